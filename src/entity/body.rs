//! Organisations, bodies of a state and armed groups: `وزارة المالية الكويتية`, `جيش مالي`, `حركة «الفجر»`.
//!
//! A name of its own is a row of `organizations.tsv`; a head noun that takes a nationality, a state, a
//! portfolio or a quoted name is a row of `offices.tsv`.

use super::draft::{Draft, Key, Need};
use super::name::name_at;
use super::scene::{EntityRule, Scene};
use super::EntityKind;
use crate::lexicon::{Class, ClassSet, Country, Form, Sector, Sense};
use crate::text::fold::Letters;

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

/// The rules of bodies, tried in order.
pub const RULES: &[EntityRule] = &[
    EntityRule {
        name: "body/quoted",
        why: "a kind noun and a name in quotation marks: the name alone is the entity",
        trigger: &[Class::Body, Class::Group, Class::Party],
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
        yes: &[("رحبت الأمم المتحدة بالهدنة", "الأمم المتحدة organization - IGO")],
        no: &["انتظم الطلاب في صفوفهم"],
    },
    EntityRule {
        name: "body/group",
        why: "an armed group or party with a name of its own",
        trigger: &[Class::Group, Class::Party],
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
        no: &["وزع الطلاب الأقلام"],
    },
];

/// The body, organisation or group at `i`, whatever its shape.
pub(super) fn any(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
    RULES
        .iter()
        .find_map(|rule| {
            if !scene.is(i, rule.trigger) {
                return None;
            }
            let (mut drafts, last) = (rule.build)(scene, i)?;
            drafts.iter_mut().filter(|d| d.rule.is_empty()).for_each(|d| d.rule = rule.name);
            Some((drafts, last))
        })
        .or_else(|| {
            let (sense, last) = scene.sense(i, Class::Seat)?;
            let mut d = Draft::new(scene, i, last, EntityKind::Organization).codes(sense.country(), sense.sector());
            d.rule = "place/seat";
            Some((vec![d], last))
        })
}

fn kind_of(sector: Option<Sector>, group: bool) -> EntityKind {
    if group || matches!(sector, Some(Sector::Reb | Sector::Uaf)) {
        EntityKind::Group
    } else {
        EntityKind::Organization
    }
}

fn quoted(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
    let class = [Class::Body, Class::Group, Class::Party].into_iter().find(|&c| scene.has(i, c))?;
    let (sense, mut at) = scene.sense(i, class)?;
    let mut country = sense.country();
    // حركة الشباب «…»: an adjective may stand between.
    if let Some((c, last)) = scene.adjective_state(at, scene.article(i)) {
        country = Some(c);
        at = last;
    }
    if scene.article(i) && country.is_none() {
        return None;
    }
    let (first, last, after) = scene.quoted(at, 5)?;
    let mut draft = Draft::new(scene, first, last, kind_of(sense.sector(), class == Class::Group)).phrase(i);
    draft.sector = sense.sector();
    for known in [Class::Organization, Class::Group, Class::Party] {
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
    Some((vec![draft], after))
}

fn quoted_name(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
    let (sense, last) = scene.sense(i, Class::Organization)?;
    if i == 0 || !scene.opens_quote(i - 1) || !scene.closes_quote(last) {
        return None;
    }
    let (country, sector) = Scene::codes(sense);
    if !matches!(sector, Some(Sector::Jrn | Sector::Bus)) {
        return None;
    }
    // «الثورة», «الحياة» are a paper where someone writes for it or speaks to it.
    if sense.is_ambiguous() && scene.is(i, &[Class::Pred, Class::Object, Class::Context, Class::Noun]) {
        let reader = [Class::Prep, Class::Say, Class::Body, Class::PeopleRole, Class::Office, Class::Light];
        let read = i < 2 || !scene.is_word(i - 2) || scene.is(i - 2, &reader) || scene.tokens.clitics(i - 2).li();
        if !read {
            return None;
        }
    }
    Draft::new(scene, i, last, EntityKind::Organization).codes(country, sector).one()
}

fn media(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
    let (sense, at) = scene.sense(i, Class::Body)?;
    let sector = sense.sector().filter(|s| matches!(s, Sector::Jrn | Sector::Bus))?;
    if at - i > 1
        || scene.tokens.phrase(i).is_some()
        || scene.article(i)
        || scene.tokens.pronoun(i).is_some()
        || !scene.is_word(at)
        || scene.in_time(at)
    {
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
    if last == at || scene.letters(at).is_none_or(|l| l.len() < 3) || scene.marked(at, '\u{64B}') {
        return None;
    }
    make(last, whose(last)).one()
}

/// Past the kind noun of a name that stands in the lexicon with it: وكالة رويترز is رويترز.
fn past_kind(scene: &Scene<'_>, i: usize, last: usize) -> usize {
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

fn organization(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
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
    let mut draft =
        Draft::new(scene, past_kind(scene, i, last), last, EntityKind::Organization).codes(country, sector).phrase(i);
    if sector == Some(Sector::Igo) {
        draft.country = None;
    }
    draft.one()
}

fn group(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
    let class = if scene.has(i, Class::Group) { Class::Group } else { Class::Party };
    let (sense, last) = scene.sense(i, class)?;
    if sense.country().is_none() && last - i == 1 && !scene.article(i) || is_head(scene, i) {
        return None;
    }
    // الحماس is no حماس.
    if last - i == 1 && !scene.as_written(i, class) {
        return None;
    }
    if sense.is_ambiguous() && !(i > 0 && scene.opens_quote(i - 1)) {
        return None;
    }
    let kind = if class == Class::Party { EntityKind::Organization } else { EntityKind::Group };
    Draft::new(scene, i, last, kind).codes(sense.country(), sense.sector()).one()
}

/// A head noun of groups (قوات، حركة), not the name of one.
fn is_head(scene: &Scene<'_>, i: usize) -> bool {
    scene.tokens.phrase(i).is_none_or(|p| !p.classes().has(Class::Group) && !p.classes().has(Class::Party))
        && scene
            .tokens
            .sense(i, Class::Group)
            .or_else(|| scene.tokens.sense(i, Class::Party))
            .is_some_and(|s| s.country().is_none())
}

fn state(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
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
        d.key = Key::Body(head);
        return d.one();
    }
    // التهديدات الخارجية: an adjective.
    let adjective = words == 1 && scene.has(i, Class::Portfolio) && scene.tokens.has(i, Class::Adj);
    if adjective && i > 0 && scene.article(i - 1) && !scene.joined(i) {
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
    let authorities = || Letters::of("سلطات").is_some_and(|l| scene.letters(i).is_some_and(|s| s.key() == l.key()));
    if is_crowd(sense, b.sector, words) && !authorities() || scene.form(i, Class::Body).any(Form::DUAL) {
        // شركات السلاح، المعارضة: no body of its own.
        let need = if b.owned { Need::Nothing } else { Need::Setting };
        return draft.unlisted().need(need).key(Key::Alone).one();
    }
    if b.owned && b.definite {
        draft.key = if igo { Key::Spelling } else { Key::Body(head) };
        return draft.one();
    }
    if b.owned {
        return draft.unlisted().key(Key::Alone).one();
    }
    if !b.definite {
        return draft.unlisted().need(Need::Setting).key(Key::Alone).one();
    }
    draft.key = Key::Body(head);
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
    words == 1 && (sector == Some(Sector::Opp) || many && sector.is_some_and(|s| KINDS.contains(&s)))
}

/// السلطات المحلية: an adjective that names no one.
fn plain_qualifier(scene: &Scene<'_>, i: usize, at: usize) -> bool {
    scene.article(i) && at - i == 2 && scene.tokens.phrase(i).is_none()
}

struct Parts {
    country: Option<Country>,
    sector: Option<Sector>,
    owned: bool,
    definite: bool,
}

/// What stands behind the head: portfolio, nationality, state, city, person, another body.
fn complement(scene: &Scene<'_>, b: &mut Parts, at: usize, words: usize) -> usize {
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
            if let Some((drafts, last)) = any(scene, at) {
                if let Some(d) = drafts.last().filter(|d| d.kind == EntityKind::Organization && d.listed) {
                    b.country = d.country;
                    b.owned = d.country.is_some() || d.sector == Some(Sector::Igo);
                    if d.sector == Some(Sector::Igo) {
                        b.sector = d.sector;
                    }
                    b.definite = true;
                    return last;
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
fn agrees(scene: &Scene<'_>, from: usize, at: usize) -> bool {
    let feminine = scene.is_feminine(at);
    (from..at)
        .any(|i| scene.is_feminine(i) == feminine || feminine && scene.tokens.senses(i).any(|s| s.form.is(Form::PLUR)))
        || feminine && scene.has(from, Class::Group)
}
