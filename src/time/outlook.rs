//! What a verb says of a time beside it that is not its own: what is put off, called for or decided lies ahead though the verb
//! is past, what has happened lies behind though the verb is not.

use super::tense::{before_of, is_ahead, Look};
use crate::lexicon::{Class, ClassSet, Form};
use crate::token::{Kind, Tokens};

/// What leads the last day of something.
const UNTIL: &[&str] = &["حتى", "إلى", "الى", "غاية", "لغاية"];

/// What leads, with من, the first day of something.
const FROM: &[&str] = &["اعتبارا", "ابتداء", "بدءا", "إعتبارا", "بدء"];

/// What is told to lie before or ahead of the time: استعدادا للانتخابات في 5 نوفمبر.
const TOWARDS: &[&str] = &["قبل", "قبيل", "عشية", "استعدادا", "تحضيرا", "تمهيدا", "موعد", "موعدا"];

/// What has happened, behind a word of [`AFTER`].
const HAPPENED: &[&str] = &[
    "فوز",
    "خسارة",
    "هزيمة",
    "تعادل",
    "إصابة",
    "اصابة",
    "حادث",
    "انفجار",
    "هجوم",
    "مقتل",
    "اغتيال",
    "طرد",
    "تعرض",
    "زلزال",
    "قصف",
];

/// What leads what has happened: يغيب اللاعب بعد خسارة الأحد, ضحايا انفجار الأحد.
const AFTER: &[&str] = &["بعد", "عقب", "إثر", "اثر", "بسبب", "جراء", "ضحايا", "إصابة", "اصابة"];

/// Where what one does is done: اتفقوا في قمة الأحد.
const WHERE: &[&str] = &["في", "خلال", "بعد", "عقب", "إثر", "أثناء", "قبل"];

/// So far before the time what it may be the time of stands.
const EVENT: usize = 4;

/// A verb farther than this from the time may tell of something else.
const BESIDE: usize = 10;

/// How the verb at `k`, which looks ahead itself or does not, looks at the time between two tokens; whether that is sure only
/// if `asked`.
pub(super) fn weigh(t: &Tokens<'_>, future: bool, k: usize, (i, end): (usize, usize), asked: bool) -> Look {
    let stem = |k: usize| t.stem(k).of(t.text());
    let happened = between(k, i).any(|m| HAPPENED.contains(&stem(m)) && AFTER.contains(&before_of(t, m)))
        || i > 1 && matches!(stem(i - 2), "إثر" | "عقب" | "غداة") && !told(t, k);
    if happened {
        return Look { future: false, sure: !future };
    }
    let beside = asked && k + BESIDE >= i && !of_noun(t, i);
    if future {
        return Look { future, sure: beside && told(t, k) };
    }
    if sets(t, k, (i, end)) {
        return Look { future: true, sure: false };
    }
    if !beside {
        return Look { future, sure: false };
    }
    // قرر عقد جلسة في 15 سبتمبر, انسحب من سباق 5 نوفمبر: what is decided on, told of or meant may lie ahead; قال في 7 أكتوبر إن
    // does not.
    let deed = |m: usize| !t.clitics(m).article() && t.readings(m, Class::Verb).any(|s| s.form.any(Form::NOMINAL));
    let say = t.has(k, Class::Say);
    let of_deed = (say || t.has(k, Class::Control)) && (k + 1..i).any(deed);
    let said = !say || t.has(end, Class::Subord) || end == t.len();
    let aside = |m: usize| TOWARDS.contains(&stem(m)) || is_ahead(stem(m)) || plan(t, m) == Some("event");
    let own = said && !of_deed && !until(t, i) && !(k + 1..i).any(aside) && plan(t, k).is_none();
    Look { future, sure: own }
}

/// Whether the past verb at `k` sets, puts off, calls for or decides on what the time is that of.
fn sets(t: &Tokens<'_>, k: usize, (i, end): (usize, usize)) -> bool {
    let event = |m: usize| plan(t, m) == Some("event") && !WHERE.contains(&before_of(t, m));
    // دعا إلى إضراب الخميس, قرر عقد جلسة في سبتمبر
    let called = || between(k, i).rev().take_while(|&m| t.kind(m) == Some(Kind::Word)).any(event);
    // وصل الفريق لخوض مباراة مساء الأربعاء
    let meant = || between(k, i).any(|m| t.clitics(m).li() || t.stem(m).of(t.text()) == "موعد");
    let decide = t.sense(k, Class::Control).is_some_and(|c| c.text() == "decide");
    match plan(t, k) {
        // حدد يوم الأحد لإجراء القرعة, حددت جلسة الأحد
        Some("set") => {
            let named = i > k + 1 && of_noun(t, i) && event(i - 1);
            until(t, i) || named || t.stem(end).of(t.text()) == "موعدا" || t.clitics(end).li()
        }
        Some("until") => until(t, i),
        Some("call") => called(),
        Some(_) => false,
        None if until(t, i) => decide || (k + 1..i).any(|m| plan(t, m).is_some()),
        None => (decide || meant()) && called(),
    }
}

/// The tokens between the verb at `k` and a time at `i`, those near the time.
fn between(k: usize, i: usize) -> std::ops::Range<usize> {
    i.saturating_sub(EVENT).max(k + 1)..i
}

/// What the word does to a time beside it.
fn plan(t: &Tokens<'_>, k: usize) -> Option<&'static str> {
    t.sense(k, Class::TimePlan).map(|s| s.text())
}

/// Whether a word of the future stands in the verb at `k`.
fn told(t: &Tokens<'_>, k: usize) -> bool {
    t.clitics(k).future() || t.str(k) == "سوف"
}

/// حتى الأحد, اعتبارا من أكتوبر, إلى ما بعد رمضان
fn until(t: &Tokens<'_>, i: usize) -> bool {
    let stem = |k: usize| t.stem(k).of(t.text());
    let before = before_of(t, i);
    UNTIL.contains(&before)
        || i > 1 && before == "من" && FROM.contains(&stem(i - 2))
        || i > 2 && before == "بعد" && stem(i - 2) == "ما" && UNTIL.contains(&stem(i - 3))
}

/// اتفاق 13 فبراير: the date of the thing, not of what the verb tells.
fn of_noun(t: &Tokens<'_>, i: usize) -> bool {
    let thing = ClassSet::of(&[Class::Noun, Class::Pred, Class::Object]);
    let noun = |k: usize| {
        let classes = t.classes(k);
        !t.clitics(k).article() && classes.any(thing) && !classes.any(ClassSet::FINITE) && !classes.has(Class::Prep)
    };
    i.checked_sub(1).is_some_and(noun)
}
