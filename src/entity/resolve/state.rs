//! Which states and sides the text has spoken of where something names none of its own.

use super::{Discourse, States, DATELINE, FAR, REACH};
use crate::entity::draft::Draft;
use crate::entity::EntityKind;
use crate::lexicon::{Country, Sector};

impl Discourse<'_, '_> {
    /// The state of the sentence's first side: what a pronoun means.
    pub(super) fn subject(&self) -> Option<Country> {
        let States { side, first, .. } = self.current.states;
        side.or(first).or_else(|| {
            let mut near = self.out.iter().rev().take(REACH);
            near.find(|m| m.country.is_some() && m.sector != Some(Sector::Jrn))?.country
        })
    }

    /// The state of a body or title that names none: the sentence's, the dateline's, the last one's, the text's.
    pub(super) fn owner(&self, drafts: &[Draft], at: usize) -> Option<Country> {
        // وزارة الداخلية في مصر, but not a journey: الوزير إلى مصر.
        let end = drafts[at].last;
        let next = drafts.get(at + 1).filter(|n| n.place && n.phrase <= end + 1 && n.country.is_some());
        let inside = |n: &&Draft| {
            self.scene.tokens.clitics(end).bi() || end > 0 && n.phrase == end || self.scene.prep(end) == Some("في")
        };
        next.filter(inside)
            .and_then(|n| n.country)
            .or(self.current.states.first)
            .or(self.home)
            .or_else(|| self.previous())
            .or_else(|| self.place_ahead(drafts, at))
            .or(self.topic)
    }

    /// The state where people without a nationality are: the sentence's place, else its last state.
    pub(super) fn setting(&self, drafts: &[Draft], at: usize) -> Option<Country> {
        let States { place, last, .. } = self.current.states;
        place.or_else(|| self.place_ahead(drafts, at)).or(last).or_else(|| self.previous()).or(self.home)
    }

    /// «هاجموا قاعدة للجيش المالي … وقتلوا 17 جنديا»: soldiers are of the army that the sentence has named.
    pub(super) fn same_force(&self, sector: Option<Sector>) -> Option<Country> {
        let force = sector.filter(|s| matches!(s, Sector::Mil | Sector::Cop))?;
        let so_far = self.out.get(self.current.start..)?.iter().take(FAR);
        so_far.filter(|m| m.sector == Some(force) && m.rule != DATELINE).find_map(|m| m.country)
    }

    /// «قوات الاحتلال»: told of a land without a name, it is whom the news of that land calls so.
    pub(super) fn occupier(&self, d: &Draft, land: Country) -> Option<Country> {
        let occupier = match &land.letters() {
            b"PSE" | b"LBN" | b"SYR" => Country::new(*b"ISR"),
            b"IRQ" => Country::new(*b"USA"),
            _ => None,
        }?;
        let tokens = self.scene.tokens;
        (d.first..d.last).any(|i| tokens.stem(i).of(tokens.text()) == "الاحتلال").then_some(occupier)
    }

    /// A place later in the sentence.
    pub(super) fn place_ahead(&self, drafts: &[Draft], at: usize) -> Option<Country> {
        drafts
            .iter()
            .skip(at + 1)
            .take(8)
            .take_while(|d| self.current.tokens.contains(&d.phrase))
            .find(|d| d.place && d.country.is_some())
            .and_then(|d| d.country)
    }

    /// The first state of the last sentence that had a mention.
    pub(super) fn previous(&self) -> Option<Country> {
        self.before.filter(|_| self.out.len() - self.current.start < FAR)
    }

    /// The last `n` different sides before here: states, governments and groups; places only where sides are too few.
    pub(super) fn parties(&self, kind: Option<EntityKind>, n: usize) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for places in [false, true] {
            for m in (0..self.out.len()).rev().take(REACH) {
                if found.len() >= n {
                    break;
                }
                let (mention, fact) = (&self.out[m], &self.facts[m]);
                let side = mention.members.is_empty()
                    && mention.rule != DATELINE
                    && match mention.sector {
                        None => mention.kind == EntityKind::Country || mention.kind == EntityKind::City,
                        Some(Sector::Gov | Sector::Mil | Sector::Reb | Sector::Opp) => true,
                        Some(Sector::Igo) => kind != Some(EntityKind::Country),
                        Some(_) => false,
                    };
                // «القتال في السودان», «الشؤون السودانية»: what is talked about is no party where there are others.
                let inside =
                    fact.place && mention.sector.is_none() && self.stands_in(mention.phrase.min(mention.first));
                let place =
                    inside || fact.place && mention.kind == EntityKind::City || mention.rule == "people/adjective";
                let seen = found.iter().any(|&f| {
                    self.out[f].country == mention.country
                        && (mention.country.is_some() || self.out[f].id == mention.id)
                });
                if side
                    && place == places
                    && !seen
                    && (mention.country.is_some() || mention.sector == Some(Sector::Igo))
                {
                    found.push(m);
                }
            }
        }
        found.sort_unstable();
        found
    }
}
