//! Who stands around a predicate, and in which place.

pub(super) use super::prep::Place;
use crate::lexicon::{Country, Sector};
use crate::text::Span;
use std::ops::Deref;

/// One who stands in an argument place.
#[derive(Debug, Clone, PartialEq)]
pub struct Arg {
    /// The mention; none for a nationality adjective.
    pub(super) mention: Option<usize>,
    /// The entity's id.
    pub(super) entity: Option<u32>,
    pub(super) span: Span,
    pub(super) country: Option<Country>,
    pub(super) sector: Option<Sector>,
    /// The word that the argument hangs on (سياسة إسرائيل: سياسة), if it is not the head itself.
    pub(super) head: Option<usize>,
    /// First token.
    pub(super) at: usize,
    /// It completes a participle inside the clause, and stands for the predicate's own only where there is no other.
    pub(super) nested: bool,
    /// Those coordinated with one another share it.
    pub(super) group: u16,
}

impl Arg {
    /// A side of an event told before, taken up at token `at`.
    pub(super) fn of(side: &super::Participant, at: usize) -> Self {
        Self {
            mention: None,
            entity: side.entity,
            span: side.span,
            country: side.country,
            sector: side.sector,
            head: None,
            at,
            nested: false,
            group: 0,
        }
    }
}

impl Place {
    /// One bit for each.
    #[inline]
    pub(super) const fn bit(self) -> u32 {
        1 << self as u8
    }
}

/// The arguments of one predicate, in the order in which they were found. Which places are filled is told by one bit each:
/// every rule asks for several of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Args {
    list: Vec<(Place, Arg)>,
    /// The places with anybody.
    places: u32,
    /// The places with somebody who is the predicate's own.
    own: u32,
}

impl Args {
    /// Whether anybody stands there.
    #[inline]
    pub(super) fn has(&self, place: Place) -> bool {
        self.places & place.bit() != 0
    }

    /// Whether somebody stands there who is the predicate's own.
    #[inline]
    pub(super) fn fills(&self, place: Place) -> bool {
        self.own & place.bit() != 0
    }

    /// Those among whom the ones in this place are: none, if nobody stands there.
    #[inline]
    pub(super) fn of(&self, place: Place) -> &[(Place, Arg)] {
        if self.has(place) {
            &self.list
        } else {
            &[]
        }
    }

    pub(super) fn push(&mut self, place: Place, arg: Arg) {
        self.note(place, arg.nested);
        self.list.push((place, arg));
    }

    pub(super) fn extend(&mut self, args: impl IntoIterator<Item = (Place, Arg)>) {
        args.into_iter().for_each(|(place, arg)| self.push(place, arg));
    }

    pub(super) fn retain(&mut self, keeps: impl Fn(Place, &Arg) -> bool) {
        self.list.retain(|(place, arg)| keeps(*place, arg));
        self.read_places();
    }

    /// Moves some of them to another place.
    pub(super) fn move_to(&mut self, place: Place, moves: impl Fn(Place, &Arg) -> bool) {
        for (here, arg) in &mut self.list {
            if moves(*here, arg) {
                *here = place;
            }
        }
        self.read_places();
    }

    /// The one that was found last.
    pub(super) fn last_mut(&mut self) -> Option<(Place, &mut Arg)> {
        self.list.last_mut().map(|(place, arg)| (*place, arg))
    }

    /// Becomes the same as another list.
    pub(super) fn copy(&mut self, other: &Self) {
        self.list.clone_from(&other.list);
        (self.places, self.own) = (other.places, other.own);
    }

    pub(super) fn clear(&mut self) {
        self.list.clear();
        (self.places, self.own) = (0, 0);
    }

    fn note(&mut self, place: Place, nested: bool) {
        self.places |= place.bit();
        self.own |= if nested { 0 } else { place.bit() };
    }

    fn read_places(&mut self) {
        (self.places, self.own) = (0, 0);
        for i in 0..self.list.len() {
            let (place, nested) = (self.list[i].0, self.list[i].1.nested);
            self.note(place, nested);
        }
    }
}

impl Deref for Args {
    type Target = [(Place, Arg)];

    fn deref(&self) -> &Self::Target {
        &self.list
    }
}

impl IntoIterator for Args {
    type Item = (Place, Arg);
    type IntoIter = std::vec::IntoIter<(Place, Arg)>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}
