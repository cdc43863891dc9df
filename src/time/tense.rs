//! The tense of the clause that a date stands in: decides a bare weekday or month.

use crate::lexicon::{Class, ClassSet, Form};
use crate::token::{Kind, Tokens};

/// How far the verb is looked for.
const REACH: usize = 16;

/// A relative clause's verb no farther than this holds the date.
const NEAR: usize = 4;

/// Whether the clause around token `i` speaks of what is to come; `None` if it has no verb.
pub(super) fn is_future(t: &Tokens<'_>, i: usize, end: usize) -> Option<bool> {
    // منذ الاثنين
    if i > 0 && t.stem(i - 1).of(t.text()) == "منذ" {
        return Some(false);
    }
    let sentence = t.sentence(t.sentence_of(i));
    // The verb of a relative clause that does not hold the date yields to that of the clause around it.
    let mut inner = None;
    for k in (sentence.start..i).rev().take(REACH) {
        if stops(t, k) {
            break;
        }
        if let Some(future) = at(t, k) {
            let relative = k > sentence.start && t.has(k - 1, Class::Rel) && i - k > NEAR;
            if !relative {
                return Some(future);
            }
            inner = inner.or(Some(future));
        }
    }
    if inner.is_some() {
        return inner;
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

/// What is so at all times: يعد اجتماع الأربعاء جزءا.
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

/// What is yet to be: القمة المقررة الخميس. All are participles in م.
const AHEAD: &[&str] = &["مقرر", "مزمع", "مرتقب", "منتظر", "متوقع", "مفترض"];

fn at(t: &Tokens<'_>, k: usize) -> Option<bool> {
    looks(t, k).filter(|_| !BEING.contains(&t.stem(k).of(t.text())))
}

/// Whether the word at `k` looks ahead, whatever it says is so at all times.
fn looks(t: &Tokens<'_>, k: usize) -> Option<bool> {
    let stem = t.stem(k).of(t.text());
    let bare = stem.strip_prefix("ال").unwrap_or(stem);
    if bare.starts_with('م') && AHEAD.contains(&bare.trim_end_matches(['ة', 'ه'])) {
        let was = k > 0 && matches!(t.stem(k - 1).of(t.text()), "كان" | "كانت");
        return if was { None } else { Some(true) };
    }
    let c = t.clitics(k);
    if c.future() || t.str(k) == "سوف" {
        return Some(true);
    }
    // لم يحضر is past, whatever the verb.
    let before = k.checked_sub(1).map_or("", |b| t.stem(b).of(t.text()));
    if before == "لم" && t.senses(k).any(|s| s.form.is(Form::IMPF)) {
        return Some(false);
    }
    if t.sense(k, Class::Control).is_some_and(|s| s.text() == "plan") {
        // حضر الاجتماع is no preparing.
        return Some(stem != "حضر" || t.clitics(k + 1).li());
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
    // كان يلتقي is past; يلتقي الثلاثاء is ahead.
    Some(!matches!(before, "كان" | "كانت"))
}
