//! Ordinals: الثالث، الحادي والعشرون، المئة والرابع، الأول بعد المليون، الذكرى الخمسون.

use super::around::Around;
use super::rule::{Found, Rule, Scene, Trigger};
use super::value::Value;
use super::words::{bare, definite, int, joined, whole, COMPOUND};
use super::NumberKind;
use crate::lexicon::{Class, ClassSet, Form};
use crate::token::{Kind, Tokens};

/// The ordinal under a hundred that begins at `i`.
fn simple(t: &Tokens<'_>, i: usize) -> Option<(i128, usize)> {
    const ORDERED: ClassSet = ClassSet::of(&[Class::NumberOrdinal, Class::NumberUnit]);
    if !t.classes(i).any(ORDERED) {
        return None;
    }
    let article = definite(t, i);
    // الواحد والعشرون
    if article && int(t, i, Class::NumberUnit) == Some(1) {
        let next = joined(t, i + 1)?;
        let ten = int(t, next, Class::NumberTen).filter(|_| definite(t, next))?;
        return Some((i128::from(ten) + 1, next + 1));
    }
    let raw = int(t, i, Class::NumberOrdinal)?;
    let (unit, compound) = if raw > COMPOUND { (raw - COMPOUND, true) } else { (raw, false) };
    if int(t, i + 1, Class::NumberUnit) == Some(10) && bare(t, i + 1) && unit < 10 {
        return Some((i128::from(unit) + 10, i + 2));
    }
    if let Some(next) = joined(t, i + 1) {
        let ten = int(t, next, Class::NumberTen).filter(|_| unit < 10 && definite(t, next) == article);
        if let Some(ten) = ten {
            return Some((i128::from(ten + unit), next + 1));
        }
    }
    (!compound).then(|| (i128::from(unit), i + 1))
}

/// The hundreds or thousands behind بعد: الأول بعد المئة.
fn after(t: &Tokens<'_>, value: i128, end: usize) -> Option<(i128, usize)> {
    let k = end + 1;
    if t.str(end) != "بعد" {
        return None;
    }
    let round = definite(t, k) && (t.has(k, Class::NumberHundred) || t.has(k, Class::NumberScale));
    let base = whole(t, k).filter(|_| round)?;
    let sum = base.value.integer()?.checked_add(value)?;
    (base.value.integer()? > value).then_some((sum, base.end))
}

fn found(s: &Scene<'_>, value: i128, end: usize) -> Option<Found> {
    let (value, end) = after(s.t, value, end).unwrap_or((value, end));
    Some(Found::new(s.i, end, NumberKind::Ordinal, Value::whole(value)))
}

/// Whether the phrase from `i` to `end` has no word beside it: a title, a list, the whole text.
fn alone(t: &Tokens<'_>, i: usize, end: usize) -> bool {
    let word = |k: usize| matches!(t.kind(k), Some(Kind::Word | Kind::Number | Kind::Latin));
    let before = i > 0 && word(i - 1) && t.get(i).is_some_and(|k| !k.on_new_line());
    let behind = word(end) && t.get(end).is_some_and(|k| !k.on_new_line());
    !before && !behind
}

/// Whether a definite singular noun stands before `i`, which a definite number behind it puts in order.
fn singular_before(t: &Tokens<'_>, i: usize) -> bool {
    let Some(k) = i.checked_sub(1) else { return false };
    let nominal = |form: Form| t.senses(k).any(|s| s.form.is(Form::NOMINAL.or(form)));
    t.clitics(k).article() && bare(t, i) && nominal(Form::SING)
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "ordinal/words",
        why: "an ordinal, alone or with its ten",
        trigger: Trigger::words(ClassSet::of(&[Class::NumberOrdinal, Class::NumberUnit])),
        yes: &[
            ("الجلسة الحادية والعشرون", "21"),
            ("أول اجتماع بين الطرفين", "1"),
            ("حل في المركز الثالث عشر", "13"),
            ("القرن الواحد والعشرين", "21"),
            ("اليوم الثاني بعد المئة للحصار", "102"),
        ],
        no: &["القرار الأخير للمجلس", "أولا يجب وقف القتال"],
        read: |s| {
            let (value, end) = simple(s.t, s.i)?;
            found(s, value, end)
        },
    },
    Rule {
        name: "ordinal/over-hundred",
        why: "a definite hundred or thousand with an ordinal joined to it",
        trigger: Trigger::words(ClassSet::of(&[Class::NumberHundred, Class::NumberScale, Class::NumberUnit])).with(Around::ARTICLE),
        yes: &[("الليلة المئة والرابعة والعشرون", "124"), ("الحلقة الثلاثمئة والسادسة", "306")],
        no: &["الدول المئة والقرى المجاورة"],
        read: |s| {
            let t = s.t;
            if !definite(t, s.i) {
                return None;
            }
            let base = match int(t, s.i, Class::NumberUnit) {
                Some(3..=9) => super::words::small(t, s.i).filter(|b| b.0 % 100 == 0 && b.1 == s.i + 2)?,
                Some(_) => return None,
                None => whole(t, s.i).and_then(|a| Some((a.value.integer()?, a.end)))?,
            };
            let (unit, end) = simple(t, joined(t, base.1)?)?;
            (base.0 % 100 == 0).then_some(())?;
            Some(Found::new(s.i, end, NumberKind::Ordinal, Value::whole(base.0.checked_add(unit)?)))
        },
    },
    Rule {
        name: "ordinal/round",
        why: "tens, hundreds and scales have no ordinal form: behind a definite singular noun, before بعد المئة, or alone with \
              the article they put in order",
        trigger: Trigger::words(ClassSet::of(&[
            Class::NumberTen,
            Class::NumberHundred,
            Class::NumberScale,
            Class::NumberTeen,
            Class::NumberUnit,
        ])).with(Around::ARTICLE),
        yes: &[("الذكرى الخمسون للاستقلال", "50"), ("العشرون بعد المئة", "120"), ("المئتان", "200")],
        no: &["عاد الجنود إلى القاعدة", "وزير الدولة لشؤون المجتمع"],
        read: |s| {
            let t = s.t;
            if !definite(t, s.i) || t.clitics(s.i).pronoun().is_some() {
                return None;
            }
            let a = s.amount()?;
            let value = a.value.integer()?;
            // الثلاثة عشر has an ordinal form of its own (الثالث عشر); الأحد عشر is said for it.
            let unit = t.has(s.i, Class::NumberUnit);
            let spoken = unit && matches!(value, 11 | 12) || t.has(s.i, Class::NumberTeen);
            let round = !unit && !t.has(s.i, Class::NumberTeen);
            if let Some((sum, end)) = after(t, value, a.end).filter(|_| round) {
                return Some(Found::new(s.i, end, NumberKind::Ordinal, Value::whole(sum)));
            }
            let ordinal = alone(t, s.i, a.end) && (spoken || round) || round && singular_before(t, s.i);
            (ordinal && s.unit().is_none()).then(|| Found::new(s.i, a.end, NumberKind::Ordinal, Value::whole(value)))
        },
    },
];
