//! Passives that the spelling hides, and objects that agreement shows: for verbs of harm (قتل، خطف، اعتقل), whose news is mostly
//! of those who suffered.

use super::frame::{Frame, Place};
use super::scene::Scene;
use crate::entity::EntityKind;
use crate::lexicon::Form;

/// Families whose verbs need somebody who suffers.
pub(super) fn is_harm(family: &str) -> bool {
    matches!(family, "kill" | "injure" | "abduct" | "assassinate" | "arrest" | "detain" | "torture" | "deport")
}

impl Scene<'_> {
    /// «قتل ثلاثة جنود في هجوم»: with one noun phrase beside it the verb is passive. «وقتلت ثلاثة جنود»: a feminine verb has
    /// the men for its object, and its subject told before.
    pub(super) fn settle_voice(&self, frame: &mut Frame) {
        let Some(form) = frame.verb else { return };
        if frame.passive {
            return;
        }
        let object = frame.has(Place::Object)
            || frame.head(Place::Object).is_some()
            || frame.counted.as_ref().is_some_and(|(p, _)| *p == Place::Object);
        let subject = frame.has(Place::Subject)
            || frame.head(Place::Subject).is_some()
            || frame.counted.as_ref().is_some_and(|(p, _)| *p == Place::Subject);
        if object || !subject {
            return;
        }
        let behind = |at: usize| at > frame.at;
        let feminine = form.is(Form::PAST.or(Form::FEM).or(Form::SING));
        let men = frame.in_place(Place::Subject).any(|a| behind(a.at) && a.head.is_none() && self.is_man(a.mention))
            || frame.counted.as_ref().is_some_and(|(_, a)| behind(a.at));
        let move_to_object = |frame: &mut Frame| {
            for (place, _) in frame.args.iter_mut().filter(|(p, _)| *p == Place::Subject) {
                *place = Place::Object;
            }
            for head in frame.heads.iter_mut().filter(|h| h.place == Place::Subject) {
                head.place = Place::Object;
            }
            if let Some((place, _)) = &mut frame.counted {
                *place = Place::Object;
            }
        };
        if feminine && men {
            move_to_object(frame);
            frame.dropped = true;
        } else if form.is(Form::P3) {
            move_to_object(frame);
            frame.passive = true;
            frame.dropped = false;
        }
    }

    /// A person or people that no feminine verb agrees with.
    fn is_man(&self, m: Option<usize>) -> bool {
        m.and_then(|m| self.mentions.get(m).map(|x| (m, x))).is_some_and(|(m, x)| {
            let people = x.kind == EntityKind::Person || !x.listed && x.members.is_empty();
            let first = x.first;
            people
                && !self.is_feminine(m)
                && self.tokens.senses(first).any(|s| s.form.any(Form::MASC))
                && !self.tokens.senses(first).any(|s| s.form.any(Form::FEM))
        })
    }
}
