//! Later mentions of a person by one word of the name: `الفارس` after `سامي بن خالد الفارس`.

use super::draft::{Draft, Key, Need};
use super::name::compound;
use super::scene::Scene;
use super::EntityKind;
use crate::lexicon::{Class, ClassSet};
use crate::text::chars::code::{BA, FA, KAF, LAM, WAW};
use crate::text::fold::Letters;
use crate::text::keys::Keys;
use crate::token::{Kind, Token};

/// The names learnt so far: words that mean a person from now on.
#[derive(Debug, Default)]
pub(super) struct Surnames {
    /// Look-up keys: asked only, so their order shows nowhere.
    keys: Keys,
    /// The persons whose short names are among them.
    persons: Keys,
    /// A bit for the hash of every key, and of every key behind a proclitic, in a power of two of words: tells nearly all
    /// other words apart without a look-up.
    hashes: Vec<u64>,
    read: usize,
}

/// The first bits, in words; they double as names are learnt.
const FIRST_HASHES: usize = 64;

/// What can stand before a name.
const PROCLITICS: [u8; 5] = [WAW, FA, BA, LAM, KAF];

/// Marks the hashes of a key, alone and behind every proclitic.
fn mark(hashes: &mut [u64], key: u64) {
    let words = hashes.len();
    let mut set = |key: u64| {
        let (place, bit) = hash_bit(key, words);
        hashes[place] |= bit;
    };
    set(key);
    if let Some(shift) = Letters::of_key(key).filter(|l| l.len() < 12).map(|l| 5 * l.len()) {
        PROCLITICS.iter().for_each(|&first| set(u64::from(first) << shift | key));
    }
}

/// Place and bit of a key among so many words of hashes.
fn hash_bit(key: u64, words: usize) -> (usize, u64) {
    let hash = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((hash >> 32) as usize & words.wrapping_sub(1), 1 << (hash >> 58))
}

/// First letter and the key of the rest, for a word of up to twelve letters.
fn split_first(key: u64) -> Option<(u8, u64)> {
    let all = Letters::of_key(key)?;
    (all.len() > 1).then(|| (all.at(0), all.skip(1).key()))
}

impl Surnames {
    /// Takes in the persons named since the last call; whether there was a name among theirs that was new.
    pub(super) fn learn(&mut self, scene: &Scene<'_>, drafts: &[Draft]) -> bool {
        let known = self.keys.len();
        for d in drafts.get(self.read..).unwrap_or_default() {
            if d.kind != EntityKind::Person
                || !d.listed
                || !d.titled && !matches!(d.key, Key::Person(_)) && d.need != Need::Surname
            {
                continue;
            }
            if !d.titled && d.last - d.first < 2 && !matches!(d.key, Key::Person(_)) {
                continue;
            }
            if matches!(d.key, Key::Office | Key::Alone) {
                continue;
            }
            for i in [d.last - 1, d.first] {
                // الله of عبد الله means no one.
                if i == d.last - 1 && i > d.first && compound(scene, i - 1) == Some(d.last) {
                    continue;
                }
                self.add(scene, i, i == d.first && d.last - d.first > 1);
            }
            // What the lexicon says he is called for short: شي، لي.
            if let Key::Person(person) = d.key {
                if !self.persons.note(person.id().into(), 0) {
                    continue;
                }
                let short = person.short().filter(|s| !s.contains(' '));
                short.filter_map(Letters::of).for_each(|l| self.learn_letters(l, 2));
            }
        }
        self.read = drafts.len();
        self.keys.len() > known
    }

    fn add(&mut self, scene: &Scene<'_>, i: usize, first: bool) {
        // The first name alone is how East Asian names go on; a given name of the Arab world is not.
        const EITHER: ClassSet = ClassSet::of(&[Class::NameFamily, Class::Split]);
        if first && !scene.tokens.classes(i).is_empty() && !scene.tokens.classes(i).any(EITHER) {
            return;
        }
        // لي: a name that is split elsewhere.
        let whole = scene.tokens.has(i, Class::Split);
        let name = if whole { Letters::of(scene.tokens.str(i)) } else { scene.folded_stem(i) };
        if let Some(name) = name {
            self.learn_letters(name, if whole { 2 } else { 3 });
        }
    }

    fn learn_letters(&mut self, name: Letters, least: usize) {
        if name.len() < least {
            return;
        }
        if !self.keys.note(name.key(), 0) {
            return;
        }
        if self.keys.len() * 2 > self.hashes.len() {
            let words = (self.hashes.len() * 2).max(FIRST_HASHES);
            self.hashes.clear();
            self.hashes.resize(words, 0);
            self.keys.iter().for_each(|key| mark(&mut self.hashes, key));
        } else {
            mark(&mut self.hashes, name.key());
        }
    }

    /// Whether the word may be a learnt name, alone or behind a proclitic.
    #[inline]
    pub(super) fn may_have(&self, token: &Token) -> bool {
        let (place, bit) = hash_bit(token.key(), self.hashes.len());
        self.hashes.get(place).is_some_and(|h| h & bit != 0)
    }

    /// Whether the key is a learnt name behind و ف ب ل ك. Two letters with one before them are too many other words, but
    /// for و.
    fn has_behind(&self, key: u64) -> bool {
        split_first(key).is_some_and(|(first, rest)| {
            PROCLITICS.contains(&first) && (first == WAW || rest >> 10 != 0) && self.keys.get(rest).is_some()
        })
    }

    /// The person meant at token `i`.
    pub(super) fn find(&self, scene: &Scene<'_>, i: usize, token: &Token, drafts: &mut Vec<Draft>) -> Option<usize> {
        let key = token.key();
        if !self.may_have(token) || token.kind() != Kind::Word {
            return None;
        }
        let whole = self.keys.get(key).is_some();
        if !whole && !self.has_behind(key) {
            return None;
        }
        const BUSY: ClassSet = ClassSet::of(&[Class::Verb, Class::Prep, Class::Pred, Class::Say]);
        if scene.tokens.classes(i).any(BUSY) && !scene.tokens.classes(i).any(super::scene::NAMES) {
            return None;
        }
        let mut d = Draft::new(scene, i, i + 1, EntityKind::Person);
        d.need = Need::Surname;
        d.rule = "person/surname";
        if whole {
            d.span.start = scene.tokens.span(i).start;
        }
        // A proclitic that only the name's spelling tells.
        if !scene.has_proclitic(i) && !whole {
            let text = scene.tokens.str(i);
            let skip = text.chars().next().map_or(0, char::len_utf8);
            d.span.start += skip;
        }
        drafts.push(d);
        Some(i + 1)
    }
}
