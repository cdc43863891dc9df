//! What a rule of this floor sees: the tokens of one text, and questions about noun phrases.
//!
//! Example: in `لوزير الخارجية الفرنسي` the head key of token 0 is that of `وزير`, and `adjective_state(2)` is France.

use super::draft::Found;
use crate::lexicon::{look_up, Class, ClassSet, Country, Day, Form, Sector, Sense, Senses};
use crate::text::fold::Letters;
use crate::text::Span;
use crate::time::Time;
use crate::token::{Clitics, Kind, Tokens};
use chrono::NaiveDateTime;
use std::cell::Cell;

/// The mentions at a token, and the token after them.
pub type Build = for<'a> fn(&Scene<'a>, usize) -> Option<Found>;

/// A rule of this floor. As [`crate::token::Rule`], over scenes of any life time; the first that holds at a token wins.
#[derive(Debug)]
pub struct EntityRule {
    /// `family/shape`: stands in the record, stable once released.
    pub name: &'static str,
    /// Why it is right.
    pub why: &'static str,
    /// The classes that wake it.
    pub trigger: &'static [Class],
    /// The mentions at token `i`, and the token after them.
    pub build: Build,
    /// Texts and what the rule finds in them: `text TYPE COUNTRY SECTOR`.
    pub yes: &'static [(&'static str, &'static str)],
    /// Texts that look alike, where the rule must not fire.
    pub no: &'static [&'static str],
}

/// One text under analysis.
#[derive(Debug)]
pub struct Scene<'a> {
    /// Its tokens.
    pub tokens: &'a Tokens<'a>,
    /// Its times: nothing inside them is an entity.
    pub times: &'a [Time],
    /// The day it was published.
    pub day: Option<Day>,
    /// A bit for each token: whether a time covers it.
    timed: Vec<u64>,
    /// How many bodies are being read, each inside the one before.
    depth: Cell<u8>,
}

/// How deep bodies are read inside bodies («مكتب رئاسة مجلس إدارة شركة …»): deeper than prose goes.
const DEEPEST: u8 = 6;

/// Words that can stand inside a personal name.
pub(super) const NAMES: ClassSet = ClassSet::of(&[Class::NameGiven, Class::NameFamily, Class::NamePart, Class::Person]);

impl<'a> Scene<'a> {
    pub(super) fn new(tokens: &'a Tokens<'a>, times: &'a [Time], reference: Option<NaiveDateTime>) -> Self {
        let mut timed = vec![0; tokens.len() / 64 + 1];
        for i in times.iter().flat_map(|t| t.first..t.last) {
            timed[i / 64] |= 1 << (i % 64);
        }
        Self { tokens, times, day: reference.map(|r| r.date().into()), timed, depth: Cell::new(0) }
    }

    /// Reads a body that stands inside another, unless too many stand around it already.
    pub(super) fn deeper<T>(&self, read: impl FnOnce() -> Option<T>) -> Option<T> {
        let depth = self.depth.get();
        if depth == DEEPEST {
            return None;
        }
        self.depth.set(depth + 1);
        let found = read();
        self.depth.set(depth);
        found
    }

    /// The classes of the word at `i` and of the longest phrase that begins there.
    #[inline]
    pub(super) fn classes(&self, i: usize) -> ClassSet {
        let word = self.tokens.classes(i);
        match self.tokens.phrase(i) {
            Some(phrase) => word.with(phrase.classes()),
            None => word,
        }
    }

    pub(super) fn has(&self, i: usize, class: Class) -> bool {
        self.classes(i).has(class)
    }

    pub(super) fn is(&self, i: usize, classes: &[Class]) -> bool {
        self.classes(i).any(ClassSet::of(classes))
    }

    /// The reading of this class at `i`, and the token after it.
    pub(super) fn sense(&self, i: usize, class: Class) -> Option<(Sense, usize)> {
        self.tokens.sense_at(i, class).map(|(s, n)| (s, i + n))
    }

    /// All readings of the longest phrase at `i`, else of the word, and the token after them.
    pub(super) fn senses(&self, i: usize, class: Class) -> (Senses, usize) {
        match self.tokens.phrase(i) {
            Some(p) if p.classes().has(class) => (p.senses(), i + p.len()),
            _ => (self.tokens.senses(i), i + 1),
        }
    }

    pub(super) fn is_word(&self, i: usize) -> bool {
        self.tokens.kind(i) == Some(Kind::Word)
    }

    /// A word that the lexicon does not know.
    pub(super) fn is_unknown(&self, i: usize) -> bool {
        self.is_word(i) && self.classes(i).is_empty()
    }

    /// Whether the article stands on it: not so in ألمانية.
    #[inline]
    pub(super) fn article(&self, i: usize) -> bool {
        let c = self.tokens.clitics(i);
        c.article() && (c.has_contraction() || !self.opens_with_hamza(i))
    }

    fn opens_with_hamza(&self, i: usize) -> bool {
        let start = self.tokens.stem(i).start;
        // The two bytes of آ, أ and إ.
        matches!(self.tokens.text().as_bytes().get(start..start + 2), Some([0xD8, 0xA2 | 0xA3 | 0xA5]))
    }

    /// Whether something is glued to the front of the token: و ف ب ل ك.
    pub(super) fn has_proclitic(&self, i: usize) -> bool {
        self.tokens.clitics(i).proclitic_bytes() > 0
    }

    pub(super) fn joined(&self, i: usize) -> bool {
        self.tokens.clitics(i).conjunction()
    }

    /// Letters of the stem without article and feminine ending: what الوزير and وزيرة have in common.
    pub(super) fn head(&self, i: usize) -> u64 {
        self.folded(i).map_or(0, |l| {
            use crate::text::chars::code::HA;
            if l.len() > 3 && l.last() == HA { l.cut(1) } else { l }.key()
        })
    }

    /// Letters of the stem without the article, as they fold.
    pub(super) fn folded(&self, i: usize) -> Option<Letters> {
        Some(self.folded_stem(i)?.skip(article_letters(self.tokens.clitics(i))))
    }

    /// Letters of the stem, as they fold: of most words their key tells them.
    pub(super) fn folded_stem(&self, i: usize) -> Option<Letters> {
        let token = self.tokens.get(i)?;
        let Some(all) = token.folded() else { return Letters::of(self.tokens.stem(i).of(self.tokens.text())) };
        let (front, back) = (token.clitics().proclitic_bytes() / 2, token.clitics().pronoun_bytes() / 2);
        Some(if front + back < all.len() { all.skip(front).cut(back) } else { all })
    }

    /// Letters of the stem without the article, as they are spelt.
    pub(super) fn letters(&self, i: usize) -> Option<Letters> {
        let letters = Letters::of(self.tokens.stem(i).of(self.tokens.text()))?;
        Some(letters.skip(article_letters(self.tokens.clitics(i))))
    }

    /// Whether the place name at `i` is written as its row is: `الأردن`, `مصر`, but not `المالي` for Mali.
    pub(super) fn as_written(&self, i: usize, class: Class) -> bool {
        let c = self.tokens.clitics(i);
        let phrase = self.tokens.phrase(i).is_some_and(|p| p.classes().has(class));
        if phrase || !c.article() || c.has_contraction() {
            return true;
        }
        match Letters::of(self.tokens.stem(i).of(self.tokens.text())) {
            Some(l) => look_up(l).classes().has(class),
            None => true,
        }
    }

    /// The nationality adjective at `i` and the token after it.
    pub(super) fn demonym(&self, i: usize) -> Option<(Sense, usize)> {
        self.sense(i, Class::Demonym)
    }

    /// The state named by an adjective that stands with a definite or indefinite noun at `i`.
    pub(super) fn adjective_state(&self, i: usize, definite: bool) -> Option<(Country, usize)> {
        // Most words are no nationality: that is asked first.
        let (sense, end) = self.demonym(i)?;
        if self.has_proclitic(i) && !self.tokens.clitics(i).article() {
            return None;
        }
        if self.article(i) != definite || self.joined(i) || self.tokens.clitics(i).preposition() {
            return None;
        }
        // إثيوبيا: the state, not a nationality in the accusative.
        if !definite && self.has(i, Class::Country) && !self.marked(i, '\u{64B}') {
            return None;
        }
        Some((sense.country()?, end))
    }

    /// The state at `i` as a noun without proclitic: the second part of a construct.
    pub(super) fn genitive_state(&self, i: usize) -> Option<(Country, usize)> {
        let (sense, end) = self.sense(i, Class::Country)?;
        if self.has_proclitic(i) || !self.as_written(i, Class::Country) {
            return None;
        }
        Some((sense.country()?, end))
    }

    /// Whether a mark is written on a letter of the token: a doubling, a case ending.
    pub(super) fn marked(&self, i: usize, mark: char) -> bool {
        self.tokens.bears(i, mark)
    }

    /// Whether an adjective at `i` can describe a noun of this gender: `None` where the spelling does not tell.
    pub(super) fn is_feminine(&self, i: usize) -> bool {
        use crate::text::chars::code::{HA, TA};
        let genders = self.tokens.senses(i).fold(Form::NONE, |all, s| all.or(s.form));
        if genders.is(Form::FEM) && !genders.is(Form::MASC) {
            return true;
        }
        let text = || self.tokens.stem(i).of(self.tokens.text());
        match self.folded(i).map(Letters::last) {
            Some(HA) => !text().ends_with('ه'),
            Some(TA) | None => text().ends_with("ات"),
            Some(_) => false,
        }
    }

    pub(super) fn form(&self, i: usize, class: Class) -> Form {
        self.tokens.sense(i, class).map_or(Form::NONE, |s| s.form)
    }

    /// Whether `i` is a finite verb and nothing else.
    pub(super) fn is_verb(&self, i: usize) -> bool {
        if self.article(i) {
            return false;
        }
        let mut all = self.tokens.senses(i).peekable();
        all.peek().is_some() && all.all(|s| s.form.is_verb() || matches!(s.class, Class::Verb | Class::Aux))
    }

    /// The preposition at `i` as its row gives it.
    pub(super) fn prep(&self, i: usize) -> Option<&'static str> {
        self.tokens.sense(i, Class::Prep).map(|s| s.text())
    }

    /// The token before `i`, opening quotation marks and brackets passed over; `None` at the start of a sentence.
    pub(super) fn before(&self, i: usize) -> Option<usize> {
        let start = self.tokens.sentence(self.tokens.sentence_of(i)).start;
        let mut at = i;
        while at > start {
            at -= 1;
            if !self.opens_quote(at) {
                return Some(at);
            }
        }
        None
    }

    pub(super) fn opens_quote(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| matches!(t.sign(), Some('«' | '“' | '"' | '”' | '\'' | '‘' | '„')))
    }

    pub(super) fn closes_quote(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| matches!(t.sign(), Some('»' | '”' | '"' | '“' | '\'' | '’')))
    }

    /// The words inside quotation marks that open at `i`: first, one past the last, and the token after the closing mark.
    pub(super) fn quoted(&self, i: usize, most: usize) -> Option<(usize, usize, usize)> {
        if !self.opens_quote(i) {
            return None;
        }
        let first = i + 1;
        let close = (first..first + most + 1).find(|&j| self.closes_quote(j))?;
        (close > first && !self.is_punct_between(first, close)).then_some((first, close, close + 1))
    }

    fn is_punct_between(&self, from: usize, to: usize) -> bool {
        (from..to).any(|j| matches!(self.tokens.kind(j), Some(Kind::Punct | Kind::Symbol) | None))
    }

    /// The span of tokens `from..to` without the proclitics of the first.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        self.tokens.span_of(from, to)
    }

    /// Whether a time expression covers token `i`.
    #[inline]
    pub(super) fn in_time(&self, i: usize) -> bool {
        self.timed.get(i / 64).is_some_and(|bits| bits >> (i % 64) & 1 != 0)
    }

    /// The first reading of a class with all these features.
    pub(super) fn formed(senses: Senses, class: Class, form: Form) -> Option<Sense> {
        senses.of_class(class).find(|s| s.form.is(form))
    }

    /// Country and sector of a place value.
    pub(super) fn codes(sense: Sense) -> (Option<Country>, Option<Sector>) {
        (sense.country(), sense.sector())
    }
}

/// How many letters of a stem are its article: the second ل of لل, or ال.
const fn article_letters(clitics: Clitics) -> usize {
    match (clitics.has_contraction(), clitics.article()) {
        (true, _) => 1,
        (false, true) => 2,
        (false, false) => 0,
    }
}
