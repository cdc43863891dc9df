//! What a token is in a clause, whatever the predicate: a comma, a stop, a preposition, the opening of a clause.
//!
//! Read once for each token, when the floor begins: every frame that passes over the token asks again.

use super::scene::Scene;
use crate::lexicon::{Class, ClassSet, Sense};
use crate::token::Kind;

/// What a token is in a clause, whatever the predicate, as bits.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Facts(pub(super) u64);

impl Facts {
    pub(super) const COMMA: u64 = 1;
    pub(super) const HARD_STOP: u64 = 1 << 1;
    pub(super) const QUOTE: u64 = 1 << 2;
    pub(super) const OPENS_CLAUSE: u64 = 1 << 3;
    /// بحسب، وفق: a source follows.
    pub(super) const SOURCE: u64 = 1 << 4;
    /// A mention covers it.
    pub(super) const MENTION: u64 = 1 << 5;
    /// A time covers it.
    pub(super) const TIME: u64 = 1 << 6;
    /// The lexicon has the word or phrase as a predicate.
    pub(super) const PREDICATE: u64 = 1 << 7;
    /// The lexicon has the word as a verb, and neither name nor time covers it.
    pub(super) const VERBAL: u64 = 1 << 8;
    /// A number in digits or words.
    pub(super) const NUMBER: u64 = 1 << 9;
    pub(super) const QUANTITY: u64 = 1 << 10;
    pub(super) const MODIFIER: u64 = 1 << 11;
    /// It may be a noun, for all that its classes say.
    pub(super) const NOUN: u64 = 1 << 12;
    pub(super) const CONJUNCTION: u64 = 1 << 13;
    /// ب، ل or ك is fused to it.
    pub(super) const FUSED: u64 = 1 << 14;
    pub(super) const PRONOUN: u64 = 1 << 15;
    /// A word or phrase that opens a condition, if its place fits.
    pub(super) const CONDITION: u64 = 1 << 16;
    /// A phrase of several words that is a quantity begins here.
    pub(super) const AMOUNT: u64 = 1 << 17;
    /// A phrase that stands beside the clause begins here (من جهتها، على الأقل).
    pub(super) const ASIDE: u64 = 1 << 18;
    /// A preposition of time or cause: an aside may begin here.
    pub(super) const TEMPORAL: u64 = 1 << 19;
    /// هو، هي.
    pub(super) const PRON: u64 = 1 << 20;
    pub(super) const AUX: u64 = 1 << 21;
    pub(super) const DEMONYM: u64 = 1 << 22;
    pub(super) const WORD: u64 = 1 << 23;
    pub(super) const DIGITS: u64 = 1 << 24;
    /// Where the preposition's place in [`Prep::ALL`] begins, counted from 1, and where the number of its tokens.
    ///
    /// [`Prep::ALL`]: super::prep::Prep::ALL
    pub(super) const PREP: u32 = 40;
    pub(super) const LENGTH: u32 = 48;
    /// Any of the preposition's bits.
    pub(super) const PREPOSITION: u64 = 255 << Self::PREP;

    /// Whether any of these bits is set.
    #[inline]
    pub(super) const fn any(self, bits: u64) -> bool {
        self.0 & bits != 0
    }
}

/// What follows from a word's classes alone.
const BY_CLASS: [(ClassSet, u64); 6] = [
    (NUMERAL, Facts::NUMBER),
    (VERBS, Facts::VERBAL),
    (ClassSet::of(&[Class::Pron]), Facts::PRON),
    (ClassSet::of(&[Class::Aux]), Facts::AUX),
    (ClassSet::of(&[Class::Demonym]), Facts::DEMONYM),
    (ClassSet::of(&[Class::Cond]), Facts::CONDITION),
];

const NUMERAL: ClassSet =
    ClassSet::of(&[Class::NumberUnit, Class::NumberTen, Class::NumberHundred, Class::NumberScale, Class::NumberVague]);

/// The classes whose rows are verbs.
const VERBS: ClassSet = ClassSet::of(&[Class::Verb, Class::Pred, Class::Light, Class::Control, Class::Say, Class::Aux]);

/// Words of amounts.
const AMOUNTS: ClassSet = NUMERAL.with(ClassSet::of(&[Class::Quant, Class::NumberMod]));

/// What an adjective is not only.
const NOUNS: ClassSet = ClassSet::of(&[Class::Noun, Class::Object, Class::Pred]);

/// Words that are no nouns.
const NO_NOUNS: ClassSet = ClassSet::of(&[
    Class::Particle,
    Class::Neg,
    Class::Conj,
    Class::Dem,
    Class::Adv,
    Class::Pron,
    Class::NumberOrdinal,
]);

const OPENERS: ClassSet = ClassSet::of(&[Class::Subord, Class::Rel, Class::Cond]);

/// What names a source is of these.
const SOURCES: ClassSet = ClassSet::of(&[Class::Prep, Class::Subord]);

/// Phrases that stand beside the clause.
const ASIDES: ClassSet = ClassSet::of(&[Class::Particle, Class::Adv]);

impl Scene<'_> {
    /// What the token is in its clause.
    #[inline]
    pub(super) fn facts(&self, i: usize) -> Facts {
        self.facts_at.get(i).copied().unwrap_or_default()
    }

    /// Whether any of these is true of the token.
    #[inline]
    pub(super) fn is(&self, i: usize, facts: u64) -> bool {
        self.facts(i).any(facts)
    }

    pub(super) fn read_facts(&self, i: usize) -> Facts {
        let Some(token) = self.tokens.get(i) else { return Facts::default() };
        let classes = token.word().classes();
        let clitics = token.clitics();
        let when = |holds: bool, fact: u64| if holds { fact } else { 0 };
        let mut facts = self.covered(i)
            | when(clitics.conjunction(), Facts::CONJUNCTION)
            | when(clitics.preposition(), Facts::FUSED)
            | when(clitics.pronoun().is_some(), Facts::PRONOUN)
            | match token.kind() {
                Kind::Word => Facts::WORD,
                Kind::Number => Facts::DIGITS | Facts::NUMBER | Facts::QUANTITY,
                _ => 0,
            };
        for (set, fact) in BY_CLASS {
            facts |= when(classes.any(set), fact);
        }
        facts |= when(classes.any(AMOUNTS) && !classes.has(Class::Body), Facts::QUANTITY)
            | when(classes.has(Class::Adj) && !classes.any(NOUNS), Facts::MODIFIER)
            | when(!classes.any(NO_NOUNS) || classes.any(NOUNS), Facts::NOUN);
        if facts & (Facts::MENTION | Facts::TIME) != 0 {
            facts &= !Facts::VERBAL;
        }
        if let Some(sign) = token.sign() {
            let dash = token.spaced() && matches!(sign, '-' | '–' | '—');
            let stop = dash || matches!(sign, '.' | '؛' | ';' | ':' | '!' | '؟' | '?' | '…');
            return Facts(
                facts
                    | when(token.kind() == Kind::Punct && stop, Facts::HARD_STOP)
                    | match sign {
                        '،' | ',' => Facts::COMMA,
                        '"' | '«' | '»' | '“' | '”' | '\'' | '‘' | '’' | '(' | ')' | '[' | ']' => {
                            Facts::QUOTE
                        }
                        _ => 0,
                    },
            );
        }
        facts |= when(classes.has(Class::Pred), Facts::PREDICATE);
        if let Some(phrase) = self.tokens.phrase(i) {
            let inside = phrase.classes();
            facts |= when(inside.has(Class::Pred), Facts::PREDICATE)
                | when(inside.has(Class::Quant) && phrase.len() > 1, Facts::AMOUNT)
                | when(inside.any(ASIDES) && facts & Facts::MENTION == 0, Facts::ASIDE)
                | when(inside.has(Class::Subord) && phrase.len() > 1, Facts::CONDITION);
        }
        if facts & Facts::MENTION == 0 {
            let text = self.tokens.text();
            let source = || is_source(self.tokens.stem(i).of(text)) || is_source(self.tokens.str(i));
            facts |=
                when(classes.any(OPENERS), Facts::OPENS_CLAUSE) | when(classes.any(SOURCES) && source(), Facts::SOURCE);
        }
        facts |= self.read_preposition(i);
        Facts(facts)
    }

    fn covered(&self, i: usize) -> u64 {
        let (mention, time) = (self.mention(i).is_some(), self.time(i).is_some());
        u64::from(mention) * Facts::MENTION | u64::from(time) * Facts::TIME
    }

    /// A quantity of several words (لا يقل عن): its reading and how many tokens it takes.
    #[inline]
    pub(super) fn amount(&self, i: usize) -> Option<(Sense, usize)> {
        if !self.is(i, Facts::AMOUNT) {
            return None;
        }
        self.tokens.sense_at(i, Class::Quant)
    }

    /// بحسب، وفق، نقلا: who says so follows.
    #[inline]
    pub(super) fn names_source(&self, i: usize) -> bool {
        self.is(i, Facts::SOURCE)
    }

    /// Whether the token ends a clause by itself.
    #[inline]
    pub(super) fn is_hard_stop(&self, i: usize) -> bool {
        self.is(i, Facts::HARD_STOP)
    }

    #[inline]
    pub(super) fn is_comma(&self, i: usize) -> bool {
        self.is(i, Facts::COMMA)
    }

    #[inline]
    pub(super) fn is_quote(&self, i: usize) -> bool {
        self.is(i, Facts::QUOTE)
    }

    /// A word that opens a subordinate or relative clause.
    #[inline]
    pub(super) fn opens_clause(&self, i: usize) -> bool {
        self.is(i, Facts::OPENS_CLAUSE)
    }

    /// As [`Self::is_number`], before the facts are known.
    pub(super) fn is_numeral(&self, i: usize) -> bool {
        self.tokens.kind(i) == Some(Kind::Number) || self.tokens.classes(i).any(NUMERAL)
    }

    /// A number in digits or words.
    #[inline]
    pub(super) fn is_number(&self, i: usize) -> bool {
        self.is(i, Facts::NUMBER)
    }

    #[inline]
    pub(super) fn is_quantity(&self, i: usize) -> bool {
        self.is(i, Facts::QUANTITY)
    }

    #[inline]
    pub(super) fn is_modifier(&self, i: usize) -> bool {
        self.is(i, Facts::MODIFIER)
    }

    #[inline]
    pub(super) fn is_noun(&self, i: usize) -> bool {
        self.is(i, Facts::NOUN)
    }
}

/// Whether who says so follows the word.
fn is_source(word: &str) -> bool {
    matches!(word, "بحسب" | "حسب" | "وفق" | "وفقا" | "استنادا" | "نقلا" | "حسبما" | "طبقا")
}
