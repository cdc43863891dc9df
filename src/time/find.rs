//! The time expressions of a text, and the one time that a string is.

use super::part;
use super::rule::{Rule, Scene};
use super::whole;
use super::{Prefer, Time};
use crate::number::{self, Number};
use crate::text::room;
use crate::token::{tokenize, Kind, Tokens};
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
        if wake.counts(tokens, i, token) && is_small(&scene, i) {
            continue;
        }
        if let Some(time) = whole::read(&scene, i, woken, &found) {
            end = time.last;
            found.push(time);
        }
    }
    found
}

thread_local! {
    /// Room for the times of a text.
    pub(crate) static TIMES: Cell<Vec<Time>> = const { Cell::new(Vec::new()) };
}

/// Whether the number at `i`, if one begins there, is one token and no year.
fn is_small(scene: &Scene<'_>, i: usize) -> bool {
    let small = scene.number(i).is_none_or(|n| n.last == i + 1 && n.value.is_none_or(|v| v < 1000.0));
    small && (scene.t.kind(i) == Some(Kind::Word) || scene.digits(i, 3).is_some())
}

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
