//! Where tokens stand and what they are written with: the first half of tokenizing, which asks no lexicon.

use super::address;
use super::run::Run;
use super::tokens::{Kind, NEWLINE_BEFORE, SPACE_BEFORE};
use crate::text::chars::{class_of, CharClass, Info, LOW};
use crate::text::Span;

const ARABIC: u8 = CharClass::Arabic as u8;
const MARK: u8 = CharClass::Mark as u8;
const LATIN: u8 = CharClass::Latin as u8;
const DIGIT: u8 = CharClass::Digit as u8;
const SPACE: u8 = CharClass::Space as u8;
const PUNCT: u8 = CharClass::Punct as u8;
const EMOJI: u8 = CharClass::Emoji as u8;

/// Spans and kinds of the tokens of a text, in order: what [`spans`](super::spans) gives.
#[derive(Debug, Clone)]
pub struct Spans<'t> {
    pieces: Pieces<'t>,
}

impl<'t> Spans<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { pieces: Pieces::new(text) }
    }
}

impl Iterator for Spans<'_> {
    type Item = (Span, Kind);

    #[inline]
    fn next(&mut self) -> Option<(Span, Kind)> {
        self.pieces.next().map(|p| (Span::new(p.start, p.end), p.kind))
    }
}

impl std::iter::FusedIterator for Spans<'_> {}

/// A token before anything is known of it but its characters.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
    /// What stands before it: `SPACE_BEFORE`, `NEWLINE_BEFORE`.
    pub(super) flags: u8,
    /// Its letters, if it is a word of at most twelve common ones; else none.
    pub(super) run: Run,
}

/// The pieces of a text, in order.
#[derive(Debug, Clone)]
pub(super) struct Pieces<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
}

impl<'t> Pieces<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, bytes: text.as_bytes(), at: 0 }
    }

    #[inline(always)]
    pub(super) fn next(&mut self) -> Option<Piece> {
        let mut flags = if self.at == 0 { SPACE_BEFORE } else { 0 };
        loop {
            let start = self.at;
            let &b = self.bytes.get(start)?;
            if b == b' ' {
                flags |= SPACE_BEFORE;
                self.at += 1;
                continue;
            }
            if b & 0xFE == 0xD8 {
                let run = Run::at(self.bytes, start);
                let end = start + 2 * run.len();
                if run.len() > 0 && !run.opens_with_stroke() && !self.goes_on(end) {
                    self.at = end;
                    return Some(Piece { start, end, kind: Kind::Word, flags, run });
                }
            }
            match self.other() {
                Some(kind) => return Some(Piece { start, end: self.at, kind, flags, run: Run::default() }),
                None => flags |= self.space(),
            }
        }
    }

    /// Whether a word goes on there with a letter that is not common, or a mark.
    #[inline(always)]
    fn goes_on(&self, at: usize) -> bool {
        self.bytes.get(at).is_some_and(|&b| b >= 0x80) && matches!(self.info(at).0.class(), ARABIC | MARK)
    }

    /// The table entry and byte length of the character at `at`.
    #[inline]
    fn info(&self, at: usize) -> (Info, usize) {
        let b = self.bytes[at];
        if b < 0x80 {
            return (LOW[b as usize], 1);
        }
        if b < 0xE0 {
            let low = self.bytes.get(at + 1).copied().unwrap_or(0);
            return (LOW[(b as usize & 31) << 6 | low as usize & 63], 2);
        }
        self.rare(at)
    }

    #[cold]
    fn rare(&self, at: usize) -> (Info, usize) {
        match self.text[at..].chars().next() {
            Some(c) => (Info::of_class(class_of(c)), c.len_utf8()),
            None => (Info::of_class(CharClass::Other), 1),
        }
    }

    /// The class of the character at `at` and its length; of none at the end.
    #[inline]
    fn class(&self, at: usize) -> Option<(u8, usize)> {
        (at < self.bytes.len()).then(|| {
            let (info, len) = self.info(at);
            (info.class(), len)
        })
    }

    /// Where the characters of these classes end.
    #[inline]
    fn skip(&self, mut at: usize, wanted: impl Fn(u8) -> bool) -> usize {
        while let Some((class, len)) = self.class(at) {
            if !wanted(class) {
                break;
            }
            at += len;
        }
        at
    }

    /// Goes behind what is no word of common letters, and says what it is; stays before white space.
    fn other(&mut self) -> Option<Kind> {
        let (info, len) = self.info(self.at);
        Some(match info.class() {
            SPACE => return None,
            ARABIC => self.word(),
            MARK => self.mark(),
            DIGIT => self.number(),
            LATIN => self.latin(),
            EMOJI => self.emoji(),
            PUNCT => self.sign(len, Kind::Punct),
            _ => self.sign(len, Kind::Symbol),
        })
    }

    /// Goes behind a space, and says what it is to the token behind it.
    fn space(&mut self) -> u8 {
        let line = match self.bytes[self.at] {
            b'\n' | b'\r' => true,
            0xE2 => matches!(self.text[self.at..].chars().next(), Some('\u{2028}' | '\u{2029}')),
            _ => false,
        };
        self.at += self.info(self.at).1;
        if line {
            SPACE_BEFORE | NEWLINE_BEFORE
        } else {
            SPACE_BEFORE
        }
    }

    fn word(&mut self) -> Kind {
        self.at = self.skip(self.at, |class| matches!(class, ARABIC | MARK));
        Kind::Word
    }

    /// Marks before a letter belong to its word; alone they are a sign.
    fn mark(&mut self) -> Kind {
        let end = self.skip(self.at, |class| class == MARK);
        if self.class(end).is_some_and(|(class, _)| class == ARABIC) {
            return self.word();
        }
        self.at = end;
        Kind::Symbol
    }

    fn number(&mut self) -> Kind {
        let mut at = self.at;
        loop {
            at = self.skip(at, |class| class == DIGIT);
            // One separator, and a digit behind it.
            let sep = match self.bytes.get(at..) {
                Some([b'.' | b',' | b':', ..]) => 1,
                Some([0xD9, 0xAB | 0xAC, ..]) => 2,
                _ => break,
            };
            if self.class(at + sep).is_none_or(|(class, _)| class != DIGIT) {
                break;
            }
            at += sep;
        }
        self.at = at;
        Kind::Number
    }

    fn latin(&mut self) -> Kind {
        let start = self.at;
        let mut at = start;
        loop {
            at = self.skip(at, |class| matches!(class, LATIN | DIGIT));
            let joins = matches!(self.bytes.get(at), Some(b'\'' | b'_'));
            if !joins || self.class(at + 1).is_none_or(|(class, _)| class != LATIN) {
                break;
            }
            at += 1;
        }
        let begins_run =
            start == 0 || !self.bytes[start - 1].is_ascii() || b" \t\n\r([{<\"'=:|".contains(&self.bytes[start - 1]);
        if begins_run && matches!(self.bytes.get(at), Some(b':' | b'.' | b'@' | b'-' | b'_' | b'+' | b'%')) {
            if let Some((end, kind)) = address::at(self.text, start) {
                self.at = end;
                return kind;
            }
        }
        self.at = at;
        Kind::Latin
    }

    fn emoji(&mut self) -> Kind {
        while let Some((class, len)) = self.class(self.at) {
            // The first is one: what joins stands between two.
            if class != EMOJI && !(class == MARK && len == 3) {
                break;
            }
            self.at += len;
        }
        Kind::Emoji
    }

    /// A sign of so many bytes; dots in a row are one, and a name may follow @ and #.
    fn sign(&mut self, len: usize, kind: Kind) -> Kind {
        let b = self.bytes[self.at];
        if matches!(b, b'@' | b'#') {
            let at = self.at + 1;
            let name = |class| matches!(class, LATIN | ARABIC);
            if self.bytes.get(at) == Some(&b'_') || self.class(at).is_some_and(|(class, _)| name(class)) {
                self.at = at;
                while let Some((class, len)) = self.class(self.at) {
                    if !matches!(class, LATIN | DIGIT | ARABIC | MARK) && self.bytes[self.at] != b'_' {
                        break;
                    }
                    self.at += len;
                }
                return if b == b'@' { Kind::Mention } else { Kind::Hashtag };
            }
        }
        self.at += len;
        while b == b'.' && self.bytes.get(self.at) == Some(&b'.') {
            self.at += 1;
        }
        kind
    }
}
