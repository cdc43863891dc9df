//! Event nouns that are only spoken of: the subject of talks, of a trial, of a plan, a wish or a fear, a thing known before.

use super::arg::Place;
use super::frame::Frame;
use super::scene::{Scene, REACH};
use crate::lexicon::{id, Class};

/// How many words stand between an event noun and the noun that makes it a topic («تهمة التخطيط لعملية اغتيال»).
const CHAIN: usize = 5;

impl Scene<'_> {
    /// سبل، أهمية، ضرورة and prepositions of setting make a noun a topic.
    pub(super) fn is_topic(&self, frame: &Frame) -> bool {
        if frame.verb.is_some() || frame.governor.is_some() {
            return false;
        }
        let sentence = self.sentence_around(frame.at);
        let before = frame.at.wrapping_sub(1);
        if frame.at <= sentence.start {
            return false;
        }
        // «سبل التعاون»; not «الفكرة».
        !self.is_named(before)
            && !self.tokens.clitics(before).article()
            && self.tokens.readings(before, Class::Topic).any(|s| s.text_id() == id!("aspect"))
    }

    /// «تهمة الاغتيال», «التحقيق في مقتل», «مخطط لتفجير», «تحسبا لهجوم»: what a trial, an inquiry, a plan or a fear is about.
    pub(super) fn is_charge(&self, frame: &Frame) -> bool {
        let start = self.sentence_around(frame.at).start;
        let noun = frame.governor.filter(|&g| self.finite(g).is_none()).map_or(frame.at, |g| g.min(frame.at));
        for k in (start..noun).rev().take(CHAIN) {
            // «المتهم باغتيال»: the accused is a person, and what stands behind him the charge.
            let accused = self.mention(k).is_some_and(|m| self.mentions[m].rule == "people/role");
            if self.is_comma(k) || self.is_hard_stop(k) || self.is_named(k) && !accused || self.is_time(k) {
                return false;
            }
            match self.value(k, Class::Topic) {
                // «لا يكفي لصد هجوم»: any at all, unless it is told who made it.
                Some(id!("repel")) if k + 1 == noun => {
                    return !self.tokens.clitics(noun).article() && self.finite(noun + 1).is_none();
                }
                // «مسؤوليته عن الهجوم»: who claims it.
                Some(id!("charge")) if self.tokens.pronoun(k).is_some() => return false,
                Some(id!("charge")) => return true,
                // جرائم الحرب: a kind of crime.
                Some(id!("wrap")) if self.predicate(frame.at).is_some_and(|(s, _)| s.text_id() == id!("war")) => {
                    return true
                }
                Some(id!("wrap")) => continue,
                _ => {}
            }
            let behind_preposition = self.preposition(k + 1).is_some() || self.fused_preposition(k + 1).is_some();
            if behind_preposition
                && self.predicate(k).is_some_and(|(s, _)| {
                    matches!(
                        s.text_id(),
                        id!("investigate")
                            | id!("accuse")
                            | id!("convict")
                            | id!("sue")
                            | id!("warrant")
                            | id!("acquit")
                    )
                })
            {
                return true;
            }
            let linked = self.preposition(k).is_some()
                || self.is_quote(k)
                || self.has(k, Class::Adj)
                || self.has(k, Class::Light) && self.finite(k).is_none()
                || self.is_quantity(k);
            if !linked {
                return false;
            }
        }
        false
    }

    /// «لصد الهجوم», «التصدي لهجوم شنه …»: an attack that is told by those who meet it.
    pub(super) fn is_repelled(&self, i: usize) -> bool {
        let start = self.sentence_around(i).start;
        let before = (start..i).rev().find(|&k| !self.has(k, Class::Dem) && !self.is_quote(k) && !self.is_quantity(k));
        before.is_some_and(|k| !self.is_named(k) && self.value(k, Class::Topic) == Some(id!("repel")))
    }

    /// «أي هجوم», «هذا الهجوم», «هو اعتداء على», «140 هجوما»: any at all, one told of before, a judgement, a statistic.
    pub(super) fn is_judged(&self, frame: &Frame) -> bool {
        // «التفجيرات», «وتفجيرات»: some or other, with nobody of their own.
        let own = frame.args.iter().any(|(p, a)| {
            let near = matches!(
                p,
                Place::Adjective
                    | Place::Genitive
                    | Place::On
                    | Place::Against
                    | Place::Agent
                    | Place::Between
                    | Place::With
            );
            near && a.at > frame.at
        });
        let done = frame.governor.is_some_and(|g| {
            self.finite(g).is_some()
                && matches!(
                    self.value(g, Class::Light),
                    Some(id!("do") | id!("undergo") | id!("occur") | id!("begin") | id!("continue") | id!("end"))
                )
        });
        let vague = self.tokens.clitics(frame.at).article() || self.tokens.clitics(frame.at).conjunction();
        if self.is_plural_noun(frame.at) && vague && !own && !done {
            return true;
        }
        let start = self.sentence_around(frame.at).start;
        if frame.at <= start || self.tokens.clitics(frame.at).conjunction() {
            return false;
        }
        let mut k = frame.at - 1;
        while k > start && self.is_quote(k) {
            k -= 1;
        }
        if self.is_named(k) {
            return false;
        }
        // «قبل الهجوم», «خلال العدوان»: when something else was. «جريمة اغتيال», «قضية خطف»: a crime that has its name.
        let finite = frame.governor.is_some_and(|g| self.finite(g).is_some());
        let stem = self.tokens.stem(k).of(self.tokens.text());
        let when = self.preposition(k).is_some() && matches!(stem, "قبل" | "بعد" | "منذ" | "خلال" | "عشية" | "غداة");
        let condemned = || {
            let near = start.max(k.saturating_sub(REACH))..k;
            near.into_iter().any(|i| self.predicate(i).is_some_and(|(s, _)| s.text_id() == id!("condemn")))
        };
        let named = matches!(stem, "جريمة" | "جرائم" | "قضية" | "قضايا" | "تكرار" | "ظاهرة") && !condemned();
        let series = matches!(stem, "سلسلة" | "موجة") && self.tokens.clitics(frame.at).article();
        let aimed = frame.args.iter().any(|(p, _)| matches!(p, Place::On | Place::Against | Place::For));
        if !finite && (when && self.tokens.clitics(frame.at).article() && !aimed || named || series) {
            return true;
        }
        let counted = self.is_number(k) && !self.has(k, Class::NumberUnit) && !self.is_time(k);
        let any = self.tokens.stem(k).of(self.tokens.text()) == "أي";
        let judges = self.has(k, Class::Pron)
            || self.finite(k).is_some()
                && matches!(self.tokens.stem(k).of(self.tokens.text()), "يشكل" | "تشكل" | "يعد" | "تعد");
        let pointed = self.has(k, Class::Dem) && frame.governor.is_none_or(|g| self.finite(g).is_none());
        counted || any || judges || pointed
    }

    /// «قادرة على مهاجمة», «يحاولون الهجوم», «تريد ضرب»: what somebody can, wants or tries.
    pub(super) fn is_wished(&self, frame: &Frame) -> bool {
        const WISHES: [u32; 8] = [
            id!("want"),
            id!("can"),
            id!("may"),
            id!("must"),
            id!("allow-to"),
            id!("refuse-to"),
            id!("fail-to"),
            id!("suggest"),
        ];
        let wish = |k: usize| {
            self.value(k, Class::Control)
                .is_some_and(|v| WISHES.contains(&v) || v == id!("try") && self.finite(k).is_some())
        };
        frame.governor.is_some_and(wish)
    }
}
