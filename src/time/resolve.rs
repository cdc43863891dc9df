//! From the parts of a date to its TIMEX3 value and interval, against the reference.

use super::calendar::{midnight, start_of, step, value};
use super::hijri;
use super::spec::{Shift, Spec};
use super::{Calendar, Grain, TimexType};
use chrono::{Datelike, NaiveDate, NaiveDateTime};

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
    /// Whether the direction was set by the caller.
    pub(super) preferred: bool,
}

impl Resolved {
    fn unit(at: Option<NaiveDateTime>, grain: Grain, unresolved: String) -> Self {
        let kind = if grain < Grain::Day { TimexType::Time } else { TimexType::Date };
        match at {
            Some(at) => {
                Self { kind, value: value(at, grain), from: Some(at), to: step(at, grain, 1), grain: Some(grain) }
            }
            None => Self { kind, value: unresolved, from: None, to: None, grain: None },
        }
    }
}

/// The meaning of `spec`.
pub(super) fn resolve(spec: &Spec, around: &Around) -> Resolved {
    let mut found = date(spec, around);
    if let (Some(season), Some(from)) = (spec.season, found.from) {
        let year = from.date().year();
        let (month, length) = match season {
            "SP" => (3, 3),
            "SU" => (6, 3),
            "FA" => (9, 3),
            _ => (12, 3),
        };
        found.value = format!("{year:04}-{season}");
        found.from = NaiveDate::from_ymd_opt(year, month, 1).map(midnight);
        found.to = found.from.and_then(|f| step(f, Grain::Month, length));
        found.grain = Some(Grain::Quarter);
    }
    if let Some((hour, minute, second, grain)) = spec.clock {
        return clock(spec, around, found, (hour, minute, second, grain));
    }
    if let Some(part) = spec.part {
        found.kind = TimexType::Time;
        if found.grain.is_some() || !found.value.is_empty() {
            found.value = format!("{}T{part}", found.value);
        } else {
            found.value = format!("XXXX-XX-XXT{part}");
        }
    }
    found
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
        return Resolved::unit(at, Grain::Day, open.to_owned());
    }
    if spec.calendar == Calendar::Hijri {
        if let Some(found) = hijri_date(spec, around) {
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
            _ => Some(19),
        };
        let year = century.map_or(1900, |c| c * 100) + i64::from(decade);
        let at = i32::try_from(year).ok().and_then(|y| NaiveDate::from_ymd_opt(y, 1, 1)).map(midnight);
        return Resolved::unit(at, Grain::Decade, format!("XX{}", decade / 10));
    }
    if let Some(century) = spec.century {
        let at = NaiveDate::from_ymd_opt(century * 100, 1, 1).map(midnight);
        return Resolved { value: format!("{century:02}"), ..Resolved::unit(at, Grain::Century, String::new()) };
    }
    if spec.month.is_some() || spec.day.is_some() {
        return month_day(spec, around);
    }
    if let Some(weekday) = spec.weekday {
        return weekday_date(spec, around, weekday);
    }
    if let Some(year) = spec.year {
        let at = NaiveDate::from_ymd_opt(year, 1, 1).map(midnight);
        return Resolved::unit(at, Grain::Year, format!("{year:04}"));
    }
    if let Some((grain, shift)) = spec.unit {
        let at = match shift {
            Shift::By(n) => reference.and_then(|r| step(start_of(r, grain)?, grain, n)),
            Shift::After => around.anchor.or(reference).and_then(|r| step(start_of(r, grain)?, grain, 1)),
        };
        let open = match shift {
            Shift::By(0) => "PRESENT_REF",
            Shift::By(n) if n < 0 => "PAST_REF",
            _ => "FUTURE_REF",
        };
        return Resolved::unit(at, grain, open.to_owned());
    }
    Resolved { kind: TimexType::Date, value: String::new(), from: None, to: None, grain: None }
}

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
    Some(match distance {
        7.. => this - 1,
        ..=-7 => this + 1,
        _ => this,
    })
}

fn month_day(spec: &Spec, around: &Around) -> Resolved {
    let day_label = spec.day.map_or(String::new(), |d| format!("-{d:02}"));
    let (month, year) = match (spec.month, spec.unit) {
        (Some(m), _) => (Some(m), year_for(spec, around, m, spec.day.unwrap_or(1))),
        // 27 من هذا الشهر
        (None, Some((Grain::Month, Shift::By(n)))) => {
            let at = around.reference.and_then(|r| step(start_of(r, Grain::Month)?, Grain::Month, n));
            (at.map(|a| a.date().month()), at.map(|a| a.date().year()))
        }
        (None, _) => (around.reference.map(|r| r.date().month()), around.reference.map(|r| r.date().year())),
    };
    let (Some(month), Some(year)) = (month, year) else {
        let label = month.map_or("XX".to_owned(), |m| format!("{m:02}"));
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
        return Resolved::unit(at, Grain::Month, format!("{year:04}-{month:02}"));
    };
    // A day that does not exist keeps its words and has no interval.
    let at = NaiveDate::from_ymd_opt(year, month, day).map(midnight);
    let mut found = Resolved::unit(at, Grain::Day, format!("{year:04}-{month:02}{day_label}"));
    if let (Some(last), Some(_)) = (spec.day_to, at) {
        if let Some(end) = NaiveDate::from_ymd_opt(year, month, last).map(midnight) {
            found.to = step(end, Grain::Day, 1);
            found.value = format!("{}/{}", found.value, value(end, Grain::Day));
        }
    }
    found
}

fn weekday_date(spec: &Spec, around: &Around, weekday: u32) -> Resolved {
    let open = format!("XXXX-WXX-{weekday}");
    let Some(today) = around.reference.and_then(|r| start_of(r, Grain::Day)) else {
        return Resolved::unit(None, Grain::Day, open);
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
                if ahead == 0 {
                    0
                } else {
                    ahead - 7
                }
            }
        }
    };
    Resolved::unit(step(today, Grain::Day, days), Grain::Day, open)
}

fn hijri_date(spec: &Spec, around: &Around) -> Option<Resolved> {
    let now = around.reference.and_then(|r| hijri::from_gregorian(r.date()));
    let year = spec.year.or_else(|| {
        let (year, month, _) = now?;
        let shift = spec.shift.unwrap_or(0);
        let m = spec.month?;
        Some(match shift {
            n if n < 0 => {
                if m < month {
                    year
                } else {
                    year - 1
                }
            }
            n if n > 0 => {
                if m > month {
                    year
                } else {
                    year + 1
                }
            }
            _ => year,
        })
    })?;
    let (from, to, grain) = match (spec.month, spec.day) {
        (Some(m), Some(d)) => {
            let from = hijri::to_gregorian(year, m, d)?;
            (from, from.succ_opt()?, Grain::Day)
        }
        (Some(m), None) => {
            let from = hijri::to_gregorian(year, m, 1)?;
            let (length, _) = hijri::month_length(year, m)?;
            (from, hijri::to_gregorian(year, m, length)?.succ_opt()?, Grain::Month)
        }
        _ => (hijri::to_gregorian(year, 1, 1)?, hijri::to_gregorian(year.checked_add(1)?, 1, 1)?, Grain::Year),
    };
    let label = match grain {
        Grain::Day => value(midnight(from), Grain::Day),
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

fn clock(spec: &Spec, around: &Around, day: Resolved, clock: (u32, u32, u32, Grain)) -> Resolved {
    let (mut hour, minute, second, grain) = clock;
    match spec.part {
        Some("AF" | "EV") if hour < 12 => hour += 12,
        Some("NI") if (6..12).contains(&hour) => hour += 12,
        Some("NI" | "MO") if hour == 12 && spec.part == Some("NI") => hour = 24,
        _ => {}
    }
    let label = match grain {
        Grain::Hour => format!("T{hour:02}"),
        Grain::Minute => format!("T{hour:02}:{minute:02}"),
        _ => format!("T{hour:02}:{minute:02}:{second:02}"),
    };
    let base = day.from.filter(|_| day.grain == Some(Grain::Day)).or_else(|| {
        let open = !spec.says_date();
        around.reference.filter(|_| open).and_then(|r| start_of(r, Grain::Day))
    });
    let at = base.and_then(|b| {
        let seconds = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second);
        step(b, Grain::Second, seconds)
    });
    let date = match (base, day.value.is_empty()) {
        (Some(b), _) => value(b, Grain::Day),
        (None, false) => day.value,
        (None, true) => "XXXX-XX-XX".to_owned(),
    };
    Resolved {
        kind: TimexType::Time,
        value: format!("{date}{label}"),
        from: at,
        to: at.and_then(|a| step(a, grain, 1)),
        grain: Some(grain),
    }
}

impl Spec {
    fn says_date(&self) -> bool {
        self.year.is_some()
            || self.month.is_some()
            || self.weekday.is_some()
            || self.offset.is_some()
            || self.unit.is_some()
    }
}
