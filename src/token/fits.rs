//! What a stem must be for a clitic to stand on it.
//!
//! No preposition before an accusative, no pronoun behind ان or ون, no ة before a pronoun: what grammar forbids is no reading.

use super::clitic::{Pronoun, ARTICLE, PRONOUN_SHIFT};
use super::reading::{Reading, ME};
use crate::lexicon::{Class, ClassSet, Form, WordId};
use crate::text::chars::code::{ALEF, HA, HAMZA, TA, WAW, WAW_HAMZA, YA, YA_HAMZA};
use crate::text::Letters;

/// Words that only a verb reading has.
const VERBAL: ClassSet = ClassSet::of(&[Class::Verb, Class::Aux]);

pub(super) fn has_form(word: WordId, form: Form) -> bool {
    word.senses().any(|s| s.form.is(form))
}

/// Whether the word is an indicative, the only mood behind س.
pub(super) fn has_future(word: WordId) -> bool {
    word.senses().any(|s| s.form.is(Form::IMPF) && !s.form.any(Form::MOOD))
}

/// Whether the word has a reading that a preposition or a possessive pronoun can stand with.
pub(super) fn nominal(word: WordId) -> bool {
    let classes = word.classes();
    if classes.is_empty() {
        return true;
    }
    if !classes.any(VERBAL) && !classes.has(Class::Pred) {
        return true;
    }
    word.senses()
        .any(|s| !s.form.is_verb() && (s.form.any(Form::NOMINAL) || !matches!(s.class, Class::Verb | Class::Aux)))
}

/// Whether a verb can stand behind ل: an imperfect, of the first person only where its hamza is written (لأرى, no لاين).
pub(super) fn jussive(word: WordId, letters: Letters) -> bool {
    has_form(word, Form::IMPF) && letters.len() >= 3 && (letters.at(0) != ALEF || letters.variant(0) != 0)
}

/// Nouns of all kinds that a pronoun stands on.
pub(super) const NOUNS: ClassSet =
    ClassSet::of(&[Class::Noun, Class::Office, Class::Reference, Class::Body, Class::Object, Class::PeopleRole]);

/// He did: what a participle in ة is mistaken for (تابعه, not تابعة).
pub(super) const THIRD_PAST: Form = Form::PAST.or(Form::P3).or(Form::MASC).or(Form::SING);

/// Whether the word is a personal name or classless, no more.
pub(super) fn only_name(word: WordId) -> bool {
    const NAMES: ClassSet = ClassSet::of(&[Class::NameGiven, Class::NameFamily, Class::NamePart, Class::Person]);
    word.senses().all(|s| NAMES.has(s.class))
}

/// Whether a stem of three letters may begin with an alef without its hamza: كاتي and لاين are names, باحد and لاول only
/// careless. Longer ones begin so by right (اجتماع) or are no names.
pub(super) fn opens_bare(word: WordId, letters: Letters) -> bool {
    const COUNTED: ClassSet = ClassSet::of(&[
        Class::Quant,
        Class::NumberOrdinal,
        Class::NumberUnit,
        Class::Subord,
        Class::Prep,
        Class::Rel,
        Class::Adv,
        Class::Neg,
        Class::Noun,
    ]);
    letters.at(0) != ALEF || letters.variant(0) != 0 || letters.len() > 3 || word.classes().any(COUNTED)
}

/// Whether the form can stand behind a preposition: no accusative and no nominative dual.
pub(super) fn genitive(word: WordId) -> bool {
    let classes = word.classes();
    classes.is_empty()
        || word.senses().any(|s| {
            let f = s.form;
            let dual = f.any(Form::DUAL) && !f.any(Form::OBLIQUE);
            !f.is_verb()
                && !f.any(Form::ACC)
                && !dual
                && (f.any(Form::NOMINAL) || !matches!(s.class, Class::Verb | Class::Aux))
        })
}

/// Whether it ends in a written ه, not in ة.
#[inline]
pub(super) fn ends_in_plain_ha(letters: Letters) -> bool {
    letters.last() == HA && letters.len() >= 4 && letters.variant(letters.len() - 1) == 0
}

/// The stem as written, and as its last letter would be without the pronoun.
pub(super) fn bases(stem: Letters) -> [Option<Letters>; 3] {
    let other = match stem.last() {
        TA => Some(stem.cut(1).push(HA, 1)),
        ALEF => Some(stem.cut(1).push(YA, 1)),
        WAW => Some(stem.push(ALEF, 0)),
        WAW_HAMZA | YA_HAMZA => Some(stem.cut(1).push(HAMZA, 0)),
        _ => None,
    };
    // The feminine ending outranks a verb in ت where both are words, and شكوى a verb in وا, which would lose its ا.
    if matches!(stem.last(), TA | ALEF) {
        [other, Some(stem), None]
    } else {
        [Some(stem), other, None]
    }
}

/// Whether the word can carry this pronoun.
pub(super) fn carries(word: WordId, pronoun: Pronoun, ending: &[u8]) -> bool {
    // No pronoun stands behind the ending of an accusative, dual or sound plural: it takes the ن or the ا away.
    let free = |f: Form| {
        let ending = f.any(Form::DUAL) && !f.any(Form::CONSTRUCT.or(Form::PAST).or(Form::IMPF));
        !f.any(Form::ACC) && !ending && !f.is(Form::PLUR.or(Form::OBLIQUE).or(Form::MASC)) || f.any(Form::CONSTRUCT)
    };
    if word.is_known() && !word.senses().any(|s| free(s.form)) {
        return false;
    }
    let classes = word.classes();
    const NEVER: ClassSet =
        ClassSet::of(&[Class::City, Class::Country, Class::NameGiven, Class::NameFamily, Class::Rel, Class::Dem]);
    let finite = word.senses().any(|s| {
        s.form.is_verb() && !s.form.is(Form::P1.or(Form::SING)) || s.class == Class::Aux && s.form == Form::NONE
    });
    let noun = word.senses().any(|s| {
        s.form.any(Form::NOMINAL) || matches!(s.class, Class::Noun | Class::Prep | Class::Quant | Class::Reference)
    });
    if !finite && !noun && (classes.is_empty() || classes.any(NEVER)) {
        return false;
    }
    match pronoun {
        // ساماك, كويك: two letters of a rare verb are the beginning of a name.
        Pronoun::You => {
            noun && word.classes().any(NOUNS.with(ClassSet::of(&[Class::Prep])))
                || word.senses().any(|s| s.form.is(Form::IMPF))
                || has_form(word, Form::MASDAR)
        }
        // ـني stands on verbs, ـي on nouns.
        Pronoun::I if ending.len() == 2 => finite,
        Pronoun::I => noun && !word.senses().any(|s| s.class == Class::Adj),
        _ => finite || noun,
    }
}

/// Whether ف stands before this reading: a verb, a closed-class word or a noun with an article or pronoun, no bare noun.
pub(super) fn after_fa(reading: Reading, rest: Letters) -> bool {
    const CLOSED: ClassSet = ClassSet::of(&[
        Class::Prep,
        Class::Conj,
        Class::Subord,
        Class::Neg,
        Class::Cond,
        Class::Rel,
        Class::Dem,
        Class::Pron,
        Class::Particle,
        Class::Quant,
        Class::Aux,
        Class::Adv,
        Class::Split,
    ]);
    let article = reading.flags & ARTICLE != 0 && rest.len() >= 5;
    // فأقول is rarer than a name such as فالون, and فني is no ف with a pronoun.
    let first_person = Form::IMPF.or(Form::P1);
    let finite = reading.word.senses().any(|s| s.form.is_verb() && !s.form.any(Form::MOOD) && !s.form.is(first_person))
        && reading.flags >> PRONOUN_SHIFT & 15 != ME;
    // فأين and فأي write their hamza; فاين and فاي are names.
    let closed = reading.word.classes().any(CLOSED) && (rest.at(0) != ALEF || rest.len() > 3 || rest.variant(0) != 0);
    let noun = rest.len() >= 4 && (reading.word.classes().has(Class::Noun) || has_form(reading.word, Form::MASDAR));
    article || finite || reading.front > 1 && rest.len() >= 4 || closed || noun
}

/// Whether the last letter is ة or ى, which the fold makes ه and ي: no pronoun is written so.
pub(super) fn ends_folded(letters: Letters) -> bool {
    matches!(letters.last(), HA | YA) && letters.variant(letters.len() - 1) != 0
}
