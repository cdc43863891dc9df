//! Known people: which of several is meant, and what he was on a day.
//!
//! Value of a `person` row: `KEY|ISO3|SECTOR:OFFICE:FROM..TO;…|SHORT,SHORT`, the last what he is called once the full name
//! has stood. New people are rows of `people.tsv`.

use super::scene::Scene;
use crate::lexicon::{Class, Country, Sector, Sense, Senses};
use chrono::{Datelike, NaiveDate};

/// What a known person was on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    pub country: Option<Country>,
    pub sector: Option<Sector>,
}

/// Of several people of one name, the one in office on the day; a name of its own before what one is called for short.
pub(super) fn best(senses: Senses, day: Option<NaiveDate>) -> Option<Sense> {
    let mut first: Option<Sense> = None;
    let mut best = 0;
    let mut left = senses.filter(|s| s.class == Class::Person).peekable();
    if let Some(only) = left.next() {
        if left.peek().is_none() {
            return Some(only);
        }
        for sense in std::iter::once(only).chain(left) {
            let active = standing(sense, day).sector != Some(Sector::Eli);
            let rank = 1 + usize::from(active) + 2 * usize::from(!sense.is_ambiguous());
            if rank > best {
                (first, best) = (Some(sense), rank);
            }
        }
    }
    first
}

/// A common word is a person alone in the years of his offices only, and without what a noun would have behind it.
pub(super) fn is_of_the_day(scene: &Scene<'_>, i: usize, person: Sense) -> bool {
    const YEARS: i32 = 5;
    let near = field(person.text(), 2).split(';').filter_map(|r| r.splitn(3, ':').nth(2)).any(|dates| {
        let (from, to) = dates.split_once("..").unwrap_or((dates, ""));
        scene.day.is_none_or(|day| {
            date(from, false).is_none_or(|f| f <= day) && date(to, true).is_none_or(|t| day.year() <= t.year() + YEARS)
        })
    });
    let next = i + 1;
    near && (scene.in_time(next)
        || !scene.article(next)
            && !matches!(scene.prep(next), Some("على" | "بين" | "مع" | "من"))
            && !scene.marked(i, '\u{64B}'))
}

/// The key of a person: what is before the first bar.
pub(super) fn field(value: &'static str, n: usize) -> &'static str {
    value.split('|').nth(n).unwrap_or("")
}

/// State and sector of a known person on `day`: the role whose dates cover it, `ELI` outside all of them; without
/// a day the first in government. Value: `KEY|ISO3|SECTOR:OFFICE:FROM..TO;…|ALONE`.
pub(super) fn standing(person: Sense, day: Option<NaiveDate>) -> Standing {
    let value = person.text();
    let country = field(value, 1).parse().ok();
    let mut sector = None;
    // Without a day: what he was in office.
    let undated = field(value, 2).split(';').position(|r| r.starts_with("GOV:"));
    let mut covered = false;
    let mut any = false;
    for (at, role) in field(value, 2).split(';').enumerate().filter(|r| !r.1.is_empty()) {
        let mut parts = role.splitn(3, ':');
        let code = parts.next().unwrap_or("").trim();
        let dates = parts.nth(1).unwrap_or("");
        let (from, to) = dates.split_once("..").unwrap_or((dates, ""));
        any = true;
        let holds = match day {
            Some(day) => date(from, false).is_none_or(|f| f <= day) && date(to, true).is_none_or(|t| day <= t),
            None => undated.is_none_or(|office| office == at),
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
        (Some(m), None) if end => {
            let next =
                if m == 12 { NaiveDate::from_ymd_opt(year + 1, 1, 1) } else { NaiveDate::from_ymd_opt(year, m + 1, 1) };
            next.and_then(|d| d.pred_opt())
        }
        (Some(m), None) => NaiveDate::from_ymd_opt(year, m, 1),
        (None, _) if end => NaiveDate::from_ymd_opt(year, 12, 31),
        (None, _) => NaiveDate::from_ymd_opt(year, 1, 1),
    }
}
