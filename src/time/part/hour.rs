//! The hour in an expression of the time of day: 8, ثمانية, الثامنة والنصف, 21:45, 8 إلا ربعا.

use super::clock::{opens_before, zone};
use crate::lexicon::{Class, ClassSet};
use crate::time::rule::{Scene, DIGITS};
use crate::time::Grain;
use crate::token::Kind;

/// What an hour can begin with.
pub(super) const HOUR: ClassSet =
    DIGITS.with(ClassSet::of(&[Class::NumberTeen, Class::NumberOrdinal, Class::NumberUnit]));

/// Hour, minute, second and the finest of them said.
pub(in crate::time) type Hour = (u32, u32, u32, Grain);

/// A clock time in digits: 21:45, 7:56:35.
pub(super) fn digits(s: &Scene<'_>, i: usize) -> Option<(Hour, usize)> {
    let text = s.t.get(i).filter(|token| token.kind() == Kind::Number)?.span().of(s.t.text());
    if !text.bytes().any(|b| b == b':') {
        return None;
    }
    let mut fields = text.split(':').map(|p| {
        p.chars().try_fold(0u32, |acc, c| acc.checked_mul(10)?.checked_add(u32::from(crate::text::chars::digit(c)?)))
    });
    let hour = fields.next()??;
    let minute = fields.next()??;
    let second = fields.next();
    if fields.next().is_some() || hour > 24 || minute > 59 {
        return None;
    }
    match second {
        None => Some(((hour, minute, 0, Grain::Minute), i + 1)),
        Some(s) => s.filter(|&s| s < 60).map(|s| ((hour, minute, s, Grain::Second), i + 1)),
    }
}

/// The number of an hour at `i`: 8, ثمانية, الثامنة, الحادية عشرة.
fn hour_number(s: &Scene<'_>, i: usize) -> Option<(u32, usize)> {
    let t = s.t;
    if let Some((hour, _)) = s.digits(i, 2) {
        let free = s.number(i).is_none_or(|n| {
            let parted = n.low.is_some() || n.value.is_some_and(|v| v.fract().abs() > 1e-9);
            n.unit.is_none() && n.last <= i + 1 || parted
        });
        return (hour <= 24 && free).then_some((hour, i + 1));
    }
    if let Some(teen) = t.sense(i, Class::NumberTeen).filter(|_| t.pronoun(i).is_none()) {
        return (teen.int() <= 19).then(|| (teen.int(), i + 1));
    }
    let ordinal = t.sense(i, Class::NumberOrdinal).filter(|_| t.clitics(i).article());
    let raw = ordinal.or_else(|| t.sense(i, Class::NumberUnit)).filter(|_| t.pronoun(i).is_none())?.int();
    let unit = if raw > 100 { raw - 100 } else { raw };
    if t.sense(i + 1, Class::NumberUnit).is_some_and(|n| n.int() == 10) && s.bare(i + 1) && unit < 10 {
        return Some((unit + 10, i + 2));
    }
    (raw < 100 && (1..=12).contains(&unit)).then_some((unit, i + 1))
}

/// Minutes in a word of share: والنصف, إلا ربعا.
fn share(s: &Scene<'_>, i: usize) -> Option<u32> {
    if s.t.str(i) == "ربعا" {
        return Some(15);
    }
    match s.t.sense(i, Class::NumberFraction)?.text() {
        "1/2" => Some(30),
        "1/4" => Some(15),
        "1/3" => Some(20),
        _ => None,
    }
}

/// The hour that begins at `i`, with its minutes, and the token after.
pub(in crate::time) fn hour_at(s: &Scene<'_>, i: usize) -> Option<(Hour, usize)> {
    if !s.can_be(i, HOUR) {
        return None;
    }
    if let Some(found) = digits(s, i) {
        return Some(found);
    }
    let t = s.t;
    let (hour, mut end) = match hour_number(s, i) {
        Some(found) => found,
        None => {
            // 3.30; 19,00 ت غ
            let (h, m) = t.str(i).split_once(['.', ',']).filter(|_| t.kind(i) == Some(Kind::Number))?;
            let (h, m) = (h.parse::<u32>().ok()?, m.parse::<u32>().ok().filter(|_| m.len() == 2)?);
            let told = opens_before(s, i) || zone(s, i + 1) > i + 1;
            return (h <= 24 && m < 60 && told).then_some(((h, m, 0, Grain::Minute), i + 1));
        }
    };
    let (mut minutes, mut said) = (0i64, false);
    // الساعة 14،30
    if t.is_sign(end, '،') && t.glued(end) && t.glued(end + 1) && opens_before(s, i) {
        let next = end + 2;
        let word = t.kind(next) == Some(Kind::Word);
        let free = !word || t.has(next, Class::Prep) || t.clitics(next).bi() || zone(s, next) > next;
        if let Some((minute, _)) = s.digits(end + 1, 2).filter(|m| free && m.1 == 2 && m.0 < 60) {
            return Some(((hour, minute, 0, Grain::Minute), next));
        }
    }
    for _ in 0..3 {
        let less = t.kind(end) == Some(Kind::Word) && matches!(t.str(end), "إلا" | "الا");
        let lone = s.is_word(end, &["و"]);
        if !(less || lone || t.clitics(end).wa()) || t.get(end).is_some_and(|k| k.on_new_line()) {
            break;
        }
        let at = end + usize::from(less || lone);
        let (amount, next) = match share(s, at) {
            Some(m) if !s.is_unit(at + 1, Grain::Hour) || less => (m, at + 1),
            Some(_) => break,
            None => {
                let number = s.number(at).filter(|n| n.unit.is_none() && n.value.is_some());
                let ten = t.sense(at, Class::NumberTen).map(|n| (n.int(), at + 1));
                let read =
                    number.map(|n| (n.value.unwrap_or(0.0) as u32, n.last)).or(ten).or_else(|| hour_number(s, at));
                let Some((m, next)) = read.filter(|m| m.0 < 60) else { break };
                let minute = s.is_unit(next, Grain::Minute);
                // بين الثامنة والعاشرة مساء: another hour.
                if !minute && t.clitics(at).article() && t.has(at, Class::NumberOrdinal) {
                    break;
                }
                let bare = t.sense_at(next, Class::TimePart).is_some() || next >= t.len();
                if !minute
                    && !(bare
                        && t.kind(at) != Some(Kind::Number)
                        && (less || opens_before(s, i) || t.clitics(i).article()))
                {
                    break;
                }
                (m, next + usize::from(minute))
            }
        };
        minutes += if less { -i64::from(amount) } else { i64::from(amount) };
        (said, end) = (true, next);
    }
    let total = u32::try_from(i64::from(hour) * 60 + minutes).ok()?;
    Some(((total / 60, total % 60, 0, if said { Grain::Minute } else { Grain::Hour }), end))
}
