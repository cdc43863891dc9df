//! The tokens of one text, and what the floors above may ask of them.

use super::clitic::{Clitics, Pronoun};
use crate::lexicon::{Class, ClassSet, OfClass, PhraseNode, Sense, Senses, WordId};
use crate::text::room::Lent;
use crate::text::{Letters, Span};
use std::cell::Cell;

/// What a token is written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[repr(u8)]
#[non_exhaustive]
pub enum Kind {
    /// Letters of the Arabic script.
    Word,
    /// Letters of any other script, with the digits that follow them.
    Latin,
    /// Digits with their separators: `1,335`, `٢٫٥`, `23:45`. A date with slashes is several tokens.
    Number,
    /// Punctuation; dots in a row are one token.
    Punct,
    /// Any other sign.
    Symbol,
    /// Web address.
    Url,
    /// Mail address.
    Email,
    /// `@name`
    Mention,
    /// `#word_word`
    Hashtag,
    /// Emoji sequence.
    Emoji,
}

/// One token.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    pub(crate) key: u64,
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) word: WordId,
    pub(crate) clitics: Clitics,
    pub(crate) kind: Kind,
    pub(crate) flags: u8,
}

/// White space (or the start of the text) stands before the token.
pub(crate) const SPACE_BEFORE: u8 = 1;
/// A line end stands before the token.
pub(crate) const NEWLINE_BEFORE: u8 = 2;
/// A phrase of the lexicon begins here.
pub(crate) const HAS_PHRASE: u8 = 4;
/// The first token of a sentence.
pub(crate) const SENTENCE_START: u8 = 8;
/// Written with marks or presentation forms, so that letters and bytes do not run in step.
pub(crate) const IRREGULAR: u8 = 16;
/// May end a sentence, or be another word by the rest of the text.
pub(crate) const ASKS: u8 = 32;
/// A phrase of the lexicon may begin here.
pub(crate) const BEGINS: u8 = 64;

impl Token {
    /// Where it stands.
    #[inline]
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// What it is written with.
    #[inline]
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The word of the lexicon that its stem was found as.
    #[inline]
    #[must_use]
    pub const fn word(&self) -> WordId {
        self.word
    }

    /// The clitics on it.
    #[inline]
    #[must_use]
    pub const fn clitics(&self) -> Clitics {
        self.clitics
    }

    /// The folded key of the whole token: equal for all spellings of it. For a sign, its code point.
    #[inline]
    #[must_use]
    pub const fn key(&self) -> u64 {
        self.key
    }

    /// The letters of a plain word of up to twelve, as they fold, each two bytes of the text. Their spelling is not told.
    #[inline]
    pub(crate) fn folded(&self) -> Option<Letters> {
        if self.kind != Kind::Word || self.flags & IRREGULAR != 0 {
            return None;
        }
        Letters::of_key(self.key)
    }

    /// Whether white space or the start of the text stands before it.
    #[inline]
    #[must_use]
    pub const fn spaced(&self) -> bool {
        self.flags & SPACE_BEFORE != 0
    }

    /// Whether a phrase of the lexicon begins at it.
    #[inline]
    pub(crate) const fn begins_phrase(&self) -> bool {
        self.flags & HAS_PHRASE != 0
    }

    /// Whether a line end stands before it.
    #[inline]
    #[must_use]
    pub const fn on_new_line(&self) -> bool {
        self.flags & NEWLINE_BEFORE != 0
    }

    /// The sign of a one-character punctuation or symbol token.
    #[must_use]
    pub fn sign(&self) -> Option<char> {
        match self.kind {
            Kind::Punct | Kind::Symbol => u32::try_from(self.key).ok().and_then(char::from_u32),
            _ => None,
        }
    }
}

/// What a part of a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
pub enum Role {
    /// و ف
    Conj,
    /// ب ل ك
    Prep,
    /// س
    Fut,
    /// أ
    Ques,
    /// The stem with its article.
    Stem,
    /// Suffixed pronoun.
    Pron,
}

/// A part of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Segment {
    /// Where it stands.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub span: Span,
    /// What it is.
    pub role: Role,
}

/// A phrase of the lexicon in the text: the longest that begins at its token.
#[derive(Debug, Clone, Copy)]
pub struct Phrase {
    pub(crate) len: u32,
    pub(crate) node: PhraseNode,
}

impl Phrase {
    /// How many tokens.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len as usize
    }

    /// Never: a phrase has two words or more.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// What it can be.
    #[must_use]
    pub fn classes(&self) -> ClassSet {
        self.node.classes()
    }

    /// The number of its class set.
    #[must_use]
    pub fn set(&self) -> usize {
        self.node.set()
    }

    /// Its readings.
    #[must_use]
    pub fn senses(&self) -> Senses {
        self.node.senses()
    }
}

/// The tokens of one text, with its sentences.
#[derive(Debug, Clone)]
pub struct Tokens<'t> {
    pub(crate) text: &'t str,
    pub(crate) list: Lent<Token>,
    pub(crate) phrases: Vec<Phrase>,
    /// Token → its phrase, where the token is marked as beginning one. Empty if no token is.
    pub(crate) phrase_at: Lent<u32>,
    /// First token of each sentence.
    pub(crate) sentences: Vec<u32>,
    /// The sentence of every token whose number is a multiple of [`STRIDE`].
    pub(crate) sentence_marks: Vec<u32>,
}

thread_local! {
    /// Room for the lists of a text.
    pub(super) static TOKENS: Cell<Vec<Token>> = const { Cell::new(Vec::new()) };
    pub(super) static PHRASE_AT: Cell<Vec<u32>> = const { Cell::new(Vec::new()) };
}

/// How many tokens share a mark of their sentence: a look-up passes over fewer sentences than this.
pub(crate) const STRIDE: usize = 16;

impl<'t> Tokens<'t> {
    /// The text.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// How many tokens.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The tokens in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Token> {
        self.list.iter()
    }

    /// The token at `i`.
    #[inline]
    #[must_use]
    pub fn get(&self, i: usize) -> Option<&Token> {
        self.list.get(i)
    }

    /// Its kind; `None` beyond the end.
    #[inline]
    #[must_use]
    pub fn kind(&self, i: usize) -> Option<Kind> {
        self.list.get(i).map(|t| t.kind)
    }

    /// Its slice of the text; empty beyond the end.
    #[must_use]
    pub fn str(&self, i: usize) -> &'t str {
        self.list.get(i).map_or("", |t| t.span().of(self.text))
    }

    /// Whether the mark is written on a letter of the token: a doubling, a case ending. Most tokens bear none, and are not
    /// searched.
    #[inline]
    #[must_use]
    pub fn bears(&self, i: usize, mark: char) -> bool {
        self.list.get(i).is_some_and(|t| t.flags & IRREGULAR != 0 && t.span().of(self.text).contains(mark))
    }

    /// Where it stands; an empty span at the end of the text beyond the end.
    #[must_use]
    pub fn span(&self, i: usize) -> Span {
        self.list.get(i).map_or(Span::new(self.text.len(), self.text.len()), Token::span)
    }

    /// The span from token `from` to token `to` (exclusive), without the proclitics of the first: what a rule's match covers.
    #[must_use]
    pub fn span_of(&self, from: usize, to: usize) -> Span {
        if to <= from {
            return Span::new(self.span(from).start, self.span(from).start);
        }
        Span::new(self.stem(from).start, self.span(to - 1).end)
    }

    /// The token without proclitics and suffixed pronoun; after لل the second ل stays.
    #[must_use]
    pub fn stem(&self, i: usize) -> Span {
        self.list.get(i).map_or(self.span(i), |t| {
            let c = t.clitics;
            let span = Span::new(t.start as usize + c.proclitic_bytes(), t.end as usize - c.pronoun_bytes());
            if span.is_empty() {
                t.span()
            } else {
                span
            }
        })
    }

    /// The token without proclitics, with its pronoun: how a surface text is quoted.
    #[must_use]
    pub fn surface(&self, i: usize) -> Span {
        Span::new(self.stem(i).start, self.span(i).end)
    }

    /// All that the word can be.
    #[inline]
    #[must_use]
    pub fn classes(&self, i: usize) -> ClassSet {
        self.list.get(i).map_or(ClassSet::NONE, |t| t.word.classes())
    }

    /// Whether the word can be a `class`.
    #[inline]
    #[must_use]
    pub fn has(&self, i: usize, class: Class) -> bool {
        self.classes(i).has(class)
    }

    /// Its first reading of this class.
    #[inline(always)] // most words have no such reading: the caller is told so without a call
    #[must_use]
    pub fn sense(&self, i: usize, class: Class) -> Option<Sense> {
        let t = self.list.get(i)?;
        if !t.word.classes().has(class) {
            return None;
        }
        t.word.senses().find(class)
    }

    /// Its readings.
    #[must_use]
    pub fn senses(&self, i: usize) -> Senses {
        self.list.get(i).map(|t| t.word.senses()).unwrap_or_default()
    }

    /// Its readings of one class.
    #[inline]
    #[must_use]
    pub fn readings(&self, i: usize, class: Class) -> OfClass {
        self.senses(i).of_class(class)
    }

    /// The longest phrase of the lexicon that begins at `i` (past the token's proclitics).
    #[must_use]
    pub fn phrase(&self, i: usize) -> Option<Phrase> {
        if self.list.get(i)?.flags & HAS_PHRASE == 0 {
            return None;
        }
        self.phrases.get(*self.phrase_at.get(i)? as usize).copied()
    }

    /// The reading of class `class` at `i` and how many tokens it takes: the longest phrase first, else the word.
    #[inline(always)] // most words have no such reading: the caller is told so without a call
    #[must_use]
    pub fn sense_at(&self, i: usize, class: Class) -> Option<(Sense, usize)> {
        let t = self.list.get(i)?;
        if t.flags & HAS_PHRASE == 0 && !t.word.classes().has(class) {
            return None;
        }
        self.sense_of(i, t, class)
    }

    fn sense_of(&self, i: usize, t: &Token, class: Class) -> Option<(Sense, usize)> {
        if let Some(phrase) = self.phrase(i).filter(|p| p.classes().has(class)) {
            return phrase.senses().find(class).map(|s| (s, phrase.len()));
        }
        t.word.senses().find(class).map(|s| (s, 1))
    }

    /// The clitics of the token.
    #[inline]
    #[must_use]
    pub fn clitics(&self, i: usize) -> Clitics {
        self.list.get(i).map(|t| t.clitics).unwrap_or_default()
    }

    /// The suffixed pronoun.
    #[must_use]
    pub fn pronoun(&self, i: usize) -> Option<Pronoun> {
        self.clitics(i).pronoun()
    }

    /// Whether the token is this sign.
    #[inline]
    #[must_use]
    pub fn is_sign(&self, i: usize, sign: char) -> bool {
        self.list.get(i).is_some_and(|t| t.key == sign as u64 && matches!(t.kind, Kind::Punct | Kind::Symbol))
    }

    /// Whether nothing stands between the token and the one before it.
    #[inline]
    #[must_use]
    pub fn glued(&self, i: usize) -> bool {
        i > 0 && self.list.get(i).is_some_and(|t| !t.spaced())
    }

    /// The sentence that the token stands in.
    #[must_use]
    pub fn sentence_of(&self, i: usize) -> usize {
        let mut sentence = match self.sentence_marks.get(i / STRIDE) {
            Some(&mark) => mark as usize,
            None => return self.sentences.len().saturating_sub(1),
        };
        while self.sentences.get(sentence + 1).is_some_and(|&next| next as usize <= i) {
            sentence += 1;
        }
        sentence
    }

    /// How many sentences.
    #[must_use]
    pub fn sentence_count(&self) -> usize {
        self.sentences.len()
    }

    /// The tokens of sentence `s`.
    #[must_use]
    pub fn sentence(&self, s: usize) -> std::ops::Range<usize> {
        let start = self.sentences.get(s).map_or(self.len(), |&i| i as usize);
        let end = self.sentences.get(s + 1).map_or(self.len(), |&i| i as usize);
        start..end
    }

    /// The byte span of sentence `s`.
    #[must_use]
    pub fn sentence_span(&self, s: usize) -> Span {
        let range = self.sentence(s);
        match range.end.checked_sub(1) {
            Some(last) if range.start < range.end => Span::new(self.span(range.start).start, self.span(last).end),
            _ => Span::default(),
        }
    }

    /// The parts of a token, in order. A token without clitics is one stem.
    pub fn segments(&self, i: usize) -> impl Iterator<Item = Segment> + '_ {
        let t = self.list.get(i).copied();
        t.into_iter().flat_map(|t| t.clitics.segments(t.span()))
    }
}
