//! Where the words of news text are cut, in the scheme of the treebanks: و ف ب ل ك س أ before the stem and the pronoun behind
//! it are parts of their own; the article stays with the stem.

use khabar::token::{Folding, Kind, Parts, Tokenizer};
use khabar::tokenize;

/// Every word with its cuts marked by `+`. Cut by hand.
const WORDS: &[&str] = &[
    // conjunctions
    "و+أكد",
    "و+قالت",
    "و+أضاف",
    "و+المفاوضات",
    "و+روسيا",
    "و+بحثت",
    "و+يأتي",
    "و+سوريا",
    "و+القاهرة",
    "و+أعربت",
    "و+تعد",
    "و+لم",
    "و+ليس",
    "و+قد",
    "و+هو",
    "و+لا",
    "و+هذا",
    "و+التي",
    "و+من+ها",
    "ف+إن",
    "ف+قد",
    "ف+لم",
    "ف+هو",
    "ف+لا",
    "ف+الأزمة",
    "و+بعد",
    "و+خلال",
    "و+حقائب+هم",
    // و and ف of the stem
    "وزير",
    "وزارة",
    "وزراء",
    "الوزير",
    "وقت",
    "وقف",
    "وقع",
    "وضع",
    "وصل",
    "وصول",
    "وسائل",
    "وطن",
    "وطنية",
    "وفد",
    "وفاة",
    "وكالة",
    "وحدة",
    "واشنطن",
    "ورقة",
    "والد",
    "واحد",
    "ولاية",
    "وثيقة",
    "وجه",
    "واسع",
    "فريق",
    "فرنسا",
    "فلسطين",
    "فترة",
    "فرصة",
    "فقط",
    "فوز",
    "فصل",
    "فيروس",
    "فنزويلا",
    "فيينا",
    // prepositions
    "ب+الإجماع",
    "ب+القاهرة",
    "ب+اتفاق",
    "ب+زيارة",
    "ب+تصريحات",
    "ب+أن+ه",
    "ل+لمرة",
    "ل+لأمم",
    "ل+لحكومة",
    "ل+لبنان",
    "ل+تحقيق",
    "ل+مواجهة",
    "ل+دعم",
    "ل+مصر",
    "ل+أن",
    "ك+وزير",
    "ك+رئيس",
    "ك+المعتاد",
    "ب+سبب",
    "ب+شأن",
    "ب+شكل",
    "ب+دون",
    "ب+رئاسة",
    "ب+حضور",
    "ب+موجب",
    "ب+الإضافة",
    "ب+النسبة",
    "ب+هدف",
    "ب+فضل",
    "ل+صالح",
    "ب+سرعة",
    "ب+وضوح",
    "ب+قيادة",
    "ب+مناسبة",
    "ب+قوة",
    "ب+الكامل",
    "ب+التالي",
    // ب ل ك of the stem
    "بعض",
    "بعد",
    "بين",
    "بلد",
    "بلاد",
    "بغداد",
    "بيان",
    "بيروت",
    "برلين",
    "بريطانيا",
    "برلمان",
    "بحث",
    "بقاء",
    "بدء",
    "بناء",
    "بيئة",
    "باريس",
    "بكين",
    "لبنان",
    "لقاء",
    "لجنة",
    "ليبيا",
    "لندن",
    "لغة",
    "لكن",
    "لدى",
    "ليلة",
    "لاجئ",
    "لحظة",
    "لماذا",
    "كوريا",
    "كندا",
    "كييف",
    "كتاب",
    "كبير",
    "كثير",
    "كهرباء",
    "كلمة",
    "كما",
    "كان",
    "كل",
    "كذلك",
    // the future
    "س+يزور",
    "س+تعقد",
    "س+يتم",
    "س+نواصل",
    "س+يكون",
    "س+تستضيف",
    "و+س+يلتقي",
    "و+س+تبحث",
    "سياسة",
    "سيادة",
    "سيارة",
    "سيناء",
    "ستة",
    "سلام",
    "سفير",
    "سبتمبر",
    "سيول",
    "سيدة",
    "ستوكهولم",
    // pronouns
    "رئيس+ها",
    "وزير+ه",
    "زيارت+ه",
    "حكومت+ها",
    "تصريحات+هم",
    "مواقف+نا",
    "علاقات+هما",
    "بلاد+ه",
    "سيادت+ها",
    "أراضي+ها",
    "نظير+ه",
    "دعم+ها",
    "استعداد+ه",
    "أمن+هم",
    "لقائ+ه",
    "أبنائ+هم",
    "مستوا+ه",
    "قدرت+هم",
    "مسؤوليات+ها",
    "قوات+ه",
    "شعب+نا",
    "استقبل+ه",
    "دعا+ها",
    "تلقا+ه",
    "يدعم+ها",
    "زارو+ها",
    "انتقدت+ه",
    "في+ه",
    "علي+ها",
    "إلي+هم",
    "من+ها",
    "عن+ه",
    "لدي+ها",
    "مع+هم",
    "بين+هما",
    "إن+ه",
    "أن+ها",
    "لكن+هم",
    // no pronoun: the end of the stem
    "مياه",
    "اتجاه",
    "وجه",
    "تنبيه",
    "شبه",
    "فقه",
    "إنهاء",
    "مهم",
    "متهم",
    "مساهم",
    "تفاهم",
    "درهم",
    "دعم",
    "بنك",
    "بنوك",
    "ملك",
    "مشترك",
    "تحرك",
    "شريك",
    "برنامج",
    "هنا",
    "أوكرانيا",
    "ألمانيا",
    "بريطانيا",
    "تنزانيا",
    "غانا",
    "رومانيا",
    "قنا",
    // several
    "و+ب+القاهرة",
    "و+ل+لأمم",
    "و+ب+زيارت+ه",
    "و+ل+تعزيز",
    "و+ل+حكومت+ها",
    "ب+حكومت+ها",
    "ل+رئيس+ها",
    "و+س+يزور+ها",
    "ف+س+يلتقي",
    "و+ب+سبب",
    "ب+سبب+ه",
    "ب+شأن+ها",
    "ل+أن+ه",
    "و+ل+أن+ه",
    "ب+دور+ه",
    "و+علي+ه",
    "ب+رئيس+هم",
    "ك+رئيس+ه",
    "و+ك+رئيس",
    "و+تصريحات+هم",
    "و+حلفائ+ها",
    // the question
    "أ+ليس",
    "أ+هو",
    // names whole
    "ألبانيا",
    "ألمانيا",
    "الجزائر",
    "السودان",
    "بوتين",
    "لافروف",
    "لوكاشينكو",
    "كيري",
    "بايدن",
    "بلينكن",
    "فانس",
    "فيدان",
    "بوريل",
    "ماكرون",
    "نتنياهو",
    "باكو",
    "لاهاي",
    "كولومبو",
    "كابول",
    "وارسو",
    "ويليام",
    "والتر",
    "سيرغي",
];

/// The parts of every token of a text, joined by `+`.
fn cut(text: &str) -> Vec<String> {
    let tokens = tokenize(text);
    let parts = |i| tokens.segments(i).map(|s| s.span.of(text)).collect::<Vec<_>>().join("+");
    (0..tokens.len()).map(parts).collect()
}

#[test]
fn words_are_cut_where_the_treebanks_cut_them() {
    assert!(WORDS.len() > 150);
    let mut wrong = Vec::new();
    for want in WORDS {
        let got = cut(&want.replace('+', ""));
        if got != [*want] {
            wrong.push(format!("{want}  got  {}", got.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), WORDS.len(), wrong.join("\n"));
}

/// Whole sentences of reports, cut by hand.
#[test]
fn sentences_are_cut_in_context() {
    let texts = [
        "و+أكد الوزير في تصريح+ه أن بلاد+ه س+تواصل دعم+ها ل+جهود التسوية ب+شكل كامل .",
        "ف+قد أعلنت السلطات ب+العاصمة أن+ها أوقفت أربعة من المشتبه ب+هم ب+تهمة التزوير .",
        "و+قالت الوكالة إن المحادثات تناولت علاقات البلدين و+سبل تطوير+ها ل+ما في+ه خير شعبي+هما .",
        "ب+حسب مصدر في الشرطة , ف+إن السائق لم يكن يعلم ب+إغلاق الطريق و+لم ينتبه ل+لإشارة .",
        "و+ل+لمرة الأولى منذ عقد , يجتمع القادة ب+مقر+هم الجديد ل+بحث ملف الطاقة .",
    ];
    let mut wrong = Vec::new();
    for want in texts {
        let got = cut(&want.replace('+', "")).join(" ");
        if got != want {
            wrong.push(format!("want {want}\ngot  {got}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Marks, tatweel and presentation forms stay with the letter that they belong to.
#[test]
fn cuts_fall_behind_the_marks_of_a_letter() {
    assert_eq!(cut("وَبِالقاهِرَةِ"), ["وَ+بِ+القاهِرَةِ"]);
    assert_eq!(cut("للـرئيـس"), ["ل+لـرئيـس"]);
    assert_eq!(cut("زيارتـها"), ["زيارتـ+ها"]);
    assert_eq!(cut("سَيَزورُها"), ["سَ+يَزورُ+ها"]);
}

#[test]
fn kinds_of_tokens() {
    let kinds = |text| tokenize(text).iter().map(khabar::token::Token::kind).collect::<Vec<_>>();
    assert_eq!(kinds("في 23:45 و1,335 و٢٫٥٪"), {
        use Kind::{Number, Symbol, Word};
        vec![Word, Number, Word, Number, Word, Number, Symbol]
    });
    assert_eq!(kinds("https://example.org/a?b=1،"), [Kind::Url, Kind::Punct]);
    assert_eq!(
        kinds("press@example.org @desk #قمة_بغداد 🇮🇶"),
        [Kind::Email, Kind::Mention, Kind::Hashtag, Kind::Emoji]
    );
    assert_eq!(kinds("«Airbus A320»…"), [Kind::Punct, Kind::Latin, Kind::Latin, Kind::Punct, Kind::Punct]);
}

/// A token tokenized again is one token, cut alike.
#[test]
fn tokens_of_tokens_are_the_tokens() {
    for text in [include_str!("../examples/data/article.txt"), include_str!("../benches/data/long.txt")] {
        let tokens = tokenize(text);
        for i in 0..tokens.len() {
            let again = tokenize(tokens.str(i));
            assert_eq!(again.len(), 1, "{:?}", tokens.str(i));
            assert_eq!(again.kind(0), tokens.kind(i), "{:?}", tokens.str(i));
        }
    }
}

#[test]
fn the_dictionary_form_of_a_stem() {
    let form = |word: &str| tokenize(word).stem_form(0).map(std::borrow::Cow::into_owned);
    for (word, want) in [
        ("وزيارتها", "زيارة"),
        ("للدولة", "دولة"),
        ("بالرئيس", "رئيس"),
        ("مستواه", "مستوى"),
        ("لقائه", "لقاء"),
        ("وزراؤها", "وزراء"),
        ("سيزورها", "يزور"),
        ("تصريحاتهم", "تصريحات"),
        ("بسبب", "سبب"),
        ("الحُكُومة", "حكومة"),
    ] {
        assert_eq!(form(word).as_deref(), Some(want), "{word}");
    }
    assert_eq!(form("زغفران"), None);
    assert_eq!(form("2024"), None);
}

/// The terms of a text, spelled by the options.
fn terms(options: Tokenizer, text: &str) -> Vec<String> {
    options.terms(&tokenize(text)).map(|t| t.norm().into_owned()).collect()
}

#[test]
fn terms_are_folded_as_asked() {
    let text = "قالَتْ لِلـوزارة إنّ ٢٠٢٤ في BBC ﻓﻼﺡ.";
    let whole = Tokenizer::new().parts(Parts::Whole);
    assert_eq!(terms(whole, text), ["قالت", "للوزاره", "ان", "2024", "في", "bbc", "فلاح"]);
    assert_eq!(terms(whole.folding(Folding::Light), text), ["قالت", "للوزارة", "إن", "٢٠٢٤", "في", "BBC", "فلاح"]);
    assert_eq!(terms(whole.folding(Folding::Light).marks(true), text)[..3], ["قالَتْ", "لِلوزارة", "إنّ"]);
    assert_eq!(terms(whole.folding(Folding::None), text)[..3], ["قالت", "للـوزارة", "إن"]);
    let as_written: Vec<_> = tokenize(text).iter().map(|t| t.span().of(text).to_owned()).collect();
    assert_eq!(terms(whole.folding(Folding::None).marks(true).signs(true), text), as_written);
}

#[test]
fn terms_are_the_parts_that_are_asked_for() {
    let text = "وبسياستها للدولة بسبب الحرب";
    assert_eq!(terms(Tokenizer::new(), text), ["سياسه", "الدوله", "سبب", "الحرب"]);
    assert_eq!(terms(Tokenizer::new().article(false), text), ["سياسه", "دوله", "سبب", "حرب"]);
    let all = Tokenizer::new().parts(Parts::All).folding(Folding::Light);
    assert_eq!(terms(all, text), ["و", "ب", "سياسة", "ها", "ل", "الدولة", "ب", "سبب", "الحرب"]);
    assert_eq!(terms(all.folding(Folding::None), text)[2..6], ["سياست", "ها", "ل", "لدولة"]);
    assert_eq!(terms(Tokenizer::new().parts(Parts::Whole).article(false), "والحرب"), ["والحرب"]);
}

/// A term knows where it stands: its text is the slice there.
#[test]
fn terms_are_slices() {
    let text = include_str!("../examples/data/article.txt");
    let tokens = tokenize(text);
    for options in [Tokenizer::new(), Tokenizer::new().article(false), Tokenizer::new().parts(Parts::All).signs(true)] {
        let mut last = 0;
        for term in options.terms(&tokens) {
            let span = term.span();
            assert!(span.start >= last && !term.text().is_empty());
            assert_eq!(term.text(), span.of(text));
            let token = tokens.span(term.token());
            assert!(token.start <= span.start && span.end <= token.end);
            last = span.end;
        }
    }
}

/// A name that stands alone somewhere is known behind a particle too.
#[test]
fn stems_seen_elsewhere_in_the_text_are_stems() {
    let text = "التقى الوزير غرينفالد في مقره. وقال لغرينفالد إن بلاده تثق بغرينفالد وبغرينفالد وحده.";
    let parts = cut(text);
    for want in ["ل+غرينفالد", "ب+غرينفالد", "و+ب+غرينفالد"] {
        assert!(parts.iter().any(|p| p == want), "{want} in {parts:?}");
    }
    assert_eq!(cut("وقال لغرينفالد إنه يثق به")[1], "لغرينفالد", "a name in ل is as likely");
}

/// A text without a single ة writes ه in its place.
#[test]
fn careless_texts_write_ha_for_ta_marbuta() {
    let careless = "قال الوزير ان السلطه النقديه ثبتت سعر عمله البلاد امام العملات الاجنبيه بعد جلسه طويله. ".repeat(4);
    let tokens = tokenize(&careless);
    assert!((0..tokens.len()).filter(|&i| tokens.str(i) == "عمله").all(|i| tokens.pronoun(i).is_none()));
    let careful = careless.replace("جلسه", "جلسة");
    let tokens = tokenize(&careful);
    assert!((0..tokens.len()).filter(|&i| tokens.str(i) == "عمله").all(|i| tokens.pronoun(i).is_some()));
}

/// Where sentences end: `|` marks every limit inside a text.
#[test]
fn sentences_end_where_a_reader_ends_them() {
    let texts = [
        "وصل الوفد مساء. |وغادر صباحا.",
        "هل تنجح الوساطة؟ |لا أحد يعلم! |الأيام تجيب.",
        "قال د. سامي الحداد إن النتائج جيدة. |ولم يضف شيئا.",
        "أفادت أ. ف. ب. بأن المعبر مغلق. |وأكد شهود ذلك.",
        "بلغ النمو 3.5 في المئة. |وكان 2.1 في العام السابق.",
        "قال: «لن نتراجع.» |ثم غادر القاعة.",
        "سألته: «متى تعود؟» |فابتسم.",
        "الرئيس يصل إلى عمان\n|وصل الرئيس أمس إلى عمان في زيارة قصيرة.",
        "- فتح المعابر\n|- وقف القصف\n|- تبادل الأسرى",
        "1. وقف النار.\n|2. انسحاب القوات.",
        "قال الموقع www.example.org إن الخدمة عادت. |وشكر زواره.",
        "انتظر قليلا... ثم مضى في طريقه. |ولم يلتفت.",
        "قال لي \"لا أعرف.\" |وأغلق الباب.",
        "(وافق المجلس على المشروع.) |وصوت ضده عشرة نواب.",
    ];
    let mut wrong = Vec::new();
    for want in texts {
        let text = want.replace('|', "");
        let tokens = tokenize(&text);
        let mut got = text.clone();
        for s in (1..tokens.sentence_count()).rev() {
            got.insert(tokens.sentence_span(s).start, '|');
        }
        if got != want {
            wrong.push(format!("want {want}\ngot  {got}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Two words by their spelling: the words beside them decide.
#[test]
fn neighbours_decide() {
    let first = |text: &str, word: &str| cut(text).into_iter().find(|p| p.replace('+', "") == word);
    for (text, want) in [
        ("أفاد المصدر بان القوات انسحبت", "ب+ان"),
        ("التقى بان كي مون الوفد", "بان"),
        ("ومع ذلك، فان الحكومة ترفض", "ف+ان"),
        ("لوحة فنسنت فان غوخ الشهيرة", "فان"),
        ("غاب الحارس لان الملعب بعيد", "ل+ان"),
        ("فقد أعلنت الوزارة موقفها", "ف+قد"),
        ("فقد التقى الوزير نظيره", "ف+قد"),
        ("فقد المريض وعيه", "فقد"),
    ] {
        assert_eq!(first(text, &want.replace('+', "")).as_deref(), Some(want), "{text}");
    }
}
