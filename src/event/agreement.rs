//! Gender and number: what a pronoun or a verb asks for, and which mentions agree.

use super::scene::Scene;
use crate::entity::EntityKind;
use crate::lexicon::Form;
use crate::token::Pronoun;

/// Gender and number that a reference asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Agreement {
    He,
    She,
    Either,
    Two,
    They,
}

impl Agreement {
    /// What a pronoun asks for; none for the first and second persons.
    pub(super) fn of(pronoun: Pronoun) -> Option<Self> {
        Some(match pronoun {
            Pronoun::He => Self::He,
            Pronoun::She => Self::She,
            Pronoun::TheyTwo => Self::Two,
            Pronoun::They | Pronoun::TheyFeminine => Self::They,
            _ => return None,
        })
    }
}

impl Scene<'_> {
    /// Whether the mention agrees with the pronoun.
    pub(super) fn fits_pronoun(&self, m: usize, pronoun: Pronoun) -> bool {
        Agreement::of(pronoun).is_some_and(|want| self.fits(m, want))
    }

    pub(super) fn fits(&self, m: usize, want: Agreement) -> bool {
        let mention = &self.mentions[m];
        match want {
            Agreement::Two => mention.members.len() == 2,
            Agreement::They => {
                mention.members.len() > 1
                    || matches!(mention.kind, EntityKind::Group | EntityKind::Nationality)
                    || self.is_plural(m)
            }
            Agreement::Either => mention.members.is_empty(),
            Agreement::He | Agreement::She => {
                if !mention.members.is_empty() {
                    return false;
                }
                let feminine = self.is_feminine(m);
                (want == Agreement::She) == feminine
            }
        }
    }

    fn is_plural(&self, m: usize) -> bool {
        let mention = &self.mentions[m];
        let first = mention.phrase.min(mention.first);
        self.tokens.senses(first).any(|s| s.form.is(Form::PLUR.or(Form::MASC)))
    }

    /// Whether the mention takes feminine agreement: most states and cities, and bodies named by a feminine noun.
    pub(super) fn read_feminine(&self, m: usize) -> bool {
        let mention = &self.mentions[m];
        let first = mention.phrase.min(mention.first);
        let last_letter = |i: usize| self.tokens.str(i).trim_end_matches(['"', '»']).chars().last();
        match mention.kind {
            EntityKind::Person => {
                // The title or the name shows a woman.
                self.tokens.senses(first).any(|s| s.form.is(Form::FEM.or(Form::SING)))
                    || mention.title.is_some() && last_letter(first) == Some('ة')
            }
            EntityKind::Country => {
                const MASCULINE: [&str; 9] = ["JOR", "IRQ", "LBN", "SDN", "MAR", "YEM", "VAT", "SSD", "SOM"];
                !mention.country.is_some_and(|c| MASCULINE.contains(&c.code())) || last_letter(first) == Some('ة')
            }
            EntityKind::City | EntityKind::Region => true,
            EntityKind::Group | EntityKind::Nationality => {
                last_letter(first) == Some('ة') || self.is_group_plural(first)
            }
            EntityKind::Organization => last_letter(first) == Some('ة') || self.is_group_plural(first),
        }
    }

    fn is_group_plural(&self, first: usize) -> bool {
        self.tokens.senses(first).any(|s| s.form.is(Form::PLUR) && !s.form.is(Form::MASC.or(Form::OBLIQUE)))
    }
}
