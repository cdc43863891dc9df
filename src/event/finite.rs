//! Which words are finite verbs here. Many spellings are verb and noun at once (بحث، قتل): the place in the clause decides.

use super::facts::Facts;
use super::scene::Scene;
use crate::lexicon::{id, rank, Class, ClassSet, Form, Verbal};
use crate::token::Kind;
use std::cell::Cell;

/// How far before its verb a subject behind إن begins, in tokens.
const TOPIC: usize = 12;

impl Scene<'_> {
    /// The finite verb at `i`, if it is read as one here. Many spellings are verb and noun at once (بحث، قتل): the place in
    /// the clause decides.
    #[inline(always)] // most words are none: the caller is told so without a call
    pub(super) fn finite(&self, i: usize) -> Option<Form> {
        let facts = self.facts(i);
        if !facts.any(Facts::VERBAL) {
            return None;
        }
        if facts.any(Facts::FINITE) {
            return self.tables.finite_at.get(i).map(Cell::get);
        }
        self.ask_finite(i)
    }

    #[inline(never)] // once for each word: the answer that is known shall cost no call
    fn ask_finite(&self, i: usize) -> Option<Form> {
        let form = self.read_finite(i);
        match (form, self.tables.finite_at.get(i)) {
            (Some(form), Some(cell)) => {
                cell.set(form);
                self.note(i, Facts::FINITE);
            }
            _ => self.is_not(i, Facts::VERBAL),
        }
        form
    }

    /// The form of a verb that no name or time covers.
    fn read_finite(&self, i: usize) -> Option<Form> {
        let token = self.tokens.get(i)?;
        // «لا تقل عن نصف المبلغ»: a number.
        if i > 0 && self.has(i - 1, Class::Neg) && matches!(self.tokens.stem(i).of(self.tokens.text()), "يقل" | "تقل")
        {
            return None;
        }
        // «وقف إطلاق النار», «حظر تجول»: the noun of a phrase.
        if self.names_event(i) {
            return None;
        }
        let clitics = token.clitics();
        if clitics.bi() || clitics.ka() {
            return None;
        }
        // A closed-class word is never a verb of the same letters (لن, أن, وفق), but for كان and its sisters.
        let spelled = self.tokens.bears(i, '\u{651}');
        if (self.is_closed(i) || !spelled && self.preposition(i).is_some() && !self.accepts(i)) && !clitics.future() {
            return None;
        }
        let Verbal { verb, other, .. } = token.word().verbal();
        let form = verb?;
        // «عددا من», «أصول»: no dual without two before it, no first person beside a noun of the same letters.
        if form.is(Form::DUAL.or(Form::PAST).or(Form::MASC)) && !self.two_before(i) || other && !form.is(Form::P3) {
            return None;
        }
        // No verb takes an article; the ال of التقى and التزم is none, for nothing but a verb is spelled so.
        if clitics.article() {
            let hamza = self.tokens.stem(i).of(self.tokens.text()).starts_with(['أ', 'إ', 'آ']);
            return (hamza || !other).then_some(form);
        }
        if clitics.future() {
            return Some(form);
        }
        if clitics.li() && !form.is(Form::IMPF) {
            // «لو …، لأوقفت»: the ل of what would be.
            let start = self.sentence_around(i).start.max(i.saturating_sub(25));
            let would = (start..i).any(|k| self.is_word(k, Class::Cond, id!("unreal")));
            return (would && !other && form.is(Form::PAST)).then_some(form);
        }
        if !other || form.is(Form::IMPF) && !clitics.li() && self.opens_like_verb(i) {
            return Some(form);
        }
        ((self.verb_place(i) || self.topic_before(i, form) || self.takes_up_act(i)) && !clitics.li()).then_some(form)
    }

    /// «هجوم شنه مسلحون», «كمين نصبه»: a verb right behind its act, with a pronoun for it.
    pub(super) fn takes_up_act(&self, i: usize) -> bool {
        let Some(act) = i.checked_sub(1) else { return false };
        self.tokens.pronoun(i).is_some()
            && self.tokens.clitics(i).proclitic_bytes() == 0
            && self.tokens.senses(i).any(|s| matches!(s.class, Class::Light | Class::Pred) && s.form.is(Form::PAST))
            && self.tokens.senses(act).any(|s| matches!(s.class, Class::Pred | Class::Means) && !s.form.is_verb())
            && !self.tokens.clitics(act).article()
    }

    /// «إن شخصا قتل», «أن جنديين عراقيين قتلا»: a subject that إن has put before its verb.
    fn topic_before(&self, i: usize, form: Form) -> bool {
        if self.tokens.clitics(i).proclitic_bytes() > 0 || !form.is(Form::P3) {
            return false;
        }
        let start = self.sentence_around(i).start.max(i.saturating_sub(TOPIC));
        let (mut k, mut named) = (i, false);
        while k > start {
            k -= 1;
            if let Some(m) = self.mention(k) {
                k = self.mentions[m].phrase.min(self.mentions[m].first);
                named = true;
                if self.tokens.clitics(k).preposition() {
                    return false;
                }
                continue;
            }
            if matches!(self.value(k, Class::Subord), Some(id!("أن") | id!("إن"))) {
                return named;
            }
            let passed = self.is_quote(k)
                || self.is_number(k)
                || self.has(k, Class::Adj)
                || self.has(k, Class::Demonym)
                || self.has(k, Class::Quant)
                || self.has(k, Class::NumberVague);
            if !passed {
                return false;
            }
        }
        false
    }

    /// Whether somebody who could be two stands before a verb that is spelled like an accusative (بحثا، عددا).
    fn two_before(&self, i: usize) -> bool {
        if self.tokens.bears(i, '\u{64B}') {
            return false;
        }
        if i == 0 || self.tokens.clitics(i).conjunction() {
            return true;
        }
        const OPEN: ClassSet = ClassSet::of(&[
            Class::Rel,
            Class::Aux,
            Class::Subord,
            Class::Particle,
            Class::Neg,
            Class::Conj,
            Class::Control,
        ]);
        let before = i - 1;
        self.is_named(before)
            || self.is_time(before)
            || self.is_comma(before)
            || self.is_quote(before)
            || self.tokens.classes(before).any(OPEN)
            || self.tokens.senses(before).any(|s| s.form.is(Form::DUAL) && s.form.any(Form::NOMINAL))
    }

    fn opens_like_verb(&self, i: usize) -> bool {
        i == 0 || !self.has(i - 1, Class::Prep) && !self.has(i - 1, Class::Quant)
    }

    /// Whether a word that could be verb or noun stands where a verb would.
    fn verb_place(&self, i: usize) -> bool {
        let starts = self.sentence_around(i).start == i;
        let before = i.wrapping_sub(1);
        const OPEN: ClassSet = ClassSet::of(&[Class::Neg, Class::Subord, Class::Rel, Class::Aux, Class::Cond]);
        if !starts && self.tokens.classes(before).any(OPEN) && !self.tokens.classes(before).has(Class::Prep) {
            return !self.is_word(before, Class::Neg, id!("noun"));
        }
        let told = ClassSet::of(&[Class::Split, Class::Conj]);
        if !starts
            && !self.is_named(before)
            && (self.has(before, Class::Particle)
                || self.tokens.pronoun(before).is_some() && self.tokens.classes(before).any(told))
        {
            return true;
        }
        // «وأدى هجوم إلى …»: a verb that needs an event for its subject.
        let next_is_noun =
            self.noun_phrase_at(i + 1) || self.has(i, Class::Light) && self.predicate(i + 1).is_some() && starts;
        if self.tokens.pronoun(i).is_some() {
            // اعتقلوهم is decided above; قتله may be either: a verb where a subject or a stop follows.
            return starts || self.tokens.clitics(i).conjunction();
        }
        if starts || self.is_comma(before) || self.is_hard_stop(before) {
            return next_is_noun || self.has_genitive_behind(i);
        }
        if self.tokens.clitics(i).conjunction() {
            let coordinated = self.nominal_before(before) || self.noun_repeated(i);
            return next_is_noun && !coordinated || self.is_named(before) && self.has_genitive_behind(i);
        }
        if next_is_noun && self.phrase_before(i) {
            return true;
        }
        // Subject before its verb: «لكن الوزير رفض الطلب».
        self.is_named(before)
            && !self.has(before, Class::Prep)
            && !self.behind_verb(before)
            && (self.is_named(i + 1) || next_is_noun && self.opens_with_mention(i))
    }

    /// «، وبحثا أزمة اللاجئين»: a noun in the accusative takes no genitive, so the word spelled like one is a dual verb.
    fn has_genitive_behind(&self, i: usize) -> bool {
        let next = i + 1;
        self.tokens.stem(i).of(self.tokens.text()).ends_with('ا')
            && self.tokens.senses(i).any(|s| s.form.is(Form::DUAL.or(Form::PAST).or(Form::MASC)))
            && self.tokens.clitics(next).proclitic_bytes() == 0
            && self.preposition(next).is_none()
            && self.tokens.senses(next).any(|s| s.form.any(Form::NOMINAL) && s.class != Class::Adj)
            && !self.tokens.stem(next).of(self.tokens.text()).ends_with(['ا', '\u{64B}'])
    }

    /// Whether the phrase right before `i` opens its clause, so that a verb may follow it.
    fn opens_with_mention(&self, i: usize) -> bool {
        let Some(m) = self.mention(i - 1) else { return false };
        let first = self.mentions[m].phrase.min(self.mentions[m].first);
        if self.tokens.clitics(first).preposition() {
            return false;
        }
        const OPENERS: ClassSet = ClassSet::of(&[Class::Subord, Class::Conj, Class::Aux]);
        let start = self.sentence_around(i).start;
        first == start
            || self.is_comma(first - 1)
            || self.is_hard_stop(first - 1)
            || !self.is_named(first - 1) && self.tokens.classes(first - 1).any(OPENERS)
    }

    /// «وفي بغداد قتل ثلاثة», «وفي أحداث أخرى قتل 20»: a phrase with a preposition opens the sentence and nothing else stands
    /// before the word, which therefore is its verb.
    fn phrase_before(&self, i: usize) -> bool {
        let start = self.sentence_around(i).start;
        let before = i.wrapping_sub(1);
        let closed = self.is_named(before)
            || self.is_time(before)
            || self.is_quote(before)
            || self.has(before, Class::Adj) && !self.has(before, Class::Noun);
        closed
            && i > start + 1
            && i <= start + TOPIC
            && self.preposition(start).is_some()
            && self.tokens.pronoun(start).is_none()
            && (start + 1..i)
                .all(|k| self.is_named(k) || self.is_time(k) || !self.tokens.senses(k).any(|s| s.form.is_verb()))
    }

    /// Whether the mention that ends at `last` stands right behind a verb: a noun behind it is that verb's object
    /// («رفضت السويد طلب تركيا»).
    fn behind_verb(&self, last: usize) -> bool {
        let Some(m) = self.mention(last) else { return false };
        let first = self.mentions[m].phrase.min(self.mentions[m].first);
        first > 0
            && !self.is_named(first - 1)
            && !self.has(first - 1, Class::Prep)
            && self.tokens.get(first - 1).and_then(|t| t.word().verbal().verb).is_some_and(|form| rank(form) == 0)
    }

    /// Whether the word before is an indefinite noun that و may coordinate with another.
    pub(super) fn nominal_before(&self, i: usize) -> bool {
        !self.is_named(i)
            && !self.is_time(i)
            && !self.tokens.clitics(i).article()
            && self.tokens.senses(i).any(|s| s.form.any(Form::MASDAR))
    }

    /// «وقف العدائيات …، ووقف القتل»: the word stood before without و, and was a noun there.
    fn noun_repeated(&self, i: usize) -> bool {
        let text = self.tokens.text();
        let start = self.sentence_around(i).start.max(i.saturating_sub(20));
        let stem = self.tokens.stem(i).of(text);
        (start + 1..i).any(|k| {
            let same = self.tokens.str(k) == stem || self.tokens.stem(k).of(text) == stem;
            same && self.finite(k).is_none()
        })
    }

    /// Whether a definite or named noun phrase begins at `i`.
    pub(super) fn noun_phrase_at(&self, i: usize) -> bool {
        if self.is_named(i) || self.is_time(i) {
            return true;
        }
        let Some(token) = self.tokens.get(i) else { return false };
        self.names_event(i)
            || self.is(i, Facts::AMOUNT)
            || self.is_number(i)
            || self.is_rough(i) && self.is_number(i + 1)
            || token.clitics().article()
            || token.kind() == Kind::Number
            || self.tokens.classes(i).any(ClassSet::of(&[
                Class::Quant,
                Class::PeopleRole,
                Class::NumberUnit,
                Class::NumberVague,
                Class::Office,
                Class::Body,
                Class::Prep,
                Class::Means,
            ]))
    }
}
