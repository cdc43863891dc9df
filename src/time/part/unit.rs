//! Units: `الشهر الماضي`, `هذا العام`, `عام 1996`, `شهر 8`, `القرن الحادي والعشرين`.

use super::anchor::{anchored, that_year};
use super::day;
use super::month;
use super::year::{counted, era, year_value};
use crate::lexicon::{Class, ClassSet, Form};
use crate::number::NumberKind;
use crate::time::role::Role;
use crate::time::rule::{Place, Read, Rule, Scene};
use crate::time::spec::{Shift, Spec};
use crate::time::{Calendar, Grain};

/// A unit that leads what it is: يوم الأربعاء, شهر آذار, عام 1996.
pub(super) const LED: Rule = Rule {
    name: "unit/led",
    why: "a unit before its own name or number says only what kind of time that is",
    yes: &[
        ("التقيا يوم الأحد", "2024-08-18"),
        ("في عام 1996", "1996"),
        ("سنة ألفين وثلاثة", "2003"),
        ("في شهر آذار 2020", "2020-03"),
        ("خلال شهر 5 من عام 2021", "2021-05"),
        ("القرن الحادي والعشرين", "20"),
        ("القرن العشرين", "19"),
        ("خمسينيات القرن التاسع عشر", "185"),
        ("في الشهر الثالث من سنة 2019", "2019-03"),
        ("عام 247", "0247"),
        ("في عام 96", "1996"),
        ("السنة المالية 2025", "2025"),
        ("عام 12000", "12000"),
        ("فاز باللقب عام (1997)", "1997"),
        ("القرن الـ21", "20"),
        ("القرن الثالث قبل الميلاد", "-02"),
        ("سنة 300 ق.م", "-0299"),
    ],
    no: &["مدير عام الشركة", "قال الأمين العام للمنظمة", "القرن الأفريقي"],
    on: ClassSet::of(&[Class::TimeUnit]),
    read: Read::Part(led),
};

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
    let word = t.sense(at, Class::TimeRelative)?;
    if !t.clitics(at).article() || t.clitics(at).conjunction() || of_event(s, at) {
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
    s.is_word(i, &["التالي", "التالية"]) && s.t.clitics(i + 1).li()
}

fn led(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let t = s.t;
    let (grain, form) = s.unit(i)?;
    // يومي السبت والأحد
    if grain == Grain::Day && s.unit_form(i, Form::DUAL.or(Form::CONSTRUCT)) && t.clitics(i + 2).wa() {
        let inner = Place { first: true, joined: false, depth: place.depth };
        return day::weekday(s, i + 1, spec, inner).filter(|&end| end == i + 2 && t.has(end, Class::Weekday));
    }
    // عامي 2006 و2008
    if super::year::several(s, i) && spec.year.is_none() {
        let (year, end) =
            year_value(s, i + 1).filter(|y| s.is_word(y.1, &["و"]) && year_value(s, y.1 + 1).is_some())?;
        spec.year = Some(year);
        return Some(end);
    }
    // يومه الأربعاء: today, in Morocco.
    let own = grain == Grain::Day && s.t.str(i).ends_with('ه') && t.has(i + 1, Class::Weekday);
    if t.pronoun(i).is_some() && !own || !s.unit_form(i, Form::SING) {
        return None;
    }
    let after = i + 1;
    let article = t.clitics(i).article();
    match grain {
        // يوم before a weekday, a date, a named day or yesterday.
        Grain::Day if !article && !t.has(i, Class::TimePart) => {
            let named = t.has(after, Class::Weekday)
                || t.sense_at(after, Class::TimeDeictic).is_some()
                || t.sense_at(after, Class::TimeHoliday).is_some()
                || s.month(after).is_some() && s.bare(after);
            let inner = Place { first: true, joined: false, depth: place.depth };
            if named {
                let mut trial = spec.clone();
                let end = [&super::holiday::HOLIDAY, &super::deictic::DEICTIC, &day::WEEKDAY, &month::MONTH]
                    .iter()
                    .find_map(|r| match r.read {
                        Read::Part(read) => read(s, after, &mut trial, inner),
                        Read::Whole(_) => None,
                    })?;
                *spec = trial;
                return Some(end);
            }
            if s.role(after) == Role::First {
                return super::position::position(s, after, spec, inner);
            }
            day::of_month(s, after, spec, inner)
                .or_else(|| super::numeric::full(s, after, spec, inner))
                .or_else(|| super::numeric::short(s, after, spec, inner))
                .or_else(|| day::led_alone(s, after, spec))
        }
        Grain::Month => {
            if let Some(end) = month::month(s, after, spec, place) {
                return Some(end);
            }
            let n = s.number(after).filter(|n| matches!(n.kind, NumberKind::Ordinal | NumberKind::Cardinal))?;
            // الشهر الثامن, شهر 8, شهر ثمانية
            let fits = spec.month.is_none() && (n.kind == NumberKind::Ordinal) == article && n.unit.is_none();
            let m = n.value.filter(|m| fits && (1.0..=12.0).contains(m) && m.fract() == 0.0)?;
            let plain = t.kind(after) != Some(crate::token::Kind::Number) || s.digits(after, 2).is_some();
            let counts = s.unit(n.last).is_some_and(|u| {
                let year = u.0 == Grain::Year && year_value(s, n.last + 1).is_some();
                s.bare(n.last) && !t.clitics(n.last).article() && !year
            });
            if !plain || counts || in_a_row(s, n.last) {
                return None;
            }
            spec.month = Some(m as u32);
            if let Some((shift, stop)) = relative(s, n.last) {
                spec.shift = Some(shift);
                return Some(stop);
            }
            Some(n.last)
        }
        Grain::Year if spec.year.is_none() && (form.is(Form::SING) || !article) => {
            // السنة المالية 2025
            let kind = s.is_word(after, &["المالي", "المالية", "الدراسي", "الدراسية", "الجامعي", "الجامعية"]);
            let straddles = t.is_sign(after + 2, '/') || t.is_sign(after + 2, '-');
            let kind = article && kind && !straddles && s.digits(after + 1, 4).is_some_and(|d| d.1 == 4);
            let after = after + usize::from(kind);
            if let Some((year, end)) = year_value(s, after) {
                spec.year = Some(year);
                return Some(era(s, end, spec));
            }
            // عام (1997)
            if t.is_sign(after, '(') && t.is_sign(after + 2, ')') {
                let (year, end) = year_value(s, after + 1)?;
                spec.year = Some(year);
                return Some(end + 1);
            }
            // عام 12000: beyond any calendar of the news.
            if let Some((year, _)) = s.digits(after, 9).filter(|d| d.1 >= 4 && !counted(s, after + 1)) {
                spec.year = Some(year as i32);
                return Some(era(s, after + 1, spec));
            }
            // عام 96
            if let Some((year, _)) = s.digits(after, 2).filter(|d| d.1 == 2 && !article && !counted(s, after + 1)) {
                let led = i > 0 && t.has(i - 1, Class::Prep) || t.len() == 2;
                if led && s.number(after).is_some_and(|n| n.last == after + 1 && n.unit.is_none()) {
                    let now = s.reference.map_or(30, |r| chrono::Datelike::year(&r).rem_euclid(100) + 10);
                    spec.year = Some(year as i32 + if (year as i32) < now { 2000 } else { 1900 });
                    return Some(after + 1);
                }
            }
            // عام 247, سنة 300 ق.م
            let (year, _) = s.digits(after, 3).filter(|d| !article && d.0 > 0)?;
            let mut dated = Spec { year: Some(year as i32), ..spec.clone() };
            let end = era(s, after + 1, &mut dated);
            let told = end > after + 1;
            let counts = s.unit(after + 1).is_some() || t.is_sign(after + 1, '%') || t.is_sign(after + 1, '/');
            if !told && (counts || year < 100 || s.number(after).is_none_or(|n| n.last != after + 1)) {
                return None;
            }
            *spec = dated;
            Some(end)
        }
        Grain::Century if article => {
            // القرن الـ21, القرن ال(14)
            let the = after + usize::from(matches!(t.str(after), "الـ" | "ال"));
            let open = the + usize::from(t.is_sign(the, '('));
            if let Some((c, _)) = s.digits(open, 2).filter(|c| (1..=30).contains(&c.0) && spec.century.is_none()) {
                spec.century = Some(c as i32 - 1);
                let end = open + 1 + usize::from(open > the && t.is_sign(open + 1, ')'));
                return Some(era(s, end, spec));
            }
            let twenty = |n: &crate::number::Number| n.kind == NumberKind::Cardinal && n.value == Some(20.0);
            let n = s.number(after).filter(|n| n.kind == NumberKind::Ordinal || twenty(n))?;
            let century = n.value.filter(|v| (1.0..=30.0).contains(v))?;
            if spec.century.is_some() || !t.clitics(after).article() {
                return None;
            }
            spec.century = Some(century as i32 - 1);
            Some(era(s, n.last, spec))
        }
        _ => None,
    }
}

/// الثالث على التوالي, الثاني تواليا: the third running, not the third of a year.
pub(super) fn in_a_row(s: &Scene<'_>, i: usize) -> bool {
    s.is_word(i, &["على"]) && s.is_word(i + 1, &["التوالي"]) || s.is_word(i, &["تواليا", "تواليًا", "توالياً"])
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
        let late = s.reference.is_some_and(|r| chrono::Datelike::month(&r) > 6);
        spec.unit = Some((grain, Shift::By(i64::from(late))));
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
            if last && (grain <= Grain::Day || s.is_word(end, &["من"])) {
                return None;
            }
            (Shift::By(n), end)
        }
    };
    // هذا الشهر من العام الماضي
    let of_year = (this && grain == Grain::Month && s.is_word(end, &["من"]) && s.is_unit(end + 1, Grain::Year))
        .then(|| relative(s, end + 2).filter(|_| t.clitics(end + 1).article()))
        .flatten();
    if let (Some((years, stop)), Some(now)) = (of_year, s.reference) {
        (spec.month, spec.unit) = (Some(chrono::Datelike::month(&now)), Some((Grain::Year, Shift::By(years))));
        return Some(stop);
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
    let end = day::weekday(s, i + 1, spec, place).or_else(|| month::month(s, i + 1, spec, place))?;
    spec.shift = spec.shift.or(Some(0));
    Some(end)
}
