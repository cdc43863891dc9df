//! The Hijri calendar: Umm al-Qura as published for 1343 to 1500 AH, tabular (civil epoch) beyond.
//!
//! Source of the month lengths: the historical Umm al-Qura tables as the Python package `hijridate` 2.3.0 (MIT) carries
//! them, itself after R.H. van Gent's collation of the printed calendars.

use chrono::{Datelike, Days, NaiveDate};

/// First year of the published table.
pub const FIRST_YEAR: i32 = 1343;
/// Last year of the published table.
pub const LAST_YEAR: i32 = 1500;

/// One year a number, 1343 to 1500 AH: bit `m - 1` is set where month `m` has 30 days.
#[rustfmt::skip]
const MONTHS: [u16; 158] = [
    0xEED, 0x554, 0xB45, 0x66C, 0x36C, 0x0D5, 0x9D5, 0xB4A, 0xB15, 0x555,
    0x9AD, 0x56A, 0xB55, 0x4D4, 0xD55, 0x64B, 0x497, 0xD55, 0x555, 0x555,
    0xD55, 0x755, 0xD55, 0x555, 0x555, 0xD55, 0x6D5, 0x555, 0xEA5, 0xD2A,
    0xAAA, 0xCD5, 0x655, 0x572, 0xDA9, 0x555, 0xAAA, 0x555, 0x52D, 0xA6D,
    0x55A, 0x555, 0x74D, 0xD53, 0xD54, 0x556, 0xD55, 0x2D5, 0xD55, 0xD54,
    0xD45, 0x655, 0x52D, 0xA5D, 0x55A, 0xAD5, 0x6AA, 0xD4B, 0x52A, 0xA57,
    0x4AE, 0x976, 0x56C, 0xB55, 0xAAA, 0xA55, 0x4AD, 0x95D, 0x2DA, 0x5D9,
    0xDB2, 0xBA4, 0xB4A, 0xA55, 0x2B5, 0x575, 0xB6A, 0xBD2, 0xBC4, 0xB89,
    0xA95, 0x52D, 0x5AD, 0xB6A, 0x6D4, 0xDC9, 0xD92, 0xAA6, 0x956, 0x2AE,
    0x56D, 0x36A, 0xB55, 0xAAA, 0x94D, 0x49D, 0x95D, 0x2BA, 0x5B5, 0x5AA,
    0xD55, 0xA9A, 0x92E, 0x26E, 0x55D, 0xADA, 0x6D4, 0x6A5, 0x54B, 0xA97,
    0x54E, 0xAAE, 0x5AC, 0xBA9, 0xD92, 0xB25, 0x64B, 0xCAB, 0x55A, 0xB55,
    0x6D2, 0xEA5, 0xE4A, 0xA95, 0x52D, 0xAAD, 0x36C, 0x759, 0x6D2, 0x695,
    0x52D, 0xA5B, 0x4BA, 0x9BA, 0x3B4, 0xB69, 0xB52, 0xAA6, 0x4B6, 0x96D,
    0x2EC, 0x6D9, 0xEB2, 0xD54, 0xD2A, 0xA56, 0x4AE, 0x96D, 0xD6A, 0xB54,
    0xB29, 0xA93, 0x52B, 0xA57, 0x536, 0xAB5, 0x6AA, 0xE93,
];

/// Months of the early tables that are neither 29 nor 30 days long, as published: a wrong first day put right at the end.
const ODD: [(i32, u32, u32); 8] = [
    (1343, 9, 28),
    (1345, 5, 31),
    (1345, 8, 28),
    (1348, 11, 31),
    (1348, 12, 28),
    (1349, 10, 28),
    (1349, 11, 31),
    (1364, 8, 28),
];

/// Days of a year of the table; an odd month counts 29 in its bits.
fn year_length(year: i32, bits: u16) -> u32 {
    let odd: u32 = ODD.iter().filter(|o| o.0 == year).map(|o| o.2).sum();
    let plain: u32 = ODD.iter().filter(|o| o.0 == year).map(|_| 29).sum();
    348 + bits.count_ones() + odd - plain
}

/// 1 Muharram 1343 AH.
const EPOCH: (i32, u32, u32) = (1924, 8, 1);

/// How many days the month has, and whether that is as published.
///
/// ```
/// assert_eq!(khabar::time::hijri::month_length(1445, 9), Some((30, true)));
/// ```
#[must_use]
pub fn month_length(year: i32, month: u32) -> Option<(u32, bool)> {
    if !(1..=12).contains(&month) || !(1..=9000).contains(&year) {
        return None;
    }
    if let Some(bits) = usize::try_from(year - FIRST_YEAR).ok().and_then(|i| MONTHS.get(i)) {
        let odd = ODD.iter().find(|o| (o.0, o.1) == (year, month)).map(|o| o.2);
        return Some((odd.unwrap_or(29 + u32::from(bits >> (month - 1) & 1)), true));
    }
    let leap = (11 * i64::from(year) + 14).rem_euclid(30) < 11;
    Some((if month % 2 == 1 || month == 12 && leap { 30 } else { 29 }, false))
}

/// Gregorian date of a Hijri day; `None` if the month has no such day or the date is beyond chrono's range.
///
/// - Years 1343 to 1500 AH follow the published Umm al-Qura tables, others the tabular calendar, which may differ by a day
///   or two from a sighted date.
/// - Cost: one addition a year inside the table, constant beyond it.
///
/// ```
/// use khabar::time::hijri::to_gregorian;
/// assert_eq!(to_gregorian(1445, 9, 15).map(|d| d.to_string()).as_deref(), Some("2024-03-25"));
/// assert_eq!(to_gregorian(1400, 1, 1).map(|d| d.to_string()).as_deref(), Some("1979-11-20"));
/// assert_eq!(to_gregorian(1445, 9, 31), None);
/// ```
#[must_use]
pub fn to_gregorian(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let (length, published) = month_length(year, month)?;
    if day == 0 || day > length {
        return None;
    }
    if published {
        let years = usize::try_from(year - FIRST_YEAR).ok()?;
        let before: u32 = (FIRST_YEAR..).zip(MONTHS.get(..years)?).map(|(y, bits)| year_length(y, *bits)).sum();
        let months: u32 = (1..month).filter_map(|m| month_length(year, m)).map(|(n, _)| n).sum();
        let epoch = NaiveDate::from_ymd_opt(EPOCH.0, EPOCH.1, EPOCH.2)?;
        return epoch.checked_add_days(Days::new(u64::from(before + months + day - 1)));
    }
    // Tabular: days since the civil epoch, 16 July 622 Julian (19 July Gregorian).
    let y = i64::from(year);
    let days = i64::from(day) + (59 * (i64::from(month) - 1) + 1) / 2 + (y - 1) * 354 + (3 + 11 * y).div_euclid(30);
    let number = i32::try_from(days + 227_014).ok()?;
    NaiveDate::from_num_days_from_ce_opt(number)
}

/// Hijri year, month and day of a Gregorian date inside the published table.
///
/// ```
/// let date = chrono::NaiveDate::from_ymd_opt(2024, 3, 25).unwrap();
/// assert_eq!(khabar::time::hijri::from_gregorian(date), Some((1445, 9, 15)));
/// ```
#[must_use]
pub fn from_gregorian(date: NaiveDate) -> Option<(i32, u32, u32)> {
    let epoch = NaiveDate::from_ymd_opt(EPOCH.0, EPOCH.1, EPOCH.2)?;
    let mut rest = u32::try_from(i64::from(date.num_days_from_ce()) - i64::from(epoch.num_days_from_ce())).ok()?;
    for (year, bits) in (FIRST_YEAR..).zip(MONTHS) {
        let days = year_length(year, bits);
        if rest >= days {
            rest -= days;
            continue;
        }
        for month in 1..=12 {
            let (length, _) = month_length(year, month)?;
            if rest < length {
                return Some((year, month, rest + 1));
            }
            rest -= length;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_the_table_goes_there_and_back() {
        let mut expected = to_gregorian(FIRST_YEAR, 1, 1).expect("the first day");
        for year in FIRST_YEAR..=LAST_YEAR {
            for month in 1..=12 {
                let (length, published) = month_length(year, month).expect("a month");
                assert!(published);
                for day in 1..=length {
                    let date = to_gregorian(year, month, day).expect("a day");
                    assert_eq!(date, expected, "{year}-{month}-{day}");
                    assert_eq!(from_gregorian(date), Some((year, month, day)));
                    expected = expected.succ_opt().expect("a next day");
                }
            }
        }
    }

    /// Days known from history: the Grand Mosque seizure, the first day of the Gregorian reform of state salaries, feasts.
    #[test]
    fn known_days() {
        for (hijri, gregorian) in [
            ((1400, 1, 1), (1979, 11, 20)),
            ((1446, 1, 1), (2024, 7, 7)),
            ((1444, 8, 18), (2023, 3, 10)),
            ((1445, 10, 1), (2024, 4, 10)),
            ((1443, 12, 10), (2022, 7, 9)),
        ] {
            let date = to_gregorian(hijri.0, hijri.1, hijri.2).expect("a day");
            assert_eq!((date.year(), date.month(), date.day()), gregorian, "{hijri:?}");
        }
    }
}
