//! Titles as they stand before a name: an office, what it is over, whose it is, and the epithets behind it.
//!
//! `نائب وزير الخارجية الياباني السابق` is Japan's and GOV, and its holder a former one. Offices are rows of `offices.tsv`.

use super::body;
use super::draft::{Draft, Found, Key};
use super::scene::{Scene, NAMES};
use super::EntityKind;
use crate::lexicon::{Class, Country, Form, Sector};

/// A title as it stands before a name.
#[derive(Debug, Default)]
pub(super) struct Title {
    /// One past its last token.
    pub end: usize,
    /// Head word, for linking.
    pub head: u64,
    pub country: Option<Country>,
    pub sector: Option<Sector>,
    /// Some state, body or nationality says whose it is.
    pub owned: bool,
    pub former: bool,
    pub form: Form,
    /// الرئيس, not رئيس.
    pub definite: bool,
    /// One past the role itself: epithets behind the nationality are outside.
    pub role: usize,
    /// A body without a state of its own is inside.
    pub body: bool,
    /// Bodies and states inside, listed on their own before a name.
    pub inside: Vec<Draft>,
    /// A suffixed pronoun stands on it: سفيرها.
    pub pronoun: bool,
}

/// Reads the title at `i`.
pub(super) fn title(scene: &Scene<'_>, i: usize, depth: u8) -> Option<Title> {
    let (sense, mut end) = scene.sense(i, Class::Office)?;
    let phrase = end - i > 1;
    let mut t = Title {
        head: scene.head(i),
        country: sense.country(),
        sector: sense.sector(),
        form: sense.form,
        definite: scene.article(i),
        pronoun: scene.tokens.pronoun(end - 1).is_some(),
        ..Title::default()
    };
    t.owned = t.country.is_some();
    // A bare head takes its complement: رئيس + body, وزير + portfolio, نائب + office.
    if !t.pronoun {
        end = complement(scene, &mut t, end, phrase, depth);
    }
    // The nationality, an adjective or a state.
    end = owner(scene, &mut t, i, end);
    t.role = end;
    end = seat_of_office(scene, &mut t, end);
    t.role = end;
    let owned = t.owned;
    end = epithets(scene, &mut t, end);
    if !owned {
        end = owner(scene, &mut t, i, end);
        if t.owned {
            t.role = end;
        }
    }
    t.end = end;
    Some(t)
}

fn complement(scene: &Scene<'_>, t: &mut Title, at: usize, phrase: bool, depth: u8) -> usize {
    let mut end = at;
    if scene.in_time(end) || scene.joined(end) {
        return end;
    }
    let clitics = scene.tokens.clitics(end);
    // باسم، لدى، ل: الناطق باسم الحكومة، الأمين العام للأمم المتحدة.
    let linked = clitics.li()
        || scene.has(end, Class::Epithet) && scene.tokens.sense(end, Class::Epithet).is_some_and(|s| s.text() == "of");
    let start = if linked && !clitics.li() { end + 1 } else { end };
    // وزير الخارجية والهجرة: a portfolio, not the ministry.
    let portfolio = scene.has(start, Class::Portfolio) && scene.article(start) && !linked;
    if linked || !t.definite || phrase {
        let inner = !t.definite && !linked || linked && !clitics.li();
        if depth < 2
            && inner
            && scene.has(start, Class::Office)
            && (!scene.has_proclitic(start) || scene.article(start))
        {
            if let Some(inner) = title(scene, start, depth + 1) {
                t.sector = inner.sector.or(t.sector);
                t.country = t.country.or(inner.country);
                t.owned |= inner.owned;
                t.definite |= inner.definite;
                t.inside.extend(inner.inside);
                return inner.end;
            }
        }
        if !portfolio && scene.is(start, &[Class::Body, Class::Organization, Class::Group, Class::Seat]) {
            if let Some(Found { inside, draft: d, next }) = body::any(scene, start) {
                if t.sector.is_none() || matches!(d.sector, Some(s) if s != Sector::Gov) {
                    t.sector = d.sector.or(t.sector);
                }
                t.country = t.country.or(d.country);
                t.owned |= d.country.is_some() || d.sector == Some(Sector::Igo);
                t.body = true;
                // وزير الخارجية: the ministry is not meant.
                let office = |d: &Draft| d.last - d.first == 1 && scene.has(d.first, Class::Portfolio);
                t.inside.extend(inside.into_iter().chain([d]).filter(|d| d.listed && !office(d)));
                // متحدث باسم الجيش: one of several.
                t.definite |= !linked;
                return next;
            }
        }
    }
    if !t.definite && !linked && scene.has(end, Class::Portfolio) && !scene.article(end) && !scene.has_proclitic(end) {
        return end + 1;
    }
    if (!phrase || portfolio) && !t.definite && !linked {
        // وزير + words with the article: the portfolio.
        while end - at < 6 && scene.is_word(end) && !scene.in_time(end) {
            let clitics = scene.tokens.clitics(end);
            let first = end == at;
            let more = clitics.article()
                && !clitics.preposition()
                && (first || !scene.joined(end) || portfolio_goes_on(scene, end));
            if !more
                || scene.is(end, &[Class::Demonym, Class::Country]) && !(first && scene.has(end, Class::Portfolio))
                || scene.is(end, &[Class::Office, Class::Rel, Class::Person, Class::Epithet])
                || scene.tokens.classes(end).any(NAMES)
                || first && scene.has(end, Class::Region) && !scene.has(end, Class::Portfolio)
                // قادة الغرب الهجوم: an act is no adjective of a portfolio.
                || !first && !scene.joined(end) && scene.has(end, Class::Pred) && !scene.has(end, Class::Adj)
                || !first && scene.is_unknown(end) && !scene.joined(end) && !scene.article(end)
            {
                break;
            }
            t.definite = true;
            end += 1;
        }
    }
    end
}

/// Whether `والتعليم` after a portfolio belongs to it: a nationality or a name follows, not a verb.
fn portfolio_goes_on(scene: &Scene<'_>, i: usize) -> bool {
    scene.has(i, Class::Portfolio)
        || scene.demonym(i + 1).is_some()
        || scene.tokens.classes(i + 1).any(NAMES)
        || scene.is_unknown(i + 1)
}

/// Past whose the office at `i` is, which stands at `end`.
fn owner(scene: &Scene<'_>, t: &mut Title, i: usize, end: usize) -> usize {
    let agrees = || t.form.any(Form::PLUR) || scene.is_feminine(end) == scene.is_feminine(i);
    if scene.in_time(end) || scene.has(end, Class::Demonym) && !agrees() {
        return end;
    }
    let whose = scene.adjective_state(end, true);
    // رئيس الوزراء الهندي: the article may stand on the nationality alone.
    let definite = whose.is_some();
    if let Some((country, last)) = whose.or_else(|| (!t.definite).then(|| scene.adjective_state(end, false)).flatten())
    {
        t.definite |= definite;
        t.country = t.country.or(Some(country));
        t.owned = true;
        return last;
    }
    if !t.definite {
        if let Some((country, last)) = scene.genitive_state(end) {
            let mut draft = Draft::new(scene, end, last, EntityKind::Country).codes(Some(country), None);
            draft.key = Key::State(country);
            t.inside.push(draft);
            t.country = t.country.or(Some(country));
            t.owned = true;
            t.definite = true;
            return last;
        }
    }
    end
}

/// محافظ نينوى, رئيس بلدية صيدا: the place that an office is over.
fn seat_of_office(scene: &Scene<'_>, t: &mut Title, at: usize) -> usize {
    if t.owned || t.definite || t.pronoun || scene.has_proclitic(at) && !scene.article(at) || scene.in_time(at) {
        return at;
    }
    for (class, kind) in [(Class::Region, EntityKind::Region), (Class::City, EntityKind::City)] {
        let Some((sense, last)) = scene.sense(at, class).filter(|_| scene.as_written(at, class)) else { continue };
        // قادة الغرب: of a quarter of the world only many are.
        let sure = !sense.is_ambiguous() || t.form.any(Form::PLUR) && scene.article(at);
        if !sure || scene.joined(at) || scene.tokens.clitics(at).preposition() {
            continue;
        }
        let mut draft = Draft::new(scene, at, last, kind).codes(sense.country(), None);
        draft.place = true;
        draft.rule = "place/region";
        t.inside.push(draft);
        t.country = t.country.or(sense.country());
        (t.owned, t.definite) = (true, true);
        return last;
    }
    at
}

fn epithets(scene: &Scene<'_>, t: &mut Title, mut end: usize) -> usize {
    while let Some((sense, last)) = scene.sense(end, Class::Epithet) {
        match sense.text() {
            "of" => break,
            "former" => t.former = true,
            _ => {}
        }
        end = last;
    }
    end
}
