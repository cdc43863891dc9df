//! Text to tokens in one pass over the bytes.

use super::block::Blocks;
use super::clitic::Clitics;
use super::seen::{Found, Seen};
use super::span::{Piece, Pieces};
use super::tokens::{Kind, Token, Tokens, ASKS, BEGINS, IRREGULAR, PHRASE_AT, TOKENS};
use super::{reading, refine};
use crate::lexicon::{touch, WordId};
use crate::text::chars::code::{ALEF, LAM};
use crate::text::chars::{CharClass, LOW};
use crate::text::room::{self, Lent};
use crate::text::Letters;

pub(super) fn scan(text: &str) -> Tokens<'_> {
    let mut limit = text.len().min(u32::MAX as usize);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let text = &text[..limit];
    let most = text.len() / 9 + 4;
    let mut scanner = Scanner {
        tokens: Tokens {
            text,
            list: Lent::new(&TOKENS, room::take(&TOKENS, most)),
            phrases: Vec::new(),
            phrase_at: Lent::new(&PHRASE_AT, room::take(&PHRASE_AT, most)),
            sentences: Vec::new(),
            sentence_marks: Vec::new(),
        },
        seen: Seen::take(text.len()),
        cut: Vec::with_capacity(CUT),
        new: Vec::with_capacity(NEW),
    };
    let mut blocks = Blocks::default();
    let mut pieces = Pieces::new(text);
    while let Some(piece) = pieces.next() {
        if scanner.tokens.list.len() >= blocks.due() {
            scanner.finish_words();
            blocks.read(&mut scanner.tokens);
        }
        scanner.piece(piece);
    }
    scanner.finish_words();
    let Scanner { mut tokens, seen, .. } = scanner;
    seen.keep();
    blocks.finish(&mut tokens);
    tokens
}

/// Words go through two queues. What those of a full queue will read of a table is called near before the first of them is
/// read: the waits for memory, which take longer than the work, run side by side.
struct Scanner<'t> {
    tokens: Tokens<'t>,
    seen: Seen,
    /// Words to be asked of `seen`.
    cut: Vec<Cut>,
    /// Words to be asked of the lexicon.
    new: Vec<New>,
}

/// How many words are asked of `seen` together.
const CUT: usize = 64;
/// How many words are asked of the lexicon together.
const NEW: usize = 32;

/// A word of common letters, by its token.
struct Cut {
    spelling: (u64, u16),
    place: usize,
    token: u32,
}

/// A word of plain letters that was not read before.
struct New {
    letters: Letters,
    spelling: (u64, u16),
    token: u32,
}

impl Scanner<'_> {
    #[inline(always)]
    fn piece(&mut self, piece: Piece) {
        let token = self.tokens.list.len() as u32;
        if let Some(spelling) = piece.run.spelling() {
            self.push(piece, 0, 0);
            let place = self.seen.place(spelling);
            self.cut.push(Cut { spelling, place, token });
            if self.cut.len() == CUT {
                self.recall();
            }
        } else if piece.kind == Kind::Word {
            self.push(piece, 0, 0);
            self.odd_word(token);
        } else {
            let asks = if piece.kind == Kind::Punct { ASKS } else { 0 };
            self.push(piece, sign_key(self.tokens.text, piece), asks);
        }
    }

    #[inline(always)]
    fn push(&mut self, piece: Piece, key: u64, extra: u8) {
        self.tokens.list.push(Token {
            key,
            start: piece.start as u32,
            end: piece.end as u32,
            word: WordId::NONE,
            clitics: Clitics::NONE,
            kind: piece.kind,
            flags: piece.flags | extra,
        });
    }

    /// Finishes the words that were read before, and passes the others on.
    fn recall(&mut self) {
        let mut cut = std::mem::take(&mut self.cut);
        self.seen.touch(cut.iter().map(|word| word.place));
        for Cut { spelling, place, token } in cut.drain(..) {
            match self.seen.get(place, spelling) {
                Some(found) => {
                    if let Some(token) = self.tokens.list.get_mut(token as usize) {
                        token.finish(found);
                    }
                }
                None => self.new_word(token, spelling),
            }
        }
        self.cut = cut;
    }

    fn new_word(&mut self, token: u32, spelling: (u64, u16)) {
        let Some(text) = self.tokens.list.get(token as usize).map(|t| t.span().of(self.tokens.text)) else { return };
        let Some(letters) = Letters::of(text).filter(|letters| 2 * letters.len() == text.len()) else {
            return self.odd_word(token);
        };
        touch(letters);
        if letters.at(0) == ALEF && letters.at(1) == LAM {
            touch(letters.skip(2));
        }
        self.new.push(New { letters, spelling, token });
        if self.new.len() == NEW {
            self.look_up();
        }
    }

    /// Finishes the words that were not read before.
    fn look_up(&mut self) {
        let Tokens { list, text, .. } = &mut self.tokens;
        for New { letters, spelling, token } in self.new.drain(..) {
            if let Some(token) = list.get_mut(token as usize) {
                let (word, clitics) = reading::analyse(letters, token.span().of(text), true);
                let found = found(letters.key(), word, clitics);
                token.finish(found);
                self.seen.put(spelling, found);
            }
        }
    }

    /// Finishes all words so far.
    fn finish_words(&mut self) {
        self.recall();
        self.look_up();
    }

    /// A word with marks, rare letters, presentation forms or many letters.
    #[cold]
    fn odd_word(&mut self, token: u32) {
        let Some(token) = self.tokens.list.get_mut(token as usize) else { return };
        let text = token.span().of(self.tokens.text);
        let plain = |c| LOW.get(c as usize).is_some_and(|info| info.class() == CharClass::Arabic as u8);
        let regular = text.chars().all(plain);
        match Letters::of(text) {
            Some(letters) => {
                let (word, clitics) = reading::analyse(letters, text, regular);
                token.flags |= if regular { 0 } else { IRREGULAR };
                token.finish(found(letters.key(), word, clitics));
            }
            None => token.finish(found(hash(text.as_bytes()), WordId::NONE, Clitics::NONE)),
        }
    }
}

impl Token {
    /// Notes what a word was found to be.
    #[inline(always)]
    fn finish(&mut self, (key, word, clitics, flags): Found) {
        self.flags |= flags;
        (self.key, self.word, self.clitics) = (key, word, clitics);
    }
}

/// A word, and why it is to be looked at again when those around it are there.
fn found(key: u64, word: WordId, clitics: Clitics) -> Found {
    let begins = if word.starts_phrase() && clitics.pronoun_bytes() == 0 { BEGINS } else { 0 };
    let asks = if refine::asks(key, word, clitics) { ASKS } else { 0 };
    (key, word, clitics, begins | asks)
}

/// The code point of a sign, the hash of any other piece.
fn sign_key(text: &str, piece: Piece) -> u64 {
    let bytes = &text.as_bytes()[piece.start..piece.end];
    if matches!(piece.kind, Kind::Punct | Kind::Symbol) {
        if let [sign] = bytes {
            return u64::from(*sign);
        }
        let mut chars = text[piece.start..piece.end].chars();
        match (chars.next(), chars.as_str()) {
            (Some(sign), "") => return u64::from(sign as u32),
            (Some('.'), _) => return '…' as u64,
            _ => {}
        }
    }
    hash(bytes)
}

/// A key for what is no word: never that of a word or sign.
fn hash(bytes: &[u8]) -> u64 {
    let mut key = 0xcbf2_9ce4_8422_2325u64;
    for b in bytes {
        key = (key ^ u64::from(b.to_ascii_lowercase())).wrapping_mul(0x100_0000_01b3);
    }
    key | 1 << 63
}
