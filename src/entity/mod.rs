//! Floor 6, entities: states, cities, people, organisations and groups, linked to one another.
//!
//! `أجرى الرئيس البرازيلي لولا دا سيلفا محادثات في ليما` gives the president by name (BRA, GOV) and the city (PER). Rules find
//! drafts at tokens whose word has a class of theirs; `resolve` fills in what the text around tells and links them. A new
//! rule is a value in the table of its file.

mod body;
mod draft;
mod known;
mod media;
mod name;
mod owner;
mod people;
mod person;
mod place;
mod reference;
mod resolve;
mod run;
mod scene;
mod speaker;
mod spelling;
mod surname;
mod title;

use crate::lexicon::{class_set, set_count, Class, ClassSet, Country, Sector};
use crate::text::{room, Span};
use crate::time::Time;
use crate::token::{Sieve, Token, Tokens};
use chrono::NaiveDateTime;
use once_cell::sync::Lazy;
use scene::{EntityRule, Scene};
use std::cell::Cell;

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
#[allow(missing_docs)]
pub enum EntityKind {
    Country,
    Person,
    Organization,
    City,
    Region,
    Group,
    Nationality,
}

/// The name of an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// The full name that the lexicon has.
    Known(&'static str),
    /// As it is written here.
    Written(Span),
}

impl Name {
    /// The name; `text` is the text that the entity was found in.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        match self {
            Self::Known(name) => name,
            Self::Written(span) => span.of(text),
        }
    }
}

/// A mention of an entity, or of a participant that is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// Where it stands, titles and kind nouns outside.
    pub span: Span,
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub last: usize,
    /// First token of the whole noun phrase, titles and kind nouns included.
    pub phrase: usize,
    /// Mentions of the same thing share it.
    pub id: u32,
    /// What it is.
    pub kind: EntityKind,
    /// Its state.
    pub country: Option<Country>,
    /// What it is in its state.
    pub sector: Option<Sector>,
    /// Its name: as the lexicon has it, else as its first mention has.
    pub name: Name,
    /// The title before the name.
    pub title: Option<Span>,
    /// Whether it is listed among the entities: a role without a name or country (الجانبان، متظاهرون، نظيره) is only a
    /// participant of events.
    pub listed: bool,
    /// For a dual or plural reference (الجانبان، البلدان): the mentions it stands for.
    pub members: Vec<u32>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// The rules in the order they are tried, and which of them each set of classes wakes.
struct Table {
    rules: Vec<&'static EntityRule>,
    /// By the number of the set: a bit for each rule.
    woken: Vec<u32>,
    /// Keeps the tokens that may wake a rule.
    sieve: Sieve,
}

static TABLE: Lazy<Table> = Lazy::new(|| {
    let lists =
        [media::NAMED, place::RULES, reference::RULES, person::RULES, body::RULES, people::RULES, speaker::LAST];
    let rules: Vec<&EntityRule> = lists.into_iter().flatten().collect();
    let triggers: Vec<_> = rules.iter().zip(0..u32::BITS).map(|(r, bit)| (ClassSet::of(r.trigger), 1 << bit)).collect();
    assert_eq!(triggers.len(), rules.len(), "a bit for each rule");
    let all = triggers.iter().fold(ClassSet::NONE, |all, t| all.with(t.0));
    let woken = |classes: ClassSet| match classes.any(all) {
        true => triggers.iter().filter(|t| t.0.any(classes)).map(|t| t.1).sum(),
        false => 0,
    };
    let woken: Vec<u32> = (0..set_count()).map(|n| woken(class_set(n))).collect();
    Table { sieve: Sieve::new(|set| woken[set] != 0, &[]), woken, rules }
});

impl Table {
    /// The rules that the word at `i`, or the phrase that begins there, wakes: a bit for each.
    #[inline]
    fn woken(&self, tokens: &Tokens<'_>, i: usize, token: &Token) -> u32 {
        let by = |set: usize| self.woken.get(set).copied().unwrap_or(0);
        let word = by(token.word().set());
        tokens.phrase(i).map_or(word, |p| word | by(p.set()))
    }
}

/// Every rule of the floor, in the order they are tried.
pub fn rules() -> impl Iterator<Item = &'static EntityRule> {
    TABLE.rules.iter().copied()
}

/// Every mention of the text, in order.
#[must_use]
pub fn find(tokens: &Tokens<'_>, times: &[Time], reference: Option<NaiveDateTime>) -> Vec<Mention> {
    let scene = Scene::new(tokens, times, reference);
    // News has a mention for every eight tokens or so.
    let mut drafts = room::take(&DRAFTS, tokens.len() / 7);
    let mut surnames = surname::Surnames::default();
    let (table, mut end) = (&*TABLE, 0);
    for block in tokens.blocks() {
        let mut kept = block.kept(|t| table.sieve.keeps_word(t) | surnames.may_have(t));
        while let Some((at, token)) = kept.next() {
            if at < end {
                continue;
            }
            let woken = table.woken(tokens, at, token);
            let found =
                if woken != 0 && !scene.in_time(at) { wake(table, &scene, at, woken, &mut drafts) } else { None };
            match found {
                Some(next) => {
                    end = next;
                    if surnames.learn(&scene, &drafts) {
                        kept = block.behind(at).kept(|t| table.sieve.keeps_word(t) | surnames.may_have(t));
                    }
                }
                None => end = surnames.find(&scene, at, token, &mut drafts).unwrap_or(at),
            }
        }
    }
    let mentions = resolve::resolve(&scene, &drafts);
    room::give(&DRAFTS, drafts);
    mentions
}

thread_local! {
    /// Room for the mentions of a text, in the making and made.
    static DRAFTS: Cell<Vec<draft::Draft>> = const { Cell::new(Vec::new()) };
    pub(crate) static MENTIONS: Cell<Vec<Mention>> = const { Cell::new(Vec::new()) };
}

/// The first rule of those woken that holds at token `i`.
fn wake(table: &Table, scene: &Scene<'_>, i: usize, mut woken: u32, drafts: &mut Vec<draft::Draft>) -> Option<usize> {
    if scene.has(i, Class::Office) && !scene.has_proclitic(i) {
        let named = drafts.last_mut().filter(|p| is_before(scene, p, i));
        if let Some((found, next)) = named.and_then(|p| speaker::apposition(scene, i, p)) {
            drafts.extend(found);
            return Some(next);
        }
    }
    while let Some(rule) = table.rules.get(woken.trailing_zeros() as usize) {
        woken &= woken - 1;
        if let Some(found) = (rule.build)(scene, i) {
            let named =
                |d: draft::Draft| draft::Draft { rule: if d.rule.is_empty() { rule.name } else { d.rule }, ..d };
            drafts.extend(found.inside.into_iter().map(named));
            drafts.push(named(found.draft));
            return Some(found.next);
        }
    }
    None
}

/// Whether a person's name ends right before `i`, or before the comma there.
fn is_before(scene: &Scene<'_>, person: &draft::Draft, i: usize) -> bool {
    let named = person.kind == EntityKind::Person
        && person.listed
        && !matches!(person.key, draft::Key::Office | draft::Key::Alone)
        && (person.last - person.first > 1 || person.titled);
    let comma =
        person.last + 1 == i && (scene.tokens.is_sign(person.last, '،') || scene.tokens.is_sign(person.last, ','));
    named && (person.last == i || comma)
}
