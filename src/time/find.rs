//! The time expressions of a text, and the one time that a string is.

use super::part;
use super::rule::{Rule, Scene};
use super::title;
use super::whole;
use super::{Prefer, Time};
use crate::number::{self, Number};
use crate::text::room;
use crate::token::{tokenize, Kind, Token, Tokens};
use chrono::NaiveDateTime;
use std::cell::Cell;

/// Every rule that reads times: those of whole expressions, then those of the parts of a date.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    whole::RULES.iter().chain(part::RULES).copied()
}

/// Every time expression of the text, in order, none inside another.
///
/// - `numbers` are the numbers of the same text; `reference` is its publication time, without which relative times stay
///   unresolved; `prefer` decides a bare weekday or month where the clause does not.
/// - Values are TIMEX3, intervals half-open and Gregorian.
///
/// ```
/// use khabar::Reference;
/// let tokens = khabar::tokenize("التقى الوزيران مساء أمس الثلاثاء");
/// let published: Reference = "2024-08-21".parse()?;
/// let times = khabar::time::find(&tokens, &[], Some(published.time()), None);
/// assert_eq!(times[0].value, "2024-08-20TEV");
/// # Ok::<(), khabar::Error>(())
/// ```
#[must_use]
pub fn find(
    tokens: &Tokens<'_>,
    numbers: &[Number],
    reference: Option<NaiveDateTime>,
    prefer: Option<Prefer>,
) -> Vec<Time> {
    let mut scene = Scene::new(tokens, numbers, reference, prefer);
    // News has a time for every sixty tokens or so.
    let mut found = room::take(&TIMES, tokens.len() / 64);
    let (wake, mut end) = (scene.wake, 0);
    for (i, token) in tokens.kept(&wake.sieve) {
        if i < end {
            continue;
        }
        let woken = wake.by(tokens, i, token).whole();
        if woken.is_none() {
            continue;
        }
        while let Some((_, rest)) = scene.numbers.split_first().filter(|(n, _)| n.last <= i) {
            scene.numbers = rest;
        }
        if wake.is_number(tokens, i, token) && counts(&scene, i, token) {
            continue;
        }
        if let Some(time) = whole::read(&scene, i, woken, &found) {
            end = time.last;
            if !title::holds(&scene, (i, end), is_dated(&time)) {
                found.push(time);
            }
        }
    }
    found
}

/// Whether it names a day or a longer time by its numbers and months.
fn is_dated(time: &Time) -> bool {
    matches!(time.rule, "date/day" | "date/month" | "date/year" | "time/clock" | "range/from-to")
}

thread_local! {
    /// Room for the times of a text.
    pub(crate) static TIMES: Cell<Vec<Time>> = const { Cell::new(Vec::new()) };
}

/// Whether the number or number word at `i` is part of no time: it has a unit, or is no year and is followed by a noun that it
/// counts or any other word that stands in no time and is not joined to it.
fn counts(s: &Scene<'_>, i: usize, token: &Token) -> bool {
    let number = s.number(i);
    if number.is_some_and(|n| n.unit.is_some()) {
        return true;
    }
    let last = number.map_or(i + 1, |n| n.last);
    let year = |v: f64| (FIRST_YEAR..LAST_YEAR).contains(&v);
    let small = number.is_none_or(|n| !n.value.or(n.low).is_none_or(year));
    let bare = token.kind() == Kind::Word || last > i + 1 || s.digits(i, 3).is_some();
    small && bare && s.wake.is_plain(s.t, last)
}

/// Numbers that may be years.
const FIRST_YEAR: f64 = 1000.0;
const LAST_YEAR: f64 = 3000.0;

/// Why a string is not one time expression.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseTimeError {
    /// Nothing but white space.
    #[error("no time in an empty string")]
    Empty,
    /// A word that is no part of a time.
    #[error("{word:?} at byte {at} is no part of a time")]
    Word {
        /// The word.
        word: String,
        /// Where it stands.
        at: usize,
    },
}

/// The one time expression that a string is, against a reference time.
///
/// # Errors
/// [`ParseTimeError`] names the first word that does not fit, with its position.
///
/// ```
/// let time = khabar::time::parse("15 آذار/مارس 2024", None)?;
/// assert_eq!(time.value, "2024-03-15");
/// assert!(khabar::time::parse("كتاب", None).is_err());
/// # Ok::<(), khabar::time::ParseTimeError>(())
/// ```
pub fn parse(text: &str, reference: Option<NaiveDateTime>) -> Result<Time, ParseTimeError> {
    let tokens = tokenize(text);
    if tokens.is_empty() {
        return Err(ParseTimeError::Empty);
    }
    let numbers = number::find(&tokens);
    let misfit = |i: usize| ParseTimeError::Word { word: tokens.str(i).to_owned(), at: tokens.span(i).start };
    let scene = Scene::new(&tokens, &numbers, reference, None);
    let found = whole::read(&scene, 0, scene.woken(0).whole(), &[]).ok_or_else(|| misfit(0))?;
    if found.last < tokens.len() {
        return Err(misfit(found.last));
    }
    Ok(found)
}
