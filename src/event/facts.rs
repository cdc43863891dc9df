//! What a token is in a clause, whatever the predicate: a comma, a stop, a preposition, the opening of a clause.
//!
//! Read once for each token, when it is first asked for: every frame that passes over the token asks again.

use super::scene::Scene;
use crate::lexicon::{Class, ClassSet};
use crate::token::Kind;

/// What a token is in a clause, whatever the predicate: read once, asked for by every frame that passes over it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Facts(u32);

impl Facts {
    pub(super) const READ: u32 = 1;
    pub(super) const COMMA: u32 = 1 << 1;
    pub(super) const HARD_STOP: u32 = 1 << 2;
    pub(super) const QUOTE: u32 = 1 << 3;
    pub(super) const OPENS_CLAUSE: u32 = 1 << 4;
    /// بحسب، وفق: a source follows.
    pub(super) const SOURCE: u32 = 1 << 5;
    /// The lexicon has the word or phrase as a predicate.
    pub(super) const PREDICATE: u32 = 1 << 6;
    /// But it is none here: noted when it was asked.
    pub(super) const NO_PREDICATE: u32 = 1 << 7;
    /// Where the preposition's place in [`Prep::ALL`] begins, counted from 1, and where the number of its tokens.
    pub(super) const PREP: u32 = 8;
    pub(super) const LENGTH: u32 = 16;
}

impl Scene<'_> {
    /// What the token is in its clause.
    #[inline]
    pub(super) fn facts(&self, i: usize) -> u32 {
        let Some(cell) = self.facts_at.get(i) else { return 0 };
        let Facts(facts) = cell.get();
        if facts != 0 {
            return facts;
        }
        let facts = self.read_facts(i);
        cell.set(Facts(facts));
        facts
    }

    /// Notes one fact more.
    pub(super) fn note(&self, i: usize, fact: u32) {
        if let Some(cell) = self.facts_at.get(i) {
            cell.set(Facts(self.facts(i) | fact));
        }
    }

    fn read_facts(&self, i: usize) -> u32 {
        const OPENERS: ClassSet = ClassSet::of(&[Class::Subord, Class::Rel, Class::Cond]);
        let Some(token) = self.tokens.get(i) else { return 0 };
        let mut facts = Facts::READ;
        if let Some(sign) = token.sign() {
            let dash = token.spaced() && matches!(sign, '-' | '–' | '—');
            if token.kind() == Kind::Punct && (dash || matches!(sign, '.' | '؛' | ';' | ':' | '!' | '؟' | '?' | '…'))
            {
                facts |= Facts::HARD_STOP;
            }
            facts |= match sign {
                '،' | ',' => Facts::COMMA,
                '"' | '«' | '»' | '“' | '”' | '\'' | '‘' | '’' | '(' | ')' | '[' | ']' => Facts::QUOTE,
                _ => 0,
            };
            return facts;
        }
        if self.mention(i).is_none() && token.word().classes().any(OPENERS) {
            facts |= Facts::OPENS_CLAUSE;
        }
        const SOURCE_CLASSES: ClassSet = ClassSet::of(&[Class::Prep, Class::Subord]);
        const SOURCE_WORDS: [&str; 8] = ["بحسب", "حسب", "وفق", "وفقا", "استنادا", "نقلا", "حسبما", "طبقا"];
        if self.mention(i).is_none() && token.word().classes().any(SOURCE_CLASSES) {
            let stem = self.tokens.stem(i).of(self.tokens.text());
            if SOURCE_WORDS.contains(&stem) || SOURCE_WORDS.contains(&self.tokens.str(i)) {
                facts |= Facts::SOURCE;
            }
        }
        if self.tokens.sense_at(i, Class::Pred).is_some() {
            facts |= Facts::PREDICATE;
        }
        if let Some((prep, len)) = self.read_preposition(i) {
            facts |= (prep as u32 + 1) << Facts::PREP | (len as u32 & 0xffff) << Facts::LENGTH;
        }
        facts
    }

    /// بحسب، وفق، نقلا: who says so follows.
    #[inline]
    pub(super) fn names_source(&self, i: usize) -> bool {
        self.facts(i) & Facts::SOURCE != 0
    }

    /// Whether the token ends a clause by itself.
    #[inline]
    pub(super) fn is_hard_stop(&self, i: usize) -> bool {
        self.facts(i) & Facts::HARD_STOP != 0
    }

    #[inline]
    pub(super) fn is_comma(&self, i: usize) -> bool {
        self.facts(i) & Facts::COMMA != 0
    }

    #[inline]
    pub(super) fn is_quote(&self, i: usize) -> bool {
        self.facts(i) & Facts::QUOTE != 0
    }

    /// A word that opens a subordinate or relative clause.
    #[inline]
    pub(super) fn opens_clause(&self, i: usize) -> bool {
        self.facts(i) & Facts::OPENS_CLAUSE != 0
    }

    /// A number in digits or words.
    pub(super) fn is_number(&self, i: usize) -> bool {
        const NUMERAL: ClassSet = ClassSet::of(&[
            Class::NumberUnit,
            Class::NumberTen,
            Class::NumberHundred,
            Class::NumberScale,
            Class::NumberVague,
        ]);
        self.tokens.kind(i) == Some(Kind::Number) || self.tokens.classes(i).any(NUMERAL)
    }
}
