//! What the event floor sees: one text with all floors below laid over its tokens, and what a token is in its clause.

use super::frame::Frame;
use super::manner::is_violence;
use crate::entity::{EntityKind, Mention};
use crate::lexicon::{value, value_count, Class, ClassSet, Form, Sense};
use crate::number::Number;
use crate::time::Time;
use crate::token::{Kind, Tokens};
use chrono::NaiveDateTime;
use once_cell::sync::Lazy;
use std::cell::{Cell, RefCell};

/// How far a clause is followed from its trigger, in tokens: keeps the work linear on texts without an end.
pub(super) const REACH: usize = 70;

/// How far before its verb a subject behind إن begins, in tokens.
const TOPIC: usize = 12;

/// One text under analysis.
#[derive(Debug)]
pub struct Scene<'a> {
    pub(super) tokens: &'a Tokens<'a>,
    pub(super) numbers: &'a [Number],
    pub(super) times: &'a [Time],
    pub(super) mentions: &'a [Mention],
    pub(super) reference: Option<NaiveDateTime>,
    /// Token → index of the mention that covers it, plus one.
    mention_at: Vec<u32>,
    /// Token → index of the time that covers it, plus one.
    time_at: Vec<u32>,
    /// Token → its finite form once it was asked for: many frames ask for the same words.
    finite_at: Vec<Cell<Asked>>,
    /// Token → its [`Facts`] once one of them was asked for.
    facts: Vec<Cell<Facts>>,
    /// Mention → whether it takes feminine agreement, once it was asked for.
    feminine: Vec<Cell<Option<bool>>>,
    /// The frame that was read last.
    pub(super) last_frame: RefCell<Frame>,
}

/// What a token is in a clause, whatever the predicate: read once, asked for by every frame that passes over it.
#[derive(Debug, Clone, Copy, Default)]
struct Facts(u32);

impl Facts {
    const READ: u32 = 1;
    const COMMA: u32 = 1 << 1;
    const HARD_STOP: u32 = 1 << 2;
    const QUOTE: u32 = 1 << 3;
    const OPENS_CLAUSE: u32 = 1 << 4;
    /// بحسب، وفق: a source follows.
    const SOURCE: u32 = 1 << 5;
    /// Where the preposition's place in [`Prep::ALL`] begins, counted from 1, and where the number of its tokens.
    const PREP: u32 = 8;
    const LENGTH: u32 = 16;
}

/// The answer to a question about one token.
#[derive(Debug, Clone, Copy, Default)]
enum Asked {
    #[default]
    NotYet,
    Answered(Option<Form>),
}

/// What stands before a noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Prep {
    /// مع
    With,
    /// إلى، نحو، صوب
    To,
    /// في، داخل
    In,
    /// من
    From,
    /// على
    On,
    /// عن
    About,
    /// ضد، بحق
    Against,
    /// ب
    By,
    /// ل
    For,
    /// بين
    Between,
    /// لدى
    At,
    /// أمام، قرب، قبالة
    Before,
    /// تجاه، حيال، إزاء
    Toward,
    /// برعاية، بوساطة
    Under,
    /// من قبل، على يد
    Agent,
    /// بحضور، بمشاركة
    Attended,
    /// Any other.
    Other,
}

impl Prep {
    /// All of them, in order.
    const ALL: [Self; 17] = [
        Self::With,
        Self::To,
        Self::In,
        Self::From,
        Self::On,
        Self::About,
        Self::Against,
        Self::By,
        Self::For,
        Self::Between,
        Self::At,
        Self::Before,
        Self::Toward,
        Self::Under,
        Self::Agent,
        Self::Attended,
        Self::Other,
    ];
}

/// Text-value id of a preposition's row → which it is.
static PREPS: Lazy<Vec<Prep>> = Lazy::new(|| (0..value_count()).map(|id| prep(value(id as u32))).collect());

fn prep(word: &str) -> Prep {
    match word {
        "مع" | "بالتعاون" | "بالاشتراك" | "بالتنسيق" | "برفقة" | "بصحبة" => {
            Prep::With
        }
        "إلى" | "نحو" | "صوب" | "شطر" => Prep::To,
        "في" | "داخل" | "وسط" | "ضمن" => Prep::In,
        "من" | "من بين" => Prep::From,
        "على" | "فوق" => Prep::On,
        "عن" => Prep::About,
        "ضد" | "بحق" => Prep::Against,
        "بين" => Prep::Between,
        "لدى" | "عند" => Prep::At,
        "أمام" | "قرب" | "قبالة" | "بالقرب" | "حول" => Prep::Before,
        "تجاه" | "حيال" | "إزاء" => Prep::Toward,
        "برعاية" | "بوساطة" | "بدعوة" | "بإشراف" => Prep::Under,
        "من قبل" | "من جانب" | "على يد" | "على أيدي" => Prep::Agent,
        "بحضور" | "بمشاركة" => Prep::Attended,
        "لصالح" | "لأجل" => Prep::For,
        _ => Prep::Other,
    }
}

/// A class of words that nouns and names are made of.
const NOMINAL: ClassSet = ClassSet::of(&[
    Class::Noun,
    Class::Adj,
    Class::Name,
    Class::Country,
    Class::City,
    Class::Region,
    Class::Organization,
    Class::Group,
    Class::Party,
    Class::Body,
    Class::Office,
    Class::PeopleRole,
    Class::Person,
    Class::NameGiven,
    Class::NameFamily,
    Class::Demonym,
    Class::Object,
    Class::Quant,
    Class::NumberOrdinal,
    Class::NumberUnit,
    Class::NumberTen,
    Class::NumberHundred,
    Class::NumberScale,
    Class::Means,
    Class::Context,
    Class::KindPlace,
    Class::Reference,
    Class::Source,
]);

/// The classes whose rows are verbs.
const VERBAL: ClassSet =
    ClassSet::of(&[Class::Verb, Class::Pred, Class::Light, Class::Control, Class::Say, Class::Aux]);

/// Closed classes: a word of one of them is no verb and no predicate.
const CLOSED: ClassSet = ClassSet::of(&[
    Class::Prep,
    Class::Subord,
    Class::Neg,
    Class::Rel,
    Class::Dem,
    Class::Pron,
    Class::Particle,
    Class::Quant,
]);

impl<'a> Scene<'a> {
    pub(super) fn new(
        tokens: &'a Tokens<'a>,
        numbers: &'a [Number],
        times: &'a [Time],
        mentions: &'a [Mention],
        reference: Option<NaiveDateTime>,
    ) -> Self {
        let mut mention_at = vec![0u32; tokens.len()];
        for (i, m) in mentions.iter().enumerate() {
            let range = m.phrase.min(m.first)..m.last.min(tokens.len());
            for slot in mention_at.get_mut(range).into_iter().flatten() {
                *slot = i as u32 + 1;
            }
        }
        let mut time_at = vec![0u32; tokens.len()];
        for (i, t) in times.iter().enumerate() {
            for slot in time_at.get_mut(t.first..t.last.min(tokens.len())).into_iter().flatten() {
                *slot = i as u32 + 1;
            }
        }
        let finite_at = vec![Cell::default(); tokens.len()];
        let facts = vec![Cell::default(); tokens.len()];
        let feminine = vec![Cell::default(); mentions.len()];
        Self {
            tokens,
            numbers,
            times,
            mentions,
            reference,
            mention_at,
            time_at,
            finite_at,
            facts,
            feminine,
            last_frame: RefCell::default(),
        }
    }

    /// The mention that covers token `i`.
    #[inline]
    pub(super) fn mention(&self, i: usize) -> Option<usize> {
        self.mention_at.get(i).and_then(|&m| (m as usize).checked_sub(1))
    }

    /// The mention whose phrase begins at token `i`.
    pub(super) fn mention_from(&self, i: usize) -> Option<usize> {
        let m = self.mention(i)?;
        let first = self.mentions[m].phrase.min(self.mentions[m].first);
        (first == i).then_some(m)
    }

    /// The time that covers token `i`.
    #[inline]
    pub(super) fn time(&self, i: usize) -> Option<usize> {
        self.time_at.get(i).and_then(|&t| (t as usize).checked_sub(1))
    }

    pub(super) fn has(&self, i: usize, class: Class) -> bool {
        self.tokens.has(i, class)
    }

    /// The family of the predicate at `i`: the longest phrase first.
    pub(super) fn predicate(&self, i: usize) -> Option<(Sense, usize)> {
        let found = self.tokens.sense_at(i, Class::Pred)?;
        if found.1 > 1 {
            return Some(found);
        }
        // مثل، قرب، وفق: the closed-class word, not the verb or noun of the same letters.
        if self.is_closed(i) && !self.tokens.clitics(i).article() || self.preposition(i).is_some() && !self.accepts(i) {
            return None;
        }
        if self.is_drone(i) {
            return None;
        }
        if self.fits_here(i, found.0) {
            return Some(found);
        }
        Iterator::find(&mut self.tokens.senses(i), |&s| s.class == Class::Pred && self.fits_here(i, s)).map(|s| (s, 1))
    }

    /// Every family that the word at `i` can be, the phrase's first, without repeats: of a word read as a verb only the verbs,
    /// of one read as a noun only the nouns.
    pub(super) fn families(&self, i: usize) -> Vec<(Sense, usize)> {
        let Some(first) = self.predicate(i) else { return Vec::new() };
        if first.1 > 1 {
            return vec![first];
        }
        let verb = self.finite(i).is_some();
        let mut out: Vec<(Sense, usize)> = Vec::new();
        for sense in self.tokens.senses(i).filter(|s| s.class == Class::Pred) {
            let kind = sense.form == Form::NONE || sense.form.is_verb() == verb;
            if kind && self.fits_here(i, sense) && !out.iter().any(|(s, _)| s.text_id() == sense.text_id()) {
                out.push((sense, 1));
            }
        }
        out
    }

    /// Whether the word is a closed-class word here. A verb of the same letters shows itself by a shadda (هنّأ, not هنا) or by
    /// قد before it (وقد قبل الدعوة).
    pub(super) fn is_closed(&self, i: usize) -> bool {
        if !self.tokens.classes(i).any(CLOSED) {
            return false;
        }
        let spelled = self.tokens.bears(i, '\u{651}') || self.tokens.str(i).ends_with('أ');
        let aspect = i > 0 && matches!(self.tokens.stem(i - 1).of(self.tokens.text()), "قد" | "لقد");
        !spelled && !aspect && !self.accepts(i)
    }

    /// «وقبل الملك الدعوة»: قبل is the verb where somebody and then what can be accepted follow.
    fn accepts(&self, i: usize) -> bool {
        let stem = self.tokens.stem(i).of(self.tokens.text());
        if !matches!(stem, "قبل" | "يقبل" | "تقبل") {
            return false;
        }
        let Some(m) = self.mention_from(i + 1) else { return false };
        const ACCEPTED: &[&str] =
            &["invitation", "proposal", "request", "resignation", "apology", "mediation", "condition"];
        let object = self.mentions[m].last;
        self.tokens.senses(object).any(|s| s.class == Class::Object && ACCEPTED.contains(&s.text()))
    }

    /// Whether a reading of the word can stand here. A jussive that is spelled like another form (ترد of أردى) needs what
    /// governs it; a first or second person (أبدتُ) yields to a third.
    fn fits_here(&self, i: usize, sense: Sense) -> bool {
        let form = sense.form;
        let weak = form.any(Form::P1.or(Form::P2))
            || form.is(Form::MOOD)
                && (!self.governs_mood(i)
                    || self
                        .tokens
                        .senses(i)
                        .any(|s| s.class == Class::Pred && s.form.is(Form::P3) && !s.form.is(Form::MOOD)));
        if !form.is_verb() || !weak {
            return true;
        }
        !self.tokens.senses(i).any(|s| {
            let plain = s.form.is(Form::P3) && !s.form.is(Form::MOOD) || s.form.any(Form::NOMINAL);
            plain && s.class != Class::Object
        })
    }

    /// Whether لم، لن، أن and the like stand before the verb.
    fn governs_mood(&self, i: usize) -> bool {
        self.tokens.clitics(i).li()
            || i > 0
                && (self.has(i - 1, Class::Neg)
                    || matches!(self.value(i - 1, Class::Subord), Some("أن" | "كي" | "لكي" | "حتى" | "ألا")))
    }

    /// Whether the mention takes feminine agreement.
    pub(super) fn is_feminine(&self, m: usize) -> bool {
        let Some(cell) = self.feminine.get(m) else { return false };
        let feminine = cell.get().unwrap_or_else(|| self.read_feminine(m));
        cell.set(Some(feminine));
        feminine
    }

    /// The word of a predicate of several words that carries the meaning: النقض in حق النقض, else the first.
    pub(super) fn meaning(&self, i: usize, len: usize) -> usize {
        i + usize::from(len > 1 && self.tokens.stem(i).of(self.tokens.text()) == "حق")
    }

    /// «بعد أسبوع من لقاء …»: من and an event noun at `i`.
    pub(super) fn counts_from(&self, i: usize) -> bool {
        matches!(self.preposition(i), Some((Prep::From, _)))
            && self.predicate(i + 1).is_some()
            && self.mention(i + 1).is_none()
    }

    /// What the token is in its clause.
    #[inline]
    fn facts(&self, i: usize) -> u32 {
        let Some(cell) = self.facts.get(i) else { return 0 };
        let Facts(facts) = cell.get();
        if facts != 0 {
            return facts;
        }
        let facts = self.read_facts(i);
        cell.set(Facts(facts));
        facts
    }

    fn read_facts(&self, i: usize) -> u32 {
        const OPENERS: ClassSet = ClassSet::of(&[Class::Subord, Class::Rel, Class::Cond]);
        let Some(token) = self.tokens.get(i) else { return 0 };
        let mut facts = Facts::READ;
        if let Some(sign) = token.sign() {
            let dash = token.spaced() && matches!(sign, '-' | '–' | '—');
            if token.kind() == Kind::Punct && (dash || matches!(sign, '.' | '؛' | ';' | ':' | '!' | '؟' | '?' | '…'))
            {
                facts |= Facts::HARD_STOP;
            }
            facts |= match sign {
                '،' | ',' => Facts::COMMA,
                '"' | '«' | '»' | '“' | '”' | '\'' | '‘' | '’' | '(' | ')' | '[' | ']' => Facts::QUOTE,
                _ => 0,
            };
            return facts;
        }
        if self.mention(i).is_none() && token.word().classes().any(OPENERS) {
            facts |= Facts::OPENS_CLAUSE;
        }
        const SOURCE_CLASSES: ClassSet = ClassSet::of(&[Class::Prep, Class::Subord]);
        const SOURCE_WORDS: [&str; 8] = ["بحسب", "حسب", "وفق", "وفقا", "استنادا", "نقلا", "حسبما", "طبقا"];
        if self.mention(i).is_none() && token.word().classes().any(SOURCE_CLASSES) {
            let stem = self.tokens.stem(i).of(self.tokens.text());
            if SOURCE_WORDS.contains(&stem) || SOURCE_WORDS.contains(&self.tokens.str(i)) {
                facts |= Facts::SOURCE;
            }
        }
        if let Some((prep, len)) = self.read_preposition(i) {
            facts |= (prep as u32 + 1) << Facts::PREP | (len as u32 & 0xffff) << Facts::LENGTH;
        }
        facts
    }

    /// بحسب، وفق، نقلا: who says so follows.
    #[inline]
    pub(super) fn names_source(&self, i: usize) -> bool {
        self.facts(i) & Facts::SOURCE != 0
    }

    /// Whether the token ends a clause by itself.
    #[inline]
    pub(super) fn is_hard_stop(&self, i: usize) -> bool {
        self.facts(i) & Facts::HARD_STOP != 0
    }

    #[inline]
    pub(super) fn is_comma(&self, i: usize) -> bool {
        self.facts(i) & Facts::COMMA != 0
    }

    #[inline]
    pub(super) fn is_quote(&self, i: usize) -> bool {
        self.facts(i) & Facts::QUOTE != 0
    }

    /// A word that opens a subordinate or relative clause.
    #[inline]
    pub(super) fn opens_clause(&self, i: usize) -> bool {
        self.facts(i) & Facts::OPENS_CLAUSE != 0
    }

    /// The text value of the word's reading in `class`.
    pub(super) fn value(&self, i: usize, class: Class) -> Option<&'static str> {
        self.tokens.sense(i, class).map(|s| s.text())
    }

    /// Whether the word is this closed-class word.
    pub(super) fn is_word(&self, i: usize, class: Class, value: &str) -> bool {
        self.value(i, class) == Some(value)
    }

    /// The finite verb at `i`, if it is read as one here. Many spellings are verb and noun at once (بحث، قتل): the place in
    /// the clause decides.
    #[inline]
    pub(super) fn finite(&self, i: usize) -> Option<Form> {
        let cell = self.finite_at.get(i)?;
        if let Asked::Answered(form) = cell.get() {
            return form;
        }
        let form = self.read_finite(i);
        cell.set(Asked::Answered(form));
        form
    }

    fn read_finite(&self, i: usize) -> Option<Form> {
        let token = self.tokens.get(i)?;
        if !token.word().classes().any(VERBAL) || self.mention(i).is_some() || self.time(i).is_some() {
            return None;
        }
        // «ما لا يقل عن ثلاثة»: a number.
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
        let (mut verb, mut other) = (None, false);
        for sense in token.word().senses() {
            if sense.form.is_verb() {
                let better = verb.is_none_or(|v: Form| rank(sense.form) < rank(v));
                if better {
                    verb = Some(sense.form);
                }
            } else if sense.form.any(Form::NOMINAL) || NOMINAL.has(sense.class) || sense.class == Class::Prep {
                // A name that the entity floor has not taken for one here is none.
                other |= !matches!(sense.class, Class::NameGiven | Class::NameFamily);
            }
        }
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
            let start = self.tokens.sentence(self.tokens.sentence_of(i)).start.max(i.saturating_sub(25));
            let would = (start..i).any(|k| self.is_word(k, Class::Cond, "unreal"));
            return (would && !other && form.is(Form::PAST)).then_some(form);
        }
        if !other || form.is(Form::IMPF) && !clitics.li() && self.opens_like_verb(i) {
            return Some(form);
        }
        ((self.verb_place(i) || self.topic_before(i, form)) && !clitics.li()).then_some(form)
    }

    /// «إن شخصا قتل», «أن جنديين عراقيين قتلا»: a subject that إن has put before its verb.
    fn topic_before(&self, i: usize, form: Form) -> bool {
        if self.tokens.clitics(i).proclitic_bytes() > 0 || !form.is(Form::P3) {
            return false;
        }
        let start = self.tokens.sentence(self.tokens.sentence_of(i)).start.max(i.saturating_sub(TOPIC));
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
            if matches!(self.value(k, Class::Subord), Some("أن" | "إن")) {
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

    /// نحو، حوالي، زهاء, or whatever else makes a number rough.
    fn is_rough(&self, i: usize) -> bool {
        self.tokens.classes(i).any(ClassSet::of(&[Class::Quant, Class::NumberMod]))
    }

    /// «طائرة مسيرة»: a drone, no march.
    fn is_drone(&self, i: usize) -> bool {
        i > 0
            && self.value(i, Class::Means) == Some("drone")
            && (i.saturating_sub(2)..i)
                .any(|k| self.tokens.sense(k, Class::Means).is_some_and(|s| s.text() == "aerial"))
    }

    /// A number in digits or words.
    pub(super) fn is_number(&self, i: usize) -> bool {
        const NUMERAL: ClassSet = ClassSet::of(&[
            Class::NumberUnit,
            Class::NumberTen,
            Class::NumberHundred,
            Class::NumberScale,
            Class::NumberVague,
        ]);
        self.tokens.kind(i) == Some(Kind::Number) || self.tokens.classes(i).any(NUMERAL)
    }

    /// «تعرض للخطف», «تعرضت لمحاولة اغتيال»: تعرض suffers what ل brings, and is no offer.
    pub(super) fn undergoes(&self, i: usize) -> bool {
        if !self.has(i, Class::Light) || self.value(i, Class::Light) != Some("undergo") || !self.has(i, Class::Pred) {
            return false;
        }
        let end = self.tokens.sentence(self.tokens.sentence_of(i)).end.min(i + REACH / 3);
        (i + 1..end).take_while(|&j| !self.is_hard_stop(j)).any(|j| {
            self.mention(j).is_none()
                && (self.fused_preposition(j) == Some(Prep::For)
                    || matches!(self.preposition(j - 1), Some((Prep::To, _))))
                && (self.predicate(j).is_some_and(|(s, _)| is_violence(s.text()))
                    || self.value(j, Class::Topic) == Some("wrap"))
        })
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
        self.mention(before).is_some()
            || self.time(before).is_some()
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
        let starts = self.tokens.sentence(self.tokens.sentence_of(i)).start == i;
        let before = i.wrapping_sub(1);
        const OPEN: ClassSet = ClassSet::of(&[Class::Neg, Class::Subord, Class::Rel, Class::Aux, Class::Cond]);
        if !starts && self.tokens.classes(before).any(OPEN) && !self.tokens.classes(before).has(Class::Prep) {
            return !self.is_word(before, Class::Neg, "noun");
        }
        let told = ClassSet::of(&[Class::Split, Class::Conj]);
        if !starts
            && self.mention(before).is_none()
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
            return next_is_noun;
        }
        if self.tokens.clitics(i).conjunction() {
            let coordinated = self.nominal_before(before) || self.noun_repeated(i);
            return next_is_noun && !coordinated;
        }
        if next_is_noun && self.phrase_before(i) {
            return true;
        }
        // Subject before its verb: «لكن الوزير رفض الطلب».
        self.mention(before).is_some()
            && !self.has(before, Class::Prep)
            && !self.behind_verb(before)
            && (self.mention(i + 1).is_some() || next_is_noun && self.opens_with_mention(i))
    }

    /// Whether the phrase right before `i` opens its clause, so that a verb may follow it.
    fn opens_with_mention(&self, i: usize) -> bool {
        let Some(m) = self.mention(i - 1) else { return false };
        let first = self.mentions[m].phrase.min(self.mentions[m].first);
        if self.tokens.clitics(first).preposition() {
            return false;
        }
        const OPENERS: ClassSet = ClassSet::of(&[Class::Subord, Class::Conj, Class::Aux]);
        let start = self.tokens.sentence(self.tokens.sentence_of(i)).start;
        first == start
            || self.is_comma(first - 1)
            || self.is_hard_stop(first - 1)
            || self.mention(first - 1).is_none() && self.tokens.classes(first - 1).any(OPENERS)
    }

    /// «وفي بغداد قتل ثلاثة», «وفي أحداث أخرى قتل 20»: a phrase with a preposition opens the sentence and nothing else stands
    /// before the word, which therefore is its verb.
    fn phrase_before(&self, i: usize) -> bool {
        let start = self.tokens.sentence(self.tokens.sentence_of(i)).start;
        let before = i.wrapping_sub(1);
        let closed = self.mention(before).is_some()
            || self.time(before).is_some()
            || self.is_quote(before)
            || self.has(before, Class::Adj) && !self.has(before, Class::Noun);
        closed
            && i > start + 1
            && i <= start + TOPIC
            && self.preposition(start).is_some()
            && self.tokens.pronoun(start).is_none()
            && (start + 1..i).all(|k| {
                self.mention(k).is_some() || self.time(k).is_some() || !self.tokens.senses(k).any(|s| s.form.is_verb())
            })
    }

    /// The first word of a phrase that names an event (وقف إطلاق النار، حظر تجول).
    fn names_event(&self, i: usize) -> bool {
        let sense = self.tokens.phrase(i).and_then(|p| p.senses().find(Class::Pred));
        sense.is_some_and(|s| s.form.any(Form::NOMINAL))
    }

    /// Whether the mention that ends at `last` stands right behind a verb: a noun behind it is that verb's object
    /// («رفضت السويد طلب تركيا»).
    fn behind_verb(&self, last: usize) -> bool {
        let Some(m) = self.mention(last) else { return false };
        let first = self.mentions[m].phrase.min(self.mentions[m].first);
        first > 0
            && self.mention(first - 1).is_none()
            && !self.has(first - 1, Class::Prep)
            && self.tokens.senses(first - 1).any(|s| s.form.is_verb() && rank(s.form) == 0)
    }

    /// Whether the word before is an indefinite noun that و may coordinate with another.
    fn nominal_before(&self, i: usize) -> bool {
        self.mention(i).is_none()
            && self.time(i).is_none()
            && !self.tokens.clitics(i).article()
            && self.tokens.senses(i).any(|s| s.form.any(Form::MASDAR))
    }

    /// «وقف العدائيات …، ووقف القتل»: the word stood before without و, and was a noun there.
    fn noun_repeated(&self, i: usize) -> bool {
        let text = self.tokens.text();
        let start = self.tokens.sentence(self.tokens.sentence_of(i)).start.max(i.saturating_sub(20));
        let stem = self.tokens.stem(i).of(text);
        (start + 1..i).any(|k| {
            let same = self.tokens.str(k) == stem || self.tokens.stem(k).of(text) == stem;
            same && self.finite(k).is_none()
        })
    }

    /// Whether a definite or named noun phrase begins at `i`.
    fn noun_phrase_at(&self, i: usize) -> bool {
        if self.mention(i).is_some() || self.time(i).is_some() {
            return true;
        }
        let Some(token) = self.tokens.get(i) else { return false };
        self.names_event(i)
            || self.tokens.sense_at(i, Class::Quant).is_some_and(|q| q.1 > 1)
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

    /// The preposition that the word at `i` is, and how many tokens it takes.
    #[inline]
    pub(super) fn preposition(&self, i: usize) -> Option<(Prep, usize)> {
        let facts = self.facts(i);
        let prep = Prep::ALL.get((facts >> Facts::PREP & 255).checked_sub(1)? as usize)?;
        Some((*prep, (facts >> Facts::LENGTH) as usize))
    }

    fn read_preposition(&self, i: usize) -> Option<(Prep, usize)> {
        // على before a pronoun is spelled like the name علي.
        if self.tokens.pronoun(i).is_some() && self.tokens.stem(i).of(self.tokens.text()) == "علي" {
            return Some((Prep::On, 1));
        }
        let (sense, len) = self.tokens.sense_at(i, Class::Prep)?;
        if self.tokens.clitics(i).article() {
            return None;
        }
        let prep = PREPS.get(sense.text_id() as usize).copied().unwrap_or(Prep::Other);
        // «نحو ألف متظاهر», «حوالي مائة»: a number, no direction.
        if matches!(prep, Prep::To | Prep::Other) && len == 1 && self.is_rough(i) && self.is_number(i + 1) {
            return None;
        }
        Some((prep, len))
    }

    /// The preposition fused to the word at `i`.
    pub(super) fn fused_preposition(&self, i: usize) -> Option<Prep> {
        let c = self.tokens.clitics(i);
        if c.bi() {
            Some(Prep::By)
        } else if c.li() {
            Some(Prep::For)
        } else if c.ka() {
            Some(Prep::Other)
        } else {
            None
        }
    }

    /// Whether the mention is of a kind that can act (a city or region acts only as a government).
    pub(super) fn can_act(&self, m: usize) -> bool {
        let m = &self.mentions[m];
        !(matches!(m.kind, EntityKind::City | EntityKind::Region) && m.sector.is_none() && m.country.is_none())
    }
}

/// Third person before the others, indicative before the moods.
fn rank(form: Form) -> u8 {
    u8::from(!form.is(Form::P3)) * 4 + u8::from(form.any(Form::MOOD)) * 2 + u8::from(form.any(Form::BOUND))
}
