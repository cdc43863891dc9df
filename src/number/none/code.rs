//! Digits that count nothing: scores, telephone numbers, the numbers of a list.

use crate::lexicon::{Class, ClassSet};
use crate::number::around::Around;
use crate::number::range::dash;
use crate::number::rule::{Found, Rule, Trigger};
use crate::text::chars::digit;
use crate::token::{Kind, Tokens};

pub(super) fn number(t: &Tokens<'_>, i: usize) -> bool {
    t.kind(i) == Some(Kind::Number)
}

/// The value of a token of at most four digits and nothing else.
pub(super) fn short(t: &Tokens<'_>, i: usize) -> Option<u32> {
    if !number(t, i) || t.span(i).len() > 8 {
        return None;
    }
    let text = t.str(i);
    text.chars().try_fold(0, |sum, c| Some(sum * 10 + u32::from(digit(c)?))).filter(|_| text.chars().count() <= 4)
}

/// A word or a phrase of a date. Source of the years behind it: the floor above.
pub(super) fn is_time(t: &Tokens<'_>, k: usize) -> bool {
    const TIMES: ClassSet = ClassSet::of(&[
        Class::Month,
        Class::MonthHijri,
        Class::Weekday,
        Class::TimeUnit,
        Class::TimeDual,
        Class::TimeHoliday,
    ]);
    t.classes(k).any(TIMES) || t.phrase(k).is_some_and(|p| p.classes().any(TIMES))
}

/// Where the digits that hang together from `i` by these signs end, and how many numbers they are.
fn chain(t: &Tokens<'_>, i: usize, link: fn(&Tokens<'_>, usize) -> bool) -> (usize, usize) {
    let (mut end, mut count) = (i + 1, 1);
    while link(t, end) && number(t, end + 1) && t.get(end + 1).is_some_and(|k| !k.on_new_line()) {
        end += 2;
        count += 1;
    }
    (end, count)
}

/// Whether what stands at `i` can be what a number counts: a noun without an article.
pub(super) fn counted(t: &Tokens<'_>, i: usize) -> bool {
    const OTHER: ClassSet = ClassSet::of(&[
        Class::Prep,
        Class::Conj,
        Class::Subord,
        Class::Rel,
        Class::Dem,
        Class::Particle,
        Class::Aux,
        Class::Neg,
        Class::Adv,
    ]);
    let c = t.clitics(i);
    t.kind(i) == Some(Kind::Word)
        && t.get(i).is_some_and(|k| !k.on_new_line())
        && c.proclitic_bytes() == 0
        && !c.article()
        && c.pronoun().is_none()
        && t.str(i) != "و"
        && !t.classes(i).any(OTHER)
}

pub(in crate::number) const RULES: &[Rule] = &[
    Rule {
        name: "none/list-mark",
        why: "digits at the start of a line, or behind a colon or dash, with a mark behind number the points of a list",
        trigger: Trigger::BESIDE,
        yes: &[
            ("1- وقف القتال\n2- تبادل الأسرى", ""),
            ("3 ـ دعم الاقتصاد", ""),
            ("4) فتح المعابر", ""),
            ("ـ 27: وصول الوفد", ""),
        ],
        no: &["النتيجة: 5 أهداف", "5 - 7 بالمئة", "12 وزيرا حضروا"],
        read: |s| {
            let t = s.t;
            let bracket = s.i > 0 && t.is_sign(s.i - 1, '(') && t.is_sign(s.i + 1, ')');
            let line = |k: usize| k == 0 || t.get(k).is_some_and(|k| k.on_new_line());
            let starts = line(s.i) || bracket && line(s.i - 1);
            // Within a line: «: 1) …», «ـ 27: …»
            let listed = s.i > 0 && (t.is_sign(s.i - 1, ':') || dash(t, s.i - 1) && !t.glued(s.i));
            if !starts && !listed {
                return None;
            }
            let sign = t.get(s.i + 1)?.sign().unwrap_or(' ');
            let mark = starts && (dash(t, s.i + 1) || matches!(sign, ')' | '.' | '/'))
                || listed && (matches!(sign, ')' | '/') || sign == ':' && t.glued(s.i + 1));
            let text = t.kind(s.i + 2) == Some(Kind::Word) && t.get(s.i + 2).is_some_and(|k| !k.on_new_line());
            let holds = mark
                && text
                && !is_time(t, s.i + 2)
                && short(t, s.i).is_some_and(|n| n < 100)
                && (sign != '.' || t.glued(s.i + 1));
            holds.then(|| Found::nothing(s.i, s.i + 2))
        },
    },
    Rule {
        name: "none/chain",
        why: "three numbers or more with dashes between are a date, a telephone number, a line-up",
        trigger: Trigger::BESIDE.with(Around::DASH),
        yes: &[("تأسس الحزب في 24 ـ 3 ـ 1933", ""), ("الهاتف 02-555-1234", ""), ("لعب بطريقة 4-2-3-1", "")],
        no: &["بنسبة 30-33 %", "من 5 - 7 أشخاص"],
        read: |s| {
            if !dash(s.t, s.i + 1) {
                return None;
            }
            let (end, count) = chain(s.t, s.i, dash);
            (count > 2).then(|| Found::nothing(s.i, end))
        },
    },
    Rule {
        name: "none/plus",
        why: "a plus before digits with more digits behind is a telephone number, one between digits a sum in a name",
        trigger: Trigger::BESIDE.with(Around::PLUS),
        yes: &[("للاتصال: +966 11 4567890", ""), ("دول 5+1", "")],
        no: &["ارتفع المؤشر +5 نقاط"],
        read: |s| {
            let t = s.t;
            let plus = |k: usize| t.is_sign(k, '+') && t.glued(k + 1);
            if plus(s.i + 1) && t.glued(s.i + 1) && number(t, s.i + 2) {
                return Some(Found::nothing(s.i, s.i + 3));
            }
            let mut end = s.i + 1;
            while number(t, end) || dash(t, end) && number(t, end + 1) {
                end += 1;
            }
            (s.i > 0 && plus(s.i - 1) && end > s.i + 1).then(|| Found::nothing(s.i, end))
        },
    },
    Rule {
        name: "none/leading-zero",
        why: "a long number that begins with a zero is called or typed, not counted",
        trigger: Trigger::DIGITS.with(Around::ZERO),
        yes: &[("للاستفسار على الرقم 0501234567", "")],
        no: &["نسبة 0,75", "بلغ 1000000"],
        read: |s| {
            let text = s.t.str(s.i);
            let long =
                text.starts_with(['0', '٠']) && text.chars().count() > 6 && text.chars().all(|c| digit(c).is_some());
            long.then(|| Found::nothing(s.i, s.i + 1))
        },
    },
    Rule {
        name: "none/letters",
        why: "digits with Latin letters glued behind that are no unit are a code",
        trigger: Trigger::BESIDE.with(Around::CODE),
        yes: &[("شبكة 5G الجديدة", "")],
        no: &["على بعد 5km", "بسعر 20USD"],
        read: |s| {
            let end = s.amount()?.end;
            let latin = s.t.kind(end) == Some(Kind::Latin) && s.t.glued(end) && s.unit().is_none();
            latin.then(|| Found::nothing(s.i, end + 1))
        },
    },
];

/// Tried behind the ranges, which two numbers with a dash may be too.
pub(in crate::number) const PAIRS: &[Rule] = &[Rule {
    name: "none/pair",
    why: "two numbers with a glued dash that make no range are a score or a season",
    trigger: Trigger { classes: ClassSet::of(&[Class::NumberUnit]), ..Trigger::BESIDE }.with(Around::DASH),
    yes: &[("انتهت المباراة (1 ـ صفر)", ""), ("فاز الفريق 3-1", ""), ("موسم 2021-2022", ""), ("تعادلا 1 - 1", "")],
    no: &["بنسبة 30-33 %", "درجة الحرارة -5"],
    read: |s| {
        let t = s.t;
        if !dash(t, s.i + 1) {
            return None;
        }
        let (end, count) = chain(t, s.i, dash);
        // 2-7 فبراير
        if is_time(t, end) {
            return None;
        }
        let goals = |k: usize| if s.stem(k) == "صفر" { Some(0) } else { short(t, k) };
        if dash(t, s.i + 1) && (s.stem(s.i) == "صفر" || s.stem(s.i + 2) == "صفر") {
            return goals(s.i).and(goals(s.i + 2)).map(|_| Found::nothing(s.i, s.i + 3));
        }
        let (a, b) = (short(t, s.i)?, short(t, s.i + 2)?);
        let glued = t.glued(s.i + 1) && t.glued(s.i + 2);
        // Apart, only a low score is told from a dash between two clauses.
        let score = a < 20 && b < 20 && !counted(t, end);
        (count == 2 && (glued || score)).then(|| Found::nothing(s.i, end))
    },
}];
