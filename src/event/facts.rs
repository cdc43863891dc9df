//! What a token is in a clause, whatever the predicate: a comma, a stop, a preposition, the opening of a clause.
//!
//! Read once for each token, when the floor begins: every frame that passes over the token asks again.

use super::scene::Scene;
use super::tables::Tables;
use crate::lexicon::{class_set, set_count, Class, ClassSet, Sense};
use crate::text::Bits;
use crate::token::{Kind, Token};
use once_cell::sync::Lazy;
use std::cell::Cell;

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
    pub(super) const TIME: u64 = Self::MENTION << 1;
    /// The lexicon has the word or phrase as a predicate, and it is not known yet to be none here.
    pub(super) const PREDICATE: u64 = 1 << 7;
    /// The lexicon has the word as a verb, neither name nor time covers it, and it is not known yet to be no finite one here.
    pub(super) const VERBAL: u64 = 1 << 8;
    /// A number in digits or words.
    pub(super) const NUMBER: u64 = 1 << 9;
    pub(super) const QUANTITY: u64 = 1 << 10;
    pub(super) const MODIFIER: u64 = 1 << 11;
    /// It may head a noun phrase, for all that its classes say.
    pub(super) const HEAD: u64 = 1 << 12;
    /// A given name: it may be a preposition before a pronoun.
    const NAME: u64 = 1 << 13;
    /// A verb that was read governs it.
    pub(super) const GOVERNED: u64 = 1 << 14;
    /// لا، لم، غير.
    pub(super) const NEGATES: u64 = 1 << 15;
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
    /// A phrase of the lexicon begins here.
    pub(super) const PHRASE: u64 = 1 << 25;
    /// A verb of speech.
    pub(super) const SAY: u64 = 1 << 26;
    /// A word of sport, markets or the arts.
    pub(super) const TRAP: u64 = 1 << 27;
    /// What may govern a predicate.
    pub(super) const GOVERNS: u64 = 1 << 28;
    /// A noun that may decide a predicate's reading, as word or phrase.
    pub(super) const OBJECT: u64 = 1 << 29;
    /// A word or phrase that tells a subject.
    pub(super) const CONTEXT: u64 = 1 << 30;
    const SIGN: u64 = 1 << 31;
    /// What no sign is, whatever the lexicon says of it.
    const OF_WORDS: u64 = Self::OPENS_CLAUSE | Self::SOURCE | Self::PREDICATE | Self::PREPOSITION;
    /// Where the preposition that is fused to it begins: ب, ل, ك, a bit each.
    pub(super) const PARTICLE: u32 = 32;
    /// Any of them.
    pub(super) const FUSED: u64 = 7 << Self::PARTICLE;
    /// What may name somebody or lead to somebody: all that a frame takes in on its way.
    pub(super) const LEADS: u64 =
        Self::MENTION | Self::PREPOSITION | Self::FUSED | Self::DIGITS | Self::QUANTITY | Self::DEMONYM | Self::HEAD;
    /// What may make the predicate behind it a plan or a possibility (سوف، قد، يعتزم، احتمال).
    pub(super) const MOOD: u64 = 1 << 35;
    /// A word or phrase for a weapon or manner.
    pub(super) const MEANS: u64 = 1 << 36;
    /// It was found to be a finite verb here, and its form is noted.
    pub(super) const FINITE: u64 = 1 << 37;
    /// It was found to be a predicate here, and its family is noted.
    pub(super) const FAMILY: u64 = 1 << 38;
    /// Where the preposition's place in [`Prep::ALL`] begins, counted from 1, and where the number of its tokens.
    ///
    /// [`Prep::ALL`]: super::prep::Prep::ALL
    pub(super) const PREP: u32 = 40;
    pub(super) const LENGTH: u32 = 48;
    /// Any of the preposition's bits.
    pub(super) const PREPOSITION: u64 = 255 << Self::PREP;

    /// What a word is no more inside a name, by [`Self::MENTION`] and [`Self::TIME`].
    const HIDDEN: [u64; 4] = {
        let name = Self::VERBAL | Self::OPENS_CLAUSE | Self::SOURCE;
        [0, name, Self::VERBAL, name]
    };

    #[inline]
    const fn hidden(self) -> u64 {
        Self::HIDDEN[((self.0 / Self::MENTION) & 3) as usize]
    }

    /// What may end a clause or stand beside it: most words are none of these.
    pub(super) const TURNS: u64 = Self::AMOUNT
        | Self::COMMA
        | Self::QUOTE
        | Self::TIME
        | Self::HARD_STOP
        | Self::OPENS_CLAUSE
        | Self::PRON
        | Self::VERBAL
        | Self::ASIDE
        | Self::TEMPORAL;

    /// Whether any of these bits is set.
    #[inline]
    pub(super) const fn any(self, bits: u64) -> bool {
        self.0 & bits != 0
    }
}

/// Set of classes → what follows from it alone: a word need not be asked for each class by itself.
static BY_SET: Lazy<Vec<u64>> = Lazy::new(|| {
    let has = |classes: ClassSet, class| classes.has(class);
    let facts = |classes: ClassSet| {
        let noun = classes.any(NOUNS);
        [
            (Facts::NUMBER, classes.any(NUMERAL)),
            (Facts::QUANTITY, classes.any(AMOUNTS) && !has(classes, Class::Body)),
            (Facts::VERBAL, classes.any(ClassSet::FINITE)),
            (Facts::MODIFIER, has(classes, Class::Adj) && !noun),
            (Facts::HEAD, noun || !classes.any(NO_NOUNS) && !has(classes, Class::Adj)),
            (Facts::PREDICATE, has(classes, Class::Pred)),
            (Facts::PRON, has(classes, Class::Pron)),
            (Facts::AUX, has(classes, Class::Aux)),
            (Facts::DEMONYM, has(classes, Class::Demonym)),
            (Facts::CONDITION, has(classes, Class::Cond)),
            (Facts::NEGATES, has(classes, Class::Neg)),
            (Facts::MEANS, has(classes, Class::Means)),
            (Facts::MOOD, classes.any(MOODS)),
            (Facts::OPENS_CLAUSE, classes.any(OPENERS)),
            (Facts::SOURCE, classes.any(SOURCES)),
            (Facts::PREPOSITION, has(classes, Class::Prep)),
            (Facts::NAME, has(classes, Class::NameGiven)),
            (Facts::CONTEXT, has(classes, Class::Context)),
            (Facts::SAY, has(classes, Class::Say)),
            (Facts::OBJECT, has(classes, Class::Object)),
            (Facts::TRAP, has(classes, Class::Trap)),
            (Facts::GOVERNS, classes.any(GOVERNORS)),
        ]
        .into_iter()
        .fold(0, |facts, (fact, holds)| if holds { facts | fact } else { facts })
    };
    (0..set_count()).map(|set| facts(class_set(set))).collect()
});

/// What follows from a token's kind.
const BY_KIND: [u64; KINDS] = {
    let mut facts = [0; KINDS];
    facts[Kind::Word as usize] = Facts::WORD;
    facts[Kind::Number as usize] = Facts::DIGITS | Facts::NUMBER | Facts::QUANTITY;
    facts[Kind::Punct as usize] = Facts::SIGN;
    facts[Kind::Symbol as usize] = Facts::SIGN;
    facts
};

/// Room for every kind of token.
const KINDS: usize = 16;

const NUMERAL: ClassSet =
    ClassSet::of(&[Class::NumberUnit, Class::NumberTen, Class::NumberHundred, Class::NumberScale, Class::NumberVague]);

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

/// Words that govern predicates.
const GOVERNORS: ClassSet = ClassSet::of(&[Class::Light, Class::Control, Class::Say]);

/// Words of planning and of what may be are of these.
const MOODS: ClassSet = ClassSet::of(&[Class::Control, Class::Topic, Class::Particle]);

/// What names a source is of these.
const SOURCES: ClassSet = ClassSet::of(&[Class::Prep, Class::Subord]);

/// Phrases that stand beside the clause.
const ASIDES: ClassSet = ClassSet::of(&[Class::Particle, Class::Adv]);

impl Scene<'_> {
    /// What the token is in its clause.
    #[inline]
    pub(super) fn facts(&self, i: usize) -> Facts {
        self.tables.facts_at.get(i).map(Cell::get).unwrap_or_default()
    }

    /// Notes what the token is found not to be, so that those who ask again are told so at once.
    pub(super) fn is_not(&self, i: usize, fact: u64) {
        if let Some(cell) = self.tables.facts_at.get(i) {
            cell.set(Facts(cell.get().0 & !fact));
        }
    }

    /// Notes what the token is found to be.
    pub(super) fn note(&self, i: usize, fact: u64) {
        if let Some(cell) = self.tables.facts_at.get(i) {
            cell.set(Facts(cell.get().0 | fact));
        }
    }

    /// Whether any of these is true of the token.
    #[inline]
    pub(super) fn is(&self, i: usize, facts: u64) -> bool {
        self.facts(i).any(facts)
    }

    /// Reads the facts of all tokens on top of those that mentions and times tell, and lists those that are looked for.
    pub(super) fn read_facts(&mut self) {
        // Most words are no more than what their classes and kind say.
        const MORE: u64 = Facts::SIGN | Facts::PHRASE | Facts::PREPOSITION | Facts::NAME | Facts::SOURCE;
        let by_set: &[u64] = &BY_SET;
        let mut candidates = std::mem::take(&mut self.tables.candidates);
        let mut objects = std::mem::take(&mut self.tables.objects);
        let blocks = self.tables.facts_at.chunks(Bits::WIDTH).zip(self.tokens.list.chunks(Bits::WIDTH));
        for ((block, tokens), first) in blocks.zip((0..).step_by(Bits::WIDTH)) {
            let wanted = |wanted: fn(Facts) -> bool| Bits::of(block, |facts| wanted(facts.get()));
            for (cell, token) in block.iter().zip(tokens) {
                let facts = cell.get();
                let own = by_set.get(token.word().set()).copied().unwrap_or(0)
                    | BY_KIND.get(token.kind() as usize).copied().unwrap_or(0);
                let beside = (u64::from(token.clitics().preposition_bits()) << Facts::PARTICLE)
                    | (u64::from(token.begins_phrase()) * Facts::PHRASE);
                cell.set(Facts(facts.0 | own & !facts.hidden() | beside));
            }
            for i in wanted(|facts| facts.any(MORE)) {
                block[i].set(Facts(self.read_more(first + i, &tokens[i], block[i].get().0)));
            }
            let predicates =
                wanted(|facts| facts.any(Facts::PREDICATE | Facts::GOVERNS) & !facts.any(Facts::TIME | Facts::MENTION));
            candidates.extend(predicates.map(|i| (first + i) as u32));
            objects.extend(wanted(|facts| facts.any(Facts::OBJECT)).map(|i| (first + i) as u32));
        }
        (self.tables.candidates, self.tables.objects) = (candidates, objects);
    }

    /// What of the facts depends on more than a word's classes.
    fn read_more(&self, i: usize, token: &Token, mut facts: u64) -> u64 {
        let when = |holds: bool, fact: u64| u64::from(holds) * fact;
        if let Some(phrase) = self.tokens.phrase(i) {
            let inside = phrase.classes();
            facts |= when(inside.has(Class::Pred), Facts::PREDICATE)
                | when(inside.has(Class::Object), Facts::OBJECT)
                | when(inside.has(Class::Means), Facts::MEANS)
                | when(inside.has(Class::Context), Facts::CONTEXT)
                | when(inside.has(Class::Prep), Facts::PREPOSITION)
                | when(inside.has(Class::Quant) && phrase.len() > 1, Facts::AMOUNT)
                | when(inside.has(Class::Subord) && phrase.len() > 1, Facts::CONDITION)
                | when(inside.any(ASIDES) && facts & Facts::MENTION == 0, Facts::ASIDE);
        }
        if let Some(sign) = token.sign() {
            return facts & !Facts::OF_WORDS | read_sign(token, sign);
        }
        if facts & Facts::SOURCE != 0 {
            let text = self.tokens.text();
            let short = token.span().len() < SHORTEST_SOURCE;
            if short || !is_source(self.tokens.stem(i).of(text)) && !is_source(self.tokens.str(i)) {
                facts &= !Facts::SOURCE;
            }
        }
        if facts & (Facts::PREPOSITION | Facts::NAME) != 0 {
            facts = facts & !Facts::PREPOSITION | self.read_preposition(i);
        }
        facts
    }

    /// Whether any of these is true of some token of the sentence: what it holds of no token need not be looked for.
    pub(super) fn holds(&self, sentence: usize, facts: u64) -> bool {
        self.tables.sentence_facts.get(sentence).is_some_and(|all| all.any(facts))
    }

    /// Reads, for each sentence, what is true of some token of it.
    pub(super) fn read_sentences(&mut self) {
        let Tables { facts_at, sentence_facts, .. } = &mut self.tables;
        let all = |range: std::ops::Range<usize>| {
            let tokens = facts_at.get(range).unwrap_or_default();
            Facts(tokens.iter().fold(0, |all, facts| all | facts.get().0))
        };
        sentence_facts.extend((0..self.tokens.sentence_count()).map(|s| all(self.tokens.sentence(s))));
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

    /// Whether a mention covers the token.
    #[inline]
    pub(super) fn is_named(&self, i: usize) -> bool {
        self.is(i, Facts::MENTION)
    }

    /// Whether a time covers the token.
    #[inline]
    pub(super) fn is_time(&self, i: usize) -> bool {
        self.is(i, Facts::TIME)
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
}

fn read_sign(token: &Token, sign: char) -> u64 {
    match sign {
        '،' | ',' => Facts::COMMA,
        '"' | '«' | '»' | '“' | '”' | '\'' | '‘' | '’' | '(' | ')' | '[' | ']' => Facts::QUOTE,
        '.' | '؛' | ';' | ':' | '!' | '؟' | '?' | '…' if token.kind() == Kind::Punct => Facts::HARD_STOP,
        '-' | '–' | '—' if token.kind() == Kind::Punct && token.spaced() => Facts::HARD_STOP,
        _ => 0,
    }
}

/// The bytes of the shortest word that names a source.
const SHORTEST_SOURCE: usize = "وفق".len();

/// Whether who says so follows the word.
fn is_source(word: &str) -> bool {
    matches!(word, "بحسب" | "حسب" | "وفق" | "وفقا" | "استنادا" | "نقلا" | "حسبما" | "طبقا")
}
