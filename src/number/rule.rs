//! A reading rule: a function with its name, its reason and its examples, and the place in the text that it looks at.

use super::amount::{amount, Amount};
use super::around::Around;
use super::unit::{attach, behind, Unit};
use super::value::Value;
use super::NumberKind;
use crate::lexicon::{Class, ClassSet};
use crate::token::{Kind, Tokens};

/// One way of reading a number, or of telling that something is none.
#[derive(Debug)]
pub struct Rule {
    /// `family/shape`: stands in the record. The family `none` is of rules that find no number.
    pub name: &'static str,
    /// Why it reads so.
    pub why: &'static str,
    /// What wakes it.
    pub trigger: Trigger,
    /// Texts and the numbers in them, a space between: value or `low..high`, with the unit behind. For a rule of the family
    /// `none`, what is left of them.
    pub yes: &'static [(&'static str, &'static str)],
    /// Texts that look alike, in which the rule finds nothing.
    pub no: &'static [&'static str],
    pub(super) read: fn(&Scene<'_>) -> Option<Found>,
}

/// The tokens at which a rule is tried.
#[derive(Debug, Clone, Copy)]
pub struct Trigger {
    /// Words of one of these classes.
    pub classes: ClassSet,
    /// Digits.
    pub digits: bool,
    /// Of digits, only those beside a sign or Latin letters, or glued to a word.
    pub beside: bool,
    /// Signs of money and characters of fractions.
    pub signs: bool,
    /// What must stand around.
    pub needs: Around,
}

/// Words that a cardinal can begin with.
pub(super) const CARDINAL: ClassSet = ClassSet::of(&[
    Class::NumberUnit,
    Class::NumberTeen,
    Class::NumberTen,
    Class::NumberHundred,
    Class::NumberScale,
    Class::NumberMisc,
]);

impl Trigger {
    const NEVER: Self =
        Self { classes: ClassSet::NONE, digits: false, beside: false, signs: false, needs: Around::ANYTHING };
    pub(super) const DIGITS: Self = Self { digits: true, ..Self::NEVER };
    /// Digits with a sign before or behind them.
    pub(super) const BESIDE: Self = Self { beside: true, ..Self::DIGITS };
    pub(super) const SIGNS: Self = Self { signs: true, ..Self::NEVER };
    /// Digits and cardinals in words.
    pub(super) const COUNT: Self = Self { classes: CARDINAL, ..Self::DIGITS };

    pub(super) const fn words(classes: ClassSet) -> Self {
        Self { classes, ..Self::NEVER }
    }

    pub(super) const fn or_digits(self) -> Self {
        Self { digits: true, ..self }
    }

    /// Only with this around.
    pub(super) const fn with(self, needs: Around) -> Self {
        Self { needs, ..self }
    }

    pub(super) const fn wakes(&self, by: &Self) -> bool {
        self.classes.any(by.classes)
            || self.digits && by.digits && (by.beside || !self.beside)
            || self.signs && by.signs
    }
}

/// A number as a rule finds it, or that there is none up to a token.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) first: usize,
    pub(super) last: usize,
    /// None: there is no number here.
    pub(super) kind: Option<NumberKind>,
    pub(super) value: Value,
    /// The high bound of a range, whose low one is the value.
    pub(super) high: Option<Value>,
    pub(super) unit: Option<&'static str>,
}

impl Found {
    pub(super) fn new(first: usize, last: usize, kind: NumberKind, value: Value) -> Self {
        Self { first, last, kind: Some(kind), value, high: None, unit: None }
    }

    /// No number before this token.
    pub(super) fn nothing(first: usize, last: usize) -> Self {
        Self { first, last, kind: None, value: Value::whole(0), high: None, unit: None }
    }

    pub(super) fn unit(mut self, code: &'static str) -> Self {
        self.unit = Some(code);
        self
    }
}

/// The place under the reader, with the amount that begins there.
#[derive(Debug)]
pub(super) struct Scene<'a> {
    pub(super) t: &'a Tokens<'a>,
    pub(super) i: usize,
    amount: Option<Amount>,
    unit: Option<(Unit, usize)>,
    pub(super) around: Around,
}

impl<'a> Scene<'a> {
    pub(super) fn new(t: &'a Tokens<'a>, i: usize, woken: &Trigger) -> Self {
        let counts = woken.digits || woken.classes.any(CARDINAL);
        let amount = if counts { amount(t, i) } else { None };
        let unit = amount.as_ref().and_then(|a| behind(t, a.end));
        let around = Around::of(t, i, amount.as_ref(), unit);
        Self { t, i, amount, unit, around }
    }

    /// The amount that begins here.
    pub(super) fn amount(&self) -> Option<&Amount> {
        self.amount.as_ref()
    }

    /// The unit behind the amount, and the token after it.
    pub(super) fn unit(&self) -> Option<(Unit, usize)> {
        self.unit
    }

    /// Whether digits stand here.
    pub(super) fn digits(&self) -> bool {
        self.t.kind(self.i) == Some(Kind::Number)
    }

    /// The token without its clitics, as written.
    pub(super) fn stem(&self, i: usize) -> &'a str {
        self.t.stem(i).of(self.t.text())
    }

    /// The stem of the word so many tokens before; empty where there is none.
    pub(super) fn before(&self, back: usize) -> &'a str {
        self.i.checked_sub(back).map_or("", |k| self.stem(k))
    }

    /// A number from `first` to `end` with the unit that stands behind it.
    pub(super) fn with_unit(&self, first: usize, end: usize, value: Value) -> Found {
        attach(self.t, first, end, value, behind(self.t, end))
    }
}
