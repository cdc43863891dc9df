//! Which clitics a word has, and which word is left.
//!
//! A word is looked up whole first; only a miss pays for the stripped readings. Then every order of clitics that Arabic has,
//! each kept only if the lexicon knows the stem and the stem fits (`fits.rs`). A word that no reading finds is split by its
//! shape alone (`shape.rs`).

use super::clitic::{
    proclitic, pronoun_of, Clitics, Pronoun, ARTICLE, BI, CONTRACTION, FA_CONJ, FUSED, FUT, KA, LI, PRONOUNS,
    PRONOUN_SHIFT, QUES, WA,
};
use super::fits::{
    after_fa, bases, carries, ends_folded, ends_in_plain_ha, genitive, has_form, has_future, jussive, nominal,
    only_name, opens_bare, NOUNS, THIRD_PAST,
};
use super::shape;
use crate::lexicon::{look_up, Class, ClassSet, Form, WordId};
use crate::text::chars::code::{ALEF, BA, FA, HA, KAF, LAM, MIM, NUN, SIN, TA, WAW, YA};
use crate::text::Letters;

/// A reading under construction: what was taken off the front, and what was found.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    pub(super) flags: u16,
    /// Letters of the proclitics, one each.
    pub(super) front: usize,
    /// Letters of the pronoun.
    pub(super) back: usize,
    pub(super) word: WordId,
}

impl Reading {
    pub(super) const EMPTY: Self = Self { flags: 0, front: 0, back: 0, word: WordId::NONE };
}

/// The word of the lexicon and the clitics of a token with these letters; `piece` is its text and `regular` whether every
/// letter takes two bytes.
#[inline]
pub(super) fn analyse(letters: Letters, piece: &str, regular: bool) -> (WordId, Clitics) {
    let whole = look_up(letters);
    if whole.is_known() {
        let classes = whole.classes();
        if classes.has(Class::Split) || classes.is_empty() || ends_in_plain_ha(letters) || hamza_second(letters) {
            if let Some(found) = doubtful(letters, whole, piece, regular) {
                return found;
            }
        }
        let flags = if letters.at(0) == ALEF && letters.at(1) == LAM && letters.len() > 3 { ARTICLE } else { 0 };
        return (whole, Clitics { flags, ..Clitics::NONE });
    }
    match read(letters) {
        Some(reading) => place(reading, letters, piece, regular),
        None => (WordId::NONE, Clitics::NONE),
    }
}

/// A word that the lexicon has whole, but that has parts: by its row, or because it is known from inside a phrase only, or
/// because it is no spelling of the word that was found (عمله is no عملة).
#[cold]
fn doubtful(letters: Letters, whole: WordId, piece: &str, regular: bool) -> Option<(WordId, Clitics)> {
    let classes = whole.classes();
    if classes.has(Class::Split) {
        return fused(letters, whole).map(|r| place(r, letters, piece, regular));
    }
    if classes.is_empty() {
        let reading = read(letters)?;
        let begins = whole.starts_phrase();
        // بيونغ of بيونغ يانغ is no ب with another name.
        const NAMES: ClassSet = ClassSet::of(&[Class::NameGiven, Class::NameFamily, Class::City]);
        let name = begins && (reading.word.classes().is_empty() || reading.word.classes().any(NAMES));
        if reading.front + reading.back == 0 || begins && reading.back > 0 || name {
            return None;
        }
        // The phrase is asked for by the whole form.
        let reading = if begins && reading.flags & (WA | FA_CONJ | FUT | QUES) == 0 {
            Reading { flags: reading.flags & !ARTICLE | FUSED, word: whole, ..reading }
        } else if begins {
            return None;
        } else {
            reading
        };
        return Some(place(reading, letters, piece, regular));
    }
    if hamza_second(letters) {
        return read(letters).filter(|r| r.front > 0 && r.word.is_known()).map(|r| place(r, letters, piece, regular));
    }
    if !owned(letters, whole) {
        return None;
    }
    nominal_or_verb(letters, Reading::EMPTY).map(|r| place(r, letters, piece, regular))
}

/// Whether a particle stands before a written hamza: وأضحى is no واضحي. The few stems so spelled are short (كأس, فأر).
#[inline]
fn hamza_second(letters: Letters) -> bool {
    letters.at(1) == ALEF
        && letters.variant(1) != 0
        && letters.len() >= 4
        && matches!(letters.at(0), WAW | FA | BA | LAM | KAF)
}

/// Byte offsets for the letters of a reading.
fn place(reading: Reading, letters: Letters, piece: &str, regular: bool) -> (WordId, Clitics) {
    let mut clitics = Clitics { flags: reading.flags, ..Clitics::NONE };
    let offset = |n: usize| if regular { Some(2 * n) } else { offset_of_letter(piece, n) };
    for i in 0..reading.front.min(3) {
        match offset(i + 1).and_then(|o| u8::try_from(o).ok()) {
            Some(cut) => clitics.cuts[i] = cut,
            None => return (reading.word, Clitics::NONE),
        }
    }
    if reading.back > 0 {
        match offset(letters.len() - reading.back).and_then(|o| u8::try_from(piece.len() - o).ok()) {
            Some(bytes) => clitics.pronoun = bytes,
            None => return (reading.word, Clitics::NONE),
        }
    }
    (reading.word, clitics)
}

/// Where the `n`th letter begins, behind the marks of the one before it; `None` inside a ligature.
pub(super) fn offset_of_letter(piece: &str, n: usize) -> Option<usize> {
    let mut seen = 0;
    for (at, c) in piece.char_indices() {
        let letters = Letters::of(c.encode_utf8(&mut [0; 4])).map_or(0, Letters::len);
        if letters > 0 && seen == n {
            return Some(at);
        }
        seen += letters;
        if seen > n {
            return None;
        }
    }
    (seen == n).then_some(piece.len())
}

/// A closed-class fused form: the lexicon row lists its segments.
fn fused(letters: Letters, whole: WordId) -> Option<Reading> {
    let segments = whole.senses().find(Class::Split)?.text();
    // The row may be that of the word without its article (ألفان is no ف + إن).
    if segments.chars().filter(|&c| c != '+').count() != letters.len() {
        return None;
    }
    let (mut flags, mut front, mut at) = (0, 0, 0);
    let mut word = WordId::NONE;
    let mut back = 0;
    for segment in segments.split('+') {
        let part = Letters::of(segment)?;
        let rest = letters.len() - at - part.len();
        if at == front && part.len() == 1 && rest > 0 {
            flags |= proclitic(part.at(0))?;
            front += 1;
        } else if at > 0 && rest == 0 && pronoun_of(part).is_some() {
            flags |= (pronoun_of(part)? as u16) << PRONOUN_SHIFT;
            back = part.len();
        } else {
            word = look_up(part);
        }
        at += part.len();
    }
    // بسبب, بسببه: the floors above see the preposition that the two make together.
    let joined = if back > 0 { look_up(letters.cut(back)) } else { whole };
    if flags & (BI | LI | KA) != 0 && flags & (WA | FA_CONJ) == 0 && joined.classes().any(ONE_WORD) {
        flags |= FUSED;
        word = joined;
    } else if !word.is_known() {
        word = whole;
    }
    Some(Reading { flags, front, back, word })
}

/// What a particle and its stem can be as one word.
const ONE_WORD: ClassSet = ClassSet::of(&[
    Class::Prep,
    Class::Conj,
    Class::Particle,
    Class::Adv,
    Class::PlacePrep,
    Class::Light,
    Class::Control,
    Class::Say,
    Class::Epithet,
    Class::Means,
    Class::NumberMod,
    Class::TimeEra,
    Class::Trap,
]);

/// Pronouns that a report seldom has: وسمك is and fish, not he marked you.
const YOU: u16 = Pronoun::You as u16;

pub(super) const ME: u16 = Pronoun::I as u16;

/// The best reading of a word that the lexicon does not have whole.
fn read(letters: Letters) -> Option<Reading> {
    let start = Reading::EMPTY;
    let own = nominal_or_verb(letters, start);
    // والأهم is and the most important, not a verb in والى.
    let definite = letters.at(1) == ALEF && letters.at(2) == LAM && letters.len() >= 6;
    let rare = own.is_some_and(|r| {
        let pronoun = r.flags >> PRONOUN_SHIFT & 15;
        matches!(pronoun, YOU | ME) || pronoun != 0 && r.word.classes().has(Class::Adj)
    });
    if own.is_some() && !rare && !definite {
        return own;
    }
    let first = letters.at(0);
    if matches!(first, WAW | FA) && letters.len() >= 3 {
        let flag = if first == WAW { WA } else { FA_CONJ };
        let rest = letters.skip(1);
        let after = Reading { flags: flag, front: 1, ..start };
        if let Some(r) =
            split_form(rest, after).or_else(|| whole_stem(rest, after)).or_else(|| nominal_or_verb(rest, after))
        {
            if first == WAW || after_fa(r, rest) {
                return Some(r);
            }
        }
    }
    own.or_else(|| shape::read(letters))
}

/// A fused closed-class form behind a conjunction: وله، فيها is its own row.
fn split_form(letters: Letters, start: Reading) -> Option<Reading> {
    let whole = look_up(letters);
    if !whole.classes().has(Class::Split) {
        return None;
    }
    let r = fused(letters, whole)?;
    Some(Reading { flags: start.flags | r.flags, front: start.front + r.front, ..r })
}

/// The stem as it stands, with or without the article.
fn whole_stem(letters: Letters, start: Reading) -> Option<Reading> {
    let word = stem_word(letters);
    if word.is_known() {
        let article = if letters.at(0) == ALEF && letters.at(1) == LAM && letters.len() > 3 { ARTICLE } else { 0 };
        return Some(Reading { word, flags: start.flags | article, ..start });
    }
    if letters.len() >= 4 && letters.at(0) == ALEF && letters.at(1) == LAM {
        let word = look_up(letters.skip(2));
        // No verb has an article: والتر is no name of a verb. A phrase may begin so (الأمم المتحدة).
        if word.is_known() && (nominal(word) || word.starts_phrase()) {
            return Some(Reading { word, flags: start.flags | ARTICLE, ..start });
        }
    }
    None
}

/// What a word in ل must be to be read behind لل before the same word without ل is.
const NAMED_BY_LAM: ClassSet = ClassSet::of(&[Class::Noun, Class::Body, Class::Object]);

/// Article, preposition, future particle and pronoun, in the orders that occur.
fn nominal_or_verb(letters: Letters, start: Reading) -> Option<Reading> {
    if start.front == 0 && letters.len() >= 4 && letters.at(0) == ALEF && letters.at(1) == LAM {
        let word = look_up(letters.skip(2));
        // No verb has an article: والتر is no name of a verb. A phrase may begin so (الأمم المتحدة).
        if word.is_known() && (nominal(word) || word.starts_phrase()) {
            return Some(Reading { word, flags: start.flags | ARTICLE, ..start });
        }
    }
    // The longer stem first: برجها is her tower, not with her shaking.
    let suffixed = with_pronoun(letters, start, |_| true);
    let long = suffixed.filter(|r| {
        letters.len() >= r.back + 3
            && (r.word.classes().any(NOUNS) || has_form(r.word, Form::MASDAR))
            && !matches!(r.flags >> PRONOUN_SHIFT & 15, YOU | ME)
            // لأمه is for his mother.
            && (letters.at(1) != ALEF || letters.variant(1) == 0)
    });
    if long.is_some() {
        return long;
    }
    // كشفته is she unveiled it, not like his lips: of two readings with a pronoun the verb.
    let plain = suffixed.filter(|r| {
        let verb = !r.word.classes().has(Class::Split) && r.word.senses().any(|s| s.form.is(Form::P3));
        verb && !matches!(r.flags >> PRONOUN_SHIFT & 15, YOU | ME) && letters.len() >= r.back + 3
    });
    let fewer = |r: Reading| Some(plain.filter(|_| letters.variant(1) == 0 || letters.at(1) != ALEF).unwrap_or(r));
    // باليه is a dance, not ب with اليه.
    let hamza = letters.at(1) != ALEF || letters.variant(1) != 0;
    if letters.len() >= 3 {
        let rest = letters.skip(1);
        match letters.at(0) {
            SIN if matches!(letters.at(1), YA | TA | NUN | ALEF) => {
                let after = Reading { flags: start.flags | FUT, front: start.front + 1, ..start };
                let word = stem_word(rest);
                if word.is_known() && has_future(word) {
                    return Some(Reading { word, ..after });
                }
                if let Some(r) = with_pronoun(rest, after, has_future) {
                    return Some(r);
                }
            }
            LAM => {
                let after = Reading { flags: start.flags | LI, front: start.front + 1, ..start };
                // للجنة is for the committee: اللجنة loses a ل, and no paradise is meant.
                let own = look_up(rest);
                if letters.at(1) == LAM && own.classes().any(NAMED_BY_LAM) {
                    return Some(Reading { word: own, flags: after.flags | ARTICLE, ..after });
                }
                if letters.at(1) == LAM && letters.len() >= 4 {
                    let bare = letters.skip(2);
                    let full = bare.after(Letters::EMPTY.push(ALEF, 0).push(LAM, 0)).map_or(WordId::NONE, look_up);
                    let word = if full.is_known() { full } else { look_up(bare) };
                    if word.is_known() && nominal(word) {
                        return Some(Reading { word, flags: after.flags | ARTICLE | CONTRACTION, ..after });
                    }
                }
                let word = stem_word(rest);
                if let Some(r) = split_form(rest, after).filter(|r| r.front == after.front && hamza) {
                    return Some(r);
                }
                let name = word.is_known() && (rest.len() < 4 && only_name(word) || !opens_bare(word, rest));
                if word.is_known() && (genitive(word) || jussive(word, rest)) && rest.len() >= 2 && !name {
                    return Some(Reading { word, ..after });
                }
                if let Some(r) = with_pronoun(rest, after, |w| nominal(w) || has_form(w, Form::IMPF)).filter(|_| !name)
                {
                    return fewer(r);
                }
            }
            first @ (BA | KAF) => {
                let flag = if first == BA { BI } else { KA };
                let after = Reading { flags: start.flags | flag, front: start.front + 1, ..start };
                let stem = split_form(rest, after)
                    .filter(|r| r.front == after.front && hamza)
                    .or_else(|| whole_stem(rest, after));
                // كريغ, كينغ: no one is like a name of three letters.
                let name = (first == KAF && rest.len() < 5 || rest.len() < 4)
                    && stem.is_some_and(|r| only_name(r.word))
                    || stem.is_some_and(|r| !opens_bare(r.word, rest));
                if let Some(r) = stem.filter(|r| genitive(r.word) && rest.len() >= 2 && !name) {
                    return Some(r);
                }
                if let Some(r) = with_pronoun(rest, after, nominal).filter(|_| !name) {
                    return fewer(r);
                }
            }
            _ => {}
        }
    }
    suffixed
}

/// A stem of the lexicon with a pronoun behind it, its last letter put back as it stands alone.
fn with_pronoun(letters: Letters, start: Reading, fits: impl Fn(WordId) -> bool) -> Option<Reading> {
    // No pronoun follows the article, and none ends otherwise.
    if letters.len() < 3 || !matches!(letters.last(), HA | ALEF | MIM | NUN | KAF | YA) || ends_folded(letters) {
        return None;
    }
    for (ending, pronoun) in PRONOUNS {
        let k = ending.len();
        if letters.len() < k + 2 || (0..k).any(|i| ending[i] != letters.at(letters.len() - k + i)) {
            continue;
        }
        let stem = letters.cut(k);
        // ـك and ـي are rare in reports: two letters before them are the beginning of another word, and a singular before ـي
        // is the stem of an adjective or a name (حديدي, لطفي), unless it was one in ة.
        if stem.len() < 3 && matches!(ending, [KAF, ..] | [.., YA]) {
            continue;
        }
        for base in bases(stem).into_iter().flatten() {
            let word = look_up(base);
            let nisba = matches!(ending, [YA]) && stem.last() != TA && !has_form(word, Form::NOMINAL.or(Form::PLUR));
            if word.is_known() && !nisba && fits(word) && carries(word, pronoun, ending) {
                let flags = start.flags | (pronoun as u16) << PRONOUN_SHIFT;
                return Some(Reading { word, flags, back: k, ..start });
            }
        }
    }
    None
}

/// Whether the letters are written with the pronoun ه, and the word found is another, with ة: عمله is no عملة.
fn owned(letters: Letters, whole: WordId) -> bool {
    // دقيقه and ميله are counted things in careless spelling, not his exact one and his inclination.
    const COUNTED: ClassSet = ClassSet::of(&[Class::TimeUnit, Class::Measure, Class::Currency, Class::NumberOrdinal]);
    let feminine = Form::NOMINAL.or(Form::FEM).or(Form::SING);
    if !ends_in_plain_ha(letters)
        || whole.classes().any(COUNTED)
        || whole.classes().is_empty()
        || !whole.senses().all(|s| s.form.is(feminine) || s.form == Form::NONE && s.class == Class::Reference)
    {
        return false;
    }
    nominal_or_verb(letters, Reading::EMPTY).is_some_and(|r| {
        let noun = |w: WordId| w.classes().any(NOUNS) || has_form(w, Form::MASDAR) || has_form(w, THIRD_PAST);
        r.flags >> PRONOUN_SHIFT & 15 == Pronoun::He as u16 && noun(r.word)
    })
}

/// The word with these letters, unless their last is a pronoun.
fn stem_word(letters: Letters) -> WordId {
    let word = look_up(letters);
    if word.is_known() && owned(letters, word) {
        WordId::NONE
    } else {
        word
    }
}
