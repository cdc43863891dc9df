//! Arguments of a predicate: who stands around it, in which place.
//!
//! A verb takes subject and object in order and the phrases behind its prepositions; a verbal noun takes its genitive, the
//! nationality adjective behind it, its suffixed pronoun and prepositions. Nothing here knows what the predicate means.

use super::arg::{Arg, Args, Place};
use super::facts::Facts;
use super::heads::Heads;
use super::scene::{Scene, REACH};
use crate::entity::{EntityKind, Mention};
use crate::lexicon::{id, Class, Form};

/// How many mentions back the latest one of a side is looked for: more than articles have.
const FAR: usize = 400;

/// How many done frames' lists are kept for the next.
const SPARE: usize = 16;

/// A predicate with everything around it.
#[derive(Debug, Clone, Default)]
pub(super) struct Frame {
    pub(super) at: usize,
    pub(super) len: usize,
    /// The finite form, none for a noun.
    pub(super) verb: Option<Form>,
    pub(super) passive: bool,
    pub(super) args: Args,
    pub(super) heads: Heads,
    /// A number that stands for people on its own (قتل 20).
    pub(super) counted: Option<(Place, Arg)>,
    /// The light or governing verb, by token.
    pub(super) governor: Option<usize>,
    /// First and last token (exclusive) of the clause.
    pub(super) from: usize,
    pub(super) to: usize,
    /// The subject was left to be found in what precedes.
    pub(super) dropped: bool,
    /// Tokens of the clause that tell of another happening before or after (بعد لقائه …، منذ الغزو الروسي …).
    pub(super) aside: std::ops::Range<usize>,
}

/// The lists of a frame.
pub(super) type Lists = (Args, Heads);

impl Frame {
    pub(super) fn in_place(&self, place: Place) -> impl Iterator<Item = &Arg> {
        self.args.of(place).iter().filter(move |(p, _)| *p == place).map(|(_, a)| a)
    }

    pub(super) fn has(&self, place: Place) -> bool {
        self.args.has(place)
    }

    /// Whether nobody is in it, not even as a number.
    pub(super) fn has_nobody(&self) -> bool {
        self.args.is_empty() && self.counted.is_none()
    }

    pub(super) fn head(&self, place: Place) -> Option<usize> {
        self.heads.in_place(place).next().map(|h| h.at)
    }

    pub(super) fn move_subject_to_object(&mut self) {
        self.args.move_to(Place::Object, |place, _| place == Place::Subject);
        self.heads.move_all(Place::Subject, Place::Object);
    }
}

impl<'a> Scene<'a> {
    /// The arguments of a mention: one for each side of a dual or plural reference.
    pub(super) fn args_of(&self, m: usize, head: Option<usize>, mut out: impl FnMut(Arg)) {
        let mention = &self.mentions[m];
        let at = mention.phrase.min(mention.first);
        if mention.members.is_empty() {
            out(Arg {
                mention: Some(m),
                entity: mention.listed.then_some(mention.id),
                span: mention.span,
                country: mention.country,
                sector: mention.sector,
                head,
                at,
                nested: false,
                group: 0,
            });
            return;
        }
        let ahead = self.members_ahead(m);
        let span = ahead.last().map_or(mention.span, |last| mention.span.join(last.span));
        for id in &mention.members {
            // The side's code is that of its latest earlier mention, or of the states that follow.
            let mut earlier = self.mentions.iter().take(m).rev().take(FAR);
            let named = ahead.iter().find(|s| s.id == *id);
            let side = named.or_else(|| earlier.find(|s| s.id == *id && s.members.is_empty()));
            let (country, sector) = side.map_or((mention.country, mention.sector), |s| (s.country, s.sector));
            out(Arg {
                mention: Some(m),
                entity: None,
                span,
                country,
                sector: mention.sector.or(sector.filter(|_| mention.kind == EntityKind::Group)),
                head,
                at,
                nested: false,
                group: 0,
            });
        }
    }

    /// «وزيرا خارجية مصر والأردن»: the states that follow a mention of several holders of an office.
    pub(super) fn members_ahead(&self, m: usize) -> &[Mention] {
        let members = &self.mentions[m].members;
        let ahead = self.mentions.get(m + 1..=m + members.len()).unwrap_or_default();
        let touches = ahead.first().is_some_and(|first| first.phrase.min(first.first) == self.mentions[m].last);
        if touches && ahead.iter().zip(members).all(|(side, id)| side.id == *id) {
            ahead
        } else {
            &[]
        }
    }

    /// A nationality adjective at `i` that names a side by itself.
    #[inline]
    pub(super) fn adjective_arg(&self, i: usize) -> Option<Arg> {
        let facts = self.facts(i);
        if facts.any(Facts::MENTION) || !facts.any(Facts::DEMONYM) {
            return None;
        }
        let sense = self.tokens.sense(i, Class::Demonym)?;
        Some(Arg {
            mention: None,
            entity: None,
            span: self.tokens.surface(i),
            country: sense.country(),
            sector: None,
            head: None,
            at: i,
            nested: false,
            group: 0,
        })
    }

    /// A nationality adjective behind the event noun at `noun` that agrees with it: whose act it is (القصف الروسي). Behind the
    /// indefinite noun of a harm it is a person (مقتل فلسطيني).
    fn owner_adjective(&self, j: usize, noun: usize) -> Option<Arg> {
        let Some(m) = self.mention(j) else { return self.adjective_arg(j) };
        let mention = &self.mentions[m];
        if mention.listed
            || mention.kind != EntityKind::Country
            || mention.last != j + 1
            || !self.has(j, Class::Demonym)
        {
            return None;
        }
        let definite = self.tokens.clitics(noun).article();
        let harm = self
            .predicate(noun)
            .is_some_and(|(s, _)| s.is_harm() || matches!(s.text_id(), id!("die") | id!("killing") | id!("rape")));
        if self.tokens.clitics(j).article() != (definite || self.tokens.pronoun(noun).is_some()) || harm && !definite {
            return None;
        }
        let sense = self.tokens.sense(j, Class::Demonym)?;
        Some(Arg {
            mention: None,
            entity: None,
            span: mention.span,
            country: sense.country(),
            sector: None,
            head: None,
            nested: false,
            group: 0,
            at: j,
        })
    }

    /// Puts a frame by that will be asked for again: a word is asked for as light verb, as each of its families and as
    /// governor in a row.
    pub(super) fn keep(&self, frame: Frame) {
        if let Some(old) = self.kept_frame.replace(Some(frame)) {
            self.reuse(old);
        }
    }

    /// A frame with nobody in it yet.
    pub(super) fn frame(&self, at: usize, len: usize) -> Frame {
        let (args, heads) = self.tables.spare.borrow_mut().pop().unwrap_or_default();
        Frame { at, len, from: at, to: at + len, args, heads, ..Frame::default() }
    }

    /// The same frame once more.
    pub(super) fn copy(&self, frame: &Frame) -> Frame {
        let (mut args, mut heads) = self.tables.spare.borrow_mut().pop().unwrap_or_default();
        args.copy(&frame.args);
        heads.copy(&frame.heads);
        Frame { args, heads, counted: frame.counted.clone(), aside: frame.aside.clone(), ..*frame }
    }

    /// Takes back the lists of a frame that is done with.
    pub(super) fn reuse(&self, frame: Frame) {
        let Frame { mut args, mut heads, .. } = frame;
        let mut spare = self.tables.spare.borrow_mut();
        if spare.len() < SPARE {
            args.clear();
            heads.clear();
            spare.push((args, heads));
        }
    }

    fn kept(&self, i: usize, len: usize, verb: Option<Form>) -> Option<Frame> {
        self.kept_frame.borrow_mut().take_if(|f| f.at == i && f.len == len && f.verb == verb)
    }

    /// The frame of a finite verb at `i`.
    pub(super) fn verb_frame(&self, i: usize, len: usize, form: Form) -> Frame {
        self.kept(i, len, Some(form)).unwrap_or_else(|| self.read_verb_frame(i, len, form))
    }

    /// «هجوم على القاعدة، الجيش»: what stands behind the phrases of a noun is not its genitive any more.
    pub(super) fn loosen(&self, frame: &mut Frame) {
        let from = frame.at + frame.len;
        let end = (from..frame.to)
            .find(|&j| self.preposition(j).is_some() || j > from && self.fused_preposition(j).is_some())
            .unwrap_or(frame.to);
        frame.args.move_to(Place::Loose, |place, arg| place == Place::Genitive && arg.at >= end);
    }

    /// An adjective of manner behind the noun at `noun` (انتحاري، إرهابي، مسلح) that could also name a person.
    fn is_manner(&self, j: usize, noun: usize) -> bool {
        self.tokens.readings(j, Class::Object).any(|s| s.text_id() == id!("armed") && !s.form.is(Form::PLUR))
            && self.tokens.clitics(j).article() == self.tokens.clitics(noun).article()
            && self.tokens.clitics(j).proclitic_bytes() == 0
            && self.mention(j).is_none_or(|m| !self.mentions[m].listed && self.mentions[m].last == j + 1)
    }

    /// The frame of an indefinite participle that says what the subject does meanwhile: «… داعيا الأطراف إلى الحوار».
    pub(super) fn participle_frame(&self, i: usize, len: usize, form: Form) -> Frame {
        let sentence = self.sentence_around(i);
        let gender = if form.is(Form::FEM) { Form::FEM } else { Form::MASC };
        let verb = Form::IMPF.or(Form::P3).or(Form::SING).or(gender);
        let mut frame = Frame { verb: Some(verb), dropped: true, ..self.frame(i, len) };
        if let Some(arg) = self.tokens.pronoun(i).and_then(|p| self.resolve_pronoun(i, p, i)) {
            frame.args.push(Place::Object, arg);
        }
        self.read_right(&mut frame, i + len, Place::Object, sentence.end);
        self.read_that(&mut frame, sentence.end);
        frame
    }

    /// Whether كان stands before the phrase of the noun at `i` (كان في استقباله).
    fn was_before(&self, i: usize, start: usize) -> bool {
        i > start + 1 && self.preposition(i - 1).is_some() && self.has(i - 2, Class::Aux)
    }

    /// Whether nobody can stand in the clause of the event noun at `i`, and nothing is counted there: it need not be read.
    pub(super) fn has_nobody(&self, i: usize, len: usize) -> bool {
        let named =
            |j: usize| self.is(j, Facts::MENTION | Facts::DEMONYM | Facts::NUMBER) || self.tokens.pronoun(j).is_some();
        let end = self.sentence_around(i).end;
        self.tokens.pronoun(i).is_none() && !self.reach_behind(i + len, end, named).1
    }

    /// The frame of an event noun at `i`.
    pub(super) fn noun_frame(&self, i: usize, len: usize) -> Frame {
        self.kept(i, len, None).unwrap_or_else(|| self.read_noun_frame(i, len))
    }

    fn read_noun_frame(&self, i: usize, len: usize) -> Frame {
        let sentence = self.sentence_around(i);
        let mut frame = self.frame(i, len);
        if let Some(pronoun) = self.tokens.pronoun(i) {
            if let Some(arg) = self.resolve_pronoun(i, pronoun, i) {
                frame.args.push(Place::Genitive, arg);
            }
        }
        let mut j = i + len;
        let limit = sentence.end.min(j + REACH / 3);
        // Adjectives behind the noun: whose it is, or what it is like.
        while j < limit {
            if self.is_quote(j) || self.has(j, Class::NumberOrdinal) && !self.is_time(j) {
                j += 1;
            } else if self.is_manner(j, i) {
                // «هجوم إرهابي»: what it is like, not who did it.
                j += 1;
            } else if let Some(arg) = self.owner_adjective(j, i) {
                frame.args.push(Place::Adjective, arg);
                j += 1;
            } else if !self.is_named(j)
                && !self.is_time(j)
                && self.has(j, Class::Adj)
                && self.fused_preposition(j).is_none()
            {
                j += 1;
            } else {
                break;
            }
        }
        // «لقائه نظيره» has an object; «وكان في استقباله الوزير» a subject.
        let place = match (frame.has(Place::Genitive), self.was_before(i, sentence.start)) {
            (true, true) => Place::Subject,
            (true, false) => Place::Object,
            _ => Place::Genitive,
        };
        self.read_right(&mut frame, j, place, sentence.end);
        self.settle_genitive(&mut frame);
        frame
    }

    /// «طرد المغرب السفير», «فرض واشنطن عقوبات»: before an object, the genitive is who does it.
    fn settle_genitive(&self, frame: &mut Frame) {
        let Some(first) = frame.in_place(Place::Genitive).find(|a| a.at > frame.at && a.head.is_none() && !a.nested)
        else {
            return;
        };
        let acts = first.mention.and_then(|m| self.mentions.get(m)).is_some_and(|m| match m.kind {
            EntityKind::Country => m.listed,
            EntityKind::City => m.sector.is_some(),
            EntityKind::Organization => m.country.is_some() || m.listed,
            EntityKind::Group => m.listed && !m.rule.starts_with("people/"),
            _ => false,
        });
        let (at, group) = (first.at, first.group);
        let object = frame.args.iter().any(|(p, a)| *p == Place::Object && a.at > at && !a.nested)
            || frame.heads.in_place(Place::Object).any(|h| h.at > at);
        if acts && object {
            frame.args.move_to(Place::Subject, |place, arg| place == Place::Genitive && arg.group == group);
        }
    }
}
