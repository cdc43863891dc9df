//! An event rule as a value: the family of words that wakes it, what must stand around them, and what it says.

use super::plover::{EventMode, EventType};
use super::prep::Prep;

/// One event rule.
#[derive(Debug)]
pub struct EventRule {
    /// `family/shape`: stands in the record, stable once released.
    pub name: &'static str,
    /// Why it is right.
    pub why: &'static str,
    /// Families of predicates that wake it (the `value` of `pred` rows).
    pub families: &'static [&'static str],
    /// All must hold.
    pub when: &'static [When],
    /// PLOVER type.
    pub event_type: EventType,
    /// PLOVER mode.
    pub mode: Mode,
    /// Nearest CAMEO code.
    pub cameo: &'static str,
    /// Who acts and who receives.
    pub roles: Roles,
    /// What becomes of predicates inside its complement.
    pub content: Content,
    /// What else of the text settles its sides, or whether it stands.
    pub settle: Settle,
    /// Texts and the event found: `TYPE/mode actors>recipients`.
    pub yes: &'static [(&'static str, &'static str)],
    /// Texts where it must not fire.
    pub no: &'static [&'static str],
}

/// The mode of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// None fits.
    None,
    /// Always this one.
    Is(EventMode),
    /// By the weapon or manner named in the clause, else none.
    Means,
    /// By the weapon or manner named in the clause, else this one.
    MeansOr(EventMode),
    /// A meeting: by phone, hosted by a third side, or of three sides and more.
    Meeting,
    /// A demand: by what is demanded.
    Demand,
    /// A refusal: by what is refused.
    Refusal,
    /// A threat: by what is threatened.
    Threat,
}

/// A place that a participant is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// Who does it: the subject of the verb; of a noun its nationality adjective, the subject of its governing verb, or its
    /// genitive.
    Agent,
    /// To whom it is done: the object of the verb; of a noun its genitive or what ل brings.
    Theme,
    /// Behind a preposition.
    After(Prep),
    /// Of whom the clause with أن behind the verb speaks.
    That,
    /// A number that stands for people on its own (قتل 20).
    Counted,
}

/// Who acts and who receives.
#[derive(Debug, Clone, Copy)]
pub struct Roles {
    /// Sources of the actors: the first that is filled, or all if reciprocal.
    pub actor: &'static [Slot],
    /// Sources of the recipients: the first that is filled.
    pub recipient: &'static [Slot],
    /// All sides act, none receives.
    pub reciprocal: bool,
    /// The genitive of the noun does it (هجوم الجيش) rather than suffers it (قصف المدينة).
    pub genitive_acts: bool,
}

/// What else of the text settles the sides of an event, or whether it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settle {
    /// Nothing.
    AsRead,
    /// The object is what is talked about: its places and states are no part of the talks.
    Topic,
    /// Where those meet who are left is no side.
    Left,
    /// The guest told before is whom the invitation went to.
    Invited,
    /// Stands only right behind an accusation.
    Denied,
    /// Tells a visit that the sentence has told no other way.
    Once,
}

/// What becomes of predicates inside the complement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// They are coded as well.
    Keep,
    /// They are the content of this event and none of their own.
    Swallow,
    /// A happening presented as fact is coded if it names a participant of its own.
    KeepFacts,
    /// Further ASSAULT words in the clause tell the same (قتل في قصف).
    SwallowAssault,
}

/// A condition of a rule.
#[derive(Debug, Clone, Copy)]
pub enum When {
    /// Always holds. The verb has an object: a lone noun phrase behind it, where the subject can be told from before, is that.
    Transitive,
    /// A finite verb.
    Verb,
    /// A noun.
    Noun,
    /// A noun among the arguments is of one of these object classes.
    Object(&'static [&'static str]),
    /// One of these object nouns carries a pronoun (سفيرها): it is the agent's own.
    Own(&'static [&'static str]),
    /// None is.
    NoObject(&'static [&'static str]),
    /// A participant stands in the slot.
    Filled(Slot),
    /// None does.
    Empty(Slot),
    /// The slot holds a state, a city or a region.
    Place(Slot),
    /// The agent can deal with states: no weapon, no thing; a person, state, body or group.
    Actor,
    /// The agent is a person or the like, not a state.
    Person,
    /// The participant in the slot is of one of these sectors.
    Sector(Slot, &'static [&'static str]),
    /// The noun hangs on a light verb of one of these kinds, or the verb stands alone.
    Governed(&'static [&'static str]),
    /// A verb that carries the noun (فتح تحقيقا) stands before it.
    Carried,
    /// Not the boilerplate of a source who wants no name (طلب عدم ذكر اسمه).
    Named,
    /// Right behind دون and the like.
    Without,
    /// A verb of speech or of showing a stand governs the noun.
    Stand,
    /// No words of comment and reply are what is refused.
    NoComment,
    /// The theme is a participant, or a name that is unknown.
    Whom,
    /// What is promised or demanded follows: ب, أن, or a noun of its own.
    Content,
    /// The event has two sides named.
    TwoSides,
    /// The verb is future or governed by a plan.
    Future,
    /// A weapon, an attack or a killer stands in the clause, or a side that does it.
    Violent,
    /// A weapon, an attack or a killer stands in the clause.
    Weapon,
    /// No weapon or manner is named in the clause.
    NoMeans,
    /// A past verb.
    Past,
    /// One who can use force: forces, gunmen, police, a state, a weapon.
    Armed(Slot),
    /// Something stands behind على: what is fired goes there.
    Aimed,
    /// Nothing does.
    NotAimed,
    /// Somebody suffers it: a participant, or a bare number of people.
    Victims,
    /// The gathering has a cause: a place to stand before, a demand, a banner.
    Cause,
    /// Something or somebody stands as object.
    HasObject,
    /// The noun hangs on a call to it (دعوا إلى مسيرة).
    Called,
    /// The sentence tells of no earthquake, storm or accident without a weapon.
    NoDisaster,
    /// A crowd: civilians, or a bare number of people (تظاهر الآلاف).
    Crowd(&'static [&'static str]),
    /// No imperfect: a past verb or a noun.
    Done,
    /// Nobody in the slot is of one of these sectors.
    NotSector(Slot, &'static [&'static str]),
    /// More than one person: a plural, a counted noun, a group or a people.
    Many(Slot),
    /// An adjective right behind the noun is of one of these object classes.
    Beside(&'static [&'static str]),
    /// None is.
    NotBeside(&'static [&'static str]),
    /// A pronoun behind this preposition takes up a noun of talks told of before (انسحب منها).
    Resumes(Prep),
    /// The clause speaks of one of these object classes or of a predicate of one of these families.
    Clause(&'static [&'static str], &'static [&'static str]),
    /// The agent is no politician, paper or body of talk with no weapon in the clause (شن النائب هجوما على الحكومة).
    NoSpeaker,
    /// The crowd is new to the text: indefinite or counted (متظاهرون، مئات المتظاهرين), not المتظاهرون told of before.
    NewCrowd,
}

impl EventRule {
    /// Whether it reads its word by what stands beside it.
    pub(super) fn needs_object(&self) -> bool {
        self.when.iter().any(|w| matches!(w, When::Object(_) | When::Own(_)))
    }

    /// Whether it tells what did not come about.
    pub(super) fn needs_without(&self) -> bool {
        self.when.iter().any(|w| matches!(w, When::Without))
    }

    /// Whether what it tells is always done to somebody named: accused, visited, expelled.
    pub(super) fn needs_theme(&self) -> bool {
        self.when.iter().any(|w| matches!(w, When::Transitive))
    }
}
