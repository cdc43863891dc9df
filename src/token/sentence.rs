//! Sentence limits.

use super::tokens::{Kind, Tokens, NEWLINE_BEFORE, SENTENCE_START, STRIDE};

/// Marks the first token of every sentence.
pub(super) fn cut(tokens: &mut Tokens<'_>) {
    let mut starts = Vec::new();
    let mut begin = true;
    let n = tokens.list.len();
    let mut i = 0;
    while i < n {
        if begin || tokens.list[i].flags & NEWLINE_BEFORE != 0 {
            starts.push(i as u32);
            tokens.list[i].flags |= SENTENCE_START;
        }
        begin = false;
        if ends_sentence(tokens, i) {
            // Closing marks right behind belong to the sentence.
            while i + 1 < n && !tokens.list[i + 1].spaced() && closes(tokens, i + 1) {
                i += 1;
            }
            begin = true;
        }
        i += 1;
    }
    let mut sentence = 0;
    tokens.sentence_marks = (0..n as u32)
        .step_by(STRIDE)
        .map(|i| {
            while starts.get(sentence + 1).is_some_and(|&next| next <= i) {
                sentence += 1;
            }
            sentence as u32
        })
        .collect();
    tokens.sentences = starts;
}

fn closes(tokens: &Tokens<'_>, i: usize) -> bool {
    matches!(tokens.list[i].sign(), Some('»' | '”' | '"' | '’' | '\'' | ')' | ']' | '!' | '؟' | '?' | '.' | '…'))
}

fn ends_sentence(tokens: &Tokens<'_>, i: usize) -> bool {
    let t = &tokens.list[i];
    if t.kind != Kind::Punct {
        return false;
    }
    match t.sign() {
        Some('؟' | '!' | '?' | '۔') => true,
        Some('.') => {
            let next = tokens.list.get(i + 1);
            let glued = next.is_some_and(|n| !n.spaced() && !closes(tokens, i + 1));
            // A single letter before the stop is an initial or an abbreviation (د. ، أ.).
            let initial = i > 0
                && !t.spaced()
                && matches!(tokens.list[i - 1].kind, Kind::Word | Kind::Latin)
                && tokens.str(i - 1).chars().count() == 1;
            // So is a number that opens a line of a list.
            let item = i > 0
                && tokens.list[i - 1].kind == Kind::Number
                && tokens.list[i - 1].flags & SENTENCE_START != 0
                && next.is_some_and(|n| n.flags & NEWLINE_BEFORE == 0);
            !glued && !initial && !item
        }
        _ => false,
    }
}
