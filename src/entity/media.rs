//! Papers, stations and firms: the kind noun and the quotation marks are outside, the name inside.
//!
//! `صحيفة «الأفق»`, `شركة غولدرين الكندية`, `وكالة رويترز`. New names are rows of `organizations.tsv`.

use super::draft::{Draft, Found, Need};
use super::owner::agrees;
use super::scene::{EntityRule, Scene};
use super::EntityKind;
use crate::lexicon::{Class, Country, Sector};

/// The rules of names in quotation marks, tried before those of places.
pub const NAMED: &[EntityRule] = &[EntityRule {
    name: "body/quoted-name",
    why: "a paper, station or firm whose name is a common word or a place, by its quotation marks",
    trigger: &[Class::Organization],
    build: quoted_name,
    yes: &[
        ("في حديث إلى «الشرق الأوسط» أمس", "الشرق الأوسط organization SAU JRN"),
        ("وكتبت «النهار» أن الجلسة أرجئت", "النهار organization LBN JRN"),
    ],
    no: &["توتر في الشرق الأوسط", "عاد السفير إلى بلاده", "طلع النهار"],
}];

fn quoted_name(scene: &Scene<'_>, i: usize) -> Option<Found> {
    if i == 0 || !scene.opens_quote(i - 1) {
        return None;
    }
    let (sense, last) = scene.sense(i, Class::Organization).filter(|&(_, last)| scene.closes_quote(last))?;
    let (country, sector) = Scene::codes(sense);
    if !matches!(sector, Some(Sector::Jrn | Sector::Bus)) {
        return None;
    }
    // «الثورة», «الحياة» are a paper where someone writes for it or speaks to it.
    if sense.is_ambiguous() && last - i == 1 && scene.is(i, &[Class::Pred, Class::Object, Class::Context, Class::Noun])
    {
        let reader = [Class::Prep, Class::Say, Class::Body, Class::PeopleRole, Class::Office];
        let read = i < 2 || !scene.is_word(i - 2) || scene.is(i - 2, &reader) || scene.tokens.clitics(i - 2).li();
        if !read {
            return None;
        }
    }
    Draft::new(scene, i, last, EntityKind::Organization).codes(country, sector).one()
}

pub(super) fn media(scene: &Scene<'_>, i: usize) -> Option<Found> {
    let at = i + 1;
    if scene.tokens.phrase(i).is_some() || scene.article(i) || scene.tokens.pronoun(i).is_some() || !scene.is_word(at) {
        return None;
    }
    let sense = scene.tokens.sense(i, Class::Body)?;
    let sector = sense.sector().filter(|s| matches!(s, Sector::Jrn | Sector::Bus))?;
    if scene.in_time(at) {
        return None;
    }
    if scene.has_proclitic(at) && !scene.article(at) || scene.tokens.clitics(at).has_contraction() {
        return None;
    }
    let make = |last: usize, country: Option<Country>| {
        let mut d = Draft::new(scene, at, last, EntityKind::Organization).codes(country, Some(sector)).phrase(i);
        if country.is_none() && sector == Sector::Bus {
            d.need = Need::Owner;
        }
        d
    };
    let whose = |last: usize| scene.adjective_state(last, true).filter(|_| agrees(scene, i, last)).map(|(c, _)| c);
    if let Some((known, last)) = scene.sense(at, Class::Organization).filter(|(s, _)| s.sector() == Some(sector)) {
        return make(last, known.country().or_else(|| whose(last))).one();
    }
    // صحيفة الوطن السعودية: common words, told by whose they are behind them.
    let common =
        sector == Sector::Jrn && scene.article(at) && scene.demonym(at).is_none() && !scene.has(at, Class::Country);
    if common {
        return whose(at + 1).and_then(|c| make(at + 1, Some(c)).one());
    }
    let mut last = at;
    while last < at + 3 && scene.is_unknown(last) && !scene.has_proclitic(last) && !scene.article(last) {
        last += 1;
    }
    if last == at || scene.folded(at).is_none_or(|l| l.len() < 3) || scene.marked(at, '\u{64B}') {
        return None;
    }
    make(last, whose(last)).one()
}

/// Past the kind noun of a name that stands in the lexicon with it: وكالة رويترز is رويترز.
pub(super) fn past_kind(scene: &Scene<'_>, i: usize, last: usize) -> usize {
    let kind = last - i > 1
        && !scene.article(i)
        && scene.tokens.sense(i, Class::Body).is_some_and(|s| matches!(s.sector(), Some(Sector::Jrn | Sector::Bus)))
        && scene.sense(i + 1, Class::Organization).is_some_and(|(_, end)| end == last);
    if kind {
        i + 1
    } else {
        i
    }
}
