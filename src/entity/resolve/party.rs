//! Parties that stand in a text without being named as sides: of a conflict, of a delegation, of a call on two.

use super::{Discourse, REACH};
use crate::entity::draft::Draft;
use crate::entity::EntityKind;
use crate::lexicon::{Country, Sector};

impl Discourse<'_, '_> {
    /// The body right behind those who stand for it, as their genitive: «وفد الجيش السوداني».
    pub(super) fn whole<'d>(&self, d: &Draft, drafts: &'d [Draft], at: usize) -> Option<&'d Draft> {
        if d.sector != Some(Sector::Gov)
            || self.scene.tokens.stem(d.last - 1).of(self.scene.tokens.text()).ends_with('ن')
        {
            return None;
        }
        let next = drafts.get(at + 1).filter(|n| n.phrase == d.last && n.country.is_some())?;
        let genitive = !self.scene.has_proclitic(next.phrase) || self.scene.article(next.phrase);
        let body = matches!(next.kind, EntityKind::Organization | EntityKind::Group) && next.sector.is_some();
        (genitive && body && !self.scene.article(d.first) && !self.scene.joined(next.phrase)).then_some(next)
    }

    /// The state last spoken of as where something goes on: «القتال في السودان», «الشؤون السودانية».
    pub(super) fn conflict(&self) -> Option<Country> {
        let near = |m: &usize| self.facts[*m].sentence + 3 > self.current.sentence;
        let m = (0..self.out.len()).rev().take(REACH).take_while(near).find(|&m| {
            let mention = &self.out[m];
            let inside = matches!(mention.kind, EntityKind::Country | EntityKind::Region)
                && mention.sector.is_none()
                && self.facts[m].place
                && self.stands_in(mention.phrase.min(mention.first));
            mention.country.is_some() && (inside || mention.rule == "people/adjective")
        })?;
        self.out[m].country
    }

    /// Whether في stands before the phrase at token `i`.
    pub(super) fn stands_in(&self, i: usize) -> bool {
        i > 0 && self.scene.prep(i - 1) == Some("في")
    }

    /// The side right before a dual in the oblique case, which is what the verb of that side has for its object.
    pub(super) fn caller(&self, d: &Draft) -> Option<usize> {
        let last = self.out.len().checked_sub(1)?;
        let oblique = self.scene.tokens.stem(d.last - 1).of(self.scene.tokens.text()).ends_with("ين");
        let behind = self.out[last].last == d.phrase && !self.scene.joined(d.phrase);
        let bare = !self.scene.tokens.clitics(d.phrase).preposition();
        (oblique && behind && bare && self.out[last].members.is_empty()).then_some(last)
    }
}
