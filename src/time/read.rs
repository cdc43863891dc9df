//! Tokens to the parts of a date: each step takes one part, in any order that Arabic puts them.

use super::amount::{number_at, unit};
use super::clock;
use super::spec::{Shift, Spec};
use super::{Calendar, Grain, TimexMod};
use crate::lexicon::{Class, Form};
use crate::number::{Number, NumberKind};
use crate::token::{Kind, Tokens};

/// Most parts in one expression: keeps hostile text linear.
const PARTS: usize = 12;

/// The date expression that begins at token `i`: its parts and the token after it.
pub(super) fn read(t: &Tokens<'_>, numbers: &[Number], i: usize) -> Option<(Spec, usize)> {
    let mut spec = Spec::default();
    let mut end = i;
    for _ in 0..PARTS {
        let at = glue(t, &spec, end, end == i);
        if at > i && t.get(at).is_some_and(|k| k.on_new_line()) {
            break;
        }
        match part(t, numbers, at, &mut spec, at == i, at > end) {
            Some(next) => end = next,
            None => break,
        }
    }
    (end > i && (spec.says_something() || spec.part.is_some())).then_some((spec, end))
}

/// Words between parts: يوم, من, في, شهر, الموافق, a comma between weekday and date.
fn glue(t: &Tokens<'_>, spec: &Spec, i: usize, first: bool) -> usize {
    if first {
        return i;
    }
    let mut j = i;
    if t.is_sign(j, '،') || t.is_sign(j, ',') {
        let dated = spec.weekday.is_some() && spec.day.is_none() || spec.month.is_some() && spec.year.is_none();
        if dated && t.kind(j + 1) == Some(Kind::Number) {
            j += 1;
        }
    }
    if matches!(t.str(j), "من" | "في" | "لشهر" | "الموافق" | "لعام") {
        j += 1;
    }
    j
}

/// Takes one part at token `i` into the spec; the token after it.
fn part(t: &Tokens<'_>, numbers: &[Number], i: usize, spec: &mut Spec, first: bool, glued: bool) -> Option<usize> {
    let c = t.clitics(i);
    if !first && (c.conjunction() || c.li() || c.ka() || c.bi() && month_at(t, i).is_none()) {
        return None;
    }
    // مطلع, أواخر
    if first {
        if let Some(s) = t.sense(i, Class::TimePosition) {
            if t.pronoun(i).is_some() || c.article() {
                return None;
            }
            spec.modifier = Some(match s.text() {
                "START" => TimexMod::Start,
                "MID" => TimexMod::Mid,
                _ => TimexMod::End,
            });
            let (inner, end) = read_after_position(t, numbers, i + 1)?;
            let modifier = spec.modifier;
            *spec = inner;
            spec.modifier = modifier;
            return Some(end);
        }
    }
    if spec.offset.is_none() && spec.weekday.is_none() && spec.month.is_none() {
        if let Some((s, n)) = t.sense_at(i, Class::TimeDeictic) {
            return deictic(t, i, n, s.text(), spec);
        }
    }
    if let Some(end) = unit_part(t, numbers, i, spec, first) {
        return Some(end);
    }
    if let Some(end) = weekday(t, i, spec) {
        return Some(end);
    }
    if let Some(end) = month(t, numbers, i, spec) {
        return Some(end);
    }
    if let Some(end) = numeric(t, i, spec) {
        return Some(end);
    }
    if let Some(end) = day_number(t, numbers, i, spec) {
        return Some(end);
    }
    if let Some(end) = year_number(t, numbers, i, spec, first, glued) {
        return Some(end);
    }
    if let Some(end) = portion(t, numbers, i, spec) {
        return Some(end);
    }
    if let Some(end) = clock_part(t, numbers, i, spec, first) {
        return Some(end);
    }
    if let Some(end) = day_part(t, i, spec) {
        return Some(end);
    }
    if let Some(s) = t.sense(i, Class::TimeDecade).filter(|_| spec.decade.is_none() && c.article()) {
        spec.decade = s.text().parse().ok().or(Some(s.int() as i32));
        return Some(i + 1);
    }
    if let Some(s) = t.sense(i, Class::TimeWord).filter(|s| s.text() != "span" && spec.season.is_none()) {
        // صيف 2016, الصيف الماضي: a season alone is a noun.
        let after = i + 1;
        let dated =
            t.kind(after) == Some(Kind::Number) || unit(t, after).is_some() || t.has(after, Class::TimeRelative);
        if dated && first {
            spec.season = Some(s.text());
            if let Some(shift) = relative(t, after) {
                spec.unit = Some((Grain::Year, Shift::By(shift.0)));
                return Some(shift.1);
            }
            return Some(after);
        }
    }
    None
}

fn read_after_position(t: &Tokens<'_>, numbers: &[Number], i: usize) -> Option<(Spec, usize)> {
    let at = if matches!(t.str(i), "من") { i + 1 } else { i };
    let (spec, end) = match read(t, numbers, at) {
        Some(found) => found,
        None => {
            // بداية العام: the current one; أواخر 2023.
            if t.clitics(at).article() {
                let (grain, form) = unit(t, at).filter(|u| u.0 >= Grain::Day)?;
                if form.any(Form::PLUR) {
                    return None;
                }
                let spec = Spec { unit: Some((grain, Shift::By(0))), ..Spec::default() };
                return Some((spec, at + 1));
            }
            let year = year_value(t, numbers, at)?;
            (Spec { year: Some(year.0), ..Spec::default() }, year.1)
        }
    };
    spec.says_something().then_some((spec, end))
}

fn deictic(t: &Tokens<'_>, i: usize, n: usize, value: &str, spec: &mut Spec) -> Option<usize> {
    let days: i64 = value.parse().ok()?;
    let text = t.stem(i).of(t.text());
    let mut end = i + n;
    if days == 0 {
        // اليوم التالي, اليوم العالمي, اليوم الأول: the day, not today.
        if let Some((_, stop)) = relative(t, end) {
            if t.sense(end, Class::TimeRelative).is_some_and(|s| s.text() == "after") {
                spec.unit = Some((Grain::Day, Shift::After));
                return Some(stop);
            }
            if !text.contains("ليل") {
                return None;
            }
        }
        if text.contains("ليل") {
            spec.part = Some("NI");
            if let Some((shift, stop)) = relative(t, end) {
                spec.offset = Some(shift);
                return Some(stop);
            }
        } else if t.clitics(end).article()
            && !t.has(end, Class::Weekday)
            && (t.has(end, Class::NumberOrdinal) || t.has(end, Class::Adj))
        {
            return None;
        }
    }
    spec.offset = Some(days);
    // أمس الأول
    if days == -1 && matches!(t.stem(end).of(t.text()), "الأول" | "الاول") {
        spec.offset = Some(-2);
        end += 1;
    }
    Some(end)
}

/// الماضي, المقبل and قبل الماضي, بعد المقبل: the shift and the token after.
pub(super) fn relative(t: &Tokens<'_>, i: usize) -> Option<(i64, usize)> {
    let (at, double) = if matches!(t.str(i), "قبل" | "بعد" | "ما") && t.has(i + 1, Class::TimeRelative) {
        (i + 1, true)
    } else {
        (i, false)
    };
    let s = t.sense(at, Class::TimeRelative)?;
    if !t.clitics(at).article() || t.clitics(at).conjunction() {
        return None;
    }
    let shift = match s.text() {
        "past" => -1,
        "next" | "after" => 1,
        _ => 0,
    };
    // الأخير behind a unit is the last one; أخير alone is no time.
    Some((if double { shift * 2 } else { shift }, at + 1))
}

/// A unit with a shift (الشهر الماضي, هذا العام), with a year (عام 1996), or a month by number (شهر 8, الشهر الثامن).
fn unit_part(t: &Tokens<'_>, numbers: &[Number], i: usize, spec: &mut Spec, first: bool) -> Option<usize> {
    let this = matches!(t.stem(i).of(t.text()), "هذا" | "هذه" | "هاد" | "هادا");
    let at = if this { i + 1 } else { i };
    let Some((grain, form)) = unit(t, at) else {
        // هذا الاثنين, هذا أكتوبر
        if this && first {
            if let Some(end) = weekday(t, at, spec).or_else(|| month(t, numbers, at, spec)) {
                spec.shift = spec.shift.or(Some(0));
                return Some(end);
            }
        }
        return None;
    };
    if t.pronoun(at).is_some() {
        return None;
    }
    let after = at + 1;
    let article = t.clitics(at).article();
    if form.any(Form::PLUR) {
        return None;
    }
    if !this {
        // يوم before a weekday, a date or yesterday.
        if grain == Grain::Day && form.is(Form::SING) {
            let next = t.has(after, Class::Weekday) || t.has(after, Class::TimeDeictic) || month_at(t, after).is_some();
            if next && (first || spec.clock.is_some() || spec.part.is_some()) {
                return part(t, numbers, after, spec, true, false)
                    .filter(|_| spec.weekday.is_some() || spec.offset.is_some() || spec.month.is_some());
            }
            if let Some(end) = day_number(t, numbers, after, spec) {
                return Some(end);
            }
        }
        if grain == Grain::Month {
            if let Some(end) = month(t, numbers, after, spec) {
                return Some(end);
            }
            if let Some(n) = number_at(numbers, after)
                .filter(|n| spec.month.is_none() && matches!(n.kind, NumberKind::Ordinal | NumberKind::Cardinal))
            {
                let ordinal = n.kind == NumberKind::Ordinal && article;
                if let Some(m) = n.value.filter(|m| (1.0..=12.0).contains(m) && (ordinal || !article)) {
                    spec.month = Some(m as u32);
                    let end = n.last;
                    if let Some((shift, stop)) = relative(t, end) {
                        spec.shift = Some(shift);
                        return Some(stop);
                    }
                    return Some(end);
                }
            }
        }
        if grain == Grain::Year && spec.year.is_none() && form.is(Form::SING) {
            if let Some((year, end)) = year_value(t, numbers, after) {
                spec.year = Some(year);
                return Some(era(t, end, spec));
            }
        }
        if grain == Grain::Century && article {
            if let Some(n) = number_at(numbers, after).filter(|n| n.kind == NumberKind::Ordinal) {
                spec.century = n.value.filter(|v| (1.0..=30.0).contains(v)).map(|v| v as i32 - 1);
                return spec.century.map(|_| n.last);
            }
        }
    }
    if spec.unit.is_some() || spec.year.is_some() && grain != Grain::Month {
        return None;
    }
    if this {
        if !article {
            return None;
        }
        spec.unit = Some((grain, Shift::By(0)));
        return Some(after);
    }
    if let Some(kind) = t.sense(after, Class::TimeRelative).filter(|_| t.clitics(after).article() && article) {
        if kind.text() == "after"
            && kind.form.any(Form::NOMINAL)
            && matches!(t.stem(after).of(t.text()), "التالي" | "التالية")
        {
            spec.unit = Some((grain, Shift::After));
            return Some(after + 1);
        }
    }
    if !article {
        // نفس العام, العام ذاته are left alone: nothing pins them here.
        return None;
    }
    let (shift, end) = relative(t, after)?;
    if matches!(t.stem(end - 1).of(t.text()), "الأخير" | "الأخيرة") && grain <= Grain::Hour {
        return None;
    }
    spec.unit = Some((grain, Shift::By(shift)));
    Some(end)
}

fn weekday(t: &Tokens<'_>, i: usize, spec: &mut Spec) -> Option<usize> {
    let s = t.sense(i, Class::Weekday)?;
    if spec.weekday.is_some() || spec.day.is_some() || t.pronoun(i).is_some() {
        return None;
    }
    let led = i > 0
        && (unit(t, i - 1).is_some_and(|u| u.0 == Grain::Day)
            || t.has(i - 1, Class::TimePart)
            || matches!(t.str(i - 1), "كل" | "هذا" | "هاد"));
    if !t.clitics(i).article() && !led {
        return None;
    }
    // A surname: behind a given name or a title.
    if i > 0 && !led && t.classes(i - 1).has(Class::NameGiven) && spec.offset.is_none() {
        return None;
    }
    // Numbers of the same letters (اثنين).
    spec.weekday = Some(s.int());
    let end = i + 1;
    if let Some((shift, stop)) = relative(t, end) {
        spec.shift = Some(shift);
        return Some(stop);
    }
    Some(end)
}

fn month_at(t: &Tokens<'_>, i: usize) -> Option<(u32, bool, usize)> {
    if let Some((s, n)) = t.sense_at(i, Class::Month) {
        return Some((s.int(), false, n));
    }
    t.sense_at(i, Class::MonthHijri).map(|(s, n)| (s.int(), true, n))
}

/// A month, its second name after a slash or in brackets, and what shifts it.
fn month(t: &Tokens<'_>, numbers: &[Number], i: usize, spec: &mut Spec) -> Option<usize> {
    if spec.month.is_some() || t.pronoun(i).is_some() {
        return None;
    }
    let (m, hijri, n) = month_at(t, i)?;
    let article = t.clitics(i).article() && !hijri;
    if article {
        return None;
    }
    let mut end = i + n;
    let text = t.stem(i).of(t.text());
    let day_before = spec.day.is_some();
    let led = i > 0 && (unit(t, i - 1).is_some_and(|u| u.0 == Grain::Month) || t.has(i - 1, Class::TimePosition));
    // آب "returned", أيار a name, صفر zero, أوت: doubtful alone.
    let doubtful = n == 1
        && matches!(
            text,
            "آب" | "اب"
                | "أب"
                | "صفر"
                | "ماي"
                | "أوت"
                | "محرم"
                | "نوار"
                | "جوان"
                | "رجب"
                | "شعبان"
                | "رمضان"
                | "مارس"
                | "أيار"
                | "ايار"
        );
    // The second name: يناير/كانون الثاني, يناير (كانون الثاني).
    let mut doubled = false;
    if t.is_sign(end, '/') || t.is_sign(end, '(') || t.is_sign(end, '-') && t.glued(end) {
        if let Some((other, _, n)) = month_at(t, end + 1).filter(|o| o.0 == m && !o.1) {
            let bracket = t.is_sign(end, '(');
            end += 1 + n;
            if bracket && t.is_sign(end, ')') {
                end += 1;
            }
            doubled = other == m;
        }
    }
    let mut dated = false;
    if let Some((shift, stop)) = relative(t, end) {
        spec.shift = Some(shift);
        end = stop;
        dated = true;
    }
    // مارس 2024, مارس من هذا العام, يناير 1
    let year = year_value(
        t,
        numbers,
        end + usize::from(matches!(t.str(end), "من" | "," | "،") && t.kind(end + 1) == Some(Kind::Number)),
    );
    let of_year = matches!(t.str(end), "من" | "عام" | "سنة" | "لعام");
    if doubtful
        && !(day_before
            || led
            || doubled
            || dated
            || year.is_some()
            || of_year && unit(t, end + 1).is_some()
            || spec.weekday.is_some())
    {
        let preposed = i > 0 && matches!(t.str(i - 1), "في" | "منذ" | "خلال" | "شهر" | "حتى") || t.clitics(i).bi();
        let exact_aab = !matches!(text, "اب" | "أب");
        let whole_text = matches!(text, "رمضان" | "مارس") && t.len() < 6;
        if !(preposed && exact_aab || whole_text) {
            return None;
        }
    }
    spec.month = Some(m);
    if hijri {
        spec.calendar = Calendar::Hijri;
    }
    if spec.shift.is_none() && spec.year.is_none() {
        if let Some((y, stop)) = year {
            spec.year = Some(y);
            end = era(t, stop, spec);
        } else if spec.day.is_none() {
            // فبراير 1
            if let Some(n) = number_at(numbers, end)
                .filter(|n| n.kind == NumberKind::Cardinal && n.last == end + 1 && t.kind(end) == Some(Kind::Number))
            {
                let free = n.last >= t.len() || t.kind(n.last) != Some(Kind::Word) || t.has(n.last, Class::Prep);
                if let Some(d) = n.value.filter(|d| (1.0..=31.0).contains(d) && d.fract() == 0.0 && free) {
                    spec.day = Some(d as u32);
                    end = n.last;
                    if let Some((y, stop)) = year_value(t, numbers, end) {
                        spec.year = Some(y);
                        end = stop;
                    }
                }
            }
        }
    }
    Some(end)
}

/// A year in digits (four of them) or words: 1000 to 2999.
fn year_value(t: &Tokens<'_>, numbers: &[Number], i: usize) -> Option<(i32, usize)> {
    if t.clitics(i).conjunction() || t.get(i).is_some_and(|k| k.on_new_line()) {
        return None;
    }
    let n = number_at(numbers, i)?;
    if n.kind != NumberKind::Cardinal || n.modifier.is_some() && t.kind(i) != Some(Kind::Number) {
        return None;
    }
    if t.kind(i) == Some(Kind::Number) && (n.last != i + 1 || t.str(i).chars().count() != 4) {
        return None;
    }
    let v = n.value.filter(|v| (1000.0..3000.0).contains(v) && v.fract() == 0.0)?;
    Some((v as i32, n.last))
}

fn year_number(
    t: &Tokens<'_>,
    numbers: &[Number],
    i: usize,
    spec: &mut Spec,
    first: bool,
    glued: bool,
) -> Option<usize> {
    if spec.year.is_some() || spec.unit.is_some() {
        return None;
    }
    let (year, end) = year_value(t, numbers, i)?;
    if first {
        // A bare year only behind a word that leads one, and before no noun that it could count.
        let before = i.checked_sub(1).map_or("", |b| t.stem(b).of(t.text()));
        let led = matches!(before, "في" | "منذ" | "حتى" | "بحلول" | "قبل" | "بعد" | "خلال" | "مطلع" | "أواخر");
        let next = t.classes(end);
        let counts = t.kind(end) == Some(Kind::Word)
            && !t.clitics(end).conjunction()
            && !next.any(crate::lexicon::ClassSet::of(&[
                Class::Prep,
                Class::Verb,
                Class::Pred,
                Class::Conj,
                Class::Subord,
                Class::Rel,
            ]));
        if !led || counts || t.kind(i) != Some(Kind::Number) {
            return None;
        }
    } else if !glued && spec.month.is_none() && spec.season.is_none() && spec.portion.is_none() {
        return None;
    }
    spec.year = Some(year);
    Some(era(t, end, spec))
}

/// هـ, م and their words behind a year.
fn era(t: &Tokens<'_>, i: usize, spec: &mut Spec) -> usize {
    let Some(s) = t.sense(i, Class::TimeEra) else {
        // 1445هـ: the mark with its tatweel.
        if t.glued(i) && t.str(i).starts_with('ه') && t.str(i).chars().count() <= 2 {
            spec.calendar = Calendar::Hijri;
            return i + 1;
        }
        return i;
    };
    let mark = t.str(i).chars().count() <= 2;
    if mark && !t.glued(i) && t.str(i) == "م" && t.kind(i + 1) == Some(Kind::Word) {
        return i;
    }
    if s.text() == "AH" {
        spec.calendar = Calendar::Hijri;
    }
    i + 1
}

/// A day of the month before its month: 15 آذار, الثالث عشر من شباط, 27-29 من الشهر.
fn day_number(t: &Tokens<'_>, numbers: &[Number], i: usize, spec: &mut Spec) -> Option<usize> {
    if spec.day.is_some() || spec.offset.is_some() && spec.weekday.is_none() {
        return None;
    }
    let n = number_at(numbers, i)?;
    let (day, to) = match n.kind {
        NumberKind::Cardinal | NumberKind::Ordinal => (n.value?, None),
        NumberKind::Range => (n.low?, n.high),
        _ => return None,
    };
    if !(1.0..=31.0).contains(&day) || day.fract() != 0.0 || n.unit.is_some() {
        return None;
    }
    let mut next = n.last;
    if t.is_sign(next, '.') && t.glued(next) {
        next += 1;
    }
    // Of a month, or of this month.
    let of = if matches!(t.str(next), "من" | "/" | "-" | "لشهر") { next + 1 } else { next };
    let named = unit(t, of).is_some_and(|u| u.0 == Grain::Month) || matches!(t.str(of), "هذا");
    let joined_month = t.clitics(of).bi() && month_at(t, of).is_some();
    let month_follows = month_at(t, of).is_some()
        && !t.clitics(of).conjunction()
        && (joined_month || t.clitics(of).proclitic_bytes() == 0);
    let bare_this = relative(t, next).is_some_and(|r| r.0 == 0);
    let behind_month = spec.month.is_some() && spec.year.is_none() && t.kind(i) == Some(Kind::Number);
    if !(named || month_follows || bare_this && spec.weekday.is_some() || behind_month) {
        return None;
    }
    spec.day = Some(day as u32);
    spec.day_to = to.filter(|d| (1.0..=31.0).contains(d)).map(|d| d as u32);
    if month_follows {
        let had = spec.clone();
        return match month(t, numbers, of, spec) {
            Some(end) => Some(end),
            None => {
                *spec = Spec { day: None, ..had };
                None
            }
        };
    }
    if named {
        let had = spec.clone();
        return match unit_part(t, numbers, of, spec, false) {
            Some(end) if spec.month.is_some() || spec.unit.is_some_and(|u| u.0 == Grain::Month) => Some(end),
            _ => {
                *spec = Spec { day: None, day_to: None, ..had };
                None
            }
        };
    }
    Some(next)
}

/// 15/3/2024, 2024-03-15, 15-3-2024.
fn numeric(t: &Tokens<'_>, i: usize, spec: &mut Spec) -> Option<usize> {
    if t.kind(i) != Some(Kind::Number) || spec.month.is_some() || spec.day.is_some() {
        return None;
    }
    let field = |k: usize| -> Option<(u32, usize)> {
        let s = t.str(k);
        if t.kind(k) != Some(Kind::Number) || s.chars().count() > 4 {
            return None;
        }
        let v = s.chars().try_fold(0u32, |a, c| Some(a * 10 + u32::from(crate::text::chars::digit(c)?)))?;
        Some((v, s.chars().count()))
    };
    let sep = t.get(i + 1).and_then(|k| k.sign()).filter(|c| matches!(c, '/' | '-'))?;
    let tight = t.glued(i + 1) && t.glued(i + 2);
    if !tight || i > 0 && t.glued(i) && t.is_sign(i - 1, sep) {
        return None;
    }
    let ((a, a_len), (b, _)) = (field(i)?, field(i + 2)?);
    if t.is_sign(i + 3, sep) && t.glued(i + 3) && t.glued(i + 4) {
        let (c, c_len) = field(i + 4)?;
        if t.is_sign(i + 5, sep) && t.glued(i + 5) {
            return None;
        }
        let (year, first, second) = if a_len == 4 { (a, c, b) } else { (c, a, b) };
        let year = if a_len != 4 && c_len == 2 { year + if year < 50 { 2000 } else { 1900 } } else { year };
        if a_len != 4 && c_len != 4 && c_len != 2 {
            return None;
        }
        // Day before month as Arabic writes it, unless only the other way is possible.
        let (day, month) = if a_len == 4 || first <= 31 && second <= 12 { (first, second) } else { (second, first) };
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(1..3000).contains(&year) {
            return None;
        }
        spec.year = Some(year as i32);
        spec.month = Some(month);
        spec.day = Some(day);
        if year < 1600 && year > 1300 {
            spec.calendar = Calendar::Hijri;
        }
        return Some(i + 5);
    }
    // 11/9, behind a word that leads a date.
    let before = i.checked_sub(1).map_or("", |k| t.stem(k).of(t.text()));
    let led =
        spec.weekday.is_some() || matches!(before, "يوم" | "بتاريخ" | "تاريخ" | "الموافق" | "كل" | "في" | "من" | "إلى");
    if sep != '/' || !led || a_len > 2 {
        return None;
    }
    let (day, month) = if a <= 31 && b <= 12 { (a, b) } else { (b, a) };
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    spec.month = Some(month);
    spec.day = Some(day);
    Some(i + 3)
}

/// الربع الثالث من 2023, النصف الأول من العام.
fn portion(t: &Tokens<'_>, numbers: &[Number], i: usize, spec: &mut Spec) -> Option<usize> {
    if spec.portion.is_some() || !t.clitics(i).article() {
        return None;
    }
    let (kind, most) = match t.sense(i, Class::NumberFraction)?.text() {
        "1/4" => ('Q', 4.0),
        "1/2" => ('H', 2.0),
        _ => return None,
    };
    let n = number_at(numbers, i + 1).filter(|n| n.kind == NumberKind::Ordinal)?;
    let nth = n.value.filter(|v| (1.0..=most).contains(v))?;
    let of = if t.str(n.last) == "من" { n.last + 1 } else { n.last };
    let dated = year_value(t, numbers, of).is_some()
        || unit(t, of).is_some_and(|u| u.0 == Grain::Year)
        || matches!(t.str(of), "هذا");
    let bare = of == n.last && kind == 'Q';
    if !dated && !bare {
        return None;
    }
    spec.portion = Some((kind, nth as u32));
    if dated
        && unit(t, of).is_some()
        && relative(t, of + 1).is_none()
        && year_value(t, numbers, of + 1).is_none()
        && t.clitics(of).article()
    {
        // من العام alone: the current one.
        spec.unit = Some((Grain::Year, Shift::By(0)));
        return Some(of + 1);
    }
    Some(n.last)
}

fn clock_part(t: &Tokens<'_>, numbers: &[Number], i: usize, spec: &mut Spec, first: bool) -> Option<usize> {
    if spec.clock.is_some() {
        return None;
    }
    let hour_word = t.clitics(i).article() && unit(t, i).is_some_and(|u| u.0 == Grain::Hour);
    let (clock, mut end) = if hour_word {
        clock::spoken(t, numbers, i + 1, true)?
    } else if let Some(found) = clock::digits(t, i) {
        found
    } else {
        // الثالثة والنصف من بعد ظهر أمس; 8 مساء: a part of the day must follow.
        let found = clock::spoken(t, numbers, i, false)?;
        let n = number_at(numbers, i)?;
        let feminine = n.kind == NumberKind::Ordinal && t.clitics(i).article() && t.str(i).ends_with(['ة', 'ه']);
        let after = if matches!(t.str(found.1), "في" | "من") { found.1 + 1 } else { found.1 };
        let part = t.sense_at(after, Class::TimePart).is_some();
        let plain = n.kind == NumberKind::Cardinal && t.kind(i) == Some(Kind::Number) && n.unit.is_none();
        if !(part && (feminine || plain || n.kind == NumberKind::Cardinal))
            && !(feminine && found.0 .3 == Grain::Minute && first)
        {
            return None;
        }
        found
    };
    spec.clock = Some(clock);
    // بتوقيت غرينتش: kept in the span, not applied.
    if t.stem(end).of(t.text()) == "توقيت" && t.kind(end + 1) == Some(Kind::Word) {
        end += 2;
    }
    Some(end)
}

fn day_part(t: &Tokens<'_>, i: usize, spec: &mut Spec) -> Option<usize> {
    if spec.part.is_some() || t.pronoun(i).is_some() {
        return None;
    }
    let (s, n) = t.sense_at(i, Class::TimePart)?;
    let code = s.text();
    let text = t.stem(i).of(t.text());
    let end = i + n;
    // عصر "era", ظهر "back, appeared", ليل: only beside another part of a date, or as an adverb.
    let adverb = matches!(text.trim_end_matches('\u{64B}'), "صباحا" | "مساء" | "ليلا" | "ظهرا" | "عصرا" | "فجرا")
        || n > 1
        || text.contains("بعد");
    let beside = t.has(end, Class::Weekday)
        || t.has(end, Class::TimeDeictic)
        || unit(t, end).is_some_and(|u| u.0 == Grain::Day)
        || t.kind(end) == Some(Kind::Number) && month_at(t, end + 1).is_some()
        || matches!(t.stem(end).of(t.text()), "هذا" | "يوم");
    let already = spec.offset.is_some() || spec.weekday.is_some() || spec.clock.is_some() || spec.day.is_some();
    let definite = t.clitics(i).article() && i > 0 && matches!(t.str(i - 1), "في" | "خلال" | "هذا" | "هذه");
    if !(beside && !t.clitics(i).article()
        || already
        || adverb && s.form == Form::NONE && text.chars().count() > 3
        || definite)
    {
        return None;
    }
    spec.part = Some(code);
    Some(end)
}
