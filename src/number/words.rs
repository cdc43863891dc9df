//! Number words: a machine that fills places from the largest scale down.
//!
//! `ثلاثة ملايين ومئتان وأربعون ألفا` → 3 × 10⁶ + 240 × 10³. Units stand before tens and are joined by و, hundreds before
//! both, and a scale multiplies what stands before it.

use super::amount::{Amount, Shape};
use super::digits::run;
use super::value::Value;
use crate::lexicon::{Class, Form};
use crate::token::{Kind, Tokens};

/// A value in compounds only is written plus this (أحد, حادي).
pub(super) const COMPOUND: u32 = 100;
/// A scale's dual adds this to its exponent; twice it marks the form that is accusative or dual.
const DUAL: u32 = 100;
/// Scales multiply up to this power: beyond it a double has no meaning.
const HIGHEST: u32 = 300;

pub(super) fn int(t: &Tokens<'_>, i: usize, class: Class) -> Option<u32> {
    t.sense(i, class).map(|s| s.int())
}

/// The word at `i` belongs to the number before it only if nothing hangs on it.
pub(super) fn bare(t: &Tokens<'_>, i: usize) -> bool {
    let c = t.clitics(i);
    !c.preposition() && !c.conjunction() && c.pronoun().is_none() && t.get(i).is_some_and(|k| !k.on_new_line())
}

/// Whether the number word at `i` is definite. ألفان and الفان begin with no article.
pub(super) fn definite(t: &Tokens<'_>, i: usize) -> bool {
    let thousand = |e: u32| e % DUAL == 3;
    t.clitics(i).article()
        && (!int(t, i, Class::NumberScale).is_some_and(thousand) || {
            let mut letters = t.stem(i).of(t.text()).chars().skip(2);
            matches!(letters.next(), Some('أ' | 'ا' | 'آ')) && letters.next() == Some('ل')
        })
}

/// Where the part joined by و to what ends at `i` begins: the token with و on it, or the one behind a lone و.
pub(super) fn joined(t: &Tokens<'_>, i: usize) -> Option<usize> {
    let token = t.get(i).filter(|k| k.kind() == Kind::Word && !k.on_new_line())?;
    if token.clitics().wa() && !token.clitics().preposition() {
        return Some(i);
    }
    // «و500» and «و خمسون»: a lone و before it.
    (token.span().len() == 2 && t.str(i) == "و" && i + 1 < t.len()).then_some(i + 1)
}

/// A value under a thousand in words, the first token's و passed over.
pub(super) fn small(t: &Tokens<'_>, i: usize) -> Option<(i128, usize)> {
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
pub(super) fn rest(t: &Tokens<'_>, hundreds: i128, end: usize) -> (i128, usize) {
    let next = joined(t, end).or_else(|| {
        // Spoken forms put units right behind hundreds (متين تلاتة وستين).
        let spoken = t.has(end, Class::NumberTeen) || t.has(end, Class::NumberUnit) && joined(t, end + 1).is_some();
        (spoken && bare(t, end)).then_some(end)
    });
    match next.and_then(|n| below_hundred(t, n)) {
        Some((n, end)) if n > 0 => (hundreds + n, end),
        _ => (hundreds, end),
    }
}

pub(super) fn below_hundred(t: &Tokens<'_>, i: usize) -> Option<(i128, usize)> {
    if let Some(teen) = int(t, i, Class::NumberTeen) {
        return Some((i128::from(teen), i + 1));
    }
    if let Some(ten) = int(t, i, Class::NumberTen) {
        return Some((i128::from(ten), i + 1));
    }
    let raw = int(t, i, Class::NumberUnit)?;
    let (unit, compound) = if raw > COMPOUND { (raw - COMPOUND, true) } else { (raw, false) };
    if (1..=9).contains(&unit) && t.clitics(i).pronoun().is_none() {
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
pub(super) fn scales(t: &Tokens<'_>, mut i: usize) -> (u32, usize) {
    let mut exponent = 0;
    while let Some(e) = int(t, i, Class::NumberScale) {
        if (DUAL..2 * DUAL).contains(&e) || !bare(t, i) || exponent + e % DUAL > HIGHEST {
            break;
        }
        exponent += e % DUAL;
        i += 1;
    }
    (exponent, i)
}

/// A part of a number: a group under a thousand or digits, and its scale; or a scale alone.
struct Part {
    first: usize,
    value: Value,
    /// The group before its scale, if whole.
    count: i128,
    end: usize,
    scale: u32,
    digits: bool,
    /// A scale word without a count before it.
    alone: bool,
}

fn part(t: &Tokens<'_>, i: usize) -> Option<Part> {
    if t.kind(i) == Some(Kind::Number) {
        let run = run(t, i)?;
        let (first, mut value, mut end) = (run.first, run.value, run.end);
        // 3 مئة
        if let Some(n @ 1..=9) = value.integer() {
            if int(t, end, Class::NumberHundred) == Some(100) && bare(t, end) && !t.clitics(end).article() {
                let (n, stop) = rest(t, n * 100, end + 1);
                (value, end) = (Value::whole(n), stop);
                if let Some((tail, stop)) = joined(t, end).filter(|_| n % 100 == 0).and_then(|k| below(t, k, 100)) {
                    (value, end) = (Value::whole(n + tail), stop);
                }
            }
        }
        let (scale, end) = scales(t, end);
        let count = value.integer().unwrap_or(-1);
        return Some(Part { first, value: value.scaled(scale), count, end, scale, digits: true, alone: false });
    }
    if let Some(e) = int(t, i, Class::NumberScale) {
        // A plural without a number before it is vague (ملايين الناس).
        if e < DUAL && is_plural(t, i) {
            return None;
        }
        // الألفي is a family name: a dual before its noun has no article.
        if e / DUAL == 1 && definite(t, i) && t.str(i).ends_with('ي') {
            return None;
        }
        let count = match e / DUAL {
            0 => 1,
            1 => 2,
            _ => accusative_or_dual(t, i),
        };
        let (more, end) = scales(t, i + 1);
        let scale = e % DUAL + more;
        let value = Value::whole(count).scaled(scale);
        return Some(Part { first: i, value, count, end, scale, digits: false, alone: true });
    }
    let (n, end) = small(t, i)?;
    let (scale, end) = scales(t, end);
    Some(Part { first: i, value: Value::whole(n).scaled(scale), count: n, end, scale, digits: false, alone: false })
}

/// Digits under `limit`, as the last part of a number.
fn below(t: &Tokens<'_>, i: usize, limit: i128) -> Option<(i128, usize)> {
    let run = run(t, i).filter(|r| r.first == i)?;
    run.value.integer().filter(|n| (1..limit).contains(n)).map(|n| (n, run.end))
}

/// ألفا is a dual before the noun that it counts (ألفا جندي, ألفا مليار), else one thousand in the accusative.
fn accusative_or_dual(t: &Tokens<'_>, i: usize) -> i128 {
    let next = i + 1;
    if t.bears(i, '\u{64B}') || t.kind(next) != Some(Kind::Word) || !bare(t, next) || t.clitics(next).article() {
        return 1;
    }
    let classes = t.classes(next);
    let noun = classes.is_empty() || t.senses(next).any(|s| s.form.any(Form::NOMINAL));
    let counted = noun
        || classes.has(Class::Measure)
        || classes.has(Class::Currency)
        || classes.has(Class::NumberScale)
        || classes.has(Class::TimeUnit);
    let other = t.str(next).starts_with("آخر") || t.str(next).starts_with("اخر");
    if counted && !other {
        2
    } else {
        1
    }
}

fn is_plural(t: &Tokens<'_>, i: usize) -> bool {
    let s = t.stem(i).of(t.text());
    s.chars().count() > 3
        && (s.ends_with("ات") || s.ends_with("لاف") || s.ends_with("الآف") || s.ends_with("لوف") || s.ends_with("ايين"))
}

/// The whole number that begins at `i`, as far as its parts go: no decimals, no fractions.
pub(super) fn whole(t: &Tokens<'_>, i: usize) -> Option<Amount> {
    let first = part(t, i)?;
    let mut sum = Amount {
        first: first.first,
        value: first.value.clone(),
        end: first.end,
        scale: first.scale,
        last: first.scale,
        shape: if first.digits { Shape::Digits } else { Shape::Words },
    };
    let mut before = first;
    while sum.last > 0 {
        let Some(next) = joined(t, sum.end).or_else(|| spoken(t, sum.end)) else { break };
        let Some(more) = part(t, next) else { break };
        // مئة ألف وألف: what is over a round hundred of a scale repeats the scale word.
        let over = more.scale == sum.last && before.count >= 100 && before.count % 100 == 0 && more.alone;
        let falls = more.scale < sum.last && more.count != 0;
        // Digits without a scale go on only below one: ألف و200, and not مليون و1500.
        let loose = more.digits && more.scale == 0 && more.value.real >= 1000.0;
        if !(falls || over && more.count <= 2) || loose {
            break;
        }
        sum.value = sum.value.plus(&more.value);
        (sum.end, sum.last) = (more.end, more.scale);
        before = more;
    }
    Some(sum)
}

/// In speech hundreds follow a scale without و: ألف خمس مائة.
fn spoken(t: &Tokens<'_>, i: usize) -> Option<usize> {
    let unit = match int(t, i, Class::NumberUnit) {
        Some(3..=9) => true,
        _ => t.kind(i) == Some(Kind::Number) && t.str(i).chars().count() == 1,
    };
    let hundred = unit && int(t, i + 1, Class::NumberHundred) == Some(100) && bare(t, i + 1)
        || int(t, i, Class::NumberHundred).is_some_and(|h| h > 200);
    (hundred && bare(t, i) && !t.clitics(i).article()).then_some(i)
}
