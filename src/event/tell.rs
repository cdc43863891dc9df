//! From a frame to its event: whom it does not name itself, which rule holds of it, what leaves it standing.

use super::arg::{Arg, Place};
use super::family::Family;
use super::find::Pass;
use super::frame::Frame;
use super::plover::{EventMode, EventType};
use super::rule::{Content, EventRule, Mode};
use super::slot::Sides;
use super::view::View;
use super::woken::Woken;
use super::{Event, Participant};
use crate::lexicon::{id, Form};

impl Pass<'_, '_> {
    /// The event of a frame, if a rule of its family holds and what was told before leaves it standing.
    pub(super) fn event_of(
        &mut self,
        frame: &mut Frame,
        family: Family,
        finite: bool,
        governor: Option<usize>,
        before: &[Event],
    ) -> Option<Event> {
        self.complete(frame, family, finite, governor, before);
        let rule = self.rule_of(frame, family, finite)?;
        let view = View::of(frame);
        self.scene.with_sides(rule, &view, |sides| self.tell(rule, family, frame, sides, before))
    }

    /// Adds to a frame whom it does not name itself: who stands around its governor or in its relative clause, who was told of
    /// before, whose attack it was.
    fn complete(&mut self, frame: &mut Frame, family: Family, finite: bool, governor: Option<usize>, before: &[Event]) {
        let (scene, i, name) = (self.scene, frame.at, family.text_id());
        if frame.verb.is_none() && governor.is_none() {
            frame.governor = scene.goes_on(frame);
        }
        if let Some(g) = governor.and_then(|g| self.governors.get(g)) {
            self.take_from_governor(g, frame, i, family, finite);
        }
        if frame.verb.is_none() {
            self.relative_clause(frame);
            if scene.participle_speaks(i) {
                scene.add_topic(frame);
            }
            // «يصل إلى بيروت للقاء الرئيس»
            if scene.tokens.clitics(i).li() && matches!(name, id!("meet") | id!("talks")) {
                let place = match (frame.has(Place::Genitive), frame.has(Place::With), frame.has(Place::Subject)) {
                    (true, false, _) => Some(Place::With),
                    (false, true, false) => Some(Place::Subject),
                    _ => None,
                };
                let comer = place.into_iter().flat_map(|place| scene.comer(i).into_iter().map(move |a| (place, a)));
                frame.args.extend(comer);
            }
            if family.is_violence() && scene.is_repelled(i) {
                // Who meets an attack is whom it hits.
                frame.args.move_to(Place::Against, |place, arg| place == Place::Subject && arg.at < i);
            }
        }
        if frame.dropped && !frame.passive {
            if let Some(form) = frame.verb {
                let found = match pair_told(form, self.sentence, before) {
                    Some(sides) => sides.iter().map(|p| Arg::of(p, i)).collect(),
                    None => scene.dropped_subject(i, form),
                };
                frame.args.extend(found.into_iter().map(|a| (Place::Subject, a)));
            }
        }
        if family.is_harm() {
            frame.args.retain(|_, arg| !arg.nested);
            scene.settle_voice(frame);
        }
        if family.is_harm() || family.is_death() {
            // Of a verb of dying the subject is who suffered.
            let dies = finite && matches!(name, id!("die") | id!("fall"));
            let suffered = !frame.has(Place::Subject) && (frame.passive || !finite);
            if !frame.has(Place::Agent) && (dies || suffered) {
                self.take_from_attack(frame);
                if dies && frame.has(Place::Agent) {
                    frame.move_subject_to_object();
                }
            }
            scene.count_of(frame);
        }
    }

    /// The rule of the family that holds of a frame, which then may have its subject as its object.
    fn rule_of(&self, frame: &mut Frame, family: Family, finite: bool) -> Option<&'static EventRule> {
        let (scene, woken) = (self.scene, Woken::by(family));
        // Nobody takes part, nor did somebody in what was told before.
        if frame.has_nobody() && !woken.undone && !self.occurs(frame) {
            return None;
        }
        let view = View::of(frame);
        let (verb, governed) = (frame.verb.is_some(), frame.governor.is_some());
        let open = woken.open(verb, governed);
        let mut held = open.iter().find(|open| open.holds(scene, &view));
        if held.is_none() && finite && !frame.aside.is_empty() && self.has_partner(frame) {
            held = open.iter().find(|open| open.rule.roles.reciprocal && open.holds_with_partner(scene, &view));
        }
        let needs = finite && woken.needs_theme(verb, governed);
        if needs && scene.lone_subject(frame) && (held.is_none() || scene.continues(frame.at)) {
            // «وصلت الوزيرة … وأدانت روسيا»: the one noun phrase behind a verb that needs an object is its object.
            if let Some(turned) = self.turned(frame) {
                let view = View::of(&turned);
                if let Some(other) = open.iter().find(|open| open.rule.needs_theme() && open.holds(scene, &view)) {
                    held = Some(other);
                    scene.reuse(std::mem::replace(frame, turned));
                }
            }
        }
        held.map(|open| open.rule)
    }

    /// The event that a rule makes of a frame, if what was told before and what stands around leave it standing.
    fn tell(
        &mut self,
        rule: &'static EventRule,
        family: Family,
        frame: &Frame,
        sides: &mut Sides,
        before: &[Event],
    ) -> Option<Event> {
        let (scene, i, name) = (self.scene, frame.at, family.text_id());
        if rule.roles.reciprocal && sides.actors.len() == 1 && sides.recipients.is_empty() {
            self.other_side(frame, sides);
        }
        if rule.roles.reciprocal {
            scene.leave_out_goods(sides);
        }
        if matches!(rule.event_type, EventType::Assault | EventType::Protest) {
            scene.leave_out_places(sides);
        }
        let hosted = rule.event_type == EventType::Consult && sides.actors.is_empty() && !sides.recipients.is_empty();
        if let Some(e) = before.last().filter(|e| hosted && e.sentence == self.sentence && e.actors.len() == 2) {
            sides.actors = e.actors.iter().map(|p| Arg::of(p, i)).collect();
        }
        if sides.is_empty() {
            self.recover(rule, frame, sides, before);
        }
        if sides.is_empty() {
            return None;
        }
        // «وصل … في زيارة»: the noun is the event.
        if name == id!("go")
            && frame.heads.iter().any(|h| scene.predicate(h.at).is_some_and(|(s, _)| s.text_id() == id!("visit")))
        {
            return None;
        }
        if !self.settle(rule, name, frame, sides, before) {
            return None;
        }
        if scene.is_asked_for(i) || frame.governor.is_some_and(|g| scene.is_asked_for(g)) {
            return None;
        }
        let hidden = self.swallowed.iter().any(|(range, content)| {
            range.contains(&i)
                && match content {
                    // A finite verb outside أن … is told for itself.
                    Content::Swallow if frame.verb.is_some() => scene.subjunctive(i),
                    Content::Swallow => true,
                    Content::SwallowAssault => rule.event_type == EventType::Assault,
                    Content::KeepFacts => frame.verb.is_none() && !has_own_side(frame),
                    Content::Keep => false,
                }
        });
        if hidden || scene.is_topic(frame) || self.is_hearsay(rule, frame, sides, before) {
            return None;
        }
        self.note_content(rule, frame);
        // «فرض عقوبات …، وهدد بتوسيعها»: the threat is of what was told just before.
        let restricts = rule.mode == Mode::Threat
            && before.last().is_some_and(|e| e.sentence == self.sentence && e.rule == "impose/sanctions")
            && frame.head(Place::By).is_some_and(|h| scene.tokens.pronoun(h).is_some());
        if restricts {
            sides.recipients.retain(|a| a.head.is_none());
        }
        let mut event = self.build(rule, frame, sides);
        if restricts && event.mode.is_none() {
            event.mode = Some(EventMode::Restrict);
        }
        Some(event)
    }

    pub(super) fn note_content(&mut self, rule: &EventRule, frame: &Frame) {
        let start = frame.at + frame.len;
        let end = match rule.content {
            Content::Keep => return,
            Content::SwallowAssault => frame.to,
            _ => self.scene.complement_end(frame),
        };
        // What a phrase of time tells is told for itself.
        let end = if frame.aside.is_empty() { end } else { end.min(frame.aside.start) };
        if start < end {
            self.swallowed.push((start..end, rule.content));
        }
    }
}

/// «تلقى الرئيس اتصالا من نظيره …، وبحثا»: a dual verb goes on with the two who met or agreed just before.
fn pair_told(form: Form, sentence: usize, before: &[Event]) -> Option<&[Participant]> {
    let together = |e: &&Event| matches!(e.event_type, EventType::Consult | EventType::Agree | EventType::Support);
    let last = before.last().filter(|e| e.sentence + 1 >= sentence).filter(together)?;
    let two = last.actors.len() == 2 && last.actors[0].country != last.actors[1].country;
    (form.is(Form::DUAL) && two).then_some(last.actors.as_slice())
}

/// Whether a noun names a side by itself: adjective, genitive, pronoun or agent.
fn has_own_side(frame: &Frame) -> bool {
    frame.args.iter().any(|(p, a)| {
        matches!(p, Place::Adjective | Place::Genitive | Place::Subject | Place::Object | Place::Agent)
            && a.head.is_none()
    })
}
