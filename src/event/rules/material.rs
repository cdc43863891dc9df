//! COOPERATE and AID, MOBILIZE: material dealings short of force.

use super::super::plover::{EventMode, EventType};
use super::super::prep::Prep;
use super::super::rule::{EventRule, Mode, Roles, Slot, When};
use super::{ALONE, BASE, BOTH, GIVE};
use Slot::{After, Agent, Theme};

const TO_SIDE: Roles = Roles {
    actor: &[Agent],
    recipient: &[Theme, After(Prep::To), After(Prep::For)],
    reciprocal: false,
    genitive_acts: true,
};
const AT_SIDE: Roles = Roles {
    actor: &[Agent],
    recipient: &[After(Prep::With), After(Prep::Before), After(Prep::Against), After(Prep::On)],
    reciprocal: false,
    genitive_acts: true,
};
const HELPED: Roles = Roles {
    actor: &[Agent],
    recipient: &[Theme, After(Prep::For), After(Prep::To), After(Prep::In)],
    reciprocal: false,
    genitive_acts: false,
};
/// Goods go from one to the other.
const TRADE: Roles = Roles {
    actor: &[Agent, Theme, After(Prep::With), After(Prep::Between), After(Prep::From), After(Prep::To)],
    recipient: &[],
    reciprocal: true,
    genitive_acts: true,
};
const AID_OBJECTS: &[&str] = &["aid", "money", "weapons", "loan", "plane", "trade-goods"];

pub(super) const RULES: &[EventRule] = &[
    EventRule {
        name: "exercise/joint",
        why: "an exercise of two armies or more serves both",
        families: &["exercise"],
        when: &[When::TwoSides, When::Empty(After(Prep::Before))],
        event_type: EventType::Cooperate,
        cameo: "062",
        roles: BOTH,
        yes: &[("أجرى الجيشان المصري واليوناني مناورات مشتركة", "COOPERATE EGY,GRC>")],
        no: &["مناورات سياسية"],
        ..BASE
    },
    EventRule {
        name: "exercise/alone",
        why: "an exercise of one army is a show of force",
        families: &["exercise"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Mobilize,
        mode: Mode::Is(EventMode::Troops),
        cameo: "152",
        roles: AT_SIDE,
        yes: &[("بدأت الصين مناورات عسكرية قبالة تايوان", "MOBILIZE/troops CHN>TWN")],
        no: &["تدريبات المنتخب"],
        ..BASE
    },
    EventRule {
        name: "hand/wanted",
        why: "extradition serves both",
        families: &["hand", "extradite", "deport"],
        when: &[When::Verb, When::Object(&["wanted"]), When::Filled(Agent)],
        event_type: EventType::Cooperate,
        cameo: "063",
        roles: TO_SIDE,
        yes: &[("سلمت تركيا العراق مطلوبين", "COOPERATE TUR>IRQ")],
        no: &["سلم المدير الشهادات"],
        ..BASE
    },
    EventRule {
        name: "extradite/noun",
        why: "an extradition by a named state",
        families: &["extradite", "hand"],
        when: &[When::Noun, When::Filled(Agent), When::Object(&["wanted"])],
        event_type: EventType::Cooperate,
        cameo: "063",
        roles: TO_SIDE,
        yes: &[("أعلن المغرب تسليم مطلوبين إلى فرنسا", "COOPERATE MAR>FRA")],
        no: &["اتفاقية تسليم المطلوبين"],
        ..BASE
    },
    EventRule {
        name: "exchange/dealings",
        why: "information or goods exchanged",
        families: &["exchange"],
        when: &[When::Verb, When::Object(&["information", "trade-goods", "weapons"])],
        event_type: EventType::Cooperate,
        cameo: "063",
        roles: BOTH,
        yes: &[("تبادلت الهند وفرنسا معلومات استخباراتية", "COOPERATE FRA,IND>")],
        no: &["تبادل الطرفان التهاني"],
        ..BASE
    },
    EventRule {
        name: "trade/verb",
        why: "trade between named states",
        families: &["trade", "cooperate"],
        when: &[When::Verb, When::TwoSides],
        event_type: EventType::Cooperate,
        cameo: "061",
        roles: TRADE,
        yes: &[("استوردت مصر القمح من روسيا", "COOPERATE EGY,RUS>")],
        no: &["بلغ حجم التجارة عشرة مليارات"],
        ..BASE
    },
    EventRule {
        name: "trade/noun",
        why: "dealings of named sides under a verb of doing",
        families: &["trade", "cooperate"],
        when: &[When::Noun, When::Governed(&["begin", "do", "occur"]), When::TwoSides],
        event_type: EventType::Cooperate,
        cameo: "060",
        roles: BOTH,
        yes: &[("استأنفت بغداد وأنقرة ضخ النفط", "COOPERATE IRQ,TUR>")],
        no: &["سبل التعاون بين البلدين"],
        ..BASE
    },
    EventRule {
        name: "give/aid",
        why: "material help to somebody",
        families: &["give", "send", "aid.give", "donate", "finance"],
        when: &[When::Verb, When::Filled(Agent), When::Object(AID_OBJECTS), When::NoObject(&["warship"])],
        event_type: EventType::Aid,
        cameo: "073",
        roles: GIVE,
        yes: &[("أرسلت تركيا مساعدات طبية إلى ليبيا", "AID TUR>LBY")],
        no: &["قدمت الفرقة عرضا"],
        ..BASE
    },
    EventRule {
        name: "donate/party",
        why: "money or arms for a named party",
        families: &["donate", "finance", "arm", "rescue", "shelter"],
        when: &[When::Verb, When::Filled(Agent), When::Filled(Theme)],
        event_type: EventType::Aid,
        cameo: "071",
        roles: HELPED,
        yes: &[("سلحت إيران الحوثيين", "AID IRN>YEM")],
        no: &["مول المصرف المشروع"],
        ..BASE
    },
    EventRule {
        name: "rescue/people",
        why: "freeing hostages, saving victims",
        families: &["rescue", "liberate"],
        when: &[When::Filled(Agent), When::Object(&["hostages", "prisoners"])],
        event_type: EventType::Aid,
        cameo: "073",
        roles: HELPED,
        yes: &[("حررت القوات الفرنسية رهائن في مالي", "AID FRA>MLI")],
        no: &["إنقاذ الاقتصاد"],
        ..BASE
    },
    EventRule {
        name: "aid/noun",
        why: "aid by a named giver to a named receiver",
        families: &["aid.give"],
        when: &[When::Verb, When::Filled(Agent), When::Filled(Theme)],
        event_type: EventType::Aid,
        cameo: "070",
        roles: HELPED,
        yes: &[("ساعدت الجزائر مالي", "AID DZA>MLI")],
        no: &["ساعد الطقس على انتشار الحريق"],
        ..BASE
    },
    EventRule {
        name: "back/material",
        why: "backing with arms, money or troops",
        families: &["back"],
        when: &[When::Verb, When::Filled(Agent), When::Object(&["weapons", "money", "troops"])],
        event_type: EventType::Aid,
        cameo: "070",
        roles: HELPED,
        yes: &[("دعمت الإمارات السودان بالأسلحة", "AID ARE>SDN")],
        no: &["دعم الجمهور الفريق"],
        ..BASE
    },
    EventRule {
        name: "alert/police",
        why: "police or border guards on alert",
        families: &["alert", "mobilise"],
        when: &[When::Filled(Agent), When::Object(&["police", "border"])],
        event_type: EventType::Mobilize,
        mode: Mode::Is(EventMode::Police),
        cameo: "151",
        roles: ALONE,
        yes: &[("وضعت المجر حرس حدودها في حال تأهب", "MOBILIZE/police HUN>")],
        no: &["حالة استنفار في المطبخ"],
        ..BASE
    },
    EventRule {
        name: "deploy/troops",
        why: "forces moved to where they can act",
        families: &["deploy", "mobilise", "send", "strengthen", "patrol", "summon"],
        when: &[When::Filled(Agent), When::Object(&["troops"])],
        event_type: EventType::Mobilize,
        mode: Mode::Is(EventMode::Troops),
        cameo: "154",
        roles: AT_SIDE,
        yes: &[
            ("نشرت بولندا قوات على حدودها مع بيلاروسيا", "MOBILIZE/troops POL>BLR"),
            ("دفعت تركيا بتعزيزات عسكرية إلى الحدود", "MOBILIZE/troops TUR>"),
            ("ستنشر رومانيا ألفي جندي على حدودها مع مولدافيا", "MOBILIZE/troops ROU>MDA"),
        ],
        no: &["نشرت الصحيفة الخبر", "تشمل الخطة نشر قوات أفريقية في العاصمة", "دفعت فرنسا رواتب جنودها"],
        ..BASE
    },
    EventRule {
        name: "deploy/weapons",
        why: "arms moved to where they can act",
        families: &["deploy", "send", "launch", "test.weapon"],
        when: &[When::Filled(Agent), When::Object(&["weapons", "warship"]), When::NotAimed],
        event_type: EventType::Mobilize,
        mode: Mode::Is(EventMode::Weapons),
        cameo: "155",
        roles: ALONE,
        yes: &[
            ("أطلقت كوريا الشمالية صاروخا باليستيا", "MOBILIZE/weapons PRK>"),
            ("أرسلت الهند سفينتين حربيتين إلى خليج عدن", "MOBILIZE/weapons IND>"),
        ],
        no: &["أطلقت الشركة هاتفا"],
        ..BASE
    },
    EventRule {
        name: "test/weapon",
        why: "a weapon tried out",
        families: &["test.weapon"],
        when: &[When::Filled(Agent), When::NotSector(Agent, &["MED", "EDU", "BUS", "CVL", "LAB", "AGR"])],
        event_type: EventType::Mobilize,
        mode: Mode::Is(EventMode::Weapons),
        cameo: "150",
        roles: ALONE,
        yes: &[("أجرت باكستان تجربة نووية", "MOBILIZE/weapons PAK>")],
        no: &["اختبر الطبيب اللقاح"],
        ..BASE
    },
    EventRule {
        name: "alert/forces",
        why: "forces put on alert",
        families: &["alert", "mobilise"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Mobilize,
        mode: Mode::Is(EventMode::Troops),
        cameo: "152",
        roles: ALONE,
        yes: &[
            ("أعلن الجيش المصري حالة التأهب", "MOBILIZE/troops EGY>"),
            ("رفعت الهند درجة التأهب في كشمير", "MOBILIZE/troops IND>"),
        ],
        no: &["تأهب المنتخب إلى النهائي"],
        ..BASE
    },
];
