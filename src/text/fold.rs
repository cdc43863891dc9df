//! Spelling fold: one key for all spellings of a word.
//!
//! [`Letters`] packs up to 25 letters of 5 bits into one integer, the first letter highest, so that cutting a suffix is a
//! shift and cutting a prefix is a mask. A second integer keeps the 2-bit variants (أ إ آ ا, ى ي, ة ه) that the fold
//! drops: an exact spelling can still outrank a folded one.

use super::chars::{class_of, plain_letter, presentation, CharClass, LETTERS, LOW};
use std::borrow::Cow;

/// The folded letters of one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Letters {
    key: u128,
    variants: u64,
    len: u8,
}

impl Letters {
    /// The most letters that fit.
    pub const MAX: usize = 25;

    /// No letters.
    pub const EMPTY: Self = Self { key: 0, variants: 0, len: 0 };

    /// Letters given by their codes, in their plain spelling.
    pub(crate) const fn of_codes(codes: &[u8]) -> Self {
        let mut out = Self::EMPTY;
        let mut rest = codes;
        while let Some((&code, more)) = rest.split_first() {
            out = out.push(code, 0);
            rest = more;
        }
        out
    }

    /// The letters of a look-up key, in their plain spelling; `None` for more than twelve.
    #[inline]
    pub(crate) const fn of_key(key: u64) -> Option<Self> {
        if key >> 63 != 0 {
            return None;
        }
        let len = (u64::BITS - key.leading_zeros()).div_ceil(5) as u8;
        Some(Self { key: key as u128, variants: 0, len })
    }

    /// The folded letters of a word; `None` if it is empty, too long, or has a character that is no letter of the lexicon.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        let mut out = Self::EMPTY;
        // Nearly every word is plain letters of two bytes each: they are read without decoding.
        let mut pairs = word.as_bytes().chunks_exact(2);
        let plain = word.len() <= 2 * Self::MAX
            && pairs.by_ref().all(|pair| {
                let letter = plain_letter(pair[0], pair[1]);
                out = out.push(letter & 31, letter >> 5);
                letter != 0
            });
        if plain && pairs.remainder().is_empty() {
            return (out.len > 0).then_some(out);
        }
        Self::of_any(word)
    }

    /// The same for a word with marks, presentation forms or foreign characters.
    fn of_any(word: &str) -> Option<Self> {
        let mut out = Self::EMPTY;
        for c in word.chars() {
            let plain = if (c as usize) < LOW.len() { None } else { presentation(c) };
            for &c in plain.unwrap_or(&[c]) {
                let Some(info) = LOW.get(c as usize) else {
                    if class_of(c) == CharClass::Mark {
                        continue;
                    }
                    return None;
                };
                if info.class() == CharClass::Mark as u8 {
                    continue;
                }
                if info.code() == 0 || out.len as usize == Self::MAX {
                    return None;
                }
                out = out.push(info.code(), info.variant());
            }
        }
        (out.len > 0).then_some(out)
    }

    /// With one letter more at the end.
    #[inline]
    #[must_use]
    pub const fn push(self, code: u8, variant: u8) -> Self {
        Self { key: self.key << 5 | code as u128, variants: self.variants << 2 | variant as u64, len: self.len + 1 }
    }

    /// How many letters.
    #[inline]
    #[must_use]
    pub const fn len(self) -> usize {
        self.len as usize
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len == 0
    }

    /// The code of the letter at `index` from the start (0 beyond the end).
    #[inline]
    #[must_use]
    pub const fn at(self, index: usize) -> u8 {
        if index >= self.len as usize {
            return 0;
        }
        (self.key >> (5 * (self.len as usize - 1 - index)) & 31) as u8
    }

    /// The variant of the letter at `index` from the start.
    #[inline]
    #[must_use]
    pub const fn variant(self, index: usize) -> u8 {
        if index >= self.len as usize {
            return 0;
        }
        (self.variants >> (2 * (self.len as usize - 1 - index)) & 3) as u8
    }

    /// The code of the last letter.
    #[inline]
    #[must_use]
    pub const fn last(self) -> u8 {
        (self.key & 31) as u8
    }

    /// Without the first `n` letters.
    #[inline]
    #[must_use]
    pub const fn skip(self, n: usize) -> Self {
        if n >= self.len as usize {
            return Self::EMPTY;
        }
        let rest = self.len as usize - n;
        Self {
            key: self.key & ((1u128 << (5 * rest)) - 1),
            variants: self.variants & ((1u64 << (2 * rest)) - 1),
            len: rest as u8,
        }
    }

    /// Without the last `n` letters.
    #[inline]
    #[must_use]
    pub const fn cut(self, n: usize) -> Self {
        if n >= self.len as usize {
            return Self::EMPTY;
        }
        Self { key: self.key >> (5 * n), variants: self.variants >> (2 * n), len: self.len - n as u8 }
    }

    /// With the letters of `front` before it; `None` if the two are too long together.
    #[must_use]
    pub const fn after(self, front: Self) -> Option<Self> {
        if self.len as usize + front.len as usize > Self::MAX {
            return None;
        }
        Some(Self {
            key: front.key << (5 * self.len as usize) | self.key,
            variants: front.variants << (2 * self.len as usize) | self.variants,
            len: self.len + front.len,
        })
    }

    /// The look-up key, equal for all spellings that fold alike. Exact up to twelve letters; a longer word is mixed into
    /// 63 bits (the lexicon's builder checks that no two of its words meet).
    #[inline]
    #[must_use]
    pub const fn key(self) -> u64 {
        if self.len <= 12 {
            self.key as u64
        } else {
            mix(self.key as u64, (self.key >> 64) as u64) | 1 << 63
        }
    }

    /// The look-up key of this exact spelling.
    #[inline]
    #[must_use]
    pub const fn exact_key(self) -> u64 {
        mix(self.key(), self.variants ^ 0x5bd1_e995_0000_0000) | 3 << 62
    }
}

/// Mixes two words into one (the finaliser of MurmurHash3 over their combination).
#[inline]
pub const fn mix(a: u64, b: u64) -> u64 {
    let mut h = a ^ b.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(31);
    h ^= h >> 33;
    h = h.wrapping_mul(0xff51_afd7_ed55_8ccd);
    h ^= h >> 33;
    h = h.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    h ^ h >> 33
}

/// The folded spelling of a token: no vowel marks, no tatweel, أ إ آ as ا, ى as ي, ة as ه, presentation forms as plain
/// letters, digits in ASCII. Borrowed if nothing changes.
///
/// ```
/// assert_eq!(khabar::text::fold("الرِّئاسة"), "الرئاسه");
/// assert_eq!(khabar::text::fold("٢٠٢٤"), "2024");
/// ```
#[must_use]
pub fn fold(token: &str) -> Cow<'_, str> {
    if token.chars().all(|c| fold_char(c) == Some(c)) {
        return Cow::Borrowed(token);
    }
    let mut out = String::with_capacity(token.len());
    for c in token.chars() {
        match presentation(c) {
            Some(plain) => out.extend(plain.iter().filter_map(|&c| fold_char(c))),
            None => out.extend(fold_char(c)),
        }
    }
    Cow::Owned(out)
}

/// The folded form of one plain character; `None` for a mark.
fn fold_char(c: char) -> Option<char> {
    if presentation(c).is_some() {
        return None;
    }
    if let Some(d) = super::chars::digit(c) {
        return Some((b'0' + d) as char);
    }
    match super::chars::class_of(c) {
        CharClass::Mark => None,
        CharClass::Arabic => Some(match LOW.get(c as usize).map_or(0, |i| i.code()) {
            0 => c,
            code => LETTERS[code as usize],
        }),
        _ => Some(c),
    }
}
