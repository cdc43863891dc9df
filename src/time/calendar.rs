//! Intervals of calendar units on chrono: start of a unit, a step of so many units, their TIMEX3 values.

use super::Grain;
use chrono::{Datelike, Days, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// Midnight.
pub(super) fn midnight(date: NaiveDate) -> NaiveDateTime {
    date.and_time(NaiveTime::MIN)
}

/// The start of the unit that the moment lies in.
pub(super) fn start_of(at: NaiveDateTime, grain: Grain) -> Option<NaiveDateTime> {
    let d = at.date();
    Some(match grain {
        Grain::Second => at.with_nanosecond(0)?,
        Grain::Minute => at.with_nanosecond(0)?.with_second(0)?,
        Grain::Hour => at.with_nanosecond(0)?.with_second(0)?.with_minute(0)?,
        Grain::Day => midnight(d),
        Grain::Week => midnight(d.checked_sub_days(Days::new(u64::from(d.weekday().num_days_from_monday())))?),
        Grain::Month => midnight(d.with_day(1)?),
        Grain::Quarter => midnight(NaiveDate::from_ymd_opt(d.year(), d.month0() / 3 * 3 + 1, 1)?),
        Grain::Year => midnight(NaiveDate::from_ymd_opt(d.year(), 1, 1)?),
        Grain::Decade => midnight(NaiveDate::from_ymd_opt(d.year().div_euclid(10) * 10, 1, 1)?),
        Grain::Century => midnight(NaiveDate::from_ymd_opt(d.year().div_euclid(100) * 100, 1, 1)?),
    })
}

/// The moment so many units later (earlier if negative); month ends follow chrono.
pub(super) fn step(at: NaiveDateTime, grain: Grain, count: i64) -> Option<NaiveDateTime> {
    let months = |n: i64| {
        let size = u32::try_from(n.unsigned_abs()).ok()?;
        if n >= 0 {
            at.checked_add_months(Months::new(size))
        } else {
            at.checked_sub_months(Months::new(size))
        }
    };
    let span = |d: Option<Duration>| d.and_then(|d| at.checked_add_signed(d));
    match grain {
        Grain::Second => span(Duration::try_seconds(count)),
        Grain::Minute => span(Duration::try_minutes(count)),
        Grain::Hour => span(Duration::try_hours(count)),
        Grain::Day => span(Duration::try_days(count)),
        Grain::Week => span(Duration::try_weeks(count)),
        Grain::Month => months(count),
        Grain::Quarter => months(count.checked_mul(3)?),
        Grain::Year => months(count.checked_mul(12)?),
        Grain::Decade => months(count.checked_mul(120)?),
        Grain::Century => months(count.checked_mul(1200)?),
    }
}

/// TIMEX3 value of the unit that begins at `at`.
pub(super) fn value(at: NaiveDateTime, grain: Grain) -> String {
    let d = at.date();
    // A year of four digits, a month and a day are most of what a text names: written without a formatter.
    if let (Grain::Day | Grain::Month | Grain::Year, year @ 0..=9999) = (grain, d.year()) {
        let mut label = String::with_capacity(10);
        digits(&mut label, year.unsigned_abs(), 4);
        if grain != Grain::Year {
            label.push('-');
            digits(&mut label, d.month(), 2);
        }
        if grain == Grain::Day {
            label.push('-');
            digits(&mut label, d.day(), 2);
        }
        return label;
    }
    match grain {
        Grain::Second => at.format("%Y-%m-%dT%H:%M:%S").to_string(),
        Grain::Minute => at.format("%Y-%m-%dT%H:%M").to_string(),
        Grain::Hour => at.format("%Y-%m-%dT%H").to_string(),
        Grain::Day => d.format("%Y-%m-%d").to_string(),
        Grain::Week => {
            let week = d.iso_week();
            format!("{:04}-W{:02}", week.year(), week.week())
        }
        Grain::Month => d.format("%Y-%m").to_string(),
        Grain::Quarter => format!("{:04}-Q{}", d.year(), d.month0() / 3 + 1),
        Grain::Year => format!("{}{:04}", if d.year() < 0 { "-" } else { "" }, d.year().unsigned_abs()),
        Grain::Decade => format!("{:03}", d.year().div_euclid(10)),
        Grain::Century => format!("{:02}", d.year().div_euclid(100)),
    }
}

/// Writes the last `width` digits of a number.
pub(super) fn digits(label: &mut String, number: u32, width: u32) {
    for place in (0..width).rev() {
        label.push(char::from(b'0' + (number / 10u32.pow(place) % 10) as u8));
    }
}

/// The unit's grain from its lexicon code.
pub(super) fn grain_of(code: &str) -> Option<Grain> {
    Some(match code {
        "TS" => Grain::Second,
        "TM" => Grain::Minute,
        "TH" => Grain::Hour,
        "D" => Grain::Day,
        "W" => Grain::Week,
        "M" => Grain::Month,
        "Y" => Grain::Year,
        "DE" => Grain::Decade,
        "CE" => Grain::Century,
        _ => return None,
    })
}
