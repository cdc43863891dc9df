//! From drafts to mentions: what the text around fills in, and which mentions are the same thing.
//!
//! `وصل الرئيس الغاني إلى داكار. ووقع الرئيسان اتفاقا`: the two presidents are Ghana's and Senegal's. Works through the
//! drafts once, in text order, with what has been said so far.

mod party;
mod state;

use super::draft::{Draft, Key, Need};
use super::keys::Keyed;
use super::scene::Scene;
use super::spelling::Spelling;
use super::{EntityKind, Mention, Name, MENTIONS};
use crate::lexicon::{Class, Country, Person, Sector};
use crate::text::fold::mix;
use crate::text::room;
use std::collections::HashMap;

/// How many mentions back a reference may reach: keeps the work linear.
const REACH: usize = 40;

/// How many mentions of one sentence, or of a text, are looked through for a state or a name: more than articles have.
const FAR: usize = 400;

/// What mentions of the same thing share, as one number.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Link(u64);

impl Link {
    fn of_spelling(spelling: Spelling, kind: EntityKind) -> Self {
        Self(mix(spelling.whole, 1 << 32 | kind as u64))
    }

    fn of_head(head: u64, country: Option<Country>, kind: EntityKind) -> Self {
        Self(mix(head, (2 << 32 | kind as u64) ^ country.map_or(0, Country::bits) << 8))
    }

    fn of_state(country: Country) -> Self {
        Self(mix(country.bits(), 3 << 32))
    }

    fn of_person(person: Person) -> Self {
        Self(mix(person.id().into(), 4 << 32))
    }
}

/// What has been read so far.
struct Discourse<'s, 'a> {
    scene: &'s Scene<'a>,
    out: Vec<Mention>,
    /// Head word and sentence of each mention in `out`.
    facts: Vec<Fact>,
    /// The sentence that is read, and its first mention.
    current: (usize, usize),
    /// The state of the dateline.
    home: Option<Country>,
    /// The state said first in the text, where there is no dateline.
    topic: Option<Country>,
    next_id: u32,
    /// The latest entity of each link: looked up only, so its order shows nowhere.
    links: HashMap<Link, u32, Keyed>,
    /// The latest mention of a person by a full name or a title, for the whole spelling and its outer words: looked up only.
    named: HashMap<u64, u32, Keyed>,
    /// The first mention of each entity.
    firsts: Vec<usize>,
}

struct Fact {
    head: u64,
    sentence: usize,
    place: bool,
    former: bool,
}

/// Fills in and links.
pub(super) fn resolve(scene: &Scene<'_>, drafts: &[Draft]) -> Vec<Mention> {
    let home = drafts.iter().find(|d| d.rule == "place/dateline").and_then(|d| d.country);
    let topic = drafts.iter().find(|d| d.country.is_some() && d.sector != Some(Sector::Jrn)).and_then(|d| d.country);
    let mut discourse = Discourse {
        scene,
        out: room::take(&MENTIONS, drafts.len()),
        facts: Vec::with_capacity(drafts.len()),
        current: (0, 0),
        home,
        topic,
        next_id: 0,
        links: HashMap::with_capacity_and_hasher(drafts.len(), Keyed::default()),
        named: HashMap::default(),
        firsts: Vec::new(),
    };
    let mut ahead: Vec<(usize, usize)> = Vec::new();
    for at in 0..drafts.len() {
        discourse.take(drafts, at);
        if let Need::Ahead(n) = drafts[at].need {
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
    fn take(&mut self, drafts: &[Draft], at: usize) {
        let mut d = drafts[at].clone();
        let sentence = self.scene.tokens.sentence_of(d.phrase);
        if sentence != self.current.0 {
            self.current = (sentence, self.out.len());
        }
        // Nobody asks how a participant of its own is spelt.
        let spelling = match d.key {
            Key::Alone if d.kind != EntityKind::Person => Spelling::default(),
            _ => Spelling::of(self.scene.tokens, &d),
        };
        let mut members = Vec::new();
        let mut id = None;
        match d.need {
            Need::Nothing | Need::Ahead(_) => self.city_of_name(&mut d),
            Need::Government => {
                self.homonym(&mut d);
                self.government(&mut d, drafts, at);
            }
            Need::Surname => {
                if let Some(m) = self.same_surname(spelling) {
                    let m = &self.out[m];
                    (d.country, d.sector, id) = (m.country, m.sector, Some(m.id));
                } else if d.country.is_none() && !matches!(d.key, Key::Person(_)) {
                    d.country = self.setting(sentence, drafts, at);
                }
            }
            Need::Owner => {
                // A title or body alone is the last one with that head, if there was one.
                let again = d.title.is_none().then(|| self.same_head(&d)).flatten();
                if let Some(m) = again {
                    let m = &self.out[m];
                    d.country = m.country;
                    d.sector = m.sector.or(d.sector);
                    if d.kind == m.kind {
                        id = Some(m.id);
                    }
                } else if !self.is_embassy_abroad(&d) {
                    d.country = self.owner(sentence, drafts, at);
                }
            }
            Need::Setting => match self.whole(&d, drafts, at) {
                // «وفد الجيش السوداني»: whose they are stands behind.
                Some(whole) => (d.country, d.sector) = (whole.country, whole.sector),
                None => {
                    d.country = self.same_force(sentence, d.sector).or_else(|| self.setting(sentence, drafts, at));
                }
            },
            Need::Conflict => d.country = self.conflict(sentence),
            Need::Pronoun => d.country = self.subject(sentence, None).or_else(|| self.owner(sentence, drafts, at)),
            Need::Other => {
                let own = self.subject(sentence, None);
                d.country =
                    self.parties(None, 6).into_iter().map(|m| self.out[m].country).find(|c| *c != own).flatten();
            }
            Need::Counterpart => {
                let with = (0..self.out.len()).rev().take(REACH).find(|&m| self.out[m].kind == EntityKind::Person);
                d.sector = with.and_then(|m| self.out[m].sector).or(Some(Sector::Gov));
                if d.country.is_none() {
                    let own = with.and_then(|m| self.out[m].country);
                    d.country =
                        self.parties(None, 6).into_iter().map(|m| self.out[m].country).find(|c| *c != own).flatten();
                }
            }
            Need::Sides(n) => {
                let mut sides = self.parties(Some(d.kind), usize::from(n));
                // «ودعت الصين الجانبين»: who calls on two is not one of them.
                if let Some(caller) = self.caller(&d) {
                    if sides.contains(&caller) {
                        let state = self.out[caller].country;
                        sides = self.parties(Some(d.kind), usize::from(n) + 1);
                        sides.retain(|&m| self.out[m].country != state);
                    }
                }
                members = sides.iter().map(|&m| self.out[m].id).collect();
                if d.kind == EntityKind::Group {
                    d.sector = Some(Sector::Gov);
                }
            }
        }
        if matches!(d.need, Need::Owner | Need::Setting) {
            d.country = d.country.map(|land| self.occupier(&d, land).unwrap_or(land));
        }
        let key = match d.key {
            Key::Office(_) | Key::Body(_) if d.country.is_none() => Key::Spelling,
            key => key,
        };
        let linked = if id.is_none() { self.linked(&d, key, spelling) } else { None };
        let id = id.or(linked).unwrap_or_else(|| {
            self.next_id += 1;
            self.next_id - 1
        });
        let name = match d.name {
            Some(name) => Name::Known(name),
            None => self.firsts.get(id as usize).map_or(Name::Written(d.span), |&m| self.out[m].name),
        };
        if id as usize == self.firsts.len() {
            self.firsts.push(self.out.len());
        }
        self.link(&d, key, spelling, linked.is_some(), id);
        let long = || d.title.is_some() || name.of(self.scene.tokens.text()).contains(' ');
        if d.kind == EntityKind::Person && long() {
            for part in spelling.parts() {
                self.named.insert(part, self.out.len() as u32);
            }
        }
        self.facts.push(Fact { head: d.head, sentence, place: d.place, former: d.former });
        self.out.push(Mention {
            span: d.span,
            first: d.first,
            last: d.last,
            phrase: d.phrase,
            id,
            kind: d.kind,
            country: d.country,
            sector: d.sector,
            name,
            title: d.title.map(|(from, to)| self.scene.span(from, to)),
            listed: d.listed,
            members,
            rule: d.rule,
        });
    }

    /// Of two cities of one name, the one whose state has been named: طرابلس in Lebanon.
    fn homonym(&self, d: &mut Draft) {
        let Some(other) = d.other else { return };
        let named = |c: Option<Country>| self.out.iter().rev().take(REACH).any(|m| m.country == c);
        if named(Some(other)) && !named(d.country) {
            d.country = Some(other);
            d.place = true;
        }
    }

    /// «أمام السفارة في عمان», told of Jordanians: the capital that is spelled as another state is.
    fn city_of_name(&self, d: &mut Draft) {
        let Some(city) = d.other.filter(|_| d.kind == EntityKind::Country) else { return };
        let named = |c: Option<Country>| self.out.iter().rev().take(REACH).any(|m| m.country == c);
        if named(Some(city)) && !named(d.country) {
            (d.kind, d.country, d.key) = (EntityKind::City, Some(city), Key::Spelling);
            d.sector = (!d.place).then_some(Sector::Gov);
        }
    }

    /// A capital elsewhere than after a preposition of place is its government; one joined by و goes with the one before.
    fn government(&self, d: &mut Draft, drafts: &[Draft], at: usize) {
        if let Some(before) = at.checked_sub(1).and_then(|b| drafts.get(b)) {
            let joined = before.last == d.phrase && self.scene.joined(d.phrase);
            if joined && !self.scene.tokens.clitics(d.phrase).preposition() {
                if let Some(m) = self.out.last() {
                    if before.kind == EntityKind::City {
                        d.place |= m.sector.is_none();
                    } else if before.kind == EntityKind::Country && before.place {
                        d.place = true;
                    }
                }
            }
        }
        if d.place {
            d.sector = None;
        } else if d.sector == Some(Sector::Igo) {
            d.country = None;
        } else {
            d.sector = Some(Sector::Gov);
        }
    }

    /// Notes what later mentions of the same thing may share with this one; what it was `linked` by stands there.
    fn link(&mut self, d: &Draft, key: Key, spelling: Spelling, linked: bool, id: u32) {
        if key != Key::Alone && !(linked && key == Key::Spelling) {
            self.links.insert(Link::of_spelling(spelling, d.kind), id);
        }
        match key {
            _ if linked => {}
            Key::State(country) => drop(self.links.insert(Link::of_state(country), id)),
            Key::Person(person) => drop(self.links.insert(Link::of_person(person), id)),
            _ => {}
        }
        let by_head = linked && matches!(key, Key::Office(_) | Key::Body(_));
        if d.country.is_some() && d.head != 0 && !by_head {
            self.links.insert(Link::of_head(d.head, d.country, d.kind), id);
        }
    }

    /// The mention that shares this key.
    fn linked(&self, d: &Draft, key: Key, spelling: Spelling) -> Option<u32> {
        let link = match key {
            Key::Alone => return None,
            Key::Spelling => Link::of_spelling(spelling, d.kind),
            Key::Office(_) | Key::Body(_) => {
                d.country?;
                Link::of_head(d.head, d.country, d.kind)
            }
            Key::State(country) => Link::of_state(country),
            Key::Person(person) => Link::of_person(person),
        };
        self.links.get(&link).copied()
    }

    /// A person named before whose last or first name is this word.
    fn same_surname(&self, spelling: Spelling) -> Option<usize> {
        let m = *self.named.get(&spelling.whole)? as usize;
        (self.out.len() - m <= FAR).then_some(m)
    }

    /// «السفارة في لندن»: whose it is cannot be told, but it is not that of the place.
    fn is_embassy_abroad(&self, d: &Draft) -> bool {
        self.scene.article(d.first)
            && self.scene.prep(d.last) == Some("في")
            && self.scene.tokens.senses(d.first).any(|s| s.class == Class::Object && s.text() == "embassy")
    }

    /// The last mention of an office or body with this head word.
    fn same_head(&self, d: &Draft) -> Option<usize> {
        if d.head == 0 || d.last - d.first > 1 {
            return None;
        }
        let start = self.out.len().saturating_sub(REACH);
        let holds = |(fact, mention): (&Fact, &Mention)| {
            fact.head == d.head
                && !fact.former
                && mention.country.is_some()
                && (mention.kind == d.kind || mention.kind == EntityKind::Organization)
        };
        let mut near = self.facts.get(start..)?.iter().zip(self.out.get(start..)?);
        near.rposition(holds).map(|m| start + m)
    }
}
