//! Currencies: their signs, codes and initials, and the coins that they are divided into.

use super::amount::amount;
use super::rule::Found;
use super::unit::Unit;
use super::words::joined;
use crate::lexicon::Class;
use crate::token::{Kind, Tokens};

/// Signs of currencies. Source: ISO 4217, Unicode block Currency Symbols.
const SIGNS: [(char, &str); 12] = [
    ('$', "USD"),
    ('€', "EUR"),
    ('£', "GBP"),
    ('¥', "JPY"),
    ('₽', "RUB"),
    ('₪', "ILS"),
    ('₹', "INR"),
    ('₺', "TRY"),
    ('₩', "KRW"),
    ('₴', "UAH"),
    ('₦', "NGN"),
    ('﷼', "SAR"),
];

/// Codes of the Arab world, the G20 and others that news quote. Source: ISO 4217.
const CODES: [&str; 56] = [
    "USD", "EUR", "GBP", "JPY", "CNY", "CHF", "CAD", "AUD", "NZD", "INR", "RUB", "BRL", "ZAR", "KRW", "MXN", "TRY",
    "IDR", "ARS", "SAR", "QAR", "KWD", "AED", "BHD", "OMR", "JOD", "EGP", "IQD", "LBP", "SYP", "YER", "SDG", "SSP",
    "LYD", "TND", "DZD", "MAD", "MRU", "SOS", "DJF", "KMF", "ILS", "IRR", "PKR", "AFN", "UAH", "NGN", "ETB", "KES",
    "SEK", "NOK", "DKK", "PLN", "SGD", "HKD", "MYR", "THB",
];

/// Letters before a dollar sign: US$, A$.
const DOLLARS: [(&str, &str); 7] =
    [("US", "USD"), ("U", "USD"), ("A", "AUD"), ("AU", "AUD"), ("C", "CAD"), ("CA", "CAD"), ("NZ", "NZD")];

/// Initials that stand for a currency, written with dots: د.إ. Source: the central banks' own notation.
const INITIALS: [(&str, &str, &str); 19] = [
    ("ر", "س", "SAR"),
    ("ر", "ق", "QAR"),
    ("ر", "ع", "OMR"),
    ("ر", "ي", "YER"),
    ("د", "إ", "AED"),
    ("د", "ا", "AED"),
    ("د", "ك", "KWD"),
    ("د", "ب", "BHD"),
    ("د", "ع", "IQD"),
    ("د", "أ", "JOD"),
    ("د", "ل", "LYD"),
    ("د", "ت", "TND"),
    ("د", "ج", "DZD"),
    ("د", "م", "MAD"),
    ("ج", "م", "EGP"),
    ("ج", "س", "SDG"),
    ("ل", "ل", "LBP"),
    ("ل", "س", "SYP"),
    ("ل", "ت", "TRY"),
];

/// The currency of a sign.
pub(super) fn sign(c: char) -> Option<&'static str> {
    SIGNS.iter().find(|s| s.0 == c).map(|s| s.1)
}

/// The currency written at `i` in Latin letters, or by a sign with letters before it; the token after it.
pub(super) fn code(t: &Tokens<'_>, i: usize) -> Option<(&'static str, usize)> {
    let text = t.str(i);
    if t.is_sign(i + 1, '$') && t.glued(i + 1) {
        return DOLLARS.iter().find(|d| d.0 == text).map(|d| (d.1, i + 2));
    }
    CODES.iter().find(|c| **c == text).map(|c| (*c, i + 1))
}

/// A currency and how many of the subunit it is.
pub(super) fn currency(value: &'static str) -> (&'static str, i128) {
    value.split_once('/').map_or((value, 1), |(code, part)| (code, part.parse().unwrap_or(1)))
}

/// د.إ, ر. س.
pub(super) fn initials(t: &Tokens<'_>, i: usize) -> Option<(Unit, usize)> {
    if t.span(i).len() > 2 || !t.is_sign(i + 1, '.') {
        return None;
    }
    let (first, second) = (t.str(i), t.str(i + 2));
    let code = INITIALS.iter().find(|x| x.0 == first && x.1 == second)?.2;
    let end = i + 3;
    // The dot behind the second letter is its own if one more token follows it closely or the line goes on.
    let dotted = t.is_sign(end, '.') && t.glued(end) && end + 1 < t.len() && t.kind(end + 1) != Some(Kind::Punct);
    Some((Unit::Money(code, 1), end + usize::from(dotted)))
}

/// What a coin is worth beside its main unit, where its bare name stands for another currency's: main, coin as the lexicon has
/// it, the currency that the two make, and its parts. Source: ISO 4217 and the coins of each country.
const COINS: [(&str, &str, &str, i128); 14] = [
    ("KWD", "TND/1000", "TND", 1000),
    ("KWD", "EGP/100", "JOD", 100),
    ("KWD", "MAD/100", "DZD", 100),
    ("KWD", "AED", "LYD", 1000),
    ("EGP", "TND/1000", "EGP", 1000),
    ("AED", "KWD/1000", "AED", 100),
    ("AED", "MAD/100", "MAD", 100),
    ("LBP", "EGP/100", "LBP", 100),
    ("SAR", "OMR/1000", "OMR", 1000),
    ("SAR", "AED", "QAR", 100),
    ("OMR", "AED", "OMR", 1000),
    ("QAR", "AED", "QAR", 100),
    ("LYD", "AED", "LYD", 1000),
    ("SYP", "EGP/100", "SYP", 100),
];

/// Of currencies that call their coins by the same name: cents, piastres, fils, centimes.
fn coin(main: &'static str, small: &'static str) -> Option<(&'static str, i128)> {
    let (code, part) = currency(small);
    if part > 1 && code == main {
        return Some((main, part));
    }
    if let Some(c) = COINS.iter().find(|c| c.0 == main && c.1 == small) {
        return Some((c.2, c.3));
    }
    let shared = match small {
        "USD/100" => matches!(main, "EUR" | "CAD" | "AUD" | "NZD" | "SGD" | "ZAR" | "HKD"),
        "KWD/1000" => matches!(main, "JOD" | "BHD" | "IQD"),
        "MAD/100" => matches!(main, "DZD" | "CHF" | "XOF" | "FRF" | "DJF"),
        "EGP/100" => matches!(main, "JOD" | "SDG" | "TRY" | "LYD"),
        _ => false,
    };
    shared.then_some((main, part))
}

/// 20 دولارا و43 سنتا
pub(super) fn coins(t: &Tokens<'_>, end: usize, unit: Unit, found: &mut Found) {
    let Unit::Money(main, 1) = unit else { return };
    let Some(small) = joined(t, found.last).and_then(|n| amount(t, n)) else { return };
    let Some((s, n)) = t.sense_at(small.end, Class::Currency).filter(|_| !t.clitics(small.end).preposition()) else {
        return;
    };
    let Some((code, part)) = coin(main, s.text()) else { return };
    // دينار alone may be any country's; with its country's name it is that one's.
    if code != main && found.last > end + 1 {
        return;
    }
    found.value = found.value.plus(&small.value.over(part));
    found.unit = Some(code);
    found.last = small.end + n;
}
