//! Which rules a token wakes, told by the number of its class set: most tokens wake none, and cost one look at a table.

use super::role::{Role, LEADS};
use super::rule::{Rule, BOUND, DIGITS};
use super::{part, whole};
use crate::lexicon::{class_set, set_count, Class, ClassSet, WordId};
use crate::token::{Kind, Sieve, Token, Tokens};
use once_cell::sync::Lazy;

/// Rules of whole expressions and of parts, a bit for each in the order of trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Woken(u64);

/// The bits of whole expressions; those of parts follow.
const WHOLE: u64 = (1 << whole::RULES.len()) - 1;
/// Bits beside those of rules: the set is that of words of time phrases, of a preposition with a role, of a word that opens
/// a range or joins its ends.
const TIME_WORD: u64 = 1 << 63;
const LEAD: u64 = 1 << 62;
const JOINT: u64 = 1 << 61;
/// And that it is of demonstratives, or of numbers, which wake nothing else; that it is of what a bound of a range begins
/// with; that it is of words that stand in no time.
const SHOWS: u64 = 1 << 60;
const COUNTS: u64 = 1 << 59;
const BEHIND: u64 = 1 << 58;
const PLAIN: u64 = 1 << 57;
const RULES: u64 = PLAIN - 1;
const _: () = assert!(whole::RULES.len() + part::RULES.len() < 57);

/// Words that show what stands behind them, and words that count it.
const SHOWN: ClassSet = ClassSet::of(&[Class::Dem]);
const COUNTED: ClassSet = crate::number::PARTS.with(ClassSet::of(&[Class::Quant, Class::NumberVague]));
/// Words that wake no rule but may stand in a time.
const BETWEEN: ClassSet = ClassSet::of(&[
    Class::Prep,
    Class::Conj,
    Class::Subord,
    Class::Neg,
    Class::Rel,
    Class::Dem,
    Class::Particle,
    Class::Quant,
    Class::Aux,
    Class::Adv,
    Class::Split,
    Class::NumberMod,
    Class::TimeDual,
    Class::TimeRelative,
    Class::TimeEra,
    Class::TimeWord,
]);

impl Woken {
    /// Whether no rule is woken.
    #[inline]
    pub(super) const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// The rules of whole expressions.
    #[inline]
    pub(super) const fn whole(self) -> Self {
        Self(self.0 & WHOLE)
    }

    /// The rules of parts.
    #[inline]
    pub(super) const fn part(self) -> Self {
        Self(self.0 & !WHOLE)
    }
}

impl Iterator for Woken {
    type Item = &'static Rule;

    #[inline]
    fn next(&mut self) -> Option<&'static Rule> {
        let at = self.0.trailing_zeros() as usize;
        self.0 &= self.0.wrapping_sub(1);
        let rule = whole::RULES.get(at).or_else(|| part::RULES.get(at - whole::RULES.len()));
        rule.copied()
    }
}

/// What wakes which rules.
#[derive(Debug)]
pub(super) struct Wake {
    /// Keeps the tokens that may wake a rule of whole expressions.
    pub(super) sieve: Sieve,
    /// By the number of a class set.
    sets: Vec<u64>,
    /// By role.
    roles: [u64; Role::COUNT],
    digits: u64,
    /// Those of words that lead a time and are none: من, بين, هذا.
    lean: u64,
}

/// Made once.
pub(super) static WAKE: Lazy<Wake> = Lazy::new(|| {
    let rules: Vec<(u64, ClassSet)> =
        (0..57).map(|bit| 1 << bit).zip(whole::RULES.iter().chain(part::RULES).map(|rule| rule.on)).collect();
    let by = |kinds: ClassSet| rules.iter().filter(|rule| rule.1.any(kinds)).fold(0, |all, rule| all | rule.0);
    let mark = |holds: bool, bit: u64| if holds { bit } else { 0 };
    let of_set = |classes: ClassSet| {
        let only = |these: ClassSet| classes.any(these) && by(ClassSet(classes.0 & !these.0)) == 0;
        let plain = !classes.is_empty() && !classes.any(BETWEEN) && by(classes) == 0;
        by(classes)
            | mark(classes.has(Class::TimeWord), TIME_WORD)
            | mark(only(SHOWN), SHOWS)
            | mark(only(COUNTED), COUNTS)
            | mark(classes.any(BOUND), BEHIND)
            | mark(plain, PLAIN)
    };
    let mut sets: Vec<u64> = (0..set_count()).map(class_set).map(of_set).collect();
    LEADS.roled().filter(|w| w.classes().has(Class::Prep)).for_each(|w| sets[w.set()] |= LEAD);
    LEADS.joints().for_each(|w| sets[w.set()] |= JOINT);
    let sieve = Sieve::new(|set| sets[set] & (WHOLE | TIME_WORD | LEAD) != 0, &[Kind::Number]);
    let lean = by(SHOWN.with(Role::From.set()).with(Role::Between.set()));
    Wake { sieve, sets, roles: Role::ALL.map(|role| by(role.set())), digits: by(DIGITS), lean }
});

impl Wake {
    /// What the token at `i` wakes, alone or with those behind it.
    #[inline]
    pub(super) fn at(&self, tokens: &Tokens<'_>, i: usize) -> Woken {
        tokens.get(i).map_or(Woken(0), |token| self.by(tokens, i, token))
    }

    /// As [`Wake::at`], of the token that stands there.
    #[inline]
    pub(super) fn by(&self, tokens: &Tokens<'_>, i: usize, token: &Token) -> Woken {
        match token.kind() {
            Kind::Word => {}
            Kind::Number => return Woken(self.digits),
            _ => return Woken(0),
        }
        let word = token.word();
        let mut woken = self.set(word.set());
        let mut leans = woken & SHOWS != 0;
        if woken & TIME_WORD != 0 {
            woken |= self.roles[time_word(word) as usize];
        } else if woken & LEAD != 0 {
            let role = LEADS.role(word);
            let opens = matches!(role, Role::From | Role::Between);
            if !opens || token.clitics().pronoun().is_none() {
                woken |= self.roles[role as usize];
            }
            // من leads an amount too, where it opens the text.
            leans = opens && i > 0;
        }
        if leans && woken & RULES & !self.lean == 0 && !self.leads_on(tokens, i + 1) {
            woken = 0;
        }
        if let Some(phrase) = tokens.phrase(i) {
            woken |= self.set(phrase.set());
        }
        Woken(woken & RULES)
    }

    /// Whether the token at `i` is a number or a number word, and nothing else that a time may begin with.
    #[inline]
    pub(super) fn is_number(&self, tokens: &Tokens<'_>, i: usize, token: &Token) -> bool {
        token.kind() == Kind::Number
            || self.set(token.word().set()) & (COUNTS | TIME_WORD | LEAD) == COUNTS && tokens.phrase(i).is_none()
    }

    /// Whether a word stands at `i` that stands in no time and is joined to nothing.
    pub(super) fn is_plain(&self, tokens: &Tokens<'_>, i: usize) -> bool {
        let plain = |token: &Token| {
            token.kind() == Kind::Word
                && !token.clitics().conjunction()
                && (self.set(token.word().set()) & (PLAIN | JOINT) == PLAIN || !token.word().is_known())
        };
        tokens.get(i).is_some_and(plain) && tokens.phrase(i).is_none()
    }

    /// Whether what stands at `i` may begin a time or an end of a range.
    #[inline]
    fn leads_on(&self, tokens: &Tokens<'_>, i: usize) -> bool {
        let Some(token) = tokens.get(i) else { return true };
        token.kind() == Kind::Number
            || self.set(token.word().set()) & BEHIND != 0
            || tokens.phrase(i).is_some_and(|phrase| self.set(phrase.set()) & BEHIND != 0)
    }

    /// Whether the token opens a range or joins its ends.
    #[inline]
    pub(super) fn is_joint(&self, token: &Token) -> bool {
        match token.kind() {
            Kind::Word => {
                let word = token.word();
                self.set(word.set()) & JOINT != 0 && (LEADS.opens(word) || LEADS.joins(word, token.clitics().li()))
            }
            _ => is_dash(token),
        }
    }

    #[inline]
    fn set(&self, number: usize) -> u64 {
        self.sets.get(number).copied().unwrap_or(0)
    }
}

fn time_word(word: WordId) -> Role {
    word.senses().find(Class::TimeWord).map_or(Role::None, Role::of)
}

/// A dash between the ends of a range.
pub(super) fn is_dash(token: &Token) -> bool {
    const DASHES: [u64; 4] = ['-' as u64, '–' as u64, '—' as u64, 'ـ' as u64];
    DASHES.contains(&token.key()) && matches!(token.kind(), Kind::Punct | Kind::Symbol)
}
