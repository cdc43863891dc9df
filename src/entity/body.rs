//! Organisations, bodies of a state and armed groups: `وزارة المالية الكويتية`, `جيش مالي`, `حركة «الفجر»`.
//!
//! A name of its own is a row of `organizations.tsv`; a head noun that takes a nationality, a state, a
//! portfolio or a quoted name is a row of `offices.tsv`.

use super::draft::{Draft, Found, Key, Need};
use super::media::{media, past_kind};
use super::owner::{agrees, complement, Parts};
use super::scene::{EntityRule, Scene};
use super::EntityKind;
use crate::lexicon::{Class, Form, Sector, Sense};
use crate::text::fold::Letters;

/// The rules of bodies, tried in order.
pub const RULES: &[EntityRule] = &[
    EntityRule {
        name: "body/quoted",
        why: "a kind noun and a name in quotation marks: the name alone is the entity",
        trigger: &[Class::Body, Class::Group],
        build: quoted,
        yes: &[("قالت صحيفة «الأفق» اليوم", "الأفق organization - JRN")],
        no: &["قالت الصحيفة إن «الخبر غير صحيح»"],
    },
    EntityRule {
        name: "body/media",
        why: "a kind noun of papers, stations and firms, and a name without quotation marks: the name alone is the entity",
        trigger: &[Class::Body],
        build: media,
        yes: &[
            ("ذكرت صحيفة الدستور الأردنية أن القرار نهائي", "الدستور organization JOR JRN"),
            ("أعلنت شركة غولدرين الكندية أرباحها", "غولدرين organization CAN BUS"),
        ],
        no: &["صدرت صحيفة جديدة", "قالت شركة الكهرباء إن العطل أصلح"],
    },
    EntityRule {
        name: "body/organization",
        why: "an organisation with a name of its own",
        trigger: &[Class::Organization],
        build: organization,
        yes: &[
            ("رحبت الأمم المتحدة بالهدنة", "الأمم المتحدة organization - IGO"),
            ("اجتمع مجلس الأمن الأوكراني", "مجلس الأمن الأوكراني organization UKR GOV"),
        ],
        no: &["انتظم الطلاب في صفوفهم"],
    },
    EntityRule {
        name: "body/group",
        why: "an armed group or party with a name of its own",
        trigger: &[Class::Group],
        build: group,
        yes: &[("أعلنت جبهة البوليساريو موقفها", "جبهة البوليساريو group ESH REB")],
        no: &["اجتمعت مجموعة من الأصدقاء"],
    },
    EntityRule {
        name: "body/state",
        why: "a head noun of bodies with what it is over and whose it is",
        trigger: &[Class::Body, Class::Group],
        build: state,
        yes: &[
            ("نفت وزارة المالية الكويتية ذلك", "وزارة المالية الكويتية organization KWT GOV"),
            ("انتشر الجيش اللبناني", "الجيش اللبناني organization LBN MIL"),
            ("أغلقت سفارة كندا", "سفارة كندا organization CAN GOV"),
        ],
        no: &["وزع الطلاب الأقلام", "استأنف البلدان علاقاتهما الدبلوماسية"],
    },
];

/// The body, organisation or group at `i`, whatever its shape.
pub(super) fn any(scene: &Scene<'_>, i: usize) -> Option<Found> {
    RULES
        .iter()
        .find_map(|rule| {
            if !scene.is(i, rule.trigger) {
                return None;
            }
            let mut found = (rule.build)(scene, i)?;
            if found.draft.rule.is_empty() {
                found.draft.rule = rule.name;
            }
            Some(found)
        })
        .or_else(|| {
            let (sense, last) = scene.sense(i, Class::Seat)?;
            let mut d = Draft::new(scene, i, last, EntityKind::Organization).codes(sense.country(), sense.sector());
            d.rule = "place/seat";
            d.one()
        })
}

fn kind_of(sector: Option<Sector>, group: bool) -> EntityKind {
    if group || matches!(sector, Some(Sector::Reb | Sector::Uaf)) {
        EntityKind::Group
    } else {
        EntityKind::Organization
    }
}

fn quoted(scene: &Scene<'_>, i: usize) -> Option<Found> {
    // Behind most of these words stands neither a quotation mark nor a nationality: that is seen first.
    if scene.tokens.phrase(i).is_none() && !scene.opens_quote(i + 1) && !scene.has(i + 1, Class::Demonym) {
        return None;
    }
    let class = [Class::Body, Class::Group].into_iter().find(|&c| scene.has(i, c))?;
    let (sense, mut at) = scene.sense(i, class)?;
    let mut country = sense.country();
    // حركة الشباب «…»: an adjective may stand between.
    if !scene.opens_quote(at) {
        let (c, last) = scene.adjective_state(at, scene.article(i))?;
        country = Some(c);
        at = last;
    }
    if scene.article(i) && country.is_none() {
        return None;
    }
    let (first, last, after) = scene.quoted(at, 5)?;
    let mut draft = Draft::new(scene, first, last, kind_of(sense.sector(), class == Class::Group)).phrase(i);
    draft.sector = sense.sector();
    for known in [Class::Organization, Class::Group] {
        if let Some((s, end)) = scene.sense(first, known) {
            if end == last {
                country = s.country().or(country);
                draft.sector = s.sector().or(draft.sector);
            }
        }
    }
    if country.is_none() {
        country = scene.adjective_state(after, true).map(|(c, _)| c);
    }
    draft.country = country;
    if country.is_none() && !matches!(draft.sector, Some(Sector::Jrn | Sector::Igo | Sector::Ngo)) {
        draft.need = Need::Owner;
    }
    Some(Found { inside: Vec::new(), draft, next: after })
}

fn organization(scene: &Scene<'_>, i: usize) -> Option<Found> {
    if scene.tokens.pronoun(i).is_some() {
        return None;
    }
    let (sense, last) = scene.sense(i, Class::Organization)?;
    if last - i == 1 && !scene.as_written(i, Class::Organization) {
        return None;
    }
    let quoted = i > 0 && scene.opens_quote(i - 1) && scene.closes_quote(last);
    // A paper whose name is a common word (السفير، الحياة) is one only in quotation marks or behind its kind.
    let common = scene.is(
        i,
        &[
            Class::Region,
            Class::Noun,
            Class::Adj,
            Class::Office,
            Class::Pred,
            Class::Country,
            Class::City,
            Class::PeopleRole,
        ],
    ) && (last - i == 1 || scene.has(i, Class::Region))
        || last - i == 1 && !scene.article(i) && scene.has(i, Class::Verb)
        || sense.is_ambiguous();
    if common && !quoted {
        return None;
    }
    let (country, sector) = Scene::codes(sense);
    // مجلس الأمن الروسي: a state's own body of that name.
    if sector == Some(Sector::Igo) && last - i == 2 {
        if let Some((owner, end)) = scene.adjective_state(last, true).filter(|_| agrees(scene, i, last)) {
            return Draft::new(scene, i, end, EntityKind::Organization).codes(Some(owner), Some(Sector::Gov)).one();
        }
    }
    let mut draft =
        Draft::new(scene, past_kind(scene, i, last), last, EntityKind::Organization).codes(country, sector).phrase(i);
    if sector == Some(Sector::Igo) {
        draft.country = None;
    }
    draft.one()
}

fn group(scene: &Scene<'_>, i: usize) -> Option<Found> {
    let (sense, last) = scene.sense(i, Class::Group)?;
    if sense.country().is_none() && last - i == 1 && !scene.article(i) || is_head(scene, i) {
        return None;
    }
    // الحماس is no حماس.
    if last - i == 1 && !scene.as_written(i, Class::Group) {
        return None;
    }
    if sense.is_ambiguous() && !(i > 0 && scene.opens_quote(i - 1)) {
        return None;
    }
    Draft::new(scene, i, last, EntityKind::Group).codes(sense.country(), sense.sector()).one()
}

/// A head noun of groups (قوات، حركة), not the name of one.
fn is_head(scene: &Scene<'_>, i: usize) -> bool {
    scene.tokens.phrase(i).is_none_or(|p| !p.classes().has(Class::Group))
        && scene.tokens.sense(i, Class::Group).is_some_and(|s| s.country().is_none())
}

fn state(scene: &Scene<'_>, i: usize) -> Option<Found> {
    let class = if scene.has(i, Class::Body) { Class::Body } else { Class::Group };
    let (sense, mut at) = scene.sense(i, class)?;
    let words = at - i;
    let definite = scene.article(i) || (i + 1..at).any(|j| scene.article(j));
    let mut b = Parts { country: sense.country(), sector: sense.sector(), owned: sense.country().is_some(), definite };
    let group = class == Class::Group || scene.tokens.has(i, Class::Group);
    let head = scene.head(i);
    let make = |last: usize| Draft::new(scene, i, last, kind_of(sense.sector(), group && words == 1)).head(head);
    if scene.tokens.pronoun(at - 1).is_some() {
        let mut d = make(at).codes(b.country, b.sector).unlisted().need(Need::Pronoun);
        d.key = Key::Body;
        return d.one();
    }
    // التهديدات الخارجية, علاقاتهما الدبلوماسية: an adjective.
    let adjective = words == 1 && scene.article(i) && scene.tokens.has(i, Class::Adj) && !scene.joined(i);
    let noun = |b: usize| scene.article(b) || scene.tokens.pronoun(b).is_some() && !scene.is_verb(b);
    if adjective && i.checked_sub(1).is_some_and(noun) {
        return None;
    }
    if !b.owned {
        at = complement(scene, &mut b, at, words);
    }
    let igo = matches!(b.sector, Some(Sector::Igo | Sector::Ngo));
    if igo && !b.owned {
        b.owned = words > 1;
    }
    let mut draft = make(at).codes(if b.sector == Some(Sector::Igo) { None } else { b.country }, b.sector);
    // محكمة، شركة، الجامعة: nobody in particular.
    let thing = matches!(b.sector, Some(Sector::Bus | Sector::Edu | Sector::Soc) | None);
    if thing && !b.owned && (!b.definite || words == 1 && at - i == 1 && b.sector == Some(Sector::Edu)) {
        return None;
    }
    // السلطات is one body in the plural.
    let authorities = || Letters::of("سلطات").is_some_and(|l| scene.folded(i).is_some_and(|s| s.key() == l.key()));
    if is_crowd(sense, b.sector, words) && !authorities() || scene.form(i, Class::Body).any(Form::DUAL) {
        // شركات السلاح، المعارضة: no body of its own.
        let need = if b.owned { Need::Nothing } else { Need::Setting };
        return draft.unlisted().need(need).key(Key::Alone).one();
    }
    if b.owned && b.definite {
        draft.key = if igo { Key::Spelling } else { Key::Body };
        return draft.one();
    }
    if b.owned {
        return draft.unlisted().key(Key::Alone).one();
    }
    if !b.definite {
        return draft.unlisted().need(Need::Setting).key(Key::Alone).one();
    }
    draft.key = Key::Body;
    // البرلمان, الداخلية: known by one word; troops without an owner by none.
    let alone = at - i == 1 && (b.sector == Some(Sector::Leg) || scene.has(i, Class::Portfolio));
    let troops = b.sector == Some(Sector::Mil) || group;
    // مكتب الشهيد, دائرة القرار: no name, but for a portfolio.
    let vague = sense.is_ambiguous() && !scene.is(i + words, &[Class::Portfolio, Class::Body]);
    draft.listed = alone || at - i > 1 && !plain_qualifier(scene, i, at) && b.sector.is_some() && !troops && !vague;
    if b.sector.is_none() && !draft.listed {
        return None;
    }
    draft.need(Need::Owner).one()
}

/// Several bodies of a kind, or the opposition as such.
fn is_crowd(sense: Sense, sector: Option<Sector>, words: usize) -> bool {
    const KINDS: [Sector; 10] = [
        Sector::Gov,
        Sector::Bus,
        Sector::Jrn,
        Sector::Ngo,
        Sector::Edu,
        Sector::Pty,
        Sector::Leg,
        Sector::Jud,
        Sector::Spy,
        Sector::Lab,
    ];
    let many = sense.form.any(Form::PLUR.or(Form::DUAL));
    words == 1 && (sector == Some(Sector::Opp) || many && sector.is_none_or(|s| KINDS.contains(&s)))
}

/// السلطات المحلية: an adjective that names no one.
fn plain_qualifier(scene: &Scene<'_>, i: usize, at: usize) -> bool {
    scene.article(i) && at - i == 2 && scene.tokens.phrase(i).is_none()
}
