//! The phrases of the lexicon in a text: `الأمم المتحدة` is one entry of several words.

use super::tokens::{Kind, Phrase, Tokens, HAS_PHRASE, NEWLINE_BEFORE};

/// The most tokens that a phrase may take, hyphens included.
pub(super) const LONGEST: u32 = 32;

/// Finds the longest phrase of the lexicon at every token of the range that can begin one.
pub(super) fn find(tokens: &mut Tokens<'_>, range: std::ops::Range<usize>) {
    for i in range {
        let t = tokens.list[i];
        if t.kind != Kind::Word || !t.word.starts_phrase() || t.clitics.pronoun_bytes() > 0 {
            continue;
        }
        // The article of a later word of the phrase is in its key; that of the first is told apart here.
        let Some(mut node) = t.word.phrase_node(t.clitics.article()) else { continue };
        let mut best = None;
        for (len, next) in (2..LONGEST).zip(tokens.list.get(i + 1..).into_iter().flatten()) {
            if next.flags & NEWLINE_BEFORE != 0 {
                break;
            }
            // A hyphen inside a name is passed over.
            if next.kind == Kind::Punct && next.key == '-' as u64 && !next.spaced() {
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
        if let Some(phrase) = best {
            tokens.list[i].flags |= HAS_PHRASE;
            tokens.phrase_at.resize(i, 0);
            tokens.phrase_at.push(tokens.phrases.len() as u32);
            tokens.phrases.push(phrase);
        }
    }
}
