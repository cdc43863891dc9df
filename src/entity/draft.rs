//! A mention as a rule finds it, before the text around it has filled in what it leaves open.

use super::scene::Scene;
use super::EntityKind;
use crate::lexicon::{Country, Person, Sector};
use crate::text::Span;

/// What a mention still needs from the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Nothing.
    Nothing,
    /// The state it belongs to (الحكومة، وزارة الخارجية, a title without a country).
    Owner,
    /// The state of the place or side nearest before it (متظاهرون, محكمة).
    Setting,
    /// Whether a city is a place or stands for its government.
    Government,
    /// The sides of a dual or plural (الجانبان); how many.
    Sides(u8),
    /// The state where the conflict is that it is a party of (طرفا النزاع).
    Conflict,
    /// The states named right behind it (وزيرا خارجية مصر والأردن); how many.
    Ahead(u8),
    /// The state that its suffixed pronoun or البلاد means.
    Pronoun,
    /// The other state beside the one its pronoun means (جارتها).
    Other,
    /// The sector of the one whose counterpart it is (نظيره).
    Counterpart,
    /// Only linked to an earlier full name; dropped without one.
    Surname,
}

/// What makes two mentions the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Its spelling.
    Spelling,
    /// A state.
    State(Country),
    /// A person of the lexicon.
    Person(Person),
    /// A holder of an office in a state: head word and state.
    Office,
    /// A body of a state: head word and state.
    Body,
    /// Nothing: a participant of its own.
    Alone,
}

/// A mention in the making.
#[derive(Debug)]
pub struct Draft {
    /// First token.
    pub first: usize,
    /// One past the last.
    pub last: usize,
    /// First token of the noun phrase.
    pub phrase: usize,
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: EntityKind,
    /// Its state, as far as it is said.
    pub country: Option<Country>,
    /// Its sector.
    pub sector: Option<Sector>,
    /// Whether it is listed.
    pub listed: bool,
    /// What is still open.
    pub need: Need,
    /// What it is linked by.
    pub key: Key,
    /// Whether its phrase opens with its title.
    pub titled: bool,
    /// Head word of its title or body, 0 if none.
    pub head: u64,
    /// Whether the record calls the person of its key as the lexicon does.
    pub known: bool,
    /// Whether it stands where a place stands (في بغداد).
    pub place: bool,
    /// The state of another city of that name.
    pub other: Option<Country>,
    /// A former holder.
    pub former: bool,
    /// The rule.
    pub rule: &'static str,
}

/// What a rule finds at a token.
#[derive(Debug)]
pub struct Found {
    /// Mentions before the main one, of what stands inside its title.
    pub inside: Vec<Draft>,
    /// The main one.
    pub draft: Draft,
    /// The token after all of them.
    pub next: usize,
}

impl Draft {
    pub(super) fn new(scene: &Scene<'_>, first: usize, last: usize, kind: EntityKind) -> Self {
        Self {
            first,
            last,
            phrase: first,
            span: scene.span(first, last),
            kind,
            country: None,
            sector: None,
            listed: true,
            need: Need::Nothing,
            key: Key::Spelling,
            titled: false,
            head: 0,
            known: false,
            place: false,
            other: None,
            former: false,
            rule: "",
        }
    }

    pub(super) fn codes(mut self, country: Option<Country>, sector: Option<Sector>) -> Self {
        self.country = country;
        self.sector = sector;
        self
    }

    pub(super) fn need(mut self, need: Need) -> Self {
        self.need = need;
        self
    }

    pub(super) fn key(mut self, key: Key) -> Self {
        self.key = key;
        self
    }

    pub(super) fn head(mut self, head: u64) -> Self {
        self.head = head;
        self
    }

    pub(super) fn listed_only_if(mut self, listed: bool) -> Self {
        self.listed = listed;
        self
    }

    pub(super) fn unlisted(mut self) -> Self {
        self.listed = false;
        self
    }

    pub(super) fn phrase(mut self, phrase: usize) -> Self {
        self.phrase = phrase;
        self
    }

    /// Found alone, with nothing of the phrase behind it.
    pub(super) fn one(self) -> Option<Found> {
        let next = self.last;
        Some(Found { inside: Vec::new(), draft: self, next })
    }
}
