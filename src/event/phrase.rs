//! What a word is inside the phrases of a clause: a quantity, a modifier, a participle with a phrase of its own.

use super::arg::{Arg, Place};
use super::facts::Facts;
use super::frame::Frame;
use super::prep::Prep;
use super::scene::Scene;
use crate::entity::EntityKind;
use crate::lexicon::{Class, ClassSet, Form};
use crate::token::Kind;

impl Scene<'_> {
    /// Whether the mention only tells the state or the name of the role before it (وزيرة الخارجية | النرويجية | إيفا لوند).
    pub(super) fn names_state(&self, frame: &mut Frame, m: usize) -> bool {
        let mention = &self.mentions[m];
        let Some((place, before)) = frame.args.last_mut() else { return false };
        let Some(r) = before.mention else { return false };
        let role = &self.mentions[r];
        if !role.members.is_empty() {
            return m <= r + self.members_ahead(r).len();
        }
        let adjective = !mention.listed
            && mention.kind == EntityKind::Country
            && self.has(mention.first, Class::Demonym)
            && mention.last == mention.first + 1;
        // «متمردو طالبان»: the group that they stand in construct with.
        let theirs =
            role.rule == "people/role" && role.last == mention.first && !self.tokens.clitics(role.first).article();
        if theirs && mention.kind == EntityKind::Group && mention.listed {
            (before.country, before.sector) = (mention.country, mention.sector.or(before.sector));
            before.span = before.span.join(mention.span);
            return true;
        }
        // «الرئيسان الفرنسي والأمريكي»: one of each.
        let office = matches!(role.rule, "person/office" | "person/pair") || role.kind == EntityKind::Person;
        let office = office && self.has(mention.first.saturating_sub(1), Class::Demonym);
        if adjective && office && self.tokens.clitics(mention.first).conjunction() {
            before.span = before.span.join(mention.span);
            let other = Arg { country: mention.country, ..before.clone() };
            frame.args.push(place, other);
            return true;
        }
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
    pub(super) fn is_relation(&self, j: usize) -> bool {
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
    #[inline]
    pub(super) fn opens_aside(&self, j: usize) -> bool {
        self.is(j, Facts::TEMPORAL) && self.tells_when(j)
    }

    fn tells_when(&self, j: usize) -> bool {
        let Some((_, len)) = self.tokens.sense_at(j, Class::Prep) else { return false };
        let next = j + len;
        self.tokens.pronoun(j).is_none()
            && !self.is_named(next)
            && !self.is_time(next)
            && self.predicate(next).is_some()
            && self.finite(next).is_none()
    }

    /// A noun of parts and copies: what من brings behind it is what is meant (نسخة من أوراق اعتماده).
    pub(super) fn is_part(&self, j: usize) -> bool {
        !self.is_named(j)
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
    pub(super) fn hangs_on_participle(&self, j: usize) -> bool {
        let prep = self.fused_preposition(j).or_else(|| self.preposition(j).map(|(p, _)| p));
        let completes = matches!(prep, Some(Prep::With | Prep::To | Prep::For | Prep::On | Prep::Against));
        completes
            && !self.is_named(j - 1)
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

    /// «استعداده للانخراط في تبادل للأسرى»: whether the phrase at `j` stands inside what the same preposition brought before.
    #[inline]
    pub(super) fn hangs_on_masdar(&self, frame: &Frame, prep: Option<Prep>, j: usize) -> bool {
        let Some(prep @ (Prep::For | Prep::On)) = prep else { return false };
        let mut heads = frame.heads.in_place(Place::behind(prep));
        heads.any(|h| h.at + 2 < j && self.tokens.senses(h.at).any(|s| s.form.is(Form::MASDAR)))
    }

    /// Notes a number with no noun behind it: those counted («قتل 20 وأصيب 70»).
    pub(super) fn count(&self, frame: &mut Frame, j: usize, prep: Option<Prep>, place: Place) {
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
            && !self.is_time(next)
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
}
