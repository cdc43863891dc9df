//! `مطلع`, `منتصف`, `أواخر`, `نهاية` of a time, and `أول سبتمبر`, `بقية الأسبوع`.

use super::read;
use super::year::{of_work, year_value};
use crate::lexicon::{Class, ClassSet, Form};
use crate::time::role::Role;
use crate::time::rule::{Place, Read, Rule, Scene};
use crate::time::spec::{Shift, Spec};
use crate::time::{Grain, TimexMod};

/// The start, middle or end of the time behind.
pub(super) const POSITION: Rule = Rule {
    name: "position/of-time",
    why: "a word of position before a time gives its mod; the interval stays the whole unit",
    yes: &[
        ("مطلع العام المقبل", "2025"),
        ("أواخر 2023", "2023"),
        ("منتصف شهر آذار 2020", "2020-03"),
        ("بداية العام", "2024"),
        ("أول شهر سبتمبر المقبل", "2024-09"),
        ("نهاية الأسبوع", "2024-W34"),
        ("ثاني أيام رمضان 1445", "2024-03-12"),
        ("بقية الأسبوع", "2024-W34"),
        ("نص شهر ثلاثة", "2024-03"),
        ("أواخر فترة الستينيات", "196"),
        ("أواخر عقد السبعينيات", "197"),
        ("أواسط الصيف", "2024-SU"),
        ("فاتح يوليوز الماضي", "2024-07-01"),
        ("الفاتح من نوفمبر 1954", "1954-11-01"),
        ("غرة محرم 1446", "2024-07-07"),
        ("متم السنة الجارية", "2024"),
        ("في آخر أيام عام 1999", "1999"),
        ("يتسلم راتبه آخر الشهر", "2024-08"),
    ],
    no: &[
        "نهاية الربيع العربي",
        "مع بداية العام الدراسي",
        "نهاية الحرب",
        "بداية المباراة",
        "منتصف الطريق",
        "أول رئيس",
        "باقي الأعضاء",
        "محمد الفاتح",
    ],
    on: ClassSet::of(&[Class::TimePosition, Class::NumberOrdinal, Class::NumberFraction]).with(LEAD),
    read: Read::Part(position),
};

/// The words of this rule that are no position.
const LEAD: ClassSet = Role::Holiday.set().with(Role::Rest.set()).with(Role::Last.set()).with(Role::First.set());

pub(super) fn position(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let t = s.t;
    if !place.first || t.pronoun(i).is_some() {
        return None;
    }
    // عطلة نهاية الأسبوع
    let off = i + usize::from(s.role(i) == Role::Holiday);
    if let Some(word) = t.sense(off, Class::TimePosition) {
        if t.clitics(i).article()
            || word.text() == "MID" && matches!(t.str(off + 1), "الليل" | "النهار" | "ليل" | "ليلة" | "نهار")
        {
            return None;
        }
        let modifier = match word.text() {
            "START" => TimexMod::Start,
            "MID" => TimexMod::Mid,
            _ => TimexMod::End,
        };
        let (inner, end) = inside(s, off + 1, place.depth + 1)?;
        // عطلة نهاية الأسبوع is a time, عطلة منتصف العام goes with one.
        let weekend = off > i;
        if weekend && inner.unit.is_none_or(|u| u.0 != Grain::Week) {
            return None;
        }
        *spec = Spec { modifier: Some(modifier), weekend, ..inner };
        return Some(end);
    }
    if off > i {
        return None;
    }
    // بقية الأسبوع
    if s.role(i) == Role::Rest && !t.clitics(i).article() {
        let (grain, form) = s.unit(i + 1).filter(|_| t.clitics(i + 1).article())?;
        if grain < Grain::Day || form.any(Form::PLUR) {
            return None;
        }
        let end = match s.t.sense(i + 2, Class::TimeRelative).filter(|_| t.clitics(i + 2).article()).map(|r| r.text()) {
            Some("this") => i + 3,
            Some(_) => return None,
            None => i + 2,
        };
        *spec =
            Spec { unit: Some((grain, Shift::By(0))), modifier: Some(TimexMod::End), rest: true, ..Spec::default() };
        return Some(end);
    }
    // فاتح ماي, الفاتح من سبتمبر
    if s.role(i) == Role::First {
        // الفاتح من نوفمبر, but محمد الفاتح and ثورة الفاتح
        let of = s.is_word(i + 1, &["من"]);
        if t.clitics(i).article() != of || crate::time::title::behind(s, i, |h| h.takes_date(false)) {
            return None;
        }
        let at = i + 1 + usize::from(of);
        let (inner, end) = read(s, at, place.depth + 1).filter(|r| r.0.month.is_some() && r.0.day.is_none())?;
        *spec = Spec { day: Some(1), ..inner };
        return Some(end);
    }
    // أول شهر 9, أول سبتمبر; نص شهر ثلاثة
    let first = t.sense(i, Class::NumberOrdinal).is_some_and(|n| n.int() == 1) && !t.clitics(i).article();
    let half = t.sense(i, Class::NumberFraction).is_some_and(|f| f.text() == "1/2") && !t.clitics(i).article();
    let last = s.role(i) == Role::Last;
    // آخر أيام عام 1999, آخر الشهر
    if last && !t.clitics(i).article() {
        if s.stem(i + 1) == "أيام" && s.bare(i + 1) {
            let (inner, end) = read(s, i + 2, place.depth + 1).filter(|r| r.0.day.is_none() && r.0.dated())?;
            *spec = Spec { modifier: Some(TimexMod::End), ..inner };
            return Some(end);
        }
        let unit =
            s.unit(i + 1).filter(|u| u.0 > Grain::Day && t.clitics(i + 1).article() && s.unit_form(i + 1, Form::SING));
        if let Some((grain, _)) = unit {
            let shift = super::relative(s, i + 2);
            let by = shift.map_or(0, |r| r.0);
            *spec = Spec { modifier: Some(TimexMod::End), unit: Some((grain, Shift::By(by))), ..Spec::default() };
            return Some(shift.map_or(i + 2, |r| r.1));
        }
    }
    // ثاني أيام رمضان
    let nth = t.sense(i, Class::NumberOrdinal).map(|n| n.int()).filter(|n| (1..=10).contains(n));
    if let Some(day) = nth.filter(|_| !t.clitics(i).article() && s.stem(i + 1) == "أيام" && s.bare(i + 1)) {
        let (inner, end) = read(s, i + 2, place.depth + 1).filter(|r| r.0.month.is_some() && r.0.day.is_none())?;
        *spec = Spec { day: Some(day), ..inner };
        return Some(end);
    }
    if !(first || half || last) || t.has(i, Class::Weekday) {
        return None;
    }
    let month = s.month(i + 1).is_some() && !t.clitics(i + 1).conjunction();
    let led = s.is_unit(i + 1, Grain::Month) && !t.clitics(i + 1).article() && s.bare(i + 1);
    if !month && !led {
        return None;
    }
    let (inner, end) = read(s, i + 1, place.depth + 1).filter(|r| r.0.month.is_some() && r.0.day.is_none())?;
    let modifier = match (first, half) {
        (true, _) => TimexMod::Start,
        (_, true) => TimexMod::Mid,
        _ => TimexMod::End,
    };
    // أول يناير is its first day.
    if first && month && inner.calendar == crate::time::Calendar::Gregorian || first && !led {
        *spec = Spec { day: Some(1), ..inner };
        return Some(end);
    }
    *spec = Spec { modifier: Some(modifier), ..inner };
    Some(end)
}

/// The time that a part is of; the current one where only its unit is said.
pub(in crate::time) fn inside(s: &Scene<'_>, i: usize, depth: u8) -> Option<(Spec, usize)> {
    let at = i + usize::from(s.is_word(i, &["من"]));
    // أواخر فترة الخمسينيات, أواخر عقد السبعينيات
    let lead = s.role(at) == Role::Span || s.unit(at).is_some_and(|u| matches!(u.0, Grain::Year | Grain::Decade));
    let at = at + usize::from(lead && s.bare(at) && !s.t.clitics(at).article() && s.t.has(at + 1, Class::TimeDecade));
    if let Some(found) = read(s, at, depth) {
        return Some(found).filter(|f| f.0.says_something());
    }
    // بداية العام: the current one; أواخر 2023.
    if s.t.clitics(at).article() {
        // أواسط الصيف, but نهاية الربيع العربي
        if let Some(season) = super::season::name(s, at).filter(|_| !s.t.clitics(at + 1).article()) {
            return Some((Spec { season: Some(season), ..Spec::default() }, at + 1));
        }
        let (grain, form) = s.unit(at).filter(|u| u.0 >= Grain::Day)?;
        // بداية العام الدراسي
        let other = of_work(s, at + 1);
        if form.any(Form::PLUR) || other {
            return None;
        }
        return Some((Spec { unit: Some((grain, Shift::By(0))), ..Spec::default() }, at + 1));
    }
    let (year, end) = year_value(s, at)?;
    Some((Spec { year: Some(year), ..Spec::default() }, end))
}
