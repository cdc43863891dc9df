//! The command line: flags, files, and what is wrong with them.

use khabar::{Prefer, Reference};
use std::path::PathBuf;

pub const HELP: &str = "\
Reads Arabic news and shows who did what to whom, when and where.

Usage: analyze [OPTIONS] [FILE]...

  FILE                a UTF-8 text; - reads standard input; without any, a sample article is read
  --reference DATE    publication time (2025-03-12 or 2025-03-12T10:00:00): what \"yesterday\" is counted from
  --prefer WAY        past or future: where a bare weekday lies when the clause does not tell
  --json              one JSON record for each text, a line each
  --color WHEN        auto (default), always or never; auto respects NO_COLOR and a non-terminal
  -h, --help          this text

A file may begin with a header: lines `key: value` that end at the first empty line. `reference: DATE` in it serves where
--reference is not given. The text, and every position in the record, begins behind the header.

Exit status: 0 all read, 1 a text could not be read, 2 the command line is wrong.";

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    Auto,
    Always,
    Never,
}

/// A text to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    Sample,
    Stdin,
    File(PathBuf),
}

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub struct Args {
    pub inputs: Vec<Input>,
    pub reference: Option<Reference>,
    pub prefer: Option<Prefer>,
    pub json: bool,
    pub color: Color,
}

/// `None` if help is asked for; the error is one line for the user.
pub fn parse(words: impl IntoIterator<Item = std::ffi::OsString>) -> Result<Option<Args>, String> {
    let mut args = Args { inputs: Vec::new(), reference: None, prefer: None, json: false, color: Color::Auto };
    let mut words = words.into_iter();
    let mut only_files = false;
    while let Some(word) = words.next() {
        let flag = word.to_str().filter(|w| !only_files && w.len() > 1 && w.starts_with('-'));
        let Some(flag) = flag else {
            args.inputs.push(if word == "-" && !only_files { Input::Stdin } else { Input::File(word.into()) });
            continue;
        };
        let (name, glued) = match flag.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (flag, None),
        };
        if glued.is_some() && matches!(name, "--" | "--json" | "-h" | "--help") {
            return Err(format!("{name} takes no value"));
        }
        let mut value = || {
            let next = glued.clone().or_else(|| words.next().map(|w| w.to_string_lossy().into_owned()));
            next.ok_or_else(|| format!("{name} needs a value"))
        };
        match name {
            "--" => only_files = true,
            "-h" | "--help" => return Ok(None),
            "--json" => args.json = true,
            "--reference" => args.reference = Some(value()?.parse().map_err(|e: khabar::Error| e.to_string())?),
            "--prefer" => {
                args.prefer = Some(match value()?.as_str() {
                    "past" => Prefer::Past,
                    "future" => Prefer::Future,
                    other => return Err(format!("--prefer is past or future, not {other:?}")),
                });
            }
            "--color" => {
                args.color = match value()?.as_str() {
                    "auto" => Color::Auto,
                    "always" => Color::Always,
                    "never" => Color::Never,
                    other => return Err(format!("--color is auto, always or never, not {other:?}")),
                };
            }
            _ => return Err(format!("unknown flag {flag:?}")),
        }
    }
    if args.inputs.is_empty() {
        args.inputs.push(Input::Sample);
    }
    Ok(Some(args))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Option<Args>, String> {
        parse(words.iter().map(|w| (*w).into()))
    }

    #[test]
    fn flags_and_files() {
        let args = read(&["--json", "a.txt", "--reference=2025-03-12", "-", "--prefer", "past"]).unwrap().unwrap();
        assert_eq!(args.inputs, [Input::File("a.txt".into()), Input::Stdin]);
        assert_eq!(args.reference, "2025-03-12".parse().ok());
        assert_eq!((args.json, args.prefer), (true, Some(Prefer::Past)));
        assert_eq!(read(&[]).unwrap().unwrap().inputs, [Input::Sample]);
        assert_eq!(read(&["--", "--json"]).unwrap().unwrap().inputs, [Input::File("--json".into())]);
        assert_eq!(read(&["-h"]), Ok(None));
    }

    #[test]
    fn mistakes_are_named() {
        for (words, part) in [
            (vec!["--reference"], "needs a value"),
            (vec!["--reference", "12/3/2025"], "ISO 8601"),
            (vec!["--jsno"], "--jsno"),
            (vec!["--json=yes"], "takes no value"),
            (vec!["--prefer", "soon"], "soon"),
            (vec!["--color", "red"], "red"),
        ] {
            let error = read(&words).unwrap_err();
            assert!(error.contains(part), "{words:?}: {error}");
        }
    }
}
