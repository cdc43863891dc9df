//! What stands around a number, seen once at its place, so that a rule that needs something else is not tried there.

use super::amount::{role, Amount, Shape};
use super::unit::Unit;
use crate::lexicon::Class;
use crate::token::Tokens;

/// A set of things that stand around a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Around(u16);

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

    /// How many there are.
    pub(super) const COUNT: usize = 11;

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
        see(t.clitics(i).article(), Self::ARTICLE);
        let Some(a) = amount else {
            // سالب and جزء begin an amount of their own.
            see(t.has(i, Class::NumberMisc), Self::LEAD.and(Self::BETWEEN));
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
        see(leads(a.end) || unit.is_some_and(|u| leads(u.1)), Self::LEAD);
        see(a.end == i + 1 && a.value.real == 1.0, Self::ONE);
        see(t.has(a.end, Class::NumberMultiple), Self::TIMES);
        let before = i.checked_sub(1).map_or("", |k| t.stem(k).of(t.text()));
        see(before == "بين", Self::BETWEEN);
        seen
    }
}
