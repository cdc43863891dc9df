//! What is told of tokens by those around them, block by block while they are still near: phrases, sentences, doubtful words.
//!
//! One walk over a long text would find its tokens gone from the cache. Most tokens have nothing to be told: a known word
//! with no phrase behind it, inside a sentence, is passed over by one look at its flags, which asks for no branch.

use super::phrase;
use super::refine::Refiner;
use super::sentence::Cutter;
use super::tokens::{Token, Tokens, ASKS, BEGINS, NEWLINE_BEFORE};
use crate::text::Bits;
use std::ops::Range;

/// Tokens of a block: 16 KiB of them.
const BLOCK: usize = 512;

/// How many tokens behind a token must be there before it is read.
const AHEAD: usize = phrase::LONGEST as usize;

/// A bit for each of up to 64 tokens: those that a phrase may begin with, and those that are to be shown.
fn marks(tokens: &[Token]) -> (u64, u64) {
    tokens.iter().rev().fold((0, 0), |(begins, asked), token| {
        let flag = |flags: u8| u64::from(token.flags & flags != 0);
        (begins << 1 | flag(BEGINS), asked << 1 | flag(ASKS | NEWLINE_BEFORE))
    })
}

/// Those of the tokens from `first` on that may begin a phrase with the next: most do not.
fn begin_phrases(tokens: &[Token], first: usize, begins: u64) -> u64 {
    Bits(begins).fold(0, |found, at| match tokens.get(first + at..first + at + 2) {
        Some([token, next]) => found | u64::from(phrase::may_begin(token, next)) << at,
        _ => found,
    })
}

/// How far the tokens have been read.
#[derive(Default)]
pub(super) struct Blocks {
    done: usize,
    cutter: Cutter,
    refiner: Refiner,
}

impl Blocks {
    /// How many tokens there must be for the next block.
    #[inline]
    pub(super) const fn due(&self) -> usize {
        self.done + BLOCK + AHEAD
    }

    /// Reads the next block.
    #[cold]
    pub(super) fn read(&mut self, tokens: &mut Tokens<'_>) {
        self.read_to(tokens, tokens.list.len() - AHEAD);
    }

    fn read_to(&mut self, tokens: &mut Tokens<'_>, end: usize) {
        let end = end.min(tokens.list.len());
        for first in (self.done..end).step_by(Bits::WIDTH) {
            let last = end.min(first + Bits::WIDTH);
            let (begins, asked) = marks(&tokens.list[first..last]);
            for at in Bits(begin_phrases(&tokens.list, first, begins)) {
                phrase::find(tokens, first + at);
            }
            self.tell(tokens, first..last, asked);
        }
        self.done = end;
    }

    /// Shows the tokens that are `asked`, and those where a sentence may begin, to what notes them.
    fn tell(&mut self, tokens: &mut Tokens<'_>, block: Range<usize>, mut asked: u64) {
        asked |= u64::from(!self.cutter.is_inside());
        while asked != 0 {
            let at = asked.trailing_zeros() as usize;
            asked &= asked - 1;
            self.refiner.read(tokens, block.start + at);
            self.cutter.read(tokens, block.start + at);
            let next = at + 1;
            asked |= u64::from(!self.cutter.is_inside() && next < block.len()) << (next % Bits::WIDTH);
        }
    }

    /// Reads what is left.
    pub(super) fn finish(mut self, tokens: &mut Tokens<'_>) {
        self.read_to(tokens, tokens.list.len());
        self.cutter.finish(tokens);
        self.refiner.finish(tokens);
    }
}
