//! Why an event stands in the record: the rule, its reason, and the words that made it.

use super::Analysis;
use crate::event::{self, Event, Participant};
use crate::lexicon::{Class, Codec};
use std::fmt;

/// The grounds of one event, ready to be printed.
///
/// ```
/// let analysis = khabar::analyze("زار الرئيس المصري تركيا")?;
/// if let Some(event) = analysis.events().first() {
///     assert!(analysis.explain(event).to_string().contains(event.rule));
/// }
/// # Ok::<(), khabar::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Explanation<'a> {
    text: &'a str,
    event: &'a Event,
    why: &'static str,
    families: &'static [&'static str],
    words: Vec<(&'a str, String)>,
}

impl<'t> Analysis<'t> {
    /// Which rule and which words made this event.
    #[must_use]
    pub fn explain<'a>(&'a self, event: &'a Event) -> Explanation<'a> {
        let rule = event::rules().find(|r| r.name == event.rule);
        let tokens = self.tokens();
        let words = (0..tokens.len())
            .filter(|&i| event.span.contains(tokens.span(i)) || event.trigger.overlaps(tokens.span(i)))
            .filter_map(|i| {
                let senses: Vec<String> = tokens
                    .senses(i)
                    .filter(|s| !matches!(s.class, Class::Verb | Class::Noun | Class::Adj))
                    .map(|s| match s.class.codec() {
                        Codec::Text => format!("{}={}", s.class.name(), s.text()),
                        Codec::Place => match (s.country(), s.sector()) {
                            (Some(c), Some(sector)) => format!("{}={c}/{sector}", s.class.name()),
                            (Some(c), None) => format!("{}={c}", s.class.name()),
                            (None, Some(sector)) => format!("{}={sector}", s.class.name()),
                            (None, None) => s.class.name().to_owned(),
                        },
                        Codec::Int => format!("{}={}", s.class.name(), s.int()),
                        Codec::None => s.class.name().to_owned(),
                    })
                    .collect();
                (!senses.is_empty()).then(|| (tokens.str(i), senses.join(", ")))
            })
            .collect();
        Explanation {
            text: self.text(),
            event,
            why: rule.map_or("", |r| r.why),
            families: rule.map_or(&[], |r| r.families),
            words,
        }
    }
}

impl fmt::Display for Explanation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let e = self.event;
        write!(f, "{}", e.event_type)?;
        if let Some(mode) = e.mode {
            write!(f, "/{mode}")?;
        }
        writeln!(f, " by rule {}: {}", e.rule, self.why)?;
        writeln!(f, "  trigger   {} (families {})", e.trigger.of(self.text), self.families.join(", "))?;
        let side = |f: &mut fmt::Formatter<'_>, name: &str, list: &[Participant]| -> fmt::Result {
            for p in list {
                let country = p.country.map_or("-".to_owned(), |c| c.to_string());
                let sector = p.sector.map_or("-", |s| s.code());
                writeln!(f, "  {name:<9} {} [{country}/{sector}]", p.span.of(self.text))?;
            }
            Ok(())
        };
        side(f, "actor", &e.actors)?;
        side(f, "recipient", &e.recipients)?;
        writeln!(f, "  clause    {}", e.span.of(self.text))?;
        for (word, senses) in &self.words {
            writeln!(f, "  word      {word}: {senses}")?;
        }
        Ok(())
    }
}
