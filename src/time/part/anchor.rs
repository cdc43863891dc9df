//! Words that tie a unit to the date named last: `اليوم التالي`, `السنة التي تلتها`, `العام نفسه`.

use crate::lexicon::Class;
use crate::time::role::Role;
use crate::time::rule::Scene;
use crate::time::Grain;

/// What ties the definite unit at `i` to the date named last: التالي, السابق, الذي تلاه, نفسه, or نفس before it.
pub(super) fn anchored(s: &Scene<'_>, i: usize) -> Option<(i64, usize)> {
    let t = s.t;
    let after = i + 1;
    if super::unit::of_event(s, after) {
        return None;
    }
    if let Some(word) = t.sense(after, Class::TimeRelative).filter(|_| t.clitics(after).article()) {
        return match word.text() {
            "after" => Some((1, after + 1)),
            "before" => Some((-1, after + 1)),
            _ => None,
        };
    }
    if s.role(after) == Role::That {
        // الشهر الذي سبق الحرب: from what happened.
        let verb = after + 1;
        let own = matches!(t.str(verb), "تلا" | "تلت" | "يلي" | "تلي" | "سبق" | "سبقت" | "يسبق" | "تسبق");
        if own && t.kind(verb + 1) == Some(crate::token::Kind::Word) && !t.has(verb + 1, Class::Prep) {
            return None;
        }
        return match t.str(after + 1) {
            "تلا" | "تلاه" | "تلاها" | "تلت" | "تلته" | "تلتها" | "يلي" | "يليه" | "يليها" | "تلي" | "تليه" | "تليها" => {
                Some((1, after + 2))
            }
            "سبق" | "سبقه" | "سبقها" | "سبقت" | "سبقته" | "سبقتها" | "يسبقه" | "يسبقها" | "تسبقه" | "تسبقها" => {
                Some((-1, after + 2))
            }
            _ => None,
        };
    }
    if itself(s, after) {
        return Some((0, after + 1));
    }
    let same = matches!(s.before(i), "نفس" | "ذات") && s.t.pronoun(i - 1).is_none();
    same.then_some((0, after))
}

/// نفسه, ذاتها
pub(in crate::time) fn itself(s: &Scene<'_>, i: usize) -> bool {
    s.is_word(i, &["نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "عينها"])
}

/// ذلك العام, تلك السنة.
pub(super) fn that_year(s: &Scene<'_>, i: usize) -> bool {
    s.is_word(i, &["ذلك", "تلك"]) && s.is_unit(i + 1, Grain::Year) && s.t.clitics(i + 1).article()
}
