//! Every entity rule keeps its own examples: what it must find, and what it must leave alone.

use khabar::{Analyzer, Mention, Options, Reference};
use std::collections::BTreeSet;

fn analyzer() -> Analyzer {
    let reference: Reference = "2024-08-22".parse().expect("a date");
    Analyzer::new(Options::new().reference(reference))
}

/// `text TYPE COUNTRY SECTOR`, as the rules' examples are written.
fn brief(mention: &Mention, text: &str) -> String {
    let kind = format!("{:?}", mention.kind).to_lowercase();
    let country = mention.country.map_or("-".to_owned(), |c| c.to_string());
    let sector = mention.sector.map_or("-".to_owned(), |s| s.to_string());
    format!("{} {kind} {country} {sector}", mention.span.of(text))
}

#[test]
fn rules_find_their_examples() {
    let khabar = analyzer();
    let mut misses = Vec::new();
    for rule in khabar::entity::rules() {
        for &(text, want) in rule.yes {
            let analysis = khabar.analyze(text).expect("short text");
            if !analysis.mentions().iter().any(|m| m.rule == rule.name && brief(m, text) == want) {
                let got: Vec<String> =
                    analysis.mentions().iter().map(|m| format!("{} by {}", brief(m, text), m.rule)).collect();
                misses.push(format!("{}: {text}\n  want {want}\n  got  {}", rule.name, got.join(" | ")));
            }
        }
    }
    assert!(misses.is_empty(), "{} examples missed:\n{}", misses.len(), misses.join("\n"));
}

#[test]
fn rules_leave_their_counter_examples_alone() {
    let khabar = analyzer();
    let mut misses = Vec::new();
    for rule in khabar::entity::rules() {
        for &text in rule.no {
            let analysis = khabar.analyze(text).expect("short text");
            let got: Vec<String> =
                analysis.mentions().iter().filter(|m| m.rule == rule.name).map(|m| brief(m, text)).collect();
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
    for rule in khabar::entity::rules() {
        assert!(names.insert(rule.name), "{} stands twice", rule.name);
        assert!(
            rule.name.split_once('/').is_some_and(|(a, b)| !a.is_empty() && !b.is_empty()),
            "{}: family/shape",
            rule.name
        );
        assert!(!rule.why.is_empty() && !rule.trigger.is_empty(), "{} has no reason or trigger", rule.name);
        assert!(!rule.yes.is_empty() && !rule.no.is_empty(), "{} needs examples", rule.name);
    }
    assert!(names.len() > 10);
}
