//! Days by their distance: `أمس`, `غدا`, `أول من أمس`, `الليلة الماضية`.

use super::unit::relative;
use crate::lexicon::{Class, ClassSet, Form};
use crate::time::calendar::step;
use crate::time::role::Role;
use crate::time::rule::{Place, Read, Rule, Scene};
use crate::time::spec::{Shift, Spec};
use crate::time::title;
use crate::time::Grain;
use crate::token::Kind;
use chrono::Datelike;

/// Yesterday, today, tomorrow.
pub(super) const DEICTIC: Rule = Rule {
    name: "day/deictic",
    why: "أمس, اليوم and غد are days from the reference; اليوم with an adjective is a day, not today",
    yes: &[
        ("التقيا أمس", "2024-08-20"),
        ("سيصل غدا", "2024-08-22"),
        ("في خطبة الثلاثاء أمس", "2024-08-20"),
        ("قال الرئيس المصري اليوم إن الاتفاق قريب", "2024-08-21"),
        ("سيصل غدا من أنقرة", "2024-08-22"),
        ("أول من أمس", "2024-08-19"),
        ("أمس الأول", "2024-08-19"),
        ("بعد غد", "2024-08-23"),
        ("الليلة الماضية", "2024-08-20TNI"),
        ("اليوم المنصرم", "2024-08-20"),
        ("مساء أمس الثلاثاء", "2024-08-20TEV"),
        ("مساء أمس (الثلاثاء)", "2024-08-20TEV"),
        ("قال: سنعلن النتائج اليوم (أمس)", "2024-08-20"),
        ("يعاني اليوم الكثير من الناس", "2024-08-21"),
        ("نقلت قناة الجزيرة أمس عن مصدر", "2024-08-20"),
        ("ذكرت صحيفة القدس اليوم أن الوزير استقال", "2024-08-21"),
        ("تواجه روسيا اليوم عقوبات جديدة", "2024-08-21"),
    ],
    no: &[
        "يتقاضى 100 يورو في اليوم",
        "اليوم الثاني من الإضراب",
        "ذكرت قناة روسيا اليوم",
        "نشرت المصري اليوم تقريرا",
        "رئيس حزب الغد",
        "قالت صحيفة «الغد» الأردنية",
        "عرضت القناة فيلم «الليلة الأخيرة»",
        "نسعى إلى غد أفضل",
        "خطط اليوم التالي للحرب",
        "اليوم العالمي للمرأة",
        "اليوم الأول من المحادثات",
        "نحلم باليوم الذي تنتهي فيه الحرب",
        "الليلة الثانية من المهرجان",
        "لقد غدا الإنترنت جزءا من حياتنا",
        "غدا الفنان نجما كبيرا في بلده",
        "حتى غدا من أشهر الرسامين",
        "أنتج الآبار ألف برميل باليوم",
    ],
    on: ClassSet::of(&[Class::TimeDeictic]),
    read: Read::Part(deictic),
};

/// What so much of may come in a day.
const RATED: ClassSet = ClassSet::of(&[Class::Currency, Class::Measure, Class::NumberMultiple]);

pub(super) fn deictic(s: &Scene<'_>, i: usize, spec: &mut Spec, _: Place) -> Option<usize> {
    let t = s.t;
    // خطبة الجمعة أمس
    let named = spec.weekday.filter(|_| spec.shift.is_none() && t.clitics(i).proclitic_bytes() == 0);
    if spec.weekday.is_some() && named.is_none() {
        return None;
    }
    if named.is_some() && !t.sense(i, Class::TimeDeictic).is_some_and(|d| falls_on(s, d.text(), named)) {
        return None;
    }
    if spec.offset.is_some() || spec.month.is_some() || spec.unit.is_some() {
        return None;
    }
    let (sense, n) = t.sense_at(i, Class::TimeDeictic)?;
    let days: i64 = sense.text().parse().ok()?;
    if became(s, i) {
        return None;
    }
    let night = s.stem(i).contains("ليل");
    let mut end = i + n;
    // غد أفضل: some day to come.
    let indefinite = s.stem(i) == "غد"
        && matches!(t.str(end), "أفضل" | "افضل" | "أجمل" | "مشرق" | "جديد" | "واعد" | "مجهول" | "آخر" | "مختلف");
    // 100 يورو في اليوم, 100 يورو باليوم: each day.
    let by = n == 1 && days == 0 && t.clitics(i).bi();
    let each = n == 1 && days == 0 && s.is_word(i.wrapping_sub(1), &["في"]) && s.bare(i);
    let each = each && relative(s, end).is_none();
    let daily = by && i > 0 && t.classes(i - 1).any(RATED)
        || each
            && (s.is_word(end, &["الواحد"])
                || i > 1 && (t.classes(i - 2).any(RATED) || s.unit(i - 2).is_some_and(|u| u.0 < Grain::Day)));
    if indefinite || daily || super::unit::of_event(s, end) && !s.stem(end).starts_with("الموالي") || title::bears(s, i)
    {
        return None;
    }
    if days == 0 {
        if let Some((shift, stop)) = super::anchor::anchored(s, i).filter(|_| n == 1) {
            spec.part = night.then_some("NI").or(spec.part);
            spec.unit = Some((Grain::Day, Shift::Anchored(shift)));
            return Some(stop);
        }
        if let Some((shift, stop)) = relative(s, end) {
            // اليوم الأخير is the last of several.
            if s.stem(stop - 1).starts_with("الأخير") || s.stem(stop - 1).starts_with("الاخير") {
                return None;
            }
            spec.part = night.then_some("NI").or(spec.part);
            spec.offset = Some(shift);
            return Some(stop);
        }
        // اليوم القبل البارحة, اليوم اللي قبل أمس, اليوم الذي بعد الغد
        let that = end + usize::from(s.role(end) == Role::That);
        let beyond = match s.stem(that) {
            "القبل" | "قبل" => -1,
            "بعد" if that > end => 1,
            _ => 0,
        };
        if beyond != 0 && !night {
            if let Some((inner, m)) = t.sense_at(that + 1, Class::TimeDeictic) {
                spec.offset = inner.text().parse::<i64>().ok().map(|d| d + beyond);
                return spec.offset.map(|_| that + 1 + m);
            }
        }
        // اليوم الذي تجري فيه الانتخابات
        if that > end && (s.is_word(end, &["الذي"]) || night && s.is_word(end, &["التي"])) {
            return None;
        }
        // مساء اليوم الثامنة: the hour.
        let hour = !night && t.has(end, Class::NumberOrdinal) && t.str(end).ends_with('ة');
        let many = s.is_word(end, &["الكثير", "القليل", "العديد"]) && s.is_word(end + 1, &["من"]);
        let adjective = t.clitics(end).article()
            && !many
            && !hour
            && !t.has(end, Class::Weekday)
            && (t.has(end, Class::NumberOrdinal)
                || t.has(end, Class::Adj)
                || t.has(end, Class::People)
                || s.is_word(end, &["الأكثر", "الاكثر"])
                || s.stem(end).starts_with("العالمي"));
        // الليلة الثانية, الليلة الكبيرة, but تصل الليلة الطائرة
        let counted = t.has(end, Class::NumberOrdinal) || s.is_word(end, &["الكبيرة", "الواحدة", "البيضاء"]);
        if adjective && (!night || counted) {
            return None;
        }
        if night {
            spec.part = Some("NI");
        }
    }
    spec.offset = Some(days);
    if days == -1 && n == 1 && matches!(s.stem(end), "الأول" | "الاول") {
        spec.offset = Some(-2);
        end += 1;
    }
    // اليوم (أمس): what was said, and what it is for the paper that prints it.
    if t.is_sign(end, '(') {
        if let Some((inner, m)) = t.sense_at(end + 1, Class::TimeDeictic).filter(|d| t.is_sign(end + 1 + d.1, ')')) {
            spec.offset = inner.text().parse().ok();
            return Some(end + 2 + m);
        }
    }
    // اليوم (الأربعاء)
    let named = t.is_sign(end, '(') && t.has(end + 1, Class::Weekday) && t.clitics(end + 1).article();
    if named && t.is_sign(end + 2, ')') {
        end += 3;
    }
    Some(end)
}

/// غدا "became": لقد غدا, فغدا, حتى غدا من أشهر, وغدا واضحا.
fn became(s: &Scene<'_>, i: usize) -> bool {
    let t = s.t;
    if s.stem(i) != "غدا" {
        return false;
    }
    let day = t.has(i + 1, Class::Weekday) || t.has(i + 1, Class::TimePart);
    let also = matches!(s.stem(i + 1), "أيضا" | "ايضا");
    let into = !day && !also && t.str(i + 1).ends_with('ا') && t.kind(i + 1) == Some(Kind::Word);
    let best = s.before(i) == "حتى" && s.is_word(i + 1, &["من"]) && s.t.str(i + 2).starts_with('أ');
    // غدا المسرح ترفا: what it became stands behind its subject.
    let opens = i == t.sentence(t.sentence_of(i)).start || matches!(s.before(i), "هكذا" | "حتى");
    let nominal = ClassSet::of(&[Class::Noun, Class::Adj]);
    let turned = opens && !day && t.clitics(i + 1).article() && {
        let verb = |k: usize| t.clitics(k).future() || t.senses(k).any(|r| r.form.is(Form::IMPF));
        let into = |k: usize| t.str(k).ends_with('ا') && t.classes(k).any(nominal) && !t.clitics(k).article();
        (i + 2..i + 7).any(into) && !(i + 2..i + 7).any(verb)
    };
    let fa = t.clitics(i).conjunction() && !t.clitics(i).wa() && !t.clitics(i + 1).future();
    matches!(s.before(i), "لقد" | "قد" | "بعدما") || fa && !day || best || turned || t.clitics(i).wa() && into
}

/// Whether the day so many from the reference is this weekday.
fn falls_on(s: &Scene<'_>, days: &str, weekday: Option<u32>) -> bool {
    let day = s.reference.zip(days.parse().ok()).and_then(|(r, days)| step(r, Grain::Day, days));
    day.map(|d| d.weekday().number_from_monday()) == weekday
}
