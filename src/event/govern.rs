//! Light verbs, verbs of deciding and announcements: which event noun they govern, and what they bring it.

use super::arg::{Arg, Place};
use super::facts::Facts;
use super::family::Family;
use super::find::Pass;
use super::frame::Frame;
use super::view::View;
use super::woken::Woken;
use crate::lexicon::{id, Class, Form, Sector};

/// A verb that governs an event noun or another verb.
#[derive(Debug)]
pub(super) struct Governor {
    pub(super) target: usize,
    pub(super) verb: usize,
    pub(super) frame: Frame,
}

/// The verb of a relative clause, and why it brings its noun sides.
struct Relative {
    verb: usize,
    form: Form,
    light: bool,
    /// It hosts the talks that the noun tells.
    sponsor: bool,
    /// It tells the violence that the noun tells.
    same: bool,
    /// A pronoun takes the noun up.
    resumed: bool,
}

impl Pass<'_, '_> {
    /// A finite verb that is light and a predicate at once, with no object that makes it the predicate (وقّع اتفاقا).
    pub(super) fn is_light_here(&self, i: usize) -> bool {
        let scene = self.scene;
        if !scene.has(i, Class::Light) || scene.predicate(i).is_none() {
            return false;
        }
        let Some(form) = scene.finite(i) else { return false };
        let resumes = scene.predicate(i).is_some_and(|(s, _)| s.text_id() == id!("resume"));
        let mut families = Vec::new();
        scene.families(i, &mut families);
        let woken = || families.iter().map(|&(family, _)| Woken::by(family));
        if !resumes && !woken().any(|woken| woken.rules.iter().any(|rule| rule.needs_object())) {
            return true;
        }
        let frame = scene.verb_frame(i, 1, form);
        // «استأنفت التعاون»: the noun is a predicate itself.
        let resumed = resumes && frame.heads.first().is_some_and(|h| scene.predicate(h.at).is_some());
        let view = View::of(&frame);
        let decided = |woken: &Woken| {
            woken.open(true, false).iter().any(|open| open.rule.needs_object() && open.holds(scene, &view))
        };
        let light = resumed || !woken().any(decided);
        scene.keep(frame);
        light
    }

    /// Notes what a light verb, a verb of deciding or an announcement governs; whether it governs an event noun.
    pub(super) fn govern(&mut self, i: usize, end: usize) -> bool {
        let scene = self.scene;
        let form = scene.finite(i);
        let (light, control) = (scene.has(i, Class::Light), scene.has(i, Class::Control));
        // «بدء المحادثات», «إجراء مناورات»: the masdar governs as its verb does.
        let masdar = || scene.tokens.readings(i, Class::Light).any(|s| s.form.any(Form::NOMINAL));
        if form.is_none() && !(light && masdar()) {
            return false;
        }
        let say = scene.value(i, Class::Say);
        let family = scene.predicate(i).filter(|(s, _)| s.may_carry()).map(|(s, _)| s.text_id());
        let carries = match family {
            // «وصل … في زيارة», «تستضيف القمة», «فتح تحقيقا», «رفع دعوى»: the noun carries the meaning.
            Some(id!("go") | id!("depart")) => Some(&[id!("visit")][..]),
            Some(id!("send")) => Some(&[id!("congratulate")][..]),
            Some(id!("hand") | id!("give")) => Some(&[id!("protest-note")][..]),
            Some(id!("host")) => Some(&[id!("meet"), id!("talks"), id!("summit"), id!("session")][..]),
            Some(id!("open")) => Some(&[id!("investigate")][..]),
            Some(id!("lift")) => Some(&[id!("sue"), id!("alert"), id!("mobilise")][..]),
            // «دعت إلى إضراب»: the protest to come.
            Some(id!("call") | id!("call-for")) => Some(&[id!("demonstrate"), id!("strike.labour")][..]),
            _ => None,
        };
        // «أفيد بمقتل», «أكدت مصادر إصابة …»: a report of dead and wounded.
        let reports = say == Some(id!("report"))
            && (i + 1..end.min(i + 7))
                .any(|j| scene.predicate(j).is_some_and(|(s, _)| s.is_death() && scene.finite(j).is_none()));
        let announces = say == Some(id!("announce")) || reports;
        let voices = say.is_some() && say != Some(id!("deny"));
        if !light && !voices && !reports && !control && carries.is_none() {
            return false;
        }
        // An event noun among its arguments.
        let fits = |at: usize| {
            scene.predicate(at).is_some_and(|(s, _)| {
                light
                    || announces
                    || voices && is_stand(s)
                    || control
                    || carries.is_some_and(|c| c.contains(&s.text_id()))
            })
        };
        // Most that is said is no event: the clause need not be read for it.
        if !self.may_govern(i, end, form.is_some(), control, fits) {
            return false;
        }
        let frame = match form {
            Some(form) => scene.verb_frame(i, 1, form),
            None => scene.noun_frame(i, 1),
        };
        let target =
            frame.heads.iter().map(|h| h.at).filter(|&at| at > i).find(|&at| fits(at)).map(|at| self.inner(at));
        if let Some(target) = target {
            // «أدى هجوم إلى مقتل جنديين»: what the attack led to.
            let outcome = |at: usize| {
                let death = scene.predicate(at).is_some_and(|(s, _)| s.is_death());
                at != target && death && scene.finite(at).is_none()
            };
            for head in frame.heads.iter().filter(|h| outcome(h.at)) {
                self.note_governor(head.at, i, scene.copy(&frame));
            }
            // «محادثات ومناورات»: coordinated objects share the verb.
            for head in frame.heads.iter().filter(|h| h.at != target && scene.tokens.clitics(h.at).conjunction()) {
                self.note_governor(head.at, i, scene.copy(&frame));
            }
            // A mention between verb and noun that belongs to the noun is not the verb's subject.
            self.note_governor(target, i, frame);
            return true;
        }
        if control {
            // أن + verb.
            let verb =
                (frame.to..end.min(frame.to + 4)).find(|&j| scene.predicate(j).is_some() && scene.finite(j).is_some());
            if let Some(target) = verb {
                self.note_governor(target, i, frame);
                return true;
            }
        }
        scene.reuse(frame);
        false
    }

    /// Notes that the verb at `verb` governs the word at `target`.
    pub(super) fn note_governor(&mut self, target: usize, verb: usize, frame: Frame) {
        self.scene.note(target, Facts::GOVERNED);
        self.governors.push(Governor { target, verb, frame });
    }

    /// What governs the word at `i`, by its place among the governors.
    pub(super) fn governor_of(&self, i: usize) -> Option<usize> {
        // Most words are governed by nothing, and are not looked for.
        self.scene.is(i, Facts::GOVERNED).then(|| self.governors.iter().position(|g| g.target == i))?
    }

    /// Whether a noun that fits may stand in the clause of the verb or noun at `i`, or behind it the verb that a word of
    /// deciding asks for. Says so where the clause, once read, may turn out to end before.
    fn may_govern(&self, i: usize, end: usize, verb: bool, decides: bool, fits: impl Fn(usize) -> bool) -> bool {
        let scene = self.scene;
        let wanted = |j: usize| scene.finite(j).is_none() && fits(j);
        // The predicates of the sentence are few, and are asked before its words are.
        let told = |j: usize| match scene.finite(j) {
            None => fits(j),
            Some(_) => decides && scene.predicate(j).is_some(),
        };
        if !self.behind.iter().any(|&j| told(j as usize)) {
            return false;
        }
        let (reached, found) =
            if verb { scene.reach(i + 1, end, wanted) } else { scene.reach_behind(i + 1, end, wanted) };
        found
            || decides
                && (i + 1..end.min(reached + 4)).any(|j| scene.predicate(j).is_some() && scene.finite(j).is_some())
    }

    /// «جلسة مباحثات», «جولة محادثات»: the noun inside is what was held.
    pub(super) fn inner(&self, at: usize) -> usize {
        let scene = self.scene;
        let Some((outer, _)) = scene.predicate(at).filter(|(s, _)| s.may_wrap()) else { return at };
        let outer = Some(outer.text_id());
        let inner = scene.predicate(at + 1).map(|(s, _)| s.text_id());
        // «رفع حالة التأهب»: the alert is what was raised.
        if outer == Some(id!("lift")) {
            let alert = |j: &usize| {
                scene.predicate(*j).is_some_and(|(s, _)| matches!(s.text_id(), id!("alert") | id!("mobilise")))
            };
            return (at + 1..at + 4).find(alert).unwrap_or(at);
        }
        let holds =
            matches!(outer, Some(id!("session") | id!("visit"))) && matches!(inner, Some(id!("talks") | id!("meet")));
        if holds && !scene.tokens.clitics(at).article() && scene.tokens.clitics(at + 1).proclitic_bytes() == 0 {
            at + 1
        } else {
            at
        }
    }

    /// The verb of the relative clause that brings the event noun at `at` its sides.
    fn relative_verb(&self, at: usize, len: usize) -> Option<Relative> {
        let scene = self.scene;
        let mut j = at + len;
        let limit = j + 4;
        while j < limit
            && (scene.has(j, Class::Adj)
                || scene.has(j, Class::Rel)
                || scene.has(j, Class::Demonym)
                || scene.is_quote(j))
        {
            j += 1;
        }
        let form = scene.finite(j)?;
        let definite = scene.has(j.wrapping_sub(1), Class::Rel);
        let light = scene.has(j, Class::Light) || scene.takes_up_act(j);
        let sponsor = scene
            .predicate(j)
            .is_some_and(|(s, _)| matches!(s.text_id(), id!("sponsor") | id!("host") | id!("mediate")))
            && scene.predicate(at).is_some_and(|(h, _)| {
                matches!(h.text_id(), id!("meet") | id!("talks") | id!("summit") | id!("session"))
            });
        let same = scene
            .predicate(j)
            .is_some_and(|(s, _)| s.is_violence() && scene.predicate(at).is_some_and(|(h, _)| h.is_violence()));
        if !light && !same && !sponsor || scene.tokens.clitics(j).conjunction() {
            return None;
        }
        let resumed = scene.tokens.pronoun(j).is_some()
            || scene.preposition(j + 1).is_some() && scene.tokens.pronoun(j + 1).is_some();
        (definite || same || resumed).then_some(Relative { verb: j, form, light, sponsor, same, resumed })
    }

    /// Whether the noun at `at` has a relative clause that brings its sides.
    pub(super) fn has_relative(&self, at: usize, len: usize) -> bool {
        self.relative_verb(at, len).is_some()
    }

    /// «هجوم شنه …», «القصف الذي استهدف …»: the relative clause of an event noun brings its sides.
    pub(super) fn relative_clause(&mut self, frame: &mut Frame) {
        let scene = self.scene;
        let Some(relative) = self.relative_verb(frame.at, frame.len) else { return };
        let Relative { verb: j, form, light, sponsor, same, resumed } = relative;
        let clause = scene.verb_frame(j, 1, form);
        let mut used = false;
        for &(place, ref arg) in clause.args.iter() {
            let arg = arg.clone();
            if place == Place::Subject && clause.from < frame.at {
                continue;
            }
            // «هجوم استهدف الشرطة»: the attack does it, to whom stands behind.
            let place =
                if same && place == Place::Subject && arg.at > j && !clause.passive { Place::Object } else { place };
            // The resumptive pronoun is the noun itself.
            let resumptive = arg.at < j
                && (place == Place::Object && scene.tokens.pronoun(j).is_some() || place != Place::Subject && resumed);
            let place = if sponsor && place == Place::Subject { Place::Under } else { place };
            if !resumptive && !frame.args.iter().any(|(_, a)| a.span == arg.span) {
                frame.args.push(place, arg);
                used = true;
            }
        }
        if light && frame.governor.is_none() {
            frame.governor = Some(j);
        }
        if used || light || same {
            self.restated.push(j);
            frame.to = frame.to.max(clause.to);
            frame.heads.extend(clause.heads.iter().copied());
        }
        scene.reuse(clause);
    }

    /// «قتل جندي في هجوم شنه مسلحون», «… في قصف إسرائيلي»: whose attack it was has killed.
    pub(super) fn take_from_attack(&mut self, frame: &mut Frame) {
        let scene = self.scene;
        let attack = frame.heads.iter().find(|h| {
            matches!(h.place, Place::In | Place::By | Place::Other)
                && h.at > frame.at
                && !frame.aside.contains(&h.at)
                && (scene.predicate(h.at).is_some_and(|(s, _)| s.is_violence() && !s.is_death())
                    || scene.has(h.at, Class::Means))
        });
        let Some(at) = attack.map(|h| h.at) else { return };
        let mut attack = scene.noun_frame(at, 1);
        self.relative_clause(&mut attack);
        let fights = |a: &Arg| matches!(a.sector, Some(Sector::Mil | Sector::Reb | Sector::Uaf | Sector::Cop));
        let whose = attack.args.into_iter().filter(|(place, arg)| {
            let owner = match place {
                Place::Subject | Place::Adjective | Place::Agent => true,
                Place::Genitive | Place::For => fights(arg),
                _ => false,
            };
            owner && !arg.nested && arg.at > at
        });
        frame.args.extend(whose.map(|(_, arg)| (Place::Agent, arg)));
    }

    /// Gives the predicate at `i` what stands around the verb that governs it: the subject, and phrases before the noun.
    pub(super) fn take_from_governor(&self, g: &Governor, frame: &mut Frame, i: usize, family: Family, finite: bool) {
        let scene = self.scene;
        let name = family.text_id();
        frame.governor = Some(g.verb);
        let undergo = scene.value(g.verb, Class::Light) == Some(id!("undergo"));
        let host = scene.predicate(g.verb).is_some_and(|(s, _)| s.text_id() == id!("host"));
        let begun = scene.tokens.clitics(i).bi() && has_genitive(frame, i);
        let subject: Vec<_> = g
            .frame
            .in_place(Place::Subject)
            .filter(|a| {
                a.head.is_none_or(|h| h != i) && (a.at < i || !frame.args.iter().any(|(_, b)| b.span == a.span))
            })
            // «أكد السيسي رفض مصر»: the noun has somebody of its own who does it.
            .filter(|_| !(scene.has(g.verb, Class::Say) && is_stand(family) && has_genitive(frame, i)))
            // «بدأت الحرب في اليمن بقصف …»: a beginning has nobody who does what it began with.
            .filter(|_| !begun)
            // «أعلن الجيش مقتل جنديين»: who announces a death has not caused it.
            .filter(|_| !(matches!(name, id!("die") | id!("injure") | id!("killing")) && scene.has(g.verb, Class::Say)))
            .cloned()
            .collect();
        let place = match () {
            () if undergo && frame.verb.is_none() => Place::Object,
            () if host => Place::Under,
            () => Place::Subject,
        };
        // What hangs on the verb before its noun (وصل إلى القاهرة في زيارة).
        let hanging: Vec<_> = g
            .frame
            .args
            .iter()
            .filter(|(p, a)| {
                matches!(
                    p,
                    Place::To | Place::In | Place::With | Place::From | Place::Agent | Place::Under | Place::Attended
                ) && a.at < i
                    && !frame.has(*p)
            })
            .cloned()
            .collect();
        frame.args.extend(hanging);
        // «وضعت حرس الحدود في حالة تأهب», «استهدف تفجير مصلين»: the verb's object belongs to what the noun tells.
        let strikes =
            !finite && scene.predicate(g.verb).is_some_and(|(s, _)| s.is_violence() || s.text_id() == id!("destroy"));
        let alert = matches!(name, id!("alert") | id!("mobilise"));
        if strikes || alert {
            frame.args.extend(g.frame.args.iter().filter(|(p, _)| *p == Place::Object).cloned());
        }
        if alert {
            frame.heads.extend(g.frame.heads.iter().copied().filter(|h| h.at != i));
        }
        // «سلمته مذكرة احتجاج»
        let carried = scene.predicate(g.verb).is_some_and(|(s, _)| matches!(s.text_id(), id!("hand") | id!("give")));
        if let Some(arg) = g.frame.in_place(Place::Object).find(|a| carried && a.at < i && a.head.is_none()) {
            frame.args.push(Place::Object, arg.clone());
        }
        let mut added = !subject.is_empty();
        frame.args.extend(subject.into_iter().map(|a| (place, a)));
        // «وأسفر عن مقتل ثلاثة»: what led to it is the attack, whoever was named last.
        let outcome =
            family.is_death() && scene.tokens.readings(g.verb, Class::Light).any(|s| s.text_id() == id!("occur"));
        if !added && !begun && !outcome && g.frame.dropped && (!finite || frame.dropped) {
            if let Some(form) = g.frame.verb {
                let dropped = scene.dropped_subject(g.verb, form);
                added = !dropped.is_empty();
                frame.args.extend(dropped.into_iter().map(|a| (place, a)));
            }
        }
        if !added && g.frame.verb.is_none() && scene.tokens.clitics(g.verb).li() {
            let comer = scene.comer(g.verb);
            added = !comer.is_empty();
            frame.args.extend(comer.into_iter().map(|a| (place, a)));
        }
        if added {
            frame.dropped = false;
        }
        frame.from = frame.from.min(g.frame.from);
    }
}

/// Families of nouns that tell a stand.
fn is_stand(family: Family) -> bool {
    matches!(
        family.text_id(),
        id!("back") | id!("refuse") | id!("ready") | id!("promise") | id!("condemn") | id!("thank")
    )
}

/// Whether the noun at `i` has a genitive of its own that acts.
fn has_genitive(frame: &Frame, i: usize) -> bool {
    frame.in_place(Place::Genitive).any(|a| a.head.is_none() && a.at > i)
}
