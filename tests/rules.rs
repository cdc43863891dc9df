//! Every event rule keeps its own examples: what it must find, and what it must leave alone.

use khabar::{Analyzer, Options, Reference};
use std::collections::BTreeSet;

fn analyzer() -> Analyzer {
    let reference: Reference = "2024-08-22".parse().expect("a date");
    Analyzer::new(Options::new().reference(reference))
}

#[test]
fn rules_find_their_examples() {
    let khabar = analyzer();
    let mut misses = Vec::new();
    let mut total = 0;
    for rule in khabar::event::rules() {
        for &(text, want) in rule.yes {
            total += 1;
            let analysis = khabar.analyze(text).expect("short text");
            let found = analysis.events().iter().any(|e| {
                let brief = e.brief().replace(" (future)", "").replace(" (hypothetical)", "");
                brief == want && e.rule == rule.name
            });
            if !found {
                let got: Vec<String> =
                    analysis.events().iter().map(|e| format!("{} by {}", e.brief(), e.rule)).collect();
                misses.push(format!("{}: {text}\n  want {want}\n  got  {}", rule.name, got.join(" | ")));
            }
        }
    }
    assert!(misses.is_empty(), "{} of {total} examples missed:\n{}", misses.len(), misses.join("\n"));
}

#[test]
fn rules_leave_their_counter_examples_alone() {
    let khabar = analyzer();
    let mut misses = Vec::new();
    for rule in khabar::event::rules() {
        for &text in rule.no {
            let analysis = khabar.analyze(text).expect("short text");
            let got: Vec<String> =
                analysis.events().iter().filter(|e| e.rule == rule.name).map(|e| e.brief()).collect();
            if !got.is_empty() {
                misses.push(format!("{}: {text}\n  got  {}", rule.name, got.join(" | ")));
            }
        }
    }
    assert!(misses.is_empty(), "{} false:\n{}", misses.len(), misses.join("\n"));
}

#[test]
fn rules_are_complete() {
    let mut names = BTreeSet::new();
    for rule in khabar::event::rules() {
        assert!(names.insert(rule.name), "{} stands twice", rule.name);
        assert!(
            rule.name.split_once('/').is_some_and(|(a, b)| !a.is_empty() && !b.is_empty()),
            "{}: family/shape",
            rule.name
        );
        assert!(!rule.why.is_empty(), "{} has no reason", rule.name);
        assert!(!rule.yes.is_empty() && !rule.no.is_empty(), "{} needs examples", rule.name);
        assert!(
            rule.cameo.len() >= 2 && rule.cameo.bytes().all(|b| b.is_ascii_digit()),
            "{}: {:?}",
            rule.name,
            rule.cameo
        );
    }
    assert!(names.len() > 100);
}

/// A family named by a rule has a word in the lexicon: a rule that nothing can wake is dead.
#[test]
fn every_family_of_a_rule_has_words() {
    let data = std::fs::read_to_string("src/lexicon/data/predicates.tsv").expect("the lexicon");
    let families: BTreeSet<&str> = data.lines().filter_map(|l| l.split('\t').nth(2)).collect();
    let dead: Vec<String> = khabar::event::rules()
        .flat_map(|r| r.families.iter().filter(|f| !families.contains(*f)).map(|f| format!("{}: {f}", r.name)))
        .collect();
    assert!(dead.is_empty(), "no word wakes\n{}", dead.join("\n"));
}
