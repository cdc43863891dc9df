//! Text that no editor would send: whatever comes in, an answer goes out, its spans are true, and the time is linear.

use khabar::{analyze, Analyzer, Error, Options};
use std::time::{Duration, Instant};

/// Reads the text and holds every span against it.
fn sound(text: &str) {
    let analysis = Analyzer::new(Options::new().max_bytes(usize::MAX)).analyze(text).expect("any text is valid");
    let check = |from: usize, to: usize, what: &str| {
        assert!(from <= to && text.is_char_boundary(from) && text.is_char_boundary(to), "{what} {from}..{to}");
    };
    let mut end = 0;
    for i in 0..analysis.tokens().len() {
        let span = analysis.tokens().span(i);
        check(span.start, span.end, "token");
        assert!(end <= span.start, "tokens overlap at {end}");
        assert!(text[end..span.start].chars().all(char::is_whitespace), "text lost before {}", span.start);
        end = span.end;
    }
    assert!(text[end..].chars().all(char::is_whitespace), "text lost behind {end}");
    for n in analysis.numbers() {
        check(n.span.start, n.span.end, "number");
    }
    for t in analysis.times() {
        check(t.span.start, t.span.end, "time");
    }
    for e in analysis.entities() {
        check(e.span.start, e.span.end, "entity");
    }
    for e in analysis.events() {
        check(e.span.start, e.span.end, "event");
        check(e.trigger.start, e.trigger.end, "trigger");
    }
}

#[test]
fn odd_texts_have_true_spans() {
    let long = "9".repeat(20_000);
    for text in [
        "",
        " ",
        " \n\t\u{a0}\u{2003}\r\n",
        "plain English text, 3 words",
        "\u{64B}\u{64E}\u{651}",
        "\u{64B} \u{301}\u{20DD}",
        "\u{202B}\u{202E}قال\u{202C}\u{200F}\u{2067}الرئيس\u{2069}",
        "\u{FEFF}قال\u{200C}\u{200D}",
        "👩‍👩‍👧‍👦🇪🇬🇸🇦👍🏽",
        "\u{FDFA}\u{FEFB}\u{FE8D}\u{FEDF}",
        "ـــــــــ",
        "31 شباط 2023",
        "30/02/2024 و99/99/9999 و0/0/0",
        "عام 999999999999 وسنة 0000",
        "بعد 99999999999999999999 سنة",
        "قبل مليار مليار مليار مليار عام",
        "31 آذار 262144 وعام 300000 قبل الميلاد",
        "الساعة 25:99:99",
        "وووووو بببببب لللللل سسسسسس",
        "»«)(][}{\"\"''“”",
        "http:// https://[::1 @ @@ # ## a@b @_ #_",
        "٪ % ٪٪ 5٪٪ -5- --5 +٥+",
        "\0\u{1}\u{7f}\u{85}\u{ffff}",
        &long,
    ] {
        sound(text);
    }
}

#[test]
fn large_texts_end() {
    sound(&"ب".repeat(5 << 20));
    sound(&"و".repeat(1_000_000));
    sound(&"\u{64B}".repeat(1_000_000));
    sound(&"7".repeat(2_000_000));
    // What is read inside itself is read so deep and no deeper.
    for word in ["مجلس ", "حزب ", "صحيفة ", "جماعة ", "بن ", "أبو ", "نائب ", "عملية ", "كتب ", "مصر و"]
    {
        sound(&word.repeat(20_000));
    }
}

/// Twice and four times the text take no more than in proportion: a square would take sixteen times as long.
#[test]
fn time_is_linear() {
    for unit in [
        "قال إن ",
        "بين ",
        "من إلى ",
        "رئيس ",
        "وزير خارجية ",
        "« ",
        "(",
        "و",
        "مليون و",
        "ثلاثة و",
        "يوم ",
        "15 مارس ",
        "من 3 إلى ",
        "الذي ",
        "القاهرة وبيروت و",
        "زيارة ",
        "سيزور الرئيس، ",
        "محمد ",
        "أن ",
        "قصف ",
        "1,2,3.",
        "هم ",
        // Bodies inside bodies, parts of names one behind the other, adjectives that are predicates too, acts of a kind, verbs
        // that share an object, verbs and what they govern.
        "مجلس ",
        "وكالة ",
        "بن ",
        "اجتماعي ",
        "عملية ",
        "وندد ",
        "أجرى الرئيس محادثات مع ",
        "قصفت إسرائيل غزة و",
    ] {
        let timed = |n: usize| {
            let text = unit.repeat(n);
            let analyzer = Analyzer::new(Options::new().max_bytes(usize::MAX));
            let took = |text: &str| {
                let start = Instant::now();
                analyzer.analyze(text).expect("any text is valid");
                start.elapsed()
            };
            took(&text).min(took(&text))
        };
        // Another program may take the processor away meanwhile: a square fails every time.
        let slower = |_| {
            let (short, long) = (timed(4_000), timed(16_000));
            (long >= short * 9 + Duration::from_millis(40)).then_some((short, long))
        };
        let slow: Vec<_> = (0..3).map_while(slower).collect();
        assert!(slow.len() < 3, "{unit:?}: four times as much takes {slow:?}");
    }
}

#[test]
fn the_limit_has_a_name() {
    let error = Analyzer::new(Options::new().max_bytes(4)).analyze("قال الرئيس").expect_err("over the limit");
    assert!(matches!(error, Error::TooLong { len: 19, limit: 4 }), "{error:?}");
    assert!(error.to_string().contains('4'), "{error}");
    let error = "2024-13-45".parse::<khabar::Reference>().expect_err("no such day");
    assert!(matches!(error, Error::BadReference { .. }), "{error:?}");
    assert!(analyze("قال الرئيس").is_ok());
}
