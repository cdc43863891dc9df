//! Ranges: `من 2 أكتوبر إلى 22 أكتوبر`, `بين الساعة 5 و6 مساء`, `من 2014 حتى 2018`.

use super::ends::{ends, lend};
use super::time;
use super::years::{centuries, straddling, years_in_words};
use crate::lexicon::ClassSet;
use crate::number::NumberKind;
use crate::time::calendar::{step, value};
use crate::time::part::{self, hour_at, year_value};
use crate::time::resolve::Resolved;
use crate::time::role::{Role, LEADS};
use crate::time::rule::{Read, Rule, Scene, BOUND};
use crate::time::spec::Spec;
use crate::time::wake::is_dash;
use crate::time::{Grain, Time, TimexType};
use crate::token::Kind;

/// From one time to another.
pub(super) const RANGE: Rule = Rule {
    name: "range/from-to",
    why: "two dates, or two hours, joined by من … إلى, بين … و or a dash; what one bound leaves out the other lends it",
    yes: &[
        ("من 2 أكتوبر إلى 22 أكتوبر 2023", "2023-10-02/2023-10-22"),
        ("من الساعة 3 إلى الساعة 4 مساء", "2024-08-21T15/2024-08-21T16"),
        ("بين السابعة والتاسعة مساء", "2024-08-21T19/2024-08-21T21"),
        ("بين 5 و 6 مساء", "2024-08-21T17/2024-08-21T18"),
        ("من 2014 حتى 2018", "2014/2018"),
        ("بين العامين 1920 و 1923", "1920/1923"),
        ("بين عامي 1920 و1923 لبناء السد", "1920/1923"),
        ("الخميس المقبل من الساعة التاسعة وحتى الحادية عشرة صباحا", "2024-08-22T09/2024-08-22T11"),
        ("ما بين آذار وأيلول من العام الحالي", "2024-03 2024-09"),
        ("1939-1945", "1939/1945"),
        ("خلال العام المالي 2022/2023", "2022/2023"),
        ("موسم 1960 ـ 1961", "1960/1961"),
        ("العام الدراسي 1444/1445هـ", "2022-07-30/2024-07-06"),
        ("في القرنين السابع عشر والثامن عشر", "16/17"),
        ("من السادسة مساء إلى السادسة صباحا", "2024-08-21T18/2024-08-22T06"),
        ("من الأول إلى الخامس من أيلول", "2024-09-01/2024-09-05"),
        ("من الاثنين إلى الخميس", "2024-08-19/2024-08-22"),
        ("من الساعة 4 م إلى 10 م", "2024-08-21T16/2024-08-21T22"),
        ("يقام المعرض من 5 سبتمبر إلى 12 منه", "2024-09-05/2024-09-12"),
        ("بين 1963 و1970 انتج أفلاما كثيرة", "1963/1970"),
        ("يقام المعرض بين 22 و29 الجاري", "2024-08-22/2024-08-29"),
        ("من الأحد حتى الثلاثاء المقبل", "2024-08-25/2024-08-27"),
    ],
    no: &["من 3 إلى 5 أشخاص", "بين 2000 و3000 جندي", "النتيجة 3 - 2", "بين 60 و80 دولارا", "من باريس إلى لندن"],
    on: part::ANY.with(Role::From.set()).with(Role::Between.set()),
    read: Read::Whole(range),
};

/// How far from its beginning the word that joins a range may stand.
const REACH: usize = 14;

/// Whether the token at `i` may join the ends of a range.
fn connects(s: &Scene<'_>, i: usize) -> bool {
    match s.t.kind(i) {
        Some(Kind::Word) => {
            let c = s.t.clitics(i);
            c.li() || c.wa() || s.t.str(i) == "و" || joins(s, i)
        }
        _ => joins(s, i),
    }
}

/// Whether the token at `i` joins the ends of a range by itself.
fn joins(s: &Scene<'_>, i: usize) -> bool {
    let Some(token) = s.t.get(i) else { return false };
    match token.kind() {
        Kind::Word => LEADS.joins(token.word(), token.clitics().li()),
        _ => is_dash(token),
    }
}

/// Whether a token of these opens a range or joins its ends. What was searched for a beginning before this one is not
/// searched again.
fn is_joined(s: &Scene<'_>, reach: std::ops::Range<usize>) -> bool {
    let (mut from, mut at) = s.joint.get();
    if !(from..=at).contains(&reach.start) {
        (from, at) = (reach.start, reach.start);
    }
    while at < reach.end && !s.t.get(at).is_some_and(|token| s.wake.is_joint(token)) {
        at += 1;
    }
    s.joint.set((from, at));
    at < reach.end
}

/// One end of a range.
struct Bound {
    spec: Spec,
    end: usize,
    /// Nothing but a number says that it is a time.
    bare: bool,
}

fn range(s: &Scene<'_>, i: usize, before: &[Time]) -> Option<Time> {
    let t = s.t;
    if let Some(found) = straddling(s, i).or_else(|| centuries(s, i)) {
        return Some(found);
    }
    let led = t.get(i).is_some_and(|k| matches!(LEADS.role(k.word()), Role::From | Role::Between));
    let reach = i + 1..i + REACH;
    if led {
        // What stands behind من is seldom a time.
        let word = t.kind(i + 1) == Some(Kind::Word);
        if word && !t.classes(i + 1).any(BOUND) && t.phrase(i + 1).is_none() || !reach.clone().any(|k| connects(s, k)) {
            return None;
        }
    } else if !is_joined(s, reach) {
        return None;
    }
    let read = part::read(s, i, 0);
    if read.is_none() {
        s.left.put(i, None);
    }
    // A day before the range of its hours.
    let (day, mut at) = match &read {
        Some((spec, end)) if spec.dated() && spec.clock.is_none() => {
            let hours = matches!(s.stem(*end), "من" | "بين" | "ما")
                // الاثنين 1-3 مساء
                || s.digits(*end, 2).is_some() && t.is_sign(end + 1, '-') && t.glued(end + 1);
            if hours {
                (Some(spec.clone()), *end)
            } else {
                (None, i)
            }
        }
        _ => (None, i),
    };
    at += usize::from(s.is_word(at, &["ما"]));
    let from = s.stem(at) == "من" && t.pronoun(at).is_none();
    let between = s.stem(at) == "بين" && t.pronoun(at).is_none();
    let begin = at + usize::from(from || between);
    // بين عامي 1920 و1923
    let led = s.is_unit(begin, Grain::Year) && s.unit_form(begin, crate::lexicon::Form::DUAL);
    let begin = begin + usize::from(between && led);
    if from || between {
        if let Some(found) = years_in_words(s, begin) {
            return Some(found);
        }
    }
    let alone = |(spec, end): &(Spec, usize)| is_bound(spec) && !joins(s, *end);
    if begin == i && !(from || between) && read.as_ref().is_some_and(alone) {
        s.left.put(i, read);
        return None;
    }
    let known = if begin == i { Some(read) } else { None };
    let mut low = bound(s, begin, known)?;
    if !(between || from || joins(s, low.end)) {
        return None;
    }
    let mut next = low.end;
    let lone = s.is_word(next, &["و"]);
    let dash = t.get(next).is_some_and(is_dash);
    if between {
        if !(lone || t.clitics(next).wa()) {
            return None;
        }
        next += usize::from(lone);
    } else if joins(s, next) && t.pronoun(next).is_none() {
        next += 1;
    } else if !(from && t.clitics(next).li()) {
        return None;
    }
    if t.get(next).is_none_or(|k| k.on_new_line()) {
        return None;
    }
    let mut high = bound(s, next, None)?;
    // Two months with و are two times; the first takes the year of the second where it is read.
    let whole_month = |b: &Spec| b.month.is_some() && b.day.is_none() && b.clock.is_none();
    if between && whole_month(&low.spec) && whole_month(&high.spec) {
        return None;
    }
    // أحداث سبتمبر - 1/2: the first of two parts.
    if dash && whole_month(&low.spec) && !whole_month(&high.spec) {
        return None;
    }
    let sure = !low.bare || !high.bare || day.is_some() && low.spec.clock.is_some();
    let years = low.spec.year.is_some() && low.bare && high.spec.year.is_some() && high.bare;
    // الفترة ما بين 2007 و2010 حل الفريق ثانيا
    let led = led || (1..4).any(|k| i >= k && s.role(i - k) == Role::Span);
    // 1939-1945 with a dash; من 2014 حتى 2018 unless it counts something.
    let spoken_of = t.classes(high.end).any(ClassSet::FINITE) || t.clitics(high.end).article();
    let plausible = |b: &Bound| b.spec.year.is_some_and(|y| (1800..2100).contains(&y));
    let told = spoken_of && plausible(&low) && plausible(&high) && high.spec.year > low.spec.year;
    let counts = !led
        && !told
        && t.kind(high.end) == Some(Kind::Word)
        && years
        && !dash
        && !t.has(high.end, crate::lexicon::Class::Prep);
    // 1960 - 1961
    let apart = t.kind(high.end) != Some(Kind::Word) || t.has(high.end, crate::lexicon::Class::Prep);
    let joined = dash && (t.glued(next) || apart);
    let spoken = low.bare && high.bare && from && low.spec.clock.is_some_and(|c| c.3 == Grain::Minute);
    if !(sure || spoken || years && !counts && (from || between || joined)) || (dash && !from && !years && !sure) {
        return None;
    }
    lend(&mut low.spec, &mut high.spec, day.as_ref())?;
    let (a, mut b) = ends(s, (&low.spec, &high.spec), (i, high.end), before);
    let clocked = low.spec.clock.is_some();
    // من السادسة مساء إلى السادسة صباحا: into the next day.
    let over =
        clocked && !low.spec.dated() && !high.spec.dated() && low.spec.part.is_some() && high.spec.part.is_some();
    if let (true, Some(until)) = (over && a.from >= b.from, b.from) {
        b.from = step(until, Grain::Day, 1);
    }
    let (start, stop) = (a.from, if clocked { b.from } else { b.to });
    if start.zip(stop).is_some_and(|(x, y)| x >= y) || start.is_none() && a.value == b.value {
        return None;
    }
    let kind = if clocked { TimexType::Time } else { TimexType::Date };
    let finest = match (a.grain, b.grain) {
        (Some(Grain::Hour), _) | (_, Some(Grain::Hour)) => Some(Grain::Minute),
        (x, y) => x.into_iter().chain(y).min(),
    };
    let label = |r: &Resolved| r.from.zip(r.grain).map_or(r.value.clone(), |(f, g)| value(f, g));
    let found = Resolved { kind, value: format!("{}/{}", label(&a), label(&b)), from: start, to: stop, grain: finest };
    let first = if day.is_some() { i } else { begin };
    let mut found = time(s, (first, high.end), found, None, "range/from-to");
    found.calendar = low.spec.calendar;
    Some(found)
}

/// Whether the parts are an end of a range: a date or an hour.
fn is_bound(spec: &Spec) -> bool {
    spec.dated() || spec.clock.is_some()
}

/// A date, an hour, or a bare number that may be either; `known` is what was read there already.
fn bound(s: &Scene<'_>, i: usize, known: Option<Option<(Spec, usize)>>) -> Option<Bound> {
    let t = s.t;
    // بين 2 و 7: the second begins with its own و.
    let hour = || hour_at(s, i).filter(|h| s.number(i).is_none_or(|n| n.unit.is_none() || n.last > h.1));
    let read = known.unwrap_or_else(|| part::read(s, i, 1));
    if let Some((spec, end)) = read.filter(|r| is_bound(&r.0)) {
        return Some(Bound { bare: spec.bare_year() && t.kind(i) == Some(Kind::Number), spec, end });
    }
    let four = || part::four(s, i).filter(|_| s.number(i).is_none_or(|n| n.unit.is_none()));
    if let Some((year, end)) = year_value(s, i).or_else(four) {
        return Some(Bound { spec: Spec { year: Some(year), ..Spec::default() }, end, bare: true });
    }
    // من الأول إلى الخامس من أيلول: a day where the other end has its month.
    let ordinal = s.number(i).filter(|n| n.kind == NumberKind::Ordinal && t.clitics(i).article());
    if let Some(n) = ordinal.filter(|n| !t.str(n.last - 1).ends_with(['ة', 'ه'])) {
        let day = n.value.filter(|v| (1.0..=31.0).contains(v))? as u32;
        let spec = Spec { clock: Some((day.min(24), 0, 0, Grain::Hour)), day_to: Some(day), ..Spec::default() };
        return Some(Bound { spec, end: n.last, bare: true });
    }
    let (clock, end) = hour()?;
    // من الساعة 4 م إلى 10 م
    if let Some(part) = part::meridiem(s, end) {
        let spec = Spec { clock: Some(clock), part: Some(part), ..Spec::default() };
        return Some(Bound { spec, end: end + 1, bare: true });
    }
    // للخمسة بكرة, إلى 6 في 1 يناير
    let at = end + usize::from(s.is_word(end, &["في", "من"]));
    let exact =
        |d: &Spec| d.clock.is_none() && (d.offset.is_some() || d.day.is_some() && (d.month.is_some() && at > end));
    if let Some((spec, stop)) = part::read(s, at, 2).filter(|r| exact(&r.0)) {
        return Some(Bound { bare: spec.offset.is_some(), spec: Spec { clock: Some(clock), ..spec }, end: stop });
    }
    // A bare number: an hour, or a day of the month that the other bound names.
    let day = (clock.3 == Grain::Hour && (1..=31).contains(&clock.0) && s.digits(i, 2).is_some()).then_some(clock.0);
    Some(Bound { spec: Spec { clock: Some(clock), day_to: day, ..Spec::default() }, end, bare: true })
}
