//! What the rest of the text says about a word that cannot be read alone.
//!
//! Where شيبارد stands alone in a text, لشيبارد there is ل and the name. And a text that never writes ة writes ه for it: its عمله may
//! be عملة. Both ask the text only if there is such a word.

use super::reading::offset_of_letter;
use super::tokens::{Kind, Token, Tokens};
use crate::lexicon::look_up;
use crate::text::chars::code::{BA, FA, HA, KAF, LAM, WAW};
use crate::text::Letters;

/// Fewest letters of a stem that is taken from elsewhere in the text: shorter ones meet by chance (بلير and لير).
const LEAST: usize = 4;
/// Fewest bytes of a text that can be called careless for want of a ة.
const CARELESS: usize = 400;

pub(super) fn refine(tokens: &mut Tokens<'_>) {
    stems_seen_elsewhere(tokens);
    if tokens.text.len() >= CARELESS && tokens.list.iter().any(|t| ends_in_he(*t)) && !tokens.text.contains('ة') {
        careless(tokens);
    }
}

/// Splits off a particle before a stem that stands alone elsewhere.
fn stems_seen_elsewhere(tokens: &mut Tokens<'_>) {
    let mut keys: Option<Vec<u64>> = None;
    for i in 0..tokens.list.len() {
        let token = tokens.list[i];
        if token.word.is_known() || token.kind != Kind::Word || token.clitics.preposition() || token.clitics.article() {
            continue;
        }
        let from = token.clitics.proclitic_bytes();
        let Some(piece) = tokens.str(i).get(from..) else { continue };
        let Some(letters) = Letters::of(piece).filter(|l| l.len() > LEAST) else { continue };
        let first = letters.at(0);
        let particle = matches!(first, BA | LAM | KAF) || from == 0 && matches!(first, WAW | FA);
        if !particle {
            continue;
        }
        let alone = keys.get_or_insert_with(|| words_alone(tokens));
        if alone.binary_search(&letters.skip(1).key()).is_err() {
            continue;
        }
        let cut = offset_of_letter(piece, 1).and_then(|cut| token.clitics.with_particle(first, from + cut));
        if let (Some(clitics), Some(token)) = (cut, tokens.list.get_mut(i)) {
            token.clitics = clitics;
        }
    }
}

/// The keys of the words without clitics, sorted.
fn words_alone(tokens: &Tokens<'_>) -> Vec<u64> {
    let alone = |t: &&Token| t.kind == Kind::Word && t.clitics.proclitic_bytes() == 0 && t.clitics.pronoun_bytes() == 0;
    let mut keys: Vec<u64> = tokens.list.iter().filter(alone).map(|t| t.key).collect();
    keys.sort_unstable();
    keys
}

fn ends_in_he(token: Token) -> bool {
    token.clitics.pronoun_bytes() == 'ه'.len_utf8()
}

/// Takes ه for ة where that gives a word: the pronoun is far rarer than nouns in ة.
fn careless(tokens: &mut Tokens<'_>) {
    for i in 0..tokens.list.len() {
        let token = tokens.list[i];
        if !ends_in_he(token) || token.clitics.fused() {
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
