//! CONSULT: visits, meetings, talks, calls, mediation.

use super::super::plover::{EventMode, EventType};
use super::super::prep::Prep;
use super::super::rule::{Content, EventRule, Mode, Roles, Settle, Slot, When};
use super::{BASE, BOTH};
use Slot::{After, Agent, Theme};

/// The visitor acts, the host receives.
const VISIT: Roles = Roles {
    actor: &[Agent],
    recipient: &[After(Prep::To), Theme, After(Prep::For), After(Prep::In)],
    reciprocal: false,
    genitive_acts: true,
};
const VISIT_OF: Roles =
    Roles { actor: &[After(Prep::For)], recipient: &[After(Prep::To)], reciprocal: false, genitive_acts: false };
/// Who is received is the visitor.
const RECEIVED: Roles = Roles { actor: &[Theme], recipient: &[Agent], reciprocal: false, genitive_acts: false };
const MEDIATE: Roles =
    Roles { actor: &[Agent], recipient: &[After(Prep::Between), Theme], reciprocal: false, genitive_acts: true };
const SPEAK: Roles = Roles {
    actor: &[
        Agent,
        After(Prep::With),
        After(Prep::To),
        After(Prep::From),
        After(Prep::By),
        After(Prep::Between),
        Theme,
    ],
    recipient: &[],
    reciprocal: true,
    genitive_acts: true,
};
/// Things that are received, held or hosted without a visitor.
const NO_GUEST: &[&str] = &["letter", "aid", "refugees", "money", "detail-none", "statement", "protest-note"];

pub(super) const RULES: &[EventRule] = &[
    EventRule {
        name: "visit/verb",
        why: "a verb of visiting, then who, then where: the visitor acts, the host receives",
        families: &["visit"],
        when: &[When::Transitive, When::Verb, When::Actor, When::Whom],
        event_type: EventType::Consult,
        mode: Mode::Is(EventMode::Visit),
        cameo: "042",
        roles: VISIT,
        content: Content::Keep,
        yes: &[("زار الرئيس المصري تركيا", "CONSULT/visit EGY>TUR")],
        no: &["زار الطلاب المتحف الوطني"],
        ..BASE
    },
    EventRule {
        name: "visit/of",
        settle: Settle::Once,
        why: "a visit of somebody (زيارة لمسؤول …) to a place: ل brings the visitor",
        families: &["visit"],
        when: &[When::Noun, When::Empty(Agent), When::Filled(After(Prep::For)), When::Place(After(Prep::To))],
        event_type: EventType::Consult,
        mode: Mode::Is(EventMode::Visit),
        cameo: "042",
        roles: VISIT_OF,
        content: Content::Keep,
        yes: &[("وهذه أول زيارة لوزير مصري إلى تركيا", "CONSULT/visit EGY>TUR")],
        no: &["زيارة للمتحف"],
    },
    EventRule {
        name: "visit/noun",
        why: "a visit whose visitor or destination is named with it",
        families: &["visit"],
        when: &[When::Noun, When::Filled(Agent)],
        event_type: EventType::Consult,
        mode: Mode::Is(EventMode::Visit),
        cameo: "042",
        roles: VISIT,
        content: Content::Keep,
        yes: &[("بدأ وزير الخارجية الإيراني زيارة إلى باكستان", "CONSULT/visit IRN>PAK")],
        no: &["وكانت الزيارة قصيرة"],
        ..BASE
    },
    EventRule {
        name: "go/person-place",
        why: "an official who travels to a state visits it; goods, troops and the way home are no visit",
        families: &["go"],
        when: &[When::Verb, When::Actor, When::Person, When::Place(After(Prep::To))],
        event_type: EventType::Consult,
        mode: Mode::Is(EventMode::Visit),
        cameo: "042",
        roles: VISIT,
        content: Content::Keep,
        yes: &[("وصل رئيس الوزراء العراقي إلى طهران", "CONSULT/visit IRQ>IRN")],
        no: &["وصلت شحنة القمح إلى ميناء بيروت"],
        ..BASE
    },
    EventRule {
        name: "go/noun",
        why: "the journey of an official to a state, told by its noun",
        families: &["go"],
        when: &[When::Noun, When::Filled(Agent), When::Person, When::Place(After(Prep::To))],
        event_type: EventType::Consult,
        mode: Mode::Is(EventMode::Visit),
        cameo: "042",
        roles: VISIT,
        content: Content::Keep,
        yes: &[("وجاء سفر الوزير اللبناني إلى السعودية لبحث الأزمة", "CONSULT/visit LBN>SAU")],
        no: &["وصول الشحنة إلى ميناء بيروت"],
        ..BASE
    },
    EventRule {
        name: "receive/verb",
        why: "who receives a visitor is the host",
        families: &["receive"],
        when: &[When::Transitive, When::Verb, When::Actor, When::Filled(Theme), When::NoObject(NO_GUEST)],
        event_type: EventType::Consult,
        mode: Mode::Is(EventMode::Visit),
        cameo: "043",
        roles: RECEIVED,
        content: Content::Keep,
        yes: &[("استقبل الرئيس التونسي وزير الخارجية الإيطالي", "CONSULT/visit ITA>TUN")],
        no: &["استقبلت البلاد العام الجديد"],
        ..BASE
    },
    EventRule {
        name: "receive/noun",
        why: "in his reception: the guest is the genitive",
        families: &["receive"],
        when: &[When::Noun, When::Filled(Theme), When::NoObject(NO_GUEST)],
        event_type: EventType::Consult,
        mode: Mode::Is(EventMode::Visit),
        cameo: "043",
        roles: RECEIVED,
        content: Content::Keep,
        yes: &[("جاء ذلك خلال استقبال الملك الأردني للرئيس القبرصي", "CONSULT/visit CYP>JOR")],
        no: &["حفل استقبال كبير"],
        ..BASE
    },
    EventRule {
        name: "host/guest",
        why: "a state that hosts a person is visited",
        families: &["host"],
        when: &[When::Verb, When::Filled(Theme), When::NoObject(&["meeting"])],
        event_type: EventType::Consult,
        mode: Mode::Is(EventMode::Visit),
        cameo: "043",
        roles: RECEIVED,
        content: Content::Keep,
        yes: &[("استضافت قطر وزير الخارجية الأفغاني", "CONSULT/visit AFG>QAT")],
        no: &["استضافت قطر بطولة كأس العالم"],
        ..BASE
    },
    EventRule {
        name: "meet/verb",
        why: "who meets whom: both sides act",
        families: &["meet", "call.phone"],
        when: &[When::Transitive, When::Verb, When::Actor],
        event_type: EventType::Consult,
        mode: Mode::Meeting,
        cameo: "040",
        roles: BOTH,
        content: Content::Keep,
        yes: &[
            ("التقى الرئيس السوري نظيره اللبناني", "CONSULT LBN,SYR>"),
            ("التقى وزيرا دفاع صربيا وكرواتيا في فيينا", "CONSULT HRV,SRB>"),
            ("التقى الوزيران الصربي والكرواتي في فيينا", "CONSULT HRV,SRB>"),
        ],
        no: &["سيلتقي المنتخب منافسه في النهائي"],
        ..BASE
    },
    EventRule {
        name: "meet/noun",
        why: "a meeting with its sides named",
        families: &["meet", "talks", "summit", "session", "call.phone"],
        when: &[When::Noun, When::TwoSides],
        event_type: EventType::Consult,
        mode: Mode::Meeting,
        cameo: "046",
        roles: BOTH,
        content: Content::Keep,
        yes: &[
            ("جرت في مسقط محادثات بين إيران والولايات المتحدة", "CONSULT IRN,USA>"),
            ("وصل وزير الخارجية الجزائري إلى تونس لإجراء محادثات مع نظيره التونسي", "CONSULT DZA,TUN>"),
            ("وصل وزير الخارجية الجزائري إلى تونس للقاء الرئيس التونسي", "CONSULT DZA,TUN>"),
        ],
        no: &["وتناول اللقاء سبل التعاون"],
        ..BASE
    },
    EventRule {
        name: "meet/hosted",
        why: "a meeting that a state hosts: the host receives",
        families: &["meet", "talks", "summit", "session"],
        when: &[When::Noun, When::Filled(After(Prep::Under))],
        event_type: EventType::Consult,
        mode: Mode::Meeting,
        cameo: "044",
        roles: BOTH,
        content: Content::Keep,
        yes: &[("تستضيف الجزائر القمة الأفريقية", "CONSULT/multilateral >DZA")],
        no: &["استضاف الملعب المباراة"],
        ..BASE
    },
    EventRule {
        name: "meet/governed-noun",
        why: "a verb of holding or taking part brings one side of a meeting",
        families: &["meet", "talks", "summit", "session"],
        when: &[When::Noun, When::Governed(&["do", "begin", "end", "continue", "occur", "join"])],
        event_type: EventType::Consult,
        mode: Mode::Meeting,
        cameo: "046",
        roles: BOTH,
        content: Content::Keep,
        yes: &[("أجرى وزير الخارجية التركي مباحثات في القاهرة", "CONSULT TUR>")],
        no: &["على هامش القمة"],
        ..BASE
    },
    EventRule {
        name: "talks/verb",
        settle: Settle::Topic,
        why: "two sides negotiate",
        families: &["talks", "discuss"],
        when: &[When::Verb, When::Actor, When::TwoSides],
        event_type: EventType::Consult,
        mode: Mode::Meeting,
        cameo: "040",
        roles: BOTH,
        content: Content::Swallow,
        yes: &[("بحث وزير الخارجية القطري مع نظيره التركي تطورات المنطقة", "CONSULT QAT,TUR>")],
        no: &["بحث العلماء أسباب الظاهرة"],
    },
    EventRule {
        name: "speak/with",
        why: "speaking with or to a counterpart is a talk; speaking about something is speech",
        families: &["speak"],
        when: &[When::Filled(Agent), When::TwoSides, When::NotSector(After(Prep::To), &["JRN"])],
        event_type: EventType::Consult,
        mode: Mode::Meeting,
        cameo: "040",
        roles: SPEAK,
        content: Content::Keep,
        yes: &[("تحدث الرئيس الفرنسي هاتفيا مع نظيره الأوكراني", "CONSULT/phone FRA,UKR>")],
        no: &["تحدث الوزير عن خطة التنمية"],
        ..BASE
    },
    EventRule {
        name: "contact/sides",
        why: "a call or contact between two sides",
        families: &["contact"],
        when: &[When::TwoSides],
        event_type: EventType::Consult,
        mode: Mode::Meeting,
        cameo: "041",
        roles: SPEAK,
        content: Content::Keep,
        yes: &[("تلقى الرئيس العراقي اتصالا هاتفيا من نظيره الإيراني", "CONSULT/phone IRN,IRQ>")],
        no: &["شركة اتصالات جديدة"],
        ..BASE
    },
    EventRule {
        name: "mediate/sides",
        why: "the mediator acts, the parties receive",
        families: &["mediate"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Consult,
        mode: Mode::Is(EventMode::ThirdParty),
        cameo: "045",
        roles: MEDIATE,
        content: Content::Swallow,
        yes: &[("تتوسط سلطنة عمان بين واشنطن وطهران", "CONSULT/third-party OMN>IRN,USA")],
        no: &["يتوسط المسجد ساحة المدينة"],
        ..BASE
    },
    EventRule {
        name: "send/envoy",
        why: "a state that sends an envoy visits through him",
        families: &["send"],
        when: &[When::Verb, When::Object(&["envoy"]), When::Place(After(Prep::To))],
        event_type: EventType::Consult,
        mode: Mode::Is(EventMode::Visit),
        cameo: "042",
        roles: VISIT,
        content: Content::Keep,
        yes: &[("أرسلت الصين مبعوثا خاصا إلى ميانمار", "CONSULT/visit CHN>MMR")],
        no: &["أرسل الوزير رسالة إلى نظيره"],
        ..BASE
    },
];
