//! A date or an hour, of the parts that stand together.

use super::time;
use crate::time::part;
use crate::time::resolve::{resolve, Around, Resolved};
use crate::time::rule::{Read, Rule, Scene};
use crate::time::spec::Spec;
use crate::time::{tense, Prefer, Time};

/// The parts of a date together.
pub(super) const DATE: Rule = Rule {
    name: "date/parts",
    why: "parts that stand together say one time; a bare weekday or month lies as the clause's tense looks",
    yes: &[
        ("مساء أمس الثلاثاء", "2024-08-20TEV"),
        ("يوم الأربعاء الموافق 13 آذار 2024 الساعة 10:30", "2024-03-13T10:30"),
        ("في يناير وفبراير من العام الماضي", "2023-01 2023-02"),
        ("7 يناير، 2015، الساعة 11:00 صباحا", "2015-01-07T11:00"),
    ],
    no: &["كتاب جديد", "القرار 1701"],
    on: part::ANY,
    read: Read::Whole(date),
};

fn date(s: &Scene<'_>, i: usize, before: &[Time]) -> Option<Time> {
    let (mut spec, end) = part::read(s, i, 0)?;
    lend_year(s, &mut spec, end);
    let resolved = meaning(s, &spec, (i, end), before);
    let rule = match () {
        () if spec.clock.is_some() => "time/clock",
        () if spec.part.is_some() => "time/part-of-day",
        () if spec.nth.is_some() => "date/nth",
        () if spec.holiday.is_some() => "date/holiday",
        () if spec.offset.is_some() => "date/deictic",
        () if spec.day.is_some() => "date/day",
        () if spec.month.is_some() => "date/month",
        () if spec.weekday.is_some() => "date/weekday",
        () if spec.unit.is_some() => "date/relative-unit",
        () => "date/year",
    };
    let mut found = time(s, (i, end), resolved, spec.modifier, rule);
    found.calendar = spec.calendar;
    Some(found)
}

/// آذار وأيلول من العام الحالي: the year of the second month is that of the first too.
fn lend_year(s: &Scene<'_>, spec: &mut Spec, end: usize) {
    let open = spec.month.is_some() && spec.year.is_none() && spec.shift.is_none() && spec.unit.is_none();
    if !open || !s.t.clitics(end).wa() || s.month(end).is_none() {
        return;
    }
    if let Some((next, _)) = part::read(s, end, 1) {
        let dated = next.month.is_some() && next.calendar == spec.calendar;
        if dated && next.month >= spec.month && next.shift.is_none() {
            (spec.year, spec.unit) = (next.year, next.unit);
        }
    }
}

/// What the parts between two tokens mean there.
pub(super) fn meaning(s: &Scene<'_>, spec: &Spec, (i, end): (usize, usize), before: &[Time]) -> Resolved {
    let settled = spec.within.is_none() && (spec.year.is_some() || spec.offset.is_some() || spec.shift.is_some());
    let wish = s.prefer.map(|p| p == Prefer::Future);
    let around = Around {
        reference: s.reference,
        anchor: before.last().and_then(|b| b.from),
        future: wish.or_else(|| if settled { None } else { tense::is_future(s.t, i, end) }),
        preferred: s.prefer.is_some(),
    };
    resolve(spec, &around)
}
