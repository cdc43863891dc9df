//! Digits that count nothing: scores, telephone numbers, dates, the numbers of a list.

use crate::lexicon::{Class, ClassSet};
use crate::number::range::dash;
use crate::number::rule::{Found, Rule, Scene, Trigger, CARDINAL};
use crate::text::chars::digit;
use crate::token::{Kind, Tokens};

fn number(t: &Tokens<'_>, i: usize) -> bool {
    t.kind(i) == Some(Kind::Number)
}

/// The value of a token of at most four digits and nothing else.
fn short(t: &Tokens<'_>, i: usize) -> Option<u32> {
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

/// Nouns of lists of years and of days.
const YEARS: [&str; 6] = ["أعوام", "اعوام", "عامي", "سنتي", "الأعوام", "الاعوام"];
const DAYS: [&str; 4] = ["أيام", "ايام", "يومي", "الأيام"];

/// What is held in a year and called by it: here a round year is one too.
const YEARED: [&str; 21] = [
    "انتخابات",
    "الانتخابات",
    "كأس",
    "مونديال",
    "أولمبياد",
    "بطولة",
    "قمة",
    "مؤتمر",
    "حرب",
    "ثورة",
    "انقلاب",
    "اتفاق",
    "معاهدة",
    "دستور",
    "موازنة",
    "ميزانية",
    "نكسة",
    "نكبة",
    "العالم",
    "حدود",
    "موسم",
];

/// What bears a number for a name, or is told by its size, and no year.
const NUMBERED: [&str; 30] = [
    "قرار",
    "قرارات",
    "قرارها",
    "قراره",
    "رقم",
    "أرقام",
    "عدد",
    "مادة",
    "قانون",
    "مرسوم",
    "رحلة",
    "صفحة",
    "مجموع",
    "حصيلة",
    "إجمالي",
    "مبلغ",
    "سعر",
    "مستوى",
    "حاجز",
    "مركز",
    "مرتبة",
    "فقرة",
    "طراز",
    "بند",
    "ملف",
    "قضية",
    "غرفة",
    "خط",
    "ارتفاع",
    "الأمن",
];

/// The token that a list of numbers ending before `i` hangs on, and whether any stands between.
fn head_of_list(t: &Tokens<'_>, i: usize) -> Option<(usize, bool)> {
    const LONGEST: usize = 12;
    let mut k = i.checked_sub(1)?;
    for _ in 0..LONGEST {
        let link = t.str(k) == "و" || t.is_sign(k, '،') || t.is_sign(k, ',') || number(t, k);
        if !link {
            return Some((k, k + 1 < i && number(t, k + 1)));
        }
        k = k.checked_sub(1)?;
    }
    None
}

/// Whether what stands at `i` can be what a number counts: a noun without an article.
fn counted(t: &Tokens<'_>, i: usize) -> bool {
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

fn year_of_list(s: &Scene<'_>) -> bool {
    let t = s.t;
    let Some(value) = short(t, s.i) else { return false };
    let Some((head, middle)) = head_of_list(t, s.i) else { return false };
    let word = t.stem(head).of(t.text());
    let more = t.str(s.i + 1) == "و" && number(t, s.i + 2);
    let counted_head = head > 0 && (number(t, head - 1) || t.classes(head - 1).any(CARDINAL));
    // Lists of four digits are read as years on the floor above.
    let years = YEARS.contains(&word) && value < 100;
    let days = DAYS.contains(&word) && (1..=31).contains(&value) && (middle || more) && !is_time(t, s.i + 1);
    (years || days) && !counted_head
}

/// Wars and what they left are called by two digits: عرب 48, حدود 67.
fn short_year(s: &Scene<'_>) -> bool {
    let year = matches!(s.t.str(s.i), "48" | "56" | "67" | "73" | "٤٨" | "٥٦" | "٦٧" | "٧٣");
    let heads = ["عرب", "فلسطينيو", "فلسطينيي", "أراضي", "حدود", "حرب", "نكسة", "نكبة", "مناطق"];
    year && heads.contains(&s.before(1)) && !counted(s.t, s.i + 1)
}

fn year_of_name(s: &Scene<'_>) -> bool {
    let t = s.t;
    if !matches!(t.span(s.i).len(), 4 | 8) {
        return false;
    }
    if short(t, s.i).is_none_or(|y| !(1800..2100).contains(&y)) || s.i == 0 {
        return false;
    }
    // (1949) is a time, which the floor above reads.
    if t.is_sign(s.i - 1, '(') && t.is_sign(s.i + 1, ')') {
        return false;
    }
    if t.glued(s.i) && t.str(s.i - 1) != "م" {
        return false;
    }
    let alone = s.amount().is_some_and(|a| a.end == s.i + 1) && s.unit().is_none() && !is_time(t, s.i + 1);
    alone && !counted(t, s.i + 1) && (year_span(s) || behind_noun(t, s.i - 1))
}

/// 1959 و1964 behind بين, 1960 - 1961
fn year_span(s: &Scene<'_>) -> bool {
    let t = s.t;
    let year = |k: usize| short(t, k).is_some_and(|y| (1800..2100).contains(&y));
    let joins = |k: usize| dash(t, k) || matches!(t.str(k), "و" | "إلى" | "الى" | "حتى");
    let (ahead, back) = (joins(s.i + 1) && year(s.i + 2), s.i > 1 && joins(s.i - 1) && year(s.i - 2));
    let end = if ahead { s.i + 3 } else { s.i + 1 };
    let first = s.i.saturating_sub(if back { 3 } else { 1 });
    let month = is_time(t, s.i.saturating_sub(1)) || is_time(t, first) || is_time(t, end);
    (ahead || back) && !month && !counted(t, end)
}

/// Whether the word at `k` names what a bare year behind it dates: the defeat of, a place, an event.
fn behind_noun(t: &Tokens<'_>, k: usize) -> bool {
    const OTHER: ClassSet = ClassSet::of(&[
        Class::Prep,
        Class::Conj,
        Class::Subord,
        Class::Particle,
        Class::Neg,
        Class::Quant,
        Class::Aux,
        Class::Adv,
        Class::Rel,
        Class::NumberMod,
        Class::NumberVague,
        // A date is read from its year on the floor above.
        Class::Month,
        Class::MonthHijri,
        Class::Weekday,
        Class::TimeUnit,
        Class::TimeWord,
        Class::TimePart,
        Class::TimePosition,
        Class::TimeRelative,
        Class::TimeDeictic,
        Class::TimeHoliday,
        Class::TimeEra,
        Class::TimeSet,
        Class::TimeVague,
        Class::TimeDecade,
    ]);
    let months = ClassSet::of(&[Class::Month, Class::MonthHijri, Class::TimeHoliday]);
    let month = |at: usize| t.classes(at).any(months) || t.phrase(at).is_some_and(|p| p.classes().any(months));
    let in_month = is_time(t, k) || (1..=2).any(|b| k.checked_sub(b).is_some_and(month));
    let word = t.stem(k).of(t.text());
    if !in_month
        && (YEARED.contains(&word) || t.classes(k).any(ClassSet::of(&[Class::City, Class::Country, Class::Region])))
    {
        return true;
    }
    let round = short(t, k + 1).is_some_and(|y| y % 100 == 0);
    let verb = t.senses(k).any(|s| s.form.is_verb());
    let bare = word.strip_prefix("ال").unwrap_or(word);
    t.kind(k) == Some(Kind::Word)
        && !round
        && !in_month
        && !verb
        && t.clitics(k).pronoun().is_none()
        && !t.clitics(k).preposition()
        && !t.classes(k).any(OTHER)
        && !NUMBERED.contains(&bare)
        && !NUMBERED.contains(&word)
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
                || listed && (sign == ')' || sign == ':' && t.glued(s.i + 1));
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
        trigger: Trigger::BESIDE,
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
        trigger: Trigger::BESIDE,
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
        name: "none/letters",
        why: "digits with Latin letters glued behind that are no unit are a code",
        trigger: Trigger::BESIDE,
        yes: &[("شبكة 5G الجديدة", "")],
        no: &["على بعد 5km", "بسعر 20USD"],
        read: |s| {
            let end = s.amount()?.end;
            let latin = s.t.kind(end) == Some(Kind::Latin) && s.t.glued(end) && s.unit().is_none();
            latin.then(|| Found::nothing(s.i, end + 1))
        },
    },
    Rule {
        name: "none/year",
        why: "bare years behind their noun, an event or a place, and the days of a date are times",
        trigger: Trigger::DIGITS,
        yes: &[
            ("في انتخابات 2009.", ""),
            ("خلال عامي 47 و48", ""),
            ("الانسحاب إلى حدود 67", ""),
            ("منذ قمة الدوحة 2007", ""),
            ("منذ هزيمة 1967 المرة", ""),
            ("بين 1959 و1964", ""),
            ("موسم 1960 ـ 1961", ""),
            ("أيام 7 و 8 و 9", ""),
        ],
        no: &[
            "شارك في الحرب 2000 جندي",
            "قرار مجلس الأمن 1973",
            "بلغ العدد 1950",
            "نحو 1950 من السكان",
            "بعد ثلاثة أيام 25 قتيلا",
            "وصل إلى تركيا 2000 لاجئ",
        ],
        read: |s| {
            if year_of_name(s) && year_span(s) {
                return Some(Found::nothing(s.i, s.i + if short(s.t, s.i + 2).is_some() { 3 } else { 1 }));
            }
            (year_of_list(s) || year_of_name(s) || short_year(s)).then(|| Found::nothing(s.i, s.i + 1))
        },
    },
];

/// Tried behind the ranges, which two numbers with a dash may be too.
pub(in crate::number) const PAIRS: &[Rule] = &[Rule {
    name: "none/pair",
    why: "two numbers with a glued dash that make no range are a score or a season",
    trigger: Trigger { classes: ClassSet::of(&[Class::NumberUnit]), ..Trigger::BESIDE },
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
