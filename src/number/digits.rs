//! Digits of the three sets with their separators, told apart by shape: `1,250`, `١٬٢٥٠٫٥`, `1.250,5`, `40 000`, `2.5`, `10^6`.

use super::unit;
use super::value::Value;
use crate::lexicon::Class;
use crate::text::chars::digit;
use crate::token::{Kind, Tokens};

/// A run of digits and signs that is one number: where it begins and ends, and its value.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) value: Value,
}

/// The number in digits at token `i`.
pub(super) fn run(t: &Tokens<'_>, i: usize) -> Option<Run> {
    if t.kind(i) != Some(Kind::Number) {
        return None;
    }
    let token = t.str(i);
    let mut run = Run { first: i, end: i + 1, value: value(token)? };
    if let Some(first) = point_before(t, i) {
        let places = token.chars().count() as u32;
        let whole = run.value.integer()?;
        return Some(Run { first, value: Value::decimal(whole, places), ..run });
    }
    if visual(t, &mut run).is_some() {
        return Some(run);
    }
    commas(t, &mut run);
    spaces(t, &mut run);
    powers(t, &mut run);
    Some(run)
}

/// The sign that a decimal begins with (`.5`, `٫٧٧`). A full stop that lost its space looks the same (`.5 أشخاص`): it counts
/// only at the start of a line or before a per cent sign.
fn point_before(t: &Tokens<'_>, i: usize) -> Option<usize> {
    let k = i.checked_sub(1)?;
    let sign = t.get(k)?.sign()?;
    if !matches!(sign, '.' | '٫') || !t.glued(i) || !t.str(i).chars().all(|c| digit(c).is_some()) {
        return None;
    }
    let free = k == 0 || !t.glued(k) || t.is_sign(k - 1, '-') || t.is_sign(k - 1, '−');
    let opens = k == 0 || t.get(k)?.on_new_line() || t.is_sign(k - 1, '-');
    let per_cent = t.is_sign(i + 1, '%') || t.is_sign(i + 1, '٪');
    (free && (sign == '٫' || opens || per_cent)).then_some(k)
}

/// A mark of writing direction, which stands between digits unseen.
fn is_mark(t: &Tokens<'_>, i: usize) -> bool {
    t.kind(i) == Some(Kind::Symbol)
        && matches!(
            t.str(i).chars().next(),
            Some('\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        )
}

/// The separator glued between the digits that end at `end` and more digits, marks passed over; the token of those digits.
fn separator(t: &Tokens<'_>, end: usize) -> Option<(char, usize)> {
    let past = |mut k: usize| {
        while is_mark(t, k) && k < end + 4 {
            k += 1;
        }
        k
    };
    let at = past(end);
    let sign = t.get(at)?.sign().filter(|c| matches!(c, '،' | ',' | '.' | '٫' | '٬'))?;
    let next = past(at + 1);
    let tight = (end..=next).all(|k| t.glued(k));
    (tight && t.kind(next) == Some(Kind::Number)).then_some((sign, next))
}

/// The Arabic comma between digits: of thousands if groups of three follow it, of decimals before a scale or per cent, else
/// the comma of a list.
fn commas(t: &Tokens<'_>, run: &mut Run) {
    let Some((mut sign, mut next)) = separator(t, run.end) else { return };
    let mut text = t.str(run.end - 1).to_owned();
    let mut end = run.end;
    let plain = |k: usize| t.str(k).chars().all(|c| digit(c).is_some());
    loop {
        if !plain(next) {
            return;
        }
        text.push(sign);
        text.push_str(t.str(next));
        end = end.max(next + 1);
        match separator(t, end) {
            Some((s, n)) => (sign, next) = (s, n),
            None => break,
        }
    }
    // One kind of comma parts groups of three; with another sign behind them, which parts the decimals, they are checked below.
    let groups = text.split('،').skip(1).all(|g| g.chars().count() == 3 || g.chars().any(is_separator));
    let marked = (run.end..end).any(|k| is_mark(t, k));
    let scaled = t.has(end, Class::NumberScale) || matches!(unit::behind(t, end), Some((unit::Unit::Percent, _)));
    if groups || marked || scaled {
        if let Some(v) = value(&text) {
            run.value = v;
            run.end = end;
        }
    }
}

/// The letter ر as decimal point, as some agencies type it. They type for the eye: 5ر2 is seen as 2.5, so the decimals come
/// first, unless a zero shows the whole part.
fn visual(t: &Tokens<'_>, run: &mut Run) -> Option<()> {
    let (i, other) = (run.first, run.first + 2);
    if t.str(i + 1) != "ر" || !t.glued(i + 1) || !t.glued(other) || t.kind(other) != Some(Kind::Number) {
        return None;
    }
    let (mut part, mut whole) = (t.str(i), t.str(other));
    let zero = |text: &str| matches!(text, "0" | "٠");
    if zero(part) && !zero(whole) || whole.starts_with(['0', '٠']) && !zero(whole) {
        (part, whole) = (whole, part);
    }
    let places = part.chars().count() as u32;
    let decimals = value(part)?.integer().filter(|_| places <= 6)?;
    run.value = Value::whole(value(whole)?.integer()?).plus(&Value::decimal(decimals, places));
    run.end = other + 1;
    Some(())
}

/// Groups set apart by spaces: 40 000.
fn spaces(t: &Tokens<'_>, run: &mut Run) {
    while let (Some(n), Some(Kind::Number)) = (run.value.integer(), t.kind(run.end)) {
        let (group, before) = (t.str(run.end), run.end - 1);
        let head = t.str(before).chars().count();
        let shaped = group.chars().count() == 3 && (head == 3 || head < 3 && before == run.first) && n != 0;
        let spaced = t.get(run.end).is_some_and(|k| k.spaced() && !k.on_new_line());
        if !shaped || !spaced || t.span(run.end).start != t.span(before).end + 1 {
            break;
        }
        let Some(sum) = value(group).and_then(|g| g.integer()).and_then(|g| n.checked_mul(1000)?.checked_add(g)) else {
            break;
        };
        run.value = Value::whole(sum);
        run.end += 1;
    }
}

/// `10^6`, `10⁶`, `2×10^6`, `1.5e6`.
fn powers(t: &Tokens<'_>, run: &mut Run) {
    const MOST: u32 = 300;
    let small = |k: usize| value(t.str(k)).and_then(|v| v.integer()).and_then(|n| u32::try_from(n).ok());
    let power = |base: usize| -> Option<(u32, usize)> {
        if t.str(base) != "10" && t.str(base) != "١٠" {
            return None;
        }
        if t.is_sign(base + 1, '^') && t.kind(base + 2) == Some(Kind::Number) && t.glued(base + 2) {
            return small(base + 2).filter(|&e| e <= MOST).map(|e| (e, base + 3));
        }
        let (mut exponent, mut k) = (0, base + 1);
        while let Some(d) = t.get(k).filter(|_| t.glued(k)).and_then(|s| superscript(s.sign()?)) {
            exponent = exponent * 10 + d;
            k += 1;
            if exponent > MOST {
                return None;
            }
        }
        (k > base + 1).then_some((exponent, k))
    };
    if let Some((exponent, end)) = power(run.end - 1).filter(|_| run.end == run.first + 1) {
        (run.value, run.end) = (Value::whole(1).scaled(exponent), end);
    } else if t.is_sign(run.end, '×') || matches!(t.str(run.end), "x" | "X") {
        if let Some((exponent, end)) = power(run.end + 1) {
            (run.value, run.end) = (run.value.scaled(exponent), end);
        }
    } else if t.kind(run.end) == Some(Kind::Latin) && t.glued(run.end) {
        let exponent = t.str(run.end).strip_prefix(['e', 'E']).and_then(|e| e.parse().ok());
        if let Some(exponent) = exponent.filter(|&e: &u32| e <= MOST) {
            (run.value, run.end) = (run.value.scaled(exponent), run.end + 1);
        }
    }
}

fn superscript(c: char) -> Option<u32> {
    Some(match c {
        '⁰' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁴'..='⁹' => 4 + c as u32 - '⁴' as u32,
        _ => return None,
    })
}

fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',' | '٬' | '٫' | '،')
}

/// The value of a number token; `None` if its separators make no number (a time `23:45`, an address `1.2.3.4`, a list).
pub(super) fn value(token: &str) -> Option<Value> {
    let (mut count, mut last, mut earlier) = (0, '\0', '\0');
    // Digits before the first separator, since the last one, and whether those between came in threes.
    let (mut head, mut group, mut threes) = (0, 0, true);
    for c in token.chars() {
        if is_separator(c) {
            if count == 0 {
                head = group;
            } else {
                threes &= group == 3;
                if earlier != '\0' && earlier != last {
                    return None;
                }
                earlier = last;
            }
            (count, last, group) = (count + 1, c, 0);
        } else {
            digit(c)?;
            group += 1;
        }
    }
    let grouped = threes && group == 3 && (1..=3).contains(&head);
    let decimal = match (count, last) {
        (0, _) | (1, '٬') => false,
        (1, '.' | '٫') => true,
        // 1,250 and 0,250 by their groups.
        (1, _) => !grouped || token.starts_with(['0', '٠', '۰']),
        _ if earlier != last => {
            if !threes {
                return None;
            }
            true
        }
        _ if grouped => false,
        _ => return None,
    };
    // Up to eighteen digits fit 64 bits, which is nearly all.
    if token.len() <= 18 {
        let (mut mantissa, mut places, mut seen) = (0u64, 0, 0);
        for c in token.chars() {
            match digit(c) {
                Some(d) => {
                    mantissa = mantissa * 10 + u64::from(d);
                    places += u32::from(decimal && seen == count);
                }
                None => seen += 1,
            }
        }
        return Some(Value::decimal(i128::from(mantissa), places));
    }
    let (mut mantissa, mut places, mut seen) = (Some(0i128), 0, 0);
    for c in token.chars() {
        match digit(c) {
            Some(d) => {
                mantissa = mantissa.and_then(|m| m.checked_mul(10)?.checked_add(i128::from(d)));
                places += u32::from(decimal && seen == count);
            }
            None => seen += 1,
        }
    }
    match mantissa {
        Some(m) => Some(Value::decimal(m, places)),
        None => {
            let digits: String = token.chars().filter_map(digit).map(|d| (b'0' + d) as char).collect();
            Some(match digits.len().checked_sub(places as usize) {
                Some(at) if decimal => {
                    let (whole, rest) = digits.split_at(at);
                    Value::real(format!("{whole}.{rest}").parse().unwrap_or(f64::INFINITY))
                }
                _ => Value::long(&digits),
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn separators_are_told_apart_by_shape() {
        let cases = [
            ("1,250", 1250.0),
            ("1,2", 1.2),
            ("٠,٠٨", 0.08),
            ("0,250", 0.25),
            ("١٬٢٥٠٫٥", 1250.5),
            ("1.250,5", 1250.5),
            ("1,250.5", 1250.5),
            ("1.250.000,75", 1_250_000.75),
            ("10,000,000", 10_000_000.0),
            ("2.5", 2.5),
            ("۲٫۵", 2.5),
            ("٣٠٠٫٠", 300.0),
        ];
        for (text, want) in cases {
            assert_eq!(value(text).map(|v| v.real), Some(want), "{text}");
        }
        for text in ["23:45", "192.168.1.10", "1,2,3", "10.3.2024", "1.5,250.2"] {
            assert!(value(text).is_none(), "{text}");
        }
        let long = value("123456789012345678901234567890123456789012345").expect("digits without end are a number");
        assert_eq!(long.digits().as_deref(), Some("123456789012345678901234567890123456789012345"));
    }
}
