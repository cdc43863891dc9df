//! When and where an event happens: the date and the place of its own clause.

use super::arg::{Arg, Place};
use super::facts::Facts;
use super::find::Pass;
use super::frame::Frame;
use super::plover::EventType;
use super::prep::Prep;
use super::rule::{Content, EventRule, Settle};
use super::slot::Sides;
use super::Location;
use crate::entity::EntityKind;
use crate::lexicon::{Class, Form};
use crate::time::TimexType;

impl Pass<'_, '_> {
    /// The date in the predicate's own clause: behind it first, then before it.
    pub(super) fn time_of(&self, frame: &Frame) -> Option<usize> {
        let scene = self.scene;
        let behind = (frame.to..frame.to + 3).any(|j| scene.is(j, Facts::TIME));
        if !scene.holds(self.sentence, Facts::TIME) && !behind {
            return None;
        }
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
            // «وصل الأحد …، وسيلتقي»: what is to come was not then.
            let gone = frame.verb.is_some()
                && scene.tokens.clitics(frame.at).future()
                && scene.times.get(t).and_then(|t| t.to).zip(scene.reference).is_some_and(|(to, now)| to <= now);
            let other = done && ahead || counted || gone;
            dated(t) && !other
        };
        let behind = (frame.at..frame.to.min(sentence.end))
            .filter(|&i| scene.is(i, Facts::TIME) && !frame.aside.contains(&i))
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
                || scene.opens_clause(i) && !scene.is_named(i)
                || scene.finite(i).is_some() && !scene.has(i, Class::Aux)
            {
                break;
            }
        }
        None
    }

    pub(super) fn location(&self, rule: &EventRule, frame: &Frame, sides: &Sides) -> Option<Location> {
        let scene = self.scene;
        let place = |a: &Arg| {
            a.mention
                .and_then(|m| scene.mentions.get(m))
                .filter(|m| {
                    matches!(m.kind, EntityKind::City | EntityKind::Region | EntityKind::Country)
                        && m.members.is_empty()
                        // «في قصف إسرائيلي»: whose it is, not where.
                        && (m.listed || !scene.has(m.first, Class::Demonym))
                })
                .map(|m| Location { entity: m.listed.then_some(m.id), country: m.country })
        };
        // The host of a visit, named as a place.
        if rule.mode == super::rule::Mode::Is(super::plover::EventMode::Visit) {
            if let Some(found) = sides.recipients.iter().find_map(place) {
                return Some(found);
            }
        }
        let taken = |a: &Arg| {
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
        // «ناقشا الأوضاع في اليمن»: the place is what they talk about.
        let topic = rule.settle == Settle::Topic && frame.verb.is_some();
        let content = if topic { frame.head(Place::Object) } else { content };
        let content = if barred { sides.recipients.iter().map(|a| a.at).max().map(|at| at + 1) } else { content };
        for p in [Prep::In, Prep::By, Prep::Before] {
            let mut args = frame
                .in_place(Place::behind(p))
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
        if let Some(found) = end.and_then(|p| frame.in_place(Place::behind(p)).find_map(place)) {
            return Some(found);
        }
        if rule.event_type == EventType::Assault {
            let target = frame.in_place(Place::On).chain(frame.in_place(Place::Object)).find_map(place);
            if target.is_some() {
                return target;
            }
        }
        if let Some(g) = self.governor_of(frame.at).and_then(|g| self.governors.get(g)) {
            if let Some(found) = g.frame.in_place(Place::In).find_map(place) {
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
