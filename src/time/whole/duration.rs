//! Durations: `ثلاثة أيام`, `ساعتين ونصف`, `طوال الأسبوع`.

use super::{open, time};
use crate::lexicon::{Class, ClassSet, Form};
use crate::number::NumberMod;
use crate::time::amount::{self, Amount};
use crate::time::part;
use crate::time::role::Role;
use crate::time::rule::{Read, Rule, Scene, NUMERIC};
use crate::time::title;
use crate::time::{Grain, Time, TimexMod, TimexType};

/// An amount of time with no direction.
pub(super) const DURATION: Rule = Rule {
    name: "duration/amount",
    why: "a count of units; a lone unit is one only where a word of lasting leads it, for ثانية is again and ساعة a watch",
    yes: &[
        ("استمر ثلاثة أيام", "P3D"),
        ("لمدة ساعة", "PT1H"),
        ("على مدار أسبوع", "P1W"),
        ("استمرت الاشتباكات على مدى أشهر", "PXM"),
        ("انقطعت الكهرباء لساعات", "PTXH"),
        ("حكم البلاد ما يقارب العام", "P1Y"),
        ("بقي في المنفى ربع قرن", "P25Y"),
        ("نزحوا منذ ما يزيد على السنتين", "P2Y"),
        ("تعود التقاليد إلى مئات السنين", "PXY"),
        ("منح المحتجين مهلة أسبوع", "P1W"),
        ("يستمر العلاج 3-6 أشهر", "P6M"),
        ("توقف العمل (10) أيام", "P10D"),
        ("حكم عليه بالسجن سنة", "P1Y"),
        ("قضى سنوات في السجن", "PXY"),
        ("خلال شهر واحد", "P1M"),
        ("سيبقى عاما آخر", "P1Y"),
        ("منذ ما يقارب الثلاثين عاما", "P30Y"),
        ("انتهى في أقل من شهر", "P1M"),
        ("تتراوح أعمارهم بين 18 و25 عاما", "P25Y"),
        ("شهرين وربع ساعة", "P2MT0.25H"),
        ("عامين ونصف", "P2Y6M"),
        ("3 سنين ، 3 أسابيع ، 4 أيام", "P3Y3W4D"),
        ("3 أشهر وسنة", "P1Y3M"),
        ("طوال الأسبوع", "P1W"),
        ("يوم ونصف ساعة", "P1DT0.5H"),
    ],
    no: &["رواية مئة عام من العزلة", "نحو القرن الأفريقي", "وفقا لعقود التوريد", "من خلال عقد لقاءات", "مرة ثانية", "اشترى ساعة ذهبية", "مدير عام", "عقد اجتماعا"],
    on: NUMERIC.with(ClassSet::of(&[Class::TimeUnit, Class::Quant, Class::NumberVague])).with(Role::Whole.set()),
    read: Read::Whole(duration),
};

fn duration(s: &Scene<'_>, i: usize, _: &[Time]) -> Option<Time> {
    // طوال الأسبوع
    if s.role(i) == Role::Whole {
        // طوال العام الماضي is that year.
        let plain = s.t.clitics(i + 1).article() && s.unit_form(i + 1, Form::SING);
        let named = || part::read(s, i + 1, 1).is_some_and(|r| r.1 > i + 2);
        let (grain, _) = s.unit(i + 1).filter(|_| plain && !named())?;
        let amount = Amount { parts: vec![(grain, 1.0)], end: i + 2 };
        return Some(time(s, (i + 1, i + 2), open(TimexType::Duration, amount.value()), None, "duration/whole"));
    }
    // تجاوزت مدته الساعتين, ما يقارب العام, بعد نحو الأسبوعين
    if s.t.clitics(i).article() && s.t.pronoun(i).is_none() && !s.t.clitics(i + 1).article() {
        let two = s.unit_form(i, Form::DUAL) && !s.unit_form(i, Form::PLUR);
        let led = two && (s.before(i) == "خلال" || s.before(i).starts_with("مد"));
        if led || (two || s.unit_form(i, Form::SING)) && weighed(s, i) {
            let amount = Amount { parts: vec![(s.unit(i)?.0, if two { 2.0 } else { 1.0 })], end: i + 1 };
            let modifier = modifier(s, i, amount.end);
            return Some(time(s, (i, i + 1), open(TimexType::Duration, amount.value()), modifier, "duration/amount"));
        }
    }
    // عشرات السنين
    if s.t.clitics(i).article() && s.unit_form(i, Form::PLUR) && matches!(s.before(i), "عشرات" | "مئات" | "آلاف")
    {
        let amount = Amount { parts: vec![(s.unit(i)?.0, f64::NAN)], end: i + 1 };
        return Some(time(s, (i - 1, i + 1), open(TimexType::Duration, amount.value()), None, "duration/amount"));
    }
    // بين 18 و25 عاما: as long as the higher bound.
    if let Some(n) = s.number(i).filter(|n| n.low.is_some() && n.unit.is_none()) {
        let (grain, _) = s.unit(n.last).filter(|_| s.bare(n.last) && !s.t.clitics(n.last).article())?;
        let amount = Amount { parts: vec![(grain, n.high?)], end: n.last + 1 };
        return Some(time(s, (i, amount.end), open(TimexType::Duration, amount.value()), None, "duration/range"));
    }
    // على مدى أشهر, استمرت ساعات
    let after = i + 1;
    let long = |before: &str| {
        matches!(before, "مدى" | "مدار" | "طوال" | "طيلة" | "مدة" | "لمدة" | "غضون" | "ظرف" | "خلال")
            || before.starts_with("استمر")
    };
    let several = s.unit_form(i, Form::PLUR) && !s.unit_form(i, Form::SING);
    // حكم لسنوات, but لعقود التوريد
    let word = s.t.kind(after) == Some(crate::token::Kind::Word);
    let joint = ClassSet::of(&[Class::Prep, Class::Conj, Class::Subord, Class::Rel]);
    let long_for = || {
        let c = s.t.clitics(i);
        c.li() && !c.conjunction() && !c.article() && (!word || s.t.classes(after).any(joint.with(ClassSet::FINITE)))
    };
    if several
        && s.t.pronoun(i).is_none()
        && (s.bare(i) && (long(s.before(i)) || (i.saturating_sub(4)..i).any(|k| verb_lasts(s, k))) || long_for())
    {
        // مرت بها المدينة أعوام 48 و56; عقود are contracts too
        let contracts =
            s.unit(i)?.0 == Grain::Decade && !s.t.str(i).ends_with('ا') && !long(s.before(i)) && !long_for();
        let owned = contracts
            || s.t.kind(after) == Some(crate::token::Kind::Number)
            || s.t.clitics(after).article() && s.bare(after)
            || s.unit(i)?.0 == Grain::Day && s.before(i) == "خلال";
        let known = amount::read(s.t, s.numbers, i).is_some() || s.t.clitics(i).article();
        if !owned && !known {
            let amount = Amount { parts: vec![(s.unit(i)?.0, f64::NAN)], end: after };
            return Some(time(s, (i, after), open(TimexType::Duration, amount.value()), None, "duration/amount"));
        }
    }
    // 3-6 أشهر
    if let Some(found) = dashed(s, i) {
        return Some(found);
    }
    let amount = amount::read(s.t, s.numbers, i)?;
    // رواية مئة عام من العزلة, but استغرق فيلم ساعتين
    if title::behind(s, i, |h| h == title::Head::Art) && s.is_word(amount.end, &["من", "في"]) {
        return None;
    }
    if !lasts(s, i, &amount) {
        return None;
    }
    let modifier = modifier(s, i, amount.end);
    // لمدة (10) أيام
    let first = i - usize::from(i > 0 && s.t.is_sign(i - 1, '(') && amount::bracketed(s.t, s.numbers, i - 1).is_some());
    Some(time(s, (first, amount.end), open(TimexType::Duration, amount.value()), modifier, "duration/amount"))
}

/// 3-6 أشهر: as long as the higher bound.
fn dashed(s: &Scene<'_>, i: usize) -> Option<Time> {
    let t = s.t;
    let (low, _) = s.digits(i, 3)?;
    let dash = t.get(i + 1)?.sign().filter(|c| matches!(c, '-' | '–' | 'ـ'));
    let free = !(t.glued(i) && i > 0 && t.get(i - 1).is_some_and(|k| k.sign().is_some_and(|c| c == '-' || c == '/')));
    let (high, _) = s.digits(i + 2, 3).filter(|h| h.0 > low && dash.is_some() && free && t.glued(i + 2))?;
    let (grain, _) = s.unit(i + 3).filter(|_| s.bare(i + 3) && !t.clitics(i + 3).article())?;
    let dash = !t.str(i).starts_with(['0', '٠']);
    let plural = dash && s.unit_form(i + 3, Form::PLUR) || t.str(i + 3).ends_with('ا') || high > 99;
    let amount = Amount { parts: vec![(grain, f64::from(high))], end: i + 4 };
    plural.then(|| time(s, (i, i + 4), open(TimexType::Duration, amount.value()), None, "duration/range"))
}

/// Whether a verb of lasting stands at `k`: استمرت الحرب أشهرا, قضى سنوات في السجن.
fn verb_lasts(s: &Scene<'_>, k: usize) -> bool {
    const LAST: &[&str] = &["استمر", "قضى", "قضت", "أمضى", "أمضت", "استغرق", "دام", "مكث", "عاش", "غاب"];
    let passes = matches!(s.stem(k), "مر" | "مرت" | "مضى" | "مضت" | "انقضت" | "يحتاج" | "تحتاج" | "احتاج" | "احتاجت");
    s.t.classes(k).any(ClassSet::FINITE) && (passes || LAST.iter().any(|w| s.stem(k).starts_with(w)))
}

/// Whether a word that weighs an amount stands before the unit at `i`: يقارب, ما يزيد على, أكثر من.
fn weighed(s: &Scene<'_>, i: usize) -> bool {
    let (before, earlier) = (s.before(i), i.checked_sub(2).map_or("", |k| s.stem(k)));
    match before {
        "يقارب" | "يناهز" | "قارب" | "ناهز" | "قرابة" | "زهاء" | "حوالي" | "نحو" | "تجاوز" | "تجاوزت" => {
            true
        }
        "من" => more_or_less(earlier).is_some(),
        "على" | "عن" => matches!(earlier, "يزيد" | "تزيد" | "يقل" | "تقل"),
        _ => false,
    }
}

/// A lone singular or a dual that may be another word (ثانية "again", ساعة "watch", يوم, عام "general").
fn lasts(s: &Scene<'_>, i: usize, amount: &Amount) -> bool {
    if amount.end > i + 1 {
        return true;
    }
    let two = |f: Form| f.is(Form::DUAL) && !f.any(Form::CONSTRUCT);
    let dual = s.t.senses(i).any(|k| k.class == Class::TimeUnit && two(k.form));
    let led = matches!(
        s.before(i),
        "مدة"
            | "مهلة"
            | "هدنة"
            | "ظرف"
            | "مرور"
            | "مضي"
            | "مدى"
            | "مدار"
            | "قرابة"
            | "حوالي"
            | "زهاء"
            | "لمدة"
            | "خلال"
            | "طوال"
            | "طيلة"
            | "منذ"
            | "غضون"
            | "نحو"
            | "استمر"
            | "استمرت"
    );
    let words = || s.t.iter().filter(|k| k.kind() == crate::token::Kind::Word).take(2).count();
    let led = led || s.before(i) == "من" && i > 1 && more_or_less(s.stem(i - 2)).is_some();
    // من خلال عقد اجتماع
    let through = s.before(i) == "خلال" && i > 1 && s.stem(i - 2) == "من";
    // حكم عليه بالسجن سنة, غاب أسبوعا
    let sentence = i > 0 && (s.t.clitics(i - 1).bi() || s.before(i - 1) == "عقوبة");
    let jailed = matches!(s.before(i), "السجن" | "الحبس" | "سجن" | "حبس") && sentence;
    let longer = |k: usize| matches!(s.stem(k), "تمديد" | "مدد" | "مددت" | "تأجيل" | "تأجل" | "تأجلت");
    let lasting = s.t.str(i).ends_with('ا') && (i.saturating_sub(3)..i).any(|k| verb_lasts(s, k) || longer(k));
    dual || jailed || lasting || led && !through || s.t.len() <= 3 && words() == 1
}

/// Words that weigh the amount behind them: أكثر من, ما يقارب, ما يزيد على; the mod and the token after.
pub(super) fn weighing(s: &Scene<'_>, i: usize) -> Option<(TimexMod, usize)> {
    if s.is_word(i + 1, &["من"]) {
        return more_or_less(s.t.str(i)).map(|m| (m, i + 2));
    }
    let verb = i + 1 + usize::from(s.is_word(i + 1, &["لا"]));
    let by = |words: &[&str]| s.is_word(verb + 1, words);
    match s.t.str(verb) {
        _ if !s.is_word(i, &["ما"]) => None,
        "يقارب" | "يناهز" => Some((TimexMod::Approx, verb + 1)),
        "يقرب" if by(&["من"]) => Some((TimexMod::Approx, verb + 2)),
        "يزيد" if by(&["على", "عن"]) => Some((TimexMod::MoreThan, verb + 2)),
        "يقل" if by(&["عن"]) => {
            Some((if verb > i + 1 { TimexMod::MoreThan } else { TimexMod::LessThan }, verb + 2))
        }
        _ => None,
    }
}

/// أكثر and أقل before من.
pub(super) fn more_or_less(word: &str) -> Option<TimexMod> {
    match word {
        "أكثر" | "اكثر" | "أزيد" => Some(TimexMod::MoreThan),
        "أقل" | "اقل" => Some(TimexMod::LessThan),
        _ => None,
    }
}

fn modifier(s: &Scene<'_>, i: usize, end: usize) -> Option<TimexMod> {
    match s.number(i).and_then(|n| n.modifier) {
        Some(NumberMod::About | NumberMod::Nearly) => Some(TimexMod::Approx),
        Some(NumberMod::MoreThan | NumberMod::AtLeast) => Some(TimexMod::MoreThan),
        Some(NumberMod::LessThan | NumberMod::AtMost) => Some(TimexMod::LessThan),
        None => match i.checked_sub(1).and_then(|b| s.t.sense(b, Class::NumberMod)).map(|m| m.text()) {
            Some("about" | "nearly") => Some(TimexMod::Approx),
            _ if s.before(i) == "من" && i > 1 => more_or_less(s.stem(i - 2)),
            _ if s.t.str(end).starts_with("تقريبا") => Some(TimexMod::Approx),
            _ => None,
        },
    }
}
