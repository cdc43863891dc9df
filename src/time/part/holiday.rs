//! Named days: `عيد الفطر`, `رأس السنة`, `عيد الفصح 2015`.

use super::year::year_value;
use crate::lexicon::{Class, ClassSet};
use crate::time::role::Role;
use crate::time::rule::{Place, Read, Rule, Scene};
use crate::time::spec::{Shift, Spec};
use crate::time::Grain;

/// A named day, fixed, movable, or of the Hijri calendar.
pub(super) const HOLIDAY: Rule = Rule {
    name: "holiday/named",
    why: "a feast is a day of its calendar: fixed, counted from Easter, or a Hijri day",
    yes: &[
        ("عيد الفطر الماضي", "2024-04-10"),
        ("عيد الأضحى 2023", "2023-06-28"),
        ("عيد الفصح 2015", "2015-04-05"),
        ("رأس السنة 2025", "2025-01-01"),
        ("توقف القتال خلال عيد الأضحى", "2024-06-16"),
        ("عيد الشكر 2010", "2010-11-25"),
    ],
    no: &["عيد ميلاده", "أعياد", "رأس السلطة", "هنأ نظيره بمناسبة عيد الفطر", "أدى صلاة عيد الأضحى"],
    on: ClassSet::of(&[Class::TimeHoliday]),
    read: Read::Part(holiday),
};

/// Words before a named day that make it a time.
const LEADS: &[&str] = &[
    "في",
    "خلال",
    "قبل",
    "بعد",
    "منذ",
    "حتى",
    "عقب",
    "قبيل",
    "بعيد",
    "أول",
    "ثاني",
    "ثالث",
    "من",
    "موعد",
    "صبيحة",
    "غداة",
    "عشية",
    "نهار",
];

fn holiday(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let t = s.t;
    if spec.dated() || t.pronoun(i).is_some() {
        return None;
    }
    let (sense, n) = t.sense_at(i, Class::TimeHoliday)?;
    let mut end = i + n;
    if t.pronoun(end - 1).is_some() {
        return None;
    }
    // The day, if a word of time leads it or a year or shift follows; else the occasion (صلاة عيد الأضحى).
    let leads = i == 0
        || s.is_unit(i - 1, Grain::Day)
        || t.has(i - 1, Class::TimePart)
        || t.has(i - 1, Class::TimePosition)
        || t.has(i, Class::TimePart)
        || s.is_word(i - 1, LEADS);
    let dated = super::unit::relative(s, end).is_some() || year_value(s, end).is_some() || s.role(end) == Role::This;
    if s.before(i).ends_with("مناسبة") || !(leads || dated || place.depth > 0) {
        return None;
    }
    spec.holiday = Some(sense.text());
    if let Some((shift, stop)) = super::unit::relative(s, end) {
        spec.shift = Some(shift);
        return Some(stop);
    }
    if let Some((year, stop)) = year_value(s, end) {
        spec.year = Some(year);
        end = stop;
    } else if s.role(end) == Role::This && s.is_unit(end + 1, Grain::Year) && t.clitics(end + 1).article() {
        spec.unit = Some((Grain::Year, Shift::By(0)));
        end += 2;
    }
    Some(end)
}
