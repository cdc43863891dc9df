//! Floor 1, characters: byte spans, the one table of letters, and the spelling fold.
//!
//! Imports nothing of ours. Everything that must know a code point stands here; the floors above see letters as small
//! codes and words as packed keys.

pub(crate) mod bits;
pub mod chars;
pub mod fold;
pub(crate) mod keys;
pub(crate) mod room;
pub mod span;

pub(crate) use bits::Bits;
pub use chars::CharClass;
pub use fold::{fold, Letters};
pub use span::Span;
