//! Clitics: و ف ب ل ك س أ before the stem and the pronoun behind it, split where the lexicon or the shape of the word says so.
//!
//! Here is what the floors above may ask; `reading.rs` decides.

use super::tokens::{Role, Segment};
use crate::text::chars::code::{ALEF, BA, FA, HA, KAF, LAM, MIM, NUN, SIN, WAW, YA};
use crate::text::{Letters, Span};

/// A suffixed pronoun: person, gender and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum Pronoun {
    /// ـه: him, his
    He = 1,
    /// ـها: her, hers, and of things in the plural
    She,
    /// ـهما: the two of them
    TheyTwo,
    /// ـهم: them, theirs
    They,
    /// ـهن: them, theirs (feminine)
    TheyFeminine,
    /// ـك: you, yours
    You,
    /// ـكما ـكم ـكن: you, yours (dual, plural)
    YouAll,
    /// ـي ـني: me, mine
    I,
    /// ـنا: us, ours
    We,
}

/// The pronouns by their letters, longest first.
pub(super) const PRONOUNS: [(&[u8], Pronoun); 12] = [
    (&[HA, MIM, ALEF], Pronoun::TheyTwo),
    (&[KAF, MIM, ALEF], Pronoun::YouAll),
    (&[HA, ALEF], Pronoun::She),
    (&[HA, MIM], Pronoun::They),
    (&[HA, NUN], Pronoun::TheyFeminine),
    (&[KAF, MIM], Pronoun::YouAll),
    (&[KAF, NUN], Pronoun::YouAll),
    (&[NUN, ALEF], Pronoun::We),
    (&[NUN, YA], Pronoun::I),
    (&[HA], Pronoun::He),
    (&[KAF], Pronoun::You),
    (&[YA], Pronoun::I),
];

pub(super) const WA: u16 = 1;
pub(super) const FA_CONJ: u16 = 1 << 1;
pub(super) const BI: u16 = 1 << 2;
pub(super) const LI: u16 = 1 << 3;
pub(super) const KA: u16 = 1 << 4;
pub(super) const FUT: u16 = 1 << 5;
pub(super) const QUES: u16 = 1 << 6;
pub(super) const ARTICLE: u16 = 1 << 7;
pub(super) const CONTRACTION: u16 = 1 << 8;
pub(super) const PRONOUN_SHIFT: u16 = 9;
pub(super) const FUSED: u16 = 1 << 13;

/// The clitics of one token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clitics {
    pub(super) flags: u16,
    pub(super) cuts: [u8; 3],
    pub(super) pronoun: u8,
}

impl Clitics {
    /// None at all.
    pub const NONE: Self = Self { flags: 0, cuts: [0; 3], pronoun: 0 };

    /// و or ف before it.
    #[inline]
    #[must_use]
    pub const fn conjunction(self) -> bool {
        self.flags & (WA | FA_CONJ) != 0
    }

    /// و before it.
    #[inline]
    #[must_use]
    pub const fn wa(self) -> bool {
        self.flags & WA != 0
    }

    /// ف before it.
    #[must_use]
    pub const fn fa(self) -> bool {
        self.flags & FA_CONJ != 0
    }

    /// Whether the lexicon has particle and stem as one word (بسبب, بشكل): they are parts of the token, but [`Token::word`]
    /// is that of the whole, and no particle is counted before it.
    ///
    /// [`Token::word`]: super::Token::word
    #[must_use]
    pub const fn fused(self) -> bool {
        self.flags & FUSED != 0
    }

    /// The flags, without the particles of a fused word.
    #[inline]
    const fn counted(self) -> u16 {
        let fused = (self.flags / FUSED) & 1;
        self.flags & !(fused * (BI | LI | KA))
    }

    /// The preposition as a number: 1 for ب, 2 for ل, 4 for ك, 0 for none.
    #[inline]
    pub(crate) const fn preposition_bits(self) -> u16 {
        (self.counted() / BI) & 7
    }

    /// ب before it.
    #[must_use]
    pub const fn bi(self) -> bool {
        self.counted() & BI != 0
    }

    /// ل before it.
    #[must_use]
    pub const fn li(self) -> bool {
        self.counted() & LI != 0
    }

    /// ك before it.
    #[must_use]
    pub const fn ka(self) -> bool {
        self.counted() & KA != 0
    }

    /// Any of ب ل ك.
    #[inline]
    #[must_use]
    pub const fn preposition(self) -> bool {
        self.counted() & (BI | LI | KA) != 0
    }

    /// The future س.
    #[must_use]
    pub const fn future(self) -> bool {
        self.flags & FUT != 0
    }

    /// The interrogative أ.
    #[must_use]
    pub const fn question(self) -> bool {
        self.flags & QUES != 0
    }

    /// The article ال (also inside لل), which stays with the stem.
    #[inline]
    #[must_use]
    pub const fn article(self) -> bool {
        self.flags & ARTICLE != 0
    }

    /// ل and the article written as لل.
    #[must_use]
    pub const fn has_contraction(self) -> bool {
        self.flags & CONTRACTION != 0
    }

    /// The suffixed pronoun.
    #[must_use]
    pub const fn pronoun(self) -> Option<Pronoun> {
        Some(match self.flags >> PRONOUN_SHIFT & 15 {
            1 => Pronoun::He,
            2 => Pronoun::She,
            3 => Pronoun::TheyTwo,
            4 => Pronoun::They,
            5 => Pronoun::TheyFeminine,
            6 => Pronoun::You,
            7 => Pronoun::YouAll,
            8 => Pronoun::I,
            9 => Pronoun::We,
            _ => return None,
        })
    }

    /// Bytes of all proclitics together; the particle of a fused word is none.
    #[inline]
    #[must_use]
    pub const fn proclitic_bytes(self) -> usize {
        if self.flags & FUSED != 0 {
            return if self.flags & (WA | FA_CONJ | QUES) != 0 { self.cuts[0] as usize } else { 0 };
        }
        self.particle_bytes()
    }

    /// The same, with the particle of a fused word.
    #[inline]
    pub(super) const fn particle_bytes(self) -> usize {
        let [a, b, c] = self.cuts;
        let most = if a > b { a } else { b };
        (if most > c { most } else { c }) as usize
    }

    /// Bytes of the suffixed pronoun.
    #[inline]
    #[must_use]
    pub const fn pronoun_bytes(self) -> usize {
        self.pronoun as usize
    }

    /// With one particle more before the stem, which ends at byte `cut`; `None` if there are three, or it stands there already.
    pub(super) fn with_particle(mut self, letter: u8, cut: usize) -> Option<Self> {
        let flag = proclitic(letter).filter(|f| f & self.flags == 0)?;
        let place = self.cuts.iter_mut().find(|c| **c == 0)?;
        *place = u8::try_from(cut).ok()?;
        self.flags |= flag;
        Some(self)
    }

    /// Without its pronoun.
    pub(super) const fn without_pronoun(self) -> Self {
        Self { flags: self.flags & !(15 << PRONOUN_SHIFT), pronoun: 0, ..self }
    }

    /// The parts of the token that spans `whole`.
    pub(super) fn segments(self, whole: Span) -> impl Iterator<Item = Segment> {
        let roles = [
            (self.conjunction(), Role::Conj),
            (self.question(), Role::Ques),
            (self.flags & (BI | LI | KA) != 0, Role::Prep),
            (self.future(), Role::Fut),
        ];
        let mut parts: [Option<Segment>; 5] = [None; 5];
        let (mut n, mut at) = (0, whole.start);
        let mut add = |end: usize, role: Role| {
            if end > at {
                if let Some(slot) = parts.get_mut(n) {
                    *slot = Some(Segment { span: Span::new(at, end), role });
                }
                n += 1;
                at = end;
            }
        };
        let mut cuts = self.cuts.iter().take_while(|&&c| c > 0);
        for (_, role) in roles.into_iter().filter(|r| r.0) {
            if let Some(&cut) = cuts.next() {
                add(whole.start + cut as usize, role);
            }
        }
        add(whole.end - self.pronoun as usize, Role::Stem);
        add(whole.end, Role::Pron);
        parts.into_iter().flatten()
    }
}

pub(super) fn proclitic(letter: u8) -> Option<u16> {
    Some(match letter {
        WAW => WA,
        FA => FA_CONJ,
        BA => BI,
        LAM => LI,
        KAF => KA,
        SIN => FUT,
        ALEF => QUES,
        _ => return None,
    })
}

pub(super) fn pronoun_of(letters: Letters) -> Option<Pronoun> {
    PRONOUNS
        .iter()
        .find(|(p, _)| p.len() == letters.len() && (0..p.len()).all(|i| p[i] == letters.at(i)))
        .map(|&(_, p)| p)
}
