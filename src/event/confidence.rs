//! How sure an event is: the more of it is filled, counted, dated and vouched for, the likelier right; what identifies a noun,
//! lies long back or may never come is doubtful.

use super::frame::Frame;
use super::plover::{Auxiliary, EventType};
use super::scene::Scene;
use super::slot::Sides;
use crate::lexicon::Class;
use chrono::Days;

/// A sentence longer than this, in tokens, is more often comment than news.
const LONG: usize = 45;

/// What the event has beside its frame.
#[derive(Debug, Clone, Copy)]
pub(super) struct Evidence {
    pub(super) event_type: EventType,
    pub(super) auxiliary: Option<Auxiliary>,
    pub(super) time: Option<usize>,
    /// Numbers in its clause.
    pub(super) counted: bool,
    /// Somebody is named who says so.
    pub(super) attributed: bool,
}

impl Scene<'_> {
    /// 0 to 1, in steps of a hundredth.
    pub(super) fn confidence(&self, frame: &Frame, sides: &Sides, evidence: &Evidence) -> f64 {
        let named = |list: &[super::arg::Arg]| list.iter().any(|a| a.country.is_some() || a.sector.is_some());
        let mut c: i32 = if frame.verb.is_some() { 58 } else { 44 };
        let mut when = |holds: bool, points: i32| c += if holds { points } else { 0 };
        when(named(&sides.actors), 12);
        when(named(&sides.recipients) || sides.actors.len() > 1, 12);
        when(frame.dropped, -8);
        when(evidence.counted, 8);
        when(evidence.attributed, 4);
        when(self.is_fresh(evidence.time), 6);
        let force = matches!(evidence.event_type, EventType::Assault | EventType::Protest | EventType::Coerce);
        when(force && self.identifies(frame), -22);
        when(force && frame.verb.is_none() && frame.governor.is_none(), -8);
        when(self.predicate(frame.at).is_some_and(|(s, _)| s.is_death()), 8);
        let sentence = self.sentence_around(frame.at);
        when(sentence.len() > LONG, -8);
        // A side that only hangs on another noun (قرار الرئيس), or one of a meeting that names no other.
        when(sides.actors.iter().chain(&sides.recipients).any(|a| a.head.is_some()), -5);
        when(evidence.event_type == EventType::Consult && sides.actors.len() + sides.recipients.len() < 2, -8);
        match evidence.auxiliary {
            Some(Auxiliary::Hypothetical) => when(true, -16),
            Some(Auxiliary::Historical | Auxiliary::Future) => when(force, -14),
            Some(Auxiliary::Negation) | None => {}
        }
        f64::from(c.clamp(5, 95)) / 100.0
    }

    /// «الجندي الذي خطف»: a clause that only says which one is meant.
    fn identifies(&self, frame: &Frame) -> bool {
        let rel = |i: usize| self.has(i, Class::Rel) && !self.is_named(i);
        let verb = frame.governor.unwrap_or(frame.at).min(frame.at);
        frame.verb.is_some() && frame.at > 0 && rel(frame.at - 1) || verb > 0 && rel(verb - 1)
    }

    /// Within the week before the text.
    fn is_fresh(&self, time: Option<usize>) -> bool {
        let from = time.and_then(|t| self.times.get(t)).and_then(|t| t.from);
        from.zip(self.reference).is_some_and(|(from, reference)| {
            from <= reference && reference.checked_sub_days(Days::new(8)).is_some_and(|week| from >= week)
        })
    }
}
