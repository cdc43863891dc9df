//! Plain amounts and what stands around them: money, per cents, measures, multiples, negatives.

use super::amount::{role, Shape};
use super::around::Around;
use super::currency::sign;
use super::fraction::parts;
use super::rule::{Found, Rule, Scene, Trigger};
use super::unit::{attach, below_zero, Unit};
use super::value::Value;
use super::words::bare;
use super::NumberKind;
use crate::lexicon::{Class, ClassSet, Form};
use crate::token::{Kind, Tokens};

/// A minus sign glued to the digits at `i`, or apart from them at the start of a line; not glued to what stands before it.
pub(super) fn minus_sign(t: &Tokens<'_>, i: usize) -> Option<usize> {
    let k = i.checked_sub(1)?;
    if !matches!(t.get(k)?.sign()?, '-' | '−') {
        return None;
    }
    let apart = k == 0 || !t.glued(k);
    let free = apart || !matches!(t.kind(k - 1), Some(Kind::Number | Kind::Word | Kind::Latin));
    // Apart from its digits it is a dash, unless nothing stands before it.
    let minus = t.glued(i) || k == 0;
    (free && minus).then_some(k)
}

/// An amount with the unit behind it, if it is the one asked for.
pub(super) fn counted(s: &Scene<'_>, wanted: fn(Unit) -> bool) -> Option<Found> {
    let (a, unit) = (s.amount()?, s.unit().filter(|u| wanted(u.0))?);
    Some(signed(s, attach(s.t, a.first, a.end, a.value.clone(), Some(unit))))
}

/// With the minus sign before the digits taken in.
fn signed(s: &Scene<'_>, mut found: Found) -> Found {
    if let Some(first) = minus_sign(s.t, found.first).filter(|_| s.digits()) {
        found.first = first;
        found.value = found.value.negated();
    }
    found
}

/// A plain cardinal of this shape.
fn plain(s: &Scene<'_>, wanted: fn(Shape) -> bool) -> Option<Found> {
    let a = s.amount().filter(|a| wanted(a.shape))?;
    Some(signed(s, Found::new(a.first, a.end, NumberKind::Cardinal, a.value.clone())))
}

/// What a singular unit follows to count itself (لتر ونصف).
const UNITS: ClassSet = ClassSet::of(&[Class::Measure]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "multiple/words",
        why: "ضعف is double before what is doubled, after the amounts that it compares; else it may be weakness",
        trigger: Trigger::words(ClassSet::of(&[Class::NumberMultiple])),
        yes: &[("بلغت الأسعار ضعف ما كانت عليه", "2"), ("أي ضعفي العدد السابق", "2"), ("وارتفع العدد إلى الضعف", "2")],
        no: &["يعكس ذلك ضعف الحكومة", "نقاط الضعف في الخطة", "تضاعف العدد أضعافا"],
        read: |s| {
            let t = s.t;
            let n: i128 = t.sense(s.i, Class::NumberMultiple)?.text().parse().ok()?;
            let (next, c) = (s.stem(s.i + 1), t.clitics(s.i));
            let dual = matches!(s.stem(s.i), "ضعفي" | "ضعفين" | "ضعفان");
            let doubled = dual || DOUBLED.contains(&next.strip_prefix("ال").unwrap_or(next));
            let to = c.article() && (s.before(1) == "إلى" || s.before(1) == "الى" || c.bi());
            let noun = c.pronoun().is_none() && (to || !c.article() && doubled);
            noun.then(|| Found::new(s.i, s.i + 1, NumberKind::Multiplier, Value::whole(n)))
        },
    },
    Rule {
        name: "multiple/count",
        why: "so many أضعاف",
        trigger: Trigger::COUNT.with(Around::TIMES),
        yes: &[("تضاعف السعر ثلاثة أضعاف", "3"), ("زادت 5 أضعاف", "5")],
        no: &["أضعاف مضاعفة"],
        read: |s| {
            let a = s.amount()?;
            let times = s.t.sense(a.end, Class::NumberMultiple).is_some_and(|m| m.text() == "x") && bare(s.t, a.end);
            times.then(|| Found::new(a.first, a.end + 1, NumberKind::Multiplier, a.value.clone()))
        },
    },
    Rule {
        name: "negative/words",
        why: "سالب or ناقص before a number turns its sign",
        trigger: Trigger::words(ClassSet::of(&[Class::NumberMisc])),
        yes: &[("سجلت الحرارة سالب خمس درجات", "-5 deg"), ("النتيجة ناقص مئة على خمسة", "-20")],
        no: &["العدد ناقص", "كان رد الفعل سالبا"],
        read: |s| {
            if role(s.t, s.i) != "minus" {
                return None;
            }
            let a = super::amount::amount(s.t, s.i + 1)?;
            if s.t.str(a.end) == "على" {
                if let Some(d) = super::words::whole(s.t, a.end + 1).filter(|d| d.value.real > 0.0) {
                    let value =
                        d.value.integer().map_or_else(|| Value::real(a.value.real / d.value.real), |d| a.value.over(d));
                    return Some(Found::new(s.i, d.end, NumberKind::Cardinal, value.negated()));
                }
            }
            let inner = s.with_unit(s.i, a.end, a.value);
            Some(Found { value: inner.value.negated(), ..inner })
        },
    },
    Rule {
        name: "measure/below-zero",
        why: "تحت الصفر turns the sign of degrees, named or not",
        trigger: Trigger::COUNT.with(Around::LEAD),
        yes: &[("هبطت الحرارة إلى 7 تحت الصفر", "-7 deg"), ("عشرون تحت الصفر", "-20 deg")],
        no: &["بدأ المشروع من تحت الصفر"],
        read: |s| {
            let a = s.amount().filter(|a| below_zero(s.t, a.end))?;
            Some(Found::new(a.first, a.end + 2, NumberKind::Measure, a.value.negated()).unit("deg"))
        },
    },
    Rule {
        name: "measure/dual",
        why: "a unit in the dual, or one with a fraction behind it, counts itself",
        trigger: Trigger::words(UNITS),
        yes: &[
            ("على عمق مترين", "2 m"),
            ("شرب لترا ونصفا", "1.5 L"),
            ("قفز مترا ونصف المتر", "1.5 m"),
            ("درجتين تحت الصفر", "-2 deg"),
        ],
        no: &["الكيلومتر المربع وحدة قياس", "وصل شخصان إلى القاعة"],
        read: |s| {
            let t = s.t;
            let (sense, n) = t.sense_at(s.i, Class::Measure)?;
            if t.clitics(s.i).article() || t.clitics(s.i).pronoun().is_some() || sense.text() == "person" {
                return None;
            }
            let end = s.i + n;
            let long = s.stem(s.i).chars().count() > 4;
            if sense.form.is(Form::DUAL) && !sense.form.any(Form::CONSTRUCT) && long {
                let (value, end) = if below_zero(t, end) { (-2, end + 2) } else { (2, end) };
                return Some(Found::new(s.i, end, NumberKind::Measure, Value::whole(value)).unit(sense.text()));
            }
            let half = super::words::joined(t, end).and_then(|k| super::fraction::share(t, k))?;
            let fits = long || sense.form.is(Form::SING);
            let value = Value::whole(1).plus(&half.value);
            let definite = t.clitics(half.end).article() && t.kind(half.end) == Some(Kind::Word);
            let again = definite && t.has(half.end, Class::Measure);
            let end = half.end + usize::from(again);
            (fits && (again || !definite)).then(|| Found::new(s.i, end, NumberKind::Measure, value).unit(sense.text()))
        },
    },
    Rule {
        name: "percent/behind",
        why: "%, بالمئة or في المئة behind an amount",
        trigger: Trigger::COUNT.with(Around::UNIT),
        yes: &[
            ("نما الاقتصاد 3,5 في المئة", "3.5 percent"),
            ("خمسة بالمئة", "5 percent"),
            ("تراجع ٪ بنحو ٧٪", "7 percent"),
        ],
        no: &["انقسم المئة"],
        read: |s| counted(s, |u| u == Unit::Percent),
    },
    Rule {
        name: "percent/sign-first",
        why: "in right-to-left text the per cent sign is often typed before its digits",
        trigger: Trigger::BESIDE.with(Around::PERCENT),
        yes: &[("بنسبة %12 العام", "12 percent")],
        no: &["خصم % على التذاكر"],
        read: |s| {
            let a = s.amount().filter(|_| s.unit().is_none())?;
            let k = a.first.checked_sub(1)?;
            let sign = (s.t.is_sign(k, '%') || s.t.is_sign(k, '٪')) && s.t.glued(a.first) && !s.t.glued(k);
            sign.then(|| Found::new(k, a.end, NumberKind::Percent, a.value.clone()).unit("percent"))
        },
    },
    Rule {
        name: "measure/behind",
        why: "a unit of measure behind an amount",
        trigger: Trigger::COUNT.with(Around::UNIT),
        yes: &[
            ("على بعد 20 كيلومترا", "20 km"),
            ("تنتج ثلاثة ملايين برميل", "3000000 barrel"),
            ("مساحتها 15 كم²", "15 km2"),
            ("بسرعة 120 كم/س", "120 km/h"),
            ("أصيب ستة أشخاص", "6 person"),
            ("بلغت الحرارة 10 درجات تحت الصفر", "-10 deg"),
        ],
        no: &["المتر المربع بسعر مرتفع"],
        read: |s| counted(s, |u| matches!(u, Unit::Measure(_))),
    },
    Rule {
        name: "cardinal/thousands",
        why: "three digits behind a point, and a noun that comes only whole behind them: the point parts thousands",
        trigger: Trigger::DIGITS.with(Around::DIGITS.and(Around::STOP)),
        yes: &[("وصل 2.500 جندي إلى الميناء", "2500")],
        no: &["أغلق المؤشر عند النقطة ذاتها", "في دورته الجديدة"],
        read: |s| {
            let t = s.t;
            let a = s.amount().filter(|a| a.shape == Shape::Digits && a.scale == 0 && a.end == s.i + 1)?;
            let (head, tail) = t.str(s.i).split_once('.')?;
            let shaped =
                tail.chars().count() == 3 && (1..=3).contains(&head.chars().count()) && !head.starts_with(['0', '٠']);
            let people = t.has(a.end, Class::PeopleRole) && bare(t, a.end) && !t.clitics(a.end).article();
            (shaped && people).then(|| signed(s, Found::new(a.first, a.end, NumberKind::Cardinal, a.value.scaled(3))))
        },
    },
    Rule {
        name: "cardinal/decimal-words",
        why: "فاصلة between number words stands for the decimal point",
        trigger: Trigger::COUNT.with(Around::POINT),
        yes: &[("ثلاثة فاصلة خمسة", "3.5"), ("أربعة فاصلة خمسة مليون", "4500000"), ("اثنان فاصلة صفر سبعة", "2.07")],
        no: &["ضع فاصلة بين الكلمتين"],
        read: |s| plain(s, |x| x == Shape::Point),
    },
    Rule {
        name: "cardinal/dozen",
        why: "a dozen is twelve",
        trigger: Trigger::COUNT.with(Around::DOZEN),
        yes: &[("اشترى دزينة من الأقلام", "12"), ("ثلاث دزينات", "36"), ("مئة ودزينتان", "124")],
        no: &["دزينات من الرسائل"],
        read: |s| plain(s, |x| x == Shape::Dozen),
    },
    Rule {
        name: "cardinal/mixed",
        why: "a fraction joined to a whole number, or taken from it by إلا",
        trigger: Trigger::COUNT.with(Around::MIXED),
        yes: &[
            ("مليون ونصف المليون", "1500000"),
            ("مليار ونصف مليار", "1500000000"),
            ("خمسة إلا ربعا", "4.75"),
            ("2 1/4", "2.25"),
            ("نحو 3½ آلاف", "3500"),
        ],
        no: &["عاد إلا ربع الوفد"],
        read: |s| plain(s, |x| x == Shape::Mixed),
    },
    Rule {
        name: "cardinal/digits",
        why: "digits, with the scale words behind them",
        trigger: Trigger::DIGITS.with(Around::DIGITS),
        yes: &[
            ("أرسلت 1,250 طنا و40 000 خيمة", "1250 t 40000"),
            ("القرار 2728", "2728"),
            ("240 مليارا و500 مليون", "240500000000"),
            ("بنسبة 5ر2 مليون", "2500000"),
            ("كتلتها 6×10^24", "6000000000000000000000000"),
        ],
        no: &["المادة الخام"],
        read: |s| plain(s, |x| x == Shape::Digits),
    },
    Rule {
        name: "cardinal/words",
        why: "number words joined as the grammar joins them",
        trigger: Trigger::COUNT.with(Around::WORDS),
        yes: &[
            ("ثلاثة ملايين ومئتان وأربعون ألفا", "3240000"),
            ("قتل ألفا جندي", "2000"),
            ("كانوا ألفا وخمسمئة", "1500"),
            ("مئة ألف وألف", "101000"),
            ("ألف خمسمية", "1500"),
        ],
        no: &["آلاف المتظاهرين", "أحد الوزراء", "إحدى المدن"],
        read: |s| plain(s, |x| x == Shape::Words),
    },
];

/// What is said to be doubled, without the article.
const DOUBLED: [&str; 34] = [
    "ما",
    "عدد",
    "رقم",
    "مبلغ",
    "حجم",
    "سعر",
    "قيمة",
    "معدل",
    "مساحة",
    "متوسط",
    "نسبة",
    "كمية",
    "ذلك",
    "هذا",
    "هذه",
    "عمر",
    "طول",
    "وزن",
    "سرعة",
    "راتب",
    "ثمن",
    "تكلفة",
    "كلفة",
    "إنتاج",
    "مستوى",
    "حصة",
    "مدة",
    "أجر",
    "ميزانية",
    "موازنة",
    "عددهم",
    "سعره",
    "حجمه",
    "مثيله",
];

/// Whether a sign can begin a number.
pub(super) fn opens(c: char) -> bool {
    sign(c).is_some() || parts(c).is_some()
}
