//! Ranges: `بين 60 و80 مليون دولار`, `من 3 إلى 5`, `30-33 %`, بضعة عشر.

use super::amount::{role, Amount};
use super::around::Around;
use super::rule::{Found, Rule, Scene, Trigger, CARDINAL};
use super::unit::{behind, Unit};
use super::value::Value;
use super::words::{int, joined, scales, whole};
use super::NumberKind;
use crate::lexicon::{Class, ClassSet};
use crate::token::{Kind, Tokens};

/// A bound of a range: an amount, which may be negative.
fn bound(t: &Tokens<'_>, i: usize) -> Option<Amount> {
    if role(t, i) == "minus" {
        let a = super::amount::amount(t, i + 1)?;
        return Some(Amount { first: i, value: a.value.negated(), ..a });
    }
    let a = super::amount::amount(t, i)?;
    if matches!(t.get(i.wrapping_sub(1)).and_then(|k| k.sign()), Some('-' | '−')) && t.glued(i) && !t.glued(i - 1) {
        return Some(Amount { value: a.value.negated(), ..a });
    }
    Some(a)
}

/// The bounds that a range joins, the unit behind the low one passed over.
struct Low {
    amount: Amount,
    unit: Option<Unit>,
}

/// The low bound at the scene's place, if what stands behind it leads to a high one; where that one begins.
fn low(s: &Scene<'_>, leads_on: impl Fn(usize) -> Option<usize>) -> Option<(Low, usize)> {
    let t = s.t;
    // Most numbers bound no range: that is seen before anything is read again.
    let (unit, end) = match s.amount() {
        Some(a) => (s.unit().map(|u| u.0), s.unit().map_or(a.end, |u| u.1)),
        None if role(t, s.i) == "minus" => {
            let end = super::amount::amount(t, s.i + 1)?.end;
            behind(t, end).map_or((None, end), |u| (Some(u.0), u.1))
        }
        None => return None,
    };
    let high = leads_on(end)?;
    Some((Low { amount: bound(t, s.i)?, unit }, high))
}

/// A range from the low bound to the high one with the unit behind it; the low bound must be the lower.
fn range(t: &Tokens<'_>, low: Low, high: Amount) -> Option<Found> {
    let unit = behind(t, high.end);
    if low.unit.is_some() && unit.map(|u| u.0) != low.unit {
        return None;
    }
    // «60 و80 مليون»: the scale of the high bound is the low one's too.
    let shared = low.unit.is_none() && low.amount.scale == 0 && high.scale > 0 && low.amount.value.real < 1000.0;
    let first = if shared { low.amount.value.scaled(high.scale) } else { low.amount.value };
    if first.real >= high.value.real {
        return None;
    }
    let (end, code, part) = match unit {
        Some((unit, end)) => (end, Some(unit.parts().1), unit.parts().2),
        None => (high.end, None, 1),
    };
    let mut found = Found::new(low.amount.first, end, NumberKind::Range, first.over(part));
    found.high = Some(high.value.over(part));
    found.unit = code;
    Some(found)
}

/// Whether a dash stands at `k`. A lone tatweel is one too.
pub(super) fn dash(t: &Tokens<'_>, k: usize) -> bool {
    match t.get(k).and_then(|k| k.sign()) {
        Some('-' | '–' | '—' | '~' | '−') => true,
        _ => t.kind(k) == Some(Kind::Symbol) && t.str(k).chars().all(|c| c == 'ـ'),
    }
}

/// Whether the word at `k` leads to the high bound.
fn leads(t: &Tokens<'_>, k: usize) -> bool {
    matches!(t.str(k), "إلى" | "الى" | "حتى") && t.get(k + 1).is_some_and(|n| !n.on_new_line())
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "range/between",
        why: "between two numbers: the و joins the bounds, not the parts of one number",
        trigger: Trigger::COUNT.with(Around::BETWEEN),
        yes: &[
            ("تتراوح الخسائر بين 60 و80 مليون دولار", "60000000..80000000 USD"),
            ("بين ثلاثة آلاف وخمسة آلاف متظاهر", "3000..5000"),
            ("تنخفض الحرارة بين سالب عشر وخمس درجات", "-10..5 deg"),
        ],
        no: &["قتل 5 وأصيب 7", "بين الرجلين خلاف على 3 قرى و5 آبار"],
        read: |s| {
            let t = s.t;
            if s.i.checked_sub(1).is_none_or(|b| s.stem(b) != "بين") {
                return None;
            }
            let (low, high) = low(s, |k| joined(t, k).or_else(|| leads(t, k).then_some(k + 1)))?;
            range(t, low, bound(t, high)?)
        },
    },
    Rule {
        name: "range/to",
        why: "from one number to another, alike in writing or opened by من",
        trigger: Trigger::COUNT.with(Around::LEAD.and(Around::TO)),
        yes: &[
            ("ارتفع العدد من 3 إلى 5 آلاف", "3000..5000"),
            ("تكلف الرحلة 100 دولار إلى 150 دولارا", "100..150 USD"),
            ("من ألف إلى ألف وخمسمئة مقاتل", "1000..1500"),
        ],
        no: &["أضيف 5 إلى القائمة", "تراجع من المركز الثالث إلى الخامس"],
        read: |s| {
            let t = s.t;
            let (low, high) = low(s, |k| leads(t, k).then_some(k + 1))?;
            let high = bound(t, high)?;
            let from = s.i.checked_sub(1).is_some_and(|b| s.stem(b) == "من");
            let alike = (t.kind(low.amount.first) == Some(Kind::Number)) == (t.kind(high.first) == Some(Kind::Number));
            (from || alike).then_some(())?;
            range(t, low, high)
        },
    },
    Rule {
        name: "range/dash",
        why: "two numbers in digits with a dash between and no third: no date, score or telephone number",
        trigger: Trigger::DIGITS.with(Around::DASH),
        yes: &[("بنسبة 30-33 %", "30..33 percent"), ("يصل العدد إلى 5 ـ 7 ملايين", "5000000..7000000")],
        no: &["فاز الفريق 1-3", "دورة 2021-2022", "الهاتف 02-555-1234"],
        read: |s| {
            let t = s.t;
            let a = s.amount().filter(|a| dash(t, a.end) && t.kind(a.end + 1) == Some(Kind::Number))?;
            let linked =
                |k: usize| dash(t, k) || t.get(k).and_then(|k| k.sign()).is_some_and(|c| matches!(c, '/' | '+'));
            if s.i > 0 && linked(s.i - 1) && t.glued(s.i) {
                return None;
            }
            let high = super::amount::amount(t, a.end + 1)?;
            if linked(high.end) && t.kind(high.end + 1) == Some(Kind::Number) {
                return None;
            }
            let year = |v: &Value| v.integer().is_some_and(|n| (1800..2200).contains(&n));
            // 1-3 is a score, 3-5 % is none.
            let large = a.value.real >= 5.0 || high.value.real > 12.0;
            let plain = large || high.scale > 0 || behind(t, high.end).is_some();
            if !plain || year(&a.value) && year(&high.value) {
                return None;
            }
            range(t, Low { amount: a.clone(), unit: None }, high)
        },
    },
    Rule {
        name: "range/few",
        why: "بضع is three to nine; with عشر or a ten it is that much over it. Source: the dictionaries",
        trigger: Trigger::words(ClassSet::of(&[Class::NumberVague])),
        yes: &[
            ("التقى الوزير بضعة نواب", "3..9"),
            ("شارك بضعة عشر عضوا", "13..19"),
            ("بضع وعشرون قرية", "23..29"),
            ("نزح بضعة آلاف", "3000..9000"),
        ],
        no: &["غاب بضعة أيام", "تظاهر العشرات في الساحة", "سقط مئات القتلى والجرحى", "قبل عدة أسابيع"],
        read: |s| {
            let t = s.t;
            if !matches!(s.stem(s.i), "بضع" | "بضعة" | "بضعه") {
                return None;
            }
            let end = s.i + 1;
            // بضعة أيام is a time.
            if t.has(end, Class::TimeUnit) {
                return None;
            }
            if let Some(10) = int(t, end, Class::NumberUnit) {
                return Some(between(s.i, end + 1, 13, 19, 0));
            }
            if let Some(ten) = joined(t, end).and_then(|n| int(t, n, Class::NumberTen).map(|ten| (ten, n))) {
                let ten = (i128::from(ten.0), ten.1);
                return Some(between(s.i, ten.1 + 1, ten.0 + 3, ten.0 + 9, 0));
            }
            let (scale, end) = scales(t, end);
            match t.stem(end).of(t.text()) {
                "مئات" | "مئة" if scale == 0 => return Some(between(s.i, end + 1, 3, 9, 2)),
                "عشرات" if scale == 0 => return Some(between(s.i, end + 1, 3, 9, 1)),
                _ => {}
            }
            Some(between(s.i, end, 3, 9, scale))
        },
    },
];

fn between(first: usize, last: usize, low: i128, high: i128, scale: u32) -> Found {
    let mut found = Found::new(first, last, NumberKind::Range, Value::whole(low).scaled(scale));
    found.high = Some(Value::whole(high).scaled(scale));
    found
}

/// Words that begin an amount, for those that ask whether one follows.
pub(super) fn counts(t: &Tokens<'_>, i: usize) -> bool {
    t.kind(i) == Some(Kind::Number) || t.classes(i).any(CARDINAL) && whole(t, i).is_some()
}
