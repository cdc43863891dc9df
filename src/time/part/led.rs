//! Units that lead their name or number: `يوم الأربعاء`, `شهر آذار`, `عام 1996`, `القرن الحادي والعشرين`.

use super::unit::relative;
use super::year::{counted, era, four, of_work, year_value};
use super::{day, month, weekday};
use crate::lexicon::{Class, ClassSet, Form};
use crate::number::NumberKind;
use crate::time::role::Role;
use crate::time::rule::{Place, Read, Rule, Scene};
use crate::time::spec::Spec;
use crate::time::Grain;

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
    no: &["في الشهر السادس من الحمل", "مدير عام الشركة", "قال الأمين العام للمنظمة", "القرن الأفريقي"],
    on: ClassSet::of(&[Class::TimeUnit]),
    read: Read::Part(led),
};

fn led(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let t = s.t;
    let (grain, form) = s.unit(i)?;
    // يومي السبت والأحد
    if grain == Grain::Day && s.unit_form(i, Form::DUAL.or(Form::CONSTRUCT)) && t.clitics(i + 2).wa() {
        let inner = Place { first: true, joined: false, depth: place.depth };
        return weekday::weekday(s, i + 1, spec, inner).filter(|&end| end == i + 2 && t.has(end, Class::Weekday));
    }
    // عامي 2006 و2008
    if super::year::several(s, i) && spec.year.is_none() {
        let (year, end) = year_value(s, i + 1).filter(|y| and(s, y.1) && four(s, y.1 + 1).is_some())?;
        spec.year = Some(year);
        return Some(end);
    }
    // يومه الأربعاء: today, in Morocco.
    let own = i > 0
        && t.has(i - 1, Class::TimePart)
        && grain == Grain::Day
        && s.t.str(i).ends_with('ه')
        && t.has(i + 1, Class::Weekday);
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
                let end = [&super::holiday::HOLIDAY, &super::deictic::DEICTIC, &weekday::WEEKDAY, &month::MONTH]
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
            // شهر واحد is how long, not January.
            let fits = fits && !t.str(after).starts_with("واحد");
            let m = n.value.filter(|m| fits && (1.0..=12.0).contains(m) && m.fract() == 0.0)?;
            let plain = t.kind(after) != Some(crate::token::Kind::Number) || s.digits(after, 2).is_some();
            let counts = s.unit(n.last).is_some_and(|u| {
                let year = u.0 == Grain::Year && year_value(s, n.last + 1).is_some();
                s.bare(n.last) && !t.clitics(n.last).article() && !year
            });
            // الشهر السادس من الحمل, الشهر الأول للحرب
            let of = s.is_word(n.last, &["من", "بعد"]) || t.clitics(n.last).li();
            let at = n.last + usize::from(s.is_word(n.last, &["من", "بعد"]));
            let year = s.is_unit(at, Grain::Year) || year_value(s, at).is_some();
            let other = article && of && !year && s.role(at) != Role::This;
            if !plain || counts || other || in_a_row(s, n.last) {
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
            let after = after + usize::from(article && fiscal(s, after));
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

/// Whether المالي or الدراسي stands at `i` before the number of a year, and of one only.
fn fiscal(s: &Scene<'_>, i: usize) -> bool {
    of_work(s, i)
        && four(s, i + 1).is_some()
        && !(s.t.is_sign(i + 2, '/') || s.t.is_sign(i + 2, '-') || counted(s, i + 2))
}

/// و or a comma between two years.
pub(super) fn and(s: &Scene<'_>, i: usize) -> bool {
    s.is_word(i, &["و"]) || s.past_comma(i) > i
}

/// الثالث على التوالي, الثاني تواليا: the third running, not the third of a year.
pub(super) fn in_a_row(s: &Scene<'_>, i: usize) -> bool {
    s.is_word(i, &["على"]) && s.is_word(i + 1, &["التوالي"]) || s.is_word(i, &["تواليا", "تواليًا", "توالياً"])
}
