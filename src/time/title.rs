//! Times that are names, or parts of one: صحيفة «الغد», فيلم «الليلة الأخيرة», شارع 14 آذار.

use super::rule::Scene;
use crate::lexicon::{Class, ClassSet, Form};
use crate::token::Kind;

/// What a noun before a name tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// صحيفة, قناة: any word may be its name, and a country's may stand before (قناة روسيا اليوم).
    Media,
    /// تلفزيون: any word may, but تلفزيون لبنان اليوم is that country's, today.
    Station,
    /// حركة, ثورة: a day or a month may.
    Dated,
    /// جامعة: a day of a year may, too.
    Place,
    /// سوق, شارع: and a weekday.
    Street,
    /// شركة, أسهم: a month may, for there are makers so called.
    Maker,
    /// رواية: its title may be an amount of time.
    Art,
    /// برنامج: its title stands in quotes.
    Work,
}

/// What the word at `k` is before a name.
pub(super) fn head(s: &Scene<'_>, k: usize) -> Option<Head> {
    let sense = s.t.sense(k, Class::NameHead)?;
    // موقعين stands before no name
    if sense.form.is(Form::DUAL) && !sense.form.any(Form::CONSTRUCT) {
        return None;
    }
    Some(match sense.text() {
        "media" => Head::Media,
        "station" => Head::Station,
        "dated" => Head::Dated,
        "place" => Head::Place,
        "street" => Head::Street,
        "maker" => Head::Maker,
        "art" => Head::Art,
        _ => Head::Work,
    })
}

impl Head {
    /// Whether a day of the month, or a month, may be the name; `year` with its year.
    pub(super) fn takes_date(self, year: bool) -> bool {
        match self {
            Self::Place | Self::Street => true,
            Self::Media | Self::Dated | Self::Maker => !year,
            _ => false,
        }
    }
}

/// Whether the noun at `k` is annexed to what stands behind it.
fn construct(s: &Scene<'_>, k: usize) -> bool {
    !s.t.clitics(k).article() && s.t.pronoun(k).is_none()
}

/// Whether the word before `i`, annexed to it, is such a head.
pub(super) fn behind(s: &Scene<'_>, i: usize, fits: impl Fn(Head) -> bool) -> bool {
    i.checked_sub(1).is_some_and(|k| construct(s, k) && head(s, k).is_some_and(fits))
}

/// Signs that open what a title stands in, and those that close it.
const OPENS: [char; 4] = ['«', '“', '"', '('];
const CLOSES: [char; 4] = ['»', '”', '"', ')'];

/// Places are named for what happened before this year.
const NAMED_FOR: u32 = 2015;

/// Longest title, in tokens; longer ones in quotes are speech.
const LONGEST: usize = 8;
/// Titles that may stand between the noun and this one (رواياته «…» و«…»), and words between the noun and the first of them.
const TITLES: usize = 4;
const WORDS: usize = 3;

fn sign(s: &Scene<'_>, k: usize, signs: [char; 4]) -> Option<usize> {
    let sign = s.t.get(k)?.sign()?;
    signs.iter().position(|&c| c == sign)
}

/// The sign that opens what ends before `k`, searched back over no more than the longest title.
fn opening(s: &Scene<'_>, k: usize, pair: Option<usize>) -> Option<(usize, usize)> {
    for at in (k.saturating_sub(LONGEST)..k).rev() {
        match (sign(s, at, OPENS), sign(s, at, CLOSES)) {
            (Some(open), _) if pair.is_none_or(|p| p == open) => return Some((at, open)),
            (Some(_), _) | (_, Some(_)) => return None,
            _ => {}
        }
    }
    None
}

/// Whether the time between two tokens is a name or stands in a title: behind a noun that it is the name of, or in quotes
/// behind a noun of what has one. In brackets is what an editor adds (قال الرئيس (أمس)), but the title of a work of art alone.
pub(super) fn holds(s: &Scene<'_>, (i, end): (usize, usize), dated: bool) -> bool {
    // جامعة 8 ماي 1945
    let year = || s.digits(end - 1, 4).is_some_and(|d| d.1 == 4 && d.0 < NAMED_FOR);
    if dated && behind(s, i, |h| h.takes_date(true)) && year() {
        return true;
    }
    let Some((mut open, pair)) = opening(s, i, None) else { return false };
    let Some(close) = (end..end + LONGEST).find(|&k| sign(s, k, CLOSES).is_some()) else { return false };
    let whole = open + 1 == i && close == end;
    let speech = s.t.has(open + 1, Class::Subord);
    let bracket = OPENS[pair] == '(';
    if speech || sign(s, close, CLOSES) != Some(pair) || close - open > LONGEST || bracket && (dated || !whole) {
        return false;
    }
    // «…» و«…»: back to the first of the titles.
    for _ in 0..TITLES {
        let joined = open - usize::from(open > 0 && s.is_word(open - 1, &["و"]));
        let before = joined.checked_sub(1).filter(|&k| sign(s, k, CLOSES) == Some(pair));
        match before.and_then(|k| opening(s, k, Some(pair))) {
            Some((first, _)) => open = first,
            None => break,
        }
    }
    let between =
        ClassSet::of(&[Class::Prep, Class::Subord, Class::Rel, Class::Pron, Class::Say]).with(ClassSet::FINITE);
    for k in (open.saturating_sub(WORDS + 1)..open).rev() {
        if s.t.kind(k) != Some(Kind::Word) {
            return false;
        }
        if let Some(head) = head(s, k) {
            let next = k + 1 == open;
            return match head {
                _ if bracket => next && head == Head::Art,
                // مسرحيتها «موعد مع الغد», فيلم المخرج «الليلة الأخيرة»
                Head::Art | Head::Work => construct(s, k) || next && (whole || s.t.pronoun(k).is_some()),
                // حركة «سلام الآن», but مصادر قصر الحكم «…» are speech
                Head::Media | Head::Station | Head::Dated => next && construct(s, k),
                Head::Place | Head::Street | Head::Maker => next && whole && construct(s, k),
            };
        }
        if s.t.classes(k).any(between) || s.t.clitics(k).conjunction() {
            return false;
        }
    }
    false
}

/// Whether the word of a day at `i` is a name's, without quotes: صحيفة الغد, قناة روسيا اليوم, نشرت المصري اليوم.
pub(super) fn bears(s: &Scene<'_>, i: usize) -> bool {
    let Some(k) = i.checked_sub(1).filter(|_| s.t.clitics(i).article() && s.bare(i)) else { return false };
    let today = s.stem(i) == "اليوم";
    let land = s.t.has(k, Class::Country) || s.t.has(k, Class::Demonym);
    let known = || s.t.phrase(k).is_some_and(|p| p.len() > 1 && p.classes().has(Class::Organization));
    // نشرت المصري اليوم, but قال الرئيس المصري اليوم
    let adjective = k > 0 && s.t.clitics(k - 1).article();
    if today && !adjective && known() && (!s.t.has(k, Class::Country) || k > 0 && head(s, k - 1).is_some()) {
        return true;
    }
    match head(s, k) {
        Some(Head::Media | Head::Station) => construct(s, k),
        Some(Head::Dated) => s.stem(i) == "الغد" && construct(s, k),
        _ => today && land && s.bare(k) && behind(s, k, |h| h == Head::Media),
    }
}
