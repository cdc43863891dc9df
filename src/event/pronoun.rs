//! Who a pronoun is.

use super::agreement::Agreement;
use super::arg::Arg;
use super::scene::Scene;
use crate::entity::{EntityKind, Mention};
use crate::lexicon::{Class, Form, Sector};
use crate::token::Pronoun;

/// How far back a pronoun is followed, in mentions.
const BACK: usize = 14;

impl Scene<'_> {
    /// The nearest earlier mention that the pronoun on token `i` fits; a subject outranks the rest.
    pub(super) fn resolve_pronoun(&self, i: usize, pronoun: Pronoun, trigger: usize) -> Option<Arg> {
        let want = Agreement::of(pronoun)?;
        let sentence = self.sentence_around(i);
        // «وفي حديثه إلى …، قال بوتين»: the subject still to come, if the phrase opens the sentence.
        if i < sentence.start + 4 && self.preceded_by_preposition(i, sentence.start) {
            if let Some(arg) = self.main_subject_after(i, sentence.end, want) {
                return Some(arg);
            }
        }
        self.antecedent(i, want, trigger, None)
    }

    /// As [`Self::resolve_pronoun`], for one who is not the subject of the same clause (اعترفت … بها).
    pub(super) fn resolve_other(
        &self,
        i: usize,
        pronoun: Pronoun,
        trigger: usize,
        subject: Option<usize>,
    ) -> Option<Arg> {
        let Some(subject) = subject else { return self.resolve_pronoun(i, pronoun, trigger) };
        let want = Agreement::of(pronoun)?;
        self.antecedent(i, want, trigger, Some(self.mentions[subject].id))
    }

    fn preceded_by_preposition(&self, i: usize, start: usize) -> bool {
        self.fused_preposition(i).is_some()
            || i > start && self.preposition(i - 1).is_some()
            || i > start + 1 && self.preposition(i - 2).is_some()
    }

    pub(super) fn antecedent(&self, i: usize, want: Agreement, trigger: usize, not: Option<u32>) -> Option<Arg> {
        let sentence = self.sentence_of(i);
        let she = want == Agreement::She && self.tokens.pronoun(i).is_some();
        let mut best: Option<(u32, usize)> = None;
        for (back, m) in (0..self.first_mention_after(i)).rev().take(BACK).enumerate() {
            // Farther back only costs more.
            if best.is_some_and(|(cost, _)| cost <= back as u32 * 2) {
                break;
            }
            let mention = &self.mentions[m];
            if !self.fits(m, want)
                || not == Some(mention.id)
                || mention.kind == EntityKind::Region && mention.country.is_none()
                || mention.last > i && mention.first <= i
                || mention.first <= trigger && trigger < mention.last
                || she && self.are_people(mention)
            {
                continue;
            }
            let first = mention.phrase.min(mention.first);
            let distance = sentence - self.sentence_of(first);
            if distance > 2 {
                break;
            }
            let mut cost = back as u32 * 2 + distance as u32 * 6;
            if best.is_some_and(|b| b.0 <= cost) {
                continue;
            }
            // A subject is what is talked about; what hangs on a preposition is less so.
            if !self.is_subject(m) {
                cost += 7;
            }
            // «سفينة برتغالية كانت تحتجزها»: an adjective only tells whose another thing is.
            if mention.rule == "people/adjective" {
                cost += 10;
            }
            if !self.can_act(m) {
                cost += 4;
            }
            if matches!(mention.kind, EntityKind::City) && mention.sector.is_none() {
                cost += 6;
            }
            if best.is_none_or(|b| cost < b.0) {
                best = Some((cost, m));
            }
        }
        best.and_then(|(_, m)| self.one(m))
    }

    /// «عقوبات على سبعة أشخاص، وهدد بتوسيعها»: people are هم.
    fn are_people(&self, mention: &Mention) -> bool {
        matches!(mention.sector, Some(Sector::Cvl | Sector::Ref | Sector::Uaf))
            && mention.rule == "people/role"
            && self.tokens.readings(mention.first, Class::PeopleRole).any(|s| s.form.is(Form::PLUR))
    }

    /// Whether the mention is the subject of a verb next to it.
    fn is_subject(&self, m: usize) -> bool {
        let mention = &self.mentions[m];
        let first = mention.phrase.min(mention.first);
        if self.fused_preposition(first).is_some() {
            return false;
        }
        if first == 0 {
            return true;
        }
        if self.preposition(first - 1).is_some() {
            return false;
        }
        self.finite(first - 1).is_some() || self.finite(mention.last).is_some() || self.opens_clause(first - 1)
    }

    pub(super) fn first_mention_after(&self, i: usize) -> usize {
        self.mentions.partition_point(|m| m.phrase.min(m.first) < i)
    }

    pub(super) fn one(&self, m: usize) -> Option<Arg> {
        let mut first = None;
        self.args_of(m, None, |a| {
            first.get_or_insert(a);
        });
        first
    }
}
