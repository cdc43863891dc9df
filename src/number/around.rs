//! What stands around a number, seen once at its place, so that a rule that needs something else is not tried there.

use super::amount::{role, Amount, Shape};
use super::range::dash;
use super::unit::Unit;
use crate::lexicon::Class;
use crate::token::{Kind, Tokens};

/// A set of things that stand around a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Around(u32);

impl Around {
    /// Whatever stands around.
    pub const ANYTHING: Self = Self(0);
    /// The word is definite.
    pub const ARTICLE: Self = Self(1);
    /// A unit stands behind.
    pub const UNIT: Self = Self(1 << 1);
    /// Behind it or its unit stands a preposition, the word for a part, or the sign of thousandths.
    pub const LEAD: Self = Self(1 << 2);
    /// بين stands before.
    pub const BETWEEN: Self = Self(1 << 3);
    /// It is one.
    pub const ONE: Self = Self(1 << 4);
    /// أضعاف stands behind.
    pub const TIMES: Self = Self(1 << 5);
    /// Digits, with scales or without.
    pub const DIGITS: Self = Self(1 << 6);
    /// Number words alone.
    pub const WORDS: Self = Self(1 << 7);
    /// A decimal point in words.
    pub const POINT: Self = Self(1 << 8);
    /// Dozens.
    pub const DOZEN: Self = Self(1 << 9);
    /// A whole number and a fraction.
    pub const MIXED: Self = Self(1 << 10);

    /// إلى or حتى stands behind it or its unit.
    pub const TO: Self = Self(1 << 11);
    /// من or the word for a part stands behind.
    pub const OF: Self = Self(1 << 12);
    /// على stands behind.
    pub const OVER: Self = Self(1 << 13);
    /// The next word is definite.
    pub const BEFORE_DEFINITE: Self = Self(1 << 14);
    /// Digits, or a definite word on which nothing else hangs: what can be a name.
    pub const NAME: Self = Self(1 << 15);
    /// The word or the next one is a fraction, or its vowel may make it one.
    pub const SHARE: Self = Self(1 << 16);
    /// A dash stands behind the first token or the last.
    pub const DASH: Self = Self(1 << 17);
    /// A plus stands before or behind.
    pub const PLUS: Self = Self(1 << 18);
    /// A slash stands behind.
    pub const SLASH: Self = Self(1 << 19);
    /// A per cent sign stands before.
    pub const PERCENT: Self = Self(1 << 20);
    /// Latin letters stand before or behind, or a sign itself.
    pub const CODE: Self = Self(1 << 21);
    /// Digits that begin with a zero.
    pub const ZERO: Self = Self(1 << 22);
    /// Digits with a full stop among them.
    pub const STOP: Self = Self(1 << 23);

    /// How many there are.
    pub(super) const COUNT: usize = 24;

    /// Whether the thing with this number, below [`Around::COUNT`], is in it.
    #[inline]
    pub(super) const fn has_bit(self, number: usize) -> bool {
        self.0 >> number & 1 == 1
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What stands around the amount that begins at `i`.
    pub(super) fn of(t: &Tokens<'_>, i: usize, amount: Option<&Amount>, unit: Option<(Unit, usize)>) -> Self {
        let mut seen = Self::ANYTHING;
        let mut see = |holds: bool, what: Self| {
            if holds {
                seen = seen.and(what);
            }
        };
        let c = t.clitics(i);
        see(c.article(), Self::ARTICLE);
        let end = amount.map_or(i + 1, |a| a.end);
        match t.kind(i) {
            Some(Kind::Word) => {
                see(c.article() && c.proclitic_bytes() == 0, Self::NAME);
                see(t.clitics(i + 1).article(), Self::BEFORE_DEFINITE);
                let fraction = t.has(i, Class::NumberFraction) || t.has(i + 1, Class::NumberFraction);
                see(fraction || t.bears(i, '\u{64F}'), Self::SHARE);
            }
            Some(Kind::Number) => {
                let digits = t.str(i);
                see(true, Self::NAME);
                see(digits.starts_with(['0', '٠']), Self::ZERO);
                see(digits.bytes().any(|b| b == b'.'), Self::STOP);
            }
            _ => see(true, Self::CODE),
        }
        see(dash(t, i + 1) || end > i + 1 && dash(t, end), Self::DASH);
        see(t.kind(end) == Some(Kind::Latin), Self::CODE);
        see(t.is_sign(i + 1, '/'), Self::SLASH);
        see(t.is_sign(i + 1, '+'), Self::PLUS);
        if let Some(before) = i.checked_sub(1).and_then(|k| t.get(k)).filter(|k| k.kind() != Kind::Word) {
            see(before.kind() == Kind::Latin, Self::CODE);
            see(before.sign() == Some('+'), Self::PLUS);
            see(matches!(before.sign(), Some('%' | '٪')), Self::PERCENT);
        }
        let Some(a) = amount else {
            // سالب and جزء begin an amount of their own.
            see(t.has(i, Class::NumberMisc), Self::LEAD.and(Self::BETWEEN).and(Self::TO).and(Self::OF));
            return seen;
        };
        let shape = match a.shape {
            Shape::Digits => Self::DIGITS,
            Shape::Words => Self::WORDS,
            Shape::Point => Self::POINT,
            Shape::Dozen => Self::DOZEN,
            Shape::Mixed => Self::MIXED,
        };
        see(true, shape);
        see(unit.is_some(), Self::UNIT);
        let leads = |k: usize| t.has(k, Class::Prep) || t.clitics(k).bi() || t.is_sign(k, '‰') || role(t, k) == "part";
        if leads(end) || unit.is_some_and(|u| leads(u.1)) {
            see(true, Self::LEAD);
            let to = |k: usize| matches!(t.str(k), "إلى" | "الى" | "حتى");
            see(to(unit.map_or(end, |u| u.1)), Self::TO);
            see(t.str(end) == "من" || role(t, end) == "part", Self::OF);
            see(t.str(end) == "على", Self::OVER);
        }
        see(end == i + 1 && a.value.real == 1.0, Self::ONE);
        see(t.has(end, Class::NumberMultiple), Self::TIMES);
        let before = i.checked_sub(1).map_or("", |k| t.stem(k).of(t.text()));
        see(before == "بين", Self::BETWEEN);
        seen
    }
}
