//! The events as a table: what, who, to whom, when, where, who says so, and the rule behind it.

use crate::paint::{clean, isolate, width, Paint};
use khabar::event::Participant;
use khabar::{Analysis, Event, Span};
use std::collections::BTreeMap;
use std::io::{self, Write};

const HEAD: [&str; 8] = ["#", "event", "who", "to whom", "when", "where", "source", "rule"];

/// The widest a cell may be, in columns.
const WIDEST: usize = 30;

/// Lines of one cell.
type Cell = Vec<String>;

/// The name of each entity.
type Names<'a> = BTreeMap<u32, &'a str>;

pub fn write(out: &mut impl Write, paint: Paint, analysis: &Analysis<'_>) -> io::Result<()> {
    let count = analysis.events().len();
    writeln!(out, "\n{}", paint.heading(&format!("{count} event{}", if count == 1 { "" } else { "s" })))?;
    if count > 0 {
        let mut names = Names::new();
        for mention in analysis.mentions() {
            let name = mention.name.of(analysis.text());
            names.entry(mention.id).or_insert(name);
        }
        let rows: Vec<[Cell; 8]> =
            analysis.events().iter().enumerate().map(|(i, event)| row(i, event, analysis, &names)).collect();
        grid(out, paint, &rows)?;
    }
    Ok(())
}

fn row(i: usize, event: &Event, analysis: &Analysis<'_>, names: &Names<'_>) -> [Cell; 8] {
    let text = analysis.text();
    let name_of = |id: u32| names.get(&id).map(|name| clean(name));
    let named = |entity: Option<u32>, span: Span| {
        entity.and_then(name_of).filter(|n| !n.is_empty()).unwrap_or_else(|| clean(span.of(text)))
    };
    let people = |list: &[Participant]| -> Cell {
        let mut lines = Vec::new();
        for p in list {
            let codes: Vec<&str> =
                [p.country.as_ref().map(|c| c.code()), p.sector.map(|s| s.code())].into_iter().flatten().collect();
            lines.push(join(&codes.join(" "), &named(p.entity, p.span)));
        }
        lines
    };
    let mut what = vec![match event.mode {
        Some(mode) => format!("{}/{mode}", event.event_type),
        None => event.event_type.to_string(),
    }];
    what.extend(event.auxiliary.map(|a| format!("({a})")));
    what.push(clean(event.trigger.of(text)));
    let time = event.time.and_then(|t| analysis.times().get(t));
    let place = event.location.as_ref().map(|place| {
        join(place.country.as_ref().map_or("", |c| c.code()), &place.entity.and_then(name_of).unwrap_or_default())
    });
    let mut rule = vec![event.rule.to_owned(), format!("{:.2}", event.confidence)];
    rule.extend(event.same_as.map(|e| format!("same as {}", e + 1)));
    [
        vec![(i + 1).to_string()],
        what,
        people(&event.actors),
        people(&event.recipients),
        time.map_or_else(Vec::new, |t| vec![t.value.clone(), clean(t.span.of(text))]),
        place.into_iter().collect(),
        event.attribution.as_ref().map_or_else(Vec::new, |a| vec![named(a.entity, a.span)]),
        rule,
    ]
}

fn join(codes: &str, name: &str) -> String {
    [codes, name].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Rows under a head, each as high as its highest cell; a column that no event fills is left out.
fn grid(out: &mut impl Write, paint: Paint, rows: &[[Cell; 8]]) -> io::Result<()> {
    let wide = |column: usize| {
        let cells = rows.iter().flat_map(|row| &row[column]);
        cells.map(|line| width(&cut(line))).max().map(|w| w.max(width(HEAD[column])))
    };
    let columns: Vec<(usize, usize)> = (0..HEAD.len()).filter_map(|c| wide(c).map(|w| (c, w))).collect();
    let line = |cells: &dyn Fn(usize) -> String, style: &dyn Fn(usize, String) -> String| {
        let mut whole = String::new();
        for &(c, w) in &columns {
            let cell = cells(c);
            let gap = " ".repeat(w.saturating_sub(width(&cell)) + 2);
            whole.push_str(&style(c, isolate(&cell)));
            whole.push_str(&gap);
        }
        whole.trim_end().to_owned()
    };
    writeln!(out, "{}", paint.faint(&line(&|c| HEAD[c].to_owned(), &|_, cell| cell)))?;
    for row in rows {
        let height = row.iter().map(Vec::len).max().unwrap_or(0);
        for n in 0..height {
            let cells = |c: usize| row[c].get(n).map_or_else(String::new, |line| cut(line));
            let style = |c: usize, cell: String| match (c, n) {
                (1, 0) => paint.kind(&cell),
                (0 | 7, _) | (4, 1) => paint.faint(&cell),
                _ => cell,
            };
            writeln!(out, "{}", line(&cells, &style))?;
        }
    }
    Ok(())
}

/// At most [`WIDEST`] columns.
fn cut(line: &str) -> String {
    if width(line) <= WIDEST {
        return line.to_owned();
    }
    let (mut short, mut columns) = (String::new(), 0);
    for c in line.chars() {
        columns += width(c.encode_utf8(&mut [0; 4]));
        if columns >= WIDEST {
            break;
        }
        short.push(c);
    }
    short.trim_end().to_owned() + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_and_empty_ones_go() {
        let empty = Vec::new;
        let cell = |s: &str| vec![s.to_owned()];
        let first = [
            cell("1"),
            vec!["CONSULT/visit".to_owned(), "زار".to_owned()],
            vec!["EGY GOV كريم".to_owned(), "TUR".to_owned()],
            empty(),
            cell("2025-03-11"),
            empty(),
            empty(),
            cell("visit/will-visit"),
        ];
        let mut out = Vec::new();
        grid(&mut out, Paint::new(false), &[first]).unwrap();
        let bare = String::from_utf8(out).unwrap().replace(['\u{2068}', '\u{2069}'], "");
        let want = "\
#  event          who           when        rule
1  CONSULT/visit  EGY GOV كريم  2025-03-11  visit/will-visit
   زار            TUR
";
        assert_eq!(bare, want);
    }

    #[test]
    fn long_names_are_cut() {
        let long = "ا".repeat(80);
        assert_eq!(width(&cut(&long)), WIDEST);
        assert!(cut(&long).ends_with('…'));
    }
}
