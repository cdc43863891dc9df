//! The compiled lexicon: folded key → what the word can be, in one look-up without a copy at start-up.
//!
//! Built by `build.rs` from the rows of `data/*.tsv`; read here straight from the program's own bytes. One-byte
//! fingerprints, eight compared at once, keep a miss inside the cache; a hit reads eight bytes, check and number of the record,
//! and the record, which many words share. What the record says travels with the [`WordId`], so that no later floor comes back to the table.

use super::class::{Class, ClassSet, Form};
use super::verbal::Verbal;
use crate::text::Letters;
use std::hint::black_box;

include!("layout.rs");

static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));
/// All text values, one behind the other.
static VALUES: &str = include_str!(concat!(env!("OUT_DIR"), "/values.txt"));

const fn offset(i: usize) -> usize {
    u32::from_le_bytes([BLOB[4 * i], BLOB[4 * i + 1], BLOB[4 * i + 2], BLOB[4 * i + 3]]) as usize
}

const fn section(i: usize) -> &'static [u8] {
    let (_, tail) = BLOB.split_at(offset(2 * i));
    tail.split_at(offset(2 * i + 1) - offset(2 * i)).0
}

static TAGS: &[u8] = section(0);
static SLOTS: &[u8] = section(1);
static RECORDS: &[u8] = section(2);
static SENSES: &[u8] = section(3);
static SETS: &[u8] = section(4);
static EDGES: &[u8] = section(5);
static NODES: &[u8] = section(6);
static STEP_BITS: &[u8] = section(7);
static VALUE_ENDS: &[u8] = section(8);
pub(super) static PEOPLE: &[u8] = section(9);
pub(super) static ROLES: &[u8] = section(10);
/// The class of each of [`SENSES`], and seven bytes more.
static SENSE_CLASSES: &[u8] = section(11);
const GROUPS: usize = section(0).len() / GROUP;
const EDGE_MASK: usize = section(5).len() / 16 - 1;

#[inline]
pub(super) fn read<const N: usize>(bytes: &[u8], index: usize) -> [u8; N] {
    match bytes.get(index * N..index * N + N) {
        Some(slice) => {
            let mut out = [0; N];
            out.copy_from_slice(slice);
            out
        }
        None => [0; N],
    }
}

/// A word of the lexicon, or none: where its readings stand, which set of classes it has, how phrases begin with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct WordId {
    senses: u32,
    set: u16,
    flags: u16,
}

impl WordId {
    /// No word of the lexicon.
    pub const NONE: Self = Self { senses: 0, set: 0, flags: 0 };

    /// Whether the lexicon has the word.
    #[inline]
    #[must_use]
    pub const fn is_known(self) -> bool {
        self.flags & FLAG_KNOWN != 0
    }

    /// All that the word can be.
    #[inline]
    #[must_use]
    pub fn classes(self) -> ClassSet {
        class_set(self.set.into())
    }

    /// The number of its class set, below [`set_count`].
    #[inline]
    #[must_use]
    pub const fn set(self) -> usize {
        self.set as usize
    }

    /// Its readings, in the order of the data files.
    #[inline]
    #[must_use]
    pub fn senses(self) -> Senses {
        Senses::in_list(self.senses)
    }

    /// What it is as a verb.
    #[inline]
    #[must_use]
    pub fn verbal(self) -> Verbal {
        // It stands before the readings.
        let at = (self.senses >> 8) as usize;
        at.checked_sub(1).map_or(Verbal::default(), |at| Verbal::of_bits(u64::from_le_bytes(read(SENSES, at))))
    }

    /// Whether a phrase of the lexicon begins with it.
    #[inline]
    #[must_use]
    pub const fn starts_phrase(self) -> bool {
        self.flags & START_MASK != 0
    }

    /// The place in the trie of phrases after this word, with its article or without; no step leads on from a word that
    /// begins no phrase.
    #[inline]
    #[must_use]
    pub const fn phrase_node(self, article: bool) -> PhraseNode {
        PhraseNode(start_node(self.flags & START_MASK, article))
    }
}

/// How many sets of classes the lexicon's words have: what hangs on the classes alone is found once for each.
#[must_use]
pub fn set_count() -> usize {
    SETS.len() / 16
}

/// A power of two above every number of a set: a table of that length needs no check of its bounds.
pub const SET_ROOM: usize = (section(4).len() / 16).next_power_of_two();

/// The set of classes with this number.
#[inline]
#[must_use]
pub fn class_set(number: usize) -> ClassSet {
    ClassSet(u128::from_le_bytes(read(SETS, number)))
}

/// One reading of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sense {
    /// What it is.
    pub class: Class,
    /// How it is inflected.
    pub form: Form,
    value: u32,
}

impl Sense {
    /// The value of a class of whole numbers, or the packed value of a class of places.
    #[inline]
    #[must_use]
    pub const fn int(self) -> u32 {
        self.value
    }

    /// The value of a class of texts.
    #[must_use]
    pub fn text(self) -> &'static str {
        value(self.text_id())
    }

    /// The index of a text value among all distinct ones: cheaper to compare than the text.
    #[inline]
    #[must_use]
    pub const fn text_id(self) -> u32 {
        self.value & !super::codes::AMBIGUOUS
    }

    /// The country of a place, body or adjective.
    #[must_use]
    pub fn country(self) -> Option<super::Country> {
        super::Country::unpack(self.value & 0x7fff)
    }

    /// The sector of a body, office or group.
    #[must_use]
    pub fn sector(self) -> Option<super::Sector> {
        super::Sector::unpack(self.value >> 15 & 31)
    }

    /// Whether a city is its country's capital.
    #[must_use]
    pub const fn is_capital(self) -> bool {
        self.value & super::codes::CAPITAL != 0
    }

    /// Whether the name of a place or person is more often another word, or means the person only after the full name.
    #[must_use]
    pub const fn is_ambiguous(self) -> bool {
        self.value & super::codes::AMBIGUOUS != 0
    }
}

/// How many distinct text values the lexicon has: ids are below it.
#[must_use]
pub fn value_count() -> usize {
    VALUE_ENDS.len() / 4
}

/// What is made of each text value, by its id: found once, so that no value is read again where its id is at hand.
pub fn of_values<T>(made: impl Fn(&'static str) -> T) -> Vec<T> {
    (0..value_count()).map(|id| made(value(id as u32))).collect()
}

/// The text value with this id.
#[must_use]
pub fn value(id: u32) -> &'static str {
    let i = id as usize;
    let start = if i == 0 { 0 } else { u32::from_le_bytes(read(VALUE_ENDS, i - 1)) as usize };
    let end = u32::from_le_bytes(read(VALUE_ENDS, i)) as usize;
    VALUES.get(start..end).unwrap_or("")
}

/// The readings of a word or phrase.
#[derive(Debug, Clone, Copy, Default)]
pub struct Senses {
    /// Where the first of them stands, and the first behind them.
    at: u32,
    end: u32,
}

impl Senses {
    #[inline]
    const fn in_list(list: u32) -> Self {
        let at = list >> 8;
        Self { at, end: at + (list & 255) }
    }

    /// The first of this class.
    #[must_use]
    pub fn find(self, class: Class) -> Option<Sense> {
        self.of_class(class).next()
    }

    /// Those of this class. Classes are compared eight at once: it costs the same wherever they stand.
    #[inline]
    #[must_use]
    pub fn of_class(self, class: Class) -> OfClass {
        OfClass { class, hits: hits(self.at, class), at: self.at, end: self.end }
    }
}

/// Which of the eight senses from `at` on are of this class, as the high bits of bytes.
#[inline]
fn hits(at: u32, class: Class) -> u64 {
    let classes = SENSE_CLASSES.get(at as usize..).and_then(|classes| classes.first_chunk());
    classes.map_or(0, |classes| zeros(u64::from_le_bytes(*classes) ^ u64::from_le_bytes([class as u8; 8])))
}

impl Iterator for Senses {
    type Item = Sense;

    #[inline]
    fn next(&mut self) -> Option<Sense> {
        if self.at == self.end {
            return None;
        }
        let bytes: [u8; 8] = read(SENSES, self.at as usize);
        self.at += 1;
        // The class is the highest byte of the lower half.
        let class = *Class::ALL.get(bytes[3] as usize)?;
        Some(Sense::of(class, bytes))
    }
}

/// The readings of one class.
#[derive(Debug, Clone, Copy)]
pub struct OfClass {
    class: Class,
    /// Those of the eight from `at` on that are left; some may stand behind the end.
    hits: u64,
    at: u32,
    end: u32,
}

impl Iterator for OfClass {
    type Item = Sense;

    #[inline]
    fn next(&mut self) -> Option<Sense> {
        while self.hits == 0 {
            // Few words have more than eight.
            self.at += 8;
            if self.at >= self.end {
                return None;
            }
            self.hits = hits(self.at, self.class);
        }
        let at = self.at + self.hits.trailing_zeros() / 8;
        self.hits &= self.hits - 1;
        (at < self.end).then(|| Sense::of(self.class, read(SENSES, at as usize)))
    }
}

impl Sense {
    #[inline]
    const fn of(class: Class, bytes: [u8; 8]) -> Self {
        let bits = u64::from_le_bytes(bytes);
        Self { class, form: Form(bits as u32 & 0xff_ffff), value: (bits >> 32) as u32 }
    }
}

/// The bytes that are zero, as their high bits.
#[inline]
const fn zeros(bytes: u64) -> u64 {
    const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
    !((bytes & LOW).wrapping_add(LOW) | bytes | LOW)
}

#[inline]
fn find(key: u64) -> WordId {
    let hash = spread(key);
    let want = u64::from_le_bytes([tag(hash); GROUP]);
    let mut at = group(hash, GROUPS);
    loop {
        let tags = u64::from_le_bytes(read(TAGS, at));
        let mut hits = zeros(tags ^ want);
        while hits != 0 {
            let slot = u64::from_le_bytes(read(SLOTS, at * GROUP + hits.trailing_zeros() as usize / 8));
            if slot >> RECORD_BITS == check(hash) {
                let [l0, l1, l2, l3, s0, s1, f0, f1] = read(RECORDS, slot as usize & ((1 << RECORD_BITS) - 1));
                return WordId {
                    senses: u32::from_le_bytes([l0, l1, l2, l3]),
                    set: u16::from_le_bytes([s0, s1]),
                    flags: u16::from_le_bytes([f0, f1]),
                };
            }
            hits &= hits - 1;
        }
        // A fingerprint has its high bit set: an empty slot ends the search.
        if !tags & 0x8080_8080_8080_8080 != 0 {
            return WordId::NONE;
        }
        at = if at + 1 == GROUPS { 0 } else { at + 1 };
    }
}

/// Brings near what looking up these letters will read: a caller with many words touches all before it asks for the first.
#[inline]
pub fn touch(letters: Letters) {
    let at = group(spread(letters.key()), GROUPS) * GROUP;
    black_box(TAGS.get(at).copied());
    black_box(SLOTS.get(at * 8).copied());
}

/// The word with these letters. Where spellings differ in meaning (على, علي), the exact one if it is written so.
#[inline]
#[must_use]
pub fn look_up(letters: Letters) -> WordId {
    if letters.is_empty() {
        return WordId::NONE;
    }
    let id = find(letters.key());
    if id.flags & FLAG_SPELLINGS != 0 {
        let exact = find(letters.exact_key());
        if exact.is_known() {
            return exact;
        }
    }
    id
}

/// A place in the trie of phrases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PhraseNode(u32);

impl PhraseNode {
    /// Whether a phrase may go on with the word of this look-up key: most that do not are refused.
    #[inline]
    #[must_use]
    pub fn may_step(self, key: u64) -> bool {
        let (word, bit) = step_bit(edge(self.0, key));
        u64::from_le_bytes(read(STEP_BITS, word)) & bit != 0
    }

    /// After one word more, given by its look-up key.
    #[must_use]
    pub fn step(self, key: u64) -> Option<Self> {
        if !self.may_step(key) {
            return None;
        }
        let mut at = edge(self.0, key) as usize & EDGE_MASK;
        loop {
            let slot: [u8; 16] = read(EDGES, at);
            let [n0, n1, n2, n3, c0, c1, c2, c3, rest @ ..] = slot;
            let child = u32::from_le_bytes([c0, c1, c2, c3]);
            if child == 0 {
                return None;
            }
            if u32::from_le_bytes([n0, n1, n2, n3]) == self.0 && u64::from_le_bytes(rest) == key {
                return Some(Self(child));
            }
            at = (at + 1) & EDGE_MASK;
        }
    }

    fn node(self) -> [u8; 8] {
        read(NODES, self.0 as usize)
    }

    /// What the phrase that ends here can be.
    #[must_use]
    pub fn classes(self) -> ClassSet {
        class_set(self.set())
    }

    /// The number of its class set, below [`set_count`].
    #[must_use]
    pub fn set(self) -> usize {
        let n = self.node();
        usize::from(u16::from_le_bytes([n[4], n[5]]))
    }

    /// The readings of the phrase that ends here.
    #[must_use]
    pub fn senses(self) -> Senses {
        let n = self.node();
        Senses::in_list(u32::from_le_bytes([n[0], n[1], n[2], n[3]]))
    }
}

/// Size of the compiled lexicon in bytes, and how many word forms it has.
#[must_use]
pub fn size() -> (usize, usize) {
    (BLOB.len() + VALUES.len(), TAGS.iter().filter(|&&t| t != 0).count())
}
