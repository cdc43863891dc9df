//! Runs of name-like words: given names, family names, بن and أبو with what they join, and words that may go on with a name.
//!
//! New names are rows of `names.tsv`; one that is a common word too has the note `ambiguous` and needs a sure name beside it.

use super::scene::{Scene, NAMES};
use crate::lexicon::{look_up, Class, ClassSet, Form};
use crate::token::Pronoun;

/// The most words of one name.
const LONGEST: usize = 7;

/// Classes of words that no name goes on with, unless they are names too.
const PLAIN: ClassSet = ClassSet::of(&[Class::Verb, Class::Noun, Class::Adj, Class::Pred, Class::Light, Class::Say]);

/// Classes of words that are a name alone.
const WHOLE: ClassSet = ClassSet::of(&[Class::NameGiven, Class::NameFamily, Class::Person]);

/// A run of name-like words from `i`: one word is enough behind a title, two elsewhere.
pub(super) fn run(scene: &Scene<'_>, i: usize, titled: bool) -> Option<usize> {
    if !titled && scene.tokens.has(i, Class::Prep) {
        return None;
    }
    let whole = compound(scene, i);
    let opening = part(scene, i, true);
    let given = whole.is_some() || scene.tokens.has(i, Class::NameGiven) || opening.is_some();
    let first = given
        || titled && scene.tokens.classes(i).any(WHOLE)
        || titled && can_be_name(scene, i) && !scene.article(i) && !scene.has_proclitic(i) && !is_abstract(scene, 0, i);
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
        if scene.article(at) && matches!(scene.tokens.str(at), "الدين" | "الله") {
            at += 1;
            continue;
        }
        if sure > 0 && can_go_on(scene, parts, at) {
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
pub(super) fn is_name(scene: &Scene<'_>, at: usize) -> bool {
    const OWN: ClassSet = ClassSet::of(&[Class::Person, Class::NameFamily, Class::NameGiven, Class::NamePart]);
    const LISTED: ClassSet = ClassSet::of(&[Class::NameFamily, Class::NameGiven, Class::NamePart]);
    let classes = scene.tokens.classes(at);
    // أوكامبو قاضي: what one person is called for short may be a common word.
    (classes.any(LISTED) || classes.any(NAMES) && classes.0 & !OWN.0 == 0)
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
pub(super) fn part(scene: &Scene<'_>, at: usize, first: bool) -> Option<usize> {
    part_of(scene, at, first, LONGEST)
}

/// As [`part`], with at most `left` such words one behind the other.
fn part_of(scene: &Scene<'_>, at: usize, first: bool, left: usize) -> Option<usize> {
    let left = left.checked_sub(1)?;
    let sense = scene.tokens.sense(at, Class::NamePart)?;
    let next = at + 1;
    if !scene.is_word(next) || scene.in_time(next) || scene.tokens.pronoun(at).is_some() {
        return None;
    }
    if let Some(end) = part_of(scene, next, false, left).or_else(|| compound(scene, next)) {
        return (!scene.has_proclitic(next)).then_some(end);
    }
    let classes = scene.tokens.classes(next);
    let name = classes.any(NAMES) || can_be_name(scene, next) && !is_abstract(scene, 0, next);
    let proclitic = scene.has_proclitic(next) && !scene.article(next) || scene.tokens.clitics(next).has_contraction();
    // Behind a name أبو and بن make a name of any noun: أبو ضلع.
    let noun = !sense.is_ambiguous() && scene.tokens.has(next, Class::Noun);
    let fits = if first {
        name && !sense.is_ambiguous()
    } else {
        name || noun || scene.article(next) && !scene.is_verb(next) && !scene.has(next, Class::Office)
    };
    (fits && !proclitic && scene.tokens.pronoun(next).is_none()).then_some(next + 1)
}

/// Whether a word without a name's class can go on with a name that has begun.
pub(super) fn can_go_on(scene: &Scene<'_>, parts: usize, at: usize) -> bool {
    if scene.tokens.clitics(at).preposition() || is_abstract(scene, parts, at) {
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

/// `محمد علي النفطي`, `أبو الليث الليبي`: behind two given names or a kunya an adjective with the article is the family name.
fn is_family_adjective(scene: &Scene<'_>, i: usize, at: usize) -> bool {
    use crate::text::chars::code::YA;
    let kunya = scene.tokens.has(i, Class::NamePart) && at - i == 2;
    at - i >= 2
        && scene.tokens.clitics(at).article()
        && scene.tokens.classes(at).any(ClassSet::of(&[Class::Adj, Class::Demonym]))
        && scene.folded(at).is_some_and(|l| l.last() == YA)
        && (kunya || (i..at).all(|j| scene.tokens.has(j, Class::NameGiven)))
}

/// A bare unknown word in ـية is a noun sooner than a name; so is, behind two words of a name, one in ـة or with ب or ل in
/// front.
pub(super) fn is_abstract(scene: &Scene<'_>, parts: usize, i: usize) -> bool {
    use crate::text::chars::code::{BA, HA, LAM, YA};
    let Some(l) = scene.letters(i).filter(|l| l.len() >= 5 && !scene.article(i)) else { return false };
    let marbuta = l.last() == HA && l.variant(l.len() - 1) == 1;
    let split = || matches!(l.at(0), BA | LAM) && look_up(l.skip(1)).is_known();
    marbuta && l.at(l.len() - 2) == YA || parts >= 2 && (marbuta || split())
}

/// An unknown word that is long enough for a name and has no case ending written.
fn can_be_name(scene: &Scene<'_>, i: usize) -> bool {
    scene.is_unknown(i) && !scene.marked(i, '\u{64B}') && scene.folded(i).is_some_and(|l| l.len() >= 2)
}
