//! Every reading rule of numbers keeps its own examples, words and values go both ways, and no text takes long.

use khabar::number::{self, Number};
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
