//! Sentence limits.

use super::tokens::{Kind, Tokens, NEWLINE_BEFORE, SENTENCE_START, STRIDE};

/// Where the text stands between two tokens.
#[derive(Default)]
enum Place {
    /// A sentence begins.
    #[default]
    Start,
    Inside,
    /// Behind a final sign: closing marks glued to it still belong to the sentence.
    Closing,
}

/// Marks the first token of every sentence.
#[derive(Default)]
pub(super) struct Cutter {
    place: Place,
}

impl Cutter {
    /// Whether only a sign or a new line can tell anything of the next token.
    #[inline(always)]
    pub(super) const fn is_inside(&self) -> bool {
        matches!(self.place, Place::Inside)
    }

    /// Reads token `i`; the one behind it must be there too.
    pub(super) fn read(&mut self, tokens: &mut Tokens<'_>, i: usize) {
        let Some(token) = tokens.list.get(i) else { return };
        if matches!(self.place, Place::Closing) && !token.spaced() && closes(tokens, i) {
            return;
        }
        if !self.is_inside() || token.flags & NEWLINE_BEFORE != 0 {
            mark(tokens, i);
            tokens.sentences.push(i as u32);
            tokens.list[i].flags |= SENTENCE_START;
        }
        self.place = if ends_sentence(tokens, i) { Place::Closing } else { Place::Inside };
    }

    /// Marks the last tokens with their sentence.
    pub(super) fn finish(&self, tokens: &mut Tokens<'_>) {
        mark(tokens, tokens.list.len());
    }
}

/// Notes the sentence so far as that of the tokens before `end` that are to be marked.
fn mark(tokens: &mut Tokens<'_>, end: usize) {
    let sentence = (tokens.sentences.len() as u32).saturating_sub(1);
    tokens.sentence_marks.resize(end.div_ceil(STRIDE), sentence);
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
                && tokens.str(i - 1).chars().nth(1).is_none();
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
