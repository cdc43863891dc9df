//! Personal names: known people, and runs of name-like words (`سامي بن خالد الفارس`).
//!
//! A name of the lexicon wins; else given names, family names and, behind a title or a given name, words that the lexicon
//! does not know. New names are rows of `names.tsv` and `people.tsv`.

use super::scene::{Scene, NAMES};
use crate::lexicon::{Class, ClassSet, Country, Sector, Sense};
use chrono::NaiveDate;

/// A personal name in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    /// One past its last token.
    pub last: usize,
    /// The row, for a known person.
    pub person: Option<Sense>,
}

/// What a known person was on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    pub country: Option<Country>,
    pub sector: Option<Sector>,
}

/// The most words of one name.
const LONGEST: usize = 7;

/// Classes of words that no name goes on with, unless they are names too.
const PLAIN: ClassSet = ClassSet::of(&[Class::Verb, Class::Noun, Class::Adj, Class::Pred, Class::Light, Class::Say]);

/// The name that begins at `i`; `titled` behind a title.
pub(super) fn name_at(scene: &Scene<'_>, i: usize, titled: bool) -> Option<Name> {
    if !scene.is_word(i) || scene.in_time(i) {
        return None;
    }
    let (senses, last) = scene.senses(i, Class::Person);
    let known = senses.find(Class::Person);
    if let Some(person) = known {
        if last - i > 1 {
            return Some(Name { last: tail(scene, last), person: Some(person) });
        }
        let longer = run(scene, i, true);
        if let Some(end) = longer.filter(|&end| end - i > 1) {
            // A longer name that ends in the known one's family name is someone else, or a spelling the rows lack.
            return Some(Name { last: end, person: None });
        }
        if titled
            || !scene.tokens.classes(i).any(PLAIN.with(ClassSet::of(&[Class::Demonym, Class::City, Class::Country])))
        {
            return Some(Name { last, person: Some(person) });
        }
        return None;
    }
    let end = run(scene, i, titled)?;
    Some(Name { last: end, person: None })
}

/// A family part behind a known name: آل ثاني.
fn tail(scene: &Scene<'_>, at: usize) -> usize {
    if scene.tokens.has(at, Class::NamePart)
        && !scene.has_proclitic(at)
        && scene.is_word(at + 1)
        && !scene.has_proclitic(at + 1)
    {
        return at + 2;
    }
    at
}

/// A run of name-like words from `i`: one word is enough behind a title, two elsewhere.
fn run(scene: &Scene<'_>, i: usize, titled: bool) -> Option<usize> {
    let given = scene.tokens.has(i, Class::NameGiven) || scene.tokens.has(i, Class::NamePart);
    let first = given
        || scene.tokens.classes(i).any(NAMES) && (titled || !scene.article(i))
        || titled && can_be_name(scene, i) && !scene.article(i) && !scene.has_proclitic(i);
    if !first || scene.tokens.pronoun(i).is_some() && !given {
        return None;
    }
    if scene.article(i) && !titled {
        return None;
    }
    let plain = scene.tokens.classes(i).any(PLAIN);
    let mut at = i + 1;
    let mut sure = usize::from(given && !plain) + usize::from(titled);
    while at - i < LONGEST {
        if !scene.is_word(at) || scene.joined(at) || scene.in_time(at) || scene.tokens.clitics(at).has_contraction() {
            break;
        }
        let classes = scene.tokens.classes(at);
        if scene.tokens.has(at, Class::NamePart) && scene.is_word(at + 1) {
            at += 1;
            if !scene.joined(at) {
                at += 1;
            }
            sure += 1;
            continue;
        }
        if classes.any(NAMES) && !scene.tokens.clitics(at).preposition() {
            // A verb or noun that is a name too goes on with the name only where the name has just begun.
            if classes.any(PLAIN) && at - i >= 2 && !classes.has(Class::NameFamily) && !classes.has(Class::Person) {
                break;
            }
            sure += usize::from(!classes.any(PLAIN));
            at += 1;
            continue;
        }
        if can_be_name(scene, at)
            && scene.tokens.pronoun(at).is_none()
            && !scene.tokens.clitics(at).preposition()
            && sure > 0
        {
            at += 1;
            if scene.article(at - 1) {
                break;
            }
            continue;
        }
        break;
    }
    let enough = if titled { 1 } else { 2 };
    (at - i >= enough && sure > 0).then_some(at)
}

/// An unknown word that is long enough for a name and has no case ending written.
fn can_be_name(scene: &Scene<'_>, i: usize) -> bool {
    scene.is_unknown(i) && !scene.marked(i, '\u{64B}') && scene.letters(i).is_some_and(|l| l.len() >= 2)
}

/// The key of a person: what is before the first bar.
pub(super) fn field(value: &'static str, n: usize) -> &'static str {
    value.split('|').nth(n).unwrap_or("")
}

/// State and sector of a known person on `day`: the role whose dates cover it, `ELI` outside all of them, the last role
/// without a day. Value: `KEY|ISO3|SECTOR:OFFICE:FROM..TO;…|ALONE`.
pub(super) fn standing(person: Sense, day: Option<NaiveDate>) -> Standing {
    let value = person.text();
    let country = field(value, 1).parse().ok();
    let mut sector = None;
    let mut covered = false;
    let mut any = false;
    for role in field(value, 2).split(';').filter(|r| !r.is_empty()) {
        let mut parts = role.splitn(3, ':');
        let code = parts.next().unwrap_or("").trim();
        let dates = parts.nth(1).unwrap_or("");
        let (from, to) = dates.split_once("..").unwrap_or((dates, ""));
        any = true;
        let holds = match day {
            Some(day) => date(from, false).is_none_or(|f| f <= day) && date(to, true).is_none_or(|t| day <= t),
            None => !covered,
        };
        if holds && !covered {
            sector = code.parse().ok();
            covered = true;
            if sector == Some(Sector::Igo) {
                return Standing { country: None, sector };
            }
        }
    }
    if any && !covered {
        sector = Some(Sector::Eli);
    }
    Standing { country, sector }
}

/// `2012`, `2012-05`, `2012-05-07` as its first or last day.
fn date(text: &str, end: bool) -> Option<NaiveDate> {
    let mut parts = text.trim().split('-');
    let year: i32 = parts.next()?.parse().ok()?;
    let month: Option<u32> = parts.next().and_then(|m| m.parse().ok());
    let day: Option<u32> = parts.next().and_then(|d| d.parse().ok());
    match (month, day) {
        (Some(m), Some(d)) => NaiveDate::from_ymd_opt(year, m, d),
        (Some(m), None) if end => NaiveDate::from_ymd_opt(year, m, 28),
        (Some(m), None) => NaiveDate::from_ymd_opt(year, m, 1),
        (None, _) if end => NaiveDate::from_ymd_opt(year, 12, 31),
        (None, _) => NaiveDate::from_ymd_opt(year, 1, 1),
    }
}
