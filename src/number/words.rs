//! Number words: a machine that fills places from the largest scale down.
//!
//! `ثلاثة ملايين ومئتان وأربعون ألفا` → 3 × 10⁶ + 240 × 10³. Units stand before tens and are joined by و, hundreds before
//! both, and a scale multiplies what stands before it.

use super::digits::{value, Value};
use crate::lexicon::{Class, ClassSet};
use crate::token::{Kind, Tokens};

/// The class of any word that can begin a number.
pub(super) const START: ClassSet = ClassSet::of(&[
    Class::NumberUnit,
    Class::NumberTeen,
    Class::NumberTen,
    Class::NumberHundred,
    Class::NumberScale,
    Class::NumberFraction,
    Class::NumberOrdinal,
    Class::NumberMisc,
    Class::NumberMultiple,
    Class::Measure,
]);

/// A value in compounds only is written plus this (أحد, حادي).
const COMPOUND: u32 = 100;
/// A scale's dual adds this to its exponent; twice it marks the form that is accusative or dual.
const DUAL: u32 = 100;

/// A number read from words or digits.
#[derive(Debug, Clone)]
pub(super) struct Read {
    pub(super) value: Value,
    pub(super) end: usize,
    /// Whether any scale word took part.
    pub(super) scale: u32,
    /// Whether it begins with digits.
    pub(super) digits: bool,
}

pub(super) fn int(t: &Tokens<'_>, i: usize, class: Class) -> Option<u32> {
    t.sense(i, class).map(|s| s.int())
}

/// The word at `i` belongs to the number before it only if nothing hangs on it.
fn bare(t: &Tokens<'_>, i: usize) -> bool {
    let c = t.clitics(i);
    !c.preposition() && !c.conjunction() && c.pronoun().is_none()
}

/// Where the part joined by و to what ends at `i` begins: the token with و on it, or the one behind a lone و.
pub(super) fn joined(t: &Tokens<'_>, i: usize) -> Option<usize> {
    if t.get(i).is_some_and(|k| k.on_new_line()) {
        return None;
    }
    let c = t.clitics(i);
    if c.wa() && !c.preposition() {
        return Some(i);
    }
    // «و500» and «و خمسون»: a lone و before it.
    if t.kind(i) == Some(Kind::Word) && t.str(i) == "و" && i + 1 < t.len() {
        return Some(i + 1);
    }
    None
}

/// A value under a thousand in words, the first token's و passed over.
fn small(t: &Tokens<'_>, i: usize) -> Option<(i128, usize)> {
    if let Some(h) = int(t, i, Class::NumberHundred) {
        return Some(rest(t, i128::from(h), i + 1));
    }
    let unit = int(t, i, Class::NumberUnit);
    if let Some(u @ 3..=9) = unit {
        if int(t, i + 1, Class::NumberHundred) == Some(100) && bare(t, i + 1) {
            return Some(rest(t, i128::from(u) * 100, i + 2));
        }
    }
    below_hundred(t, i)
}

/// Hundreds and what follows them.
fn rest(t: &Tokens<'_>, hundreds: i128, end: usize) -> (i128, usize) {
    let next = joined(t, end).or_else(|| {
        // Spoken forms put units right behind hundreds (متين تلاتة وستين).
        let spoken = t.has(end, Class::NumberTeen) || t.has(end, Class::NumberUnit) && joined(t, end + 1).is_some();
        (spoken && bare(t, end)).then_some(end)
    });
    match next.and_then(|n| below_hundred(t, n)) {
        Some((n, end)) => (hundreds + n, end),
        None => (hundreds, end),
    }
}

fn below_hundred(t: &Tokens<'_>, i: usize) -> Option<(i128, usize)> {
    if let Some(teen) = int(t, i, Class::NumberTeen) {
        return Some((i128::from(teen), i + 1));
    }
    if let Some(ten) = int(t, i, Class::NumberTen) {
        return Some((i128::from(ten), i + 1));
    }
    let raw = int(t, i, Class::NumberUnit)?;
    let (unit, compound) = if raw > COMPOUND { (raw - COMPOUND, true) } else { (raw, false) };
    if (1..=9).contains(&unit) {
        if int(t, i + 1, Class::NumberUnit) == Some(10) && bare(t, i + 1) {
            return Some((i128::from(unit) + 10, i + 2));
        }
        if let Some((ten, end)) = joined(t, i + 1).and_then(|n| int(t, n, Class::NumberTen).map(|ten| (ten, n + 1))) {
            return Some((i128::from(unit + ten), end));
        }
    }
    (!compound).then_some((i128::from(unit), i + 1))
}

/// The scale words from `i` on that multiply one another (مئة ألف مليار): their exponents' sum.
fn scales(t: &Tokens<'_>, mut i: usize) -> (u32, usize) {
    let mut exponent = 0;
    while let Some(e) = int(t, i, Class::NumberScale) {
        if (DUAL..2 * DUAL).contains(&e) || !bare(t, i) || t.get(i).is_some_and(|k| k.on_new_line()) {
            break;
        }
        exponent += e % DUAL;
        i += 1;
        if exponent > 60 {
            break;
        }
    }
    (exponent, i)
}

/// A part: a group under a thousand or digits, and its scale; or a scale alone.
fn part(t: &Tokens<'_>, i: usize) -> Option<Read> {
    if t.kind(i) == Some(Kind::Number) {
        let mut v = value(t.str(i))?;
        let mut end = i + 1;
        // Groups set apart by spaces: 40 000.
        while let (Some(n), Some(Kind::Number)) = (v.whole, t.kind(end)) {
            let group = t.str(end);
            let head = t.str(end - 1).chars().count();
            let shaped = group.chars().count() == 3 && (head <= 3 && end == i + 1 || end > i + 1);
            let spaced = t.get(end).is_some_and(|k| k.spaced() && !k.on_new_line()) && n != 0;
            match value(group).and_then(|g| g.whole) {
                Some(g) if shaped && spaced && t.span(end).start == t.span(end - 1).end + 1 => {
                    v = Value::whole(n.checked_mul(1000)?.checked_add(g)?);
                    end += 1;
                }
                _ => break,
            }
        }
        let (scale, end) = scales(t, end);
        return Some(Read { value: v.scaled(scale), end, scale, digits: true });
    }
    if let Some(e) = int(t, i, Class::NumberScale) {
        let plural = e < DUAL && t.str(i).chars().count() > 3 && is_plural(t, i);
        if plural {
            return None;
        }
        let tanwin = t.str(i).contains('\u{64B}');
        let count = match e / DUAL {
            0 => 1,
            1 => 2,
            _ if tanwin => 1,
            _ => 2,
        };
        let (more, end) = scales(t, i + 1);
        let scale = e % DUAL + more;
        return Some(Read { value: Value::whole(count).scaled(scale), end, scale, digits: false });
    }
    let (n, end) = small(t, i)?;
    let (scale, end) = scales(t, end);
    Some(Read { value: Value::whole(n).scaled(scale), end, scale, digits: false })
}

/// A plural scale word without a number before it is vague (ملايين الناس).
fn is_plural(t: &Tokens<'_>, i: usize) -> bool {
    let s = t.stem(i).of(t.text());
    s.ends_with("ات") || s.ends_with("لاف") || s.ends_with("ايين") || s.ends_with("لوف") || s.ends_with("لايين")
}

/// The cardinal that begins at `i`, as far as it goes.
pub(super) fn cardinal(t: &Tokens<'_>, i: usize) -> Option<Read> {
    let mut read = part(t, i)?;
    let mut last = read.scale;
    while let Some(next) = joined(t, read.end) {
        if let Some((n, d, end)) = fraction_word(t, next) {
            // مليون ونصف, ثلاثة ملايين ونصف المليون, خمسة ونصف
            let mut end = end;
            if t.clitics(end).article() && t.has(end, Class::NumberScale) {
                end += 1;
            }
            let share = n / d * 10f64.powi(last as i32);
            read.value = read.value.plus(&Value::tidy(share));
            read.end = end;
            break;
        }
        if last == 0 {
            break;
        }
        let Some(more) = part(t, next) else { break };
        // Digits go on only with a scale of their own, or below a scale without a gap (ألف و200).
        if more.scale >= last || more.digits && more.scale == 0 && !read.digits {
            break;
        }
        if more.digits && more.scale == 0 && more.value.real >= 1000.0 {
            break;
        }
        read.value = read.value.plus(&more.value);
        read.end = more.end;
        last = more.scale;
    }
    read.scale = read.scale.max(last);
    Some(read)
}

/// A fraction noun at `i`: numerator, denominator and the token after it.
pub(super) fn fraction_word(t: &Tokens<'_>, i: usize) -> Option<(f64, f64, usize)> {
    // ثلاثة أرباع
    if let Some(n @ 2..=9) = int(t, i, Class::NumberUnit) {
        if let Some(("x", d)) = t.sense(i + 1, Class::NumberFraction).and_then(|s| s.text().split_once('/')) {
            if bare(t, i + 1) {
                return Some((f64::from(n), d.parse().ok()?, i + 2));
            }
        }
    }
    let (n, d) = t.sense(i, Class::NumberFraction)?.text().split_once('/')?;
    Some((n.parse().ok()?, d.parse().ok()?, i + 1))
}

/// The ordinal that begins at `i`.
pub(super) fn ordinal(t: &Tokens<'_>, i: usize) -> Option<(Value, usize)> {
    let article = t.clitics(i).article();
    // المئة والرابع والعشرون
    if let (Some(h), true) = (int(t, i, Class::NumberHundred), article) {
        let next = joined(t, i + 1)?;
        let (v, end) = ordinal(t, next)?;
        return v.whole.filter(|&n| n < 100).map(|n| (Value::whole(i128::from(h) + n), end));
    }
    // الواحد والعشرون
    if article && int(t, i, Class::NumberUnit) == Some(1) {
        let next = joined(t, i + 1)?;
        let ten = int(t, next, Class::NumberTen).filter(|_| t.clitics(next).article())?;
        return Some((Value::whole(i128::from(ten) + 1), next + 1));
    }
    let raw = int(t, i, Class::NumberOrdinal)?;
    let (unit, compound) = if raw > COMPOUND { (raw - COMPOUND, true) } else { (raw, false) };
    if int(t, i + 1, Class::NumberUnit) == Some(10) && bare(t, i + 1) && unit < 10 {
        return Some((Value::whole(i128::from(unit) + 10), i + 2));
    }
    if let Some(next) = joined(t, i + 1) {
        if let Some(ten) = int(t, next, Class::NumberTen).filter(|_| unit < 10 && t.clitics(next).article() == article)
        {
            return Some((Value::whole(i128::from(ten + unit)), next + 1));
        }
    }
    (!compound).then(|| (Value::whole(i128::from(unit)), i + 1))
}
