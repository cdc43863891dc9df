//! Seasons: `صيف 2016`, `الشتاء الماضي`, `هذا الصيف`.

use super::unit::relative;
use super::year::year_value;
use crate::lexicon::Class;
use crate::time::role::Role;
use crate::time::rule::{Place, Read, Rule, Scene};
use crate::time::spec::Spec;
use crate::time::Grain;

/// A season with something that dates it.
pub(super) const SEASON: Rule = Rule {
    name: "season/dated",
    why: "a season alone is a noun (الربيع العربي); a year, a shift, هذا or في before it makes it a time",
    yes: &[
        ("صيف 2016", "2016-SU"),
        ("الشتاء الماضي", "2023-WI"),
        ("الخريف المقبل", "2024-FA"),
        ("الشتاء المقبل", "2024-WI"),
        ("الربيع الماضي", "2024-SP"),
        ("الصيف الماضي", "2023-SU"),
        ("ربيع العام المقبل", "2025-SP"),
        ("خريف عام 1973", "1973-FA"),
        ("هذا الصيف", "2024-SU"),
    ],
    no: &["الربيع العربي", "شتاء قارس", "ربيع براغ"],
    on: Role::Season.set(),
    read: Read::Part(season),
};

/// The season that the word at `i` names.
pub(in crate::time) fn name(s: &Scene<'_>, i: usize) -> Option<&'static str> {
    let word = s.t.sense(i, Class::TimeWord)?;
    (Role::of(word) == Role::Season).then(|| word.text())
}

fn season(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let name = name(s, i).filter(|_| spec.season.is_none() && place.first)?;
    let after = i + 1;
    if s.t.clitics(i).article() {
        if let Some((shift, end)) = relative(s, after) {
            (spec.season, spec.shift) = (Some(name), Some(shift));
            return Some(end);
        }
        let alone = s.t.kind(after) != Some(crate::token::Kind::Word) && i > 0;
        let led = matches!(s.before(i), "في" | "خلال") || s.t.has(i.wrapping_sub(1), Class::Verb);
        if alone && led {
            spec.season = Some(name);
            return Some(after);
        }
        return None;
    }
    let of = after + usize::from(s.is_word(after, &["من"]));
    let year = s.is_unit(of, Grain::Year)
        || year_value(s, of).is_some()
        || s.role(of) == Role::This && s.is_unit(of + 1, Grain::Year);
    if !year {
        return None;
    }
    spec.season = Some(name);
    Some(after)
}
