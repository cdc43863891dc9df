//! The words around a number that say how exact it is: نحو، أكثر من، ما لا يقل عن، على الأقل.

use super::range::counts;
use super::words::joined;
use super::NumberMod;
use crate::lexicon::Class;
use crate::token::Tokens;

fn mod_of(value: &str) -> Option<NumberMod> {
    Some(match value {
        "about" => NumberMod::About,
        "more_than" => NumberMod::MoreThan,
        "less_than" => NumberMod::LessThan,
        "nearly" => NumberMod::Nearly,
        _ => return None,
    })
}

/// The bound with its end taken in: «أو يساوي».
fn closed(m: NumberMod) -> NumberMod {
    match m {
        NumberMod::MoreThan => NumberMod::AtLeast,
        NumberMod::LessThan => NumberMod::AtMost,
        m => m,
    }
}

/// The bound on the other side: «لا يقل عن» is at least.
fn denied(m: NumberMod) -> NumberMod {
    match m {
        NumberMod::MoreThan => NumberMod::AtMost,
        NumberMod::LessThan => NumberMod::AtLeast,
        m => m,
    }
}

/// How exact the number from `first` to `last` is said to be. What stands behind it is the more exact: «نحو 500 أو أقل».
pub(super) fn modifier(t: &Tokens<'_>, first: usize, last: usize) -> Option<NumberMod> {
    let behind = modifier_behind(t, last);
    match behind {
        Some(NumberMod::About) | None => modifier_before(t, first).or(behind),
        _ => behind,
    }
}

/// What كحد أدنى and كحد أقصى bound.
fn limit(word: &str) -> Option<NumberMod> {
    match word {
        "أدنى" | "ادنى" => Some(NumberMod::AtLeast),
        "أقصى" | "اقصى" | "أعلى" | "اعلى" => Some(NumberMod::AtMost),
        _ => None,
    }
}

/// How far before a number its modifier may stand: ما لا يزيد على, يساوي أو أكثر من.
const REACH: usize = 6;

/// The modifier before token `i`: نحو، أكثر من، ما لا يقل عن، على الأقل.
fn modifier_before(t: &Tokens<'_>, i: usize) -> Option<NumberMod> {
    // كحد أقصى 50
    if i > 1 && t.str(i - 2) == "كحد" {
        return limit(t.str(i - 1));
    }
    let mut equal = false;
    for k in (i.saturating_sub(REACH)..i).rev() {
        let text = t.stem(k).of(t.text());
        if let Some(m) = t.sense(k, Class::NumberMod).and_then(|s| mod_of(s.text())) {
            // على الأقل 20, على الأكثر 100: a superlative bounds from the other side.
            if t.clitics(k).article() {
                let on = k > 0 && t.stem(k - 1).of(t.text()) == "على";
                return on.then(|| denied(m));
            }
            // تقل 33 دبابة carries them, أكبر 10 شركات are the largest: only with من or عن are they bounds.
            let word = t.stem(k).of(t.text());
            let needs =
                matches!(word, "يقل" | "تقل" | "قل" | "يزيد" | "تزيد" | "زاد" | "زادت") || word.starts_with(['أ', 'ا']);
            if needs && !matches!(t.str(k + 1), "من" | "عن" | "على") {
                return None;
            }
            let negated = k > 0 && matches!(t.str(k - 1), "لا" | "ولا" | "لم" | "لن");
            // يساوي أو أكثر من
            equal |= k > 1 && matches!(t.str(k - 1), "أو" | "او") && is_equal(t, k - 2);
            return Some(if negated {
                denied(m)
            } else if equal {
                closed(m)
            } else {
                m
            });
        }
        if is_equal(t, k) {
            equal = true;
        } else if !matches!(text, "من" | "عن" | "على" | "أو" | "او" | "إلى" | "الى" | "ال" | "الـ")
        {
            return None;
        }
    }
    None
}

fn is_equal(t: &Tokens<'_>, k: usize) -> bool {
    matches!(t.str(k), "يساوي" | "تساوي" | "يعادل" | "تعادل")
}

/// The modifier behind token `end`: على الأقل، كحد أدنى، تقريبا، أو أكثر، فما فوق، ونيف.
fn modifier_behind(t: &Tokens<'_>, end: usize) -> Option<NumberMod> {
    let word = |k: usize| t.stem(k).of(t.text());
    let either = |k: usize| match word(k) {
        "أكثر" | "اكثر" | "أكبر" | "اكبر" | "أعلى" | "اعلى" | "يزيد" | "تزيد" => {
            Some(NumberMod::AtLeast)
        }
        "أقل" | "اقل" | "أصغر" | "اصغر" | "أدنى" | "ادنى" => Some(NumberMod::AtMost),
        "يساوي" | "تساوي" => None,
        _ => None,
    };
    match t.str(end) {
        "على" => match (word(end + 1), word(end + 2)) {
            ("الأقل" | "الاقل", _) | ("أقل" | "اقل" | "أدنى", "تقدير") => {
                Some(NumberMod::AtLeast)
            }
            ("الأكثر" | "الاكثر", _) | ("أكثر" | "اكثر" | "أبعد" | "ابعد" | "أقصى", "تقدير") => {
                Some(NumberMod::AtMost)
            }
            _ => None,
        },
        "كحد" => limit(word(end + 1)),
        "ونيف" => Some(NumberMod::MoreThan),
        "أو" | "او" if is_equal(t, end + 1) => None,
        "أو" | "او" => either(end + 1),
        "فما" | "وما" => match word(end + 1) {
            "فوق" => Some(NumberMod::AtLeast),
            "دون" | "تحت" => Some(NumberMod::AtMost),
            _ => None,
        },
        // «أكثر من 40 وأقل من 60» bounds the number behind.
        "فأكثر" | "فاكثر" | "وأكثر" | "واكثر" if t.str(end + 1) != "من" => {
            Some(NumberMod::AtLeast)
        }
        "فأقل" | "فاقل" | "وأقل" | "واقل" if t.str(end + 1) != "من" => Some(NumberMod::AtMost),
        text if text.starts_with("تقريبا") => Some(NumberMod::About),
        _ => (word(joined(t, end)?) == "نيف").then_some(NumberMod::MoreThan),
    }
}

/// Whether «أو يساوي» stands behind token `end`: the bound before the number takes its end in.
pub(super) fn or_equal(t: &Tokens<'_>, end: usize, m: Option<NumberMod>) -> Option<NumberMod> {
    let said = matches!(t.str(end), "أو" | "او") && is_equal(t, end + 1) && !counts(t, end + 2);
    if said {
        m.map(closed)
    } else {
        m
    }
}
