//! The tense of the clause that a date stands in: decides a bare weekday or month.

use crate::lexicon::{Class, ClassSet, Form};
use crate::token::{Kind, Tokens};

/// How far the verb is looked for; one that looks ahead, no farther than this.
const REACH: usize = 24;
const AHEAD_REACH: usize = 16;

/// A relative clause's verb no farther than this holds the date.
const NEAR: usize = 4;

/// How a clause looks at a time in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    /// Ahead, not back.
    pub(super) future: bool,
    /// What the verb tells lies there itself: قتل في 7 أكتوبر, not أعلن انتخابات في 7 أكتوبر.
    pub(super) sure: bool,
}

/// Whether the clause around a time speaks of what is to come; `None` if it has no verb.
pub(super) fn is_future(t: &Tokens<'_>, i: usize, end: usize) -> Option<bool> {
    look(t, i, end).map(|l| l.future)
}

/// How the clause around the time from token `i` to `end` looks at it; `None` if it has no verb.
pub(super) fn look(t: &Tokens<'_>, i: usize, end: usize) -> Option<Look> {
    let stem = |k: usize| t.stem(k).of(t.text());
    // منذ الاثنين, منذ هجوم السابع من أكتوبر
    let since = |k: usize| matches!(stem(k), "منذ" | "إثر" | "عقب" | "غداة");
    if i > 0 && stem(i - 1) == "منذ" || i > 1 && since(i - 2) && t.kind(i - 1) == Some(Kind::Word) {
        return Some(Look { future: false, sure: true });
    }
    // خام برنت تسليم أكتوبر
    if i > 0 && matches!(stem(i - 1), "تسليم" | "عقود") {
        return Some(Look { future: true, sure: false });
    }
    let sentence = t.sentence(t.sentence_of(i));
    // أعلن أن الثلاثاء سيشهد إضرابا: the time is what the verb behind it tells of.
    if i > 0 && t.has(i - 1, Class::Subord) {
        let verb = (end..sentence.end.min(end + NEAR)).find_map(|k| Some((at(t, k)?, k)));
        if let Some((future, k)) = verb {
            return Some(weigh(t, future, k, (i, end)));
        }
    }
    // The verb of a relative clause that does not hold the date yields to that of the clause around it.
    let mut inner = None;
    for k in (sentence.start..i).rev().take(REACH) {
        if stops(t, k) {
            break;
        }
        if let Some(future) = at(t, k).filter(|future| !future || k + AHEAD_REACH >= i) {
            let relative = k > sentence.start && t.has(k - 1, Class::Rel) && i - k > NEAR;
            let look = weigh(t, future, k, (i, end));
            if !relative {
                return Some(look);
            }
            inner = inner.or(Some(look));
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
            return Some(weigh(t, future, k, (i, end)));
        }
    }
    None
}

/// What leads the last day of something, and what its first.
const UNTIL: &[&str] = &["حتى", "إلى", "الى", "غاية", "لغاية"];
const FROM: &[&str] = &["اعتبارا", "ابتداء", "بدءا", "إعتبارا", "بدء"];
/// What is told to lie before or ahead of the time: استعدادا للانتخابات في 5 نوفمبر.
const TOWARDS: &[&str] = &["قبل", "قبيل", "عشية", "استعدادا", "تحضيرا", "تمهيدا", "موعد", "موعدا"];
/// So far before the time what is called for stands.
const EVENT: usize = 4;
/// A verb farther than this from the time may tell of something else.
const BESIDE: usize = 10;

/// How the verb at `k` looks at the time: what is put off, extended or decided with a past verb lies ahead itself.
fn weigh(t: &Tokens<'_>, future: bool, k: usize, (i, end): (usize, usize)) -> Look {
    let stem = |k: usize| t.stem(k).of(t.text());
    // اتفاق 13 فبراير: the date of the thing, not of what the verb tells.
    let thing = ClassSet::of(&[Class::Noun, Class::Pred, Class::Object]);
    let noun = i > 0 && !t.clitics(i - 1).article() && t.classes(i - 1).any(thing) && !is_verb(t, i - 1);
    let of_noun = noun && !t.has(i - 1, Class::Prep);
    let near = k + BESIDE >= i && !of_noun;
    if future {
        let told = t.clitics(k).future() || t.str(k) == "سوف";
        let happened = (i.saturating_sub(EVENT).max(k + 1)..i).any(|m| HAPPENED.contains(&stem(m)));
        return Look { future: told || !happened, sure: near && told };
    }
    let until = i > 0 && UNTIL.contains(&stem(i - 1))
        || i > 1 && stem(i - 1) == "من" && FROM.contains(&stem(i - 2))
        // إلى ما بعد رمضان
        || i > 2 && stem(i - 1) == "بعد" && stem(i - 2) == "ما" && UNTIL.contains(&stem(i - 3));
    let plan = |k: usize| t.sense(k, Class::TimePlan).map(|s| s.text());
    let say = t.has(k, Class::Say);
    let decide = t.sense(k, Class::Control).is_some_and(|c| c.text() == "decide");
    let set = match plan(k) {
        // حدد يوم الأحد لإجراء القرعة
        Some("set") => until || of_noun && k + 1 < i || stem(end) == "موعدا" || t.clitics(end).li(),
        Some("until") => until,
        // دعا إلى إضراب الخميس, قرر عقد جلسة في سبتمبر
        call if call == Some("call") || call.is_none() && decide && !until => (i.saturating_sub(EVENT).max(k + 1)..i)
            .rev()
            .take_while(|&m| t.kind(m) == Some(Kind::Word))
            .any(|m| plan(m) == Some("event")),
        Some(_) => false,
        None => until && (decide || (k + 1..i).any(|m| plan(m).is_some())),
    };
    if set {
        return Look { future: true, sure: false };
    }
    // قرر عقد جلسة في 15 سبتمبر: the deed decided on, or told of, may lie ahead; قال في 7 أكتوبر إن does not.
    let deed = |m: usize| !t.clitics(m).article() && t.readings(m, Class::Verb).any(|s| s.form.any(Form::NOMINAL));
    let of_deed = (say || t.has(k, Class::Control)) && (k + 1..i).any(deed);
    let said = !say || t.has(end, Class::Subord) || end == t.len();
    let aside = (k + 1..i).any(|m| TOWARDS.contains(&stem(m)) || is_ahead(stem(m)));
    Look { future, sure: near && said && !of_deed && !until && !aside && plan(k).is_none() }
}

/// Whether أن at `k` opens what only goes with what is told before it: قبل أن, إلى أن, كان من المقرر أن.
fn yields(t: &Tokens<'_>, k: usize) -> bool {
    let stem = |k: usize| t.stem(k).of(t.text());
    let Some(lead) = k.checked_sub(1) else { return false };
    let was = |m: usize| matches!(stem(m), "كان" | "كانت");
    matches!(stem(lead), "قبل" | "إلى" | "الى")
        || (is_ahead(stem(lead)) || stem(lead) == "يفترض") && (lead.saturating_sub(2)..lead).any(was)
}

fn is_verb(t: &Tokens<'_>, k: usize) -> bool {
    t.classes(k).any(ClassSet::FINITE)
}

/// مقررة, المزمع
fn is_ahead(stem: &str) -> bool {
    let bare = stem.strip_prefix("ال").unwrap_or(stem);
    bare.starts_with('م') && AHEAD.contains(&bare.trim_end_matches(['ة', 'ه']))
}

fn stops(t: &Tokens<'_>, k: usize) -> bool {
    t.kind(k) == Some(Kind::Punct)
        && matches!(t.get(k).and_then(|k| k.sign()), Some('.' | '؛' | ':' | '!' | '؟' | '*' | '•'))
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

/// What tells of days to come, without a verb or with one that reads as past too (تشهد).
const FORECAST: &[&str] =
    &["توقعات", "احتمال", "احتمالات", "تحذير", "تحذيرات", "أقصاه", "اقصاه", "تشهد", "تسود", "تبقى"];

/// What has happened where it stands behind بعد or the like: يغيب اللاعب بعد خسارة الأحد.
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
];

/// What is yet to be: القمة المقررة الخميس. All are participles in م.
const AHEAD: &[&str] = &["مقرر", "مزمع", "مرتقب", "منتظر", "متوقع", "مفترض"];

/// The word before `k` without its clitics; empty at the start.
fn before_of<'t>(t: &Tokens<'t>, k: usize) -> &'t str {
    k.checked_sub(1).map_or("", |b| t.stem(b).of(t.text()))
}

fn at(t: &Tokens<'_>, k: usize) -> Option<bool> {
    looks(t, k).filter(|_| !BEING.contains(&t.stem(k).of(t.text())))
}

/// Whether the word at `k` looks ahead, whatever it says is so at all times.
fn looks(t: &Tokens<'_>, k: usize) -> Option<bool> {
    let stem = t.stem(k).of(t.text());
    if is_ahead(stem) {
        let was = k > 0 && matches!(t.stem(k - 1).of(t.text()), "كان" | "كانت");
        return if was { None } else { Some(true) };
    }
    // توقعات بأمطار الجمعة, آخر موعد للتقديم الخميس
    let last =
        matches!(stem, "موعد" | "أجل") && before_of(t, k) == "آخر" || stem == "النهائي" && before_of(t, k) == "الموعد";
    if FORECAST.contains(&stem) || last {
        return Some(true);
    }
    // مناظرة أولى is no verb.
    if t.has(k, Class::NumberOrdinal) {
        return None;
    }
    let c = t.clitics(k);
    if c.future() || t.str(k) == "سوف" {
        return Some(true);
    }
    // لم يحضر is past, whatever the verb.
    let before = before_of(t, k);
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
    // إلى تل أبيب: no verb stands behind a preposition, and no name is one.
    let led = k > 0 && t.has(k - 1, Class::Prep) && !t.has(k - 1, Class::Subord) && t.str(k - 1) != "ما";
    let named =
        t.phrase(k).is_some_and(|p| p.classes().any(ClassSet::of(&[Class::City, Class::Region, Class::Organization])));
    if led || named {
        return None;
    }
    // قتل الجندي: the verb opens its sentence, or its clause (فيما حجز شريكه).
    let start = k == t.sentence(t.sentence_of(k)).start;
    let led = matches!(before, "فيما" | "بينما" | "بعدما" | "عندما" | "حيث" | "الذي" | "التي" | "الذين");
    let subject = t.clitics(k + 1).article() || t.classes(k + 1).any(ClassSet::of(&[Class::Prep, Class::NumberUnit]));
    let opens = start && subject || led;
    let (mut past, mut imperfect, mut nominal) = (false, false, false);
    for s in t.senses(k) {
        past |= s.form.is(Form::PAST.or(Form::P3));
        imperfect |= s.form.is(Form::IMPF);
        nominal |= s.form.any(Form::NOMINAL) || matches!(s.class, Class::Noun | Class::Adj);
    }
    let plan = t.sense(k, Class::TimePlan).is_some_and(|p| matches!(p.text(), "set" | "until"));
    if nominal && past && !opens && !plan || !past && !imperfect {
        return None;
    }
    if past {
        return Some(false);
    }
    // استقال قبل أن يغادر, تراجع السعر ليغلق, كان مقررا أن يصل: as the verb before looks.
    if c.li() || before == "أن" && yields(t, k - 1) {
        return None;
    }
    // كان يلتقي is past; يلتقي الثلاثاء is ahead.
    Some(!matches!(before, "كان" | "كانت"))
}
