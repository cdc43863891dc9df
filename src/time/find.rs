//! Time expressions in a text: sets, shifted amounts, dates, durations and vague times, in that order of trial.

use super::amount::{self, unit};
use super::calendar::{start_of, step, value};
use super::read::{read, relative};
use super::resolve::{resolve, Around, Resolved};
use super::tense;
use super::{Calendar, Grain, Prefer, Time, TimexMod, TimexType};
use crate::lexicon::{Class, ClassSet, Form};
use crate::number::{self, Number, NumberMod};
use crate::token::{tokenize, Kind, Tokens};
use chrono::NaiveDateTime;

/// Words that can begin a time.
const START: ClassSet = ClassSet::of(&[
    Class::Month,
    Class::MonthHijri,
    Class::Weekday,
    Class::TimeUnit,
    Class::TimeDeictic,
    Class::TimePart,
    Class::TimePosition,
    Class::TimeDecade,
    Class::TimeVague,
    Class::TimeSet,
    Class::TimeWord,
    Class::NumberUnit,
    Class::NumberTeen,
    Class::NumberTen,
    Class::NumberHundred,
    Class::NumberScale,
    Class::NumberOrdinal,
    Class::NumberFraction,
    Class::NumberVague,
    Class::Prep,
    Class::Dem,
    Class::Quant,
]);

/// Every time expression of the text, in order, none inside another.
///
/// - `numbers` are the numbers of the same text; `reference` is its publication time, without which relative times stay
///   unresolved; `prefer` decides a bare weekday or month where the clause does not.
/// - Values are TIMEX3, intervals half-open and Gregorian.
///
/// ```
/// use khabar::Reference;
/// let tokens = khabar::tokenize("التقى الوزيران مساء أمس الثلاثاء");
/// let published: Reference = "2024-08-21".parse()?;
/// let times = khabar::time::find(&tokens, &[], Some(published.time()), None);
/// assert_eq!(times[0].value, "2024-08-20TEV");
/// # Ok::<(), khabar::Error>(())
/// ```
#[must_use]
pub fn find(
    tokens: &Tokens<'_>,
    numbers: &[Number],
    reference: Option<NaiveDateTime>,
    prefer: Option<Prefer>,
) -> Vec<Time> {
    let mut found: Vec<Time> = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let wakes = match tokens.kind(i) {
            Some(Kind::Number) => true,
            Some(Kind::Word) => {
                tokens.classes(i).any(START) || tokens.phrase(i).is_some_and(|p| p.classes().any(START))
            }
            _ => false,
        };
        if wakes {
            if let Some(time) = at(tokens, numbers, i, reference, prefer, &found) {
                i = time.last.max(i + 1);
                found.push(time);
                continue;
            }
        }
        i += 1;
    }
    found
}

fn at(
    t: &Tokens<'_>,
    numbers: &[Number],
    i: usize,
    reference: Option<NaiveDateTime>,
    prefer: Option<Prefer>,
    before: &[Time],
) -> Option<Time> {
    if let Some((text, end)) = recurring(t, numbers, i) {
        let none = Resolved { kind: TimexType::Set, value: text, from: None, to: None, grain: None };
        return Some(time(t, i, end, none, None, Calendar::Gregorian, "set/every"));
    }
    if let Some(found) = shifted(t, numbers, i, reference) {
        return Some(found);
    }
    if let Some(found) = counted(t, numbers, i, reference) {
        return Some(found);
    }
    if let Some((spec, end)) = read(t, numbers, i) {
        let set = prefer.map(|p| p == Prefer::Future);
        let around = Around {
            reference,
            anchor: before.last().and_then(|b| b.from),
            future: set.or_else(|| tense::is_future(t, i, end)),
            preferred: prefer.is_some(),
        };
        let resolved = resolve(&spec, &around);
        let rule = match () {
            () if spec.clock.is_some() => "time/clock",
            () if spec.part.is_some() => "time/part-of-day",
            () if spec.offset.is_some() => "date/deictic",
            () if spec.day.is_some() => "date/day",
            () if spec.month.is_some() => "date/month",
            () if spec.weekday.is_some() => "date/weekday",
            () if spec.unit.is_some() => "date/relative-unit",
            () => "date/year",
        };
        return Some(time(t, i, end, resolved, spec.modifier, spec.calendar, rule));
    }
    if let Some(found) = vague(t, i) {
        return Some(found);
    }
    let amount = amount::read(t, numbers, i)?;
    if !is_duration(t, i, &amount) {
        return None;
    }
    let modifier = modifier(t, numbers, i, amount.end);
    let resolved = Resolved { kind: TimexType::Duration, value: amount.value(), from: None, to: None, grain: None };
    Some(time(t, i, amount.end, resolved, modifier, Calendar::Gregorian, "duration/amount"))
}

/// A lone singular or a dual that may be another word (ثانية "again", ساعة "watch", يوم, عام "general").
fn is_duration(t: &Tokens<'_>, i: usize, amount: &amount::Amount) -> bool {
    let alone = amount.end == i + 1;
    if !alone {
        return true;
    }
    let dual = t.senses(i).any(|s| s.class == Class::TimeUnit && s.form.is(Form::DUAL));
    let before = i.checked_sub(1).map_or("", |b| t.stem(b).of(t.text()));
    let led = matches!(before, "مدة" | "لمدة" | "خلال" | "طوال" | "طيلة" | "منذ" | "غضون" | "نحو" | "استمر" | "استمرت");
    dual || led || t.len() == 1
}

/// كل عام, كل يوم أربعاء, يوميا.
fn recurring(t: &Tokens<'_>, numbers: &[Number], i: usize) -> Option<(String, usize)> {
    if let Some(s) = t.sense(i, Class::TimeSet) {
        return Some((s.text().to_owned(), i + 1));
    }
    if t.stem(i).of(t.text()) != "كل" {
        return None;
    }
    let j = i + 1;
    let day = if unit(t, j).is_some_and(|u| u.0 == Grain::Day) && t.has(j + 1, Class::Weekday) { j + 1 } else { j };
    if let Some(s) =
        t.sense(day, Class::Weekday).filter(|_| day > j || !t.clitics(day).article() || t.has(day, Class::Weekday))
    {
        return Some((format!("XXXX-WXX-{}", s.int()), day + 1));
    }
    if let Some((s, n)) = t.sense_at(j, Class::TimePart).filter(|_| !t.clitics(j).article()) {
        return Some((format!("T{}", s.text()), j + n));
    }
    if t.clitics(j).article() {
        return None;
    }
    let amount = amount::read(t, numbers, j)?;
    Some((amount.value(), amount.end))
}

/// قبل أسبوعين, بعد عامين ونصف, منذ ثلاثة أيام (a duration), X من الآن.
fn shifted(t: &Tokens<'_>, numbers: &[Number], i: usize, reference: Option<NaiveDateTime>) -> Option<Time> {
    let word = t.stem(i).of(t.text());
    let sign = match word {
        "قبل" => -1.0,
        "بعد" => 1.0,
        _ => return None,
    };
    let mut j = i + 1;
    let mut approximate = false;
    while t.sense(j, Class::NumberMod).is_some_and(|s| s.text() == "about") {
        approximate = true;
        j += 1;
    }
    let amount = amount::read(t, numbers, j)?;
    let mut end = amount.end;
    if matches!(t.str(end), "من") && matches!(t.stem(end + 1).of(t.text()), "الآن" | "الان" | "اليوم") {
        end += 2;
    }
    if t.str(end).starts_with("تقريبا") {
        approximate = true;
    }
    if amount.is_vague() {
        let value = if sign < 0.0 { "PAST_REF" } else { "FUTURE_REF" };
        let resolved = Resolved { kind: TimexType::Date, value: value.to_owned(), from: None, to: None, grain: None };
        return Some(time(t, i, end, resolved, None, Calendar::Gregorian, "date/vague-amount"));
    }
    let grain = amount.grain();
    let at = reference.and_then(|mut at| {
        for &(g, n) in &amount.parts {
            let (g, n) = match (g, n.fract().abs() > 1e-9) {
                (Grain::Year, true) => (Grain::Month, n * 12.0),
                (Grain::Month, true) => (Grain::Day, n * 30.0),
                (Grain::Week, true) => (Grain::Day, n * 7.0),
                (Grain::Day, true) => (Grain::Hour, n * 24.0),
                (Grain::Hour, true) => (Grain::Minute, n * 60.0),
                (Grain::Minute, true) => (Grain::Second, n * 60.0),
                (g, _) => (g, n),
            };
            at = step(at, g, (sign * n).round() as i64)?;
        }
        Some(at)
    });
    let start = at.and_then(|a| start_of(a, grain));
    let kind = if grain < Grain::Day { TimexType::Time } else { TimexType::Date };
    let open = if sign < 0.0 { "PAST_REF" } else { "FUTURE_REF" };
    let resolved = Resolved {
        kind,
        value: start.map_or(open.to_owned(), |s| value(s, grain)),
        from: start,
        to: start.and_then(|s| step(s, grain, 1)),
        grain: Some(grain),
    };
    let modifier = approximate.then_some(TimexMod::Approx);
    Some(time(t, i, end, resolved, modifier, Calendar::Gregorian, "date/amount-away"))
}

/// الأيام المقبلة, السنوات الخمس الماضية.
fn counted(t: &Tokens<'_>, numbers: &[Number], i: usize, reference: Option<NaiveDateTime>) -> Option<Time> {
    if !t.clitics(i).article() {
        return None;
    }
    let (grain, form) = unit(t, i)?;
    let plural = t.senses(i).any(|s| s.class == Class::TimeUnit && s.form.is(Form::PLUR));
    let dual = form.is(Form::DUAL) && !plural;
    if !plural && !dual {
        return None;
    }
    let number = amount::number_at(numbers, i + 1).filter(|n| n.value.is_some());
    let count = if dual { Some(2.0) } else { number.and_then(|n| n.value) };
    let after = if dual { i + 1 } else { number.map_or(i + 1, |n| n.last) };
    let (mut shift, mut end) = relative(t, after)?;
    if shift == 0 && t.sense(after, Class::TimeRelative).is_none() {
        return None;
    }
    if shift.abs() > 1 {
        shift = shift.signum();
    }
    // الأشهر الماضية الستة
    let late = amount::number_at(numbers, end).filter(|_| count.is_none() && t.clitics(end).article());
    let count = count.or(late.and_then(|n| n.value));
    end = late.map_or(end, |n| n.last);
    let vague = if shift < 0 { "PAST_REF" } else { "FUTURE_REF" };
    let resolved = match count {
        None => Resolved { kind: TimexType::Date, value: vague.to_owned(), from: None, to: None, grain: None },
        Some(n) => {
            let whole = n.round() as i64;
            let edge = reference.and_then(|r| {
                let here = start_of(r, grain.max(Grain::Day).min(Grain::Day))?;
                Some((here, step(here, grain, shift * whole)?))
            });
            let (from, to) = match edge {
                Some((here, there)) if shift < 0 => (Some(there), Some(here)),
                Some((here, there)) => (Some(here), Some(there)),
                None => (None, None),
            };
            let amount = amount::Amount { parts: vec![(grain, n)], end };
            Resolved { kind: TimexType::Duration, value: amount.value(), from, to, grain: Some(Grain::Day) }
        }
    };
    Some(time(t, i, end, resolved, None, Calendar::Gregorian, "date/units-around"))
}

/// الوقت الراهن, الفترة المقبلة, حاليا, قريبا.
fn vague(t: &Tokens<'_>, i: usize) -> Option<Time> {
    let make = |value: &str, end: usize| {
        let resolved = Resolved { kind: TimexType::Date, value: value.to_owned(), from: None, to: None, grain: None };
        time(t, i, end, resolved, None, Calendar::Gregorian, "date/vague")
    };
    if let Some(s) = t.sense(i, Class::TimeVague) {
        return Some(make(s.text(), i + 1));
    }
    if t.has(i, Class::TimeWord) && t.clitics(i).article() {
        let (shift, end) = relative(t, i + 1)?;
        let value = match shift {
            0 => "PRESENT_REF",
            n if n < 0 => "PAST_REF",
            _ => "FUTURE_REF",
        };
        return Some(make(value, end));
    }
    None
}

fn modifier(t: &Tokens<'_>, numbers: &[Number], i: usize, end: usize) -> Option<TimexMod> {
    let by_number = amount::number_at(numbers, i).and_then(|n| n.modifier);
    match by_number {
        Some(NumberMod::About | NumberMod::Nearly) => Some(TimexMod::Approx),
        Some(NumberMod::MoreThan | NumberMod::AtLeast) => Some(TimexMod::MoreThan),
        Some(NumberMod::LessThan | NumberMod::AtMost) => Some(TimexMod::LessThan),
        None => {
            let before = i.checked_sub(1).and_then(|b| t.sense(b, Class::NumberMod));
            match before.map(|s| s.text()) {
                Some("about" | "nearly") => Some(TimexMod::Approx),
                _ if t.str(end).starts_with("تقريبا") => Some(TimexMod::Approx),
                _ => None,
            }
        }
    }
}

fn time(
    t: &Tokens<'_>,
    first: usize,
    last: usize,
    resolved: Resolved,
    modifier: Option<TimexMod>,
    calendar: Calendar,
    rule: &'static str,
) -> Time {
    Time {
        span: t.span_of(first, last),
        first,
        last,
        kind: resolved.kind,
        value: resolved.value,
        modifier,
        from: resolved.from,
        to: resolved.to,
        grain: resolved.grain,
        calendar,
        rule,
    }
}

/// Why a string is not one time expression.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseTimeError {
    /// Nothing but white space.
    #[error("no time in an empty string")]
    Empty,
    /// A word that is no part of a time.
    #[error("{word:?} at byte {at} is no part of a time")]
    Word {
        /// The word.
        word: String,
        /// Where it stands.
        at: usize,
    },
}

/// The one time expression that a string is, against a reference time.
///
/// # Errors
/// [`ParseTimeError`] names the first word that does not fit, with its position.
///
/// ```
/// let time = khabar::time::parse("15 آذار/مارس 2024", None)?;
/// assert_eq!(time.value, "2024-03-15");
/// assert!(khabar::time::parse("كتاب", None).is_err());
/// # Ok::<(), khabar::time::ParseTimeError>(())
/// ```
pub fn parse(text: &str, reference: Option<NaiveDateTime>) -> Result<Time, ParseTimeError> {
    let tokens = tokenize(text);
    if tokens.is_empty() {
        return Err(ParseTimeError::Empty);
    }
    let numbers = number::find(&tokens);
    let misfit = |i: usize| ParseTimeError::Word { word: tokens.str(i).to_owned(), at: tokens.span(i).start };
    let found = at(&tokens, &numbers, 0, reference, None, &[]).ok_or_else(|| misfit(0))?;
    if found.last < tokens.len() {
        return Err(misfit(found.last));
    }
    Ok(found)
}
