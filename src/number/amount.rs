//! An amount: a number in digits or words with its decimals, its dozens and its fraction, without its unit.

use super::fraction::{character, share, slash, Share};
use super::value::{ten_to, Value};
use super::words::{definite, int, joined, scales, small, whole};
use crate::lexicon::{Class, Form};
use crate::token::{Kind, Tokens};

/// How an amount is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Digits,
    Words,
    /// ثلاثة فاصلة خمسة
    Point,
    /// نصف دزينة, دزينتان
    Dozen,
    /// خمسة ونصف, 2 1/4
    Mixed,
}

/// A number read from words or digits.
#[derive(Debug, Clone)]
pub(super) struct Amount {
    pub(super) first: usize,
    pub(super) value: Value,
    pub(super) end: usize,
    /// The power of ten of its largest scale word; 0 if it has none.
    pub(super) scale: u32,
    /// The power of ten of its last scale word.
    pub(super) last: u32,
    pub(super) shape: Shape,
}

/// What a word does in a number: `point`, `minus`, `dozen`, `per`.
pub(super) fn role(t: &Tokens<'_>, i: usize) -> &'static str {
    t.sense(i, Class::NumberMisc).map_or("", |s| s.text())
}

/// The amount that begins at `i`, as far as it goes.
pub(super) fn amount(t: &Tokens<'_>, i: usize) -> Option<Amount> {
    if role(t, i) == "dozen" {
        return dozen(t, i);
    }
    let mut read = whole(t, i)?;
    point(t, &mut read);
    dozens(t, &mut read);
    mixed(t, &mut read);
    Some(read)
}

/// A dozen alone, or two.
fn dozen(t: &Tokens<'_>, i: usize) -> Option<Amount> {
    let form = t.sense(i, Class::NumberMisc)?.form;
    if form.is(Form::PLUR) || t.clitics(i).pronoun().is_some() {
        return None;
    }
    let n = if form.is(Form::DUAL) { 24 } else { 12 };
    Some(Amount { first: i, value: Value::whole(n), end: i + 1, scale: 0, last: 0, shape: Shape::Dozen })
}

/// ثلاث دزينات, ثلاثمئة ودزينتان
fn dozens(t: &Tokens<'_>, read: &mut Amount) {
    if role(t, read.end) == "dozen" && t.clitics(read.end).proclitic_bytes() == 0 && !t.clitics(read.end).article() {
        read.value = read.value.times(12);
        read.end += 1;
        read.shape = Shape::Dozen;
    } else if let Some(more) = joined(t, read.end).filter(|&n| role(t, n) == "dozen").and_then(|n| dozen(t, n)) {
        read.value = read.value.plus(&more.value);
        read.end = more.end;
        read.shape = Shape::Dozen;
    }
}

/// Decimals in words: أربعة فاصلة خمسة وخمسون مليونا, ثلاثة فاصلة صفر خمسة, واحد فاصلة واحد من مئة.
fn point(t: &Tokens<'_>, read: &mut Amount) {
    if role(t, read.end) != "point" || read.last > 0 {
        return;
    }
    // عشرة آلاف وواحد فاصلة مئتا ألف وواحد: behind a whole part with a scale, the decimals are read out as a number.
    if read.scale > 0 {
        let digits = whole(t, read.end + 1).and_then(|a| Some((a.value.integer()?, a.end)));
        if let Some((n, end)) = digits.filter(|d| d.0 > 0) {
            read.value = read.value.plus(&Value::decimal(n, n.ilog10() + 1));
            (read.end, read.shape) = (end, Shape::Point);
        }
        return;
    }
    let Some((digits, places, end)) = decimals(t, read.end + 1) else { return };
    let (scale, end) = scales(t, end);
    read.value = read.value.plus(&Value::decimal(digits, places)).scaled(scale);
    (read.scale, read.last, read.end, read.shape) = (scale, scale, end, Shape::Point);
}

/// Decimals as a whole number and the places that it takes.
fn decimals(t: &Tokens<'_>, i: usize) -> Option<(i128, u32, usize)> {
    const MOST: u32 = 30;
    let count = |n: i128| n.unsigned_abs().max(1).ilog10() + 1;
    if let Some(run) = super::digits::run(t, i) {
        return Some((run.value.integer()?, t.str(i).chars().count() as u32, run.end));
    }
    // واحد من مئة behind the point is a hundredth.
    let (n, end) = small(t, i)?;
    if t.str(end) == "من" {
        if let Some(of) = whole(t, end + 1) {
            let power = of.value.integer().filter(|&v| v >= 10).map(i128::ilog10);
            if let Some(places) = power.filter(|&p| ten_to(p) == of.value.integer() && p < MOST) {
                return Some((n, places, of.end));
            }
        }
    }
    // One digit after the other: صفر خمسة.
    let digit = |k: usize| int(t, k, Class::NumberUnit).filter(|&d| d < 10).map(i128::from);
    let (mut value, mut places, mut end) = (n, count(n), end);
    while places < MOST && (value == 0 || digit(i).is_some()) && super::words::bare(t, end) {
        let Some(d) = digit(end) else {
            // صفر خمسة وعشرون
            if let Some((n, stop)) = small(t, end).filter(|_| value == 0) {
                return Some((n, places + count(n), stop));
            }
            break;
        };
        if value == 0 {
            let (n, stop) = small(t, end)?;
            (value, places, end) = (n, places + count(n), stop);
        } else {
            (value, places, end) = (value * 10 + d, places + 1, end + 1);
        }
    }
    Some((value, places, end))
}

/// A fraction over the whole part: مليون ونصف, ثلاثة ملايين ونصف المليون, ثلاثة إلا ربعا, 2 1/4, 2½.
fn mixed(t: &Tokens<'_>, read: &mut Amount) {
    if read.shape == Shape::Dozen {
        return;
    }
    let last = read.last;
    let add = |read: &mut Amount, value: &Value, end: usize| {
        read.value = read.value.plus(&value.scaled(last));
        (read.end, read.shape) = (end, Shape::Mixed);
    };
    if let Some(next) = joined(t, read.end) {
        if let Some(Share { value, end }) = share(t, next).or_else(|| slash(t, next)).or_else(|| character(t, next)) {
            // ونصف المليون, ونصف مليون: the scale is said again.
            let again = last > 0
                && t.sense(end, Class::NumberScale).is_some_and(|s| s.int() == last)
                && super::words::bare(t, end);
            let named = definite(t, end) && t.has(end, Class::NumberScale) || again;
            // نصف السكان is a number of its own.
            let of_other = t.clitics(end).article() && !named && t.kind(end) == Some(Kind::Word);
            if !of_other {
                add(read, &value, end + usize::from(named));
            }
        }
    } else if matches!(t.str(read.end), "إلا" | "الا") {
        if let Some(Share { value, end }) = share(t, read.end + 1) {
            add(read, &value.negated(), end);
        }
    } else if last == 0 && t.kind(read.end.saturating_sub(1)) == Some(Kind::Number) && read.value.integer().is_some() {
        let digits = t.str(read.end - 1).chars().count() <= 3;
        if let Some(Share { value, end }) = character(t, read.end).or_else(|| slash(t, read.end)).filter(|_| digits) {
            let (scale, end) = scales(t, end);
            read.value = read.value.plus(&value).scaled(scale);
            (read.end, read.shape, read.scale, read.last) = (end, Shape::Mixed, scale, scale);
        }
    }
}
