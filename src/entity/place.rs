//! States, cities, regions and seats of government by name: `زار باريس` is a city, `أعلنت باريس` its government.
//!
//! A new place is a row of `countries.tsv`, `cities.tsv` or `regions.tsv`; a new shape is a rule below.

use super::draft::{Draft, Key, Need};
use super::scene::{EntityRule, Scene};
use super::EntityKind;
use crate::lexicon::{Class, Form};
use crate::token::Kind;

/// The rules of places, tried in order.
pub const RULES: &[EntityRule] = &[
    EntityRule {
        name: "place/dateline",
        why: "a line that opens with a city and a dash, slash, colon or bracket: where the report was filed",
        trigger: &[Class::City],
        build: dateline,
        yes: &[("تونس - وصل الوفد أمس", "تونس city TUN -"), ("الجزائر (وكالات) - قال مصدر", "الجزائر city DZA -")],
        no: &["وصلت تونس إلى النهائي"],
    },
    EntityRule {
        name: "place/country",
        why: "the name of a state, its sector open wherever it stands",
        trigger: &[Class::Country],
        build: country,
        yes: &[
            ("أعلنت فرنسا موقفها", "فرنسا country FRA -"),
            ("سافر إلى الولايات المتحدة", "الولايات المتحدة country USA -"),
        ],
        no: &["تلقى الدعم المالي"],
    },
    EntityRule {
        name: "place/city",
        why: "a city; a capital that does not stand where a place stands is its government",
        trigger: &[Class::City],
        build: city,
        yes: &[("التقيا في بكين", "بكين city CHN -"), ("حذرت بكين من ذلك", "بكين city CHN GOV")],
        no: &["عقدوا اجتماعهم"],
    },
    EntityRule {
        name: "place/region",
        why: "a region by name",
        trigger: &[Class::Region],
        build: region,
        yes: &[("وصلت المساعدات إلى غزة", "غزة region PSE -")],
        no: &["مالت الشمس نحو الأفق"],
    },
    EntityRule {
        name: "place/seat",
        why: "a palace that stands for those who govern from it",
        trigger: &[Class::Seat],
        build: seat,
        yes: &[("قال البيت الأبيض إنه يدرس العرض", "البيت الأبيض organization USA GOV")],
        no: &["اشترى بيتا أبيض"],
    },
];

/// Whether the token opens a line of the text.
fn opens_line(scene: &Scene<'_>, i: usize) -> bool {
    i == 0 || scene.tokens.get(i).is_some_and(|t| t.on_new_line())
}

fn dateline(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
    let stars =
        i > 0 && matches!(scene.tokens.kind(i - 1), Some(Kind::Symbol | Kind::Punct)) && opens_line(scene, i - 1);
    if !(opens_line(scene, i) || stars) || scene.has_proclitic(i) {
        return None;
    }
    let (sense, last) = scene.sense(i, Class::City)?;
    let sign = (last..last + 8).find(|&j| !scene.in_time(j) && scene.prep(j) != Some("في"))?;
    let sign = scene.tokens.get(sign)?.sign()?;
    if !matches!(sign, '-' | '–' | '—' | '/' | '(' | ':' | '،' | ',' | 'ـ' | '―')
        || matches!(sign, '،' | ',') && last - i > 3
    {
        return None;
    }
    let mut draft = Draft::new(scene, i, last, EntityKind::City).codes(sense.country(), None);
    draft.place = true;
    draft.one()
}

fn country(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
    if scene.tokens.pronoun(i).is_some() || !scene.as_written(i, Class::Country) {
        return None;
    }
    let (sense, last) = scene.sense(i, Class::Country)?;
    let mut draft = Draft::new(scene, i, last, EntityKind::Country).codes(sense.country(), None);
    draft.key = Key::State(sense.country()?);
    draft.place = is_place(scene, i);
    // دولة، مملكة … before the bare name stand outside; inside an official name the row has them.
    if last - i > 1
        && scene.tokens.has(i, Class::KindPlace)
        && scene.genitive_state(i + 1).is_some_and(|(_, e)| e == last)
    {
        draft.first = i + 1;
        draft.span = scene.span(i + 1, last);
    }
    draft.one()
}

fn city(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
    if scene.tokens.pronoun(i).is_some() || !scene.as_written(i, Class::City) {
        return None;
    }
    let (sense, mut last) = scene.sense(i, Class::City)?;
    // A row may carry the nationality that tells two cities apart (طرابلس اللبنانية): it is no part of the name.
    if last - i > 1 && scene.adjective_state(last - 1, true).is_some_and(|(c, _)| Some(c) == sense.country()) {
        last -= 1;
    }
    let place = is_place(scene, i);
    if !sense.is_capital() && !place && is_other_word(scene, i, last) {
        return None;
    }
    let mut draft = Draft::new(scene, i, last, EntityKind::City).codes(sense.country(), sense.sector());
    draft.place = place || !sense.is_capital();
    draft.need(Need::Government).one()
}

fn region(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
    if scene.tokens.pronoun(i).is_some() || !scene.as_written(i, Class::Region) {
        return None;
    }
    let (sense, last) = scene.sense(i, Class::Region)?;
    let place = is_place(scene, i);
    if !place && is_other_word(scene, i, last) {
        return None;
    }
    Draft::new(scene, i, last, EntityKind::Region).codes(sense.country(), None).one()
}

fn seat(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
    let (sense, last) = scene.sense(i, Class::Seat)?;
    let (country, sector) = Scene::codes(sense);
    Draft::new(scene, i, last, EntityKind::Organization).codes(country, sector).one()
}

/// Whether the single word is more often something else than this place.
fn is_other_word(scene: &Scene<'_>, i: usize, last: usize) -> bool {
    last - i == 1
        && (scene.is(i, &[Class::Verb, Class::Noun, Class::Adj, Class::Pred, Class::NameGiven, Class::Person])
            || scene.form(i, Class::Pred).any(Form::PAST)
            || scene.tokens.sense(i, Class::City).is_some_and(|s| s.is_ambiguous()))
}

/// Whether a place, not a side, is meant at `i`: after في، إلى، ب, after a word of place, as what is visited.
pub(super) fn is_place(scene: &Scene<'_>, i: usize) -> bool {
    let clitics = scene.tokens.clitics(i);
    if clitics.bi() {
        return true;
    }
    let Some(mut at) = scene.before(i) else { return false };
    // العاصمة الليبية طرابلس: past the adjective.
    if scene.article(at) && scene.has(at, Class::Demonym) && at > 0 {
        at -= 1;
        return scene.has(at, Class::KindPlace);
    }
    if clitics.li() {
        return is_going(scene, at);
    }
    if scene.has(at, Class::PlacePrep) && !scene.tokens.clitics(at).pronoun().is_some() {
        // كل من موسكو وبكين
        return !(at > 0 && scene.tokens.has(at - 1, Class::Quant) && scene.prep(at) == Some("من"));
    }
    scene.has(at, Class::KindPlace) || scene.has(at, Class::Compass) || is_going(scene, at)
}

fn is_going(scene: &Scene<'_>, i: usize) -> bool {
    scene.tokens.sense(i, Class::Pred).is_some_and(|s| matches!(s.text(), "visit" | "go" | "depart"))
}
