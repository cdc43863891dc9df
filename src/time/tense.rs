//! The tense of the clause that a date stands in: decides a bare weekday or month.

use super::outlook::weigh;
use crate::lexicon::{Class, ClassSet, Form};
use crate::token::{Kind, Tokens};

/// How far the verb is looked for.
const REACH: usize = 24;

/// A verb that looks ahead is looked for no farther than this.
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
    look(t, i, end, false).map(|l| l.future)
}

/// Whether a word of the future says so: ستصوت اللجنة بعد يومين على المشروع.
pub(super) fn will(t: &Tokens<'_>, i: usize, end: usize) -> bool {
    look(t, i, end, true).is_some_and(|l| l.future && l.sure)
}

/// How the clause around the time from token `i` to `end` looks at it, and if so asked whether that is sure; `None` if it has no
/// verb.
pub(super) fn look(t: &Tokens<'_>, i: usize, end: usize, asked: bool) -> Option<Look> {
    let stem = |k: usize| t.stem(k).of(t.text());
    // منذ الاثنين, منذ هجوم السابع من أكتوبر
    if before_of(t, i) == "منذ" || i > 1 && stem(i - 2) == "منذ" && t.kind(i - 1) == Some(Kind::Word) {
        return Some(Look { future: false, sure: true });
    }
    // خام برنت تسليم أكتوبر
    if matches!(before_of(t, i), "تسليم" | "عقود") {
        return Some(Look { future: true, sure: false });
    }
    let sentence = t.sentence(t.sentence_of(i));
    // أعلن أن الثلاثاء سيشهد إضرابا: the time is what the verb behind it tells of.
    if i > 0 && t.has(i - 1, Class::Subord) {
        let verb = (end..sentence.end.min(end + NEAR)).find_map(|k| Some((at(t, k)?, k)));
        if let Some((future, k)) = verb {
            return Some(weigh(t, future, k, (i, end), asked));
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
            let look = weigh(t, future, k, (i, end), asked);
            if !relative {
                return Some(look);
            }
            inner = inner.or(Some(look));
        }
    }
    if inner.is_some() {
        return inner;
    }
    let reach = (sentence.start..i).rev().take(AHEAD_REACH).take_while(|&k| !stops(t, k));
    if let Some(k) = reach.into_iter().find(|&k| forecasts(t, k)) {
        // رغم تحذيرات الأمم المتحدة قصف الجيش المدينة: a noun may be the verb.
        let told = (k + 1..i).any(|m| t.senses(m).any(|s| s.form.is(Form::PAST.or(Form::P3))));
        if !told {
            return Some(Look { future: true, sure: false });
        }
    }
    for k in end..sentence.end.min(end + 8) {
        if stops(t, k) || t.has(k, Class::Rel) {
            break;
        }
        if let Some(future) = at(t, k) {
            return Some(weigh(t, future, k, (i, end), asked));
        }
    }
    None
}

/// Whether أن at `k` opens what only goes with what is told before it: قبل أن, كان من المقرر أن.
fn yields(t: &Tokens<'_>, k: usize) -> bool {
    let stem = |k: usize| t.stem(k).of(t.text());
    let Some(lead) = k.checked_sub(1) else { return false };
    let was = |m: usize| matches!(stem(m), "كان" | "كانت");
    stem(lead) == "قبل" || (is_ahead(stem(lead)) || stem(lead) == "يفترض") && (lead.saturating_sub(2)..lead).any(was)
}

/// مقررة, المزمع
pub(super) fn is_ahead(stem: &str) -> bool {
    let bare = stem.strip_prefix("ال").unwrap_or(stem);
    bare.starts_with('م') && AHEAD.contains(&bare.trim_end_matches(['ة', 'ه', 'ا']))
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

/// What tells of days to come where no verb does: توقعات بأمطار الجمعة.
const FORECAST: &[&str] = &["توقعات", "احتمال", "احتمالات", "تحذير", "تحذيرات", "أقصاه", "اقصاه"];

/// What makes the verbs behind it past, and how far.
const WAS: &[&str] = &["كان", "كانت", "كنا", "كانوا", "كنت"];
const HELD: usize = 8;

/// What one comes or goes for: وصل ليلتقي نظيره الخميس looks ahead.
const MEETS: &[&str] = &["يلتق", "يلاق", "يواجه", "يخوض", "يشارك", "يحضر", "يبحث"];

/// Verbs of the present that may be read as past too.
const PRESENT: &[&str] = &["تشهد", "تسود", "تبقى"];

/// What is yet to be: القمة المقررة الخميس. All are participles in م.
const AHEAD: &[&str] = &["مقرر", "مزمع", "مرتقب", "منتظر", "متوقع", "مفترض"];

/// The word before `k` without its clitics; empty at the start.
pub(super) fn before_of<'t>(t: &Tokens<'t>, k: usize) -> &'t str {
    k.checked_sub(1).map_or("", |b| t.stem(b).of(t.text()))
}

/// توقعات بأمطار الجمعة, آخر موعد للتقديم الخميس
fn forecasts(t: &Tokens<'_>, k: usize) -> bool {
    let stem = t.stem(k).of(t.text());
    FORECAST.contains(&stem)
        || matches!(stem, "موعد" | "أجل") && before_of(t, k) == "آخر"
        || stem == "النهائي" && before_of(t, k) == "الموعد"
}

fn at(t: &Tokens<'_>, k: usize) -> Option<bool> {
    // سيمثل المتهم, تمثل أمام المحكمة: no being.
    let appears = || t.clitics(k).future() || (k + 1..k + 4).any(|m| matches!(t.str(m), "أمام" | "امام"));
    looks(t, k).filter(|_| !BEING.contains(&t.stem(k).of(t.text())) || appears())
}

/// Whether the word at `k` looks ahead, whatever it says is so at all times.
fn looks(t: &Tokens<'_>, k: usize) -> Option<bool> {
    let stem = t.stem(k).of(t.text());
    if is_ahead(stem) {
        // كان الاجتماع مقررا الاثنين
        let was = (k.saturating_sub(3)..k).any(|m| matches!(t.stem(m).of(t.text()), "كان" | "كانت"));
        return if was { None } else { Some(true) };
    }
    // تدخل الهدنة حيز التنفيذ
    let enters = stem == "تدخل" && (k + 1..k + 5).any(|m| t.stem(m).of(t.text()) == "حيز");
    if PRESENT.contains(&stem) || enters {
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
        return Some(!stem.starts_with("حضر") || t.clitics(k + 1).li());
    }
    // على أن تصرف الرواتب
    if before == "أن" && before_of(t, k - 1) == "على" && stem.starts_with(['ت', 'ي']) {
        return Some(true);
    }
    // التقى, التحق: no article.
    let own = c.article()
        && matches!(stem, "التقى" | "التقت" | "التقيا" | "التقوا" | "التحق" | "التحقت" | "التأم" | "التأمت");
    if c.article() && !own || c.bi() || c.ka() || t.classes(k).has(Class::Prep) || t.classes(k).has(Class::Subord) {
        return None;
    }
    // أمس may be a verb too.
    if t.classes(k).any(ClassSet::of(&[Class::TimeDeictic, Class::Weekday, Class::Month, Class::TimeUnit])) {
        return None;
    }
    // إلى تل أبيب: no verb stands behind a preposition, and no name is one.
    let place = matches!(before, "في" | "إلى" | "الى" | "من" | "على" | "عن" | "قرب" | "لدى");
    let named =
        t.phrase(k).is_some_and(|p| p.classes().any(ClassSet::of(&[Class::City, Class::Region, Class::Organization])));
    if place || named {
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
    let opens = opens || own;
    let plan = || t.sense(k, Class::TimePlan).is_some_and(|p| matches!(p.text(), "set" | "until"));
    if nominal && past && !opens && !plan() || !past && !imperfect {
        return None;
    }
    if past {
        return Some(false);
    }
    // استقال قبل أن يغادر, تراجع السعر ليغلق, كان مقررا أن يصل: as the verb before looks.
    let narrative = c.li() && !MEETS.iter().any(|m| stem.starts_with(m));
    if narrative || before == "أن" && yields(t, k - 1) {
        return None;
    }
    // كان يلتقي, كنا نخرج ولا نعود are past; يلتقي الثلاثاء is ahead.
    let was = |m: usize| WAS.contains(&t.stem(m).of(t.text()));
    let past = |m: usize| !was(m) && t.senses(m).any(|s| s.form.is(Form::PAST.or(Form::P3)));
    let held = (k.saturating_sub(HELD)..k).rev().take_while(|&m| !t.has(m, Class::Subord) && !stops(t, m) && !past(m));
    Some(!held.into_iter().any(was))
}
