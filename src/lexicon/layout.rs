// The layout of the compiled lexicon, included by the library and by its build script.

#[allow(dead_code)] // the library reads offsets, the build script counts
/// Sections of the file, each with a start and an end offset in the header.
const SECTIONS: usize = 10;
#[allow(dead_code)]
/// Bytes before the first section.
const HEADER_BYTES: usize = 96;
/// The word begins a phrase.
const FLAG_PHRASE: u16 = 1;
/// The word has spellings of different meaning: ask again with the exact key.
const FLAG_SPELLINGS: u16 = 2;

/// The fingerprint of a hash in the slot table; 0 marks an empty slot.
const fn tag(hash: u64) -> u16 {
    (hash >> 48) as u16 | 1
}
