//! The façade: options, one call over all floors, and its result.

use super::{Error, Reference};
use crate::entity::{self, Mention};
use crate::event::{self, Event};
use crate::number::{self, Number};
use crate::text::room::Lent;
use crate::text::Span;
use crate::time::{self, Prefer, Time};
use crate::token::{self, Tokens};
use once_cell::sync::Lazy;

/// How far up to read. Each layer needs those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum Layer {
    /// Tokens and sentences only.
    Tokens,
    /// And numbers.
    Numbers,
    /// And times.
    Times,
    /// And entities.
    Entities,
    /// And events: everything.
    #[default]
    Events,
}

/// What an [`Analyzer`] does.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Options {
    /// The time that texts are read against when the call gives none.
    pub reference: Option<Reference>,
    /// Which way a bare weekday or month lies when the clause does not tell. Default: by the tense, else the nearest past.
    pub prefer: Option<Prefer>,
    /// The largest text, in bytes. Default 16 MiB; never over 4 GiB − 1.
    pub max_bytes: usize,
    /// How far up to read.
    pub layer: Layer,
}

impl Default for Options {
    fn default() -> Self {
        Self { reference: None, prefer: None, max_bytes: 16 << 20, layer: Layer::Events }
    }
}

impl Options {
    /// The defaults.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// With this reference time.
    #[must_use]
    pub fn reference(mut self, reference: impl Into<Reference>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// With this direction for bare weekdays and months.
    #[must_use]
    pub fn prefer(mut self, prefer: Prefer) -> Self {
        self.prefer = Some(prefer);
        self
    }

    /// With this size limit.
    #[must_use]
    pub fn max_bytes(mut self, limit: usize) -> Self {
        self.max_bytes = limit;
        self
    }

    /// Up to this layer.
    #[must_use]
    pub fn layer(mut self, layer: Layer) -> Self {
        self.layer = layer;
        self
    }
}

/// Reads texts. Built once, cheap to clone, shared between threads.
///
/// ```
/// use khabar::{Analyzer, Options, Reference};
/// let published: Reference = "2024-08-22".parse()?;
/// let khabar = Analyzer::new(Options::new().reference(published));
/// let analysis = khabar.analyze("سيزور الرئيس الصيني روسيا في أكتوبر المقبل")?;
/// assert_eq!(analysis.sentences().count(), 1);
/// # Ok::<(), khabar::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Analyzer {
    options: Options,
}

impl Analyzer {
    /// With these options. Costs nothing: the lexicon is part of the program.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self { options }
    }

    /// The options it was built with.
    #[must_use]
    pub const fn options(&self) -> &Options {
        &self.options
    }

    /// Reads one text against the reference time of the options.
    ///
    /// # Errors
    /// [`Error::TooLong`] if it is over the limit. Any text within it is valid.
    pub fn analyze<'t>(&self, text: &'t str) -> Result<Analysis<'t>, Error> {
        self.analyze_at(text, self.options.reference, self.options.prefer)
    }

    /// Reads one text against a reference time of its own.
    ///
    /// # Errors
    /// As [`Analyzer::analyze`].
    pub fn analyze_at<'t>(
        &self,
        text: &'t str,
        reference: Option<Reference>,
        prefer: Option<Prefer>,
    ) -> Result<Analysis<'t>, Error> {
        let limit = self.options.max_bytes.min(u32::MAX as usize - 1);
        if text.len() > limit {
            return Err(Error::TooLong { len: text.len(), limit });
        }
        let layer = self.options.layer;
        let at = reference.map(Reference::time);
        let tokens = token::tokenize(text);
        let (mut numbers, mut times, mut mentions, mut events) = Default::default();
        if layer >= Layer::Numbers {
            numbers = number::find(&tokens);
        }
        if layer >= Layer::Times {
            times = time::find(&tokens, &numbers, at, prefer);
            // A number inside a time is part of it; the day of a month that is no time is part of a name (قوى 14 آذار).
            numbers.retain(|n: &Number| {
                let next = times.partition_point(|t: &Time| t.span.end <= n.span.start);
                let inside = times.get(next).is_some_and(|t: &Time| t.span.overlaps(n.span));
                !inside && !number::is_day_of_name(&tokens, n)
            });
        }
        if layer >= Layer::Entities {
            mentions = entity::find(&tokens, &times, at);
        }
        if layer >= Layer::Events {
            events = event::find(&tokens, &numbers, &times, &mentions, at);
        }
        let numbers = Lent::new(&number::NUMBERS, numbers);
        let times = Lent::new(&time::TIMES, times);
        let mentions = Lent::new(&entity::MENTIONS, mentions);
        let events = Lent::new(&event::EVENTS, events);
        Ok(Analysis { tokens, numbers, times, mentions, events, reference })
    }
}

static BUILTIN: Lazy<Analyzer> = Lazy::new(Analyzer::default);

/// Reads one text with the default options: no reference time, so relative dates come out unresolved.
///
/// # Errors
/// [`Error::TooLong`] over 16 MiB.
///
/// ```
/// let analysis = khabar::analyze("وصل وزير الخارجية المصري إلى الخرطوم")?;
/// assert_eq!(analysis.tokens().len(), 6);
/// # Ok::<(), khabar::Error>(())
/// ```
pub fn analyze(text: &str) -> Result<Analysis<'_>, Error> {
    BUILTIN.analyze(text)
}

/// What one text says. Borrows the text.
#[derive(Debug, Clone)]
pub struct Analysis<'t> {
    tokens: Tokens<'t>,
    numbers: Lent<Number>,
    times: Lent<Time>,
    mentions: Lent<Mention>,
    events: Lent<Event>,
    reference: Option<Reference>,
}

impl<'t> Analysis<'t> {
    /// The text.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.tokens.text()
    }

    /// The time it was read against.
    #[must_use]
    pub const fn reference(&self) -> Option<Reference> {
        self.reference
    }

    /// The spans of its sentences.
    pub fn sentences(&self) -> impl Iterator<Item = Span> + '_ {
        (0..self.tokens.sentence_count()).map(|s| self.tokens.sentence_span(s))
    }

    /// Its tokens.
    #[must_use]
    pub const fn tokens(&self) -> &Tokens<'t> {
        &self.tokens
    }

    /// Its numbers, but for those inside times.
    #[must_use]
    pub fn numbers(&self) -> &[Number] {
        &self.numbers
    }

    /// Its time expressions.
    #[must_use]
    pub fn times(&self) -> &[Time] {
        &self.times
    }

    /// The mentions of its entities.
    pub fn entities(&self) -> impl Iterator<Item = &Mention> {
        self.mentions.iter().filter(|m| m.listed)
    }

    /// All mentions, those of participants that are no entities included.
    #[must_use]
    pub fn mentions(&self) -> &[Mention] {
        &self.mentions
    }

    /// Its events.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }
}
