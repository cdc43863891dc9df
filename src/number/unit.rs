//! The unit behind a number: per cent, money, measure.

use super::amount::amount;
use super::fraction::share;
use super::rule::Found;
use super::value::Value;
use super::words::{int, joined};
use super::NumberKind;
use crate::lexicon::Class;
use crate::token::{Kind, Tokens};

/// A unit behind a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Unit {
    Percent,
    /// ISO 4217 code, and into how many parts it is divided (a cent: 100).
    Money(&'static str, i128),
    Measure(&'static str),
}

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

/// Latin signs of units. Source: UCUM.
const LATIN: [(&str, &str); 34] = [
    ("km", "km"),
    ("m", "m"),
    ("cm", "cm"),
    ("mm", "mm"),
    ("nm", "nm"),
    ("ft", "ft"),
    ("kg", "kg"),
    ("Kg", "kg"),
    ("KG", "kg"),
    ("g", "g"),
    ("mg", "mg"),
    ("t", "t"),
    ("L", "L"),
    ("l", "L"),
    ("ml", "mL"),
    ("mL", "mL"),
    ("ha", "har"),
    ("W", "W"),
    ("kW", "kW"),
    ("KW", "kW"),
    ("MW", "MW"),
    ("GW", "GW"),
    ("kWh", "kWh"),
    ("MWh", "MWh"),
    ("KB", "kBy"),
    ("MB", "MBy"),
    ("GB", "GBy"),
    ("TB", "TBy"),
    ("Hz", "Hz"),
    ("kHz", "kHz"),
    ("MHz", "MHz"),
    ("GHz", "GHz"),
    ("V", "V"),
    ("mph", "[mi_i]/h"),
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

/// The unit that begins at token `i`, and the token after it.
pub(super) fn behind(t: &Tokens<'_>, i: usize) -> Option<(Unit, usize)> {
    let token = t.get(i)?;
    if token.on_new_line() {
        return None;
    }
    match token.kind() {
        Kind::Symbol | Kind::Punct => return signs(t, i, token.sign()?),
        Kind::Latin => {
            if let Some((code, end)) = code(t, i) {
                return Some((Unit::Money(code, 1), end));
            }
            let unit = LATIN.iter().find(|u| u.0 == t.str(i))?.1;
            return Some(power(t, unit, i + 1));
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
        let (code, part) = currency(s.text());
        return Some((Unit::Money(code, part), i + n));
    }
    if let Some(found) = initials(t, i) {
        return Some(found);
    }
    let (s, n) = t.sense_at(i, Class::Measure)?;
    (!c.article()).then(|| power(t, s.text(), i + n))
}

fn signs(t: &Tokens<'_>, i: usize, c: char) -> Option<(Unit, usize)> {
    match c {
        '%' | '٪' => Some((Unit::Percent, i + 1)),
        // 37° سلزيوس, 37°C
        '°' => Some(match (t.sense_at(i + 1, Class::Measure), t.str(i + 1)) {
            (Some((s, n)), _) if s.text().starts_with("[deg") => (Unit::Measure(s.text()), i + 1 + n),
            (_, "C" | "م") if t.glued(i + 1) => (Unit::Measure("[degC]"), i + 2),
            (_, "F" | "ف") if t.glued(i + 1) => (Unit::Measure("[degF]"), i + 2),
            _ => (Unit::Measure("deg"), i + 1),
        }),
        '℃' => Some((Unit::Measure("[degC]"), i + 1)),
        '℉' => Some((Unit::Measure("[degF]"), i + 1)),
        _ => sign(c).map(|code| (Unit::Money(code, 1), i + 1)),
    }
}

/// A currency and how many of the subunit it is.
fn currency(value: &'static str) -> (&'static str, i128) {
    value.split_once('/').map_or((value, 1), |(code, part)| (code, part.parse().unwrap_or(1)))
}

/// د.إ, ر. س.
fn initials(t: &Tokens<'_>, i: usize) -> Option<(Unit, usize)> {
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

/// A unit with what changes it behind: كم², كم/ساعة, متر في الثانية.
fn power(t: &Tokens<'_>, unit: &'static str, end: usize) -> (Unit, usize) {
    let glued = t.glued(end);
    let (unit, end) = match (unit, t.get(end).filter(|_| glued).and_then(|k| k.sign())) {
        ("m", Some('²')) => ("m2", end + 1),
        ("m", Some('³')) => ("m3", end + 1),
        ("km", Some('²')) => ("km2", end + 1),
        ("cm", Some('²')) => ("cm2", end + 1),
        ("cm", Some('³')) => ("cm3", end + 1),
        (_, Some('/')) if t.glued(end + 1) => match (unit, t.str(end + 1)) {
            ("km", "س" | "ساعة" | "الساعة" | "h") => ("km/h", end + 2),
            ("m", "ث" | "ثانية" | "الثانية" | "s") => ("m/s", end + 2),
            ("mi", "س" | "ساعة" | "الساعة" | "h") => ("[mi_i]/h", end + 2),
            _ => (unit, end),
        },
        _ => match (unit, t.str(end), t.str(end + 1)) {
            ("m", "في", "الثانية") => ("m/s", end + 2),
            ("km", "في", "الساعة") => ("km/h", end + 2),
            ("mi", "في", "الساعة") => ("[mi_i]/h", end + 2),
            _ => (unit, end),
        },
    };
    (Unit::Measure(unit), end)
}

/// A number from `first` to `end` with its unit, and with what the unit lets follow: smaller coins, a half of it, below zero.
pub(super) fn attach(t: &Tokens<'_>, first: usize, end: usize, value: Value, unit: Option<(Unit, usize)>) -> Found {
    let Some((unit, after)) = unit else {
        return Found::new(first, end, NumberKind::Cardinal, value);
    };
    let (kind, code, part) = unit.parts();
    let mut found = Found::new(first, after, kind, value.over(part)).unit(code);
    match unit {
        Unit::Money(..) => coins(t, end, unit, &mut found),
        Unit::Measure(_) => {
            if code == "deg" && below_zero(t, after) {
                found.value = found.value.negated();
                found.last = after + 2;
            } else if let Some(more) = joined(t, after).and_then(|n| share(t, n)) {
                // ألف متر ونصف المتر
                let named = t.clitics(more.end).article();
                if !named || t.has(more.end, Class::Measure) {
                    found.value = found.value.plus(&more.value);
                    found.last = more.end + usize::from(named);
                }
            }
        }
        Unit::Percent => {}
    }
    found
}

/// تحت الصفر
pub(super) fn below_zero(t: &Tokens<'_>, i: usize) -> bool {
    matches!(t.str(i), "تحت" | "دون") && matches!(t.str(i + 1), "الصفر" | "صفر")
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
fn coins(t: &Tokens<'_>, end: usize, unit: Unit, found: &mut Found) {
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
