//! Nouns that decide how a predicate is read (سحب القوات, سحب الاقتراح), as sets of their classes.

use super::arg::Arg;
use super::facts::Facts;
use super::frame::Frame;
use super::rule::When;
use super::rules::RULES;
use super::scene::Scene;
use crate::entity::EntityKind;
use crate::lexicon::{of_values, Class, Sense};
use once_cell::sync::Lazy;

/// A set of object classes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Objects(u128);

/// What is put forward, and can be accepted.
const PUT: &[&str] =
    &["invitation", "proposal", "request", "resignation", "apology", "mediation", "condition", "agreement"];

/// The object classes that are asked for: those of the rules, and what is put forward.
static ASKED: Lazy<Vec<&str>> = Lazy::new(|| {
    let of_rules = RULES.iter().flat_map(|list| list.iter()).flat_map(|rule| rule.when).flat_map(|when| match when {
        When::Object(classes) | When::NoObject(classes) => *classes,
        _ => &[],
    });
    let mut asked: Vec<&str> = of_rules.chain(PUT).copied().collect();
    asked.sort_unstable();
    asked.dedup();
    assert!(asked.len() <= u128::BITS as usize);
    asked
});

/// Text-value id → the set with its class alone, or none if no rule asks for it.
static BY_VALUE: Lazy<Vec<u8>> =
    Lazy::new(|| of_values(|value| ASKED.binary_search(&value).map_or(NOBODY, |place| place as u8)));

/// How many sentences back somebody may stand whom a pronoun or a dropped subject takes up.
const TAKEN_UP: usize = 2;

/// Stands for a class that nobody asks for.
const NOBODY: u8 = u8::MAX;

static ANSWERABLE: Lazy<Objects> = Lazy::new(|| Objects::of(PUT));

impl Objects {
    pub(super) const NONE: Self = Self(0);
    pub(super) const ALL: Self = Self(u128::MAX);

    /// The set of these classes, of which every one is asked for by a rule.
    pub(super) fn of(classes: &[&str]) -> Self {
        let place = |class: &&str| ASKED.binary_search(class).ok();
        Self(classes.iter().filter_map(place).fold(0, |all, place| all | 1 << place))
    }

    fn of_sense(sense: Sense) -> Self {
        let place = BY_VALUE.get(sense.text_id() as usize).copied().unwrap_or(NOBODY);
        Self(1u128.checked_shl(place.into()).unwrap_or(0))
    }

    pub(super) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two share a class.
    pub(super) fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl Scene<'_> {
    /// The object classes of the nouns in the argument places of the frame and right behind its predicate.
    pub(super) fn objects_of(&self, frame: &Frame) -> Objects {
        let mut all = Objects::NONE;
        let mut add = |at: usize| {
            if self.is(at, Facts::OBJECT) {
                all = all.with(self.objects_at(at));
            }
        };
        frame.heads.iter().for_each(|h| add(h.at));
        let behind = frame.at + frame.len;
        (behind..frame.to.min(behind + 6)).filter(|&j| !self.is_named(j)).for_each(&mut add);
        for (_, arg) in frame.args.iter() {
            let end = arg.mention.map_or(arg.at + 1, |m| self.mentions[m].last);
            if arg.head.is_none() && !self.is_country(arg) {
                (arg.at..end).for_each(&mut add);
            }
        }
        all
    }

    /// The object classes that may stand around a predicate of the sentence: those of its words, and of who was named in the
    /// sentences before, whom a pronoun or a dropped subject may take up.
    pub(super) fn objects_within(&self, sentence: usize) -> Objects {
        let here = self.tokens.sentence(sentence);
        let first = self.tokens.sentence(sentence.saturating_sub(TAKEN_UP)).start;
        let from = self.tables.objects.partition_point(|&i| (i as usize) < first);
        let near = self.tables.objects.iter().skip(from).map(|&i| i as usize).take_while(|&i| i < here.end);
        let around = near.filter(|&i| i >= here.start || self.is_named(i));
        around.fold(Objects::NONE, |all, i| all.with(self.objects_at(i)))
    }

    /// The object classes of the word or phrase at `i`.
    fn objects_at(&self, i: usize) -> Objects {
        let of_word = self.tokens.readings(i, Class::Object).map(Objects::of_sense);
        let word = of_word.fold(Objects::NONE, Objects::with);
        let phrase = self.tokens.sense_at(i, Class::Object).filter(|_| self.is(i, Facts::PHRASE));
        phrase.map_or(word, |(sense, _)| word.with(Objects::of_sense(sense)))
    }

    /// Whether what is accepted was put forward: an invitation, a proposal, a request.
    pub(super) fn is_answer(&self, frame: &Frame) -> bool {
        self.objects_of(frame).any(*ANSWERABLE)
    }

    /// A country by its name: مالي is no money.
    fn is_country(&self, arg: &Arg) -> bool {
        arg.mention.is_some_and(|m| self.mentions[m].listed && self.mentions[m].kind == EntityKind::Country)
    }
}
