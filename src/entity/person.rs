//! Persons: holders of an office with or without a name, and names on their own.
//!
//! `وزير الخارجية الياباني كينتارو أوكي` is the name with Japan and GOV from its title; `وزير الخارجية الياباني` alone is a
//! person by his office; `الوزير` a participant whose state the text around tells. Offices are rows of `offices.tsv`.

use super::draft::{Draft, Found, Key, Need};
use super::name::{name_at, standing, Name};
use super::scene::{EntityRule, Scene, NAMES};
use super::title::{title, Title};
use super::EntityKind;
use crate::lexicon::{Class, ClassSet, Form, Sector};
use crate::text::fold::Letters;

/// The rules of persons, tried in order.
pub const RULES: &[EntityRule] = &[
    EntityRule {
        name: "person/office",
        why: "an office, what it is over, whose it is, and the name of its holder, as far as they are there",
        trigger: &[Class::Office],
        build: office,
        yes: &[
            ("التقى وزير الخارجية الياباني نظيره", "وزير الخارجية الياباني person JPN GOV"),
            ("عاد ملك إسبانيا إلى بلاده", "ملك إسبانيا person ESP GOV"),
            ("التقى رئيس الوزراء النرويجي الوفد", "رئيس الوزراء النرويجي person NOR GOV"),
            ("دافع عنه المحامي كريم منديل أمس", "كريم منديل person - CVL"),
            ("زار محافظ أسوان حسام العطفي المصنع", "حسام العطفي person EGY GOV"),
            ("التقى السفير الكندي لدى كينيا جون ماكلين", "جون ماكلين person CAN GOV"),
        ],
        no: &["كتب قصيدة جديدة", "وقفوا امام المبنى"],
    },
    EntityRule {
        name: "person/named",
        why: "a name without a title: a known person, or a given name and more",
        trigger: &[Class::Person, Class::NameGiven, Class::NamePart],
        build: named,
        yes: &[
            ("وصل أنطونيو غوتيريش إلى نيروبي", "أنطونيو غوتيريش person - IGO"),
            ("قال سامي بن خالد الفارس إنه عائد", "سامي بن خالد الفارس person - -"),
            ("اتصل به أبو نضال العكاري أمس", "أبو نضال العكاري person - -"),
        ],
        no: &["كان الجو حسنا", "حضّ على السلام", "طالب عباس بوقف القصف", "وزعوا صدى الصوت"],
    },
];

fn office(scene: &Scene<'_>, i: usize) -> Option<Found> {
    // امام, spelled as إمام is.
    if scene.tokens.has(i, Class::Prep) && !scene.article(i) {
        return None;
    }
    // الملا عمر: a title that is part of the name.
    if scene.tokens.phrase(i).is_some_and(|p| p.classes().has(Class::Person)) {
        return named(scene, i);
    }
    if let Some(pair) = pair(scene, i) {
        return Some(pair);
    }
    let first = title(scene, i, 0)?;
    let mut end = first.end;
    let mut t = first;
    let role_end = t.role;
    let role_former = t.former;
    // A second title before the name: ولي العهد الأمير، العاهل … الملك.
    let mut titles = 0;
    while titles < 3 && !scene.in_time(end) && scene.has(end, Class::Office) && !scene.has_proclitic(end) {
        let Some(more) = title(scene, end, 1) else { break };
        // «استقبل أمير قطر الأمين العام لأوبك»: whose it is differs, so another person begins.
        if t.owned && more.owned && more.country != t.country {
            break;
        }
        t.country = t.country.or(more.country);
        t.sector = t.sector.or(more.sector);
        t.inside.extend(more.inside);
        t.former |= more.former;
        end = more.end;
        titles += 1;
    }
    if let Some((place, last)) = posting(scene, i, end) {
        t.inside.push(place);
        end = last;
    }
    // بان كي مون, لي تشيانغ: names that seem to open with a preposition.
    let whole =
        || scene.has(end, Class::Split) || scene.tokens.phrase(end).is_some_and(|p| p.classes().has(Class::Person));
    let apart = !scene.joined(end) && (!scene.tokens.clitics(end).preposition() || whole());
    if apart && !t.form.any(Form::DUAL.or(Form::PLUR)) {
        if let Some(mut name) = name_at(scene, end, true) {
            // الفريق جاهز: a title that is a common noun needs a name that is one.
            let sure = scene.tokens.classes(end).any(NAMES) || name.last - end > 1;
            if scene.sense(i, Class::Office).is_some_and(|(s, _)| s.is_ambiguous()) && !sure {
                return None;
            }
            if name.person.is_none()
                && name.last - end == 1
                && !is_royal(scene, end)
                && is_lone_family(scene, end, name.last)
            {
                name.last += 1;
            }
            return Some(holder(scene, i, end, name, t));
        }
    }
    // الفريق, المذيع: a title before a name, a common noun without one.
    if scene.sense(i, Class::Office).is_some_and(|(s, _)| s.is_ambiguous()) {
        return None;
    }
    let mut draft = Draft::new(scene, i, role_end, EntityKind::Person).head(t.head);
    draft.country = t.country;
    draft.sector = if role_former { Some(Sector::Eli) } else { t.sector };
    draft.former = role_former;
    if t.sector.is_none() && !t.owned {
        return None;
    }
    if t.pronoun {
        return draft.unlisted().need(Need::Pronoun).one();
    }
    if t.form.any(Form::DUAL.or(Form::PLUR)) {
        draft.kind = EntityKind::Group;
        let need = if t.owned { Need::Nothing } else { Need::Setting };
        return draft.unlisted().need(need).key(Key::Alone).one();
    }
    // رئيسا لقوات: what someone became, not who he is.
    let whose = scene.article(i + 1) && !scene.tokens.clitics(i + 1).li();
    if scene.form(i, Class::Office).is(Form::ACC) && !whose && !scene.article(i) {
        return draft.unlisted().key(Key::Alone).one();
    }
    if t.body && !t.owned {
        draft.key = Key::Office;
        // عضو المكتب, أمير خلية: no body of its own.
        let head = role_end - 1;
        let sure = scene.article(head) && scene.tokens.sense(head, Class::Body).is_some_and(|b| !b.is_ambiguous());
        draft.listed = sure || !t.inside.is_empty();
        return draft.need(Need::Owner).one();
    }
    if t.owned && t.definite {
        // المخرج اللبناني: no holder of an office.
        let listed =
            draft.sector.is_some() && draft.sector != Some(Sector::Cvl) && !scene.form(i, Class::Office).is(Form::ACC);
        draft.key = Key::Office;
        return draft.listed_only_if(listed).one();
    }
    if t.owned {
        return draft.unlisted().key(Key::Alone).one();
    }
    draft.unlisted().need(if t.definite { Need::Owner } else { Need::Setting }).key(Key::Office).one()
}

/// `المبعوث الأممي إلى سوريا غير بيدرسن`: where one is sent, between the office and the name of its holder.
fn posting(scene: &Scene<'_>, office: usize, end: usize) -> Option<(Draft, usize)> {
    let envoy = || scene.tokens.readings(office, Class::Object).any(|s| s.text() == "envoy");
    let sent = match scene.tokens.str(end) {
        "إلى" | "لدى" => true,
        "في" => envoy(),
        _ => false,
    };
    let at = end + 1;
    if !sent || scene.has_proclitic(at) && !scene.article(at) {
        return None;
    }
    let kinds = [
        (Class::Country, EntityKind::Country),
        (Class::Region, EntityKind::Region),
        (Class::City, EntityKind::City),
        (Class::Organization, EntityKind::Organization),
    ];
    let written = |class| scene.sense(at, class).filter(|_| scene.as_written(at, class));
    let (sense, last, kind) = kinds.into_iter().find_map(|(class, kind)| {
        let (sense, last) = written(class)?;
        Some((sense, last, kind))
    })?;
    let name = name_at(scene, last, true).filter(|_| !scene.has_proclitic(last))?;
    if !scene.tokens.classes(last).any(NAMES) && name.last - last < 2 {
        return None;
    }
    let place = matches!(kind, EntityKind::Region | EntityKind::City);
    let sector = sense.sector().filter(|_| kind == EntityKind::Organization);
    let mut draft = Draft::new(scene, at, last, kind).codes(sense.country(), sector);
    draft.place = place;
    if let (EntityKind::Country, Some(country)) = (kind, sense.country()) {
        draft.key = Key::State(country);
    }
    draft.rule = match kind {
        EntityKind::Country => "place/country",
        EntityKind::Region => "place/region",
        EntityKind::City => "place/city",
        _ => "body/organization",
    };
    Some((draft, last))
}

/// وزيرا خارجية البلدين، رئيسا الحكومتين، الرئيسان: two or more holders of one office.
fn pair(scene: &Scene<'_>, i: usize) -> Option<Found> {
    let (senses, at) = scene.senses(i, Class::Office);
    let dual = Scene::formed(senses, Class::Office, Form::DUAL);
    let many = Scene::formed(senses, Class::Office, Form::PLUR);
    let sense = dual.or(many)?;
    if scene.tokens.pronoun(at - 1).is_some() {
        return None;
    }
    let mut end = at;
    while end < at + 4 && scene.is(end, &[Class::Portfolio, Class::Body]) && !scene.has_proclitic(end) {
        end += 1;
    }
    let sides = |last: usize, n: u8| {
        let mut d = Draft::new(scene, i, last, EntityKind::Person).codes(None, sense.sector()).unlisted();
        d.head = scene.head(i);
        d.need(Need::Sides(n)).key(Key::Alone).one()
    };
    if let Some((reference, last)) = scene.sense(end, Class::Reference) {
        let n =
            reference.text().split_once(':').filter(|(what, _)| matches!(*what, "states" | "sides")).map(|(_, n)| n);
        if let Some(n) = n.filter(|_| !scene.has_proclitic(end)) {
            return sides(last, n.parse().unwrap_or(2));
        }
    }
    if scene.article(i) && dual.is_some() && scene.demonym(at).is_none() {
        return sides(end.max(at), 2);
    }
    // الوزراء الثلاثة
    if scene.article(i) && scene.article(at) && scene.has(at, Class::NumberUnit) {
        let n = scene.tokens.sense(at, Class::NumberUnit).map_or(2, |s| s.int().min(9) as u8);
        return sides(at + 1, n);
    }
    // وزيرا خارجية مالي والنيجر, زعماء فرنسا وألمانيا: the states follow as entities of their own.
    let listed = states_in_a_row(scene, end);
    let one_each = if many.is_some() { listed > 1 } else { sense.form.is(Form::CONSTRUCT) && listed > 0 };
    if one_each && !scene.article(i) {
        let mut d = Draft::new(scene, i, end, EntityKind::Person).codes(None, sense.sector()).unlisted();
        d.head = scene.head(i);
        return d.need(Need::Ahead(listed.max(2))).key(Key::Alone).one();
    }
    None
}

/// How many states are listed from `at` on, joined by و.
fn states_in_a_row(scene: &Scene<'_>, at: usize) -> u8 {
    let Some((_, mut end)) = scene.genitive_state(at) else { return 0 };
    let mut n = 1;
    while n < 9 && scene.joined(end) {
        let Some((_, last)) = scene.sense(end, Class::Country) else { break };
        (n, end) = (n + 1, last);
    }
    n
}

/// Whether the title right before the name goes with a given name alone: الملك حسين، الأمير سلطان.
fn is_royal(scene: &Scene<'_>, name: usize) -> bool {
    const TITLES: [&str; 6] = ["ملك", "امير", "شيخ", "سلطان", "بابا", "ملا"];
    let head = name.checked_sub(1).map_or(0, |b| scene.head(b));
    TITLES.iter().any(|t| Letters::of(t).is_some_and(|l| l.key() == head))
}

/// `النائب أحمد مطر`: behind a title and a given name alone, a common noun is the family name.
fn is_lone_family(scene: &Scene<'_>, given: usize, at: usize) -> bool {
    const NOT: ClassSet = ClassSet::of(&[
        Class::Pred,
        Class::Light,
        Class::Say,
        Class::Control,
        Class::Aux,
        Class::Prep,
        Class::Conj,
        Class::Subord,
        Class::Rel,
        Class::Dem,
        Class::Pron,
        Class::Neg,
        Class::Cond,
        Class::Quant,
        Class::Adv,
        Class::Particle,
        Class::Split,
        Class::Office,
        Class::Epithet,
        Class::Body,
        Class::Demonym,
        Class::Country,
        Class::City,
        Class::KindPlace,
        Class::PlacePrep,
        Class::TimeRelative,
        Class::NumberOrdinal,
        Class::NumberUnit,
    ]);
    let plain = scene.is_word(at)
        && !scene.in_time(at)
        && (!scene.has_proclitic(at) || scene.article(at))
        && scene.tokens.pronoun(at).is_none();
    let finite = scene.tokens.senses(at).any(|s| s.form.any(Form::IMPF.or(Form::ACC)))
        || scene.is_verb(at) && scene.tokens.senses(at).all(|s| s.form.is_verb());
    plain
        && !finite
        && !scene.joined(at)
        && !scene.tokens.clitics(at).has_contraction()
        && scene.tokens.has(given, Class::NameGiven)
        && !scene.classes(at).is_empty()
        && !scene.classes(at).any(NOT)
}

/// A name with its title.
fn holder(scene: &Scene<'_>, i: usize, at: usize, name: Name, t: Title) -> Found {
    let mut draft = Draft::new(scene, at, name.last, EntityKind::Person).phrase(i).head(t.head);
    if scene.tokens.has(at, Class::Split) {
        draft.span.start = scene.tokens.span(at).start;
    }
    draft.titled = true;
    draft.country = t.country;
    draft.sector = if t.former { Some(Sector::Eli) } else { t.sector };
    if let Some(person) = name.known(scene, t.country, draft.sector) {
        let known = standing(person, scene.day);
        draft.country = known.country.or(draft.country);
        // A title in the text outranks a list of roles that may end before it, but for a bare form of address.
        if draft.sector.is_none() || known.sector != Some(Sector::Eli) && known.sector.is_some() {
            draft.sector = known.sector;
        }
        if draft.sector == Some(Sector::Igo) {
            draft.country = None;
        }
        draft.key = Key::Person(person);
        draft.known = true;
    } else if draft.country.is_none() && draft.sector != Some(Sector::Igo) {
        draft.need = Need::Owner;
    }
    Found { inside: t.inside, draft, next: name.last }
}

fn named(scene: &Scene<'_>, i: usize) -> Option<Found> {
    // على, spelled as علي is.
    if scene.tokens.has(i, Class::Prep) && !scene.has(i, Class::Person) {
        return None;
    }
    let name = name_at(scene, i, false)?;
    // حمود بن إبراهيم: a first name that the lexicon lacks.
    let son = scene.tokens.has(i, Class::NamePart) && i > 0 && scene.is_unknown(i - 1) && !scene.article(i - 1);
    // قال نياز محمد: one behind a verb of speech.
    let said =
        i > 1 && scene.is_unknown(i - 1) && !scene.has_proclitic(i - 1) && scene.form(i - 2, Class::Say).is_verb();
    let first = if (son || said) && !scene.has_proclitic(i) { i - 1 } else { i };
    let mut draft = Draft::new(scene, first, name.last, EntityKind::Person);
    match name.person {
        Some(person) => {
            let known = standing(person, scene.day);
            draft.country = known.country;
            draft.sector = known.sector;
            draft.key = Key::Person(person);
            draft.known = true;
            if name.last - i == 1 {
                // One word may mean another of that name who has been introduced.
                draft.need = Need::Surname;
            }
        }
        None => {
            // الفرنسي جان دوبوا: whose he is stands before the name.
            draft.country = i
                .checked_sub(1)
                .filter(|&b| !scene.joined(i) && scene.article(b))
                .and_then(|b| scene.adjective_state(b, true))
                .map(|(c, _)| c);
            draft.need = Need::Surname;
        }
    }
    draft.one()
}
