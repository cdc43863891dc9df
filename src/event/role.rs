//! Who a dropped subject is, and whose a frame's sides are.

use super::agreement::Agreement;
use super::arg::{Arg, Place};
use super::frame::Frame;
use super::scene::Scene;
use crate::lexicon::{id, Class, Form};

/// How far back a left-out subject is followed along the verbs of its sentence, in tokens.
const CHAIN: usize = 60;

/// How far back a pair is looked for, in mentions.
const BACK: usize = 14;

impl Scene<'_> {
    /// The subject of the first finite verb behind the opening phrase.
    pub(super) fn main_subject_after(&self, i: usize, end: usize, want: Agreement) -> Option<Arg> {
        let verb = (i + 1..end.min(i + 25)).find(|&j| self.finite(j).is_some())?;
        let m = (verb + 1..end.min(verb + 4))
            .find_map(|j| self.mention_from(j).filter(|_| self.fused_preposition(j).is_none()))?;
        self.fits(m, want).then(|| self.one(m)).flatten()
    }

    /// The mention that a dropped subject of this form stands for.
    pub(super) fn dropped_subject(&self, i: usize, form: Form) -> Vec<Arg> {
        let (he, she) = self.genders(i);
        if he && she && form.is(Form::SING) {
            if let Some(found) = self.chained_subject(i, Agreement::Either).filter(|f| !f.is_empty()) {
                return found;
            }
        }
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
        // «وبعد أن التقى نظيره، عقد الوزير …»: the subject still to come.
        let sentence = self.sentence_around(i);
        if i <= sentence.start + 4 && (sentence.start..i).any(|k| self.tokens.sense_at(k, Class::Subord).is_some()) {
            if let Some(arg) = self.main_subject_after(i, sentence.end, want) {
                return vec![arg];
            }
        }
        match self.chained_subject(i, want) {
            Some(found) if found.is_empty() => {}
            Some(found) => return found,
            None => return Vec::new(),
        }
        self.antecedent(i, want, i, None).into_iter().collect()
    }

    /// The subject of the verb before in the sentence, for the verb at `i` of this form.
    pub(super) fn chained_before(&self, i: usize, form: Form) -> Vec<Arg> {
        let want = match () {
            () if form.is(Form::PLUR) || form.is(Form::DUAL) => return Vec::new(),
            () if form.is(Form::FEM) => Agreement::She,
            () => Agreement::He,
        };
        self.chained_subject(i, want).unwrap_or_default()
    }

    /// The subject of the nearest verb before in the sentence that the form fits: «وصل الوزير … وأجرى محادثات». None if it is
    /// a thing that is no participant: «انفجرت سيارة … وقتلت».
    fn chained_subject(&self, i: usize, want: Agreement) -> Option<Vec<Arg>> {
        let sentence = self.sentence_around(i);
        let mut out = Vec::new();
        for k in (sentence.start..i).rev().take(CHAIN) {
            let Some(form) = self.finite(k) else { continue };
            // «سفينة كانت تحتجزها»: كان is of the same verb.
            if self.has(k, Class::Aux) && (k + 1..i).all(|j| self.has(j, Class::Aux) || self.has(j, Class::Particle)) {
                continue;
            }
            // A relative or conditional clause has a subject of its own.
            if k > sentence.start && (self.has(k - 1, Class::Rel) || self.has(k - 1, Class::Cond)) {
                continue;
            }
            let subject = self.plain_subject(k);
            if subject.is_none() && k == sentence.start && form.is(Form::PAST) && self.has(k, Class::Say) {
                // «وأضاف أنه سيزور …»: who spoke before.
                let found = self.dropped_subject(k, form);
                if found.iter().any(|a| a.mention.is_some_and(|m| self.fits(m, want))) {
                    return Some(found);
                }
            }
            if subject.is_none() && self.thing_behind(k, want) {
                return None;
            }
            let Some(m) = subject.filter(|&m| self.fits(m, want)) else { continue };
            self.args_of(m, None, |a| out.push(a));
            // All that is coordinated with it.
            let mut m = m;
            while want == Agreement::They
                && self.mentions.get(m + 1).is_some_and(|n| {
                    n.phrase.min(n.first) == self.mentions[m].last
                        && self.tokens.clitics(n.phrase.min(n.first)).conjunction()
                })
            {
                m += 1;
                self.args_of(m, None, |a| out.push(a));
            }
            return Some(out);
        }
        Some(out)
    }

    /// «وصل الوزير … لحضور اجتماع»: who came to do what the masdar at `i` says.
    pub(super) fn comer(&self, i: usize) -> Vec<Arg> {
        let sentence = self.sentence_around(i);
        let verb = (sentence.start..i).rev().take(CHAIN).find_map(|k| Some((k, self.finite(k)?)));
        let goes = |k: usize| {
            self.predicate(k).is_some_and(|(s, _)| matches!(s.text_id(), id!("go") | id!("depart") | id!("visit")))
        };
        let Some((k, form)) = verb.filter(|&(k, _)| goes(k)) else { return Vec::new() };
        let mut out = Vec::new();
        match self.plain_subject(k) {
            Some(m) => self.args_of(m, None, |a| out.push(a)),
            None => out = self.dropped_subject(k, form),
        }
        out
    }

    /// A common noun right behind the verb at `k` that is its subject, and that the form fits.
    fn thing_behind(&self, k: usize, want: Agreement) -> bool {
        let next = k + 1;
        if self.is_named(next) || self.is_time(next) || self.tokens.clitics(next).preposition() {
            return false;
        }
        let means = self.tokens.sense_at(next, Class::Means).is_some();
        let gender = if want == Agreement::She { Form::FEM } else { Form::MASC };
        means && self.tokens.senses(next).any(|s| s.form.is(gender) && s.form.any(Form::NOMINAL))
    }

    /// The mention that is the subject of the verb at `k`: before it, or the first noun phrase behind it.
    fn plain_subject(&self, k: usize) -> Option<usize> {
        let sentence = self.sentence_around(k);
        if let Some(m) = self.subject_before(k, sentence.start) {
            return Some(m);
        }
        let mut j = k + 1;
        while j < sentence.end.min(k + 9) {
            if let Some(m) = self.mention_from(j) {
                return self.fused_preposition(j).is_none().then_some(m);
            }
            let aside = self.is_time(j)
                || self.is_quote(j)
                || self.is_comma(j)
                || self.is_quantity(j)
                || self.has(j, Class::Adv)
                || self.has(j, Class::Particle);
            if !aside {
                return None;
            }
            j += 1;
        }
        None
    }

    /// Two subjects of an earlier clause, or a dual reference.
    fn pair_before(&self, i: usize) -> Vec<Arg> {
        let mut out = Vec::new();
        for m in (0..self.first_mention_after(i)).rev().take(BACK) {
            if !self.mentions[m].members.is_empty() {
                self.args_of(m, None, |a| out.push(a));
                return out;
            }
            let first = self.mentions[m].phrase.min(self.mentions[m].first);
            if self.tokens.clitics(first).conjunction() && m > 0 && self.mentions[m - 1].last == first {
                self.args_of(m - 1, None, |a| out.push(a));
                self.args_of(m, None, |a| out.push(a));
                return out;
            }
        }
        out
    }

    /// Whether one noun phrase follows the verb, as its subject, and nothing that could be its object.
    pub(super) fn lone_subject(&self, frame: &Frame) -> bool {
        let mut subjects = frame.in_place(Place::Subject);
        let lone = subjects.next().is_some_and(|a| a.at > frame.at && a.head.is_none()) && !frame.passive;
        lone && !frame.has(Place::Object)
            && frame.head(Place::Object).is_none()
            && ![Place::By, Place::On, Place::From, Place::About].into_iter().any(|place| frame.has(place))
            && frame.head(Place::By).is_none()
    }

    /// Whether the verb at `i` goes on with what a verb before it told (و، ف، ثم).
    pub(super) fn continues(&self, i: usize) -> bool {
        let start = self.sentence_around(i).start;
        i > start && self.tokens.clitics(i).conjunction()
    }

    /// A side that the pronoun on it makes the actor's own (بلاده، جنودها).
    pub(super) fn is_own(&self, arg: &Arg, actors: &[Arg]) -> bool {
        let own = arg
            .mention
            .is_some_and(|m| !self.mentions[m].listed && self.tokens.pronoun(self.mentions[m].last - 1).is_some());
        own && actors.iter().any(|a| a.country == arg.country)
    }

    /// Whether the verb takes up the noun before it by a pronoun behind ب (خطوة رحبت بها …).
    pub(super) fn takes_up(&self, frame: &Frame) -> bool {
        let next = frame.at + frame.len;
        let pronoun = self.preposition(next).is_some() && self.tokens.pronoun(next).is_some()
            || self.tokens.clitics(next).bi() && self.tokens.pronoun(next).is_some();
        frame.verb.is_some()
            && pronoun
            && frame.at > 0
            && !self.is_named(frame.at - 1)
            && !self.tokens.clitics(frame.at).conjunction()
            && !self.tokens.clitics(frame.at - 1).article()
            && self.tokens.senses(frame.at - 1).any(|s| s.form.any(Form::NOMINAL))
            && self.finite(frame.at - 1).is_none()
    }

    /// «المفاوضات متواصلة مع الخاطفين»: the participle behind the noun that says that it goes on.
    pub(super) fn goes_on(&self, frame: &Frame) -> Option<usize> {
        if !self.tokens.clitics(frame.at).article() {
            return None;
        }
        let mut j = frame.at + frame.len;
        let limit = j + BACK;
        while j < limit && (self.tokens.clitics(j).article() && self.has(j, Class::Adj) || self.has(j, Class::Demonym))
        {
            j += 1;
        }
        let on = matches!(
            self.tokens.stem(j).of(self.tokens.text()),
            "متواصلة" | "متواصل" | "مستمرة" | "مستمر" | "جارية" | "جار" | "قائمة"
        );
        (on && self.tokens.clitics(j).proclitic_bytes() == 0).then_some(j)
    }

    /// «الدعوة إلى عقد جلسة»: what a noun of asking brings, and so no happening.
    pub(super) fn is_asked_for(&self, i: usize) -> bool {
        let start = self.sentence_around(i).start;
        let Some(prep) = i.checked_sub(1).filter(|&p| p > start && self.preposition(p).is_some()) else { return false };
        let ask = prep - 1;
        !self.is_named(ask)
            && self.finite(ask).is_none()
            && self.predicate(ask).is_some_and(|(s, _)| {
                matches!(s.text_id(), id!("call") | id!("call-for") | id!("demand") | id!("urge") | id!("offer"))
            })
    }

    /// «إن الصين مستعدة للعمل …»: the topic that a participle is said of.
    pub(super) fn add_topic(&self, frame: &mut Frame) {
        if frame.has(Place::Subject) {
            return;
        }
        let start = self.sentence_around(frame.at).start;
        if let Some(m) = self.subject_before(frame.at, start) {
            self.args_of(m, None, |a| frame.args.push(Place::Subject, a));
            return;
        }
        // «إنه مستعد»
        let low = start.max(frame.at.saturating_sub(3));
        let that = (low..frame.at).rev().find(|&k| self.has(k, Class::Subord) && self.tokens.pronoun(k).is_some());
        if let Some((k, pronoun)) = that.and_then(|k| self.tokens.pronoun(k).map(|p| (k, p))) {
            if let Some(arg) = self.resolve_pronoun(k, pronoun, k) {
                frame.args.push(Place::Subject, arg);
            }
        }
    }
}
