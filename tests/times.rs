//! Every reading rule of times keeps its own examples, and the calendar holds over long runs of days.

use chrono::{Datelike, Days, NaiveDate};
use khabar::{time, Reference};
use std::collections::BTreeSet;

/// The values of the times in a text published on Wednesday 2024-08-21 at 10:00.
fn values(text: &str) -> String {
    let published: Reference = "2024-08-21T10:00:00".parse().unwrap();
    let tokens = khabar::tokenize(text);
    let numbers = khabar::number::find(&tokens);
    let found = time::find(&tokens, &numbers, Some(published.time()), None);
    found.iter().map(|t| t.value.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn rules_keep_their_own_examples() {
    let (mut misses, mut names) = (Vec::new(), BTreeSet::new());
    for rule in time::rules() {
        assert!(names.insert(rule.name), "{} is there twice", rule.name);
        assert!(!rule.why.is_empty() && !rule.yes.is_empty() && !rule.no.is_empty(), "{} needs examples", rule.name);
        for &(text, want) in rule.yes {
            let got = values(text);
            if got != want {
                misses.push(format!("{}: {text}\n  want {want}\n  got  {got}", rule.name));
            }
        }
        for &text in rule.no {
            let got = values(text);
            if !got.is_empty() {
                misses.push(format!("{}: {text}\n  want nothing\n  got  {got}", rule.name));
            }
        }
    }
    assert!(misses.is_empty(), "{} misses\n{}", misses.len(), misses.join("\n"));
}

#[test]
fn times_of_the_news_are_read() {
    let (mut misses, mut count) = (Vec::new(), 0);
    for line in include_str!("data/times.txt").lines().filter(|l| !l.starts_with('#')) {
        let (text, want) = line.split_once('\t').unwrap();
        let got = values(text);
        count += 1;
        if got != if want == "-" { "" } else { want } {
            misses.push(format!("{text}\n  want {want}\n  got  {got}"));
        }
    }
    assert!(misses.is_empty(), "{} misses of {count}\n{}", misses.len(), misses.join("\n"));
}

#[test]
fn every_day_is_read_in_six_formats() {
    const MONTHS: [&str; 12] =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
    const SYRIAN: [&str; 12] = [
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ];
    let mut day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
    let last = NaiveDate::from_ymd_opt(2100, 12, 31).unwrap();
    while day <= last {
        let (y, m, d) = (day.year(), day.month0() as usize, day.day());
        let want = day.format("%Y-%m-%d").to_string();
        for text in [
            want.clone(),
            day.format("%d/%m/%Y").to_string(),
            format!("{d} {} {y}", MONTHS[m]),
            format!("{d} {}/{} {y}", SYRIAN[m], MONTHS[m]),
            format!("يوم {d} من شهر {} عام {y}", SYRIAN[m]),
            format!("{} {d}، {y}", MONTHS[m]),
        ] {
            let read = time::parse(&text, None).unwrap_or_else(|e| panic!("{text}: {e}"));
            assert_eq!(read.value, want, "{text}");
        }
        day = day.checked_add_days(Days::new(1)).unwrap();
    }
}

#[test]
fn words_that_are_no_times() {
    for text in [
        // Names of persons, cities, papers and movements.
        "قالت أيار إنها سعيدة",
        "مباراة نادي مايو في الدوري",
        "محرم صالح وزير الثقافة",
        "رجب طيب إردوغان",
        "شعبان يوسف شاعر",
        "وصل سعد الجمعة إلى المطار",
        "قال محمد الخميس إن الوضع صعب",
        "صحيفة اليوم السابع",
        "ذكرت قناة روسيا اليوم",
        "رئيس حزب الغد",
        "حركة شباب 6 أبريل",
        "ميدان 6 أكتوبر",
        "مدينة السادس من أكتوبر",
        "ثورة الخامس والعشرين من يناير",
        "قوى «14 آذار»",
        "تظاهر الآلاف في المغرب",
        "الربيع العربي",
        // Words of other meanings.
        "آب الحجاج إلى بلادهم",
        "مارس ضغوطا على الحكومة",
        "عاد صفر اليدين",
        "بدأت ساعة الصفر",
        "فاز الفريق 3 - صفر",
        "فاز مرة ثانية",
        "اشترى ساعة ذهبية",
        "على مدار الساعة",
        "قرون الثور طويلة",
        "لم يحضر أحد",
        "أصيب اثنان من الجنود",
        "الأمين العام للأمم المتحدة",
        "الرأي العام غاضب",
        "القطاع العام والخاص",
        "عقد اجتماعا مع نظيره",
        "العقد الموقع بين الطرفين",
        "من خلال عقد لقاءات",
        "كسر ظهر الجيش",
        "عصر التنوير",
        "فجر انتحاري نفسه",
        "خريف العمر",
        "مثل كتاب ألف ليلة وليلة",
        "في الدقيقة الخامسة والأربعين",
        "رجل في الأربعينيات",
        "يتقاضى مئة دولار في اليوم",
        "في لحظة غضب",
        // Occasions, not days.
        "هنأ نظيره بمناسبة عيد الفطر",
        "وبمناسبة عيد الأضحى",
        "أدى صلاة عيد الأضحى",
        // Numbers of other things.
        "القرار 1701",
        "في 2000 قرية",
        "العدد 2010 من المجلة",
    ] {
        assert_eq!(values(text), "", "{text}");
    }
}

#[test]
fn a_bare_weekday_lies_as_its_clause_looks() {
    for (text, want) in [
        ("التقى الوزيران الثلاثاء", "2024-08-20"),
        ("يلتقي الوزيران الثلاثاء", "2024-08-27"),
        ("سيلتقي الوزيران الثلاثاء", "2024-08-27"),
        ("سوف يلتقي الوزيران الثلاثاء", "2024-08-27"),
        ("لم يلتق الوزيران الثلاثاء", "2024-08-20"),
        ("لن يحضر الوزير جلسة الثلاثاء", "2024-08-27"),
        ("كان يلتقي الوفود الأحد", "2024-08-18"),
        ("ويعد اجتماع الأحد جزءا من المشاورات التي تعقد كل عام", "2024-08-18 P1Y"),
        ("من المقرر أن يصل الوفد السبت", "2024-08-24"),
        ("القمة المرتقبة السبت في الرياض", "2024-08-24"),
        ("كان الاجتماع مقررا الاثنين لكنه تأجل", "2024-08-19"),
        ("أعلنت اللجنة أنها ستعقد اجتماعا الاثنين", "2024-08-26"),
        ("فاز الفيلم الذي يتناول قصة لاجئة من الشمال بجائزة كبرى الأحد", "2024-08-18"),
        ("القمة التي تفتتح الأحد", "2024-08-25"),
        ("تجري القوات مناورات منذ الاثنين", "2024-08-19"),
        // Said on a Wednesday: the day itself, strictly before, strictly after.
        ("التقيا الأربعاء", "2024-08-21"),
        ("التقيا الأربعاء الماضي", "2024-08-14"),
        ("يلتقيان الأربعاء المقبل", "2024-08-28"),
    ] {
        assert_eq!(values(text), want, "{text}");
    }
}

#[test]
fn hostile_text_neither_panics_nor_takes_long() {
    for piece in [
        "مطلع ",
        "أول ",
        "من ",
        "الساعة ",
        "كل ",
        "بعد يوم من ",
        "3 أيام و",
        "هذا ",
        "15/",
        "آخر يوم من ",
        "بين 5 و",
        "عام ",
    ] {
        let text = piece.repeat(20_000);
        let begun = std::time::Instant::now();
        let _ = values(&text);
        assert!(begun.elapsed().as_secs() < 10, "{piece} takes {:?}", begun.elapsed());
    }
}
