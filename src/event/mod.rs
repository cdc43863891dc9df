//! Floor 7, events: who did what to whom, in the PLOVER ontology.

// Ids of names that happen to follow one another are no range.
#![allow(clippy::manual_range_patterns)]

mod agreement;
mod arg;
mod attribution;
mod build;
mod clause;
mod condition;
mod confidence;
mod content;
mod context;
mod facts;
mod family;
mod find;
mod finite;
mod frame;
mod govern;
mod heads;
mod hearsay;
mod hedge;
mod manner;
mod object;
mod phrase;
mod place;
pub mod plover;
mod predicate;
mod prep;
mod pronoun;
mod read;
mod right;
mod role;
pub mod rule;
mod rules;
mod same;
mod scene;
mod settle;
mod slot;
mod subject;
mod tables;
mod tell;
mod told;
mod topic;
mod view;
mod voice;
mod woken;

pub(crate) use find::EVENTS;
pub use plover::{Auxiliary, Context, EventMode, EventType};

use crate::entity::Mention;
use crate::lexicon::{Country, Sector};
use crate::number::Number;
use crate::text::Span;
use crate::time::Time;
use crate::token::Tokens;
use chrono::NaiveDateTime;

/// One who acts or receives.
#[derive(Debug, Clone, PartialEq)]
pub struct Participant {
    /// The entity, if it is one.
    pub entity: Option<u32>,
    /// The words that name it here.
    pub span: Span,
    /// Its state.
    pub country: Option<Country>,
    /// What it is in its state.
    pub sector: Option<Sector>,
}

/// Who says that an event happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// The entity, if it is one.
    pub entity: Option<u32>,
    /// The words that name it here.
    pub span: Span,
}

/// Where an event happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Location {
    /// The entity.
    pub entity: Option<u32>,
    /// Its state.
    pub country: Option<Country>,
}

/// One event.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The clause that tells it.
    pub span: Span,
    /// The sentence.
    pub sentence: usize,
    /// The word that carries the meaning.
    pub trigger: Span,
    /// What happened.
    pub event_type: EventType,
    /// How.
    pub mode: Option<EventMode>,
    /// How it stands to the world.
    pub auxiliary: Option<Auxiliary>,
    /// What it is about.
    pub contexts: Vec<Context>,
    /// Nearest CAMEO code.
    pub cameo: &'static str,
    /// PLOVER's conflict–cooperation score of type and mode, −10 to +10.
    pub score: f64,
    /// Who did it.
    pub actors: Vec<Participant>,
    /// To whom it was done.
    pub recipients: Vec<Participant>,
    /// Index of its time.
    pub time: Option<usize>,
    /// Where.
    pub location: Option<Location>,
    /// Who says so.
    pub attribution: Option<Attribution>,
    /// Indices of its numbers.
    pub quantities: Vec<usize>,
    /// An earlier event that it tells again.
    pub same_as: Option<usize>,
    /// 0 to 1, ordered: the higher, the likelier right.
    pub confidence: f64,
    /// The rule that fired.
    pub rule: &'static str,
}

/// Every event of the text, in order of their triggers.
///
/// - Reads tokens, numbers, times and mentions of the same text; `reference` decides what is future and what long past.
/// - Cost: linear in the tokens; a clause is followed over a bounded distance.
#[must_use]
pub fn find(
    tokens: &Tokens<'_>,
    numbers: &[Number],
    times: &[Time],
    mentions: &[Mention],
    reference: Option<NaiveDateTime>,
) -> Vec<Event> {
    let scene = scene::Scene::new(tokens, numbers, times, mentions, reference);
    let events = find::find(&scene);
    scene.end();
    events
}

/// All event rules, in the order in which they are tried.
pub fn rules() -> impl Iterator<Item = &'static rule::EventRule> {
    rules::RULES.iter().flat_map(|list| list.iter())
}

impl Event {
    /// In one short line: type, mode, auxiliary, and the countries of both sides (`IGO` or `NGO` where there is none), as the
    /// rules' examples write it.
    ///
    /// ```
    /// let analysis = khabar::analyze("زار الرئيس المصري تركيا")?;
    /// assert_eq!(analysis.events()[0].brief(), "CONSULT/visit EGY>TUR");
    /// # Ok::<(), khabar::Error>(())
    /// ```
    #[must_use]
    pub fn brief(&self) -> String {
        let codes = |list: &[Participant]| {
            let mut codes: Vec<&str> = Vec::new();
            for p in list {
                match (&p.country, p.sector) {
                    (Some(c), _) => codes.push(c.code()),
                    (None, Some(s @ (Sector::Igo | Sector::Ngo))) => codes.push(s.code()),
                    _ => {}
                }
            }
            codes.sort_unstable();
            codes.dedup();
            codes.join(",")
        };
        let mode = self.mode.map_or(String::new(), |m| format!("/{m}"));
        let auxiliary = self.auxiliary.map_or(String::new(), |a| format!(" ({a})"));
        format!("{}{mode}{auxiliary} {}>{}", self.event_type, codes(&self.actors), codes(&self.recipients))
    }
}
