//! Numbers inside names.

use super::code::{counted, is_time};
use crate::lexicon::{Class, ClassSet};
use crate::number::around::Around;
use crate::number::range::dash;
use crate::number::rule::{Found, Rule, Scene, Trigger, CARDINAL};
use crate::token::{Kind, Tokens};

const ORDINAL: ClassSet = ClassSet::of(&[Class::NumberOrdinal]);

/// No number from here to the end of the ordinal or cardinal.
fn nothing(s: &Scene<'_>, holds: bool) -> Option<Found> {
    if !holds {
        return None;
    }
    let compound = s.t.sense(s.i + 1, Class::NumberUnit).is_some_and(|x| x.int() == 10);
    let end = s.amount().map_or(s.i + 1 + usize::from(compound), |a| a.end);
    Some(Found::nothing(s.i, end))
}

/// Titles of those who bear a number behind their name.
const TITLES: [&str; 22] = [
    "الملك",
    "ملك",
    "الملكة",
    "ملكة",
    "العاهل",
    "البابا",
    "بابا",
    "السلطان",
    "سلطان",
    "الإمبراطور",
    "الامبراطور",
    "إمبراطور",
    "القيصر",
    "قيصر",
    "الأمير",
    "الخليفة",
    "الشاه",
    "شاه",
    "البطريرك",
    "الخديوي",
    "الفرعون",
    "الدوق",
];

/// What is counted by the name of its owner: هدف محمد الثاني.
const OWNED: [&str; 12] =
    ["هدف", "فوز", "لقب", "زواج", "ابن", "ابنة", "كتاب", "فيلم", "ألبوم", "ديوان", "زوجة", "خطاب"];

/// A word that can be a name: nothing hangs on it, and it is no verb, preposition or counted noun.
fn can_be_name(t: &Tokens<'_>, k: usize) -> bool {
    const OTHER: ClassSet =
        ClassSet::of(&[Class::Prep, Class::Conj, Class::Verb, Class::Pred, Class::Particle, Class::Rel]);
    let named = t.classes(k).any(ClassSet::of(&[Class::NameGiven, Class::NameFamily]));
    let c = t.clitics(k);
    t.kind(k) == Some(Kind::Word)
        && c.pronoun().is_none()
        && (named || c.proclitic_bytes() == 0 && !c.article() && !t.classes(k).any(OTHER))
}

pub(in crate::number) const RULES: &[Rule] = &[
    Rule {
        name: "none/ruler",
        why: "an ordinal with the article behind the name of a king or pope belongs to the name",
        trigger: Trigger::words(ORDINAL).with(Around::ARTICLE),
        yes: &[
            ("استقبل الملك محمد السادس الوزير", ""),
            ("زار البابا بولس الثاني البلاد مرتين", ""),
            ("الملكة مارغريت الثانية", ""),
            ("ولقاؤه الملك عبد الله الثاني", ""),
            ("في عهد الحسن الثاني", ""),
        ],
        no: &["الملك في زيارته الثانية", "سجل أحمد هدفه الثاني", "هدف محمد الثاني في البطولة", "المركز الثاني"],
        read: |s| {
            let t = s.t;
            let k = s.i.checked_sub(1)?;
            // عبد الله: two words, the second with an article.
            let servant = s.before(2).ends_with("عبد") && t.clitics(k).article();
            if !t.clitics(s.i).article() || t.clitics(s.i).proclitic_bytes() > 0 || !(servant || can_be_name(t, k)) {
                return None;
            }
            let titled = (2..=4).any(|b| TITLES.contains(&s.before(b))) && (s.before(2) != "في");
            let given = servant || t.has(k, Class::NameGiven);
            let owned = OWNED.contains(&s.before(2)) || OWNED.contains(&s.before(3));
            let noun = t.has(k, Class::Noun) && !titled;
            let other = matches!(s.stem(s.i + 1), "على" | "له" | "لها" | "في") && !titled;
            nothing(s, (titled || given && !noun && !other) && !owned)
        },
    },
    Rule {
        name: "none/war",
        why: "a war that is called by what it was and the how-manyth of them it was bears a name",
        trigger: Trigger::words(ORDINAL).with(Around::ARTICLE),
        yes: &[("منذ الحرب العالمية الثانية", ""), ("خلال حرب الخليج الأولى", "")],
        no: &["هذه الحرب الثانية بينهما", "عادت الحرب في السنة الثالثة"],
        read: |s| {
            let war = matches!(s.before(2), "الحرب" | "حرب" | "للحرب") || s.before(2) == "لحرب";
            let t = s.t;
            let k = s.i.checked_sub(1)?;
            let named = t.kind(k) == Some(Kind::Word) && t.clitics(k).proclitic_bytes() == 0 && !t.has(k, Class::Prep);
            nothing(s, war && named && t.clitics(s.i).article())
        },
    },
    Rule {
        name: "none/family",
        why: "ثاني is a family and a given name too: behind آل or بن, before بن",
        trigger: Trigger::words(ORDINAL),
        yes: &[("الشيخ خالد بن حمد آل ثاني", ""), ("قال ثاني بن أحمد", "")],
        no: &["قال ثاني المتحدثين", "في ثاني أيام المؤتمر"],
        read: |s| {
            let next = s.t.str(s.i + 1);
            nothing(s, matches!(s.before(1), "آل" | "ال" | "بن" | "ابن") || matches!(next, "بن" | "ابن"))
        },
    },
    Rule {
        name: "none/rank",
        why: "أول behind a military rank is part of the rank",
        trigger: Trigger::words(ORDINAL),
        yes: &[("رقي إلى رتبة فريق أول", ""), ("الملازم أول سعيد", "")],
        no: &["الفريق الأول في الدوري", "في أول اجتماع لهم"],
        read: |s| {
            let rank = s.before(1).strip_prefix("ال").unwrap_or(s.before(1));
            let ranks = ["فريق", "ملازم", "رقيب", "عريف", "نقيب", "مساعد", "جندي", "فريقا", "ملازما"];
            nothing(s, ranks.contains(&rank) && matches!(s.stem(s.i), "أول" | "اول"))
        },
    },
    Rule {
        name: "none/group",
        why: "groups of states, summits and streets are called by a definite number",
        trigger: Trigger::words(CARDINAL).or_digits().with(Around::NAME),
        yes: &[
            ("قمة مجموعة العشرين في البرازيل", ""),
            ("وزراء مجموعة الدول السبع", ""),
            ("اجتماع مجموعة الـ77 والصين", ""),
            ("انفجار في شارع الستين", ""),
            ("مفاوضات مجموعة 5+1", ""),
        ],
        no: &[
            "ضمت المجموعة 20 شابا",
            "في حي 20 منزلا منه مهدم",
            "الدول الكبرى الخمس",
            "مجموعة من عشرين شخصا",
            "الدول السبع المشاركة",
            "شارع في حي فيه 20 منزلا",
        ],
        read: |s| {
            let t = s.t;
            let (mut one, mut two) = (s.before(1), s.before(2));
            let digits = s.digits();
            if digits && matches!(one, "ال" | "الـ") {
                (one, two) = (two, s.before(3));
            }
            let street = matches!(one, "شارع" | "ميدان" | "ساحة" | "دوار" | "جسر" | "حي" | "تقاطع");
            let group = matches!(one, "مجموعة" | "قمة") || one == "الدول" && two == "مجموعة";
            let industrial = one == "الصناعية" && two == "الدول";
            let definite = t.clitics(s.i).article() && t.clitics(s.i).proclitic_bytes() == 0;
            let plain = s.unit().is_none() && s.amount().is_some_and(|a| a.scale == 0);
            let holds = plain
                && (definite && (street || group || industrial) || digits && (street || group) && !counted(t, s.i + 1));
            let sum = digits && t.is_sign(s.i + 1, '+') && t.glued(s.i + 1) && t.kind(s.i + 2) == Some(Kind::Number);
            if holds && sum {
                return Some(Found::nothing(s.i, s.i + 3));
            }
            nothing(s, holds)
        },
    },
    Rule {
        name: "none/channel",
        why: "channels and squares bear an ordinal for a name",
        trigger: Trigger::words(ORDINAL),
        yes: &[("ذكرت القناة العاشرة أن الوفد غادر", ""), ("في ميدان رابعة بالقاهرة", "")],
        no: &["القناة تبث الحلقة الثالثة", "في ميدان القتال لليوم الرابع"],
        read: |s| {
            let channel = matches!(s.before(1), "القناة" | "للقناة") && s.t.clitics(s.i).article();
            let square = matches!(s.before(1), "ميدان" | "ساحة" | "مسجد") && s.stem(s.i) == "رابعة";
            let saint = s.stem(s.i) == "رابعة" && s.t.str(s.i + 1) == "العدوية";
            nothing(s, channel || square || saint)
        },
    },
    Rule {
        name: "none/month",
        why: "the second word of كانون الثاني or ربيع الأول is part of the month's name",
        trigger: Trigger::words(ORDINAL),
        yes: &[("في تشرين الثاني", ""), ("مطلع ربيع الأول", "")],
        no: &["في الأسبوع الأول", "الشهر الثاني"],
        read: |s| {
            let months = ClassSet::of(&[Class::Month, Class::MonthHijri]);
            let holds = s.i.checked_sub(1).and_then(|k| s.t.phrase(k)).is_some_and(|p| p.classes().any(months));
            nothing(s, holds)
        },
    },
    Rule {
        name: "none/model",
        why: "digits behind a letter's name, a maker's name or a hyphen with a word are a model's name",
        trigger: Trigger::DIGITS,
        yes: &[
            ("أسقطت طائرة ميغ 29 فوق البحر", ""),
            ("منظومة إس-400 الروسية", ""),
            ("لقاح كوفيد-19", ""),
            ("مؤتمر باريس ـ3", ""),
            ("مقاتلات F-16", ""),
            ("مسلحو حركة «إم 23»", ""),
        ],
        no: &["قال إن 16 شخصا غادروا", "شاهد 136 زائرا المعرض", "أيار-2008", "الـ-5"],
        read: |s| {
            let t = s.t;
            let k = s.i.checked_sub(1)?;
            let hyphen = t.is_sign(k, '-') && t.glued(k) && t.glued(s.i);
            // باريس ـ3
            let stroke = dash(t, k) && t.glued(s.i) && !t.is_sign(k, '-') && !t.is_sign(k, '−');
            if (hyphen || stroke) && k > 0 {
                let word = match t.kind(k - 1) {
                    Some(Kind::Latin) => true,
                    Some(Kind::Word) => {
                        !s.stem(k - 1).starts_with("ال") && !is_time(t, k - 1) && t.span(k - 1).len() > 2
                    }
                    _ => false,
                };
                return nothing(s, word);
            }
            let said = t.classes(k).any(ClassSet::of(&[Class::Prep, Class::Verb, Class::Pred, Class::NumberMod]));
            if t.kind(k) != Some(Kind::Word) || said && !t.glued(s.i) {
                return None;
            }
            let letter = MODELS.contains(&t.str(k)) && (t.glued(s.i) || s.unit().is_none());
            let end = s.amount().map_or(s.i + 1, |a| a.end);
            let closes = matches!(t.get(end).and_then(|x| x.sign()), Some('»' | '"' | '”'));
            let opens = k > 0 && matches!(t.get(k - 1).and_then(|x| x.sign()), Some('«' | '"' | '“'));
            // Letters, digits and letters without a space: ام1ايه12.
            let glued = t.glued(s.i) && (t.glued(end) && t.kind(end) == Some(Kind::Word) || tail(t, k));
            nothing(
                s,
                letter
                    || opens && closes && !said && !t.clitics(k).article()
                    || glued && t.span(k).len() > 2 && s.unit().is_none(),
            )
        },
    },
];

/// Whether the word at `k` hangs on digits before it, which hang on a word.
fn tail(t: &Tokens<'_>, k: usize) -> bool {
    k > 1 && t.glued(k) && t.kind(k - 1) == Some(Kind::Number) && t.glued(k - 1) && t.kind(k - 2) == Some(Kind::Word)
}

/// Latin letters as they are read out, and makers and series that number their models.
const MODELS: [&str; 42] = [
    "إف",
    "اف",
    "إم",
    "إس",
    "اس",
    "بي",
    "تي",
    "آر",
    "ار",
    "سي",
    "دي",
    "جي",
    "كيه",
    "إيه",
    "ايه",
    "إكس",
    "اكس",
    "يو",
    "إل",
    "دبليو",
    "زد",
    "ميغ",
    "ميج",
    "سوخوي",
    "سو",
    "بوينغ",
    "بوينج",
    "إيرباص",
    "ايرباص",
    "توبوليف",
    "أنتونوف",
    "سام",
    "سكود",
    "شهاب",
    "ستارت",
    "أبولو",
    "كوفيد",
    "ابولو",
    "كاتيوشا",
    "جنيف",
    "أستانا",
    "فورمولا",
];
