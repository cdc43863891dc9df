//! Years and days that no calendar word marks: انتخابات 2009, حدود 67, أيام 7 و8.

use super::code::{counted, is_time, number, short};
use crate::lexicon::{Class, ClassSet};
use crate::number::range::dash;
use crate::number::rule::{Found, Rule, Scene, Trigger, CARDINAL};
use crate::token::{Kind, Tokens};

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

fn year_of_list(s: &Scene<'_>, value: u32) -> bool {
    let t = s.t;
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
    if s.i == 0 || !matches!(t.span(s.i).len(), 4 | 8) {
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
        && word != "و"
        && !round
        && !in_month
        && !verb
        && t.clitics(k).pronoun().is_none()
        && !t.clitics(k).preposition()
        && !t.classes(k).any(OTHER)
        && !NUMBERED.contains(&bare)
        && !NUMBERED.contains(&word)
}

pub(in crate::number) const RULES: &[Rule] = &[Rule {
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
        let holds = match short(s.t, s.i)? {
            value @ ..100 => year_of_list(s, value) || short_year(s),
            1800..2100 if year_of_name(s) => {
                let both = year_span(s) && short(s.t, s.i + 2).is_some();
                return Some(Found::nothing(s.i, s.i + if both { 3 } else { 1 }));
            }
            _ => false,
        };
        holds.then(|| Found::nothing(s.i, s.i + 1))
    },
}];
