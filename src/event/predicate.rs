//! Which words are predicates here, and of which families: many are other words too.

use super::facts::Facts;
use super::family::Family;
use super::prep::Prep;
use super::scene::{Scene, REACH};
use crate::lexicon::{id, Class, ClassSet, Form, Sense};

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

/// The family of a predicate and how many tokens it takes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct FamilyAt {
    family: u16,
    len: u16,
}

impl Scene<'_> {
    /// The family of the predicate at `i` and how many tokens it takes: the longest phrase first.
    #[inline(always)] // most words are none: the caller is told so without a call
    pub(super) fn predicate(&self, i: usize) -> Option<(Family, usize)> {
        let facts = self.facts(i);
        if !facts.any(Facts::PREDICATE) {
            return None;
        }
        if facts.any(Facts::FAMILY) {
            let FamilyAt { family, len } = self.tables.family_at.get(i)?.get();
            return Some((Family(family.into()), len.into()));
        }
        self.ask_predicate(i)
    }

    #[inline(never)] // once for each word: the answer that is known shall cost no call
    fn ask_predicate(&self, i: usize) -> Option<(Family, usize)> {
        let found = self.read_predicate(i).map(|(sense, len)| (Family::of(sense), len));
        match (found, self.tables.family_at.get(i)) {
            (Some((Family(family), len)), Some(cell)) => {
                cell.set(FamilyAt { family: family as u16, len: len as u16 });
                self.note(i, Facts::FAMILY);
            }
            _ => self.is_not(i, Facts::PREDICATE),
        }
        found
    }

    fn read_predicate(&self, i: usize) -> Option<(Sense, usize)> {
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
        self.tokens.readings(i, Class::Pred).find(|&s| self.fits_here(i, s)).map(|s| (s, 1))
    }

    /// Every family that the word at `i` can be, the phrase's first, without repeats: of a word read as a verb only the verbs,
    /// of one read as a noun only the nouns.
    pub(super) fn families(&self, i: usize, out: &mut Vec<(Family, usize)>) {
        out.clear();
        let Some(first) = self.predicate(i) else { return };
        if first.1 > 1 {
            out.push(first);
            return;
        }
        let verb = self.finite(i).is_some();
        for sense in self.tokens.readings(i, Class::Pred) {
            let kind = sense.form == Form::NONE || sense.form.is_verb() == verb;
            let family = (Family::of(sense), 1);
            if kind && self.fits_here(i, sense) && !out.contains(&family) {
                out.push(family);
            }
        }
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
    pub(super) fn accepts(&self, i: usize) -> bool {
        let stem = self.tokens.stem(i).of(self.tokens.text());
        if !matches!(stem, "قبل" | "يقبل" | "تقبل") {
            return false;
        }
        let Some(m) = self.mention_from(i + 1) else { return false };
        const ACCEPTED: &[u32] = &[
            id!("invitation"),
            id!("proposal"),
            id!("request"),
            id!("resignation"),
            id!("apology"),
            id!("mediation"),
            id!("condition"),
        ];
        let object = self.mentions[m].last;
        self.tokens.readings(object, Class::Object).any(|s| ACCEPTED.contains(&s.text_id()))
    }

    /// Whether a reading of the word can stand here. A jussive that is spelled like another form (ترد of أردى) needs what
    /// governs it; a first or second person (أبدتُ) yields to a third.
    pub(super) fn fits_here(&self, i: usize, sense: Sense) -> bool {
        let form = sense.form;
        let weak = form.any(Form::P1.or(Form::P2))
            || form.is(Form::MOOD)
                && (!self.governs_mood(i)
                    || self.tokens.readings(i, Class::Pred).any(|s| s.form.is(Form::P3) && !s.form.is(Form::MOOD)));
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
                    || matches!(
                        self.value(i - 1, Class::Subord),
                        Some(id!("أن") | id!("كي") | id!("لكي") | id!("حتى"))
                    ))
    }

    /// «طائرة مسيرة»: a drone, no march.
    fn is_drone(&self, i: usize) -> bool {
        i > 0
            && self.value(i, Class::Means) == Some(id!("drone"))
            && (i.saturating_sub(2)..i)
                .any(|k| self.tokens.sense(k, Class::Means).is_some_and(|s| s.text_id() == id!("aerial")))
    }

    /// نحو، حوالي، زهاء, or whatever else makes a number rough.
    pub(super) fn is_rough(&self, i: usize) -> bool {
        self.tokens.classes(i).any(ClassSet::of(&[Class::Quant, Class::NumberMod]))
    }

    /// «تعرض للخطف», «تعرضت لمحاولة اغتيال»: تعرض suffers what ل brings, and is no offer.
    pub(super) fn undergoes(&self, i: usize) -> bool {
        if !self.has(i, Class::Pred) || self.value(i, Class::Light) != Some(id!("undergo")) {
            return false;
        }
        let end = self.sentence_around(i).end.min(i + REACH / 3);
        (i + 1..end).take_while(|&j| !self.is_hard_stop(j)).any(|j| {
            !self.is_named(j)
                && (self.fused_preposition(j) == Some(Prep::For)
                    || matches!(self.preposition(j - 1), Some((Prep::To, _))))
                && (self.predicate(j).is_some_and(|(s, _)| s.is_violence())
                    || self.value(j, Class::Topic) == Some(id!("wrap")))
        })
    }

    /// The first word of a phrase that names an event (وقف إطلاق النار، حظر تجول).
    pub(super) fn names_event(&self, i: usize) -> bool {
        let sense = self.tokens.phrase(i).and_then(|p| p.senses().find(Class::Pred));
        sense.is_some_and(|s| s.form.any(Form::NOMINAL))
    }
}
