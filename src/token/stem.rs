//! The stem as a dictionary writes it: the key for looking a word up elsewhere.
//!
//! وسياساتهم gives سياسات, وزيارتها gives زيارة, للدولة gives دولة, مستواه gives مستوى. It is the form that stands in the text, not
//! the head of its dictionary entry: يزورون stays يزورون.

use super::tokens::{Kind, Token, Tokens};
use crate::lexicon::{look_up, WordId};
use crate::text::chars::{class_of, code, presentation, CharClass};
use crate::text::Letters;
use std::borrow::Cow;

/// What the last letter of a stem is written as before a pronoun, and alone.
const ENDINGS: [(char, char); 4] = [('ت', 'ة'), ('ا', 'ى'), ('ئ', 'ء'), ('ؤ', 'ء')];

impl<'t> Tokens<'t> {
    /// The stem of a word that the lexicon knows: without clitics, article, marks and tatweel, its last letter as it stands
    /// alone. `None` for any other token.
    ///
    /// Borrowed where the text has it in one piece.
    ///
    /// ```
    /// let tokens = khabar::tokenize("وزيارتها للدولة");
    /// assert_eq!(tokens.stem_form(0).as_deref(), Some("زيارة"));
    /// assert_eq!(tokens.stem_form(1).as_deref(), Some("دولة"));
    /// ```
    #[must_use]
    pub fn stem_form(&self, i: usize) -> Option<Cow<'t, str>> {
        let token = self.get(i).filter(|t| t.kind == Kind::Word && t.word.is_known())?;
        let bare = self.bare_stem(token);
        let plain = bare.chars().all(is_plain);
        let alone = ending_alone(token, bare);
        if plain && alone.is_none() {
            return Some(Cow::Borrowed(bare));
        }
        let mut out = String::with_capacity(bare.len() + 2);
        push_stem(bare, alone, &mut out);
        Some(Cow::Owned(out))
    }

    /// The same, added to `out`; whether there is one. Allocates only if `out` is too small.
    pub fn write_stem_form(&self, i: usize, out: &mut String) -> bool {
        let Some(token) = self.get(i).filter(|t| t.kind == Kind::Word && t.word.is_known()) else { return false };
        let bare = self.bare_stem(token);
        push_stem(bare, ending_alone(token, bare), out);
        true
    }

    /// Stem without its article.
    pub(super) fn bare_stem(&self, token: &Token) -> &'t str {
        let (start, end) = (token.start as usize, token.end as usize);
        let c = token.clitics;
        let stem = self.text.get(start + c.particle_bytes()..end - c.pronoun_bytes()).unwrap_or("");
        let article = if c.has_contraction() {
            // لل: the second ل is the article.
            skip_letters(stem, 1)
        } else if c.article() && Letters::of(stem).is_some_and(|l| l.at(0) == code::ALEF) {
            skip_letters(stem, 2)
        } else {
            stem
        };
        if article.is_empty() {
            stem
        } else {
            article
        }
    }
}

/// Without the first `n` letters and their marks.
fn skip_letters(stem: &str, n: usize) -> &str {
    let letters = stem.char_indices().filter(|&(_, c)| is_plain(c));
    letters.map(|(at, _)| at).nth(n).and_then(|at| stem.get(at..)).unwrap_or("")
}

fn is_plain(c: char) -> bool {
    presentation(c).is_none() && class_of(c) != CharClass::Mark
}

fn push_stem(bare: &str, alone: Option<char>, out: &mut String) {
    for c in bare.chars() {
        match presentation(c) {
            Some(plain) => out.extend(plain),
            None if is_plain(c) => out.push(c),
            None => {}
        }
    }
    if let Some(last) = alone {
        out.pop();
        out.push(last);
    }
}

/// The last letter as it stands without the pronoun, if it is another: asked of the lexicon, which has ساعات but no زيارت.
pub(super) fn ending_alone(token: &Token, bare: &str) -> Option<char> {
    if token.clitics.pronoun_bytes() == 0 {
        return None;
    }
    let last = bare.chars().next_back()?;
    let letters = Letters::of(bare)?;
    ENDINGS.iter().filter(|e| e.0 == last).map(|e| e.1).find(|&alone| {
        let written = Letters::of(alone.encode_utf8(&mut [0; 4])).map(|l| letters.cut(1).push(l.at(0), l.variant(0)));
        written.is_some_and(|w| is_word(w, token.word)) && !is_word(letters, token.word)
    })
}

fn is_word(letters: Letters, word: WordId) -> bool {
    look_up(letters) == word
}
