//! Text on standard input, one paragraph a line; CoNLL-U on standard output.
//!
//!     echo 'وسيزورها الوزير غدا.' | cargo run --release --example conllu
//!
//! A token with clitics is a range (`1-4`) with a line for each part. LEMMA is the stem as the lexicon has it, UPOS what the
//! lexicon says it can be, `_` where it says nothing; heads and relations are not given. Every line of MISC that is not
//! followed by a space says so.

use khabar::lexicon::Class;
use khabar::token::{Kind, Role};
use khabar::Tokens;
use std::fmt::Write as _;
use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let (mut page, mut number) = (String::new(), 0);
    for line in io::stdin().lock().lines() {
        let line = line?;
        let tokens = khabar::tokenize(&line);
        for sentence in 0..tokens.sentence_count() {
            number += 1;
            page.clear();
            write_sentence(&tokens, sentence, number, &mut page);
            out.write_all(page.as_bytes())?;
        }
    }
    out.flush()
}

fn write_sentence(tokens: &Tokens<'_>, sentence: usize, number: usize, out: &mut String) {
    let text = tokens.sentence_span(sentence).of(tokens.text());
    // Writing to a String cannot fail.
    let _ = writeln!(out, "# sent_id = {number}\n# text = {text}");
    let (mut id, range) = (1, tokens.sentence(sentence));
    for i in range.clone() {
        let space = if i + 1 < range.end && tokens.glued(i + 1) { "SpaceAfter=No" } else { "_" };
        let parts: Vec<_> = tokens.segments(i).collect();
        if parts.len() > 1 {
            let last = id + parts.len() - 1;
            let _ = writeln!(out, "{id}-{last}\t{}\t_\t_\t_\t_\t_\t_\t_\t{space}", tokens.str(i));
        }
        for part in &parts {
            let form = part.span.of(tokens.text());
            let (lemma, upos) = match part.role {
                Role::Stem => (tokens.stem_form(i).unwrap_or_else(|| "_".into()), upos(tokens, i)),
                Role::Conj => (form.into(), "CCONJ"),
                Role::Prep => (form.into(), "ADP"),
                Role::Fut => (form.into(), "AUX"),
                Role::Ques => (form.into(), "PART"),
                Role::Pron => (form.into(), "PRON"),
            };
            let misc = if parts.len() > 1 { "_" } else { space };
            let _ = writeln!(out, "{id}\t{form}\t{lemma}\t{upos}\t_\t_\t_\t_\t_\t{misc}");
            id += 1;
        }
    }
    out.push('\n');
}

/// The universal part of speech of the stem; the first of several that fit.
fn upos(tokens: &Tokens<'_>, i: usize) -> &'static str {
    match tokens.kind(i) {
        Some(Kind::Punct) => return "PUNCT",
        Some(Kind::Number) => return "NUM",
        Some(Kind::Symbol | Kind::Emoji) => return "SYM",
        Some(Kind::Url | Kind::Email | Kind::Mention | Kind::Hashtag) => return "X",
        _ => {}
    }
    let closed = [
        (Class::Prep, "ADP"),
        (Class::Conj, "CCONJ"),
        (Class::Subord, "SCONJ"),
        (Class::Neg, "PART"),
        (Class::Cond, "SCONJ"),
        (Class::Rel, "PRON"),
        (Class::Dem, "DET"),
        (Class::Pron, "PRON"),
        (Class::Particle, "PART"),
        (Class::Adv, "ADV"),
        (Class::Aux, "AUX"),
        (Class::NumberUnit, "NUM"),
        (Class::NumberTen, "NUM"),
        (Class::NumberHundred, "NUM"),
        (Class::NumberOrdinal, "ADJ"),
        (Class::Country, "PROPN"),
        (Class::City, "PROPN"),
        (Class::Person, "PROPN"),
        (Class::NameGiven, "PROPN"),
        (Class::Demonym, "ADJ"),
        (Class::Adj, "ADJ"),
    ];
    if let Some(&(_, tag)) = closed.iter().find(|(class, _)| tokens.has(i, *class)) {
        return tag;
    }
    let mut senses = tokens.senses(i);
    match senses.next() {
        Some(sense) if sense.form.is_verb() => "VERB",
        Some(_) => "NOUN",
        None => "_",
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_token_with_clitics_is_a_range() {
        let tokens = khabar::tokenize("وسيزورها الوزير.");
        let mut page = String::new();
        super::write_sentence(&tokens, 0, 1, &mut page);
        let rows: Vec<Vec<&str>> =
            page.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect()).collect();
        assert!(rows.iter().filter(|r| r.len() > 1).all(|r| r.len() == 10));
        let columns: Vec<[&str; 3]> = rows.iter().filter(|r| r.len() > 1).map(|r| [r[0], r[1], r[9]]).collect();
        assert_eq!(
            columns,
            [
                ["1-4", "وسيزورها", "_"],
                ["1", "و", "_"],
                ["2", "س", "_"],
                ["3", "يزور", "_"],
                ["4", "ها", "_"],
                ["5", "الوزير", "SpaceAfter=No"],
                ["6", ".", "_"],
            ]
        );
        assert_eq!(rows[3][2..4], ["يزور", "VERB"]);
        assert_eq!(rows.last().map(Vec::len), Some(1), "a blank line ends the sentence");
    }
}
