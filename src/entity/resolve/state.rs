//! Which states and sides the text has spoken of where something names none of its own.

use super::{Discourse, FAR, REACH};
use crate::entity::draft::Draft;
use crate::entity::EntityKind;
use crate::lexicon::{Country, Sector};

impl Discourse<'_, '_> {
    /// States of the sentence so far, in order: its sides and places.
    pub(super) fn states(&self, sentence: usize) -> impl Iterator<Item = (usize, Country)> + '_ {
        let start = match self.current {
            (of, first) if of == sentence => first,
            _ => self.facts.partition_point(|f| f.sentence < sentence),
        };
        (start..self.out.len())
            .take(FAR)
            .filter(|&m| self.out[m].sector != Some(Sector::Jrn) && self.out[m].rule != "place/dateline")
            .filter_map(|m| self.out[m].country.map(|c| (m, c)))
    }

    /// The state of the sentence's first side: what a pronoun means.
    pub(super) fn subject(&self, sentence: usize, not: Option<Country>) -> Option<Country> {
        self.states(sentence)
            .filter(|&(_, c)| Some(c) != not)
            .find(|&(m, _)| !self.facts[m].place)
            .or_else(|| self.states(sentence).next())
            .map(|(_, c)| c)
            .or_else(|| {
                let m =
                    self.out.iter().rev().take(REACH).find(|m| m.country.is_some() && m.sector != Some(Sector::Jrn))?;
                m.country
            })
    }

    /// The state of a body or title that names none: the sentence's, the dateline's, the last one's, the text's.
    pub(super) fn owner(&self, sentence: usize, drafts: &[Draft], at: usize) -> Option<Country> {
        // وزارة الداخلية في مصر, but not a journey: الوزير إلى مصر.
        let end = drafts[at].last;
        let inside = self.scene.prep(end) == Some("في")
            || self.scene.tokens.clitics(end).bi()
            || end > 0 && drafts.get(at + 1).is_some_and(|n| n.phrase == end);
        let next = drafts.get(at + 1).filter(|n| inside && n.place && n.phrase <= end + 1).and_then(|n| n.country);
        next.or_else(|| self.states(sentence).next().map(|(_, c)| c))
            .or(self.home)
            .or_else(|| self.previous(sentence))
            .or_else(|| self.place_ahead(sentence, drafts, at))
            .or(self.topic)
    }

    /// The state where people without a nationality are: the sentence's place, else its last state.
    pub(super) fn setting(&self, sentence: usize, drafts: &[Draft], at: usize) -> Option<Country> {
        let mut places = self.states(sentence).filter(|&(m, _)| self.facts[m].place);
        if let Some((_, c)) = places.next() {
            return Some(c);
        }
        self.place_ahead(sentence, drafts, at)
            .or_else(|| self.states(sentence).last().map(|(_, c)| c))
            .or_else(|| self.previous(sentence))
            .or(self.home)
    }

    /// «هاجموا قاعدة للجيش المالي … وقتلوا 17 جنديا»: soldiers are of the army that the sentence has named.
    pub(super) fn same_force(&self, sentence: usize, sector: Option<Sector>) -> Option<Country> {
        let force = sector.filter(|s| matches!(s, Sector::Mil | Sector::Cop));
        self.states(sentence).find(|&(m, _)| force.is_some() && self.out[m].sector == force).map(|(_, c)| c)
    }

    /// «قوات الاحتلال»: told of a land without a name, it is whom the news of that land calls so.
    pub(super) fn occupier(&self, d: &Draft, land: Country) -> Option<Country> {
        let tokens = self.scene.tokens;
        let occupies = (d.first..d.last).any(|i| tokens.stem(i).of(tokens.text()) == "الاحتلال");
        match land.code() {
            _ if !occupies => None,
            "PSE" | "LBN" | "SYR" => Country::new(*b"ISR"),
            "IRQ" => Country::new(*b"USA"),
            _ => None,
        }
    }

    /// A place later in the sentence.
    pub(super) fn place_ahead(&self, sentence: usize, drafts: &[Draft], at: usize) -> Option<Country> {
        drafts
            .iter()
            .skip(at + 1)
            .take(8)
            .take_while(|d| self.scene.tokens.sentence_of(d.phrase) == sentence)
            .find(|d| d.place && d.country.is_some())
            .and_then(|d| d.country)
    }

    /// The first state of the last sentence that had one.
    pub(super) fn previous(&self, sentence: usize) -> Option<Country> {
        let last = self.facts.iter().rev().take(FAR).find(|f| f.sentence < sentence)?.sentence;
        self.states(last).next().map(|(_, c)| c)
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
                    && mention.rule != "place/dateline"
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
