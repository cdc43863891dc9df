//! What looks like a number and counts nothing: names, codes and dates, other words of the same letters.

mod code;
mod name;
mod word;

pub(super) use code::{PAIRS, RULES as CODES};
pub(super) use name::RULES as NAMES;
pub(super) use word::RULES as WORDS;
