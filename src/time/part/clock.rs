//! Hours: `الساعة الثالثة والنصف عصرا`, `21:45`, `8 إلا ربعا`, `منتصف النهار`.

use super::hour::{digits, hour_at, Hour, HOUR};
use crate::lexicon::{Class, ClassSet};
use crate::time::role::Role;
use crate::time::rule::{Place, Read, Rule, Scene};
use crate::time::spec::Spec;
use crate::time::Grain;
use crate::token::Kind;

/// An hour, with minutes, and the zone it is given in.
pub(super) const CLOCK: Rule = Rule {
    name: "clock/hour",
    why: "الساعة leads an hour; without it a part of the day must follow, or a day stand before it",
    yes: &[
        ("الساعة الثالثة والنصف عصرا", "2024-08-21T15:30"),
        ("الساعة 15:30 بتوقيت غرينتش", "2024-08-21T15:30"),
        ("الساعة التاسعة بتوقيت مكة المكرمة", "2024-08-21T09"),
        ("الساعة خمسة وخمسين دقيقة", "2024-08-21T05:50"),
        ("غدا في السابعة صباحا", "2024-08-22T07"),
        ("يبدأ الحفل الساعة 8 م", "2024-08-21T20"),
        ("أعلن الساعة 14،30", "2024-08-21T14:30"),
        ("يفتتح المعرض مساء اليوم الثامنة والنصف", "2024-08-21T20:30"),
        ("اقتحموا القرية في الثانية بعد منتصف الليل", "2024-08-21T02"),
        ("وقع الانفجار قبيل منتصف الليل", "2024-08-20T24:00"),
        ("قتل أمس جنديان في انفجار وقع الساعة التاسعة صباحا", "2024-08-20 2024-08-20T09"),
        ("الساعة الثامنة إلا ربعا مساء", "2024-08-21T19:45"),
        ("الحادية عشرة وعشرين دقيقة", "2024-08-21T11:20"),
        ("منتصف النهار", "2024-08-21T12:00"),
        ("منتصف نهار أمس", "2024-08-20T12:00"),
        ("منتصف ليل السبت الأحد", "2024-08-17T24:00"),
        ("سأعود في السابعة", "2024-08-21T07"),
        ("بدأت الجلسة الساعة 16,30 (13,30 ت غ)", "2024-08-21T16:30 2024-08-21T13:30"),
    ],
    no: &[
        "في الثامنة من عمره",
        "المرتبة الثالثة",
        "في الذكرى الخامسة والعشرين",
        "خسر 3 مباريات",
        "اشترى ساعة جديدة",
        "الساعات الأولى من المعركة",
        "ارتفع 13,30 في المئة",
        "يكلف ألفي دولار في الثانية",
    ],
    on: HOUR.with(ClassSet::of(&[Class::TimePosition, Class::TimePart, Class::TimeUnit])).with(Role::Span.set()),
    read: Read::Part(clock),
};

/// Whether الساعة, or an hour in digits, stands at `i`.
pub(in crate::time) fn opens(s: &Scene<'_>, i: usize) -> bool {
    led(s, i) || digits(s, i).is_some()
}

/// Whether الساعة with its hour stands at `i`.
pub(super) fn led(s: &Scene<'_>, i: usize) -> bool {
    !s.t.clitics(i).conjunction() && the_hour(s, i) && hour_at(s, i + 1).is_some()
}

/// Whether الساعة stands at `i`; الساعات are several.
fn the_hour(s: &Scene<'_>, i: usize) -> bool {
    s.t.clitics(i).article() && s.is_unit(i, Grain::Hour) && !s.unit_form(i, crate::lexicon::Form::PLUR)
}

pub(super) fn opens_before(s: &Scene<'_>, i: usize) -> bool {
    i > 0 && the_hour(s, i - 1)
}

/// منتصف النهار, منتصف الليل, منتصف ليل الأحد: the hour, and the token after.
fn middle(s: &Scene<'_>, i: usize) -> Option<(u32, usize)> {
    let t = s.t;
    if !t.has(i, Class::TimePosition) || s.stem(i) != "منتصف" {
        return None;
    }
    let named = || {
        t.has(i + 2, Class::Weekday) || super::day::opens(s, i + 2) || t.sense_at(i + 2, Class::TimeDeictic).is_some()
    };
    match t.str(i + 1) {
        "النهار" => Some((12, i + 2)),
        "الليل" => Some((24, i + 2)),
        "نهار" if named() => Some((12, i + 2)),
        "ليل" | "ليلة" if named() => Some((24, i + 2)),
        _ => None,
    }
}

fn clock(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let t = s.t;
    if spec.clock.is_some() {
        return None;
    }
    if let Some((hour, end)) = middle(s, i) {
        spec.clock = Some((hour, 0, 0, Grain::Minute));
        return Some(zone(s, end));
    }
    // وقت الظهيرة, سأعود الظهر
    let at = i + usize::from(s.role(i) == Role::Span);
    let noon = t.clitics(at).article() && matches!(t.str(at), "الظهر" | "الظهيرة");
    let verb = || i > 0 && t.has(i - 1, Class::Verb) && (t.clitics(i - 1).future() || t.str(at) == "الظهيرة");
    if noon && !spec.dated() && spec.part.is_none() && (at > i || verb()) {
        spec.clock = Some((12, 0, 0, Grain::Minute));
        return Some(at + 1);
    }
    let lead = the_hour(s, i);
    let at = i + usize::from(lead);
    let (hour, end) = hour_at(s, at)?;
    if !lead && digits(s, i).is_none() && !allowed(s, i, (hour, end), spec, place) {
        return None;
    }
    spec.clock = Some(hour);
    // الساعة الثانية عشرة منتصف الليل
    if let Some((24, stop)) = middle(s, end).filter(|_| hour.0 == 12) {
        spec.clock = Some((24, 0, 0, Grain::Minute));
        return Some(zone(s, stop));
    }
    // الساعة 8 م
    if let Some(part) = meridiem(s, end).filter(|_| (lead || digits(s, i).is_some()) && spec.part.is_none()) {
        spec.part = Some(part);
        return Some(zone(s, end + 1));
    }
    // الواحدة بعد منتصف الليل
    if past_midnight(s, end) {
        return Some(end + 3);
    }
    // بتوقيت غرينتش: kept in the span, not applied.
    Some(zone(s, end))
}

/// م and ص behind an hour: after and before noon.
pub(in crate::time) fn meridiem(s: &Scene<'_>, i: usize) -> Option<&'static str> {
    match s.t.str(i) {
        "م" => Some("AF"),
        "ص" => Some("MO"),
        _ => None,
    }
}

/// Past the zone that an hour is given in: بتوقيت مكة المكرمة, بالتوقيت المحلي, GMT, ت غ.
pub(super) fn zone(s: &Scene<'_>, i: usize) -> usize {
    let t = s.t;
    if matches!(s.stem(i), "توقيت" | "التوقيت") && matches!(t.kind(i + 1), Some(Kind::Word | Kind::Latin)) {
        return i + 2 + usize::from(s.is_word(i + 2, &["المكرمة", "الصيفي", "الشتوي"]));
    }
    if matches!(t.str(i), "GMT" | "UTC" | "تغ") {
        return i + 1;
    }
    if s.is_word(i, &["ت"]) {
        let dot = i + 1 + usize::from(t.is_sign(i + 1, '.'));
        if s.is_word(dot, &["غ"]) {
            return dot + 1;
        }
    }
    i
}

/// Whether بعد منتصف الليل stands at `i`.
fn past_midnight(s: &Scene<'_>, i: usize) -> bool {
    s.is_word(i, &["بعد"]) && middle(s, i + 1).is_some_and(|m| m.0 == 24 && m.1 == i + 3)
}

/// An hour without الساعة: الرابعة والربع من عصر أمس; 8 مساء; غدا في السابعة.
fn allowed(s: &Scene<'_>, i: usize, (hour, end): (Hour, usize), spec: &Spec, place: Place) -> bool {
    let t = s.t;
    let after = end + usize::from(s.is_word(end, &["في", "من"]));
    let part = super::daypart::opens(s, after) || s.role(after) == Role::This && super::daypart::opens(s, after + 1);
    // 19,00 ت غ
    if hour.3 == Grain::Minute && end == i + 1 && zone(s, end) > end {
        return true;
    }
    let number = s.number(i);
    // النتيجة 3-2 ليلة الخميس
    let goals = |k: usize| s.digits(k, 2).map(|d| d.0);
    let score = i > 1 && t.is_sign(i - 1, '-') && t.glued(i) && goals(i - 2).zip(goals(i)).is_some_and(|(a, b)| a >= b);
    let counted = score || number.is_some_and(|n| n.unit.is_some());
    if counted || hour.0 > 12 && hour.3 == Grain::Hour && !part {
        return false;
    }
    let feminine = t.clitics(i).article() && t.has(i, Class::NumberOrdinal) && t.str(i).ends_with(['ة', 'ه']);
    let hour_of = feminine || t.str(i) == "الواحدة" && end == i + 1;
    let round = i > 0 && t.clitics(i - 1).article() && t.kind(i - 1) == Some(Kind::Word) && !spec.dated();
    if hour_of && !round && past_midnight(s, end) {
        return true;
    }
    if part && (after == end || hour_of || t.clitics(after).article() && s.digits(i, 2).is_some()) {
        return true;
    }
    // 5 آلاف دولار في الثانية: each second.
    let each = i > 1 && s.before(i) == "في" && t.classes(i - 2).any(ClassSet::of(&[Class::Currency, Class::Measure]));
    if each && s.is_unit(i, Grain::Second) {
        return false;
    }
    let near = place.joined && s.is_word(i - 1, &["في", "على", "عند"]);
    let free = t.kind(end) != Some(Kind::Word) || t.has(end, Class::Prep) && t.str(end) != "من";
    if near && free && (spec.dated() && feminine || spec.part.is_some()) {
        return true;
    }
    // مساء اليوم الثامنة
    if feminine && !place.joined && spec.part.is_some() && spec.dated() && free {
        return true;
    }
    // اليوم من الخامسة stays for ranges; الثالثة والنصف by its minutes.
    // Not الذكرى الخامسة والعشرون: what it counts stands before it.
    let free = ClassSet::of(&[Class::Prep, Class::Verb, Class::Conj, Class::Subord]);
    let counted =
        i > 0 && t.kind(i - 1) == Some(Kind::Word) && (t.clitics(i - 1).article() || !t.classes(i - 1).any(free));
    if feminine && place.first && hour.3 == Grain::Minute && !counted {
        return true;
    }
    let still = matches!(t.kind(end), None | Some(Kind::Punct));
    feminine
        && place.first
        && still
        && (s.before(i) == "في" && i > 0 || i > 0 && end > i + 1 && t.has(i - 1, Class::Verb) && !counted)
}
