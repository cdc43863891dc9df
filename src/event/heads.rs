//! The nouns around a predicate that are no mentions, each in its place.

use super::arg::Place;
use std::ops::Deref;

/// A noun in an argument place that is no mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) at: usize,
    pub(super) place: Place,
}

/// The nouns of one frame, in the order in which they were found. A bit for each place tells where one may stand: most places
/// have none, and are asked for often.
#[derive(Debug, Clone, Default)]
pub(super) struct Heads {
    list: Vec<Head>,
    /// The places where one stood when it was found.
    places: u32,
}

impl Heads {
    /// Those that stand there.
    #[inline]
    pub(super) fn in_place(&self, place: Place) -> impl Iterator<Item = &Head> {
        let list = if self.places & place.bit() != 0 { &self.list[..] } else { &[] };
        list.iter().filter(move |head| head.place == place)
    }

    pub(super) fn push(&mut self, head: Head) {
        self.places |= head.place.bit();
        self.list.push(head);
    }

    /// Puts one before all others.
    pub(super) fn put_first(&mut self, head: Head) {
        self.places |= head.place.bit();
        self.list.insert(0, head);
    }

    pub(super) fn extend(&mut self, heads: impl IntoIterator<Item = Head>) {
        heads.into_iter().for_each(|head| self.push(head));
    }

    pub(super) fn retain(&mut self, keeps: impl Fn(&Head) -> bool) {
        self.list.retain(keeps);
    }

    /// Moves those of one place to another.
    pub(super) fn move_all(&mut self, from: Place, to: Place) {
        if self.places & from.bit() != 0 {
            self.list.iter_mut().filter(|head| head.place == from).for_each(|head| head.place = to);
            self.places |= to.bit();
        }
    }

    /// Becomes the same as another list.
    pub(super) fn copy(&mut self, other: &Self) {
        self.list.clone_from(&other.list);
        self.places = other.places;
    }

    pub(super) fn clear(&mut self) {
        self.list.clear();
        self.places = 0;
    }
}

impl Deref for Heads {
    type Target = [Head];

    fn deref(&self) -> &Self::Target {
        &self.list
    }
}
