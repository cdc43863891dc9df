//! Years and longer: `2024`, `1445هـ`, `300 ق.م`, `التسعينيات`, `الربع الأول من 2023`.

use super::led::{and, in_a_row};
use super::unit::relative;
use crate::lexicon::{Class, ClassSet, Form};
use crate::number::NumberKind;
use crate::time::role::Role;
use crate::time::rule::{Place, Read, Rule, Scene, NUMERIC};
use crate::time::spec::{Shift, Spec};
use crate::time::{Calendar, Grain, TimexMod};
use crate::token::Kind;

/// A year without a word for it.
pub(super) const YEAR: Rule = Rule {
    name: "year/bare",
    why: "four digits behind a preposition of time, or behind a date, are a year if they count nothing",
    yes: &[
        ("منذ 1996", "1996"),
        ("في 2019", "2019"),
        ("الاتفاق الموقع في 2015 لم ينفذ", "2015"),
        ("بحلول 2030", "2030"),
        ("ارتفعت الأسعار طوال 2023", "2023"),
        ("في ألف وتسعمائة وثلاثة وسبعين", "1973"),
        ("توفي (1952)", "1952"),
        ("ولد 1950 وتخرج 1972 طبيبا", "1950"),
        ("في طبعة 1998 من الكتاب", "1998"),
        ("ارتفع الإنتاج في عامي 2006 و2008", "2006 2008"),
        ("فاز باللقب أعوام 1984 و1988 و1996", "1984 1988 1996"),
        ("أعوام 1984، 1988 و1996", "1984 1988 1996"),
        ("1445 هـ", "2023-07-19/2024-07-06"),
        ("سنة 1445 هـ / 2023 م", "2023-07-19/2024-07-06 2023"),
        ("خلال عقد التسعينيات", "199"),
    ],
    no: &["في 2000 مدرسة", "القرار 1701", "نحو 1500 جندي", "في ألفين وخمسمئة مدرسة"],
    on: NUMERIC,
    read: Read::Part(year),
};

/// Quarters and halves of a year.
pub(super) const PORTION: Rule = Rule {
    name: "year/portion",
    why: "الربع and النصف with an ordinal are parts of a year where a year follows, a quarter also by itself",
    yes: &[
        ("الربع الأول من 2023", "2023-Q1"),
        ("النصف الثاني من العام الماضي", "2023-H2"),
        ("الربع الثالث", "2024-Q3"),
        ("الربع الأخير من عام 2022", "2022-Q4"),
        ("في النصف الأول من آب 2023", "2023-08"),
        ("خلال الثلاثي الأول من سنة 2022", "2022-Q1"),
        ("نما الاقتصاد في الفصل الثاني من السنة", "2024-Q2"),
        ("السداسي الثاني من 2023", "2023-H2"),
    ],
    no: &[
        "الفصل الأول من العام الدراسي",
        "الفصل الثاني من الدستور",
        "الاجتماع الثلاثي الأول",
        "للربع الثاني على التوالي",
        "النصف الأول من المباراة",
        "ربع السكان",
    ],
    on: ClassSet::of(&[Class::NumberFraction]).with(Role::Quarter.set()).with(Role::Half.set()),
    read: Read::Part(portion),
};

/// Decades by their tens.
pub(super) const DECADE: Rule = Rule {
    name: "year/decade",
    why: "الخمسينيات is a decade of the last century unless another is named; an age has عمر before it",
    yes: &[
        ("في التسعينيات", "199"),
        ("ستينيات القرن الماضي", "196"),
        ("الثمانينات", "198"),
        ("عشرينيات هذا القرن", "202"),
    ],
    no: &["اعتقل رجل في الأربعينيات", "امرأة في الأربعينيات من عمرها", "رجل في الخمسينيات من العمر"],
    on: ClassSet::of(&[Class::TimeDecade]),
    read: Read::Part(decade),
};

/// A year in digits (four of them) or words: 1000 to 2999.
pub(in crate::time) fn year_value(s: &Scene<'_>, i: usize) -> Option<(i32, usize)> {
    let t = s.t;
    if t.clitics(i).conjunction() || t.get(i).is_some_and(|k| k.on_new_line()) {
        return None;
    }
    let n = s.number(i)?;
    let digits = t.kind(i) == Some(Kind::Number);
    if n.kind != NumberKind::Cardinal || n.modifier.is_some() && !digits {
        return None;
    }
    if digits && (n.last != i + 1 || t.str(i).chars().count() != 4) {
        return None;
    }
    let v = n.value.filter(|v| (1000.0..3000.0).contains(v) && v.fract() == 0.0)?;
    Some((v as i32, n.last))
}

fn year(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let t = s.t;
    if spec.year.is_some() || spec.unit.is_some() && spec.nth.is_none() {
        return None;
    }
    let (year, end) =
        year_value(s, i).or_else(|| four(s, i).filter(|_| place.first && (issue(s, i) || second(s, i))))?;
    if place.first {
        let led = matches!(
            s.before(i),
            "في" | "منذ"
                | "حتى"
                | "بحلول"
                | "قبل"
                | "بعد"
                | "خلال"
                | "مطلع"
                | "أواخر"
                | "حوالي"
                | "ما"
        ) && t.has(i - 1, Class::Prep)
            // الفترة نفسها من 2023
            || s.before(i) == "من" && i > 1 && (s.role(i - 2) == Role::Span || i > 2 && s.role(i - 3) == Role::Span)
            || issue(s, i)
            || matches!(s.before(i), "حلول" | "طوال" | "طيلة" | "كامل" | "امتداد")
            || t.has(i.wrapping_sub(1), Class::TimePosition);
        // (1952), and a lone number from the last two centuries between brackets.
        let bracketed = i > 0
            && (t.is_sign(i - 1, '(') && t.is_sign(end, ')') && t.glued(i) && t.glued(end))
            && (1500..2100).contains(&year);
        // 1445 هـ
        let hijri = t.sense(end, Class::TimeEra).is_some_and(|e| e.text() == "AH");
        // 1398 هـ/ 1978 م
        let twin = i > 1
            && t.get(i - 1).and_then(|k| k.sign()).is_some_and(|c| matches!(c, '/' | '(' | '-'))
            && (t.has(i - 2, Class::TimeEra) || t.str(i - 2) == "هـ");
        let second = second(s, i);
        // ولد 1950
        let life = matches!(s.before(i), "ولد" | "ولدت" | "توفي" | "توفيت" | "تأسس" | "تأسست")
            && !s.is_word(end, &["من", "على"])
            && (1800..2100).contains(&year);
        let stop = ClassSet::of(&[Class::Prep, Class::Conj, Class::Subord, Class::Rel, Class::Neg, Class::Aux]);
        let verb = t.senses(end).any(|k| k.form.is_verb()) && !t.str(end).ends_with('ة');
        let counts = t.kind(end) == Some(Kind::Word)
            && s.bare(end)
            && !t.classes(end).any(stop)
            && !verb
            && t.sense(end, Class::TimeEra).is_none();
        let words = t.kind(i) != Some(Kind::Number);
        if !((led || life) && !counts || bracketed || hijri || second || twin)
            || words && (t.kind(end) == Some(Kind::Word) || s.before(i) != "في")
        {
            return None;
        }
    } else {
        let open = spec.month.is_some() || spec.season.is_some() || spec.holiday.is_some() || spec.portion.is_some();
        if !(place.joined || open) {
            return None;
        }
    }
    spec.year = Some(year);
    Some(era(s, end, spec))
}

/// Whether الدراسي, المالي or the like stands at `i`: of a year that does not begin in January.
pub(super) fn of_work(s: &Scene<'_>, i: usize) -> bool {
    let words = ["الدراسي", "الدراسية", "الجامعي", "الجامعية", "المالي", "المالية", "القضائي", "القضائية"];
    s.is_word(i, &words)
}

/// A year in four digits at `i`, and the token after.
pub(in crate::time) fn four(s: &Scene<'_>, i: usize) -> Option<(i32, usize)> {
    s.digits(i, 4).filter(|d| d.1 == 4 && (1000..3000).contains(&d.0)).map(|d| (d.0 as i32, i + 1))
}

/// طبعة 1998, دفعة 2024, موسم 1993
fn issue(s: &Scene<'_>, i: usize) -> bool {
    matches!(s.before(i), "طبعة" | "دفعة" | "موسم")
}

/// Most years of one list.
const LIST: usize = 6;

/// Whether the year at `i` is not the first of several: عامي 2006 و2008.
fn second(s: &Scene<'_>, i: usize) -> bool {
    (1..LIST).any(|n| {
        let years = i > 2 * n && (1..=n).all(|k| and(s, i + 1 - 2 * k) && four(s, i - 2 * k).is_some());
        years && several(s, i - 2 * n - 1)
    })
}

/// Whether the word at `i` may be what a number counts.
pub(super) fn counted(s: &Scene<'_>, i: usize) -> bool {
    let t = s.t;
    let other = ClassSet::of(&[Class::Prep, Class::Conj, Class::Subord, Class::Rel]);
    let verb = t.senses(i).any(|k| k.form.is_verb());
    let era = t.has(i, Class::TimeEra) || s.is_word(i, &["ق"]);
    let word = t.kind(i) == Some(Kind::Word) && s.bare(i) && !t.classes(i).any(other) && !verb && !era;
    word || t.is_sign(i, '%') || t.is_sign(i, '/') || t.is_sign(i, '-')
}

/// Whether عامي, العامين, سنتي or أعوام stands at `i`.
pub(super) fn several(s: &Scene<'_>, i: usize) -> bool {
    s.is_unit(i, Grain::Year) && (s.unit_form(i, Form::DUAL) || s.unit_form(i, Form::PLUR))
}

/// هـ, م, ق.م and their words behind a year.
pub(in crate::time) fn era(s: &Scene<'_>, i: usize, spec: &mut Spec) -> usize {
    let t = s.t;
    // ق.م, قبل الميلاد
    let before_christ = if s.is_word(i, &["ق"]) && s.is_word(i + 1, &["م"]) {
        Some(i + 2)
    } else if s.is_word(i, &["ق"]) && t.is_sign(i + 1, '.') && s.is_word(i + 2, &["م"]) {
        Some(i + 3 + usize::from(t.is_sign(i + 3, '.') && t.glued(i + 3)))
    } else if s.is_word(i, &["قبل"]) && s.stem(i + 1) == "الميلاد" {
        Some(i + 2)
    } else {
        None
    };
    if let Some(end) = before_christ {
        // The year before 1 is 0 in ISO 8601.
        spec.year = spec.year.map(|y| 1 - y);
        spec.century = spec.century.map(|c| -(c + 1));
        return end;
    }
    let Some(mark) = t.sense(i, Class::TimeEra) else {
        // 1445هـ: the mark with its tatweel.
        if t.glued(i) && t.str(i).starts_with('ه') && t.str(i).chars().count() <= 2 {
            spec.calendar = Calendar::Hijri;
            return i + 1;
        }
        return i;
    };
    if t.str(i) == "م" && !t.glued(i) && t.kind(i + 1) == Some(Kind::Word) {
        return i;
    }
    if mark.text() == "AH" {
        spec.calendar = Calendar::Hijri;
    }
    i + 1
}

fn portion(s: &Scene<'_>, i: usize, spec: &mut Spec, _: Place) -> Option<usize> {
    let t = s.t;
    if spec.portion.is_some() || !t.clitics(i).article() {
        return None;
    }
    let share = t.sense(i, Class::NumberFraction).map(|f| f.text());
    let (kind, most) = match (share, s.role(i)) {
        (Some("1/4"), _) | (_, Role::Quarter) => ('Q', 4.0),
        (Some("1/2"), _) | (_, Role::Half) => ('H', 2.0),
        _ => return None,
    };
    let (nth, last) = if t.clitics(i + 1).article() && matches!(s.stem(i + 1), "الأخير" | "الاخير") {
        (most, i + 2)
    } else {
        let n = s.number(i + 1).filter(|n| n.kind == NumberKind::Ordinal && !in_a_row(s, n.last))?;
        (n.value.filter(|v| (1.0..=most).contains(v))?, n.last)
    };
    let of = last + usize::from(s.is_word(last, &["من"]));
    // النصف الأول من آب
    if kind == 'H' && of > last && (s.month(of).is_some() || s.is_unit(of, Grain::Month)) {
        spec.modifier = Some(if nth < 2.0 { TimexMod::Start } else { TimexMod::End });
        return Some(last);
    }
    let dated = year_value(s, of).is_some() || s.is_unit(of, Grain::Year) || s.role(of) == Role::This;
    let quarter = of == last && kind == 'Q' && share.is_some();
    // الفصل الأول من العام الدراسي; most states count a financial year from January.
    let school = of_work(s, of + 1) && !s.stem(of + 1).starts_with("المالي");
    if !(dated || quarter) || school {
        return None;
    }
    spec.portion = Some((kind, nth as u32));
    let current = s.is_unit(of, Grain::Year) && t.clitics(of).article();
    if current && relative(s, of + 1).is_none() && year_value(s, of + 1).is_none() {
        // من العام alone: the current one.
        spec.unit = Some((Grain::Year, Shift::By(0)));
        return Some(of + 1);
    }
    Some(last)
}

fn decade(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let t = s.t;
    let sense = t.sense(i, Class::TimeDecade)?;
    let century = i + 1 + usize::from(s.role(i + 1) == Role::This);
    let of_century = s.is_unit(century, Grain::Century) && t.clitics(century).article();
    let alone = place.first && t.len() <= 2;
    let age = s.stem(i + 1).starts_with("عمر")
        || s.stem(i + 2).starts_with("عمر")
        || s.stem(i + 2) == "العمر"
        || i > 1
            && s.before(i) == "في"
            && matches!(
                s.stem(i - 2),
                "رجل" | "امرأة" | "شاب" | "شابة" | "سيدة" | "رجلا" | "شابا" | "هو" | "هي" | "فتاة"
            );
    if spec.decade.is_some() || !(t.clitics(i).article() || of_century || alone) || age {
        return None;
    }
    spec.decade = Some(sense.int() as i32);
    Some(i + 1)
}
