//! Where a clause ends, read rightwards from a predicate.

use super::clause::LIST;
use super::facts::Facts;
use super::scene::{Scene, REACH};
use crate::lexicon::{Class, ClassSet};

impl Scene<'_> {
    /// Whether a clause ends before token `j` when read rightwards from a predicate.
    #[inline]
    pub(super) fn ends_before(&self, j: usize, sentence_end: usize) -> bool {
        let facts = self.facts(j);
        if j >= sentence_end || facts.any(Facts::HARD_STOP) {
            return true;
        }
        if facts.any(Facts::MENTION | Facts::TIME) {
            return false;
        }
        // هو، هي between a noun and what is said of it.
        let opens = || !self.tokens.clitics(j).conjunction();
        if facts.any(Facts::OPENS_CLAUSE) || facts.any(Facts::PRON) && opens() {
            return true;
        }
        // «زيارة كانت مقررة»: كان of an attributive clause is passed over.
        if facts.any(Facts::AUX) && opens() {
            return false;
        }
        self.finite(j).is_some()
    }

    /// Whether something that is wanted may stand in the clause read rightwards from token `from`, and how far the clause may
    /// go: what ends it whatever stands before is looked for, and nothing else.
    pub(super) fn reach(&self, from: usize, sentence_end: usize, wanted: impl Fn(usize) -> bool) -> (usize, bool) {
        let limit = sentence_end.min(from + LIST + REACH);
        let mut j = from;
        while j < limit {
            let facts = self.facts(j);
            if let Some((_, len)) = self.amount(j) {
                j += len;
                continue;
            }
            if !facts.any(Facts::MENTION | Facts::TIME) {
                // The verb of an attributive clause, and what opens one, may be passed over once.
                let ends = self.ends_before(j, sentence_end)
                    && (self.tokens.clitics(j).conjunction()
                        || !facts.any(Facts::PRON) && !self.has(j, Class::Rel) && self.finite(j).is_none());
                if ends && !self.judges(j) {
                    return (j, false);
                }
                if let Some(phrase) = self.tokens.phrase(j).filter(|_| facts.any(Facts::ASIDE)) {
                    j += phrase.len().max(1);
                    continue;
                }
            }
            if wanted(j) {
                return (j, true);
            }
            j += 1;
        }
        (j, false)
    }

    /// As [`Self::reach`], behind a noun: what may be its adjectives ends no clause.
    pub(super) fn reach_behind(
        &self,
        from: usize,
        sentence_end: usize,
        wanted: impl Fn(usize) -> bool,
    ) -> (usize, bool) {
        const LIKE: ClassSet = ClassSet::of(&[Class::Adj, Class::Object, Class::NumberOrdinal]);
        let like = |j: usize| self.is_quote(j) || self.tokens.classes(j).any(LIKE);
        let limit = sentence_end.min(from + REACH / 3);
        let behind = (from..limit).find(|&j| !like(j) || wanted(j)).unwrap_or(limit);
        self.reach(behind, sentence_end, wanted)
    }

    /// Whether what follows the comma at `j` is a new clause.
    pub(super) fn breaks_at_comma(&self, j: usize, sentence_end: usize) -> bool {
        let mut k = j + 1;
        // An aside of time or source between commas is passed over.
        while k < sentence_end && self.is(k, Facts::TIME | Facts::QUOTE) {
            k += 1;
        }
        // «ندد بالهجوم، متهما إسرائيل»: a participle has sides of its own.
        if k >= sentence_end || self.opens_clause(k) || self.finite(k).is_some() || self.circumstance(k).is_some() {
            return true;
        }
        const TURN: ClassSet =
            ClassSet::of(&[Class::Say, Class::Aux, Class::Conj, Class::Pron, Class::Neg, Class::Particle]);
        if !self.is_named(k) && self.tokens.classes(k).any(TURN) {
            return true;
        }
        // «، ورئيس الوزراء» goes on with a list; «، وفي لندن» does not.
        let c = self.tokens.clitics(k);
        c.conjunction() && !self.is_named(k)
    }
}
