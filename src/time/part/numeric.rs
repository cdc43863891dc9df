//! Dates in digits: `15/3/2024`, `2024-03-15`, `11/9`, `9/2021`.

use crate::time::rule::{Place, Read, Rule, Scene, DIGITS};
use crate::time::spec::Spec;
use crate::time::Calendar;

/// Day, month and year.
pub(super) const FULL: Rule = Rule {
    name: "digits/full",
    why: "three fields with one separator; the day before the month as Arabic writes it, unless only the other way can be",
    yes: &[
        ("15/3/2024", "2024-03-15"),
        ("2024-03-15", "2024-03-15"),
        ("١٥/٣/٢٠٢٤", "2024-03-15"),
        ("03/25/2021", "2021-03-25"),
        ("15.3.2024", "2024-03-15"),
        ("بتاريخ 2024.08.21", "2024-08-21"),
        ("20-02-1430 هـ, 07:21 صباحا", "2009-02-15T07:21"),
        ("5 / 2 / 1446هـ", "2024-08-09"),
        ("9/4/ 1983", "1983-04-09"),
        ("11 - 8 - 1952", "1952-08-11"),
    ],
    no: &["45/80/2024", "45 / 80 / 2024", "1.250.000", "1/2/3/4"],
    on: DIGITS,
    read: Read::Part(full),
};

/// Two fields: day and month, or month and year.
pub(super) const SHORT: Rule = Rule {
    name: "digits/short",
    why: "two fields are a date only behind a word that leads one, or where they are all of the text, or with a full year",
    yes: &[("يوم 11/9", "2024-09-11"), ("خلال 9/2021", "2021-09"), ("في 2015/3", "2015-03")],
    no: &["ثلاثة 3/4 السكان", "القرار 13/2015 بشأن"],
    on: DIGITS,
    read: Read::Part(short),
};

pub(super) fn full(s: &Scene<'_>, i: usize, spec: &mut Spec, _: Place) -> Option<usize> {
    let t = s.t;
    if spec.month.is_some() || spec.day.is_some() {
        return None;
    }
    if let Some(date) = dotted(s, i) {
        (spec.day, spec.month, spec.year) = date;
        return Some(super::year::era(s, i + 1, spec));
    }
    let sep = t.get(i + 1).and_then(|k| k.sign()).filter(|c| matches!(c, '/' | '-' | '–' | 'ـ'))?;
    let (a, a_len) = s.digits(i, 4)?;
    // 27 / 8 / 1445, 9/4/ 1983: spaces do no harm where a year of four digits closes the date.
    let year = s.digits(i + 4, 4).is_some_and(|d| d.1 == 4 && (1300..2200).contains(&d.0)) && a_len <= 2;
    let wide =
        year && !super::year::counted(s, i + 5) && (1..5).all(|k| t.get(i + k).is_some_and(|x| !x.on_new_line()));
    let glued = |k: usize| wide || t.glued(k) && t.glued(k + 1);
    if !glued(i + 1) || i > 0 && t.glued(i) && t.is_sign(i - 1, sep) || !t.is_sign(i + 3, sep) || !glued(i + 3) {
        return None;
    }
    let ((b, _), (c, c_len)) = (s.digits(i + 2, 2)?, s.digits(i + 4, 4)?);
    if t.is_sign(i + 5, sep) && t.glued(i + 5) || a_len == 3 || a_len != 4 && !matches!(c_len, 2 | 4) {
        return None;
    }
    let (year, first, second) = if a_len == 4 { (a, c, b) } else { (c, a, b) };
    let year = if a_len != 4 && c_len == 2 { year + if year < 50 { 2000 } else { 1900 } } else { year };
    let (day, month) = if a_len == 4 || second <= 12 { (first, second) } else { (second, first) };
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(1..3000).contains(&year) {
        return None;
    }
    (spec.year, spec.month, spec.day) = (Some(year as i32), Some(month), Some(day));
    if (1300..1600).contains(&year) {
        spec.calendar = Calendar::Hijri;
    }
    Some(super::year::era(s, i + 5, spec))
}

/// 15.3.2024, one token: day, month and year.
fn dotted(s: &Scene<'_>, i: usize) -> Option<(Option<u32>, Option<u32>, Option<i32>)> {
    if s.t.kind(i) != Some(crate::token::Kind::Number) || !s.t.str(i).bytes().any(|b| b == b'.') {
        return None;
    }
    let field = |f: &str| {
        f.chars().try_fold((0u32, 0u32), |(n, count), c| {
            Some((n.checked_mul(10)?.checked_add(u32::from(crate::text::chars::digit(c)?))?, count + 1))
        })
    };
    let mut fields = s.t.str(i).split('.');
    let (day, month, year) = (fields.next()?, fields.next()?, fields.next()?);
    let (mut day, month, mut year) = (field(day)?, field(month)?, field(year)?);
    // 2024.08.21
    if day.1 == 4 && matches!(s.before(i), "تاريخ" | "يوم" | "في" | "الموافق") {
        std::mem::swap(&mut day, &mut year);
    }
    let fits = day.1 <= 2 && month.1 <= 2 && year.1 == 4 && fields.next().is_none();
    let (day, month, year) = (day.0, month.0, year.0 as i32);
    let real = (1..=31).contains(&day) && (1..=12).contains(&month) && (1000..3000).contains(&year);
    (fits && real).then_some((Some(day), Some(month), Some(year)))
}

pub(super) fn short(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let t = s.t;
    if spec.month.is_some() || spec.day.is_some() || spec.year.is_some() {
        return None;
    }
    let sep = t.get(i + 1).and_then(|k| k.sign()).filter(|c| matches!(c, '/' | '-'))?;
    let (a, a_len) = s.digits(i, 4)?;
    if !(t.glued(i + 1) && t.glued(i + 2)) || i > 0 && t.glued(i) && !t.is_sign(i - 1, '(') {
        return None;
    }
    let (b, b_len) = s.digits(i + 2, 4)?;
    let more = t.get(i + 3).and_then(|k| k.sign()).is_some_and(|c| matches!(c, '/' | '-' | '.' | '%'));
    if more && t.glued(i + 3) && t.glued(i + 4) {
        return None;
    }
    let whole = t.len() <= 3;
    let before = s.before(i);
    // 9/2021, 2015-3: a month with its year.
    let (month, year) = if a_len == 4 { (b, a) } else { (a, b) };
    if (a_len == 4 && b_len <= 2 || b_len == 4 && a_len <= 2) && (1..=12).contains(&month) {
        let led = matches!(before, "في" | "خلال" | "منذ" | "حتى" | "شهر" | "بحلول" | "من" | "قبل" | "بعد");
        let verb = i > 0 && t.has(i - 1, crate::lexicon::Class::Verb);
        if !(whole || led || verb) || !(1500..2200).contains(&year) {
            return None;
        }
        (spec.year, spec.month) = (Some(year as i32), Some(month));
        return Some(i + 3);
    }
    let leads = matches!(
        before,
        "يوم"
            | "بتاريخ"
            | "تاريخ"
            | "الموافق"
            | "كل"
            | "في"
            | "من"
            | "إلى"
            | "حتى"
            | "منذ"
            | "بعد"
            | "قبل"
    );
    // 3/4 with nothing around it is a share.
    let whole = whole && s.reference.is_some();
    if sep != '/' || !(leads || whole || spec.weekday.is_some() || place.depth > 0) || a_len > 2 || b_len > 2 {
        return None;
    }
    // 7/2 behind في may be a share; a day behind it says that it is not.
    let (day, month) = if b <= 12 { (a, b) } else { (b, a) };
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    (spec.month, spec.day) = (Some(month), Some(day));
    // 26/8 الجاري
    if s.is_word(i + 3, &["الجاري", "الحالي"]) {
        spec.shift = Some(0);
        return Some(i + 4);
    }
    Some(i + 3)
}
