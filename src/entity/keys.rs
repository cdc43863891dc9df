//! A table from folded words, or numbers mixed from them, to what was noted last of each: cheaper than one for any type.

use crate::text::fold::mix;
use std::hash::{BuildHasher, RandomState};

/// What is noted of each key. Nobody who writes a text knows the seed that places are drawn from, and no order of the table
/// reaches the output.
#[derive(Debug)]
pub(super) struct Keys {
    seed: u64,
    /// A power of two of places, or none; a place is free while `FREE` is noted there.
    places: Vec<(u64, u32)>,
    len: usize,
}

/// What no one notes.
const FREE: u32 = u32::MAX;

/// The first places; they double before more than half are taken.
const FIRST_PLACES: usize = 64;

impl Default for Keys {
    fn default() -> Self {
        Self { seed: RandomState::new().hash_one(0), places: Vec::new(), len: 0 }
    }
}

impl Keys {
    /// A table with room for so many keys.
    pub(super) fn with_room(keys: usize) -> Self {
        Self { places: vec![(0, FREE); (2 * keys).next_power_of_two().max(FIRST_PLACES)], ..Self::default() }
    }

    /// How many keys there are.
    pub(super) const fn len(&self) -> usize {
        self.len
    }

    /// The place of the key, or the free one where it would stand.
    #[inline]
    fn place(&self, key: u64) -> usize {
        let last = self.places.len().wrapping_sub(1);
        let mut at = mix(key, self.seed) as usize & last;
        while self.places.get(at).is_some_and(|&(other, noted)| other != key && noted != FREE) {
            at = (at + 1) & last;
        }
        at
    }

    /// What was noted last.
    #[inline]
    pub(super) fn get(&self, key: u64) -> Option<u32> {
        self.places.get(self.place(key)).map(|p| p.1).filter(|&noted| noted != FREE)
    }

    /// Notes something; whether the key is new.
    #[inline]
    pub(super) fn note(&mut self, key: u64, what: u32) -> bool {
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
        let more = vec![(0, FREE); (2 * self.places.len()).max(FIRST_PLACES)];
        for (key, noted) in std::mem::replace(&mut self.places, more).into_iter().filter(|p| p.1 != FREE) {
            let at = self.place(key);
            self.places[at] = (key, noted);
        }
    }

    /// The keys.
    pub(super) fn iter(&self) -> impl Iterator<Item = u64> + '_ {
        self.places.iter().filter(|p| p.1 != FREE).map(|p| p.0)
    }
}
