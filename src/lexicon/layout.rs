// The layout of the compiled lexicon, included by the library and by its build script.

#[allow(dead_code)] // the library reads offsets, the build script counts
/// Sections of the file, each with a start and an end offset in the header.
const SECTIONS: usize = 12;
#[allow(dead_code)]
/// Bytes before the first section.
const HEADER_BYTES: usize = 96; // a multiple of 16
/// The lexicon has the word.
const FLAG_KNOWN: u16 = 1 << 15;
/// The word has spellings of different meaning: ask again with the exact key.
const FLAG_SPELLINGS: u16 = 1 << 14;
/// The lower bits number the phrases' first words, from 1; 0: no phrase begins with it.
const START_MASK: u16 = FLAG_SPELLINGS - 1;
/// Slots whose fingerprints are compared at once.
const GROUP: usize = 8;
/// Stands for the class of what is no reading.
#[allow(dead_code)]
const NO_CLASS: u32 = 255;

/// Bits of a slot that number the word's record; those above are the check.
const RECORD_BITS: u32 = 24;
#[allow(dead_code)] // the library has the section itself
/// Bytes of a role of a known person: sector, first and last day.
const ROLE_BYTES: usize = 12;
#[allow(dead_code)]
/// Words of 64 bits that tell which steps phrases have.
const STEPS: usize = 2048;

/// Spreads a key over 64 bits, no two keys alike.
#[inline]
const fn spread(key: u64) -> u64 {
    let hash = (key ^ 0x2d35_8dcc_aa6c_78a5).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^ hash >> 32
}

/// What a slot keeps of a hash: 40 bits above the fingerprint's seven. Its group tells the highest fifteen, so that of 64
/// bits two are not asked for: a word that the lexicon lacks is taken for one that it has in one case of 10^13.
#[inline]
const fn check(hash: u64) -> u64 {
    hash >> 7 & ((1 << (64 - RECORD_BITS)) - 1)
}

/// The place in the trie of phrases behind the first word of this number, with its article or without.
#[inline]
const fn start_node(number: u16, article: bool) -> u32 {
    2 * number as u32 + article as u32
}

/// The hash of a step from a place in a phrase to its next word.
#[inline]
const fn edge(node: u32, key: u64) -> u64 {
    spread(key ^ (node as u64).wrapping_mul(0xff51_afd7_ed55_8ccd))
}

/// Word and bit of a step among those that phrases have.
#[inline]
const fn step_bit(hash: u64) -> (usize, u64) {
    let bit = hash >> 47;
    (bit as usize >> 6, 1 << (bit & 63))
}

/// The fingerprint of a hash; 0 marks an empty slot.
#[inline]
const fn tag(hash: u64) -> u8 {
    hash as u8 | 0x80
}

/// The first group to look in.
#[inline]
const fn group(hash: u64, groups: usize) -> usize {
    ((hash as u128 * groups as u128) >> 64) as usize
}
