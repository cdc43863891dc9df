//! Runs of common letters, measured four letters at a time.
//!
//! Nearly every Arabic word is letters from U+0621 to U+064A, two bytes each from `D8 A1` to `D9 8A`. Four of them are compared
//! at once in a 64-bit register, so that a word costs the same few instructions whatever its length: no branch depends on where it ends.

/// Up to twelve common letters in a row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Run {
    /// The bytes, first letter highest, four letters each.
    words: [u64; 3],
    /// How many letters.
    len: u8,
}

/// One in every lane of sixteen bits.
const LANES: u64 = 0x0001_0001_0001_0001;
const HIGH: u64 = 0x8000 * LANES;
/// ء and ي as the two bytes of a lane, without the highest bit.
const FIRST: u64 = 0x58A1;
const LAST: u64 = 0x598A;
/// What keeps the first n lanes.
const KEEP: [u64; 5] = [0, 0xFFFF << 48, 0xFFFF_FFFF << 32, 0xFFFF_FFFF_FFFF << 16, u64::MAX];

/// How many lanes from the highest on are common letters.
#[inline(always)]
const fn letters(word: u64) -> u32 {
    let low = word & !HIGH;
    let from_first = low + (0x8000 - FIRST) * LANES;
    let past_last = low + (0x8000 - LAST - 1) * LANES;
    let good = word & from_first & !past_last & HIGH;
    (good ^ HIGH).leading_zeros() / 16
}

/// Four letters as a byte each: never 0 for a letter, 0 for none.
#[inline(always)]
const fn squeeze(word: u64) -> u32 {
    // The lowest bit of the first byte and the low six of the second tell the letters apart.
    let set = word >> 15 & LANES;
    let lanes = (word & (0x0100 * LANES)) >> 2 | word & (0x003F * LANES) | set << 7;
    let pairs = (lanes | lanes >> 8) & 0x0000_FFFF_0000_FFFF;
    (pairs | pairs >> 16) as u32
}

/// The bytes from `at` on, first highest, zeros behind the end.
#[inline(always)]
fn load<const N: usize>(bytes: &[u8], at: usize) -> [u8; N] {
    match bytes.get(at..).and_then(|rest| rest.first_chunk::<N>()) {
        Some(chunk) => *chunk,
        None => padded(bytes, at),
    }
}

#[cold]
fn padded<const N: usize>(bytes: &[u8], at: usize) -> [u8; N] {
    let mut out = [0; N];
    for (to, from) in out.iter_mut().zip(bytes.get(at..).unwrap_or_default()) {
        *to = *from;
    }
    out
}

impl Run {
    /// The common letters that stand at `at`. Of more than twelve only the first twelve are told.
    #[inline(always)]
    pub(super) fn at(bytes: &[u8], at: usize) -> Self {
        let both = u128::from_be_bytes(load(bytes, at));
        let (first, second) = ((both >> 64) as u64, both as u64);
        let n0 = letters(first);
        // The second four count if the first are letters: a product, where a branch would be guessed wrongly too often.
        let n1 = letters(second) * (n0 / 4);
        let n = n0 + n1;
        if n == 8 {
            return Self::long(bytes, at, [first, second]);
        }
        Self { words: [first & KEEP[n0 as usize], second & KEEP[n1 as usize], 0], len: n as u8 }
    }

    /// Words of more than eight letters are few.
    fn long(bytes: &[u8], at: usize, [first, second]: [u64; 2]) -> Self {
        let third = u64::from_be_bytes(load(bytes, at + 16));
        let n = letters(third);
        Self { words: [first, second, third & KEEP[n as usize]], len: 8 + n as u8 }
    }

    /// Whether the first is a stroke (tatweel): no word begins with it.
    #[inline(always)]
    pub(super) const fn opens_with_stroke(self) -> bool {
        self.words[0] >> 48 == 0xD980
    }

    /// How many letters.
    #[inline(always)]
    pub(super) const fn len(self) -> usize {
        self.len as usize
    }

    /// Its spelling in few bits, if it has one to ten letters: two runs are spelled alike if and only if both numbers are equal.
    #[inline(always)]
    pub(super) const fn spelling(self) -> Option<(u64, u16)> {
        let [a, b, c] = self.words;
        let head = (squeeze(a) as u64) << 32 | squeeze(b) as u64;
        match c {
            0 if head == 0 => None,
            0 => Some((head, 0)),
            _ if c as u32 == 0 => Some((head, (squeeze(c) >> 16) as u16)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Run;

    fn naive(text: &str) -> usize {
        text.chars().take_while(|c| ('\u{621}'..='\u{64A}').contains(c)).take(12).count()
    }

    #[test]
    fn every_character_ends_a_run_or_goes_on_in_any_place() {
        for before in 0..=12 {
            for c in (0..0x1_0000).filter_map(char::from_u32) {
                let text = format!("{}{c}ي", "ب".repeat(before));
                let run = Run::at(text.as_bytes(), 0);
                // The letters between غ and ف are measured with the rest, and told apart by the table of characters.
                assert_eq!(run.len(), naive(&text), "{text:?} {:x}", c as u32);
            }
        }
    }

    #[test]
    fn spellings_differ_as_words_do() {
        let mut all = std::collections::BTreeSet::new();
        let letters: Vec<char> = ('\u{621}'..='\u{64A}').collect();
        for a in &letters {
            for b in &letters {
                for text in [format!("{a}{b}"), format!("{a}بتثج{b}"), format!("بتثجحخدذ{a}{b}"), format!("{a}ء{b}")]
                {
                    all.insert(Run::at(text.as_bytes(), 0).spelling());
                }
            }
        }
        assert_eq!(all.len(), 4 * letters.len() * letters.len());
        assert_eq!(Run::at("بتثجحخدذرزس".as_bytes(), 0).spelling(), None);
        assert_ne!(Run::at("جزء".as_bytes(), 0).spelling(), Run::at("جز".as_bytes(), 0).spelling());
    }
}
