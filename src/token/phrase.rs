//! The phrases of the lexicon in a text: `الأمم المتحدة` is one entry of several words.

use super::tokens::{Kind, Phrase, Token, Tokens, HAS_PHRASE, NEWLINE_BEFORE};
use crate::lexicon::PhraseNode;

/// The most tokens that a phrase may take, hyphens included.
pub(super) const LONGEST: u32 = 32;

/// Whether a phrase may begin with the first of two tokens, whose word begins some: most pairs that begin none are refused.
#[inline(always)]
pub(super) fn may_begin(first: &Token, next: &Token) -> bool {
    place_behind(first).may_step(next.key) | is_hyphen(next)
}

/// The article of a later word of a phrase is in its key; that of the first is told apart here.
#[inline(always)]
const fn place_behind(first: &Token) -> PhraseNode {
    first.word.phrase_node(first.clitics.article())
}

fn is_hyphen(token: &Token) -> bool {
    (token.kind == Kind::Punct) & (token.key == '-' as u64) & !token.spaced()
}

/// Finds the longest phrase of the lexicon that begins at token `i`.
#[inline(never)] // called for few tokens of a tight loop
pub(super) fn find(tokens: &mut Tokens<'_>, i: usize) {
    let Some(mut node) = tokens.list.get(i).map(place_behind) else { return };
    let mut best = None;
    for (len, next) in (2..LONGEST).zip(tokens.list.get(i + 1..).into_iter().flatten()) {
        if next.flags & NEWLINE_BEFORE != 0 {
            break;
        }
        // A hyphen inside a name is passed over.
        if is_hyphen(next) {
            continue;
        }
        if next.kind != Kind::Word {
            break;
        }
        match node.step(next.key) {
            Some(child) => node = child,
            None => break,
        }
        if !node.classes().is_empty() {
            best = Some(Phrase { len, node });
        }
    }
    if let (Some(phrase), Some(token)) = (best, tokens.list.get_mut(i)) {
        token.flags |= HAS_PHRASE;
        tokens.phrase_at.resize(i, 0);
        tokens.phrase_at.push(tokens.phrases.len() as u32);
        tokens.phrases.push(phrase);
    }
}
