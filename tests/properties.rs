//! What must hold for any string at all: no panic, spans on character boundaries, lists in order, nothing lost.

use khabar::text::fold;
use khabar::token::spans;
use khabar::{analyze, tokenize};
use proptest::prelude::*;

/// Any string, and strings of the letters, marks, digits and signs that the scanner has a branch for.
fn texts() -> impl Strategy<Value = String> {
    let arabic = "[ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآةىئؤ]{1,9}";
    let word = prop_oneof![
        6 => arabic.prop_map(String::from),
        2 => "[وفبلكسأ]{0,3}(ال)?[قرسمتنايوة]{2,6}(ها|هم|هما|ه|نا|ي|ك)?",
        1 => "[ايوبتقلم\u{64B}-\u{652}\u{640}\u{670}\u{200C}\u{200D}\u{200F}]{1,8}",
        1 => "[\u{FE80}-\u{FEFC}\u{FB50}-\u{FB60}پچڤگ۰-۹]{1,6}",
        1 => "[0-9٠-٩.,:/%٪-]{1,7}",
        1 => "[a-zA-Z@.#_:/]{1,12}",
        1 => "[.…،؛؟!«»\"()\n\r\t ]{1,3}",
        1 => any::<char>().prop_map(String::from),
    ];
    let joined = prop::collection::vec((word, prop_oneof![4 => Just(" "), 1 => Just(""), 1 => Just("\n")]), 0..24)
        .prop_map(|parts| parts.into_iter().map(|(w, s)| w + s).collect::<String>());
    prop_oneof![3 => joined, 1 => "\\PC{0,60}", 1 => any::<String>()]
}

/// A string of words only, as an agency writes them.
fn report() -> impl Strategy<Value = String> {
    const WORDS: [&str; 30] = [
        "أعلن",
        "الوزير",
        "وزيره",
        "الروسي",
        "أن",
        "بلاده",
        "ستدعم",
        "محادثات",
        "في",
        "القاهرة",
        "يوم",
        "الأحد",
        "المقبل",
        "مع",
        "نظيره",
        "التركي",
        "بشأن",
        "و",
        "ثلاثة",
        "ملايين",
        "دولار",
        "قبل",
        "شهرين",
        "،",
        ".",
        "ولم",
        "فرضت",
        "واشنطن",
        "عقوبات",
        "على",
    ];
    // One ة, so that the text is none that writes ه for it.
    prop::collection::vec(prop::sample::select(&WORDS[..]), 0..40).prop_map(|w| w.join(" ") + " القاهرة")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    /// Tokens are exact slices in order, and every byte that is no white space is in exactly one.
    #[test]
    fn tokens_cover_the_text(text in texts()) {
        let tokens = tokenize(&text);
        let mut at = 0;
        for i in 0..tokens.len() {
            let span = tokens.span(i);
            prop_assert!(span.start < span.end && span.start >= at);
            prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            prop_assert_eq!(tokens.str(i), &text[span.range()]);
            let gap = &text[at..span.start];
            prop_assert!(gap.chars().all(khabar_space), "{:?} is in no token", gap);
            at = span.end;
        }
        prop_assert!(text[at..].chars().all(khabar_space), "{:?} is in no token", &text[at..]);
    }

    /// Spans and kinds alone are those of the tokens.
    #[test]
    fn spans_are_those_of_the_tokens(text in texts()) {
        let tokens = tokenize(&text);
        let of_tokens: Vec<_> = tokens.iter().map(|t| (t.span(), t.kind())).collect();
        prop_assert_eq!(spans(&text).collect::<Vec<_>>(), of_tokens);
    }

    /// What a thread has read before changes nothing.
    #[test]
    fn tokens_do_not_depend_on_earlier_texts(before in texts(), text in texts()) {
        let read = |text: &str| {
            let tokens = tokenize(text);
            tokens.iter().map(|token| format!("{token:?}")).collect::<Vec<_>>()
        };
        prop_assert!(tokenize(&before).len() <= before.len());
        let here = read(&text);
        prop_assert_eq!(&here, &read(&text));
        let elsewhere = std::thread::scope(|s| s.spawn(|| read(&text)).join());
        prop_assert_eq!(Some(here), elsewhere.ok());
    }

    /// The parts of a token tile it, on character boundaries.
    #[test]
    fn segments_tile_the_token(text in texts()) {
        let tokens = tokenize(&text);
        for i in 0..tokens.len() {
            let mut at = tokens.span(i).start;
            for part in tokens.segments(i) {
                prop_assert_eq!(part.span.start, at);
                prop_assert!(part.span.end > at && text.is_char_boundary(part.span.end));
                at = part.span.end;
            }
            prop_assert_eq!(at, tokens.span(i).end);
        }
    }

    /// Sentences follow each other, begin and end with their tokens, and hold every token once.
    #[test]
    fn sentences_are_runs_of_tokens(text in texts()) {
        let tokens = tokenize(&text);
        let mut next = 0;
        for s in 0..tokens.sentence_count() {
            let range = tokens.sentence(s);
            prop_assert_eq!(range.start, next);
            prop_assert!(range.end > range.start);
            let span = tokens.sentence_span(s);
            prop_assert_eq!(span.start, tokens.span(range.start).start);
            prop_assert_eq!(span.end, tokens.span(range.end - 1).end);
            for i in range.clone() {
                prop_assert_eq!(tokens.sentence_of(i), s);
            }
            next = range.end;
        }
        prop_assert_eq!(next, tokens.len());
    }

    /// A token tokenized again is one token of the same kind, with the same parts.
    #[test]
    fn tokens_of_tokens_are_the_tokens(text in report()) {
        let tokens = tokenize(&text);
        for i in 0..tokens.len() {
            let again = tokenize(tokens.str(i));
            prop_assert_eq!(again.len(), 1);
            prop_assert_eq!(again.kind(0), tokens.kind(i));
            let start = tokens.span(i).start;
            let parts: Vec<_> = tokens.segments(i).map(|s| (s.span.start - start, s.span.end - start, s.role)).collect();
            let new: Vec<_> = again.segments(0).map(|s| (s.span.start, s.span.end, s.role)).collect();
            prop_assert_eq!(parts, new);
        }
    }

    /// A word of letters is one token alone, whatever stood beside it.
    #[test]
    fn words_alone_are_one_token(text in texts()) {
        let tokens = tokenize(&text);
        for i in 0..tokens.len() {
            if tokens.kind(i) == Some(khabar::token::Kind::Word) {
                prop_assert_eq!(tokenize(tokens.str(i)).len(), 1, "{:?}", tokens.str(i));
            }
        }
    }

    /// Folding what is folded changes nothing.
    #[test]
    fn fold_twice_is_fold_once(text in texts()) {
        let once = fold(&text).into_owned();
        prop_assert_eq!(fold(&once), once.as_str());
    }

    /// The whole reading of a text: lists sorted, slices equal to the text, indices that exist.
    #[test]
    fn records_are_in_order(text in prop_oneof![texts(), report()]) {
        let analysis = analyze(&text).unwrap();
        macro_rules! sorted {
            ($list:expr, $span:expr) => {{
                let spans: Vec<khabar::Span> = $list.iter().map($span).collect();
                for pair in spans.windows(2) {
                    let key = |s: khabar::Span| (s.start, std::cmp::Reverse(s.end));
                    prop_assert!(key(pair[0]) <= key(pair[1]), "{:?}", pair);
                }
                for s in spans {
                    prop_assert!(text.get(s.start..s.end).is_some_and(|t| !t.is_empty() && t == s.of(&text)));
                }
            }};
        }
        let sentences: Vec<_> = analysis.sentences().collect();
        let entities: Vec<_> = analysis.entities().collect();
        sorted!(sentences, |s| *s);
        sorted!(analysis.tokens(), khabar::token::Token::span);
        sorted!(analysis.numbers(), |n| n.span);
        sorted!(analysis.times(), |t| t.span);
        sorted!(entities, |e| e.span);
        sorted!(analysis.events(), |e| e.span);
        for e in analysis.events() {
            prop_assert!((0.0..=1.0).contains(&e.confidence));
        }
    }
}

/// White space as the scanner has it.
fn khabar_space(c: char) -> bool {
    khabar::text::chars::class_of(c) == khabar::text::chars::CharClass::Space
}
