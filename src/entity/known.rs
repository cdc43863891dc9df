//! Known people: which of several is meant, and what he was on a day. New people are rows of `people.tsv`.

use super::scene::Scene;
use crate::lexicon::{Class, Country, Day, Person, Sector, Sense, Senses};

/// What a known person was on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    pub country: Option<Country>,
    pub sector: Option<Sector>,
}

/// Of several people of one name, the one in office on the day; a name of its own before what one is called for short.
pub(super) fn best(senses: Senses, day: Option<Day>) -> Option<Sense> {
    let mut first: Option<Sense> = None;
    let mut best = 0;
    let mut left = senses.of_class(Class::Person).peekable();
    if let Some(only) = left.next() {
        if left.peek().is_none() {
            return Some(only);
        }
        for sense in std::iter::once(only).chain(left) {
            let active = standing(Person::of(sense), day).sector != Some(Sector::Eli);
            let rank = 1 + usize::from(active) + 2 * usize::from(!sense.is_ambiguous());
            if rank > best {
                (first, best) = (Some(sense), rank);
            }
        }
    }
    first
}

/// A common word is a person alone in the years of his offices only, and without what a noun would have behind it.
pub(super) fn is_of_the_day(scene: &Scene<'_>, i: usize, person: Person) -> bool {
    const YEARS: u32 = 5;
    let near = |day: Day| person.roles().any(|role| role.from <= day && day.year() <= role.to.year() + YEARS);
    let next = i + 1;
    scene.day.map_or(person.roles().next().is_some(), near)
        && (scene.in_time(next)
            || !scene.article(next)
                && !matches!(scene.prep(next), Some("على" | "بين" | "مع" | "من"))
                && !scene.marked(i, '\u{64B}'))
}

/// State and sector of a known person on `day`: the role whose dates cover it, `ELI` outside all of them; without
/// a day the first in government.
pub(super) fn standing(person: Person, day: Option<Day>) -> Standing {
    let mut roles = person.roles();
    let role = match day {
        Some(day) => roles.clone().find(|r| r.from <= day && day <= r.to),
        // Without a day: what he was in office.
        None => roles.clone().find(|r| r.sector == Some(Sector::Gov)).or_else(|| roles.clone().next()),
    };
    let sector = match role {
        Some(role) => role.sector,
        None => roles.next().map(|_| Sector::Eli),
    };
    let country = if sector == Some(Sector::Igo) { None } else { person.country() };
    Standing { country, sector }
}
