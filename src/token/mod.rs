//! Floor 3, tokens: text to tokens with kind, span, clitics and lexicon word; sentences; rules over tokens.
//!
//! The only floor that touches characters. Each word is looked up once here (with its clitic-stripped readings); the floors
//! above see [`Tokens`]: positions with classes and senses.
//!
//! For other users: [`Tokenizer`] makes terms for a search index or a training pipeline, [`Tokens::stem_form`] gives a stem as
//! a dictionary writes it, the feature `tantivy` serves that search engine, and the example `conllu` writes CoNLL-U.
//!
//! A new word is a row of `lexicon/data`; one whose parts no rule can tell is a row of class `split` (`بسبب`, `ب+سبب`).

mod address;
mod block;
mod clitic;
mod fits;
mod phrase;
mod reading;
mod refine;
pub mod rule;
mod run;
mod scan;
mod seen;
mod sentence;
mod shape;
mod sieve;
mod span;
mod stem;
#[cfg(feature = "tantivy")]
pub mod tantivy;
mod terms;
mod tokens;

pub use clitic::{Clitics, Pronoun};
pub use rule::{Rule, RuleIndex};
pub(crate) use sieve::Sieve;
pub use span::Spans;
pub use terms::{Folding, Parts, Term, Terms, Tokenizer};
pub use tokens::{Kind, Phrase, Role, Segment, Token, Tokens};

/// Cuts a text into tokens with kinds, clitics and lexicon words, and into sentences.
///
/// - Cost: one pass over the bytes, one to a few look-ups a word; one growing list, no allocation per token.
/// - Any text is valid. Texts over 4 GiB are cut off at that length: the positions are 32-bit. `analyze` refuses them
///   first, with a named error.
///
/// ```
/// let tokens = khabar::tokenize("وسيزورها غدا");
/// let parts: Vec<&str> = tokens.segments(0).map(|s| s.span.of(tokens.text())).collect();
/// assert_eq!(parts, ["و", "س", "يزور", "ها"]);
/// ```
#[must_use]
pub fn tokenize(text: &str) -> Tokens<'_> {
    scan::scan(text)
}

/// Spans and kinds of the tokens of a text, the same that [`tokenize`] finds, without the lexicon: for counting, cutting and
/// highlighting.
///
/// Cost: one pass over the bytes, several times faster than [`tokenize`]; no allocation.
///
/// ```
/// use khabar::token::{spans, Kind};
///
/// let text = "زار 3 وفود القاهرة.";
/// let words = spans(text).filter(|(_, kind)| *kind == Kind::Word).map(|(span, _)| span.of(text));
/// assert_eq!(words.collect::<Vec<_>>(), ["زار", "وفود", "القاهرة"]);
/// ```
#[must_use]
pub fn spans(text: &str) -> Spans<'_> {
    Spans::new(text)
}
