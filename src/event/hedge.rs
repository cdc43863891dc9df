//! How an event stands to the world: negated, hypothetical, future, long past.

use super::facts::Facts;
use super::frame::Frame;
use super::plover::Auxiliary;
use super::scene::Scene;
use crate::lexicon::{id, Class, Form};
use chrono::Months;

/// The value of `say` rows that deny: what follows did not happen.
pub(super) const DENY: u32 = id!("deny");

/// What of a frame its mood depends on: that of one frame is asked for in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MoodKey {
    at: usize,
    governor: Option<usize>,
    noun: bool,
    speech_act: bool,
}

impl Scene<'_> {
    /// The auxiliary of the predicate in `frame`. A speech act (a demand, a promise, a threat) is done by being said: its
    /// content's future and condition are not its own.
    pub(super) fn auxiliary(&self, frame: &Frame, speech_act: bool, time: Option<usize>) -> Option<Auxiliary> {
        let asked = MoodKey { at: frame.at, governor: frame.governor, noun: frame.verb.is_none(), speech_act };
        let known = self.last_mood.get().filter(|(key, _)| *key == asked);
        let (_, mood) = known.unwrap_or_else(|| (asked, self.mood(frame, speech_act)));
        self.last_mood.set(Some((asked, mood)));
        mood.or_else(|| {
            if !speech_act && self.dated_ahead(frame, time) {
                return Some(Auxiliary::Future);
            }
            self.long_past(time).then_some(Auxiliary::Historical)
        })
    }

    /// The auxiliary that the words of the sentence tell.
    fn mood(&self, frame: &Frame, speech_act: bool) -> Option<Auxiliary> {
        let heads = [Some(frame.at), frame.governor];
        if heads.iter().flatten().any(|&i| self.negated(i)) || self.denied(frame) {
            return Some(Auxiliary::Negation);
        }
        // «فشلوا في الاتفاق على»
        let failed = frame
            .governor
            .is_some_and(|g| self.value(g, Class::Control) == Some(id!("fail-to")) && self.finite(g).is_some());
        if failed && frame.verb.is_none() && frame.at > 0 && self.preposition(frame.at - 1).is_some() {
            return Some(Auxiliary::Negation);
        }
        if heads.iter().flatten().any(|&i| self.conditional(i, speech_act)) {
            return Some(Auxiliary::Hypothetical);
        }
        (!speech_act && heads.iter().flatten().any(|&i| self.future(i))).then_some(Auxiliary::Future)
    }

    fn sentence_start(&self, i: usize) -> usize {
        self.sentence_around(i).start
    }

    /// لم، لن، لا، ليس right before; دون and عدم before a noun.
    fn negated(&self, i: usize) -> bool {
        let start = self.sentence_start(i);
        let mut steps = 0;
        for k in (start..i).rev() {
            let facts = self.facts(k);
            if facts.any(Facts::MENTION | Facts::COMMA | Facts::HARD_STOP) {
                return false;
            }
            if let Some(value) = self.value(k, Class::Neg).filter(|_| facts.any(Facts::NEGATES)) {
                // لا يزال and ما زال go on; غير makes an adjective.
                let goes_on = self.value(k + 1, Class::Light) == Some(id!("continue")) || self.tokens.str(k) == "غير";
                let plain_ma = self.tokens.str(k) == "ما" || value == id!("no-longer");
                return !goes_on && !plain_ma;
            }
            // «من دون أن تعتذر»
            if k > start
                && facts.any(Facts::OPENS_CLAUSE)
                && self.is_word(k, Class::Subord, id!("أن"))
                && matches!(self.tokens.stem(k - 1).of(self.tokens.text()), "دون" | "بدون" | "غير")
            {
                return true;
            }
            let finite = self.finite(k).is_some();
            if facts.any(Facts::OPENS_CLAUSE) || finite && self.tokens.clitics(k).conjunction() {
                return false;
            }
            steps += 1;
            let passed = finite
                || facts.any(Facts::PREPOSITION)
                || self.has(k, Class::Quant)
                || self.has(k, Class::Light)
                || self.has(k, Class::Aux);
            if steps > 3 || !passed {
                return false;
            }
        }
        false
    }

    /// Inside what a verb of denial denies.
    fn denied(&self, frame: &Frame) -> bool {
        if !self.holds(self.sentence_of(frame.at), Facts::SAY) {
            return false;
        }
        let start = self.sentence_start(frame.at);
        for k in (start..frame.at).rev().take(25) {
            let facts = self.facts(k);
            if facts.any(Facts::HARD_STOP) {
                return false;
            }
            if !facts.any(Facts::SAY) {
                continue;
            }
            if let Some(value) = self.value(k, Class::Say) {
                if self.finite(k).is_some() && value != DENY && self.complement_between(k, frame.at) {
                    return false;
                }
                if value == DENY && self.finite(k).is_some() {
                    return true;
                }
            }
        }
        false
    }

    /// إذا، لو, قد with an imperfect, ربما, يمكن.
    fn conditional(&self, i: usize, speech_act: bool) -> bool {
        let start = self.sentence_start(i);
        let sentence = self.sentence_of(i);
        let conditions = self.holds(sentence, Facts::CONDITION);
        if !conditions && !self.holds(sentence, Facts::MOOD) {
            return false;
        }
        // What makes it possible stands near, a condition may stand far.
        for (steps, k) in (start..i).rev().enumerate().take(if conditions { 15 } else { 5 }) {
            let facts = self.facts(k);
            if facts.any(Facts::HARD_STOP) {
                break;
            }
            if facts.any(Facts::MENTION | Facts::TIME) {
                continue;
            }
            if self.is_condition(k) {
                // A comma closes the condition; the main clause behind it is hypothetical if it looks ahead.
                let closed = (k..i).any(|c| self.is_comma(c));
                return !closed || !speech_act && self.looks_ahead(i);
            }
            if facts.any(Facts::MOOD) && steps < 3 && self.is_possibility(k) {
                return self.tokens.str(k) != "قد" && !self.tokens.str(k).ends_with("قد")
                    || self.finite(k + 1).is_some_and(|f| f.is(Form::IMPF));
            }
            if facts.any(Facts::MOOD) && steps < 5 && self.fits_control(k, &[id!("may"), id!("can")]) {
                // قد before a past stresses it.
                return self.tokens.stem(k).of(self.tokens.text()) != "قد"
                    || self.finite(k + 1).is_some_and(|f| f.is(Form::IMPF));
            }
            if facts.any(Facts::OPENS_CLAUSE)
                && steps > 2
                && !self.has(k, Class::Cond)
                && !self.is_word(k, Class::Subord, id!("أن"))
            {
                break;
            }
        }
        // «ستعيد فرض عقوبات إذا لم …»: a condition behind.
        if conditions && !speech_act && self.looks_ahead(i) {
            let end = self.sentence_around(i).end.min(i + 20);
            return (i + 1..end).take_while(|&k| !self.is_hard_stop(k)).any(|k| self.is_condition(k));
        }
        false
    }

    /// A word that opens a condition. إن does only before a pronoun or a past verb (إن هي استهدفت).
    #[inline]
    pub(super) fn is_condition(&self, k: usize) -> bool {
        self.is(k, Facts::CONDITION) && self.opens_condition(k)
    }

    fn opens_condition(&self, k: usize) -> bool {
        // «شرط أن توافق …»
        if self.tokens.sense_at(k, Class::Subord).is_some_and(|(s, len)| len > 1 && s.text().contains("شر")) {
            return true;
        }
        if self.is_named(k) || !self.has(k, Class::Cond) || self.has(k, Class::Prep) {
            return false;
        }
        if !matches!(self.value(k, Class::Subord), Some(id!("إن") | id!("أن"))) {
            return true;
        }
        let said = k > 0 && (self.has(k - 1, Class::Say) || self.is_named(k - 1) || self.tokens.pronoun(k).is_some());
        !said && (self.has(k + 1, Class::Pron) || self.finite(k + 1).is_some_and(|f| f.is(Form::PAST)))
    }

    /// Whether the verb at `i` hangs on أن or ل: content rather than a fact.
    pub(super) fn subjunctive(&self, i: usize) -> bool {
        self.tokens.clitics(i).li()
            || (1..=2).any(|back| {
                // «من دون أن تعتذر», «بعد أن زار»: a clause of its own.
                let beside = i > back
                    && matches!(
                        self.tokens.stem(i - back - 1).of(self.tokens.text()),
                        "دون" | "بعد" | "قبل" | "منذ" | "غير" | "إلى" | "بدون"
                    );
                i >= back
                    && !beside
                    && matches!(self.value(i - back, Class::Subord), Some(id!("أن") | id!("كي") | id!("لكي")))
            })
    }

    /// A word of planning. أعد plans only with ل (يعد لزيارة): يعد is also "is considered".
    pub(super) fn plans(&self, k: usize) -> bool {
        if self.value(k, Class::Control) != Some(id!("plan")) {
            return false;
        }
        let stem = self.tokens.stem(k).of(self.tokens.text());
        !matches!(stem, "يعد" | "تعد" | "يُعد" | "تُعد" | "يعدون" | "أعد" | "حضر" | "يحضر" | "تحضر")
            || self.tokens.clitics(k + 1).li()
    }

    fn fits_control(&self, k: usize, kinds: &[u32]) -> bool {
        // Who could (تمكن، نجح) did.
        self.value(k, Class::Control).is_some_and(|v| {
            kinds.contains(&v) && (v != id!("can") || self.finite(k).is_some_and(|f| f.is(Form::IMPF)))
        })
    }

    fn is_possibility(&self, k: usize) -> bool {
        matches!(
            self.tokens.stem(k).of(self.tokens.text()),
            "قد" | "ربما" | "لعل" | "المحتمل" | "الممكن" | "يمكن" | "احتمال"
        )
    }

    fn looks_ahead(&self, i: usize) -> bool {
        self.tokens.clitics(i).future() || self.tokens.clitics(i).li() && self.finite(i).is_some() || self.future(i)
    }

    /// س, سوف, من المقرر أن, يعتزم.
    fn future(&self, i: usize) -> bool {
        if self.tokens.clitics(i).future() {
            return true;
        }
        let start = self.sentence_start(i);
        for (steps, k) in (start..i).rev().enumerate() {
            let facts = self.facts(k);
            if steps > 9 || facts.any(Facts::HARD_STOP) || facts.any(Facts::COMMA) && steps > 3 {
                return false;
            }
            if facts.any(Facts::MENTION | Facts::TIME) {
                continue;
            }
            if facts.any(Facts::MOOD) && (self.plans(k) || self.tokens.stem(k).of(self.tokens.text()) == "سوف") {
                return true;
            }
            if self.finite(k).is_some() {
                // «دعوا إلى مسيرة»: to come.
                let protest = |j: usize| {
                    self.predicate(j).is_some_and(|(s, _)| {
                        matches!(s.text_id(), id!("demonstrate") | id!("strike.labour") | id!("protest"))
                    })
                };
                if self.calls(k) && self.finite(i).is_none() && protest(i) {
                    return true;
                }
                // A governing verb in the future carries over.
                let governs = self.tokens.clitics(k).future()
                    && (self.has(k, Class::Light) || self.has(k, Class::Control))
                    && steps < 6;
                return governs;
            }
        }
        false
    }

    /// An imperfect or a noun with a date ahead of the reference.
    fn dated_ahead(&self, frame: &Frame, time: Option<usize>) -> bool {
        let past = frame.verb.is_some_and(|f| f.is(Form::PAST));
        let governed_past = frame.governor.and_then(|g| self.finite(g)).is_some_and(|f| f.is(Form::PAST));
        let ahead = time.and_then(|t| self.times.get(t)).and_then(|t| t.from).zip(self.reference);
        !past && !governed_past && ahead.is_some_and(|(from, reference)| from > reference)
    }

    /// Ended more than a year before the text.
    fn long_past(&self, time: Option<usize>) -> bool {
        let to = time.and_then(|t| self.times.get(t)).and_then(|t| t.to);
        match (to, self.reference.and_then(|r| r.checked_sub_months(Months::new(12)))) {
            (Some(to), Some(year_ago)) => to <= year_ago,
            _ => false,
        }
    }
}
