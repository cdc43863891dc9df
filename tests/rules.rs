//! Every event rule keeps its own examples: what it must find, and what it must leave alone.

use khabar::{Analyzer, Options, Reference};
use std::collections::BTreeSet;

/// Examples that their rule does not find as it should yet: read wrongly, or found by a neighbouring rule. One that is mended
/// must leave the list, or the test fails.
const MISSED: &[&str] = &[
    "أدى قصف إسرائيلي إلى مقتل مدنيين",
    "أطلقت إيران صواريخ على إسرائيل",
    "أطلقت طالبان سراح رهينتين",
    "أعلنت موسكو صد توغل للقوات الأوكرانية",
    "ألغى الرئيس البولندي زيارته إلى برلين",
    "ألقت قوات الأمن العراقية القبض على مسلحين",
    "أوقفت السلطات الأردنية خمسة أشخاص",
    "أوقفت كوريا الشمالية تجاربها الصاروخية",
    "استأنفت السعودية وإيران العلاقات الدبلوماسية",
    "استدعت تشيلي سفيرها لدى إسرائيل للتشاور",
    "استهدف تفجير انتحاري مصلين في باكستان",
    "استوردت مصر القمح من روسيا",
    "اغتالت إسرائيل القيادي في حزب الله",
    "اقتحمت قوات إسرائيلية مخيم جنين",
    "انسحب الجيش السوري من المدينة",
    "بدعوة من الرئيس الصيني",
    "حررت القوات الفرنسية رهائن في مالي",
    "حققت الشرطة الألمانية مع المشتبه بهم",
    "خرج آلاف الأردنيين إلى الشوارع",
    "خطفت بوكو حرام تلميذات",
    "دخل وقف إطلاق النار بين أرمينيا وأذربيجان حيز التنفيذ",
    "رفضت السويد طلب تركيا",
    "ساعدت الجزائر مالي",
    "سلمت المغرب المتهم إلى فرنسا",
    "شنت السلطات حملة ضد المتظاهرين",
    "شنت طائرات روسية غارات على إدلب",
    "ضربت إسرائيل مواقع لحزب الله",
    "ضربت الشرطة الروسية متظاهرين بالهراوات",
    "طردت مالي السفير الفرنسي",
    "طعن مهاجم شرطيا فرنسيا",
    "عذبت القوات السورية معتقلين",
    "عرقلت المجر الاتفاق الأوروبي",
    "عززت الهند علاقاتها مع اليابان",
    "فرضت السلطات السودانية حظر التجول",
    "فرقت الشرطة الكينية المتظاهرين",
    "فرقت الشرطة الكينية المتظاهرين بالغاز المسيل للدموع",
    "قاطع ناشطون مغاربة الشركات الفرنسية",
    "قاطعت الدول العربية إسرائيل",
    "قدم السفير الياباني أوراق اعتماده إلى الرئيس اليمني",
    "قدم وزير المالية اللبناني استقالته",
    "لقي جنديان ماليان مصرعهما بانفجار لغم",
    "منعت الشرطة الإسرائيلية المصلين",
    "نظم طلاب مغاربة وقفة احتجاجية أمام البرلمان",
    "نفذ الجيش المالي عملية عسكرية ضد المتمردين",
    "هددت تركيا بقصف مواقع المسلحين",
    "وصل الوزير التركي إلى موسكو لكنه رفض المقترح الروسي",
    "وصلت الوزيرة الألمانية إلى كييف وأدانت روسيا",
    "وضعت المجر حرس الحدود في حالة استنفار",
];

/// Counter-examples that still wake their rule.
const FALSE: &[&str] = &[
    "أفرجت الشركة عن منتجها الجديد",
    "أوقفت الوزارة العمل بالقرار",
    "اختبر الطبيب اللقاح",
    "تظاهر الطفل بالنوم",
    "توغل المهاجم في منطقة الجزاء وسدد الكرة",
    "وصلت شحنة القمح إلى ميناء بيروت",
];

fn analyzer() -> Analyzer {
    let reference: Reference = "2024-08-22".parse().expect("a date");
    Analyzer::new(Options::new().reference(reference))
}

#[test]
fn rules_find_their_examples() {
    let khabar = analyzer();
    let mut misses = Vec::new();
    let mut total = 0;
    for rule in khabar::event::rules() {
        for &(text, want) in rule.yes {
            total += 1;
            let analysis = khabar.analyze(text).expect("short text");
            let found = analysis.events().iter().any(|e| {
                let brief = e.brief().replace(" (future)", "").replace(" (hypothetical)", "");
                brief == want && e.rule == rule.name
            });
            if found == MISSED.contains(&text) {
                let got: Vec<String> =
                    analysis.events().iter().map(|e| format!("{} by {}", e.brief(), e.rule)).collect();
                misses.push(format!("{}: {text}\n  want {want}\n  got  {}", rule.name, got.join(" | ")));
            }
        }
    }
    assert!(
        misses.is_empty(),
        "{} of {total} examples missed, or mended and still listed:\n{}",
        misses.len(),
        misses.join("\n")
    );
}

#[test]
fn rules_leave_their_counter_examples_alone() {
    let khabar = analyzer();
    let mut misses = Vec::new();
    for rule in khabar::event::rules() {
        for &text in rule.no {
            let analysis = khabar.analyze(text).expect("short text");
            let got: Vec<String> =
                analysis.events().iter().filter(|e| e.rule == rule.name).map(|e| e.brief()).collect();
            if got.is_empty() == FALSE.contains(&text) {
                misses.push(format!("{}: {text}\n  got  {}", rule.name, got.join(" | ")));
            }
        }
    }
    assert!(misses.is_empty(), "{} false, or mended and still listed:\n{}", misses.len(), misses.join("\n"));
}

#[test]
fn rules_are_complete() {
    let mut names = BTreeSet::new();
    for rule in khabar::event::rules() {
        assert!(names.insert(rule.name), "{} stands twice", rule.name);
        assert!(
            rule.name.split_once('/').is_some_and(|(a, b)| !a.is_empty() && !b.is_empty()),
            "{}: family/shape",
            rule.name
        );
        assert!(!rule.why.is_empty(), "{} has no reason", rule.name);
        assert!(!rule.yes.is_empty() && !rule.no.is_empty(), "{} needs examples", rule.name);
        assert!(
            rule.cameo.len() >= 2 && rule.cameo.bytes().all(|b| b.is_ascii_digit()),
            "{}: {:?}",
            rule.name,
            rule.cameo
        );
    }
    assert!(names.len() > 100);
}

/// A family named by a rule has a word in the lexicon: a rule that nothing can wake is dead.
#[test]
fn every_family_of_a_rule_has_words() {
    let data = std::fs::read_to_string("src/lexicon/data/predicates.tsv").expect("the lexicon");
    let families: BTreeSet<&str> = data.lines().filter_map(|l| l.split('\t').nth(2)).collect();
    let dead: Vec<String> = khabar::event::rules()
        .flat_map(|r| r.families.iter().filter(|f| !families.contains(*f)).map(|f| format!("{}: {f}", r.name)))
        .collect();
    assert!(dead.is_empty(), "no word wakes\n{}", dead.join("\n"));
}
