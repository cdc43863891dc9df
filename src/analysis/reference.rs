//! The time a text is read against.

use super::Error;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// The publication time of a text: what أمس and المقبل are counted from.
///
/// Reads an ISO 8601 date or date-time; a time zone behind it is checked and dropped, since the text speaks local time.
///
/// ```
/// let r: khabar::Reference = "2024-08-22T10:00:00+03:00".parse()?;
/// assert_eq!(r.time().to_string(), "2024-08-22 10:00:00");
/// assert!("22.8.2024".parse::<khabar::Reference>().is_err());
/// # Ok::<(), khabar::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference(NaiveDateTime);

impl Reference {
    /// The local date and time.
    #[must_use]
    pub const fn time(self) -> NaiveDateTime {
        self.0
    }
}

impl From<NaiveDateTime> for Reference {
    fn from(time: NaiveDateTime) -> Self {
        Self(time)
    }
}

impl From<NaiveDate> for Reference {
    fn from(date: NaiveDate) -> Self {
        Self(date.and_time(NaiveTime::MIN))
    }
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M:%S"))
    }
}

impl std::str::FromStr for Reference {
    type Err = Error;

    fn from_str(given: &str) -> Result<Self, Error> {
        let bad = |at: usize| Error::BadReference { given: given.chars().take(80).collect(), at };
        let s = given.trim();
        let (date, clock) = match s.find(['T', 't', ' ']) {
            Some(at) => (&s[..at], Some((at + 1, &s[at + 1..]))),
            None => (s, None),
        };
        let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").map_err(|_| bad(0))?;
        let Some((at, clock)) = clock else { return Ok(date.into()) };
        let zone = clock.find(['Z', 'z', '+', '-']).unwrap_or(clock.len());
        let (clock, zone_text) = clock.split_at(zone);
        let digits = zone_text.trim_start_matches(['Z', 'z', '+', '-']);
        let zone_fits = digits.len() <= 5 && digits.bytes().all(|b| b.is_ascii_digit() || b == b':');
        if !zone_fits {
            return Err(bad(at + zone));
        }
        ["%H:%M:%S%.f", "%H:%M"]
            .iter()
            .find_map(|format| NaiveTime::parse_from_str(clock, format).ok())
            .map(|time| Self(date.and_time(time)))
            .ok_or_else(|| bad(at))
    }
}
