//! Parts of the day: `صباحا`, `مساء الأحد`, `فجر أمس`, `في ساعة متأخرة من الليل`.

use crate::lexicon::{Class, ClassSet, Form};
use crate::time::role::Role;
use crate::time::rule::{Place, Read, Rule, Scene};
use crate::time::spec::Spec;
use crate::time::{Grain, TimexMod};

/// Morning, noon, evening, night.
pub(super) const DAYPART: Rule = Rule {
    name: "daypart/named",
    why:
        "many are other words too (عصر an age, ظهر a back, مغرب): a day or an hour beside them, or في, makes them times",
    yes: &[
        ("مساء الثلاثاء", "2024-08-20TEV"),
        ("فجر أمس", "2024-08-20TMO"),
        ("في الصباح", "XXXX-XX-XXTMO"),
        ("اصطف الناخبون منذ الفجر", "XXXX-XX-XXTMO"),
        ("في وقت متأخر من ليل أمس", "2024-08-20TNI"),
        ("الجمعة بعد الظهر", "2024-08-16TAF"),
        ("في ساعة متأخرة من الليلة الماضية", "2024-08-20TNI"),
        ("غدا صباحا", "2024-08-22TMO"),
        ("في الساعات الأولى من صباح الاثنين", "2024-08-19TMO"),
        ("الساعات المتأخرة من ليل أمس", "2024-08-20TNI"),
        ("مساء العاشر من يونيو 2023", "2023-06-10TEV"),
        ("ليلة أول من أمس", "2024-08-19TNI"),
        ("قبل ظهر الأحد", "2024-08-18TMO"),
        ("منذ ساعات الفجر الأولى", "XXXX-XX-XXTMO"),
    ],
    no: &[
        "انتحاريان فجرا نفسيهما",
        "عصر النهضة",
        "في العصر الحديث",
        "غاب بسبب إصابة في الظهر",
        "ذات مساء",
        "برنامج صباح الخير",
        "ظهر الرئيس في التلفزيون",
        "وزير خارجية المغرب",
        "عشاء رسمي",
        "تظاهر الآلاف في المغرب",
        "المشاركون في العشاء",
        "شارك الشاعر في الأمسية",
    ],
    on: ClassSet::of(&[Class::TimePart, Class::TimeUnit]).with(Role::Span.set()),
    read: Read::Part(daypart),
};

/// Whether a part of the day stands at `i`, past في وقت متأخر من.
pub(super) fn opens(s: &Scene<'_>, i: usize) -> bool {
    let at = i + usize::from(s.is_word(i, &["في"]));
    s.t.sense_at(at, Class::TimePart).is_some() && s.t.pronoun(at).is_none() && !s.t.clitics(at).conjunction()
}

/// وقت مبكر من, ساعة متأخرة من: the mod, and the token after.
fn rough(s: &Scene<'_>, i: usize) -> Option<(TimexMod, usize)> {
    let hour = s.role(i) == Role::Span || s.unit(i).is_some_and(|u| u.0 == Grain::Hour);
    let article = s.t.clitics(i).article();
    // الساعات الأولى من, الساعات المتأخرة من
    let hours = article && hour && s.unit_form(i, Form::PLUR) && s.t.clitics(i + 1).article();
    let modifier = match s.stem(i + 1) {
        "الأولى" | "الاولى" if hours => TimexMod::Start,
        "الأخيرة" | "الاخيرة" if hours => TimexMod::End,
        _ => rough_word(s, i + 1).filter(|_| hours || hour && !article)?,
    };
    let end = i + 2 + usize::from(s.is_word(i + 2, &["من", "في"]));
    opens(s, end).then_some((modifier, end))
}

/// What may be in the back, الظهر.
const HURT: &[&str] =
    &["إصابة", "اصابة", "أصيب", "ألم", "آلام", "أوجاع", "كسر", "جراحة", "عملية", "طعن", "طعنة", "رصاصة"];

/// صباح الخير, مساء الخير
fn greets(s: &Scene<'_>, end: usize) -> bool {
    s.is_word(end, &["الخير", "النور"])
}

/// فجّر: with this mark, the verb.
const SHADDA: char = '\u{651}';

fn rough_word(s: &Scene<'_>, i: usize) -> Option<TimexMod> {
    match s.role(i) {
        Role::Early => Some(TimexMod::Start),
        Role::Late => Some(TimexMod::End),
        _ => None,
    }
}

fn daypart(s: &Scene<'_>, i: usize, spec: &mut Spec, place: Place) -> Option<usize> {
    let t = s.t;
    // قد فجرا سيارة, فجرا نفسيهما
    let blew = t.bears(i, SHADDA) && s.stem(i).contains(SHADDA)
        || s.stem(i) == "فجرا"
            && ["نفس", "أنفس", "انفس", "سيار", "حزام", "عبو"].iter().any(|w| s.stem(i + 1).starts_with(w));
    let of_month = spec.month.is_some() && spec.day.is_none();
    if of_month || spec.part.is_some() || t.pronoun(i).is_some() || s.before(i) == "قد" || blew {
        return None;
    }
    if let Some((modifier, at)) = rough(s, i) {
        // ساعة متأخرة من الليلة الماضية
        if t.has(at, Class::TimeDeictic) && t.clitics(at).article() {
            let end = super::deictic::deictic(s, at, spec, place)?;
            spec.modifier = Some(modifier);
            return Some(end);
        }
        let (sense, n) = t.sense_at(at, Class::TimePart)?;
        spec.part = Some(sense.text());
        spec.modifier = Some(modifier);
        return Some(at + n);
    }
    // ساعات الفجر الأولى
    let hours = s.unit(i).is_some_and(|u| u.0 == Grain::Hour) && s.unit_form(i, Form::PLUR) && !t.clitics(i).article();
    if let Some(sense) = t.sense(i + 1, Class::TimePart).filter(|_| hours && t.clitics(i + 1).article()) {
        spec.part = Some(sense.text());
        spec.modifier = match t.str(i + 2) {
            "الأولى" | "الاولى" => Some(TimexMod::Start),
            "الأخيرة" | "الاخيرة" => Some(TimexMod::End),
            _ => rough_word(s, i + 2).filter(|_| t.clitics(i + 2).article()),
        };
        return Some(i + 2 + usize::from(spec.modifier.is_some()));
    }
    // فترة ما بعد الظهر
    let at = i + usize::from(s.role(i) == Role::Span && opens(s, i + 1));
    let (sense, n) = t.sense_at(at, Class::TimePart)?;
    let text = s.stem(at);
    let end = at + n;
    let adverb = matches!(
        text.trim_end_matches('\u{64B}'),
        "صباحا"
            | "صباحًا"
            | "مساء"
            | "ليلا"
            | "ليلًا"
            | "ظهرا"
            | "ظهرًا"
            | "عصرا"
            | "عصرًا"
            | "فجرا"
            | "فجرًا"
    ) || n > 1
        || text.contains("بعد");
    let beside = t.has(end, Class::Weekday) && t.pronoun(end).is_none()
        || t.sense_at(end, Class::TimeDeictic).is_some()
        || s.is_unit(end, Grain::Day) && s.bare(end)
        || s.bare(end) && super::day::opens(s, end)
        || s.role(end) == Role::This;
    let already = spec.dated() || spec.clock.is_some();
    let article = t.clitics(at).article();
    let definite = article
        && !matches!(text, "المغرب" | "العشاء" | "الأمسية" | "الامسية")
        && i > 0
        // ست ساعات في الليلة: each night
        && !(s.stem(at) == "الليلة" && i > 1 && s.unit(i - 2).is_some() && super::relative(s, end).is_none())
        && (matches!(s.before(i), "في" | "خلال" | "منذ" | "حتى" | "عند" | "قبل" | "قبيل") || s.role(i - 1) == Role::This)
        || at > i && article;
    // إصابة في الظهر: the back.
    let body = s.stem(at) == "الظهر" && i > 1 && s.before(i) == "في" && HURT.contains(&s.stem(i - 2));
    // العصر الحديث, هذا العصر: an age.
    let day = |k: usize| t.has(k, Class::Weekday) || t.has(k, Class::TimeDeictic);
    let age = s.stem(at) == "العصر"
        && (t.clitics(end).article() && s.bare(end) && !day(end)
            || s.is_word(end, &["ما"])
            || i > 0 && s.role(i - 1) == Role::This);
    let known = sense.form == Form::NONE && text.chars().count() > 3;
    if !(beside && !article
        || already && (place.first || place.joined || article || adverb || n > 1 || beside)
        || adverb && known
        || n > 1
        || definite)
        || age
        || body
        || s.before(i) == "ذات"
        || greets(s, end)
    {
        return None;
    }
    // The noon as an hour: الظهر, الظهيرة with nothing beside it.
    spec.part = Some(sense.text());
    if let Some(modifier) = rough_word(s, end).filter(|_| article == t.clitics(end).article()) {
        spec.modifier = Some(modifier);
        return Some(end + 1);
    }
    Some(if spec.clock.is_some() { super::clock::zone(s, end) } else { end })
}
