//! From the parts of a date to its TIMEX3 value and interval, against the reference.

mod clock;
mod day;
mod hijri;

use super::calendar::{midnight, start_of, step, value};
use super::named;
use super::spec::{Shift, Spec};
use super::{Calendar, Grain, TimexType};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use std::fmt::Display;

/// What a spec means.
#[derive(Debug, Clone)]
pub(super) struct Resolved {
    pub(super) kind: TimexType,
    pub(super) value: String,
    pub(super) from: Option<NaiveDateTime>,
    pub(super) to: Option<NaiveDateTime>,
    pub(super) grain: Option<Grain>,
}

/// What is known of the text around a date.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    pub(super) reference: Option<NaiveDateTime>,
    /// The date named last before.
    pub(super) anchor: Option<NaiveDateTime>,
    /// Whether the clause looks ahead; none if it does not tell.
    pub(super) future: Option<bool>,
    /// Whether what it tells lies there itself.
    pub(super) sure: bool,
    /// Whether the direction was set by the caller.
    pub(super) preferred: bool,
}

impl Resolved {
    /// A unit that begins at a moment; `open` is its value where that is not known.
    pub(super) fn unit(at: Option<NaiveDateTime>, grain: Grain, open: impl Display) -> Self {
        let kind = if grain < Grain::Day { TimexType::Time } else { TimexType::Date };
        match at {
            Some(at) => {
                Self { kind, value: value(at, grain), from: Some(at), to: step(at, grain, 1), grain: Some(grain) }
            }
            None => Self { kind, value: open.to_string(), from: None, to: None, grain: None },
        }
    }
}

/// The meaning of `spec`.
pub(super) fn resolve(spec: &Spec, around: &Around) -> Resolved {
    let mut found = date(spec, around);
    if let Some(season) = spec.season.filter(|_| !spec.dated()) {
        let year = around
            .reference
            .and_then(|r| step(start_of(r, Grain::Year)?, Grain::Year, season_year(spec, season, r, around.future)));
        found = Resolved::unit(year, Grain::Year, "XXXX");
    }
    if let (Some(season), None) = (spec.season, found.from) {
        found.value = format!("XXXX-{season}");
    }
    if let (Some(season), Some(from)) = (spec.season, found.from) {
        let year = from.date().year();
        let month = first_month(season);
        found.value = format!("{year:04}-{season}");
        found.from = NaiveDate::from_ymd_opt(year, month, 1).map(midnight);
        found.to = found.from.and_then(|f| step(f, Grain::Month, SEASON));
        found.grain = Some(Grain::Quarter);
    }
    if let Some((hour, minute, second, grain)) = spec.clock {
        return clock::clock(spec, around, found, (hour, minute, second, grain));
    }
    if let (true, Some(from), Some(to)) = (spec.weekend, found.from, found.to) {
        // Saturday and Sunday of the ISO week.
        found.value.push_str("-WE");
        (found.from, found.to) = (step(from, Grain::Day, 5), Some(to));
        found.grain = Some(Grain::Day);
    }
    if let (true, Some(reference)) = (spec.rest, around.reference) {
        let finer = if found.grain == Some(Grain::Day) { Grain::Second } else { Grain::Day };
        found.from = start_of(reference, finer);
        found.grain = Some(finer);
    }
    if let Some(part) = spec.part {
        found.kind = TimexType::Time;
        if found.grain.is_some() || !found.value.is_empty() && !found.value.ends_with("_REF") {
            found.value = format!("{}T{part}", found.value);
        } else {
            found.value = format!("XXXX-XX-XXT{part}");
        }
    }
    found
}

/// The month that a season begins in, and how many it has.
fn first_month(season: &str) -> u32 {
    match season {
        "SP" => 3,
        "SU" => 6,
        "FA" => 9,
        _ => 12,
    }
}
const SEASON: i64 = 3;

/// How many years from the reference's own the season begins that the words mean: the last that has ended, the next to begin,
/// or the one under way.
fn season_year(spec: &Spec, season: &str, reference: NaiveDateTime, future: Option<bool>) -> i64 {
    let (month, first) = (reference.date().month(), first_month(season));
    let under_way = if month + 12 < first + 3 { -1 } else { 0 };
    match spec.shift {
        Some(n) if n < 0 && month < first + 3 => n + under_way,
        Some(n) if n < 0 => n + 1,
        Some(n) if n > 0 && month < first => n - 1,
        // سافروا هذا الصيف, told in February
        Some(0) if month < first && future == Some(false) => -1,
        Some(n) => n.max(0) + if n == 0 { under_way } else { 0 },
        None => under_way,
    }
}

fn date(spec: &Spec, around: &Around) -> Resolved {
    let reference = around.reference;
    if let Some(days) = spec.offset {
        let at = reference.and_then(|r| step(start_of(r, Grain::Day)?, Grain::Day, days));
        let open = match days {
            0 => "PRESENT_REF",
            n if n < 0 => "PAST_REF",
            _ => "FUTURE_REF",
        };
        return Resolved::unit(at, Grain::Day, open);
    }
    if let Some((amount, sign)) = &spec.away {
        return away(spec, around, amount, *sign);
    }
    if let (Some(nth), Some(inner)) = (&spec.nth, &spec.within) {
        let longer = date(inner, around);
        let at = longer.from.zip(longer.to).and_then(|(from, to)| named::nth(nth, from, to));
        let grain = at.map_or(Grain::Day, |a| a.1);
        return Resolved::unit(at.map(|a| a.0), grain, format_args!("{}-XX", longer.value));
    }
    if let Some(code) = spec.holiday {
        return holiday(spec, around, code);
    }
    if spec.calendar == Calendar::Hijri && spec.century.is_none() {
        if let Some(found) = hijri::hijri_date(spec, around) {
            return found;
        }
    }
    if let Some((kind, nth)) = spec.portion {
        let year = spec.year.map(i64::from).or_else(|| {
            let shift = match spec.unit {
                Some((Grain::Year, Shift::By(n))) => n,
                _ => 0,
            };
            reference.map(|r| i64::from(r.date().year()) + shift)
        });
        let months = if kind == 'Q' { 3 } else { 6 };
        let start =
            year.and_then(|y| NaiveDate::from_ymd_opt(i32::try_from(y).ok()?, (nth - 1) * months + 1, 1)).map(midnight);
        let label = year.map_or("XXXX".to_owned(), |y| format!("{y:04}"));
        return Resolved {
            kind: TimexType::Date,
            value: format!("{label}-{kind}{nth}"),
            from: start,
            to: start.and_then(|s| step(s, Grain::Month, i64::from(months))),
            grain: Some(if kind == 'Q' { Grain::Quarter } else { Grain::Month }),
        };
    }
    if let Some(decade) = spec.decade {
        let century = match spec.unit {
            Some((Grain::Century, Shift::By(n))) => reference.map(|r| i64::from(r.date().year().div_euclid(100)) + n),
            _ => Some(spec.century.map_or(19, i64::from)),
        };
        let year = century.map_or(1900, |c| c * 100) + i64::from(decade);
        let at = i32::try_from(year).ok().and_then(|y| NaiveDate::from_ymd_opt(y, 1, 1)).map(midnight);
        return Resolved::unit(at, Grain::Decade, format_args!("XX{}", decade / 10));
    }
    if let Some(century) = spec.century {
        if spec.calendar == Calendar::Hijri {
            return hijri::century(century);
        }
        // The third century before Christ is -0299 to -0200 in ISO 8601.
        let (first, value) = match century {
            c if c < 0 => ((c + 1) * 100 - 99, format!("-{:02}", -(c + 1))),
            c => (c * 100, format!("{c:02}")),
        };
        let at = NaiveDate::from_ymd_opt(first, 1, 1).map(midnight);
        return Resolved { value, ..Resolved::unit(at, Grain::Century, "") };
    }
    if spec.month.is_some() || spec.day.is_some() {
        return day::month_day(spec, around);
    }
    if let Some(weekday) = spec.weekday {
        return day::weekday_date(spec, around, weekday);
    }
    if let Some(year) = spec.year {
        let at = NaiveDate::from_ymd_opt(year, 1, 1).map(midnight).filter(|_| year < 9999);
        let sign = if year < 0 { "-" } else { "" };
        return Resolved::unit(at, Grain::Year, format_args!("{sign}{:04}", year.unsigned_abs()));
    }
    if let Some((grain, shift)) = spec.unit {
        let at = match shift {
            Shift::By(n) => reference.and_then(|r| step(start_of(r, grain)?, grain, n)),
            // في اليوم التالي, of what the text does not say when: nothing pins it.
            Shift::Anchored(n) if n > 0 && around.anchor.is_none() && around.future == Some(false) => {
                return Resolved { value: "PAST_REF".to_owned(), ..Resolved::unit(None, Grain::Day, "") };
            }
            Shift::Anchored(n) => {
                around.anchor.or(reference.filter(|_| n != 0)).and_then(|r| step(start_of(r, grain)?, grain, n))
            }
        };
        let open = match shift {
            Shift::By(0) => "PRESENT_REF",
            Shift::By(n) | Shift::Anchored(n) if n < 0 => "PAST_REF",
            _ => "FUTURE_REF",
        };
        return Resolved::unit(at, grain, open);
    }
    Resolved { kind: TimexType::Date, value: String::new(), from: None, to: None, grain: None }
}

/// A feast in the year that is named, or in the one that the clause looks to.
fn holiday(spec: &Spec, around: &Around, code: &str) -> Resolved {
    let year = match (spec.year, spec.unit) {
        (Some(year), _) => Some(year),
        (None, Some((Grain::Year, Shift::By(n)))) => {
            around.reference.and_then(|r| i32::try_from(i64::from(r.date().year()).checked_add(n)?).ok())
        }
        _ => None,
    };
    let future = spec.shift.map_or(around.future, |n| Some(n > 0));
    let day = match year {
        Some(year) => named::feast(code, year),
        None => around.reference.and_then(|r| named::feast_near(code, r, future)),
    };
    let open = named::month_day(code).map_or("XXXX-XX-XX".to_owned(), |(m, d)| format!("XXXX-{m:02}-{d:02}"));
    Resolved::unit(day.map(midnight), Grain::Day, open)
}

/// So much before or after the reference, or another time.
fn away(spec: &Spec, around: &Around, amount: &super::amount::Amount, sign: i64) -> Resolved {
    let base = match &spec.within {
        Some(inner) => resolve(inner, around).from,
        None if spec.anchored => around.anchor,
        None => around.reference,
    };
    let open = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
    let grain = amount.grain();
    let at = base.and_then(|b| amount.step(b, sign));
    if let (Some(weekday), Some(at)) = (spec.weekday, at) {
        // بعد 3 أسابيع يوم الإثنين: the one in that week.
        let week = start_of(at, Grain::Week).and_then(|w| step(w, Grain::Day, i64::from(weekday) - 1));
        return Resolved::unit(week, Grain::Day, open);
    }
    let exact = spec.exact && grain >= Grain::Week;
    let grain = if exact { Grain::Day } else { grain };
    Resolved::unit(at.and_then(|a| start_of(a, grain)), grain, open)
}
