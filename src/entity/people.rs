//! People without a name: nationals (`اللبنانيون`), participants (`محتجون`, `جنود روس`), delegations and sources.
//!
//! Words of people are rows of `participants.tsv`.

use super::body;
use super::draft::{Draft, Found, Key, Need};
use super::name::{name_at, standing};
use super::scene::{EntityRule, Scene};
use super::EntityKind;
use crate::lexicon::{Class, ClassSet, Form, Sector, Sense};
use crate::token::Kind;

/// The rules of people, tried in order.
pub const RULES: &[EntityRule] = &[
    EntityRule {
        name: "people/source",
        why: "a source without a name",
        trigger: &[Class::Source],
        build: source,
        yes: &[("قالت مصادر مطلعة إن الاتفاق قريب", "مصادر group - -")],
        no: &["مصدر رزقه الوحيد الصيد"],
    },
    EntityRule {
        name: "people/role",
        why: "people by what they are or do, with their nationality if it is said, or with a name",
        trigger: &[Class::PeopleRole],
        build: role,
        yes: &[
            ("التقى اللاجئين السوريين", "اللاجئين السوريين nationality SYR REF"),
            ("دربوا الطيارين الأوكرانيين", "الطيارين الأوكرانيين group UKR MIL"),
        ],
        no: &["كتب العنوان بخط كبير", "دعا الحزب المتشدد إلى المقاطعة"],
    },
    EntityRule {
        name: "people/nationals",
        why: "a nationality in the plural or counted, with no noun that it describes",
        trigger: &[Class::Demonym],
        build: nationals,
        yes: &[
            ("تظاهر اللبنانيون في بيروت", "اللبنانيون nationality LBN CVL"),
            ("اعتقلوا ستة مصريين", "مصريين nationality EGY CVL"),
        ],
        no: &["عاد اللاعبون اللبنانيون إلى بيروت"],
    },
    EntityRule {
        name: "people/adjective",
        why: "a nationality beside a noun names a side: no entity, but a participant",
        trigger: &[Class::Demonym],
        build: adjective,
        yes: &[("تصاعد القلق الفنلندي من الأزمة", "الفنلندي country FIN -")],
        no: &["وصل المسافرون إلى المطار"],
    },
];

/// Number words that count people behind them.
const NUMBERS: [Class; 3] = [Class::NumberUnit, Class::NumberTen, Class::NumberHundred];

fn source(scene: &Scene<'_>, i: usize) -> Option<Found> {
    let (_, last) = scene.sense(i, Class::Source)?;
    // مصدر رزقه: what it is the source of, not who says it.
    let of = scene.is_word(last) && scene.tokens.pronoun(last).is_some();
    if of && !scene.article(i) && !scene.is(last, &[Class::Prep, Class::Subord, Class::Rel]) {
        return None;
    }
    let last = adjectives(scene, last, i);
    Draft::new(scene, i, last, EntityKind::Group).unlisted().key(Key::Alone).one()
}

/// Past the adjectives behind a noun at `i`; nationalities stop it.
fn adjectives(scene: &Scene<'_>, mut at: usize, i: usize) -> usize {
    let definite = scene.article(i);
    while scene.is_word(at) && !scene.in_time(at) && scene.tokens.has(at, Class::Adj) && scene.article(at) == definite {
        if scene.has_proclitic(at) && !scene.joined(at) || scene.is_verb(at) {
            break;
        }
        // «مسلحون دورية»: an adjective of men is not feminine.
        if scene.tokens.has(i, Class::PeopleRole) && scene.is_feminine(at) && !scene.is_feminine(i) {
            break;
        }
        at += 1;
    }
    at
}

fn role(scene: &Scene<'_>, i: usize) -> Option<Found> {
    let (sense, mut last) = scene.sense(i, Class::PeopleRole)?;
    let definite = scene.article(i);
    // «عنصر من طالبان», but «عنصر من عناصر النجاح»: a word of things too is of people where their group is named.
    if sense.is_ambiguous() {
        let of_group = matches!(scene.tokens.str(last), "من" | "في")
            && scene.is(last + 1, &[Class::Group, Class::Organization, Class::Body]);
        if !of_group {
            return None;
        }
    }
    // «متهما إسرائيل بـ…»: who accuses, where neither a number nor the article tells of the accused.
    // «طائرة بدون طيار»: there is none.
    if i > 0 && matches!(scene.tokens.str(i - 1), "بدون" | "دون") {
        return None;
    }
    let accuses = || scene.tokens.readings(i, Class::Pred).any(|s| s.text() == "accuse");
    let counted = || i > 0 && (scene.is(i - 1, &NUMBERS) || scene.tokens.kind(i - 1) == Some(Kind::Number));
    if !definite && scene.tokens.has(i, Class::Pred) && accuses() && !counted() {
        return None;
    }
    // «الحزب المتشدد»: what another is like.
    let agrees = i > 0 && scene.article(i) && scene.article(i - 1) && scene.tokens.has(i, Class::Adj);
    if is_manner(scene, i) || agrees && describes(scene, i) {
        return None;
    }
    let mut draft =
        Draft::new(scene, i, last, EntityKind::Group).codes(sense.country(), sense.sector()).key(Key::Alone);
    draft.head = scene.head(i);
    if scene.tokens.pronoun(last - 1).is_some() {
        return draft.unlisted().need(Need::Pronoun).one();
    }
    last = adjectives(scene, last, i);
    if let Some((country, end)) = scene.adjective_state(last, definite) {
        draft.country = Some(country);
        last = adjectives(scene, end, i);
    } else if !definite {
        // وفدا مالي والنيجر: one of each, so the states stand for themselves.
        let several = |end: usize| {
            sense.form.any(Form::DUAL.or(Form::PLUR)) && scene.joined(end) && scene.has(end, Class::Country)
        };
        if let Some((country, end)) = scene.genitive_state(last).filter(|&(_, end)| !several(end)) {
            draft.country = Some(country);
            last = end;
        }
    }
    // «قيادي في حزب الله», «عناصر من طالبان»: whose they are stands behind the preposition.
    if draft.country.is_none() && matches!(scene.tokens.str(last), "في" | "من") {
        let at = last + 1;
        let theirs = |s: Sector| matches!(s, Sector::Pty | Sector::Opp | Sector::Reb | Sector::Mil | Sector::Cop);
        if let Some((group, _)) = scene.sense(at, Class::Group) {
            draft = draft.codes(group.country(), group.sector());
        } else if let Some(Found { draft: body, .. }) = scene.deeper(|| body::any(scene, at)) {
            if body.sector.is_some_and(theirs) {
                draft = draft.codes(body.country, body.sector);
            }
        }
    }
    let many = sense.form.any(Form::PLUR.or(Form::DUAL));
    if definite && !many {
        if let Some(name) = name_at(scene, last, true).filter(|_| !scene.has_proclitic(last)) {
            let mut named = Draft::new(scene, last, name.last, EntityKind::Person).phrase(i);
            named.codes_from(&draft);
            named.titled = true;
            if let Some(person) = name.known(scene, named.country, named.sector) {
                let known = standing(person, scene.day);
                named.country = known.country.or(named.country);
                named.sector = known.sector.or(named.sector);
                named.key = Key::Person(person);
            }
            if named.country.is_none() {
                named.need = Need::Owner;
            }
            return named.one();
        }
    }
    draft.last = last;
    draft.span = scene.span(i, last);
    if definite && many && draft.country.is_some() {
        match draft.sector {
            Some(Sector::Mil | Sector::Reb) => return draft.one(),
            Some(Sector::Ref | Sector::Cvl) => {
                draft.kind = EntityKind::Nationality;
                return draft.one();
            }
            _ => {}
        }
    }
    let foreign = draft.sector == Some(Sector::Ref);
    let need = if draft.country.is_some() || foreign { Need::Nothing } else { Need::Setting };
    draft.unlisted().need(need).one()
}

/// «هجوم انتحاري», «عمل إرهابي»: what an act is like; but «مقتل مسلح» is of a person.
fn is_manner(scene: &Scene<'_>, i: usize) -> bool {
    let armed = |s: Sense| s.text() == "armed" && !s.form.any(Form::PLUR);
    let suffered =
        |s: Sense| matches!(s.text(), "killing" | "kill" | "die" | "injure" | "arrest" | "abduct" | "assassinate");
    let act = |s: Sense| matches!(s.class, Class::Pred | Class::Means) && !s.form.is_verb();
    let Some(before) = i.checked_sub(1) else { return false };
    const ACTS: ClassSet = ClassSet::of(&[Class::Pred, Class::Means]);
    scene.tokens.has(i, Class::Object)
        && scene.tokens.classes(before).any(ACTS)
        && scene.tokens.readings(i, Class::Object).any(armed)
        && scene.tokens.senses(before).any(act)
        && !scene.tokens.readings(before, Class::Pred).any(suffered)
        && describes(scene, i)
}

impl Draft {
    fn codes_from(&mut self, other: &Self) {
        (self.country, self.sector) = (other.country, other.sector);
    }
}

/// Whether the demonym at `i` describes the noun before it.
fn describes(scene: &Scene<'_>, i: usize) -> bool {
    if scene.has_proclitic(i) && !scene.tokens.clitics(i).article() {
        return false;
    }
    if scene.joined(i) || scene.tokens.clitics(i).preposition() {
        return false;
    }
    let Some(at) = i.checked_sub(1).filter(|&j| scene.is_word(j)) else { return false };
    if scene.is_verb(at)
        || scene.is(
            at,
            &[
                Class::NumberVague,
                Class::NumberScale,
                Class::Prep,
                Class::Quant,
                Class::Subord,
                Class::Say,
                Class::Particle,
            ],
        )
    {
        return false;
    }
    scene.article(at) == scene.article(i)
}

fn nationals(scene: &Scene<'_>, i: usize) -> Option<Found> {
    let (sense, last) = scene.demonym(i)?;
    sense.country()?;
    let counted = i > 0
        && !scene.article(i)
        && !scene.joined(i)
        && (scene.tokens.kind(i - 1) == Some(Kind::Number)
            || scene.is(
                i - 1,
                &[Class::NumberUnit, Class::NumberTen, Class::NumberTeen, Class::NumberHundred, Class::NumberScale],
            ));
    // الأردنيين is spelled as a dual and as a plural.
    let plural = scene
        .tokens
        .readings(i, Class::Demonym)
        .any(|s| s.form.any(Form::PLUR) && s.form.any(Form::MASC) || s.form == Form::PLUR.or(Form::NOMINAL));
    if !counted && (!plural || !scene.article(i) || describes(scene, i)) {
        return None;
    }
    Draft::new(scene, i, last, EntityKind::Nationality).codes(sense.country(), Some(Sector::Cvl)).one()
}

fn adjective(scene: &Scene<'_>, i: usize) -> Option<Found> {
    let (sense, last) = scene.demonym(i)?;
    let country = sense.country()?;
    let mut draft = Draft::new(scene, i, last, EntityKind::Country).codes(Some(country), None).unlisted();
    draft.key = Key::State(country);
    draft.one()
}
