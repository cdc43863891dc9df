//! How an event happened: its mode from the words around the predicate, its contexts, its score.

use super::frame::Place;
use super::frame::{Arg, Frame};
use super::plover::{Context, EventMode, EventType};
use super::prep::Prep;
use super::rule::Mode;
use super::scene::Scene;
use super::slot::Sides;
use crate::entity::EntityKind;
use crate::lexicon::{Class, ClassSet, Sector};

impl Scene<'_> {
    /// The mode of the event.
    pub(super) fn mode(&self, mode: Mode, frame: &Frame, sides: &Sides) -> Option<EventMode> {
        match mode {
            Mode::None => None,
            Mode::Is(mode) => Some(mode),
            Mode::Means => self.means(frame),
            Mode::MeansOr(other) => Some(self.means(frame).unwrap_or(other)),
            Mode::Meeting => self.meeting(frame, &sides.actors),
            Mode::Demand => self.demand(frame),
            Mode::Refusal => self.refusal(frame),
            Mode::Threat => self.threat(frame),
        }
    }

    /// The tokens of the clause behind and right before the predicate.
    fn around(&self, frame: &Frame) -> std::ops::Range<usize> {
        let sentence = self.tokens.sentence(self.tokens.sentence_of(frame.at));
        frame.from.min(frame.at.saturating_sub(4)).max(sentence.start)
            ..frame.to.max(frame.at + frame.len).min(sentence.end)
    }

    /// The weapon or manner that the clause names.
    pub(super) fn means(&self, frame: &Frame) -> Option<EventMode> {
        let mut found: Option<EventMode> = None;
        for i in self.around(frame) {
            let sense = self.tokens.sense_at(i, Class::Means);
            if let Some(mode) = sense.and_then(|(s, _)| s.text().parse::<EventMode>().ok()) {
                // A suicide bomber outranks his bomb, a drone other aircraft.
                if found.is_none() || matches!(mode, EventMode::SuicideAttack | EventMode::Drone) {
                    found = Some(mode);
                }
            }
            if found.is_none() {
                found = match self.predicate(i).map(|(s, _)| s.text()) {
                    Some("airstrike") => Some(EventMode::Aerial),
                    Some("shoot") => Some(EventMode::Firearms),
                    Some("bomb" | "explode") if i != frame.at => Some(EventMode::Explosives),
                    Some("stab") => Some(EventMode::Primitive),
                    _ => None,
                };
            }
        }
        found
    }

    /// Whether the clause speaks of an attack, a weapon or a killer.
    pub(super) fn violent(&self, frame: &Frame) -> bool {
        self.around(frame).any(|i| {
            self.tokens.sense_at(i, Class::Means).is_some_and(|(s, _)| s.text() != "phone")
                || i != frame.at
                    && self.mention(i).is_none()
                    && self.predicate(i).is_some_and(|(s, _)| is_violence(s.text()))
        }) || frame.args.iter().any(|(p, a)| {
            *p == Place::Prep(Prep::Agent)
                || a.sector.is_some_and(|s| matches!(s, Sector::Reb | Sector::Uaf | Sector::Mil | Sector::Crm))
        })
    }

    fn meeting(&self, frame: &Frame, actors: &[Arg]) -> Option<EventMode> {
        let end = frame.to.max(frame.at + frame.len);
        let by_phone = (frame.at..end)
            .any(|i| self.tokens.sense_at(i, Class::Means).is_some_and(|(s, _)| s.text() == "phone"))
            || matches!(self.predicate(frame.at).map(|(s, _)| s.text()), Some("call.phone"));
        if by_phone {
            return Some(EventMode::Phone);
        }
        let summit = matches!(self.predicate(frame.at).map(|(s, _)| s.text()), Some("summit" | "session"));
        let mut countries: Vec<_> = actors.iter().filter_map(|a| a.country).collect();
        countries.sort();
        countries.dedup();
        let igo = actors.iter().any(|a| a.sector == Some(Sector::Igo));
        if frame.has(Place::Prep(Prep::Under)) {
            // Hosted by a third side, by one for many, or by one for a guest.
            return Some(match () {
                () if actors.len() > 1 => EventMode::ThirdParty,
                () if summit => EventMode::Multilateral,
                () => EventMode::Visit,
            });
        }
        (igo || countries.len() > 2 || summit && countries.len() != 2).then_some(EventMode::Multilateral)
    }

    /// What stands in the complement: the words from the predicate to the end of what it governs.
    fn complement_has(&self, frame: &Frame, families: &[&str], objects: &[&str]) -> bool {
        let sentence = self.tokens.sentence(self.tokens.sentence_of(frame.at));
        let end = self.complement_end(frame).min(sentence.end);
        (frame.at + frame.len..end).any(|i| {
            self.mention(i).is_none()
                && (self.predicate(i).is_some_and(|(s, _)| families.contains(&s.text()))
                    || self.tokens.sense_at(i, Class::Object).is_some_and(|(s, _)| objects.contains(&s.text())))
        })
    }

    /// One past what the predicate governs: the clause and a subordinate clause hanging on it.
    pub(super) fn complement_end(&self, frame: &Frame) -> usize {
        let sentence = self.tokens.sentence(self.tokens.sentence_of(frame.at));
        let mut i = frame.at + frame.len;
        let limit = sentence.end.min(i + 40);
        while i < limit {
            if self.is_hard_stop(i) {
                return i;
            }
            // «… إذا لم تستأنف»: a condition is told for itself.
            if i > frame.at + frame.len + 1 && self.is_condition(i) {
                return i;
            }
            // «قال الرئيس الذي عرض … إنه مستعد»: what the verb of speech before brings.
            if i > frame.at + frame.len + 1 && self.opens_speech(i, frame.at, sentence.start) {
                return i;
            }
            let next = if self.is_comma(i) { i + 1 } else { i };
            let turn = self.mention(next).is_none()
                && (self.tokens.clitics(next).conjunction() || next > i)
                && (self.finite(next).is_some()
                    || next > i
                        && self.tokens.classes(next).any(ClassSet::of(&[Class::Say, Class::Conj, Class::Subord])));
            if turn && i > frame.at + frame.len {
                return i;
            }
            i += 1;
        }
        limit
    }

    /// Whether أن at `i` belongs to a verb of speech before the predicate at `at` that has not had its content yet.
    fn opens_speech(&self, i: usize, at: usize, start: usize) -> bool {
        if self.mention(i).is_some() || !matches!(self.value(i, Class::Subord), Some("أن" | "إن")) {
            return false;
        }
        let said = (start..at).rev().take(20).find(|&k| self.has(k, Class::Say) && self.finite(k).is_some());
        said.is_some_and(|k| (k + 1..at).any(|r| self.has(r, Class::Rel)) && !self.complement_between(k, at))
    }

    fn demand(&self, frame: &Frame) -> Option<EventMode> {
        const YIELD: &[&str] = &[
            "release",
            "ceasefire",
            "withdraw",
            "lift",
            "stop",
            "pull",
            "pull-out",
            "disarm",
            "surrender",
            "ease",
            "evacuate",
            "allow",
            "yield",
            "hand",
            "return",
        ];
        const ASSIST: &[&str] = &[
            "aid.give",
            "give",
            "donate",
            "finance",
            "arm",
            "rescue",
            "deploy",
            "send",
            "back",
            "protect",
            "extradite",
            "shelter",
        ];
        const MEET: &[&str] = &["meet", "talks", "discuss", "session", "summit", "resume", "mediate", "visit"];
        if self.complement_has(frame, YIELD, &["freedom", "restraint"]) {
            Some(EventMode::Yield)
        } else if self.complement_has(frame, ASSIST, &["aid"]) {
            Some(EventMode::Assist)
        } else if self.complement_has(frame, MEET, &["meeting"]) {
            Some(EventMode::Meet)
        } else if self.complement_has(frame, &[], &["law"]) {
            Some(EventMode::Change)
        } else {
            None
        }
    }

    fn refusal(&self, frame: &Frame) -> Option<EventMode> {
        if self.complement_has(frame, &["meet", "talks", "session", "visit"], &["meeting"]) {
            Some(EventMode::Meet)
        } else if self.complement_has(frame, &["release", "withdraw", "lift", "pull", "ceasefire", "hand"], &[]) {
            Some(EventMode::Yield)
        } else if self.complement_has(frame, &["aid.give", "give", "arm", "finance", "send"], &["aid"]) {
            Some(EventMode::Assist)
        } else {
            None
        }
    }

    fn threat(&self, frame: &Frame) -> Option<EventMode> {
        const FORCE: &[&str] = &[
            "attack",
            "shell",
            "airstrike",
            "bomb",
            "kill",
            "war",
            "invade",
            "destroy",
            "missile",
            "respond",
            "assassinate",
            "storm",
        ];
        if self.complement_has(frame, FORCE, &["war"]) {
            Some(EventMode::Violence)
        } else if self.complement_has(
            frame,
            &["impose", "close", "ban", "restrict", "besiege", "seize"],
            &["sanctions", "tariff", "blockade"],
        ) {
            Some(EventMode::Restrict)
        } else if self.complement_has(frame, &["cut", "suspend", "pull-out", "withdraw-from"], &["relations"]) {
            Some(EventMode::Relations)
        } else if self.complement_has(frame, &["expel", "deport"], &[]) {
            Some(EventMode::Expel)
        } else if self.complement_has(frame, &["arrest", "warrant"], &[]) {
            Some(EventMode::Arrest)
        } else {
            None
        }
    }

    /// The subjects that the sentence names, and `diplomatic` for dealings of states that are not material.
    pub(super) fn contexts(&self, event_type: EventType, frame: &Frame, sides: &Sides) -> Vec<Context> {
        let sentence = self.tokens.sentence(self.tokens.sentence_of(frame.at));
        let mut out = Vec::new();
        let from = frame.from.min(frame.governor.unwrap_or(frame.at)).min(frame.at).saturating_sub(8);
        let to = self.complement_end(frame).max(frame.to).min(frame.at + 40);
        for i in from.max(sentence.start)..to.min(sentence.end) {
            // The title of a person tells what he is, not what this is about.
            if self.mention(i).is_some_and(|m| self.mentions[m].kind == EntityKind::Person) {
                continue;
            }
            if let Some((sense, _)) = self.tokens.sense_at(i, Class::Context) {
                if let Ok(context) = sense.text().parse::<Context>() {
                    if context != Context::Diplomatic && !out.contains(&context) {
                        out.push(context);
                    }
                }
            }
        }
        use EventType::*;
        let verbal =
            matches!(event_type, Agree | Consult | Support | Concede | Request | Accuse | Reject | Threaten | Sanction);
        let states =
            sides.actors.iter().chain(&sides.recipients).any(|a| {
                a.sector.is_none() && a.country.is_some() || matches!(a.sector, Some(Sector::Gov | Sector::Igo))
            });
        // What a government does to its own people is no dealing of states.
        let one_sided = matches!(event_type, Concede | Request | Accuse | Reject | Threaten | Sanction);
        let domestic = one_sided
            && sides.actors.iter().any(|a| a.country.is_some())
            && sides.actors.iter().chain(&sides.recipients).count() > 1
            && sides.actors.iter().chain(&sides.recipients).all(|a| a.country == sides.actors[0].country);
        if verbal && states && !domestic {
            out.push(Context::Diplomatic);
        }
        out.sort();
        out.dedup();
        out
    }
}

/// Families of predicates that tell of violence.
pub(super) fn is_violence(family: &str) -> bool {
    matches!(
        family,
        "attack"
            | "bomb"
            | "explode"
            | "shell"
            | "airstrike"
            | "drone-strike"
            | "missile"
            | "shoot"
            | "invade"
            | "clash"
            | "assassinate"
            | "massacre"
            | "kill"
            | "stab"
            | "ambush"
            | "war"
            | "injure"
            | "incursion"
            | "terror"
            | "killing"
            | "destroy"
            | "abduct"
            | "torture"
            | "beat"
            | "hit"
            | "rape"
            | "die"
            | "fall"
            | "operation"
            | "strike.armed"
    )
}

/// Families of nouns that tell what became of people.
pub(super) fn is_death(family: &str) -> bool {
    matches!(family, "killing" | "kill" | "die" | "injure" | "massacre")
}

/// PLOVER's conflict–cooperation score of type and mode. Source: the tables of the PLOVER 2.0 draft manual; ACCUSE is
/// taken as −3, as the averages of its modes say.
pub(super) fn score(event_type: EventType, mode: Option<EventMode>) -> f64 {
    use EventMode::*;
    use EventType::*;
    match (event_type, mode) {
        (Agree, _) => 2.5,
        (Consult, Some(Visit | Multilateral)) => 4.0,
        (Consult, Some(ThirdParty)) => 1.0,
        (Consult, Some(Phone)) => 1.5,
        (Consult, _) => 2.5,
        (Support, _) => 5.0,
        (Concede, _) => 4.5,
        (Cooperate, _) => 9.5,
        (Aid, _) => 10.0,
        (Retreat, Some(EventMode::Withdraw)) => 8.0,
        (Retreat, Some(Disarm)) => 10.0,
        (Retreat, Some(Ceasefire)) => 7.5,
        (Retreat, Some(Resign)) => 4.5,
        (Retreat, _) => 6.5,
        (Request, Some(Assist)) => 0.5,
        (Request, Some(Change | Yield)) => -1.0,
        (Request, _) => 0.0,
        (Accuse, Some(Disapprove)) => -2.0,
        (Accuse, Some(Investigate | Allege)) => -3.5,
        (Accuse, _) => -3.0,
        (Reject, Some(Assist)) => -1.5,
        (Reject, _) => -2.0,
        (Threaten, Some(Restrict)) => -3.0,
        (Threaten, Some(Territory)) => -4.0,
        (Threaten, _) => -3.5,
        (Protest, Some(Riot)) => -7.0,
        (Protest, Some(Hunger | Boycott | Obstruct)) => -4.5,
        (Protest, _) => -5.0,
        (Sanction, Some(EventMode::Expel)) => -5.5,
        (Sanction, _) => -6.0,
        (Mobilize, Some(Troops | Weapons)) => -6.5,
        (Mobilize, Some(Militia)) => -6.0,
        (Mobilize, _) => -5.5,
        (Coerce, Some(Censor | Curfew | Misinformation)) => -6.5,
        (Coerce, Some(MartialLaw)) => -7.5,
        (Coerce, _) => -7.0,
        (Assault, Some(Abduct | Torture | Sexual | Destroy)) => -8.5,
        (Assault, Some(Beat | CrowdControl)) => -7.5,
        (Assault, Some(Primitive)) => -8.0,
        (Assault, Some(Targeted | SuicideAttack | Aerial | Drone | HeavyWeapons)) => -9.5,
        (Assault, Some(Unconventional)) => -10.0,
        (Assault, _) => -9.0,
    }
}
