//! Who says that an event happened.

use super::arg::{Arg, Place};
use super::facts::Facts;
use super::frame::Frame;
use super::hedge::DENY;
use super::prep::Prep;
use super::scene::Scene;
use super::Attribution;
use crate::lexicon::{id, Class, Form};

/// How far before an event the verb of speech that reports it may stand, in tokens.
const FAR: usize = 60;

/// A verb of speech, as its clause was read.
#[derive(Debug, Clone)]
pub(super) struct Said {
    /// The verb.
    at: usize,
    /// One past its clause.
    to: usize,
    by: Option<Arg>,
    /// Its subject is left out.
    dropped: bool,
}

impl Scene<'_> {
    /// أن or إن, a colon or a quotation between a verb of speech and what it reports.
    pub(super) fn complement_between(&self, from: usize, to: usize) -> bool {
        (from + 1..to).any(|k| {
            let facts = self.facts(k);
            let opens = || {
                matches!(self.value(k, Class::Subord), Some(id!("أن") | id!("إن")))
                    || matches!(self.tokens.stem(k).of(self.tokens.text()), "أن" | "إن" | "ان")
            };
            facts.any(Facts::QUOTE)
                || facts.any(Facts::HARD_STOP) && self.tokens.is_sign(k, ':')
                || facts.any(Facts::OPENS_CLAUSE) && !facts.any(Facts::MENTION) && opens()
        })
    }

    /// Who reports the event: the subject of a verb of speech that has it in its clause, or a source named aside.
    pub(super) fn attribution(&self, frame: &Frame, actors: &[Arg]) -> Option<Attribution> {
        let sentence = self.sentence_around(frame.at);
        let holds = |facts| self.holds(self.sentence_of(frame.at), facts);
        let named = if holds(Facts::SOURCE) { self.aside(sentence.clone(), frame) } else { None };
        let found = named.or_else(|| if holds(Facts::SAY) { self.reported_by(sentence, frame) } else { None })?;
        let same = actors.iter().any(|a| a.entity.is_some() && a.entity == found.entity || a.span == found.span);
        (!same).then_some(Attribution { entity: found.entity, span: found.span })
    }

    fn reported_by(&self, sentence: std::ops::Range<usize>, frame: &Frame) -> Option<Arg> {
        for k in (sentence.start..frame.at).rev().take(FAR) {
            if !self.is(k, Facts::SAY) {
                continue;
            }
            let Some(value) = self.value(k, Class::Say) else { continue };
            let Some(form) = self.finite(k) else { continue };
            let denial = value == DENY && k + 12 > frame.at;
            if !denial && !self.complement_between(k, frame.at) {
                continue;
            }
            let said = self.said(k, form);
            if said.to > frame.at && !denial {
                continue;
            }
            return match said.by {
                None if said.dropped => self.dropped_subject(k, form).into_iter().next(),
                by => by,
            };
        }
        None
    }

    /// Who says what the verb at `k` reports. What is told in one sentence is mostly told by one verb, which is read once.
    fn said(&self, k: usize, form: Form) -> Said {
        let known = self.last_said.borrow().as_ref().filter(|said| said.at == k).cloned();
        known.unwrap_or_else(|| {
            let frame = self.verb_frame(k, 1, form);
            // «نقلت وكالة عن مسؤول»: the official.
            let quoted = frame.in_place(Place::About).next();
            let subject = frame.in_place(Place::Subject).find(|a| a.head.is_none());
            let subject = subject.or_else(|| frame.in_place(Place::Subject).next());
            let said = Said { at: k, to: frame.to, by: quoted.or(subject).cloned(), dropped: frame.dropped };
            self.reuse(frame);
            self.last_said.replace(Some(said.clone()));
            said
        })
    }

    /// بحسب، وفق، على ما أعلن.
    fn aside(&self, sentence: std::ops::Range<usize>, frame: &Frame) -> Option<Arg> {
        let mut best: Option<(usize, Arg)> = None;
        for k in sentence.start..sentence.end.min(sentence.start + 160) {
            if !self.names_source(k) {
                continue;
            }
            let source = (k + 1..sentence.end.min(k + 7))
                .take_while(|&j| !self.is_hard_stop(j) && !self.is_comma(j))
                .find_map(|j| self.mention_from(j).or_else(|| self.mention(j)));
            // «وفق ما نقلته وكالة عن مسؤول»: the official.
            let quoted = source.and_then(|m| {
                let about = self.mentions[m].last;
                let reports =
                    (k + 1..about).any(|j| self.is_word(j, Class::Say, id!("report")) || self.has(j, Class::Say));
                let named = matches!(self.preposition(about), Some((Prep::About, _))) && reports;
                named.then(|| self.mention_from(about + 1)).flatten()
            });
            if let Some(m) = quoted.or(source) {
                let distance = k.abs_diff(frame.at);
                if best.as_ref().is_none_or(|b| distance < b.0) {
                    best = self.one(m).map(|arg| (distance, arg)).or(best);
                }
            }
        }
        best.map(|b| b.1)
    }
}
