//! Who fills the slots of a rule in a frame.

use super::arg::{Arg, Place};
use super::plover::EventType;
use super::prep::Prep;
use super::rule::{EventRule, Slot};
use super::scene::Scene;
use super::view::View;

/// Actors and recipients of a frame under a rule.
#[derive(Debug, Default)]
pub(super) struct Sides {
    pub(super) actors: Vec<Arg>,
    pub(super) recipients: Vec<Arg>,
}

impl Sides {
    /// Whether nobody takes part.
    pub(super) fn is_empty(&self) -> bool {
        self.actors.is_empty() && self.recipients.is_empty()
    }
}

impl Scene<'_> {
    /// What is done with the participants of the frame under the rule. Their lists are those of the frame before: most events have
    /// two sides, and need no new ones.
    pub(super) fn with_sides<T>(&self, rule: &EventRule, frame: &View<'_>, done: impl FnOnce(&mut Sides) -> T) -> T {
        let mut sides = self.spare_sides.take();
        rule.sides(frame, &mut sides);
        let done = done(&mut sides);
        sides.actors.clear();
        sides.recipients.clear();
        self.spare_sides.replace(sides);
        done
    }
}

impl EventRule {
    /// Adds the participants of the frame under this rule's roles.
    fn sides(&self, frame: &View<'_>, sides: &mut Sides) {
        let filled = |slot: &&Slot| self.is_filled(frame, **slot);
        // Of those who act together all, else the first slot that is filled.
        let first = if self.roles.reciprocal { self.roles.actor.len() } else { 1 };
        for &slot in self.roles.actor.iter().filter(filled).take(first) {
            sides.actors.extend(self.fill(frame, slot).cloned());
        }
        let hosts = self.roles.reciprocal && self.event_type != EventType::Consult;
        let receives = |slot: &&Slot| !(hosts && **slot == Slot::After(Prep::Under));
        for &slot in self.roles.recipient.iter().filter(receives).filter(filled) {
            let acts = |a: &&Arg| sides.actors.iter().any(|b| b.span == a.span);
            sides.recipients.extend(self.fill(frame, slot).filter(|a| !acts(a)).cloned());
            self.prefer_earlier(frame, sides);
            if !sides.recipients.is_empty() {
                return;
            }
        }
        for &slot in self.roles.recipient.iter().filter(receives) {
            let acts = |a: &&Arg| sides.actors.iter().any(|b| b.span == a.span);
            sides.recipients.extend(self.nested(frame, slot).filter(|a| !acts(a)).cloned());
            self.prefer_earlier(frame, sides);
            if !sides.recipients.is_empty() {
                return;
            }
        }
    }

    /// The place of the frame that a slot is filled from; none for those that are only counted.
    fn place(&self, frame: &View<'_>, slot: Slot) -> Option<Place> {
        // All are seen and one is chosen, without a branch for each.
        let or = |place: Place, other: Place| if frame.args.fills(place) { place } else { other };
        Some(match (slot, frame.verb) {
            (Slot::Agent, Some(_)) if frame.passive => Place::Agent,
            (Slot::Agent, Some(_)) => or(Place::Agent, Place::Subject),
            (Slot::Theme, Some(_)) => Place::Object,
            (Slot::Agent, None) if self.roles.genitive_acts || theme_apart(frame) => {
                or(Place::Adjective, or(Place::Agent, or(Place::Subject, Place::Genitive)))
            }
            (Slot::Agent, None) => or(Place::Adjective, or(Place::Agent, Place::Subject)),
            (Slot::Theme, None) if theme_apart(frame) => Place::For,
            (Slot::Theme, None) if self.roles.genitive_acts => or(Place::Object, Place::For),
            (Slot::Theme, None) => or(Place::Object, or(Place::Genitive, Place::For)),
            (Slot::After(prep), _) => Place::behind(prep),
            (Slot::That, _) => Place::That,
            (Slot::Counted, _) => return None,
        })
    }

    /// Who stands in the slot. Of a verb's subjects, those that are heads themselves come before those that a noun hangs on
    /// (مكتب نتنياهو is a mention, قرار نتنياهو not).
    pub(super) fn fill<'f>(&self, view: &View<'f>, slot: Slot) -> impl Iterator<Item = &'f Arg> + 'f {
        let frame = view.frame();
        let counted = frame.counted.iter().filter(move |(p, _)| {
            slot == Slot::Counted && matches!(p, Place::Object | Place::Genitive | Place::Subject)
        });
        let (place, args) = match self.place(view, slot) {
            Some(place) if view.args.fills(place) => (place, &frame.args[..]),
            _ => (Place::Loose, &[][..]),
        };
        let subject = place == Place::Subject;
        let heads = slot == Slot::Agent
            && frame.verb.is_some()
            && subject
            && args.iter().any(|(p, a)| *p == place && a.head.is_none());
        // Beside a verb's subjects, the first and what is coordinated with it.
        let first = args.iter().find(|(p, a)| *p == place && !a.nested).filter(|_| !subject);
        let group = first.map(|(_, a)| a.group);
        let named = args.iter().filter(move |(p, a)| {
            *p == place && !a.nested && (!heads || a.head.is_none()) && group.is_none_or(|g| a.group == g)
        });
        named.chain(counted).map(|(_, a)| a)
    }

    /// «طلب من الأميركيين تسليم صدام»: who is asked stands before what hangs on the thing asked.
    fn prefer_earlier(&self, frame: &View<'_>, sides: &mut Sides) {
        let Some(first) = sides.recipients.first().filter(|a| a.head.is_some() && frame.verb.is_some()) else { return };
        let from = self.roles.recipient.contains(&Slot::After(Prep::From));
        let asked = frame.in_place(Place::From).find(|a| from && a.head.is_none() && !a.nested && a.at < first.at);
        if let Some(asked) = asked.cloned() {
            sides.recipients.clear();
            sides.recipients.push(asked);
        }
    }

    /// What completes a participle or a relative clause in the slot.
    fn nested<'f>(&self, view: &View<'f>, slot: Slot) -> Option<&'f Arg> {
        let place = self.place(view, slot).filter(|&p| view.args.has(p))?;
        view.frame().args.iter().find(|(p, a)| *p == place && a.nested).map(|(_, a)| a)
    }

    pub(super) fn is_filled(&self, frame: &View<'_>, slot: Slot) -> bool {
        match self.place(frame, slot) {
            Some(place) => frame.args.fills(place),
            None => self.fill(frame, slot).next().is_some(),
        }
    }
}

/// Genitive and ل together: the genitive does it, ل brings to whom (دعم واشنطن لكييف).
fn theme_apart(frame: &View<'_>) -> bool {
    frame.verb.is_none() && frame.has(Place::Genitive) && frame.has(Place::For)
}
