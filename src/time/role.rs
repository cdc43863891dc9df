//! What a word does in a time phrase, read from the lexicon by number instead of by text.

use super::calendar::grain_of;
use super::Grain;
use crate::lexicon::{look_up, of_values, ClassSet, Sense, WordId};
use crate::text::Letters;
use once_cell::sync::Lazy;

/// What a word of the class `time.word` does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Role {
    /// Nothing: it is no such word.
    None,
    /// هذا
    This,
    /// آخر
    Last,
    /// بقية
    Rest,
    /// طوال
    Whole,
    /// كل
    Every,
    /// وقت، فترة
    Span,
    /// الذي
    That,
    /// مبكر
    Early,
    /// متأخر
    Late,
    /// عطلة
    Holiday,
    /// ربيع، صيف، خريف، شتاء
    Season,
    /// مرة
    Times,
    /// من
    From,
    /// بين
    Between,
    /// قبل، بعد، منذ
    Away,
    /// ثلاثي، فصل
    Quarter,
    /// سداسي
    Half,
    /// فاتح, غرة
    First,
}

/// The first of the bits that stand for roles beside the classes of a token.
const FIRST_BIT: u8 = 108;

impl Role {
    /// How many.
    pub(super) const COUNT: usize = Self::ALL.len();

    /// Every role, in order.
    pub(super) const ALL: [Self; 19] = [
        Self::None,
        Self::This,
        Self::Last,
        Self::Rest,
        Self::Whole,
        Self::Every,
        Self::Span,
        Self::That,
        Self::Early,
        Self::Late,
        Self::Holiday,
        Self::Season,
        Self::Times,
        Self::From,
        Self::Between,
        Self::Away,
        Self::Quarter,
        Self::Half,
        Self::First,
    ];

    /// The role as a set, to stand beside classes.
    pub(super) const fn set(self) -> ClassSet {
        match self {
            Self::None => ClassSet::NONE,
            _ => ClassSet(1 << (FIRST_BIT + self as u8)),
        }
    }

    fn named(name: &str) -> Self {
        match name {
            "this" => Self::This,
            "last" => Self::Last,
            "rest" => Self::Rest,
            "whole" => Self::Whole,
            "every" => Self::Every,
            "span" => Self::Span,
            "that" => Self::That,
            "early" => Self::Early,
            "late" => Self::Late,
            "times" => Self::Times,
            "holiday" => Self::Holiday,
            "quarter" => Self::Quarter,
            "half" => Self::Half,
            "first" => Self::First,
            "SP" | "SU" | "FA" | "WI" => Self::Season,
            _ => Self::None,
        }
    }

    /// The role of a reading of the class `time.word`.
    #[inline]
    pub(super) fn of(sense: Sense) -> Self {
        TEXTS.get(sense.text_id() as usize).map_or(Self::None, |t| t.0)
    }
}

/// The prepositions that lead a time.
pub(super) struct Leads {
    from: WordId,
    between: WordId,
    away: [WordId; 3],
    to: [WordId; 3],
    end: WordId,
    what: WordId,
}

/// The ids of these words.
pub(super) static LEADS: Lazy<Leads> = Lazy::new(|| {
    let id = |word: &str| Letters::of(word).map_or(WordId::NONE, look_up);
    Leads {
        from: id("من"),
        between: id("بين"),
        away: [id("قبل"), id("بعد"), id("منذ")],
        to: [id("إلى"), id("الى"), id("حتى")],
        end: id("غاية"),
        what: id("ما"),
    }
});

impl Leads {
    /// What a preposition does.
    #[inline]
    pub(super) fn role(&self, word: WordId) -> Role {
        let [a, b, c] = self.away;
        if word == self.from {
            Role::From
        } else if word == self.between {
            Role::Between
        } else if word == a || word == b || word == c {
            Role::Away
        } else {
            Role::None
        }
    }

    /// The words that have a role.
    pub(super) fn roled(&self) -> impl Iterator<Item = WordId> {
        [self.from, self.between].into_iter().chain(self.away)
    }

    /// The words that open a range or join its ends.
    pub(super) fn joints(&self) -> impl Iterator<Item = WordId> {
        [self.from, self.between, self.what, self.end].into_iter().chain(self.to)
    }

    /// Whether the word opens a range (من, بين, ما بين).
    #[inline]
    pub(super) fn opens(&self, word: WordId) -> bool {
        word == self.from || word == self.between || word == self.what
    }

    /// Whether the word, with ل before it or not, joins the ends of a range (إلى, حتى, لغاية).
    #[inline]
    pub(super) fn joins(&self, word: WordId, li: bool) -> bool {
        let [a, b, c] = self.to;
        word == a || word == b || word == c || li && word == self.end
    }
}

/// The unit of a reading of the class `time.unit`.
#[inline]
pub(super) fn grain(sense: Sense) -> Option<Grain> {
    TEXTS.get(sense.text_id() as usize)?.1
}

/// What each text value of the lexicon means to times.
static TEXTS: Lazy<Vec<(Role, Option<Grain>)>> = Lazy::new(|| of_values(|value| (Role::named(value), grain_of(value))));
const _: () = assert!(crate::lexicon::Class::ALL.len() < FIRST_BIT as usize);
