//! REQUEST and ACCUSE: conflict in words that asks or blames.

use super::super::plover::{EventMode, EventType};
use super::super::prep::Prep;
use super::super::rule::{Content, EventRule, Mode, Roles, Slot, When};
use super::{AGAINST, ASK, BASE, BY, THREAT, WHOM};
use Slot::{After, Agent};

const THAT: Roles = Roles { actor: &[Agent], recipient: &[Slot::That], reciprocal: false, genitive_acts: false };
const PROTEST_AT: Roles =
    Roles { actor: &[Agent], recipient: &[After(Prep::At)], reciprocal: false, genitive_acts: false };

pub(super) const RULES: &[EventRule] = &[
    EventRule {
        name: "demand/verb",
        why: "demanding, asking, urging, ordering: what is asked is its content, not an event",
        families: &["demand", "call-for", "urge", "order", "call"],
        when: &[When::Verb, When::Actor, When::NoObject(&["protest", "strike"]), When::Named],
        event_type: EventType::Request,
        mode: Mode::Demand,
        cameo: "100",
        roles: ASK,
        yes: &[("طالبت سوريا إسرائيل بالانسحاب من أراضيها", "REQUEST/yield SYR>ISR")],
        no: &["وشدد على ضرورة الحوار", "وقال مسؤول أميركي طلب عدم ذكر اسمه"],
        ..BASE
    },
    EventRule {
        name: "demand/noun",
        why: "a demand whose author is named",
        families: &["demand", "call-for", "urge", "order"],
        when: &[When::Noun, When::Filled(Agent), When::Governed(&["do", "express"])],
        event_type: EventType::Request,
        mode: Mode::Demand,
        cameo: "100",
        roles: ASK,
        yes: &[("وجهت الأمم المتحدة نداء إلى المانحين", "REQUEST IGO>")],
        no: &["بناء على طلب الزبائن"],
        ..BASE
    },
    EventRule {
        name: "summon/envoy",
        why: "summoning another state's envoy is a protest",
        families: &["summon"],
        when: &[When::Transitive, When::Object(&["envoy"]), When::Filled(Agent)],
        event_type: EventType::Accuse,
        mode: Mode::Is(EventMode::Disapprove),
        cameo: "111",
        roles: WHOM,
        yes: &[
            ("استدعت الخارجية المغربية السفير الإسباني", "ACCUSE/disapprove MAR>ESP"),
            ("جاء ذلك إثر استدعاء باريس السفير النيجري", "ACCUSE/disapprove FRA>NER"),
        ],
        no: &["استدعى المدرب لاعبا جديدا", "وطالب باستدعاء السفير"],
        ..BASE
    },
    EventRule {
        name: "protest/note",
        why: "a note or word of protest by a state",
        families: &["protest-note", "protest"],
        when: &[When::Sector(Agent, &["GOV", "LEG", "IGO"])],
        event_type: EventType::Accuse,
        mode: Mode::Is(EventMode::Disapprove),
        cameo: "111",
        roles: AGAINST,
        yes: &[("احتجت وزارة الخارجية الباكستانية على الهند", "ACCUSE/disapprove PAK>IND")],
        no: &["احتجاجا على الغلاء"],
        ..BASE
    },
    EventRule {
        name: "protest/state",
        why: "a state that protests to another",
        families: &["protest"],
        when: &[When::Verb, When::Filled(Agent), When::Filled(After(Prep::At))],
        event_type: EventType::Accuse,
        mode: Mode::Is(EventMode::Disapprove),
        cameo: "111",
        roles: PROTEST_AT,
        yes: &[("احتج لبنان لدى الأمم المتحدة على الغارات", "ACCUSE/disapprove LBN>IGO")],
        no: &["احتج السكان على انقطاع الماء"],
        ..BASE
    },
    EventRule {
        name: "condemn/party",
        why: "condemning: the party condemned is the owner of the act",
        families: &["condemn", "criticise"],
        when: &[When::Transitive, When::Filled(Agent)],
        event_type: EventType::Accuse,
        mode: Mode::Is(EventMode::Disapprove),
        cameo: "111",
        roles: BY,
        content: Content::KeepFacts,
        yes: &[
            ("أدانت ماليزيا القصف الإسرائيلي", "ACCUSE/disapprove MYS>ISR"),
            ("أدانت كندا هجوما استهدف مخيما للاجئين السوريين", "ACCUSE/disapprove CAN>"),
            ("دانت وزارة الخارجية الفرنسية إسرائيل", "ACCUSE/disapprove FRA>ISR"),
            ("وصلت الوزيرة الألمانية إلى كييف وأدانت روسيا", "ACCUSE/disapprove DEU>RUS"),
        ],
        no: &["ندد بها الشاعر في قصيدته"],
        ..BASE
    },
    EventRule {
        name: "campaign/words",
        why: "a campaign of words against a side; one against people in the street is a crackdown",
        families: &["campaign"],
        when: &[
            When::Filled(Agent),
            When::NotSector(After(Prep::Against), &["CVL", "OPP", "JRN"]),
            When::NotSector(After(Prep::On), &["CVL", "OPP", "JRN"]),
        ],
        event_type: EventType::Accuse,
        mode: Mode::Is(EventMode::Disapprove),
        cameo: "111",
        roles: BY,
        content: Content::KeepFacts,
        yes: &[("شنت تركيا حملة على اليونان", "ACCUSE/disapprove TUR>GRC")],
        no: &["حملة تطعيم", "شنت السلطات حملة ضد المتظاهرين"],
        ..BASE
    },
    EventRule {
        name: "accuse/party",
        why: "an accusation against a named party",
        families: &["accuse"],
        when: &[When::Transitive, When::Verb, When::Actor, When::Whom],
        event_type: EventType::Accuse,
        mode: Mode::Is(EventMode::Allege),
        cameo: "112",
        roles: THREAT,
        yes: &[("اتهمت رواندا بوروندي بدعم المتمردين", "ACCUSE/allege RWA>BDI")],
        no: &["زعم البائع أن السلعة أصلية"],
        ..BASE
    },
    EventRule {
        name: "accuse/that",
        why: "alleging that somebody does something: he is who is accused",
        families: &["accuse"],
        when: &[When::Verb, When::Filled(Agent), When::Filled(Slot::That)],
        event_type: EventType::Accuse,
        mode: Mode::Is(EventMode::Allege),
        cameo: "112",
        roles: THAT,
        yes: &[
            ("زعمت إسرائيل أن إيران تدعم المسلحين", "ACCUSE/allege ISR>IRN"),
            ("باعت بكين رقائق لشركات أجنبية، وهي التي زعم مسؤولون أمريكيون أنها هربتها", "ACCUSE/allege USA>CHN"),
        ],
        no: &["اتهمت الصحيفة الوزير"],
        ..BASE
    },
    EventRule {
        name: "accuse/masdar",
        why: "an accusation told by its noun, with who accuses and who is accused",
        families: &["accuse"],
        when: &[When::Noun, When::Filled(Agent), When::Filled(Slot::Theme)],
        event_type: EventType::Accuse,
        mode: Mode::Is(EventMode::Allege),
        cameo: "112",
        roles: THREAT,
        yes: &[("عقب اتهام رواندا بوروندي بدعم المتمردين", "ACCUSE/allege RWA>BDI")],
        no: &["رفضت موسكو اتهام روسيا"],
        ..BASE
    },
    EventRule {
        name: "accuse/noun",
        why: "accusations exchanged or levelled by named sides",
        families: &["accuse"],
        when: &[When::Noun, When::Governed(&["do"]), When::Filled(Agent)],
        event_type: EventType::Accuse,
        mode: Mode::Is(EventMode::Allege),
        cameo: "112",
        roles: AGAINST,
        yes: &[("وجهت واشنطن اتهامات إلى طهران", "ACCUSE/allege USA>")],
        no: &["نفت الشركة الاتهامات"],
        ..BASE
    },
    EventRule {
        name: "exchange/accusations",
        why: "both sides accuse each other",
        families: &["exchange"],
        when: &[When::Object(&["accusation"])],
        event_type: EventType::Accuse,
        mode: Mode::Is(EventMode::Allege),
        cameo: "112",
        roles: super::BOTH,
        yes: &[("تبادلت الهند وباكستان الاتهامات", "ACCUSE/allege IND,PAK>")],
        no: &["تبادل الطرفان الهدايا"],
        ..BASE
    },
    EventRule {
        name: "sue/party",
        why: "a lawsuit of a named side",
        families: &["sue"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Accuse,
        mode: Mode::Is(EventMode::Allege),
        cameo: "115",
        roles: AGAINST,
        yes: &[("رفعت أرمينيا دعوى ضد أذربيجان", "ACCUSE/allege ARM>AZE")],
        no: &["شكا المريض من الألم"],
        ..BASE
    },
    EventRule {
        name: "investigate/party",
        why: "an inquiry opened by a named body",
        families: &["investigate"],
        when: &[When::Noun, When::Filled(Agent), When::Governed(&["do", "begin"])],
        event_type: EventType::Accuse,
        mode: Mode::Is(EventMode::Investigate),
        cameo: "090",
        roles: AGAINST,
        yes: &[("بدأت النيابة الفرنسية تحقيقا مع الوزير السابق", "ACCUSE/investigate FRA>FRA")],
        no: &["تحقيق الأرباح"],
        ..BASE
    },
    EventRule {
        name: "open/inquiry",
        why: "opening an inquiry: the inquiry is the trigger",
        families: &["investigate"],
        when: &[When::Noun, When::Filled(Agent), When::Carried],
        event_type: EventType::Accuse,
        mode: Mode::Is(EventMode::Investigate),
        cameo: "090",
        roles: AGAINST,
        yes: &[("فتح البرلمان البريطاني تحقيقا في القضية", "ACCUSE/investigate GBR>")],
        no: &["لجنة التحقيق"],
        ..BASE
    },
    EventRule {
        name: "investigate/verb",
        why: "a named body investigates",
        families: &["investigate"],
        when: &[When::Verb, When::Filled(Agent), When::Filled(After(Prep::With))],
        event_type: EventType::Accuse,
        mode: Mode::Is(EventMode::Investigate),
        cameo: "090",
        roles: AGAINST,
        yes: &[("حققت الشرطة الألمانية مع المشتبه بهم", "ACCUSE/investigate DEU>DEU")],
        no: &["حقق الفريق الفوز في المباراة"],
        ..BASE
    },
];
