//! A date or an hour, of the parts that stand together.

use super::time;
use crate::lexicon::{Class, Form};
use crate::number::NumberKind;
use crate::time::calendar::step;
use crate::time::part;
use crate::time::resolve::{resolve, Around, Resolved};
use crate::time::rule::{Read, Rule, Scene};
use crate::time::spec::{Shift, Spec};
use crate::time::{tense, Grain, Prefer, Time, TimexMod, TimexType};
use crate::token::Kind;
use chrono::Timelike;
use std::cmp::Ordering;

/// The parts of a date together.
pub(super) const DATE: Rule = Rule {
    name: "date/parts",
    why: "parts that stand together say one time; a bare weekday or month lies as the clause's tense looks",
    yes: &[
        ("مساء أمس الثلاثاء", "2024-08-20TEV"),
        ("يوم الأربعاء الموافق 13 آذار 2024 الساعة 10:30", "2024-03-13T10:30"),
        ("في يناير وفبراير من العام الماضي", "2023-01 2023-02"),
        ("يومي 5 و6 أيلول 2023", "2023-09-05 2023-09-06"),
        ("أيام 7 و8 و9 أيلول 2023", "2023-09-07 2023-09-08 2023-09-09"),
        ("يومي 4 و5 من الشهر المقبل", "2024-09-04 2024-09-05"),
        ("في السادس والسابع من أيلول 2023", "2023-09-06 2023-09-07"),
        ("الخميس والجمعة المقبلين", "2024-08-22 2024-08-23"),
        ("السبت أو الأحد المقبلين", "2024-08-24 2024-08-25"),
        ("10 ذي الحجة 1435 الموافق 4 أكتوبر", "2014-10-04 2014-10-04"),
        ("السبت (7 أكتوبر 2023)", "2023-10-07 2023-10-07"),
        ("منذ السابع من أكتوبر", "2023-10-07"),
        ("يفتتح مساء اليوم المعرض في تمام الساعة الثامنة", "2024-08-21TEV 2024-08-21T20"),
        ("وصل الوفد أمس وعقد ظهرا اجتماعا", "2024-08-20 2024-08-20TAF"),
        ("15 رمضان الموافق 25 مارس 2024", "2024-03-25 2024-03-25"),
        ("7 يناير، 2015، الساعة 11:00 صباحا", "2015-01-07T11:00"),
    ],
    no: &[
        "انسحب مسيحيو 14 آذار",
        "تحالف مع 8 آذار",
        "حركة 6 أبريل",
        "ترك النائب «14 آذار»",
        "محافظة السادس من أكتوبر",
        "قوى الرابع عشر من آذار",
        "ضحايا هجمات 11 سبتمبر",
        "كتاب جديد",
        "القرار 1701",
    ],
    on: part::ANY,
    read: Read::Whole(date),
};

fn date(s: &Scene<'_>, i: usize, before: &[Time]) -> Option<Time> {
    let (mut spec, end) = days(s, i, before).or_else(|| s.left.take(i).unwrap_or_else(|| part::read(s, i, 0)))?;
    // العام نفسه needs one, الشهر نفسه one that names its month.
    if let Some((grain, Shift::Anchored(0))) = spec.unit {
        let named = anchor_of(before).filter(|b| b.grain.is_some_and(|g| g <= grain));
        if named.is_none() {
            spec.month?;
            spec.unit = None;
        }
    }
    let alone = spec.year.is_none() && spec.weekday.is_none() && spec.unit.is_none() && spec.shift.is_none();
    if alone && spec.day.is_some() && spec.clock.is_none() && part::in_name(s, (i, end), spec.day, spec.month) {
        return None;
    }
    if let Some((value, end)) = super::set::yearly(s, &spec, end) {
        return Some(time(s, (i, end), super::open(TimexType::Set, value), spec.modifier, "set/every"));
    }
    lend_year(s, &mut spec, end);
    // حوالي الساعة الثالثة
    let about = |k: usize| s.bare(k) && s.t.sense(k, Class::NumberMod).is_some_and(|m| m.text() == "about");
    if spec.modifier.is_none() && (spec.clock.is_some() || spec.year.is_some()) && i > 0 && about(i - 1) {
        spec.modifier = Some(TimexMod::Approx);
    }
    let mut near = twin(s, &spec, (i, end), before);
    if let Some((day, part)) = day_of_clock(s, &spec, (i, end), before) {
        near = Some(day);
        match spec.clock {
            Some(hour) if hour.0 <= 12 && hour.3 != Grain::Second => spec.part = spec.part.or(part),
            Some(_) => {}
            // وصل أمس وعقد ظهرا اجتماعا
            None => spec.unit = Some((Grain::Day, Shift::By(0))),
        }
    }
    let resolved = match near {
        None => meaning(s, &spec, (i, end), before),
        near => resolve(&spec, &Around { reference: near, anchor: None, future: None, sure: false, preferred: false }),
    };
    let rule = match () {
        () if spec.clock.is_some() => "time/clock",
        () if spec.part.is_some() => "time/part-of-day",
        () if spec.nth.is_some() => "date/nth",
        () if spec.holiday.is_some() => "date/holiday",
        () if spec.offset.is_some() => "date/deictic",
        () if spec.day.is_some() => "date/day",
        () if spec.month.is_some() => "date/month",
        () if spec.weekday.is_some() => "date/weekday",
        () if spec.unit.is_some() => "date/relative-unit",
        () if spec.season.is_some() => "date/season",
        () => "date/year",
    };
    let mut found = time(s, (i, end), resolved, spec.modifier, rule);
    found.calendar = spec.calendar;
    Some(found)
}

/// آذار وأيلول من العام الحالي: the year of the second month is that of the first too.
fn lend_year(s: &Scene<'_>, spec: &mut Spec, end: usize) {
    let free = spec.year.is_none() && spec.shift.is_none() && spec.unit.is_none();
    // الخميس والجمعة المقبلين, آذار ونيسان الماضيين
    let of_both = |end: usize| end > 0 && (s.stem(end - 1).ends_with("ين") || s.stem(end - 1).ends_with("ان"));
    let or = usize::from(s.is_word(end, &["أو", "او"]));
    let second = (or > 0 || s.t.clitics(end).wa()) && s.t.has(end + or, Class::Weekday);
    if free && spec.weekday.is_some() && spec.day.is_none() && second {
        if let Some((next, _)) = part::read(s, end + or, 1).filter(|r| r.0.shift.is_some() && of_both(r.1)) {
            spec.shift = next.shift;
        }
        return;
    }
    let open = free && spec.month.is_some();
    if !open || !s.t.clitics(end).wa() || s.month(end).is_none() {
        return;
    }
    if let Some((next, stop)) = part::read(s, end, 1) {
        if next.month.is_some() && next.shift.is_some() && of_both(stop) {
            spec.shift = next.shift;
            return;
        }
        let dated = next.month.is_some() && next.calendar == spec.calendar;
        if dated && next.month >= spec.month && next.shift.is_none() {
            (spec.year, spec.unit) = (next.year, next.unit);
        }
    }
}

/// Most days of one list.
const LIST: usize = 6;

/// يومي 5 و6 أيلول, أيام 7 و8 و9 أيلول: the month of the last day is that of those before it too.
fn days(s: &Scene<'_>, i: usize, before: &[Time]) -> Option<(Spec, usize)> {
    let led = s.is_unit(i, Grain::Day) && (s.unit_form(i, Form::DUAL) || s.unit_form(i, Form::PLUR));
    let numeric = s.t.kind(i) == Some(Kind::Number) || s.number(i).is_some();
    let behind = || before.last().is_some_and(|b| b.last + 1 == i && b.grain == Some(Grain::Day));
    if !led && !(numeric && (s.before(i) == "في" || behind() && s.before(i) == "و")) {
        return None;
    }
    let at = i + usize::from(led);
    let (day, last) = match s.digits(at, 2) {
        Some((day, _)) => (day, at + 1),
        None => {
            let n = s.number(at).filter(|n| n.kind == NumberKind::Ordinal)?;
            (n.value.filter(|v| v.fract() == 0.0)? as u32, n.last)
        }
    };
    if !(1..=31).contains(&day) {
        return None;
    }
    let mut at = last;
    for _ in 0..LIST {
        let lone = s.is_word(at, &["و"]);
        if !lone && !s.t.clitics(at).wa() {
            return None;
        }
        let next = at + usize::from(lone);
        let month = |d: &Spec| d.month.is_some() || d.unit.is_some_and(|u| u.0 == Grain::Month);
        let dated = part::read(s, next, 1).filter(|r| month(&r.0) && r.0.day.is_some_and(|d| d > day));
        if let Some((other, _)) = dated {
            return Some((Spec { day: Some(day), clock: None, part: None, ..other }, last));
        }
        s.digits(next, 2).filter(|d| d.0 > day)?;
        at = next + 1;
    }
    None
}

/// The other date of one day in two calendars (15 رمضان الموافق 25 مارس 2024), where this one leaves its year to it.
fn twin(s: &Scene<'_>, spec: &Spec, (i, end): (usize, usize), before: &[Time]) -> Option<chrono::NaiveDateTime> {
    // السبت (7 أكتوبر 2023)
    if spec.weekday.is_some() && spec.day.is_none() && spec.shift.is_none() && s.t.is_sign(end, '(') {
        let (other, _) = part::read(s, end + 1, 1).filter(|r| r.0.day.is_some() && r.0.month.is_some())?;
        let around = Around { reference: s.reference, anchor: None, future: None, sure: false, preferred: false };
        let day = resolve(&other, &around).from;
        return day.filter(|d| Some(chrono::Datelike::weekday(d).number_from_monday()) == spec.weekday);
    }
    if spec.day.is_none() || spec.month.is_none() || spec.year.is_some() || spec.shift.is_some() || spec.unit.is_some()
    {
        return None;
    }
    let joins = |k: usize| {
        matches!(s.stem(k), "الموافق" | "موافق" | "الموافقة" | "يوافق" | "المصادف")
            || s.t.is_sign(k, '(')
            || s.t.is_sign(k, '/')
    };
    if let Some(last) = before.last().filter(|b| i > 0 && b.last + 1 == i && joins(i - 1)) {
        return last.from.filter(|_| last.calendar != spec.calendar && last.grain == Some(Grain::Day));
    }
    let (other, _) = part::read(s, end + 1, 1).filter(|_| joins(end))?;
    let dated = other.year.is_some() && other.day.is_some() && other.calendar != spec.calendar;
    resolve(&other, &Around { reference: s.reference, anchor: None, future: None, sure: false, preferred: false })
        .from
        .filter(|_| dated)
}

/// The day that an hour or a part of the day which names none lies on, and the part of it: those of the day named before it, in
/// its sentence, or for an hour in the one before.
fn day_of_clock(
    s: &Scene<'_>,
    spec: &Spec,
    (i, end): (usize, usize),
    before: &[Time],
) -> Option<(chrono::NaiveDateTime, Option<&'static str>)> {
    if spec.clock.is_none() && spec.part.is_none() || spec.dated() || s.prefer.is_some() {
        return None;
    }
    let apart = usize::from(spec.clock.is_some());
    let dated = |b: &&Time| b.grain.is_some_and(|g| g <= Grain::Day) && b.kind != TimexType::Duration;
    let named = before.iter().rev().take(BACK).find(dated);
    // ارتفع النفط بعد تراجع أمس: no day of what follows.
    let of_other = |b: &Time| b.first > 1 && matches!(s.stem(b.first - 2), "بعد" | "عقب" | "إثر");
    let near = |b: &&Time| s.t.sentence_of(b.first) + apart >= s.t.sentence_of(i) && !of_other(b);
    if let Some(day) = named.filter(near) {
        // Midnight ends its day.
        let back = if day.value.ends_with("T24:00") { -1 } else { 0 };
        let (from, to) = (step(day.from?, Grain::Day, back)?, step(day.to?, Grain::Day, back)?);
        // وارتفع برنت 1% بحلول الساعة 06:30: of the market's day, whatever was told before.
        let price = |k: usize| s.t.has(k, Class::Currency) || s.t.is_sign(k, '%');
        if s.before(i) == "حلول" || (day.last..i).any(price) {
            return None;
        }
        // قال أمس إن الحفل سيبدأ في الثامنة: not yesterday's.
        let fits = match s.reference.map(|now| from.date().cmp(&now.date())) {
            Some(Ordering::Less) => tense::is_future(s.t, i, end) != Some(true),
            Some(Ordering::Greater) => tense::is_future(s.t, i, end) != Some(false),
            _ => true,
        };
        // مساء اليوم في الثامنة, من السابعة مساء إلى العاشرة, but 14,30 (11,30 ت غ)
        let bracket = i > 0 && s.t.is_sign(i - 1, '(');
        let late = !bracket && day.grain.is_some_and(|g| g < Grain::Day) && from.hour() >= 12;
        let part = ["AF", "EV", "NI"].into_iter().find(|p| day.value.ends_with(p)).or(late.then_some("EV"));
        return ((to - from).num_days() <= 1 && fits).then_some((from, part));
    }
    // Midnight is past with a past verb: that of last night.
    let past = spec.clock.is_some_and(|c| c.0 == 24) && tense::is_future(s.t, i, end) == Some(false);
    let last = s.reference.filter(|_| past).and_then(|now| step(now, Grain::Day, -1));
    last.map(|day| (day, None))
}

/// How many times back the date named last is looked for.
const BACK: usize = 3;

/// The date named last.
pub(super) fn anchor_of(before: &[Time]) -> Option<&Time> {
    let dated = |b: &&Time| matches!(b.kind, TimexType::Date | TimexType::Time) && b.from.is_some();
    before.iter().rev().take(BACK).find(dated)
}

/// Its beginning.
pub(super) fn anchor(before: &[Time]) -> Option<chrono::NaiveDateTime> {
    anchor_of(before).and_then(|b| b.from)
}

/// What the parts between two tokens mean there.
pub(super) fn meaning(s: &Scene<'_>, spec: &Spec, (i, end): (usize, usize), before: &[Time]) -> Resolved {
    let settled = spec.within.is_none() && (spec.year.is_some() || spec.offset.is_some() || spec.shift.is_some());
    // منذ السابع من أكتوبر: the last one, whatever the month.
    let since = s.before(i) == "منذ";
    let wish = s.prefer.map(|p| p == Prefer::Future).or(since.then_some(false));
    let look = if settled || wish.is_some() { None } else { tense::look(s.t, i, end, spec.day.is_some()) };
    let around = Around {
        reference: s.reference,
        anchor: anchor(before),
        future: wish.or(look.map(|l| l.future)),
        sure: look.is_some_and(|l| l.sure),
        preferred: s.prefer.is_some() || since,
    };
    resolve(spec, &around)
}
