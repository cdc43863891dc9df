//! The frame of a finite verb: subject and object by order, agreement and what the verb can be done to.

use super::arg::{Arg, Place};
use super::frame::Frame;
use super::heads::Head;
use super::scene::Scene;
use crate::entity::EntityKind;
use crate::lexicon::{id, Class, Form, Sector};

/// Object classes whose nouns do nothing themselves: what is signed, sent, refused, held.
const THINGS: &[u32] = &[
    id!("accusation"),
    id!("agreement"),
    id!("aid"),
    id!("apology"),
    id!("blockade"),
    id!("border"),
    id!("condition"),
    id!("condolence"),
    id!("congratulation"),
    id!("credentials"),
    id!("curfew"),
    id!("embargo"),
    id!("freedom"),
    id!("information"),
    id!("inquiry"),
    id!("invitation"),
    id!("law"),
    id!("lawsuit"),
    id!("letter"),
    id!("licence"),
    id!("mediation"),
    id!("meeting"),
    id!("money"),
    id!("peace"),
    id!("proposal"),
    id!("protest-note"),
    id!("refusal"),
    id!("relations"),
    id!("report"),
    id!("request"),
    id!("resignation"),
    id!("resolution"),
    id!("rights"),
    id!("sanctions"),
    id!("statement"),
    id!("support"),
    id!("tariff"),
    id!("thanks"),
    id!("trade-goods"),
    id!("veto"),
    id!("views"),
    id!("visit"),
    id!("warrant"),
];

/// The most members of one list that a verb takes together.
pub(super) const LIST: usize = 30;

impl Scene<'_> {
    pub(super) fn read_verb_frame(&self, i: usize, len: usize, form: Form) -> Frame {
        let sentence = self.sentence_around(i);
        let passive = form.is(Form::PASSIVE) || self.marked_passive(i);
        let mut frame = Frame { verb: Some(form), passive, ..self.frame(i, len) };
        // A dual or plural verb, a first person, or a subject already before the verb leaves the object behind it.
        let head = self.subject_before(i, sentence.start);
        let resumed = head.filter(|&m| self.is_resumed(i, m));
        let before = if resumed.is_some() { None } else { head };
        let third = form.is(Form::P3) || !form.any(Form::P1.or(Form::P2));
        let own = form.any(Form::DUAL.or(Form::PLUR)) || !third;
        let thing = before.is_none().then(|| self.thing_before(i, form, sentence.start)).flatten();
        let that = if before.is_none() { self.pronoun_topic(i, sentence.start) } else { None };
        // «إن هي استهدفت»: the pronoun is the subject.
        let told = i > sentence.start && self.has(i - 1, Class::Pron) && before.is_none();
        let start = match () {
            () if before.is_some() || thing.is_some() || that.is_some() || told || own => Place::Object,
            () => Place::Subject,
        };
        if let Some(arg) = that.and_then(|k| self.tokens.pronoun(k).and_then(|p| self.resolve_pronoun(k, p, k))) {
            frame.args.push(Place::Subject, arg);
        }
        if let Some(at) = thing {
            frame.heads.push(Head { at, place: Place::Subject });
        }
        // «اتفاقية وُقّعت …»: what was signed.
        if passive && before.is_none() {
            let noun = (sentence.start..i).rev().take(3).find(|&k| !self.is_modifier(k));
            let things = |k: usize| {
                !self.is_named(k) && self.tokens.readings(k, Class::Object).any(|s| THINGS.contains(&s.text_id()))
            };
            if let Some(at) = noun.filter(|&k| !self.tokens.clitics(i).conjunction() && things(k)) {
                frame.heads.push(Head { at, place: Place::Object });
            }
        }
        // «من يؤيد»: whoever does.
        if before.is_none() && i > sentence.start && self.tokens.stem(i - 1).of(self.tokens.text()) == "من" {
            frame.heads.push(Head { at: i - 1, place: Place::Subject });
        }
        if let Some(m) = before {
            let mut args = Vec::new();
            self.args_of(m, None, |a| args.push((Place::Subject, a)));
            frame.from = self.mentions[m].phrase.min(self.mentions[m].first);
            // «الرئيس الصيني ونظيره الروسي التقيا»: all that is coordinated before the verb.
            let mut first = frame.from;
            while first > sentence.start && args.len() < LIST && self.tokens.clitics(first).conjunction() {
                let Some(other) = self.mention(first - 1) else { break };
                self.args_of(other, None, |a| args.push((Place::Subject, a)));
                first = self.mentions[other].phrase.min(self.mentions[other].first);
            }
            args.reverse();
            frame.args.extend(args);
        }
        if let Some(pronoun) = self.tokens.pronoun(i) {
            if let Some(m) = resumed {
                self.args_of(m, None, |a| frame.args.push(Place::Object, a));
            } else if let Some(head) = self.resumed(i, sentence.start) {
                // «اتهام نفته موسكو»: the pronoun is the noun before.
                frame.heads.push(Head { at: head, place: Place::Object });
            } else if let Some(arg) = self.resolve_pronoun(i, pronoun, i) {
                frame.args.push(Place::Object, arg);
            }
        }
        // «تدين وتستنكر الهجوم»: verbs of one meaning share what stands behind them.
        let mut from = i + len;
        while self.tokens.clitics(from).conjunction() && from < i + len + LIST && self.judges(i) && self.judges(from) {
            from += 1;
        }
        self.read_right(&mut frame, from, start, sentence.end);
        if start == Place::Subject && !passive && (self.theme_first(&frame, form) || self.is_oblique(&frame)) {
            frame.move_subject_to_object();
        }
        if self.has(i, Class::Pred) {
            self.read_that(&mut frame, sentence.end);
            self.read_people(&mut frame);
        }
        if passive {
            frame.move_subject_to_object();
        } else if !frame.has(Place::Subject) && frame.head(Place::Subject).is_none() {
            frame.dropped = true;
        }
        frame
    }

    /// A verb that condemns or criticises.
    pub(super) fn judges(&self, j: usize) -> bool {
        self.predicate(j).is_some_and(|(s, _)| matches!(s.text_id(), id!("condemn") | id!("criticise")))
            && self.finite(j).is_some()
    }

    /// A subject that is no mention but people or states (القادة، 14 دولة).
    pub(super) fn read_people(&self, frame: &mut Frame) {
        let Some(head) = frame.head(Place::Subject).filter(|&h| h > frame.at) else { return };
        if frame.has(Place::Subject) && frame.in_place(Place::Subject).all(|a| a.head != Some(head)) {
            return;
        }
        let senses = || self.tokens.senses(head);
        let people = Iterator::find(&mut senses(), |s| matches!(s.class, Class::Office | Class::PeopleRole));
        let states =
            senses().any(|s| s.class == Class::KindPlace && s.text_id() == id!("country") && s.form.is(Form::NOMINAL));
        use Sector::{Cop, Gov, Igo, Jud, Leg, Mil, Opp, Pty, Reb, Spy};
        let public = people
            .and_then(|s| s.sector())
            .is_some_and(|s| matches!(s, Cop | Gov | Igo | Jud | Leg | Mil | Opp | Pty | Reb | Spy));
        if !public && !states {
            return;
        }
        let country = frame.in_place(Place::Subject).find(|a| a.head == Some(head)).and_then(|a| a.country);
        frame.args.retain(|place, arg| place != Place::Subject || arg.head != Some(head));
        frame.args.push(
            Place::Subject,
            Arg {
                mention: None,
                entity: None,
                span: self.tokens.surface(head),
                country,
                sector: people.and_then(|s| s.sector()),
                head: None,
                at: head,
                nested: false,
                group: 0,
            },
        );
    }

    /// The topic behind أن where the verb's own phrases end: «زعمت أن إيران …», «زعموا أنها …».
    pub(super) fn read_that(&self, frame: &mut Frame, sentence_end: usize) {
        let k = frame.to;
        if k >= sentence_end || !self.is_word(k, Class::Subord, id!("أن")) {
            return;
        }
        if let Some(pronoun) = self.tokens.pronoun(k) {
            let subject = frame.in_place(Place::Subject).find_map(|a| a.mention);
            if let Some(arg) = self.resolve_other(k, pronoun, frame.at, subject) {
                frame.args.push(Place::That, arg);
            }
        } else if let Some(m) = self.mention_from(k + 1) {
            self.args_of(m, None, |a| frame.args.push(Place::That, a));
        }
    }

    /// Whether the first noun phrase behind the verb is its object, the subject being left out: a thing behind a verb that
    /// only people and states do (وأجرى محادثات، ورفض المقترح), or one that does not agree with the verb (واتهم إسرائيل).
    pub(super) fn theme_first(&self, frame: &Frame, form: Form) -> bool {
        let head = frame.heads.in_place(Place::Subject).map(|h| h.at).min();
        let arg = frame.in_place(Place::Subject).filter(|a| a.at > frame.at).min_by_key(|a| a.at);
        let singular = form.is(Form::SING) || !form.any(Form::DUAL.or(Form::PLUR));
        let (he, she) = self.genders(frame.at);
        let (he, she) = (he && !she, she && !he);
        // «يلتقي نظيره»: whose counterpart it is stood before.
        let first = [head, arg.map(|a| a.at)].into_iter().flatten().min();
        if first
            .is_some_and(|j| self.tokens.pronoun(j).is_some() && self.is_word(j, Class::Reference, id!("counterpart")))
        {
            return true;
        }
        match (head, arg) {
            (Some(h), arg) if arg.is_none_or(|a| h < a.at) => {
                let feminine = || self.tokens.senses(h).any(|s| s.form.is(Form::FEM) && s.form.any(Form::NOMINAL));
                let thing = || {
                    self.tokens.senses(h).any(|s| match s.class {
                        Class::Object => THINGS.contains(&s.text_id()),
                        Class::Pred => s.form.is(Form::MASDAR) || s.form.is(Form::NOMINAL) && !s.form.is(Form::AGENT),
                        _ => false,
                    })
                };
                let light = self.value(frame.at, Class::Light);
                let done = match light {
                    Some(id!("do") | id!("express") | id!("undergo") | id!("join")) => true,
                    Some(_) => singular && he && feminine(),
                    None => self.predicate(frame.at).is_some_and(|(s, _)| !s.is_violence()),
                };
                done && thing()
            }
            (_, Some(a)) => {
                let Some(m) = a.mention.filter(|_| singular && a.head.is_none()) else { return false };
                let mention = &self.mentions[m];
                match mention.kind {
                    EntityKind::Country | EntityKind::City => he && mention.members.is_empty() && self.is_feminine(m),
                    EntityKind::Person => she && mention.title.is_some() && !self.is_feminine(m),
                    EntityKind::Organization | EntityKind::Group => self.body_disagrees(m, he, she),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// Whether the common noun that names the body (الجيش، الوزارة) has the other gender than the verb.
    pub(super) fn body_disagrees(&self, m: usize, he: bool, she: bool) -> bool {
        let first = self.mentions[m].phrase.min(self.mentions[m].first);
        let mut nouns = self
            .tokens
            .senses(first)
            .filter(|s| matches!(s.class, Class::Body | Class::KindPlace) && s.form.is(Form::SING.or(Form::NOMINAL)))
            .peekable();
        if nouns.peek().is_none() {
            // «دعا الأمم المتحدة»: a name that its adjective shows to be feminine.
            let last = self.mentions[m].last - 1;
            let adjective = last > first && self.tokens.clitics(first).article() && self.tokens.clitics(last).article();
            return he && !she && adjective && self.tokens.stem(last).of(self.tokens.text()).ends_with('ة');
        }
        nouns.all(|s| if she { s.form.is(Form::MASC) } else { he && s.form.is(Form::FEM) })
    }

    /// Whether the verb can be masculine, and feminine: تلقى is both.
    pub(super) fn genders(&self, i: usize) -> (bool, bool) {
        let verbal = self.tokens.get(i).map(|token| token.word().verbal()).unwrap_or_default();
        (verbal.he, verbal.she)
    }

    /// A damma on the first letter marks a passive (قُتل).
    pub(super) fn marked_passive(&self, i: usize) -> bool {
        if !self.tokens.bears(i, '\u{64F}') {
            return false;
        }
        let span = self.tokens.stem(i);
        let mut chars = span.of(self.tokens.text()).chars();
        chars.next();
        chars.next() == Some('\u{64F}') && !self.tokens.senses(i).any(|s| s.form.is(Form::IMPF))
    }
}
