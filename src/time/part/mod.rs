//! The parts of a date, in any order that Arabic puts them: each rule takes one part and says where the next begins.
//!
//! A new kind of part is a [`Rule`] in one of these files and a place in [`RULES`].

mod anchor;
mod clock;
mod day;
mod daypart;
mod deictic;
mod holiday;
mod hour;
mod led;
mod month;
mod nth;
mod numeric;
mod position;
mod season;
mod unit;
mod weekday;
mod year;

pub(super) use anchor::itself;
pub(super) use clock::{meridiem, opens as opens_clock};
pub(super) use hour::hour_at;
pub(super) use month::in_name;
pub(super) use nth::ranked;
pub(super) use position::inside;
pub(super) use season::name as season;
pub(super) use unit::relative;
pub(super) use year::{era, four, year_value};

use super::rule::{any_on, Place, Read, Rule, Scene, DEEPEST};
use super::spec::Spec;
use super::wake::Woken;
use crate::lexicon::ClassSet;
use crate::token::Kind;

/// Most parts in one expression: keeps hostile text linear.
const PARTS: usize = 12;

/// The rules in the order of trial.
pub(super) const RULES: &[&Rule] = &[
    &nth::BEFORE,
    &nth::BEHIND,
    &position::POSITION,
    &holiday::HOLIDAY,
    &deictic::DEICTIC,
    &led::LED,
    &unit::SHIFTED,
    &weekday::WEEKDAY,
    &month::MONTH,
    &numeric::FULL,
    &numeric::SHORT,
    &day::OF_MONTH,
    &day::ALONE,
    &year::YEAR,
    &year::PORTION,
    &clock::CLOCK,
    &daypart::DAYPART,
    &year::DECADE,
    &season::SEASON,
];

/// What a part of a date can begin with.
pub(super) const ANY: ClassSet = any_on(RULES);

/// The date expression that begins at token `i`: its parts and the token after it.
pub(super) fn read(s: &Scene<'_>, i: usize, depth: u8) -> Option<(Spec, usize)> {
    let opening = s.woken(i).part();
    if depth > DEEPEST || opening.is_none() {
        return None;
    }
    let mut spec = Spec::default();
    let mut end = part(s, i, opening, &mut spec, Place { first: true, joined: false, depth })?;
    for _ in 1..PARTS {
        let at = glue(s, &spec, end);
        if s.t.get(at).is_none_or(|k| k.on_new_line()) {
            break;
        }
        let woken = s.woken(at).part();
        if woken.is_none() || hangs(s, at) {
            break;
        }
        match part(s, at, woken, &mut spec, Place { first: false, joined: at > end, depth }) {
            Some(next) => end = next,
            None => break,
        }
    }
    (spec.says_something() || spec.part.is_some()).then_some((spec, end))
}

/// Whether the word at `i` hangs on something else than the part before it: وفي, للعام.
fn hangs(s: &Scene<'_>, i: usize) -> bool {
    let c = s.t.clitics(i);
    let led_month = || c.bi() && (s.month(i).is_some() || s.unit(i).is_some());
    c.conjunction() || c.ka() || (c.li() || c.bi()) && !led_month()
}

/// Takes one part at token `i`, which wakes these rules, into the spec; the token after it.
fn part(s: &Scene<'_>, i: usize, mut woken: Woken, spec: &mut Spec, place: Place) -> Option<usize> {
    woken.find_map(|rule| match rule.read {
        Read::Part(read) => read(s, i, spec, place),
        Read::Whole(_) => None,
    })
}

/// Past the words between parts: من, في, الموافق, حوالي before an hour, a comma within a date.
fn glue(s: &Scene<'_>, spec: &Spec, i: usize) -> usize {
    let mut j = i;
    let comma = s.past_comma(j);
    if comma > j {
        let open = spec.weekday.is_some() && spec.day.is_none() || spec.month.is_some() && spec.year.is_none();
        let dated = open && s.t.kind(comma) == Some(Kind::Number);
        let hour = || hour_at(s, comma).is_some_and(|h| daypart::opens(s, h.1));
        let timed = spec.dated() && spec.clock.is_none() && (clock::opens(s, comma) || hour());
        let day_part = spec.weekday.is_some() && spec.part.is_none() && daypart::opens(s, comma);
        if dated || timed || day_part {
            j = comma;
        }
    }
    // 6 يناير 2017-6:37
    if s.t.is_sign(j, '-') && spec.day.is_some() && spec.year.is_some() && hour::digits(s, j + 1).is_some() {
        return j + 1;
    }
    if s.t.kind(j) == Some(Kind::Word) {
        match s.t.str(j) {
            "من" | "في" | "لشهر" | "الموافق" | "لعام" => j += 1,
            "على" | "عند" if clock::opens(s, j + 1) || hour_at(s, j + 1).is_some() => j += 1,
            "على" | "عند" => return j,
            _ => {}
        }
    }
    // حوالي الساعة 8
    if s.is_word(j, &["حوالي", "نحو"]) && clock::opens(s, j + 1) {
        j += 1;
    }
    j
}
