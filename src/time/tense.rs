//! The tense of the clause that a date stands in: decides a bare weekday or month.

use crate::lexicon::{Class, ClassSet, Form};
use crate::token::{Kind, Tokens};

/// How far the verb is looked for.
const REACH: usize = 16;

/// Whether the clause around token `i` speaks of what is to come; `None` if it has no verb.
pub(super) fn is_future(t: &Tokens<'_>, i: usize, end: usize) -> Option<bool> {
    // منذ الاثنين
    if i > 0 && t.stem(i - 1).of(t.text()) == "منذ" {
        return Some(false);
    }
    let sentence = t.sentence(t.sentence_of(i));
    for k in (sentence.start..i).rev().take(REACH) {
        if stops(t, k) {
            break;
        }
        if let Some(future) = at(t, k) {
            return Some(future);
        }
    }
    for k in end..sentence.end.min(end + 8) {
        if stops(t, k) || t.has(k, Class::Rel) {
            break;
        }
        if let Some(future) = at(t, k) {
            return Some(future);
        }
    }
    None
}

fn stops(t: &Tokens<'_>, k: usize) -> bool {
    t.kind(k) == Some(Kind::Punct) && matches!(t.get(k).and_then(|k| k.sign()), Some('.' | '؛' | ':' | '!' | '؟'))
}

fn at(t: &Tokens<'_>, k: usize) -> Option<bool> {
    // يعد اجتماع الأربعاء جزءا: what is so at all times.
    const BEING: &[&str] = &[
        "يعد",
        "تعد",
        "يعتبر",
        "تعتبر",
        "يمثل",
        "تمثل",
        "يشكل",
        "تشكل",
        "يأتي",
        "تأتي",
        "يعكس",
        "تعكس",
        "يبدو",
        "تبدو",
        "يعتقد",
        "يقال",
        "يذكر",
        "يشار",
    ];
    if BEING.contains(&t.stem(k).of(t.text())) {
        return None;
    }
    let c = t.clitics(k);
    if c.future() || t.str(k) == "سوف" {
        return Some(true);
    }
    if t.sense(k, Class::Control).is_some_and(|s| s.text() == "plan") {
        return Some(true);
    }
    if c.article() || c.bi() || c.ka() || t.classes(k).has(Class::Prep) || t.classes(k).has(Class::Subord) {
        return None;
    }
    // أمس may be a verb too.
    if t.classes(k).any(ClassSet::of(&[Class::TimeDeictic, Class::Weekday, Class::Month, Class::TimeUnit])) {
        return None;
    }
    let (mut past, mut imperfect, mut nominal) = (false, false, false);
    for s in t.senses(k) {
        past |= s.form.is(Form::PAST.or(Form::P3));
        imperfect |= s.form.is(Form::IMPF);
        nominal |= s.form.any(Form::NOMINAL) || matches!(s.class, Class::Noun | Class::Adj);
    }
    if nominal && past || !past && !imperfect {
        return None;
    }
    if past {
        return Some(false);
    }
    // لم يصل is past; يلتقي الثلاثاء is ahead.
    let negated_past = k > 0 && matches!(t.str(k - 1), "لم" | "ولم" | "كان" | "كانت");
    Some(!negated_past)
}
