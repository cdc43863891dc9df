//! Hijri dates as Gregorian intervals.

use super::{Around, Resolved};
use crate::time::calendar::{midnight, value};
use crate::time::hijri;
use crate::time::spec::{Shift, Spec};
use crate::time::{Grain, TimexType};
use chrono::Datelike;

pub(super) fn hijri_date(spec: &Spec, around: &Around) -> Option<Resolved> {
    let now = around.reference.and_then(|r| hijri::from_gregorian(r.date()));
    let year =
        spec.year.filter(|y| *y >= GREGORIAN).map_or(spec.year, |y| in_gregorian(y, spec.month)).or_else(|| {
            let (year, month, _) = now?;
            if let (Some((Grain::Year, Shift::By(n))), true) = (spec.unit, spec.month.is_none() || spec.shift.is_none())
            {
                // صاموا رمضان هذا العام: that which began in it.
                if spec.month.is_some() && around.future == Some(false) {
                    let year = i64::from(around.reference?.date().year()).checked_add(n)?;
                    return in_gregorian(i32::try_from(year).ok()?, spec.month);
                }
                return i32::try_from(i64::from(year).checked_add(n)?).ok();
            }
            let m = spec.month?;
            Some(match spec.shift {
                Some(n) if n < 0 => year - i32::from(m >= month),
                Some(n) if n > 0 => year + i32::from(m <= month),
                Some(_) => year,
                None => nearest((year, month), m, around.future),
            })
        })?;
    let (from, to, grain) = match (spec.month, spec.day) {
        (Some(m), Some(d)) => {
            let from = hijri::to_gregorian(year, m, d)?;
            // 15-17 محرم
            let last = spec.day_to.and_then(|d| hijri::to_gregorian(year, m, d)).unwrap_or(from);
            (from, last.succ_opt()?, Grain::Day)
        }
        (Some(m), None) => {
            let from = hijri::to_gregorian(year, m, 1)?;
            let (length, _) = hijri::month_length(year, m)?;
            (from, hijri::to_gregorian(year, m, length)?.succ_opt()?, Grain::Month)
        }
        _ => (hijri::to_gregorian(year, 1, 1)?, hijri::to_gregorian(year.checked_add(1)?, 1, 1)?, Grain::Year),
    };
    let label = match grain {
        Grain::Day if from.succ_opt() == Some(to) => value(midnight(from), Grain::Day),
        _ => format!("{}/{}", value(midnight(from), Grain::Day), value(midnight(to.pred_opt()?), Grain::Day)),
    };
    Some(Resolved {
        kind: TimexType::Date,
        value: label,
        from: Some(midnight(from)),
        to: Some(midnight(to)),
        grain: Some(grain),
    })
}

/// The year of a month that is named alone: as the clause's tense looks, else the nearest.
fn nearest((year, month): (i32, u32), m: u32, future: Option<bool>) -> i32 {
    let ahead = i64::from(m) - i64::from(month);
    match future {
        Some(true) if ahead < 0 => year + 1,
        Some(true) => year,
        Some(false) if ahead > 0 => year - 1,
        None if ahead > 6 => year - 1,
        None if ahead < -6 => year + 1,
        _ => year,
    }
}

/// A year from here on, beside a Hijri month, is Gregorian.
const GREGORIAN: i32 = 1600;

/// The Hijri year whose month begins in a Gregorian one (رمضان 2019).
fn in_gregorian(year: i32, month: Option<u32>) -> Option<i32> {
    let (first, _, _) = hijri::from_gregorian(chrono::NaiveDate::from_ymd_opt(year, 1, 1)?)?;
    let month = month?;
    (first..=first.checked_add(1)?).find(|h| hijri::to_gregorian(*h, month, 1).is_some_and(|d| d.year() == year))
}

/// A century of the Hijri calendar, counted from 0.
pub(super) fn century(century: i32) -> Resolved {
    let first = |c: i32| hijri::to_gregorian(c.checked_mul(100)?.checked_add(1)?, 1, 1);
    let ends = first(century).zip(first(century + 1));
    let value = ends.and_then(|(from, to)| {
        Some(format!("{}/{}", value(midnight(from), Grain::Day), value(midnight(to.pred_opt()?), Grain::Day)))
    });
    Resolved {
        kind: TimexType::Date,
        value: value.unwrap_or_else(|| format!("{century:02}")),
        from: ends.map(|e| midnight(e.0)),
        to: ends.map(|e| midnight(e.1)),
        grain: ends.map(|_| Grain::Century),
    }
}
