//! Terms for a search index or a training pipeline: tokens, stems or all parts, spelled as far folded as asked.
//!
//! وزيارتها للقاهرة is three terms as stems with the folding for search: زياره, القاهره. Nothing is allocated for a term: its text is
//! borrowed, and its spelling is written into the caller's buffer.

use super::tokens::{Kind, Role, Tokens};
use crate::text::chars::{class_of, digit, presentation, CharClass};
use crate::text::{fold, Span};
use std::borrow::Cow;

/// How far spellings are brought together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
#[non_exhaustive]
pub enum Folding {
    /// As written.
    None,
    /// No tatweel, presentation forms as plain letters: what differs only in type.
    Light,
    /// Also أ إ آ as ا, ى as ي, ة as ه, digits in ASCII, small Latin letters: what readers type for one another.
    #[default]
    Search,
}

/// Which parts of a token become terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
#[non_exhaustive]
pub enum Parts {
    /// The token as it stands, clitics and all.
    Whole,
    /// The stem alone.
    #[default]
    Stem,
    /// Every part: conjunction, preposition, stem, pronoun.
    All,
}

/// What terms are made of a text: options, built once and cheap to copy.
///
/// ```
/// use khabar::token::{Folding, Parts, Tokenizer};
///
/// let tokens = khabar::tokenize("وسيزور الرئيسُ القاهرة، وزيارتها للمرة الأولى");
/// let search = Tokenizer::new().article(false);
/// let terms: Vec<_> = search.terms(&tokens).map(|t| t.norm().into_owned()).collect();
/// assert_eq!(terms, ["يزور", "رئيس", "قاهره", "زياره", "مره", "اولي"]);
///
/// let training = Tokenizer::new().parts(Parts::All).folding(Folding::Light).signs(true);
/// let mut line = String::new();
/// for term in training.terms(&tokens) {
///     term.write(&mut line);
///     line.push(' ');
/// }
/// assert_eq!(line, "و س يزور الرئيس القاهرة ، و زيارة ها ل المرة الأولى ");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tokenizer {
    folding: Folding,
    parts: Parts,
    article: bool,
    marks: bool,
    signs: bool,
}

impl Default for Tokenizer {
    fn default() -> Self {
        Self::new()
    }
}

impl Tokenizer {
    /// For search: stems, folded, with their article, without vowel marks and punctuation.
    #[must_use]
    pub const fn new() -> Self {
        Self { folding: Folding::Search, parts: Parts::Stem, article: true, marks: false, signs: false }
    }

    /// How far spellings are brought together.
    #[must_use]
    pub const fn folding(mut self, folding: Folding) -> Self {
        self.folding = folding;
        self
    }

    /// Which parts of a token become terms.
    #[must_use]
    pub const fn parts(mut self, parts: Parts) -> Self {
        self.parts = parts;
        self
    }

    /// Whether the article stays on the stem. In [`Parts::Whole`] it always does.
    #[must_use]
    pub const fn article(mut self, keep: bool) -> Self {
        self.article = keep;
        self
    }

    /// Whether vowel marks stay. The folding for search drops them in any case.
    #[must_use]
    pub const fn marks(mut self, keep: bool) -> Self {
        self.marks = keep;
        self
    }

    /// Whether punctuation and symbols are terms.
    #[must_use]
    pub const fn signs(mut self, keep: bool) -> Self {
        self.signs = keep;
        self
    }

    /// The terms in order. Borrows, and allocates nothing.
    #[must_use]
    pub fn terms<'a, 't>(self, tokens: &'a Tokens<'t>) -> Terms<'a, 't> {
        Terms { tokens, cursor: Cursor::new(self) }
    }
}

/// One term: a slice of the text, and how it is to be spelled.
#[derive(Debug, Clone, Copy)]
pub struct Term<'t> {
    text: &'t str,
    span: Span,
    token: usize,
    kind: Kind,
    role: Option<Role>,
    /// The last letter as it stands without the pronoun.
    last: Option<char>,
    /// للدولة: the article's ا, which the text does not have.
    contracted: bool,
    options: Tokenizer,
}

impl<'t> Term<'t> {
    /// As it is written, without the article if that is not wanted.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// Where that stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The token that it is of.
    #[must_use]
    pub const fn token(&self) -> usize {
        self.token
    }

    /// What its token is written with.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Which part of its token; `None` for a whole one.
    #[must_use]
    pub const fn role(&self) -> Option<Role> {
        self.role
    }

    /// Its spelling by the options. Borrowed if that is the text.
    #[must_use]
    pub fn norm(&self) -> Cow<'t, str> {
        if self.is_spelled() {
            return Cow::Borrowed(self.text);
        }
        let mut out = String::with_capacity(self.text.len() + 2);
        self.write(&mut out);
        Cow::Owned(out)
    }

    /// Adds its spelling to `out`. Allocates only if `out` is too small.
    pub fn write(&self, out: &mut String) {
        if self.contracted {
            out.push('ا');
        }
        let end = out.len();
        for c in self.text.chars() {
            self.push(c, out);
        }
        if let Some(last) = self.last {
            // Marks behind the letter go with it.
            if let Some((at, _)) = out.get(end..).and_then(|s| s.char_indices().rfind(|&(_, c)| !is_mark(c))) {
                out.truncate(end + at);
            }
            self.push(last, out);
        }
    }

    /// Whether the spelling is the text itself.
    fn is_spelled(&self) -> bool {
        if self.contracted || self.last.is_some() {
            return false;
        }
        match self.options.folding {
            Folding::None => self.options.marks || !self.text.chars().any(is_mark),
            Folding::Light => !self
                .text
                .chars()
                .any(|c| c == TATWEEL || presentation(c).is_some() || !self.options.marks && is_mark(c)),
            Folding::Search => {
                matches!(fold(self.text), Cow::Borrowed(_)) && !self.text.chars().any(char::is_uppercase)
            }
        }
    }

    fn push(&self, c: char, out: &mut String) {
        let keep_marks = self.options.marks && self.options.folding != Folding::Search;
        if self.options.folding == Folding::None {
            if keep_marks || !is_mark(c) || c == TATWEEL {
                out.push(c);
            }
            return;
        }
        if let Some(plain) = presentation(c) {
            for &c in plain {
                self.push(c, out);
            }
            return;
        }
        if c == TATWEEL || is_mark(c) && !keep_marks {
            return;
        }
        if self.options.folding == Folding::Light {
            out.push(c);
            return;
        }
        match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
            'ى' => out.push('ي'),
            'ة' => out.push('ه'),
            _ if digit(c).is_some() => out.extend(digit(c).map(|d| char::from(b'0' + d))),
            _ if c.is_uppercase() => out.extend(c.to_lowercase()),
            _ => out.push_str(&fold(c.encode_utf8(&mut [0; 4]))),
        }
    }
}

const TATWEEL: char = 'ـ';

fn is_mark(c: char) -> bool {
    class_of(c) == CharClass::Mark
}

/// The terms of a text, in order. See [`Tokenizer::terms`].
#[derive(Debug, Clone)]
pub struct Terms<'a, 't> {
    tokens: &'a Tokens<'t>,
    cursor: Cursor,
}

impl<'t> Iterator for Terms<'_, 't> {
    type Item = Term<'t>;

    fn next(&mut self) -> Option<Term<'t>> {
        self.cursor.next(self.tokens)
    }
}

/// Where an iteration stands, without the tokens.
#[derive(Debug, Clone)]
pub(super) struct Cursor {
    options: Tokenizer,
    token: usize,
    part: usize,
}

impl Cursor {
    pub(super) const fn new(options: Tokenizer) -> Self {
        Self { options, token: 0, part: 0 }
    }

    pub(super) fn next<'t>(&mut self, tokens: &Tokens<'t>) -> Option<Term<'t>> {
        let options = self.options;
        while let Some(token) = tokens.get(self.token) {
            let (at, part) = (self.token, self.part);
            let sign = matches!(token.kind, Kind::Punct | Kind::Symbol);
            if sign && !options.signs {
                self.token += 1;
                continue;
            }
            if options.parts == Parts::Whole || token.kind != Kind::Word {
                self.token += 1;
                let (text, span) = (tokens.str(at), token.span());
                return Some(Term {
                    text,
                    span,
                    token: at,
                    kind: token.kind,
                    role: None,
                    last: None,
                    contracted: false,
                    options,
                });
            }
            let segment = tokens.segments(at).nth(part);
            self.part += 1;
            match segment {
                None => (self.token, self.part) = (at + 1, 0),
                Some(s) if s.role == Role::Stem => {
                    if options.parts == Parts::Stem {
                        (self.token, self.part) = (at + 1, 0);
                    }
                    return Some(stem(tokens, at, s.span, options));
                }
                Some(_) if options.parts == Parts::Stem => {}
                Some(s) => {
                    let text = s.span.of(tokens.text());
                    let role = Some(s.role);
                    return Some(Term {
                        text,
                        span: s.span,
                        token: at,
                        kind: Kind::Word,
                        role,
                        last: None,
                        contracted: false,
                        options,
                    });
                }
            }
        }
        None
    }
}

/// The term of a stem, its article and last letter as the options want them.
fn stem<'t>(tokens: &Tokens<'t>, at: usize, span: Span, options: Tokenizer) -> Term<'t> {
    let whole = span.of(tokens.text());
    let mut term = Term {
        text: whole,
        span,
        token: at,
        kind: Kind::Word,
        role: Some(Role::Stem),
        last: None,
        contracted: false,
        options,
    };
    let Some(token) = tokens.get(at) else { return term };
    if !options.article {
        let bare = tokens.bare_stem(token);
        if bare.len() < whole.len() {
            (term.text, term.span) = (bare, Span::new(span.end - bare.len(), span.end));
        }
    } else if options.folding != Folding::None {
        term.contracted = token.clitics.has_contraction();
    }
    if options.folding != Folding::None {
        term.last = super::stem::ending_alone(token, term.text);
    }
    term
}
