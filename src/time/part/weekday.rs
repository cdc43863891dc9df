//! Weekdays: `الثلاثاء`, `الأربعاء الماضي`, `ليل السبت الأحد`.

use super::unit::relative;
use crate::lexicon::{Class, ClassSet, Form};
use crate::time::role::Role;
use crate::time::rule::{Place, Read, Rule, Scene};
use crate::time::spec::Spec;
use crate::time::title;
use crate::time::Grain;

/// A weekday with its article, or led by a word that makes it one.
pub(super) const WEEKDAY: Rule = Rule {
    name: "day/weekday",
    why: "a weekday has the article; without it a word that leads a day must stand before it, for اثنين is two and أحد anyone",
    yes: &[
        ("التقيا الثلاثاء", "2024-08-20"),
        ("سيلتقيان الجمعة", "2024-08-23"),
        ("الأحد الماضي", "2024-08-18"),
        ("ليل السبت الأحد", "2024-08-17TNI"),
        ("ليلة الأحد على الاثنين", "2024-08-18TNI"),
        ("الخميس المقبل", "2024-08-22"),
        ("اثنين الأسبوع الحالي", "2024-08-19"),
        ("الأحد القادم 25 أغسطس الجاري", "2024-08-25"),
        ("الأحد القادم 26 أغسطس الجاري", "2024-08-25 2024-08-26"),
        ("الأسبوع المقبل يوم الجمعة", "2024-08-30"),
    ],
    no: &["كلا الاثنين", "قال إن الاثنين هربا", "سوق الجمعة بالعاصمة", "لم يصل أحد منهم", "اثنين من الجنود", "سعد الخميس", "أزمة الاثنين الأسود"],
    on: ClassSet::of(&[Class::Weekday]),
    read: Read::Part(weekday),
};

pub(super) fn weekday(s: &Scene<'_>, i: usize, spec: &mut Spec, _: Place) -> Option<usize> {
    let t = s.t;
    let day = t.sense(i, Class::Weekday)?;
    // بدأ شهر رمضان يوم الاثنين: a month, and a day.
    let of_month = spec.month.is_some() && spec.day.is_none();
    if spec.weekday.is_some() || spec.day.is_some() || of_month || t.pronoun(i).is_some() {
        return None;
    }
    // الجمعة السوداء, الثلاثاء الأسود: what happened on one, or is sold.
    if s.is_word(i + 1, &["الأسود", "السوداء", "البيضاء"]) {
        return None;
    }
    let led = i > 0
        && (s.is_unit(i - 1, Grain::Day)
            || t.has(i - 1, Class::TimePart)
            || s.role(i - 1) == Role::This
            || s.role(i - 1) == Role::Every && !t.has(i, Class::NumberUnit) && s.stem(i) != "أحد");
    // اثنين الأسبوع الحالي
    let of_week = s.is_unit(i + 1, Grain::Week) && t.clitics(i + 1).article() && s.bare(i + 1);
    // ثلاثاء: only a weekday, and all of the text.
    let alone = t.len() == 1 && !t.has(i, Class::NumberUnit);
    if !t.clitics(i).article() && !led && !of_week && !alone {
        return None;
    }
    // A surname: behind a given name.
    if i > 0
        && !led
        && s.bare(i)
        && !t.has(i - 1, Class::Weekday)
        && t.classes(i - 1).has(Class::NameGiven)
        && !t.clitics(i - 1).article()
        && t.pronoun(i - 1).is_none()
        && !spec.dated()
    {
        return None;
    }
    // سوق الجمعة, شارع الخميس
    if !spec.dated() && title::behind(s, i, |h| h == title::Head::Street) && relative(s, i + 1).is_none() {
        return None;
    }
    // كلا الاثنين, إن الاثنين هربا: the two of them.
    let pair = s.stem(i) == "الاثنين" && !led && !spec.dated() && spec.part.is_none();
    if pair && pair_led(s, i) {
        return None;
    }
    spec.weekday = Some(day.int());
    // ليل السبت الأحد
    let night = i > 0 && t.sense(i - 1, Class::TimePart).is_some_and(|p| p.text() == "NI");
    let joint = t.get(i + 1).and_then(|k| k.sign()).is_some_and(|c| matches!(c, '-' | '–' | 'ـ'));
    let at = i + 1 + usize::from(joint || s.is_word(i + 1, &["على", "إلى"]));
    let next = t.sense(at, Class::Weekday).filter(|_| night && s.bare(at) && t.clitics(at).article());
    if next.is_some_and(|n| n.int() == day.int() % 7 + 1) {
        return Some(at + 1);
    }
    if let Some((shift, stop)) = relative(s, i + 1) {
        spec.shift = Some(shift);
        return Some(stop);
    }
    Some(i + 1)
}

/// Whether what stands around الاثنين says that it is two of them: كلا الاثنين, بين الاثنين, إن الاثنين هربا.
fn pair_led(s: &Scene<'_>, i: usize) -> bool {
    let listed = s.is_word(i + 1, &["و"]) || s.t.clitics(i + 1).wa();
    match s.before(i) {
        "كلا" | "أحد" | "هذين" => true,
        "بين" | "على" => !listed,
        _ => i > 0 && s.t.has(i - 1, Class::Subord) && dual(s, i + 1),
    }
}

/// Whether what stands at `i` is of two: هربا, يتحملان, هما, الآخرين.
fn dual(s: &Scene<'_>, i: usize) -> bool {
    let verb = s.t.senses(i).any(|r| r.form.is(Form::DUAL) && r.form.is_verb());
    verb || s.is_word(i, &["هما", "كانا", "الآخرين", "الاخرين", "معا"])
}
