//! A reading rule: a function with its name, its reason and its examples, and the text that it looks at.

use super::amount::number_at;
use super::role::{grain, Role};
use super::spec::Spec;
use super::wake::{Wake, Woken, WAKE};
use super::{Grain, Prefer, Time};
use crate::lexicon::{Class, ClassSet, Form};
use crate::number::Number;
use crate::token::{Kind, Tokens};
use chrono::NaiveDateTime;
use std::cell::{Cell, RefCell};

/// What a word that begins a bound of a range can be.
pub(super) const BOUND: ClassSet = ClassSet::of(&[
    Class::Month,
    Class::MonthHijri,
    Class::Weekday,
    Class::TimeUnit,
    Class::TimeDeictic,
    Class::TimePart,
    Class::TimePosition,
    Class::TimeDecade,
    Class::TimeWord,
    Class::TimeHoliday,
    Class::NumberUnit,
    Class::NumberTeen,
    Class::NumberTen,
    Class::NumberHundred,
    Class::NumberScale,
    Class::NumberOrdinal,
    Class::NumberFraction,
    Class::Prep,
]);

/// Stands beside the classes of a token where it is written in digits.
pub(super) const DIGITS: ClassSet = ClassSet(1 << 127);

/// What a number of the floor below can begin with.
pub(super) const NUMERIC: ClassSet = DIGITS.with(crate::number::PARTS);

/// What one of these rules may begin with.
pub(super) const fn any_on(rules: &[&Rule]) -> ClassSet {
    let (mut set, mut i) = (ClassSet::NONE, 0);
    while i < rules.len() {
        set = set.with(rules[i].on);
        i += 1;
    }
    set
}

/// One way of reading a time.
#[derive(Debug)]
pub struct Rule {
    /// `family/shape`.
    pub name: &'static str,
    /// Why it reads so.
    pub why: &'static str,
    /// Texts published on Wednesday 2024-08-21 at 10:00, and the values of their times, in order, a space between.
    pub yes: &'static [(&'static str, &'static str)],
    /// Texts that hold no time.
    pub no: &'static [&'static str],
    /// What the token can be that it begins at: on others it is not tried.
    pub(super) on: ClassSet,
    pub(super) read: Read,
}

/// What a rule reads.
#[derive(Debug, Clone, Copy)]
pub(super) enum Read {
    /// A whole expression that begins at a token.
    Whole(fn(&Scene<'_>, usize, &[Time]) -> Option<Time>),
    /// One part of a date at a token, put into the spec; gives the token after it.
    Part(fn(&Scene<'_>, usize, &mut Spec, Place) -> Option<usize>),
}

/// Where a part stands in its expression.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// It opens the expression.
    pub(super) first: bool,
    /// A word that joins parts stands before it (من, في).
    pub(super) joined: bool,
    /// How deep the expression is nested in another: hostile text must not nest for ever.
    pub(super) depth: u8,
}

/// Expressions nested deeper than this are not read.
pub(super) const DEEPEST: u8 = 3;

/// The text under the reader, with what is known of it.
#[derive(Debug)]
pub(super) struct Scene<'a> {
    pub(super) t: &'a Tokens<'a>,
    pub(super) numbers: &'a [Number],
    pub(super) reference: Option<NaiveDateTime>,
    pub(super) prefer: Option<Prefer>,
    pub(super) wake: &'static Wake,
    /// No token between these two joins the ends of a range.
    pub(super) joint: Cell<(usize, usize)>,
    /// What the parts of a date that begin at a token were read as, where the rule that read them had no use for them.
    pub(super) left: Left,
}

/// Parts of a date that one rule has read and left to the next.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// One more than the token at which they begin.
    at: Cell<usize>,
    read: RefCell<Option<(Spec, usize)>>,
}

impl Left {
    /// Leaves what was read at `i`.
    pub(super) fn put(&self, i: usize, read: Option<(Spec, usize)>) {
        self.at.set(i + 1);
        self.read.replace(read);
    }

    /// What was read at `i`, if it was left.
    pub(super) fn take(&self, i: usize) -> Option<Option<(Spec, usize)>> {
        (self.at.get() == i + 1).then(|| {
            self.at.set(0);
            self.read.take()
        })
    }
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        t: &'a Tokens<'a>,
        numbers: &'a [Number],
        reference: Option<NaiveDateTime>,
        prefer: Option<Prefer>,
    ) -> Self {
        Self { t, numbers, reference, prefer, wake: &WAKE, joint: Cell::new((0, 0)), left: Left::default() }
    }

    /// The rules that the token at `i` wakes.
    #[inline]
    pub(super) fn woken(&self, i: usize) -> Woken {
        self.wake.at(self.t, i)
    }

    /// Whether the token at `i`, alone or with those behind it, can be one of these; [`DIGITS`] among them.
    #[inline]
    pub(super) fn can_be(&self, i: usize, kinds: ClassSet) -> bool {
        match self.t.kind(i) {
            Some(Kind::Number) => DIGITS.any(kinds),
            Some(Kind::Word) => {
                self.t.classes(i).any(kinds) || self.t.phrase(i).is_some_and(|p| p.classes().any(kinds))
            }
            _ => false,
        }
    }

    /// The token without its clitics, as written.
    pub(super) fn stem(&self, i: usize) -> &'a str {
        self.t.stem(i).of(self.t.text())
    }

    /// What the word does in a time phrase.
    #[inline]
    pub(super) fn role(&self, i: usize) -> Role {
        self.t.sense(i, Class::TimeWord).map_or(Role::None, Role::of)
    }

    /// The number that begins at `i`.
    pub(super) fn number(&self, i: usize) -> Option<&'a Number> {
        number_at(self.numbers, i)
    }

    /// The unit word at `i`.
    pub(super) fn unit(&self, i: usize) -> Option<(Grain, Form)> {
        let s = self.t.sense(i, Class::TimeUnit)?;
        Some((grain(s)?, s.form))
    }

    /// Whether the word at `i` can be this form of a unit.
    pub(super) fn unit_form(&self, i: usize, want: Form) -> bool {
        self.t.has(i, Class::TimeUnit) && self.t.readings(i, Class::TimeUnit).any(|s| s.form.is(want))
    }

    /// Whether a unit of this grain stands at `i`.
    pub(super) fn is_unit(&self, i: usize, grain: Grain) -> bool {
        self.unit(i).is_some_and(|u| u.0 == grain)
    }

    /// The month at `i`, whether it is a Hijri one, and how many tokens it takes.
    pub(super) fn month(&self, i: usize) -> Option<(u32, bool, usize)> {
        if let Some((s, n)) = self.t.sense_at(i, Class::Month) {
            return Some((s.int(), false, n));
        }
        self.t.sense_at(i, Class::MonthHijri).map(|(s, n)| (s.int(), true, n))
    }

    /// Whether the word at `i` hangs on nothing: no conjunction, no preposition.
    pub(super) fn bare(&self, i: usize) -> bool {
        self.t.clitics(i).proclitic_bytes() == 0
    }

    /// The word before `i` without its clitics; empty at the start.
    pub(super) fn before(&self, i: usize) -> &'a str {
        i.checked_sub(1).map_or("", |b| self.stem(b))
    }

    /// Past a comma at `i`.
    pub(super) fn past_comma(&self, i: usize) -> usize {
        i + usize::from(self.t.is_sign(i, '،') || self.t.is_sign(i, ','))
    }

    /// Whether a plain word with no clitic stands at `i`.
    pub(super) fn is_word(&self, i: usize, words: &[&str]) -> bool {
        self.t.kind(i) == Some(Kind::Word) && words.contains(&self.t.str(i))
    }

    /// A number in digits at `i` with no more than `most` of them, and how many it has.
    #[inline]
    pub(super) fn digits(&self, i: usize, most: usize) -> Option<(u32, usize)> {
        // Most tokens are words: that is seen without a call.
        let token = self.t.get(i).filter(|token| token.kind() == Kind::Number)?;
        plain_digits(token.span().of(self.t.text()), most)
    }
}

/// The value of no more than so many digits, with nothing between them, and how many they are.
fn plain_digits(text: &str, most: usize) -> Option<(u32, usize)> {
    let mut count = 0;
    let value = text.chars().try_fold(0u32, |sum, c| {
        count += 1;
        let digit = u32::from(crate::text::chars::digit(c)?);
        sum.checked_mul(10)?.checked_add(digit).filter(|_| count <= most)
    })?;
    Some((value, count))
}
