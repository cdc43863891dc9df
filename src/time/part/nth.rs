//! One of several in a longer time: `آخر أسبوع في سبتمبر`, `الثلاثاء الثالث من أيلول`, `ثالث ثلاثاء بعد عيد الميلاد`.

use super::read;
use crate::lexicon::{Class, ClassSet};
use crate::number::NumberKind;
use crate::time::calendar::step;
use crate::time::resolve::{resolve, Around};
use crate::time::role::Role;
use crate::time::rule::{Place, Read, Rule, Scene, NUMERIC};
use crate::time::spec::{Counted, Nth, Shift, Spec};
use crate::time::Grain;
use crate::token::Kind;
use chrono::{Datelike, NaiveDateTime};

/// The ordinal before what it counts.
pub(super) const BEFORE: Rule = Rule {
    name: "nth/ordinal-first",
    why: "أول, آخر or an ordinal before a weekday or unit, and the time they are counted in",
    yes: &[
        ("آخر جمعة من شهر نيسان 2013", "2013-04-26"),
        ("أول أسبوع في أكتوبر 2014", "2014-W41"),
        ("ثالث يوم ثلاثاء من أيلول 2014", "2014-09-16"),
        ("آخر يوم من الشهر المقبل", "2024-09-30"),
        ("ثالث ثلاثاء بعد عيد الميلاد 2014", "2015-01-13"),
        ("أول شهر من السنة", "2024-01"),
    ],
    no: &["أول يوم", "آخر أسبوع", "ثالث رئيس من الحزب"],
    on: NUMERIC.with(Role::Last.set()),
    read: Read::Part(before),
};

/// The ordinal behind what it counts.
pub(super) const BEHIND: Rule = Rule {
    name: "nth/ordinal-behind",
    why: "a definite unit or weekday with an ordinal or الأخير, and the time it is counted in",
    yes: &[
        ("الأسبوع الأخير من يوليو 2016", "2016-W30"),
        ("الأربعاء الثاني من شهر تموز من عام 2014", "2014-07-09"),
        ("الأسبوع الأول من عام 2015", "2015-W01"),
        ("الأسبوع 53 من عام 2020", "2020-W53"),
        ("الخميس الأول من نوفمبر 2023", "2023-11-02"),
        ("ولد يوم الخميس الخامس من يناير 1950", "1950-01-05"),
        ("ينطلق الأحد الخامس عشر من سبتمبر 2024", "2024-09-15"),
        ("الأسبوع الأخير من عام 2020", "2020-W53"),
        ("اليوم الأول من رمضان 1445", "2024-03-11"),
        ("اليوم الأول من العام المقبل", "2025-01-01"),
        ("العقد الثالث من القرن الماضي", "192"),
    ],
    no: &["اليوم الأول من المباحثات", "الأسبوع الثاني من الدوري"],
    on: ClassSet::of(&[Class::TimeUnit, Class::Weekday]),
    read: Read::Part(behind),
};

/// What is counted at `i`, and the token after: يوم ثلاثاء, ثلاثاء, أسبوع.
fn counted(s: &Scene<'_>, i: usize, article: bool) -> Option<(Counted, usize)> {
    let t = s.t;
    let day = i + usize::from(s.is_unit(i, Grain::Day) && t.has(i + 1, Class::Weekday));
    let c = t.clitics(day);
    if c.article() != article || c.proclitic_bytes() > 0 && day > i || t.pronoun(day).is_some() {
        return None;
    }
    if let Some(w) = t.sense(day, Class::Weekday) {
        return Some((Counted::Weekday(w.int()), day + 1));
    }
    let (grain, form) = s.unit(day)?;
    let whole = (Grain::Day..=Grain::Decade).contains(&grain) && !form.any(crate::lexicon::Form::PLUR);
    whole.then_some((Counted::Unit(grain), day + 1))
}

fn rank(s: &Scene<'_>, i: usize, article: bool) -> Option<(i32, usize)> {
    let t = s.t;
    let digits = t.kind(i) == Some(Kind::Number);
    if t.clitics(i).article() != (article && !digits) || t.pronoun(i).is_some() {
        return None;
    }
    if s.role(i) == Role::Last
        || article && t.has(i, Class::TimeRelative) && s.stem(i).starts_with("الأخير")
        || article && s.stem(i).starts_with("الاخير")
    {
        return Some((-1, i + 1));
    }
    // الأسبوع 53
    let week = i > 0 && s.is_unit(i - 1, Grain::Week) && s.digits(i, 2).is_some();
    let Some(n) = s.number(i).filter(|n| n.kind == NumberKind::Ordinal || week && n.last == i + 1) else {
        // الخميس الأول: no king of that name.
        let day = i > 0 && t.has(i - 1, Class::Weekday);
        return t.sense(i, Class::NumberOrdinal).filter(|_| day).map(|o| (o.int() as i32, i + 1));
    };
    let v = n.value.filter(|v| (1.0..=53.0).contains(v))?;
    Some((v as i32, n.last))
}

/// The token after a weekday or unit with its rank: أول خميس, الثلاثاء الأول.
pub(in crate::time) fn ranked(s: &Scene<'_>, i: usize) -> Option<usize> {
    let first = || counted(s, rank(s, i, false)?.1, false).map(|c| c.1);
    let behind = || rank(s, counted(s, i, true)?.1, true).map(|r| r.1);
    first().or_else(behind)
}

fn before(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let (which, at) = rank(s, i, false)?;
    let (of, end) = counted(s, at, false)?;
    within(s, end, spec, place, which, of)
}

fn behind(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let (of, at) = counted(s, i, true)?;
    let (which, end) = rank(s, at, true)?;
    // No month has a sixth Monday.
    if let Counted::Weekday(weekday) = of {
        let led = s.is_unit(i, Grain::Day) || i > 0 && s.t.has(i - 1, Class::TimePart);
        if which > 5 || led && of_month(s, end, which, weekday) {
            return None;
        }
    }
    within(s, end, spec, place, which, of)
}

/// يوم الاثنين الثاني من سبتمبر: the 2nd, where that is a Monday; the 2nd Monday else.
fn of_month(s: &Scene<'_>, end: usize, which: i32, weekday: u32) -> bool {
    let month = || {
        let (inner, _) = read(s, end + usize::from(s.is_word(end, &["من"])), 1).filter(|r| r.0.month.is_some())?;
        let around = Around { reference: s.reference, anchor: None, future: None, sure: false, preferred: false };
        Some((resolve(&inner, &around).from?, inner.year.is_none()))
    };
    let on = |first: NaiveDateTime| {
        let day = step(first, Grain::Day, i64::from(which) - 1);
        day.is_some_and(|d| d.weekday().number_from_monday() == weekday)
    };
    // Without a year, this month's or the next one's.
    let next = |first: NaiveDateTime| step(first, Grain::Year, 1).is_some_and(on);
    which > 0 && month().is_some_and(|(first, open)| on(first) || open && next(first))
}

/// The time that the units are counted in, or from.
fn within(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place, which: i32, of: Counted) -> Option<usize> {
    let t = s.t;
    if spec.dated() || !(place.first || spec.clock.is_some() || spec.part.is_some()) {
        return None;
    }
    let after = s.is_word(i, &["بعد"]) && which > 0;
    let joined = after || s.is_word(i, &["من", "في"]);
    let at = i + usize::from(joined);
    let c = t.clitics(at);
    if !joined && !c.bi() && s.month(at).is_none() && !s.is_unit(at, Grain::Month) || c.conjunction() {
        return None;
    }
    let (inner, end) = match read(s, at, place.depth + 1) {
        Some(found) => found,
        // من السنة, من الشهر: the current one.
        None => {
            let (grain, _) = s.unit(at).filter(|u| joined && c.article() && u.0 >= Grain::Week)?;
            (Spec { unit: Some((grain, Shift::By(0))), ..Spec::default() }, at + 1)
        }
    };
    // اليوم الأول من العام الدراسي
    if super::year::of_work(s, end) {
        return None;
    }
    let coarser = match of {
        _ if after => inner.dated(),
        Counted::Weekday(_) | Counted::Unit(Grain::Day) => inner.day.is_none() && inner.weekday.is_none(),
        // أول شهر سبتمبر is the beginning of that month.
        Counted::Unit(g) => {
            inner.day.is_none() && inner.weekday.is_none() && (g < Grain::Month || inner.month.is_none())
        }
    };
    if !coarser || !inner.dated() || inner.offset.is_some() && !after || inner.clock.is_some() {
        return None;
    }
    spec.nth = Some(Nth { which, of, behind: after });
    spec.within = Some(Box::new(inner));
    Some(end)
}
