//! Clitics: و ف ب ل ك س أ before the stem and the pronoun behind it, split where the lexicon or the shape of the word says so.
//!
//! A word is looked up whole first; only a miss pays for the stripped readings. A word that no reading finds is split by its
//! shape alone (an article behind the particle, an unmistakable pronoun).

use super::shape;
use super::tokens::{Role, Segment};
use crate::lexicon::{look_up, Class, ClassSet, Form, WordId};
use crate::text::chars::code::{ALEF, BA, FA, HA, HAMZA, KAF, LAM, MIM, NUN, SIN, TA, WAW, WAW_HAMZA, YA, YA_HAMZA};
use crate::text::{Letters, Span};

/// A suffixed pronoun: person, gender and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum Pronoun {
    /// ـه: him, his
    He = 1,
    /// ـها: her, hers, and of things in the plural
    She,
    /// ـهما: the two of them
    TheyTwo,
    /// ـهم: them, theirs
    They,
    /// ـهن: them, theirs (feminine)
    TheyFeminine,
    /// ـك: you, yours
    You,
    /// ـكما ـكم ـكن: you, yours (dual, plural)
    YouAll,
    /// ـي ـني: me, mine
    I,
    /// ـنا: us, ours
    We,
}

/// The pronouns by their letters, longest first.
pub(super) const PRONOUNS: [(&[u8], Pronoun); 12] = [
    (&[HA, MIM, ALEF], Pronoun::TheyTwo),
    (&[KAF, MIM, ALEF], Pronoun::YouAll),
    (&[HA, ALEF], Pronoun::She),
    (&[HA, MIM], Pronoun::They),
    (&[HA, NUN], Pronoun::TheyFeminine),
    (&[KAF, MIM], Pronoun::YouAll),
    (&[KAF, NUN], Pronoun::YouAll),
    (&[NUN, ALEF], Pronoun::We),
    (&[NUN, YA], Pronoun::I),
    (&[HA], Pronoun::He),
    (&[KAF], Pronoun::You),
    (&[YA], Pronoun::I),
];

pub(super) const WA: u16 = 1;
pub(super) const FA_CONJ: u16 = 1 << 1;
pub(super) const BI: u16 = 1 << 2;
pub(super) const LI: u16 = 1 << 3;
pub(super) const KA: u16 = 1 << 4;
const FUT: u16 = 1 << 5;
const QUES: u16 = 1 << 6;
pub(super) const ARTICLE: u16 = 1 << 7;
pub(super) const CONTRACTION: u16 = 1 << 8;
pub(super) const PRONOUN_SHIFT: u16 = 9;
const FUSED: u16 = 1 << 13;

/// The clitics of one token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clitics {
    flags: u16,
    cuts: [u8; 3],
    pronoun: u8,
}

impl Clitics {
    /// None at all.
    pub const NONE: Self = Self { flags: 0, cuts: [0; 3], pronoun: 0 };

    /// و or ف before it.
    #[inline]
    #[must_use]
    pub const fn conjunction(self) -> bool {
        self.flags & (WA | FA_CONJ) != 0
    }

    /// و before it.
    #[inline]
    #[must_use]
    pub const fn wa(self) -> bool {
        self.flags & WA != 0
    }

    /// ف before it.
    #[must_use]
    pub const fn fa(self) -> bool {
        self.flags & FA_CONJ != 0
    }

    /// Whether the lexicon has particle and stem as one word (بسبب, بشكل): they are parts of the token, but [`Token::word`]
    /// is that of the whole, and no particle is counted before it.
    ///
    /// [`Token::word`]: super::Token::word
    #[must_use]
    pub const fn fused(self) -> bool {
        self.flags & FUSED != 0
    }

    /// The flags, without the particles of a fused word.
    #[inline]
    const fn counted(self) -> u16 {
        if self.flags & FUSED != 0 {
            self.flags & !(BI | LI | KA)
        } else {
            self.flags
        }
    }

    /// ب before it.
    #[must_use]
    pub const fn bi(self) -> bool {
        self.counted() & BI != 0
    }

    /// ل before it.
    #[must_use]
    pub const fn li(self) -> bool {
        self.counted() & LI != 0
    }

    /// ك before it.
    #[must_use]
    pub const fn ka(self) -> bool {
        self.counted() & KA != 0
    }

    /// Any of ب ل ك.
    #[inline]
    #[must_use]
    pub const fn preposition(self) -> bool {
        self.counted() & (BI | LI | KA) != 0
    }

    /// The future س.
    #[must_use]
    pub const fn future(self) -> bool {
        self.flags & FUT != 0
    }

    /// The interrogative أ.
    #[must_use]
    pub const fn question(self) -> bool {
        self.flags & QUES != 0
    }

    /// The article ال (also inside لل), which stays with the stem.
    #[inline]
    #[must_use]
    pub const fn article(self) -> bool {
        self.flags & ARTICLE != 0
    }

    /// ل and the article written as لل.
    #[must_use]
    pub const fn has_contraction(self) -> bool {
        self.flags & CONTRACTION != 0
    }

    /// The suffixed pronoun.
    #[must_use]
    pub const fn pronoun(self) -> Option<Pronoun> {
        Some(match self.flags >> PRONOUN_SHIFT & 15 {
            1 => Pronoun::He,
            2 => Pronoun::She,
            3 => Pronoun::TheyTwo,
            4 => Pronoun::They,
            5 => Pronoun::TheyFeminine,
            6 => Pronoun::You,
            7 => Pronoun::YouAll,
            8 => Pronoun::I,
            9 => Pronoun::We,
            _ => return None,
        })
    }

    /// Bytes of all proclitics together; the particle of a fused word is none.
    #[inline]
    #[must_use]
    pub const fn proclitic_bytes(self) -> usize {
        if self.flags & FUSED != 0 {
            return if self.flags & (WA | FA_CONJ | QUES) != 0 { self.cuts[0] as usize } else { 0 };
        }
        self.particle_bytes()
    }

    /// The same, with the particle of a fused word.
    #[inline]
    pub(super) const fn particle_bytes(self) -> usize {
        let [a, b, c] = self.cuts;
        let most = if a > b { a } else { b };
        (if most > c { most } else { c }) as usize
    }

    /// Bytes of the suffixed pronoun.
    #[inline]
    #[must_use]
    pub const fn pronoun_bytes(self) -> usize {
        self.pronoun as usize
    }

    /// With one particle more before the stem, which ends at byte `cut`; `None` if there are three, or it stands there already.
    pub(super) fn with_particle(mut self, letter: u8, cut: usize) -> Option<Self> {
        let flag = proclitic(letter).filter(|f| f & self.flags == 0)?;
        let place = self.cuts.iter_mut().find(|c| **c == 0)?;
        *place = u8::try_from(cut).ok()?;
        self.flags |= flag;
        Some(self)
    }

    /// Without its pronoun.
    pub(super) const fn without_pronoun(self) -> Self {
        Self { flags: self.flags & !(15 << PRONOUN_SHIFT), pronoun: 0, ..self }
    }

    /// The parts of the token that spans `whole`.
    pub(super) fn segments(self, whole: Span) -> impl Iterator<Item = Segment> {
        let roles = [
            (self.conjunction(), Role::Conj),
            (self.question(), Role::Ques),
            (self.flags & (BI | LI | KA) != 0, Role::Prep),
            (self.future(), Role::Fut),
        ];
        let mut parts: [Option<Segment>; 5] = [None; 5];
        let (mut n, mut at) = (0, whole.start);
        let mut add = |end: usize, role: Role| {
            if end > at {
                if let Some(slot) = parts.get_mut(n) {
                    *slot = Some(Segment { span: Span::new(at, end), role });
                }
                n += 1;
                at = end;
            }
        };
        let mut cuts = self.cuts.iter().take_while(|&&c| c > 0);
        for (_, role) in roles.into_iter().filter(|r| r.0) {
            if let Some(&cut) = cuts.next() {
                add(whole.start + cut as usize, role);
            }
        }
        add(whole.end - self.pronoun as usize, Role::Stem);
        add(whole.end, Role::Pron);
        parts.into_iter().flatten()
    }
}

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

/// Words that only a verb reading has.
const VERBAL: ClassSet = ClassSet::of(&[Class::Verb, Class::Aux]);

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
        const NAMES: ClassSet = ClassSet::of(&[Class::NameGiven, Class::NameFamily, Class::Name, Class::City]);
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

/// Nouns of all kinds that a pronoun stands on.
const NOUNS: ClassSet =
    ClassSet::of(&[Class::Noun, Class::Office, Class::Reference, Class::Body, Class::Object, Class::PeopleRole]);

/// He did: what a participle in ة is mistaken for (تابعه, not تابعة).
const THIRD_PAST: Form = Form::PAST.or(Form::P3).or(Form::MASC).or(Form::SING);

/// The word with these letters, unless their last is a pronoun.
fn stem_word(letters: Letters) -> WordId {
    let word = look_up(letters);
    if word.is_known() && owned(letters, word) {
        WordId::NONE
    } else {
        word
    }
}

/// Whether a particle stands before a written hamza: وأضحى is no واضحي. The few stems so spelled are short (كأس, فأر).
#[inline]
fn hamza_second(letters: Letters) -> bool {
    letters.at(1) == ALEF
        && letters.variant(1) != 0
        && letters.len() >= 4
        && matches!(letters.at(0), WAW | FA | BA | LAM | KAF)
}

/// Whether it ends in a written ه, not in ة.
#[inline]
fn ends_in_plain_ha(letters: Letters) -> bool {
    letters.last() == HA && letters.len() >= 4 && letters.variant(letters.len() - 1) == 0
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

pub(super) fn proclitic(letter: u8) -> Option<u16> {
    Some(match letter {
        WAW => WA,
        FA => FA_CONJ,
        BA => BI,
        LAM => LI,
        KAF => KA,
        SIN => FUT,
        ALEF => QUES,
        _ => return None,
    })
}

fn pronoun_of(letters: Letters) -> Option<Pronoun> {
    PRONOUNS
        .iter()
        .find(|(p, _)| p.len() == letters.len() && (0..p.len()).all(|i| p[i] == letters.at(i)))
        .map(|&(_, p)| p)
}

/// Pronouns that a report seldom has: وسمك is and fish, not he marked you.
const YOU: u16 = Pronoun::You as u16;
const ME: u16 = Pronoun::I as u16;

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

/// Whether ف stands before this reading: a verb, a closed-class word or a noun with an article or pronoun, no bare noun.
fn after_fa(reading: Reading, rest: Letters) -> bool {
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

fn has_form(word: WordId, form: Form) -> bool {
    word.senses().any(|s| s.form.is(form))
}

/// Whether the word is an indicative, the only mood behind س.
fn has_future(word: WordId) -> bool {
    word.senses().any(|s| s.form.is(Form::IMPF) && !s.form.any(Form::MOOD))
}

/// What a word in ل must be to be read behind لل before the same word without ل is.
const NAMED_BY_LAM: ClassSet = ClassSet::of(&[Class::Noun, Class::Body, Class::Object]);

/// Whether the word has a reading that a preposition or a possessive pronoun can stand with.
fn nominal(word: WordId) -> bool {
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
fn jussive(word: WordId, letters: Letters) -> bool {
    has_form(word, Form::IMPF) && letters.len() >= 3 && (letters.at(0) != ALEF || letters.variant(0) != 0)
}

/// Whether the word is a personal name or classless, no more.
fn only_name(word: WordId) -> bool {
    const NAMES: ClassSet =
        ClassSet::of(&[Class::NameGiven, Class::NameFamily, Class::Name, Class::NamePart, Class::Person]);
    word.senses().all(|s| NAMES.has(s.class))
}

/// Whether the form can stand behind a preposition: no accusative and no nominative dual.
fn genitive(word: WordId) -> bool {
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
    let whole = with_pronoun(letters, start, |w| w.classes().any(NOUNS) || has_form(w, Form::MASDAR));
    let long = whole.filter(|r| {
        letters.len() >= r.back + 3
            && !matches!(r.flags >> PRONOUN_SHIFT & 15, YOU | ME)
            // لأمه is for his mother.
            && (letters.at(1) != ALEF || letters.variant(1) == 0)
    });
    if long.is_some() {
        return long;
    }
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
                if let Some(r) = split_form(rest, after).filter(|r| r.front == after.front) {
                    return Some(r);
                }
                if word.is_known() && (genitive(word) || jussive(word, rest)) && rest.len() >= 2 {
                    return Some(Reading { word, ..after });
                }
                if let Some(r) = with_pronoun(rest, after, |w| nominal(w) || has_form(w, Form::IMPF)) {
                    return Some(r);
                }
            }
            first @ (BA | KAF) => {
                let flag = if first == BA { BI } else { KA };
                let after = Reading { flags: start.flags | flag, front: start.front + 1, ..start };
                let stem =
                    split_form(rest, after).filter(|r| r.front == after.front).or_else(|| whole_stem(rest, after));
                // كريغ, كينغ: no one is like a name of three letters.
                let name =
                    (first == KAF && rest.len() < 5 || rest.len() < 4) && stem.is_some_and(|r| only_name(r.word));
                if let Some(r) = stem.filter(|r| genitive(r.word) && rest.len() >= 2 && !name) {
                    return Some(r);
                }
                if let Some(r) = with_pronoun(rest, after, nominal) {
                    return Some(r);
                }
            }
            _ => {}
        }
    }
    with_pronoun(letters, start, |_| true)
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
        // ـك and ـي are rare in reports: two letters before them are the beginning of another word.
        if stem.len() < 3 && matches!(ending, [KAF] | [.., YA]) {
            continue;
        }
        for base in bases(stem).into_iter().flatten() {
            let word = look_up(base);
            if word.is_known() && fits(word) && carries(word, pronoun, ending) {
                let flags = start.flags | (pronoun as u16) << PRONOUN_SHIFT;
                return Some(Reading { word, flags, back: k, ..start });
            }
        }
    }
    None
}

/// Whether the last letter is ة or ى, which the fold makes ه and ي: no pronoun is written so.
pub(super) fn ends_folded(letters: Letters) -> bool {
    matches!(letters.last(), HA | YA) && letters.variant(letters.len() - 1) != 0
}

/// The stem as written, and as its last letter would be without the pronoun.
fn bases(stem: Letters) -> [Option<Letters>; 3] {
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
fn carries(word: WordId, pronoun: Pronoun, ending: &[u8]) -> bool {
    // No pronoun stands behind the ending of an accusative, dual or sound plural: it takes the ن or the ا away.
    let free = |f: Form| {
        let ending = f.any(Form::DUAL) && !f.any(Form::CONSTRUCT.or(Form::PAST).or(Form::IMPF));
        !f.any(Form::ACC) && !ending && !f.is(Form::PLUR.or(Form::OBLIQUE).or(Form::MASC)) || f.any(Form::CONSTRUCT)
    };
    if word.is_known() && !word.senses().any(|s| free(s.form)) {
        return false;
    }
    let classes = word.classes();
    const NEVER: ClassSet = ClassSet::of(&[
        Class::Name,
        Class::City,
        Class::Country,
        Class::NameGiven,
        Class::NameFamily,
        Class::Rel,
        Class::Dem,
    ]);
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
