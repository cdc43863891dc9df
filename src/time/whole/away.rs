//! So much before or after now: `قبل أسبوعين`, `بعد عامين ونصف`, `منذ شهر من الآن`.

use super::{open, time};
use crate::lexicon::{Class, ClassSet, Form};
use crate::time::amount;
use crate::time::part;
use crate::time::role::Role;
use crate::time::rule::{Read, Rule, Scene};
use crate::time::spec::Spec;
use crate::time::{tense, Calendar, Grain, Time, TimexMod, TimexType};
use crate::token::Kind;

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
        ("قبل أيام", "PAST_REF"),
        ("قبل أكثر من عام", "2023"),
        ("قبل حوالي الشهرين", "2024-06"),
        ("نزحوا قبل ما يزيد على السنتين", "2022"),
        ("بدأ الحصار في 12 مايو 2019 وانتهى بعد ذلك بيومين", "2019-05-12 2019-05-14"),
        ("انتخب عام 2014 واستقال بعد ذلك بسنتين", "2014 2016"),
        ("عاد إلى بلاده بعد ثلاثة أعوام", "P3Y"),
        ("ستعود البعثة بعد ثلاثة أعوام", "2027"),
        ("استقال بعد شهر من بدء المفاوضات", "P1M"),
        ("وعاد بعد سنوات إلى بلده", "PXY"),
        ("تقع القرية على بعد خمس دقائق من الحدود", "PT5M"),
    ],
    no: &["بعد ذلك", "قبل الحرب", "بعدها بأيام", "يوما بعد يوم", "منذ أيام الدراسة"],
    on: Role::Away.set().with(Role::From.set()),
    read: Read::Whole(away),
};

fn away(s: &Scene<'_>, i: usize, before: &[Time]) -> Option<Time> {
    let t = s.t;
    // من leads an amount only where the two are all of the text.
    if i > 0 && t.pronoun(i).is_none() && s.stem(i) == "من" {
        return None;
    }
    // على بعد ساعتين من العاصمة: so far off.
    if s.before(i) == "على" && s.stem(i) == "بعد" {
        return None;
    }
    let since = matches!(s.stem(i), "منذ" | "من") && t.pronoun(i).is_none();
    let sign: i64 = match s.stem(i) {
        "قبل" | "منذ" | "من" => -1,
        "بعد" => 1,
        _ => return None,
    };
    let mut j = i + 1;
    // بعد ذلك بيومين, قبلها بأسبوع
    let that = t.pronoun(i).is_some() || s.is_word(j, &["ذلك", "تلك"]);
    if that {
        j += usize::from(t.pronoun(i).is_none());
        let by = t.clitics(j).bi() && !since;
        let amount = amount::read(t, s.numbers, j).filter(|a| by && !a.is_vague())?;
        // انتخب عام 2014 وبعد ذلك بأربع سنوات: to the day only where a day was named.
        let exact = super::date::anchor_of(before)?.grain.is_some_and(|g| g <= Grain::Day || g > amount.grain());
        let end = amount.end;
        let spec = Spec { away: Some((amount, sign)), anchored: true, exact, ..Spec::default() };
        let resolved = super::date::meaning(s, &spec, (i, end), before);
        return Some(time(s, (i, end), resolved, None, "date/amount-away"));
    }
    let mut approximate = false;
    // قبل أكثر من عام, قبل ما يقارب ثلاثة أشهر
    let mut bound = None;
    if let Some((modifier, next)) = super::duration::weighing(s, j).filter(|_| !since || !s.is_word(j, &["ما"])) {
        (bound, j) = (Some(modifier), next);
    }
    while t.sense(j, Class::NumberMod).is_some_and(|m| m.text() == "about") && j < i + 4 {
        (approximate, j) = (true, j + 1);
    }
    let weighed = approximate || bound.is_some();
    let whole = || weighed.then(|| amount::definite(t, j)).flatten();
    let Some(mut amount) = amount::read(t, s.numbers, j).or_else(whole) else {
        return some(s, i, j);
    };
    let mut end = amount.end;
    // قبل عام 2003, بعد يوم الجمعة: what is named, not a year or a day away.
    if end == j + 1 && s.unit_form(j, Form::SING) && part::read(s, j, 1).is_some_and(|r| r.1 > end) {
        return None;
    }
    // قبل يوم الانتخابات, قبل ساعة الصفر: that day, that hour.
    let named = t.clitics(end).article() && s.bare(end) && part::relative(s, end).is_none();
    if end == j + 1 && amount.grain() <= Grain::Day && s.unit_form(j, Form::SING) && named {
        return None;
    }
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
    let modifier = bound.or(approximate.then_some(TimexMod::Approx));
    let told = sign > 0 && !now && s.prefer.is_none() && tense::is_future(t, i, end) == Some(false);
    // يوما بعد يوم
    if amount.end == i + 2 && s.unit(i.wrapping_sub(1)).is_some_and(|u| s.unit(i + 1).is_some_and(|v| u.0 == v.0)) {
        return None;
    }
    if amount.is_vague() && !told {
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
    // قبل قرن من الزمان
    if s.is_word(end, &["من"]) && s.is_word(end + 1, &["الزمان", "الزمن"]) {
        end += 2;
    }
    let of = end + usize::from(s.is_word(end, &["فقط"]));
    let event = from_event(s, of, sign > 0 && !tense::will(t, i, of) || bound.is_some());
    // عاد بعد عامين: from what was told before.
    if (event && !now || told) && spec.within.is_none() {
        return Some(time(s, (i, end), open(TimexType::Duration, amount.value()), modifier, "duration/from-event"));
    }
    amount.end = end;
    spec.away = Some((amount, sign));
    let resolved = super::date::meaning(s, &spec, (i, end), before);
    Some(time(s, (i, end), resolved, modifier, "date/amount-away"))
}

/// Whether an amount before `i` is counted from what happened (بعد شهر من بدء المفاوضات), not from now: no place, body or person
/// stands behind من (تخرج قبل عام من كلية الطب); `on` where على may stand for it.
fn from_event(s: &Scene<'_>, i: usize, on: bool) -> bool {
    let t = s.t;
    let other = ClassSet::of(&[
        Class::City,
        Class::Country,
        Class::Region,
        Class::KindPlace,
        Class::Body,
        Class::Organization,
        Class::Office,
        Class::PeopleRole,
        Class::NameGiven,
    ]);
    let word = i + 1;
    (s.is_word(i, &["من"]) || on && s.is_word(i, &["على"]))
        && t.kind(word) == Some(Kind::Word)
        && (!t.classes(word).any(other) || t.has(word, Class::Pred) && t.pronoun(word).is_some())
        && !s.is_word(word, MANNER)
        && !JOB.contains(&s.stem(word))
}

/// What makes من one of manner: من خلال, من دون.
const MANNER: &[&str] = &["خلال", "دون", "غير", "أجل", "قبل", "بين", "جراء", "الأقل", "الأكثر"];

/// What one leaves: استقال قبل أسبوع من منصبه.
const JOB: &[&str] = &["منصب", "عمل", "خدمة", "الخدمة", "وظيفة", "وظيفت", "مهام", "المنصب", "العمل"];

/// قبل أيام, منذ سنوات: units without a count.
fn some(s: &Scene<'_>, i: usize, j: usize) -> Option<Time> {
    let t = s.t;
    let (grain, _) = s.unit(j).filter(|_| j == i + 1 && s.bare(j) && s.unit_form(j, Form::PLUR))?;
    let other = t.clitics(j).article() || t.pronoun(j).is_some();
    // أيام الدراسة
    let owned = t.clitics(j + 1).article() && s.bare(j + 1);
    if other || owned {
        return None;
    }
    let amount = amount::Amount { parts: vec![(grain, f64::NAN)], end: j + 1 };
    let length = |span: (usize, usize), rule: &'static str| {
        Some(time(s, span, open(TimexType::Duration, amount.value()), None, rule))
    };
    // بعد ساعات من الهجوم
    if s.stem(i) != "منذ" && from_event(s, j + 1, s.stem(i) == "بعد" && !tense::will(t, i, j + 1)) {
        return length((i, j + 1), "duration/from-event");
    }
    match s.stem(i) {
        "قبل" => Some(time(s, (i, j + 1), open(TimexType::Date, "PAST_REF".to_owned()), None, "date/vague-amount")),
        // عاد بعد سنوات
        "بعد" if t.kind(j + 1) != Some(Kind::Word) || !s.unit_form(j, Form::SING) => {
            if s.prefer.is_none() && tense::is_future(t, i, j + 1) != Some(true) {
                return length((i, j + 1), "duration/from-event");
            }
            Some(time(s, (i, j + 1), open(TimexType::Date, "FUTURE_REF".to_owned()), None, "date/vague-amount"))
        }
        "منذ" => length((j, j + 1), "duration/amount"),
        _ => None,
    }
}
