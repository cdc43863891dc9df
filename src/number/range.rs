//! Ranges: `بين 60 و80 مليون دولار`, `من 3 إلى 5`, `30-33 %`.

use super::digits::Value;
use super::words::{cardinal, joined, Read};
use crate::token::{Kind, Tokens};

/// Low and high bound from token `i` on, and the token after the high one.
pub(super) fn bounds(t: &Tokens<'_>, i: usize) -> Option<(Value, Value, usize)> {
    let low = cardinal(t, i)?;
    let high = between(t, i, &low).or_else(|| to(t, i, &low)).or_else(|| dashed(t, i, &low))?;
    let first = scaled_alike(&low, &high);
    (first.real < high.value.real).then_some((first, high.value, high.end))
}

/// بين A وB: the و joins two numbers, not the parts of one.
fn between(t: &Tokens<'_>, i: usize, low: &Read) -> Option<Read> {
    let before = i.checked_sub(1)?;
    if t.stem(before).of(t.text()) != "بين" {
        return None;
    }
    cardinal(t, joined(t, low.end)?)
}

/// من A إلى B
fn to(t: &Tokens<'_>, i: usize, low: &Read) -> Option<Read> {
    if !matches!(t.str(low.end), "إلى" | "الى" | "حتى") || t.get(low.end + 1)?.on_new_line() {
        return None;
    }
    let from = i.checked_sub(1).is_some_and(|b| t.stem(b).of(t.text()) == "من");
    let high = cardinal(t, low.end + 1)?;
    (from || low.digits == high.digits).then_some(high)
}

/// A-B in digits, without a third part: no date, score or telephone number.
fn dashed(t: &Tokens<'_>, i: usize, low: &Read) -> Option<Read> {
    let dash = low.end;
    if !matches!(t.get(dash)?.sign()?, '-' | '–' | '~' | '—') || t.kind(dash + 1) != Some(Kind::Number) {
        return None;
    }
    let linked = |k: usize| t.get(k).and_then(|k| k.sign()).is_some_and(|c| matches!(c, '-' | '/' | '+' | '.'));
    if i > 0 && linked(i - 1) && t.glued(i) {
        return None;
    }
    let high = cardinal(t, dash + 1)?;
    if linked(high.end) && t.glued(high.end) && t.kind(high.end + 1) == Some(Kind::Number) {
        return None;
    }
    let year = |v: &Value| v.real.fract() == 0.0 && (1800.0..2200.0).contains(&v.real);
    (!(year(&low.value) && year(&high.value))
        && (low.value.real >= 5.0
            || high.scale > 0
            || high.value.real > 12.0
            || super::unit::behind(t, high.end).is_some()))
    .then_some(high)
}

/// «60 و80 مليون»: the scale of the high bound is the low one's too.
fn scaled_alike(low: &Read, high: &Read) -> Value {
    if low.scale == 0 && high.scale > 0 && low.value.real < 1000.0 {
        return low.value.scaled(high.scale);
    }
    low.value.clone()
}
