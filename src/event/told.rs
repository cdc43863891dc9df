//! Whether what a clause says is told as news: done, reported, no habit, no tale, no question.

use super::arg::Place;
use super::facts::Facts;
use super::frame::Frame;
use super::prep::Prep;
use super::scene::{Scene, REACH};
use super::slot::Sides;
use crate::entity::EntityKind;
use crate::lexicon::{id, Class, ClassSet, Form};
use crate::token::Kind;

/// How far back the verb of a clause is looked for, in tokens.
const CLAUSE: usize = 16;

impl Scene<'_> {
    /// Whether a noun of force whose doer is not named is news: done, reported, or at the head of its sentence with a verb that
    /// says how it happened; not behind a preposition or another noun, and no «الاغتيالات» in general.
    pub(super) fn is_told(&self, frame: &Frame) -> bool {
        if let Some(g) = frame.governor {
            // «يتعرضون للتعذيب»: a habit.
            // تعرض itself is past, though تعرض of عرض is not.
            let suffers = self.value(g, Class::Light) == Some(id!("undergo"));
            let past = self.tokens.readings(g, Class::Light).any(|s| s.form.is(Form::PAST));
            return !(suffers && !past && self.finite(g).is_some_and(|f| f.is(Form::IMPF)));
        }
        if self.tokens.clitics(frame.at).article() && self.is_plural_noun(frame.at) {
            return false;
        }
        let start = self.sentence_around(frame.at).start;
        let mut k = frame.at;
        // «عملية اغتيال»: the act of its kind stands for it.
        loop {
            if self.fused_preposition(k).is_some() {
                return false;
            }
            if k == start {
                return self.happens(frame);
            }
            if self.tokens.clitics(k).conjunction() || k + CLAUSE < frame.at {
                return false;
            }
            k -= 1;
            while k > start && self.is_quote(k) {
                k -= 1;
            }
            if self.value(k, Class::Topic) != Some(id!("wrap")) {
                break;
            }
        }
        if !self.is_named(k) {
            if self.preposition(k).is_some() {
                return k > start && self.value(k - 1, Class::Topic).is_some() && self.tokens.pronoun(k - 1).is_some();
            }
            if self.opens_clause(k) || self.is_hard_stop(k) {
                return self.happens(frame);
            }
        }
        // A bare noun before it has it for its genitive.
        const OPEN: ClassSet = ClassSet::of(&[
            Class::Conj,
            Class::Adv,
            Class::Particle,
            Class::Aux,
            Class::Subord,
            Class::Quant,
            Class::Dem,
            Class::Adj,
            Class::Demonym,
            Class::NumberOrdinal,
        ]);
        let bare = !self.is_named(k)
            && !self.is_time(k)
            && self.finite(k).is_none()
            && self.tokens.kind(k) == Some(Kind::Word)
            && !self.tokens.clitics(k).article()
            && self.tokens.pronoun(k).is_none()
            && (!self.tokens.classes(k).any(OPEN) || self.has(k, Class::Noun) && !self.has(k, Class::Adj));
        !bare && self.is_reported(k, start)
    }

    /// Whether the verb that the noun is object or subject of tells news: «أعلنت الشرطة مقتل …», not «أثار مقتل …».
    fn is_reported(&self, from: usize, start: usize) -> bool {
        for k in (start..=from).rev().take(CLAUSE) {
            if self.is_hard_stop(k) || self.opens_clause(k) {
                return true;
            }
            if self.finite(k).is_some() && !self.has(k, Class::Aux) {
                let judges =
                    self.predicate(k).is_some_and(|(s, _)| matches!(s.text_id(), id!("condemn") | id!("criticise")));
                return judges || self.has(k, Class::Say) || self.has(k, Class::Light);
            }
        }
        true
    }

    pub(super) fn is_plural_noun(&self, i: usize) -> bool {
        self.tokens.readings(i, Class::Pred).any(|s| s.form.is(Form::PLUR))
    }

    /// «الهجوم على القافلة أسفر …» tells of it, «الهجوم على القافلة يشكل …» judges it; a headline has no verb at all.
    fn happens(&self, frame: &Frame) -> bool {
        let end = self.sentence_around(frame.at).end.min(frame.at + REACH / 3);
        let mut skip = 0;
        for j in frame.at + frame.len..end {
            // «لا يقل عن عشرين»: a number.
            if let Some((_, len)) = self.amount(j) {
                skip = j + len;
            }
            if j < skip {
                continue;
            }
            if self.is_hard_stop(j) {
                return true;
            }
            if self.has(j, Class::Pron) && !self.is_named(j) {
                return false;
            }
            if self.finite(j).is_some() && !self.has(j - 1, Class::Rel) {
                return self.has(j, Class::Light) || self.predicate(j).is_some_and(|(s, _)| s.is_violence());
            }
        }
        true
    }

    /// «يقتلون ويدمرون», «مجرم يقتل الناس»: an imperfect tells of what is done as a rule, but in a headline or with a time or a
    /// number.
    pub(super) fn is_habit(&self, frame: &Frame) -> bool {
        if !frame.verb.is_some_and(|f| f.is(Form::IMPF)) || self.tokens.clitics(frame.at).future() {
            return false;
        }
        let sentence = self.sentence_around(frame.at);
        let headline = frame.from <= sentence.start + 1 && !frame.dropped;
        let exact = (frame.at..frame.to).any(|j| self.is_time(j) || self.is_number(j));
        let negated = frame.at > 0 && self.has(frame.at - 1, Class::Neg);
        !headline && !exact && !negated
    }

    /// «يروي الفيلم قصة جندي خطفه …»: what a film, a play or a poem tells. رواية is a witness's account as often as a novel.
    pub(super) fn is_tale(&self, i: usize) -> bool {
        if !self.holds(self.sentence_of(i), Facts::TRAP) {
            return false;
        }
        let start = self.sentence_around(i).start.max(i.saturating_sub(2 * CLAUSE));
        (start..i).any(|k| self.value(k, Class::Trap) == Some(id!("tale")) && !self.is_named(k))
    }

    /// A disaster tells how people died, and no weapon stands in the sentence.
    pub(super) fn is_disaster(&self, i: usize) -> bool {
        let sentence = self.sentence_around(i);
        let near = i.saturating_sub(2 * CLAUSE).max(sentence.start)..sentence.end.min(i + 2 * CLAUSE);
        // «في انهيار مبنى»; «وسط انهيار الهدنة» and «حذرت من كارثة» tell how nobody died.
        let cause = |k: usize| {
            let inside = k > 0 && self.value(k - 1, Class::Prep) == Some(id!("في"));
            inside || matches!(self.fused_preposition(k), Some(Prep::By))
        };
        let object = |k: usize| {
            self.is(k, Facts::OBJECT)
                && self
                    .tokens
                    .readings(k, Class::Object)
                    .any(|s| s.text_id() == id!("accident") || s.text_id() == id!("collapse") && cause(k))
        };
        let weapon = |k: usize| {
            self.has(k, Class::Means)
                || k != i
                    && self.predicate(k).is_some_and(|(s, _)| {
                        s.is_violence() && s.text_id() != id!("hit") && s.text_id() != id!("fall")
                    })
        };
        near.clone().any(object) && !near.into_iter().any(weapon)
    }

    /// دعا، دعت: a verb that calls people to something.
    pub(super) fn calls(&self, i: usize) -> bool {
        self.finite(i).is_some()
            && self.predicate(i).is_some_and(|(s, _)| matches!(s.text_id(), id!("call") | id!("call-for")))
    }

    /// What makes a gathering a protest: where they stand, what they chant, carry or demand, or that they are protesters.
    pub(super) fn has_cause(&self, frame: &Frame) -> bool {
        let sentence = self.sentence_around(frame.at);
        let near = frame.at.saturating_sub(CLAUSE).max(sentence.start)..sentence.end.min(frame.at + 2 * CLAUSE);
        let stands = frame.has(Place::Before) || frame.head(Place::Before).is_some();
        const CAUSES: [u32; 9] = [
            id!("demonstrate"),
            id!("protest"),
            id!("chant"),
            id!("demand"),
            id!("call-for"),
            id!("condemn"),
            id!("stone"),
            id!("riot"),
            id!("gather"),
        ];
        stands
            || near.into_iter().filter(|&j| j != frame.at).any(|j| {
                self.tokens.senses(j).any(|s| match s.class {
                    Class::Pred => CAUSES.contains(&s.text_id()),
                    Class::Object => {
                        matches!(s.text_id(), id!("protest") | id!("flag") | id!("banner") | id!("protester"))
                    }
                    _ => false,
                })
            })
    }

    /// A question tells nothing.
    pub(super) fn is_asked(&self, i: usize) -> bool {
        let sentence = self.sentence_around(i);
        (sentence.start..sentence.end).rev().take(2).any(|j| self.tokens.is_sign(j, '؟') || self.tokens.is_sign(j, '?'))
    }

    /// A city or region is where force is used, not who uses or suffers it.
    pub(super) fn leave_out_places(&self, sides: &mut Sides) {
        let place = |m: Option<usize>| {
            m.and_then(|m| self.mentions.get(m)).is_some_and(|m| {
                matches!(m.kind, EntityKind::City | EntityKind::Region) && m.sector.is_none() && m.members.is_empty()
            })
        };
        sides.actors.retain(|a| !place(a.mention));
        sides.recipients.retain(|a| !place(a.mention));
    }

    /// «تبادلت روسيا وأوكرانيا 180 أسيرا», «وقعا مذكرة لتسليم المطلوبين»: who is exchanged or handed over takes no part.
    pub(super) fn leave_out_goods(&self, sides: &mut Sides) {
        const GOODS: [u32; 4] = [id!("prisoners"), id!("hostages"), id!("bodies"), id!("wanted")];
        sides.actors.retain(|a| {
            let Some(mention) = a.mention.and_then(|m| self.mentions.get(m)) else { return true };
            let mut words = (mention.first..mention.last).flat_map(|i| self.tokens.readings(i, Class::Object));
            mention.listed || !words.any(|s| GOODS.contains(&s.text_id()))
        });
    }
}
