//! What a date expression has said so far: the parts that its words name, in any order.

use super::{Calendar, Grain, TimexMod};

/// Which one of a unit, counted from the one in focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shift {
    /// So many before (negative) or after the reference's own; 0 is its own.
    By(i64),
    /// So many from the date named last: 1 the one after it, 0 its own.
    Anchored(i64),
}

/// One of several in a longer time: ثالث ثلاثاء من, آخر أسبوع في.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Nth {
    /// 1 is the first; -1 the last.
    pub(super) which: i32,
    /// What is counted.
    pub(super) of: Counted,
    /// Counted from the time onwards, not within it (بعد).
    pub(super) behind: bool,
}

/// What an [`Nth`] counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    Unit(Grain),
    Weekday(u32),
}

/// Parts of a date expression.
#[derive(Debug, Clone, Default)]
pub(super) struct Spec {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u32>,
    pub(super) day: Option<u32>,
    /// Last day of a range in one month (27-29).
    pub(super) day_to: Option<u32>,
    pub(super) weekday: Option<u32>,
    pub(super) calendar: Calendar,
    /// أمس، غدا: days from the reference.
    pub(super) offset: Option<i64>,
    /// MO, AF, EV, NI.
    pub(super) part: Option<&'static str>,
    /// Hour, minute, second, and the finest of them said.
    pub(super) clock: Option<(u32, u32, u32, Grain)>,
    /// A unit with its shift (الشهر الماضي).
    pub(super) unit: Option<(Grain, Shift)>,
    /// الماضي، المقبل on a month or weekday.
    pub(super) shift: Option<i64>,
    /// Q1 to Q4, H1, H2.
    pub(super) portion: Option<(char, u32)>,
    pub(super) decade: Option<i32>,
    pub(super) century: Option<i32>,
    pub(super) season: Option<&'static str>,
    pub(super) modifier: Option<TimexMod>,
    /// The code of a named day.
    pub(super) holiday: Option<&'static str>,
    /// One of several, within the time of `within`.
    pub(super) nth: Option<Nth>,
    /// The time that another is counted in or from.
    pub(super) within: Option<Box<Spec>>,
    /// So much of a unit before or after: the amount and its direction.
    pub(super) away: Option<(super::amount::Amount, i64)>,
    /// نهاية الأسبوع as a holiday: its days off.
    pub(super) weekend: bool,
    /// بعد ذلك بيومين: a distance from the date named last.
    pub(super) anchored: bool,
    /// من الآن: a distance counted to the day.
    pub(super) exact: bool,
    /// بقية: from the reference on.
    pub(super) rest: bool,
}

impl Spec {
    /// Whether anything is said that makes a time by itself.
    pub(super) fn says_something(&self) -> bool {
        self.year.is_some()
            || self.month.is_some()
            || self.weekday.is_some()
            || self.offset.is_some()
            || self.clock.is_some()
            || self.unit.is_some()
            || self.portion.is_some()
            || self.decade.is_some()
            || self.century.is_some()
            || self.holiday.is_some()
            || self.nth.is_some()
            || self.season.is_some()
            || self.away.is_some()
            || self.day.is_some()
    }

    /// Whether it names a day or a longer time, be it open.
    pub(super) fn dated(&self) -> bool {
        self.year.is_some()
            || self.month.is_some()
            || self.day.is_some()
            || self.weekday.is_some()
            || self.offset.is_some()
            || self.unit.is_some()
            || self.holiday.is_some()
            || self.nth.is_some()
            || self.away.is_some()
            || self.century.is_some()
    }
}
