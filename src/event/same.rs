//! Events told again, and sentences that only look like news of states.

use super::facts::Facts;
use super::scene::Scene;
use super::Event;
use crate::lexicon::{id, Class, Form};
use crate::text::keys::Keys;

/// Words of sport, markets and the arts in a sentence before its predicates are taken for theirs.
const TRAP_WORDS: usize = 2;

impl Scene<'_> {
    /// A sentence about sport, markets or the arts, where هجوم and لقاء and غارات mean other things.
    pub(super) fn is_trap(&self, sentence: usize) -> bool {
        if !self.holds(sentence, Facts::TRAP) {
            return false;
        }
        // المهاجم of a match is a participant without a name, no more.
        let unnamed = |i: usize| self.mention(i).is_none_or(|m| !self.mentions[m].listed);
        let traps = self.tokens.sentence(sentence).filter(|&i| self.is(i, Facts::TRAP) && unnamed(i));
        traps.take(TRAP_WORDS).count() == TRAP_WORDS
    }

    /// A participle that speaks for its subject (مستعد، مستعدة): the only kind that is a predicate.
    pub(super) fn participle_speaks(&self, i: usize) -> bool {
        self.predicate(i).is_some_and(|(s, _)| s.text_id() == id!("ready")) && !self.tokens.clitics(i).article()
    }

    /// «جولة من المفاوضات», «جولة محادثات»: a round of talks, no tour.
    pub(super) fn is_round(&self, i: usize) -> bool {
        let round = self.tokens.stem(i).of(self.tokens.text()).contains("جول");
        round
            && (i + 1..i + 6).any(|j| {
                !self.is_named(j)
                    && self.predicate(j).is_some_and(|(s, _)| matches!(s.text_id(), id!("talks") | id!("meet")))
            })
    }

    /// The form of an indefinite participle behind a comma that says what the subject does meanwhile (داعيا، متهمة).
    pub(super) fn circumstance(&self, i: usize) -> Option<Form> {
        let clitics = self.tokens.clitics(i);
        let opens = i > 0 && self.is_comma(i - 1) || clitics.conjunction();
        if !opens || clitics.article() || clitics.preposition() || self.is_named(i) {
            return None;
        }
        let sense = self.tokens.senses(i).find(Class::Pred)?;
        let active = sense.form.is(Form::AGENT) && !sense.form.any(Form::PLUR.or(Form::DUAL));
        (active && sense.form.any(Form::ACC.or(Form::FEM))).then_some(sense.form)
    }
}

/// How many earlier events of one kind and side are compared: keeps the work linear on texts that repeat themselves.
const LOOK_BACK: usize = 64;

/// Marks events of one type and trigger family with the same sides as an earlier one.
pub(super) fn link(scene: &Scene<'_>, events: &mut [Event]) {
    // The latest event of a kind and side, and for each event the one before it: only these are compared.
    let mut latest = Keys::with_room(events.len());
    let mut chain: Vec<Option<usize>> = Vec::with_capacity(events.len());
    for i in 0..events.len() {
        let (before, rest) = events.split_at_mut(i);
        let Some(event) = rest.first_mut() else { continue };
        let side = event.actors.iter().map(|a| a.entity).min().flatten();
        let previous = side.and_then(|side| {
            let kind = kind(event, side);
            let previous = latest.get(kind);
            latest.note(kind, i as u32);
            previous.map(|e| e as usize)
        });
        chain.push(previous);
        let mut candidates = std::iter::successors(previous, |&e| chain.get(e).copied().flatten()).take(LOOK_BACK);
        event.same_as = candidates.find(|&e| {
            before.get(e).is_some_and(|earlier| {
                same_sides(&earlier.actors, &event.actors)
                    && same_sides(&earlier.recipients, &event.recipients)
                    && same_time(scene, earlier, event)
            })
        });
    }
}

/// Events of one type, mode and auxiliary with this side have one number.
fn kind(event: &Event, side: u32) -> u64 {
    let code = |code: Option<u8>| code.map_or(0, |code| u64::from(code) + 1);
    let (mode, auxiliary) = (code(event.mode.map(|mode| mode as u8)), code(event.auxiliary.map(|a| a as u8)));
    u64::from(side) | (event.event_type as u64) << 32 | mode << 40 | auxiliary << 49
}

fn same_sides(a: &[super::Participant], b: &[super::Participant]) -> bool {
    a.len() == b.len() && a.iter().all(|x| b.iter().any(|y| x.entity.is_some() && x.entity == y.entity))
}

fn same_time(scene: &Scene<'_>, a: &Event, b: &Event) -> bool {
    let from = |e: &Event| e.time.and_then(|t| scene.times.get(t)).and_then(|t| t.from);
    match (from(a), from(b)) {
        (Some(x), Some(y)) => x == y,
        (None, None) => true,
        _ => false,
    }
}
