//! Floor 4, numbers: cardinals, ordinals, fractions, per cents, money, measures and ranges, in digits and in words.

mod amount;
mod around;
mod bound;
mod count;
mod currency;
mod digits;
mod find;
mod fraction;
mod money;
mod none;
mod ordinal;
mod range;
mod rule;
mod spell;
mod unit;
mod value;
mod words;

pub use around::Around;
pub(crate) use find::is_day_of_name;
pub use find::{find, parse, rules, ParseNumberError};
pub(crate) use find::{NUMBERS, PARTS};
pub use rule::{Rule, Trigger};
pub use spell::{to_words, Case, Gender};

use crate::text::Span;

/// What a number counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum NumberKind {
    /// How many.
    Cardinal,
    /// Which in order.
    Ordinal,
    /// Part of a whole: نصف، ثلاثة أرباع.
    Fraction,
    /// Per cent.
    Percent,
    /// An amount of money.
    Money,
    /// An amount of another unit.
    Measure,
    /// From a low to a high bound.
    Range,
    /// Times as much: ضعف.
    Multiplier,
}

/// How exact a number is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum NumberMod {
    /// نحو، حوالي
    About,
    /// أكثر من
    MoreThan,
    /// أقل من
    LessThan,
    /// على الأقل
    AtLeast,
    /// على الأكثر
    AtMost,
    /// ما يقارب
    Nearly,
}

/// A number in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// Where it stands, its unit included and its modifier not.
    pub span: Span,
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub last: usize,
    /// What it counts as.
    pub kind: NumberKind,
    /// Its value after magnitude; none for a range.
    pub value: Option<f64>,
    /// The exact value as a decimal string, where a double cannot hold it.
    pub decimal: Option<String>,
    /// ISO 4217, `percent` or a UCUM-like code.
    pub unit: Option<&'static str>,
    /// How exact it is said to be.
    pub modifier: Option<NumberMod>,
    /// Low bound of a range.
    pub low: Option<f64>,
    /// High bound of a range.
    pub high: Option<f64>,
    /// The rule that found it.
    pub rule: &'static str,
}
