//! Months of both calendars: `آذار/مارس 2024`, `أكتوبر المقبل`, `رمضان 1445`, `يناير 15`.

use super::unit::relative;
use super::year::{era, year_value};
use crate::lexicon::{Class, ClassSet};
use crate::number::NumberKind;
use crate::time::role::Role;
use crate::time::rule::{Place, Read, Rule, Scene};
use crate::time::spec::{Shift, Spec};
use crate::time::title;
use crate::time::{Calendar, Grain};
use crate::token::Kind;

/// A month, its second name, what shifts it, its year.
pub(super) const MONTH: Rule = Rule {
    name: "month/named",
    why: "a month's name, unless it is a doubtful word (آب returned, مارس practised, رجب a man) with nothing of a date by it",
    yes: &[
        ("آذار/مارس 2024", "2024-03"),
        ("أكتوبر المقبل", "2024-10"),
        ("يوليو الماضي", "2024-07"),
        ("تشرين الأول (أكتوبر) 2023", "2023-10"),
        ("في سبتمبر أيلول 2001", "2001-09"),
        ("رمضان 1445", "2024-03-11/2024-04-09"),
        ("رمضان 2019", "2019-05-06/2019-06-03"),
        ("مايو 29", "2024-05-29"),
        ("5 آب", "2024-08-05"),
        ("وفي مارس خرجت المظاهرات", "2024-03"),
        ("ولد في يناير 1960 وتزوج في فبراير من نفس العام", "1960-01 1960-02"),
    ],
    no: &["آب المسافرون إلى ديارهم", "مارس الضغط على الحكومة", "قال محرم إنه لا يعلم", "النتيجة صفر", "بدأت ساعة الصفر", "فاز الفريق 3 - صفر", "حرب (يوليو) تموز", "شارع حرب أكتوبر", "كتيبة ثوار 17 فبراير", "هزيمة يونيو", "عضو في حزب 25 يناير", "أحداث أيلول الأسود"],
    on: ClassSet::of(&[Class::Month, Class::MonthHijri]),
    read: Read::Part(month),
};

/// Names that are as often another word.
const DOUBTFUL: &[&str] = &[
    "آب",
    "اب",
    "أب",
    "صفر",
    "ماي",
    "أوت",
    "اوت",
    "محرم",
    "نوار",
    "جوان",
    "رجب",
    "شعبان",
    "رمضان",
    "مارس",
    "أيار",
    "ايار",
    "أفريل",
];

/// Whether the day and month at `i` are the name of something: حركة 6 أبريل, «14 آذار», هجمات 11 أيلول.
pub(in crate::time) fn in_name(s: &Scene<'_>, (i, end): (usize, usize), day: Option<u32>, month: Option<u32>) -> bool {
    let t = s.t;
    let opens = |k: usize| t.get(k).and_then(|k| k.sign()).is_some_and(|c| matches!(c, '«' | '"' | '“' | '('));
    let part = |k: usize| {
        let counts =
            ClassSet::of(&[Class::NumberOrdinal, Class::NumberTen, Class::NumberTeen, Class::NumberUnit, Class::Month]);
        let closes = t.is_sign(k, ')');
        t.kind(k) == Some(Kind::Number) || t.classes(k).any(counts) || s.is_word(k, &["من"]) || opens(k) || closes
    };
    // «14 آذار»: a day in quotes is a movement's.
    let quoted = t.get(end).and_then(|k| k.sign()).is_some_and(|c| matches!(c, '»' | '"' | '”'));
    if day.is_some() && quoted && i > 0 && opens(i - 1) && !t.is_sign(i - 1, '(') {
        return true;
    }
    // 8 and 14 آذار are two alliances wherever no word of time leads them.
    let alliance = matches!(day, Some(8 | 14)) && month == Some(3) && matches!(s.stem(end - 1), "آذار" | "اذار");
    let leads = ["في", "منذ", "حتى", "قبل", "بعد", "يوم", "إلى", "بتاريخ", "تاريخ", "الموافق"];
    if alliance && i > 0 && !leads.contains(&s.before(i)) && t.kind(i - 1) == Some(Kind::Word) {
        return true;
    }
    // 14 آذار ترفض الحوار
    let speaks = t.is_sign(end, ':') || t.classes(end).any(ClassSet::FINITE) || s.is_word(end, &["لن", "لم"]);
    if alliance && i == t.sentence(t.sentence_of(i)).start && speaks {
        return true;
    }
    let mut k = i;
    while k > 0 && i - k < 5 && part(k - 1) {
        k -= 1;
    }
    if day.is_none() && quoted && (k..i).any(|o| opens(o) && !t.is_sign(o, '(')) {
        return true;
    }
    let Some(head) = k.checked_sub(1) else { return false };
    let attack = matches!(s.stem(head), "هجمات" | "اعتداءات" | "أحداث" | "احداث" | "تفجيرات");
    // Where the walk took the day, the month stands alone.
    // قالت نيسان, حميد شباط
    let known = |h: usize| {
        s.t.has(h, Class::Say) && s.t.classes(h).any(ClassSet::FINITE)
            || s.role(h) != Role::First && s.t.has(h, Class::NameGiven) && !s.t.has(h, Class::Prep)
    };
    title::behind(s, head + 1, |h| h.takes_date(false))
        || attack && month == Some(9) && (day == Some(11) || day.is_none() && k < i)
        || day.is_none() && head + 1 == i && s.bare(i) && known(head)
}

pub(super) fn month(s: &Scene<'_>, i: usize, spec: &mut Spec, _: Place) -> Option<usize> {
    let t = s.t;
    if spec.month.is_some() || t.pronoun(i).is_some() {
        return None;
    }
    let (m, hijri, n) = s.month(i)?;
    // المحرم has it, الصفر is zero.
    if t.clitics(i).article() && (!hijri || s.stem(i) != "المحرم") {
        return None;
    }
    let (mut end, doubled) = second_name(s, i + n, m);
    let shift = relative(s, end);
    end = shift.map_or(end, |r| r.1);
    let mut at = end;
    let linked = s.is_word(at, &["من"]) || s.past_comma(at) > at;
    at += usize::from(linked && (t.kind(at + 1) == Some(Kind::Number) || year_value(s, at + 1).is_some()));
    let year = year_value(s, at);
    // 3 - صفر
    if s.stem(i) == "صفر" && i > 0 && t.is_sign(i - 1, '-') {
        return None;
    }
    let doubtful = n == 1 && DOUBTFUL.contains(&s.stem(i));
    let led = i > 0
        && (s.is_unit(i - 1, Grain::Month)
            || !hijri && s.role(i - 1) == Role::This
            || t.has(i - 1, Class::TimePosition)
            || s.is_word(i - 1, &["أول", "اول"]));
    let of_year = s.is_word(end, &["من", "عام", "سنة", "لعام"])
        && (s.is_unit(end + 1, Grain::Year) || year_value(s, end + 1).is_some());
    // مارس 15، 1900
    let day_year = s.digits(end, 2).is_some() && year_value(s, s.past_comma(end + 1)).is_some();
    let sure = day_year || spec.day.is_some() || led || doubled || shift.is_some() || year.is_some() || of_year;
    if doubtful && !sure && spec.weekday.is_none() && !alone(s, i) {
        return None;
    }
    let alone = spec.day.is_none() && shift.is_none() && year.is_none() && !of_year;
    // The day before it was found to be a name's.
    let rest = alone && spec.weekday.is_none() && i > 0 && s.digits(i - 1, 2).is_some_and(|d| (1..=31).contains(&d.0));
    if rest || alone && (in_name(s, (i, end), None, Some(m)) || s.stem(end).starts_with("الأسود")) {
        return None;
    }
    spec.month = Some(m);
    // The shift of a weekday is its own: الأحد القادم 18 أبريل الجاري.
    let own = shift.map(|r| r.0);
    spec.shift = if spec.weekday.is_some() { own } else { spec.shift.or(own) };
    if hijri {
        spec.calendar = Calendar::Hijri;
    }
    if spec.shift.is_some() || spec.year.is_some() {
        return Some(end);
    }
    // فبراير من نفس العام
    let same = s.is_word(end, &["من"]) && s.is_word(end + 1, &["نفس", "ذات"]) && s.is_unit(end + 2, Grain::Year);
    if same && spec.unit.is_none() && t.clitics(end + 2).article() {
        spec.unit = Some((Grain::Year, Shift::Anchored(0)));
        return Some(end + 3);
    }
    if let Some((y, stop)) = year {
        spec.year = Some(y);
        return Some(era(s, stop, spec));
    }
    Some(day_behind(s, end, spec).unwrap_or(end))
}

/// Whether a doubtful name is a month by what stands before it, or because it is all of the text.
fn alone(s: &Scene<'_>, i: usize) -> bool {
    let text = s.stem(i);
    let before = matches!(s.before(i), "في" | "منذ" | "خلال" | "شهر" | "حتى" | "حلول" | "فاتح") || s.t.clitics(i).bi();
    let counted = s.is_word(i.wrapping_sub(1), &["من"])
        && i > 1
        && (s.t.has(i - 2, Class::NumberOrdinal)
            || s.t.sense(i - 2, Class::TimeRelative).is_some()
            || s.role(i - 2) == Role::Last);
    (before || counted) && !matches!(text, "اب" | "أب")
        || text == "رمضان" && s.t.len() < 6
        || text == "مارس" && i + 1 == s.t.len()
}

/// يناير/كانون الثاني, يناير (كانون الثاني): the token after, and whether there was one.
fn second_name(s: &Scene<'_>, i: usize, m: u32) -> (usize, bool) {
    let t = s.t;
    let bracket = t.is_sign(i, '(');
    if t.is_sign(i, '/') || bracket || t.is_sign(i, '-') {
        // مارس (أيار): a slip, but one month is meant.
        if let Some((_, _, n)) = s.month(i + 1).filter(|o| !o.1 && (o.0 == m || bracket && t.is_sign(i + 1 + o.2, ')')))
        {
            let end = i + 1 + n;
            return (end + usize::from(bracket && t.is_sign(end, ')')), true);
        }
    }
    // سبتمبر أيلول
    match s.month(i).filter(|o| o.0 == m && !o.1 && s.bare(i)) {
        Some((_, _, n)) => (i + n, true),
        None => (i, false),
    }
}

/// فبراير 1, يناير-1, مايو تسعة وعشرين.
fn day_behind(s: &Scene<'_>, end: usize, spec: &mut Spec) -> Option<usize> {
    let t = s.t;
    let dash = t.is_sign(end, '-') && t.glued(end) && t.glued(end + 1);
    let at = end + usize::from(dash);
    let (day, last) = match s.digits(at, 2) {
        Some((day, _)) => (day, at + 1),
        None => {
            let n = s.number(at).filter(|n| n.kind == NumberKind::Cardinal && n.unit.is_none() && s.bare(at))?;
            (n.value.filter(|v| v.fract() == 0.0 && (1.0..=31.0).contains(v))? as u32, n.last)
        }
    };
    if spec.day.is_some()
        || !(1..=31).contains(&day)
        || s.number(at).is_some_and(|n| n.last > last && n.low.is_none() || n.unit.is_some())
    {
        return None;
    }
    let comma = s.past_comma(last);
    let year = year_value(s, last).or_else(|| year_value(s, comma));
    let free = t.kind(last) != Some(Kind::Word) || t.has(last, Class::Prep) || year.is_some();
    if !free || t.is_sign(last, '/') || t.is_sign(last, ':') {
        return None;
    }
    spec.day = Some(day);
    // تموز 13 إلى 15
    if let Some(n) = s.number(at).filter(|n| n.low.is_some() && n.unit.is_none()) {
        if let Some(high) = n.high.filter(|h| (f64::from(day)..=31.0).contains(h) && h.fract() == 0.0) {
            if s.month(n.last).is_none() {
                spec.day_to = Some(high as u32);
                return Some(n.last);
            }
        }
    }
    if let Some((y, stop)) = year {
        spec.year = Some(y);
        return Some(stop);
    }
    Some(last)
}
