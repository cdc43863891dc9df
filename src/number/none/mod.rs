//! What looks like a number and counts nothing: names, codes and dates, other words of the same letters.

mod code;
mod name;
mod word;
mod year;

pub(super) use code::{PAIRS, RULES as CODES};
pub(super) use name::RULES as NAMES;
pub(super) use word::RULES as WORDS;
pub(super) use year::RULES as YEARS;
