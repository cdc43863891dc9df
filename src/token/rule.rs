//! Rules as values: what every floor above the tokens is made of.
//!
//! A rule has a public name, a reason, the classes that wake it, a function that builds its result at a token, and examples:
//! what it must find and what it must leave alone. One test walks all of them.

use crate::lexicon::{Class, ClassSet};

/// One rule: from the token at a position to a result of type `T`, read in a context of type `C`.
#[derive(Debug)]
pub struct Rule<C: ?Sized, T> {
    /// `family/shape`: stands in the record, stable once released.
    pub name: &'static str,
    /// Why it is right.
    pub why: &'static str,
    /// The classes that wake it: it is tried at tokens whose word has one of them.
    pub trigger: &'static [Class],
    /// The result at token `i`, and the token after it; `None` if the rule does not hold there.
    pub build: fn(&C, usize) -> Option<(T, usize)>,
    /// Texts and what the rule finds in them, in the brief form of its floor.
    pub yes: &'static [(&'static str, &'static str)],
    /// Texts that look alike, where the rule must not fire.
    pub no: &'static [&'static str],
}

/// Rules ordered by the class that wakes them.
#[derive(Debug)]
pub struct RuleIndex<C: ?Sized + 'static, T: 'static> {
    rules: &'static [&'static [Rule<C, T>]],
    by_class: Vec<Vec<&'static Rule<C, T>>>,
    trigger: ClassSet,
}

impl<C: ?Sized, T> RuleIndex<C, T> {
    /// Index over the lists of rules; earlier rules are tried first.
    #[must_use]
    pub fn new(rules: &'static [&'static [Rule<C, T>]]) -> Self {
        let mut by_class: Vec<Vec<&'static Rule<C, T>>> = Class::ALL.iter().map(|_| Vec::new()).collect();
        let mut trigger = ClassSet::NONE;
        for rule in rules.iter().copied().flatten() {
            trigger = trigger.with(ClassSet::of(rule.trigger));
            for &class in rule.trigger {
                if let Some(list) = by_class.get_mut(class as usize) {
                    list.push(rule);
                }
            }
        }
        Self { rules, by_class, trigger }
    }

    /// Every rule, in order.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule<C, T>> {
        self.rules.iter().copied().flatten()
    }

    /// Whether any rule is woken by these classes.
    #[inline]
    #[must_use]
    pub const fn wakes(&self, classes: ClassSet) -> bool {
        self.trigger.any(classes)
    }

    /// The longest result at token `i`; of equal ones, the first rule's.
    pub fn longest_at(&self, context: &C, i: usize, classes: ClassSet) -> Option<(T, usize, &'static Rule<C, T>)> {
        let mut best: Option<(T, usize, &'static Rule<C, T>)> = None;
        let mut bits = classes.0 & self.trigger.0;
        while bits != 0 {
            let class = bits.trailing_zeros() as usize;
            bits &= bits - 1;
            for &rule in self.by_class.get(class).into_iter().flatten() {
                if let Some((value, end)) = (rule.build)(context, i) {
                    if best.as_ref().is_none_or(|b| end > b.1) {
                        best = Some((value, end, rule));
                    }
                }
            }
        }
        best
    }
}
