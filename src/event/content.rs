//! Who stands in a clause without being a side: the target of an attack that is condemned, the seat of talks, people whose
//! state is not told.

use super::arg::Arg;
use super::frame::Frame;
use super::prep::Prep;
use super::scene::Scene;
use crate::entity::EntityKind;
use crate::lexicon::{id, Class};

/// How far back talks are looked for, in tokens.
const CLAUSE: usize = 16;

impl Scene<'_> {
    /// «هجوما استهدف مخيما للنازحين»: whom the attack hit that is condemned.
    pub(super) fn is_target(&self, frame: &Frame, arg: &Arg) -> bool {
        let violent = |k: usize| self.predicate(k).is_some_and(|(s, _)| s.is_violence());
        // «الهجوم على السفارة المصرية»
        let aimed = arg.at.checked_sub(2).is_some_and(|k| k > frame.at && violent(k) && self.finite(k).is_none());
        if aimed && matches!(self.preposition(arg.at - 1), Some((Prep::On | Prep::Against, _))) {
            return true;
        }
        if self.is_victim(frame, arg) {
            return true;
        }
        (frame.at + 1..arg.at).any(|k| {
            if !violent(k) || self.finite(k).is_none() || self.preposition(k + 1).is_some() {
                return false;
            }
            let noun = (frame.at + 1..k).rev().find(|&j| !self.has(j, Class::Rel) && !self.is_modifier(j));
            noun.is_some_and(|j| violent(j) && self.finite(j).is_none() || self.has(j, Class::Means))
        })
    }

    /// «مقتل جنود لبنانيين», «إعدام مواطن إيراني», «اغتيال هنية»: people behind a noun of harm suffered it.
    fn is_victim(&self, frame: &Frame, arg: &Arg) -> bool {
        let Some(mention) = arg.mention.and_then(|m| self.mentions.get(m)) else { return false };
        let people = mention.kind == EntityKind::Person || mention.rule.starts_with("people/");
        let mut k = arg.at;
        while k > frame.at + 1 && self.is_quantity(k - 1) {
            k -= 1;
        }
        let harm = |k: usize| {
            self.predicate(k).is_some_and(|(s, _)| s.is_harm() || s.is_death() || s.text_id() == id!("execute"))
        };
        people
            && k > frame.at + 1
            && !self.tokens.clitics(k).preposition()
            && self.finite(k - 1).is_none()
            && harm(k - 1)
    }

    /// «المحادثات … انسحب منها»: the noun that the pronoun behind the preposition takes up is of talks; a town in between is
    /// what is left.
    pub(super) fn resumes_talks(&self, at: usize, len: usize, prep: Prep) -> bool {
        let next = at + len;
        if !self.preposition(next).is_some_and(|(p, _)| p == prep) || self.tokens.pronoun(next).is_none() {
            return false;
        }
        let start = self.sentence_around(at).start;
        for k in (start..at).rev().take(CLAUSE) {
            let place = self.mention(k).is_some_and(|m| {
                matches!(self.mentions[m].kind, EntityKind::City | EntityKind::Region)
                    && self.mentions[m].sector.is_none()
            });
            if place || !self.is_named(k) && self.has(k, Class::KindPlace) {
                return false;
            }
            if self.finite(k).is_none() && !self.is_named(k) && self.is_meeting(k) {
                return true;
            }
        }
        false
    }

    /// A noun of talks, or of an agreement made at them.
    fn is_meeting(&self, i: usize) -> bool {
        self.tokens.senses(i).any(|s| match s.class {
            Class::Object => matches!(s.text_id(), id!("meeting") | id!("agreement")),
            Class::Pred => matches!(s.text_id(), id!("talks") | id!("meet") | id!("summit") | id!("session")),
            _ => false,
        })
    }

    /// A city that a meeting has its name from.
    pub(super) fn is_seat(&self, arg: &Arg) -> bool {
        let city = arg.mention.and_then(|m| self.mentions.get(m)).is_some_and(|m| m.kind == EntityKind::City);
        city && arg.head.or(arg.at.checked_sub(1)).is_some_and(|h| self.is_meeting(h))
    }

    /// Whether people have their state from their own phrase or from what stands behind, not from who decides on them.
    pub(super) fn names_its_state(&self, frame: &Frame, arg: &Arg) -> bool {
        let Some(mention) = arg.mention.and_then(|m| self.mentions.get(m)) else { return true };
        let people = mention.rule == "people/role" && !mention.listed && mention.members.is_empty();
        let within =
            (mention.first..mention.last).any(|j| self.has(j, Class::Demonym) || self.tokens.pronoun(j).is_some());
        let behind = || {
            (mention.last..frame.to).any(|j| self.mention(j).is_some_and(|m| self.mentions[m].country == arg.country))
        };
        !people || within || behind()
    }
}
