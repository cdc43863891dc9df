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
    /// Reads the tokens of the range; the one behind it must be there too.
    pub(super) fn read(&mut self, tokens: &mut Tokens<'_>, range: std::ops::Range<usize>) {
        for i in range {
            let closing = matches!(self.place, Place::Closing) && !tokens.list[i].spaced() && closes(tokens, i);
            if !closing {
                if !matches!(self.place, Place::Inside) || tokens.list[i].flags & NEWLINE_BEFORE != 0 {
                    tokens.sentences.push(i as u32);
                    tokens.list[i].flags |= SENTENCE_START;
                }
                self.place = if ends_sentence(tokens, i) { Place::Closing } else { Place::Inside };
            }
            if i % STRIDE == 0 {
                tokens.sentence_marks.push((tokens.sentences.len() as u32).saturating_sub(1));
            }
        }
    }
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
