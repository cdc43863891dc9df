//! The serialised record of one text: flat, by position, with the names of the fields that users store.

use super::Analysis;
use crate::entity::EntityKind;
use crate::event::{Auxiliary, Context, EventMode, EventType, Participant};
use crate::number::{NumberKind, NumberMod};
use crate::text::{fold, Span};
use crate::time::{Calendar, Grain, TimexMod, TimexType};
use crate::token::{Kind, Segment};
use chrono::NaiveDateTime;
use serde::Serialize;
use std::borrow::Cow;

/// The record of one text, ready to be written as JSON. Positions are byte offsets into the UTF-8 text.
#[derive(Debug, Serialize)]
pub struct Record<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
    sentences: Vec<Span>,
    tokens: Vec<TokenRecord<'a>>,
    numbers: Vec<NumberRecord<'a>>,
    times: Vec<TimeRecord<'a>>,
    entities: Vec<EntityRecord<'a>>,
    events: Vec<EventRecord<'a>>,
}

#[derive(Debug, Serialize)]
struct Piece<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

impl<'a> Piece<'a> {
    fn of(span: Span, text: &'a str) -> Self {
        Self { start: span.start, end: span.end, text: span.of(text) }
    }
}

#[derive(Debug, Serialize)]
struct TokenRecord<'a> {
    #[serde(flatten)]
    piece: Piece<'a>,
    kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    norm: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    segments: Vec<Segment>,
}

#[derive(Debug, Serialize)]
struct NumberRecord<'a> {
    #[serde(flatten)]
    piece: Piece<'a>,
    kind: NumberKind,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "plain_number")]
    value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decimal: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    modifier: Option<NumberMod>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "plain_number")]
    low: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "plain_number")]
    high: Option<f64>,
    rule: &'a str,
}

/// Whole numbers without a decimal point.
fn plain_number<S: serde::Serializer>(value: &Option<f64>, to: S) -> Result<S::Ok, S::Error> {
    match *value {
        Some(v) if v.fract() == 0.0 && v.abs() < 9_007_199_254_740_992.0 => to.serialize_i64(v as i64),
        Some(v) => to.serialize_f64(v),
        None => to.serialize_none(),
    }
}

#[derive(Debug, Serialize)]
struct TimeRecord<'a> {
    #[serde(flatten)]
    piece: Piece<'a>,
    #[serde(rename = "type")]
    kind: TimexType,
    value: &'a str,
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    modifier: Option<TimexMod>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    grain: Option<Grain>,
    calendar: Calendar,
    rule: &'a str,
}

#[derive(Debug, Serialize)]
struct EntityRecord<'a> {
    #[serde(flatten)]
    piece: Piece<'a>,
    id: u32,
    #[serde(rename = "type")]
    kind: EntityKind,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sector: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    rule: &'a str,
}

#[derive(Debug, Serialize)]
struct ParticipantRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<u32>,
    #[serde(flatten)]
    piece: Piece<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sector: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct LocationRecord {
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
}

#[derive(Debug, Serialize)]
struct SourceRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<u32>,
    #[serde(flatten)]
    piece: Piece<'a>,
}

#[derive(Debug, Serialize)]
struct EventRecord<'a> {
    start: usize,
    end: usize,
    sentence: usize,
    trigger: Piece<'a>,
    event_type: EventType,
    #[serde(skip_serializing_if = "Option::is_none")]
    event_mode: Option<EventMode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    auxiliary: Option<Auxiliary>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    contexts: &'a [Context],
    cameo: &'a str,
    score: f64,
    actors: Vec<ParticipantRecord<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    recipients: Vec<ParticipantRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<LocationRecord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attribution: Option<SourceRecord<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    quantities: &'a [usize],
    #[serde(skip_serializing_if = "Option::is_none")]
    same_as: Option<usize>,
    confidence: f64,
    rule: &'a str,
}

fn instant(time: Option<NaiveDateTime>) -> Option<String> {
    time.map(|t| t.format("%Y-%m-%dT%H:%M:%S").to_string())
}

impl<'t> Analysis<'t> {
    /// The record of this text under the given id.
    #[must_use]
    pub fn record<'a>(&'a self, id: Option<&'a str>) -> Record<'a> {
        let text: &'a str = self.text();
        let participants = |list: &[Participant]| -> Vec<ParticipantRecord<'a>> {
            list.iter()
                .map(|p| ParticipantRecord {
                    entity: p.entity,
                    piece: Piece::of(p.span, text),
                    country: p.country.map(|c| c.to_string()),
                    sector: p.sector.map(|s| s.code()),
                })
                .collect()
        };
        Record {
            id,
            reference: self.reference().map(|r| r.to_string()),
            sentences: self.sentences().collect(),
            tokens: (0..self.tokens().len())
                .map(|i| {
                    let piece = Piece::of(self.tokens().span(i), text);
                    let norm = match fold(piece.text) {
                        Cow::Borrowed(_) => None,
                        Cow::Owned(norm) => Some(norm),
                    };
                    let segments: Vec<Segment> = self.tokens().segments(i).collect();
                    let segments = if segments.len() > 1 { segments } else { Vec::new() };
                    TokenRecord { piece, kind: self.tokens().kind(i).unwrap_or(Kind::Symbol), norm, segments }
                })
                .collect(),
            numbers: self
                .numbers()
                .iter()
                .map(|n| NumberRecord {
                    piece: Piece::of(n.span, text),
                    kind: n.kind,
                    value: n.value,
                    decimal: n.decimal.as_deref(),
                    unit: n.unit,
                    modifier: n.modifier,
                    low: n.low,
                    high: n.high,
                    rule: n.rule,
                })
                .collect(),
            times: self
                .times()
                .iter()
                .map(|t| TimeRecord {
                    piece: Piece::of(t.span, text),
                    kind: t.kind,
                    value: &t.value,
                    modifier: t.modifier,
                    from: instant(t.from),
                    to: instant(t.to),
                    grain: t.grain,
                    calendar: t.calendar,
                    rule: t.rule,
                })
                .collect(),
            entities: self
                .entities()
                .map(|m| EntityRecord {
                    piece: Piece::of(m.span, text),
                    id: m.id,
                    kind: m.kind,
                    name: m.name.of(text),
                    country: m.country.map(|c| c.to_string()),
                    sector: m.sector.map(|s| s.code()),
                    title: m.title.map(|t| t.of(text)),
                    rule: m.rule,
                })
                .collect(),
            events: self
                .events()
                .iter()
                .map(|e| {
                    let time = e.time.and_then(|t| self.times().get(t));
                    EventRecord {
                        start: e.span.start,
                        end: e.span.end,
                        sentence: e.sentence,
                        trigger: Piece::of(e.trigger, text),
                        event_type: e.event_type,
                        event_mode: e.mode,
                        auxiliary: e.auxiliary,
                        contexts: &e.contexts,
                        cameo: e.cameo,
                        score: e.score,
                        actors: participants(&e.actors),
                        recipients: participants(&e.recipients),
                        time: e.time,
                        from: instant(time.and_then(|t| t.from)),
                        to: instant(time.and_then(|t| t.to)),
                        location: e
                            .location
                            .as_ref()
                            .map(|l| LocationRecord { entity: l.entity, country: l.country.map(|c| c.to_string()) }),
                        attribution: e
                            .attribution
                            .as_ref()
                            .map(|a| SourceRecord { entity: a.entity, piece: Piece::of(a.span, text) }),
                        quantities: &e.quantities,
                        same_as: e.same_as,
                        confidence: e.confidence,
                        rule: e.rule,
                    }
                })
                .collect(),
        }
    }
}
