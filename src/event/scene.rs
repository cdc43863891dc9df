//! What the event floor sees: one text with all floors below laid over its tokens, and what a token is in its clause.

use super::attribution::Said;
use super::facts::Facts;
use super::frame::Frame;
use super::hedge::MoodKey;
use super::plover::Auxiliary;
use super::prep::Prep;
use super::slot::Sides;
use super::tables::Tables;
use crate::entity::{EntityKind, Mention};
use crate::lexicon::Class;
use crate::number::Number;
use crate::time::Time;
use crate::token::Tokens;
use chrono::NaiveDateTime;
use std::cell::{Cell, RefCell};

/// How far a clause is followed from its trigger, in tokens: keeps the work linear on texts without an end.
pub(super) const REACH: usize = 70;

/// One text under analysis.
#[derive(Debug)]
pub struct Scene<'a> {
    pub(super) tokens: &'a Tokens<'a>,
    pub(super) numbers: &'a [Number],
    pub(super) times: &'a [Time],
    pub(super) mentions: &'a [Mention],
    pub(super) reference: Option<NaiveDateTime>,
    pub(super) tables: Tables,
    /// The sentence that was asked for last: its number and its tokens.
    last_sentence: Cell<(usize, usize, usize)>,
    /// A predicate by first token and length, and where its complement ends: that of one is asked for in a row.
    pub(super) last_complement: Cell<(usize, usize, usize)>,
    /// The mood that was asked for last.
    pub(super) last_mood: Cell<Option<(MoodKey, Option<Auxiliary>)>>,
    /// The verb of speech that was asked for last.
    pub(super) last_said: RefCell<Option<Said>>,
    /// Lists for the sides of an event.
    pub(super) spare_sides: RefCell<Sides>,
    /// A frame that will be asked for again.
    pub(super) kept_frame: RefCell<Option<Frame>>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        tokens: &'a Tokens<'a>,
        numbers: &'a [Number],
        times: &'a [Time],
        mentions: &'a [Mention],
        reference: Option<NaiveDateTime>,
    ) -> Self {
        let mut tables = Tables::take(tokens.len(), mentions.len());
        let cover = |range: std::ops::Range<usize>, fact: u64| {
            let facts = tables.facts_at.get(range).unwrap_or_default();
            facts.iter().for_each(|facts| facts.set(Facts(facts.get().0 | fact)));
        };
        for (i, m) in mentions.iter().enumerate() {
            let range = m.phrase.min(m.first)..m.last.min(tokens.len());
            tables.mention_at.get_mut(range.clone()).into_iter().flatten().for_each(|slot| *slot = i as u32);
            cover(range, Facts::MENTION);
        }
        for t in times {
            cover(t.first..t.last.min(tokens.len()), Facts::TIME);
        }
        let mut scene = Self {
            tokens,
            numbers,
            times,
            mentions,
            reference,
            tables,
            last_sentence: Cell::default(),
            last_complement: Cell::default(),
            last_mood: Cell::default(),
            last_said: RefCell::default(),
            spare_sides: RefCell::default(),
            kept_frame: RefCell::default(),
        };
        scene.read_facts();
        scene.read_sentences();
        scene
    }

    /// Leaves the room that was taken to the next text.
    pub(super) fn end(self) {
        self.tables.keep();
    }

    /// The number of the sentence that token `i` stands in.
    #[inline]
    pub(super) fn sentence_of(&self, i: usize) -> usize {
        self.sentence_at(i).0
    }

    /// The tokens of the sentence that token `i` stands in.
    #[inline]
    pub(super) fn sentence_around(&self, i: usize) -> std::ops::Range<usize> {
        let (_, start, end) = self.sentence_at(i);
        start..end
    }

    /// The sentence of token `i`: nearly always that of the token before.
    #[inline]
    fn sentence_at(&self, i: usize) -> (usize, usize, usize) {
        let last = self.last_sentence.get();
        if (last.1..last.2).contains(&i) {
            return last;
        }
        self.turn_to_sentence(i)
    }

    #[inline(never)] // seldom: the answer that is known shall cost no call
    fn turn_to_sentence(&self, i: usize) -> (usize, usize, usize) {
        let sentence = self.tokens.sentence_of(i);
        let tokens = self.tokens.sentence(sentence);
        let found = (sentence, tokens.start, tokens.end);
        self.last_sentence.set(found);
        found
    }

    /// The mention that covers token `i`.
    #[inline]
    pub(super) fn mention(&self, i: usize) -> Option<usize> {
        if !self.is_named(i) {
            return None;
        }
        self.tables.mention_at.get(i).map(|&m| m as usize)
    }

    /// The mention whose phrase begins at token `i`.
    pub(super) fn mention_from(&self, i: usize) -> Option<usize> {
        let m = self.mention(i)?;
        let first = self.mentions[m].phrase.min(self.mentions[m].first);
        (first == i).then_some(m)
    }

    /// The time that covers token `i`.
    #[inline]
    pub(super) fn time(&self, i: usize) -> Option<usize> {
        // Times stand in order, none inside another.
        let after = if self.is_time(i) { self.times.partition_point(|t| t.first <= i) } else { 0 };
        after.checked_sub(1)
    }

    #[inline]
    pub(super) fn has(&self, i: usize, class: Class) -> bool {
        self.tokens.has(i, class)
    }

    /// Whether the mention takes feminine agreement.
    pub(super) fn is_feminine(&self, m: usize) -> bool {
        let Some(cell) = self.tables.feminine.get(m) else { return false };
        let feminine = cell.get().unwrap_or_else(|| self.read_feminine(m));
        cell.set(Some(feminine));
        feminine
    }

    /// The word of a predicate of several words that carries the meaning: النقض in حق النقض, else the first.
    pub(super) fn meaning(&self, i: usize, len: usize) -> usize {
        i + usize::from(len > 1 && self.tokens.stem(i).of(self.tokens.text()) == "حق")
    }

    /// «بعد أسبوع من لقاء …»: من and an event noun at `i`.
    pub(super) fn counts_from(&self, i: usize) -> bool {
        matches!(self.preposition(i), Some((Prep::From, _))) && self.predicate(i + 1).is_some() && !self.is_named(i + 1)
    }

    /// The id of the text value of the word's reading in `class`.
    #[inline(always)] // most words have no such reading: the caller is told so without a call
    pub(super) fn value(&self, i: usize, class: Class) -> Option<u32> {
        if !self.has(i, class) {
            return None;
        }
        self.value_of(i, class)
    }

    fn value_of(&self, i: usize, class: Class) -> Option<u32> {
        self.tokens.sense(i, class).map(|s| s.text_id())
    }

    /// Whether the word is this closed-class word.
    pub(super) fn is_word(&self, i: usize, class: Class, value: u32) -> bool {
        self.value(i, class) == Some(value)
    }

    /// Whether the mention is of a kind that can act (a city or region acts only as a government).
    pub(super) fn can_act(&self, m: usize) -> bool {
        let m = &self.mentions[m];
        !(matches!(m.kind, EntityKind::City | EntityKind::Region) && m.sector.is_none() && m.country.is_none())
    }
}
