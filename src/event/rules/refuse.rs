//! THREATEN and REJECT: conflict in words that warns or refuses.

use super::super::plover::{EventMode, EventType};
use super::super::prep::Prep;
use super::super::rule::{Content, EventRule, Mode, Roles, Settle, Slot, When};
use super::{AGAINST, ALONE, BASE, ON, THREAT};
use Slot::{After, Agent, Theme};

const CANCEL: Roles = Roles {
    actor: &[Agent],
    recipient: &[After(Prep::To), After(Prep::With), After(Prep::For), Theme],
    reciprocal: false,
    genitive_acts: true,
};
const REFUSE: Roles = Roles {
    actor: &[Agent],
    recipient: &[Theme, After(Prep::For), After(Prep::With), After(Prep::About), After(Prep::By), After(Prep::On)],
    reciprocal: false,
    genitive_acts: true,
};

pub(super) const RULES: &[EventRule] = &[
    EventRule {
        name: "warrant/issued",
        why: "an arrest warrant threatens arrest",
        families: &["warrant"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Threaten,
        mode: Mode::Is(EventMode::Arrest),
        cameo: "130",
        roles: AGAINST,
        yes: &[("أصدرت المحكمة الجنائية الدولية مذكرة توقيف بحق الرئيس الروسي", "THREATEN/arrest IGO>RUS")],
        no: &["رفضت المذكرة"],
        ..BASE
    },
    EventRule {
        name: "threaten/side",
        why: "a side threatens, by what it threatens with",
        families: &["threaten", "deadline"],
        when: &[When::Actor, When::Filled(Agent)],
        event_type: EventType::Threaten,
        mode: Mode::Threat,
        cameo: "130",
        roles: THREAT,
        yes: &[("هددت تركيا بقصف مواقع المسلحين في سوريا", "THREATEN/violence TUR>SYR")],
        no: &["الجفاف يهدد المحاصيل"],
        ..BASE
    },
    EventRule {
        name: "warn/side",
        why: "warning a named side of one's own action",
        families: &["warn"],
        when: &[When::Verb, When::Filled(Agent), When::Filled(Theme)],
        event_type: EventType::Threaten,
        mode: Mode::Threat,
        cameo: "130",
        roles: THREAT,
        yes: &[("حذرت روسيا بريطانيا من عواقب تسليح كييف", "THREATEN RUS>GBR")],
        no: &["حذرت الأرصاد من الأمطار"],
        ..BASE
    },
    EventRule {
        name: "respond/vow",
        why: "سترد announces retaliation",
        families: &["respond"],
        when: &[When::Verb, When::Filled(Agent), When::Future],
        event_type: EventType::Threaten,
        mode: Mode::None,
        cameo: "130",
        content: Content::KeepFacts,
        roles: THREAT,
        yes: &[("ستردّ إيران على إسرائيل", "THREATEN IRN>ISR")],
        no: &["رد الوزير على سؤال"],
        ..BASE
    },
    EventRule {
        name: "veto/used",
        why: "a veto",
        families: &["veto"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Reject,
        cameo: "129",
        roles: AGAINST,
        yes: &[("استخدمت روسيا حق النقض ضد مشروع القرار", "REJECT RUS>")],
        no: &["محكمة النقض"],
        ..BASE
    },
    EventRule {
        name: "vote/against",
        why: "a vote against",
        families: &["vote"],
        when: &[When::Verb, When::Filled(Agent), When::Filled(After(Prep::Against))],
        event_type: EventType::Reject,
        cameo: "120",
        roles: ALONE,
        yes: &[("صوتت المجر ضد أوكرانيا", "REJECT HUN>")],
        no: &["صوت الناخبون"],
        ..BASE
    },
    EventRule {
        name: "cancel/meeting",
        why: "cancelling or putting off a visit or meeting",
        families: &["cancel", "postpone", "avoid"],
        when: &[When::Object(&["visit", "meeting"])],
        event_type: EventType::Reject,
        mode: Mode::Is(EventMode::Meet),
        cameo: "125",
        roles: CANCEL,
        yes: &[("ألغى الرئيس البولندي زيارته إلى برلين", "REJECT/meet POL>DEU")],
        no: &["ألغى الحكم الهدف"],
        ..BASE
    },
    EventRule {
        name: "refuse/verb",
        why: "a refusal, by what is refused",
        families: &["refuse"],
        when: &[When::NoComment, When::Actor, When::Filled(Agent), When::NotSector(Agent, &["JUD"])],
        event_type: EventType::Reject,
        mode: Mode::Refusal,
        cameo: "120",
        roles: REFUSE,
        yes: &[
            ("رفضت السويد طلب تركيا", "REJECT SWE>TUR"),
            ("وصل الوزير التركي إلى موسكو لكنه رفض المقترح الروسي", "REJECT TUR>RUS"),
        ],
        no: &["رفض المتحدث باسم الجيش الأميركي التعليق على الأنباء", "رفض التعليق", "رفضت المحكمة الطعن"],
        ..BASE
    },
    EventRule {
        name: "deny/accusation",
        why: "denying an accusation; a denied report is the report's event, negated",
        families: &["deny"],
        when: &[When::Verb, When::Filled(Agent), When::Object(&["accusation", "guilt"])],
        event_type: EventType::Reject,
        cameo: "120",
        roles: REFUSE,
        yes: &[("نفت الصين الاتهامات الأميركية", "REJECT CHN>USA")],
        no: &["نفت الوزارة الخبر"],
        ..BASE
    },
    EventRule {
        name: "deny/that",
        settle: Settle::Denied,
        why: "denying what one has just been accused of",
        families: &["deny"],
        when: &[When::Verb, When::Filled(Agent), When::NoObject(&["accusation", "guilt"])],
        event_type: EventType::Reject,
        cameo: "120",
        roles: REFUSE,
        yes: &[("اتهمت كييف مينسك بقصف القرية ونفت مينسك ذلك", "REJECT BLR>UKR")],
        no: &["قالت صحيفة إن مينسك نقلت قواتها ونفت مينسك ذلك"],
        ..BASE
    },
    EventRule {
        name: "obstruct/talks",
        why: "blocking talks or an agreement",
        families: &["obstruct-talks", "prevent"],
        when: &[
            When::Filled(Agent),
            When::Object(&["agreement", "meeting", "resolution", "mediation", "sanctions", "peace"]),
        ],
        event_type: EventType::Reject,
        cameo: "120",
        roles: ON,
        yes: &[("عرقلت المجر الاتفاق الأوروبي", "REJECT HUN>")],
        no: &["عرقلت الثلوج حركة السير"],
        ..BASE
    },
];
