//! An event rule as a value: the family of words that wakes it, what must stand around them, and what it says.

use super::frame::{Arg, Frame, Place};
use super::manner::is_violence;
use super::plover::{EventMode, EventType};
use super::prep::Prep;
use super::scene::Scene;
use crate::entity::EntityKind;
use crate::lexicon::{Class, Form, Sector};

/// One event rule.
#[derive(Debug)]
pub struct EventRule {
    /// `family/shape`: stands in the record, stable once released.
    pub name: &'static str,
    /// Why it is right.
    pub why: &'static str,
    /// Families of predicates that wake it (the `value` of `pred` rows).
    pub families: &'static [&'static str],
    /// All must hold.
    pub when: &'static [When],
    /// PLOVER type.
    pub event_type: EventType,
    /// PLOVER mode.
    pub mode: Mode,
    /// Nearest CAMEO code.
    pub cameo: &'static str,
    /// Who acts and who receives.
    pub roles: Roles,
    /// What becomes of predicates inside its complement.
    pub content: Content,
    /// Texts and the event found: `TYPE/mode actors>recipients`.
    pub yes: &'static [(&'static str, &'static str)],
    /// Texts where it must not fire.
    pub no: &'static [&'static str],
}

/// The mode of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// None fits.
    None,
    /// Always this one.
    Is(EventMode),
    /// By the weapon or manner named in the clause, else none.
    Means,
    /// By the weapon or manner named in the clause, else this one.
    MeansOr(EventMode),
    /// A meeting: by phone, hosted by a third side, or of three sides and more.
    Meeting,
    /// A demand: by what is demanded.
    Demand,
    /// A refusal: by what is refused.
    Refusal,
    /// A threat: by what is threatened.
    Threat,
}

/// A place that a participant is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// Who does it: the subject of the verb; of a noun its nationality adjective, the subject of its governing verb, or its
    /// genitive.
    Agent,
    /// To whom it is done: the object of the verb; of a noun its genitive or what ل brings.
    Theme,
    /// Behind a preposition.
    After(Prep),
    /// Of whom the clause with أن behind the verb speaks.
    That,
    /// A number that stands for people on its own (قتل 20).
    Counted,
}

/// Who acts and who receives.
#[derive(Debug, Clone, Copy)]
pub struct Roles {
    /// Sources of the actors: the first that is filled, or all if reciprocal.
    pub actor: &'static [Slot],
    /// Sources of the recipients: the first that is filled.
    pub recipient: &'static [Slot],
    /// All sides act, none receives.
    pub reciprocal: bool,
    /// The genitive of the noun does it (هجوم الجيش) rather than suffers it (قصف المدينة).
    pub genitive_acts: bool,
}

/// What becomes of predicates inside the complement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// They are coded as well.
    Keep,
    /// They are the content of this event and none of their own.
    Swallow,
    /// A happening presented as fact is coded if it names a participant of its own.
    KeepFacts,
    /// Further ASSAULT words in the clause tell the same (قتل في قصف).
    SwallowAssault,
}

/// A condition of a rule.
#[derive(Debug, Clone, Copy)]
pub enum When {
    /// Always holds. The verb has an object: a lone noun phrase behind it, where the subject can be told from before, is that.
    Transitive,
    /// A finite verb.
    Verb,
    /// A noun.
    Noun,
    /// A noun among the arguments is of one of these object classes.
    Object(&'static [&'static str]),
    /// One of these object nouns carries a pronoun (سفيرها): it is the agent's own.
    Own(&'static [&'static str]),
    /// None is.
    NoObject(&'static [&'static str]),
    /// A participant stands in the slot.
    Filled(Slot),
    /// None does.
    Empty(Slot),
    /// The slot holds a state, a city or a region.
    Place(Slot),
    /// The agent can deal with states: no weapon, no thing; a person, state, body or group.
    Actor,
    /// The agent is a person or the like, not a state.
    Person,
    /// The participant in the slot is of one of these sectors.
    Sector(Slot, &'static [&'static str]),
    /// The noun hangs on a light verb of one of these kinds, or the verb stands alone.
    Governed(&'static [&'static str]),
    /// A verb that carries the noun (فتح تحقيقا) stands before it.
    Carried,
    /// Not the boilerplate of a source who wants no name (طلب عدم ذكر اسمه).
    Named,
    /// Right behind دون and the like.
    Without,
    /// A verb of speech or of showing a stand governs the noun.
    Stand,
    /// No words of comment and reply are what is refused.
    NoComment,
    /// The theme is a participant, or a name that is unknown.
    Whom,
    /// What is promised or demanded follows: ب, أن, or a noun of its own.
    Content,
    /// The event has two sides named.
    TwoSides,
    /// The verb is future or governed by a plan.
    Future,
    /// A weapon, an attack or a killer stands in the clause, or a side that does it.
    Violent,
    /// A weapon, an attack or a killer stands in the clause.
    Weapon,
    /// No weapon or manner is named in the clause.
    NoMeans,
    /// A past verb.
    Past,
    /// One who can use force: forces, gunmen, police, a state, a weapon.
    Armed(Slot),
    /// Something stands behind على: what is fired goes there.
    Aimed,
    /// Nothing does.
    NotAimed,
    /// Somebody suffers it: a participant, or a bare number of people.
    Victims,
    /// The gathering has a cause: a place to stand before, a demand, a banner.
    Cause,
    /// Something or somebody stands as object.
    HasObject,
    /// The noun hangs on a call to it (دعوا إلى مسيرة).
    Called,
    /// The sentence tells of no earthquake, storm or accident without a weapon.
    NoDisaster,
    /// A crowd: civilians, or a bare number of people (تظاهر الآلاف).
    Crowd(&'static [&'static str]),
    /// No imperfect: a past verb or a noun.
    Done,
    /// Nobody in the slot is of one of these sectors.
    NotSector(Slot, &'static [&'static str]),
    /// More than one person: a plural, a counted noun, a group or a people.
    Many(Slot),
    /// An adjective right behind the noun is of one of these object classes.
    Beside(&'static [&'static str]),
    /// None is.
    NotBeside(&'static [&'static str]),
    /// The clause speaks of one of these object classes or of a predicate of one of these families.
    Clause(&'static [&'static str], &'static [&'static str]),
    /// The agent is no politician, paper or body of talk with no weapon in the clause (شن النائب هجوما على الحكومة).
    NoSpeaker,
    /// The crowd is new to the text: indefinite or counted (متظاهرون، مئات المتظاهرين), not المتظاهرون told of before.
    NewCrowd,
}

/// Actors and recipients of a frame under a rule.
#[derive(Debug, Default)]
pub(super) struct Sides {
    pub(super) actors: Vec<Arg>,
    pub(super) recipients: Vec<Arg>,
}

impl EventRule {
    /// Whether it can hold of a verb or of a noun under this governor, `light` if it is a light verb: all that can be told
    /// before the clause is read.
    pub(super) fn may_hold(&self, verb: bool, governed: bool, light: Option<&str>) -> bool {
        self.when.iter().all(|when| match *when {
            When::Verb | When::Past => verb,
            When::Noun => !verb,
            When::Carried | When::Stand => governed,
            When::Governed(kinds) if governed => light.is_some_and(|l| kinds.contains(&l)),
            When::Governed(_) => verb,
            _ => true,
        })
    }

    /// Whether all conditions hold.
    pub(super) fn holds(&self, scene: &Scene<'_>, frame: &Frame) -> bool {
        self.when.iter().all(|w| self.check(scene, frame, w))
    }

    /// Whether all conditions hold, where the second side is known to be named elsewhere.
    pub(super) fn holds_with(&self, scene: &Scene<'_>, frame: &Frame, partner: bool) -> bool {
        partner && self.when.iter().all(|w| matches!(w, When::TwoSides) || self.check(scene, frame, w))
    }

    /// Whether it reads its word by what stands beside it.
    pub(super) fn needs_object(&self) -> bool {
        self.when.iter().any(|w| matches!(w, When::Object(_) | When::Own(_)))
    }

    /// Whether it tells what did not come about.
    pub(super) fn needs_without(&self) -> bool {
        self.when.iter().any(|w| matches!(w, When::Without))
    }

    /// Whether what it tells is always done to somebody named: accused, visited, expelled.
    pub(super) fn needs_theme(&self) -> bool {
        self.when.iter().any(|w| matches!(w, When::Transitive))
    }

    fn check(&self, scene: &Scene<'_>, frame: &Frame, when: &When) -> bool {
        match *when {
            When::Transitive => true,
            When::Verb => frame.verb.is_some(),
            When::Noun => frame.verb.is_none(),
            When::Object(classes) => scene.object_of(frame, classes),
            When::Own(classes) => (frame.at + frame.len..frame.to.min(frame.at + frame.len + 8)).any(|j| {
                scene.tokens.pronoun(j).is_some()
                    && scene.tokens.senses(j).any(|s| s.class == Class::Object && classes.contains(&s.text()))
            }),
            When::NoObject(classes) => !scene.object_of(frame, classes),
            When::Filled(slot) => self.is_filled(frame, slot),
            When::Empty(slot) => !self.is_filled(frame, slot),
            When::Place(slot) => self.fill(frame, slot).any(|a| scene.is_place(a)),
            When::Actor => {
                let mut agents = self.fill(frame, Slot::Agent);
                let text = self.event_type == EventType::Request
                    && frame.heads.iter().any(|h| h.place == Place::Subject && h.at < frame.at);
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
                Some(g) => scene.value(g, Class::Light).is_some_and(|v| kinds.contains(&v)),
                None => frame.verb.is_some(),
            },
            When::Carried => frame.governor.is_some(),
            When::Without => scene.follows_without(frame),
            When::Stand => frame.governor.is_some_and(|g| {
                scene.has(g, Class::Say) || scene.value(g, Class::Light).is_some_and(|v| v == "express")
            }),
            When::NoComment => !scene.refuses_comment(frame),
            When::Named => !scene.wants_no_name(frame),
            When::Whom => {
                self.is_filled(frame, Slot::Theme)
                    || frame.heads.iter().any(|h| {
                        let classes = scene.tokens.classes(h.at);
                        h.place == Place::Object && (classes.is_empty() || classes.has(Class::KindPlace))
                    })
            }
            When::Content => {
                frame.heads.iter().any(|h| h.place == Place::Prep(Prep::By))
                    || frame.has(Place::Prep(Prep::By))
                    || frame.verb.is_none()
                    || (frame.to..frame.to + 2).any(|j| scene.is_word(j, Class::Subord, "أن") || scene.is_quote(j))
            }
            When::TwoSides => {
                let sides = self.sides(frame);
                sides.actors.len() + sides.recipients.len() >= 2
            }
            When::Violent => scene.violent(frame) || self.is_filled(frame, Slot::Agent) && frame.verb.is_none(),
            When::Weapon => scene.violent(frame),
            When::NoMeans => scene.means(frame).is_none(),
            When::Past => frame.verb.is_some_and(|f| f.is(Form::PAST)),
            When::Armed(slot) => {
                // «الذين اعتدوا على الجيش»: who is not named may be armed.
                let unknown = frame.dropped && !self.is_filled(frame, slot);
                unknown || self.fill(frame, slot).any(|a| scene.is_armed(a)) || scene.weapon_acts(frame)
            }
            When::Aimed => frame.has(Place::Prep(Prep::On)) || frame.head(Place::Prep(Prep::On)).is_some(),
            When::NotAimed => !frame.has(Place::Prep(Prep::On)) && frame.head(Place::Prep(Prep::On)).is_none(),
            When::Victims => self.is_filled(frame, Slot::Theme) || self.is_filled(frame, Slot::Counted),
            When::Cause => scene.has_cause(frame),
            When::HasObject => {
                frame.head(Place::Object).is_some() || frame.has(Place::Object) || frame.has(Place::Prep(Prep::For))
            }
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
            When::Beside(classes) => scene.beside(frame, classes),
            When::NotBeside(classes) => !scene.beside(frame, classes),
            When::Clause(objects, families) => scene.clause_speaks_of(frame, objects, families),
            When::NoSpeaker => {
                !self.is_filled(frame, Slot::Agent)
                    || self.fill(frame, Slot::Agent).any(|a| !scene.is_speaker(a))
                    || scene.means(frame).is_some()
            }
            When::NewCrowd => !frame.dropped && self.fill(frame, Slot::Agent).any(|a| scene.is_new(a)),
            When::Future => scene.auxiliary(frame, false, None) == Some(super::Auxiliary::Future),
        }
    }

    /// The participants of the frame under this rule's roles.
    pub(super) fn sides(&self, frame: &Frame) -> Sides {
        let mut sides = Sides::default();
        if self.roles.reciprocal {
            for &slot in self.roles.actor {
                sides.actors.extend(self.fill(frame, slot).cloned());
            }
        } else if let Some(&slot) = self.roles.actor.iter().find(|&&s| self.is_filled(frame, s)) {
            sides.actors.extend(self.fill(frame, slot).cloned());
        }
        for nested in [false, true] {
            for &slot in self.roles.recipient {
                let acts = |a: &&Arg| sides.actors.iter().any(|b| b.span == a.span);
                let found = if nested { self.nested(frame, slot) } else { None };
                let plain = self.fill(frame, slot).filter(|_| !nested);
                if slot == Slot::After(Prep::Under) && self.roles.reciprocal && self.event_type != EventType::Consult {
                    continue;
                }
                sides.recipients.extend(plain.chain(found).filter(|a| !acts(a)).cloned());
                self.prefer_earlier(frame, &mut sides);
                if !sides.recipients.is_empty() {
                    return sides;
                }
            }
        }
        sides
    }

    /// The place of the frame that a slot is filled from; none for those that are only counted.
    fn place(&self, frame: &Frame, slot: Slot) -> Option<Place> {
        const AGENT: Place = Place::Prep(Prep::Agent);
        const FOR: Place = Place::Prep(Prep::For);
        let first = |places: &[Place], last| places.iter().copied().find(|&p| frame.fills(p)).unwrap_or(last);
        Some(match (slot, frame.verb) {
            (Slot::Agent, Some(_)) if frame.passive || frame.fills(AGENT) => AGENT,
            (Slot::Agent, Some(_)) => Place::Subject,
            (Slot::Theme, Some(_)) => Place::Object,
            (Slot::Agent, None) if self.roles.genitive_acts || theme_apart(frame) => {
                first(&[Place::Adjective, AGENT, Place::Subject], Place::Genitive)
            }
            (Slot::Agent, None) => first(&[Place::Adjective, AGENT], Place::Subject),
            (Slot::Theme, None) if theme_apart(frame) => FOR,
            (Slot::Theme, None) if self.roles.genitive_acts => first(&[Place::Object], FOR),
            (Slot::Theme, None) => first(&[Place::Object, Place::Genitive], FOR),
            (Slot::After(prep), _) => Place::Prep(prep),
            (Slot::That, _) => Place::That,
            (Slot::Counted, _) => return None,
        })
    }

    /// Who stands in the slot. Of a verb's subjects, those that are heads themselves come before those that a noun hangs on
    /// (مكتب نتنياهو is a mention, قرار نتنياهو not).
    fn fill<'f>(&self, frame: &'f Frame, slot: Slot) -> impl Iterator<Item = &'f Arg> + 'f {
        let place = self.place(frame, slot);
        let heads = slot == Slot::Agent
            && frame.verb.is_some()
            && place == Some(Place::Subject)
            && frame.in_place(Place::Subject).any(|a| a.head.is_none());
        // Beside a verb's subjects, the first and what is coordinated with it.
        let group = match place {
            Some(Place::Subject) => None,
            _ => frame.args.iter().find(|(p, a)| Some(*p) == place && !a.nested).map(|(_, a)| a.group),
        };
        let named = frame.args.iter().filter(move |(p, a)| {
            Some(*p) == place && !a.nested && (!heads || a.head.is_none()) && group.is_none_or(|g| a.group == g)
        });
        let counted = frame.counted.iter().filter(move |(p, _)| {
            slot == Slot::Counted && matches!(p, Place::Object | Place::Genitive | Place::Subject)
        });
        named.chain(counted).map(|(_, a)| a)
    }

    /// «طلب من الأميركيين تسليم صدام»: who is asked stands before what hangs on the thing asked.
    fn prefer_earlier(&self, frame: &Frame, sides: &mut Sides) {
        let Some(first) = sides.recipients.first().filter(|a| a.head.is_some() && frame.verb.is_some()) else { return };
        let from = self.roles.recipient.contains(&Slot::After(Prep::From));
        let asked =
            frame.in_place(Place::Prep(Prep::From)).find(|a| from && a.head.is_none() && !a.nested && a.at < first.at);
        if let Some(asked) = asked.cloned() {
            sides.recipients = vec![asked];
        }
    }

    /// What completes a participle or a relative clause in the slot.
    fn nested<'f>(&self, frame: &'f Frame, slot: Slot) -> Option<&'f Arg> {
        let place = self.place(frame, slot)?;
        frame.args.iter().find(|(p, a)| *p == place && a.nested).map(|(_, a)| a)
    }

    fn is_filled(&self, frame: &Frame, slot: Slot) -> bool {
        match self.place(frame, slot) {
            Some(place) => frame.fills(place),
            None => self.fill(frame, slot).next().is_some(),
        }
    }
}

/// Genitive and ل together: the genitive does it, ل brings to whom (دعم واشنطن لكييف).
fn theme_apart(frame: &Frame) -> bool {
    frame.verb.is_none() && frame.has(Place::Genitive) && frame.has(Place::Prep(Prep::For))
}

impl Scene<'_> {
    /// Whether a noun of one of these object classes stands in an argument place of the frame.
    pub(super) fn object_of(&self, frame: &Frame, classes: &[&str]) -> bool {
        let near = |at: usize| {
            self.tokens.sense_at(at, Class::Object).is_some_and(|(s, _)| classes.contains(&s.text()))
                || self.tokens.senses(at).any(|s| s.class == Class::Object && classes.contains(&s.text()))
        };
        frame.heads.iter().any(|h| near(h.at))
            || (frame.at + frame.len..frame.to.min(frame.at + frame.len + 6))
                .any(|j| self.mention(j).is_none() && near(j))
            || frame.args.iter().any(|(_, a)| {
                let end = a.mention.map_or(a.at + 1, |m| self.mentions[m].last);
                a.head.is_none() && !self.is_country(a) && (a.at..end).any(near)
            })
    }

    /// «دون اتفاق»، «من دون التوصل إلى اتفاق».
    fn follows_without(&self, frame: &Frame) -> bool {
        let start = self.tokens.sentence(self.tokens.sentence_of(frame.at)).start;
        (start..frame.at).rev().take(4).any(|k| {
            self.mention(k).is_none() && matches!(self.tokens.stem(k).of(self.tokens.text()), "دون" | "بدون" | "غير")
        })
    }

    /// «رفض التعليق»، «رفض الإفصاح عن»: a stand towards reporters.
    fn refuses_comment(&self, frame: &Frame) -> bool {
        (frame.at + frame.len..frame.to.min(frame.at + 14)).any(|j| {
            self.mention(j).is_none()
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
                .senses(i)
                .any(|s| s.class == Class::Object && matches!(s.text(), "weapons" | "troops" | "plane"))
    }

    /// «دمرت الدبابات …», «سقطت قذيفة»: the subject is a weapon.
    fn weapon_acts(&self, frame: &Frame) -> bool {
        let attack = |h: usize| self.predicate(h).is_some_and(|(s, _)| is_violence(s.text()));
        frame.verb.is_some() && frame.head(Place::Subject).is_some_and(|h| self.is_force(h) || attack(h))
    }

    /// Whether one of the adjectives right behind the noun is of one of these object classes.
    fn beside(&self, frame: &Frame, classes: &[&str]) -> bool {
        let from = frame.at + frame.len;
        (from..from + 3)
            .take_while(|&j| self.has(j, Class::Adj) || self.has(j, Class::Demonym) || self.has(j, Class::Object))
            .any(|j| self.tokens.senses(j).any(|s| s.class == Class::Object && classes.contains(&s.text())))
    }

    fn clause_speaks_of(&self, frame: &Frame, objects: &[&str], families: &[&str]) -> bool {
        (frame.at + frame.len..frame.to).filter(|&j| self.mention(j).is_none()).any(|j| {
            self.tokens.senses(j).any(|s| {
                s.class == Class::Object && objects.contains(&s.text())
                    || s.class == Class::Pred && families.contains(&s.text())
            })
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

    /// A country by its name: مالي is no money.
    fn is_country(&self, arg: &Arg) -> bool {
        arg.mention.is_some_and(|m| self.mentions[m].listed && self.mentions[m].kind == EntityKind::Country)
    }

    pub(super) fn is_place(&self, arg: &Arg) -> bool {
        arg.mention.is_some_and(|m| {
            matches!(self.mentions[m].kind, EntityKind::Country | EntityKind::City | EntityKind::Region)
        })
    }
}
