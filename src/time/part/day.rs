//! Days of the month: `15 آذار`, `الثالث عشر من شباط`, `27 من هذا الشهر`, `يوم 15`.

use super::month::month;
use super::unit::relative;
use crate::lexicon::Class;
use crate::number::NumberKind;
use crate::time::resolve::{resolve, Around};
use crate::time::role::Role;
use crate::time::rule::{Place, Read, Rule, Scene, DIGITS, NUMERIC};
use crate::time::spec::{Shift, Spec};
use crate::time::Grain;
use crate::token::Kind;
use chrono::Datelike;

/// A day of the month with its month.
pub(super) const OF_MONTH: Rule = Rule {
    name: "day/of-month",
    why: "a number to 31 before a month, or behind it, is its day",
    yes: &[
        ("15 آذار 2024", "2024-03-15"),
        ("الثالث عشر من شباط 2020", "2020-02-13"),
        ("27 من هذا الشهر", "2024-08-27"),
        ("27-29 أغسطس", "2024-08-27/2024-08-29"),
        ("27-29 محرم 1446", "2024-08-02/2024-08-04"),
        ("في الأول من الشهر المقبل", "2024-09-01"),
        ("18 أغسطس الجاري", "2024-08-18"),
        ("وصل الوفد في 12 الجاري", "2024-08-12"),
        ("تنتهي المهلة في الخامس من المقبل", "2024-09-05"),
    ],
    no: &["الدورة الثانية من المهرجان", "15 طالبا", "الثالث من الفائزين", "في 12 الماضية"],
    on: NUMERIC,
    read: Read::Part(of_month),
};

/// A day of the month without its month.
pub(super) const ALONE: Rule = Rule {
    name: "day/alone",
    why: "behind a weekday, or before an hour, a number alone is a day of the month in focus",
    yes: &[("يوم الجمعة 16", "2024-08-16"), ("عدت يوم 12", "2024-08-12"), ("في 15 الساعة 8:00", "2024-08-15T08:00")],
    no: &["في 15 مدينة", "فاز في 3 مباريات"],
    on: DIGITS,
    read: Read::Part(alone),
};

/// A whole number of a day at `i`, its end where it is a range, and the token after.
fn number(s: &Scene<'_>, i: usize) -> Option<(u32, Option<u32>, usize)> {
    let Some(n) = s.number(i) else {
        // الخميس الخامس من يناير: no king of that name.
        let ordinal = s.t.sense(i, Class::NumberOrdinal).filter(|_| i > 0 && s.t.has(i - 1, Class::Weekday));
        if let Some(ordinal) = ordinal.filter(|o| (1..=31).contains(&o.int())) {
            return Some((ordinal.int(), None, i + 1));
        }
        // 4 و5 من الشهر: the second of two that were read as one range of numbers.
        return s.digits(i, 2).filter(|d| (1..=31).contains(&d.0) && s.before(i) == "و").map(|d| (d.0, None, i + 1));
    };
    let (day, to) = match n.kind {
        NumberKind::Cardinal | NumberKind::Ordinal => (n.value?, None),
        NumberKind::Range => (n.low?, n.high),
        _ => return None,
    };
    let fits = |v: f64| (1.0..=31.0).contains(&v) && v.fract() == 0.0;
    if !fits(day) || n.unit.is_some() {
        return None;
    }
    Some((day as u32, to.filter(|&d| fits(d)).map(|d| d as u32), n.last))
}

/// Whether a day of the month with its month stands at `i`: 5 آب, العاشر من يونيو, الثالث من الشهر.
pub(super) fn opens(s: &Scene<'_>, i: usize) -> bool {
    number(s, i).is_some_and(|(_, _, next)| {
        let of = next + usize::from(s.is_word(next, &["من"]));
        s.month(of).is_some() && s.bare(of) || of > next && s.is_unit(of, Grain::Month) && s.t.clitics(of).article()
    })
}

pub(super) fn of_month(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let t = s.t;
    // في اليوم نفسه العاشر من أيلول are two.
    // And so are منتصف العام في 23 يناير.
    let day_told = spec.unit.is_some_and(|u| u.0 == Grain::Day || u.0 == Grain::Year && spec.modifier.is_some());
    if spec.day.is_some() || spec.offset.is_some() && spec.weekday.is_none() || day_told {
        return None;
    }
    let (mut day, mut to, mut next) = number(s, i)?;
    if of_noun(s, i, next) {
        return None;
    }
    // الخميس 22 الجاري
    if spec.weekday.is_some()
        && spec.month.is_none()
        && s.digits(i, 2).is_some()
        && s.is_word(next, &["الجاري", "الحالي"])
    {
        (spec.day, spec.unit) = (Some(day), Some((Grain::Month, Shift::By(0))));
        return Some(next + 1);
    }
    // 2-7 فبراير: small days with a dash are no range of numbers.
    if to.is_none() && t.is_sign(next, '-') && t.glued(next) && s.digits(i, 2).is_some() {
        if let Some((end, _)) = s.digits(next + 1, 2).filter(|d| d.0 > day && d.0 <= 31) {
            if s.month(next + 2).is_some() {
                (to, next) = (Some(end), next + 2);
            }
        }
    }
    // في العاشر منه
    if s.is_word(next, &["منه"])
        && matches!(s.before(i), "في" | "يوم" | "حتى" | "إلى" | "الى" | "غاية" | "و")
        && spec.weekday.is_none()
    {
        (spec.day, spec.unit) = (Some(day), Some((Grain::Month, Shift::Anchored(0))));
        return Some(next + 1);
    }
    if t.is_sign(next, '.') && t.glued(next) {
        next += 1;
    }
    let of = if s.is_word(next, &["من", "لشهر", "في"]) || t.is_sign(next, '/') || t.is_sign(next, '-') {
        next + 1
    } else {
        next
    };
    let digits = || s.digits(i, 2).is_some() && relative(s, of + 1).is_some();
    let named =
        s.is_unit(of, Grain::Month) && (of > next || !t.clitics(of).article() || digits()) || s.role(of) == Role::This;
    let by_month = t.clitics(of).bi() && s.month(of).is_some();
    let month_follows =
        s.month(of).is_some() && !t.clitics(of).conjunction() && (by_month || s.bare(of)) && spec.month.is_none();
    let bare_this = spec.weekday.is_some() && relative(s, next).is_some_and(|r| r.0 == 0);
    let behind_month = spec.month.is_some()
        && spec.year.is_none()
        && (s.digits(i, 2).is_some() || s.number(i).is_some_and(|n| n.kind == NumberKind::Cardinal))
        && !s.unit(next).is_some_and(|_| s.bare(next))
        && (t.kind(next) != Some(Kind::Word) || t.has(next, Class::Prep) || place.depth > 0);
    if !(named || month_follows || bare_this || behind_month) {
        let (shift, end) = of_open_month(s, i, next).filter(|_| spec.month.is_none())?;
        (spec.day, spec.day_to, spec.unit) = (Some(day), to, Some((Grain::Month, Shift::By(shift))));
        return Some(end);
    }
    if day == 0 {
        day = 1;
    }
    let mut trial = spec.clone();
    (trial.day, trial.day_to) = (Some(day), to);
    let inner = Place { first: false, joined: of > next, depth: place.depth };
    let end = if month_follows {
        month(s, of, &mut trial, inner)?
    } else if named {
        [&super::led::LED, &super::unit::SHIFTED]
            .iter()
            .find_map(|r| match r.read {
                Read::Part(read) => read(s, of, &mut trial, inner),
                Read::Whole(_) => None,
            })
            .filter(|_| trial.month.is_some() || trial.unit.is_some_and(|u| u.0 == Grain::Month))?
    } else {
        next
    };
    if contradicts(s, spec, &trial) {
        return None;
    }
    *spec = trial;
    Some(end)
}

/// Whether a weekday that is settled (الأحد القادم) is not that of the date behind it, settled too (26 أغسطس الجاري): two
/// times then, each as written.
fn contradicts(s: &Scene<'_>, spec: &Spec, date: &Spec) -> bool {
    let settled = spec.shift.is_some() && (date.year.is_some() || date.unit.is_some() || date.shift != spec.shift);
    let Some(weekday) = spec.weekday.filter(|_| settled) else {
        return false;
    };
    let around = Around { reference: s.reference, anchor: None, future: None, sure: false, preferred: false };
    resolve(date, &around).from.is_some_and(|day| day.weekday().number_from_monday() != weekday)
}

/// Whether the ordinal at `i` counts the noun before it: الانتفاضة الثانية في أكتوبر, الاجتماع الثاني من مارس. No day of a month is
/// feminine.
fn of_noun(s: &Scene<'_>, i: usize, next: usize) -> bool {
    let t = s.t;
    if t.kind(i) != Some(Kind::Word) || !t.clitics(i).article() {
        return false;
    }
    let feminine = next == i + 1 && t.str(i).ends_with(['ة', 'ه', 'ى']);
    let day = |k: usize| t.has(k, Class::Weekday) || t.has(k, Class::TimeDeictic) || s.is_unit(k, Grain::Day);
    let noun = |k: usize| {
        let named = t.clitics(k).article() || t.pronoun(k).is_some();
        let joins =
            s.is_word(k, &["الموافق", "المصادف"]) || super::anchor::itself(s, k) || t.has(k, Class::NumberOrdinal);
        t.kind(k) == Some(Kind::Word) && named && !joins && !t.has(k, Class::Prep) && !day(k)
    };
    let counted = i.checked_sub(1).is_some_and(noun);
    feminine || counted || s.is_word(next, &["في"]) && i > 0 && !t.has(i - 1, Class::Prep) && !day(i - 1)
}

/// في 19 الجاري, حتى الخامس من المقبل: the month left out behind its day, how far it lies, and the token after.
fn of_open_month(s: &Scene<'_>, i: usize, next: usize) -> Option<(i64, usize)> {
    let at = next + usize::from(s.is_word(next, &["من"]));
    // Nothing is left out behind most numbers: that is seen first.
    if !s.t.has(at, Class::TimeRelative) {
        return None;
    }
    let months = ["الجاري", "الحالي", "الماضي", "المنصرم", "الفائت", "المقبل", "القادم"];
    let digits = s.digits(i, 2).is_some();
    let led = matches!(s.before(i), "في" | "منذ" | "حتى" | "يوم" | "تاريخ" | "قبل" | "إلى" | "من")
        || digits && (i == 0 || matches!(s.before(i), "بين" | "و") && s.is_word(at, &["الجاري"]));
    let spelled = at > next && s.t.clitics(i).article() && !s.t.str(next - 1).ends_with(['ة', 'ه']);
    let whole = s.number(i).is_some_and(|n| n.last == next);
    if !led || !(digits || spelled) || !whole || !s.is_word(at, &months) {
        return None;
    }
    relative(s, at)
}

/// يوم 15, with nothing that it counts behind it.
pub(super) fn led_alone(s: &Scene<'_>, i: usize, spec: &mut Spec) -> Option<usize> {
    let (day, _) = s.digits(i, 2).filter(|d| (1..=31).contains(&d.0))?;
    let next = s.t.kind(i + 1);
    let free = next != Some(Kind::Word) || s.t.has(i + 1, Class::Prep) || super::clock::opens(s, i + 1);
    let signed = matches!(next, Some(Kind::Symbol)) || s.t.is_sign(i + 1, '/') || s.t.is_sign(i + 1, '-');
    if spec.day.is_some() || spec.month.is_some() || !free || signed || s.number(i)?.last != i + 1 {
        return None;
    }
    spec.day = Some(day);
    Some(i + 1)
}

fn alone(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let hour = super::clock::led(s, s.past_comma(i + 1));
    let behind_clock = spec.clock.is_some() && place.joined && s.t.str(i - 1) == "في" && !spec.dated();
    let behind_weekday = spec.weekday.is_some() && spec.clock.is_none() && !super::clock::opens(s, i);
    let leads_hour = place.first && hour && s.before(i) == "في";
    if !(behind_clock || behind_weekday || leads_hour) || spec.part.is_some() && !behind_clock {
        return None;
    }
    led_alone(s, i, spec)
}
