//! Which rules a token wakes, told by the number of its class set: most tokens wake none, and cost one look at a table.

use super::role::{Role, LEADS};
use super::rule::{Rule, DIGITS};
use super::{part, whole};
use crate::lexicon::{class_set, set_count, Class, ClassSet};
use crate::token::{Kind, Token, Tokens};
use once_cell::sync::Lazy;

/// Rules of whole expressions and of parts, a bit for each in the order of trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Woken(u32);

/// The bits of whole expressions; those of parts follow.
const WHOLE: u32 = (1 << whole::RULES.len()) - 1;
/// The set has words that only their role in a time phrase wakes rules by.
const HAS_ROLE: u32 = 1 << 31;
const _: () = assert!(whole::RULES.len() + part::RULES.len() < 31);

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
    /// By the number of a class set.
    sets: Vec<u32>,
    /// By role.
    roles: [u32; Role::COUNT],
    digits: u32,
}

/// Made once.
pub(super) static WAKE: Lazy<Wake> = Lazy::new(|| {
    let rules: Vec<(u32, ClassSet)> =
        (0..31).map(|bit| 1 << bit).zip(whole::RULES.iter().chain(part::RULES).map(|rule| rule.on)).collect();
    let by = |kinds: ClassSet| rules.iter().filter(|rule| rule.1.any(kinds)).fold(0, |all, rule| all | rule.0);
    let roled = |classes: ClassSet| classes.any(ClassSet::of(&[Class::TimeWord, Class::Prep]));
    Wake {
        sets: (0..set_count())
            .map(class_set)
            .map(|classes| by(classes) | if roled(classes) { HAS_ROLE } else { 0 })
            .collect(),
        roles: Role::ALL.map(|role| by(role.set())),
        digits: by(DIGITS),
    }
});

impl Wake {
    /// What the token at `i` wakes, alone or with those behind it.
    #[inline]
    pub(super) fn at(&self, tokens: &Tokens<'_>, i: usize) -> Woken {
        let Some(token) = tokens.get(i) else { return Woken(0) };
        match token.kind() {
            Kind::Word => {}
            Kind::Number => return Woken(self.digits),
            _ => return Woken(0),
        }
        let by = |set: usize| self.sets.get(set).copied().unwrap_or(0);
        let mut woken = by(token.word().set());
        if woken & HAS_ROLE != 0 {
            woken |= self.roles.get(role(token) as usize).copied().unwrap_or(0);
        }
        if let Some(phrase) = tokens.phrase(i) {
            woken |= by(phrase.set());
        }
        Woken(woken & !HAS_ROLE)
    }
}

/// What a word of time phrases or a preposition does there.
#[inline]
pub(super) fn role(token: &Token) -> Role {
    let word = token.word();
    if word.classes().has(Class::TimeWord) {
        word.senses().find(Class::TimeWord).map_or(Role::None, Role::of)
    } else {
        LEADS.role(word)
    }
}
