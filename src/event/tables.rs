//! What the event floor notes of a text while it reads it, token by token.
//!
//! A thread keeps the room from text to text, so that it need not be asked for and given back each time: 20 bytes a token, for
//! at most 131 072 tokens. Nothing that stands in it is read for another text.

use super::facts::Facts;
use super::frame::Lists;
use super::predicate::FamilyAt;
use crate::lexicon::Form;
use std::cell::{Cell, RefCell};

/// The most tokens of a text whose room is kept.
const MOST: usize = 1 << 17;

/// Room for what is noted of a text.
#[derive(Debug, Default)]
pub(super) struct Tables {
    /// Token → index of the mention that covers it, where its facts say that one does.
    pub(super) mention_at: Vec<u32>,
    /// Token → its [`Facts`].
    pub(super) facts_at: Vec<Cell<Facts>>,
    /// Sentence → what is true of some token of it.
    pub(super) sentence_facts: Vec<Facts>,
    /// The tokens that may be predicates or govern them, in order.
    pub(super) candidates: Vec<u32>,
    /// Those that may be objects which decide a reading.
    pub(super) objects: Vec<u32>,
    /// Token → its finite form and its family, where its facts say that they are noted: many frames ask for the same words.
    pub(super) finite_at: Vec<Cell<Form>>,
    pub(super) family_at: Vec<Cell<FamilyAt>>,
    /// Mention → whether it takes feminine agreement, once it was asked for.
    pub(super) feminine: Vec<Cell<Option<bool>>>,
    /// Lists of frames that are done with.
    pub(super) spare: RefCell<Vec<Lists>>,
}

thread_local! {
    /// The room of the last text that this thread has read.
    static KEPT: Cell<Option<Tables>> = const { Cell::new(None) };
}

impl Tables {
    /// Room for a text of so many tokens and mentions, of which nothing is noted yet.
    pub(super) fn take(tokens: usize, mentions: usize) -> Self {
        let mut tables = KEPT.try_with(Cell::take).ok().flatten().unwrap_or_default();
        blank(&mut tables.facts_at, tokens);
        blank(&mut tables.feminine, mentions);
        // What stands in these is read only where the facts say that it was put there for this text.
        tables.mention_at.resize(tokens, 0);
        tables.finite_at.resize(tokens, Cell::default());
        tables.family_at.resize(tokens, Cell::default());
        tables.sentence_facts.clear();
        tables.candidates.clear();
        tables.objects.clear();
        tables
    }

    /// Leaves the room to the next text.
    pub(super) fn keep(self) {
        if self.facts_at.capacity() <= MOST {
            // A thread that is ending keeps nothing.
            let _ = KEPT.try_with(|kept| kept.set(Some(self)));
        }
    }
}

fn blank<T: Clone + Default>(table: &mut Vec<T>, len: usize) {
    table.clear();
    table.resize(len, T::default());
}
