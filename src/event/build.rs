//! The event record of a frame that a rule holds of.

use super::arg::Arg;
use super::confidence::Evidence;
use super::context::score;
use super::find::Pass;
use super::frame::Frame;
use super::plover::EventType;
use super::rule::EventRule;
use super::slot::Sides;
use super::{Event, Participant};

impl Pass<'_, '_> {
    pub(super) fn build(&self, rule: &'static EventRule, frame: &Frame, sides: &Sides) -> Event {
        let scene = self.scene;
        let speech_act = matches!(
            rule.event_type,
            EventType::Agree | EventType::Request | EventType::Accuse | EventType::Reject | EventType::Threaten
        );
        let time = self.time_of(frame);
        let auxiliary = scene.auxiliary(frame, speech_act, time);
        let attribution = scene.attribution(frame, &sides.actors);
        let location = self.location(rule, frame, sides);
        let mode = scene.mode(rule.mode, frame, sides);
        let contexts = scene.contexts(rule.event_type, frame, sides);
        let (actors, recipients) = (participants(&sides.actors), participants(&sides.recipients));
        let clause = scene.tokens.span_of(frame.from.min(frame.at), frame.to.max(frame.at + frame.len));
        let inside = scene.numbers.partition_point(|n| n.span.start < clause.start);
        let quantities: Vec<usize> = (inside..scene.numbers.len())
            .take_while(|&n| scene.numbers[n].span.start < clause.end)
            .filter(|&n| clause.contains(scene.numbers[n].span))
            .collect();
        let evidence = Evidence {
            event_type: rule.event_type,
            auxiliary,
            time,
            counted: frame.counted.is_some() || !quantities.is_empty(),
            attributed: attribution.is_some(),
        };
        let confidence = scene.confidence(frame, sides, &evidence);
        Event {
            span: clause,
            sentence: self.sentence,
            trigger: scene.tokens.surface(scene.meaning(frame.at, frame.len)),
            event_type: rule.event_type,
            mode,
            auxiliary,
            contexts,
            cameo: rule.cameo,
            score: score(rule.event_type, mode),
            actors,
            recipients,
            time,
            location,
            attribution,
            quantities,
            same_as: None,
            confidence,
            rule: rule.name,
        }
    }
}

/// Those who stand on one side, each once.
fn participants(side: &[Arg]) -> Vec<Participant> {
    let mut out = Vec::with_capacity(side.len());
    for a in side {
        let participant = Participant { entity: a.entity, span: a.span, country: a.country, sector: a.sector };
        if !out.contains(&participant) {
            out.push(participant);
        }
    }
    out
}
