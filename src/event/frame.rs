//! Arguments of a predicate: who stands around it, in which place.
//!
//! A verb takes subject and object in order and the phrases behind its prepositions; a verbal noun takes its genitive, the
//! nationality adjective behind it, its suffixed pronoun and prepositions. Nothing here knows what the predicate means.

use super::scene::{Prep, Scene, REACH};
use super::voice::is_harm;
use crate::entity::EntityKind;
use crate::lexicon::{Class, ClassSet, Country, Form, Sector};
use crate::text::Span;
use crate::token::Kind;

/// One who stands in an argument place.
#[derive(Debug, Clone, PartialEq)]
pub struct Arg {
    /// The mention; none for a nationality adjective.
    pub(super) mention: Option<usize>,
    /// The entity's id.
    pub(super) entity: Option<u32>,
    pub(super) span: Span,
    pub(super) country: Option<Country>,
    pub(super) sector: Option<Sector>,
    /// The word that the argument hangs on (سياسة إسرائيل: سياسة), if it is not the head itself.
    pub(super) head: Option<usize>,
    /// First token.
    pub(super) at: usize,
    /// It completes a participle inside the clause, and stands for the predicate's own only where there is no other.
    pub(super) nested: bool,
    /// Those coordinated with one another share it.
    pub(super) group: u16,
}

impl Arg {
    /// A side of an event told before, taken up at token `at`.
    pub(super) fn of(side: &super::Participant, at: usize) -> Self {
        Self {
            mention: None,
            entity: side.entity,
            span: side.span,
            country: side.country,
            sector: side.sector,
            head: None,
            at,
            nested: false,
            group: 0,
        }
    }
}

/// A noun in an argument place that is no mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) at: usize,
    pub(super) place: Place,
}

/// An argument place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Place {
    Subject,
    Object,
    /// Genitive behind a verbal noun, or its suffixed pronoun.
    Genitive,
    /// Nationality adjective behind a verbal noun.
    Adjective,
    /// Behind the phrases of a verbal noun: whose it is cannot be told.
    Loose,
    Prep(Prep),
    /// Topic of the clause with أن behind the verb.
    That,
}

/// A predicate with everything around it.
#[derive(Debug, Clone, Default)]
pub(super) struct Frame {
    pub(super) at: usize,
    pub(super) len: usize,
    /// The finite form, none for a noun.
    pub(super) verb: Option<Form>,
    pub(super) passive: bool,
    pub(super) args: Vec<(Place2, Arg)>,
    pub(super) heads: Vec<Head>,
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

pub(super) type Place2 = Place;

impl Frame {
    pub(super) fn in_place(&self, place: Place) -> impl Iterator<Item = &Arg> {
        self.args.iter().filter(move |(p, _)| *p == place).map(|(_, a)| a)
    }

    pub(super) fn has(&self, place: Place) -> bool {
        self.args.iter().any(|(p, _)| *p == place)
    }

    /// Whether somebody stands there who is the predicate's own.
    pub(super) fn fills(&self, place: Place) -> bool {
        self.args.iter().any(|(p, a)| *p == place && !a.nested)
    }

    pub(super) fn head(&self, place: Place) -> Option<usize> {
        self.heads.iter().find(|h| h.place == place).map(|h| h.at)
    }
}

impl Frame {
    pub(super) fn move_subject_to_object(&mut self) {
        for (place, _) in &mut self.args {
            if *place == Place::Subject {
                *place = Place::Object;
            }
        }
        for head in &mut self.heads {
            if head.place == Place::Subject {
                head.place = Place::Object;
            }
        }
    }
}

/// Phrases that stand beside the clause (من جهتها، على الأقل).
const ASIDE: ClassSet = ClassSet::of(&[Class::Particle, Class::Adv]);

/// Object classes whose nouns do nothing themselves: what is signed, sent, refused, held.
const THINGS: &[&str] = &[
    "accusation",
    "agreement",
    "aid",
    "apology",
    "blockade",
    "border",
    "condition",
    "condolence",
    "congratulation",
    "credentials",
    "curfew",
    "embargo",
    "freedom",
    "information",
    "inquiry",
    "invitation",
    "law",
    "lawsuit",
    "letter",
    "licence",
    "mediation",
    "meeting",
    "money",
    "peace",
    "proposal",
    "protest-note",
    "refusal",
    "relations",
    "report",
    "request",
    "resignation",
    "resolution",
    "rights",
    "sanctions",
    "statement",
    "support",
    "tariff",
    "thanks",
    "trade-goods",
    "veto",
    "views",
    "visit",
    "warrant",
];

impl<'a> Scene<'a> {
    /// The arguments of a mention: one for each side of a dual or plural reference.
    pub(super) fn args_of(&self, m: usize, head: Option<usize>, out: &mut Vec<Arg>) {
        let mention = &self.mentions[m];
        let at = mention.phrase.min(mention.first);
        if mention.members.is_empty() {
            out.push(Arg {
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
        for id in &mention.members {
            // The side's code is that of its latest earlier mention.
            let mut earlier = self.mentions.iter().take(m).filter(|s| s.id == *id && s.members.is_empty());
            let side = earlier.next_back();
            let (country, sector) = side.map_or((mention.country, mention.sector), |s| (s.country, s.sector));
            out.push(Arg {
                mention: Some(m),
                entity: None,
                span: mention.span,
                country,
                sector: mention.sector.or(sector.filter(|_| mention.kind == EntityKind::Group)),
                head,
                at,
                nested: false,
                group: 0,
            });
        }
    }

    /// A nationality adjective at `i` that names a side by itself.
    pub(super) fn adjective_arg(&self, i: usize) -> Option<Arg> {
        if self.mention(i).is_some() {
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
            .is_some_and(|(s, _)| is_harm(s.text()) || matches!(s.text(), "die" | "killing" | "rape"));
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

    /// Whether a clause ends before token `j` when read rightwards from a predicate.
    fn ends_before(&self, j: usize, sentence_end: usize) -> bool {
        if j >= sentence_end || self.is_hard_stop(j) {
            return true;
        }
        if self.mention(j).is_some() || self.time(j).is_some() {
            return false;
        }
        // هو، هي between a noun and what is said of it.
        if self.opens_clause(j) || self.has(j, Class::Pron) && !self.tokens.clitics(j).conjunction() {
            return true;
        }
        // «زيارة كانت مقررة»: كان of an attributive clause is passed over.
        if self.has(j, Class::Aux) && !self.tokens.clitics(j).conjunction() {
            return false;
        }
        self.finite(j).is_some()
    }

    /// Whether what follows the comma at `j` is a new clause.
    fn breaks_at_comma(&self, j: usize, sentence_end: usize) -> bool {
        let mut k = j + 1;
        // An aside of time or source between commas is passed over.
        while k < sentence_end && (self.time(k).is_some() || self.is_quote(k)) {
            k += 1;
        }
        if k >= sentence_end || self.opens_clause(k) || self.finite(k).is_some() {
            return true;
        }
        const TURN: ClassSet =
            ClassSet::of(&[Class::Say, Class::Aux, Class::Conj, Class::Pron, Class::Neg, Class::Particle]);
        if self.mention(k).is_none() && self.tokens.classes(k).any(TURN) {
            return true;
        }
        // «، ورئيس الوزراء» goes on with a list; «، وفي لندن» does not.
        let c = self.tokens.clitics(k);
        c.conjunction() && self.mention(k).is_none()
    }

    /// Reads the arguments to the right of `from` into the frame, the first bare noun phrase in `place`.
    pub(super) fn read_right(&self, frame: &mut Frame, from: usize, place: Place, sentence_end: usize) {
        let mut place = place;
        let mut prep: Option<Prep> = None;
        let mut last: Option<(Place, usize)> = None;
        let mut owner: Option<usize> = None;
        let mut nested = false;
        let mut aside: Option<usize> = None;
        // Past the verb of a relative clause (طائرات تحمل مساعدات إلى …): what follows may still be the predicate's.
        let mut relative: Option<usize> = None;
        let mut group = 0;
        let mut j = from;
        let limit = sentence_end.min(from + REACH);
        let mut found = Vec::new();
        while j < limit {
            // «ما لا يقل عن ثلاثة»: a number.
            if let Some((_, len)) = self.tokens.sense_at(j, Class::Quant).filter(|q| q.1 > 1) {
                j += len;
                continue;
            }
            if self.is_comma(j) {
                if self.breaks_at_comma(j, sentence_end) {
                    // A list of names goes on over a comma.
                    let listed = last.is_some_and(|(_, end)| end == j)
                        && self.mention_from(j + 1).is_some()
                        && self.fused_preposition(j + 1).is_none()
                        && !self.tokens.clitics(j + 1).conjunction();
                    if !listed {
                        break;
                    }
                }
                if relative.is_some() {
                    break;
                }
                aside = None;
                j += 1;
                continue;
            }
            if self.is_quote(j) {
                j += 1;
                continue;
            }
            if let Some(t) = self.time(j) {
                j = self.times[t].last.max(j + 1);
                prep = None;
                continue;
            }
            if self.ends_before(j, sentence_end) {
                let attributive = relative.is_none()
                    && owner.is_some_and(|h| h + 3 > j)
                    && (self.finite(j).is_some()
                        || self.has(j, Class::Pron)
                        || self.has(j, Class::Rel) && self.has(j + 1, Class::Aux))
                    && !self.tokens.clitics(j).conjunction();
                if !attributive {
                    break;
                }
                relative = Some(j);
                (prep, owner, last) = (None, None, None);
                j += 1;
                continue;
            }
            if let Some(phrase) = self.tokens.phrase(j).filter(|p| p.classes().any(ASIDE) && self.mention(j).is_none())
            {
                j += phrase.len().max(1);
                continue;
            }
            if aside.is_none() && self.opens_aside(j) {
                aside = Some(j);
                frame.aside = j..j;
            }
            if let Some(start) = aside {
                // The object may still come: «وقعا عقب محادثاتهما اتفاقا».
                let object = self.mention(j).is_none()
                    && j > start + 1
                    && self.fused_preposition(j).is_none()
                    && self.tokens.senses(j).any(|s| s.class == Class::Object && s.form.is(Form::ACC));
                if object {
                    aside = None;
                } else {
                    frame.aside.end = j + 1;
                    (prep, owner, last) = (None, None, None);
                    j = self.mention(j).map_or(j + 1, |m| self.mentions[m].last.max(j + 1));
                    continue;
                }
            }
            // «المصارف مع شركات السلاح»: the phrase belongs to the participle.
            nested = relative.is_some()
                || j > from && (last.is_some() || !frame.heads.is_empty()) && self.hangs_on_participle(j)
                || nested && (prep.is_some() || owner.is_some());
            if let Some(p) = self.fused_preposition(j).or(prep).filter(|p| matches!(p, Prep::For | Prep::On)) {
                // «استعداده للانخراط في تبادل للأسرى»: inside what the first brought.
                nested |= frame.heads.iter().any(|h| {
                    h.place == Place::Prep(p)
                        && h.at + 2 < j
                        && self.tokens.senses(h.at).any(|s| s.form.is(Form::MASDAR))
                });
            }
            if let Some(m) = self.mention(j) {
                let end = self.mentions[m].last.max(j + 1);
                let in_list = self.is_comma(j - 1)
                    && (self.is_comma(end) && self.mention_from(end + 1).is_some()
                        || self.tokens.clitics(end).conjunction() && self.mention_from(end).is_some());
                // «أسيرا سعوديا و3 سودانيين»
                let counted = last.is_some_and(|(_, end)| {
                    end < j && self.tokens.clitics(end).conjunction() && (end..j).all(|k| self.is_quantity(k))
                });
                let coordinated = self.tokens.clitics(j).conjunction() || in_list || counted;
                let here = match (self.fused_preposition(j), prep) {
                    (Some(p), _) | (None, Some(p)) => Place::Prep(p),
                    (None, None) => match (last, owner) {
                        (Some((place, end)), _)
                            if coordinated && (end == j || self.is_comma(j - 1) && end + 1 == j || counted) =>
                        {
                            place
                        }
                        (_, Some(head)) if (head + 1..j).all(|k| self.is_quantity(k)) || self.is_modifier(j - 1) => {
                            frame.heads.iter().find(|h| h.at == head).map_or(place, |h| h.place)
                        }
                        _ => place,
                    },
                };
                let joined = last.is_some_and(|(p, end)| {
                    p == here && (end == j || coordinated && end + 3 > j || self.is_comma(j - 1) && end + 1 == j)
                });
                if !joined {
                    group += 1;
                }
                if let Some((_, end)) = last.filter(|&(_, e)| e == j && self.fused_preposition(j).is_none()) {
                    if self.names_state(frame, m) {
                        last = Some((here, end.max(self.mentions[m].last)));
                        j = end.max(self.mentions[m].last);
                        continue;
                    }
                }
                found.clear();
                self.args_of(m, owner.filter(|&h| h + 3 >= j), &mut found);
                frame.args.extend(found.drain(..).map(|a| (here, Arg { nested, group, ..a })));
                last = Some((here, end));
                if here == Place::Subject && prep.is_none() {
                    place = Place::Object;
                }
                // «رفض مصر التهجير»: behind the genitive that acts, the object.
                if here == Place::Genitive && place == Place::Genitive && !self.tokens.clitics(end).conjunction() {
                    place = Place::Object;
                }
                (prep, owner) = (None, None);
                j = end;
                continue;
            }
            if let Some((p, len)) = self.preposition(j) {
                if let Some(pronoun) = self.tokens.pronoun(j) {
                    let subject = frame.in_place(Place::Subject).find_map(|a| a.mention);
                    let found =
                        if relative.is_some() { None } else { self.resolve_other(j, pronoun, frame.at, subject) };
                    if let Some(arg) = found {
                        group += 1;
                        frame.args.push((Place::Prep(p), Arg { nested, group, ..arg }));
                    }
                    prep = None;
                } else {
                    // عدد من، كل من، نسخة من: the preposition belongs to the quantity.
                    let of_quantity = p == Prep::From && j > 0 && (self.is_quantity(j - 1) || self.is_part(j - 1));
                    if !of_quantity {
                        prep = Some(p);
                    }
                }
                owner = None;
                j += len;
                continue;
            }
            if self.tokens.kind(j) == Some(Kind::Number) {
                self.count(frame, j, prep, place);
            }
            if self.tokens.kind(j) == Some(Kind::Word) && !self.tokens.stem(j).is_empty() {
                if let Some(p) = self.fused_preposition(j) {
                    prep = Some(p);
                    owner = None;
                }
                if self.is_quantity(j) {
                    self.count(frame, j, prep, place);
                    j += 1;
                    continue;
                }
                if let Some(arg) = self.adjective_arg(j) {
                    // «وفد برلماني ألماني»: the state of the participant before.
                    let close = last.is_some_and(|(_, end)| (end..j).all(|k| self.is_modifier(k)) && owner.is_none());
                    if let Some((_, before)) = frame.args.last_mut().filter(|(_, a)| close && a.mention.is_some()) {
                        if before.country.is_none() {
                            before.country = arg.country;
                        }
                        j += 1;
                        continue;
                    }
                    // «برعاية قطرية»: the adjective is whose it is.
                    if prep == Some(Prep::Under) {
                        frame.args.push((Place::Prep(Prep::Under), arg));
                        prep = None;
                        j += 1;
                        continue;
                    }
                    // An adjective behind a noun tells whose it is (القرار الأميركي).
                    if let Some(head) = owner.or_else(|| frame.heads.last().map(|h| h.at).filter(|&h| h + 2 >= j)) {
                        let here = frame.heads.iter().find(|h| h.at == head).map_or(place, |h| h.place);
                        if frame.args.last().is_none_or(|(p, a)| *p != here || a.at + 1 != j) {
                            group += 1;
                        }
                        frame.args.push((here, Arg { head: Some(head), nested, group, ..arg }));
                    }
                    j += 1;
                    continue;
                }
                if !self.is_modifier(j) && self.is_noun(j) {
                    // The genitive of a noun, or one coordinated with it, stands where the noun does.
                    let chained = owner
                        .filter(|&h| h + 1 == j && prep.is_none())
                        .filter(|&h| self.tokens.clitics(j).conjunction() || !self.tokens.clitics(h).article());
                    // «في بيلاروسيا حليفة روسيا»: a noun in apposition stands where its mention does.
                    let beside = last.filter(|&(_, end)| end == j && prep.is_none() && self.is_relation(j));
                    let of = chained
                        .and_then(|h| frame.heads.iter().find(|x| x.at == h))
                        .map(|h| h.place)
                        .or(beside.map(|_| Place::Prep(Prep::Other)));
                    let here = of.unwrap_or(prep.map_or(place, Place::Prep));
                    frame.heads.push(Head { at: j, place: here });
                    owner = Some(j);
                    if let Some(pronoun) = self.tokens.pronoun(j) {
                        if let Some(arg) = self.resolve_pronoun(j, pronoun, frame.at) {
                            group += 1;
                            frame.args.push((here, Arg { head: Some(j), nested, group, ..arg }));
                        }
                        owner = None;
                    }
                    if of.is_none() && prep.take().is_none() && place == Place::Subject {
                        place = Place::Object;
                    }
                }
            }
            j += 1;
        }
        frame.to = frame.to.max(relative.unwrap_or(j));
    }

    /// Whether the mention only tells the state or the name of the role before it (رئيس الحكومة | الهولندية | مارك روته).
    fn names_state(&self, frame: &mut Frame, m: usize) -> bool {
        let mention = &self.mentions[m];
        let Some((_, before)) = frame.args.last_mut() else { return false };
        let Some(role) = before.mention.map(|r| &self.mentions[r]).filter(|r| r.members.is_empty()) else {
            return false;
        };
        let adjective = !mention.listed
            && mention.kind == EntityKind::Country
            && self.has(mention.first, Class::Demonym)
            && mention.last == mention.first + 1;
        if adjective && (before.country == mention.country || before.country.is_none() && !role.listed) {
            before.country = mention.country;
            return true;
        }
        if mention.kind == EntityKind::Person && mention.listed && role.kind == EntityKind::Person && !role.listed {
            before.mention = Some(m);
            before.entity = Some(mention.id);
            before.span = mention.span;
            before.country = mention.country.or(before.country);
            before.sector = before.sector.or(mention.sector);
            return true;
        }
        false
    }

    /// A noun that tells what a state is to another.
    fn is_relation(&self, j: usize) -> bool {
        matches!(
            self.tokens.stem(j).of(self.tokens.text()),
            "حليف"
                | "حليفة"
                | "جار"
                | "جارة"
                | "شريك"
                | "شريكة"
                | "خصم"
                | "عدو"
                | "عاصمة"
                | "مقر"
                | "معقل"
                | "مسقط"
        )
    }

    /// A preposition of time before an event noun with a side of its own.
    fn opens_aside(&self, j: usize) -> bool {
        let Some((sense, len)) = self.tokens.sense_at(j, Class::Prep) else { return false };
        let temporal = matches!(
            sense.text(),
            "بعد"
                | "قبل"
                | "إثر"
                | "عقب"
                | "منذ"
                | "خلال"
                | "أثناء"
                | "في أعقاب"
                | "غداة"
                | "عشية"
                | "على هامش"
                | "قبيل"
                | "بعيد"
                | "إبان"
                | "على خلفية"
                | "في ختام"
                | "على إثر"
                | "بسبب"
                | "نتيجة"
        );
        let next = j + len;
        temporal
            && self.tokens.pronoun(j).is_none()
            && self.mention(next).is_none()
            && self.time(next).is_none()
            && self.predicate(next).is_some()
            && self.finite(next).is_none()
    }

    /// A noun of parts and copies: what من brings behind it is what is meant (نسخة من أوراق اعتماده).
    fn is_part(&self, j: usize) -> bool {
        self.mention(j).is_none()
            && matches!(
                self.tokens.stem(j).of(self.tokens.text()),
                "نسخة"
                    | "سلسلة"
                    | "مجموعة"
                    | "جملة"
                    | "حزمة"
                    | "دفعة"
                    | "جزء"
                    | "جزءا"
                    | "عددا"
                    | "عدد"
                    | "مزيد"
                    | "المزيد"
            )
    }

    /// Whether a phrase with a preposition at `j` completes the definite participle before it.
    fn hangs_on_participle(&self, j: usize) -> bool {
        let prep = self.fused_preposition(j).or_else(|| self.preposition(j).map(|(p, _)| p));
        let completes = matches!(prep, Some(Prep::With | Prep::To | Prep::For | Prep::On | Prep::Against));
        completes
            && self.mention(j - 1).is_none()
            && self.tokens.clitics(j - 1).article()
            && !self.tokens.clitics(j - 1).conjunction()
            && self.tokens.pronoun(j).is_none()
            && !self.has(j - 1, Class::Pred)
            && !self.has(j - 1, Class::Noun)
            && !self.has(j - 1, Class::PeopleRole)
            && self.tokens.senses(j - 1).any(|s| s.form.any(Form::AGENT.or(Form::PATIENT)))
            && j > 1
            && match self.mention(j - 2) {
                Some(m) => matches!(self.mentions[m].kind, EntityKind::Organization | EntityKind::Group),
                None => self.tokens.clitics(j - 2).article() || self.has(j - 2, Class::Demonym),
            }
    }

    /// Notes a number with no noun behind it: those counted («قتل 20 وأصيب 70»).
    fn count(&self, frame: &mut Frame, j: usize, prep: Option<Prep>, place: Place) {
        const NUMERAL: ClassSet = ClassSet::of(&[Class::NumberUnit, Class::NumberTen, Class::NumberHundred]);
        // «المئات», «الآلاف»: people, if nothing else is counted.
        let crowd = self.has(j, Class::NumberVague) || self.has(j, Class::NumberScale);
        let crowd =
            crowd && self.tokens.str(j).starts_with("ال") && !self.tokens.senses(j).any(|s| s.form.is(Form::SING));
        let number = crowd || self.tokens.kind(j) == Some(Kind::Number) || self.tokens.classes(j).any(NUMERAL);
        if !number || frame.counted.is_some() || prep.is_some() || self.fused_preposition(j).is_some() {
            return;
        }
        let next = j + 1;
        let open = self.tokens.kind(next) == Some(Kind::Word)
            && !self.tokens.clitics(next).conjunction()
            && self.preposition(next).is_none()
            && self.fused_preposition(next).is_none()
            && self.time(next).is_none()
            && !self.opens_clause(next)
            && self.tokens.pronoun(next).is_none()
            && self.tokens.str(next) != "آخرين"
            && self.tokens.str(next) != "آخرون";
        if open || matches!(self.tokens.get(next).and_then(|t| t.sign()), Some('%' | '٪')) {
            return;
        }
        let arg = Arg {
            mention: None,
            entity: None,
            span: self.tokens.surface(j),
            country: None,
            sector: None,
            head: None,
            nested: false,
            group: 0,
            at: j,
        };
        frame.counted = Some((place, arg));
    }

    pub(super) fn is_quantity(&self, j: usize) -> bool {
        const AMOUNT: ClassSet = ClassSet::of(&[
            Class::Quant,
            Class::NumberVague,
            Class::NumberUnit,
            Class::NumberTen,
            Class::NumberHundred,
            Class::NumberScale,
            Class::NumberMod,
        ]);
        self.tokens.kind(j) == Some(Kind::Number)
            || self.tokens.classes(j).any(AMOUNT) && !self.tokens.has(j, Class::Body)
    }

    fn is_modifier(&self, j: usize) -> bool {
        self.has(j, Class::Adj) && !self.has(j, Class::Noun) && !self.has(j, Class::Object) && !self.has(j, Class::Pred)
    }

    fn is_noun(&self, j: usize) -> bool {
        const CLOSED: ClassSet = ClassSet::of(&[
            Class::Particle,
            Class::Neg,
            Class::Conj,
            Class::Dem,
            Class::Adv,
            Class::Pron,
            Class::NumberOrdinal,
        ]);
        let classes = self.tokens.classes(j);
        !classes.any(CLOSED) || classes.any(ClassSet::of(&[Class::Noun, Class::Object, Class::Pred]))
    }

    /// The frame last read, if it is that of this predicate: a word is asked for as light verb, as governor and as each of
    /// its families in a row.
    fn kept(&self, i: usize, len: usize, verb: Option<Form>, read: impl FnOnce() -> Frame) -> Frame {
        let last = self.last_frame.take();
        let frame = if last.at == i && last.len == len && last.verb == verb { last } else { read() };
        self.last_frame.replace(frame.clone());
        frame
    }

    /// The frame of a finite verb at `i`.
    pub(super) fn verb_frame(&self, i: usize, len: usize, form: Form) -> Frame {
        self.kept(i, len, Some(form), || self.read_verb_frame(i, len, form))
    }

    fn read_verb_frame(&self, i: usize, len: usize, form: Form) -> Frame {
        let sentence = self.tokens.sentence(self.tokens.sentence_of(i));
        let passive = form.is(Form::PASSIVE) || self.marked_passive(i);
        let mut frame = Frame { at: i, len, verb: Some(form), passive, from: i, to: i + len, ..Frame::default() };
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
            frame.args.push((Place::Subject, arg));
        }
        if let Some(at) = thing {
            frame.heads.push(Head { at, place: Place::Subject });
        }
        // «اتفاقية وُقّعت …»: what was signed.
        if passive && before.is_none() {
            let noun = (sentence.start..i).rev().take(3).find(|&k| !self.is_modifier(k));
            let things = |k: usize| {
                self.mention(k).is_none()
                    && self.tokens.senses(k).any(|s| s.class == Class::Object && THINGS.contains(&s.text()))
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
            self.args_of(m, None, &mut args);
            frame.from = self.mentions[m].phrase.min(self.mentions[m].first);
            // «الرئيس الصيني ونظيره الروسي التقيا»: all that is coordinated before the verb.
            let mut first = frame.from;
            while first > sentence.start && self.tokens.clitics(first).conjunction() {
                let Some(other) = self.mention(first - 1) else { break };
                self.args_of(other, None, &mut args);
                first = self.mentions[other].phrase.min(self.mentions[other].first);
            }
            args.reverse();
            frame.args.extend(args.into_iter().map(|a| (Place::Subject, a)));
        }
        if let Some(pronoun) = self.tokens.pronoun(i) {
            if let Some(m) = resumed {
                let mut args = Vec::new();
                self.args_of(m, None, &mut args);
                frame.args.extend(args.into_iter().map(|a| (Place::Object, a)));
            } else if let Some(head) = self.resumed(i, sentence.start) {
                // «اتهام نفته موسكو»: the pronoun is the noun before.
                frame.heads.push(Head { at: head, place: Place::Object });
            } else if let Some(arg) = self.resolve_pronoun(i, pronoun, i) {
                frame.args.push((Place::Object, arg));
            }
        }
        // «تدين وتستنكر الهجوم»: verbs of one meaning share what stands behind them.
        let judges = |j: usize| {
            self.predicate(j).is_some_and(|(s, _)| matches!(s.text(), "condemn" | "criticise"))
                && self.finite(j).is_some()
        };
        let mut from = i + len;
        while judges(i) && self.tokens.clitics(from).conjunction() && judges(from) {
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

    /// A subject that is no mention but people or states (القادة، 14 دولة).
    fn read_people(&self, frame: &mut Frame) {
        let Some(head) = frame.head(Place::Subject).filter(|&h| h > frame.at) else { return };
        if frame.has(Place::Subject) && frame.in_place(Place::Subject).all(|a| a.head != Some(head)) {
            return;
        }
        let senses = || self.tokens.senses(head);
        let people = Iterator::find(&mut senses(), |s| matches!(s.class, Class::Office | Class::PeopleRole));
        let states = senses().any(|s| s.class == Class::KindPlace && s.text() == "country" && s.form.is(Form::NOMINAL));
        use Sector::{Cop, Gov, Igo, Jud, Leg, Mil, Opp, Pty, Reb, Spy};
        let public = people
            .and_then(|s| s.sector())
            .is_some_and(|s| matches!(s, Cop | Gov | Igo | Jud | Leg | Mil | Opp | Pty | Reb | Spy));
        if !public && !states {
            return;
        }
        let country = frame.in_place(Place::Subject).find(|a| a.head == Some(head)).and_then(|a| a.country);
        frame.args.retain(|(p, a)| *p != Place::Subject || a.head != Some(head));
        frame.args.push((
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
        ));
    }

    /// The topic behind أن where the verb's own phrases end: «زعمت أن إيران …», «زعموا أنها …».
    fn read_that(&self, frame: &mut Frame, sentence_end: usize) {
        let k = frame.to;
        if k >= sentence_end || !self.is_word(k, Class::Subord, "أن") {
            return;
        }
        if let Some(pronoun) = self.tokens.pronoun(k) {
            let subject = frame.in_place(Place::Subject).find_map(|a| a.mention);
            if let Some(arg) = self.resolve_other(k, pronoun, frame.at, subject) {
                frame.args.push((Place::That, arg));
            }
        } else if let Some(m) = self.mention_from(k + 1) {
            let mut args = Vec::new();
            self.args_of(m, None, &mut args);
            frame.args.extend(args.into_iter().map(|a| (Place::That, a)));
        }
    }

    /// The particle with the pronoun that is the verb's subject: «إنها استدعت …», «لكنه رفض …».
    fn pronoun_topic(&self, i: usize, start: usize) -> Option<usize> {
        const PASS: ClassSet = ClassSet::of(&[Class::Particle, Class::Neg, Class::Aux, Class::Adv]);
        let mut k = i;
        while k > start && k + 4 > i {
            k -= 1;
            if self.mention(k).is_some() {
                return None;
            }
            let classes = self.tokens.classes(k);
            if self.tokens.pronoun(k).is_some() {
                return classes.any(ClassSet::of(&[Class::Subord, Class::Conj])).then_some(k);
            }
            if !classes.any(PASS) || self.opens_clause(k) {
                return None;
            }
        }
        None
    }

    /// Whether the relative pronoun is feminine; none for those of many.
    fn value_of_rel(&self, r: usize) -> Option<bool> {
        match self.tokens.stem(r).of(self.tokens.text()) {
            "الذي" => Some(false),
            "التي" => Some(true),
            _ => None,
        }
    }

    /// Whether the mention before the verb at `i` heads its clause and is taken up by the verb's pronoun (طيارين تحتجزهم …).
    fn is_resumed(&self, i: usize, m: usize) -> bool {
        let Some(pronoun) = self.tokens.pronoun(i) else { return false };
        let end = self.mentions[m].last;
        let relative = (end..i).any(|r| self.has(r, Class::Rel))
            || !self.mentions[m].listed && (end..i).all(|k| self.has(k, Class::Aux) || self.is_modifier(k));
        relative && self.fits_pronoun(m, pronoun)
    }

    /// The noun that the pronoun of the verb at `i` takes up: its clause is relative to it (اتفاق أبرمته …، القرار الذي اتخذه).
    fn resumed(&self, i: usize, start: usize) -> Option<usize> {
        let mut k = i;
        while k > start && k + 5 > i {
            k -= 1;
            let skipped =
                self.has(k, Class::Rel) || self.is_modifier(k) || self.has(k, Class::Demonym) || self.is_quote(k);
            if self.mention(k).is_some() {
                return None;
            }
            if !skipped || self.has(k, Class::Object) && !self.has(k, Class::Rel) {
                let noun = self.tokens.classes(k).any(ClassSet::of(&[Class::Object, Class::Pred, Class::Noun]))
                    && self.finite(k).is_none()
                    && !self.tokens.clitics(i).conjunction();
                let rel = (k + 1..i).any(|r| self.has(r, Class::Rel));
                return (noun && (rel || !self.tokens.clitics(k).article())).then_some(k);
            }
        }
        None
    }

    /// Whether the first noun phrase behind the verb is its object, the subject being left out: a thing behind a verb that
    /// only people and states do (وأجرى محادثات، ورفض المقترح), or one that does not agree with the verb (واتهم إسرائيل).
    fn theme_first(&self, frame: &Frame, form: Form) -> bool {
        let head = frame.heads.iter().filter(|h| h.place == Place::Subject).map(|h| h.at).min();
        let arg = frame.in_place(Place::Subject).filter(|a| a.at > frame.at).min_by_key(|a| a.at);
        let singular = form.is(Form::SING) || !form.any(Form::DUAL.or(Form::PLUR));
        let (he, she) = self.genders(frame.at);
        let (he, she) = (he && !she, she && !he);
        // «يلتقي نظيره»: whose counterpart it is stood before.
        let first = [head, arg.map(|a| a.at)].into_iter().flatten().min();
        if first.is_some_and(|j| self.tokens.pronoun(j).is_some() && self.is_word(j, Class::Reference, "counterpart")) {
            return true;
        }
        match (head, arg) {
            (Some(h), arg) if arg.is_none_or(|a| h < a.at) => {
                let feminine = self.tokens.senses(h).any(|s| s.form.is(Form::FEM) && s.form.any(Form::NOMINAL));
                let thing = self.tokens.senses(h).any(|s| match s.class {
                    Class::Object => THINGS.contains(&s.text()),
                    Class::Pred => s.form.is(Form::MASDAR) || s.form.is(Form::NOMINAL) && !s.form.is(Form::AGENT),
                    _ => false,
                });
                let light = self.value(frame.at, Class::Light);
                let done = match light {
                    Some("do" | "express" | "undergo" | "join") => true,
                    Some(_) => singular && he && feminine,
                    None => self.predicate(frame.at).is_some_and(|(s, _)| !super::manner::is_violence(s.text())),
                };
                thing && done
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
    fn body_disagrees(&self, m: usize, he: bool, she: bool) -> bool {
        let first = self.mentions[m].phrase.min(self.mentions[m].first);
        let mut nouns = self
            .tokens
            .senses(first)
            .filter(|s| matches!(s.class, Class::Body | Class::KindPlace) && s.form.is(Form::SING.or(Form::NOMINAL)))
            .peekable();
        nouns.peek().is_some() && nouns.all(|s| if she { s.form.is(Form::MASC) } else { he && s.form.is(Form::FEM) })
    }

    /// Whether the verb can be masculine, and feminine: تلقى is both.
    pub(super) fn genders(&self, i: usize) -> (bool, bool) {
        self.tokens
            .senses(i)
            .filter(|s| s.form.is(Form::P3))
            .fold((false, false), |(he, she), s| (he || s.form.is(Form::MASC), she || s.form.is(Form::FEM)))
    }

    /// A damma on the first letter marks a passive (قُتل).
    fn marked_passive(&self, i: usize) -> bool {
        let span = self.tokens.stem(i);
        let mut chars = span.of(self.tokens.text()).chars();
        chars.next();
        chars.next() == Some('\u{64F}') && !self.tokens.senses(i).any(|s| s.form.is(Form::IMPF))
    }

    /// The subject that stands before its verb: the topic of the clause, or the head of the relative clause.
    pub(super) fn subject_before(&self, i: usize, start: usize) -> Option<usize> {
        let mut j = i;
        let mut commas = 0;
        let low = start.max(i.saturating_sub(24));
        while j > low {
            let k = j - 1;
            if let Some(m) = self.mention(k) {
                let mention = &self.mentions[m];
                let first = mention.phrase.min(mention.first);
                if self.tokens.clitics(i).conjunction() {
                    return None;
                }
                // A phrase behind a preposition is no subject; إن and أن take one.
                // «غضب بكين التي توعدت …»: the head of the clause, whatever it hangs on.
                if let Some(rel) = (k + 1..i).rev().find(|&r| self.has(r, Class::Rel)) {
                    let feminine = self.value_of_rel(rel);
                    if feminine.is_none_or(|f| f == self.is_feminine(m) || mention.kind == EntityKind::Group) {
                        return Some(m);
                    }
                }
                let relative =
                    k + 1 == i && !mention.listed && !self.tokens.clitics(k).article() && mention.members.is_empty();
                if relative && self.fused_preposition(first).is_none_or(|p| p != Prep::Other) {
                    return Some(m);
                }
                let governed = self.fused_preposition(first).is_some()
                    || first > start && self.preposition(first - 1).is_some_and(|(p, _)| p != Prep::Between)
                    || first > start && self.is_genitive_of(first - 1, first);
                if governed {
                    // «كانت محكمة في صنعاء قد حكمت»: the place is the subject's own.
                    let owner = (first > start + 1 && self.preposition(first - 1).is_some_and(|(p, _)| p == Prep::In))
                        .then(|| self.mention(first - 2))
                        .flatten();
                    let opened = owner.filter(|&o| {
                        let f = self.mentions[o].phrase.min(self.mentions[o].first);
                        f > start && self.tokens.classes(f - 1).any(ClassSet::of(&[Class::Aux, Class::Subord]))
                    });
                    return opened;
                }
                // A finite verb of its own before it in the clause takes it as subject or object.
                return (!self.taken_by_verb(first, start)).then_some(m);
            }
            if self.time(k).is_some() || self.is_quote(k) {
                j = k;
                continue;
            }
            if self.has(k, Class::Rel) {
                j = k;
                if k > low && self.is_comma(k - 1) {
                    j = k - 1;
                }
                continue;
            }
            if self.is_comma(k) {
                // Only an aside closed by a comma stands between subject and verb.
                commas += 1;
                if commas > 2 {
                    return None;
                }
                let open = (low..k).rev().find(|&o| self.is_comma(o))?;
                if (open + 1..k).any(|t| self.finite(t).is_some()) && !self.has(open + 1, Class::Rel) {
                    return None;
                }
                j = open;
                continue;
            }
            // «، وقد قبل …» opens a clause of its own.
            if self.tokens.clitics(k).conjunction() && self.mention(k).is_none() {
                return None;
            }
            const PASS: ClassSet = ClassSet::of(&[Class::Particle, Class::Neg, Class::Aux, Class::Adv, Class::Pron]);
            if self.tokens.classes(k).any(PASS) && !self.opens_clause(k) || self.has(k, Class::Demonym) {
                j = k;
                continue;
            }
            return None;
        }
        None
    }

    /// A noun that is no mention and is the subject of the verb behind it: «إن العمل يشن …», «بيان يشجب …».
    fn thing_before(&self, i: usize, form: Form, start: usize) -> Option<usize> {
        let mut j = i.checked_sub(1).filter(|&j| j >= start)?;
        while j > start && self.mention(j).is_none() && self.is_modifier(j) && !self.tokens.clitics(j).preposition() {
            j -= 1;
        }
        if self.mention(j).is_some()
            || self.time(j).is_some()
            || self.finite(j).is_some()
            || self.tokens.clitics(i).conjunction()
            || !self.tokens.classes(j).any(ClassSet::of(&[Class::Noun, Class::Object, Class::Pred, Class::Means]))
        {
            return None;
        }
        if self.tokens.clitics(j).article() {
            let opened = j > start
                && self.mention(j - 1).is_none()
                && !self.tokens.clitics(j).preposition()
                && matches!(self.value(j - 1, Class::Subord), Some("أن" | "إن" | "لأن"));
            return opened.then_some(j);
        }
        let text = self.tokens.senses(j).any(|s| {
            s.class == Class::Object
                && matches!(
                    s.text(),
                    "statement" | "resolution" | "agreement" | "report" | "proposal" | "letter" | "law"
                )
        });
        (text && j + 1 == i && form.is(Form::IMPF) && !self.tokens.clitics(i).future()).then_some(j)
    }

    /// Whether the noun before stands in construct with the phrase.
    fn is_genitive_of(&self, noun: usize, first: usize) -> bool {
        self.mention(noun).is_none()
            && !self.tokens.clitics(first).conjunction()
            && !self.tokens.clitics(noun).article()
            && self.tokens.pronoun(noun).is_none()
            && self.finite(noun).is_none()
            && self.tokens.classes(noun).any(ClassSet::of(&[Class::Noun, Class::Pred, Class::Object, Class::Means]))
            && !self.tokens.classes(noun).any(ClassSet::of(&[Class::Subord, Class::Aux, Class::Conj]))
    }

    /// Whether a verb earlier in the clause has the phrase as its argument.
    fn taken_by_verb(&self, first: usize, start: usize) -> bool {
        let low = start.max(first.saturating_sub(12));
        for k in (low..first).rev() {
            if self.is_comma(k) || self.is_hard_stop(k) || self.opens_clause(k) {
                return false;
            }
            if self.finite(k).is_some() {
                return !self.has(k, Class::Aux);
            }
        }
        false
    }

    /// «هجوم على القاعدة، الجيش»: what stands behind the phrases of a noun is not its genitive any more.
    pub(super) fn loosen(&self, frame: &mut Frame) {
        let from = frame.at + frame.len;
        let end = (from..frame.to)
            .find(|&j| self.preposition(j).is_some() || j > from && self.fused_preposition(j).is_some())
            .unwrap_or(frame.to);
        for (place, arg) in frame.args.iter_mut().filter(|(p, _)| *p == Place::Genitive) {
            if arg.at >= end {
                *place = Place::Loose;
            }
        }
    }

    /// An adjective of manner behind the noun at `noun` (انتحاري، إرهابي، مسلح) that could also name a person.
    fn is_manner(&self, j: usize, noun: usize) -> bool {
        self.tokens.senses(j).any(|s| s.class == Class::Object && s.text() == "armed" && !s.form.is(Form::PLUR))
            && self.tokens.clitics(j).article() == self.tokens.clitics(noun).article()
            && self.tokens.clitics(j).proclitic_bytes() == 0
            && self.mention(j).is_none_or(|m| !self.mentions[m].listed && self.mentions[m].last == j + 1)
    }

    /// The frame of an indefinite participle that says what the subject does meanwhile: «… داعيا الأطراف إلى الحوار».
    pub(super) fn participle_frame(&self, i: usize, len: usize, form: Form) -> Frame {
        let sentence = self.tokens.sentence(self.tokens.sentence_of(i));
        let gender = if form.is(Form::FEM) { Form::FEM } else { Form::MASC };
        let verb = Form::IMPF.or(Form::P3).or(Form::SING).or(gender);
        let mut frame = Frame { at: i, len, verb: Some(verb), from: i, to: i + len, dropped: true, ..Frame::default() };
        if let Some(arg) = self.tokens.pronoun(i).and_then(|p| self.resolve_pronoun(i, p, i)) {
            frame.args.push((Place::Object, arg));
        }
        self.read_right(&mut frame, i + len, Place::Object, sentence.end);
        self.read_that(&mut frame, sentence.end);
        frame
    }

    /// Whether كان stands before the phrase of the noun at `i` (كان في استقباله).
    fn was_before(&self, i: usize, start: usize) -> bool {
        i > start + 1 && self.preposition(i - 1).is_some() && self.has(i - 2, Class::Aux)
    }

    /// The frame of an event noun at `i`.
    pub(super) fn noun_frame(&self, i: usize, len: usize) -> Frame {
        self.kept(i, len, None, || self.read_noun_frame(i, len))
    }

    fn read_noun_frame(&self, i: usize, len: usize) -> Frame {
        let sentence = self.tokens.sentence(self.tokens.sentence_of(i));
        let mut frame = Frame { at: i, len, from: i, to: i + len, ..Frame::default() };
        if let Some(pronoun) = self.tokens.pronoun(i) {
            if let Some(arg) = self.resolve_pronoun(i, pronoun, i) {
                frame.args.push((Place::Genitive, arg));
            }
        }
        let mut j = i + len;
        // Adjectives behind the noun: whose it is, or what it is like.
        while j < sentence.end {
            if self.is_quote(j) || self.has(j, Class::NumberOrdinal) && self.time(j).is_none() {
                j += 1;
            } else if self.is_manner(j, i) {
                // «هجوم إرهابي»: what it is like, not who did it.
                j += 1;
            } else if let Some(arg) = self.owner_adjective(j, i) {
                frame.args.push((Place::Adjective, arg));
                j += 1;
            } else if self.mention(j).is_none()
                && self.time(j).is_none()
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
        frame
    }
}
