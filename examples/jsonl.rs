//! JSON Lines in, JSON Lines out: one record for each text, in order, in bounded memory.
//!
//! `{"id": "…", "text": "…", "reference": "2024-08-22"}` a line on standard input, with an optional `"prefer": "past"` or
//! `"future"`. A line that is not valid gives an error record in its place, and exit status 1 at the end. Memory is bounded by
//! the longest line, never by their number.

use khabar::{Analyzer, Options, Prefer, Reference};
use serde::Deserialize;
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

/// The longest input line, in bytes: a text at the analyser's limit, escaped.
const MAX_LINE: u64 = 128 << 20;

/// A line buffer over this size is given back after its line.
const KEPT_LINE: usize = 1 << 20;

#[derive(Deserialize)]
struct Line {
    text: String,
    reference: Option<String>,
    prefer: Option<Prefer>,
}

struct Failure {
    id: Option<String>,
    kind: &'static str,
    message: String,
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // The reader of our output went away: nothing is lost.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("jsonl: {e}");
            ExitCode::from(2)
        }
    }
}

fn run() -> io::Result<bool> {
    let khabar = Analyzer::new(Options::new());
    let mut input = io::stdin().lock();
    let mut output = io::BufWriter::new(io::stdout().lock());
    let (mut line, mut clean) = (Vec::new(), true);
    loop {
        line.clear();
        line.shrink_to(KEPT_LINE);
        let read = input.by_ref().take(MAX_LINE).read_until(b'\n', &mut line)?;
        if read == 0 {
            return Ok(clean);
        }
        let over = read as u64 == MAX_LINE && line.last() != Some(&b'\n');
        if over {
            skip_line(&mut input)?;
        }
        let result = if over {
            Err(Failure { id: None, kind: "too_long", message: format!("line is over the limit of {MAX_LINE} bytes") })
        } else {
            answer(&khabar, &line, &mut output)?
        };
        if let Err(Failure { id, kind, message }) = result {
            clean = false;
            serde_json::to_writer(
                &mut output,
                &serde_json::json!({"id": id, "error": {"kind": kind, "message": message}}),
            )?;
        }
        output.write_all(b"\n")?;
        output.flush()?;
    }
}

/// Writes the record of one line; the failure is the caller's to write.
fn answer(khabar: &Analyzer, line: &[u8], output: &mut impl Write) -> io::Result<Result<(), Failure>> {
    let fail = |id, kind, message| Ok(Err(Failure { id, kind, message }));
    let value: serde_json::Value = match serde_json::from_slice(line) {
        Ok(value) => value,
        Err(e) => return fail(None, "bad_json", e.to_string()),
    };
    if !value.is_object() {
        return fail(None, "bad_line", "the line is no JSON object".to_owned());
    }
    let id = match value.get("id") {
        Some(serde_json::Value::String(s)) => Some(s.clone()),
        Some(serde_json::Value::Null) | None => None,
        // A number or anything else comes back as the text of its JSON.
        Some(other) => Some(other.to_string()),
    };
    let line: Line = match serde_json::from_value(value) {
        Ok(line) => line,
        Err(e) => return fail(id, "bad_line", e.to_string()),
    };
    let reference = match line.reference.as_deref().map(str::parse::<Reference>).transpose() {
        Ok(reference) => reference,
        Err(e) => return fail(id, e.kind(), e.to_string()),
    };
    match khabar.analyze_at(&line.text, reference, line.prefer) {
        Ok(analysis) => {
            serde_json::to_writer(&mut *output, &analysis.record(id.as_deref()))?;
            Ok(Ok(()))
        }
        Err(e) => fail(id, e.kind(), e.to_string()),
    }
}

fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let (used, done) = {
            let chunk = input.fill_buf()?;
            match chunk.iter().position(|&b| b == b'\n') {
                Some(at) => (at + 1, true),
                None => (chunk.len(), chunk.is_empty()),
            }
        };
        input.consume(used);
        if done {
            return Ok(());
        }
    }
}
