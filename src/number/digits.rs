//! Digits of the three sets with their separators: `1,250`, `١٬٢٥٠٫٥`, `1.250,5`, `2.5`.

use crate::text::chars::digit;

/// A number's value: exact where it is whole and fits, and as a double.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Value {
    /// Exact, if whole and within 128 bits.
    pub(super) whole: Option<i128>,
    /// As a double.
    pub(super) real: f64,
    /// The digits of a whole number beyond 128 bits.
    pub(super) long: Option<String>,
}

impl Value {
    pub(super) fn whole(n: i128) -> Self {
        Self { whole: Some(n), real: n as f64, long: None }
    }

    pub(super) fn real(x: f64) -> Self {
        Self { whole: None, real: x, long: None }
    }

    /// Times a power of ten.
    pub(super) fn scaled(&self, exponent: u32) -> Self {
        if exponent == 0 {
            return self.clone();
        }
        let power = 10i128.checked_pow(exponent);
        match (self.whole, power) {
            (Some(n), Some(p)) => match n.checked_mul(p) {
                Some(n) => Self::whole(n),
                None => Self::real(self.real * 10f64.powi(exponent as i32)),
            },
            // A decimal is scaled in its own digits, so that 1.6 million is 1600000.
            _ => Self::parse(&format!("{}e{exponent}", self.real)),
        }
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        match (self.whole, other.whole) {
            (Some(a), Some(b)) => a.checked_add(b).map_or_else(|| Self::real(self.real + other.real), Self::whole),
            _ => Self::tidy(self.real + other.real),
        }
    }

    pub(super) fn negated(&self) -> Self {
        Self { whole: self.whole.map(|n| -n), real: -self.real, long: self.long.as_ref().map(|s| format!("-{s}")) }
    }

    fn parse(text: &str) -> Self {
        Self::tidy(text.parse().unwrap_or(f64::INFINITY))
    }

    /// A double that is whole is exact as far as doubles are.
    pub(super) fn tidy(x: f64) -> Self {
        if x.fract() == 0.0 && x.abs() < 9e15 {
            Self::whole(x as i128)
        } else {
            Self::real(x)
        }
    }

    /// The exact decimal string, where a double does not hold the value.
    pub(super) fn decimal(&self) -> Option<String> {
        if let Some(long) = &self.long {
            return Some(long.clone());
        }
        self.whole.filter(|n| n.unsigned_abs() > 1 << 53).map(|n| n.to_string())
    }
}

/// The value of a number token; `None` if its separators make no number (a time `23:45`, an address `1.2.3.4`).
pub(super) fn value(token: &str) -> Option<Value> {
    let mut integer = String::new();
    let mut fraction: Option<String> = None;
    let chars: Vec<char> = token.chars().collect();
    let is_sep = |c: char| matches!(c, '.' | ',' | '٬' | '٫' | '،');
    let seps: Vec<(usize, char)> = chars.iter().copied().enumerate().filter(|&(_, c)| is_sep(c)).collect();
    if chars.contains(&':') {
        return None;
    }
    // The decimal sign: ٫ always; of two kinds the last; a single dot or comma unless groups of three follow it.
    let groups_of_three = |sep: char| {
        let mut parts = token.split(sep);
        let first = parts.next().map_or(0, |p| p.chars().count());
        (1..=3).contains(&first) && parts.all(|p| p.chars().take_while(|c| !is_sep(*c)).count() == 3)
    };
    let decimal_at = match seps.as_slice() {
        [] => None,
        list if list.iter().any(|&(_, c)| c == '٫') => list.iter().rev().find(|&&(_, c)| c == '٫').map(|&(i, _)| i),
        [.., (i, last)] if seps.iter().any(|&(_, c)| c != *last) => Some(*i),
        [(_, c)] => {
            let leading_zero = chars.first() == Some(&'0') || chars.first() == Some(&'٠');
            match c {
                // 1.250 is read as English does; 1,250 and 0,250 by their groups.
                '.' => Some(seps[0].0),
                '٬' => None,
                _ if groups_of_three(*c) && !leading_zero => None,
                _ => Some(seps[0].0),
            }
        }
        [(_, c), ..] => {
            if groups_of_three(*c) {
                None
            } else {
                return None;
            }
        }
    };
    for (i, &c) in chars.iter().enumerate() {
        match digit(c) {
            Some(d) => match &mut fraction {
                Some(f) => f.push((b'0' + d) as char),
                None => integer.push((b'0' + d) as char),
            },
            None if Some(i) == decimal_at => fraction = Some(String::new()),
            None if is_sep(c) => {}
            None => return None,
        }
    }
    let fraction = fraction.filter(|f| f.bytes().any(|b| b != b'0'));
    Some(match fraction {
        None => match integer.parse::<i128>() {
            Ok(n) => Value::whole(n),
            Err(_) => {
                let real = integer.parse().unwrap_or(f64::INFINITY);
                Value { whole: None, real, long: Some(integer) }
            }
        },
        Some(fraction) => Value::real(format!("{integer}.{fraction}").parse().unwrap_or(f64::INFINITY)),
    })
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
            ("١٬٢٥٠٫٥", 1250.5),
            ("1.250,5", 1250.5),
            ("1,250.5", 1250.5),
            ("10,000,000", 10_000_000.0),
            ("2.5", 2.5),
            ("٣٠٠٫٠", 300.0),
        ];
        for (text, want) in cases {
            assert_eq!(value(text).map(|v| v.real), Some(want), "{text}");
        }
        assert!(value("23:45").is_none());
        assert!(value("192.168.1.10").is_none());
        let long = value("123456789012345678901234567890123456789012345").expect("digits without end are a number");
        assert_eq!(long.decimal().as_deref(), Some("123456789012345678901234567890123456789012345"));
    }
}
