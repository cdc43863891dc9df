//! Force that is spoken of rather than told.

use super::find::Pass;
use super::frame::Frame;
use super::plover::{Auxiliary, EventType};
use super::rule::{Content, EventRule};
use super::slot::Sides;
use super::Event;
use crate::lexicon::{id, Class, Form};

impl Pass<'_, '_> {
    /// An act of force that is spoken of rather than told: see `Scene::is_told`.
    pub(super) fn is_hearsay(&self, rule: &EventRule, frame: &Frame, sides: &Sides, before: &[Event]) -> bool {
        let scene = self.scene;
        let force = matches!(
            rule.event_type,
            EventType::Assault | EventType::Protest | EventType::Coerce | EventType::Mobilize
        );
        if force && scene.is_asked(frame.at) {
            return true;
        }
        if !force || frame.verb.is_some() {
            // نقتل, قتلنا: the first person tells of itself, not news.
            let told = frame.verb.is_some_and(|f| f.any(Form::P1.or(Form::P2)));
            if told && rule.event_type == EventType::Assault {
                return true;
            }
            let habit = force && rule.event_type != EventType::Coerce && scene.is_habit(frame);
            return habit && scene.auxiliary(frame, false, None).is_none() || force && scene.is_tale(frame.at);
        }
        let auxiliary = scene.auxiliary(frame, false, None);
        if scene.is_tale(frame.at) {
            return true;
        }
        let negated = auxiliary == Some(Auxiliary::Negation);
        if !negated && (scene.is_charge(frame) || scene.is_judged(frame) || scene.is_wished(frame)) {
            return true;
        }
        let kept = self.swallowed.iter().any(|(r, c)| *c == Content::KeepFacts && r.contains(&frame.at));
        let restated = self.restated.iter().any(|j| (frame.at..frame.to).contains(j));
        if kept || restated {
            return false;
        }
        let done = frame.governor.is_some_and(|g| scene.finite(g).is_some());
        let occurs = done && frame.governor.is_some_and(|g| scene.value(g, Class::Light) == Some(id!("occur")));
        if auxiliary == Some(Auxiliary::Hypothetical) && !occurs || auxiliary == Some(Auxiliary::Future) && !done {
            return true;
        }
        // «يتضمن نشر قوات», «ضرورة نشر قوات»: forces are moved when somebody moves them.
        if rule.event_type == EventType::Mobilize {
            return frame.governor.is_none() && !scene.is_told(frame);
        }
        if !sides.actors.is_empty() {
            return false;
        }
        // «بعد اغتيال الرئيس عام 1992»: what is long known.
        if auxiliary == Some(Auxiliary::Historical) && frame.governor.is_none() && rule.event_type == EventType::Assault
        {
            return true;
        }
        // «مقتل ثلاثة وإصابة آخرين»: told with the noun before it.
        let paired = scene.tokens.clitics(frame.at).conjunction()
            && before.last().is_some_and(|e| e.sentence == self.sentence && e.event_type == rule.event_type);
        rule.event_type != EventType::Coerce && !paired && !scene.is_told(frame)
    }
}
