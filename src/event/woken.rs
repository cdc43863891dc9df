//! The rules that a word wakes, and what is left to ask once it is known how the word stands: as a verb or as a noun, with a
//! governor or without.

use super::family::Family;
use super::object::Objects;
use super::rule::{EventRule, When};
use super::rules::RULES;
use super::scene::Scene;
use super::view::View;
use crate::lexicon::{value, value_count};
use once_cell::sync::Lazy;
use std::collections::HashMap;

/// The rules of one family, in order.
#[derive(Debug, Default)]
pub(super) struct Woken {
    /// All of them.
    pub(super) rules: Vec<&'static EventRule>,
    /// Whether one of them tells what did not come about.
    pub(super) undone: bool,
    /// Those that may hold, by whether the word is a verb and whether something governs it.
    open: [Vec<Open>; 4],
    /// Whether one of these asks for nothing that can be told without a frame.
    free: [bool; 4],
    /// Whether one of these is always done to somebody named.
    theme: [bool; 4],
    /// The object classes of which each of these asks for one: all, if one of them asks for none.
    wanted: [Objects; 4],
}

/// A rule that may hold of a word.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) rule: &'static EventRule,
    /// Conditions that need no frame: of the words beside, of the light verb that governs.
    beside: Vec<&'static When>,
    /// What is left to ask of the frame, the cheapest first.
    left: Vec<Ask>,
}

/// A condition, ready to be asked.
#[derive(Debug)]
pub(super) struct Ask {
    pub(super) when: &'static When,
    /// The object classes that it names.
    pub(super) objects: Objects,
}

/// Family → its rules.
static FAMILIES: Lazy<Families> = Lazy::new(|| {
    let mut by_name: HashMap<&str, Vec<&'static EventRule>> = HashMap::new();
    for rule in RULES.iter().flat_map(|list| list.iter()) {
        for &family in rule.families {
            by_name.entry(family).or_default().push(rule);
        }
    }
    let mut families = Families { number: Vec::with_capacity(value_count()), woken: vec![Woken::default()] };
    for id in 0..value_count() {
        families.number.push(match by_name.remove(value(id as u32)) {
            Some(rules) => {
                families.woken.push(Woken::of(rules));
                families.woken.len() as u16 - 1
            }
            None => 0,
        });
    }
    families
});

struct Families {
    /// By the id of the family's name: its place in the list behind. The first wakes nothing.
    number: Vec<u16>,
    woken: Vec<Woken>,
}

impl Woken {
    /// The rules of a family.
    #[inline]
    pub(super) fn by(family: Family) -> &'static Self {
        let number = FAMILIES.number.get(family.0 as usize).copied().unwrap_or(0);
        &FAMILIES.woken[usize::from(number)]
    }

    fn of(rules: Vec<&'static EventRule>) -> Self {
        let open = [(false, false), (true, false), (false, true), (true, true)]
            .map(|(verb, governed)| rules.iter().filter_map(|rule| Open::of(rule, verb, governed)).collect());
        let free = open.each_ref().map(|open: &Vec<Open>| open.iter().any(|open| open.beside.is_empty()));
        let wanted = open.each_ref().map(|open| open.iter().map(Open::wanted).fold(Objects::NONE, Objects::with));
        let theme = open.each_ref().map(|open: &Vec<Open>| open.iter().any(|open| open.rule.needs_theme()));
        let undone = rules.iter().any(|rule| rule.needs_without());
        Self { rules, undone, open, free, theme, wanted }
    }

    /// Those that may hold of a verb or of a noun, governed or not.
    #[inline]
    pub(super) fn open(&self, verb: bool, governed: bool) -> &[Open] {
        &self.open[state(verb, governed)]
    }

    /// Whether one of these is always done to somebody named: accused, visited, expelled.
    #[inline]
    pub(super) fn needs_theme(&self, verb: bool, governed: bool) -> bool {
        self.theme[state(verb, governed)]
    }

    /// The object classes of which one must stand around the word for any of these to hold.
    #[inline]
    pub(super) fn wanted(&self, verb: bool, governed: bool) -> Objects {
        self.wanted[state(verb, governed)]
    }

    /// Whether one may hold of the predicate of `len` tokens at `at`, by what stands beside it and the light verb that governs it.
    #[inline]
    pub(super) fn may_hold(
        &self,
        scene: &Scene<'_>,
        (at, len): (usize, usize),
        verb: bool,
        governed: bool,
        light: Option<u32>,
    ) -> bool {
        let state = state(verb, governed);
        self.free[state] || self.open[state].iter().any(|open| open.fits(scene, at, len, light))
    }
}

const fn state(verb: bool, governed: bool) -> usize {
    verb as usize + 2 * governed as usize
}

impl Open {
    fn of(rule: &'static EventRule, verb: bool, governed: bool) -> Option<Self> {
        let mut open = Self { rule, beside: Vec::new(), left: Vec::new() };
        for when in rule.when {
            match when {
                When::Transitive => continue,
                When::Verb if verb => continue,
                When::Noun if !verb => continue,
                When::Governed(_) if !governed && verb => continue,
                When::Carried if governed => continue,
                When::Past if verb => {}
                When::Stand if governed => {}
                When::Governed(_) if governed => open.beside.push(when),
                When::Verb | When::Noun | When::Governed(_) | When::Carried | When::Past | When::Stand => return None,
                When::Without | When::Beside(_) | When::NotBeside(_) | When::Resumes(_) => open.beside.push(when),
                _ => {}
            }
            let objects = match when {
                When::Object(classes) | When::NoObject(classes) => Objects::of(classes),
                _ => Objects::NONE,
            };
            open.left.push(Ask { when, objects });
        }
        open.left.sort_by_key(|ask| cost(ask.when));
        Some(open)
    }

    /// The object classes of which it asks for one: all, if it asks for none.
    fn wanted(&self) -> Objects {
        let asked = self.left.iter().find(|ask| matches!(ask.when, When::Object(_)));
        asked.map_or(Objects::ALL, |ask| ask.objects)
    }

    /// Whether what stands beside the predicate at `at` is what the rule asks for, `light` being the light verb that governs it.
    fn fits(&self, scene: &Scene<'_>, at: usize, len: usize, light: Option<u32>) -> bool {
        self.beside.iter().all(|when| match **when {
            When::Governed(kinds) => light.is_some_and(|l| kinds.contains(&value(l))),
            When::Without => scene.follows_without(at),
            When::Beside(classes) => scene.beside(at + len, classes),
            When::NotBeside(classes) => !scene.beside(at + len, classes),
            When::Resumes(prep) => scene.resumes_talks(at, len, prep),
            _ => true,
        })
    }

    /// Whether all conditions hold.
    pub(super) fn holds(&self, scene: &Scene<'_>, view: &View<'_>) -> bool {
        self.left.iter().all(|ask| self.rule.check(scene, view, ask))
    }

    /// Whether all conditions hold, where the second side is known to be named elsewhere.
    pub(super) fn holds_with_partner(&self, scene: &Scene<'_>, view: &View<'_>) -> bool {
        self.left.iter().all(|ask| matches!(ask.when, When::TwoSides) || self.rule.check(scene, view, ask))
    }
}

/// What a condition costs to ask: a look at the frame, a few words, or more.
fn cost(when: &When) -> u8 {
    match when {
        When::Filled(_) | When::Empty(_) | When::Past | When::Done | When::Governed(_) | When::Victims => 0,
        When::Aimed | When::NotAimed | When::HasObject | When::Object(_) | When::NoObject(_) => 1,
        When::Sector(..) | When::NotSector(..) | When::Place(_) | When::Actor | When::Person | When::Crowd(_) => 2,
        When::TwoSides | When::Future | When::Violent | When::Weapon | When::NoDisaster | When::Clause(..) => 4,
        _ => 3,
    }
}
