//! A number's value: exact as long as it has a decimal expansion that 128 bits hold, and always as a double.

/// The powers of ten that 128 bits hold.
const POWERS: [i128; 39] = {
    let (mut powers, mut i) = ([1i128; 39], 1);
    while i < 39 {
        powers[i] = powers[i - 1] * 10;
        i += 1;
    }
    powers
};

pub(super) fn ten_to(exponent: u32) -> Option<i128> {
    POWERS.get(exponent as usize).copied()
}

/// Doubles hold every whole number up to this exactly.
const DOUBLE: u128 = 1 << 53;

/// A value in decimal digits, with the double nearest to it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Value {
    /// The value is the first over ten to the power of the second; the first ends in no needless zero.
    exact: Option<(i128, u32)>,
    pub(super) real: f64,
    /// The digits of a whole number beyond 128 bits.
    long: Option<Box<str>>,
}

impl Value {
    pub(super) fn whole(n: i128) -> Self {
        Self { exact: Some((n, 0)), real: n as f64, long: None }
    }

    /// A value with no exact decimal form here.
    pub(super) fn real(x: f64) -> Self {
        Self { exact: None, real: x, long: None }
    }

    /// Digits of a whole number, however many.
    pub(super) fn long(digits: &str) -> Self {
        match digits.parse() {
            Ok(n) => Self::whole(n),
            Err(_) => Self {
                exact: None,
                real: digits.parse().unwrap_or(f64::INFINITY),
                long: Some(digits.trim_start_matches('0').into()),
            },
        }
    }

    /// `mantissa` with its last `places` digits behind the point.
    pub(super) fn decimal(mut mantissa: i128, mut places: u32) -> Self {
        while places > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            places -= 1;
        }
        if places == 0 {
            return Self::whole(mantissa);
        }
        // Both operands exact: the quotient is the nearest double. Else the digits are read, which rounds right too.
        let real = if mantissa.unsigned_abs() <= DOUBLE && places <= 22 {
            mantissa as f64 / 10f64.powi(places as i32)
        } else {
            format!("{mantissa}e-{places}").parse().unwrap_or(0.0)
        };
        Self { exact: Some((mantissa, places)), real, long: None }
    }

    /// Parts of a whole: 3 of 4. Exact where the expansion ends soon.
    pub(super) fn ratio(n: i128, d: i128) -> Self {
        Self::whole(n).over(d)
    }

    /// The whole number that it is, if it is one.
    pub(super) fn integer(&self) -> Option<i128> {
        self.exact.filter(|e| e.1 == 0).map(|e| e.0)
    }

    /// Times ten to this power.
    pub(super) fn scaled(&self, exponent: u32) -> Self {
        if exponent == 0 {
            return self.clone();
        }
        let exact = self.exact.and_then(|(m, places)| {
            let up = exponent.saturating_sub(places);
            Some(Self::decimal(m.checked_mul(ten_to(up)?)?, places.saturating_sub(exponent)))
        });
        exact.unwrap_or_else(|| Self::real(self.real * 10f64.powi(exponent.min(400) as i32)))
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        let sum = || {
            let (a, b) = (self.exact?, other.exact?);
            let places = a.1.max(b.1);
            let at = |v: (i128, u32)| v.0.checked_mul(ten_to(places - v.1)?);
            Some(Self::decimal(at(a)?.checked_add(at(b)?)?, places))
        };
        sum().unwrap_or_else(|| Self::real(self.real + other.real))
    }

    pub(super) fn times(&self, n: i128) -> Self {
        let exact = self.exact.and_then(|(m, places)| Some(Self::decimal(m.checked_mul(n)?, places)));
        exact.unwrap_or_else(|| Self::real(self.real * n as f64))
    }

    pub(super) fn over(&self, d: i128) -> Self {
        let exact = self.exact.and_then(|(m, places)| {
            let mut m = m;
            for more in 0..=18 {
                if d != 0 && m % d == 0 {
                    return Some(Self::decimal(m / d, places + more));
                }
                m = m.checked_mul(10)?;
            }
            None
        });
        exact.unwrap_or_else(|| Self::real(self.real / d as f64))
    }

    pub(super) fn negated(&self) -> Self {
        Self {
            exact: self.exact.map(|(m, places)| (m.saturating_neg(), places)),
            real: -self.real,
            long: self.long.as_ref().map(|s| format!("-{s}").into()),
        }
    }

    /// The exact decimal string, where a double does not hold the value.
    pub(super) fn digits(&self) -> Option<String> {
        if let Some(long) = &self.long {
            return Some(long.to_string());
        }
        let (m, places) = self.exact.filter(|e| e.0.unsigned_abs() > DOUBLE)?;
        if places == 0 {
            return Some(m.to_string());
        }
        let digits = format!("{:0>width$}", m.unsigned_abs(), width = places as usize + 1);
        let (whole, rest) = digits.split_at(digits.len() - places as usize);
        Some(format!("{}{whole}.{rest}", if m < 0 { "-" } else { "" }))
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn sums_and_shares_stay_exact() {
        assert_eq!(Value::decimal(16, 1).scaled(6), Value::whole(1_600_000));
        assert_eq!(Value::ratio(3, 4).scaled(1), Value::decimal(75, 1));
        assert_eq!(Value::whole(20).plus(&Value::whole(43).over(100)).real, 20.43);
        assert_eq!(Value::ratio(1, 3).real, 1.0 / 3.0);
        assert_eq!(Value::whole(10).over(0).real, f64::INFINITY);
        let long = Value::decimal(12_345_678_901_234_567_891, 4);
        assert_eq!(long.digits().as_deref(), Some("1234567890123456.7891"));
        assert_eq!(long.negated().digits().as_deref(), Some("-1234567890123456.7891"));
        assert_eq!(Value::whole(i128::MAX).plus(&Value::whole(1)).real, i128::MAX as f64);
        assert_eq!(Value::whole(1 << 53).digits(), None);
    }
}
