//! Known people: country and roles of each, with the days that a role began and ended on.
//!
//! Value of a `person` row: `KEY|ISO3|SECTOR:OFFICE:FROM..TO;…|SHORT,SHORT`, the last what he is called once the full name
//! has stood. The build script reads the roles; here they are numbers. New people are rows of `people.tsv`.

use super::table::{read, value, Sense, PEOPLE, ROLES};
use super::{Country, Sector};
use chrono::{Datelike, NaiveDate};

/// A known person, by the index of the row's value: people have the first ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Person(u32);

/// What someone was, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Role {
    /// Of what kind his office is.
    pub sector: Option<Sector>,
    /// The first day; before all others if it is not known.
    pub from: Day,
    /// The last day; after all others if it has not come.
    pub to: Day,
}

/// A day of the calendar as a number that sorts as days do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(u32);

impl Day {
    /// From year, month and day.
    #[must_use]
    pub const fn new(year: u32, month: u32, day: u32) -> Self {
        Self((year * 100 + month) * 100 + day)
    }

    /// Its year; of a day that has not come, one that never will.
    #[must_use]
    pub const fn year(self) -> u32 {
        self.0 / 10_000
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        // No role is dated before the common era.
        let year = u32::try_from(date.year()).unwrap_or(0).min(u32::MAX / 20_000);
        Self::new(year, date.month(), date.day())
    }
}

impl Person {
    /// The person of a reading of class `person`.
    #[must_use]
    pub const fn of(sense: Sense) -> Self {
        Self(sense.text_id())
    }

    /// The index of the row's value.
    #[must_use]
    pub const fn id(self) -> u32 {
        self.0
    }

    /// His name in the record.
    #[must_use]
    pub fn key(self) -> &'static str {
        value(self.0).split('|').next().unwrap_or("")
    }

    /// What he is called for short.
    pub fn short(self) -> impl Iterator<Item = &'static str> {
        value(self.0).rsplit('|').next().unwrap_or("").split(',')
    }

    /// His country.
    #[must_use]
    pub fn country(self) -> Option<Country> {
        let [.., c0, c1, _, _] = self.record();
        Country::unpack(u32::from(u16::from_le_bytes([c0, c1])))
    }

    /// His roles, in the order of the row.
    pub fn roles(self) -> impl Iterator<Item = Role> + Clone {
        let [f0, f1, f2, f3, _, _, n0, n1] = self.record();
        let first = u32::from_le_bytes([f0, f1, f2, f3]) as usize;
        let end = first + usize::from(u16::from_le_bytes([n0, n1]));
        (first..end).map(|i| {
            let number = |part: usize| u32::from_le_bytes(read(ROLES, 3 * i + part));
            Role { sector: Sector::unpack(number(0)), from: Day(number(1)), to: Day(number(2)) }
        })
    }

    fn record(self) -> [u8; 8] {
        read(PEOPLE, self.0 as usize)
    }
}
