// The layout of the compiled lexicon, included by the library and by its build script.

#[allow(dead_code)] // the library reads offsets, the build script counts
/// Sections of the file, each with a start and an end offset in the header.
const SECTIONS: usize = 8;
#[allow(dead_code)]
/// Bytes before the first section.
const HEADER_BYTES: usize = 64;
/// The word begins a phrase.
const FLAG_PHRASE: u16 = 1;
/// The word has spellings of different meaning: ask again with the exact key.
const FLAG_SPELLINGS: u16 = 2;

/// The fingerprint of a hash in the slot table; 0 marks an empty slot.
const fn tag(hash: u64) -> u8 {
    hash as u8 | 1
}

/// The first slot to look in.
#[inline]
const fn slot(hash: u64, capacity: usize) -> usize {
    ((hash as u128 * capacity as u128) >> 64) as usize
}
