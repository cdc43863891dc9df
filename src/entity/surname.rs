//! Later mentions of a person by one word of the name: `الفارس` after `سامي بن خالد الفارس`.

use super::draft::{Draft, Key, Need};
use super::name::field;
use super::scene::Scene;
use super::EntityKind;
use crate::lexicon::{value, Class, ClassSet};
use crate::text::fold::Letters;
use std::collections::HashMap;

/// The names learnt so far: look-up keys of words that mean a person from now on.
#[derive(Debug, Default)]
pub(super) struct Surnames {
    /// Whether the spelling is the name as a whole, by key: looked up only, so its order shows nowhere.
    keys: HashMap<u64, bool>,
    /// A bit for every hash of a key: tells nearly all other words apart without a look-up.
    hashes: Vec<u64>,
    read: usize,
}

/// Words of hash bits: 32 Ki bits.
const HASHES: usize = 512;

/// Place and bit of a key among the hashes.
fn hash_bit(key: u64) -> (usize, u64) {
    let hash = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((hash >> 40) as usize & (HASHES - 1), 1 << (hash >> 58))
}

/// Proclitics that a name may carry.
const FRONT: [&str; 6] = ["", "و", "ف", "ب", "ل", "ك"];

impl Surnames {
    /// Takes in the persons named since the last call.
    pub(super) fn learn(&mut self, scene: &Scene<'_>, drafts: &[Draft]) {
        for d in drafts.get(self.read..).unwrap_or_default() {
            if d.kind != EntityKind::Person
                || !d.listed
                || d.title.is_none() && !matches!(d.key, Key::Person(_)) && d.need != Need::Surname
            {
                continue;
            }
            if d.title.is_none() && d.last - d.first < 2 && !matches!(d.key, Key::Person(_)) {
                continue;
            }
            if matches!(d.key, Key::Office(_) | Key::Alone) {
                continue;
            }
            for i in [d.last - 1, d.first] {
                self.add(scene, i, i == d.first && d.last - d.first > 1);
            }
            // What the lexicon says he is called for short: شي، لي.
            if let Key::Person(id) = d.key {
                let short = field(value(id), 3).split(',').filter(|s| !s.contains(' '));
                short.filter_map(Letters::of).for_each(|l| self.learn_letters(l, 2));
            }
        }
        self.read = drafts.len();
    }

    fn add(&mut self, scene: &Scene<'_>, i: usize, first: bool) {
        // The first name alone is how East Asian names go on; a given name of the Arab world is not.
        if first && !scene.tokens.classes(i).is_empty() && !scene.tokens.has(i, Class::NameFamily) {
            return;
        }
        if let Some(name) = Letters::of(scene.tokens.stem(i).of(scene.tokens.text())) {
            self.learn_letters(name, 3);
        }
    }

    fn learn_letters(&mut self, name: Letters, least: usize) {
        if name.len() < least {
            return;
        }
        // Two letters with one before them are too many other words.
        for front in FRONT.into_iter().take(if name.len() < 3 { 2 } else { FRONT.len() }) {
            let letters = if front.is_empty() { Some(name) } else { Letters::of(front).and_then(|f| name.after(f)) };
            if let Some(key) = letters.map(Letters::key) {
                self.keys.entry(key).or_insert(front.is_empty());
                self.hashes.resize(HASHES, 0);
                let (place, bit) = hash_bit(key);
                self.hashes[place] |= bit;
            }
        }
    }

    /// The person meant at token `i`.
    pub(super) fn find(&self, scene: &Scene<'_>, i: usize, drafts: &mut Vec<Draft>) -> Option<usize> {
        let key = scene.tokens.get(i)?.key();
        let (place, bit) = hash_bit(key);
        if self.hashes.get(place)? & bit == 0 || !scene.is_word(i) || !self.keys.contains_key(&key) {
            return None;
        }
        const BUSY: ClassSet = ClassSet::of(&[Class::Verb, Class::Prep, Class::Pred, Class::Say]);
        if scene.tokens.classes(i).any(BUSY) && !scene.tokens.classes(i).any(super::scene::NAMES) {
            return None;
        }
        let mut d = Draft::new(scene, i, i + 1, EntityKind::Person);
        d.need = Need::Surname;
        d.rule = "person/surname";
        // A proclitic that only the name's spelling tells.
        if !scene.has_proclitic(i) && !self.is_name(scene, i) {
            let text = scene.tokens.str(i);
            let skip = text.chars().next().map_or(0, char::len_utf8);
            d.span.start += skip;
        }
        drafts.push(d);
        Some(i + 1)
    }

    /// Whether the token as a whole is a learnt name.
    fn is_name(&self, scene: &Scene<'_>, i: usize) -> bool {
        scene.tokens.get(i).and_then(|t| self.keys.get(&t.key())).copied().unwrap_or(false)
    }
}
