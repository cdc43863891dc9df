//! What stands around a number: its unit behind it, its modifier on either side.

use super::words::{int, joined};
use super::NumberMod;
use crate::lexicon::Class;
use crate::token::{Kind, Tokens};

/// A unit behind a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Unit {
    Percent,
    /// ISO 4217 code, and the part of it that the unit is (a cent is a hundredth).
    Money(&'static str, f64),
    Measure(&'static str),
}

/// Signs and Latin codes of currencies. Source: ISO 4217.
const SIGNS: [(char, &str); 6] = [('$', "USD"), ('€', "EUR"), ('£', "GBP"), ('¥', "JPY"), ('₽', "RUB"), ('₪', "ILS")];
const CODES: [&str; 40] = [
    "USD", "EUR", "GBP", "JPY", "CNY", "CHF", "CAD", "AUD", "INR", "RUB", "BRL", "ZAR", "KRW", "MXN", "TRY", "IDR",
    "ARS", "SAR", "QAR", "KWD", "AED", "BHD", "OMR", "JOD", "EGP", "IQD", "LBP", "SYP", "YER", "SDG", "LYD", "TND",
    "DZD", "MAD", "MRU", "SOS", "DJF", "KMF", "ILS", "IRR",
];

pub(super) fn sign(c: char) -> Option<&'static str> {
    SIGNS.iter().find(|s| s.0 == c).map(|s| s.1)
}

/// The unit that begins at token `i`, and the token after it.
pub(super) fn behind(t: &Tokens<'_>, i: usize) -> Option<(Unit, usize)> {
    let token = t.get(i)?;
    if token.on_new_line() {
        return None;
    }
    match token.kind() {
        Kind::Symbol | Kind::Punct => {
            let c = token.sign()?;
            if matches!(c, '%' | '٪') {
                return Some((Unit::Percent, i + 1));
            }
            if c == '°' {
                // 37° سلزيوس
                return Some(match t.sense_at(i + 1, Class::Measure) {
                    Some((s, n)) if s.text().starts_with("[deg") => (Unit::Measure(s.text()), i + 1 + n),
                    _ => (Unit::Measure("deg"), i + 1),
                });
            }
            return sign(c).map(|code| (Unit::Money(code, 1.0), i + 1));
        }
        Kind::Latin => {
            let text = t.str(i);
            return CODES.iter().find(|c| **c == text).map(|c| (Unit::Money(c, 1.0), i + 1));
        }
        Kind::Word => {}
        _ => return None,
    }
    let c = t.clitics(i);
    // بالمئة, في المئة
    if c.bi() && c.article() && int(t, i, Class::NumberHundred) == Some(100) {
        return Some((Unit::Percent, i + 1));
    }
    if t.str(i) == "في" && t.clitics(i + 1).article() && int(t, i + 1, Class::NumberHundred) == Some(100) {
        return Some((Unit::Percent, i + 2));
    }
    if c.preposition() || c.conjunction() || c.pronoun().is_some() {
        return None;
    }
    if let Some((s, n)) = t.sense_at(i, Class::Currency) {
        let (code, part) = match s.text().split_once('/') {
            Some((code, part)) => (code, 1.0 / part.parse::<f64>().unwrap_or(1.0)),
            None => (s.text(), 1.0),
        };
        return Some((Unit::Money(code, part), i + n));
    }
    let (s, n) = t.sense_at(i, Class::Measure)?;
    (!c.article()).then(|| (Unit::Measure(s.text()), i + n))
}

fn mod_of(value: &str) -> Option<NumberMod> {
    Some(match value {
        "about" => NumberMod::About,
        "more_than" => NumberMod::MoreThan,
        "less_than" => NumberMod::LessThan,
        "nearly" => NumberMod::Nearly,
        _ => return None,
    })
}

/// The modifier before token `i`: نحو، أكثر من، ما لا يقل عن.
pub(super) fn modifier_before(t: &Tokens<'_>, i: usize) -> Option<NumberMod> {
    let mut j = i;
    let mut or_equal = false;
    for _ in 0..6 {
        let k = j.checked_sub(1)?;
        let text = t.stem(k).of(t.text());
        if let Some(m) = t.sense(k, Class::NumberMod).and_then(|s| mod_of(s.text())) {
            // من قبل، دون أن: only right before the number or its preposition.
            let negated = k > 0 && matches!(t.str(k - 1), "لا" | "ولا" | "لم" | "لن");
            return Some(match (m, negated || or_equal) {
                (NumberMod::MoreThan, true) => {
                    if negated {
                        NumberMod::AtMost
                    } else {
                        NumberMod::AtLeast
                    }
                }
                (NumberMod::LessThan, true) => {
                    if negated {
                        NumberMod::AtLeast
                    } else {
                        NumberMod::AtMost
                    }
                }
                (m, _) => m,
            });
        }
        if matches!(text, "يساوي" | "تساوي") {
            or_equal = true;
        } else if !matches!(text, "من" | "عن" | "على" | "أو" | "او" | "إلى" | "ال") {
            return None;
        }
        j = k;
    }
    None
}

/// The modifier behind token `end`: على الأقل، تقريبا، أو أكثر.
pub(super) fn modifier_behind(t: &Tokens<'_>, end: usize) -> Option<NumberMod> {
    let word = |k: usize| t.stem(k).of(t.text());
    match t.str(end) {
        "على" => match word(end + 1) {
            "الأقل" | "الاقل" => Some(NumberMod::AtLeast),
            "الأكثر" | "الاكثر" => Some(NumberMod::AtMost),
            _ => None,
        },
        "أو" | "او" => match word(end + 1) {
            "أكثر" | "اكثر" | "أكبر" => Some(NumberMod::AtLeast),
            "أقل" | "اقل" | "أصغر" => Some(NumberMod::AtMost),
            _ => None,
        },
        _ if word(end).starts_with("تقريبا") => Some(NumberMod::About),
        _ => {
            let next = joined(t, end)?;
            matches!(word(next), "نيف").then_some(NumberMod::MoreThan)
        }
    }
}
