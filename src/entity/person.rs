//! Persons: holders of an office with or without a name, and names on their own.
//!
//! `وزير الخارجية الياباني كينتارو أوكي` is the name with Japan and GOV from its title; `وزير الخارجية الياباني` alone is a
//! person by his office; `الوزير` a participant whose state the text around tells. Offices are rows of `offices.tsv`.

use super::body;
use super::draft::{Draft, Key, Need};
use super::name::{field, is_speech, name_at, standing, Name};
use super::scene::{EntityRule, Scene, NAMES};
use super::EntityKind;
use crate::lexicon::{Class, ClassSet, Country, Form, Sector};
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
        ],
        no: &["كتب قصيدة جديدة"],
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

/// The rules that only hold where no other does.
pub const LAST: &[EntityRule] = &[EntityRule {
    name: "person/speaker",
    why: "one word between a verb of speech and what is said is a person, if it is a family name or no word",
    trigger: &[Class::Say],
    build: speaker,
    yes: &[
        ("وأوضح بلخياط أن المصنع أغلق", "بلخياط person - -"),
        ("وأضاف التازي: سنعود", "التازي person - -"),
        ("قال زغدود أبو ضلع، وهو شاهد، إنه رآه", "زغدود أبو ضلع person - -"),
    ],
    no: &["قال خبراء إن الأسعار ستنخفض", "وذكر التقرير أن النمو تراجع", "أكد مجددا أن الحوار مستمر"],
}];

/// A title as it stands before a name.
#[derive(Debug, Default)]
pub(super) struct Title {
    /// One past its last token.
    pub end: usize,
    /// Head word, for linking.
    pub head: u64,
    pub country: Option<Country>,
    pub sector: Option<Sector>,
    /// Some state, body or nationality says whose it is.
    pub owned: bool,
    pub former: bool,
    pub form: Form,
    /// الرئيس, not رئيس.
    pub definite: bool,
    /// One past the role itself: epithets behind the nationality are outside.
    pub role: usize,
    /// A body without a state of its own is inside.
    pub body: bool,
    /// Bodies and states inside, listed on their own before a name.
    pub inside: Vec<Draft>,
    /// A suffixed pronoun stands on it: سفيرها.
    pub pronoun: bool,
}

/// Reads the title at `i`.
pub(super) fn title(scene: &Scene<'_>, i: usize, depth: u8) -> Option<Title> {
    let (sense, mut end) = scene.sense(i, Class::Office)?;
    let phrase = end - i > 1;
    let mut t = Title {
        head: scene.head(i),
        country: sense.country(),
        sector: sense.sector(),
        form: sense.form,
        definite: scene.article(i),
        pronoun: scene.tokens.pronoun(end - 1).is_some(),
        ..Title::default()
    };
    t.owned = t.country.is_some();
    // A bare head takes its complement: رئيس + body, وزير + portfolio, نائب + office.
    if !t.pronoun {
        end = complement(scene, &mut t, end, phrase, depth);
    }
    // The nationality, an adjective or a state.
    let feminine = scene.is_feminine(i);
    end = owner(scene, &mut t, end, feminine);
    t.role = end;
    let owned = t.owned;
    end = epithets(scene, &mut t, end);
    if !owned {
        end = owner(scene, &mut t, end, feminine);
        if t.owned {
            t.role = end;
        }
    }
    t.end = end;
    Some(t)
}

fn complement(scene: &Scene<'_>, t: &mut Title, at: usize, phrase: bool, depth: u8) -> usize {
    let mut end = at;
    if scene.in_time(end) || scene.joined(end) {
        return end;
    }
    let clitics = scene.tokens.clitics(end);
    // باسم، لدى، ل: الناطق باسم الحكومة، الأمين العام للأمم المتحدة.
    let linked = clitics.li()
        || scene.has(end, Class::Epithet) && scene.tokens.sense(end, Class::Epithet).is_some_and(|s| s.text() == "of");
    let start = if linked && !clitics.li() { end + 1 } else { end };
    if linked || !t.definite || phrase {
        if depth < 2 && !t.definite && !linked && scene.has(start, Class::Office) && !scene.has_proclitic(start) {
            if let Some(inner) = title(scene, start, depth + 1) {
                t.sector = inner.sector.or(t.sector);
                t.country = t.country.or(inner.country);
                t.owned |= inner.owned;
                t.definite |= inner.definite;
                t.inside.extend(inner.inside);
                return inner.end;
            }
        }
        if scene.is(start, &[Class::Body, Class::Organization, Class::Group, Class::Party, Class::Seat]) {
            if let Some((drafts, last)) = body::any(scene, start) {
                if let Some(d) = drafts.last() {
                    if t.sector.is_none() || matches!(d.sector, Some(s) if s != Sector::Gov) {
                        t.sector = d.sector.or(t.sector);
                    }
                    t.country = t.country.or(d.country);
                    t.owned |= d.country.is_some() || d.sector == Some(Sector::Igo);
                    t.body = true;
                }
                // وزير الخارجية: the ministry is not meant.
                let office = |d: &Draft| d.last - d.first == 1 && scene.has(d.first, Class::Portfolio);
                t.inside.extend(drafts.into_iter().filter(|d| d.listed && !office(d)));
                t.definite = true;
                return last;
            }
        }
    }
    if !t.definite && !linked && scene.has(end, Class::Portfolio) && !scene.article(end) && !scene.has_proclitic(end) {
        return end + 1;
    }
    if !phrase && !t.definite && !linked {
        // وزير + words with the article: the portfolio.
        while end - at < 6 && scene.is_word(end) && !scene.in_time(end) {
            let clitics = scene.tokens.clitics(end);
            let first = end == at;
            let more = clitics.article()
                && !clitics.preposition()
                && (first || !scene.joined(end) || portfolio_goes_on(scene, end));
            if !more
                || scene.is(end, &[Class::Demonym, Class::Country]) && !(first && scene.has(end, Class::Portfolio))
                || scene.is(end, &[Class::Office, Class::Rel, Class::Person, Class::Epithet])
                || scene.tokens.classes(end).any(NAMES)
                || !first && scene.is_unknown(end) && !scene.joined(end) && !scene.article(end)
            {
                break;
            }
            t.definite = true;
            end += 1;
        }
    }
    end
}

/// Whether `والتعليم` after a portfolio belongs to it: a nationality or a name follows, not a verb.
fn portfolio_goes_on(scene: &Scene<'_>, i: usize) -> bool {
    scene.demonym(i + 1).is_some() || scene.tokens.classes(i + 1).any(NAMES) || scene.is_unknown(i + 1)
}

fn owner(scene: &Scene<'_>, t: &mut Title, end: usize, feminine: bool) -> usize {
    let many = t.form.any(Form::PLUR);
    let agrees = scene.is_feminine(end) == feminine || many;
    if scene.in_time(end) || scene.has(end, Class::Demonym) && !agrees {
        return end;
    }
    let whose = scene.adjective_state(end, true);
    // رئيس الوزراء الهندي: the article may stand on the nationality alone.
    let definite = whose.is_some();
    if let Some((country, last)) = whose.or_else(|| (!t.definite).then(|| scene.adjective_state(end, false)).flatten())
    {
        t.definite |= definite;
        t.country = t.country.or(Some(country));
        t.owned = true;
        return last;
    }
    if !t.definite {
        if let Some((country, last)) = scene.genitive_state(end) {
            let mut draft = Draft::new(scene, end, last, EntityKind::Country).codes(Some(country), None);
            draft.key = Key::State(country);
            t.inside.push(draft);
            t.country = t.country.or(Some(country));
            t.owned = true;
            t.definite = true;
            return last;
        }
    }
    end
}

fn epithets(scene: &Scene<'_>, t: &mut Title, mut end: usize) -> usize {
    while let Some((sense, last)) = scene.sense(end, Class::Epithet) {
        match sense.text() {
            "of" => break,
            "former" => t.former = true,
            _ => {}
        }
        end = last;
    }
    end
}

fn office(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
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
    // بان كي مون, لي تشيانغ: names that seem to open with a preposition.
    let whole =
        || scene.has(end, Class::Split) || scene.tokens.phrase(end).is_some_and(|p| p.classes().has(Class::Person));
    let apart = !scene.joined(end) && (!scene.tokens.clitics(end).preposition() || whole());
    if apart && !t.form.any(Form::DUAL.or(Form::PLUR)) {
        if let Some(mut name) = name_at(scene, end, true) {
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
    if t.body && !t.owned {
        draft.key = Key::Office(t.head);
        return draft.need(Need::Owner).one();
    }
    if t.owned && t.definite {
        // المخرج اللبناني: no holder of an office.
        let listed =
            draft.sector.is_some() && draft.sector != Some(Sector::Cvl) && !scene.form(i, Class::Office).is(Form::ACC);
        draft.key = Key::Office(t.head);
        return draft.listed_only_if(listed).one();
    }
    if t.owned {
        return draft.unlisted().key(Key::Alone).one();
    }
    draft.unlisted().need(if t.definite { Need::Owner } else { Need::Setting }).key(Key::Office(t.head)).one()
}

/// وزيرا خارجية البلدين، رئيسا الحكومتين، الرئيسان: two or more holders of one office.
fn pair(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
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
    // وزيرا خارجية مالي والنيجر: the states follow as entities of their own.
    if dual.is_some_and(|s| s.form.is(Form::CONSTRUCT)) && !scene.article(i) && scene.genitive_state(end).is_some() {
        let mut d = Draft::new(scene, i, end, EntityKind::Person).codes(None, sense.sector()).unlisted();
        d.head = scene.head(i);
        return d.need(Need::Ahead(2)).key(Key::Alone).one();
    }
    None
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
fn holder(scene: &Scene<'_>, i: usize, at: usize, name: Name, t: Title) -> (Vec<Draft>, usize) {
    let mut draft = Draft::new(scene, at, name.last, EntityKind::Person).phrase(i).head(t.head);
    if scene.tokens.has(at, Class::Split) {
        draft.span.start = scene.tokens.span(at).start;
    }
    draft.title = Some((i, at));
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
        draft.key = Key::Person(person.text_id());
        draft.name = Some(field(person.text(), 0));
    } else if draft.country.is_none() && draft.sector != Some(Sector::Igo) {
        draft.need = Need::Owner;
    }
    let mut all = t.inside;
    let last = name.last;
    all.push(draft);
    (all, last)
}

fn named(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
    let name = name_at(scene, i, false)?;
    // حمود بن إبراهيم: a first name that the lexicon lacks.
    let son = scene.tokens.has(i, Class::NamePart) && i > 0 && scene.is_unknown(i - 1) && !scene.article(i - 1);
    let first = if son && !scene.has_proclitic(i) { i - 1 } else { i };
    let mut draft = Draft::new(scene, first, name.last, EntityKind::Person);
    match name.person {
        Some(person) => {
            let known = standing(person, scene.day);
            draft.country = known.country;
            draft.sector = known.sector;
            draft.key = Key::Person(person.text_id());
            draft.name = Some(field(person.text(), 0));
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

/// `وأوضح بلخياط أن`: between a verb of speech and what is said stands who says it.
fn speaker(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
    let at = i + 1;
    if !scene.form(i, Class::Say).is_verb() || !scene.is_word(at) || scene.has_proclitic(at) && !scene.article(at) {
        return None;
    }
    if let Some(named) = speaker_named(scene, i) {
        return Some(named);
    }
    if scene.tokens.clitics(at).preposition()
        || scene.tokens.pronoun(at).is_some()
        || scene.in_time(at)
        || !is_speech(scene, at + 1)
    {
        return None;
    }
    if name_at(scene, at, false).is_some() || !is_surname(scene, at) {
        return None;
    }
    Draft::new(scene, at, at + 1, EntityKind::Person).need(Need::Surname).one()
}

/// `قال زغدود أبو ضلع، وهو`: a run of names behind a verb of speech, though the lexicon does not have the first.
fn speaker_named(scene: &Scene<'_>, i: usize) -> Option<(Vec<Draft>, usize)> {
    let at = i + 1;
    if !scene.is_unknown(at) || scene.article(at) || scene.has_proclitic(at) || !is_surname(scene, at) {
        return None;
    }
    let name = name_at(scene, at, true).filter(|n| n.last - at > 1 && n.person.is_none())?;
    let ends = is_speech(scene, name.last) || [',', '،', '('].into_iter().any(|c| scene.tokens.is_sign(name.last, c));
    if !ends {
        return None;
    }
    Draft::new(scene, at, name.last, EntityKind::Person).need(Need::Surname).one()
}
/// A family name, or an unknown word of a name's shape.
fn is_surname(scene: &Scene<'_>, at: usize) -> bool {
    use crate::text::chars::code::{HA, NUN, TA, YA};
    let classes = scene.tokens.classes(at);
    if classes.has(Class::NameFamily) {
        return scene.as_written(at, Class::NameFamily);
    }
    let Some(l) = scene.letters(at).filter(|_| scene.is_unknown(at)) else { return false };
    let last = l.last();
    if scene.article(at) {
        return l.len() >= 4 && last == YA && l.variant(l.len() - 1) == 0;
    }
    // خبراء، تقرير: plurals and nouns of ـة are more often no name.
    l.len() >= 4 && !matches!(last, HA | TA | NUN) && !scene.marked(at, '\u{64B}')
}

/// `سامي الفارس وزير المالية`: what a person is, behind his name. Fills in the person and gives what stands inside the title.
pub(super) fn apposition(scene: &Scene<'_>, i: usize, person: &mut Draft) -> Option<(Vec<Draft>, usize)> {
    let t = title(scene, i, 0)?;
    if t.pronoun || t.form.any(Form::DUAL.or(Form::PLUR)) || !(t.owned || t.body) {
        return None;
    }
    let comma = person.last < i;
    // «استقبل أمير قطر وزير المالية»: a second side, not the same man.
    let before = person.phrase.checked_sub(1);
    let governed = before.is_some_and(|b| scene.form(b, Class::Pred).is_verb() && !scene.has(b, Class::Say));
    if governed && !comma || !scene.joined(t.end) && name_at(scene, t.end, true).is_some() {
        return None;
    }
    if !matches!(person.key, Key::Person(_)) {
        person.sector = if t.former { Some(Sector::Eli) } else { t.sector.or(person.sector) };
        if let Some(country) = t.country {
            (person.country, person.need) = (Some(country), Need::Nothing);
        } else if t.sector == Some(Sector::Igo) {
            (person.country, person.need) = (None, Need::Nothing);
        } else if person.need == Need::Surname {
            person.need = Need::Owner;
        }
    } else if t.country.is_some() && person.country.is_some() && t.country != person.country {
        return None;
    }
    Some((t.inside, t.end))
}
