//! Whether the conditions of a rule hold of a frame.

use super::arg::{Arg, Place};
use super::frame::Frame;
use super::plover::EventType;
use super::rule::{EventRule, Slot, When};
use super::scene::Scene;
use super::view::View;
use super::woken::Ask;
use crate::entity::EntityKind;
use crate::lexicon::{id, value, Class, Form, Sector};

impl EventRule {
    /// Whether one condition holds.
    pub(super) fn check(&self, scene: &Scene<'_>, frame: &View<'_>, ask: &Ask) -> bool {
        match *ask.when {
            When::Transitive => true,
            When::Verb => frame.verb.is_some(),
            When::Noun => frame.verb.is_none(),
            When::Object(_) => frame.objects(scene).any(ask.objects),
            When::Own(classes) => (frame.at + frame.len..frame.to.min(frame.at + frame.len + 8)).any(|j| {
                scene.tokens.pronoun(j).is_some()
                    && scene.tokens.readings(j, Class::Object).any(|s| classes.contains(&s.text()))
            }),
            When::NoObject(_) => !frame.objects(scene).any(ask.objects),
            When::Filled(slot) => self.is_filled(frame, slot),
            When::Empty(slot) => !self.is_filled(frame, slot),
            When::Place(slot) => self.fill(frame, slot).any(|a| scene.is_place(a)),
            When::Actor => {
                let mut agents = self.fill(frame, Slot::Agent);
                let text = self.event_type == EventType::Request
                    && frame.heads.in_place(Place::Subject).any(|h| h.at < frame.at);
                frame.dropped
                    || text
                    || agents.any(|a| a.country.is_some() || a.sector.is_some() || a.mention.is_some())
            }
            When::Person => {
                let thing = frame.head(Place::Subject).is_some() || frame.head(Place::Object).is_some();
                let person = |m: usize| {
                    matches!(scene.mentions[m].kind, EntityKind::Person | EntityKind::Group | EntityKind::Nationality)
                        || !scene.mentions[m].listed
                };
                self.fill(frame, Slot::Agent).all(|a| a.mention.is_none_or(person))
                    && (self.is_filled(frame, Slot::Agent) || !thing)
            }
            When::Sector(slot, sectors) => {
                self.fill(frame, slot).any(|a| a.sector.is_some_and(|s| sectors.contains(&s.code())))
            }
            When::Governed(kinds) => match frame.governor {
                Some(g) => scene.value(g, Class::Light).is_some_and(|v| kinds.contains(&value(v))),
                None => frame.verb.is_some(),
            },
            When::Carried => frame.governor.is_some(),
            When::Without => scene.follows_without(frame.at),
            When::Stand => frame.governor.is_some_and(|g| {
                scene.has(g, Class::Say) || scene.value(g, Class::Light).is_some_and(|v| v == id!("express"))
            }),
            When::NoComment => !scene.refuses_comment(frame),
            When::Named => !scene.wants_no_name(frame),
            When::Whom => {
                self.is_filled(frame, Slot::Theme)
                    || frame.heads.in_place(Place::Object).any(|h| {
                        let classes = scene.tokens.classes(h.at);
                        classes.is_empty() || classes.has(Class::KindPlace)
                    })
            }
            When::Content => {
                frame.head(Place::By).is_some()
                    || frame.has(Place::By)
                    || frame.verb.is_none()
                    || (frame.to..frame.to + 2).any(|j| scene.is_word(j, Class::Subord, id!("أن")) || scene.is_quote(j))
            }
            When::TwoSides => scene.with_sides(self, frame, |sides| sides.actors.len() + sides.recipients.len()) >= 2,
            When::Violent => scene.violent(frame) || self.is_filled(frame, Slot::Agent) && frame.verb.is_none(),
            When::Weapon => scene.violent(frame),
            When::NoMeans => scene.means(frame).is_none(),
            When::Past => frame.verb.is_some_and(|f| f.is(Form::PAST)),
            When::Armed(slot) => {
                // «الذين اعتدوا على الجيش»: who is not named may be armed.
                let unknown = frame.dropped && !self.is_filled(frame, slot);
                unknown || self.fill(frame, slot).any(|a| scene.is_armed(a)) || scene.weapon_acts(frame)
            }
            When::Aimed => frame.has(Place::On) || frame.head(Place::On).is_some(),
            When::NotAimed => !frame.has(Place::On) && frame.head(Place::On).is_none(),
            When::Victims => self.is_filled(frame, Slot::Theme) || self.is_filled(frame, Slot::Counted),
            When::Cause => scene.has_cause(frame),
            When::HasObject => frame.head(Place::Object).is_some() || frame.has(Place::Object) || frame.has(Place::For),
            When::Called => frame.governor.is_some_and(|g| scene.calls(g)),
            When::NoDisaster => !scene.is_disaster(frame.at),
            When::Done => !frame.verb.is_some_and(|f| f.is(Form::IMPF)),
            When::Crowd(sectors) => {
                frame.counted.as_ref().is_some_and(|(p, _)| *p == Place::Subject) && frame.verb.is_some()
                    || self.fill(frame, Slot::Agent).any(|a| a.sector.is_some_and(|s| sectors.contains(&s.code())))
            }
            When::NotSector(slot, sectors) => {
                !self.fill(frame, slot).any(|a| a.sector.is_some_and(|s| sectors.contains(&s.code())))
            }
            When::Many(slot) => {
                frame.counted.is_some()
                    || self.fill(frame, slot).count() > 1
                    || self.fill(frame, slot).any(|a| scene.is_many(a))
            }
            When::Beside(classes) => scene.beside(frame.at + frame.len, classes),
            When::NotBeside(classes) => !scene.beside(frame.at + frame.len, classes),
            When::Resumes(prep) => scene.resumes_talks(frame.at, frame.len, prep),
            When::Clause(objects, families) => scene.clause_speaks_of(frame, objects, families),
            When::NoSpeaker => {
                // Violence against people is not in words.
                frame.has(Place::Against)
                    && scene.predicate(frame.at).is_some_and(|(s, _)| s.text_id() == id!("violence"))
                    || !self.is_filled(frame, Slot::Agent)
                    || self.fill(frame, Slot::Agent).any(|a| !scene.is_speaker(a))
                    || scene.means(frame).is_some()
            }
            When::NewCrowd => !frame.dropped && self.fill(frame, Slot::Agent).any(|a| scene.is_new(a)),
            When::Future => scene.auxiliary(frame, false, None) == Some(super::Auxiliary::Future),
        }
    }
}

impl Scene<'_> {
    /// «دون اتفاق»، «من دون التوصل إلى اتفاق».
    pub(super) fn follows_without(&self, at: usize) -> bool {
        let start = self.sentence_around(at).start;
        (start..at)
            .rev()
            .take(4)
            .any(|k| !self.is_named(k) && matches!(self.tokens.stem(k).of(self.tokens.text()), "دون" | "بدون" | "غير"))
    }

    /// «رفض التعليق»، «رفض الإفصاح عن»: a stand towards reporters.
    fn refuses_comment(&self, frame: &Frame) -> bool {
        (frame.at + frame.len..frame.to.min(frame.at + 14)).any(|j| {
            !self.is_named(j)
                && matches!(
                    self.tokens.stem(j).of(self.tokens.text()),
                    "التعليق"
                        | "تعليق"
                        | "الإدلاء"
                        | "الإفصاح"
                        | "الافصاح"
                        | "الإجابة"
                        | "الخوض"
                        | "الكشف"
                        | "كشف"
                        | "الرد"
                        | "التصويت"
                )
        })
    }

    /// «طلب عدم الكشف عن هويته»: what a source asks of a reporter.
    fn wants_no_name(&self, frame: &Frame) -> bool {
        (frame.at + frame.len..frame.at + frame.len + 4).any(|j| {
            self.tokens.stem(j).of(self.tokens.text()) == "عدم"
                && matches!(
                    self.tokens.stem(j + 1).of(self.tokens.text()),
                    "كشف" | "الكشف" | "ذكر" | "نشر" | "الإفصاح" | "الافصاح" | "إيراد" | "الإعلان"
                )
        })
    }

    /// Whether the participant is one who can use force.
    fn is_armed(&self, arg: &Arg) -> bool {
        use Sector::{Cop, Crm, Mil, Prm, Reb, Spy, Uaf};
        match arg.sector {
            Some(sector) => matches!(sector, Mil | Reb | Uaf | Cop | Crm | Prm | Spy),
            // A state; the adjective of a weapon or of forces (دبابات روسية), but of no other noun (شركة روسية).
            None => arg.country.is_some() && arg.head.is_none_or(|h| self.is_force(h)) && !self.is_city(arg),
        }
    }

    /// One who attacks in words.
    fn is_speaker(&self, arg: &Arg) -> bool {
        use Sector::{Bus, Edu, Eli, Gov, Igo, Jrn, Jud, Leg, Ngo, Opp, Pty, Rel};
        arg.sector.is_some_and(|s| matches!(s, Gov | Leg | Pty | Opp | Jrn | Rel | Igo | Ngo | Edu | Bus | Jud | Eli))
    }

    fn is_city(&self, arg: &Arg) -> bool {
        arg.mention.is_some_and(|m| !matches!(self.mentions[m].kind, EntityKind::Country | EntityKind::Group))
    }

    /// A weapon, a vehicle of war or a body of troops.
    fn is_force(&self, i: usize) -> bool {
        self.has(i, Class::Means)
            || self
                .tokens
                .readings(i, Class::Object)
                .any(|s| matches!(s.text_id(), id!("weapons") | id!("troops") | id!("plane")))
    }

    /// «دمرت الدبابات …», «سقطت قذيفة»: the subject is a weapon.
    fn weapon_acts(&self, frame: &Frame) -> bool {
        let attack = |h: usize| self.predicate(h).is_some_and(|(s, _)| s.is_violence());
        frame.verb.is_some() && frame.head(Place::Subject).is_some_and(|h| self.is_force(h) || attack(h))
    }

    /// Whether one of the adjectives from `from` on, right behind the noun, is of one of these object classes.
    pub(super) fn beside(&self, from: usize, classes: &[&str]) -> bool {
        (from..from + 3)
            .take_while(|&j| self.has(j, Class::Adj) || self.has(j, Class::Demonym) || self.has(j, Class::Object))
            .any(|j| self.tokens.readings(j, Class::Object).any(|s| classes.contains(&s.text())))
    }

    fn clause_speaks_of(&self, frame: &Frame, objects: &[&str], families: &[&str]) -> bool {
        (frame.at + frame.len..frame.to).filter(|&j| !self.is_named(j)).any(|j| {
            self.tokens.readings(j, Class::Object).any(|s| objects.contains(&s.text()))
                || self.tokens.readings(j, Class::Pred).any(|s| families.contains(&s.text()))
        })
    }

    /// Whether the participant is more than one.
    fn is_many(&self, arg: &Arg) -> bool {
        let Some(m) = arg.mention else { return true };
        let mention = &self.mentions[m];
        let counted = (mention.phrase.min(mention.first).saturating_sub(1)..mention.first)
            .any(|j| self.is_number(j) || self.is_quantity(j));
        mention.listed && mention.kind != EntityKind::Person
            || counted
            || self.tokens.senses(mention.first).any(|s| s.form.any(Form::PLUR.or(Form::DUAL)))
            || !self.tokens.senses(mention.first).any(|s| s.form.is(Form::SING))
    }

    /// Whether a crowd is told of for the first time: without article, or counted.
    fn is_new(&self, arg: &Arg) -> bool {
        let first = arg.mention.map_or(arg.at, |m| self.mentions[m].first);
        !self.tokens.clitics(first).article()
            || (first.saturating_sub(2)..first).any(|j| self.is_quantity(j))
            || (arg.at..first).any(|j| self.is_quantity(j))
    }

    pub(super) fn is_place(&self, arg: &Arg) -> bool {
        arg.mention.is_some_and(|m| {
            matches!(self.mentions[m].kind, EntityKind::Country | EntityKind::City | EntityKind::Region)
        })
    }
}
