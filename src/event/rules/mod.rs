//! The event rules, a file for each group of PLOVER types. Adding one is adding a value to a list.
//!
//! Rules of one family are tried in the order of these lists; the first whose conditions hold fires. So the readings that an
//! object decides come first, and the reading of the bare word, if it has one, last.

mod agree;
mod assault;
mod attack;
mod coerce;
mod concede;
mod conflict;
mod consult;
mod material;
mod protest;
mod refuse;
mod retreat;
mod sanction;
mod strike;
mod support;

use super::plover::EventType;
use super::prep::Prep;
use super::rule::{Content, EventRule, Mode, Roles, Settle, Slot};

/// All rules.
pub(super) const RULES: [&[EventRule]; 14] = [
    consult::RULES,
    sanction::RULES,
    support::RULES,
    agree::RULES,
    concede::RULES,
    retreat::RULES,
    material::RULES,
    conflict::RULES,
    refuse::RULES,
    protest::RULES,
    coerce::RULES,
    assault::RULES,
    strike::RULES,
    attack::RULES,
];

/// What a rule is unless it says otherwise.
const BASE: EventRule = EventRule {
    name: "",
    why: "",
    families: &[],
    when: &[],
    event_type: EventType::Consult,
    mode: Mode::None,
    cameo: "",
    roles: WHOM,
    content: Content::Swallow,
    settle: Settle::AsRead,
    yes: &[],
    no: &[],
};

/// Who is freed or let go of.
const FREED: Roles = Roles {
    actor: &[Slot::Agent],
    recipient: &[Slot::After(Prep::About), Slot::Theme, Slot::After(Prep::For)],
    reciprocal: false,
    genitive_acts: false,
};
/// Whom a lifted burden lay on.
const LIFTED: Roles = Roles {
    actor: &[Slot::Agent],
    recipient: &[Slot::After(Prep::About), Slot::After(Prep::On), Slot::After(Prep::For), Slot::Theme],
    reciprocal: false,
    genitive_acts: false,
};
/// Whom words or steps are directed against.
const AGAINST: Roles = Roles {
    actor: &[Slot::Agent],
    recipient: &[
        Slot::After(Prep::Against),
        Slot::After(Prep::On),
        Slot::Theme,
        Slot::After(Prep::For),
        Slot::After(Prep::With),
    ],
    reciprocal: false,
    genitive_acts: true,
};
/// Who is threatened.
const THREAT: Roles = Roles {
    actor: &[Slot::Agent],
    recipient: &[
        Slot::Theme,
        Slot::After(Prep::For),
        Slot::After(Prep::With),
        Slot::After(Prep::On),
        Slot::After(Prep::By),
    ],
    reciprocal: false,
    genitive_acts: true,
};

const fn roles(actor: &'static [Slot], recipient: &'static [Slot]) -> Roles {
    Roles { actor, recipient, reciprocal: false, genitive_acts: false }
}

use Slot::{After, Agent, Theme};

/// Does something to somebody.
const WHOM: Roles =
    roles(&[Agent], &[Theme, After(Prep::For), After(Prep::On), After(Prep::Against), After(Prep::Toward)]);
/// The noun's genitive acts, the rest as before (هجوم الجيش على المدينة).
const ATTACK: Roles = Roles {
    actor: &[Agent],
    recipient: &[Theme, After(Prep::On), After(Prep::Against), After(Prep::For)],
    reciprocal: false,
    genitive_acts: true,
};
/// Does something against somebody: على، ضد before a plain object.
const ON: Roles = roles(
    &[Agent],
    &[
        After(Prep::On),
        After(Prep::Against),
        After(Prep::With),
        After(Prep::For),
        Theme,
        After(Prep::From),
        After(Prep::By),
    ],
);
/// Judges somebody or something of his: ب، على، the object.
const BY: Roles = Roles {
    actor: &[Agent],
    recipient: &[
        After(Prep::By),
        Theme,
        After(Prep::Under),
        After(Prep::For),
        After(Prep::On),
        After(Prep::Toward),
        After(Prep::With),
    ],
    reciprocal: false,
    genitive_acts: true,
};
/// Asks somebody: من، the object, ل.
const ASK: Roles = Roles {
    actor: &[Agent],
    recipient: &[Theme, After(Prep::From), After(Prep::For)],
    reciprocal: false,
    genitive_acts: true,
};
/// Gives to somebody.
const GIVE: Roles = Roles {
    actor: &[Agent],
    recipient: &[After(Prep::To), After(Prep::For), Theme, After(Prep::By)],
    reciprocal: false,
    genitive_acts: true,
};
/// Both sides act.
const BOTH: Roles = Roles {
    actor: &[Agent, Theme, After(Prep::With), After(Prep::Between), After(Prep::Attended)],
    recipient: &[After(Prep::Under)],
    reciprocal: true,
    genitive_acts: true,
};
/// Acts alone.
const ALONE: Roles = Roles { actor: &[Agent], recipient: &[], reciprocal: false, genitive_acts: true };
