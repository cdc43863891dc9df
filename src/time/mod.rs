//! Floor 5, times: dates, times of day, durations and sets as TIMEX3, resolved to intervals against a reference.

mod amount;
mod calendar;
mod find;
pub mod hijri;
mod named;
mod outlook;
mod part;
mod resolve;
mod role;
mod rule;
mod spec;
mod tense;
mod title;
mod wake;
mod whole;

pub(crate) use find::TIMES;
pub use find::{find, parse, rules, ParseTimeError};
pub use rule::Rule;

use crate::text::Span;
use chrono::NaiveDateTime;

/// TIMEX3 type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "UPPERCASE"))]
pub enum TimexType {
    /// A day or a longer calendar unit.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A recurring time.
    Set,
}

/// TIMEX3 mod.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "SCREAMING_SNAKE_CASE"))]
#[non_exhaustive]
pub enum TimexMod {
    /// نحو، تقريبا
    Approx,
    /// مطلع، أوائل
    Start,
    /// منتصف
    Mid,
    /// أواخر، نهاية
    End,
    /// أكثر من
    MoreThan,
    /// أقل من
    LessThan,
    /// قبل
    Before,
    /// بعد
    After,
}

/// The unit that a time is exact to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[allow(missing_docs)]
pub enum Grain {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// The calendar a date is written in; value and interval are Gregorian always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[allow(missing_docs)]
pub enum Calendar {
    #[default]
    Gregorian,
    Hijri,
}

/// Which way a bare weekday or month lies when the clause does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
pub enum Prefer {
    /// The last one.
    Past,
    /// The next one.
    Future,
}

/// A time expression in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Time {
    /// Where it stands.
    pub span: Span,
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub last: usize,
    /// TIMEX3 type.
    pub kind: TimexType,
    /// TIMEX3 value.
    pub value: String,
    /// TIMEX3 mod.
    pub modifier: Option<TimexMod>,
    /// Start of the interval meant.
    pub from: Option<NaiveDateTime>,
    /// Its end, exclusive.
    pub to: Option<NaiveDateTime>,
    /// The unit it is exact to.
    pub grain: Option<Grain>,
    /// The calendar it is written in.
    pub calendar: Calendar,
    /// The rule that found it.
    pub rule: &'static str,
}
