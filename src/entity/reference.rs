//! Words that stand for sides named before: `الجانبان`, `نظيره`, `بلاده`, `الدول الأربع`.
//!
//! Value of a `reference` row: `sides:N`, `states:N`, `persons:N`, `conflict`, `counterpart`, `homeland`, `neighbour`, `capital`.

use super::draft::{Draft, Found, Key, Need};
use super::name::{name_at, standing};
use super::scene::{EntityRule, Scene};
use super::EntityKind;
use crate::lexicon::{Class, Sector};
use crate::text::chars::code::HA;

/// The rules of references, tried in order.
pub const RULES: &[EntityRule] = &[
    EntityRule {
        name: "reference/counterpart",
        why: "the counterpart of a holder of an office: same sector, state by the adjective, perhaps a name",
        trigger: &[Class::Reference],
        build: counterpart,
        yes: &[("التقى الوزير المغربي نظيره الهولندي", "نظيره الهولندي person NLD GOV")],
        no: &["لا نظير له في العالم"],
    },
    EntityRule {
        name: "reference/sides",
        why: "two or more sides named before",
        trigger: &[Class::Reference],
        build: sides,
        yes: &[("أكد الجانب الكويتي التزامه", "الجانب الكويتي group KWT GOV")],
        no: &["جلس على الجانب الأيمن"],
    },
];

fn counterpart(scene: &Scene<'_>, i: usize) -> Option<Found> {
    let (sense, last) = scene.sense(i, Class::Reference)?;
    // نظيره is spelled as نظيرة folds: the letter that stands there tells.
    let bound = scene.tokens.pronoun(last - 1).is_some()
        || scene.letters(i).is_some_and(|l| l.last() == HA && l.variant(l.len() - 1) == 0);
    if sense.text() != "counterpart" || !bound {
        return None;
    }
    let (country, end) = match scene.adjective_state(last, true) {
        Some((c, end)) => (Some(c), end),
        None => (None, last),
    };
    let mut draft = match name_at(scene, end, true).filter(|_| !scene.has_proclitic(end)) {
        Some(name) => {
            let mut d = Draft::new(scene, end, name.last, EntityKind::Person).phrase(i).codes(country, None);
            d.titled = true;
            if let Some(person) = name.known(scene, country, Some(Sector::Gov)) {
                let known = standing(person, scene.day);
                d.country = known.country.or(country);
                d.sector = known.sector.filter(|&s| s != Sector::Eli);
                d.key = Key::Person(person);
                d.known = true;
            }
            d
        }
        None if country.is_some() => {
            Draft::new(scene, i, end, EntityKind::Person).codes(country, None).unlisted().key(Key::Alone)
        }
        None => return None,
    };
    if draft.sector.is_none() {
        draft.need = Need::Counterpart;
    }
    draft.one()
}

fn sides(scene: &Scene<'_>, i: usize) -> Option<Found> {
    let (sense, last) = scene.sense(i, Class::Reference)?;
    let (what, count) = sense.text().split_once(':').unwrap_or((sense.text(), "2"));
    let pronoun = scene.tokens.pronoun(last - 1).is_some();
    let count = count.parse().unwrap_or(2);
    let (kind, sector, need) = match what {
        "sides" => (EntityKind::Group, Some(Sector::Gov), Need::Sides(count)),
        "states" => (EntityKind::Country, None, Need::Sides(count)),
        "persons" => (EntityKind::Person, Some(Sector::Gov), Need::Sides(count)),
        "conflict" => (EntityKind::Group, None, Need::Conflict),
        "homeland" if pronoun || scene.article(i) => (EntityKind::Country, None, Need::Pronoun),
        "neighbour" if pronoun => (EntityKind::Country, None, Need::Other),
        "capital" if pronoun => (EntityKind::City, None, Need::Pronoun),
        _ => return None,
    };
    let mut draft = Draft::new(scene, i, last, kind).codes(None, sector).unlisted().need(need).key(Key::Alone);
    // الجانب الكويتي: one side by its nationality.
    if count == 1 {
        let (country, end) = scene.adjective_state(last, scene.article(i))?;
        draft.country = Some(country);
        draft.need = Need::Nothing;
        draft.last = end;
        draft.span = scene.span(i, end);
    }
    draft.one()
}
