//! Whole expressions: sets, ranges, amounts away, dates, durations and vague times, in that order of trial.
//!
//! A new kind is a [`Rule`] in one of these files and a place in [`RULES`].

mod around;
mod away;
mod date;
mod duration;
mod ends;
mod range;
mod set;
mod vague;
mod years;

use super::resolve::Resolved;
use super::rule::{Read, Rule, Scene};
use super::wake::Woken;
use super::{Calendar, Time, TimexMod, TimexType};

/// The rules in the order of trial.
pub(super) const RULES: &[&Rule] =
    &[&set::EVERY, &range::RANGE, &away::AWAY, &around::AROUND, &date::DATE, &vague::VAGUE, &duration::DURATION];

/// The expression that begins at token `i`, which wakes these rules, behind those found before.
pub(super) fn read(s: &Scene<'_>, i: usize, mut woken: Woken, before: &[Time]) -> Option<Time> {
    woken.find_map(|rule| match rule.read {
        Read::Whole(read) => read(s, i, before),
        Read::Part(_) => None,
    })
}

/// A time that no calendar pins down.
fn open(kind: TimexType, value: String) -> Resolved {
    Resolved { kind, value, from: None, to: None, grain: None }
}

fn time(
    s: &Scene<'_>,
    (first, last): (usize, usize),
    resolved: Resolved,
    modifier: Option<TimexMod>,
    rule: &'static str,
) -> Time {
    Time {
        span: s.t.span_of(first, last),
        first,
        last,
        kind: resolved.kind,
        value: resolved.value,
        modifier,
        from: resolved.from,
        to: resolved.to,
        grain: resolved.grain,
        calendar: Calendar::Gregorian,
        rule,
    }
}
