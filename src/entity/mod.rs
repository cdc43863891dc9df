//! Floor 6, entities: states, cities, people, organisations and groups, linked to one another.

use crate::lexicon::{Country, Sector};
use crate::text::Span;
use crate::time::Time;
use crate::token::Tokens;
use chrono::NaiveDateTime;

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
#[allow(missing_docs)]
pub enum EntityKind {
    Country,
    Person,
    Organization,
    City,
    Region,
    Group,
    Nationality,
}

/// A mention of an entity, or of a participant that is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// Where it stands, titles and kind nouns outside.
    pub span: Span,
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub last: usize,
    /// First token of the whole noun phrase, titles and kind nouns included.
    pub phrase: usize,
    /// Mentions of the same thing share it.
    pub id: u32,
    /// What it is.
    pub kind: EntityKind,
    /// Its state.
    pub country: Option<Country>,
    /// What it is in its state.
    pub sector: Option<Sector>,
    /// The fullest name in the text or the lexicon.
    pub name: String,
    /// The title before the name.
    pub title: Option<Span>,
    /// Whether it is listed among the entities: a role without a name or country (الجانبان، متظاهرون، نظيره) is only a
    /// participant of events.
    pub listed: bool,
    /// For a dual or plural reference (الجانبان، البلدان): the mentions it stands for.
    pub members: Vec<u32>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// Every mention of the text, in order.
#[must_use]
pub fn find(tokens: &Tokens<'_>, times: &[Time], reference: Option<NaiveDateTime>) -> Vec<Mention> {
    let _ = (tokens, times, reference);
    Vec::new()
}
