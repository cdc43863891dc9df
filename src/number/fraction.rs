//! Fractions: نصف، ثلاثة أرباع، خُمس, `3/4`, `½`, واحد من كل عشرة.

use super::amount::{amount, role, Shape};
use super::around::Around;
use super::rule::{Found, Rule, Scene, Trigger};
use super::unit::behind;
use super::value::Value;
use super::words::{bare, definite, int, whole};
use super::NumberKind;
use crate::lexicon::{Class, ClassSet, Form};
use crate::token::{Kind, Tokens};

/// A share of one, and the token after it.
#[derive(Debug, Clone)]
pub(super) struct Share {
    pub(super) value: Value,
    pub(super) end: usize,
}

/// The fraction noun at `i`, with its numerator. Only behind a number, joined to it, is نص surely a half.
pub(super) fn share(t: &Tokens<'_>, i: usize) -> Option<Share> {
    // ثلاثة أرباع, 3 أرباع
    if let Some(("x", d)) = t.sense(i + 1, Class::NumberFraction).and_then(|s| s.text().split_once('/')) {
        let count = match t.kind(i) {
            Some(Kind::Number) => super::digits::value(t.str(i)).and_then(|v| v.integer()),
            _ => int(t, i, Class::NumberUnit).map(i128::from),
        };
        if let Some(n @ 2..=9) = count.filter(|_| bare(t, i + 1)) {
            return Some(Share { value: Value::ratio(n, d.parse().ok()?), end: i + 2 });
        }
    }
    if t.kind(i) != Some(Kind::Word) {
        return None;
    }
    if let Some((n, d)) = marked(t, i) {
        return Some(Share { value: Value::ratio(n, d), end: i + 1 });
    }
    let (n, d) = t.sense(i, Class::NumberFraction)?.text().split_once('/')?;
    // ثمن without its vowel is the price.
    if matches!(t.stem(i).of(t.text()), "ثمن" | "الثمن") {
        return None;
    }
    Some(Share { value: Value::ratio(n.parse().ok()?, d.parse().ok()?), end: i + 1 })
}

/// نص is "text" unless something to halve follows it; behind a number it is joined by و.
fn is_text(t: &Tokens<'_>, i: usize) -> bool {
    const HALVED: ClassSet =
        ClassSet::of(&[Class::Measure, Class::Currency, Class::NumberScale, Class::TimeUnit, Class::NumberMisc]);
    let halves = !t.clitics(i).article() && t.classes(i + 1).any(HALVED) && !t.clitics(i + 1).article();
    matches!(t.stem(i).of(t.text()), "نص" | "النص") && !halves
}

/// Its vowel tells a fraction from a count of the same letters: خُمس, سُدسان, ثُمن.
fn marked(t: &Tokens<'_>, i: usize) -> Option<(i128, i128)> {
    const DAMMA: &[u8] = "\u{64F}".as_bytes();
    let stem = t.stem(i).of(t.text());
    if t.kind(i) != Some(Kind::Word) || stem.as_bytes().get(2..4) != Some(DAMMA) {
        return None;
    }
    let letters = crate::text::fold::fold(stem);
    let (root, dual) = match letters.strip_suffix("ان").or_else(|| letters.strip_suffix("ين")) {
        Some(root) => (root, true),
        None => (letters.as_ref(), false),
    };
    const ROOTS: [(&str, i128); 8] =
        [("ثلث", 3), ("ربع", 4), ("خمس", 5), ("سدس", 6), ("سبع", 7), ("ثمن", 8), ("تسع", 9), ("عشر", 10)];
    let d = ROOTS.iter().find(|r| r.0 == root)?.1;
    Some((if dual { 2 } else { 1 }, d))
}

/// `3/4`, glued, alone and not part of a date.
pub(super) fn slash(t: &Tokens<'_>, i: usize) -> Option<Share> {
    let over = |k: usize| t.is_sign(k, '/') && t.glued(k);
    if t.kind(i) != Some(Kind::Number) || !over(i + 1) || !t.glued(i + 2) || over(i + 3) || i > 0 && over(i) {
        return None;
    }
    let (n, d) = (super::digits::value(t.str(i))?.integer()?, super::digits::value(t.str(i + 2))?.integer()?);
    let plain = 0 < n && n < d && (d <= 10 || matches!(d, 12 | 16 | 20 | 50 | 100 | 1000) && n == 1);
    plain.then(|| Share { value: Value::ratio(n, d), end: i + 3 })
}

/// `½`
pub(super) fn character(t: &Tokens<'_>, i: usize) -> Option<Share> {
    let (n, d) = parts(t.get(i)?.sign()?)?;
    Some(Share { value: Value::ratio(n, d), end: i + 1 })
}

/// Numerator and denominator of a fraction character. Source: Unicode, block Number Forms and Latin-1.
pub(super) fn parts(c: char) -> Option<(i128, i128)> {
    Some(match c {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅐' => (1, 7),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        _ => return None,
    })
}

/// A share with what it is a share of: a scale (نصف مليون), a dozen, a unit (ربع دولار), or alone.
fn of(s: &Scene<'_>, share: Share) -> Option<Found> {
    let t = s.t;
    if t.clitics(share.end).proclitic_bytes() == 0 && !t.get(share.end).is_some_and(|k| k.on_new_line()) {
        let whole = t.has(share.end, Class::NumberScale) || role(t, share.end) == "dozen";
        let hundred = int(t, share.end, Class::NumberHundred) == Some(100);
        if let Some(read) =
            amount(t, share.end).filter(|a| whole && a.shape != Shape::Digits || hundred && a.scale == 0)
        {
            let value = product(&share.value, &read.value);
            return Some(s.with_unit(s.i, read.end, value));
        }
    }
    if let Some((unit, end)) = behind(t, share.end).filter(|_| !t.clitics(share.end).article()) {
        let (kind, code, part) = unit.parts();
        return Some(Found::new(s.i, end, kind, share.value.over(part)).unit(code));
    }
    Some(Found::new(s.i, share.end, NumberKind::Fraction, share.value))
}

fn product(share: &Value, of: &Value) -> Value {
    match of.integer() {
        Some(n) => share.times(n),
        None => Value::real(share.real * of.real),
    }
}

const WORDS: ClassSet =
    ClassSet::of(&[Class::NumberFraction, Class::NumberUnit, Class::NumberTen, Class::NumberHundred]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "negative/fraction",
        why: "a minus sign before a fraction in digits",
        trigger: Trigger::BESIDE.with(Around::SLASH),
        yes: &[("-4/5", "-0.8"), ("المعامل -3/4", "-0.75")],
        no: &["الهاتف 2-3/4/2020"],
        read: |s| {
            let share = slash(s.t, s.i)?;
            let first = super::count::minus_sign(s.t, s.i)?;
            Some(Found::new(first, share.end, NumberKind::Fraction, share.value.negated()))
        },
    },
    Rule {
        name: "fraction/digits",
        why: "two small numbers with a slash between, the first the smaller, and no third: not a date",
        trigger: Trigger::BESIDE.with(Around::SLASH),
        yes: &[("شارك 3/4 الناخبين في الاقتراع", "0.75"), ("أضف 1/2 لتر", "0.5 L")],
        no: &["وقع الاتفاق في 3/4/2021", "الرقم المرجعي 15/220"],
        read: |s| of(s, slash(s.t, s.i)?),
    },
    Rule {
        name: "fraction/character",
        why: "one character holds the whole fraction",
        trigger: Trigger::SIGNS,
        yes: &[("نحو ½ مليون نازح", "500000"), ("اشترى ¾ كيلوغرام", "0.75 kg")],
        no: &["قال إن 10 × 3 لا تكفي"],
        read: |s| of(s, character(s.t, s.i)?),
    },
    Rule {
        name: "fraction/words",
        why: "a fraction noun, with its numerator if it is a plural, and the scale or unit that it divides",
        trigger: Trigger::words(WORDS).with(Around::SHARE),
        yes: &[
            ("خسرت الشركة ثلث قيمتها", "0.3333333333333333"),
            ("صوت ثلاثة أرباع الأعضاء لصالح القرار", "0.75"),
            ("شرد القتال نصف مليون شخص", "500000 person"),
            ("تراجع السهم ربع دولار", "0.25 USD"),
            ("أنفقت خُمس الميزانية", "0.2"),
        ],
        no: &[
            "ونص البيان على وقف القتال",
            "دفع ثمن الحرب",
            "نشرت الصحيفة نص الخطاب",
            "بلغ الفريق ربع النهائي",
            "عبرت القافلة الربع الخالي",
        ],
        read: |s| if is_text(s.t, s.i) { None } else { of(s, share(s.t, s.i)?) },
    },
    Rule {
        name: "fraction/of-definite",
        why: "خمس، سبع، تسع، عشر before a definite singular is a share of it: a count stands behind a definite noun",
        trigger: Trigger::words(ClassSet::of(&[Class::NumberUnit])).with(Around::BEFORE_DEFINITE),
        yes: &[("دمر القصف خمس المدينة", "0.2"), ("يملك عشر الشركة", "0.1")],
        no: &["زار خمس دول", "اجتمعت الدول الخمس", "عقدت عشر الجلسات"],
        read: |s| {
            let t = s.t;
            let d = match t.stem(s.i).of(t.text()) {
                "خمس" => 5,
                "سبع" => 7,
                "تسع" => 9,
                "عشر" => 10,
                _ => return None,
            };
            let of = s.i + 1;
            let definite = t.clitics(of).article() && bare(t, of) && !t.clitics(s.i).article();
            let singular = t.senses(of).any(|x| x.form.any(Form::SING)) || t.has(of, Class::TimeUnit);
            (definite && singular).then(|| Found::new(s.i, of, NumberKind::Fraction, Value::ratio(1, d)))
        },
    },
    Rule {
        name: "fraction/out-of",
        why: "one (or so many) of so many, with nothing counted behind, or of every so many, is a share",
        trigger: Trigger::COUNT.with(Around::LEAD.and(Around::OF)),
        yes: &[
            ("يعاني واحد من كل خمسة أطفال الجوع", "0.2"),
            ("احتمال ذلك واحد من مليون", "0.000001"),
            ("لا تتجاوز النسبة جزءا من مئة", "0.01"),
        ],
        no: &["أوقف واحد من المشتبه بهم", "غادر اثنان من أعضاء الوفد"],
        read: |s| {
            let t = s.t;
            let (n, mut k) = out_of(s)?;
            let every = t.str(k) == "كل";
            k += usize::from(every);
            if definite(t, k) || !bare(t, k) {
                return None;
            }
            let of = whole(t, k).filter(|d| d.value.real > n.real && d.value.real >= 2.0)?;
            let counted = t.kind(of.end) == Some(Kind::Word) && bare(t, of.end) && !t.classes(of.end).any(LOOSE);
            let round = t.has(k, Class::NumberScale) && of.end == k + 1 || t.has(k, Class::NumberHundred);
            let one = (n.real - 1.0).abs() < 1e-9;
            let written = !s.digits() && t.kind(k) == Some(Kind::Word);
            (every || written && (!counted || one && round)).then(|| {
                let value = of.value.integer().map_or_else(|| Value::real(n.real / of.value.real), |d| n.over(d));
                Found::new(s.i, of.end, NumberKind::Fraction, value)
            })
        },
    },
    Rule {
        name: "fraction/over",
        why: "a smaller number على a larger one is a quotient",
        trigger: Trigger::COUNT.with(Around::LEAD.and(Around::OVER)),
        yes: &[("تعادل الحصة 1 على 20 من الموازنة", "0.05")],
        no: &["وزعت الحكومة خمسين على مئتين"],
        read: |s| {
            let a = s.amount()?;
            let one = a.scale == 0 && a.value.real >= 1.0 && s.t.str(a.end) == "على";
            if !one {
                return None;
            }
            let below = whole(s.t, a.end + 1).filter(|b| b.value.real > a.value.real)?;
            // In digits a score or a date may look so; in words only small numerators are said this way.
            let plain = a.value.real < 10.0 && bare(s.t, below.end.min(a.end + 1));
            plain.then(|| {
                let value = below.value.integer().map_or(Value::whole(0), |d| a.value.over(d));
                Found::new(s.i, below.end, NumberKind::Fraction, value)
            })
        },
    },
    Rule {
        name: "fraction/per-mille",
        why: "في الألف, بالألف and ‰ count thousandths",
        trigger: Trigger::COUNT.with(Around::LEAD),
        yes: &[("بلغ معدل الوفيات 7 في الألف", "0.007"), ("وصلت الملوحة إلى 35‰", "0.035")],
        no: &["شارك سبعة في ألف ميل من السباق"],
        read: |s| {
            let (t, a) = (s.t, s.amount()?);
            let thousand = |k: usize| definite(t, k) && int(t, k, Class::NumberScale) == Some(3);
            let end = if t.is_sign(a.end, '‰') || t.clitics(a.end).bi() && thousand(a.end) {
                a.end + 1
            } else if t.str(a.end) == "في" && thousand(a.end + 1) {
                a.end + 2
            } else {
                return None;
            };
            Some(Found::new(a.first, end, NumberKind::Fraction, a.value.over(1000)))
        },
    },
];

/// Words that do not name what is counted.
const LOOSE: ClassSet =
    ClassSet::of(&[Class::Prep, Class::Conj, Class::Subord, Class::Rel, Class::Particle, Class::Verb]);

/// The numerator and the token behind من: واحد من, جزء من, 1 جزء من.
fn out_of(s: &Scene<'_>) -> Option<(Value, usize)> {
    let t = s.t;
    let (n, end) = match s.amount() {
        Some(a) if a.scale == 0 => (a.value.clone(), a.end),
        None if role(t, s.i) == "part" => (Value::whole(1), s.i + 1),
        _ => return None,
    };
    let end = end + usize::from(role(t, end) == "part" && end > s.i);
    (t.str(end) == "من").then(|| (n, end + 1))
}
