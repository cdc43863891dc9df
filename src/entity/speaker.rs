//! Persons told by what stands around a name: a verb of speech before it, an office behind it.
//!
//! `وأوضح بلخياط أن المصنع أغلق` names a speaker in one word; `سامي الفارس وزير المالية` says what a person is.

use super::draft::{Draft, Found, Key, Need};
use super::name::{is_speech, name_at};
use super::scene::{EntityRule, Scene};
use super::title::title;
use super::EntityKind;
use crate::lexicon::{Class, Form, Sector};

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

/// `وأوضح بلخياط أن`: between a verb of speech and what is said stands who says it.
fn speaker(scene: &Scene<'_>, i: usize) -> Option<Found> {
    let at = i + 1;
    // Most words behind a verb of speech can be no surname: that is seen first.
    if !scene.tokens.has(at, Class::NameFamily) && !scene.is_unknown(at) {
        return None;
    }
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
fn speaker_named(scene: &Scene<'_>, i: usize) -> Option<Found> {
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
    let same = matches!(person.key, Key::Person(_))
        && person.country.is_some()
        && person.country == t.country
        && person.sector == t.sector;
    if governed && !comma && !same || !scene.joined(t.end) && name_at(scene, t.end, true).is_some() {
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
