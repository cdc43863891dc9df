//! Codes that the lexicon's values are made of: countries and sectors.
//!
//! Shared by the library and its build script.

/// A state, as its ISO 3166-1 alpha-3 code (Kosovo `XKX`).
///
/// ```
/// let country: khabar::Country = "EGY".parse()?;
/// assert_eq!(country.code(), "EGY");
/// # Ok::<(), khabar::UnknownCode>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 3]);

impl Country {
    /// The three letters as one number.
    pub(crate) const fn bits(self) -> u64 {
        let Self([a, b, c]) = self;
        (a as u64) << 16 | (b as u64) << 8 | c as u64
    }

    /// From three upper-case ASCII letters.
    #[must_use]
    pub const fn new(code: [u8; 3]) -> Option<Self> {
        let mut i = 0;
        while i < 3 {
            if !code[i].is_ascii_uppercase() {
                return None;
            }
            i += 1;
        }
        Some(Self(code))
    }

    /// The three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }

    /// The three letters, to be matched.
    pub(crate) const fn letters(self) -> [u8; 3] {
        self.0
    }

    /// In 15 bits, 5 a letter, A = 1.
    pub(crate) const fn pack(self) -> u32 {
        let [a, b, c] = self.0;
        ((a - 64) as u32) << 10 | ((b - 64) as u32) << 5 | (c - 64) as u32
    }

    /// Back from [`Country::pack`]; `None` for 0.
    pub(crate) const fn unpack(bits: u32) -> Option<Self> {
        let letter = |n: u32| n as u8 + 64;
        let _ = letter;
        Self::new([(bits >> 10 & 31) as u8 + 64, (bits >> 5 & 31) as u8 + 64, (bits & 31) as u8 + 64])
    }
}

impl std::fmt::Debug for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::fmt::Display for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.code())
    }
}

/// A code that is none of its list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode {
    /// What kind of code was asked for.
    pub kind: &'static str,
    /// What was given.
    pub given: String,
}

impl std::fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} is no {}", self.given, self.kind)
    }
}

impl std::error::Error for UnknownCode {}

impl std::str::FromStr for Country {
    type Err = UnknownCode;

    fn from_str(s: &str) -> Result<Self, UnknownCode> {
        <[u8; 3]>::try_from(s.as_bytes())
            .ok()
            .and_then(Self::new)
            .ok_or_else(|| UnknownCode { kind: "ISO 3166-1 alpha-3 code", given: s.to_owned() })
    }
}

macro_rules! sectors {
    ($($variant:ident $code:literal $doc:literal,)*) => {
        /// What an actor is in its state or outside it: PLOVER 2.0's sectors, and `IGO` and `NGO`, which PLOVER writes in the
        /// place of a country.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Sector { $(#[doc = $doc] $variant,)* }

        impl Sector {
            /// Every sector, in order.
            pub const ALL: &'static [Sector] = &[$(Sector::$variant,)*];

            /// Its three-letter code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Sector::$variant => $code,)* }
            }
        }
    };
}

sectors! {
    Gov "GOV" "government: heads of state, ministers, ministries, state agencies",
    Leg "LEG" "parliaments and their members",
    Jud "JUD" "courts",
    Mil "MIL" "armies",
    Spy "SPY" "intelligence services",
    Cop "COP" "police and security forces",
    Pty "PTY" "political parties",
    Opp "OPP" "opposition",
    Reb "REB" "armed non-state groups",
    Uaf "UAF" "unidentified armed forces",
    Prm "PRM" "private military companies",
    Crm "CRM" "criminals",
    Bus "BUS" "companies",
    Agr "AGR" "farmers",
    Lab "LAB" "workers and unions",
    Edu "EDU" "schools and universities",
    Jrn "JRN" "media",
    Med "MED" "medical",
    Rel "REL" "clergy and religious bodies",
    Cvl "CVL" "civilians",
    Eli "ELI" "former officials and elites",
    Ref "REF" "refugees and displaced",
    Soc "SOC" "other social groups",
    Unk "UNK" "nobody identifiable",
    Igo "IGO" "international organisations",
    Ngo "NGO" "non-governmental organisations",
}

impl Sector {
    /// In 5 bits, 0 left free for none.
    pub(crate) const fn pack(self) -> u32 {
        self as u32 + 1
    }

    /// Back from [`Sector::pack`].
    pub(crate) fn unpack(bits: u32) -> Option<Self> {
        Self::ALL.get((bits as usize).wrapping_sub(1)).copied()
    }
}

impl std::fmt::Display for Sector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.code())
    }
}

impl std::str::FromStr for Sector {
    type Err = UnknownCode;

    fn from_str(s: &str) -> Result<Self, UnknownCode> {
        Self::ALL
            .iter()
            .copied()
            .find(|sector| sector.code() == s)
            .ok_or_else(|| UnknownCode { kind: "PLOVER sector", given: s.to_owned() })
    }
}

/// Country (15 bits), sector (5 bits above it) and the capital mark (bit 20) of a place or body.
pub(crate) const CAPITAL: u32 = 1 << 20;
/// The name is more often another word (bit 21): its row's note begins with `ambiguous`, or it is what a person is called
/// once the full name has stood. Text values have it beside their index.
pub(crate) const AMBIGUOUS: u32 = 1 << 21;

/// Packs a value of [`Codec::Place`](super::class::Codec): parts divided by `/`, each a country, a sector, `capital`, `-`, or
/// a lower-case remark that is dropped.
#[allow(dead_code)] // only the build script packs
pub(crate) fn pack_place(value: &str) -> Result<u32, String> {
    let mut bits = 0;
    for (i, part) in value.split('/').enumerate() {
        if part == "-" {
            continue;
        }
        if let Ok(sector) = part.parse::<Sector>() {
            bits |= sector.pack() << 15;
        } else if part == "capital" {
            bits |= CAPITAL;
        } else if let (0, Ok(country)) = (i, part.parse::<Country>()) {
            bits |= country.pack();
        } else {
            return Err(format!("{part:?} is neither a country nor a sector"));
        }
    }
    Ok(bits)
}
