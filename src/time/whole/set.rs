//! Recurring times: `كل يوم`, `كل يوم أربعاء`, `يوميا`, `الساعة 3 كل يوم`.

use super::{open, time};
use crate::lexicon::{Class, ClassSet, Form};
use crate::time::amount;
use crate::time::part;
use crate::time::role::Role;
use crate::time::rule::{Read, Rule, Scene, DIGITS};
use crate::time::spec::Spec;
use crate::time::{Calendar, Grain, Time, TimexMod, TimexType};
use crate::token::Kind;

/// A recurrence.
pub(super) const EVERY: Rule = Rule {
    name: "set/every",
    why: "كل before an indefinite unit, weekday or part of the day says how often; an hour beside it says when",
    yes: &[
        ("كل يوم", "P1D"),
        ("كل يوم أربعاء", "XXXX-WXX-3"),
        ("كل ثلاثة أشهر", "P3M"),
        ("يوميا", "P1D"),
        ("يتبادلان المعلومات بشكل يومي", "P1D"),
        ("افتتح المعرض السنوي للكتاب", "P1Y"),
        ("اختتمت القمة العربية السنوية", "P1Y"),
        ("تراجع الأسعار بصورة سنوية", "P1Y"),
        ("يجتمعون مرتين في الشهر", "P1M"),
        ("ينعقد المجلس مرة واحدة في العام", "P1Y"),
        ("يتدربون ثلاث مرات في الأسبوع", "P1W"),
        ("الساعة 3 مساء كل يوم", "T15"),
        ("كل صباح في الساعة 9", "T09"),
        ("كل 4/15", "XXXX-04-15"),
        ("تتكرر الحرائق كل صيف", "XXXX-SU"),
        ("كل يوم اثنين", "XXXX-WXX-1"),
        ("أذهب إلى النادي كل اثنين", "XXXX-WXX-1"),
        ("كل يوم جمعة من كل أسبوع", "XXXX-WXX-5"),
        ("تغلق المتاجر كل جمعة وسبت", "XXXX-WXX-5 XXXX-WXX-6"),
        ("يفتح المتحف يوميا عدا الجمعة", "P1D XXXX-WXX-5"),
        ("يلتقون أول خميس من كل شهر", "P1M"),
        ("ينعقد السوق في الثلاثاء الأول من كل شهر", "P1M"),
        ("ينظم المؤتمر كل سنة أو سنتين", "P1Y P2Y"),
        ("ينشر مقاله صباح كل أحد", "XXXX-WXX-7TMO"),
        ("تدفع الرواتب نهاية كل شهر", "P1M"),
        ("يحتفلون في الرابع من يونيو من كل عام", "XXXX-06-04"),
        ("يلتقيان يوم الخميس من كل أسبوع", "XXXX-WXX-4"),
        ("تغلق المكاتب أيام الجمعة", "XXXX-WXX-5"),
    ],
    no: &[
        "كل عام وأنتم بخير",
        "المحادثات السنوية",
        "صحيفة يومية",
        "للمرة الأولى في التاريخ",
        "كل الدول",
        "كل واحد منهم",
        "كل اثنين من الطلاب",
        "لكل أحد رأي",
    ],
    on: DIGITS
        .with(ClassSet::of(&[Class::TimeSet, Class::TimeUnit, Class::TimePart, Class::TimePosition, Class::Weekday]))
        .with(Role::Every.set())
        .with(Role::Times.set()),
    read: Read::Whole(every),
};

fn every(s: &Scene<'_>, i: usize, _: &[Time]) -> Option<Time> {
    let set = |value: String, end: usize| Some(time(s, (i, end), open(TimexType::Set, value), None, "set/every"));
    if let Some(word) = s.t.sense(i, Class::TimeSet) {
        // اليومية: with the article only, for صحيفة يومية is a kind of paper.
        let definite = s.t.clitics(i).article() && (word.text() != "P1Y" || of_one(s, i));
        // بشكل يومي, بصورة سنوية
        let manner = i > 0 && s.is_word(i - 1, &["بشكل", "بصورة"]);
        let told = word.form == Form::NONE || definite || manner && !s.t.clitics(i).article();
        return if told { set(word.text().to_owned(), i + 1) } else { None };
    }
    if let Some(found) = of_every(s, i) {
        return Some(found);
    }
    if s.t.classes(i).any(ClassSet::of(&[Class::Weekday, Class::TimeUnit])) {
        if let Some(found) = ranked(s, i).or_else(|| joined(s, i)) {
            return Some(found);
        }
    }
    // أيام الجمعة, but أيام الاثنين والثلاثاء names two
    if s.is_unit(i, Grain::Day) && s.unit_form(i, Form::PLUR) && !s.t.clitics(i).article() {
        let named = s.t.sense(i + 1, Class::Weekday).filter(|_| s.t.clitics(i + 1).article() && s.bare(i + 1));
        let more = s.t.has(i + 2, Class::Weekday) || part::relative(s, i + 2).is_some();
        return named.filter(|_| !more).and_then(|w| set(format!("XXXX-WXX-{}", w.int()), i + 2));
    }
    if s.role(i) == Role::Times {
        return times_in(s, i);
    }
    if s.role(i) == Role::Every {
        let (value, end) = recurrence(s, i)?;
        // كل صباح في الساعة 9
        if value == "P1D" || value.starts_with('T') {
            let at = end + usize::from(s.is_word(end, &["في", "عند"]));
            if let Some((spec, stop)) = part::read(s, at, 2).filter(|_| at > end || part::opens_clock(s, at)) {
                if spec.clock.is_some() && !spec.dated() {
                    return set(label(&spec, value.strip_prefix('T'))?, stop);
                }
            }
            if let Some(((hour, minute, _, grain), stop)) = part::hour_at(s, at).filter(|_| at > end) {
                let spec = Spec { clock: Some((hour, minute, 0, grain)), ..Default::default() };
                let free = s.t.kind(stop) != Some(Kind::Word);
                if free && s.number(at).is_none_or(|n| n.unit.is_none()) {
                    return set(label(&spec, value.strip_prefix('T'))?, stop);
                }
            }
        }
        // كل يوم جمعة من كل أسبوع
        let weekly = value.starts_with("XXXX-WXX") && s.is_word(end, &["من"]) && s.role(end + 1) == Role::Every;
        return set(value, end + if weekly && s.is_unit(end + 2, Grain::Week) { 3 } else { 0 });
    }
    // الساعة 3 مساء كل يوم
    if !part::opens_clock(s, i) {
        return None;
    }
    let (spec, end) = part::read(s, i, 2)?;
    if spec.dated() || spec.clock.is_none() || s.role(end) != Role::Every {
        return None;
    }
    let (value, stop) = recurrence(s, end)?;
    (value == "P1D").then(|| label(&spec, None)).flatten().and_then(|value| set(value, stop))
}

/// أول خميس من كل شهر, الثلاثاء الأول من كل شهر
fn ranked(s: &Scene<'_>, i: usize) -> Option<Time> {
    if !(i + 1..i + 4).any(|k| s.role(k) == Role::Every) {
        return None;
    }
    let rank = |k: usize| s.t.has(k, Class::NumberOrdinal) || s.role(k) == Role::Last;
    let led = i > 0 && rank(i - 1) && !s.t.clitics(i - 1).article() && !s.t.clitics(i).article();
    let (first, of) = if led { (i - 1, i + 1) } else { (i, part::ranked(s, i)?) };
    if !s.is_word(of, &["من", "في"]) || s.role(of + 1) != Role::Every {
        return None;
    }
    let (value, end) = recurrence(s, of + 1)?;
    Some(time(s, (first, end), open(TimexType::Set, value), None, "set/every"))
}

/// كل جمعة وسبت, كل سنة أو سنتين: the second of the two; and what is left out, عدا الجمعة.
fn joined(s: &Scene<'_>, i: usize) -> Option<Time> {
    let (value, end) = if i > 2 && s.role(i - 3) == Role::Every && s.is_word(i - 1, &["أو", "او"]) {
        let amount = amount::read(s.t, s.numbers, i).filter(|_| s.unit(i - 2).is_some())?;
        (amount.value(), amount.end)
    } else {
        let second = i > 1 && s.t.clitics(i).wa() && s.t.has(i - 1, Class::Weekday);
        let every = second && s.role(i - 2) == Role::Every && !s.t.clitics(i).article();
        // يوميا عدا الجمعة, كل يوم باستثناء الخميس والجمعة
        let but = |k: usize| {
            let left_out = matches!(s.before(k), "عدا" | "سوى") || s.before(k) == "استثناء" && s.t.clitics(k - 1).bi();
            left_out && s.t.clitics(k).article()
        };
        let day = s.t.sense(i, Class::Weekday).filter(|_| every || but(i) || second && but(i - 1))?;
        (format!("XXXX-WXX-{}", day.int()), i + 1)
    };
    Some(time(s, (i, end), open(TimexType::Set, value), None, "set/every"))
}

/// مرتين في الشهر, مرة واحدة في العام, ثلاث مرات في الأسبوع
fn times_in(s: &Scene<'_>, i: usize) -> Option<Time> {
    let at = i + 1 + usize::from(s.is_word(i + 1, &["واحدة"]));
    if s.t.clitics(i).article() || !s.bare(i) || !s.is_word(at, &["في"]) {
        return None;
    }
    let (unit, end) = (at + 1, at + 2);
    let (grain, _) = s.unit(unit).filter(|u| s.t.clitics(unit).article() && u.0 >= Grain::Hour)?;
    // مرة في العام نفسه, مرتين في العام 2020
    let more = s.number(end).is_some()
        || s.t.kind(end) == Some(Kind::Number)
        || s.t.has(end, Class::NumberOrdinal)
        || s.role(end) == Role::That
        || part::itself(s, end);
    if more || !s.unit_form(unit, Form::SING) || part::relative(s, end).is_some() {
        return None;
    }
    let first = i - usize::from(i > 0 && number_word(s, i - 1));
    let value = amount::Amount { parts: vec![(grain, 1.0)], end }.value();
    Some(time(s, (first, end), open(TimexType::Set, value), None, "set/every"))
}

/// المعرض السنوي, القمة العربية السنوية: there is one a year. Behind many (المحادثات السنوية, الأرباح السنوية) السنوي says of what
/// kind they are, and الذكرى السنوية is one word for an anniversary.
fn of_one(s: &Scene<'_>, i: usize) -> bool {
    if !s.stem(i).ends_with(['ة', 'ه']) {
        return true;
    }
    let adjective = |k: &usize| s.t.clitics(*k).article() && s.stem(*k).ends_with("ية");
    let noun = (i.saturating_sub(ADJECTIVES)..i).rev().find(|k| !adjective(k));
    noun.is_some_and(|k| s.t.kind(k) == Some(Kind::Word) && s.stem(k).ends_with(['ة', 'ه']))
}

/// So far before السنوية its noun is looked for.
const ADJECTIVES: usize = 4;

/// Whether a number of one word, ثلاث or 3, stands at `i`.
fn number_word(s: &Scene<'_>, i: usize) -> bool {
    s.t.kind(i) == Some(Kind::Number) || s.t.has(i, Class::NumberUnit) && s.bare(i)
}

/// صباح كل أحد, مطلع كل شهر
fn of_every(s: &Scene<'_>, i: usize) -> Option<Time> {
    if s.t.clitics(i).article() {
        return None;
    }
    let (part, n) = s.t.sense_at(i, Class::TimePart).map_or((None, 1), |p| (Some(p.0.text()), p.1));
    let position = s.t.sense(i, Class::TimePosition).map(|p| match p.text() {
        "START" => TimexMod::Start,
        "MID" => TimexMod::Mid,
        _ => TimexMod::End,
    });
    if part.is_none() && position.is_none() || s.role(i + n) != Role::Every {
        return None;
    }
    let (value, end) = recurrence(s, i + n)?;
    let value = match part {
        Some(part) if value == "P1D" => format!("T{part}"),
        Some(part) if value.starts_with('X') => format!("{value}T{part}"),
        Some(_) => return None,
        None => value,
    };
    Some(time(s, (i, end), open(TimexType::Set, value), position, "set/every"))
}

/// The 3rd of May or May من كل عام, Friday من كل أسبوع: the value and the token after.
pub(super) fn yearly(s: &Scene<'_>, spec: &Spec, end: usize) -> Option<(String, usize)> {
    if !s.is_word(end, &["من"]) || s.role(end + 1) != Role::Every || s.t.clitics(end + 2).article() {
        return None;
    }
    let (grain, _) = s.unit(end + 2).filter(|_| s.unit_form(end + 2, Form::SING))?;
    let open =
        spec.year.is_none() && spec.unit.is_none() && spec.shift.is_none() && spec.calendar == Calendar::Gregorian;
    let value = match (spec.month, spec.day, spec.weekday) {
        (Some(m), Some(d), None) if grain == Grain::Year => format!("XXXX-{m:02}-{d:02}"),
        (Some(m), None, None) if grain == Grain::Year => format!("XXXX-{m:02}"),
        (None, None, Some(w)) if grain == Grain::Week => format!("XXXX-WXX-{w}"),
        _ => return None,
    };
    open.then_some((value, end + 3))
}

/// T15:30, for an hour with its part of the day.
fn label(spec: &Spec, part: Option<&str>) -> Option<String> {
    let (hour, minute, _, _) = spec.clock?;
    let hour = match spec.part.or(part) {
        Some("AF" | "EV") if hour < 12 => hour + 12,
        Some("NI") if (6..12).contains(&hour) => hour + 12,
        _ => hour,
    };
    Some(if minute == 0 { format!("T{hour:02}") } else { format!("T{hour:02}:{minute:02}") })
}

/// How often: the value behind كل and the token after.
fn recurrence(s: &Scene<'_>, i: usize) -> Option<(String, usize)> {
    let t = s.t;
    let j = i + 1;
    let day = j + usize::from(s.is_unit(j, Grain::Day) && t.has(j + 1, Class::Weekday));
    let part = i > 0 && t.has(i - 1, Class::TimePart);
    // كل اثنين من الطلاب, لكل أحد, but يلتقون كل اثنين
    let next = t.kind(day + 1) == Some(Kind::Word) && !t.has(day + 1, Class::Prep) && !t.has(day + 1, Class::Weekday);
    let verb = || t.senses(day + 1).any(|r| r.form.is(Form::DUAL) && r.form.is_verb());
    let of = matches!(s.stem(day + 1), "من" | "منا") || !s.bare(i) || s.before(i) == "على";
    let two = t.has(day, Class::NumberUnit) && (of || verb()) || s.stem(day) == "أحد" && (of || next);
    let anyone = day == j && !part && !t.clitics(day).article() && two;
    if let Some(w) = t.sense(day, Class::Weekday).filter(|_| !anyone) {
        return Some((format!("XXXX-WXX-{}", w.int()), day + 1));
    }
    if t.clitics(j).article() {
        return None;
    }
    if let Some(season) = part::season(s, j) {
        return Some((format!("XXXX-{season}"), j + 1));
    }
    if let Some((p, n)) = t.sense_at(j, Class::TimePart) {
        return Some((format!("T{}", p.text()), j + n));
    }
    // كل 4/15
    if let Some((spec, end)) = part::read(s, j, 2).filter(|r| r.0.year.is_none() && r.0.clock.is_none()) {
        if let (Some(month), Some(d)) = (spec.month, spec.day) {
            return Some((format!("XXXX-{month:02}-{d:02}"), end));
        }
    }
    let amount = amount::read(t, s.numbers, j)?;
    // كل عام وأنتم بخير
    let greets = |k: usize| ["بخير", "طيب", "بألف"].iter().any(|w| t.str(k).starts_with(w));
    if t.clitics(amount.end).wa() && s.stem(amount.end).starts_with("أنت") && greets(amount.end + 1) {
        return None;
    }
    Some((amount.value(), amount.end))
}
