//! Text to tokens in one pass over the bytes.

use super::address;
use super::block::Blocks;
use super::clitic::Clitics;
use super::reading;
use super::seen::Seen;
use super::tokens::{Kind, Token, Tokens, IRREGULAR, NEWLINE_BEFORE, SPACE_BEFORE};
use crate::lexicon::{touch, WordId};
use crate::text::chars::code::{ALEF, LAM};
use crate::text::chars::{class_of, plain_letter, presentation, CharClass, Info, LOW};
use crate::text::Letters;

const ARABIC: u8 = CharClass::Arabic as u8;
const MARK: u8 = CharClass::Mark as u8;
const LATIN: u8 = CharClass::Latin as u8;
const DIGIT: u8 = CharClass::Digit as u8;
const SPACE: u8 = CharClass::Space as u8;
const PUNCT: u8 = CharClass::Punct as u8;
const EMOJI: u8 = CharClass::Emoji as u8;

pub(super) fn scan(text: &str) -> Tokens<'_> {
    let mut limit = text.len().min(u32::MAX as usize);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let text = &text[..limit];
    let mut scanner = Scanner {
        text,
        bytes: text.as_bytes(),
        at: 0,
        flags: SPACE_BEFORE,
        tokens: Tokens {
            text,
            list: Vec::with_capacity(text.len() / 9 + 4),
            phrases: Vec::new(),
            phrase_at: Vec::new(),
            sentences: Vec::new(),
            sentence_marks: Vec::new(),
        },
        seen: Seen::new(text.len()),
        waiting: Vec::with_capacity(BATCH),
        blocks: Blocks::default(),
    };
    scanner.run();
    scanner.look_up_waiting();
    let Scanner { mut tokens, blocks, .. } = scanner;
    blocks.finish(&mut tokens);
    tokens
}

struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    flags: u8,
    tokens: Tokens<'t>,
    seen: Seen,
    waiting: Vec<Waiting>,
    blocks: Blocks,
}

/// How many words are looked up together.
const BATCH: usize = 32;

/// A word of up to twelve plain letters that is not looked up yet.
struct Waiting {
    key: u64,
    token: u32,
    variants: u32,
    letters: u8,
}

impl Waiting {
    fn letters(&self) -> Letters {
        Letters::from_parts(self.key.into(), self.variants.into(), self.letters)
    }
}

impl Scanner<'_> {
    fn run(&mut self) {
        while let Some(&b) = self.bytes.get(self.at) {
            if self.tokens.list.len() >= self.blocks.due() {
                self.look_up_waiting();
                self.blocks.read(&mut self.tokens);
            }
            if b == b' ' {
                self.flags |= SPACE_BEFORE;
                self.at += 1;
                continue;
            }
            if self.bytes.get(self.at + 1).is_some_and(|&low| plain_letter(b, low) != 0) {
                self.word();
                continue;
            }
            let (info, len) = self.info(self.at);
            match info.class() {
                SPACE => {
                    self.flags |= SPACE_BEFORE;
                    if matches!(self.bytes[self.at], b'\n' | b'\r') || len == 3 && self.is_line_separator() {
                        self.flags |= NEWLINE_BEFORE;
                    }
                    self.at += len;
                }
                ARABIC => self.word(),
                MARK => self.mark(),
                DIGIT => self.number(),
                LATIN => self.latin(),
                EMOJI => self.emoji(),
                PUNCT => self.sign(len, Kind::Punct),
                _ => self.sign(len, Kind::Symbol),
            }
        }
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

    fn is_line_separator(&self) -> bool {
        matches!(self.text[self.at..].chars().next(), Some('\u{2028}' | '\u{2029}'))
    }

    fn push(&mut self, start: usize, kind: Kind, key: u64, word: WordId, clitics: Clitics, extra: u8) {
        self.tokens.list.push(Token {
            key,
            start: start as u32,
            end: self.at as u32,
            word,
            clitics,
            kind,
            flags: self.flags | extra,
        });
        self.flags = 0;
    }

    fn plain(&mut self, start: usize, kind: Kind) {
        let mut key = 0xcbf2_9ce4_8422_2325u64;
        for b in &self.bytes[start..self.at] {
            key = (key ^ u64::from(b.to_ascii_lowercase())).wrapping_mul(0x100_0000_01b3);
        }
        self.push(start, kind, key | 1 << 63, WordId::NONE, Clitics::NONE, 0);
    }

    /// A word of up to twelve plain letters: its key fits one register.
    #[inline]
    fn word(&mut self) {
        let start = self.at;
        let (mut key, mut variants, mut letters) = (0u64, 0u32, 0);
        for pair in self.bytes[start..].chunks_exact(2) {
            let letter = plain_letter(pair[0], pair[1]);
            if letter == 0 {
                break;
            }
            key = key << 5 | u64::from(letter & 31);
            variants = variants << 2 | u32::from(letter >> 5);
            letters += 1;
        }
        let at = start + 2 * letters;
        let goes_on =
            self.bytes.get(at).is_some_and(|&b| b >= 0x80 && matches!(self.info(at).0.class(), ARABIC | MARK));
        if letters == 0 || letters > 12 || goes_on {
            return self.odd_word();
        }
        self.at = at;
        if let Some((word, clitics)) = self.seen.get(key, variants) {
            return self.push(start, Kind::Word, key, word, clitics, 0);
        }
        let waiting = Waiting { key, token: self.tokens.list.len() as u32, variants, letters: letters as u8 };
        let all = waiting.letters();
        touch(all);
        if all.at(0) == ALEF && all.at(1) == LAM {
            touch(all.skip(2));
        }
        self.waiting.push(waiting);
        self.push(start, Kind::Word, key, WordId::NONE, Clitics::NONE, 0);
        if self.waiting.len() == BATCH {
            self.look_up_waiting();
        }
    }

    /// Looks up the words that wait. What each asks for was called near when it was read: the waits for memory, which take
    /// longer than the work, run side by side.
    fn look_up_waiting(&mut self) {
        let list = &mut self.tokens.list;
        for w in self.waiting.drain(..) {
            let token = &mut list[w.token as usize];
            let piece = &self.text[token.start as usize..token.end as usize];
            (token.word, token.clitics) = reading::analyse(w.letters(), piece, true);
            self.seen.put(w.key, w.variants, token.word, token.clitics);
        }
    }

    /// A word with marks, presentation forms or more letters than twelve.
    #[cold]
    fn odd_word(&mut self) {
        let start = self.at;
        let (mut key, mut variants, mut n) = (0u128, 0u64, 0usize);
        let (mut known, mut extra) = (true, 0);
        while self.at < self.bytes.len() {
            let b = self.bytes[self.at];
            let (info, len) = if b & 0xFC == 0xD8 {
                let low = self.bytes.get(self.at + 1).copied().unwrap_or(0);
                (LOW[(b as usize & 31) << 6 | low as usize & 63], 2)
            } else {
                self.info(self.at)
            };
            if info.class() == ARABIC {
                if len == 3 {
                    extra = IRREGULAR;
                    match self.text[self.at..].chars().next().and_then(presentation) {
                        Some(plain) => {
                            for &c in plain {
                                let info = LOW.get(c as usize).copied().unwrap_or(info);
                                key = key << 5 | u128::from(info.code());
                                variants = variants << 2 | u64::from(info.variant());
                                n += 1;
                            }
                        }
                        None => known = false,
                    }
                } else {
                    known &= info.code() != 0;
                    key = key << 5 | u128::from(info.code());
                    variants = variants << 2 | u64::from(info.variant());
                    n += 1;
                }
            } else if info.class() == MARK {
                extra = IRREGULAR;
            } else {
                break;
            }
            self.at += len;
        }
        if !known || n == 0 || n > Letters::MAX {
            self.plain(start, Kind::Word);
            return;
        }
        let letters = Letters::from_parts(key, variants, n as u8);
        let piece = &self.text[start..self.at];
        let (word, clitics) = reading::analyse(letters, piece, extra == 0);
        self.push(start, Kind::Word, letters.key(), word, clitics, extra);
    }

    /// Marks before a letter belong to its word; alone they are a sign.
    fn mark(&mut self) {
        let start = self.at;
        let mut at = self.at;
        while at < self.bytes.len() {
            let (info, len) = self.info(at);
            match info.class() {
                MARK => at += len,
                ARABIC => return self.word(),
                _ => break,
            }
        }
        self.at = at;
        self.plain(start, Kind::Symbol);
    }

    fn number(&mut self) {
        let start = self.at;
        let mut at = self.at;
        loop {
            while at < self.bytes.len() {
                let (info, len) = self.info(at);
                if info.class() != DIGIT {
                    break;
                }
                at += len;
            }
            // One separator, and a digit behind it.
            let sep = match self.bytes.get(at..) {
                Some([b'.' | b',' | b':', ..]) => 1,
                Some([0xD9, 0xAB | 0xAC, ..]) => 2,
                _ => break,
            };
            if at + sep < self.bytes.len() && self.info(at + sep).0.class() == DIGIT {
                at += sep;
            } else {
                break;
            }
        }
        self.at = at;
        self.plain(start, Kind::Number);
    }

    fn latin(&mut self) {
        let start = self.at;
        let mut at = self.at;
        while at < self.bytes.len() {
            let (info, len) = self.info(at);
            if matches!(info.class(), LATIN | DIGIT) {
                at += len;
            } else if matches!(self.bytes[at], b'\'' | b'_')
                && at + 1 < self.bytes.len()
                && self.info(at + 1).0.class() == LATIN
            {
                at += 1;
            } else {
                break;
            }
        }
        let begins_run =
            start == 0 || !self.bytes[start - 1].is_ascii() || b" \t\n\r([{<\"'=:|".contains(&self.bytes[start - 1]);
        if begins_run && matches!(self.bytes.get(at), Some(b':' | b'.' | b'@' | b'-' | b'_' | b'+' | b'%')) {
            if let Some((end, kind)) = address::at(self.text, start) {
                self.at = end;
                return self.plain(start, kind);
            }
        }
        self.at = at;
        self.plain(start, Kind::Latin);
    }

    fn emoji(&mut self) {
        let start = self.at;
        while self.at < self.bytes.len() {
            let (info, len) = self.info(self.at);
            let joins = info.class() == MARK && len == 3 && self.at > start;
            if info.class() == EMOJI || joins {
                self.at += len;
            } else {
                break;
            }
        }
        self.plain(start, Kind::Emoji);
    }

    fn sign(&mut self, len: usize, kind: Kind) {
        let start = self.at;
        let b = self.bytes[start];
        if b == b'.' {
            while self.bytes.get(self.at) == Some(&b'.') {
                self.at += 1;
            }
            if self.at > start + 1 {
                return self.push(start, Kind::Punct, '…' as u64, WordId::NONE, Clitics::NONE, 0);
            }
            self.at = start;
        }
        if matches!(b, b'@' | b'#') && self.tag_follows(start + 1) {
            let mut at = start + 1;
            while at < self.bytes.len() {
                let (info, len) = self.info(at);
                if matches!(info.class(), LATIN | DIGIT | ARABIC | MARK) || self.bytes[at] == b'_' {
                    at += len;
                } else {
                    break;
                }
            }
            self.at = at;
            return self.plain(start, if b == b'@' { Kind::Mention } else { Kind::Hashtag });
        }
        let sign = self.text[start..].chars().next().unwrap_or('\0');
        self.at = start + len;
        self.push(start, kind, u64::from(sign as u32), WordId::NONE, Clitics::NONE, 0);
    }

    fn tag_follows(&self, at: usize) -> bool {
        at < self.bytes.len() && (matches!(self.info(at).0.class(), LATIN | ARABIC) || self.bytes[at] == b'_')
    }
}
