//! Personal names: known people, and runs of name-like words (`سامي بن خالد الفارس`).
//!
//! A name of the lexicon wins; else given names, family names and, behind a title or a given name, words that the lexicon
//! does not know. New names are rows of `names.tsv` and `people.tsv`.

use super::known::{best, is_of_the_day};
use super::run::{can_go_on, is_name, part, run};
use super::scene::Scene;
use crate::lexicon::{look_up, Class, ClassSet, Country, Person, Sector};
use crate::text::chars::code::{BA, FA, KAF, LAM, WAW};

pub(super) use super::known::standing;
pub(super) use super::run::{compound, is_abstract};

/// A personal name in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    /// One past its last token.
    pub last: usize,
    /// The row, for a known person.
    pub person: Option<Person>,
    /// The row is only what he is called for short: the title must fit.
    pub weak: bool,
}

impl Name {
    /// The known person, if the title before the name fits one who is called so only for short.
    pub fn known(&self, scene: &Scene<'_>, country: Option<Country>, sector: Option<Sector>) -> Option<Person> {
        self.person.filter(|&p| {
            let known = standing(p, scene.day);
            if country.is_some() && known.country.is_some() && country != known.country {
                return known.sector == Some(Sector::Igo) || sector == Some(Sector::Igo);
            }
            // A late king is still called by his office.
            let once = || sector.is_some_and(|s| p.roles().any(|r| r.sector == Some(s)));
            !self.weak || country.is_some() || known.sector == sector && sector.is_some() || once()
        })
    }
}

/// What a particle stands before often.
const SPLIT: ClassSet =
    ClassSet::of(&[Class::NumberOrdinal, Class::Subord, Class::Quant, Class::Pron, Class::Dem, Class::Adv]);

/// Classes that make no other word of a name.
const OWN: ClassSet = ClassSet::of(&[Class::Person, Class::NameFamily, Class::NameGiven, Class::NamePart]);

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
        let short = if can_go_on(scene, 1, next + 1) { next + 2 } else { next + 1 };
        return goes_on.then(|| Name { last: run(scene, next, true).unwrap_or(short), person: None, weak: false });
    }
    let (senses, last) = scene.senses(i, Class::Person);
    if let Some(sense) = best(senses, scene.day) {
        let person = Person::of(sense);
        if last - i > 1 && sense.is_ambiguous() {
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
        let longer = run(scene, i, titled || !sense.is_ambiguous()).filter(|&end| end - i > 1);
        // A longer name that begins with the known one's word is someone else, or a spelling the rows lack.
        let given = scene.tokens.has(i, Class::NameGiven);
        if let Some(end) = longer.filter(|&end| given || (i + 1..end).any(|j| is_name(scene, j))) {
            return Some(Name { last: end, person: None, weak: false });
        }
        // باول: a particle and a word, too.
        let particle = || {
            scene.letters(i).is_some_and(|l| {
                matches!(l.at(0), BA | LAM | FA | WAW | KAF) && l.len() < 6 && look_up(l.skip(1)).classes().any(SPLIT)
            })
        };
        let other = scene.tokens.classes(i).0 & !OWN.0 != 0 || particle();
        // What he is called for short is enough where it means nothing else: روحاني, but not سلام.
        let short = || scene.folded(i).is_none_or(|l| l.len() < 4);
        let weak = sense.is_ambiguous() && (other || scene.tokens.has(i, Class::NameGiven) || short());
        let meant = match (titled, weak) {
            // دبلوماسي مصري بان: two or three letters need a title with the article.
            (true, true) if short() => scene.as_written(i, Class::Person) && i > 0 && scene.article(i - 1),
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

/// A family part behind a known name: آل ثاني.
fn tail(scene: &Scene<'_>, at: usize) -> usize {
    if scene.has_proclitic(at) {
        return at;
    }
    part(scene, at, false).unwrap_or(at)
}
