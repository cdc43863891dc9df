//! Every row of `src/lexicon/data`: that it is well formed, that its value is one, and that the compiled lexicon finds each
//! of its forms.

#![allow(dead_code)]

#[path = "../src/text"]
mod text {
    pub mod chars;
    pub mod fold;
}
#[path = "../src/lexicon/class.rs"]
mod class;
#[path = "../src/lexicon/codes.rs"]
mod codes;

use class::{Class, Codec, Form};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

include!("../build/row.rs");
include!("../build/inflect.rs");

fn rows() -> Vec<Row> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/data");
    let mut files: Vec<_> = std::fs::read_dir(data).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    let mut rows = Vec::new();
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(path.extension().and_then(|e| e.to_str()), Some("tsv"), "{name} is no data file");
        match read(&name, &std::fs::read_to_string(&path).unwrap()) {
            Ok(more) => rows.extend(more),
            Err(problems) => panic!("{}", problems.join("\n")),
        }
    }
    assert!(!rows.is_empty());
    rows
}

/// All misses at once, the first fifty in full.
#[track_caller]
fn none(problems: &[String]) {
    let shown: Vec<&str> = problems.iter().take(50).map(String::as_str).collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), shown.join("\n"));
}

fn library_class(class: Class) -> khabar::lexicon::Class {
    *khabar::lexicon::Class::ALL.iter().find(|c| c.name() == class.name()).expect("one list of classes")
}

fn words(form: &str) -> Vec<&str> {
    form.split([' ', '-']).filter(|w| !w.is_empty()).collect()
}

/// The readings of a word or phrase in the compiled lexicon.
fn senses(form: &str) -> Vec<khabar::lexicon::Sense> {
    let letters: Option<Vec<_>> = words(form).into_iter().map(khabar::text::Letters::of).collect();
    match letters.unwrap_or_default().as_slice() {
        [] => Vec::new(),
        [word] => khabar::lexicon::look_up(*word).senses().collect(),
        [first, rest @ ..] => {
            // The first word may be known with its article or without: المدينة المنورة begins with مدينة, ألمانيا with itself.
            let firsts = [(*first, false), (*first, true), (first.skip(2), true)];
            let behind = |(first, article)| {
                let first = khabar::lexicon::look_up(first).phrase_node(article);
                rest.iter().try_fold(first, |node, next| node.step(next.key()))
            };
            firsts.into_iter().filter_map(behind).flat_map(|node| node.senses()).collect()
        }
    }
}

#[test]
fn no_row_is_there_twice() {
    let (mut seen, mut problems) = (BTreeMap::new(), Vec::new());
    for row in rows() {
        let here = format!("{}:{}", row.file, row.line);
        if let Some(before) = seen.insert((row.form.clone(), row.class.name(), row.value.clone()), here.clone()) {
            problems.push(format!("{here}: {} {} {} is at {before} too", row.form, row.class.name(), row.value));
        }
    }
    none(&problems);
}

#[test]
fn every_value_fits_its_class() {
    let mut problems = Vec::new();
    for row in rows() {
        if let Err(what) = value_fits(row.class, &row.value) {
            problems.push(format!("{}:{}: {} {}: {what}", row.file, row.line, row.form, row.class.name()));
        }
    }
    none(&problems);
}

const MAY_BE_EMPTY: [Class; 5] = [Class::People, Class::NumberVague, Class::Epithet, Class::Source, Class::KindPlace];

fn value_fits(class: Class, value: &str) -> Result<(), String> {
    let not = |what: &str| Err(format!("{value:?} is no {what}"));
    let int = |low: u32, high: u32| match value.parse::<u32>() {
        Ok(n) if (low..=high).contains(&n) => Ok(()),
        _ => Err(format!("{value:?} is no number from {low} to {high}")),
    };
    let upper = |s: &str| s.len() == 3 && s.bytes().all(|b| b.is_ascii_uppercase());
    match class {
        // Plus 100: only in compounds (أحد عشر).
        Class::NumberUnit => int(0, 10).or_else(|_| int(101, 110)),
        Class::NumberTeen => int(10, 19),
        Class::NumberTen => int(20, 90),
        Class::NumberHundred => int(100, 900),
        // Plus 100: a dual; plus 200: an accusative or a dual in construct.
        Class::NumberScale => int(2, 39).or_else(|_| int(102, 139)).or_else(|_| int(202, 239)),
        Class::Month | Class::MonthHijri => int(1, 12),
        Class::Weekday => int(1, 7),
        Class::NumberFraction => match value.split_once('/').map(|(n, d)| (n.parse::<u32>(), d.parse::<u32>())) {
            Some((Ok(n), Ok(d))) if d > 1 && n < d => Ok(()),
            // أرباع: as many fourths as the word before it says.
            Some((Err(_), Ok(d))) if d > 1 && value.starts_with("x/") => Ok(()),
            _ => not("fraction n/d"),
        },
        Class::Currency => {
            let (code, part) = value.split_once('/').unwrap_or((value, "100"));
            if upper(code) && part.parse::<u32>().is_ok_and(|p| p > 1) {
                Ok(())
            } else {
                not("currency")
            }
        }
        Class::Context if value.parse::<khabar::Context>().is_err() => not("PLOVER context"),
        Class::Split if words_of_split(value).is_none() => not("list of segments joined by +"),
        _ => match class.codec() {
            Codec::Int if value.parse::<u32>().is_err() => not("whole number"),
            // `-` there says something: a people without a state, a vague count, an epithet that changes nothing.
            Codec::Text if value == "-" && !MAY_BE_EMPTY.contains(&class) => Err("the class needs a value".to_owned()),
            Codec::Place => codes::pack_place(value).map(|_| ()),
            _ => Ok(()),
        },
    }
}

fn words_of_split(value: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = value.split('+').collect();
    (parts.len() > 1 && parts.iter().all(|p| !p.is_empty())).then_some(parts)
}

#[test]
fn segments_make_the_fused_form() {
    let mut problems = Vec::new();
    for row in rows().iter().filter(|r| r.class == Class::Split) {
        let joined = row.value.replace('+', "");
        if text::fold::fold(&joined) != text::fold::fold(&row.form) {
            problems.push(format!("{}:{}: {} is not {}", row.file, row.line, row.value, row.form));
        }
    }
    none(&problems);
}

#[test]
fn every_form_is_found() {
    let (mut problems, mut count) = (Vec::new(), 0);
    for row in rows() {
        let class = library_class(row.class);
        match forms(&row) {
            Err(what) => problems.push(format!("{}:{}: {what}", row.file, row.line)),
            Ok(forms) => {
                for (form, features) in forms {
                    count += 1;
                    let found = senses(&form).iter().any(|s| s.class == class && s.form.0 == features.0);
                    if !found {
                        problems.push(format!("{}:{}: {form} is not found as {}", row.file, row.line, class.name()));
                    }
                }
            }
        }
    }
    none(&problems);
    assert!(count > 1000, "{count} forms");
}

/// Numbers and text values come back as they are written.
#[test]
fn every_value_is_read_back() {
    let mut problems = Vec::new();
    for row in rows() {
        let class = library_class(row.class);
        let right = |sense: &khabar::lexicon::Sense| match row.class.codec() {
            Codec::None => true,
            Codec::Int => Ok(sense.int()) == row.value.parse(),
            Codec::Text => sense.text() == row.value,
            Codec::Place => {
                let codes: Vec<&str> = row.value.split('/').collect();
                sense.country().is_none_or(|c| codes.contains(&c.code()))
                    && sense.sector().is_none_or(|s| codes.contains(&s.code()))
                    && sense.is_capital() == codes.contains(&"capital")
            }
        };
        let base = forms(&row).unwrap_or_default().into_iter().any(|(form, _)| form == row.form);
        if base && !senses(&row.form).iter().any(|s| s.class == class && right(s)) {
            problems.push(format!("{}:{}: {} has no {} {}", row.file, row.line, row.form, row.class.name(), row.value));
        }
    }
    none(&problems);
}

/// A phrase in running text is one phrase of its tokens, from the first word to the last.
#[test]
fn people_are_packed_as_their_rows_say() {
    use khabar::lexicon::Person;
    let (mut problems, mut checked) = (Vec::new(), 0);
    for row in rows().iter().filter(|r| r.class == Class::Person) {
        let mut people = senses(&row.form).into_iter().filter(|s| s.class == khabar::lexicon::Class::Person);
        let Some(person) = people.find(|s| s.text() == row.value).map(Person::of) else {
            problems.push(format!("{}:{}: {} is not found", row.file, row.line, row.form));
            continue;
        };
        let roles = person.roles().map(|r| r.sector.map_or(String::new(), |s| s.code().to_owned()));
        let said = [
            person.key().to_owned(),
            person.country().map_or("-".to_owned(), |c| c.code().to_owned()),
            roles.collect::<Vec<_>>().join(";"),
            person.short().collect::<Vec<_>>().join(","),
        ];
        let [key, country, roles, short] = row.value.split('|').collect::<Vec<_>>()[..] else {
            panic!("{}", row.value)
        };
        let sectors: Vec<&str> = roles.split(';').map(|r| r.split(':').next().unwrap_or("")).collect();
        let country = if country.is_empty() { "-" } else { country };
        if said != [key.to_owned(), country.to_owned(), sectors.join(";"), short.to_owned()] {
            problems.push(format!("{}:{}: {} is packed as {said:?}", row.file, row.line, row.value));
        }
        checked += 1;
    }
    none(&problems);
    assert!(checked > 0);
}

#[test]
fn a_role_holds_from_its_first_day_to_its_last() {
    use khabar::lexicon::{Day, Person};
    let roles = |name: &str| {
        let person = senses(name).into_iter().find(|s| s.class == khabar::lexicon::Class::Person).expect(name);
        Person::of(person).roles().collect::<Vec<_>>()
    };
    // A year is all of its days, a month all of its; what is left open has not ended.
    let roles = roles("فلاديمير بوتين");
    let holds = |at: usize, day: Day| roles[at].from <= day && day <= roles[at].to;
    assert!(holds(0, Day::new(2000, 1, 1)) && holds(0, Day::new(2008, 5, 31)) && !holds(0, Day::new(2008, 6, 1)));
    assert!(!holds(2, Day::new(2012, 4, 30)) && holds(2, Day::new(2012, 5, 1)) && holds(2, Day::new(9999, 12, 31)));
    let date = chrono::NaiveDate::from_ymd_opt(2012, 5, 1).expect("a date");
    assert_eq!(Day::from(date), Day::new(2012, 5, 1));
    assert_eq!(Day::from(date).year(), 2012);
}

#[test]
fn phrases_are_found_in_text() {
    let mut problems = Vec::new();
    for row in rows().iter().filter(|r| words(&r.form).len() > 1) {
        let text = format!("في {} ،", row.form);
        let tokens = khabar::tokenize(&text);
        let found = tokens.phrase(1).is_some_and(|phrase| {
            let signs = row.form.matches('-').count();
            phrase.classes().has(library_class(row.class)) && phrase.len() >= words(&row.form).len() + signs.min(1)
        });
        if !found {
            problems.push(format!("{}:{}: {} is no phrase in the text", row.file, row.line, row.form));
        }
    }
    none(&problems);
}

/// على is a preposition and علي a name, though both fold alike: where the rows of a folded form differ by spelling, each
/// spelling has the readings of its own rows and no others.
#[test]
fn an_exact_spelling_outranks_a_folded_one() {
    let mut by_fold: BTreeMap<String, BTreeMap<String, BTreeSet<&str>>> = BTreeMap::new();
    let rows = rows();
    for row in &rows {
        for (form, _) in forms(row).unwrap_or_default() {
            if words(&form).len() == 1 && !form.starts_with("ال") {
                let spellings = by_fold.entry(text::fold::fold(&form).into_owned()).or_default();
                spellings.entry(form).or_default().insert(row.class.name());
            }
        }
    }
    let (mut problems, mut checked) = (Vec::new(), 0);
    for spellings in by_fold.values().filter(|s| s.len() > 1) {
        let all: BTreeSet<&str> = spellings.values().flatten().copied().collect();
        for (spelling, own) in spellings {
            checked += 1;
            let has: BTreeSet<&str> = senses(spelling).iter().map(|s| s.class.name()).collect();
            let foreign: Vec<&&str> = has.iter().filter(|c| all.contains(*c) && !own.contains(*c)).collect();
            if !foreign.is_empty() || !own.is_subset(&has) {
                problems.push(format!("{spelling} is {own:?} but is read as {has:?}"));
            }
        }
    }
    none(&problems);
    assert!(checked > 1, "no two spellings of one folded form: nothing is tested");
    let class = |form: &str, class| senses(form).iter().any(|s| s.class == class);
    assert!(class("على", khabar::lexicon::Class::Prep));
    if rows.iter().any(|r| r.form == "علي") {
        assert!(!class("علي", khabar::lexicon::Class::Prep), "علي is the name");
    }
}

#[test]
fn a_bad_row_is_named_with_its_place() {
    for (line, part) in [
        ("زار\tverb", "2 columns, expected 6"),
        ("زار\tverp\t-\t-\tgrammar\t-", "unknown class"),
        ("زارَ\tverb\t-\t-\tgrammar\t-", "in the form"),
        ("زـار\tverb\t-\t-\tgrammar\t-", "in the form"),
        ("زار\tverb\t-\t-\t\t-", "column 5 is empty"),
    ] {
        let problems = read("verbs.tsv", &format!("{HEADER}\n{line}\n")).unwrap_err();
        assert!(problems[0].starts_with("verbs.tsv:2: ") && problems[0].contains(part), "{problems:?}");
    }
    assert!(read("verbs.tsv", "form\tclass\n").is_err());
    let row =
        |inflect: &str| read("verbs.tsv", &format!("{HEADER}\nزار\tverb\t-\t{inflect}\tgrammar\t-")).unwrap().remove(0);
    assert!(forms(&row("verb:يزور masdar:زيارة|زيارات")).is_ok());
    for bad in ["verb", "verb:زور", "plural:زوار"] {
        assert!(forms(&row(bad)).is_err(), "{bad}");
    }
}
