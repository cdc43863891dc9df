//! Units told by what stands around them: `الشهر الماضي`, `هذا العام`, `اليوم التالي`.

use super::anchor::{anchored, that_year};
use super::{month, weekday};
use crate::lexicon::{Class, ClassSet, Form};
use crate::time::role::Role;
use crate::time::rule::{Place, Read, Rule, Scene};
use crate::time::spec::{Shift, Spec};
use crate::time::{Calendar, Grain};
use chrono::Datelike;

/// A unit told by what stands around it: الأسبوع الماضي, هذا العام, اليوم التالي.
pub(super) const SHIFTED: Rule = Rule {
    name: "unit/shifted",
    why: "الماضي, المقبل, الجاري and هذا say how far a unit lies from the reference; التالي from the last date named",
    yes: &[
        ("الأسبوع الماضي", "2024-W33"),
        ("الشهر المقبل", "2024-09"),
        ("هذا العام", "2024"),
        ("العام قبل الماضي", "2022"),
        ("هذه السنة", "2024"),
        ("في مثل هذا الشهر من العام الماضي", "2023-08"),
        ("ولد في مثل هذا اليوم من عام 1970", "1970-08-21"),
        ("السنة اللي فاتت", "2023"),
        ("رحل في مثل هذا اليوم قبل عشر سنوات", "2014-08-21"),
        ("العام الجاري", "2024"),
        ("مع مطلع العام الجديد", "2025"),
        ("السنة الهجرية الحالية", "2024-07-07/2025-06-25"),
        ("العقد الماضي", "201"),
        ("اليوم السابق", "2024-08-20"),
        ("الشهر بعد القادم", "2024-10"),
        ("الأسبوع ما بعد المقبل", "2024-W36"),
        ("التقيا في 3 مارس وفي اليوم التالي سافر الوزير", "2024-03-03 2024-03-04"),
        ("افتتح المصنع عام 1994 وأغلق في السنة التي تلتها", "1994 1995"),
        ("انتخب عام 2011 واستقال في العام ذاته", "2011 2011"),
        ("انتخب عام 2011 واستقال في مايو من ذلك العام", "2011 2011-05"),
        ("وصل الأحد وغادر في اليوم نفسه", "2024-08-18 2024-08-18"),
    ],
    no: &[
        "الأمين العام الحالي للمنظمة",
        "في العام نفسه",
        "هذه المرة الثانية",
        "للشهر الثالث على التوالي",
        "العام الأخير من الدراسة",
        "الرئيس السابق",
        "الدقيقة الأخيرة",
    ],
    on: ClassSet::of(&[Class::TimeUnit, Class::Dem]).with(Role::This.set()),
    read: Read::Part(shifted),
};

/// الماضي, المقبل and قبل الماضي, بعد المقبل, اللي بعد الجاي: the shift and the token after.
pub(in crate::time) fn relative(s: &Scene<'_>, i: usize) -> Option<(i64, usize)> {
    let t = s.t;
    let that = i + usize::from(s.role(i) == Role::That);
    // الأسبوع ما بعد القادم
    let lead = that + usize::from(s.is_word(that, &["ما"]) && s.is_word(that + 1, &["قبل", "بعد"]));
    let (at, double) = match s.is_word(lead, &["قبل", "بعد", "ما"]) && t.has(lead + 1, Class::TimeRelative) {
        true => (lead + 1, true),
        false => (i, false),
    };
    // السنة اللي فاتت
    let at = if that > i && !double && t.has(that, Class::TimeRelative) { that } else { at };
    let word = t.sense(at, Class::TimeRelative)?;
    let bare = that > i && at == that;
    if !bare && !t.clitics(at).article() || t.clitics(at).conjunction() || of_event(s, at) {
        return None;
    }
    let shift = match word.text() {
        "past" | "before" => -1,
        "next" | "after" => 1,
        _ => 0,
    };
    Some((if double { shift * 2 } else { shift }, at + 1))
}

/// الأسبوع التالي للهجوم: counted from what happens.
pub(super) fn of_event(s: &Scene<'_>, i: usize) -> bool {
    s.is_word(i, &["التالي", "التالية", "الموالي", "الموالية"]) && s.t.clitics(i + 1).li()
}

/// What may be general (العام) instead of of a year.
const GENERAL: &[&str] =
    &["الأمين", "المدير", "المدعي", "النائب", "القائد", "المفتش", "المراقب", "المشرف", "المنسق", "الأمينة", "الرأي"];

fn shifted(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let t = s.t;
    let this = s.role(i) == Role::This;
    let at = i + usize::from(this);
    // مايو من ذلك العام
    if that_year(s, i) && spec.month.is_some() && spec.year.is_none() && spec.unit.is_none() {
        spec.unit = Some((Grain::Year, Shift::Anchored(0)));
        return Some(i + 2);
    }
    let Some((grain, _)) = s.unit(at).filter(|_| s.unit_form(at, Form::SING) && !(this && s.stem(at).contains("ليل")))
    else {
        return this_named(s, i, spec, place);
    };
    let after = at + 1;
    if t.pronoun(at).is_some() || !t.clitics(at).article() {
        return None;
    }
    // الأمين العام الحالي: the adjective.
    if s.stem(at) == "العام" && GENERAL.contains(&s.before(at)) {
        return None;
    }
    let free = spec.unit.is_none() && (spec.year.is_none() || grain == Grain::Month);
    if !free || s.unit_form(at, Form::PLUR) && !s.unit_form(at, Form::SING) {
        return None;
    }
    // العام الجديد: the next that begins, or the one just begun.
    if grain == Grain::Year && matches!(t.str(after), "الجديد" | "الجديدة") {
        let late = s.reference.is_some_and(|r| r.month() > 6);
        spec.unit = Some((grain, Shift::By(i64::from(late))));
        return Some(after + 1);
    }
    // السنة الراحلة: the one that ends, or has just ended.
    if grain == Grain::Year && matches!(t.str(after), "الراحل" | "الراحلة") {
        let late = s.reference.is_some_and(|r| r.month() > 6);
        spec.unit = Some((grain, Shift::By(if late { 0 } else { -1 })));
        return Some(after + 1);
    }
    let hijri = grain == Grain::Year && t.sense(after, Class::TimeEra).is_some_and(|e| e.text() == "AH");
    let after = after + usize::from(hijri || grain == Grain::Year && t.has(after, Class::TimeEra));
    let (shift, end) = if this {
        // هذه السنة, and هذا العام الحالي
        let end = relative(s, after).filter(|r| r.0 == 0).map_or(after, |r| r.1);
        (Shift::By(0), end)
    } else if s.role(after) == Role::This && t.clitics(after).proclitic_bytes() == 0 && s.stem(after) != "هذه" {
        (Shift::By(0), after + 1)
    } else {
        if let Some((n, end)) = anchored(s, at) {
            (Shift::Anchored(n), end)
        } else {
            let (n, end) = relative(s, after)?;
            // الساعة الأخيرة, اليوم الأخير, السنة الأخيرة من حياته: the end of something, not the one before.
            let last = s.stem(end - 1).starts_with("الأخير") || s.stem(end - 1).starts_with("الاخير");
            let of = s.is_word(end, &["من"]) && s.digits(end + 1, 9).is_none();
            if last && (grain <= Grain::Day || of) {
                return None;
            }
            (Shift::By(n), end)
        }
    };
    // هذا الشهر من العام الماضي, مثل هذا اليوم من عام 1970
    // مثل هذا اليوم قبل عشر سنوات
    let anniversary = this && s.before(i) == "مثل" && matches!(grain, Grain::Day | Grain::Month);
    if let Some(now) = s.reference.filter(|_| anniversary && s.is_word(end, &["قبل", "منذ"])) {
        let ago = crate::time::amount::read(t, s.numbers, end + 1).filter(|a| a.parts.len() == 1 && !a.is_vague());
        if let Some(amount) = ago.filter(|a| a.grain() == Grain::Year) {
            let then = amount.step(now, -1)?;
            (spec.year, spec.month) = (Some(then.year()), Some(then.month()));
            spec.day = (grain == Grain::Day).then(|| then.day());
            return Some(amount.end);
        }
    }
    let again = this && matches!(grain, Grain::Day | Grain::Month) && s.is_word(end, &["من"]);
    if let Some(now) = s.reference.filter(|_| again && s.is_unit(end + 1, Grain::Year)) {
        let year = super::read(s, end + 1, place.depth + 1).filter(|r| r.0.year.is_some() || r.0.unit.is_some());
        if let Some((of, stop)) = year.filter(|r| r.0.month.is_none()) {
            (spec.year, spec.unit, spec.month) = (of.year, of.unit, Some(now.month()));
            spec.day = (grain == Grain::Day).then(|| now.day());
            return Some(stop);
        }
    }
    if hijri {
        spec.calendar = Calendar::Hijri;
    }
    spec.unit = Some((grain, shift));
    Some(end)
}

/// هذا الاثنين, هذا أكتوبر, هذا الصيف, هذا الصباح, هذه الليلة.
fn this_named(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    if s.role(i) != Role::This {
        return None;
    }
    let t = s.t;
    let night = t.sense(i + 1, Class::TimeDeictic).is_some() && s.stem(i + 1).contains("ليل");
    if let Some(p) = t.sense(i + 1, Class::TimePart).filter(|_| t.clitics(i + 1).article() && spec.part.is_none()) {
        if night || !s.stem(i + 1).contains("عصر") {
            spec.part = Some(p.text());
            spec.offset = spec.offset.or((!spec.dated()).then_some(0));
            return Some(i + 2);
        }
    }
    if night && spec.part.is_none() {
        spec.part = Some("NI");
        spec.offset = spec.offset.or((!spec.dated()).then_some(0));
        return Some(i + 2);
    }
    if !place.first {
        return None;
    }
    if let Some(season) = super::season::name(s, i + 1).filter(|_| t.clitics(i + 1).article()) {
        spec.season = Some(season);
        return Some(i + 2);
    }
    let end = weekday::weekday(s, i + 1, spec, place).or_else(|| month::month(s, i + 1, spec, place))?;
    spec.shift = spec.shift.or(Some(0));
    Some(end)
}
