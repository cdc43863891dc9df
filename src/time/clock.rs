//! Clock times: `الساعة الثالثة والنصف عصرا`, `21:45`, `8 إلا ربعا`.

use super::amount::number_at;
use super::Grain;
use crate::lexicon::Class;
use crate::number::{Number, NumberKind};
use crate::token::{Kind, Tokens};

/// Hour, minute, second, the finest said, and the token after.
pub(super) type Clock = ((u32, u32, u32, Grain), usize);

/// A clock time in digits: 21:45, 7:56:35.
pub(super) fn digits(t: &Tokens<'_>, i: usize) -> Option<Clock> {
    if t.kind(i) != Some(Kind::Number) {
        return None;
    }
    let mut fields = t.str(i).split(':').map(|p| {
        p.chars().try_fold(0u32, |acc, c| Some(acc.checked_mul(10)? + u32::from(crate::text::chars::digit(c)?)))
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

/// الساعة and what follows it; `lead` is whether the word stood there.
pub(super) fn spoken(t: &Tokens<'_>, numbers: &[Number], i: usize, lead: bool) -> Option<Clock> {
    if let Some(found) = digits(t, i) {
        return Some(found);
    }
    let n = number_at(numbers, i)
        .filter(|n| matches!(n.kind, NumberKind::Cardinal | NumberKind::Ordinal | NumberKind::Range))?;
    let value = n.value.or(n.low)?;
    if !(0.0..=24.0).contains(&value) {
        return None;
    }
    // 3.30 is read as half past three only behind the word.
    let whole = value.fract().abs() < 1e-9;
    if !whole && !lead {
        return None;
    }
    let mut clock = (
        value.trunc() as u32,
        if whole { 0 } else { (value.fract() * 100.0).round() as u32 },
        0,
        if whole { Grain::Hour } else { Grain::Minute },
    );
    let mut end = n.last;
    // واحد و عشرون دقيقة is read by the number floor as one number: the hour stays an hour only if no minutes follow.
    if clock.1 > 59 {
        return None;
    }
    loop {
        let word = t.stem(end).of(t.text());
        let joined = t.clitics(end).wa() || t.str(end) == "و";
        if joined {
            let at = if t.str(end) == "و" { end + 1 } else { end };
            if let Some(m) = number_at(numbers, at) {
                match m.kind {
                    NumberKind::Fraction if m.last <= at + 1 => {
                        clock.1 = (m.value.unwrap_or(0.0) * 60.0).round() as u32;
                        clock.3 = Grain::Minute;
                        end = m.last;
                        continue;
                    }
                    NumberKind::Cardinal if minutes_follow(t, m.last) => {
                        clock.1 = m.value.filter(|v| *v < 60.0)? as u32;
                        clock.3 = Grain::Minute;
                        end = m.last + 1;
                        continue;
                    }
                    _ => {}
                }
            }
        }
        if matches!(word, "إلا" | "الا") {
            let less = number_at(numbers, end + 1)?;
            let minutes = match less.kind {
                NumberKind::Fraction => less.value? * 60.0,
                _ => less.value?,
            } as u32;
            let total = (clock.0 * 60 + clock.1).checked_sub(minutes)?;
            clock = (total / 60, total % 60, 0, Grain::Minute);
            end = less.last + usize::from(minutes_follow(t, less.last));
        }
        break;
    }
    Some((clock, end))
}

fn minutes_follow(t: &Tokens<'_>, i: usize) -> bool {
    t.sense(i, Class::TimeUnit).is_some_and(|s| s.text() == "TM")
}
