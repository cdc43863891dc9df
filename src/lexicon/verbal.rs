//! What a spelling is as a verb, whatever stands around it: found once when the lexicon is compiled, not for every word of a text.

use super::class::{Class, ClassSet, Form};

/// The finite verb that a spelling is before all, if it is one, and whether it is another word too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verbal {
    /// Its form: third person before the others, indicative before the moods.
    pub verb: Option<Form>,
    /// A noun or preposition is spelled alike.
    pub other: bool,
    /// A third person is masculine.
    pub he: bool,
    /// A third person is feminine: تلقى is both.
    pub she: bool,
}

const OTHER: u64 = 1 << 32;
const HE: u64 = 1 << 33;
const SHE: u64 = 1 << 34;

/// A class of words that nouns and names are made of.
const NOMINAL: ClassSet = ClassSet::of(&[
    Class::Noun,
    Class::Adj,
    Class::Country,
    Class::City,
    Class::Region,
    Class::Organization,
    Class::Group,
    Class::Body,
    Class::Office,
    Class::PeopleRole,
    Class::Person,
    Class::NameGiven,
    Class::NameFamily,
    Class::Demonym,
    Class::Object,
    Class::Quant,
    Class::NumberOrdinal,
    Class::NumberUnit,
    Class::NumberTen,
    Class::NumberHundred,
    Class::NumberScale,
    Class::Means,
    Class::Context,
    Class::KindPlace,
    Class::Reference,
    Class::Source,
]);

impl Verbal {
    /// Of all readings of a spelling.
    pub fn of(readings: impl IntoIterator<Item = (Class, Form)>) -> Self {
        let mut found = Self::default();
        for (class, form) in readings {
            found.he |= form.is(Form::P3.or(Form::MASC));
            found.she |= form.is(Form::P3.or(Form::FEM));
            if form.is_verb() {
                let better = found.verb.is_none_or(|verb| rank(form) < rank(verb));
                found.verb = if better { Some(form) } else { found.verb };
            } else if form.any(Form::NOMINAL) || NOMINAL.has(class) || class == Class::Prep {
                // A name that the entity floor does not take for one is none.
                found.other |= !matches!(class, Class::NameGiven | Class::NameFamily);
            }
        }
        found
    }

    /// As a number.
    #[must_use]
    pub const fn bits(self) -> u64 {
        let verb = match self.verb {
            Some(form) => form.0 as u64,
            None => 0,
        };
        verb | (self.other as u64 * OTHER) | (self.he as u64 * HE) | (self.she as u64 * SHE)
    }

    /// Of such a number.
    #[inline]
    #[must_use]
    pub const fn of_bits(bits: u64) -> Self {
        let form = Form(bits as u32 & 0xff_ffff);
        let verb = if form.is_verb() { Some(form) } else { None };
        Self { verb, other: bits & OTHER != 0, he: bits & HE != 0, she: bits & SHE != 0 }
    }
}

/// Third person before the others, indicative before the moods, free before bound.
#[must_use]
pub const fn rank(form: Form) -> u8 {
    !form.is(Form::P3) as u8 * 4 + form.any(Form::MOOD) as u8 * 2 + form.any(Form::BOUND) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::look_up;
    use crate::text::Letters;

    fn verbal(word: &str) -> Verbal {
        look_up(Letters::of(word).expect("a word")).verbal()
    }

    #[test]
    fn the_compiled_reading_is_that_of_all_readings() {
        for word in ["قتل", "يزور", "الوزير", "في", "تلتقي", "بحثا", "زاروا", "غخغخ", "وزراء"]
        {
            let senses = look_up(Letters::of(word).expect("a word")).senses();
            assert_eq!(verbal(word), Verbal::of(senses.map(|s| (s.class, s.form))), "{word}");
        }
    }

    #[test]
    fn verb_and_noun_of_one_spelling_are_both_told() {
        let past = Form::PAST.or(Form::P3);
        assert!(verbal("قتل").verb.is_some_and(|form| form.is(past)) && verbal("قتل").other);
        assert!(verbal("التقى").verb.is_some_and(|form| form.is(past)) && !verbal("التقى").other);
        assert_eq!(verbal("وزير"), Verbal { other: true, ..Verbal::default() });
        let (he, she) = (verbal("يزور"), verbal("زارت"));
        assert!(he.he && !he.she && !she.he && she.she && verbal("تلقى").he && verbal("تلقى").she);
        assert_eq!(verbal("غخغخ"), Verbal::default());
    }
}
