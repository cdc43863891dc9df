//! Days, weekdays and months without a year: which one is meant.

use super::{Around, Resolved};
use crate::time::calendar::{midnight, start_of, step, value};
use crate::time::spec::{Shift, Spec};
use crate::time::{Grain, TimexType};
use chrono::{Datelike, NaiveDate, Timelike};

/// The year of a month or day without one: as the words shift it, else by tense, else the nearest.
fn year_for(spec: &Spec, around: &Around, month: u32, day: u32) -> Option<i32> {
    if spec.year.is_some() {
        return spec.year;
    }
    let r = around.reference?;
    let this = r.date().year();
    if let Some((Grain::Year, Shift::By(n))) = spec.unit {
        return i32::try_from(i64::from(this) + n).ok();
    }
    if let (Some((Grain::Year, Shift::Anchored(n))), Some(anchor)) = (spec.unit, around.anchor) {
        return i32::try_from(i64::from(anchor.date().year()) + n).ok();
    }
    let whole_month = spec.day.is_none();
    let position = (month, if whole_month { r.date().day() } else { day }).cmp(&(r.date().month(), r.date().day()));
    use std::cmp::Ordering::*;
    if let Some(shift) = spec.shift {
        return Some(match (shift, position) {
            (0, _) => this,
            (n, Less) if n < 0 => this - (n.unsigned_abs() as i32 - 1),
            (n, _) if n < 0 => this + n as i32,
            (n, Greater) => this + (n as i32 - 1),
            (n, _) => this + n as i32,
        });
    }
    if around.preferred {
        let future = around.future == Some(true);
        return Some(match (future, position) {
            (true, Less) => this + 1,
            (false, Greater) => this - 1,
            _ => this,
        });
    }
    // The nearest; a bare month takes the clause's tense where it lies within the year.
    let distance = i64::from(month) - i64::from(r.date().month());
    if whole_month {
        return Some(match around.future {
            Some(true) if distance < 0 => this + 1,
            Some(true) => this,
            _ if distance > 0 => this - 1,
            _ => this,
        });
    }
    // قتل في 20 نوفمبر, ستعقد في 5 مارس; what lies a few days ahead is meant all the same.
    let soon =
        NaiveDate::from_ymd_opt(this, month, day).is_some_and(|d| (0..SOON).contains(&(d - r.date()).num_days()));
    Some(match (around.future.filter(|_| around.sure && !soon), position) {
        (Some(false), Greater) => this - 1,
        (Some(true), Less) => this + 1,
        _ => nearest(this, distance),
    })
}

/// السبت 21 أيلول: of a day that names no year, the year in which it is that weekday, if the one next to it is.
fn on_weekday(spec: &Spec, around: &Around, month: u32, year: i32) -> i32 {
    let open = spec.year.is_none() && spec.shift.is_none() && spec.unit.is_none();
    let (Some(weekday), Some(day), Some(now), true) = (spec.weekday, spec.day, around.reference, open) else {
        return year;
    };
    let date = |y: i32| NaiveDate::from_ymd_opt(y, month, day);
    // A few days off, the weekday is a slip.
    if date(year).is_none_or(|d| (d - now.date()).num_days().abs() < SOON) {
        return year;
    }
    let fits = |y: &i32| {
        date(*y).is_some_and(|d| {
            let side = around.future.is_none_or(|f| f == (d > now.date()));
            side && d.weekday().number_from_monday() == weekday
        })
    };
    [year, year + 1, year - 1].into_iter().find(fits).unwrap_or(year)
}

/// So many days ahead.
const SOON: i64 = 10;

/// The year of the month so many months before or after this one that lies nearest.
fn nearest(this: i32, distance: i64) -> i32 {
    match distance {
        7.. => this - 1,
        ..=-7 => this + 1,
        _ => this,
    }
}

pub(super) fn month_day(spec: &Spec, around: &Around) -> Resolved {
    let (month, year) = match (spec.month, spec.unit) {
        (Some(m), _) => {
            (Some(m), year_for(spec, around, m, spec.day.unwrap_or(1)).map(|y| on_weekday(spec, around, m, y)))
        }
        // العاشر من الشهر نفسه
        (None, Some((Grain::Month, Shift::Anchored(n)))) => {
            let at = around.anchor.and_then(|a| step(start_of(a, Grain::Month)?, Grain::Month, n));
            (at.map(|a| a.date().month()), at.map(|a| a.date().year()))
        }
        // 27 من هذا الشهر
        (None, Some((Grain::Month, Shift::By(n)))) => {
            let at = around.reference.and_then(|r| step(start_of(r, Grain::Month)?, Grain::Month, n));
            (at.map(|a| a.date().month()), at.map(|a| a.date().year()))
        }
        (None, _) => (around.reference.map(|r| r.date().month()), around.reference.map(|r| r.date().year())),
    };
    let (Some(month), Some(year)) = (month, year) else {
        let label = month.map_or("XX".to_owned(), |m| format!("{m:02}"));
        let day_label = spec.day.map_or(String::new(), |d| format!("-{d:02}"));
        return Resolved {
            kind: TimexType::Date,
            value: format!("XXXX-{label}{day_label}"),
            from: None,
            to: None,
            grain: None,
        };
    };
    let Some(day) = spec.day else {
        let at = NaiveDate::from_ymd_opt(year, month, 1).map(midnight);
        return Resolved::unit(at, Grain::Month, format_args!("{year:04}-{month:02}"));
    };
    // A day that does not exist keeps its words and has no interval.
    let at = NaiveDate::from_ymd_opt(year, month, day).map(midnight);
    let mut found = Resolved::unit(at, Grain::Day, format_args!("{year:04}-{month:02}-{day:02}"));
    if let (Some(last), Some(_)) = (spec.day_to, at) {
        if let Some(end) = NaiveDate::from_ymd_opt(year, month, last).map(midnight) {
            found.to = step(end, Grain::Day, 1);
            found.value = format!("{}/{}", found.value, value(end, Grain::Day));
        }
    }
    found
}

/// Whether the part of the day that is named lies ahead of the hour of publication: مساء الأربعاء told on that morning.
fn yet_to_come(spec: &Spec, around: &Around) -> bool {
    let first = match spec.part {
        Some("AF") => 12,
        Some("EV") => 17,
        Some("NI") => 20,
        _ => return false,
    };
    let timed = around.reference.filter(|r| r.time() != chrono::NaiveTime::MIN);
    around.future == Some(false) && timed.is_some_and(|r| r.hour() < first)
}

pub(super) fn weekday_date(spec: &Spec, around: &Around, weekday: u32) -> Resolved {
    let Some(today) = around.reference.and_then(|r| start_of(r, Grain::Day)) else {
        return Resolved::unit(None, Grain::Day, format_args!("XXXX-WXX-{weekday}"));
    };
    let ahead = (i64::from(weekday) - i64::from(today.date().weekday().number_from_monday())).rem_euclid(7);
    // Strictly before and strictly after today.
    let (last, next) = (ahead - 7, if ahead == 0 { 7 } else { ahead });
    let days = if let Some((Grain::Week, Shift::By(n))) = spec.unit {
        // الاثنين من هذا الأسبوع
        i64::from(weekday) - i64::from(today.date().weekday().number_from_monday()) + 7 * n
    } else {
        match (spec.shift, around.future) {
            (Some(0), _) => ahead,
            (Some(n), _) if n < 0 => last + 7 * (n + 1),
            (Some(n), _) => next + 7 * (n - 1),
            (None, Some(true)) => {
                if ahead == 0 && around.preferred {
                    7
                } else {
                    ahead
                }
            }
            (None, _) => {
                if ahead == 0 && !yet_to_come(spec, around) {
                    0
                } else {
                    ahead - 7
                }
            }
        }
    };
    Resolved::unit(step(today, Grain::Day, days), Grain::Day, format_args!("XXXX-WXX-{weekday}"))
}
