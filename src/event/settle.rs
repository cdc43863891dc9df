//! The sides of an event beyond its own clause: by what was told before, by an aside, by a turn of the clause.

use super::arg::{Arg, Place};
use super::find::Pass;
use super::frame::Frame;
use super::plover::{Auxiliary, EventMode, EventType};
use super::rule::{EventRule, Mode, Settle};
use super::scene::REACH;
use super::slot::Sides;
use super::{Event, Participant};
use crate::entity::EntityKind;
use crate::lexicon::{id, Class};

impl Pass<'_, '_> {
    /// Whether the aside of the frame is a meeting.
    pub(super) fn has_partner(&self, frame: &Frame) -> bool {
        frame.aside.clone().any(|j| {
            self.scene.predicate(j).is_some_and(|(s, _)| {
                matches!(s.text_id(), id!("meet") | id!("contact") | id!("talks") | id!("receive") | id!("session"))
            })
        })
    }

    /// The frame with its subject as object, and the subject of the verb before as its own.
    pub(super) fn turned(&self, frame: &Frame) -> Option<Frame> {
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
    pub(super) fn settle_members(&self, sides: &mut [Arg], before: &[Event]) {
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
    pub(super) fn same_pair(&self, sides: &mut Sides, before: &[Event]) {
        let Some(last) = before.last().filter(|e| e.sentence == self.sentence && e.actors.len() == 2) else { return };
        let known =
            |a: &Arg| last.actors.iter().any(|p| p.span == a.span || p.entity.is_some() && p.entity == a.entity);
        let one = sides.actors.iter().all(|a| a.country == sides.actors[0].country);
        if !sides.actors.is_empty() && sides.actors.iter().all(known) && one {
            let at = sides.actors[0].at;
            sides.actors = last.actors.iter().map(|p| Arg::of(p, at)).collect();
        }
    }

    /// «أن يلتقي الإمبراطور»: a meeting with one side named behind its verb has the subject told before as the other.
    pub(super) fn other_side(&self, frame: &Frame, sides: &mut Sides) {
        // «بحث الوزير، خلال لقائه نظيره، …»: the noun of the aside names the other.
        if let Some(noun) = frame.aside.clone().find(|&j| {
            self.scene.predicate(j).is_some_and(|(s, _)| {
                matches!(s.text_id(), id!("meet") | id!("contact") | id!("talks") | id!("receive") | id!("session"))
            })
        }) {
            let inner = self.scene.noun_frame(noun, 1);
            let other = inner.args.iter().find(|(p, a)| {
                matches!(p, Place::Object | Place::Genitive | Place::With | Place::From | Place::To)
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

    /// «بدأت المحادثات»: a verb governs it that only says that it happens.
    pub(super) fn occurs(&self, frame: &Frame) -> bool {
        let light = frame.governor.and_then(|g| self.scene.value(g, Class::Light));
        matches!(light, Some(id!("occur") | id!("begin") | id!("end")))
    }

    /// «أعقبها توقيع إعلان»: a happening without sides of its own has those of the event told just before.
    pub(super) fn recover(&self, rule: &EventRule, frame: &Frame, sides: &mut Sides, before: &[Event]) {
        let occurs = self.occurs(frame) || rule.needs_without();
        let many = if rule.needs_without() { 0 } else { 1 };
        let Some(last) = before.last().filter(|e| occurs && e.sentence == self.sentence && e.actors.len() > many)
        else {
            return;
        };
        sides.actors.extend(last.actors.iter().map(|p| Arg::of(p, frame.at)));
    }

    /// Takes away what only stands in what is agreed on, condemned or left, and states that a side has from elsewhere.
    fn leave_out_content(&self, rule: &EventRule, name: u32, frame: &Frame, sides: &mut Sides) {
        let scene = self.scene;
        if name == id!("agree") && frame.verb.is_some() {
            // «اتفقا على توسيع التجارة بين البلدين»
            let content = frame.head(Place::On).unwrap_or(usize::MAX);
            let inside = |a: &Arg| a.at > content && frame.in_place(Place::Between).any(|b| b == a);
            if !sides.actors.iter().all(inside) {
                sides.actors.retain(|a| !inside(a));
            }
        }
        if rule.settle == Settle::Topic && sides.actors.iter().filter(|a| a.head.is_none()).count() > 1 {
            // «وبحثا أزمة اليمن»: whose the crisis is.
            sides.actors.retain(|a| a.head.is_none());
        }
        if matches!(name, id!("condemn") | id!("criticise")) {
            sides.recipients.retain(|a| !scene.is_target(frame, a));
        }
        if rule.settle == Settle::Left {
            // «مفاوضات جنيف»: where they talk.
            let own = |a: &Arg| sides.actors.iter().any(|b| a.country.is_some() && a.country == b.country);
            sides.recipients.retain(|a| !scene.is_seat(a) && !own(a));
        }
        if rule.event_type == EventType::Sanction {
            // The accused are of the state that tries them, if nothing else is said.
            let convicts = rule.mode == Mode::Is(EventMode::Convict);
            let court = sides.actors.first().and_then(|a| a.country).filter(|_| convicts);
            for arg in &mut sides.recipients {
                if !scene.names_its_state(frame, arg) {
                    arg.country = court;
                }
            }
        }
    }

    /// Sets the sides right by what was told before, and says whether the event stands.
    pub(super) fn settle(
        &mut self,
        rule: &EventRule,
        name: u32,
        frame: &Frame,
        sides: &mut Sides,
        before: &[Event],
    ) -> bool {
        let (scene, i) = (self.scene, frame.at);
        let told = before.last().filter(|e| e.sentence == self.sentence);
        if rule.settle == Settle::Invited && sides.recipients.is_empty() {
            // «زار … بدعوة من نظيره»: the visitor was invited.
            let guest = told.filter(|e| e.event_type == EventType::Consult).and_then(|e| e.actors.first());
            let known = |p: &&Participant| !sides.actors.iter().any(|a| a.country == p.country);
            sides.recipients.extend(guest.filter(known).map(|p| Arg::of(p, i)));
        }
        // «إدانتها واستنكارها»: told with the word before.
        let judges = |f: u32| matches!(f, id!("condemn") | id!("criticise"));
        if judges(name)
            && i > 0
            && scene.tokens.clitics(i).conjunction()
            && scene.predicate(i - 1).is_some_and(|(s, _)| judges(s.text_id()))
        {
            return false;
        }
        // «مؤتمر صحفي», «جولة من المفاوضات», «لن تقبل بفرض الأمر الواقع», regret for what others did.
        let next = scene.tokens.stem(i + frame.len).of(scene.tokens.text());
        let next = next.strip_prefix("ال").unwrap_or(next);
        let press = ["صحفي", "صحافي", "تلفزيوني", "إذاعي"].iter().any(|w| next.starts_with(w));
        if press && matches!(name, id!("session") | id!("meet") | id!("talks"))
            || name == id!("visit") && scene.is_round(i)
        {
            return false;
        }
        if name == id!("accept")
            && scene.auxiliary(frame, true, None) == Some(Auxiliary::Negation)
            && !scene.is_answer(frame)
        {
            return false;
        }
        if name == id!("apologise")
            && scene.tokens.stem(i).of(scene.tokens.text()).starts_with("أسف")
            && sides.recipients.iter().any(|a| a.country.is_some() && !scene.is_own(a, &sides.actors))
        {
            return false;
        }
        self.leave_out_content(rule, name, frame, sides);
        if rule.settle == Settle::Denied {
            let accused = told.is_some_and(|e| e.event_type == EventType::Accuse);
            let that = (frame.at + 1..frame.to.max(frame.at + 2) + 1)
                .any(|k| matches!(scene.tokens.str(k), "ذلك" | "الأمر" | "هذا") && !scene.is_hard_stop(k));
            if !accused || !that {
                return false;
            }
        }
        if name == id!("respond") {
            sides.recipients.retain(|a| a.head.is_none());
        }
        // «وتعد زيارة الوزير أول زيارة لمسؤول …»: the same visit.
        let start = scene.tokens.sentence(self.sentence).start.max(i.saturating_sub(REACH));
        if rule.settle == Settle::Once
            && (start..i).any(|k| scene.predicate(k).is_some_and(|(s, _)| s.text_id() == id!("visit")))
        {
            return false;
        }
        // The demands of a protest are its own content.
        if rule.event_type == EventType::Request
            && frame.dropped
            && told.is_some_and(|e| e.event_type == EventType::Protest)
        {
            self.note_content(rule, frame);
            return false;
        }
        if rule.roles.recipient == [super::rule::Slot::That] && sides.recipients.is_empty() {
            self.note_content(rule, frame);
            return false;
        }
        if rule.event_type == EventType::Concede {
            sides.recipients.retain(|a| !scene.is_own(a, &sides.actors));
        }
        // «خطوة رحبت بها …»: what was told before it.
        if matches!(name, id!("welcome") | id!("praise") | id!("condemn") | id!("criticise")) && scene.takes_up(frame) {
            if let Some(e) = told {
                sides.recipients = e.actors.iter().map(|p| Arg::of(p, i)).collect();
            }
        }
        if name == id!("accept") && sides.recipients.is_empty() {
            // «وقبل الملك الدعوة»: who invited.
            if let Some(last) =
                before.last().filter(|e| e.event_type == EventType::Agree && e.sentence + 1 >= self.sentence)
            {
                let known =
                    |p: &&Participant| !sides.actors.iter().any(|a| a.country.is_some() && a.country == p.country);
                sides.recipients.extend(last.actors.iter().filter(known).map(|p| Arg::of(p, i)));
            }
        }
        self.settle_members(&mut sides.actors, before);
        self.settle_members(&mut sides.recipients, before);
        if rule.roles.reciprocal && frame.verb.is_some() && frame.dropped {
            self.same_pair(sides, before);
        }
        if rule.event_type == EventType::Reject && sides.recipients.is_empty() && name == id!("deny") {
            // «اتهمت … وهو ما تنفيه»: who accused.
            if let Some(last) =
                before.last().filter(|e| e.event_type == EventType::Accuse && e.sentence == self.sentence)
            {
                sides.recipients.extend(last.actors.iter().map(|p| Arg::of(p, i)));
            }
        }
        // A meeting of nobody that can be told.
        let nobody = |a: &Arg| a.country.is_none() && a.sector.is_none();
        if rule.event_type == EventType::Consult && sides.actors.iter().chain(&sides.recipients).all(nobody) {
            return false;
        }
        true
    }
}
