//! What an event is about, and how much it helps or harms.

use super::facts::Facts;
use super::frame::Frame;
use super::plover::{Context, EventMode, EventType};
use super::scene::Scene;
use super::slot::Sides;
use crate::entity::EntityKind;
use crate::lexicon::{of_values, Class, Sector};
use once_cell::sync::Lazy;

/// Text-value id → the subject that it names.
static BY_VALUE: Lazy<Vec<Option<Context>>> = Lazy::new(|| of_values(|value| value.parse().ok()));

impl Scene<'_> {
    /// The subjects that the sentence names, and `diplomatic` for dealings of states that are not material.
    pub(super) fn contexts(&self, event_type: EventType, frame: &Frame, sides: &Sides) -> Vec<Context> {
        let mut found = 0;
        if self.holds(self.sentence_of(frame.at), Facts::CONTEXT) {
            let sentence = self.sentence_around(frame.at);
            let from = frame.from.min(frame.governor.unwrap_or(frame.at)).min(frame.at).saturating_sub(8);
            let to = self.complement_end(frame).max(frame.to).min(frame.at + 40);
            let tokens = from.max(sentence.start)..to.min(sentence.end);
            for i in tokens.filter(|&i| self.is(i, Facts::CONTEXT)) {
                let Some((sense, _)) = self.tokens.sense_at(i, Class::Context) else { continue };
                // The title of a person tells what he is, not what this is about.
                if self.mention(i).is_some_and(|m| self.mentions[m].kind == EntityKind::Person) {
                    continue;
                }
                let context = BY_VALUE.get(sense.text_id() as usize).copied().flatten();
                found |= context.filter(|&c| c != Context::Diplomatic).map_or(0, bit);
            }
        }
        use EventType::*;
        let verbal =
            matches!(event_type, Agree | Consult | Support | Concede | Request | Accuse | Reject | Threaten | Sanction);
        let states =
            sides.actors.iter().chain(&sides.recipients).any(|a| {
                a.sector.is_none() && a.country.is_some() || matches!(a.sector, Some(Sector::Gov | Sector::Igo))
            });
        // What a government does to its own people is no dealing of states.
        let one_sided = matches!(event_type, Concede | Request | Accuse | Reject | Threaten | Sanction);
        let domestic = one_sided
            && sides.actors.iter().any(|a| a.country.is_some())
            && sides.actors.iter().chain(&sides.recipients).count() > 1
            && sides.actors.iter().chain(&sides.recipients).all(|a| a.country == sides.actors[0].country);
        if verbal && states && !domestic {
            found |= bit(Context::Diplomatic);
        }
        Context::ALL.iter().copied().filter(|&context| found & bit(context) != 0).collect()
    }
}

const _: () = assert!(Context::ALL.len() <= u64::BITS as usize);

const fn bit(context: Context) -> u64 {
    1 << context as u8
}

/// PLOVER's conflict–cooperation score of type and mode. Source: the tables of the PLOVER 2.0 draft manual; ACCUSE is
/// taken as −3, as the averages of its modes say.
pub(super) fn score(event_type: EventType, mode: Option<EventMode>) -> f64 {
    use EventMode::*;
    use EventType::*;
    match (event_type, mode) {
        (Agree, _) => 2.5,
        (Consult, Some(Visit | Multilateral)) => 4.0,
        (Consult, Some(ThirdParty)) => 1.0,
        (Consult, Some(Phone)) => 1.5,
        (Consult, _) => 2.5,
        (Support, _) => 5.0,
        (Concede, _) => 4.5,
        (Cooperate, _) => 9.5,
        (Aid, _) => 10.0,
        (Retreat, Some(EventMode::Withdraw)) => 8.0,
        (Retreat, Some(Disarm)) => 10.0,
        (Retreat, Some(Ceasefire)) => 7.5,
        (Retreat, Some(Resign)) => 4.5,
        (Retreat, _) => 6.5,
        (Request, Some(Assist)) => 0.5,
        (Request, Some(Change | Yield)) => -1.0,
        (Request, _) => 0.0,
        (Accuse, Some(Disapprove)) => -2.0,
        (Accuse, Some(Investigate | Allege)) => -3.5,
        (Accuse, _) => -3.0,
        (Reject, Some(Assist)) => -1.5,
        (Reject, _) => -2.0,
        (Threaten, Some(Restrict)) => -3.0,
        (Threaten, Some(Territory)) => -4.0,
        (Threaten, _) => -3.5,
        (Protest, Some(Riot)) => -7.0,
        (Protest, Some(Hunger | Boycott | Obstruct)) => -4.5,
        (Protest, _) => -5.0,
        (Sanction, Some(EventMode::Expel)) => -5.5,
        (Sanction, _) => -6.0,
        (Mobilize, Some(Troops | Weapons)) => -6.5,
        (Mobilize, Some(Militia)) => -6.0,
        (Mobilize, _) => -5.5,
        (Coerce, Some(Censor | Curfew | Misinformation)) => -6.5,
        (Coerce, Some(MartialLaw)) => -7.5,
        (Coerce, _) => -7.0,
        (Assault, Some(Abduct | Torture | Sexual | Destroy)) => -8.5,
        (Assault, Some(Beat | CrowdControl)) => -7.5,
        (Assault, Some(Primitive)) => -8.0,
        (Assault, Some(Targeted | SuicideAttack | Aerial | Drone | HeavyWeapons)) => -9.5,
        (Assault, Some(Unconventional)) => -10.0,
        (Assault, _) => -9.0,
    }
}
