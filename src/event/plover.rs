//! PLOVER 2.0: event types, modes, auxiliaries and contexts. Source: the PLOVER draft manual.

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($variant:ident $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[non_exhaustive]
        #[allow(missing_docs)]
        pub enum $name { $($variant,)* }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// Its name in the manual.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)* }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::lexicon::UnknownCode;

            fn from_str(s: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|c| c.code() == s).ok_or_else(|| crate::lexicon::UnknownCode {
                    kind: concat!("PLOVER ", stringify!($name)),
                    given: s.to_owned(),
                })
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.code())
            }
        }
    };
}

codes! {
    /// What happened.
    EventType {
        Agree "AGREE", Consult "CONSULT", Support "SUPPORT", Concede "CONCEDE", Cooperate "COOPERATE", Aid "AID",
        Retreat "RETREAT", Request "REQUEST", Accuse "ACCUSE", Reject "REJECT", Threaten "THREATEN", Protest "PROTEST",
        Sanction "SANCTION", Mobilize "MOBILIZE", Coerce "COERCE", Assault "ASSAULT",
    }
}

codes! {
    /// How it happened. Some names serve several types.
    EventMode {
        Visit "visit", ThirdParty "third-party", Multilateral "multilateral", Phone "phone", Withdraw "withdraw",
        Release "release", Disarm "disarm", Ceasefire "ceasefire", Access "access", Resign "resign", Assist "assist",
        Change "change", Yield "yield", Meet "meet", Disapprove "disapprove", Investigate "investigate", Allege "allege",
        Restrict "restrict", Arrest "arrest", Relations "relations", Expel "expel", Territory "territory",
        Violence "violence", Demo "demo", Riot "riot", Strike "strike", Hunger "hunger", Boycott "boycott",
        Obstruct "obstruct", Vandalize "vandalize", Convict "convict", Discontinue "discontinue", Troops "troops",
        Weapons "weapons", Police "police", Militia "militia", Seize "seize", Censor "censor", Curfew "curfew",
        MartialLaw "martial-law", Deport "deport", Withhold "withhold", Misinformation "misinformation", Cyber "cyber",
        Abduct "abduct", Beat "beat", Torture "torture", Sexual "sexual", Targeted "targeted", Destroy "destroy",
        Primitive "primitive", Firearms "firearms", Explosives "explosives", SuicideAttack "suicide-attack",
        Aerial "aerial", Drone "drone", HeavyWeapons "heavy-weapons", CrowdControl "crowd-control",
        Unconventional "unconventional",
    }
}

codes! {
    /// How the event stands to the world: not yet, not at all, perhaps, long ago.
    Auxiliary { Historical "historical", Future "future", Hypothetical "hypothetical", Negation "negation", }
}

codes! {
    /// What an event is about.
    Context {
        Military "military", Intelligence "intelligence", Executive "executive", Legislative "legislative",
        Election "election", PoliticalInstitutions "political_institutions", ProDemocracy "pro_democracy",
        ProAutocracy "pro_autocracy", Economic "economic", Legal "legal", Reparations "reparations",
        HumanRights "human_rights", RightsFreedoms "rights_freedoms", Repression "repression",
        HumanSecurity "human_security", Gender "gender", Lgbt "lgbt", ReligionEthnicity "religion_ethnicity",
        Inequality "inequality", Diplomatic "diplomatic", Territory "territory", Peacekeeping "peacekeeping",
        Health "health", Asylum "asylum", Migration "migration", Disasters "disasters",
        NaturalResource "natural_resource", Environment "environment", Technology "technology", Terrorism "terrorism",
        Cbrn "cbrn", Cyber "cyber", Misinformation "misinformation", Crime "crime", Corruption "corruption",
        IllegalDrugs "illegal_drugs", Trafficking "trafficking",
    }
}
