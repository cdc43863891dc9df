//! How a mention is spelt, as numbers: equal for all spellings that fold alike, compared and hashed without a copy.

use super::draft::Draft;
use crate::text::fold::{mix, Letters};
use crate::token::Tokens;

/// The folded spelling of a mention and of its outer words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Spelling {
    /// All words together.
    pub(super) whole: u64,
    pub(super) first: u64,
    pub(super) last: u64,
}

impl Spelling {
    /// Of the mention's span: the proclitics of its first word are left off.
    pub(super) fn of(tokens: &Tokens<'_>, d: &Draft) -> Self {
        let mut keys = (d.first..d.last).map(|i| {
            let word = tokens.span(i);
            let (start, end) = (word.start.max(d.span.start), word.end.min(d.span.end));
            match tokens.get(i) {
                Some(token) if (start, end) == (word.start, word.end) => token.key(),
                _ => tokens.text().get(start..end).and_then(Letters::of).map_or(0, Letters::key),
            }
        });
        let first = keys.next().unwrap_or(0);
        let (whole, last) = keys.fold((first, first), |(whole, _), key| (mix(whole, key), key));
        Self { whole, first, last }
    }
}
