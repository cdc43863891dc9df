//! The terms of a text as a token stream of the search engine `tantivy` (feature `tantivy`).
//!
//! ```
//! use khabar::token::Tokenizer;
//! use tantivy_tokenizer_api::{TokenStream, Tokenizer as _};
//!
//! // index.tokenizers().register("arabic", Tokenizer::new().article(false));
//! let mut arabic = Tokenizer::new().article(false);
//! let mut stream = arabic.token_stream("وبالقاهرة سيلتقي الوزيران");
//! let mut terms = Vec::new();
//! stream.process(&mut |token| terms.push((token.position, token.text.clone())));
//! assert_eq!(terms, [(0, "قاهره".to_owned()), (1, "يلتقي".to_owned()), (2, "وزيران".to_owned())]);
//! ```

use super::terms::{Cursor, Tokenizer};
use super::tokens::Tokens;
use tantivy_tokenizer_api::{Token, TokenStream};

/// The stream that [`Tokenizer`] gives to tantivy.
///
/// Offsets are those of the part in the text; positions count the terms. One buffer serves all terms.
#[derive(Debug)]
pub struct Stream<'t> {
    tokens: Tokens<'t>,
    cursor: Cursor,
    token: Token,
}

impl tantivy_tokenizer_api::Tokenizer for Tokenizer {
    type TokenStream<'t> = Stream<'t>;

    fn token_stream<'t>(&'t mut self, text: &'t str) -> Stream<'t> {
        Stream { tokens: super::tokenize(text), cursor: Cursor::new(*self), token: Token::default() }
    }
}

impl TokenStream for Stream<'_> {
    fn advance(&mut self) -> bool {
        let Some(term) = self.cursor.next(&self.tokens) else { return false };
        self.token.text.clear();
        term.write(&mut self.token.text);
        self.token.offset_from = term.span().start;
        self.token.offset_to = term.span().end;
        // The default position is the one before the first.
        self.token.position = self.token.position.wrapping_add(1);
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
