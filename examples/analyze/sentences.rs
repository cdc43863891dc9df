//! The sentences, with their times, numbers, entities and event triggers marked.

use crate::paint::{clean, width, Mark, Paint};
use khabar::{Analysis, Span};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Columns of a line of text.
const LINE: usize = 88;

/// Every span to mark, none over another: of two that overlap, the first in [`Mark::ALL`] stays.
pub fn marks(analysis: &Analysis<'_>) -> BTreeMap<usize, (Span, Mark)> {
    let mut all: Vec<(Mark, Span)> = Vec::new();
    all.extend(analysis.events().iter().map(|e| (Mark::Trigger, e.trigger)));
    all.extend(analysis.times().iter().map(|t| (Mark::Time, t.span)));
    all.extend(analysis.numbers().iter().map(|n| (Mark::Number, n.span)));
    all.extend(analysis.entities().map(|m| (Mark::Entity, m.span)));
    all.sort_by_key(|&(mark, span)| (mark, span.start, std::cmp::Reverse(span.end)));
    let mut kept: BTreeMap<usize, (Span, Mark)> = BTreeMap::new();
    for (mark, span) in all {
        let before = kept.range(..span.end).next_back();
        if !span.is_empty() && !before.is_some_and(|(_, (other, _))| other.overlaps(span)) {
            kept.insert(span.start, (span, mark));
        }
    }
    kept
}

/// A piece of a sentence: white space stands only between pieces.
struct Piece {
    shown: String,
    columns: usize,
    spaced: bool,
}

pub fn write(out: &mut impl Write, paint: Paint, analysis: &Analysis<'_>) -> io::Result<()> {
    let legend: Vec<String> = Mark::ALL.iter().map(|&(mark, name)| paint.marked(mark, name)).collect();
    writeln!(out, "Marks: {}\n", legend.join("  "))?;
    let marks = marks(analysis);
    let digits = analysis.sentences().count().to_string().len();
    for (n, sentence) in analysis.sentences().enumerate() {
        let mut line = String::new();
        let mut columns = 0;
        let mut label = format!("{:>digits$}", n + 1);
        for piece in pieces(paint, analysis.text(), sentence, &marks) {
            let space = usize::from(piece.spaced && columns > 0);
            if columns > 0 && piece.spaced && columns + space + piece.columns > LINE {
                flush(out, paint, &mut label, &mut line)?;
                columns = 0;
            } else if space > 0 {
                line.push(' ');
                columns += 1;
            }
            line.push_str(&piece.shown);
            columns += piece.columns;
        }
        flush(out, paint, &mut label, &mut line)?;
    }
    Ok(())
}

/// Each line is an isolate from right to left, so that a wrapped sentence keeps its order.
fn flush(out: &mut impl Write, paint: Paint, label: &mut String, line: &mut String) -> io::Result<()> {
    writeln!(out, "{}  \u{2067}{line}\u{2069}", paint.faint(label))?;
    *label = " ".repeat(label.len());
    line.clear();
    Ok(())
}

fn pieces(paint: Paint, text: &str, sentence: Span, marks: &BTreeMap<usize, (Span, Mark)>) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut at = sentence.start;
    let mut glued = false;
    for (span, mark) in marks.range(sentence.start..sentence.end).map(|(_, m)| *m) {
        plain(text.get(at..span.start).unwrap_or(""), &mut glued, &mut out);
        let shown = clean(span.of(text));
        let columns = width(&shown) + paint.mark_width();
        out.push(Piece { shown: paint.marked(mark, &shown), columns, spaced: !glued });
        glued = true;
        at = span.end;
    }
    plain(text.get(at..sentence.end.max(at)).unwrap_or(""), &mut glued, &mut out);
    out
}

/// Words of an unmarked stretch; `glued` says whether what comes next follows without a space.
fn plain(stretch: &str, glued: &mut bool, out: &mut Vec<Piece>) {
    if stretch.starts_with(char::is_whitespace) {
        *glued = false;
    }
    for word in stretch.split_whitespace() {
        let shown = clean(word);
        out.push(Piece { columns: width(&shown), shown, spaced: !*glued });
        *glued = false;
    }
    *glued = if stretch.is_empty() { *glued } else { !stretch.ends_with(char::is_whitespace) };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, spans: &[(Span, Mark)]) -> String {
        let marks = spans.iter().map(|&(span, mark)| (span.start, (span, mark))).collect();
        let mut out = String::new();
        for piece in pieces(Paint::new(false), text, Span::new(0, text.len()), &marks) {
            if piece.spaced && !out.is_empty() {
                out.push(' ');
            }
            out.push_str(&piece.shown);
        }
        out
    }

    #[test]
    fn marks_stand_where_the_spans_are() {
        let text = "وزار الوزير القاهرة أمس.";
        let span = |word: &str| {
            let start = text.find(word).unwrap();
            Span::new(start, start + word.len())
        };
        let marks = [(span("زار"), Mark::Trigger), (span("القاهرة"), Mark::Entity), (span("أمس"), Mark::Time)];
        assert_eq!(shown(text, &marks), "و*زار* الوزير [القاهرة] {أمس}.");
        assert_eq!(shown("  أ \n ب ", &[]), "أ ب");
    }
}
