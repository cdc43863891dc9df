//! SUPPORT: signing, recognising, praising, strengthening ties.

use super::super::plover::EventType;
use super::super::prep::Prep;
use super::super::rule::{Content, EventRule, Roles, Slot, When};
use super::{ALONE, BASE, BOTH, BY, WHOM};
use Slot::{After, Agent, Theme};

const RECOGNISE: Roles =
    Roles { actor: &[Agent], recipient: &[After(Prep::By), Theme], reciprocal: false, genitive_acts: true };
const IN_STATE: Roles = Roles {
    actor: &[Agent],
    recipient: &[After(Prep::In), After(Prep::At), After(Prep::To), After(Prep::With), After(Prep::For)],
    reciprocal: false,
    genitive_acts: true,
};
/// Who hands in or whose credentials are received acts; who receives them is the recipient.
const CREDENTIALS: Roles = Roles { actor: &[Theme], recipient: &[Agent], reciprocal: false, genitive_acts: false };
const PRESENTS: Roles =
    Roles { actor: &[Agent], recipient: &[After(Prep::To), After(Prep::For)], reciprocal: false, genitive_acts: true };
const STAND: Roles = Roles {
    actor: &[Agent],
    recipient: &[After(Prep::With), After(Prep::For), Theme, After(Prep::To)],
    reciprocal: false,
    genitive_acts: true,
};
const TELEGRAM: Roles = Roles {
    actor: &[After(Prep::From), Agent],
    recipient: &[After(Prep::To), After(Prep::For), Theme],
    reciprocal: false,
    genitive_acts: false,
};
const TIES: Roles = Roles {
    actor: &[Agent, After(Prep::Between)],
    recipient: &[After(Prep::With)],
    reciprocal: true,
    genitive_acts: true,
};

pub(super) const RULES: &[EventRule] = &[
    EventRule {
        name: "sign/verb",
        why: "who signs an agreement: all sides act",
        families: &["sign"],
        when: &[
            When::Verb,
            When::Object(&["agreement", "resolution", "statement", "trade-goods", "law", "peace", "loan"]),
        ],
        event_type: EventType::Support,
        cameo: "057",
        roles: BOTH,
        yes: &[("وقعت مصر وقبرص اتفاقية لترسيم الحدود", "SUPPORT CYP,EGY>")],
        no: &["وقع انفجار في العاصمة"],
        ..BASE
    },
    EventRule {
        name: "sign/noun",
        why: "the signing of an agreement by named sides",
        families: &["sign"],
        when: &[When::Noun, When::Object(&["agreement", "resolution", "statement", "peace"])],
        event_type: EventType::Support,
        cameo: "057",
        roles: BOTH,
        yes: &[("جرى توقيع اتفاق بين الأردن وسوريا", "SUPPORT JOR,SYR>")],
        no: &["توقيع كتاب جديد"],
        ..BASE
    },
    EventRule {
        name: "ratify/text",
        why: "ratifying an agreement supports it",
        families: &["ratify"],
        when: &[When::Filled(Agent), When::NoObject(&["verdict"])],
        event_type: EventType::Support,
        cameo: "057",
        roles: ALONE,
        yes: &[("صادق البرلمان التركي على اتفاقية التعاون العسكري مع أذربيجان", "SUPPORT TUR>")],
        no: &["صادقت المحكمة على الحكم"],
        ..BASE
    },
    EventRule {
        name: "adopt/resolution",
        why: "a body that adopts a resolution supports it; what the resolution says is an event of its own",
        families: &["adopt"],
        when: &[When::Verb, When::Object(&["resolution", "statement", "proposal", "agreement"])],
        event_type: EventType::Support,
        cameo: "057",
        roles: ALONE,
        content: Content::Keep,
        yes: &[("تبنى مجلس الأمن الدولي قرارا جديدا", "SUPPORT IGO>")],
        no: &["تبنى التنظيم الهجوم"],
        ..BASE
    },
    EventRule {
        name: "vote/for",
        why: "a vote in favour",
        families: &["vote"],
        when: &[When::Verb, When::Filled(Agent), When::Empty(After(Prep::Against))],
        event_type: EventType::Support,
        cameo: "057",
        roles: ALONE,
        yes: &[("صوتت فرنسا لصالح القرار", "SUPPORT FRA>")],
        no: &["صوت الناخبون في الانتخابات"],
        ..BASE
    },
    EventRule {
        name: "recognise/state",
        why: "recognising a state, a government or a claim",
        families: &["recognise"],
        when: &[When::Filled(Agent), When::Filled(After(Prep::By))],
        event_type: EventType::Support,
        cameo: "054",
        roles: RECOGNISE,
        yes: &[("اعترفت النرويج بدولة فلسطين", "SUPPORT NOR>PSE")],
        no: &["اعترف المتهم بالجريمة"],
        ..BASE
    },
    EventRule {
        name: "relations/establish",
        why: "establishing, restoring or normalising relations, opening an embassy",
        families: &["establish", "normalise", "resume"],
        when: &[When::Filled(Agent), When::Object(&["relations"])],
        event_type: EventType::Support,
        cameo: "050",
        roles: BOTH,
        yes: &[("استأنفت السعودية وإيران العلاقات الدبلوماسية", "SUPPORT IRN,SAU>")],
        no: &["أقام الفريق حفلا"],
        ..BASE
    },
    EventRule {
        name: "normalise/with",
        why: "normalising with a state",
        families: &["normalise"],
        when: &[When::Filled(Agent), When::Filled(After(Prep::With))],
        event_type: EventType::Support,
        cameo: "050",
        roles: BOTH,
        yes: &[("طبعت البحرين مع إسرائيل", "SUPPORT BHR,ISR>")],
        no: &["طبعت الدار الكتاب"],
        ..BASE
    },
    EventRule {
        name: "open/embassy",
        why: "opening an embassy",
        families: &["open", "establish"],
        when: &[When::Object(&["embassy"]), When::Filled(Agent)],
        event_type: EventType::Support,
        cameo: "050",
        roles: IN_STATE,
        yes: &[("فتحت الهند سفارتها في كابل", "SUPPORT IND>AFG")],
        no: &["فتحت السوق أبوابها"],
        ..BASE
    },
    EventRule {
        name: "appoint/envoy",
        why: "appointing an ambassador",
        families: &["appoint", "come-back"],
        when: &[When::Object(&["envoy"]), When::Filled(Agent)],
        event_type: EventType::Support,
        cameo: "050",
        roles: IN_STATE,
        yes: &[("عينت الإمارات سفيرا لدى دمشق", "SUPPORT ARE>SYR")],
        no: &["عين النادي مدربا جديدا"],
        ..BASE
    },
    EventRule {
        name: "credentials/received",
        why: "the ambassador acts, who receives the credentials is the recipient",
        families: &["hand", "receive"],
        when: &[When::Verb, When::Object(&["credentials"]), When::Filled(Theme)],
        event_type: EventType::Support,
        cameo: "050",
        roles: CREDENTIALS,
        yes: &[("تسلم الرئيس اللبناني أوراق اعتماد السفير الهندي", "SUPPORT IND>LBN")],
        no: &["تسلم الوزير مهامه"],
        ..BASE
    },
    EventRule {
        name: "credentials/presented",
        why: "an ambassador who presents credentials to a head of state",
        families: &["give", "hand"],
        when: &[When::Verb, When::Object(&["credentials"])],
        event_type: EventType::Support,
        cameo: "050",
        roles: PRESENTS,
        yes: &[("قدم السفير الياباني أوراق اعتماده إلى الرئيس اليمني", "SUPPORT JPN>YEM")],
        no: &["قدم الطالب أوراقه"],
        ..BASE
    },
    EventRule {
        name: "praise/party",
        why: "praise, welcome, thanks and congratulations support the party named or the owner of what is praised",
        families: &["praise", "welcome"],
        when: &[When::Transitive, When::Filled(Agent)],
        event_type: EventType::Support,
        cameo: "051",
        roles: BY,
        content: Content::KeepFacts,
        yes: &[("رحبت الأردن بالقرار الفرنسي", "SUPPORT JOR>FRA")],
        no: &["حفل ترحيبي"],
        ..BASE
    },
    EventRule {
        name: "thank/party",
        why: "thanks and congratulations have the party as object",
        families: &["thank", "congratulate", "award"],
        when: &[When::Transitive, When::Filled(Agent), When::Filled(Theme)],
        event_type: EventType::Support,
        cameo: "051",
        roles: WHOM,
        content: Content::KeepFacts,
        yes: &[("هنأ أمير الكويت الرئيس الأميركي", "SUPPORT KWT>USA")],
        no: &["شكر المدرب اللاعبين على الفوز في المباراة"],
        ..BASE
    },
    EventRule {
        name: "back/party",
        why: "diplomatic backing of a party or its position",
        families: &["back"],
        when: &[When::Verb, When::Filled(Agent), When::NoObject(&["weapons", "money", "troops"])],
        event_type: EventType::Support,
        cameo: "051",
        roles: WHOM,
        yes: &[("أيدت الصين الموقف المصري", "SUPPORT CHN>EGY")],
        no: &["احتجاجا على دعم الحكومة للمصارف"],
        ..BASE
    },
    EventRule {
        name: "back/noun",
        why: "a stand that is voiced: solidarity with, support for",
        families: &["back"],
        when: &[When::Noun, When::Stand, When::Filled(Agent)],
        event_type: EventType::Support,
        cameo: "050",
        roles: STAND,
        content: Content::KeepFacts,
        yes: &[("أعربت الكويت عن تضامنها مع تركيا", "SUPPORT KWT>TUR"), ("جددت مصر دعمها لليبيا", "SUPPORT EGY>LBY")],
        no: &["وتناول اللقاء دعم القطاع الخاص"],
        ..BASE
    },
    EventRule {
        name: "congratulate/telegram",
        why: "a telegram of congratulation, sent or received",
        families: &["congratulate"],
        when: &[When::Noun, When::Carried],
        event_type: EventType::Support,
        cameo: "051",
        roles: TELEGRAM,
        yes: &[
            ("تلقى الرئيس المصري برقية تهنئة من نظيره الصيني", "SUPPORT CHN>EGY"),
            ("بعث ملك البحرين ببرقية تهنئة إلى الرئيس الهندي", "SUPPORT BHR>IND"),
        ],
        no: &["وصلت برقية تعزية إلى العائلة"],
        ..BASE
    },
    EventRule {
        name: "strengthen/relations",
        why: "strengthening relations between named sides; ways and importance of it are a topic",
        families: &["strengthen"],
        when: &[When::Object(&["relations"]), When::TwoSides],
        event_type: EventType::Support,
        cameo: "050",
        roles: TIES,
        yes: &[("عززت الهند علاقاتها مع اليابان", "SUPPORT IND>JPN")],
        no: &["بحثا سبل تعزيز العلاقات"],
        ..BASE
    },
    EventRule {
        name: "demarcate/border",
        why: "settling a border",
        families: &["demarcate"],
        when: &[When::TwoSides],
        event_type: EventType::Support,
        cameo: "057",
        roles: BOTH,
        yes: &[("رسمت عمان واليمن الحدود البحرية", "SUPPORT OMN,YEM>")],
        no: &["رسم الفنان لوحة"],
        ..BASE
    },
    EventRule {
        name: "join/body",
        why: "joining an organisation",
        families: &["join"],
        when: &[When::Verb, When::Filled(Agent), When::Sector(After(Prep::To), &["IGO"])],
        event_type: EventType::Support,
        cameo: "050",
        roles: PRESENTS,
        yes: &[("انضمت فنلندا إلى حلف شمال الأطلسي", "SUPPORT FIN>IGO")],
        no: &["انضم اللاعب إلى النادي"],
        ..BASE
    },
];
