//! A table from folded words, or numbers mixed from them, to what was noted last of each: cheaper than one for any type.

use super::room::{self, Lent};
use std::cell::Cell;
use std::hash::{BuildHasher, RandomState};

/// What is noted of each key. Nobody who writes a text knows what its keys are multiplied by, and no order of the table
/// reaches the output.
#[derive(Debug)]
pub(crate) struct Keys {
    /// Odd and drawn by chance: the high bits of its product with two keys are seldom the same.
    factor: u64,
    /// How many bits of a product are not asked for.
    shift: u32,
    /// A power of two of places, or none; a place is free while `FREE` is noted there.
    places: Lent<(u64, u32)>,
    len: usize,
}

thread_local! {
    /// Room for the largest table of a text.
    static PLACES: Cell<Vec<(u64, u32)>> = const { Cell::new(Vec::new()) };
}

/// What no one notes.
const FREE: u32 = u32::MAX;

/// The first places; they double before more than half are taken.
const FIRST_PLACES: usize = 64;

impl Default for Keys {
    fn default() -> Self {
        Self {
            factor: RandomState::new().hash_one(0) | 1,
            shift: u64::BITS - 1,
            places: Lent::new(&PLACES, Vec::new()),
            len: 0,
        }
    }
}

impl Keys {
    /// A table with room for so many keys.
    pub(crate) fn with_room(keys: usize) -> Self {
        let mut made = Self::default();
        made.clear_for(2 * keys);
        made
    }

    /// How many keys there are.
    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    /// Takes so many free places, or some more, and gives those that were.
    fn clear_for(&mut self, places: usize) -> Lent<(u64, u32)> {
        let count = places.next_power_of_two().max(FIRST_PLACES);
        self.shift = u64::BITS - count.trailing_zeros();
        let mut places = room::take(&PLACES, count);
        places.resize(count, (0, FREE));
        std::mem::replace(&mut self.places, Lent::new(&PLACES, places))
    }

    /// The place of the key, or the free one where it would stand.
    #[inline]
    fn place(&self, key: u64) -> usize {
        let mut at = (key.wrapping_mul(self.factor) >> self.shift) as usize;
        while self.places.get(at).is_some_and(|&(other, noted)| other != key && noted != FREE) {
            at = (at + 1) & (self.places.len() - 1);
        }
        at
    }

    /// What was noted last.
    #[inline]
    pub(crate) fn get(&self, key: u64) -> Option<u32> {
        self.places.get(self.place(key)).map(|p| p.1).filter(|&noted| noted != FREE)
    }

    /// Notes something; whether the key is new.
    #[inline]
    pub(crate) fn note(&mut self, key: u64, what: u32) -> bool {
        if 2 * self.len >= self.places.len() {
            self.grow();
        }
        let at = self.place(key);
        let new = self.places[at].1 == FREE;
        self.places[at] = (key, what);
        self.len += usize::from(new);
        new
    }

    #[cold]
    fn grow(&mut self) {
        let before = self.clear_for(2 * self.places.len());
        for &(key, noted) in before.iter().filter(|p| p.1 != FREE) {
            let at = self.place(key);
            self.places[at] = (key, noted);
        }
    }

    /// The keys.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u64> + '_ {
        self.places.iter().filter(|p| p.1 != FREE).map(|p| p.0)
    }
}
