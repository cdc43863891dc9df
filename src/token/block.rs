//! What is told of tokens by those around them, block by block while they are still near: phrases, sentences, doubtful words.
//!
//! One walk over a long text would find its tokens gone from the cache. Most tokens have nothing to be told: a known word
//! with no phrase behind it, inside a sentence, is passed over by one look at its flags.

use super::phrase;
use super::refine::Refiner;
use super::sentence::Cutter;
use super::tokens::{Tokens, ASKS, BEGINS, NEWLINE_BEFORE};

/// Tokens of a block: 16 KiB of them.
const BLOCK: usize = 512;

/// How many tokens behind a token must be there before it is read.
const AHEAD: usize = phrase::LONGEST as usize;

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
        for i in self.done..end {
            let Some(token) = tokens.list.get(i) else { break };
            let flags = token.flags;
            if flags & (ASKS | BEGINS | NEWLINE_BEFORE) == 0 && self.cutter.is_inside() {
                continue;
            }
            if tokens.list.get(i + 1).is_some_and(|next| phrase::may_begin(token, next)) {
                phrase::find(tokens, i);
            }
            if flags & (ASKS | NEWLINE_BEFORE) != 0 || !self.cutter.is_inside() {
                self.refiner.read(tokens, i);
                self.cutter.read(tokens, i);
            }
        }
        self.done = end;
    }

    /// Reads what is left.
    pub(super) fn finish(mut self, tokens: &mut Tokens<'_>) {
        self.read_to(tokens, tokens.list.len());
        self.cutter.finish(tokens);
        self.refiner.finish(tokens);
    }
}
