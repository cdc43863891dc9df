// The layout of the compiled lexicon, included by the library and by its build script.

#[allow(dead_code)] // the library reads offsets, the build script counts
/// Sections of the file, each with a start and an end offset in the header.
const SECTIONS: usize = 8;
#[allow(dead_code)]
/// Bytes before the first section.
const HEADER_BYTES: usize = 64;
/// The lexicon has the word.
const FLAG_KNOWN: u16 = 1 << 15;
/// The word has spellings of different meaning: ask again with the exact key.
const FLAG_SPELLINGS: u16 = 1 << 14;
/// The lower bits number the phrases' first words, from 1; 0: no phrase begins with it.
const START_MASK: u16 = FLAG_SPELLINGS - 1;
/// Slots whose fingerprints are compared at once.
const GROUP: usize = 8;

/// Spreads a key over 64 bits: one multiplication, high half on low half.
#[inline]
const fn spread(key: u64) -> u64 {
    let wide = (key ^ 0x2d35_8dcc_aa6c_78a5) as u128 * 0x9e37_79b9_7f4a_7c15_u128;
    (wide >> 64) as u64 ^ wide as u64
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
