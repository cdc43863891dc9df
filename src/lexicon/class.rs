//! What a word can be: [`Class`], the sets of them that a word carries, and [`Form`], its inflection.
//!
//! Shared by the library and its build script. A new class is one line of the list below; its codec says how the `value`
//! column of its rows is packed.

/// How the `value` column of a class is packed into the 32 bits of a sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codec {
    /// No value: the column is `-`.
    None,
    /// A whole number.
    Int,
    /// `ISO3`, `ISO3/SECTOR`, `-/SECTOR`, `SECTOR`, with an optional `/word` behind it that is dropped.
    Place,
    /// Any text, kept as an index into the table of distinct values.
    Text,
}

macro_rules! classes {
    ($($variant:ident $name:literal $codec:ident $doc:literal,)*) => {
        /// What a word can be. One word may be several things at once.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Class { $(#[doc = $doc] $variant,)* }

        impl Class {
            /// Every class, in order.
            pub const ALL: &'static [Class] = &[$(Class::$variant,)*];

            /// Its name in the data files.
            pub const fn name(self) -> &'static str {
                match self { $(Class::$variant => $name,)* }
            }

            /// How its rows' values are packed.
            pub const fn codec(self) -> Codec {
                match self { $(Class::$variant => Codec::$codec,)* }
            }
        }
    };
}

classes! {
    // closed-class words
    Prep "prep" Text "preposition or prepositional noun",
    Conj "conj" Text "conjunction",
    Subord "subord" Text "word that opens a subordinate clause",
    Neg "neg" Text "negation",
    Cond "cond" Text "word of a condition",
    Rel "rel" None "relative pronoun",
    Dem "dem" None "demonstrative",
    Pron "pron" Text "free pronoun; value: person, gender, number",
    Particle "particle" None "particle",
    Quant "quant" None "quantifier",
    Aux "aux" Text "auxiliary verb (كان and its sisters)",
    Adv "adv" None "adverb",
    Split "split" Text "fused form; value: its segments joined by +",
    // open vocabulary
    Verb "verb" None "verb form",
    Noun "noun" None "common noun",
    Adj "adj" None "adjective",
    NameGiven "name.given" None "given name",
    NameFamily "name.family" None "family name",
    NamePart "name.part" None "part of a personal name (بن، أبو، آل)",
    // numbers
    NumberUnit "number.unit" Int "cardinal 0 to 10",
    NumberTeen "number.teen" Int "the عشر of 11 to 19, and joined forms",
    NumberTen "number.ten" Int "20, 30 … 90",
    NumberHundred "number.hundred" Int "100, 200 … 900 in one word",
    NumberScale "number.scale" Int "power of ten: value is the exponent",
    NumberFraction "number.fraction" Text "fraction noun; value: n/d",
    NumberOrdinal "number.ordinal" Int "ordinal",
    NumberMultiple "number.multiple" Text "multiple (ضعف)",
    NumberVague "number.vague" Text "vague amount (عشرات، بضع)",
    NumberMod "number.mod" Text "word of approximation or comparison; value: the mod it gives",
    NumberMisc "number.misc" Text "other words of number phrases; value: what it does there",
    Currency "currency" Text "currency; value: ISO 4217 code, or code/100 for a subunit",
    Measure "measure" Text "unit of measure; value: UCUM-like code",
    // times
    Month "month" Int "Gregorian month",
    MonthHijri "month.hijri" Int "Hijri month",
    Weekday "weekday" Int "weekday, Monday 1 to Sunday 7",
    TimeUnit "time.unit" Text "unit of time; value: D W M Y …",
    TimeDual "time.dual" Text "two of a unit of time",
    TimeRelative "time.relative" Text "past, next, this (الماضي، المقبل، الجاري)",
    TimeDeictic "time.deictic" Text "yesterday, today, tomorrow …",
    TimePart "time.part" Text "part of the day; value: MO AF EV NI …",
    TimePosition "time.position" Text "start, mid, end of (مطلع، منتصف، أواخر)",
    TimeDecade "time.decade" Int "decade (التسعينيات)",
    TimeEra "time.era" Text "calendar or era mark (هـ، م، ق.م)",
    TimeHoliday "time.holiday" Text "named day",
    TimeVague "time.vague" Text "vague time; value: the TIMEX3 reference",
    TimeSet "time.set" Text "recurrence; value: the period",
    TimeWord "time.word" Text "other words of time phrases; value: what it does there",
    TimePlan "time.plan" Text "verb whose time lies ahead though it is past; value: set (أجل، حدد), or until, where حتى or ابتداء من leads it (مدد، علق), call, of an event so called for (دعا), and event, which it may be (إضراب)",
    NameHead "name.head" Text "noun before a name that may hold a time; value: media (صحيفة الغد), station (تلفزيون الآن), dated (حركة 6 أبريل), place (جامعة 8 ماي 1945), street (سوق الجمعة), maker (شركة نيسان), art (رواية مئة عام), work (برنامج «هذا المساء»)",
    // entities
    Country "country" Place "state",
    Demonym "demonym" Place "nationality adjective",
    City "city" Place "city",
    Region "region" Place "region",
    Seat "seat" Place "palace or seat that stands for a government",
    KindPlace "kind.place" Text "common noun before a place name",
    Compass "compass" Text "point of the compass",
    People "people" Text "supra-national adjective (عربي، أوروبي)",
    Organization "org" Place "organisation with a name of its own",
    Group "group" Place "armed or other group",
    Body "body" Place "head noun of an organisation",
    Office "office" Place "office or title",
    Reference "reference" Text "word that refers to a party already named",
    PeopleRole "people.role" Place "unnamed participants",
    Source "source" Text "unnamed source",
    Person "person" Text "named person; value: key, country, roles",
    PlacePrep "prep.place" None "preposition after which a name is a place (في، إلى، داخل)",
    KindOutside "kind.outside" None "kind of place that is no part of the name behind it (ولاية، محافظة)",
    Portfolio "portfolio" None "what a minister is over, without the article (خارجية، دفاع)",
    Epithet "epithet" Text "word behind a title (السابق، المكلف); value: former, or - if it changes nothing",
    // events
    Pred "pred" Text "event predicate; value: its family",
    Light "light" Text "light verb",
    Say "say" Text "verb of speech",
    Control "control" Text "verb that governs another predicate",
    Object "object" Text "noun that decides a predicate's reading",
    Means "means" Text "weapon or manner; value: PLOVER mode",
    Context "context" Text "subject word; value: PLOVER context",
    Topic "topic" Text "noun that makes the event noun behind it a subject of talk; value: charge (trial, plan, fear), wrap (an act of its kind), or aspect (ways, need, idea of it)",
    Trap "trap" Text "word of sport, markets or the arts; value: which",
}

/// A set of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct ClassSet(pub u128);

impl ClassSet {
    /// The empty set.
    pub const NONE: Self = Self(0);

    /// What the words have of which a reading is a finite verb: no class, but asked for together with them.
    pub const FINITE: Self = Self(1 << 107);

    /// The set of these classes.
    #[must_use]
    pub const fn of(classes: &[Class]) -> Self {
        let (mut bits, mut i) = (0u128, 0);
        while i < classes.len() {
            bits |= 1 << classes[i] as u8;
            i += 1;
        }
        Self(bits)
    }

    /// Whether it has `class`.
    #[inline]
    #[must_use]
    pub const fn has(self, class: Class) -> bool {
        self.0 >> class as u8 & 1 == 1
    }

    /// Whether the two share a class.
    #[inline]
    #[must_use]
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it has none.
    #[inline]
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Both together.
    #[inline]
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Inflection of a word form, as bits. Unset means unknown or not applicable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, PartialOrd, Ord)]
pub struct Form(pub u32);

#[allow(missing_docs)]
impl Form {
    pub const NONE: Self = Self(0);
    pub const MASC: Self = Self(1);
    pub const FEM: Self = Self(1 << 1);
    pub const SING: Self = Self(1 << 2);
    pub const DUAL: Self = Self(1 << 3);
    pub const PLUR: Self = Self(1 << 4);
    pub const PAST: Self = Self(1 << 5);
    /// Imperfect: present or, with س, future.
    pub const IMPF: Self = Self(1 << 6);
    pub const P1: Self = Self(1 << 7);
    pub const P2: Self = Self(1 << 8);
    pub const P3: Self = Self(1 << 9);
    /// Unmistakably passive in spelling.
    pub const PASSIVE: Self = Self(1 << 10);
    /// Jussive or subjunctive only (يزوروا، يزر).
    pub const MOOD: Self = Self(1 << 11);
    pub const MASDAR: Self = Self(1 << 12);
    /// Active participle.
    pub const AGENT: Self = Self(1 << 13);
    /// Passive participle.
    pub const PATIENT: Self = Self(1 << 14);
    /// Accusative by its spelling (بيتا).
    pub const ACC: Self = Self(1 << 15);
    /// Construct state of a dual or sound plural (وزيرا، مسؤولو).
    pub const CONSTRUCT: Self = Self(1 << 16);
    /// Genitive or accusative of a dual or sound plural.
    pub const OBLIQUE: Self = Self(1 << 17);
    /// Spelled only before a suffixed pronoun (زارو+ه).
    pub const BOUND: Self = Self(1 << 18);
    /// A noun form of any kind.
    pub const NOMINAL: Self = Self(1 << 19);

    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether every bit of `other` is set.
    #[inline]
    #[must_use]
    pub const fn is(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether any bit of `other` is set.
    #[inline]
    #[must_use]
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it is a finite verb.
    #[inline]
    #[must_use]
    pub const fn is_verb(self) -> bool {
        self.0 & (1 << 5 | 1 << 6) != 0
    }
}
