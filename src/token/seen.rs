//! The words that were read before: most words of a text come again, in it or in the next, and need no second look-up.
//!
//! In `قال الوزير إن الوزير` the second `الوزير` is taken from here. What a word is found to be depends on its letters alone, so a thread
//! keeps the table from one text to the next: at most 4 MiB, and the same result with it or without.

use super::clitic::Clitics;
use crate::lexicon::WordId;
use std::cell::Cell;
use std::hint::black_box;

/// A spelling of at most ten letters, one byte each, and what was found for it. Two fill a cache line.
#[derive(Clone, Copy, Default)]
struct Known {
    head: u64,
    tail: u16,
    /// The key, which ten letters leave the highest byte of, and there the flags.
    key: u64,
    word: WordId,
    clitics: Clitics,
}

/// The bits of a key.
const KEY_BITS: u32 = 56;

/// What a word was found to be: its key, its row, its clitics, and the flags of a token that is the word.
pub(super) type Found = (u64, WordId, Clitics, u8);

impl Known {
    #[inline(always)]
    const fn is(&self, (head, tail): (u64, u16)) -> bool {
        (self.head ^ head) | (self.tail ^ tail) as u64 == 0
    }

    #[inline(always)]
    const fn found(self) -> Found {
        (self.key & ((1 << KEY_BITS) - 1), self.word, self.clitics, (self.key >> KEY_BITS) as u8)
    }
}

/// Spellings that share a hash. One that comes again moves to the first two places, those of the first cache line, and stays
/// until another one there comes again: rare words come and go behind them.
#[derive(Clone, Copy, Default)]
#[repr(align(64))]
struct Group([Known; 4]);

/// Spelling → what was found for it.
pub(super) struct Seen {
    groups: Vec<Group>,
    /// How many words were put in.
    put: usize,
}

thread_local! {
    /// The table of the last text that this thread has read.
    static KEPT: Cell<Option<Seen>> = const { Cell::new(None) };
}

impl Seen {
    /// Fewest and most groups: from 4 KiB for a headline to 4 MiB.
    const LEAST: usize = 32;
    const MOST: usize = 32768;

    /// The table that this thread has kept, large enough for a text of so many bytes.
    pub(super) fn take(bytes: usize) -> Self {
        let kept = KEPT.try_with(Cell::take).ok().flatten().unwrap_or(Self { groups: Vec::new(), put: 0 });
        let now = kept.groups.len();
        // A table with two words a group is half full, or would be.
        let wanted = (bytes / 64).max(if kept.put > 2 * now { 4 * now } else { now }).max(Self::LEAST);
        if wanted > now && now < Self::MOST {
            kept.grown(wanted.min(Self::MOST).next_power_of_two())
        } else {
            kept
        }
    }

    /// Leaves the table to the next text.
    pub(super) fn keep(self) {
        // A thread that is ending keeps nothing.
        let _ = KEPT.try_with(|kept| kept.set(Some(self)));
    }

    fn grown(self, groups: usize) -> Self {
        let mut larger = Self { groups: vec![Group::default(); groups], put: 0 };
        for known in self.groups.into_iter().flat_map(|group| group.0).filter(|known| known.head != 0) {
            larger.put((known.head, known.tail), known.found());
        }
        larger
    }

    /// Where a spelling stands, if it stands anywhere.
    #[inline(always)]
    pub(super) fn place(&self, (head, tail): (u64, u16)) -> usize {
        // The letters of a short word stand high: both halves of the product are needed to mix them.
        let product = u128::from(head ^ u64::from(tail)) * 0x9e37_79b9_7f4a_7c15;
        ((product >> 64) as u64 ^ product as u64) as usize & (self.groups.len() - 1)
    }

    /// Brings near what is read at these places. Nothing waits for one of them, so that all come at once.
    #[inline]
    pub(super) fn touch(&self, places: impl Iterator<Item = usize>) {
        let heads = places.filter_map(|place| self.groups.get(place).map(|group| group.0[0].head));
        black_box(heads.fold(0, |all, head| all ^ head));
    }

    /// What was found for a spelling at its place.
    #[inline(always)]
    pub(super) fn get(&mut self, place: usize, spelling: (u64, u16)) -> Option<Found> {
        let Group(group) = self.groups.get_mut(place)?;
        // Which of the first two it is takes no branch.
        let mut at = usize::from(!group[0].is(spelling));
        if !group[at].is(spelling) {
            let behind = (2..group.len()).find(|&i| group[i].is(spelling))?;
            at = self.put & 1;
            group.swap(at, behind);
        }
        Some(group[at].found())
    }

    /// Notes what a spelling was found to be.
    #[inline]
    pub(super) fn put(&mut self, spelling: (u64, u16), (key, word, clitics, flags): Found) {
        debug_assert!(key >> KEY_BITS == 0, "ten letters have fifty bits");
        let key = u64::from(flags) << KEY_BITS | key;
        let place = self.place(spelling);
        if let Some(Group(group)) = self.groups.get_mut(place) {
            let known = Known { head: spelling.0, tail: spelling.1, key, word, clitics };
            match group.iter_mut().find(|known| known.head == 0) {
                Some(free) => *free = known,
                None => {
                    group.swap(2, 3);
                    group[2] = known;
                }
            }
            self.put += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_grows_with_what_it_was_asked_to_hold() {
        assert_eq!(std::mem::size_of::<Group>(), 128);
        let mut seen = Seen::take(10);
        assert_eq!(seen.groups.len(), Seen::LEAST);
        let words = 1..=3 * Seen::LEAST as u64;
        for head in words.clone() {
            seen.put((head, 0), (head, WordId::NONE, Clitics::NONE, 5));
        }
        seen.keep();
        let mut larger = Seen::take(10);
        assert_eq!(larger.groups.len(), 4 * Seen::LEAST);
        let there = words
            .filter(|&head| {
                larger.get(larger.place((head, 0)), (head, 0)).is_some_and(|found| found.0 == head && found.3 == 5)
            })
            .count();
        assert!(there > 2 * Seen::LEAST, "{there}");
        assert!(larger.get(0, (1000, 0)).is_none());
        assert_eq!(larger.grown(1).groups.len(), 1);
        assert_eq!(Seen::take(usize::MAX).groups.len(), Seen::MOST);
    }

    #[test]
    fn a_word_that_comes_again_is_kept() {
        let mut seen = Seen { groups: vec![Group::default(); 1], put: 0 };
        for head in 1..100 {
            seen.put((head, 0), (head, WordId::NONE, Clitics::NONE, 5));
            assert!(seen.get(0, (1, 0)).is_some(), "{head}");
        }
        assert!(seen.get(0, (50, 0)).is_none() && seen.get(0, (99, 0)).is_some());
    }
}
