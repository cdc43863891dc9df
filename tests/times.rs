//! Every reading rule of times keeps its own examples, and the calendar holds over long runs of days.

use chrono::{Datelike, Days, NaiveDate};
use khabar::{time, Reference};
use std::collections::BTreeSet;

/// The values of the times in a text published on Wednesday 2024-08-21 at 10:00.
fn values(text: &str) -> String {
    let published: Reference = "2024-08-21T10:00:00".parse().unwrap();
    let tokens = khabar::tokenize(text);
    let numbers = khabar::number::find(&tokens);
    let found = time::find(&tokens, &numbers, Some(published.time()), None);
    found.iter().map(|t| t.value.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn rules_keep_their_own_examples() {
    let (mut misses, mut names) = (Vec::new(), BTreeSet::new());
    for rule in time::rules() {
        assert!(names.insert(rule.name), "{} is there twice", rule.name);
        assert!(!rule.why.is_empty() && !rule.yes.is_empty() && !rule.no.is_empty(), "{} needs examples", rule.name);
        for &(text, want) in rule.yes {
            let got = values(text);
            if got != want {
                misses.push(format!("{}: {text}\n  want {want}\n  got  {got}", rule.name));
            }
        }
        for &text in rule.no {
            let got = values(text);
            if !got.is_empty() {
                misses.push(format!("{}: {text}\n  want nothing\n  got  {got}", rule.name));
            }
        }
    }
    assert!(misses.is_empty(), "{} misses\n{}", misses.len(), misses.join("\n"));
}

#[test]
fn every_day_is_read_in_six_formats() {
    const MONTHS: [&str; 12] =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
    const SYRIAN: [&str; 12] = [
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ];
    let mut day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
    let last = NaiveDate::from_ymd_opt(2100, 12, 31).unwrap();
    while day <= last {
        let (y, m, d) = (day.year(), day.month0() as usize, day.day());
        let want = day.format("%Y-%m-%d").to_string();
        for text in [
            want.clone(),
            day.format("%d/%m/%Y").to_string(),
            format!("{d} {} {y}", MONTHS[m]),
            format!("{d} {}/{} {y}", SYRIAN[m], MONTHS[m]),
            format!("يوم {d} من شهر {} عام {y}", SYRIAN[m]),
            format!("{} {d}، {y}", MONTHS[m]),
        ] {
            let read = time::parse(&text, None).unwrap_or_else(|e| panic!("{text}: {e}"));
            assert_eq!(read.value, want, "{text}");
        }
        day = day.checked_add_days(Days::new(1)).unwrap();
    }
}

#[test]
fn hostile_text_neither_panics_nor_takes_long() {
    for piece in [
        "مطلع ",
        "أول ",
        "من ",
        "الساعة ",
        "كل ",
        "بعد يوم من ",
        "3 أيام و",
        "هذا ",
        "15/",
        "آخر يوم من ",
        "بين 5 و",
        "عام ",
    ] {
        let text = piece.repeat(20_000);
        let begun = std::time::Instant::now();
        let _ = values(&text);
        assert!(begun.elapsed().as_secs() < 10, "{piece} takes {:?}", begun.elapsed());
    }
}
