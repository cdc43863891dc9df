//! Counted units on one side of now: `الأيام المقبلة`, `السنوات الخمس الماضية`, `آخر 3 دقائق`.

use super::{open, time};
use crate::lexicon::{Class, ClassSet, Form};
use crate::time::amount::{self, Amount};
use crate::time::calendar::{start_of, step, value};
use crate::time::part::relative;
use crate::time::resolve::Resolved;
use crate::time::role::Role;
use crate::time::rule::{Read, Rule, Scene, NUMERIC};
use crate::time::{Grain, Time, TimexType};
use crate::token::Kind;

/// Several units before or after now.
pub(super) const AROUND: Rule = Rule {
    name: "units/around",
    why: "units with الماضية or المقبلة reach to now or begin with it; without a count they are only past or future",
    yes: &[
        ("الأيام المقبلة", "FUTURE_REF"),
        ("السنوات الخمس الماضية", "P5Y"),
        ("الأشهر الماضية الستة", "P6M"),
        ("آخر 3 دقائق", "PT3M"),
        ("العقود الثلاثة القادمة", "P3DE"),
        ("خلال الأشهر الخمسة الأولى من العام الجاري", "2024-01/2024-05"),
        ("في الأشهر الستة الأولى من 2022", "2022-01/2022-06"),
        ("خلال الأسبوعين الأولين من غشت الجاري", "2024-08-01/2024-08-14"),
        ("خلال الساعات الـ48 المقبلة", "PT48H"),
        ("3 أيام القادمة", "P3D"),
        ("الأسابيع القليلة الماضية", "PAST_REF"),
    ],
    no: &["السنوات الأخيرة من حكمه", "الأيام العشرة", "السنوات الضوئية"],
    on: NUMERIC.with(ClassSet::of(&[Class::TimeUnit])).with(Role::Last.set()),
    read: Read::Whole(around),
};

fn around(s: &Scene<'_>, i: usize, before: &[Time]) -> Option<Time> {
    let t = s.t;
    // آخر 3 دقائق
    if s.role(i) == Role::Last && !t.clitics(i).article() {
        let amount = amount::read(t, s.numbers, i + 1).filter(|a| a.end > i + 2 && !a.is_vague())?;
        return Some(spread(s, (i, amount.end), &amount, -1));
    }
    // 3 أيام القادمة, الثلاثة عقود القادمة
    if let Some(n) = s.number(i).filter(|n| n.value.is_some() && n.unit.is_none()) {
        let (grain, _) = s.unit(n.last).filter(|_| s.bare(n.last) && !t.clitics(n.last).article())?;
        let (shift, end) = relative(s, n.last + 1).filter(|r| r.0 != 0)?;
        let amount = Amount { parts: vec![(grain, n.value?)], end };
        return Some(spread(s, (i, end), &amount, shift.signum()));
    }
    if !t.clitics(i).article() {
        return None;
    }
    let (grain, form) = s.unit(i)?;
    let plural = s.unit_form(i, Form::PLUR);
    let dual = form.is(Form::DUAL) && !plural;
    if !plural && !dual {
        return None;
    }
    // الساعات الـ48 المقبلة
    let the = usize::from(matches!(t.str(i + 1), "الـ" | "ال") && t.kind(i + 2) == Some(Kind::Number));
    let number = s.number(i + 1 + the).filter(|n| n.value.is_some());
    let few = usize::from(number.is_none() && matches!(t.str(i + 1), "القليلة" | "المعدودة" | "الطويلة"));
    let after = if dual { i + 1 } else { number.map_or(i + 1 + few, |n| n.last) };
    let count = if dual { Some(2.0) } else { number.and_then(|n| n.value) };
    if let Some(found) = part_of(s, (i, after), grain, count, before) {
        return Some(found);
    }
    let (shift, mut end) = relative(s, after)?;
    if shift == 0 && t.sense(after, Class::TimeRelative).is_none() {
        return None;
    }
    // الأشهر الماضية الستة
    let late = s.number(end).filter(|_| count.is_none() && t.clitics(end).article());
    let count = count.or(late.and_then(|n| n.value));
    end = late.map_or(end, |n| n.last);
    match count {
        None => {
            // الساعات الأخيرة من حياته: of a life, not before now.
            let owned = ["حيا", "عمر", "عهد", "حكم", "ولاي", "الحرب", "القرن", "رئاس"];
            let of = s.is_word(end, &["من", "في"]) && owned.iter().any(|w| s.stem(end + 1).starts_with(w));
            if of && s.stem(end - 1).starts_with("الأخير") | s.stem(end - 1).starts_with("الاخير") {
                return None;
            }
            let vague = if shift < 0 { "PAST_REF" } else { "FUTURE_REF" };
            Some(time(s, (i, end), open(TimexType::Date, vague.to_owned()), None, "date/units-around"))
        }
        Some(n) => Some(spread(s, (i, end), &Amount { parts: vec![(grain, n)], end }, shift.signum())),
    }
}

/// الأشهر الخمسة الأولى من 2019: so many units from the beginning or the end of a longer time.
fn part_of(s: &Scene<'_>, (i, at): (usize, usize), grain: Grain, count: Option<f64>, before: &[Time]) -> Option<Time> {
    let first = matches!(s.t.str(at), "الأولى" | "الاولى" | "الأولين" | "الاولين" | "الأوليين");
    let last = matches!(s.t.str(at), "الأخيرة" | "الاخيرة" | "الأخيرين" | "الاخيرين" | "الأخيرتين");
    let count = count.filter(|n| (first || last) && s.is_word(at + 1, &["من"]) && n.fract() == 0.0)? as i64;
    let (spec, end) = crate::time::part::inside(s, at + 2, 1)?;
    let whole = super::date::meaning(s, &spec, (at + 2, end), before);
    whole.grain.filter(|g| *g > grain)?;
    let (from, to) = whole.from.zip(whole.to)?;
    let (from, to) = if first { (from, step(from, grain, count)?) } else { (step(to, grain, -count)?, to) };
    // The first two weeks of a month are days of it.
    let label = if grain == Grain::Week { Grain::Day } else { grain };
    let value = format!("{}/{}", value(from, label), value(step(to, label, -1)?, label));
    let found = Resolved { kind: TimexType::Date, value, from: Some(from), to: Some(to), grain: Some(grain) };
    Some(time(s, (i, end), found, None, "range/part-of"))
}

/// The amount up to now, or from now on: whole days, or to the second where it counts hours.
fn spread(s: &Scene<'_>, span: (usize, usize), amount: &Amount, sign: i64) -> Time {
    let fine = amount.grain() < Grain::Day;
    let unit = if fine { Grain::Second } else { Grain::Day };
    let edge = s.reference.and_then(|r| {
        let here = start_of(r, unit)?;
        // 3 أيام القادمة begin tomorrow.
        let ahead = sign > 0 && !fine && s.number(span.0).is_some();
        let here = if ahead { step(here, Grain::Day, 1)? } else { here };
        Some((here, amount.step(here, sign)?))
    });
    let (from, to) = match edge {
        Some((here, there)) if sign < 0 => (Some(there), Some(here)),
        Some((here, there)) => (Some(here), Some(there)),
        None => (None, None),
    };
    let resolved = Resolved { kind: TimexType::Duration, value: amount.value(), from, to, grain: Some(unit) };
    time(s, span, resolved, None, "date/units-around")
}
