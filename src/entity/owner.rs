//! What stands behind the head noun of a body: what it is over, and whose it is.
//!
//! `وزارة` + `الثقافة والإعلام` + `المصرية`; `مكتب` + `رئيس الوزراء`; `جيش` + `مالي`.

use super::body::any;
use super::draft::Found;
use super::name::name_at;
use super::scene::Scene;
use super::EntityKind;
use crate::lexicon::{Class, ClassSet, Country, Form, Sector};

pub(super) struct Parts {
    pub country: Option<Country>,
    pub sector: Option<Sector>,
    pub owned: bool,
    pub definite: bool,
}

/// What stands behind the head: portfolio, nationality, state, city, person, another body.
pub(super) fn complement(scene: &Scene<'_>, b: &mut Parts, at: usize, words: usize) -> usize {
    if scene.in_time(at) || !scene.is_word(at) || scene.joined(at) || scene.tokens.clitics(at).preposition() {
        return at;
    }
    if let Some((country, last)) = scene.adjective_state(at, b.definite) {
        if !agrees(scene, at - words, at) {
            return at;
        }
        (b.country, b.owned) = (Some(country), true);
        return last;
    }
    if !b.definite {
        if let Some((country, last)) = scene.genitive_state(at) {
            (b.country, b.owned, b.definite) = (Some(country), true, true);
            return last;
        }
        if scene.has(at, Class::City) && scene.as_written(at, Class::City) {
            if let Some((sense, last)) = scene.sense(at, Class::City) {
                (b.country, b.owned, b.definite) = (sense.country(), true, true);
                return last;
            }
        }
        if scene.has(at, Class::Region) && scene.as_written(at, Class::Region) {
            if let Some((sense, last)) = scene.sense(at, Class::Region) {
                (b.country, b.owned, b.definite) = (sense.country(), true, true);
                return last;
            }
        }
        if scene.is(at, &[Class::Body, Class::Organization, Class::Seat]) && !scene.has(at, Class::Demonym) {
            if let Some(Found { draft: d, next, .. }) = scene.deeper(|| any(scene, at)) {
                if d.kind == EntityKind::Organization && d.listed {
                    b.country = d.country;
                    b.owned = d.country.is_some() || d.sector == Some(Sector::Igo);
                    if d.sector == Some(Sector::Igo) {
                        b.sector = d.sector;
                    }
                    b.definite = true;
                    return next;
                }
            }
        }
        if scene.is(at, &[Class::Person]) {
            if let Some(name) = name_at(scene, at, true).filter(|n| n.person.is_some()) {
                if let Some(person) = name.person {
                    b.country = super::name::standing(person, scene.day).country;
                    (b.owned, b.definite) = (true, true);
                    return name.last;
                }
            }
        }
    }
    // A party or movement is named by all that follows.
    let named =
        !b.definite && matches!(b.sector, Some(Sector::Pty | Sector::Opp | Sector::Ngo | Sector::Lab | Sector::Reb));
    // Words with the article: a portfolio, then adjectives, then the nationality.
    let mut end = at;
    let limit = if b.definite { 3 } else { 6 };
    let mut taken = at;
    while end - at < limit && scene.is_word(end) && !scene.in_time(end) {
        let clitics = scene.tokens.clitics(end);
        if !clitics.article() || clitics.preposition() || scene.joined(end) && (end == at || b.definite) {
            break;
        }
        // وزارة المالية: a portfolio, not Mali's.
        let portfolio = end == at && !b.definite && scene.has(end, Class::Portfolio);
        if !scene.joined(end) && !portfolio {
            if let Some((country, last)) = scene.adjective_state(end, true) {
                if !agrees(scene, at - words, end) {
                    break;
                }
                (b.country, b.owned, b.definite) = (Some(country), true, true);
                return last;
            }
        }
        if scene.is(end, &[Class::Office, Class::Rel, Class::Country, Class::Person, Class::Epithet, Class::PeopleRole])
            && (end != at || b.definite)
        {
            break;
        }
        if scene.form(end, Class::Verb).any(Form::PAST) {
            break;
        }
        end += 1;
        // The first word behind a construct head, and adjectives after it.
        if !b.definite && end == at + 1 {
            taken = end;
        }
    }
    if taken > at {
        b.definite = true;
        taken = further(scene, at, taken, named);
    }
    taken
}

/// Past what goes on with the first word behind a construct head: حكومة الوحدة الوطنية, وزارة الثقافة والإعلام.
fn further(scene: &Scene<'_>, first: usize, mut at: usize, named: bool) -> usize {
    const NOT: ClassSet = ClassSet::of(&[
        Class::Demonym,
        Class::People,
        Class::TimeRelative,
        Class::Epithet,
        Class::Body,
        Class::Office,
        Class::Organization,
        Class::Group,
        Class::Country,
        Class::City,
        Class::PeopleRole,
        Class::Person,
        Class::Rel,
        Class::NumberOrdinal,
    ]);
    let most = first + 4;
    while at < most && scene.is_word(at) && scene.article(at) && !scene.in_time(at) {
        let clitics = scene.tokens.clitics(at);
        if clitics.preposition() || clitics.has_contraction() || scene.classes(at).any(NOT) {
            break;
        }
        let adjective = scene.tokens.has(at, Class::Adj) && scene.is_feminine(at) == scene.is_feminine(first);
        let portfolio = scene.joined(at) && scene.has(at, Class::Portfolio) && scene.has(first, Class::Portfolio);
        let goes_on = if scene.joined(at) { portfolio || named && at == first + 1 } else { adjective || named };
        if !goes_on {
            break;
        }
        at += 1;
    }
    at
}

/// Whether the adjective at `at` agrees with a noun of the tokens `from..at`: الخارجية البحريني does not.
pub(super) fn agrees(scene: &Scene<'_>, from: usize, at: usize) -> bool {
    let feminine = scene.is_feminine(at);
    (from..at)
        .any(|i| scene.is_feminine(i) == feminine || feminine && scene.tokens.senses(i).any(|s| s.form.is(Form::PLUR)))
        || feminine && scene.has(from, Class::Group)
}
