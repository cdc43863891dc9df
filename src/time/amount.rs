//! Amounts of time: `ثلاثة أيام`, `أسبوعين`, `عامين ونصف`, `سنوات عديدة`.

use super::calendar::step;
use super::role::grain;
use super::Grain;
use crate::lexicon::{Class, Form};
use crate::number::{Number, NumberKind};
use crate::token::{Kind, Tokens};
use chrono::NaiveDateTime;

/// An amount of time in its units.
#[derive(Debug, Clone)]
pub(super) struct Amount {
    /// Unit and count, largest first; a count of NaN is unknown (عدة أيام).
    pub(super) parts: Vec<(Grain, f64)>,
    pub(super) end: usize,
}

/// The number that begins at token `i`; the list begins near it.
pub(super) fn number_at(numbers: &[Number], i: usize) -> Option<&Number> {
    numbers.iter().take_while(|n| n.first <= i).find(|n| n.first == i)
}

/// The unit word at `i`.
pub(super) fn unit(t: &Tokens<'_>, i: usize) -> Option<(Grain, Form)> {
    let s = t.sense(i, Class::TimeUnit)?;
    Some((grain(s)?, s.form))
}

fn unit_form(t: &Tokens<'_>, i: usize, want: Form) -> bool {
    t.readings(i, Class::TimeUnit).any(|s| s.form.is(want))
}

/// The amount that begins at token `i`.
pub(super) fn read(t: &Tokens<'_>, numbers: &[Number], i: usize) -> Option<Amount> {
    let (grain, count, mut end) = one(t, numbers, i)?;
    let mut parts = vec![(grain, count)];
    // عامين ونصف, سنة وثلاثة أشهر
    for _ in 0..MOST {
        let Some(next) = joined(t, end) else { break };
        let share = number_at(numbers, next).filter(|n| n.kind == NumberKind::Fraction && n.last == n.first + 1);
        if let Some(f) = share {
            // شهرين وربع ساعة: a share of its own unit.
            if let Some((own, _)) = unit(t, f.last).filter(|u| plain(t, f.last) && u.0 < grain) {
                parts.push((own, f.value.unwrap_or(0.0)));
                end = f.last + 1;
                continue;
            }
            if let Some(last) = parts.last_mut() {
                last.1 += f.value.unwrap_or(0.0);
            }
            end = f.last;
            // ونصف العام, ونصف عام
            if (t.clitics(end).article() || plain(t, end)) && unit(t, end).is_some_and(|u| u.0 == grain) {
                end += 1;
            }
            break;
        }
        match one(t, numbers, next) {
            Some((g, n, stop)) if parts.iter().all(|p| p.0 != g) => {
                parts.push((g, n));
                end = stop;
            }
            _ => break,
        }
    }
    // ربع قرن, عقد ونصف: TIMEX3 has no share of them.
    for part in &mut parts {
        let years = match part.0 {
            Grain::Decade => 10.0,
            Grain::Century => 100.0,
            _ => continue,
        };
        if part.1.fract().abs() > 1e-9 {
            *part = (Grain::Year, part.1 * years);
        }
    }
    parts.sort_by_key(|p| std::cmp::Reverse(p.0));
    Some(Amount { parts, end })
}

/// العام, الشهرين behind a word that weighs them (نحو، ما يقارب): one or two of the unit.
pub(super) fn definite(t: &Tokens<'_>, i: usize) -> Option<Amount> {
    let (grain, _) = unit(t, i).filter(|_| t.clitics(i).article() && t.pronoun(i).is_none())?;
    let two = unit_form(t, i, Form::DUAL) && !unit_form(t, i, Form::PLUR);
    let count = if two { 2.0 } else { 1.0 };
    (two || unit_form(t, i, Form::SING)).then(|| Amount { parts: vec![(grain, count)], end: i + 1 })
}

/// Most parts of one amount.
const MOST: usize = 8;

/// Whether nothing hangs on the word at `i`.
fn plain(t: &Tokens<'_>, i: usize) -> bool {
    !t.clitics(i).article() && t.clitics(i).proclitic_bytes() == 0 && t.pronoun(i).is_none()
}

/// Where the next part begins: behind و, or a comma with or without it before a count.
fn joined(t: &Tokens<'_>, i: usize) -> Option<usize> {
    if t.get(i)?.on_new_line() {
        return None;
    }
    if t.is_sign(i, '،') || t.is_sign(i, ',') {
        let counted = t.kind(i + 1) == Some(Kind::Number) && !t.get(i + 1)?.on_new_line();
        return joined_by_and(t, i + 1).or(counted.then_some(i + 1));
    }
    joined_by_and(t, i)
}

fn joined_by_and(t: &Tokens<'_>, i: usize) -> Option<usize> {
    if t.clitics(i).wa() {
        return Some(i);
    }
    (t.kind(i) == Some(Kind::Word) && t.str(i) == "و").then_some(i + 1)
}

/// (10) أيام, خمس (5) سنوات: the unit and count of a number in brackets, the opening one at `i`.
pub(super) fn bracketed(t: &Tokens<'_>, numbers: &[Number], i: usize) -> Option<(Grain, f64, usize)> {
    if !t.is_sign(i, '(') {
        return None;
    }
    let n = number_at(numbers, i + 1).filter(|n| t.is_sign(n.last, ')') && n.unit.is_none())?;
    let count = n.value.filter(|_| n.kind == NumberKind::Cardinal)?;
    let (grain, _) = unit(t, n.last + 1).filter(|_| plain(t, n.last + 1) && !leads_day(t, n.last + 1))?;
    // المادة (10) أيام العمل
    let owned = t.clitics(n.last + 2).article()
        && !t.has(n.last + 2, Class::TimeRelative)
        && t.clitics(n.last + 2).proclitic_bytes() == 0;
    (!owned).then_some((grain, count, n.last + 2))
}

fn one(t: &Tokens<'_>, numbers: &[Number], i: usize) -> Option<(Grain, f64, usize)> {
    // The number itself leads to what stands around it.
    if t.is_sign(i, '(') {
        return bracketed(t, numbers, i);
    }
    if let Some(found) = i.checked_sub(1).and_then(|open| bracketed(t, numbers, open)) {
        return Some(found);
    }
    if let Some(n) = number_at(numbers, i) {
        // ما يقارب الثلاثين عاما
        let tens = t.clitics(i).article() && n.value.is_some_and(|v| v >= 11.0) && t.str(n.last).ends_with('ا');
        let plain = matches!(n.kind, NumberKind::Cardinal | NumberKind::Fraction) && (!t.clitics(i).article() || tens);
        // خمس (5) سنوات
        if plain && t.is_sign(n.last, '(') {
            return bracketed(t, numbers, n.last).filter(|b| Some(b.1) == n.value);
        }
        if plain {
            let (grain, _) =
                unit(t, n.last).filter(|_| !t.clitics(n.last).article() && t.clitics(n.last).proclitic_bytes() == 0)?;
            // 22 حالة في 2004 و7 عام 2001
            let year = grain == Grain::Year
                && number_at(numbers, n.last + 1).is_some_and(|y| {
                    y.value.is_some_and(|v| (1900.0..2100.0).contains(&v)) && t.kind(n.last + 1) == Some(Kind::Number)
                });
            if year && n.value.is_some_and(|v| (3.0..11.0).contains(&v)) {
                return None;
            }
            // القرار 2728 يوم الاثنين: a day of its own.
            if leads_day(t, n.last) {
                return None;
            }
            // ألف ليلة وليلة
            let tales = t.stem(n.last).of(t.text()) == "ليلة" && n.value == Some(1000.0);
            return if tales { None } else { Some((grain, n.value?, n.last + 1)) };
        }
        // A count of a second reads as an ordinal too: ثانية alone is a unit.
        if n.kind != NumberKind::Ordinal {
            return None;
        }
    }
    // Most words are no unit and have none behind them: that is asked first.
    if t.clitics(i).article() || !t.has(i, Class::TimeUnit) && !t.has(i + 1, Class::TimeUnit) {
        return None;
    }
    // شهر رمضان
    if unit(t, i).is_some_and(|u| u.0 == Grain::Month) && months(t, i + 1) {
        return None;
    }
    // عقد التسعينيات
    if t.has(i + 1, Class::TimeDecade) {
        return None;
    }
    // عدة أيام, بضع سنوات
    if matches!(t.stem(i).of(t.text()), "عدة" | "بضع" | "بضعة") {
        let (grain, _) = unit(t, i + 1)?;
        return Some((grain, f64::NAN, i + 2));
    }
    let (grain, _) = unit(t, i)?;
    if t.pronoun(i).is_some() {
        return None;
    }
    if unit_form(t, i, Form::DUAL) && !unit_form(t, i, Form::DUAL.or(Form::CONSTRUCT)) && !unit_form(t, i, Form::SING) {
        return Some((grain, 2.0, i + 1));
    }
    if unit_form(t, i, Form::PLUR) {
        let many = matches!(t.str(i + 1), "عديدة" | "طويلة" | "كثيرة" | "قليلة" | "عدة" | "معدودة");
        return many.then_some((grain, f64::NAN, i + 2));
    }
    if unit_form(t, i, Form::SING) {
        let one = matches!(t.str(i + 1), "واحد" | "واحدا" | "واحدة" | "كامل" | "كاملا" | "كاملة")
            || t.str(i).ends_with('ا') && matches!(t.str(i + 1), "آخر" | "اخر" | "إضافيا")
            // لعام آخر, سنة أخرى, but في يوم آخر
            || matches!(t.str(i + 1), "آخر" | "اخر" | "أخرى" | "اخرى" | "إضافي" | "إضافية") && led(t, i) != "في";
        return Some((grain, 1.0, i + 1 + usize::from(one)));
    }
    None
}

/// Whether يوم or ليلة at `i` leads the name of a day: يوم الاثنين, يوم أمس, يوم 5 مارس.
fn leads_day(t: &Tokens<'_>, i: usize) -> bool {
    let day = matches!(t.str(i), "يوم" | "ليلة" | "يومي");
    let named = || t.has(i + 1, Class::Weekday) && t.clitics(i + 1).article();
    let dated = || t.kind(i + 1) == Some(Kind::Number) && months(t, i + 2);
    day && (named() || t.sense_at(i + 1, Class::TimeDeictic).is_some() || dated())
}

/// The word before `i`; empty at the start.
fn led<'t>(t: &Tokens<'t>, i: usize) -> &'t str {
    i.checked_sub(1).map_or("", |k| t.str(k))
}

fn months(t: &Tokens<'_>, i: usize) -> bool {
    t.sense_at(i, Class::MonthHijri).or_else(|| t.sense_at(i, Class::Month)).is_some()
        && t.clitics(i).proclitic_bytes() == 0
}

impl Amount {
    /// The moment so much later (`sign` 1) or earlier (-1).
    pub(super) fn step(&self, mut at: NaiveDateTime, sign: i64) -> Option<NaiveDateTime> {
        for &(grain, count) in &self.parts {
            let (grain, count) = match (grain, count.fract().abs() > 1e-9) {
                (Grain::Year, true) => (Grain::Month, count * 12.0),
                (Grain::Quarter, true) => (Grain::Month, count * 3.0),
                (Grain::Month, true) => (Grain::Day, count * 30.0),
                (Grain::Week, true) => (Grain::Day, count * 7.0),
                (Grain::Day, true) => (Grain::Hour, count * 24.0),
                (Grain::Hour, true) => (Grain::Minute, count * 60.0),
                (Grain::Minute, true) => (Grain::Second, count * 60.0),
                (g, _) => (g, count),
            };
            at = step(at, grain, sign.checked_mul(count.round() as i64)?)?;
        }
        Some(at)
    }

    /// TIMEX3 duration value.
    pub(super) fn value(&self) -> String {
        let mut date = String::new();
        let mut clock = String::new();
        for &(grain, count) in &self.parts {
            let (letter, timed) = match grain {
                Grain::Second => ("S", true),
                Grain::Minute => ("M", true),
                Grain::Hour => ("H", true),
                Grain::Day => ("D", false),
                Grain::Week => ("W", false),
                Grain::Month => ("M", false),
                Grain::Quarter => ("Q", false),
                Grain::Year => ("Y", false),
                Grain::Decade => ("DE", false),
                Grain::Century => ("CE", false),
            };
            let out = if timed { &mut clock } else { &mut date };
            if count.is_nan() {
                out.push_str(&format!("X{letter}"));
            } else if grain == Grain::Year && (count.fract() - 0.5).abs() < 1e-9 && count > 1.0 {
                // P2Y6M
                out.push_str(&format!("{}Y6M", count.trunc()));
            } else if grain == Grain::Hour && count.fract() > 1e-9 && (count * 3.0).fract() < 1e-9 {
                // ثلث ساعة has no end as a share of an hour.
                out.push_str(&format!("{}M", count * 60.0));
            } else {
                out.push_str(&format!("{count}{letter}"));
            }
        }
        if clock.is_empty() {
            format!("P{date}")
        } else {
            format!("P{date}T{clock}")
        }
    }

    /// Whether a count is unknown.
    pub(super) fn is_vague(&self) -> bool {
        self.parts.iter().any(|p| p.1.is_nan())
    }

    /// The finest unit that the amount is exact to.
    pub(super) fn grain(&self) -> Grain {
        let mut finest = Grain::Century;
        for &(grain, count) in &self.parts {
            let here = match (grain, count.fract().abs() > 1e-9) {
                (Grain::Year, true) => Grain::Month,
                (Grain::Month | Grain::Week, true) => Grain::Day,
                (Grain::Day, true) => Grain::Hour,
                (Grain::Hour, true) => Grain::Minute,
                (g, _) => g,
            };
            finest = finest.min(here);
        }
        finest
    }
}
