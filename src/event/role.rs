//! Who a pronoun or a dropped subject is.

use super::frame::Arg;
use super::scene::Scene;
use crate::entity::EntityKind;
use crate::lexicon::Form;
use crate::token::Pronoun;

/// How far back a pronoun is followed, in mentions.
const BACK: usize = 14;

/// Gender and number that a reference asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Agreement {
    He,
    She,
    Two,
    They,
}

impl Scene<'_> {
    /// The nearest earlier mention that the pronoun on token `i` fits; a subject outranks the rest.
    pub(super) fn resolve_pronoun(&self, i: usize, pronoun: Pronoun, trigger: usize) -> Option<Arg> {
        let want = match pronoun {
            Pronoun::He => Agreement::He,
            Pronoun::She => Agreement::She,
            Pronoun::TheyTwo => Agreement::Two,
            Pronoun::They | Pronoun::TheyFeminine => Agreement::They,
            _ => return None,
        };
        let sentence = self.tokens.sentence(self.tokens.sentence_of(i));
        // «وفي حديثه إلى …، قال بوتين»: the subject still to come, if the phrase opens the sentence.
        if i < sentence.start + 4 && self.preceded_by_preposition(i, sentence.start) {
            if let Some(arg) = self.main_subject_after(i, sentence.end, want) {
                return Some(arg);
            }
        }
        self.antecedent(i, want, trigger)
    }

    fn preceded_by_preposition(&self, i: usize, start: usize) -> bool {
        self.fused_preposition(i).is_some()
            || i > start && self.preposition(i - 1).is_some()
            || i > start + 1 && self.preposition(i - 2).is_some()
    }

    /// The subject of the first finite verb behind the opening phrase.
    fn main_subject_after(&self, i: usize, end: usize, want: Agreement) -> Option<Arg> {
        let verb = (i + 1..end.min(i + 25)).find(|&j| self.finite(j).is_some())?;
        let m = (verb + 1..end.min(verb + 4))
            .find_map(|j| self.mention_from(j).filter(|_| self.fused_preposition(j).is_none()))?;
        self.fits(m, want).then(|| self.one(m)).flatten()
    }

    /// The mention that a dropped subject of this form stands for.
    pub(super) fn dropped_subject(&self, i: usize, form: Form) -> Vec<Arg> {
        let want = if form.is(Form::DUAL) {
            Agreement::Two
        } else if form.is(Form::PLUR) {
            Agreement::They
        } else if form.is(Form::FEM) {
            Agreement::She
        } else if form.is(Form::P3) {
            Agreement::He
        } else {
            return Vec::new();
        };
        if want == Agreement::Two {
            return self.pair_before(i);
        }
        self.antecedent(i, want, i).into_iter().collect()
    }

    /// Two subjects of an earlier clause, or a dual reference.
    fn pair_before(&self, i: usize) -> Vec<Arg> {
        let mut out = Vec::new();
        for m in (0..self.first_mention_after(i)).rev().take(BACK) {
            if !self.mentions[m].members.is_empty() {
                self.args_of(m, None, &mut out);
                return out;
            }
            let first = self.mentions[m].phrase.min(self.mentions[m].first);
            if self.tokens.clitics(first).conjunction() && m > 0 && self.mentions[m - 1].last == first {
                self.args_of(m - 1, None, &mut out);
                self.args_of(m, None, &mut out);
                return out;
            }
        }
        out
    }

    fn first_mention_after(&self, i: usize) -> usize {
        self.mentions.partition_point(|m| m.phrase.min(m.first) < i)
    }

    fn antecedent(&self, i: usize, want: Agreement, trigger: usize) -> Option<Arg> {
        let sentence = self.tokens.sentence_of(i);
        let mut best: Option<(u32, usize)> = None;
        for (back, m) in (0..self.first_mention_after(i)).rev().take(BACK).enumerate() {
            let mention = &self.mentions[m];
            if !self.fits(m, want)
                || mention.last > i && mention.first <= i
                || mention.first <= trigger && trigger < mention.last
            {
                continue;
            }
            let first = mention.phrase.min(mention.first);
            let distance = sentence - self.tokens.sentence_of(first);
            if distance > 2 {
                break;
            }
            let mut cost = back as u32 * 2 + distance as u32 * 6;
            // A subject is what is talked about; what hangs on a preposition is less so.
            if !self.is_subject(m) {
                cost += 7;
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

    fn one(&self, m: usize) -> Option<Arg> {
        let mut out = Vec::new();
        self.args_of(m, None, &mut out);
        out.into_iter().next()
    }

    fn fits(&self, m: usize, want: Agreement) -> bool {
        let mention = &self.mentions[m];
        match want {
            Agreement::Two => mention.members.len() == 2,
            Agreement::They => {
                mention.members.len() > 1
                    || matches!(mention.kind, EntityKind::Group | EntityKind::Nationality)
                    || self.is_plural(m)
            }
            Agreement::He | Agreement::She => {
                if !mention.members.is_empty() {
                    return false;
                }
                let feminine = self.is_feminine(m);
                (want == Agreement::She) == feminine
            }
        }
    }

    fn is_plural(&self, m: usize) -> bool {
        let mention = &self.mentions[m];
        let first = mention.phrase.min(mention.first);
        self.tokens.senses(first).any(|s| s.form.is(Form::PLUR.or(Form::MASC)))
    }

    /// Whether the mention takes feminine agreement: most states and cities, and bodies named by a feminine noun.
    pub(super) fn is_feminine(&self, m: usize) -> bool {
        let mention = &self.mentions[m];
        let first = mention.phrase.min(mention.first);
        let last_letter = |i: usize| self.tokens.str(i).trim_end_matches(['"', '»']).chars().last();
        match mention.kind {
            EntityKind::Person => {
                // The title or the name shows a woman.
                self.tokens.senses(first).any(|s| s.form.is(Form::FEM.or(Form::SING)))
                    || mention.title.is_some() && last_letter(first) == Some('ة')
            }
            EntityKind::Country => {
                const MASCULINE: [&str; 8] = ["JOR", "IRQ", "LBN", "SDN", "MAR", "YEM", "VAT", "SSD"];
                !mention.country.is_some_and(|c| MASCULINE.contains(&c.code())) || last_letter(first) == Some('ة')
            }
            EntityKind::City | EntityKind::Region => true,
            EntityKind::Group | EntityKind::Nationality => {
                last_letter(first) == Some('ة') || self.is_group_plural(first)
            }
            EntityKind::Organization => last_letter(first) == Some('ة') || self.is_group_plural(first),
        }
    }

    fn is_group_plural(&self, first: usize) -> bool {
        self.tokens.senses(first).any(|s| s.form.is(Form::PLUR) && !s.form.is(Form::MASC.or(Form::OBLIQUE)))
    }
}
