//! Numbers in a text, and the one number of a string.

use super::digits::Value;
use super::range::bounds;
use super::unit::{behind, modifier_before, modifier_behind, sign, Unit};
use super::words::{cardinal, fraction_word, joined, ordinal, START};
use super::{Number, NumberKind, NumberMod};
use crate::lexicon::Class;
use crate::token::{tokenize, Kind, Tokens};

/// Every number of the text, in order, none inside another.
///
/// - Values after their magnitude, units as ISO 4217, `percent` or a UCUM-like code.
/// - Cost: one class test a token; the words of a number are read once or twice.
///
/// ```
/// let tokens = khabar::tokenize("بلغت المساعدات نحو 240 مليار دولار");
/// let numbers = khabar::number::find(&tokens);
/// assert_eq!(numbers[0].value, Some(240e9));
/// assert_eq!(numbers[0].unit, Some("USD"));
/// ```
#[must_use]
pub fn find(tokens: &Tokens<'_>) -> Vec<Number> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let wakes = match tokens.kind(i) {
            Some(Kind::Number) => true,
            Some(Kind::Word) => {
                tokens.classes(i).any(START) || tokens.phrase(i).is_some_and(|p| p.classes().any(START))
            }
            Some(Kind::Symbol | Kind::Punct) => tokens.get(i).and_then(|k| k.sign()).is_some_and(|c| sign(c).is_some()),
            _ => false,
        };
        if wakes {
            if let Some(number) = at(tokens, i) {
                i = number.last.max(i + 1);
                found.push(number);
                continue;
            }
        }
        i += 1;
    }
    found
}

/// The number that begins at token `i`.
fn at(t: &Tokens<'_>, i: usize) -> Option<Number> {
    // $10
    if let Some(code) = t.get(i)?.sign().and_then(sign) {
        if t.kind(i + 1) == Some(Kind::Number) && t.glued(i + 1) {
            let read = cardinal(t, i + 1)?;
            return Some(number(t, i, read.end, NumberKind::Money, read.value, Some(code), "money/sign-first"));
        }
        return None;
    }
    if let Some("minus") = t.sense(i, Class::NumberMisc).map(|s| s.text()) {
        let inner = at(t, i + 1).filter(|n| n.value.is_some())?;
        let value = Value::tidy(-inner.value.unwrap_or(0.0));
        return Some(number(t, i, inner.last, inner.kind, value, inner.unit, "negative/word"));
    }
    if let Some(n) = range(t, i) {
        return Some(n);
    }
    if let Some(n) = fraction(t, i) {
        return Some(n);
    }
    if let Some(n) = multiple(t, i) {
        return Some(n);
    }
    if let Some((value, end)) = ordinal(t, i) {
        return Some(number(t, i, end, NumberKind::Ordinal, value, None, "ordinal/word"));
    }
    if let Some(n) = counted_unit(t, i) {
        return Some(n);
    }
    let mut read = cardinal(t, i)?;
    if is_code(t, i, read.end) {
        return None;
    }
    // ثلاثة فاصلة خمسة
    let mut rule = if read.digits { "cardinal/digits" } else { "cardinal/words" };
    if t.sense(read.end, Class::NumberMisc).is_some_and(|s| s.text() == "point") {
        if let Some(after) = cardinal(t, read.end + 1) {
            let (share, end) = decimals(t, &after.value, after.end);
            read.value = Value::tidy(read.value.real + share);
            read.end = end;
            rule = "cardinal/decimal-words";
        }
    }
    if t.sense(read.end, Class::NumberMisc).is_some_and(|s| s.text() == "dozen") {
        read.value = Value::tidy(read.value.real * 12.0);
        read.end += 1;
    }
    // 1 على 20
    if t.str(read.end) == "على" && read.scale == 0 && read.value.real >= 1.0 {
        if let Some(below) = cardinal(t, read.end + 1).filter(|b| b.value.real > read.value.real) {
            let value = Value::real(read.value.real / below.value.real);
            return Some(number(t, i, below.end, NumberKind::Fraction, value, None, "fraction/over"));
        }
    }
    let (mut first, mut value) = (i, read.value);
    if negative_sign(t, i) {
        first = i - 1;
        value = value.negated();
    }
    Some(with_unit(t, first, i, read.end, value, rule))
}

/// واحد من مئة behind a decimal point is its hundredths; other words are its digits.
fn decimals(t: &Tokens<'_>, value: &Value, end: usize) -> (f64, usize) {
    if t.str(end) == "من" {
        if let Some(whole) = cardinal(t, end + 1).filter(|w| [10.0, 100.0, 1000.0, 10_000.0].contains(&w.value.real)) {
            return (value.real / whole.value.real, whole.end);
        }
    }
    let digits = value.whole.map_or(1, |n| n.unsigned_abs().max(1).ilog10() + 1);
    (value.real / 10f64.powi(digits as i32), end)
}

/// A minus sign glued to the digits and not to what stands before it.
fn negative_sign(t: &Tokens<'_>, i: usize) -> bool {
    i > 0
        && matches!(t.get(i - 1).and_then(|k| k.sign()), Some('-' | '−'))
        && t.glued(i)
        && (i == 1 || !t.glued(i - 1) || !matches!(t.kind(i - 2), Some(Kind::Number | Kind::Word | Kind::Latin)))
}

/// Digits that count nothing: a telephone number, an identifier, part of a date.
fn is_code(t: &Tokens<'_>, i: usize, end: usize) -> bool {
    if t.kind(i) != Some(Kind::Number) {
        return false;
    }
    let plus = i > 0 && t.is_sign(i - 1, '+') && t.glued(i) && t.is_sign(end, '-') && t.glued(end);
    plus || i > 1
        && t.is_sign(i - 1, '-')
        && t.glued(i)
        && t.glued(i - 1)
        && t.kind(i - 2) == Some(Kind::Number)
        && is_code(t, i - 2, i - 1)
}

fn range(t: &Tokens<'_>, i: usize) -> Option<Number> {
    if t.kind(i) == Some(Kind::Word) && !t.classes(i).any(START) {
        return None;
    }
    let (low, high, end) = bounds(t, i)?;
    let (kind, unit, end, part) = match behind(t, end) {
        Some((Unit::Money(code, part), end)) => (NumberKind::Range, Some(code), end, part),
        Some((Unit::Percent, end)) => (NumberKind::Range, Some("percent"), end, 1.0),
        Some((Unit::Measure(code), end)) => (NumberKind::Range, Some(code), end, 1.0),
        None => (NumberKind::Range, None, end, 1.0),
    };
    let mut n = number(t, i, end, kind, Value::whole(0), unit, "range/bounds");
    n.value = None;
    n.decimal = None;
    n.low = Some(low.real * part);
    n.high = Some(high.real * part);
    Some(n)
}

/// نصف، ثلاثة أرباع، 3/4, with the unit it is a share of.
fn fraction(t: &Tokens<'_>, i: usize) -> Option<Number> {
    if t.kind(i) == Some(Kind::Number) && t.is_sign(i + 1, '/') && t.glued(i + 1) && t.glued(i + 2) {
        let slash = |k: usize| t.is_sign(k, '/') && t.glued(k);
        let (n, d) = (super::digits::value(t.str(i))?.whole?, super::digits::value(t.str(i + 2))?.whole?);
        let alone = !(slash(i + 3) || i > 0 && slash(i));
        if alone && 0 < n && n < d && d <= 10 {
            return Some(number(
                t,
                i,
                i + 3,
                NumberKind::Fraction,
                Value::real(n as f64 / d as f64),
                None,
                "fraction/digits",
            ));
        }
    }
    let (n, d, end) = fraction_word(t, i)?;
    let value = Value::tidy(n / d);
    // نصف مليون: a share of a scale is a number of its own.
    if let Some(read) = cardinal(t, end).filter(|r| r.scale > 0 && !r.digits && t.has(end, Class::NumberScale)) {
        if t.clitics(end).proclitic_bytes() == 0 {
            return Some(with_unit(t, i, i, read.end, Value::tidy(n / d * read.value.real), "fraction/of-scale"));
        }
    }
    if let Some((unit, after)) = behind(t, end).filter(|_| !t.clitics(end).article()) {
        let (kind, code, part) = code_of(unit);
        return Some(number(t, i, after, kind, Value::tidy(value.real * part), Some(code), "fraction/of-unit"));
    }
    Some(number(t, i, end, NumberKind::Fraction, value, None, "fraction/word"))
}

fn multiple(t: &Tokens<'_>, i: usize) -> Option<Number> {
    if let Some(s) = t.sense(i, Class::NumberMultiple) {
        let value: f64 = s.text().parse().ok()?;
        let noun = t.clitics(i).pronoun().is_none() && !t.clitics(i).article();
        return noun.then(|| number(t, i, i + 1, NumberKind::Multiplier, Value::tidy(value), None, "multiple/word"));
    }
    let read = cardinal(t, i)?;
    let times = t.sense(read.end, Class::NumberMultiple).is_some_and(|s| s.text() == "x");
    times.then(|| number(t, i, read.end + 1, NumberKind::Multiplier, read.value.clone(), None, "multiple/count"))
}

/// مترين، لتر ونصف: the unit counts itself.
fn counted_unit(t: &Tokens<'_>, i: usize) -> Option<Number> {
    let (sense, n) = t.sense_at(i, Class::Measure)?;
    if t.clitics(i).article() || t.clitics(i).pronoun().is_some() || sense.text() == "person" {
        return None;
    }
    let text = t.stem(i).of(t.text());
    let end = i + n;
    let dual = sense.form.is(crate::lexicon::Form::DUAL)
        && !sense.form.any(crate::lexicon::Form::CONSTRUCT)
        && text.chars().count() > 4;
    if dual {
        let below = t.str(end) == "تحت" && t.str(end + 1).starts_with("الصفر");
        let (value, end) = if below { (-2, end + 2) } else { (2, end) };
        return Some(number(t, i, end, NumberKind::Measure, Value::whole(value), Some(sense.text()), "measure/dual"));
    }
    let (a, b, after) = fraction_word(t, joined(t, end)?)?;
    Some(number(t, i, after, NumberKind::Measure, Value::tidy(1.0 + a / b), Some(sense.text()), "measure/and-fraction"))
}

fn code_of(unit: Unit) -> (NumberKind, &'static str, f64) {
    match unit {
        Unit::Percent => (NumberKind::Percent, "percent", 1.0),
        Unit::Money(code, part) => (NumberKind::Money, code, part),
        Unit::Measure(code) => (NumberKind::Measure, code, 1.0),
    }
}

/// The number from `first` to `end` with what stands behind it.
fn with_unit(t: &Tokens<'_>, first: usize, start: usize, end: usize, value: Value, rule: &'static str) -> Number {
    let Some((unit, after)) = behind(t, end) else {
        if t.str(end) == "تحت" && t.str(end + 1).starts_with("الصفر") {
            return number(t, first, end + 2, NumberKind::Measure, value.negated(), Some("deg"), "measure/below-zero");
        }
        return number(t, first, end, NumberKind::Cardinal, value, None, rule);
    };
    let (kind, code, part) = code_of(unit);
    let mut value = if (part - 1.0).abs() < 1e-9 { value } else { Value::tidy(value.real * part) };
    let mut after = after;
    if let Unit::Money(code, _) = unit {
        // 20 دولار و43 سنت
        if let Some(next) = joined(t, after) {
            if let Some(small) = cardinal(t, next) {
                if let Some((Unit::Money(other, share), stop)) = behind(t, small.end) {
                    if share < 1.0 && (other == code || other == "USD") {
                        value = Value::tidy(value.real + small.value.real * share);
                        after = stop;
                    }
                }
            }
        }
    }
    if let Unit::Measure("deg") = unit {
        if t.str(after) == "تحت" && t.str(after + 1).starts_with("الصفر") {
            return number(t, first, after + 2, kind, value.negated(), Some(code), "measure/below-zero");
        }
    }
    // ألف متر ونصف المتر
    if let Unit::Measure(_) = unit {
        if let Some((a, b, stop)) = joined(t, after).and_then(|n| fraction_word(t, n)) {
            value = value.plus(&Value::tidy(a / b));
            after = if t.clitics(stop).article() && t.has(stop, Class::Measure) { stop + 1 } else { stop };
        }
    }
    let _ = start;
    let rule = match unit {
        Unit::Percent => "percent/behind",
        Unit::Money(..) => "money/behind",
        Unit::Measure(_) => "measure/behind",
    };
    number(t, first, after, kind, value, Some(code), rule)
}

fn number(
    t: &Tokens<'_>,
    first: usize,
    last: usize,
    kind: NumberKind,
    value: Value,
    unit: Option<&'static str>,
    rule: &'static str,
) -> Number {
    let modifier: Option<NumberMod> = match kind {
        NumberKind::Ordinal => None,
        _ => modifier_before(t, first).or_else(|| modifier_behind(t, last)),
    };
    Number {
        span: t.span_of(first, last),
        first,
        last,
        kind,
        value: Some(value.real),
        decimal: value.decimal(),
        unit,
        modifier,
        low: None,
        high: None,
        rule,
    }
}

/// Why a string is not one number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseNumberError {
    /// Nothing but white space.
    #[error("no number in an empty string")]
    Empty,
    /// A word that is no part of a number.
    #[error("{word:?} at byte {at} is no part of a number")]
    Word {
        /// The word.
        word: String,
        /// Where it stands.
        at: usize,
    },
}

/// The one number that a string is, in digits or words, its unit included.
///
/// # Errors
/// [`ParseNumberError`] names the first word that does not fit, with its position.
///
/// ```
/// assert_eq!(khabar::number::parse("ثلاثة ملايين ومئتان")?.value, Some(3_000_200.0));
/// assert!(khabar::number::parse("ثلاثة كتب").is_err());
/// # Ok::<(), khabar::number::ParseNumberError>(())
/// ```
pub fn parse(text: &str) -> Result<Number, ParseNumberError> {
    let tokens = tokenize(text);
    if tokens.is_empty() {
        return Err(ParseNumberError::Empty);
    }
    let start = usize::from(tokens.is_sign(0, '-') && tokens.len() > 1);
    let misfit = |i: usize| ParseNumberError::Word { word: tokens.str(i).to_owned(), at: tokens.span(i).start };
    let number = at(&tokens, start).ok_or_else(|| misfit(0))?;
    if number.last < tokens.len() {
        return Err(misfit(number.last));
    }
    Ok(number)
}
