//! Vague times: `حاليا`, `الفترة المقبلة`, `هذه الأيام`.

use super::{open, time};
use crate::lexicon::{Class, ClassSet, Form};
use crate::time::part::{self, relative};
use crate::time::role::Role;
use crate::time::rule::{Read, Rule, Scene};
use crate::time::spec::{Shift, Spec};
use crate::time::{tense, Grain, Time, TimexType};
use crate::token::{Kind, Token};
use chrono::Datelike;

/// A time that is only past, present or future.
pub(super) const VAGUE: Rule = Rule {
    name: "vague/reference",
    why: "adverbs and الوقت, الفترة with a shift say past, present or future and no more",
    yes: &[
        ("حاليا", "PRESENT_REF"),
        ("في الفترة المقبلة", "FUTURE_REF"),
        ("هذه الأيام", "PRESENT_REF"),
        ("في مثل هذه الأيام من العام الماضي", "2023-08"),
        ("الأسابيع التي مضت", "PAST_REF"),
        ("في هذه اللحظة", "PRESENT_REF"),
        ("وحتى الساعة لم تتضح الأسباب", "PRESENT_REF"),
        ("سيلتقيان في المستقبل القريب", "FUTURE_REF"),
        ("كانت المدينة في الماضي ميناء", "PAST_REF"),
        ("في الوقت الحاضر", "PRESENT_REF"),
        ("اندلعت الحرب عام 1967 وفي ذلك العام نزح كثيرون", "1967 1967"),
    ],
    no: &[
        "انسحب في اللحظة الأخيرة",
        "كان بيته قريبا من المطار",
        "وقد حالا دون ذلك",
        "وأخيرا يتناول البحث أسباب الأزمة",
        "تيار المستقبل",
        "وقت إضافي",
        "في الوقت نفسه",
        "فترة انتقالية",
    ],
    on: ClassSet::of(&[Class::TimeVague, Class::Dem, Class::TimeUnit]).with(Role::This.set()).with(Role::Span.set()),
    read: Read::Whole(vague),
};

/// Whether it is a word that the lexicon has not.
fn unknown(token: &Token) -> bool {
    token.kind() == Kind::Word && !token.word().is_known()
}

fn vague(s: &Scene<'_>, i: usize, before: &[Time]) -> Option<Time> {
    let t = s.t;
    let make =
        |value: &str, end: usize| Some(time(s, (i, end), open(TimexType::Date, value.to_owned()), None, "date/vague"));
    // وأخيرا: "and lastly" in a list.
    let lastly = || t.clitics(i).conjunction() && s.stem(i).starts_with("أخير") | s.stem(i).starts_with("اخير");
    // قد حالا دون ذلك
    let verb = || s.stem(i) == "حالا" && matches!(s.before(i), "قد" | "الذين" | "اللذين");
    // قريبا من المدينة
    let near = || s.stem(i).starts_with("قريب") && s.is_word(i + 1, &["من", "منه", "منها", "منهم"]);
    if let Some(word) = t.sense(i, Class::TimeVague) {
        // في المستقبل القريب, but تيار المستقبل and العام الماضي
        let former = s.stem(i) == "السابق";
        let noun = s.stem(i).ends_with("لمستقبل") || s.stem(i).ends_with("لماضي") || former;
        let apart = noun && !(s.before(i) == "في" && s.bare(i));
        // آلان ديلون, written without its mark
        let name = t.clitics(i).ka()
            || t.str(i) == "الان"
                && i > 0
                && (t.has(i - 1, Class::NameGiven)
                    || t.has(i - 1, Class::Demonym) && t.get(i + 1).is_some_and(unknown));
        if !name && !lastly() && !verb() && !near() && !apart {
            let far = noun && s.is_word(i + 1, &["القريب", "البعيد", "المنظور"]);
            return make(word.text(), i + 1 + usize::from(far));
        }
    }
    // وحتى الساعة لا يزال, حتى اللحظة
    let moment = || matches!(s.stem(i), "الساعة" | "اللحظة");
    if t.clitics(i).article() && s.before(i) == "حتى" && moment() && s.bare(i) && part::hour_at(s, i + 1).is_none() {
        let more = t.clitics(i + 1).article() || t.has(i + 1, Class::Rel);
        return if more { None } else { make("PRESENT_REF", i + 1) };
    }
    let article = |k: usize| t.clitics(k).article() && t.pronoun(k).is_none();
    // تلك الليلة, ذلك اليوم
    if s.is_word(i, &["تلك", "ذلك"])
        && article(i + 1)
        && s.is_unit(i + 1, Grain::Day)
        && !s.unit_form(i + 1, Form::PLUR)
    {
        let day = super::date::anchor_of(before).filter(|b| b.grain.is_some_and(|g| g <= Grain::Day));
        if day.is_none() || s.stem(i + 1).contains("ليل") || s.is_word(i + 2, &["من"]) {
            let ahead = tense::is_future(t, i, i + 2) == Some(true);
            return make(if ahead { "FUTURE_REF" } else { "PAST_REF" }, i + 2);
        }
        let spec = Spec { unit: Some((Grain::Day, Shift::Anchored(0))), ..Spec::default() };
        let resolved = super::date::meaning(s, &spec, (i, i + 2), before);
        return Some(time(s, (i, i + 2), resolved, None, "date/relative-unit"));
    }
    // ذلك العام: that of the date named last
    if s.is_word(i, &["تلك", "ذلك"]) && article(i + 1) && s.unit_form(i + 1, Form::SING) {
        let (grain, _) = s.unit(i + 1).filter(|u| (Grain::Week..=Grain::Year).contains(&u.0))?;
        if super::date::anchor(before).is_none() {
            return make("PAST_REF", i + 2);
        }
        let spec = Spec { unit: Some((grain, Shift::Anchored(0))), ..Spec::default() };
        let resolved = super::date::meaning(s, &spec, (i, i + 2), before);
        return Some(time(s, (i, i + 2), resolved, None, "date/relative-unit"));
    }
    // يومنا هذا, وقتنا الحاضر
    let ours = t.pronoun(i).is_some() && (s.is_unit(i, Grain::Day) || s.role(i) == Role::Span || s.stem(i) == "زمن");
    if ours && s.is_word(i + 1, &["هذا", "هذه", "الحاضر", "الراهن", "الحالي"]) {
        return make("PRESENT_REF", i + 2);
    }
    if s.role(i) == Role::This && article(i + 1) {
        let days = s.unit(i + 1).is_some_and(|u| u.0 == Grain::Day) && s.unit_form(i + 1, Form::PLUR);
        // في مثل هذه الأيام من العام الماضي: this month of that year.
        let like = s.before(i) == "مثل" && s.is_word(i + 2, &["من"]) && s.is_unit(i + 3, Grain::Year);
        if let Some(now) = s.reference.filter(|_| like) {
            let year = part::read(s, i + 3, 1).filter(|r| r.0.month.is_none());
            if let Some((of, end)) = year.filter(|r| r.0.year.is_some() || r.0.unit.is_some()) {
                let spec = Spec { month: Some(now.month()), ..of };
                let resolved = super::date::meaning(s, &spec, (i, end), before);
                return Some(time(s, (i, end), resolved, None, "date/month"));
            }
        }
        if days || s.role(i + 1) == Role::Span && !s.stem(i + 1).contains("مرحل") && !s.stem(i + 1).contains("فتر")
        {
            return make("PRESENT_REF", i + 2);
        }
        return None;
    }
    if !article(i) {
        return None;
    }
    // الأسابيع التي مضت
    if s.unit_form(i, Form::PLUR)
        && s.role(i + 1) == Role::That
        && matches!(t.str(i + 2), "مضت" | "انقضت" | "خلت" | "سبقت")
    {
        return make("PAST_REF", i + 3);
    }
    if s.role(i) != Role::Span {
        return None;
    }
    let (shift, end) = relative(s, i + 1)?;
    // في اللحظة الأخيرة: before the end of something.
    if s.stem(i).contains("لحظ") && shift < 0 {
        return None;
    }
    make(
        match shift {
            0 => "PRESENT_REF",
            n if n < 0 => "PAST_REF",
            _ => "FUTURE_REF",
        },
        end,
    )
}
