//! Reading rightwards from a predicate: which noun phrases stand in which place, up to the end of its clause.

use super::arg::{Arg, Place};
use super::clause::LIST;
use super::facts::Facts;
use super::frame::{Frame, Head};
use super::prep::Prep;
use super::scene::{Scene, REACH};
use crate::lexicon::{Class, ClassSet, Form};

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

    /// Reads the arguments to the right of `from` into the frame, the first bare noun phrase in `place`.
    pub(super) fn read_right(&self, frame: &mut Frame, from: usize, place: Place, sentence_end: usize) {
        let mut place = place;
        let mut prep: Option<Prep> = None;
        let mut last: Option<(Place, usize)> = None;
        let mut owner: Option<usize> = None;
        let mut nested = false;
        let mut aside: Option<usize> = None;
        // Past the verb of a relative clause (طائرات تحمل مساعدات إلى …): what follows may still be the predicate's.
        let mut relative: Option<usize> = None;
        let mut group = 0;
        let mut j = from;
        let limit = sentence_end.min(from + REACH);
        while j < limit {
            let facts = self.facts(j);
            if facts.any(Facts::TURNS) || aside.is_some() {
                // «لا يقل عن عشرين»: a number.
                if let Some((_, len)) = self.amount(j) {
                    j += len;
                    continue;
                }
                if facts.any(Facts::COMMA) {
                    if self.breaks_at_comma(j, sentence_end) {
                        // A list of names goes on over a comma.
                        let listed = last.is_some_and(|(_, end)| end == j)
                            && self.mention_from(j + 1).is_some()
                            && self.fused_preposition(j + 1).is_none()
                            && !self.tokens.clitics(j + 1).conjunction();
                        if !listed {
                            break;
                        }
                    }
                    if relative.is_some() {
                        break;
                    }
                    aside = None;
                    j += 1;
                    continue;
                }
                if facts.any(Facts::QUOTE) {
                    j += 1;
                    continue;
                }
                if let Some(t) = self.time(j).filter(|_| facts.any(Facts::TIME)) {
                    j = self.times[t].last.max(j + 1);
                    prep = None;
                    continue;
                }
                if self.ends_before(j, sentence_end) {
                    let attributive = relative.is_none()
                        && owner.is_some_and(|h| h + 3 > j)
                        && (self.finite(j).is_some()
                            || self.has(j, Class::Pron)
                            || self.has(j, Class::Rel) && self.has(j + 1, Class::Aux))
                        && !self.tokens.clitics(j).conjunction();
                    if !attributive {
                        break;
                    }
                    relative = Some(j);
                    (prep, owner, last) = (None, None, None);
                    j += 1;
                    continue;
                }
                if facts.any(Facts::ASIDE) {
                    j += self.tokens.phrase(j).map_or(1, |p| p.len().max(1));
                    continue;
                }
                if aside.is_none() && self.opens_aside(j) {
                    aside = Some(j);
                    frame.aside = j..j;
                }
                if let Some(start) = aside {
                    // The object may still come: «وقعا عقب محادثاتهما اتفاقا».
                    let object = !self.is_named(j)
                        && j > start + 1
                        && self.fused_preposition(j).is_none()
                        && self.tokens.senses(j).any(|s| s.class == Class::Object && s.form.is(Form::ACC));
                    if object {
                        aside = None;
                    } else {
                        frame.aside.end = j + 1;
                        (prep, owner, last) = (None, None, None);
                        j = self.mention(j).map_or(j + 1, |m| self.mentions[m].last.max(j + 1));
                        continue;
                    }
                }
            }
            nested = relative.is_some() | nested & (prep.is_some() | owner.is_some());
            if !facts.any(Facts::LEADS) {
                j += 1;
                continue;
            }
            let fused = facts.fused();
            // «المصارف مع شركات السلاح»: the phrase belongs to the participle.
            if facts.any(Facts::FUSED | Facts::PREPOSITION) && j > from && (last.is_some() | !frame.heads.is_empty()) {
                nested |= self.hangs_on_participle(j);
            }
            nested = nested || self.hangs_on_masdar(frame, fused.or(prep), j);
            if let Some(m) = self.mention(j).filter(|_| facts.any(Facts::MENTION)) {
                let after_comma = self.is_comma(j - 1);
                let end = self.mentions[m].last.max(j + 1);
                let in_list = after_comma
                    && (self.is_comma(end) && self.mention_from(end + 1).is_some()
                        || self.tokens.clitics(end).conjunction() && self.mention_from(end).is_some());
                // «أسيرا سعوديا و3 سودانيين»
                let counted = last.is_some_and(|(_, end)| {
                    end < j && self.tokens.clitics(end).conjunction() && (end..j).all(|k| self.is_quantity(k))
                });
                let coordinated = self.tokens.clitics(j).conjunction() || in_list || counted;
                let here = match (fused, prep) {
                    (Some(p), _) | (None, Some(p)) => Place::Prep(p),
                    (None, None) => match (last, owner) {
                        (Some((place, end)), _)
                            if coordinated && (end == j || after_comma && end + 1 == j || counted) =>
                        {
                            place
                        }
                        (_, Some(head)) if (head + 1..j).all(|k| self.is_quantity(k)) || self.is_modifier(j - 1) => {
                            frame.heads.iter().find(|h| h.at == head).map_or(place, |h| h.place)
                        }
                        _ => place,
                    },
                };
                let joined = last.is_some_and(|(p, end)| {
                    p == here && (end == j || coordinated && end + 3 > j || after_comma && end + 1 == j)
                });
                if !joined {
                    group += 1;
                }
                if let Some((_, end)) = last.filter(|&(_, e)| e == j && fused.is_none()) {
                    if self.names_state(frame, m) {
                        last = Some((here, end.max(self.mentions[m].last)));
                        j = end.max(self.mentions[m].last);
                        continue;
                    }
                }
                self.args_of(m, owner.filter(|&h| h + 3 >= j), |a| {
                    frame.args.push(here, Arg { nested, group, ..a });
                });
                last = Some((here, end));
                if here == Place::Subject && prep.is_none() {
                    place = Place::Object;
                }
                // «رفض مصر التهجير»: behind the genitive that acts, the object.
                if here == Place::Genitive && place == Place::Genitive && !self.tokens.clitics(end).conjunction() {
                    place = Place::Object;
                }
                (prep, owner) = (None, None);
                j = end;
                continue;
            }
            if let Some((p, len)) = self.preposition(j) {
                if let Some(pronoun) = self.tokens.pronoun(j) {
                    let subject = frame.in_place(Place::Subject).find_map(|a| a.mention);
                    let found =
                        if relative.is_some() { None } else { self.resolve_other(j, pronoun, frame.at, subject) };
                    if let Some(arg) = found {
                        group += 1;
                        frame.args.push(Place::Prep(p), Arg { nested, group, ..arg });
                    }
                    prep = None;
                } else {
                    // عدد من، كل من، نسخة من: the preposition belongs to the quantity.
                    let of_quantity = p == Prep::From && j > 0 && (self.is_quantity(j - 1) || self.is_part(j - 1));
                    if !of_quantity {
                        prep = Some(p);
                    }
                }
                owner = None;
                j += len;
                continue;
            }
            if facts.any(Facts::DIGITS) {
                self.count(frame, j, prep, place);
            }
            if facts.any(Facts::WORD) {
                if fused.is_some() {
                    prep = fused;
                    owner = None;
                }
                if facts.any(Facts::QUANTITY) {
                    self.count(frame, j, prep, place);
                    j += 1;
                    continue;
                }
                if let Some(arg) = self.adjective_arg(j) {
                    // «وفد برلماني ألماني»: the state of the participant before.
                    let close = last.is_some_and(|(_, end)| (end..j).all(|k| self.is_modifier(k)) && owner.is_none());
                    if let Some((_, before)) = frame.args.last_mut().filter(|(_, a)| close && a.mention.is_some()) {
                        if before.country.is_none() {
                            before.country = arg.country;
                        }
                        j += 1;
                        continue;
                    }
                    // «برعاية قطرية»: the adjective is whose it is.
                    if prep == Some(Prep::Under) {
                        frame.args.push(Place::Prep(Prep::Under), arg);
                        prep = None;
                        j += 1;
                        continue;
                    }
                    // An adjective behind a noun tells whose it is (القرار الأميركي).
                    if let Some(head) = owner.or_else(|| frame.heads.last().map(|h| h.at).filter(|&h| h + 2 >= j)) {
                        let here = frame.heads.iter().find(|h| h.at == head).map_or(place, |h| h.place);
                        if frame.args.last().is_none_or(|(p, a)| *p != here || a.at + 1 != j) {
                            group += 1;
                        }
                        frame.args.push(here, Arg { head: Some(head), nested, group, ..arg });
                    }
                    j += 1;
                    continue;
                }
                if facts.any(Facts::HEAD) {
                    // The genitive of a noun, or one coordinated with it, stands where the noun does.
                    let chained = owner
                        .filter(|&h| h + 1 == j && prep.is_none())
                        .filter(|&h| self.tokens.clitics(j).conjunction() || !self.tokens.clitics(h).article());
                    // «في بيلاروسيا حليفة روسيا»: a noun in apposition stands where its mention does.
                    let beside = last.filter(|&(_, end)| end == j && prep.is_none() && self.is_relation(j));
                    let of = chained
                        .and_then(|h| frame.heads.iter().find(|x| x.at == h))
                        .map(|h| h.place)
                        .or(beside.map(|_| Place::Prep(Prep::Other)));
                    let here = of.unwrap_or(prep.map_or(place, Place::Prep));
                    frame.heads.push(Head { at: j, place: here });
                    owner = Some(j);
                    if let Some(pronoun) = self.tokens.pronoun(j) {
                        if let Some(arg) = self.resolve_pronoun(j, pronoun, frame.at) {
                            group += 1;
                            frame.args.push(here, Arg { head: Some(j), nested, group, ..arg });
                        }
                        owner = None;
                    }
                    if of.is_none() && prep.take().is_none() && place == Place::Subject {
                        place = Place::Object;
                    }
                }
            }
            j += 1;
        }
        frame.to = frame.to.max(relative.unwrap_or(j));
    }
}
