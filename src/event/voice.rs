//! Passives that the spelling hides, and objects that agreement shows: for verbs of harm (قتل، خطف، اعتقل), whose news is mostly
//! of those who suffered.

use super::arg::Place;
use super::frame::Frame;
use super::heads::Head;
use super::prep::Prep;
use super::scene::Scene;
use crate::entity::EntityKind;
use crate::lexicon::{Class, ClassSet, Form};

impl Scene<'_> {
    /// «قتل ثلاثة جنود في هجوم»: with one noun phrase beside it the verb is passive. «وقتلت ثلاثة جنود»: a feminine verb has
    /// the men for its object, and its subject told before.
    pub(super) fn settle_voice(&self, frame: &mut Frame) {
        let Some(form) = frame.verb else { return };
        if frame.passive {
            return;
        }
        self.leave_out_members(frame);
        // «في غارة نفذتها طائرات»: what another verb has is not its object.
        let counted = frame.counted.as_ref().map(|(_, a)| a.at);
        let end = frame.heads.iter().map(|h| h.at).chain(counted).max().unwrap_or(0);
        let other = (frame.at + frame.len..end).find(|&j| self.finite(j).is_some());
        frame.heads.retain(|h| h.place != Place::Object || other.is_none_or(|verb| h.at < verb));
        frame.counted = frame.counted.take().filter(|(_, a)| other.is_none_or(|verb| a.at < verb));
        let object = frame.has(Place::Object)
            || frame.head(Place::Object).is_some()
            || frame.counted.as_ref().is_some_and(|(p, _)| *p == Place::Object);
        let subject = frame.has(Place::Subject)
            || frame.head(Place::Subject).is_some()
            || frame.counted.as_ref().is_some_and(|(p, _)| *p == Place::Subject);
        if object || !subject {
            return;
        }
        let behind = |at: usize| at > frame.at;
        let feminine = form.is(Form::PAST.or(Form::FEM).or(Form::SING));
        let men = frame.in_place(Place::Subject).any(|a| behind(a.at) && a.head.is_none() && self.is_man(a.mention))
            || frame.counted.as_ref().is_some_and(|(_, a)| behind(a.at));
        let move_to_object = |frame: &mut Frame| {
            frame.args.move_to(Place::Object, |place, _| place == Place::Subject);
            frame.heads.move_all(Place::Subject, Place::Object);
            if let Some((place, _)) = &mut frame.counted {
                *place = Place::Object;
            }
        };
        if feminine && men {
            move_to_object(frame);
            frame.dropped = true;
        } else if form.is(Form::P3) {
            move_to_object(frame);
            frame.passive = true;
            frame.dropped = false;
        }
    }

    /// «الأزمة التي ضربت البلاد», «الجريمة التي استهدفت الجيش»: a clause about a thing that is no weapon, or an attack told of
    /// by its noun.
    pub(super) fn said_of_thing(&self, i: usize) -> bool {
        if i < 2 || !self.has(i - 1, Class::Rel) || self.is_named(i - 1) {
            return false;
        }
        let start = self.sentence_around(i).start;
        // A nationality behind the noun (الأزمة الأميركية التي …) is no head.
        let adjective = |k: usize| match self.mention(k) {
            Some(m) => !self.mentions[m].listed && self.has(k, Class::Demonym),
            None => self.has(k, Class::Adj) && !self.has(k, Class::Noun) || self.is_quote(k) || self.is_comma(k),
        };
        let mut k = i - 2;
        while k > start && adjective(k) {
            k -= 1;
        }
        !self.is_named(k) && self.tokens.classes(k).any(ClassSet::of(&[Class::Noun, Class::Object, Class::Topic]))
    }

    /// «عبوة ناسفة استهدفت …»: a verb right behind the weapon that it is said of.
    pub(super) fn behind_weapon(&self, i: usize) -> bool {
        !self.tokens.clitics(i).conjunction()
            && (i.saturating_sub(3)..i).any(|k| !self.is_named(k) && self.tokens.sense_at(k, Class::Means).is_some())
    }

    /// «أغلقت معبرين»: a dual or plural in ين behind the verb is its object.
    pub(super) fn is_oblique(&self, frame: &Frame) -> bool {
        let head = frame.heads.in_place(Place::Subject).find(|h| h.at > frame.at).map(|h| h.at);
        let arg = frame.in_place(Place::Subject).find(|a| a.at > frame.at && a.head.is_none());
        let noun = arg.map(|a| a.mention.map_or(a.at, |m| self.mentions[m].first)).into_iter().chain(head).min();
        let unnamed = |at: usize| self.mention(at).is_none_or(|m| !self.mentions[m].listed);
        noun.filter(|&at| at == frame.at + frame.len && unnamed(at)).is_some_and(|at| {
            // «ودعا طرفي النزاع», «وحث الجانبين»
            if self.mention(at).is_some_and(|m| self.mentions[m].rule == "reference/sides") {
                let stem = self.tokens.stem(at).of(self.tokens.text());
                return stem.ends_with("ين") || stem == "طرفي";
            }
            let mut senses = self.tokens.senses(at).filter(|s| s.form.any(Form::NOMINAL)).peekable();
            senses.peek().is_some() && senses.all(|s| s.form.is(Form::OBLIQUE) && !s.form.is(Form::CONSTRUCT))
        })
    }

    /// Gives the verb of an attack the attack before it for its subject; what stood there is the object.
    pub(super) fn add_attack(&self, frame: &mut Frame) {
        if let Some(at) = self.attack_before(frame.at) {
            frame.move_subject_to_object();
            frame.heads.put_first(Head { at, place: Place::Subject });
            frame.dropped = false;
        }
    }

    /// «إن تفجيرا بدراجة نارية استهدف …»: the attack that is the subject of the verb at `i`.
    fn attack_before(&self, i: usize) -> Option<usize> {
        let start = self.sentence_around(i).start.max(i.saturating_sub(8));
        for k in (start..i).rev() {
            if self.is_named(k) || self.is_comma(k) || self.is_hard_stop(k) || self.opens_clause(k) {
                return None;
            }
            let fused = self.tokens.clitics(k).preposition();
            if !fused && self.finite(k).is_none() && self.predicate(k).is_some_and(|(s, _)| s.is_violence()) {
                return Some(k);
            }
            let passed = self.has(k, Class::Adj) || self.has(k, Class::Means) || self.has(k, Class::Object) || fused;
            if !passed {
                return None;
            }
        }
        None
    }

    /// «قتل خمسة مدنيين بينهم طفلان»: those among them are not whom they killed.
    fn leave_out_members(&self, frame: &mut Frame) {
        let among = (frame.at + frame.len..frame.to).find(|&j| {
            self.tokens.pronoun(j).is_some() && matches!(self.preposition(j), Some((Prep::Between | Prep::From, _)))
        });
        let Some(among) = among else { return };
        frame.args.move_to(Place::Loose, |place, arg| place == Place::Object && arg.at > among);
        frame.heads.retain(|h| h.place != Place::Object || h.at < among);
    }

    /// «ثلاثة من عناصر الشرطة»: the number is of those behind من.
    pub(super) fn count_of(&self, frame: &mut Frame) {
        let Some((_, number)) = &frame.counted else { return };
        let at = number.at;
        if !matches!(self.preposition(at + 1), Some((Prep::From, _))) {
            return;
        }
        let of = frame.in_place(Place::From).find(|a| a.at > at && a.at <= at + 5).cloned();
        if let (Some(of), Some((_, number))) = (of, &mut frame.counted) {
            (number.mention, number.entity, number.span) = (of.mention, of.entity, of.span);
            (number.country, number.sector) = (of.country, of.sector);
        }
    }

    /// A person or people that no feminine verb agrees with.
    fn is_man(&self, m: Option<usize>) -> bool {
        m.and_then(|m| self.mentions.get(m).map(|x| (m, x))).is_some_and(|(m, x)| {
            let people = x.kind == EntityKind::Person || !x.listed && x.members.is_empty();
            let first = x.first;
            people
                && !self.is_feminine(m)
                && self.tokens.senses(first).any(|s| s.form.any(Form::MASC))
                && !self.tokens.senses(first).any(|s| s.form.any(Form::FEM))
        })
    }
}
