//! Arabic news in, a readable view out: sentences with marked spans, and a table of events; or JSON.
//!
//! `cargo run --release --example analyze` reads the sample article; `… -- --help` tells the rest.

mod args;
mod paint;
mod sentences;
mod table;

use args::{Args, Color, Input};
use khabar::{Analysis, Analyzer, Options, Reference};
use paint::Paint;
use std::io::{self, IsTerminal, Read, Write};
use std::process::ExitCode;

const SAMPLE: &str = include_str!("../data/article.txt");

fn main() -> ExitCode {
    let args = match args::parse(std::env::args_os().skip(1)) {
        Ok(Some(args)) => args,
        Ok(None) => return finish(writeln!(io::stdout(), "{}", args::HELP), true),
        Err(problem) => {
            eprintln!("analyze: {problem}\nTry `analyze --help`.");
            return ExitCode::from(2);
        }
    };
    let mut clean = true;
    let result = run(&args, &mut clean);
    finish(result, clean)
}

fn finish(result: io::Result<()>, clean: bool) -> ExitCode {
    match result {
        Ok(()) if clean => ExitCode::SUCCESS,
        // The reader of our output (head, less) went away: nothing is lost.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe && clean => ExitCode::SUCCESS,
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("analyze: {e}");
            ExitCode::FAILURE
        }
        _ => ExitCode::FAILURE,
    }
}

fn run(args: &Args, clean: &mut bool) -> io::Result<()> {
    let khabar = Analyzer::new(Options::new());
    let stdout = io::stdout();
    let coloured = match args.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => stdout.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()),
    };
    let mut out = io::BufWriter::new(stdout.lock());
    for (i, input) in args.inputs.iter().enumerate() {
        let name = match input {
            Input::Sample => "sample article".to_owned(),
            Input::Stdin => "standard input".to_owned(),
            Input::File(path) => path.display().to_string(),
        };
        let mut read = || -> Result<(), Problem> {
            let whole = text_of(input, khabar.options().max_bytes).map_err(Problem::Text)?;
            let (header, text) = split_header(&whole);
            let reference = match (args.reference, field(header, "reference")) {
                (Some(given), _) => Some(given),
                (None, Some(line)) => Some(line.parse::<Reference>().map_err(|e| Problem::Text(e.to_string()))?),
                (None, None) => None,
            };
            let analysis = khabar.analyze_at(text, reference, args.prefer).map_err(|e| Problem::Text(e.to_string()))?;
            if args.json {
                serde_json::to_writer(&mut out, &analysis.record(Some(&name))).map_err(io::Error::from)?;
                writeln!(out)?;
            } else {
                if i > 0 {
                    writeln!(out)?;
                }
                show(&mut out, Paint::new(coloured), &name, field(header, "title"), &analysis)?;
            }
            Ok(out.flush()?)
        };
        match read() {
            Ok(()) => {}
            Err(Problem::Output(e)) => return Err(e),
            Err(Problem::Text(problem)) => {
                *clean = false;
                eprintln!("analyze: {name}: {problem}");
            }
        }
    }
    Ok(())
}

/// A text that cannot be read leaves the others; an output that cannot be written ends the program.
enum Problem {
    Text(String),
    Output(io::Error),
}

impl From<io::Error> for Problem {
    fn from(e: io::Error) -> Self {
        Self::Output(e)
    }
}

/// The whole input, header included; a bit over the limit is enough to have the analyser refuse it.
fn text_of(input: &Input, limit: usize) -> Result<String, String> {
    let limit = limit as u64 + (64 << 10);
    let mut bytes = Vec::new();
    match input {
        Input::Sample => return Ok(SAMPLE.to_owned()),
        Input::Stdin => io::stdin().lock().take(limit).read_to_end(&mut bytes),
        Input::File(path) => std::fs::File::open(path).and_then(|f| f.take(limit).read_to_end(&mut bytes)),
    }
    .map_err(|e| e.to_string())?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text)),
        // Cut inside a character at the limit: the analyser will refuse what is before it.
        Err(e) if e.utf8_error().error_len().is_none() && e.as_bytes().len() as u64 == limit => {
            Ok(String::from_utf8_lossy(e.as_bytes()).into_owned())
        }
        Err(e) => Err(format!("not UTF-8 at byte {}", e.utf8_error().valid_up_to())),
    }
}

/// `key: value` lines up to an empty line, and the text behind them. Without such a head all is text.
fn split_header(whole: &str) -> (&str, &str) {
    let mut end = 0;
    for line in whole.split_inclusive('\n') {
        if line.trim().is_empty() && end > 0 {
            return (&whole[..end], &whole[end + line.len()..]);
        }
        let key = line.split_once(':').map_or("", |(key, _)| key);
        if key.is_empty() || !key.bytes().all(|b| b.is_ascii_lowercase()) {
            break;
        }
        end += line.len();
    }
    ("", whole)
}

fn field<'a>(header: &'a str, key: &str) -> Option<&'a str> {
    header.lines().find_map(|line| line.split_once(':').filter(|(k, _)| *k == key)).map(|(_, value)| value.trim())
}

fn show(
    out: &mut impl Write,
    paint: Paint,
    name: &str,
    title: Option<&str>,
    analysis: &Analysis<'_>,
) -> io::Result<()> {
    let read_at = analysis.reference().map_or("no reference date".to_owned(), |r| {
        let date = r.to_string();
        date.strip_suffix("T00:00:00").unwrap_or(&date).to_owned()
    });
    writeln!(out, "{}", paint.heading(&format!("{} · {read_at}", paint::clean(name))))?;
    if let Some(title) = title {
        writeln!(out, "{}", paint::isolate(&paint::clean(title)))?;
    }
    writeln!(out)?;
    sentences::write(out, paint, analysis)?;
    table::write(out, paint, analysis)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_ends_at_the_empty_line() {
        assert_eq!(split_header("reference: 2025-03-12\n\nنص: هنا\n"), ("reference: 2025-03-12\n", "نص: هنا\n"));
        assert_eq!(split_header("باريس: اجتمع"), ("", "باريس: اجتمع"));
        assert_eq!(split_header("reference: 2025-03-12"), ("", "reference: 2025-03-12"));
        assert_eq!(split_header(""), ("", ""));
        assert_eq!(field("reference: 2025-03-12\n", "reference"), Some("2025-03-12"));
    }

    #[test]
    fn the_sample_has_a_date() {
        let (header, text) = split_header(SAMPLE);
        assert!(field(header, "reference").is_some_and(|r| r.parse::<Reference>().is_ok()));
        assert!(khabar::analyze(text).unwrap().sentences().count() >= 8);
    }
}
