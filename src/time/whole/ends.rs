//! The two ends of a range: what one lends the other, and what they mean together.

use super::date::meaning;
use crate::time::calendar::step;
use crate::time::resolve::Resolved;
use crate::time::rule::Scene;
use crate::time::spec::{Shift, Spec};
use crate::time::{Grain, Time};

/// What the ends mean. Of two weekdays the second is the one that follows the first.
pub(super) fn ends(
    s: &Scene<'_>,
    (low, high): (&Spec, &Spec),
    span: (usize, usize),
    before: &[Time],
) -> (Resolved, Resolved) {
    let (mut a, mut b) = (meaning(s, low, span, before), meaning(s, high, span, before));
    let days = low.weekday.zip(high.weekday).filter(|_| low.day.or(high.day).is_none() && low.clock.is_none());
    let told = |d: &Spec| d.shift.is_some() || d.unit.is_some();
    if let (Some((x, y)), Some(first), Some(last)) = (days, a.from, b.from) {
        let length = i64::from((y + 6 - x) % 7 + 1);
        if told(high) && !told(low) {
            a = Resolved::unit(step(last, Grain::Day, -length), Grain::Day, a.value);
        } else if !told(high) {
            b = Resolved::unit(step(first, Grain::Day, length), Grain::Day, b.value);
        }
    }
    (a, b)
}

/// What one bound leaves out the other lends it; none if they do not fit.
pub(super) fn lend(low: &mut Spec, high: &mut Spec, day: Option<&Spec>) -> Option<()> {
    // من 13 إلى 15 تموز: the bare number is a day.
    if low.clock.is_some() && high.clock.is_none() && high.day.is_some() {
        low.day = low.day_to;
        low.clock = None;
        low.day?;
    }
    (low.day_to, high.day_to) = (None, None);
    if low.clock.is_some() != high.clock.is_some() {
        return None;
    }
    if low.clock.is_some() {
        if let Some(day) = day {
            let part = (low.part, high.part);
            let clocks = (low.clock, high.clock);
            (*low, *high) = (day.clone(), day.clone());
            (low.clock, high.clock) = clocks;
            (low.part, high.part) = (part.0.or(day.part), part.1.or(day.part));
        }
        let hour = |c: &Spec| c.clock.map_or(0, |c| c.0 * 60 + c.1);
        if low.part.is_none() && hour(low) < hour(high) {
            low.part = high.part;
        }
        if high.part.is_none() && hour(low) < hour(high) || high.part.is_none() && low.part == Some("AF") {
            high.part = low.part;
        }
        if high.part.is_none() && low.part.is_some() && high.clock.is_some_and(|c| c.0 < 12) && high.dated() {
            high.part = low.part;
        }
        match (low.dated(), high.dated()) {
            (false, true) if !high.deictic() => *low = Spec { clock: low.clock, part: low.part, ..high.clone() },
            (true, false) => *high = Spec { clock: high.clock, part: high.part, ..low.clone() },
            _ => {}
        }
        return Some(());
    }
    if day.is_some() {
        return None;
    }
    if low.month.is_none() && low.day.is_some() && low.weekday.is_none() {
        (low.month, low.calendar) = (high.month, high.calendar);
    }
    // من 5 سبتمبر إلى 12 منه
    if high.unit == Some((Grain::Month, Shift::Anchored(0))) && low.month.is_some() {
        (high.unit, high.year, high.shift) = (None, low.year, low.shift);
    }
    if high.month.is_none() && high.day.is_some() && high.weekday.is_none() && high.unit.is_none() {
        (high.month, high.calendar) = (low.month, low.calendar);
    }
    if low.month.is_some() && low.year.is_none() && low.shift.is_none() && low.unit.is_none() && high.month.is_some() {
        (low.year, low.unit) = (high.year, high.unit);
    }
    Some(())
}

impl Spec {
    pub(super) fn bare_year(&self) -> bool {
        self.year.is_some()
            && self.month.is_none()
            && self.unit.is_none()
            && self.season.is_none()
            && self.holiday.is_none()
    }

    pub(super) fn deictic(&self) -> bool {
        self.offset.is_some()
    }
}
