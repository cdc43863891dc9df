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
/// Powers of ten, their names and plurals. Those above 10^12 are the international names in Arabic letters.
const SCALES: [(u32, &str, &str); 12] = [
    (36, "أنديسيليون", "أنديسيليونات"),
    (33, "ديسيليون", "ديسيليونات"),
    (30, "نونيليون", "نونيليونات"),
    (27, "أوكتيليون", "أوكتيليونات"),
    (24, "سبتيليون", "سبتيليونات"),
    (21, "سكستيليون", "سكستيليونات"),
    (18, "كوينتليون", "كوينتليونات"),
    (15, "كوادريليون", "كوادريليونات"),
    (12, "تريليون", "تريليونات"),
    (9, "مليار", "مليارات"),
    (6, "مليون", "ملايين"),
    (3, "ألف", "آلاف"),
];

/// The cardinal in words, as it stands alone, of things of this gender, in this case.
///
/// - Gender polarity of 3 to 10, duals, both parts of 11 to 19, case endings of units, tens, duals and scales, without
///   vowel marks. Before the noun that it counts a dual loses its ن (ألفا جندي) and a unit its accusative ا (ثلاث مدن).
/// - Every `i128`, up to 170 times 10^36. Cost: a few strings.
///
/// ```
/// use khabar::number::{to_words, Case, Gender};
/// assert_eq!(to_words(2_350, Gender::Masculine, Case::Nominative), "ألفان وثلاثمئة وخمسون");
/// assert_eq!(to_words(15, Gender::Feminine, Case::Genitive), "خمس عشرة");
/// assert_eq!(to_words(1_021, Gender::Masculine, Case::Accusative), "ألفا وواحدا وعشرين");
/// assert_eq!(to_words(101_000, Gender::Masculine, Case::Nominative), "مئة ألف وألف");
/// ```
#[must_use]
pub fn to_words(value: i128, gender: Gender, case: Case) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut rest = value.unsigned_abs();
    for (exponent, one, many) in SCALES {
        let size = 10u128.pow(exponent);
        let count = (rest / size) as usize;
        if count > 0 {
            scaled(count, one, many, case, &mut parts);
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
fn scaled(count: usize, one: &str, many: &str, case: Case, parts: &mut Vec<String>) {
    let alone = |count: usize| match (count, case) {
        (1, Case::Accusative) => format!("{one}ا"),
        (1, _) => one.to_owned(),
        (_, Case::Nominative) => format!("{one}ان"),
        (_, _) => format!("{one}ين"),
    };
    let (round, over) = (count / 100 * 100, count % 100);
    match over {
        // مئة ألف وألفان: one or two over the hundreds are said by the scale itself.
        1 | 2 => {
            if round > 0 {
                parts.push(format!("{} {one}", hundreds(round / 100, case).trim_end_matches('ن')));
            }
            parts.push(alone(over));
        }
        // A hundred loses its ن before the scale: مئتا ألف.
        0 => parts.push(format!("{} {one}", hundreds(round / 100, case).trim_end_matches('ن'))),
        3..=10 => parts.push(format!("{} {many}", below_thousand(count, Gender::Masculine, case))),
        _ => parts.push(format!("{} {one}ا", below_thousand(count, Gender::Masculine, case))),
    }
}

fn hundreds(n: usize, case: Case) -> String {
    match n {
        2 => format!("مئت{}", if case == Case::Nominative { "ان" } else { "ين" }),
        n => HUNDREDS.get(n).copied().unwrap_or("").to_owned(),
    }
}

fn below_thousand(n: usize, gender: Gender, case: Case) -> String {
    match (n / 100, n % 100) {
        (0, rest) => below_hundred(rest, gender, case),
        (h, 0) => hundreds(h, case),
        (h, rest) => format!("{} و{}", hundreds(h, case), below_hundred(rest, gender, case)),
    }
}

/// A unit on its own or before its ten: indefinite, so that the accusative shows.
fn unit(n: usize, gender: Gender, case: Case) -> String {
    let table = if gender == Gender::Masculine { &MASCULINE } else { &FEMININE };
    let word = table.get(n).copied().unwrap_or("");
    match (n, case) {
        (2, Case::Accusative | Case::Genitive) => word.replace("ان", "ين"),
        (8, Case::Accusative) if gender == Gender::Feminine => "ثمانيا".to_owned(),
        (_, Case::Accusative) if n != 2 && !word.ends_with('ة') => format!("{word}ا"),
        _ => word.to_owned(),
    }
}

fn below_hundred(n: usize, gender: Gender, case: Case) -> String {
    match n {
        0..=10 => unit(n, gender, case),
        11 => (if gender == Gender::Masculine { "أحد عشر" } else { "إحدى عشرة" }).to_owned(),
        12 => match (gender, case) {
            (Gender::Masculine, Case::Nominative) => "اثنا عشر".to_owned(),
            (Gender::Masculine, _) => "اثني عشر".to_owned(),
            (Gender::Feminine, Case::Nominative) => "اثنتا عشرة".to_owned(),
            (Gender::Feminine, _) => "اثنتي عشرة".to_owned(),
        },
        // Both parts end in a fixed vowel, whatever the case.
        13..=19 => {
            let ten = if gender == Gender::Masculine { "عشر" } else { "عشرة" };
            match (n, gender) {
                (18, Gender::Feminine) => format!("ثماني {ten}"),
                _ => format!("{} {ten}", unit(n - 10, gender, Case::Nominative)),
            }
        }
        _ => {
            let ten = TENS.get(n / 10).copied().unwrap_or("");
            let ten = format!("{ten}{}", if case == Case::Nominative { "ون" } else { "ين" });
            match (n % 10, gender) {
                (0, _) => ten,
                (1, Gender::Feminine) => format!("إحدى و{ten}"),
                (u, _) => format!("{} و{ten}", unit(u, gender, case)),
            }
        }
    }
}
