//! What the rest of the text says about a word that cannot be read alone.
//!
//! Where شيبارد stands alone in a text, لشيبارد there is ل and the name. A text that never writes ة writes ه for it: its عمله may be
//! عملة. And a few words are two by their spelling, and the words beside them decide. All ask the text only if there is such
//! a word.

use super::clitic::Clitics;
use super::reading::offset_of_letter;
use super::tokens::{Kind, Tokens};
use crate::lexicon::{look_up, Class, ClassSet, WordId};
use crate::text::chars::code::{ALEF, BA, DAL, FA, HA, KAF, LAM, NUN, QAF, WAW};
use crate::text::Letters;

/// Fewest letters of a stem that is taken from elsewhere in the text: shorter ones meet by chance (بلير and لير).
const LEAST: usize = 4;
/// Fewest bytes of a text that can be called careless for want of a ة.
const CARELESS: usize = 400;

/// A word that may be a particle and a stem: the stem's key, and the token.
type Doubtful = (u64, u32);

/// What is noted of words while the text is read.
#[derive(Default)]
pub(super) struct Refiner {
    doubtful: Vec<Doubtful>,
    /// Keys of unknown words without clitics.
    alone: Vec<u64>,
    /// Tokens that are بان، فان or فقد.
    fused: Vec<u32>,
    /// A word ends in ه for a pronoun.
    he: bool,
}

impl Refiner {
    /// Notes what the token leaves to the end of the text. Only tokens that [`asks`] are shown.
    pub(super) fn read(&mut self, tokens: &Tokens<'_>, i: usize) {
        let Some(t) = tokens.list.get(i).filter(|t| t.kind == Kind::Word) else { return };
        self.he |= ends_in_he(t.clitics);
        if FUSED.contains(&t.key) {
            self.fused.push(i as u32);
        }
        if t.word.is_known() {
            return;
        }
        if t.clitics.proclitic_bytes() == 0 && t.clitics.pronoun_bytes() == 0 {
            self.alone.push(t.key);
        }
        self.doubtful.extend(particle_and_stem(tokens, i).map(|(_, stem)| (stem.key(), i as u32)));
    }

    pub(super) fn finish(mut self, tokens: &mut Tokens<'_>) {
        if !self.doubtful.is_empty() {
            self.alone.sort_unstable();
            for (_, i) in self.doubtful.iter().filter(|d| self.alone.binary_search(&d.0).is_ok()) {
                split_particle(tokens, *i as usize);
            }
        }
        for &i in &self.fused {
            neighbours_decide(tokens, i as usize);
        }
        if self.he && tokens.text.len() >= CARELESS && !tokens.text.contains('ة') {
            careless(tokens);
        }
    }
}

/// Whether a word is to be shown to [`Refiner::read`].
#[inline]
pub(super) fn asks(key: u64, word: WordId, clitics: Clitics) -> bool {
    !word.is_known() || ends_in_he(clitics) || FUSED.contains(&key)
}

/// بان, فان and فقد.
const FUSED: [u64; 3] = [WITH, SO, LOST];
const WITH: u64 = Letters::of_codes(&[BA, ALEF, NUN]).key();
const SO: u64 = Letters::of_codes(&[FA, ALEF, NUN]).key();
const LOST: u64 = Letters::of_codes(&[FA, QAF, DAL]).key();

/// بان and فان without their hamza are ب and ف with أن, or a name (بان كي مون, فان غوخ); فقد is ف with قد, or has lost.
fn neighbours_decide(tokens: &mut Tokens<'_>, i: usize) {
    let Some(&token) = tokens.get(i) else { return };
    let read = if token.key == LOST {
        let noun = tokens.clitics(i + 1).article() && !tokens.senses(i + 1).any(|s| s.form.is_verb());
        noun.then(|| (Letters::of("فقد").map(look_up), Some(Clitics::NONE)))
    } else {
        let particle = if token.key == WITH { BA } else { FA };
        let whole = token.clitics == Clitics::NONE && tokens.phrase(i).is_none();
        (whole && !name_goes_on(tokens, i, particle))
            .then(|| (Letters::of("ان").map(look_up), Clitics::NONE.with_particle(particle, 'ب'.len_utf8())))
    };
    if let (Some((Some(word), Some(clitics))), Some(token)) = (read, tokens.list.get_mut(i)) {
        (token.word, token.clitics) = (word, clitics);
    }
}

/// Whether a word between names is one: behind a name or a word unknown, and before one.
fn name_goes_on(tokens: &Tokens<'_>, i: usize, particle: u8) -> bool {
    let name = |i: usize| tokens.kind(i) == Some(Kind::Word) && tokens.senses(i).all(|s| NAMES.has(s.class));
    let before = i > 0 && name(i - 1);
    before && (particle == FA || name(i + 1))
}

/// What a name can be, no more.
const NAMES: ClassSet =
    ClassSet::of(&[Class::NameGiven, Class::NameFamily, Class::NamePart, Class::Person, Class::City]);

/// The first letter of an unknown word, if it can be a particle, and the rest.
fn particle_and_stem(tokens: &Tokens<'_>, i: usize) -> Option<(u8, Letters)> {
    let token = tokens.list.get(i)?;
    if token.word.is_known() || token.kind != Kind::Word || token.clitics.preposition() || token.clitics.article() {
        return None;
    }
    let from = token.clitics.proclitic_bytes();
    let letters = tokens.str(i).get(from..).and_then(Letters::of).filter(|l| l.len() > LEAST)?;
    let first = letters.at(0);
    let particle = matches!(first, BA | LAM | KAF) || from == 0 && matches!(first, WAW | FA);
    particle.then(|| (first, letters.skip(1)))
}

fn split_particle(tokens: &mut Tokens<'_>, i: usize) {
    let Some((first, _)) = particle_and_stem(tokens, i) else { return };
    let clitics = tokens.clitics(i);
    let from = clitics.proclitic_bytes();
    let cut = tokens.str(i).get(from..).and_then(|piece| offset_of_letter(piece, 1));
    if let (Some(cut), Some(token)) = (cut, tokens.list.get_mut(i)) {
        token.clitics = clitics.with_particle(first, from + cut).unwrap_or(clitics);
    }
}

#[inline(always)]
const fn ends_in_he(clitics: Clitics) -> bool {
    clitics.pronoun_bytes() == 'ه'.len_utf8()
}

/// Takes ه for ة where that gives a word: the pronoun is far rarer than nouns in ة.
fn careless(tokens: &mut Tokens<'_>) {
    for i in 0..tokens.list.len() {
        let token = tokens.list[i];
        if !ends_in_he(token.clitics) || token.clitics.fused() {
            continue;
        }
        let Some(stem) = tokens.str(i).get(token.clitics.proclitic_bytes()..).and_then(Letters::of) else { continue };
        if stem.last() != HA {
            continue;
        }
        let word = look_up(stem);
        let noun = |s: crate::lexicon::Sense| s.form.is(crate::lexicon::Form::FEM.or(crate::lexicon::Form::SING));
        if word.senses().any(noun) {
            if let Some(token) = tokens.list.get_mut(i) {
                token.word = word;
                token.clitics = token.clitics.without_pronoun();
            }
        }
    }
}
