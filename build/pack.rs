// Rows to bytes. The layout is read back by `src/lexicon/table.rs`; both sides stand on the same constants.

use std::collections::{BTreeMap, BTreeSet};
use text::fold::{mix, Letters};

include!("../src/lexicon/layout.rs");

/// One reading of a word: class and form in one number, and the value.
type Sense = (u32, u32);

#[derive(Default)]
struct Words {
    /// Folded key → spelling variants → senses. A word without senses is known, no more.
    by_key: BTreeMap<u64, BTreeMap<u64, Vec<Sense>>>,
    /// Folded key of a word with the article → the word without it.
    bare: BTreeMap<u64, u64>,
    /// Keys that begin a phrase → its first word without the article, numbered from 1.
    starts: BTreeMap<u64, u16>,
    /// By that number: the keys of the first word without and with the article.
    start_keys: Vec<(u64, u64)>,
}

impl Words {
    fn add(&mut self, letters: Letters, sense: Option<Sense>) {
        let list = self.by_key.entry(letters.key()).or_default().entry(variants(letters)).or_default();
        list.extend(sense.filter(|s| !list.contains(s)));
        if let Some(bare) = without_article(letters) {
            self.bare.insert(letters.key(), bare.key());
        }
    }

    /// Numbers a phrase's first word; `stem` is without its article.
    fn start(&mut self, stem: Letters) {
        use text::chars::code::{ALEF, LAM};
        let known = self.starts.get(&stem.key()).and_then(|&n| self.start_keys.get(usize::from(n) - 1));
        if known.is_some_and(|&(bare, _)| bare == stem.key()) {
            return;
        }
        let full = stem.after(Letters::EMPTY.push(ALEF, 0).push(LAM, 0)).map_or(0, Letters::key);
        self.start_keys.push((stem.key(), full));
        let number = self.start_keys.len() as u16;
        assert!(number <= START_MASK, "too many words begin phrases");
        self.starts.insert(stem.key(), number);
        self.starts.entry(full).or_insert(number);
    }
}

fn variants(letters: Letters) -> u64 {
    (0..letters.len()).fold(0, |acc, i| acc << 2 | u64::from(letters.variant(i)))
}

fn without_article(letters: Letters) -> Option<Letters> {
    use text::chars::code::{ALEF, LAM};
    (letters.len() >= 4 && letters.at(0) == ALEF && letters.at(1) == LAM).then(|| letters.skip(2))
}

#[derive(Default)]
struct Values {
    list: Vec<String>,
    at: BTreeMap<String, u32>,
}

impl Values {
    fn id(&mut self, value: &str) -> u32 {
        if let Some(&id) = self.at.get(value) {
            return id;
        }
        let id = self.list.len() as u32;
        self.list.push(value.to_owned());
        self.at.insert(value.to_owned(), id);
        id
    }
}

/// Spells out and packs all rows, the text values apart, or tells what is wrong with which.
fn compile(rows: &[Row]) -> Result<(Vec<u8>, Vec<String>), Vec<String>> {
    let (mut words, mut values, mut problems) = (Words::default(), Values::default(), Vec::new());
    let mut phrases: BTreeMap<Vec<u64>, Vec<Sense>> = BTreeMap::new();
    let mut people = People::default();
    // People have the first values: what is packed of them stands at the same index.
    for row in rows.iter().filter(|r| r.class == Class::Person) {
        if values.id(&row.value) as usize == people.list.len() / 8 {
            people.add(&row.value).unwrap_or_else(|what| problems.push(format!("{}:{}: {what}", row.file, row.line)));
        }
    }
    let alone: std::collections::BTreeSet<_> =
        rows.iter().filter(|r| r.class == Class::Person).map(|r| (r.form.as_str(), r.value.as_str())).collect();
    for row in rows {
        let mut bad = |what: String| problems.push(format!("{}:{}: {what}", row.file, row.line));
        let value = match row.class.codec() {
            Codec::None => Ok(marked(row, 0)),
            Codec::Int => row.value.parse::<u32>().map_err(|_| format!("{:?} is no whole number", row.value)),
            Codec::Place => codes::pack_place(&row.value).map(|bits| marked(row, bits)),
            Codec::Text => Ok(marked(row, values.id(&row.value))),
        };
        let mut all = match forms(row) {
            Ok(all) => all,
            Err(what) => {
                bad(what);
                continue;
            }
        };
        let value = match value {
            Ok(value) => value,
            Err(what) => {
                bad(what);
                continue;
            }
        };
        let own = all.len();
        if row.class == Class::Person {
            // What a person is called once the full name has stood: alone it means him only there, or behind a title.
            let short = row.value.split('|').nth(3).unwrap_or("").split(',').filter(|s| !s.is_empty());
            all.extend(short.filter(|s| !alone.contains(&(*s, row.value.as_str()))).map(|s| (s.to_owned(), Form::NONE)));
        }
        for (at, (form, features)) in all.into_iter().enumerate() {
            let value = if at < own { value } else { value | codes::AMBIGUOUS };
            let sense = ((row.class as u32) << 24 | features.0, value);
            let parts: Vec<&str> = form.split([' ', '-']).filter(|s| !s.is_empty()).collect();
            let Some(letters) = parts.iter().map(|p| Letters::of(p)).collect::<Option<Vec<_>>>() else {
                bad(format!("the form {form:?} cannot be folded"));
                continue;
            };
            if let &[one] = letters.as_slice() {
                words.add(one, Some(sense));
                continue;
            }
            for (i, &part) in letters.iter().enumerate() {
                let stem = without_article(part).unwrap_or(part);
                use text::chars::code::{BA, FA, KAF, LAM, WAW};
                if i == 0 || !matches!(stem.at(0), BA | FA | KAF | LAM | WAW) || stem != part {
                    words.add(stem, None);
                }
                if i == 0 {
                    words.start(stem);
                }
            }
            let list = phrases.entry(letters.iter().map(|l| l.key()).collect()).or_default();
            if !list.contains(&sense) {
                list.push(sense);
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok((write(&words, &values, &people, &phrases), values.list))
}

/// With the mark of a name that is more often another word. Only names and places carry it.
fn marked(row: &Row, bits: u32) -> u32 {
    let names = matches!(row.class, Class::Person | Class::NameGiven | Class::NameFamily | Class::NamePart) || row.class.codec() == Codec::Place;
    if names && row.note.starts_with("ambiguous") {
        bits | codes::AMBIGUOUS
    } else {
        bits
    }
}

/// A macro that gives the id of a text value where the code names one: a name that no row has does not compile.
fn ids(values: &[String]) -> String {
    let plain = |value: &str| !value.is_empty() && value.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '.'));
    let arms = values.iter().enumerate().filter(|(_, value)| plain(value));
    let arms: String = arms.map(|(id, value)| format!("    ({value:?}) => {{ {id}u32 }};\n")).collect();
    format!("macro_rules! id {{\n{arms}}}\npub(crate) use id;\n")
}

struct Pool {
    senses: Vec<Sense>,
    lists: BTreeMap<Vec<Sense>, u32>,
    sets: Vec<u128>,
    set_at: BTreeMap<u128, u16>,
}

impl Pool {
    /// Where the list stands: start and length in one number.
    fn list(&mut self, list: &[Sense]) -> u32 {
        if list.is_empty() {
            return 0;
        }
        if let Some(&at) = self.lists.get(list) {
            return at;
        }
        // What the spelling is as a verb stands before its readings.
        let reading = |&(sense, _): &Sense| (Class::ALL[(sense >> 24) as usize], Form(sense & 0xff_ffff));
        let verbal = Verbal::of(list.iter().map(reading)).bits();
        self.senses.push((verbal as u32 | NO_CLASS << 24, (verbal >> 32) as u32));
        let at = (self.senses.len() as u32) << 8 | list.len().min(255) as u32;
        self.senses.extend_from_slice(list);
        self.lists.insert(list.to_vec(), at);
        at
    }

    fn set(&mut self, list: &[Sense]) -> u16 {
        let classes = list.iter().fold(0u128, |acc, s| acc | 1 << (s.0 >> 24));
        let finite = list.iter().any(|s| Form(s.0 & 0xff_ffff).is_verb());
        let bits = if finite { classes | ClassSet::FINITE.0 } else { classes };
        let next = self.sets.len() as u16;
        let sets = &mut self.sets;
        *self.set_at.entry(bits).or_insert_with(|| {
            sets.push(bits);
            next
        })
    }
}

fn write(words: &Words, values: &Values, people: &People, phrases: &BTreeMap<Vec<u64>, Vec<Sense>>) -> Vec<u8> {
    let mut pool = Pool { senses: vec![(0, 0)], lists: BTreeMap::new(), sets: vec![0], set_at: BTreeMap::from([(0, 0)]) };
    // One entry per key, and one per spelling where the spellings differ in meaning.
    let mut entries: Vec<(u64, Vec<Sense>, u16)> = Vec::new();
    for (&key, spellings) in &words.by_key {
        let mut merged: Vec<Sense> = Vec::new();
        for sense in spellings.values().flatten() {
            if !merged.contains(sense) {
                merged.push(*sense);
            }
        }
        let mut extra: Vec<Sense> = Vec::new();
        if let Some(base) = words.bare.get(&key).and_then(|bare| words.by_key.get(bare)) {
            extra.extend(base.values().flatten().filter(|s| !merged.contains(s)));
            extra.dedup();
        }
        let mut flags = FLAG_KNOWN | words.starts.get(&key).copied().unwrap_or(0);
        if spellings.len() > 1 && spellings.values().any(|s| s.len() < merged.len()) {
            for (&v, senses) in spellings {
                let mut list = senses.clone();
                list.extend(extra.iter().filter(|s| !senses.contains(s)));
                entries.push((mix(key, v ^ 0x5bd1_e995_0000_0000) | 3 << 62, list, flags));
            }
            flags |= FLAG_SPELLINGS;
        }
        merged.extend(extra);
        entries.push((key, merged, flags));
    }
    entries.sort();
    for pair in entries.windows(2) {
        assert!(pair[0].0 != pair[1].0, "two words of the lexicon have one key: {:x}", pair[0].0);
    }
    // The hash table: a fingerprint and, with its check, the number of a record for each slot, in groups; a full group spills
    // into the next. Words that say the same share a record.
    let groups = entries.len() * 10 / (7 * GROUP) + 1;
    let (mut tags, mut slots) = (vec![0u8; groups * GROUP], vec![0u64; groups * GROUP]);
    let (mut records, mut record_at, mut checks) = (Vec::new(), BTreeMap::new(), BTreeSet::new());
    for (key, senses, flags) in &entries {
        let record = (pool.list(senses), pool.set(senses), *flags);
        let number = *record_at.entry(record).or_insert_with(|| {
            records.push(record);
            records.len() as u64 - 1
        });
        let hash = spread(*key);
        assert!(number < 1 << RECORD_BITS && checks.insert((check(hash), tag(hash))), "two words have one check: {key:x}");
        let mut at = group(hash, groups) * GROUP;
        while tags[at] != 0 {
            at = if at + 1 == tags.len() { 0 } else { at + 1 };
        }
        tags[at] = tag(hash);
        slots[at] = check(hash) << RECORD_BITS | number;
    }
    // The phrases as a trie of hashed edges. The place behind a first word follows from its number.
    let firsts = words.start_keys.len() as u16;
    let start = |key: u64| match words.starts[&key] {
        number if words.start_keys[usize::from(number) - 1].0 == key => start_node(number, false),
        number => start_node(number, true),
    };
    let mut nodes = vec![0u32; start_node(firsts, true) as usize + 1];
    let mut sets = vec![0u16; nodes.len()];
    let mut edges: BTreeMap<(u32, u64), u32> = BTreeMap::new();
    for (path, senses) in phrases {
        let Some((first, rest)) = path.split_first() else { continue };
        let mut node = start(*first);
        for &key in rest {
            node = *edges.entry((node, key)).or_insert_with(|| {
                nodes.push(0);
                sets.push(0);
                nodes.len() as u32 - 1
            });
        }
        nodes[node as usize] = pool.list(senses);
        sets[node as usize] = pool.set(senses);
    }
    let edge_capacity = (edges.len() * 3 / 2).next_power_of_two().max(2);
    let mut edge_slots = vec![(0u32, 0u32, 0u64); edge_capacity];
    let mut steps = vec![0u64; STEPS];
    for (&(node, key), &child) in &edges {
        let hash = edge(node, key);
        let (word, bit) = step_bit(hash);
        steps[word] |= bit;
        let mut at = hash as usize & (edge_capacity - 1);
        while edge_slots[at].1 != 0 {
            at = (at + 1) & (edge_capacity - 1);
        }
        edge_slots[at] = (node, child, key);
    }
    let mut out = Writer::default();
    out.section(tags.iter().copied());
    out.section(slots.iter().flat_map(|s| s.to_le_bytes()));
    out.section(records.iter().flat_map(|&(list, set, flags)| {
        let mut b = [0u8; 8];
        b[..4].copy_from_slice(&list.to_le_bytes());
        b[4..6].copy_from_slice(&set.to_le_bytes());
        b[6..].copy_from_slice(&flags.to_le_bytes());
        b
    }));
    out.section(pool.senses.iter().flat_map(|s| (u64::from(s.1) << 32 | u64::from(s.0)).to_le_bytes()));
    out.section(pool.sets.iter().flat_map(|s| s.to_le_bytes()));
    out.section(edge_slots.iter().flat_map(|&(node, child, key)| {
        let mut b = [0u8; 16];
        b[..4].copy_from_slice(&node.to_le_bytes());
        b[4..8].copy_from_slice(&child.to_le_bytes());
        b[8..].copy_from_slice(&key.to_le_bytes());
        b
    }));
    out.section(nodes.iter().zip(&sets).flat_map(|(n, s)| {
        let mut b = [0u8; 8];
        b[..4].copy_from_slice(&n.to_le_bytes());
        b[4..6].copy_from_slice(&s.to_le_bytes());
        b
    }));
    out.section(steps.iter().flat_map(|w| w.to_le_bytes()));
    let ends = values.list.iter().scan(0, |end, value| {
        *end += value.len() as u32;
        Some(*end)
    });
    out.section(ends.flat_map(u32::to_le_bytes));
    out.section(people.list.iter().copied());
    out.section(people.roles.iter().copied());
    out.section(pool.senses.iter().map(|s| (s.0 >> 24) as u8).chain([0; 7]));
    out.finish()
}

#[derive(Default)]
struct Writer {
    offsets: Vec<u32>,
    body: Vec<u8>,
}

impl Writer {
    fn section(&mut self, bytes: impl IntoIterator<Item = u8>) {
        while self.body.len() % 16 != 0 {
            self.body.push(0);
        }
        self.offsets.push(self.body.len() as u32);
        self.body.extend(bytes);
        self.offsets.push(self.body.len() as u32);
    }

    fn finish(self) -> Vec<u8> {
        let mut out = Vec::new();
        let head = HEADER_BYTES as u32;
        assert_eq!(self.offsets.len(), 2 * SECTIONS);
        for offset in &self.offsets {
            out.extend((offset + head).to_le_bytes());
        }
        out.resize(HEADER_BYTES, 0);
        out.extend(self.body);
        out
    }
}
