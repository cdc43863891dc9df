//! Numbers in a text, and the one number of a string.

use super::around::Around;
use super::bound::{modifier, or_equal};
use super::count::opens;
use super::none::{CODES, NAMES, PAIRS, WORDS, YEARS};
use super::rule::{Found, Rule, Scene, Trigger};
use super::{count, fraction, money, ordinal, range, Number, NumberKind};
use crate::lexicon::{class_set, Class, ClassSet};
use crate::text::room;
use crate::token::{tokenize, Kind, Sieve, Token, Tokens};
use once_cell::sync::Lazy;
use std::cell::Cell;

/// The rules that tell what is no number, but for pairs of digits, which may be a range.
const NONE: [&[Rule]; 4] = [NAMES, CODES, YEARS, WORDS];
/// The rules that read numbers, in the order in which they are tried: the first that reads wins.
const READ: [&[Rule]; 6] = [range::RULES, PAIRS, fraction::RULES, ordinal::RULES, money::RULES, count::RULES];

/// Every rule that reads numbers or tells that something is none, in the order in which they are tried.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    NONE.iter().chain(&READ).copied().flatten()
}

/// The classes of words that numbers are made of.
pub(crate) const PARTS: ClassSet = ClassSet::of(&[
    Class::NumberUnit,
    Class::NumberTeen,
    Class::NumberTen,
    Class::NumberHundred,
    Class::NumberScale,
    Class::NumberFraction,
    Class::NumberOrdinal,
    Class::NumberMisc,
]);

/// The classes of any word that can begin a number.
const START: ClassSet =
    PARTS.with(ClassSet::of(&[Class::NumberMultiple, Class::NumberVague, Class::Measure, Class::Currency]));

/// Every number of the text, in order, none inside another.
///
/// - Values after their magnitude, units as ISO 4217, `percent` or a UCUM-like code.
/// - Cost: one class test a token; the words of a number are read once or twice.
///
/// ```
/// let tokens = khabar::tokenize("بلغت المساعدات نحو 240 مليار دولار");
/// let numbers = khabar::number::find(&tokens);
/// assert_eq!(numbers[0].value, Some(240e9));
/// assert_eq!(numbers[0].unit, Some("USD"));
/// ```
#[must_use]
pub fn find(tokens: &Tokens<'_>) -> Vec<Number> {
    // News has a number for every sixty tokens or so.
    let mut numbers = room::take(&NUMBERS, tokens.len() / 32);
    let mut next = 0;
    for (i, token) in tokens.kept(&INDEX.sieve) {
        if i < next {
            continue;
        }
        let found = woken(tokens, i, token).and_then(|by| read(tokens, i, &by, true));
        if let Some((found, rule)) = found {
            next = found.last;
            numbers.extend(number(tokens, found, rule));
        }
    }
    numbers
}

thread_local! {
    /// Room for the numbers of a text.
    pub(crate) static NUMBERS: Cell<Vec<Number>> = const { Cell::new(Vec::new()) };
}

/// Whether a month stands behind the number, which then is its day: 14 آذار, السادس من أكتوبر, 8 و14 آذار.
pub(crate) fn is_day_of_name(t: &Tokens<'_>, n: &Number) -> bool {
    let month = |k: usize| t.sense_at(k, Class::Month).is_some();
    let end = n.last;
    let behind = match n.kind {
        NumberKind::Cardinal if t.kind(end + 1) == Some(Kind::Number) => {
            t.str(end) == "و" && month(end + 2) || month(end)
        }
        NumberKind::Cardinal => month(end),
        NumberKind::Ordinal => t.str(end) == "من" && month(end + 1),
        _ => false,
    };
    n.unit.is_none() && behind
}

/// What at token `i` wakes rules, if anything does.
fn woken(t: &Tokens<'_>, i: usize, token: &Token) -> Option<Trigger> {
    match token.kind() {
        Kind::Number => Some(if beside(t, i) { Trigger::BESIDE } else { Trigger::DIGITS }),
        Kind::Word => {
            let mut classes = token.word().classes();
            if !classes.any(START) {
                classes = t.phrase(i)?.classes();
            }
            classes.any(START).then_some(Trigger::words(classes))
        }
        Kind::Symbol => token.sign().filter(|&c| opens(c)).map(|_| Trigger::SIGNS),
        _ => None,
    }
}

/// Whether a sign or Latin letters stand beside the digits at `i`, or letters hang on them.
fn beside(t: &Tokens<'_>, i: usize) -> bool {
    let other = |k: usize| matches!(t.kind(k), Some(kind) if kind != Kind::Word && kind != Kind::Number);
    t.glued(i) || t.glued(i + 1) || other(i + 1) || i > 0 && other(i - 1)
}

/// The rules in their order, and masks with a bit for each: by what wakes them, and by what they need around.
struct Index {
    rules: Vec<&'static Rule>,
    sieve: Sieve,
    digits: u64,
    beside: u64,
    signs: u64,
    /// The classes that wake any, and by class.
    wake: ClassSet,
    classes: Vec<u64>,
    needs: [u64; Around::COUNT],
}

static INDEX: Lazy<Index> = Lazy::new(|| {
    let rules: Vec<&Rule> = rules().collect();
    assert!(rules.len() <= 64, "a bit for each rule");
    let those = |holds: &dyn Fn(&Trigger) -> bool| {
        let bits = rules.iter().enumerate().filter(|(_, rule)| holds(&rule.trigger)).map(|(at, _)| 1 << at);
        bits.fold(0, |all, bit: u64| all | bit)
    };
    let by = |trigger: Trigger| those(&|t| t.wakes(&trigger));
    Index {
        // No sign of money and no character of a fraction is punctuation.
        sieve: Sieve::new(|set| class_set(set).any(START), &[Kind::Number, Kind::Symbol]),
        digits: by(Trigger::DIGITS),
        beside: by(Trigger::BESIDE),
        signs: by(Trigger::SIGNS),
        wake: rules.iter().fold(ClassSet::NONE, |all, rule| all.with(rule.trigger.classes)),
        classes: Class::ALL.iter().map(|&class| by(Trigger::words(ClassSet::of(&[class])))).collect(),
        needs: std::array::from_fn(|thing| those(&|t| t.needs.has_bit(thing))),
        rules,
    }
});

impl Index {
    /// The rules that are woken, and have around them what they need.
    fn woken(&self, by: &Trigger, around: Around) -> u64 {
        let woken = match by {
            Trigger { beside: true, .. } => self.beside,
            Trigger { digits: true, .. } => self.digits,
            Trigger { signs: true, .. } => self.signs,
            _ => {
                let (mut left, mut all) = (by.classes.0 & self.wake.0, 0);
                while left != 0 {
                    all |= self.classes[left.trailing_zeros() as usize];
                    left &= left - 1;
                }
                all
            }
        };
        let lacking = (0..Around::COUNT).filter(|&thing| !around.has_bit(thing));
        woken & !lacking.fold(0, |all, thing| all | self.needs[thing])
    }
}

/// What the first rule that holds at `i` finds there.
fn read(t: &Tokens<'_>, i: usize, by: &Trigger, refuse: bool) -> Option<(Found, &'static str)> {
    let (scene, index) = (Scene::new(t, i, by), &*INDEX);
    let mut left = index.woken(by, scene.around);
    while left != 0 {
        let rule = index.rules[left.trailing_zeros() as usize];
        left &= left - 1;
        if !refuse && rule.name.starts_with("none/") {
            continue;
        }
        if let Some(found) = (rule.read)(&scene) {
            return Some((found, rule.name));
        }
    }
    None
}

/// The number as found, with its modifier.
fn number(t: &Tokens<'_>, found: Found, rule: &'static str) -> Option<Number> {
    let Found { first, last, kind, value, high, unit } = found;
    let kind = kind?;
    let modifier = match kind {
        NumberKind::Ordinal => None,
        _ => or_equal(t, last, modifier(t, first, last)),
    };
    let range = high.is_some();
    Some(Number {
        span: t.span_of(first, last),
        first,
        last,
        kind,
        value: (!range).then_some(value.real),
        decimal: if range { None } else { value.digits() },
        unit,
        modifier,
        low: range.then_some(value.real),
        high: high.map(|h| h.real),
        rule,
    })
}

/// Why a string is not one number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseNumberError {
    /// Nothing but white space.
    #[error("no number in an empty string")]
    Empty,
    /// A word that is no part of a number.
    #[error("{word:?} at byte {at} is no part of a number")]
    Word {
        /// The word.
        word: String,
        /// Where it stands.
        at: usize,
    },
}

/// The one number that a string is, in digits or words, its unit included.
///
/// What a text would make of it is not asked: a year, a model or a name counts by its value.
///
/// # Errors
/// [`ParseNumberError`] names the first word that does not fit, with its position.
///
/// ```
/// assert_eq!(khabar::number::parse("ثلاثة ملايين ومئتان")?.value, Some(3_000_200.0));
/// assert!(khabar::number::parse("ثلاثة كتب").is_err());
/// # Ok::<(), khabar::number::ParseNumberError>(())
/// ```
pub fn parse(text: &str) -> Result<Number, ParseNumberError> {
    let tokens = tokenize(text);
    if tokens.is_empty() {
        return Err(ParseNumberError::Empty);
    }
    let misfit = |i: usize| ParseNumberError::Word { word: tokens.str(i).to_owned(), at: tokens.span(i).start };
    // A minus or a decimal point before the digits is taken in by the rules that read these.
    let at = |i: usize| tokens.get(i).and_then(|token| woken(&tokens, i, token)).map(|by| (i, by));
    let (start, by) = (0..tokens.len().min(3)).find_map(at).ok_or_else(|| misfit(0))?;
    let found = read(&tokens, start, &by, false);
    let number = found.and_then(|(f, rule)| number(&tokens, f, rule)).ok_or_else(|| misfit(start))?;
    if number.first > 0 {
        return Err(misfit(0));
    }
    if number.last < tokens.len() {
        return Err(misfit(number.last));
    }
    Ok(number)
}
