// One line of a data file. Shared by the build script and by the test that reads every row.

/// A lexicon row: one word or phrase, what it is, and where that is from.
#[derive(Debug, Clone)]
pub struct Row {
    pub file: String,
    pub line: usize,
    pub form: String,
    pub class: Class,
    pub value: String,
    pub inflect: String,
    #[allow(dead_code)]
    pub source: String,
    #[allow(dead_code)]
    pub note: String,
}

pub const HEADER: &str = "form\tclass\tvalue\tinflect\tsource\tnote";

/// Reads one file; every problem as `file:line: what`.
pub fn read(file: &str, text: &str) -> Result<Vec<Row>, Vec<String>> {
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    for (at, line) in text.lines().enumerate() {
        let mut bad = |what: String| problems.push(format!("{file}:{}: {what}", at + 1));
        if at == 0 {
            if line != HEADER {
                bad(format!("the first line must be {HEADER:?}"));
            }
            continue;
        }
        let cells: Vec<&str> = line.split('\t').collect();
        let &[form, class, value, inflect, source, note] = cells.as_slice() else {
            bad(format!("{} columns, expected 6", cells.len()));
            continue;
        };
        if let Some(i) = cells.iter().position(|c| c.trim().is_empty() || c.trim() != *c) {
            bad(format!("column {} is empty or has spaces at its edges", i + 1));
        }
        if let Some(c) = form.chars().find(|&c| !(c == ' ' || c == '-' || ('\u{621}'..='\u{64A}').contains(&c) && c != '\u{640}')) {
            bad(format!("{c:?} in the form {form:?}"));
        }
        let Some(class) = Class::ALL.iter().copied().find(|c| c.name() == class) else {
            bad(format!("unknown class {class:?}"));
            continue;
        };
        rows.push(Row {
            file: file.to_owned(),
            line: at + 1,
            form: form.to_owned(),
            class,
            value: value.to_owned(),
            inflect: inflect.to_owned(),
            source: source.to_owned(),
            note: note.to_owned(),
        });
    }
    if problems.is_empty() {
        Ok(rows)
    } else {
        Err(problems)
    }
}
