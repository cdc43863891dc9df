//! So much before or after now: `قبل أسبوعين`, `بعد عامين ونصف`, `منذ شهر من الآن`.

use super::{open, time};
use crate::lexicon::Class;
use crate::time::amount;
use crate::time::part;
use crate::time::role::Role;
use crate::time::rule::{Read, Rule, Scene};
use crate::time::spec::Spec;
use crate::time::{Calendar, Grain, Time, TimexMod, TimexType};

/// An amount before or after the reference.
pub(super) const AWAY: Rule = Rule {
    name: "amount/away",
    why: "قبل and بعد with an amount are the unit that far off; منذ is how long, unless it is all of the text or من الآن follows",
    yes: &[
        ("قبل أسبوعين", "2024-W32"),
        ("بعد ثلاثة أيام", "2024-08-24"),
        ("قبل ساعتين", "2024-08-21T08"),
        ("بعد عامين", "2026"),
        ("منذ يومين", "2024-08-19"),
        ("استمر منذ يومين", "P2D"),
        ("منذ شهر و 21 يوما من الآن", "2024-06-30"),
        ("بعد أسبوعين من الآن", "2024-09-04"),
        ("قبل سنوات عديدة", "PAST_REF"),
    ],
    no: &["بعد ذلك", "قبل الحرب"],
    on: Role::Away.set().with(Role::From.set()),
    read: Read::Whole(away),
};

fn away(s: &Scene<'_>, i: usize, before: &[Time]) -> Option<Time> {
    let t = s.t;
    let since = matches!(s.stem(i), "منذ" | "من") && t.pronoun(i).is_none();
    let sign: i64 = match s.stem(i) {
        "قبل" | "منذ" | "من" => -1,
        "بعد" => 1,
        _ => return None,
    };
    let mut j = i + 1;
    let mut approximate = false;
    while t.sense(j, Class::NumberMod).is_some_and(|m| m.text() == "about") && j < i + 4 {
        (approximate, j) = (true, j + 1);
    }
    let mut amount = amount::read(t, s.numbers, j)?;
    let mut end = amount.end;
    let now =
        s.is_word(end, &["من"]) && (matches!(s.stem(end + 1), "الآن" | "الان") || s.stem(end + 1) == "اليوم" && !since);
    if now {
        end += 2;
    }
    let all = i == 0 && end >= t.len();
    if since && !now && !all || s.stem(i) == "من" && !all {
        return None;
    }
    if t.str(end).starts_with("تقريبا") {
        (approximate, end) = (true, end + usize::from(all));
    }
    let modifier = approximate.then_some(TimexMod::Approx);
    if amount.is_vague() {
        let value = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
        return Some(time(s, (i, end), open(TimexType::Date, value.to_owned()), None, "date/vague-amount"));
    }
    let mut spec = Spec { exact: now || since, ..Spec::default() };
    // بعد عامين هجريين
    if t.sense(end, Class::TimeEra).is_some_and(|e| e.text() == "AH") && amount.parts.iter().all(|p| p.0 == Grain::Year)
    {
        let count = amount.parts.first().map_or(0.0, |p| p.1) as i64;
        spec.unit = Some((Grain::Year, crate::time::spec::Shift::By(sign * count)));
        spec.calendar = Calendar::Hijri;
        let resolved = super::date::meaning(s, &spec, (i, end + 1), before);
        let mut found = time(s, (i, end + 1), resolved, modifier, "date/amount-away");
        found.calendar = Calendar::Hijri;
        return Some(found);
    }
    // بعد 3 أسابيع يوم الإثنين
    let weeks = amount.parts.len() == 1 && amount.grain() == Grain::Week;
    if weeks && s.is_unit(end, Grain::Day) {
        if let Some(w) = t.sense(end + 1, Class::Weekday).filter(|_| s.bare(end) && s.bare(end + 1)) {
            spec.weekday = Some(w.int());
            end += 2;
        }
    }
    // بعد تسعة وثلاثين يوما من أول رجب
    if s.is_word(end, &["من"]) && !since {
        if let Some((inner, stop)) = part::read(s, end + 1, 1).filter(|r| r.0.month.is_some() || r.0.holiday.is_some())
        {
            spec.within = Some(Box::new(inner));
            spec.exact = true;
            end = stop;
        }
    }
    amount.end = end;
    spec.away = Some((amount, sign));
    let resolved = super::date::meaning(s, &spec, (i, end), before);
    Some(time(s, (i, end), resolved, modifier, "date/amount-away"))
}
