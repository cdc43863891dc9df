//! Which tokens a floor has to look at: it finds something at one token in ten or fewer, and only those that may wake it are walked.

use super::tokens::{Kind, Token, Tokens};
use crate::lexicon::{set_count, SET_ROOM};
use crate::text::Bits;

/// What wakes a floor: words by the number of their class set, and kinds of tokens. Wherever a phrase begins it is asked too.
#[derive(Debug)]
pub(crate) struct Sieve {
    sets: Box<[bool; SET_ROOM]>,
    kinds: u32,
}

impl Sieve {
    /// Of words whose class set, by its number, wakes something, and of every token of these kinds.
    pub(crate) fn new(wakes: impl Fn(usize) -> bool, kinds: &[Kind]) -> Self {
        Self {
            sets: Box::new(std::array::from_fn(|set| set < set_count() && wakes(set))),
            kinds: kinds.iter().fold(0, |all, &kind| all | 1 << kind as u32),
        }
    }

    /// Whether the token may wake something: a look at a table, and no branch.
    #[inline(always)] // asked of every token of a text
    pub(crate) fn keeps(&self, token: &Token) -> bool {
        let kind = self.kinds >> token.kind as u32;
        self.keeps_word(token) | (kind & 1 != 0)
    }

    /// Whether its word or the phrase that begins there may: for a sieve of no kinds.
    #[inline(always)] // asked of every token of a text
    pub(crate) fn keeps_word(&self, token: &Token) -> bool {
        self.sets[token.word.set() % SET_ROOM] | token.begins_phrase()
    }
}

/// Tokens of a text that stand together, and the number of the first.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Block<'a> {
    first: usize,
    tokens: &'a [Token],
}

impl<'a> Block<'a> {
    /// What of it stands behind token `i`, which is one of its own.
    #[inline]
    pub(crate) fn behind(self, i: usize) -> Self {
        let first = i + 1;
        Self { first, tokens: self.tokens.get(first - self.first..).unwrap_or_default() }
    }

    /// The tokens that are kept, with their numbers.
    #[inline(always)]
    pub(crate) fn kept(self, keeps: impl Fn(&Token) -> bool) -> Kept<'a> {
        Kept { block: self, bits: Bits::of(self.tokens, keeps) }
    }
}

/// The tokens of a block that are still to be looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kept<'a> {
    block: Block<'a>,
    bits: Bits,
}

impl<'a> Iterator for Kept<'a> {
    type Item = (usize, &'a Token);

    #[inline]
    fn next(&mut self) -> Option<(usize, &'a Token)> {
        let at = self.bits.next()?;
        Some((self.block.first + at, self.block.tokens.get(at)?))
    }
}

impl Tokens<'_> {
    /// The tokens of the text in blocks.
    #[inline]
    pub(crate) fn blocks(&self) -> impl Iterator<Item = Block<'_>> {
        self.list.chunks(Bits::WIDTH).zip((0..).step_by(Bits::WIDTH)).map(|(tokens, first)| Block { first, tokens })
    }

    /// The tokens that a sieve keeps, with their numbers.
    #[inline]
    pub(crate) fn kept<'a>(&'a self, sieve: &'a Sieve) -> impl Iterator<Item = (usize, &'a Token)> {
        self.blocks().flat_map(|block| block.kept(|token| sieve.keeps(token)))
    }
}
