//! Words that the lexicon cannot place: split only where the shape of the word leaves little doubt.
//!
//! An article behind a particle (بالكرملين), the skeleton of a native noun (بمكيال, لتفعيل) or a pronoun that no name ends in
//! (ـها behind two consonants). A foreign name that begins with ب ل ك ف is the danger, so a skeleton must have its letters of increase
//! in their places and strong consonants everywhere else.

use super::clitic::{proclitic, Pronoun, ARTICLE, BI, CONTRACTION, FA_CONJ, KA, LI, PRONOUNS, PRONOUN_SHIFT, WA};
use super::fits::ends_folded;
use super::reading::Reading;
use crate::text::chars::code::{ALEF, BA, FA, HA, KAF, LAM, MIM, NUN, SIN, TA, WAW, YA};
use crate::text::Letters;

/// A place for any strong consonant in a skeleton.
const C: u8 = 255;

/// Skeletons of nouns with their letters of increase: تفعيل استفعال انفعال مفعال مفعول مفاعل مفاعيل متفعل مستفعل, and with ة
/// فعالة فعولة فعيلة مفعلة تفعلة.
const SKELETONS: [&[u8]; 12] = [
    &[TA, C, C, YA, C],
    &[ALEF, SIN, TA, C, C, ALEF, C],
    &[ALEF, NUN, C, C, ALEF, C],
    &[ALEF, C, TA, C, ALEF, C],
    &[MIM, C, C, ALEF, C],
    &[MIM, C, C, WAW, C],
    &[MIM, C, ALEF, C, C],
    &[MIM, C, ALEF, C, YA, C],
    &[MIM, SIN, TA, C, C, C],
    &[C, C, ALEF, C, HA],
    &[C, C, WAW, C, HA],
    &[MIM, C, C, C, HA],
];

/// Endings that stand behind a skeleton: ة ات ية ين ون.
const ENDINGS: [&[u8]; 5] = [&[HA], &[ALEF, TA], &[YA, HA], &[YA, NUN], &[WAW, NUN]];

/// The reading of a word of unknown stem, if its shape gives one.
pub(super) fn read(letters: Letters) -> Option<Reading> {
    let start = Reading::EMPTY;
    if article(letters) {
        return Some(Reading { flags: ARTICLE, ..start });
    }
    let (rest, r) = particles(letters, start);
    if r.flags & ARTICLE != 0 {
        return Some(r);
    }
    let r = match pronoun(rest) {
        Some((pronoun, back)) => Reading { flags: r.flags | (pronoun as u16) << PRONOUN_SHIFT, back, ..r },
        None => r,
    };
    (r.front > 0 || r.back > 0).then_some(r)
}

fn article(l: Letters) -> bool {
    l.len() >= 5 && l.at(0) == ALEF && l.at(1) == LAM
}

/// What stands before the stem, and what is left.
fn particles(letters: Letters, start: Reading) -> (Letters, Reading) {
    let (mut rest, mut r) = (letters, start);
    if matches!(rest.at(0), WAW | FA) && rest.len() >= 5 {
        let next = rest.skip(1);
        let flag = if rest.at(0) == WAW { WA } else { FA_CONJ };
        // فالنتينو: a name has no ending of a noun.
        let definite = article(next) && (flag == WA || ending(next.skip(2)).is_some());
        let particle =
            matches!(next.at(0), BA | KAF) && article(next.skip(1)) || next.at(0) == LAM && next.at(1) == LAM;
        if definite || particle {
            r = Reading { flags: flag, front: 1, ..r };
            rest = next;
        }
    }
    if matches!(rest.at(0), BA | KAF) && article(rest.skip(1)) && (r.front > 0 || rest.len() >= 6) {
        let flag = if rest.at(0) == BA { BI } else { KA };
        return (rest.skip(1), Reading { flags: r.flags | flag | ARTICLE, front: r.front + 1, ..r });
    }
    if rest.at(0) == LAM && rest.at(1) == LAM && rest.len() >= 5 {
        return (rest.skip(1), Reading { flags: r.flags | LI | ARTICLE | CONTRACTION, front: r.front + 1, ..r });
    }
    if r.front > 0 {
        return (rest, Reading { flags: r.flags | ARTICLE, ..r });
    }
    // و ف ب ل before a written hamza: next to no word begins so.
    let seat = rest.len() >= 5 && rest.at(1) == ALEF && rest.variant(1) != 0;
    let next = rest.skip(1);
    let fits = match rest.at(0) {
        // Native words in و are in the lexicon; names have a vowel behind it (ويليام, والتر).
        WAW => seat || next.len() >= 4 && is_strong(next.at(0)),
        FA | BA | LAM => seat || native(next),
        KAF => native(next),
        _ => false,
    };
    match proclitic(rest.at(0)).filter(|_| fits) {
        Some(flag) => (next, Reading { flags: r.flags | flag, front: r.front + 1, ..r }),
        None => (rest, r),
    }
}

fn is_strong(code: u8) -> bool {
    !matches!(code, ALEF | WAW | YA | 0)
}

/// Whether the letters are a skeleton, bare or with an ending or a pronoun behind it.
fn native(l: Letters) -> bool {
    let bare = match pronoun(l) {
        Some((_, k)) => l.cut(k),
        None => l,
    };
    skeleton(bare) || ending(bare).is_some_and(|k| skeleton(bare.cut(k)))
}

fn skeleton(l: Letters) -> bool {
    SKELETONS.iter().any(|s| {
        let fits = |i: usize| if s[i] == C { is_strong(l.at(i)) } else { l.at(i) == s[i] };
        s.len() == l.len() && (0..s.len()).all(fits)
    })
}

fn ending(l: Letters) -> Option<usize> {
    let n = l.len();
    let mut fitting =
        ENDINGS.iter().filter(|e| n >= e.len() + 3 && (0..e.len()).all(|i| e[i] == l.at(n - e.len() + i)));
    fitting.next().map(|e| e.len())
}

/// ـها and ـهما behind any two letters, ـهم and ـه behind a ت that was ة or ات, or behind a hamza with a seat (حلفائهم).
fn pronoun(letters: Letters) -> Option<(Pronoun, usize)> {
    if ends_folded(letters) {
        return None;
    }
    PRONOUNS.iter().find_map(|&(form, pronoun)| {
        let (k, n) = (form.len(), letters.len());
        if form[0] != HA || n < k + 3 || (0..k).any(|i| form[i] != letters.at(n - k + i)) {
            return None;
        }
        let before = letters.at(n - k - 1);
        let fits = match pronoun {
            Pronoun::She | Pronoun::TheyTwo => is_strong(before) || n >= k + 4,
            _ => before == TA && n >= k + 4 || before == crate::text::chars::code::YA_HAMZA,
        };
        fits.then_some((pronoun, k))
    })
}
