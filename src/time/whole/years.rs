//! Ranges of years and centuries: `2023/2024`, `من ألفين إلى ألفين وستة`, `القرنين السابع عشر والثامن عشر`.

use super::time;
use crate::lexicon::{Class, Form};
use crate::number::NumberKind;
use crate::time::calendar::{step, value};
use crate::time::part;
use crate::time::resolve::Resolved;
use crate::time::rule::Scene;
use crate::time::spec::Spec;
use crate::time::{Calendar, Grain, Time, TimexType};
use crate::token::Kind;

/// من ألفين إلى ألفين وستة, read as one range of numbers below.
pub(super) fn years_in_words(s: &Scene<'_>, i: usize) -> Option<Time> {
    let n = s.number(i).filter(|n| n.unit.is_none() && s.t.kind(i) == Some(Kind::Word))?;
    let year = |v: Option<f64>| v.filter(|v| (1500.0..2200.0).contains(v) && v.fract() == 0.0).map(|v| v as i32);
    let (low, high) = (year(n.low)?, year(n.high)?);
    if s.t.kind(n.last) == Some(Kind::Word) && !s.t.has(n.last, Class::Prep) {
        return None;
    }
    Some(years(s, (i, n.last), (low, high)))
}

/// 2023/2024, 2023/24: a season, a financial or a school year.
pub(super) fn straddling(s: &Scene<'_>, i: usize) -> Option<Time> {
    let t = s.t;
    let (low, _) = s.digits(i, 4).filter(|d| d.1 == 4 && (1300..2200).contains(&d.0))?;
    let (high, length) = s.digits(i + 2, 4)?;
    let next = length == 4 && high == low + 1 || length == 2 && high == (low + 1) % 100 && high > 12;
    let glued = t.is_sign(i + 1, '/') && t.glued(i + 1) && t.glued(i + 2);
    let more = t.is_sign(i + 3, '/') && t.glued(i + 3) || i > 0 && t.is_sign(i - 1, '/') && t.glued(i);
    if !next || !glued || more {
        return None;
    }
    let low = low as i32;
    // 1445/1446هـ
    let mut spec = Spec { year: Some(low), ..Spec::default() };
    let end = part::era(s, i + 3, &mut spec);
    if spec.calendar == Calendar::Gregorian {
        return (low >= 1800).then(|| years(s, (i, end), (low, low + 1)));
    }
    let edge = |year: i32| crate::time::hijri::to_gregorian(year, 1, 1).map(crate::time::calendar::midnight);
    let (from, to) = (edge(low)?, edge(low + 2)?);
    let value = format!("{}/{}", value(from, Grain::Day), value(step(to, Grain::Day, -1)?, Grain::Day));
    let found = Resolved { kind: TimexType::Date, value, from: Some(from), to: Some(to), grain: Some(Grain::Year) };
    Some(Time { calendar: Calendar::Hijri, ..time(s, (i, end), found, None, "range/from-to") })
}

/// القرنين السابع عشر والثامن عشر
pub(super) fn centuries(s: &Scene<'_>, i: usize) -> Option<Time> {
    let t = s.t;
    if !s.is_unit(i, Grain::Century) || !s.unit_form(i, Form::DUAL) || !t.clitics(i).article() {
        return None;
    }
    let nth = |k: usize| {
        let n = s.number(k).filter(|n| n.kind == NumberKind::Ordinal || n.value == Some(20.0))?;
        Some((n.value.filter(|v| (1.0..=30.0).contains(v))? as i32 - 1, n.last))
    };
    let (low, at) = nth(i + 1)?;
    let next = at + usize::from(s.is_word(at, &["و"]));
    let (high, end) = nth(next).filter(|h| h.0 > low && (next > at || t.clitics(at).wa()))?;
    let start = |c: i32| chrono::NaiveDate::from_ymd_opt(c * 100, 1, 1).map(crate::time::calendar::midnight);
    let value = format!("{low:02}/{high:02}");
    let found =
        Resolved { kind: TimexType::Date, value, from: start(low), to: start(high + 1), grain: Some(Grain::Century) };
    Some(time(s, (i, end), found, None, "range/from-to"))
}

/// From the beginning of one year to the end of another.
fn years(s: &Scene<'_>, span: (usize, usize), (low, high): (i32, i32)) -> Time {
    let start = |y: i32| chrono::NaiveDate::from_ymd_opt(y, 1, 1).map(crate::time::calendar::midnight);
    let resolved = Resolved {
        kind: TimexType::Date,
        value: format!("{low:04}/{high:04}"),
        from: start(low),
        to: start(high + 1),
        grain: Some(Grain::Year),
    };
    time(s, span, resolved, None, "range/from-to")
}
