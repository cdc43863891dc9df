//! From drafts to mentions: what the text around fills in, and which mentions are the same thing.
//!
//! `وصل الرئيس الغاني إلى داكار. ووقع الرئيسان اتفاقا`: the two presidents are Ghana's and Senegal's. Works through the
//! drafts once, in text order, with what has been said so far.

mod party;
mod state;

use super::draft::{Draft, Key, Need};
use super::scene::Scene;
use super::spelling::Spelling;
use super::{EntityKind, Mention, Name, MENTIONS};
use crate::lexicon::{Class, Country, Person, Sector};
use crate::text::fold::mix;
use crate::text::keys::Keys;
use crate::text::room::{self, Lent};
use std::cell::Cell;
use std::ops::Range;

/// How many mentions back a reference may reach: keeps the work linear.
const REACH: usize = 40;

/// How many mentions of one sentence, or of a text, are looked through for a state or a name: more than articles have.
const FAR: usize = 400;

/// The rule of where a report was filed: no side of what it tells.
const DATELINE: &str = "place/dateline";

/// What mentions of the same thing share, as one number.
fn by_spelling(spelling: Spelling, kind: EntityKind) -> u64 {
    mix(spelling.whole, 1 << 32 | kind as u64)
}

fn by_head(head: u64, country: Option<Country>, kind: EntityKind) -> u64 {
    mix(head, (2 << 32 | kind as u64) ^ country.map_or(0, Country::bits) << 8)
}

fn by_state(country: Country) -> u64 {
    mix(country.bits(), 3 << 32)
}

fn by_person(person: Person) -> u64 {
    mix(person.id().into(), 4 << 32)
}

/// What has been read so far.
struct Discourse<'s, 'a> {
    scene: &'s Scene<'a>,
    out: Vec<Mention>,
    /// What is asked of each mention in `out`.
    facts: Lent<Fact>,
    /// The sentence that is read.
    current: Current,
    /// The first state of the last sentence that had a mention.
    before: Option<Country>,
    /// The state of the dateline.
    home: Option<Country>,
    /// The state said first in the text, where there is no dateline.
    topic: Option<Country>,
    next_id: u32,
    /// The latest entity of each link.
    links: Keys,
    /// The latest mention of a person by a full name or a title, for the whole spelling and its outer words.
    named: Keys,
    /// The first mention of each entity.
    firsts: Vec<usize>,
}

thread_local! {
    /// Room for what is noted of the mentions of a text.
    static FACTS: Cell<Vec<Fact>> = const { Cell::new(Vec::new()) };
}

struct Fact {
    /// Its head word, if another like it may be its state's: 0 for a former holder, and where no state is told.
    head: u64,
    sentence: usize,
    kind: EntityKind,
    place: bool,
}

/// A sentence as far as it is read.
#[derive(Default)]
struct Current {
    sentence: usize,
    tokens: Range<usize>,
    /// Its first mention.
    start: usize,
    states: States,
}

/// The states that a sentence has spoken of.
#[derive(Clone, Copy, Default)]
struct States {
    first: Option<Country>,
    last: Option<Country>,
    /// The first that is no place, and the first that is one.
    side: Option<Country>,
    place: Option<Country>,
}

/// What of a draft the text around fills in.
struct Filled {
    kind: EntityKind,
    country: Option<Country>,
    sector: Option<Sector>,
    place: bool,
    key: Key,
}

/// Fills in and links.
pub(super) fn resolve(scene: &Scene<'_>, drafts: &[Draft]) -> Vec<Mention> {
    let home = drafts.iter().find(|d| d.rule == DATELINE).and_then(|d| d.country);
    let topic = drafts.iter().find(|d| d.country.is_some() && d.sector != Some(Sector::Jrn)).and_then(|d| d.country);
    let mut discourse = Discourse {
        scene,
        out: room::take(&MENTIONS, drafts.len()),
        facts: Lent::new(&FACTS, room::take(&FACTS, drafts.len())),
        current: Current::default(),
        before: None,
        home,
        topic,
        next_id: 0,
        links: Keys::with_room(drafts.len()),
        named: Keys::with_room(drafts.len() / 4),
        firsts: Vec::with_capacity(drafts.len() / 2),
    };
    let mut ahead: Vec<(usize, usize)> = Vec::new();
    for (at, draft) in drafts.iter().enumerate() {
        discourse.take(draft, drafts, at);
        if let Need::Ahead(n) = draft.need {
            ahead.push((at, usize::from(n)));
        }
    }
    for (at, n) in ahead {
        let ids = discourse.out.iter().skip(at + 1).take(n).filter(|m| m.country.is_some()).map(|m| m.id).collect();
        discourse.out[at].members = ids;
    }
    discourse.out
}

impl Discourse<'_, '_> {
    /// The sentence of the token is the one that is read.
    fn enter(&mut self, token: usize) {
        if self.current.tokens.contains(&token) {
            return;
        }
        let sentence = self.scene.tokens.sentence_of(token);
        if sentence > self.current.sentence && self.out.len() > self.current.start {
            self.before = self.current.states.first;
        }
        let tokens = self.scene.tokens.sentence(sentence);
        self.current = Current { sentence, tokens, start: self.out.len(), states: States::default() };
    }

    fn take(&mut self, d: &Draft, drafts: &[Draft], at: usize) {
        self.enter(d.phrase);
        // Nobody asks how a participant of its own is spelt.
        let spelling = match d.key {
            Key::Alone if d.kind != EntityKind::Person => Spelling::default(),
            _ => Spelling::of(self.scene.tokens, d),
        };
        let mut is = Filled { kind: d.kind, country: d.country, sector: d.sector, place: d.place, key: d.key };
        let mut members = Vec::new();
        let mut id = None;
        match d.need {
            Need::Nothing | Need::Ahead(_) => self.city_of_name(d, &mut is),
            Need::Government => {
                self.homonym(d, &mut is);
                self.government(d, &mut is, drafts, at);
            }
            Need::Surname => {
                if let Some(m) = self.same_surname(spelling) {
                    let m = &self.out[m];
                    (is.country, is.sector, id) = (m.country, m.sector, Some(m.id));
                } else if d.country.is_none() && !matches!(d.key, Key::Person(_)) {
                    is.country = self.setting(drafts, at);
                }
            }
            Need::Owner => {
                // A title or body alone is the last one with that head, if there was one.
                let again = (!d.titled).then(|| self.same_head(d)).flatten();
                if let Some(m) = again {
                    let m = &self.out[m];
                    is.country = m.country;
                    is.sector = m.sector.or(d.sector);
                    if d.kind == m.kind {
                        id = Some(m.id);
                    }
                } else if !self.is_embassy_abroad(d) {
                    is.country = self.owner(drafts, at);
                }
            }
            Need::Setting => match self.whole(d, drafts, at) {
                // «وفد الجيش السوداني»: whose they are stands behind.
                Some(whole) => (is.country, is.sector) = (whole.country, whole.sector),
                None => is.country = self.same_force(d.sector).or_else(|| self.setting(drafts, at)),
            },
            Need::Conflict => is.country = self.conflict(),
            Need::Pronoun => is.country = self.subject().or_else(|| self.owner(drafts, at)),
            Need::Other => {
                let own = self.subject();
                is.country =
                    self.parties(None, 6).into_iter().map(|m| self.out[m].country).find(|c| *c != own).flatten();
            }
            Need::Counterpart => {
                let with = self.out.iter().rev().take(REACH).find(|m| m.kind == EntityKind::Person);
                is.sector = with.and_then(|m| m.sector).or(Some(Sector::Gov));
                if d.country.is_none() {
                    let own = with.and_then(|m| m.country);
                    is.country =
                        self.parties(None, 6).into_iter().map(|m| self.out[m].country).find(|c| *c != own).flatten();
                }
            }
            Need::Sides(n) => {
                let mut sides = self.parties(Some(d.kind), usize::from(n));
                // «ودعت الصين الجانبين»: who calls on two is not one of them.
                if let Some(caller) = self.caller(d) {
                    if sides.contains(&caller) {
                        let state = self.out[caller].country;
                        sides = self.parties(Some(d.kind), usize::from(n) + 1);
                        sides.retain(|&m| self.out[m].country != state);
                    }
                }
                members = sides.iter().map(|&m| self.out[m].id).collect();
                if d.kind == EntityKind::Group {
                    is.sector = Some(Sector::Gov);
                }
            }
        }
        if matches!(d.need, Need::Owner | Need::Setting) {
            is.country = is.country.map(|land| self.occupier(d, land).unwrap_or(land));
        }
        let id = self.link(d, &is, spelling, id);
        let name = match d.key {
            Key::Person(person) if d.known => Name::Known(person.key()),
            _ => self.firsts.get(id as usize).map_or(Name::Written(d.span), |&m| self.out[m].name),
        };
        if id as usize == self.firsts.len() {
            self.firsts.push(self.out.len());
        }
        let long = || name.of(self.scene.tokens.text()).bytes().any(|b| b == b' ');
        if d.kind == EntityKind::Person && (d.titled || long()) {
            self.name(spelling);
        }
        self.note(d, &is);
        self.out.push(Mention {
            span: d.span,
            first: d.first,
            last: d.last,
            phrase: d.phrase,
            id,
            kind: is.kind,
            country: is.country,
            sector: is.sector,
            name,
            title: d.titled.then(|| self.scene.span(d.phrase, d.first)),
            listed: d.listed,
            members,
            rule: d.rule,
        });
    }

    /// Notes what the person of the next mention may be called from now on.
    fn name(&mut self, spelling: Spelling) {
        let mention = self.out.len() as u32;
        self.named.note(spelling.whole, mention);
        if spelling.last != spelling.whole {
            self.named.note(spelling.first, mention);
            self.named.note(spelling.last, mention);
        }
    }

    /// Notes what later mentions ask of this one, the next of `out`.
    fn note(&mut self, d: &Draft, is: &Filled) {
        let head = if d.former || is.country.is_none() { 0 } else { d.head };
        self.facts.push(Fact { head, sentence: self.current.sentence, kind: is.kind, place: is.place });
        let near = self.out.len() - self.current.start < FAR;
        if near && is.country.is_some() && is.sector != Some(Sector::Jrn) && d.rule != DATELINE {
            let states = &mut self.current.states;
            let role = if is.place { &mut states.place } else { &mut states.side };
            *role = role.or(is.country);
            states.first = states.first.or(is.country);
            states.last = is.country;
        }
    }

    /// Of two cities of one name, the one whose state has been named: طرابلس in Lebanon.
    fn homonym(&self, d: &Draft, is: &mut Filled) {
        let Some(other) = d.other else { return };
        let named = |c: Option<Country>| self.out.iter().rev().take(REACH).any(|m| m.country == c);
        if named(Some(other)) && !named(d.country) {
            is.country = Some(other);
            is.place = true;
        }
    }

    /// «أمام السفارة في عمان», told of Jordanians: the capital that is spelled as another state is.
    fn city_of_name(&self, d: &Draft, is: &mut Filled) {
        let Some(city) = d.other.filter(|_| d.kind == EntityKind::Country) else { return };
        let named = |c: Option<Country>| self.out.iter().rev().take(REACH).any(|m| m.country == c);
        if named(Some(city)) && !named(d.country) {
            (is.kind, is.country, is.key) = (EntityKind::City, Some(city), Key::Spelling);
            is.sector = (!d.place).then_some(Sector::Gov);
        }
    }

    /// A capital elsewhere than after a preposition of place is its government; one joined by و goes with the one before.
    fn government(&self, d: &Draft, is: &mut Filled, drafts: &[Draft], at: usize) {
        if let Some(before) = at.checked_sub(1).and_then(|b| drafts.get(b)) {
            let joined = before.last == d.phrase && self.scene.joined(d.phrase);
            if joined && !self.scene.tokens.clitics(d.phrase).preposition() {
                if let Some(m) = self.out.last() {
                    if before.kind == EntityKind::City {
                        is.place |= m.sector.is_none();
                    } else if before.kind == EntityKind::Country && before.place {
                        is.place = true;
                    }
                }
            }
        }
        if is.place {
            is.sector = None;
        } else if is.sector == Some(Sector::Igo) {
            is.country = None;
        } else {
            is.sector = Some(Sector::Gov);
        }
    }

    /// The entity: `known` already, or that of the mention that shares its key, or a new one. Notes what later mentions of
    /// the same thing may share with this one.
    fn link(&mut self, d: &Draft, is: &Filled, spelling: Spelling, known: Option<u32>) -> u32 {
        let by_head = by_head(d.head, is.country, is.kind);
        let spelt = by_spelling(spelling, is.kind);
        let own = match is.key {
            Key::Alone => None,
            Key::Office | Key::Body if is.country.is_some() => (d.head != 0).then_some(by_head),
            Key::Spelling | Key::Office | Key::Body => Some(spelt),
            Key::State(country) => Some(by_state(country)),
            Key::Person(person) => Some(by_person(person)),
        };
        let linked = match known {
            None => own.and_then(|own| self.links.get(own)),
            Some(_) => None,
        };
        let id = known.or(linked).unwrap_or_else(|| {
            self.next_id += 1;
            self.next_id - 1
        });
        // What it was linked by stands there.
        if let Some(own) = own.filter(|_| linked.is_none()) {
            self.links.note(own, id);
        }
        if is.key != Key::Alone && own != Some(spelt) {
            self.links.note(spelt, id);
        }
        if is.country.is_some() && d.head != 0 && own != Some(by_head) {
            self.links.note(by_head, id);
        }
        id
    }

    /// A person named before whose last or first name is this word.
    fn same_surname(&self, spelling: Spelling) -> Option<usize> {
        let m = self.named.get(spelling.whole)? as usize;
        (self.out.len() - m <= FAR).then_some(m)
    }

    /// «السفارة في لندن»: whose it is cannot be told, but it is not that of the place.
    fn is_embassy_abroad(&self, d: &Draft) -> bool {
        self.scene.article(d.first)
            && self.scene.prep(d.last) == Some("في")
            && self.scene.tokens.readings(d.first, Class::Object).any(|s| s.text() == "embassy")
    }

    /// The last mention of an office or body with this head word.
    fn same_head(&self, d: &Draft) -> Option<usize> {
        if d.head == 0 || d.last - d.first > 1 {
            return None;
        }
        let start = self.out.len().saturating_sub(REACH);
        let holds = |f: &Fact| f.head == d.head && (f.kind == d.kind || f.kind == EntityKind::Organization);
        self.facts.get(start..)?.iter().rposition(holds).map(|m| start + m)
    }
}
