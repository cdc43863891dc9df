//! From predicates to events, sentence by sentence.

use super::confidence::Evidence;
use super::frame::{Frame, Place};
use super::manner::{is_death, is_violence, score};
use super::plover::{Auxiliary, EventType};
use super::rule::{Content, EventRule, Sides};
use super::rules::RULES;
use super::scene::{Prep, Scene, REACH};
use super::{Event, Location, Participant};
use crate::entity::EntityKind;
use crate::lexicon::{value, value_count, Class, ClassSet, Form};
use crate::time::TimexType;
use once_cell::sync::Lazy;
use std::collections::HashMap;

/// Text-value id of a family → its rules, in order.
static BY_FAMILY: Lazy<Vec<Vec<&'static EventRule>>> = Lazy::new(|| {
    let mut families: HashMap<&str, Vec<&'static EventRule>> = HashMap::new();
    for rule in RULES.iter().flat_map(|list| list.iter()) {
        for &family in rule.families {
            families.entry(family).or_default().push(rule);
        }
    }
    (0..value_count()).map(|id| families.remove(value(id as u32)).unwrap_or_default()).collect()
});

/// A verb that governs an event noun or another verb.
#[derive(Debug)]
struct Governor {
    target: usize,
    verb: usize,
    frame: Frame,
}

/// Work on one sentence.
struct Pass<'s, 'a> {
    scene: &'s Scene<'a>,
    sentence: usize,
    governors: Vec<Governor>,
    /// Ranges of tokens whose predicates are content of an event before them.
    swallowed: Vec<(std::ops::Range<usize>, Content)>,
    /// Verbs that only restate their head noun.
    restated: Vec<usize>,
}

/// Words that start any work here.
const WAKE: ClassSet = ClassSet::of(&[Class::Pred]);

pub(super) fn find(scene: &Scene<'_>) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for sentence in 0..scene.tokens.sentence_count() {
        let range = scene.tokens.sentence(sentence);
        let wakes = range.clone().any(|i| scene.tokens.classes(i).any(WAKE) || scene.tokens.phrase(i).is_some());
        if !wakes || scene.is_trap(range.clone()) {
            continue;
        }
        let mut pass = Pass { scene, sentence, governors: Vec::new(), swallowed: Vec::new(), restated: Vec::new() };
        pass.run(range, &mut events);
    }
    super::same::link(scene, &mut events);
    events
}

impl Pass<'_, '_> {
    fn run(&mut self, range: std::ops::Range<usize>, events: &mut Vec<Event>) {
        let mut i = range.start;
        while i < range.end {
            let scene = self.scene;
            const STARTS: ClassSet = ClassSet::of(&[Class::Pred, Class::Light, Class::Control, Class::Say]);
            let starts = scene.tokens.classes(i).any(STARTS) || scene.tokens.phrase(i).is_some();
            if !starts || scene.time(i).is_some() || self.inside_mention(i) {
                i += 1;
                continue;
            }
            let mut step = 1;
            // «استأنف المحادثات»: the light verb, not the other verb of the same letters.
            if self.is_light_here(i) && self.govern(i, range.end) {
                i += 1;
                continue;
            }
            if scene.undergoes(i) {
                self.govern(i, range.end);
                i += 1;
                continue;
            }
            let found = scene.families(i).into_iter().find_map(|(sense, len)| {
                self.event_at(i, len, sense.text_id(), sense.text(), events).map(|event| (event, len))
            });
            if let Some((event, len)) = found {
                step = len;
                events.push(event);
                i += step;
                continue;
            }
            const GOVERN: ClassSet = ClassSet::of(&[Class::Light, Class::Control, Class::Say]);
            let governs = scene.tokens.classes(i).any(GOVERN)
                || scene.predicate(i).is_some_and(|(s, _)| {
                    matches!(
                        s.text(),
                        "go" | "depart" | "host" | "open" | "lift" | "send" | "hand" | "give" | "call" | "call-for"
                    )
                });
            if governs {
                self.govern(i, range.end);
            }
            i += step;
        }
    }

    /// Inside a name; a role phrase's own predicate noun (زعيم المعارضة) is covered too.
    fn inside_mention(&self, i: usize) -> bool {
        self.scene.mention(i).is_some()
    }

    /// A finite verb that is light and a predicate at once, with no object that makes it the predicate (وقّع اتفاقا).
    fn is_light_here(&self, i: usize) -> bool {
        let scene = self.scene;
        let light = scene.value(i, Class::Light).is_some() && scene.predicate(i).is_some();
        light
            && scene.finite(i).is_some_and(|form| {
                let frame = scene.verb_frame(i, 1, form);
                // «استأنفت التعاون»: the noun is a predicate itself.
                let resumes = scene.predicate(i).is_some_and(|(s, _)| s.text() == "resume");
                if resumes && frame.heads.first().is_some_and(|h| scene.predicate(h.at).is_some()) {
                    return true;
                }
                !scene.families(i).iter().any(|(sense, _)| {
                    let rules = BY_FAMILY.get(sense.text_id() as usize).map_or(&[][..], Vec::as_slice);
                    rules.iter().any(|rule| rule.needs_object() && rule.holds(scene, &frame))
                })
            })
    }

    /// Notes what a light verb, a verb of deciding or an announcement governs; whether it governs an event noun.
    fn govern(&mut self, i: usize, end: usize) -> bool {
        let scene = self.scene;
        let form = scene.finite(i);
        let light = scene.value(i, Class::Light);
        let control = scene.value(i, Class::Control);
        let say = scene.value(i, Class::Say);
        let family = scene.predicate(i).map(|(s, _)| s.text());
        let carries = match family {
            // «وصل … في زيارة», «تستضيف القمة», «فتح تحقيقا», «رفع دعوى»: the noun carries the meaning.
            Some("go" | "depart") => Some(&["visit"][..]),
            Some("send") => Some(&["congratulate"][..]),
            Some("hand" | "give") => Some(&["protest-note"][..]),
            Some("host") => Some(&["meet", "talks", "summit", "session"][..]),
            Some("open") => Some(&["investigate"][..]),
            Some("lift") => Some(&["sue", "alert", "mobilise"][..]),
            // «دعت إلى إضراب»: the protest to come.
            Some("call" | "call-for") => Some(&["demonstrate", "strike.labour"][..]),
            _ => None,
        };
        // «أفيد بمقتل», «أكدت مصادر إصابة …»: a report of dead and wounded.
        let reports = say == Some("report")
            && (i + 1..end.min(i + 7))
                .any(|j| scene.predicate(j).is_some_and(|(s, _)| is_death(s.text()) && scene.finite(j).is_none()));
        let announces = say == Some("announce") || reports;
        let voices = say.is_some() && say != Some("deny");
        if light.is_none() && !voices && !reports && control.is_none() && carries.is_none() {
            return false;
        }
        // An event noun among its arguments.
        let fits = |at: usize| {
            scene.predicate(at).is_some_and(|(s, _)| {
                light.is_some()
                    || announces
                    || voices && is_stand(s.text())
                    || control.is_some()
                    || carries.is_some_and(|c| c.contains(&s.text()))
            })
        };
        // Most that is said is no event: the clause need not be read for it.
        let certain = light.is_some() || control.is_some();
        if !certain && !(i + 1..end.min(i + 1 + REACH)).any(fits) {
            return false;
        }
        let frame = match form {
            Some(form) => scene.verb_frame(i, 1, form),
            // «بدء المحادثات», «إجراء مناورات»: the masdar governs as its verb does.
            None if light.is_some()
                && scene.tokens.senses(i).any(|s| s.class == Class::Light && s.form.any(Form::NOMINAL)) =>
            {
                scene.noun_frame(i, 1)
            }
            None => return false,
        };
        let target =
            frame.heads.iter().map(|h| h.at).filter(|&at| at > i).find(|&at| fits(at)).map(|at| self.inner(at));
        if let Some(target) = target {
            // «أدى هجوم إلى مقتل جنديين»: what the attack led to.
            let outcome = |at: usize| {
                let death = scene.predicate(at).is_some_and(|(s, _)| is_death(s.text()));
                at != target && death && scene.finite(at).is_none()
            };
            for head in frame.heads.iter().filter(|h| outcome(h.at)) {
                self.governors.push(Governor { target: head.at, verb: i, frame: frame.clone() });
            }
            // «محادثات ومناورات»: coordinated objects share the verb.
            for head in frame.heads.iter().filter(|h| h.at != target && scene.tokens.clitics(h.at).conjunction()) {
                self.governors.push(Governor { target: head.at, verb: i, frame: frame.clone() });
            }
            // A mention between verb and noun that belongs to the noun is not the verb's subject.
            self.governors.push(Governor { target, verb: i, frame });
            return true;
        }
        if control.is_some() {
            // أن + verb.
            let verb =
                (frame.to..end.min(frame.to + 4)).find(|&j| scene.predicate(j).is_some() && scene.finite(j).is_some());
            if let Some(target) = verb {
                self.governors.push(Governor { target, verb: i, frame });
                return true;
            }
        }
        false
    }

    /// «جلسة مباحثات», «جولة محادثات»: the noun inside is what was held.
    fn inner(&self, at: usize) -> usize {
        let scene = self.scene;
        let outer = scene.predicate(at).map(|(s, _)| s.text());
        let inner = scene.predicate(at + 1).map(|(s, _)| s.text());
        // «رفع حالة التأهب»: the alert is what was raised.
        if outer == Some("lift") {
            let alert = |j: &usize| scene.predicate(*j).is_some_and(|(s, _)| matches!(s.text(), "alert" | "mobilise"));
            return (at + 1..at + 4).find(alert).unwrap_or(at);
        }
        let holds = matches!(outer, Some("session" | "visit")) && matches!(inner, Some("talks" | "meet"));
        if holds && !scene.tokens.clitics(at).article() && scene.tokens.clitics(at + 1).proclitic_bytes() == 0 {
            at + 1
        } else {
            at
        }
    }

    fn event_at(&mut self, i: usize, len: usize, family: u32, name: &str, before: &[Event]) -> Option<Event> {
        let scene = self.scene;
        let rules = BY_FAMILY.get(family as usize)?;
        if rules.is_empty() || self.restated.contains(&i) || self.inner(i) != i {
            return None;
        }
        let finite = scene.finite(i);
        let meanwhile = match finite {
            Some(_) => None,
            None => scene.circumstance(i).filter(|_| !is_violence(name)),
        };
        let governor = self.governors.iter().position(|g| g.target == i);
        let light = governor.and_then(|g| scene.value(self.governors[g].verb, Class::Light));
        let verb = finite.is_some() || meanwhile.is_some();
        if !rules.iter().any(|rule| rule.may_hold(verb, governor.is_some(), light)) {
            return None;
        }
        let mut frame = match finite {
            Some(form) => scene.verb_frame(i, len, form),
            None => match meanwhile {
                Some(form) => scene.participle_frame(i, len, form),
                None if self.is_participle(i) && !scene.participle_speaks(i) => return None,
                None => {
                    let mut frame = scene.noun_frame(i, len);
                    if is_violence(name) {
                        scene.loosen(&mut frame);
                    }
                    frame
                }
            },
        };
        if finite.is_some() && matches!(name, "attack" | "hit" | "invade" | "kill") && scene.said_of_thing(i) {
            return None;
        }
        if finite.is_some() && matches!(name, "attack" | "hit" | "destroy") {
            // «قتل ثلاثة في انفجار عبوة استهدفت دورية»: the weapon's clause tells the attack again.
            let again = before.last().is_some_and(|e| {
                e.sentence == self.sentence && e.event_type == EventType::Assault && scene.behind_weapon(i)
            });
            if again {
                return None;
            }
            // «استهدف تفجير مصلين»: the attack is its noun; the verb brings whom it hit.
            if frame.dropped || frame.head(Place::Subject).is_none_or(|h| h > i) {
                scene.add_attack(&mut frame);
            }
            let noun =
                frame.head(Place::Subject).filter(|&h| scene.predicate(h).is_some_and(|(s, _)| is_violence(s.text())));
            if let Some(target) = noun {
                if target > i {
                    self.governors.push(Governor { target, verb: i, frame });
                    return None;
                }
                let told = scene.tokens.surface(target);
                if before.last().is_some_and(|e| e.trigger == told) {
                    return None;
                }
            }
        }
        if frame.verb.is_none() && governor.is_none() {
            frame.governor = scene.goes_on(&frame);
        }
        if let Some(g) = governor {
            let g = self.governors.get(g)?;
            frame.governor = Some(g.verb);
            let undergo = scene.value(g.verb, Class::Light) == Some("undergo");
            let host = scene.predicate(g.verb).is_some_and(|(s, _)| s.text() == "host");
            let subject: Vec<_> = g
                .frame
                .in_place(Place::Subject)
                .filter(|a| {
                    a.head.is_none_or(|h| h != i) && (a.at < i || !frame.args.iter().any(|(_, b)| b.span == a.span))
                })
                // «أكد السيسي رفض مصر»: the noun has somebody of its own who does it.
                .filter(|_| !(scene.has(g.verb, Class::Say) && is_stand(name) && has_genitive(&frame, i)))
                // «أعلن الجيش مقتل جنديين»: who announces a death has not caused it.
                .filter(|_| !(matches!(name, "die" | "injure" | "killing") && scene.has(g.verb, Class::Say)))
                .cloned()
                .collect();
            let place = match () {
                () if undergo && frame.verb.is_none() => Place::Object,
                () if host => Place::Prep(Prep::Under),
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
                        Place::Prep(
                            Prep::To | Prep::In | Prep::With | Prep::From | Prep::Agent | Prep::Under | Prep::Attended
                        )
                    ) && a.at < i
                        && !frame.has(*p)
                })
                .cloned()
                .collect();
            frame.args.extend(hanging);
            // «وضعت حرس الحدود في حالة تأهب», «استهدف تفجير مصلين»: the verb's object belongs to what the noun tells.
            let strikes = finite.is_none()
                && scene.predicate(g.verb).is_some_and(|(s, _)| is_violence(s.text()) || s.text() == "destroy");
            let alert = matches!(name, "alert" | "mobilise");
            if strikes || alert {
                frame.args.extend(g.frame.args.iter().filter(|(p, _)| *p == Place::Object).cloned());
            }
            if alert {
                frame.heads.extend(g.frame.heads.iter().filter(|h| h.at != i));
            }
            // «سلمته مذكرة احتجاج»
            let carried = scene.predicate(g.verb).is_some_and(|(s, _)| matches!(s.text(), "hand" | "give"));
            if let Some(arg) = g.frame.in_place(Place::Object).find(|a| carried && a.at < i && a.head.is_none()) {
                frame.args.push((Place::Object, arg.clone()));
            }
            let mut added = !subject.is_empty();
            frame.args.extend(subject.into_iter().map(|a| (place, a)));
            if !added && g.frame.dropped && finite.is_none_or(|_| frame.dropped) {
                if let Some(form) = g.frame.verb {
                    let dropped = scene.dropped_subject(g.verb, form);
                    added = !dropped.is_empty();
                    frame.args.extend(dropped.into_iter().map(|a| (place, a)));
                }
            }
            if added {
                frame.dropped = false;
            }
            frame.from = frame.from.min(g.frame.from);
        }
        if frame.verb.is_none() {
            self.relative_clause(&mut frame);
            if scene.participle_speaks(i) {
                scene.add_topic(&mut frame);
            }
        }
        if frame.dropped && !frame.passive {
            if let Some(form) = frame.verb {
                let found = scene.dropped_subject(i, form);
                frame.args.extend(found.into_iter().map(|a| (Place::Subject, a)));
            }
        }
        if super::voice::is_harm(name) {
            frame.args.retain(|(_, a)| !a.nested);
            scene.settle_voice(&mut frame);
        }
        if super::voice::is_harm(name) || is_death(name) {
            scene.count_of(&mut frame);
        }
        let mut rule = rules.iter().find(|rule| rule.holds(scene, &frame));
        if rule.is_none() && finite.is_some() && !frame.aside.is_empty() {
            rule = rules
                .iter()
                .find(|rule| rule.roles.reciprocal && rule.holds_with(scene, &frame, self.has_partner(&frame)));
        }
        if finite.is_some() && scene.lone_subject(&frame) && (rule.is_none() || scene.continues(i)) {
            // «وصلت الوزيرة … وأدانت روسيا»: the one noun phrase behind a verb that needs an object is its object.
            if let Some(turned) = self.turned(&frame) {
                if let Some(other) = rules.iter().find(|rule| rule.needs_theme() && rule.holds(scene, &turned)) {
                    (rule, frame) = (Some(other), turned);
                }
            }
        }
        let rule = rule?;
        let mut sides = rule.sides(&frame);
        if rule.roles.reciprocal && sides.actors.len() == 1 && sides.recipients.is_empty() {
            self.other_side(&frame, &mut sides);
        }
        if matches!(rule.event_type, EventType::Assault | EventType::Protest) {
            scene.leave_out_places(&mut sides);
        }
        let hosted = rule.event_type == EventType::Consult && sides.actors.is_empty() && !sides.recipients.is_empty();
        if let Some(e) = before.last().filter(|e| hosted && e.sentence == self.sentence && e.actors.len() == 2) {
            sides.actors = e.actors.iter().map(|p| super::frame::Arg::of(p, i)).collect();
        }
        if sides.actors.is_empty() && sides.recipients.is_empty() {
            self.recover(rule, &frame, &mut sides, before);
        }
        if sides.actors.is_empty() && sides.recipients.is_empty() {
            return None;
        }
        // «وصل … في زيارة»: the noun is the event.
        if name == "go" && frame.heads.iter().any(|h| scene.predicate(h.at).is_some_and(|(s, _)| s.text() == "visit")) {
            return None;
        }
        let told = before.last().filter(|e| e.sentence == self.sentence);
        if rule.name == "invite/noun" && sides.recipients.is_empty() {
            // «زار … بدعوة من نظيره»: the visitor was invited.
            let guest = told.filter(|e| e.event_type == EventType::Consult).and_then(|e| e.actors.first());
            let known = |p: &&Participant| !sides.actors.iter().any(|a| a.country == p.country);
            sides.recipients.extend(guest.filter(known).map(|p| super::frame::Arg::of(p, i)));
        }
        // «إدانتها واستنكارها»: told with the word before.
        let judges = |f: &str| matches!(f, "condemn" | "criticise");
        if judges(name)
            && i > 0
            && scene.tokens.clitics(i).conjunction()
            && scene.predicate(i - 1).is_some_and(|(s, _)| judges(s.text()))
        {
            return None;
        }
        // «مؤتمر صحفي», «جولة من المفاوضات», «لن تقبل بفرض الأمر الواقع», regret for what others did.
        let next = scene.tokens.stem(i + len).of(scene.tokens.text());
        let press = ["صحفي", "صحافي", "تلفزيوني", "إذاعي"]
            .iter()
            .any(|w| next.starts_with(w) || next.starts_with(&["ال", w].concat()));
        if press && matches!(name, "session" | "meet" | "talks") || name == "visit" && scene.is_round(i) {
            return None;
        }
        if name == "accept"
            && scene.auxiliary(&frame, true, None) == Some(Auxiliary::Negation)
            && !scene.is_answer(&frame)
        {
            return None;
        }
        if name == "apologise"
            && scene.tokens.stem(i).of(scene.tokens.text()).starts_with("أسف")
            && sides.recipients.iter().any(|a| a.country.is_some() && !scene.is_own(a, &sides.actors))
        {
            return None;
        }
        if name == "respond" {
            sides.recipients.retain(|a| a.head.is_none());
        }
        // «وتعد زيارة الوزير أول زيارة لمسؤول …»: the same visit.
        let start = scene.tokens.sentence(self.sentence).start;
        if rule.name == "visit/of" && (start..i).any(|k| scene.predicate(k).is_some_and(|(s, _)| s.text() == "visit")) {
            return None;
        }
        // The demands of a protest are its own content.
        if rule.event_type == EventType::Request
            && frame.dropped
            && told.is_some_and(|e| e.event_type == EventType::Protest)
        {
            self.note_content(rule, &frame);
            return None;
        }
        if rule.roles.recipient == [super::rule::Slot::That] && sides.recipients.is_empty() {
            self.note_content(rule, &frame);
            return None;
        }
        if rule.event_type == EventType::Concede {
            sides.recipients.retain(|a| !scene.is_own(a, &sides.actors));
        }
        // «خطوة رحبت بها …»: what was told before it.
        if matches!(name, "welcome" | "praise" | "condemn" | "criticise") && scene.takes_up(&frame) {
            if let Some(e) = told {
                sides.recipients = e.actors.iter().map(|p| super::frame::Arg::of(p, i)).collect();
            }
        }
        if name == "accept" && sides.recipients.is_empty() {
            // «وقبل الملك الدعوة»: who invited.
            if let Some(last) =
                before.last().filter(|e| e.event_type == EventType::Agree && e.sentence + 1 >= self.sentence)
            {
                let known =
                    |p: &&Participant| !sides.actors.iter().any(|a| a.country.is_some() && a.country == p.country);
                sides.recipients.extend(last.actors.iter().filter(known).map(|p| super::frame::Arg::of(p, i)));
            }
        }
        self.settle_members(&mut sides.actors, before);
        self.settle_members(&mut sides.recipients, before);
        if rule.roles.reciprocal && finite.is_some() && frame.dropped {
            self.same_pair(&mut sides, before);
        }
        if rule.event_type == EventType::Reject && sides.recipients.is_empty() && name == "deny" {
            // «اتهمت … وهو ما تنفيه»: who accused.
            if let Some(last) =
                before.last().filter(|e| e.event_type == EventType::Accuse && e.sentence == self.sentence)
            {
                sides.recipients.extend(last.actors.iter().map(|p| super::frame::Arg::of(p, i)));
            }
        }
        // A meeting of nobody that can be told.
        let nobody = |a: &super::frame::Arg| a.country.is_none() && a.sector.is_none();
        if rule.event_type == EventType::Consult && sides.actors.iter().chain(&sides.recipients).all(nobody) {
            return None;
        }
        if scene.is_asked_for(i) || frame.governor.is_some_and(|g| scene.is_asked_for(g)) {
            return None;
        }
        let hidden = self.swallowed.iter().any(|(range, content)| {
            range.contains(&i)
                && match content {
                    // A finite verb outside أن … is told for itself.
                    Content::Swallow if frame.verb.is_some() => scene.subjunctive(i),
                    Content::Swallow => true,
                    Content::SwallowAssault => rule.event_type == EventType::Assault,
                    Content::KeepFacts => frame.verb.is_none() && !has_own_side(&frame),
                    Content::Keep => false,
                }
        });
        if hidden || scene.is_topic(&frame) || self.is_hearsay(rule, &frame, &sides, before) {
            return None;
        }
        self.note_content(rule, &frame);
        Some(self.build(rule, frame, sides))
    }

    /// Whether the aside of the frame is a meeting.
    fn has_partner(&self, frame: &Frame) -> bool {
        frame.aside.clone().any(|j| {
            self.scene
                .predicate(j)
                .is_some_and(|(s, _)| matches!(s.text(), "meet" | "contact" | "talks" | "receive" | "session"))
        })
    }

    /// The frame with its subject as object, and the subject of the verb before as its own.
    fn turned(&self, frame: &Frame) -> Option<Frame> {
        let mut turned = frame.clone();
        turned.move_subject_to_object();
        let subject = self.scene.chained_before(frame.at, frame.verb?);
        let known = subject
            .iter()
            .all(|a| frame.args.iter().any(|(_, b)| b.span == a.span || b.entity.is_some() && b.entity == a.entity));
        if known {
            return None;
        }
        turned.dropped = true;
        turned.args.extend(subject.into_iter().map(|a| (Place::Subject, a)));
        Some(turned)
    }

    /// «الجانبان», «الدول الثلاث»: the sides of the latest event told before that had so many.
    fn settle_members(&self, sides: &mut [super::frame::Arg], before: &[Event]) {
        let scene = self.scene;
        let Some(m) = sides.first().and_then(|a| a.mention) else { return };
        let mention = &scene.mentions[m];
        let count = sides.len();
        if count < 2 || mention.members.len() != count || sides.iter().any(|a| a.mention != Some(m)) {
            return;
        }
        let told = before.iter().rev().take(6).find(|e| {
            let apart = e
                .actors
                .iter()
                .enumerate()
                .all(|(k, a)| e.actors.iter().skip(k + 1).all(|b| a.country != b.country || a.sector != b.sector));
            e.actors.len() == count && apart && e.sentence + 3 > self.sentence
        });
        let Some(told) = told else { return };
        let state = mention.kind == EntityKind::Country;
        for (arg, side) in sides.iter_mut().zip(&told.actors) {
            arg.country = side.country;
            arg.sector = if state { None } else { side.sector.or(arg.sector) };
        }
    }

    /// «التقى الوزير الرئيس، وناقش معه …»: the two who met before.
    fn same_pair(&self, sides: &mut Sides, before: &[Event]) {
        let Some(last) = before.last().filter(|e| e.sentence == self.sentence && e.actors.len() == 2) else { return };
        let known = |a: &super::frame::Arg| {
            last.actors.iter().any(|p| p.span == a.span || p.entity.is_some() && p.entity == a.entity)
        };
        let one = sides.actors.iter().all(|a| a.country == sides.actors[0].country);
        if !sides.actors.is_empty() && sides.actors.iter().all(known) && one {
            let at = sides.actors[0].at;
            sides.actors = last.actors.iter().map(|p| super::frame::Arg::of(p, at)).collect();
        }
    }

    /// «أن يلتقي الإمبراطور»: a meeting with one side named behind its verb has the subject told before as the other.
    fn other_side(&self, frame: &Frame, sides: &mut Sides) {
        // «بحث الوزير، خلال لقائه نظيره، …»: the noun of the aside names the other.
        if let Some(noun) = frame.aside.clone().find(|&j| {
            self.scene
                .predicate(j)
                .is_some_and(|(s, _)| matches!(s.text(), "meet" | "contact" | "talks" | "receive" | "session"))
        }) {
            let inner = self.scene.noun_frame(noun, 1);
            let other = inner.args.iter().find(|(p, a)| {
                matches!(p, Place::Object | Place::Genitive | Place::Prep(Prep::With | Prep::From | Prep::To))
                    && a.head.is_none()
                    && !sides.actors.iter().any(|b| b.span == a.span || b.entity.is_some() && b.entity == a.entity)
            });
            if let Some((_, arg)) = other {
                sides.actors.push(arg.clone());
                return;
            }
        }
        let Some(form) = frame.verb else { return };
        if frame.args.iter().any(|(p, a)| *p == Place::Subject && a.at < frame.at) {
            return;
        }
        for arg in self.scene.dropped_subject(frame.at, form) {
            let known = sides.actors.iter().any(|a| a.entity.is_some() && a.entity == arg.entity || a.span == arg.span);
            if !known && (arg.country.is_some() || arg.sector.is_some()) {
                sides.actors.insert(0, arg);
            }
        }
    }

    /// «أعقبها توقيع إعلان»: a happening without sides of its own has those of the event told just before.
    fn recover(&self, rule: &EventRule, frame: &Frame, sides: &mut Sides, before: &[Event]) {
        let scene = self.scene;
        let occurs =
            frame.governor.is_some_and(|g| matches!(scene.value(g, Class::Light), Some("occur" | "begin" | "end")))
                || rule.needs_without();
        let many = if rule.needs_without() { 0 } else { 1 };
        let Some(last) = before.last().filter(|e| occurs && e.sentence == self.sentence && e.actors.len() > many)
        else {
            return;
        };
        sides.actors.extend(last.actors.iter().map(|p| super::frame::Arg::of(p, frame.at)));
    }

    /// An active or passive participle that only identifies its noun.
    fn is_participle(&self, i: usize) -> bool {
        let participle = Form::AGENT.or(Form::PATIENT);
        let mut senses = self.scene.tokens.senses(i).filter(|s| s.class == Class::Pred).peekable();
        senses.peek().is_some() && senses.all(|s| s.form.any(participle))
    }

    /// «هجوم شنه …», «القصف الذي استهدف …»: the relative clause of an event noun brings its sides.
    fn relative_clause(&mut self, frame: &mut Frame) {
        let scene = self.scene;
        let mut j = frame.at + frame.len;
        let limit = j + 4;
        while j < limit
            && (scene.has(j, Class::Adj)
                || scene.has(j, Class::Rel)
                || scene.has(j, Class::Demonym)
                || scene.is_quote(j))
        {
            j += 1;
        }
        let Some(form) = scene.finite(j) else { return };
        let definite = scene.has(j.wrapping_sub(1), Class::Rel);
        let light = scene.has(j, Class::Light);
        let sponsor = scene.predicate(j).is_some_and(|(s, _)| matches!(s.text(), "sponsor" | "host" | "mediate"))
            && scene
                .predicate(frame.at)
                .is_some_and(|(h, _)| matches!(h.text(), "meet" | "talks" | "summit" | "session"));
        let same = scene.predicate(j).is_some_and(|(s, _)| {
            is_violence(s.text()) && scene.predicate(frame.at).is_some_and(|(h, _)| is_violence(h.text()))
        });
        if !light && !same && !sponsor || scene.tokens.clitics(j).conjunction() {
            return;
        }
        let resumed = scene.tokens.pronoun(j).is_some()
            || scene.preposition(j + 1).is_some() && scene.tokens.pronoun(j + 1).is_some();
        if !definite && !same && !resumed {
            return;
        }
        let clause = scene.verb_frame(j, 1, form);
        let mut used = false;
        for &(place, ref arg) in &clause.args {
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
            let place = if sponsor && place == Place::Subject { Place::Prep(Prep::Under) } else { place };
            if !resumptive && !frame.args.iter().any(|(_, a)| a.span == arg.span) {
                frame.args.push((place, arg));
                used = true;
            }
        }
        if light && frame.governor.is_none() {
            frame.governor = Some(j);
        }
        if used || light || same {
            self.restated.push(j);
            frame.to = frame.to.max(clause.to);
            frame.heads.extend(clause.heads);
        }
    }

    /// An act of force that is spoken of rather than told: see [`Scene::is_told`].
    fn is_hearsay(&self, rule: &EventRule, frame: &Frame, sides: &Sides, before: &[Event]) -> bool {
        let scene = self.scene;
        let force = matches!(
            rule.event_type,
            EventType::Assault | EventType::Protest | EventType::Coerce | EventType::Mobilize
        );
        if force && scene.is_asked(frame.at) {
            return true;
        }
        if !force || frame.verb.is_some() {
            // نقتل, قتلنا: the first person tells of itself, not news.
            let told = frame.verb.is_some_and(|f| f.any(Form::P1.or(Form::P2)));
            if told && rule.event_type == EventType::Assault {
                return true;
            }
            let habit = force && rule.event_type != EventType::Coerce && scene.is_habit(frame);
            return habit && scene.auxiliary(frame, false, None).is_none() || force && scene.is_tale(frame.at);
        }
        let auxiliary = scene.auxiliary(frame, false, None);
        if scene.is_tale(frame.at) {
            return true;
        }
        let negated = auxiliary == Some(Auxiliary::Negation);
        if !negated && (scene.is_charge(frame) || scene.is_judged(frame) || scene.is_wished(frame)) {
            return true;
        }
        let kept = self.swallowed.iter().any(|(r, c)| *c == Content::KeepFacts && r.contains(&frame.at));
        let restated = self.restated.iter().any(|j| (frame.at..frame.to).contains(j));
        if kept || restated {
            return false;
        }
        let done = frame.governor.is_some_and(|g| scene.finite(g).is_some());
        let occurs = done && frame.governor.is_some_and(|g| scene.value(g, Class::Light) == Some("occur"));
        if auxiliary == Some(Auxiliary::Hypothetical) && !occurs || auxiliary == Some(Auxiliary::Future) && !done {
            return true;
        }
        // «يتضمن نشر قوات», «ضرورة نشر قوات»: forces are moved when somebody moves them.
        if rule.event_type == EventType::Mobilize {
            return frame.governor.is_none() && !scene.is_told(frame);
        }
        if !sides.actors.is_empty() {
            return false;
        }
        // «بعد اغتيال الرئيس عام 1992»: what is long known.
        if auxiliary == Some(Auxiliary::Historical) && frame.governor.is_none() && rule.event_type == EventType::Assault
        {
            return true;
        }
        // «مقتل ثلاثة وإصابة آخرين»: told with the noun before it.
        let paired = scene.tokens.clitics(frame.at).conjunction()
            && before.last().is_some_and(|e| e.sentence == self.sentence && e.event_type == rule.event_type);
        rule.event_type != EventType::Coerce && !paired && !scene.is_told(frame)
    }

    fn note_content(&mut self, rule: &EventRule, frame: &Frame) {
        let start = frame.at + frame.len;
        let end = match rule.content {
            Content::Keep => return,
            Content::SwallowAssault => frame.to,
            _ => self.scene.complement_end(frame),
        };
        // What a phrase of time tells is told for itself.
        let end = if frame.aside.is_empty() { end } else { end.min(frame.aside.start) };
        if start < end {
            self.swallowed.push((start..end, rule.content));
        }
    }

    fn build(&self, rule: &'static EventRule, frame: Frame, sides: Sides) -> Event {
        let scene = self.scene;
        let speech_act = matches!(
            rule.event_type,
            EventType::Agree | EventType::Request | EventType::Accuse | EventType::Reject | EventType::Threaten
        );
        let time = self.time_of(&frame);
        let auxiliary = scene.auxiliary(&frame, speech_act, time);
        let attribution = scene.attribution(&frame, &sides.actors);
        let location = self.location(rule, &frame, &sides);
        let mode = scene.mode(rule.mode, &frame, &sides);
        let contexts = scene.contexts(rule.event_type, &frame, &sides);
        let participant = |a: &super::frame::Arg| Participant {
            entity: a.entity,
            span: a.span,
            country: a.country,
            sector: a.sector,
        };
        let mut actors: Vec<Participant> = Vec::new();
        for a in sides.actors.iter().map(participant) {
            if !actors.contains(&a) {
                actors.push(a);
            }
        }
        let mut recipients: Vec<Participant> = Vec::new();
        for a in sides.recipients.iter().map(participant) {
            if !recipients.contains(&a) {
                recipients.push(a);
            }
        }
        let clause = scene.tokens.span_of(frame.from.min(frame.at), frame.to.max(frame.at + frame.len));
        let inside = scene.numbers.partition_point(|n| n.span.start < clause.start);
        let quantities: Vec<usize> = (inside..scene.numbers.len())
            .take_while(|&n| scene.numbers[n].span.start < clause.end)
            .filter(|&n| clause.contains(scene.numbers[n].span))
            .collect();
        let evidence = Evidence {
            event_type: rule.event_type,
            auxiliary,
            time,
            counted: frame.counted.is_some() || !quantities.is_empty(),
            attributed: attribution.is_some(),
        };
        let confidence = scene.confidence(&frame, &sides, &evidence);
        Event {
            span: clause,
            sentence: self.sentence,
            trigger: scene.tokens.surface(scene.meaning(frame.at, frame.len)),
            event_type: rule.event_type,
            mode,
            auxiliary,
            contexts,
            cameo: rule.cameo,
            score: score(rule.event_type, mode),
            actors,
            recipients,
            time,
            location,
            attribution,
            quantities,
            same_as: None,
            confidence,
            rule: rule.name,
        }
    }

    /// The date in the predicate's own clause: behind it first, then before it.
    fn time_of(&self, frame: &Frame) -> Option<usize> {
        let scene = self.scene;
        let dated = |t: usize| {
            scene.times.get(t).is_some_and(|t| t.from.is_some() && matches!(t.kind, TimexType::Date | TimexType::Time))
        };
        let sentence = scene.tokens.sentence(self.sentence);
        // What is done has no date to come: «ألغى زيارة كانت مقررة غدا», «اتفقا على اللقاء في حزيران المقبل».
        let done = frame.verb.is_some_and(|f| f.is(Form::PAST))
            || frame.governor.and_then(|g| scene.finite(g)).is_some_and(|f| f.is(Form::PAST));
        let dated = |t: usize| {
            let ahead =
                scene.times.get(t).and_then(|t| t.from).zip(scene.reference).is_some_and(|(from, now)| from > now);
            // «بعد أسبوع من لقائهما»: the happening that is counted from has no date by that.
            let counted = scene.times.get(t).is_some_and(|t| scene.counts_from(t.last));
            dated(t) && !(done && ahead) && !counted
        };
        let behind = (frame.at..frame.to.min(sentence.end))
            .filter(|i| !frame.aside.contains(i))
            .find_map(|i| scene.time(i).filter(|&t| dated(t)));
        if behind.is_some() {
            return behind;
        }
        // «اختتمت أمس في … القمة»: between the verb and its noun.
        if let Some(g) = frame.governor.filter(|&g| g < frame.at) {
            if let Some(t) = (g..frame.at).find_map(|i| scene.time(i).filter(|&t| dated(t))) {
                return Some(t);
            }
        }
        // A date right after the clause and its comma.
        let mut j = frame.to;
        while j < sentence.end && j < frame.to + 2 && (scene.is_comma(j) || scene.is_quote(j)) {
            j += 1;
        }
        if let Some(t) = scene.time(j).filter(|&t| dated(t)) {
            return Some(t);
        }
        let governed = frame.governor.map_or(frame.at, |g| g.min(frame.at));
        for i in (sentence.start..governed).rev().take(14) {
            if let Some(t) = scene.time(i).filter(|&t| dated(t)) {
                return Some(t);
            }
            if scene.is_hard_stop(i)
                || scene.opens_clause(i) && scene.mention(i).is_none()
                || scene.finite(i).is_some() && !scene.has(i, Class::Aux)
            {
                break;
            }
        }
        None
    }

    fn location(&self, rule: &EventRule, frame: &Frame, sides: &Sides) -> Option<Location> {
        let scene = self.scene;
        let place = |a: &super::frame::Arg| {
            a.mention
                .and_then(|m| scene.mentions.get(m))
                .filter(|m| {
                    matches!(m.kind, EntityKind::City | EntityKind::Region | EntityKind::Country)
                        && m.members.is_empty()
                })
                .map(|m| Location { entity: m.listed.then_some(m.id), country: m.country })
        };
        // The host of a visit, named as a place.
        if rule.mode == super::rule::Mode::Is(super::plover::EventMode::Visit) {
            if let Some(found) = sides.recipients.iter().find_map(place) {
                return Some(found);
            }
        }
        let taken = |a: &super::frame::Arg| {
            sides.actors.iter().chain(&sides.recipients).any(|b| b.span == a.span) || a.head.is_some() || a.nested
        };
        // What is demanded, welcomed or condemned happens where it happens, not where it is demanded.
        use EventType::{Accuse, Agree, Concede, Reject, Request, Support, Threaten};
        let barred = rule.event_type == EventType::Sanction;
        let words = matches!(rule.event_type, Accuse | Agree | Concede | Reject | Request | Support | Threaten);
        let content = if words && rule.content != Content::Keep && !rule.roles.reciprocal {
            frame.heads.iter().map(|h| h.at).filter(|&h| h > frame.at && scene.predicate(h).is_some()).min()
        } else {
            None
        };
        // «على قادة في ميانمار»: the place is theirs.
        let content = if barred { sides.recipients.iter().map(|a| a.at).max().map(|at| at + 1) } else { content };
        for p in [Prep::In, Prep::By, Prep::Before] {
            let mut args = frame
                .in_place(Place::Prep(p))
                .filter(|a| (p == Prep::In || !taken(a)) && content.is_none_or(|c| a.at < c));
            if let Some(found) = args.find_map(place) {
                return Some(found);
            }
        }
        // Troops leave a place, aid goes to one.
        let end = match rule.event_type {
            EventType::Retreat | EventType::Concede => Some(Prep::From),
            EventType::Aid => Some(Prep::To),
            EventType::Support if rule.families.contains(&"come-back") => Some(Prep::To),
            _ => None,
        };
        if let Some(found) = end.and_then(|p| frame.in_place(Place::Prep(p)).find_map(place)) {
            return Some(found);
        }
        if rule.event_type == EventType::Assault {
            let target = frame.in_place(Place::Prep(Prep::On)).chain(frame.in_place(Place::Object)).find_map(place);
            if target.is_some() {
                return target;
            }
        }
        if let Some(g) = self.governors.iter().find(|g| g.target == frame.at) {
            if let Some(found) = g.frame.in_place(Place::Prep(Prep::In)).find_map(place) {
                return Some(found);
            }
        }
        // «وفي لندن، نظمت …»: the place that opens the clause.
        let sentence = scene.tokens.sentence(self.sentence);
        let m = (sentence.start..frame.at.min(sentence.start + 4)).find_map(|i| {
            let inside = matches!(scene.preposition(i), Some((Prep::In, _)));
            inside.then(|| scene.mention(i + 1)).flatten()
        })?;
        let m = scene.mentions.get(m)?;
        matches!(m.kind, EntityKind::City | EntityKind::Region | EntityKind::Country)
            .then(|| Location { entity: m.listed.then_some(m.id), country: m.country })
    }
}

/// Families of nouns that tell a stand.
fn is_stand(family: &str) -> bool {
    matches!(family, "back" | "refuse" | "ready" | "promise" | "condemn" | "thank")
}

/// Whether the noun at `i` has a genitive of its own that acts.
fn has_genitive(frame: &Frame, i: usize) -> bool {
    frame.in_place(Place::Genitive).any(|a| a.head.is_none() && a.at > i)
}

/// Whether a noun names a side by itself: adjective, genitive, pronoun or agent.
fn has_own_side(frame: &Frame) -> bool {
    frame.args.iter().any(|(p, a)| {
        matches!(p, Place::Adjective | Place::Genitive | Place::Subject | Place::Object | Place::Prep(Prep::Agent))
            && a.head.is_none()
    })
}
