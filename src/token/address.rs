//! Web and mail addresses: `https://example.org/a`, `news@example.org`, `example.org`.

use super::tokens::Kind;
use once_cell::sync::Lazy;
use regex::Regex;

/// How addresses begin, asked only where a Latin word begins a run and a telling sign follows it. ASCII alone and without
/// counted repetitions: the expression is compiled in microseconds. What follows a host is taken by hand.
static ADDRESS: Lazy<Option<Regex>> = Lazy::new(|| {
    Regex::new(concat!(
        r"(?-u)^(?:(?P<url>[A-Za-z][A-Za-z0-9+.-]+://|www\.)",
        r"|(?P<mail>[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)",
        r"|(?P<host>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|org|net|int|gov|edu|info|tv|news|io|me|co|uk|eu|ae|sa|eg|ma|dz",
        r"|tn|ly|sd|jo|lb|sy|iq|kw|qa|bh|om|ye|ps|fr|de|ru|tr|ir|us)\b))",
    ))
    .ok()
});

/// The longest address that is looked for, in bytes.
const LONGEST_ADDRESS: usize = 2048;

/// Where the address that begins at `start` ends, and what it is.
pub(super) fn at(whole: &str, start: usize) -> Option<(usize, Kind)> {
    let mut end = (start + LONGEST_ADDRESS).min(whole.len());
    while !whole.is_char_boundary(end) {
        end -= 1;
    }
    let text = &whole[start..end];
    let found = ADDRESS.as_ref()?.captures(text)?;
    let head = found.get(0)?.end();
    let path = |c: char| !matches!(c, ' ' | '\t' | '\r' | '\n' | '<' | '>' | '"' | '«' | '»' | '“' | '”' | '،' | '؛');
    let rest = || text[head..].find(|c| !path(c)).map_or(text.len(), |n| head + n);
    let (kind, end) = if found.name("mail").is_some() {
        (Kind::Email, head)
    } else if found.name("url").is_some() {
        (Kind::Url, rest())
    } else {
        (Kind::Url, if text[head..].starts_with('/') { rest() } else { head })
    };
    let trimmed = text[..end].trim_end_matches(['.', ',', ':', ';', '!', '?', ')', ']', '\'', '؟']);
    (trimmed.len() > found.name("url").map_or(0, |m| m.end())).then_some((start + trimmed.len(), kind))
}
