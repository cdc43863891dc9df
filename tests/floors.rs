//! A floor imports only from floors below it: text < lexicon < token < number < time < entity < event < analysis.
//!
//! Reads every file under `src/` without its comments and strings, and looks at each path that begins with `crate::` or
//! climbs out of its floor with `super::`.

use std::fs;
use std::path::{Path, PathBuf};

const FLOORS: [&str; 8] = ["text", "lexicon", "token", "number", "time", "entity", "event", "analysis"];

fn rank(floor: &str) -> Option<usize> {
    FLOORS.iter().position(|f| *f == floor)
}

/// Rust code with comments gone, and strings and characters emptied.
fn bare(code: &str) -> String {
    let chars: Vec<char> = code.chars().collect();
    let (mut out, mut i) = (String::new(), 0);
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    while i < chars.len() {
        match at(i) {
            '/' if at(i + 1) == '/' => {
                while i < chars.len() && at(i) != '\n' {
                    i += 1;
                }
            }
            '/' if at(i + 1) == '*' => {
                let mut depth = 0;
                loop {
                    match (at(i), at(i + 1)) {
                        ('/', '*') => (depth, i) = (depth + 1, i + 2),
                        ('*', '/') => (depth, i) = (depth - 1, i + 2),
                        _ => i += 1,
                    }
                    if depth == 0 || i >= chars.len() {
                        break;
                    }
                }
            }
            'r' if (at(i + 1) == '"' || at(i + 1) == '#') && !word_char(out.chars().last()) => {
                let hashes = chars[i + 1..].iter().take_while(|c| **c == '#').count();
                if at(i + 1 + hashes) != '"' {
                    out.push('r');
                    i += 1;
                    continue;
                }
                i += hashes + 2;
                while i < chars.len() && !(at(i) == '"' && (1..=hashes).all(|n| at(i + n) == '#')) {
                    i += 1;
                }
                i += hashes + 1;
            }
            '"' => {
                i += 1;
                while i < chars.len() && at(i) != '"' {
                    i += if at(i) == '\\' { 2 } else { 1 };
                }
                i += 1;
            }
            // A character, not a lifetime.
            '\'' if at(i + 1) == '\\' || at(i + 2) == '\'' => {
                i += if at(i + 1) == '\\' { 3 } else { 2 };
                while i < chars.len() && at(i) != '\'' {
                    i += 1;
                }
                i += 1;
            }
            c => {
                out.push(c);
                i += 1;
            }
        }
    }
    out
}

fn word_char(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_alphanumeric() || c == '_')
}

/// The names that can stand behind `prefix` in the code: one, or those of a `{…}` group.
fn heads(code: &str, prefix: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        if word_char(code[..at].chars().last()) || code[..at].ends_with("super::") {
            continue;
        }
        let rest = code[at + prefix.len()..].trim_start();
        let name = |s: &str| s.trim_start().chars().take_while(|c| word_char(Some(*c))).collect::<String>();
        let Some(group) = rest.strip_prefix('{') else {
            out.push(name(rest));
            continue;
        };
        let (mut depth, mut start) = (0, 0);
        for (i, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                ',' if depth == 0 => {
                    out.push(name(&group[start..i]));
                    start = i + 1;
                }
                '}' if depth == 0 => {
                    out.push(name(&group[start..i]));
                    break;
                }
                '}' => depth -= 1,
                _ => {}
            }
        }
    }
    out.retain(|name| !name.is_empty());
    out
}

/// What is wrong with the imports of a file of `floor`, `depth` modules below the crate's root.
fn upward(floor: &str, depth: usize, code: &str) -> Vec<String> {
    let code = bare(code);
    let own = rank(floor).unwrap_or_else(|| panic!("src/{floor} is no floor: add it to the list, in its place"));
    let mut names = heads(&code, "crate::");
    // As many `super::` as the file is deep reach the root; within a nested `mod`, one more.
    for climbs in [depth, depth + 1] {
        let of_the_root = heads(&code, &"super::".repeat(climbs));
        names.extend(
            of_the_root
                .into_iter()
                .filter(|name| climbs > depth || name != "super")
                .filter(|name| rank(name).is_some()),
        );
    }
    names
        .into_iter()
        .filter_map(|name| match rank(&name) {
            Some(theirs) if theirs <= own => None,
            Some(_) => Some(format!("{floor} imports {name}, which is above it")),
            None => Some(format!("{floor} imports {name} through the crate's root: name its floor")),
        })
        .collect()
}

fn rust_files(dir: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

#[test]
fn imports_only_go_down() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    rust_files(&src, &mut files);
    let mut seen = vec![0; FLOORS.len()];
    for path in files {
        let inner = path.strip_prefix(&src).unwrap();
        let parts: Vec<_> = inner.iter().map(|p| p.to_string_lossy().into_owned()).collect();
        let [floor, .., last] = parts.as_slice() else {
            assert_eq!(parts, ["lib.rs"], "beside lib.rs, src/ holds floors only");
            continue;
        };
        let depth = parts.len() - usize::from(last == "mod.rs");
        let code = fs::read_to_string(&path).unwrap();
        problems.extend(upward(floor, depth, &code).into_iter().map(|p| format!("{}: {p}", path.display())));
        seen[rank(floor).unwrap()] += 1;
    }
    assert!(seen.iter().all(|n| *n > 0), "a floor has no file: {seen:?}");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn a_planted_upward_import_is_caught() {
    for planted in [
        "use crate::event::Event;",
        "use crate::{text::Span, event::{self, Event}};",
        "use crate::{\n    event as above,\n    text::Span,\n};",
        "fn f() { crate::event::rules(); }",
        "fn f() -> &'static str { let _ = 'x'; crate::event::NAME }",
        "const S: &str = r#\"a \" b\"#; use crate::event::Event;",
        "use crate :: event::Event;",
        "use super::super::event::Event;",
        "mod tests { use super::super::super::event::Event; }",
        "use crate::Event;",
    ] {
        let planted = planted.replace("crate :: ", "crate::");
        assert_eq!(upward("number", 2, &planted).len(), 1, "{planted}");
    }
    for harmless in [
        "use crate::text::Span; use crate::number::Number; use super::words;",
        "// use crate::event::Event;\n/* crate::event /* crate::event */ crate::event */",
        "//! See [`crate::event`].",
        "const S: &str = \"crate::event::Event\"; const R: &str = r\"crate::event\";",
        "use super::super::token::Tokens;",
        "mod tests { use super::super::words; }",
        "use once_cell::sync::Lazy; use mycrate::event::Event;",
    ] {
        assert_eq!(upward("number", 2, harmless), Vec::<String>::new(), "{harmless}");
    }
}
