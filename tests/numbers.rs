//! Every reading rule of numbers keeps its own examples, words and values go both ways, and no text takes long.

use khabar::number::{self, Case, Gender, Number, ParseNumberError};
use std::collections::BTreeSet;

/// A number in brief: value or `low..high`, with the unit behind.
fn brief(n: &Number) -> String {
    let value = match (n.value, n.low, n.high) {
        (Some(value), ..) => value.to_string(),
        (None, Some(low), Some(high)) => format!("{low}..{high}"),
        _ => "?".to_owned(),
    };
    n.unit.map_or(value.clone(), |unit| format!("{value} {unit}"))
}

fn values(numbers: &[Number]) -> String {
    numbers.iter().map(brief).collect::<Vec<_>>().join(" ")
}

#[test]
fn rules_keep_their_own_examples() {
    let (mut misses, mut names) = (Vec::new(), BTreeSet::new());
    for rule in number::rules() {
        assert!(names.insert(rule.name), "{} is there twice", rule.name);
        assert!(!rule.why.is_empty() && !rule.yes.is_empty() && !rule.no.is_empty(), "{} needs examples", rule.name);
        let none = rule.name.starts_with("none/");
        for &(text, want) in rule.yes {
            let found = number::find(&khabar::tokenize(text));
            let got = values(&found);
            if got != want {
                misses.push(format!("{}: {text}\n  want {want}\n  got  {got}", rule.name));
            } else if !none && !found.iter().any(|n| n.rule == rule.name) {
                misses.push(format!(
                    "{}: {text} is read by {:?}",
                    rule.name,
                    found.iter().map(|n| n.rule).collect::<Vec<_>>()
                ));
            }
        }
        for &text in rule.no {
            let found = number::find(&khabar::tokenize(text));
            // What looks like none of a number must be left to the rules that read them.
            if found.iter().any(|n| n.rule == rule.name) {
                misses.push(format!("{}: {text}\n  want nothing\n  got  {}", rule.name, values(&found)));
            }
        }
    }
    assert!(misses.is_empty(), "{} misses\n{}", misses.len(), misses.join("\n"));
}

const GENDERS: [Gender; 2] = [Gender::Masculine, Gender::Feminine];
const CASES: [Case; 3] = [Case::Nominative, Case::Accusative, Case::Genitive];

/// The value of a number, exact.
fn exact(n: &Number) -> Option<i128> {
    match &n.decimal {
        Some(digits) => digits.parse().ok(),
        None => n.value.map(|v| v as i128),
    }
}

fn reads_back(value: i128, gender: Gender, case: Case) {
    let words = number::to_words(value, gender, case);
    let read = number::parse(&words).unwrap_or_else(|e| panic!("{value}: {words}: {e}"));
    assert_eq!(exact(&read), Some(value), "{words}");
}

fn reads_back_in_all_forms(value: i128) {
    for gender in GENDERS {
        CASES.into_iter().for_each(|case| reads_back(value, gender, case));
    }
}

#[test]
fn words_are_as_grammar_has_them() {
    use {Case::*, Gender::*};
    for (value, gender, case, words) in [
        (0, Masculine, Accusative, "صفرا"),
        (1, Feminine, Nominative, "واحدة"),
        (2, Feminine, Genitive, "اثنتين"),
        (3, Masculine, Nominative, "ثلاثة"),
        (3, Feminine, Accusative, "ثلاثا"),
        (8, Feminine, Nominative, "ثمان"),
        (8, Feminine, Accusative, "ثمانيا"),
        (10, Feminine, Nominative, "عشر"),
        (11, Feminine, Accusative, "إحدى عشرة"),
        (12, Masculine, Genitive, "اثني عشر"),
        (18, Feminine, Genitive, "ثماني عشرة"),
        (18, Masculine, Genitive, "ثمانية عشر"),
        (21, Masculine, Accusative, "واحدا وعشرين"),
        (21, Feminine, Accusative, "إحدى وعشرين"),
        (38, Feminine, Accusative, "ثمانيا وثلاثين"),
        (99, Feminine, Nominative, "تسع وتسعون"),
        (100, Masculine, Accusative, "مئة"),
        (200, Masculine, Genitive, "مئتين"),
        (305, Feminine, Nominative, "ثلاثمئة وخمس"),
        (1_000, Masculine, Accusative, "ألفا"),
        (2_000, Masculine, Nominative, "ألفان"),
        (3_000, Feminine, Nominative, "ثلاثة آلاف"),
        (11_000, Feminine, Genitive, "أحد عشر ألفا"),
        (100_000, Masculine, Nominative, "مئة ألف"),
        (101_000, Masculine, Accusative, "مئة ألف وألفا"),
        (200_000, Masculine, Nominative, "مئتا ألف"),
        (202_000, Masculine, Genitive, "مئتي ألف وألفين"),
        (103_000, Masculine, Nominative, "مئة وثلاثة آلاف"),
        (1_001_002, Feminine, Nominative, "مليون وألف واثنتان"),
        (-7, Feminine, Nominative, "سالب سبع"),
        (5 * 10i128.pow(36), Masculine, Nominative, "خمسة أنديسيليونات"),
    ] {
        assert_eq!(number::to_words(value, gender, case), words, "{value}");
    }
}

#[test]
fn words_are_read_back() {
    (0..=1200).chain((1201..=1_000_000).step_by(487)).for_each(reads_back_in_all_forms);
    for exponent in 1..=36 {
        let power = 10i128.pow(exponent);
        for value in [power, power + 1, 2 * power, 101 * power / 10, power - 1, -power] {
            reads_back_in_all_forms(value);
        }
    }
    [i128::MAX, i128::MIN + 1, i128::MAX / 7].into_iter().for_each(reads_back_in_all_forms);
}

#[test]
fn large_numbers_are_read_back() {
    // A fixed linear congruential sequence, so that a miss can be found again. Every length up to eighteen digits.
    let mut x: u64 = 88_172_645_463_325_252;
    for k in 0..100_000 {
        x = x.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let digits = 1 + (x >> 40) as u32 % 18;
        reads_back(i128::from(x % 10u64.pow(digits)), GENDERS[k % 2], CASES[k % 3]);
    }
}

#[test]
#[ignore = "six million phrases: takes a minute"]
fn every_number_to_a_million_is_read_back() {
    (0..=1_000_000).for_each(reads_back_in_all_forms);
}

#[test]
fn errors_name_the_word_and_its_place() {
    let word = |word: &str, at| Err(ParseNumberError::Word { word: word.to_owned(), at });
    for (text, want) in [
        ("", Err(ParseNumberError::Empty)),
        (" \n", Err(ParseNumberError::Empty)),
        ("ثلاثة كتب", word("كتب", 11)),
        ("كتاب", word("كتاب", 0)),
        ("نحو ثلاثة", word("نحو", 0)),
        ("خمسة ثلاثة", word("ثلاثة", 9)),
        ("1,2,3", word("1,2,3", 0)),
    ] {
        assert_eq!(number::parse(text).map(|_| ()), want, "{text}");
    }
    let shown = number::parse("ثلاثة كتب").unwrap_err().to_string();
    assert!(shown.contains("كتب") && shown.contains("11"), "{shown}");
}

#[test]
fn hostile_text_neither_panics_nor_takes_long() {
    for piece in [
        "ألف و",
        "مئة ",
        "بين 5 و",
        "5-",
        "1,",
        "و 3 ",
        "نصف ",
        "من واحد ",
        "٫5 ",
        "10^",
        "بضع و",
        "5ر",
        "7/",
        "سالب ",
        "فاصلة صفر ",
    ] {
        let text = piece.repeat(20_000);
        let begun = std::time::Instant::now();
        let tokens = khabar::tokenize(&text);
        for n in number::find(&tokens) {
            assert!(!n.span.of(&text).is_empty() && n.first < n.last, "{piece}");
        }
        let _ = number::parse(&text);
        assert!(begun.elapsed().as_secs() < 10, "{piece} takes {:?}", begun.elapsed());
    }
}
