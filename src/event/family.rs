//! Families of predicates: what the value of a `pred` row says that its word tells of.

use crate::lexicon::{of_values, value_count, Sense};
use once_cell::sync::Lazy;

/// A family of predicates, by the id of its name among the text values of the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Family(pub(super) u32);

const VIOLENCE: u8 = 1;
const DEATH: u8 = 1 << 1;
const HARM: u8 = 1 << 2;
const CARRIES: u8 = 1 << 3;
const WRAPS: u8 = 1 << 4;

/// Family → what kinds of it there are: asked for at most words of a clause, so that no name is compared there.
static KINDS: Lazy<Vec<u8>> = Lazy::new(|| {
    let kinds = |name: &str| {
        [
            (VIOLENCE, tells_violence(name)),
            (DEATH, tells_death(name)),
            (HARM, tells_harm(name)),
            (CARRIES, carries(name)),
            (WRAPS, matches!(name, "lift" | "session" | "visit")),
        ]
        .into_iter()
        .fold(0, |kinds, (kind, holds)| if holds { kinds | kind } else { kinds })
    };
    assert!(value_count() <= usize::from(u16::MAX), "a family is kept in two bytes");
    of_values(kinds)
});

impl Family {
    pub(super) fn of(sense: Sense) -> Self {
        Self(sense.text_id())
    }

    /// The id of its name.
    pub(super) const fn text_id(self) -> u32 {
        self.0
    }

    fn is(self, kind: u8) -> bool {
        KINDS.get(self.0 as usize).is_some_and(|kinds| kinds & kind != 0)
    }

    /// It tells of violence.
    pub(super) fn is_violence(self) -> bool {
        self.is(VIOLENCE)
    }

    /// Its nouns tell what became of people.
    pub(super) fn is_death(self) -> bool {
        self.is(DEATH)
    }

    /// The noun that its verbs bring may carry the meaning.
    pub(super) fn may_carry(self) -> bool {
        self.is(CARRIES)
    }

    /// The noun inside its noun's phrase may be what is meant.
    pub(super) fn may_wrap(self) -> bool {
        self.is(WRAPS)
    }

    /// Its verbs need somebody who suffers.
    pub(super) fn is_harm(self) -> bool {
        self.is(HARM)
    }
}

fn carries(family: &str) -> bool {
    matches!(family, "go" | "depart" | "host" | "open" | "lift" | "send" | "hand" | "give" | "call" | "call-for")
}

fn tells_violence(family: &str) -> bool {
    matches!(
        family,
        "attack"
            | "bomb"
            | "explode"
            | "shell"
            | "airstrike"
            | "drone-strike"
            | "missile"
            | "shoot"
            | "invade"
            | "clash"
            | "assassinate"
            | "massacre"
            | "kill"
            | "stab"
            | "ambush"
            | "war"
            | "injure"
            | "incursion"
            | "terror"
            | "killing"
            | "destroy"
            | "abduct"
            | "torture"
            | "beat"
            | "hit"
            | "rape"
            | "die"
            | "fall"
            | "operation"
            | "strike.armed"
    )
}

fn tells_death(family: &str) -> bool {
    matches!(family, "killing" | "kill" | "die" | "injure" | "massacre")
}

fn tells_harm(family: &str) -> bool {
    matches!(family, "kill" | "injure" | "abduct" | "assassinate" | "arrest" | "detain" | "torture" | "deport")
}
