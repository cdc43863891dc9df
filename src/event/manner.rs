//! How an event happened: its mode from the words around the predicate.

use super::arg::{Arg, Place};
use super::facts::Facts;
use super::frame::Frame;
use super::plover::EventMode;
use super::rule::Mode;
use super::scene::Scene;
use super::slot::Sides;
use crate::lexicon::{id, of_values, Class, ClassSet, Sector};
use once_cell::sync::Lazy;

/// Text-value id → the mode that it names.
static BY_VALUE: Lazy<Vec<Option<EventMode>>> = Lazy::new(|| of_values(|value| value.parse().ok()));

/// What may be demanded, refused or threatened, and the mode that it gives.
struct Told {
    mode: EventMode,
    /// Families of predicates.
    families: &'static [u32],
    /// Object classes.
    objects: &'static [u32],
}

/// The first that is told of counts.
const DEMANDED: &[Told] = &[
    Told {
        mode: EventMode::Yield,
        families: &[
            id!("release"),
            id!("ceasefire"),
            id!("withdraw"),
            id!("lift"),
            id!("stop"),
            id!("pull"),
            id!("pull-out"),
            id!("disarm"),
            id!("surrender"),
            id!("ease"),
            id!("evacuate"),
            id!("allow"),
            id!("yield"),
            id!("hand"),
            id!("return"),
        ],
        objects: &[id!("freedom"), id!("restraint")],
    },
    Told {
        mode: EventMode::Assist,
        families: &[
            id!("aid.give"),
            id!("give"),
            id!("donate"),
            id!("finance"),
            id!("arm"),
            id!("rescue"),
            id!("deploy"),
            id!("send"),
            id!("back"),
            id!("protect"),
            id!("extradite"),
            id!("shelter"),
        ],
        objects: &[id!("aid")],
    },
    Told {
        mode: EventMode::Meet,
        families: &[
            id!("meet"),
            id!("talks"),
            id!("discuss"),
            id!("session"),
            id!("summit"),
            id!("resume"),
            id!("mediate"),
            id!("visit"),
        ],
        objects: &[id!("meeting")],
    },
    Told { mode: EventMode::Change, families: &[], objects: &[id!("law")] },
];

const REFUSED: &[Told] = &[
    Told {
        mode: EventMode::Meet,
        families: &[id!("meet"), id!("talks"), id!("session"), id!("visit")],
        objects: &[id!("meeting")],
    },
    Told {
        mode: EventMode::Yield,
        families: &[id!("release"), id!("withdraw"), id!("lift"), id!("pull"), id!("ceasefire"), id!("hand")],
        objects: &[],
    },
    Told {
        mode: EventMode::Assist,
        families: &[id!("aid.give"), id!("give"), id!("arm"), id!("finance"), id!("send")],
        objects: &[id!("aid")],
    },
];

const THREATENED: &[Told] = &[
    Told {
        mode: EventMode::Violence,
        families: &[
            id!("attack"),
            id!("shell"),
            id!("airstrike"),
            id!("bomb"),
            id!("kill"),
            id!("war"),
            id!("invade"),
            id!("destroy"),
            id!("missile"),
            id!("respond"),
            id!("assassinate"),
            id!("storm"),
        ],
        objects: &[id!("war")],
    },
    Told {
        mode: EventMode::Restrict,
        families: &[id!("impose"), id!("close"), id!("ban"), id!("restrict"), id!("besiege"), id!("seize")],
        objects: &[id!("sanctions"), id!("tariff"), id!("blockade")],
    },
    Told {
        mode: EventMode::Relations,
        families: &[id!("cut"), id!("suspend"), id!("pull-out"), id!("withdraw-from")],
        objects: &[id!("relations")],
    },
    Told { mode: EventMode::Expel, families: &[id!("expel"), id!("deport")], objects: &[] },
    Told { mode: EventMode::Arrest, families: &[id!("arrest"), id!("warrant")], objects: &[] },
];

impl Scene<'_> {
    /// The mode of the event.
    pub(super) fn mode(&self, mode: Mode, frame: &Frame, sides: &Sides) -> Option<EventMode> {
        match mode {
            Mode::None => None,
            Mode::Is(mode) => Some(mode),
            Mode::Means => self.means(frame),
            Mode::MeansOr(other) => Some(self.means(frame).unwrap_or(other)),
            Mode::Meeting => self.meeting(frame, &sides.actors),
            Mode::Demand => self.told_in_complement(frame, DEMANDED),
            Mode::Refusal => self.told_in_complement(frame, REFUSED),
            Mode::Threat => self.told_in_complement(frame, THREATENED),
        }
    }

    /// The tokens of the clause behind and right before the predicate.
    fn around(&self, frame: &Frame) -> std::ops::Range<usize> {
        let sentence = self.sentence_around(frame.at);
        frame.from.min(frame.at.saturating_sub(4)).max(sentence.start)
            ..frame.to.max(frame.at + frame.len).min(sentence.end)
    }

    /// The weapon or manner that the clause names.
    pub(super) fn means(&self, frame: &Frame) -> Option<EventMode> {
        let mut found: Option<EventMode> = None;
        for i in self.around(frame) {
            let sense = if self.is(i, Facts::MEANS) { self.tokens.sense_at(i, Class::Means) } else { None };
            if let Some(mode) = sense.and_then(|(s, _)| BY_VALUE.get(s.text_id() as usize).copied().flatten()) {
                // A suicide bomber outranks his bomb, a drone other aircraft.
                if found.is_none() || matches!(mode, EventMode::SuicideAttack | EventMode::Drone) {
                    found = Some(mode);
                }
            }
            if found.is_none() {
                found = match self.predicate(i).map(|(s, _)| s.text_id()) {
                    Some(id!("airstrike")) => Some(EventMode::Aerial),
                    Some(id!("shoot")) => Some(EventMode::Firearms),
                    Some(id!("bomb") | id!("explode")) if i != frame.at => Some(EventMode::Explosives),
                    Some(id!("stab")) => Some(EventMode::Primitive),
                    _ => None,
                };
            }
        }
        found
    }

    /// Whether the clause speaks of an attack, a weapon or a killer.
    pub(super) fn violent(&self, frame: &Frame) -> bool {
        self.around(frame).any(|i| {
            self.is(i, Facts::MEANS)
                && self.tokens.sense_at(i, Class::Means).is_some_and(|(s, _)| s.text_id() != id!("phone"))
                || i != frame.at && !self.is_named(i) && self.predicate(i).is_some_and(|(s, _)| s.is_violence())
        }) || frame.args.iter().any(|(p, a)| {
            *p == Place::Agent
                || a.sector.is_some_and(|s| matches!(s, Sector::Reb | Sector::Uaf | Sector::Mil | Sector::Crm))
        })
    }

    fn meeting(&self, frame: &Frame, actors: &[Arg]) -> Option<EventMode> {
        let end = frame.to.max(frame.at + frame.len);
        let by_phone = (frame.at..end)
            .filter(|&i| self.is(i, Facts::MEANS))
            .any(|i| self.tokens.sense_at(i, Class::Means).is_some_and(|(s, _)| s.text_id() == id!("phone")))
            || matches!(self.predicate(frame.at).map(|(s, _)| s.text_id()), Some(id!("call.phone")));
        if by_phone {
            return Some(EventMode::Phone);
        }
        let summit = matches!(self.predicate(frame.at).map(|(s, _)| s.text_id()), Some(id!("summit") | id!("session")));
        let mut countries: Vec<_> = actors.iter().filter_map(|a| a.country).collect();
        countries.sort();
        countries.dedup();
        let igo = actors.iter().any(|a| a.sector == Some(Sector::Igo));
        if frame.has(Place::Under) {
            // Hosted by a third side, by one for many, or by one for a guest.
            return Some(match () {
                () if actors.len() > 1 => EventMode::ThirdParty,
                () if summit => EventMode::Multilateral,
                // «تستضيف جولة من المحادثات»: of others, who are not named.
                () if actors.is_empty() && self.is_talks(frame.at) => EventMode::ThirdParty,
                () => EventMode::Visit,
            });
        }
        (igo || countries.len() > 2 || summit && countries.len() != 2).then_some(EventMode::Multilateral)
    }

    fn is_talks(&self, i: usize) -> bool {
        self.predicate(i).is_some_and(|(s, _)| s.text_id() == id!("talks"))
            || self.tokens.stem(i).of(self.tokens.text()).ends_with("محادثات")
    }

    /// The mode of the first of these that the complement tells of: the words from the predicate to the end of what it governs.
    fn told_in_complement(&self, frame: &Frame, contents: &[Told]) -> Option<EventMode> {
        let end = self.complement_end(frame).min(self.sentence_around(frame.at).end);
        let mut first = contents.len();
        for i in (frame.at + frame.len..end).filter(|&i| !self.is_named(i)) {
            let family = self.predicate(i).map(|(s, _)| s.text_id());
            let object = self.tokens.sense_at(i, Class::Object).map(|(s, _)| s.text_id());
            let tells = |told: &Told| {
                family.is_some_and(|id| told.families.contains(&id))
                    || object.is_some_and(|id| told.objects.contains(&id))
            };
            if family.is_some() || object.is_some() {
                first = contents[..first].iter().position(tells).unwrap_or(first);
            }
        }
        contents.get(first).map(|told| told.mode)
    }

    /// One past what the predicate governs: the clause and a subordinate clause hanging on it.
    pub(super) fn complement_end(&self, frame: &Frame) -> usize {
        let (at, len, end) = self.last_complement.get();
        if (at, len) == (frame.at, frame.len) {
            return end;
        }
        let end = self.read_complement_end(frame);
        self.last_complement.set((frame.at, frame.len, end));
        end
    }

    fn read_complement_end(&self, frame: &Frame) -> usize {
        let sentence = self.sentence_around(frame.at);
        let mut i = frame.at + frame.len;
        let limit = sentence.end.min(i + 40);
        while i < limit {
            let facts = self.facts(i);
            if facts.any(Facts::HARD_STOP) {
                return i;
            }
            // «… إذا لم تستأنف»: a condition is told for itself.
            if i > frame.at + frame.len + 1 && self.is_condition(i) {
                return i;
            }
            // «قال الرئيس الذي عرض … إنه مستعد»: what the verb of speech before brings.
            let opens = i > frame.at + frame.len + 1 && facts.any(Facts::OPENS_CLAUSE);
            if opens && self.opens_speech(i, frame.at, sentence.start) {
                return i;
            }
            let next = if facts.any(Facts::COMMA) { i + 1 } else { i };
            let turn = (next > i || self.tokens.clitics(next).conjunction())
                && !self.is_named(next)
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
        if self.is_named(i) || !matches!(self.value(i, Class::Subord), Some(id!("أن") | id!("إن"))) {
            return false;
        }
        let said = (start..at).rev().take(20).find(|&k| self.has(k, Class::Say) && self.finite(k).is_some());
        said.is_some_and(|k| (k + 1..at).any(|r| self.has(r, Class::Rel)) && !self.complement_between(k, at))
    }
}
