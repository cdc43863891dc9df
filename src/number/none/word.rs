//! Number words that are other words here.

use crate::lexicon::{Class, ClassSet, Form};
use crate::number::around::Around;
use crate::number::range::counts;
use crate::number::rule::{Found, Rule, Scene, Trigger};
use crate::number::words::{bare, joined};
use crate::token::{Kind, Tokens};

const UNIT: ClassSet = ClassSet::of(&[Class::NumberUnit]);

fn nothing(s: &Scene<'_>, holds: bool) -> Option<Found> {
    holds.then(|| Found::nothing(s.i, s.i + 1))
}

/// Whether the word at `k` is a noun that واحد can describe: شخص واحد.
fn described(t: &Tokens<'_>, k: usize) -> bool {
    const OTHER: ClassSet =
        ClassSet::of(&[Class::Prep, Class::Conj, Class::Subord, Class::Particle, Class::Neg, Class::Quant, Class::Aux]);
    let noun = t.senses(k).any(|s| s.form.is(Form::NOMINAL.or(Form::SING)));
    let verb = t.senses(k).any(|s| s.form.is_verb());
    t.kind(k) == Some(Kind::Word)
        && !t.clitics(k).article()
        && t.clitics(k).pronoun().is_none()
        && !t.classes(k).any(OTHER)
        && (noun && !verb || t.classes(k).is_empty())
}

/// Whether the number word at `i` counts something: a number goes on behind it, a unit follows, or it stands alone.
fn in_count(s: &Scene<'_>) -> bool {
    let t = s.t;
    let Some(a) = s.amount() else { return false };
    let more = a.end > s.i + 1 || s.unit().is_some() || t.has(a.end, Class::TimeUnit);
    let before = s.i > 0 && (t.kind(s.i - 1) == Some(Kind::Word) || t.clitics(s.i).article());
    let goes_on = joined(t, a.end).is_some_and(|n| counts(t, n));
    more || goes_on || !before && !t.clitics(s.i).article()
}

pub(in crate::number) const RULES: &[Rule] = &[
    Rule {
        name: "none/pronoun",
        why: "واحد من, كل واحد, واحد تلو الآخر stand for a person or thing and count none",
        trigger: Trigger::words(UNIT).with(Around::ONE),
        yes: &[
            ("تعد واحدة من أهم المدن", ""),
            ("على كل واحد أن يختار", ""),
            ("غادروا القاعة واحدا تلو الآخر", ""),
            ("استهدفت القاعدتين في آن واحد", ""),
        ],
        no: &["قتل شخص واحد من المارة", "صوت واحد فقط", "واحد من كل خمسة أطفال"],
        read: |s| {
            let t = s.t;
            let one = s.amount().is_some_and(|a| a.end == s.i + 1 && a.value.integer() == Some(1));
            if !one {
                return None;
            }
            let (next, c) = (t.str(s.i + 1), t.clitics(s.i));
            let whose = c.pronoun().is_some() || matches!(s.before(1), "كل" | "أي" | "اي" | "آن" | "أية" | "أيا");
            let at_once = s.before(1) == "وقت" && s.before(2) == "في" || s.before(1) == "دفعة";
            let in_turn = matches!(next, "تلو" | "بعد" | "وراء" | "إثر")
                && matches!(s.stem(s.i + 2), "الآخر" | "الأخرى" | "الاخر" | "الاخرى" | "آخر" | "أخرى" | "واحد" | "واحدة");
            let noun_before = s.i.checked_sub(1).is_some_and(|k| described(t, k));
            let from = matches!(next, "من" | "منهم" | "منها" | "منهما" | "منهن" | "منا" | "منكم");
            let every = next == "من" && (t.str(s.i + 2) == "كل" || counts(t, s.i + 2) && !t.clitics(s.i + 2).article());
            nothing(s, whose || at_once || in_turn || from && !noun_before && !every)
        },
    },
    Rule {
        name: "none/each",
        why: "الواحد behind a definite singular is for each one, or the only one",
        trigger: Trigger::words(UNIT).with(Around::ONE.and(Around::ARTICLE)),
        yes: &[("خمسون دولارا للبرميل الواحد", "50 USD"), ("زمن الحزب الواحد انتهى", "")],
        no: &["القرن الواحد والعشرون", "غادر جندي واحد"],
        read: |s| {
            let one = s.amount().is_some_and(|a| a.end == s.i + 1 && a.value.integer() == Some(1));
            nothing(s, one && s.t.clitics(s.i).article() && bare(s.t, s.i))
        },
    },
    Rule {
        name: "none/homograph",
        why: "spoken number words that are other words as well (dead, firm, dragon, price, lady) count only before a number or \
              unit, or alone",
        trigger: Trigger::words(ClassSet::of(&[Class::NumberUnit, Class::NumberHundred, Class::NumberFraction])),
        yes: &[("اقتصاد البلاد متين", ""), ("منتجعات البحر الميت", ""), ("رقصة التنين", "")],
        no: &["ميت ألف جنيه", "متين وخمسين", "تنين كيلو"],
        read: |s| {
            let word = matches!(
                s.stem(s.i),
                "ميت" | "الميت" | "متين" | "المتين" | "ميتين" | "الميتين" | "تنين" | "التنين" | "ميتان" | "تمن" | "ثمن" | "الثمن"
                    | "تلت" | "نص" | "النص"
            );
            let fraction = s.t.has(s.i, Class::NumberFraction) && !s.t.has(s.i, Class::NumberUnit);
            nothing(s, word && !fraction && !in_count(s))
        },
    },
    Rule {
        name: "none/lady",
        why: "ست before a definite noun or with the article before a name is a lady",
        trigger: Trigger::words(UNIT),
        yes: &[("قالت ست البيت", ""), ("غنت الست أم كلثوم", "")],
        no: &["في ست مدن", "الدول الست"],
        read: |s| {
            let t = s.t;
            let lady = s.stem(s.i) == "ست" && t.clitics(s.i + 1).article() && bare(t, s.i + 1);
            let noun = s.i > 0 && t.clitics(s.i - 1).article();
            let titled = s.stem(s.i) == "الست" && !noun && (t.has(s.i + 1, Class::NameGiven) || t.str(s.i + 1) == "أم");
            nothing(s, (lady || titled) && s.amount().is_some_and(|a| a.end == s.i + 1))
        },
    },
    Rule {
        name: "none/alif",
        why: "ألف is a letter, a verb (wrote) and a book of tales",
        trigger: Trigger::words(ClassSet::of(&[Class::NumberScale])),
        yes: &[("من الألف إلى الياء", ""), ("ألف الكاتب روايات", ""), ("حكايات ألف ليلة وليلة", ""), ("ينتهي بحرف الألف", "")],
        no: &["ألف جندي", "ألف من الجنود", "مئة ألف الشهر الماضي"],
        read: |s| {
            let t = s.t;
            if !matches!(s.stem(s.i), "ألف" | "الألف" | "الف") || s.amount().is_some_and(|a| a.end > s.i + 1) {
                return None;
            }
            let (next, c) = (t.str(s.i + 1), t.clitics(s.i));
            let letter = s.before(1).ends_with("حرف") || matches!(next, "إلى" | "الى") && s.stem(s.i + 2) == "الياء" || next == "باء";
            let tales = next == "ليلة" && t.str(s.i + 2) == "وليلة";
            let counted = t.clitics(s.i + 1).article() && bare(t, s.i + 1) || next.ends_with("ًا") || next.ends_with("اً");
            nothing(s, letter || tales || counted && !c.article() && !c.preposition())
        },
    },
    Rule {
        name: "none/second",
        why: "الثانية behind في and a unit, or behind parts of it, is the second of the clock",
        trigger: Trigger::words(ClassSet::of(&[Class::NumberOrdinal])).with(Around::ARTICLE),
        yes: &[("تكلف الحرب خمسة آلاف دولار في الثانية", "5000 USD"), ("بفارق أجزاء من الثانية", "")],
        no: &["فاز في المباراة الثانية", "المرة الثانية"],
        read: |s| {
            let parts = s.before(1) == "من" && matches!(s.before(2), "أجزاء" | "اجزاء" | "جزء" | "أعشار" | "عشر");
            let units = ClassSet::of(&[Class::Measure, Class::Currency, Class::NumberScale]);
            let rate = s.before(1) == "في" && s.i > 1 && s.t.classes(s.i - 2).any(units);
            nothing(s, s.stem(s.i) == "الثانية" && (parts || rate))
        },
    },
    Rule {
        name: "none/zero",
        why: "the zero hour and zero point, and from zero, count nothing",
        trigger: Trigger::words(UNIT).with(Around::ARTICLE),
        yes: &[("حانت ساعة الصفر", ""), ("عادت المفاوضات إلى نقطة الصفر", "")],
        no: &["خمس درجات فوق الصفر", "النتيجة صفر"],
        read: |s| nothing(s, s.stem(s.i) == "الصفر" && matches!(s.before(1), "ساعة" | "نقطة" | "من" | "مربع")),
    },
    Rule {
        name: "none/chemical",
        why: "an ordinal before an oxide or salt is part of its name",
        trigger: Trigger::words(ClassSet::of(&[Class::NumberOrdinal])),
        yes: &[("انبعاثات ثاني أكسيد الكربون", ""), ("غاز أول أكسيد الكربون", "")],
        no: &["ثاني أكبر اقتصاد"],
        read: |s| {
            let next = s.t.str(s.i + 1);
            let salt = ["أكسيد", "أوكسيد", "اكسيد", "اوكسيد", "فلوريد", "كلوريد", "كبريتيد", "كربونات"].contains(&next);
            nothing(s, salt)
        },
    },
    Rule {
        name: "none/round",
        why: "half-finals, quarter-finals, the Empty Quarter and the second half of a match are no shares",
        trigger: Trigger::words(ClassSet::of(&[Class::NumberFraction])),
        yes: &[("تأهل إلى نصف النهائي", ""), ("صحراء الربع الخالي", ""),
            ("سجل هدفه في النصف الثاني", "2"), ("خسر في ربع نهائي الكأس", "")],
        no: &["نصف السكان", "ربع الموازنة النهائية"],
        read: |s| {
            let t = s.t;
            let named = matches!(t.str(s.i + 1), "النهائي" | "نهائي" | "الخالي" | "النهائية");
            let both = t.clitics(s.i).article() && t.clitics(s.i + 1).article();
            nothing(s, named || both && t.has(s.i + 1, Class::NumberOrdinal))
        },
    },
    Rule {
        name: "none/verb",
        why: "أولى before what is given (attention, importance) is the verb",
        trigger: Trigger::words(ClassSet::of(&[Class::NumberOrdinal])),
        yes: &[("أولى الوزير اهتماما خاصا للملف", ""), ("أولى أهمية كبرى للتعليم", "")],
        no: &["عقدت اللجنة أولى جلساتها", "في أولى مباريات الفريق"],
        read: |s| {
            let gift = |k: usize| {
                let w = s.stem(k);
                ["اهتمام", "الاهتمام", "أهمية", "الأهمية", "عناية", "العناية", "رعاية"].iter().any(|g| w.starts_with(g))
            };
            nothing(s, s.stem(s.i) == "أولى" && (gift(s.i + 1) || gift(s.i + 2)))
        },
    },
];
