//! Personal names: known people, and runs of name-like words (`سامي بن خالد الفارس`).
//!
//! A name of the lexicon wins; else given names, family names and, behind a title or a given name, words that the lexicon
//! does not know. New names are rows of `names.tsv` and `people.tsv`.

use super::scene::{Scene, NAMES};
use crate::lexicon::{look_up, Class, ClassSet, Country, Form, Sector, Sense, Senses};
use crate::token::Pronoun;
use chrono::{Datelike, NaiveDate};

/// A personal name in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    /// One past its last token.
    pub last: usize,
    /// The row, for a known person.
    pub person: Option<Sense>,
    /// The row is only what he is called for short: the title must fit.
    pub weak: bool,
}

impl Name {
    /// The known person, if the title before the name fits one who is called so only for short.
    pub fn known(&self, scene: &Scene<'_>, country: Option<Country>, sector: Option<Sector>) -> Option<Sense> {
        self.person.filter(|&p| {
            let known = standing(p, scene.day);
            if country.is_some() && known.country.is_some() && country != known.country {
                return known.sector == Some(Sector::Igo) || sector == Some(Sector::Igo);
            }
            // A late king is still called by his office.
            let once = || sector.is_some_and(|s| field(p.text(), 2).split(';').any(|r| r.starts_with(s.code())));
            !self.weak || country.is_some() || known.sector == sector && sector.is_some() || once()
        })
    }
}

/// What a known person was on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    pub country: Option<Country>,
    pub sector: Option<Sector>,
}

/// The most words of one name.
const LONGEST: usize = 7;

/// Classes of words that no name goes on with, unless they are names too.
const PLAIN: ClassSet = ClassSet::of(&[Class::Verb, Class::Noun, Class::Adj, Class::Pred, Class::Light, Class::Say]);

/// Classes that make no other word of a name.
const OWN: ClassSet = ClassSet::of(&[Class::Person, Class::NameFamily, Class::NameGiven, Class::NamePart, Class::Name]);

/// The name that begins at `i`; `titled` behind a title.
pub(super) fn name_at(scene: &Scene<'_>, i: usize, titled: bool) -> Option<Name> {
    if !scene.is_word(i) || scene.in_time(i) || scene.has(i, Class::Epithet) {
        return None;
    }
    // لي جاي ميونغ: the family name is also «to me».
    if titled && scene.tokens.has(i, Class::Split) && scene.tokens.str(i) == "لي" {
        let next = i + 1;
        let foreign = |at: usize| scene.is_unknown(at) || is_name(scene, at);
        let goes_on = scene.is_word(next) && !scene.has_proclitic(next) && (foreign(next) || foreign(next + 1));
        let short = if can_go_on(scene, next, next + 1) { next + 2 } else { next + 1 };
        return goes_on.then(|| Name { last: run(scene, next, true).unwrap_or(short), person: None, weak: false });
    }
    let (senses, last) = scene.senses(i, Class::Person);
    if let Some(person) = best(senses, scene.day) {
        if last - i > 1 && person.is_ambiguous() {
            // عبد الله: what a king is called for short, and anyone's name.
            let end = run(scene, i, titled)?;
            let known = (end == last && titled).then_some(person);
            return Some(Name { last: end, person: known, weak: true });
        }
        if last - i > 1 {
            let longer = run(scene, i, true).filter(|&end| end > last && scene.tokens.has(i, Class::NameGiven));
            return Some(match longer {
                // A family name more makes someone else of two given names.
                Some(end) if last - i == 2 && scene.tokens.has(last - 1, Class::NameGiven) => {
                    Name { last: end, person: None, weak: false }
                }
                _ => Name { last: tail(scene, last), person: Some(person), weak: false },
            });
        }
        let longer = run(scene, i, titled || !person.is_ambiguous()).filter(|&end| end - i > 1);
        // A longer name that begins with the known one's word is someone else, or a spelling the rows lack.
        let given = scene.tokens.has(i, Class::NameGiven);
        if let Some(end) = longer.filter(|&end| given || (i + 1..end).any(|j| is_name(scene, j))) {
            return Some(Name { last: end, person: None, weak: false });
        }
        let other = scene.tokens.classes(i).0 & !OWN.0 != 0;
        // What he is called for short is enough where it means nothing else: روحاني, but not سلام.
        let short = || scene.letters(i).is_none_or(|l| l.len() < 4);
        let weak = person.is_ambiguous() && (other || scene.tokens.has(i, Class::NameGiven) || short());
        let meant = match (titled, weak) {
            (true, _) => scene.as_written(i, Class::Person),
            (_, true) => scene.as_written(i, Class::Person) && is_speaker(scene, i),
            _ => scene.as_written(i, Class::Person) && (!other || is_of_the_day(scene, i, person)),
        };
        if meant {
            return Some(Name { last, person: Some(person), weak });
        }
        return if titled { run(scene, i, true).map(|last| Name { last, person: None, weak }) } else { None };
    }
    let end = run(scene, i, titled)?;
    Some(Name { last: end, person: None, weak: false })
}

/// Of several people of one name, the one in office on the day; a name of its own before what one is called for short.
fn best(senses: Senses, day: Option<NaiveDate>) -> Option<Sense> {
    let mut first: Option<Sense> = None;
    let mut best = 0;
    let mut left = senses.filter(|s| s.class == Class::Person).peekable();
    if let Some(only) = left.next() {
        if left.peek().is_none() {
            return Some(only);
        }
        for sense in std::iter::once(only).chain(left) {
            let active = standing(sense, day).sector != Some(Sector::Eli);
            let rank = 1 + usize::from(active) + 2 * usize::from(!sense.is_ambiguous());
            if rank > best {
                (first, best) = (Some(sense), rank);
            }
        }
    }
    first
}

/// `وقال سلام إن`: a verb of speech before it, what is said behind it.
fn is_speaker(scene: &Scene<'_>, i: usize) -> bool {
    !scene.has_proclitic(i)
        && scene.before(i).is_some_and(|b| scene.has(b, Class::Say) && scene.form(b, Class::Say).is_verb())
        && is_speech(scene, i + 1)
}

/// What is said begins at `i`.
pub(super) fn is_speech(scene: &Scene<'_>, i: usize) -> bool {
    scene.has(i, Class::Subord) || scene.opens_quote(i) || scene.tokens.is_sign(i, ':')
}

/// A common word is a person alone in the years of his offices only, and without what a noun would have behind it.
fn is_of_the_day(scene: &Scene<'_>, i: usize, person: Sense) -> bool {
    const YEARS: i32 = 5;
    let near = field(person.text(), 2).split(';').filter_map(|r| r.splitn(3, ':').nth(2)).any(|dates| {
        let (from, to) = dates.split_once("..").unwrap_or((dates, ""));
        scene.day.is_none_or(|day| {
            date(from, false).is_none_or(|f| f <= day) && date(to, true).is_none_or(|t| day.year() <= t.year() + YEARS)
        })
    });
    let next = i + 1;
    near && (scene.in_time(next)
        || !scene.article(next)
            && !matches!(scene.prep(next), Some("على" | "بين" | "مع" | "من"))
            && !scene.marked(i, '\u{64B}'))
}

/// A family part behind a known name: آل ثاني.
fn tail(scene: &Scene<'_>, at: usize) -> usize {
    if scene.has_proclitic(at) {
        return at;
    }
    part(scene, at, false).unwrap_or(at)
}

/// Classes of words that are a name alone.
const WHOLE: ClassSet = ClassSet::of(&[Class::NameGiven, Class::NameFamily, Class::Name, Class::Person]);

/// A run of name-like words from `i`: one word is enough behind a title, two elsewhere.
fn run(scene: &Scene<'_>, i: usize, titled: bool) -> Option<usize> {
    let whole = compound(scene, i);
    let opening = part(scene, i, true);
    let given = whole.is_some() || scene.tokens.has(i, Class::NameGiven) || opening.is_some();
    let first = given
        || scene.tokens.classes(i).any(WHOLE) && (titled || !scene.article(i))
        || titled && can_be_name(scene, i) && !scene.article(i) && !scene.has_proclitic(i) && !is_abstract(scene, i, i);
    if !first
        || scene.tokens.pronoun(i).is_some() && !given
        || scene.article(i) && !titled && !scene.as_written(i, Class::NameGiven)
    {
        return None;
    }
    if !titled && opening.is_none() && whole.is_none() && opens_clause_as_verb(scene, i) {
        return None;
    }
    // A name that is a common word is not sure alone: what is marked so, or is a noun. A verb is none where a name stands.
    const WORD: ClassSet = ClassSet::of(&[Class::Noun, Class::Adj, Class::Pred, Class::Light, Class::Say, Class::Prep]);
    let marked = scene.tokens.sense(i, Class::NameGiven).is_some_and(|s| s.is_ambiguous());
    let spoken = !titled && scene.before(i).is_some_and(|b| scene.form(b, Class::Say).is_verb());
    let plain = whole.is_none() && !spoken && (marked || scene.tokens.classes(i).any(WORD));
    if !titled && scene.tokens.has(i, Class::Prep) {
        return None;
    }
    let mut sure = usize::from(given && !plain) + usize::from(titled);
    sure += usize::from(opening.is_some());
    let mut at = opening.or(whole).unwrap_or(i + 1);
    let mut parts = 1;
    while at - i < LONGEST {
        if !scene.is_word(at) || scene.joined(at) || scene.in_time(at) || scene.tokens.clitics(at).has_contraction() {
            break;
        }
        // حافظ سعدة الأمين العام: an office, not a name.
        if scene.tokens.phrase(at).is_some_and(|p| p.classes().has(Class::Office)) {
            break;
        }
        if let Some(next) = part(scene, at, false).or_else(|| compound(scene, at)) {
            at = next;
            sure += 1;
            parts += 1;
            continue;
        }
        let classes = scene.tokens.classes(at);
        if (is_name(scene, at) || sure >= 1 && is_family_of(scene, at)) && !scene.tokens.clitics(at).preposition() {
            // A verb or noun that is a name too goes on with the name only where the name has just begun.
            if classes.any(PLAIN)
                && parts >= 2
                && !scene.article(at)
                && !classes.has(Class::NameFamily)
                && !classes.has(Class::Person)
            {
                break;
            }
            sure += usize::from(!classes.any(PLAIN));
            at += 1;
            parts += 1;
            continue;
        }
        if is_family_adjective(scene, i, at) {
            at += 1;
            break;
        }
        if sure > 0 && can_go_on(scene, i, at) {
            at += 1;
            parts += 1;
            if scene.article(at - 1) {
                break;
            }
            continue;
        }
        break;
    }
    let enough = if titled { 1 } else { 2 };
    (at - i >= enough && sure > 0).then_some(at)
}

/// Whether the lexicon has the word as a name, written so: السلام is not سلام, but الفارس may be a family of فارس.
fn is_name(scene: &Scene<'_>, at: usize) -> bool {
    let classes = scene.tokens.classes(at);
    classes.any(NAMES)
        && (!scene.article(at)
            || scene.tokens.sense(at, Class::NameGiven).is_some_and(|s| !s.is_ambiguous())
            || [Class::NameFamily, Class::NameGiven, Class::Person]
                .into_iter()
                .any(|c| classes.has(c) && scene.as_written(at, c)))
}

/// `سامي بن خالد الفارس`: behind a sure name, a given name with the article is the family, whatever else it means.
fn is_family_of(scene: &Scene<'_>, at: usize) -> bool {
    const THING: ClassSet = ClassSet::of(&[Class::Noun, Class::Object, Class::Office, Class::Pred]);
    scene.article(at) && scene.tokens.has(at, Class::NameGiven) && !scene.tokens.classes(at).any(THING)
}

/// `طالب عباس بوقف القصف`: a name that is a verb too, where a clause begins with its verb.
fn opens_clause_as_verb(scene: &Scene<'_>, i: usize) -> bool {
    let ambiguous = scene.tokens.sense(i, Class::NameGiven).is_some_and(|s| s.is_ambiguous());
    let son = scene.tokens.has(i + 1, Class::NamePart) && !scene.has_proclitic(i + 1);
    ambiguous
        && !son
        && scene.tokens.senses(i).any(|s| s.form.is(Form::PAST))
        && scene.before(i).is_none_or(|b| {
            !scene.is_word(b) && !scene.tokens.is_sign(b, ')')
                || scene.joined(i)
                || scene.is(b, &[Class::Conj, Class::Rel, Class::Neg, Class::Particle])
        })
}

/// A given name of two words: عبد الكريم، سيف الدين.
pub(super) fn compound(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let phrase = scene.tokens.phrase(at)?;
    (phrase.classes().has(Class::NameGiven) && !(at > 0 && scene.tokens.clitics(at).preposition()))
        .then(|| at + phrase.len())
}

/// بن، أبو، آل and the name behind them; at the head of a name only what can open one, before what is a name.
fn part(scene: &Scene<'_>, at: usize, first: bool) -> Option<usize> {
    let sense = scene.tokens.sense(at, Class::NamePart)?;
    let next = at + 1;
    if !scene.is_word(next) || scene.in_time(next) || scene.tokens.pronoun(at).is_some() {
        return None;
    }
    if let Some(end) = part(scene, next, false).or_else(|| compound(scene, next)) {
        return (!scene.has_proclitic(next)).then_some(end);
    }
    let classes = scene.tokens.classes(next);
    let name = classes.any(NAMES) || can_be_name(scene, next) && !is_abstract(scene, next, next);
    let proclitic = scene.has_proclitic(next) && !scene.article(next) || scene.tokens.clitics(next).has_contraction();
    // Behind a name أبو and بن make a name of any noun: أبو ضلع.
    let noun = !sense.is_ambiguous() && scene.tokens.has(next, Class::Noun);
    let fits =
        if first { name && !sense.is_ambiguous() } else { name || noun || scene.article(next) && !scene.is_verb(next) };
    (fits && !proclitic && scene.tokens.pronoun(next).is_none()).then_some(next + 1)
}

/// Whether a word without a name's class can go on with a name that has begun.
fn can_go_on(scene: &Scene<'_>, first: usize, at: usize) -> bool {
    if scene.tokens.clitics(at).preposition() || is_abstract(scene, first, at) {
        return false;
    }
    // كارولينا, آصفي: a suffix or a form that names are read with by chance.
    let chance =
        scene.tokens.pronoun(at) == Some(Pronoun::We) && !scene.tokens.senses(at).any(|s| s.form.any(Form::PAST));
    let addressed = scene.tokens.senses(at).next().is_some()
        && scene.tokens.senses(at).all(|s| s.form.any(Form::P1.or(Form::P2)) && !s.form.any(Form::PLUR));
    if chance || addressed {
        return !scene.has_proclitic(at);
    }
    can_be_name(scene, at) && scene.tokens.pronoun(at).is_none()
}

/// `محمد علي النفطي`: behind two given names an adjective with the article is the family name.
fn is_family_adjective(scene: &Scene<'_>, i: usize, at: usize) -> bool {
    use crate::text::chars::code::YA;
    at - i >= 2
        && scene.tokens.clitics(at).article()
        && scene.tokens.classes(at).any(ClassSet::of(&[Class::Adj, Class::Demonym]))
        && scene.letters(at).is_some_and(|l| l.last() == YA)
        && (i..at).all(|j| scene.tokens.has(j, Class::NameGiven))
}

/// A bare unknown word in ـية is a noun sooner than a name; so is, behind two words of a name, one in ـة or with ب or ل in
/// front.
pub(super) fn is_abstract(scene: &Scene<'_>, first: usize, i: usize) -> bool {
    use crate::text::chars::code::{BA, HA, LAM, YA};
    let Some(l) = scene.letters(i).filter(|l| l.len() >= 5 && !scene.article(i)) else { return false };
    let marbuta = l.last() == HA && l.variant(l.len() - 1) == 1;
    let split = || matches!(l.at(0), BA | LAM) && look_up(l.skip(1)).is_known();
    marbuta && l.at(l.len() - 2) == YA || i - first >= 2 && (marbuta || split())
}

/// An unknown word that is long enough for a name and has no case ending written.
fn can_be_name(scene: &Scene<'_>, i: usize) -> bool {
    scene.is_unknown(i) && !scene.marked(i, '\u{64B}') && scene.letters(i).is_some_and(|l| l.len() >= 2)
}

/// The key of a person: what is before the first bar.
pub(super) fn field(value: &'static str, n: usize) -> &'static str {
    value.split('|').nth(n).unwrap_or("")
}

/// State and sector of a known person on `day`: the role whose dates cover it, `ELI` outside all of them; without
/// a day the first in government. Value: `KEY|ISO3|SECTOR:OFFICE:FROM..TO;…|ALONE`.
pub(super) fn standing(person: Sense, day: Option<NaiveDate>) -> Standing {
    let value = person.text();
    let country = field(value, 1).parse().ok();
    let mut sector = None;
    // Without a day: what he was in office.
    let undated = field(value, 2).split(';').position(|r| r.starts_with("GOV:"));
    let mut covered = false;
    let mut any = false;
    for (at, role) in field(value, 2).split(';').enumerate().filter(|r| !r.1.is_empty()) {
        let mut parts = role.splitn(3, ':');
        let code = parts.next().unwrap_or("").trim();
        let dates = parts.nth(1).unwrap_or("");
        let (from, to) = dates.split_once("..").unwrap_or((dates, ""));
        any = true;
        let holds = match day {
            Some(day) => date(from, false).is_none_or(|f| f <= day) && date(to, true).is_none_or(|t| day <= t),
            None => undated.is_none_or(|office| office == at),
        };
        if holds && !covered {
            sector = code.parse().ok();
            covered = true;
            if sector == Some(Sector::Igo) {
                return Standing { country: None, sector };
            }
        }
    }
    if any && !covered {
        sector = Some(Sector::Eli);
    }
    Standing { country, sector }
}

/// `2012`, `2012-05`, `2012-05-07` as its first or last day.
fn date(text: &str, end: bool) -> Option<NaiveDate> {
    let mut parts = text.trim().split('-');
    let year: i32 = parts.next()?.parse().ok()?;
    let month: Option<u32> = parts.next().and_then(|m| m.parse().ok());
    let day: Option<u32> = parts.next().and_then(|d| d.parse().ok());
    match (month, day) {
        (Some(m), Some(d)) => NaiveDate::from_ymd_opt(year, m, d),
        (Some(m), None) if end => {
            let next =
                if m == 12 { NaiveDate::from_ymd_opt(year + 1, 1, 1) } else { NaiveDate::from_ymd_opt(year, m + 1, 1) };
            next.and_then(|d| d.pred_opt())
        }
        (Some(m), None) => NaiveDate::from_ymd_opt(year, m, 1),
        (None, _) if end => NaiveDate::from_ymd_opt(year, 12, 31),
        (None, _) => NaiveDate::from_ymd_opt(year, 1, 1),
    }
}
