//! States, cities, regions and seats of government by name: `زار باريس` is a city, `أعلنت باريس` its government.
//!
//! A new place is a row of `countries.tsv`, `cities.tsv` or `regions.tsv`; a new shape is a rule below.

use super::draft::{Draft, Found, Key, Need};
use super::name::is_abstract;
use super::scene::{EntityRule, Scene};
use super::EntityKind;
use crate::lexicon::{Class, Day, Form};
use crate::text::chars::code::HA;
use crate::text::fold::Letters;
use crate::token::Kind;
use once_cell::sync::Lazy;

/// The rules of places, tried in order.
pub const RULES: &[EntityRule] = &[
    EntityRule {
        name: "place/dateline",
        why: "a line that opens with a city and a dash, slash, colon or bracket: where the report was filed",
        trigger: &[Class::City, Class::Country],
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
        yes: &[
            ("التقيا في بكين", "بكين city CHN -"),
            ("حذرت بكين من ذلك", "بكين city CHN GOV"),
            ("خرقوا اتفاق ستوكهولم", "ستوكهولم city SWE -"),
        ],
        no: &["عقدوا اجتماعهم", "خرجوا في مسيرة سلمية", "جاء ذلك في إطار التعاون"],
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
        name: "place/kind",
        why: "a word for a town or district and a name the lexicon does not have",
        trigger: &[Class::KindPlace],
        build: unknown,
        yes: &[("وصلوا إلى بلدة كفرطنون السورية", "كفرطنون city SYR -")],
        no: &["عادوا إلى المدينة", "وصلوا إلى مدينة جديدة"],
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

/// The day South Sudan became a state.
const INDEPENDENCE: Day = Day::new(2011, 7, 9);

/// Whether the token opens a line of the text.
fn opens_line(scene: &Scene<'_>, i: usize) -> bool {
    i == 0 || scene.tokens.get(i).is_some_and(|t| t.on_new_line())
}

fn dateline(scene: &Scene<'_>, i: usize) -> Option<Found> {
    let stars =
        i > 0 && matches!(scene.tokens.kind(i - 1), Some(Kind::Symbol | Kind::Punct)) && opens_line(scene, i - 1);
    if !(opens_line(scene, i) || stars) || scene.has_proclitic(i) {
        return None;
    }
    let (sense, last) = scene.sense(i, Class::City).or_else(|| scene.sense(i, Class::Country))?;
    let at = (last..last + 8).find(|&j| !scene.in_time(j) && scene.prep(j) != Some("في"))?;
    let sign = scene.tokens.get(at)?.sign()?;
    if !matches!(sign, '-' | '–' | '—' | '/' | '(' | ':' | '،' | ',' | 'ـ' | '―')
        || matches!(sign, '،' | ',') && last - i > 3
    {
        return None;
    }
    let mut draft = Draft::new(scene, i, last, EntityKind::City).codes(sense.country(), None);
    draft.place = true;
    agency(scene, at, draft)
}

/// The dateline's city, and the agency behind its sign.
fn agency(scene: &Scene<'_>, sign: usize, city: Draft) -> Option<Found> {
    let mut at = sign + 1;
    while scene.opens_quote(at) || scene.tokens.is_sign(at, '(') {
        at += 1;
    }
    match scene.sense(at, Class::Organization) {
        Some((sense, end)) if at < sign + 3 => {
            let mut d = Draft::new(scene, at, end, EntityKind::Organization).codes(sense.country(), sense.sector());
            d.rule = "body/organization";
            Some(Found { inside: vec![city], draft: d, next: end })
        }
        _ => city.one(),
    }
}

fn country(scene: &Scene<'_>, i: usize) -> Option<Found> {
    if scene.tokens.pronoun(i).is_some() || !scene.as_written(i, Class::Country) {
        return None;
    }
    let (sense, last) = scene.sense(i, Class::Country)?;
    // 21 كوريا: so many Koreans.
    if last - i == 1 && i > 0 && scene.has(i, Class::Demonym) && scene.tokens.kind(i - 1) == Some(Kind::Number) {
        return None;
    }
    // عمّان with its doubled م is the city.
    if scene.has(i, Class::City) && last - i == 1 && scene.marked(i, '\u{651}') {
        return None;
    }
    let mut draft = Draft::new(scene, i, last, EntityKind::Country).codes(sense.country(), None);
    draft.key = Key::State(sense.country()?);
    // South Sudan was a region until July 2011.
    if sense.country().is_some_and(|c| c.letters() == *b"SSD") && scene.day.is_some_and(|d| d < INDEPENDENCE) {
        draft = Draft::new(scene, i, last, EntityKind::Region).codes("SDN".parse().ok(), None);
    }
    draft.place = is_place(scene, i);
    if last - i == 1 {
        draft.other = scene.sense(i, Class::City).filter(|(s, _)| s.is_capital()).and_then(|(s, _)| s.country());
        draft.other = draft.other.filter(|&c| Some(c) != sense.country());
    }
    // دولة، مملكة … before the bare name stand outside; inside an official name the row has them.
    if last - i > 1
        && !scene.article(i)
        && scene.tokens.has(i, Class::KindPlace)
        && scene.genitive_state(i + 1).is_some_and(|(_, e)| e == last)
    {
        draft.first = i + 1;
        draft.span = scene.span(i + 1, last);
    }
    draft.one()
}

fn city(scene: &Scene<'_>, i: usize) -> Option<Found> {
    if scene.tokens.pronoun(i).is_some() || !scene.as_written(i, Class::City) {
        return None;
    }
    let (sense, mut last) = scene.sense(i, Class::City)?;
    // A province of the same name, unless a word for a town stands before it.
    if !sense.is_capital() && scene.sense(i, Class::Region).is_some_and(|(_, end)| end >= last) {
        let town = scene
            .before(i)
            .is_some_and(|b| scene.tokens.sense(b, Class::KindPlace).is_some_and(|s| s.text() == "city"));
        if !town && scene.has(i, Class::KindOutside) {
            return None;
        }
    }
    // A row may carry the nationality that tells two cities apart (طرابلس اللبنانية): it is no part of the name.
    if last - i > 1 && scene.adjective_state(last - 1, true).is_some_and(|(c, _)| Some(c) == sense.country()) {
        last -= 1;
    }
    // أطار, سلمية: common words besides, so a place only behind a word for a town.
    const THING: [Class; 4] = [Class::Noun, Class::Adj, Class::Object, Class::Say];
    let thing =
        sense.is_ambiguous() && !scene.article(i) && !sense.is_capital() && last - i == 1 && scene.is(i, &THING);
    if thing && scene.before(i).is_none_or(|b| !scene.has(b, Class::KindPlace) || scene.article(b)) {
        return None;
    }
    let place = is_place(scene, i) || is_held_there(scene, i);
    if !sense.is_capital() && !place && is_other_word(scene, i, last) {
        return None;
    }
    let mut draft = Draft::new(scene, i, last, EntityKind::City).codes(sense.country(), sense.sector());
    draft.place = place || !sense.is_capital();
    draft.other = scene
        .senses(i, Class::City)
        .0
        .find_map(|s| s.country().filter(|&c| s.class == Class::City && Some(c) != sense.country()));
    draft.need(Need::Government).one()
}

fn region(scene: &Scene<'_>, i: usize) -> Option<Found> {
    if scene.tokens.pronoun(i).is_some() || !scene.as_written(i, Class::Region) {
        return None;
    }
    let (sense, last) = scene.sense(i, Class::Region)?;
    let place = is_place(scene, i);
    if !place && is_other_word(scene, i, last) {
        return None;
    }
    let mut draft = Draft::new(scene, i, last, EntityKind::Region).codes(sense.country(), None);
    draft.place = true;
    if last - i > 1 {
        let rest =
            [Class::City, Class::Region].into_iter().find(|&c| scene.sense(i + 1, c).is_some_and(|s| s.1 == last));
        let kind = scene.tokens.sense(i, Class::KindPlace).map(|s| s.text());
        let outside = scene.has(i, Class::KindOutside) || kind == Some("city");
        if let Some(class) = rest.filter(|_| outside || scene.tokens.has(i, Class::Compass)) {
            // محافظة، مطار، شمال: the kind or side is outside the name.
            draft.kind =
                if class == Class::City && kind != Some("region") { EntityKind::City } else { EntityKind::Region };
            draft.first = i + 1;
            draft.span = scene.span(i + 1, last);
        } else if outside && scene.has(i, Class::KindOutside) {
            draft.first = i + 1;
            draft.span = scene.span(i + 1, last);
        } else if kind == Some("city") {
            draft.listed = false;
        }
    }
    draft.one()
}

fn unknown(scene: &Scene<'_>, i: usize) -> Option<Found> {
    // Most such words have a known one behind them: that is seen first.
    if scene.tokens.phrase(i).is_none() && !scene.is_unknown(i + 1) {
        return None;
    }
    let (sense, at) = scene.sense(i, Class::KindPlace)?;
    let kind = match sense.text() {
        "city" => EntityKind::City,
        "region" if scene.has(i, Class::KindOutside) => EntityKind::Region,
        _ => return None,
    };
    if scene.article(i) || scene.tokens.pronoun(at - 1).is_some() || !scene.is_unknown(at) || scene.has_proclitic(at) {
        return None;
    }
    if scene.tokens.str(at).chars().count() < 3 || scene.marked(at, '\u{64B}') || is_abstract(scene, 0, at) {
        return None;
    }
    let mut last = at + 1;
    if scene.is_unknown(last) && !scene.has_proclitic(last) && !scene.article(last) && !scene.article(at) {
        last += 1;
    }
    let mut draft = Draft::new(scene, at, last, kind).phrase(i);
    draft.place = true;
    draft.country = scene.adjective_state(last, true).map(|(c, _)| c);
    if draft.country.is_none() {
        draft.need = Need::Owner;
    }
    draft.one()
}

fn seat(scene: &Scene<'_>, i: usize) -> Option<Found> {
    let (sense, last) = scene.sense(i, Class::Seat)?;
    let (country, sector) = Scene::codes(sense);
    Draft::new(scene, i, last, EntityKind::Organization).codes(country, sector).one()
}

/// `اتفاق الطائف`, `قمة الرياض`: what was held or agreed there has the city's name.
fn is_held_there(scene: &Scene<'_>, i: usize) -> bool {
    static HELD: Lazy<Vec<u64>> = Lazy::new(|| {
        ["اتفاق", "اتفاقية", "معاهدة", "إعلان", "قمة", "مؤتمر", "بروتوكول", "اجتماع", "اجتماعات", "وثيقة", "خط", "بورصة"]
            .iter()
            .filter_map(|w| Letters::of(w))
            .map(|l| if l.len() > 3 && l.last() == HA { l.cut(1).key() } else { l.key() })
            .collect()
    });
    i > 0 && !scene.has_proclitic(i) && !scene.article(i - 1) && HELD.contains(&scene.head(i - 1))
}

/// Whether the single word is more often something else than this place.
fn is_other_word(scene: &Scene<'_>, i: usize, last: usize) -> bool {
    // No verb has the article: القدس.
    let noun = Form::AGENT.or(Form::PATIENT).or(Form::MASDAR);
    let verb = if scene.article(i) {
        scene.tokens.readings(i, Class::Verb).any(|s| s.form.any(noun))
    } else {
        scene.has(i, Class::Verb) || scene.form(i, Class::Pred).any(Form::PAST)
    };
    last - i == 1
        && (scene.is(i, &[Class::Noun, Class::Adj, Class::NameGiven, Class::Person])
            || verb
            || scene.has(i, Class::Pred) && !scene.form(i, Class::Pred).is_verb()
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
    if scene.has(at, Class::PlacePrep) && scene.tokens.clitics(at).pronoun().is_none() {
        // كل من موسكو وبكين; رد من واشنطن
        let from = at > 0 && scene.prep(at) == Some("من");
        // في كل من الرباط ونواكشوط
        if from && at > 1 && scene.prep(at - 2) == Some("في") {
            return true;
        }
        return !(from && scene.is(at - 1, &[Class::Quant, Class::Pred, Class::Object]) && !is_going(scene, at - 1));
    }
    scene.has(at, Class::KindPlace) || scene.has(at, Class::Compass) || is_going(scene, at)
}

fn is_going(scene: &Scene<'_>, i: usize) -> bool {
    scene.tokens.sense(i, Class::Pred).is_some_and(|s| matches!(s.text(), "visit" | "go" | "depart"))
}
