//! The adapter to tantivy: offsets, positions and texts of the stream.

use khabar::token::{Parts, Tokenizer};
use tantivy_tokenizer_api::{Token, TokenStream, Tokenizer as _};

fn stream(mut tokenizer: Tokenizer, text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    tokenizer.token_stream(text).process(&mut |token| tokens.push(token.clone()));
    tokens
}

#[test]
fn positions_count_and_offsets_point_into_the_text() {
    let text = "وأعلنت الوزارة، في بيانها، عن 1,335 إصابة.";
    let tokens = stream(Tokenizer::new().article(false), text);
    let texts: Vec<_> = tokens.iter().map(|t| t.text.as_str()).collect();
    assert_eq!(texts, ["اعلنت", "وزاره", "في", "بيان", "عن", "1,335", "اصابه"]);
    let written: Vec<_> = tokens.iter().map(|t| &text[t.offset_from..t.offset_to]).collect();
    assert_eq!(written, ["أعلنت", "وزارة", "في", "بيان", "عن", "1,335", "إصابة"]);
    assert!(tokens.iter().enumerate().all(|(i, t)| t.position == i && t.position_length == 1));
}

/// A query and a document that write one word differently meet.
#[test]
fn spellings_meet() {
    let one = |text| stream(Tokenizer::new().article(false), text).remove(0).text;
    assert_eq!(one("الأُمّة"), one("امة"));
    assert_eq!(one("وزيارتها"), one("زيارة"));
    assert_eq!(one("للقاهرة"), one("القاهره"));
    assert_eq!(one("مستواهم"), one("المستوى"));
}

#[test]
fn every_part_is_a_term() {
    let parts: Vec<_> =
        stream(Tokenizer::new().parts(Parts::All), "وسيزورها").into_iter().map(|t| (t.position, t.text)).collect();
    let want = ["و", "س", "يزور", "ها"].map(str::to_owned);
    assert_eq!(parts, want.into_iter().enumerate().collect::<Vec<_>>());
}

#[test]
fn a_stream_can_be_cloned_to_another_thread() {
    let tokenizer = Tokenizer::new();
    let here = stream(tokenizer, "قال الوزير");
    let there = std::thread::spawn(move || stream(tokenizer, "قال الوزير")).join().unwrap();
    assert_eq!(here, there);
}
