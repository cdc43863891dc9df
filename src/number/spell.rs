//! Numbers to words in correct Modern Standard Arabic. Source: the grammar of the cardinal numbers.

/// The gender of what is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Gender {
    Masculine,
    Feminine,
}

/// The case that the number stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Case {
    Nominative,
    Accusative,
    Genitive,
}

const MASCULINE: [&str; 11] =
    ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];
const FEMININE: [&str; 11] = ["صفر", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر"];
const TENS: [&str; 10] = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];
const HUNDREDS: [&str; 10] = ["", "مئة", "مئت", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"];
const SCALES: [(u128, &str, &str); 6] = [
    (1_000_000_000_000_000_000, "كوينتليون", "كوينتليونات"),
    (1_000_000_000_000_000, "كوادريليون", "كوادريليونات"),
    (1_000_000_000_000, "تريليون", "تريليونات"),
    (1_000_000_000, "مليار", "مليارات"),
    (1_000_000, "مليون", "ملايين"),
    (1_000, "ألف", "آلاف"),
];

/// The cardinal in words, for a counted noun of this gender, in this case.
///
/// - Gender polarity of 3 to 10, duals, both parts of 11 to 19, case endings of the tens, duals and scales.
/// - Cost: one string. Numbers of 10^21 and more are written in digits of their highest scale.
///
/// ```
/// use khabar::number::{to_words, Case, Gender};
/// assert_eq!(to_words(2_350, Gender::Masculine, Case::Nominative), "ألفان وثلاثمئة وخمسون");
/// assert_eq!(to_words(15, Gender::Feminine, Case::Genitive), "خمس عشرة");
/// ```
#[must_use]
pub fn to_words(value: i128, gender: Gender, case: Case) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut rest = value.unsigned_abs();
    for (size, one, many) in SCALES {
        let count = rest / size;
        if count > 0 {
            parts.push(scaled(count, one, many, case));
            rest %= size;
        }
    }
    if rest > 0 || parts.is_empty() {
        parts.push(below_thousand(rest as usize, gender, case));
    }
    let words = parts.join(" و");
    if value < 0 {
        format!("سالب {words}")
    } else {
        words
    }
}

/// A count of a scale: the scale alone, its dual, its plural after 3 to 10, its accusative after 11 to 99.
fn scaled(count: u128, one: &str, many: &str, case: Case) -> String {
    match count {
        1 => one.to_owned(),
        2 => format!("{one}{}", if case == Case::Nominative { "ان" } else { "ين" }),
        _ => {
            let words = to_words(count as i128, Gender::Masculine, case);
            // A hundred loses its ن before the scale: مئتا ألف.
            let words = match count % 1000 {
                200 => words.trim_end_matches('ن').to_owned(),
                _ => words,
            };
            match count % 100 {
                3..=10 => format!("{words} {many}"),
                11..=99 => format!("{words} {one}ا"),
                _ => format!("{words} {one}"),
            }
        }
    }
}

fn below_thousand(n: usize, gender: Gender, case: Case) -> String {
    let (hundreds, rest) = (n / 100, n % 100);
    let mut parts = Vec::new();
    match hundreds {
        0 => {}
        2 => parts.push(format!("مئت{}", if case == Case::Nominative { "ان" } else { "ين" })),
        h => parts.push(HUNDREDS.get(h).copied().unwrap_or("").to_owned()),
    }
    if rest > 0 || hundreds == 0 {
        parts.push(below_hundred(rest, gender, case));
    }
    parts.join(" و")
}

fn below_hundred(n: usize, gender: Gender, case: Case) -> String {
    let unit = |u: usize| -> String {
        let table = if gender == Gender::Masculine { &MASCULINE } else { &FEMININE };
        let word = table.get(u).copied().unwrap_or("");
        match (u, case) {
            (2, Case::Accusative | Case::Genitive) => word.replace("ان", "ين"),
            _ => word.to_owned(),
        }
    };
    match n {
        0..=10 => unit(n),
        11 => (if gender == Gender::Masculine { "أحد عشر" } else { "إحدى عشرة" }).to_owned(),
        12 => match (gender, case) {
            (Gender::Masculine, Case::Nominative) => "اثنا عشر".to_owned(),
            (Gender::Masculine, _) => "اثني عشر".to_owned(),
            (Gender::Feminine, Case::Nominative) => "اثنتا عشرة".to_owned(),
            (Gender::Feminine, _) => "اثنتي عشرة".to_owned(),
        },
        13..=19 => {
            let ten = if gender == Gender::Masculine { "عشر" } else { "عشرة" };
            let unit = if n == 18 && gender == Gender::Feminine { "ثماني".to_owned() } else { unit(n - 10) };
            format!("{unit} {ten}")
        }
        _ => {
            let ten = TENS.get(n / 10).copied().unwrap_or("");
            let ten = format!("{ten}{}", if case == Case::Nominative { "ون" } else { "ين" });
            match n % 10 {
                0 => ten,
                1 if gender == Gender::Masculine => format!("واحد و{ten}"),
                1 => format!("إحدى و{ten}"),
                u => format!("{} و{ten}", unit(u)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{to_words, Case, Gender};
    use crate::number::parse;

    fn round_trip(value: i128) {
        for gender in [Gender::Masculine, Gender::Feminine] {
            for case in [Case::Nominative, Case::Accusative, Case::Genitive] {
                let words = to_words(value, gender, case);
                let back = parse(&words).unwrap_or_else(|e| panic!("{value}: {words}: {e}"));
                let got = back
                    .decimal
                    .as_ref()
                    .map_or_else(|| back.value.unwrap_or(-1.0) as i128, |d| d.parse().unwrap_or(-1));
                assert_eq!(got, value, "{words}");
            }
        }
    }

    #[test]
    fn words_are_read_back() {
        (0..=3000).for_each(round_trip);
        (3000..=1_000_000).step_by(487).for_each(round_trip);
    }

    #[test]
    #[ignore = "six million phrases: takes minutes"]
    fn every_number_to_a_million_is_read_back() {
        (0..=1_000_000).for_each(round_trip);
    }

    #[test]
    fn large_numbers_are_read_back() {
        // A fixed linear congruential sequence, so that a miss can be found again.
        let mut x: u64 = 88_172_645_463_325_252;
        for _ in 0..5000 {
            x = x.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let digits = 6 + (x >> 60) as u32 % 13;
            round_trip(i128::from(x % 10u64.pow(digits.min(18))));
        }
    }
}
