//! The unit behind a number: per cent, money, measure.

use super::currency::{code, coins, currency, initials, sign};
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

/// What a unit makes of a number: its kind, its code and the parts of it that the unit is.
impl Unit {
    pub(super) fn parts(self) -> (NumberKind, &'static str, i128) {
        match self {
            Self::Percent => (NumberKind::Percent, "percent", 1),
            Self::Money(code, part) => (NumberKind::Money, code, part),
            Self::Measure(code) => (NumberKind::Measure, code, 1),
        }
    }
}

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
