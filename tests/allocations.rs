//! Tokenizing takes a fixed number of allocations, however long the text: none for a token.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// The system's allocator, counting what this thread asks for.
struct Counting;

thread_local! {
    static ASKED: Cell<usize> = const { Cell::new(0) };
    /// The most bytes that were asked for at once.
    static LARGEST: Cell<usize> = const { Cell::new(0) };
}

fn count(size: usize) {
    // A thread that is ending has no counter any more.
    let _ = ASKED.try_with(|n| n.set(n.get() + 1));
    let _ = LARGEST.try_with(|n| n.set(n.get().max(size)));
}

// SAFETY: every call is passed on to the system's allocator as it came; counting neither allocates nor unwinds.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size);
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often `work` asks for memory.
fn asked<T>(work: impl FnOnce() -> T) -> (usize, T) {
    let before = ASKED.with(Cell::get);
    let result = work();
    (ASKED.with(Cell::get) - before, result)
}

const ARTICLE: &str = include_str!("../benches/data/long.txt");

#[test]
fn tokenizing_does_not_allocate_per_token() {
    // An address is found by an expression, which keeps its captures in memory of its own.
    let plain: String = ARTICLE.lines().filter(|l| !l.contains(|c: char| c.is_ascii_alphabetic())).collect();
    let long = plain.repeat(20);
    let (once, tokens) = asked(|| khabar::tokenize(&plain));
    let (twenty, many) = asked(|| khabar::tokenize(&long));
    assert!(tokens.len() > 1000 && many.len() > 20 * (tokens.len() - 2));
    // Lists that grow by doubling ask a few times more often for twenty times the text.
    assert!(once <= 64, "{once} for {} tokens", tokens.len());
    assert!(twenty <= once + 64, "{twenty} for {} tokens, {once} for {}", many.len(), tokens.len());
}

#[test]
fn a_text_finds_the_room_of_the_one_before() {
    let long = ARTICLE.repeat(20);
    let largest = |size: usize| LARGEST.with(|largest| largest.replace(size));
    let tokens = khabar::analyze(&long).map(|analysis| analysis.tokens().len()).unwrap_or_default();
    let first = largest(0);
    // Eight bytes a token would be a list of the first floor alone.
    assert!(tokens > 10_000 && first > 8 * tokens, "{first}");
    let again = khabar::analyze(&long).map(|analysis| analysis.tokens().len()).unwrap_or_default();
    let second = largest(0);
    assert_eq!(again, tokens);
    assert!(second < 8 * tokens, "{second}");
    // The room of the long text is not held by the short one.
    let short = khabar::analyze(ARTICLE).map(|analysis| analysis.tokens().len()).unwrap_or_default();
    assert!(largest(0) < first / 4 && short > 0);
}

#[test]
fn spans_alone_do_not_allocate() {
    // An address is found by an expression, which keeps its captures in memory of its own.
    let plain: String = ARTICLE.lines().filter(|l| !l.contains(|c: char| c.is_ascii_alphabetic())).collect();
    let (n, bytes) = asked(|| khabar::token::spans(&plain).map(|(span, _)| span.len()).sum::<usize>());
    assert!(bytes > 1000);
    assert_eq!(n, 0);
}

#[test]
fn looking_at_tokens_does_not_allocate() {
    let tokens = khabar::tokenize(ARTICLE);
    let (n, parts) = asked(|| {
        let of = |i| tokens.segments(i).map(|s| s.span.len()).sum::<usize>() + tokens.senses(i).count();
        (0..tokens.len()).map(of).sum::<usize>()
    });
    assert!(parts > 0);
    assert_eq!(n, 0);
}

#[test]
fn stems_are_written_into_the_callers_buffer() {
    let tokens = khabar::tokenize(ARTICLE);
    let mut buffer = String::with_capacity(256);
    let (n, bytes) = asked(|| {
        let mut bytes = 0;
        for i in 0..tokens.len() {
            buffer.clear();
            tokens.write_stem_form(i, &mut buffer);
            bytes += buffer.len();
        }
        bytes
    });
    assert!(bytes > 0);
    assert_eq!(n, 0);
}

#[test]
fn terms_are_written_into_the_callers_buffer() {
    use khabar::token::{Folding, Parts, Tokenizer};
    let tokens = khabar::tokenize(ARTICLE);
    let mut buffer = String::with_capacity(256);
    for options in [Tokenizer::new(), Tokenizer::new().parts(Parts::All).folding(Folding::Light).signs(true)] {
        let (n, bytes) = asked(|| {
            let mut bytes = 0;
            for term in options.terms(&tokens) {
                buffer.clear();
                term.write(&mut buffer);
                bytes += buffer.len();
            }
            bytes
        });
        assert!(bytes > 0);
        assert_eq!(n, 0);
    }
}
