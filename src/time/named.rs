//! Days found by counting: feasts by their calendar, and the nth of a unit within a longer time.

use super::calendar::{start_of, step};
use super::hijri;
use super::spec::{Counted, Nth};
use super::Grain;
use chrono::{Datelike, NaiveDate, NaiveDateTime};

/// The day of the feast with this code in a Gregorian year; the first, if a Hijri feast falls in it twice.
pub(super) fn feast(code: &str, year: i32) -> Option<NaiveDate> {
    if code.starts_with('H') {
        return hijri_feasts(code, year)?.next();
    }
    if let Some(days) = code.strip_prefix('E') {
        return NaiveDate::checked_add_signed(easter(year)?, chrono::Duration::try_days(days.parse().ok()?)?);
    }
    if let Some(days) = code.strip_prefix('O') {
        return NaiveDate::checked_add_signed(eastern_easter(year)?, chrono::Duration::try_days(days.parse().ok()?)?);
    }
    if let Some(rest) = code.strip_prefix('W') {
        let mut fields = rest.split('-').map(|f| f.parse::<u32>().ok());
        let (month, nth, weekday) = (fields.next()??, fields.next()??, fields.next()??);
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        let ahead = (weekday + 7 - first.weekday().number_from_monday()) % 7;
        return first.checked_add_signed(chrono::Duration::try_days(i64::from(ahead + 7 * (nth - 1)))?);
    }
    let (month, day) = month_day(code)?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// The days in a Gregorian year of a feast of the Hijri calendar: none, one or two.
fn hijri_feasts(code: &str, year: i32) -> Option<impl Iterator<Item = NaiveDate>> {
    let (month, day) = month_day(code.strip_prefix('H')?)?;
    let (first, _, _) = hijri::from_gregorian(NaiveDate::from_ymd_opt(year, 1, 1)?)?;
    let days = (first..=first.checked_add(1)?).filter_map(move |h| hijri::to_gregorian(h, month, day));
    Some(days.filter(move |d| d.year() == year))
}

/// The month and day of a code, if it is the same in each year.
pub(super) fn month_day(code: &str) -> Option<(u32, u32)> {
    let (month, day) = code.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

/// Easter Sunday of the western churches (Gauss, as corrected by Lichtenberg).
fn easter(year: i32) -> Option<NaiveDate> {
    if !(1583..=9999).contains(&year) {
        return None;
    }
    let k = year / 100;
    let m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
    let s = 2 - (3 * k + 3) / 4;
    let a = year % 19;
    let d = (19 * a + m) % 30;
    let r = (d + a / 11) / 29;
    let og = 21 + d - r;
    let sz = 7 - (year + year / 4 + s).rem_euclid(7);
    let day = og + 7 - (og - sz).rem_euclid(7);
    NaiveDate::from_ymd_opt(year, 3, 1)?.checked_add_signed(chrono::Duration::try_days(i64::from(day - 1))?)
}

/// Easter Sunday of the eastern churches in the Gregorian calendar (Meeus), for 1900 to 2099.
fn eastern_easter(year: i32) -> Option<NaiveDate> {
    if !(1900..2100).contains(&year) {
        return None;
    }
    let (a, b, c) = (year % 4, year % 7, year % 19);
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34) % 7;
    let days = i64::from(d + e + 114);
    let (month, day) = (days / 31, days % 31 + 1);
    let julian = NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)?;
    julian.checked_add_signed(chrono::Duration::try_days(13)?)
}

/// The nth of a unit or weekday in `from..to`, and its grain. Weeks begin on Monday; in a month the first is the first
/// that begins in it and the last the last that ends in it, in a year they are those of ISO 8601.
pub(super) fn nth(nth: &Nth, from: NaiveDateTime, to: NaiveDateTime) -> Option<(NaiveDateTime, Grain)> {
    let (grain, stride) = match nth.of {
        Counted::Weekday(_) => (Grain::Day, Grain::Week),
        Counted::Unit(g) => (g, g),
    };
    let seek = |at: NaiveDateTime, weekday: u32| {
        let ahead = (weekday + 7 - at.date().weekday().number_from_monday()) % 7;
        step(at, Grain::Day, i64::from(ahead))
    };
    let year = step(from, Grain::Year, 1) == Some(to) && from.date().ordinal() == 1;
    let first = match nth.of {
        Counted::Weekday(w) if nth.behind => seek(to, w)?,
        Counted::Weekday(w) => seek(from, w)?,
        Counted::Unit(Grain::Week) if nth.behind => seek(to, 1)?,
        // The week of 4 January.
        Counted::Unit(Grain::Week) if year => start_of(step(from, Grain::Day, 3)?, Grain::Week)?,
        Counted::Unit(Grain::Week) => seek(from, 1)?,
        Counted::Unit(_) if nth.behind => to,
        Counted::Unit(_) => from,
    };
    let at = if nth.which > 0 {
        step(first, stride, i64::from(nth.which) - 1)?
    } else {
        // Back from the end: the last that ends within.
        let mut at = step(to, stride, -1)?;
        match nth.of {
            Counted::Weekday(w) => at = seek(at, w)?,
            // The week of 28 December.
            Counted::Unit(Grain::Week) if year => at = start_of(step(to, Grain::Day, -4)?, Grain::Week)?,
            Counted::Unit(Grain::Week) => {
                let begun = start_of(at, Grain::Week)?;
                at = begun;
            }
            Counted::Unit(g) => at = start_of(at, g)?,
        }
        at
    };
    let fits = nth.behind || at < to || year && stride == Grain::Week;
    fits.then_some((at, grain))
}

/// Midnight of the feast nearest to the wish: in this year, or in the one before or after.
pub(super) fn feast_near(code: &str, reference: NaiveDateTime, future: Option<bool>) -> Option<NaiveDate> {
    let today = reference.date();
    let years = today.year().checked_sub(1)?..=today.year().checked_add(1)?;
    let days = years.flat_map(|y| {
        let fixed = if code.starts_with('H') { None } else { feast(code, y) };
        hijri_feasts(code, y).into_iter().flatten().chain(fixed)
    });
    match future {
        Some(true) => days.filter(|d| *d >= today).min(),
        Some(false) => days.filter(|d| *d <= today).max(),
        None => days.min_by_key(|d| (*d - today).num_days().unsigned_abs()),
    }
}
