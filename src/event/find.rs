//! From predicates to events, sentence by sentence.

use super::arg::Place;
use super::facts::Facts;
use super::family::Family;
use super::frame::Frame;
use super::govern::Governor;
use super::object::Objects;
use super::plover::EventType;
use super::rule::{Content, EventRule, Slot};
use super::scene::Scene;
use super::woken::Woken;
use super::Event;
use crate::lexicon::{id, Class, Form};
use crate::text::room;
use std::cell::Cell;

/// Work on one sentence.
pub(super) struct Pass<'s, 'a> {
    pub(super) scene: &'s Scene<'a>,
    pub(super) sentence: usize,
    pub(super) governors: Vec<Governor>,
    /// Ranges of tokens whose predicates are content of an event before them.
    pub(super) swallowed: Vec<(std::ops::Range<usize>, Content)>,
    /// Verbs that only restate their head noun.
    pub(super) restated: Vec<usize>,
    /// The families of the word that is asked about.
    families: Vec<(Family, usize)>,
    /// The predicates and governors behind the one that is asked about, to the end of the sentence.
    pub(super) behind: &'s [u32],
    /// The object classes that may stand around its predicates, once they were asked for.
    objects: Option<Objects>,
}

/// How much is noted of one sentence before what lies behind is dropped: more than articles need.
const KEPT: usize = 64;

pub(super) fn find(scene: &Scene<'_>) -> Vec<Event> {
    let mut events = room::take(&EVENTS, scene.tables.candidates.len() / 8);
    let mut candidates = scene.tables.candidates.as_slice();
    let mut pass = Pass {
        scene,
        sentence: 0,
        governors: Vec::new(),
        swallowed: Vec::new(),
        restated: Vec::new(),
        families: Vec::new(),
        behind: &[],
        objects: None,
    };
    for sentence in 0..scene.tokens.sentence_count() {
        let end = scene.tokens.sentence(sentence).end;
        let (here, behind) = candidates.split_at(candidates.iter().take_while(|&&i| (i as usize) < end).count());
        candidates = behind;
        if !scene.holds(sentence, Facts::PREDICATE) || scene.is_trap(sentence) {
            continue;
        }
        pass.sentence = sentence;
        pass.objects = None;
        pass.run(here, end, &mut events);
        pass.governors.drain(..).for_each(|g| scene.reuse(g.frame));
        pass.swallowed.clear();
        pass.restated.clear();
    }
    super::same::link(scene, &mut events);
    events
}

thread_local! {
    /// Room for the events of a text.
    pub(crate) static EVENTS: Cell<Vec<Event>> = const { Cell::new(Vec::new()) };
}

impl<'s> Pass<'s, '_> {
    fn run(&mut self, candidates: &'s [u32], end: usize, events: &mut Vec<Event>) {
        let scene = self.scene;
        let mut from = 0;
        for (nth, &i) in candidates.iter().enumerate() {
            let i = i as usize;
            let facts = scene.facts(i);
            self.behind = &candidates[nth + 1..];
            if i < from || !facts.any(Facts::PREDICATE | Facts::GOVERNS) {
                continue;
            }
            self.forget(i);
            let mut governs = facts.any(Facts::GOVERNS);
            if governs {
                // «استأنف المحادثات»: the light verb, not the other verb of the same letters.
                let light = self.is_light_here(i);
                if light && self.govern(i, end) {
                    continue;
                }
                if scene.undergoes(i) {
                    self.govern(i, end);
                    continue;
                }
                governs = !light;
            }
            let mut found = None;
            if let Some((first, _)) = scene.predicate(i) {
                governs |= first.may_carry() && !facts.any(Facts::GOVERNS);
                let mut families = std::mem::take(&mut self.families);
                scene.families(i, &mut families);
                found = families.iter().enumerate().find_map(|(nth, &(family, len))| {
                    let again = governs || nth + 1 < families.len();
                    self.event_at(i, len, family, again, events).then_some(len)
                });
                self.families = families;
            }
            match found {
                Some(len) => from = i + len,
                None if governs => {
                    self.govern(i, end);
                }
                None => {}
            }
        }
    }

    /// The object classes that may stand around the predicates of the sentence.
    fn objects(&mut self) -> Objects {
        *self.objects.get_or_insert_with(|| self.scene.objects_within(self.sentence))
    }

    /// Drops what concerns words before `i` only: it is asked for no more, and would be walked through for every event.
    fn forget(&mut self, i: usize) {
        if self.governors.len() > KEPT {
            self.governors.retain(|g| g.target >= i);
        }
        if self.swallowed.len() > KEPT {
            self.swallowed.retain(|(range, _)| range.end > i);
        }
        if self.restated.len() > KEPT {
            self.restated.retain(|&j| j >= i);
        }
    }

    /// Adds the event of one family of the word at `i`, and says whether there is one; `again` if the word will be asked for its
    /// frame again.
    fn event_at(&mut self, i: usize, len: usize, family: Family, again: bool, before: &mut Vec<Event>) -> bool {
        let scene = self.scene;
        let woken = Woken::by(family);
        if woken.rules.is_empty() || self.restated.contains(&i) || self.inner(i) != i {
            return false;
        }
        let finite = scene.finite(i);
        let meanwhile = match finite {
            Some(_) => None,
            None => scene.circumstance(i).filter(|_| !family.is_violence()),
        };
        let governor = self.governor_of(i);
        let light = governor.and_then(|g| scene.value(self.governors[g].verb, Class::Light));
        let verb = finite.is_some() || meanwhile.is_some();
        if !woken.may_hold(scene, (i, len), verb, governor.is_some(), light) {
            return false;
        }
        let wanted = woken.wanted(verb, governor.is_some());
        if wanted != Objects::ALL && !self.objects().any(wanted) {
            return false;
        }
        // Who suffers may be told by the attack behind, which is then told.
        let suffers = family.is_harm() || family.is_death();
        if !suffers && self.is_content(i, len, verb, finite.is_some(), &woken.rules) {
            return false;
        }
        // What needs no frame: a clause about a thing, and a weapon's clause that tells the attack again («قتل ثلاثة في انفجار
        // عبوة استهدفت دورية»).
        let name = family.text_id();
        if finite.is_some()
            && matches!(name, id!("attack") | id!("hit") | id!("invade") | id!("kill"))
            && scene.said_of_thing(i)
        {
            return false;
        }
        let attacks = finite.is_some() && matches!(name, id!("attack") | id!("hit") | id!("destroy"));
        let told = before.last().filter(|e| e.sentence == self.sentence && e.event_type == EventType::Assault);
        if attacks && told.is_some() && scene.behind_weapon(i) {
            return false;
        }
        // A noun with nobody around it, no governor and nothing told before it whose sides it could have.
        let alone =
            !verb && !suffers && governor.is_none() && before.last().is_none_or(|e| e.sentence != self.sentence);
        if alone && scene.has_nobody(i, len) && !self.has_relative(i, len) && !scene.participle_speaks(i) {
            return false;
        }
        let mut frame = match (finite, meanwhile) {
            (Some(form), _) => scene.verb_frame(i, len, form),
            (None, Some(form)) => scene.participle_frame(i, len, form),
            (None, None) if self.is_participle(i) && !scene.participle_speaks(i) => return false,
            (None, None) => scene.noun_frame(i, len),
        };
        if again && meanwhile.is_none() {
            scene.keep(scene.copy(&frame));
        }
        if !verb && family.is_violence() {
            scene.loosen(&mut frame);
        }
        let event = match attacks && self.is_of_noun(&mut frame, before) {
            true => None,
            false => self.event_of(&mut frame, family, finite.is_some(), governor, before),
        };
        scene.reuse(frame);
        let found = event.is_some();
        before.extend(event);
        found
    }

    /// «استهدف تفجير مصلين»: the attack is its noun, and was told or will be; the verb brings whom it hit.
    fn is_of_noun(&mut self, frame: &mut Frame, before: &[Event]) -> bool {
        let (scene, i) = (self.scene, frame.at);
        if frame.dropped || frame.head(Place::Subject).is_none_or(|h| h > i) {
            scene.add_attack(frame);
        }
        let noun = frame.head(Place::Subject).filter(|&h| scene.predicate(h).is_some_and(|(s, _)| s.is_violence()));
        let Some(target) = noun else { return false };
        if target > i {
            self.note_governor(target, i, std::mem::take(frame));
            return true;
        }
        let told = scene.tokens.surface(target);
        before.last().is_some_and(|e| e.trigger == told)
    }

    /// Whether the word is content of an event told before, whichever of its rules holds and whatever stands around it: its clause
    /// need not be read. What it would tell of other words is told all the same: of a verb that restates the noun, of the
    /// noun of an attack, of the content of a demand.
    fn is_content(&self, i: usize, len: usize, verb: bool, finite: bool, rules: &[&EventRule]) -> bool {
        let covers = |content: Content| match content {
            Content::Swallow => !verb || self.scene.subjunctive(i),
            Content::SwallowAssault => rules.iter().all(|rule| rule.event_type == EventType::Assault),
            Content::KeepFacts | Content::Keep => false,
        };
        let inside = self.swallowed.iter().any(|(range, content)| range.contains(&i) && covers(*content));
        inside
            && rules.iter().all(|rule| rule.event_type != EventType::Request && rule.roles.recipient != [Slot::That])
            && !(finite && rules.iter().any(|rule| rule.event_type == EventType::Assault))
            && (verb || !self.has_relative(i, len))
    }

    /// An active or passive participle that only identifies its noun.
    fn is_participle(&self, i: usize) -> bool {
        let participle = Form::AGENT.or(Form::PATIENT);
        let mut senses = self.scene.tokens.readings(i, Class::Pred).peekable();
        senses.peek().is_some() && senses.all(|s| s.form.any(participle))
    }
}
