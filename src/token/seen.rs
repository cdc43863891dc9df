//! The words of a text that were read before: most words of a text come again, and need no second look-up.
//!
//! In `قال الوزير إن الوزير` the second `الوزير` is taken from here. A place for two spellings in one cache line; the
//! older of the two is kept while it comes again, so that rare words do not drive out frequent ones.

use super::clitic::Clitics;
use crate::lexicon::WordId;

/// What was found for one spelling.
#[derive(Clone, Copy, Default)]
struct Known {
    key: u64,
    word: WordId,
    variants: u32,
    clitics: Clitics,
}

/// Two spellings that share a hash.
#[derive(Clone, Copy, Default)]
#[repr(align(64))]
struct Pair([Known; 2]);

/// Spelling → word and clitics.
pub(super) struct Seen {
    pairs: Vec<Pair>,
}

impl Seen {
    /// Fewest and most pairs: from 1 KiB for a headline to 1 MiB.
    const LEAST: usize = 16;
    const MOST: usize = 16384;

    /// For a text of so many bytes.
    pub(super) fn new(bytes: usize) -> Self {
        let pairs = (bytes / 32).next_power_of_two().clamp(Self::LEAST, Self::MOST);
        Self { pairs: vec![Pair::default(); pairs] }
    }

    fn place(&self, key: u64, variants: u32) -> usize {
        let hash = (key ^ u64::from(variants) << 40).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (hash >> 32) as usize & (self.pairs.len() - 1)
    }

    /// The word of a spelling given by its folded key (never 0) and its variants.
    #[inline]
    pub(super) fn get(&mut self, key: u64, variants: u32) -> Option<(WordId, Clitics)> {
        let place = self.place(key, variants);
        let Pair([first, second]) = self.pairs.get_mut(place)?;
        if !(first.key == key && first.variants == variants) {
            if !(second.key == key && second.variants == variants) {
                return None;
            }
            std::mem::swap(first, second);
        }
        Some((first.word, first.clitics))
    }

    /// Notes what a spelling was found to be.
    #[inline]
    pub(super) fn put(&mut self, key: u64, variants: u32, word: WordId, clitics: Clitics) {
        let place = self.place(key, variants);
        if let Some(Pair([_, second])) = self.pairs.get_mut(place) {
            *second = Known { key, word, variants, clitics };
        }
    }
}
