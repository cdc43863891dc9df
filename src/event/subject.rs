//! Subjects that stand before their verb, and nouns that its pronoun takes up.

use super::prep::Prep;
use super::scene::Scene;
use crate::entity::EntityKind;
use crate::lexicon::{id, Class, ClassSet, Form};

impl Scene<'_> {
    /// The particle with the pronoun that is the verb's subject: «إنها استدعت …», «لكنه رفض …».
    pub(super) fn pronoun_topic(&self, i: usize, start: usize) -> Option<usize> {
        const PASS: ClassSet = ClassSet::of(&[Class::Particle, Class::Neg, Class::Aux, Class::Adv]);
        let mut k = i;
        while k > start && k + 4 > i {
            k -= 1;
            if self.is_named(k) {
                return None;
            }
            let classes = self.tokens.classes(k);
            if self.tokens.pronoun(k).is_some() {
                return classes.any(ClassSet::of(&[Class::Subord, Class::Conj])).then_some(k);
            }
            if !classes.any(PASS) || self.opens_clause(k) {
                return None;
            }
        }
        None
    }

    /// Whether the relative pronoun is feminine; none for those of many.
    pub(super) fn value_of_rel(&self, r: usize) -> Option<bool> {
        match self.tokens.stem(r).of(self.tokens.text()) {
            "الذي" => Some(false),
            "التي" => Some(true),
            _ => None,
        }
    }

    /// Whether the mention before the verb at `i` heads its clause and is taken up by the verb's pronoun (طيارين تحتجزهم …).
    pub(super) fn is_resumed(&self, i: usize, m: usize) -> bool {
        let Some(pronoun) = self.tokens.pronoun(i) else { return false };
        let end = self.mentions[m].last;
        let relative = (end..i).any(|r| self.has(r, Class::Rel))
            || !self.mentions[m].listed && (end..i).all(|k| self.has(k, Class::Aux) || self.is_modifier(k));
        relative && self.fits_pronoun(m, pronoun)
    }

    /// The noun that the pronoun of the verb at `i` takes up: its clause is relative to it (اتفاق أبرمته …، القرار الذي اتخذه).
    pub(super) fn resumed(&self, i: usize, start: usize) -> Option<usize> {
        let mut k = i;
        while k > start && k + 5 > i {
            k -= 1;
            let skipped =
                self.has(k, Class::Rel) || self.is_modifier(k) || self.has(k, Class::Demonym) || self.is_quote(k);
            if self.is_named(k) {
                return None;
            }
            if !skipped || self.has(k, Class::Object) && !self.has(k, Class::Rel) {
                let noun = self.tokens.classes(k).any(ClassSet::of(&[Class::Object, Class::Pred, Class::Noun]))
                    && self.finite(k).is_none()
                    && !self.tokens.clitics(i).conjunction();
                let rel = (k + 1..i).any(|r| self.has(r, Class::Rel));
                return (noun && (rel || !self.tokens.clitics(k).article())).then_some(k);
            }
        }
        None
    }

    /// The subject that stands before its verb: the topic of the clause, or the head of the relative clause.
    pub(super) fn subject_before(&self, i: usize, start: usize) -> Option<usize> {
        let mut j = i;
        let mut commas = 0;
        let low = start.max(i.saturating_sub(24));
        while j > low {
            let k = j - 1;
            if let Some(m) = self.mention(k) {
                let mention = &self.mentions[m];
                let first = mention.phrase.min(mention.first);
                if self.tokens.clitics(i).conjunction() {
                    return None;
                }
                // A phrase behind a preposition is no subject; إن and أن take one.
                // «غضب بكين التي توعدت …»: the head of the clause, whatever it hangs on.
                if let Some(rel) = (k + 1..i).rev().find(|&r| self.has(r, Class::Rel)) {
                    let feminine = self.value_of_rel(rel);
                    // «… التي زعم قادة أنها»: the verb does not agree with the head, and has a subject of its own behind it.
                    let (he, she) = self.genders(i);
                    let own = feminine.is_some_and(|f| if f { !she && he } else { !he && she });
                    if own && !self.has(i, Class::Light) {
                        return None;
                    }
                    if feminine.is_none_or(|f| f == self.is_feminine(m) || mention.kind == EntityKind::Group) {
                        return Some(m);
                    }
                }
                let relative =
                    k + 1 == i && !mention.listed && !self.tokens.clitics(k).article() && mention.members.is_empty();
                if relative && self.fused_preposition(first).is_none_or(|p| p != Prep::Other) {
                    return Some(m);
                }
                let governed = self.fused_preposition(first).is_some()
                    || first > start && self.preposition(first - 1).is_some_and(|(p, _)| p != Prep::Between)
                    || first > start && self.is_genitive_of(first - 1, first);
                if governed {
                    // «وكانت هيئة في طرابلس قد أعلنت»: the place is the subject's own.
                    let owner = (first > start + 1 && self.preposition(first - 1).is_some_and(|(p, _)| p == Prep::In))
                        .then(|| self.mention(first - 2))
                        .flatten();
                    let opened = owner.filter(|&o| {
                        let f = self.mentions[o].phrase.min(self.mentions[o].first);
                        f > start && self.tokens.classes(f - 1).any(ClassSet::of(&[Class::Aux, Class::Subord]))
                    });
                    return opened;
                }
                // A finite verb of its own before it in the clause takes it as subject or object.
                return (!self.taken_by_verb(first, start)).then_some(m);
            }
            if self.is_time(k) || self.is_quote(k) {
                j = k;
                continue;
            }
            if self.has(k, Class::Rel) {
                j = k;
                if k > low && self.is_comma(k - 1) {
                    j = k - 1;
                }
                continue;
            }
            if self.is_comma(k) {
                // Only an aside closed by a comma stands between subject and verb.
                commas += 1;
                if commas > 2 {
                    return None;
                }
                let open = (low..k).rev().find(|&o| self.is_comma(o))?;
                if (open + 1..k).any(|t| self.finite(t).is_some()) && !self.has(open + 1, Class::Rel) {
                    return None;
                }
                j = open;
                continue;
            }
            // «، وقد قبل …» opens a clause of its own.
            if self.tokens.clitics(k).conjunction() && !self.is_named(k) {
                return None;
            }
            const PASS: ClassSet = ClassSet::of(&[Class::Particle, Class::Neg, Class::Aux, Class::Adv, Class::Pron]);
            if self.tokens.classes(k).any(PASS) && !self.opens_clause(k) || self.has(k, Class::Demonym) {
                j = k;
                continue;
            }
            return None;
        }
        None
    }

    /// A noun that is no mention and is the subject of the verb behind it: «إن العمل يشن …», «بيان يشجب …».
    pub(super) fn thing_before(&self, i: usize, form: Form, start: usize) -> Option<usize> {
        let start = start.max(i.saturating_sub(24));
        let mut j = i.checked_sub(1).filter(|&j| j >= start)?;
        while j > start && !self.is_named(j) && self.is_modifier(j) && !self.tokens.clitics(j).preposition() {
            j -= 1;
        }
        if self.is_named(j)
            || self.is_time(j)
            || self.finite(j).is_some()
            || self.tokens.clitics(i).conjunction()
            || !self.tokens.classes(j).any(ClassSet::of(&[Class::Noun, Class::Object, Class::Pred, Class::Means]))
        {
            return None;
        }
        if self.tokens.clitics(j).article() {
            let opened = j > start
                && !self.is_named(j - 1)
                && !self.tokens.clitics(j).preposition()
                && matches!(self.value(j - 1, Class::Subord), Some(id!("أن") | id!("إن") | id!("لأن")));
            return opened.then_some(j);
        }
        let text = self.tokens.readings(j, Class::Object).any(|s| {
            matches!(
                s.text_id(),
                id!("statement")
                    | id!("resolution")
                    | id!("agreement")
                    | id!("report")
                    | id!("proposal")
                    | id!("letter")
                    | id!("law")
            )
        });
        (text && j + 1 == i && form.is(Form::IMPF) && !self.tokens.clitics(i).future()).then_some(j)
    }

    /// Whether the noun before stands in construct with the phrase.
    pub(super) fn is_genitive_of(&self, noun: usize, first: usize) -> bool {
        !self.is_named(noun)
            && !self.tokens.clitics(first).conjunction()
            && !self.tokens.clitics(noun).article()
            && self.tokens.pronoun(noun).is_none()
            && self.finite(noun).is_none()
            && self.tokens.classes(noun).any(ClassSet::of(&[Class::Noun, Class::Pred, Class::Object, Class::Means]))
            && !self.tokens.classes(noun).any(ClassSet::of(&[Class::Subord, Class::Aux, Class::Conj]))
    }

    /// Whether a verb earlier in the clause has the phrase as its argument.
    pub(super) fn taken_by_verb(&self, first: usize, start: usize) -> bool {
        let low = start.max(first.saturating_sub(12));
        for k in (low..first).rev() {
            if self.is_comma(k) || self.is_hard_stop(k) || self.opens_clause(k) {
                return false;
            }
            if self.finite(k).is_some() {
                return !self.has(k, Class::Aux);
            }
        }
        false
    }
}
