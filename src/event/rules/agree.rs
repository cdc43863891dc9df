//! AGREE: agreements to act, acceptance, offers, promises, invitations, readiness.

use super::super::plover::EventType;
use super::super::prep::Prep;
use super::super::rule::{EventRule, Roles, Settle, Slot, When};
use super::{BASE, BOTH, GIVE, WHOM};
use Slot::{After, Agent, Theme};

const TOWARD: Roles = Roles {
    actor: &[Agent],
    recipient: &[Theme, After(Prep::With), After(Prep::For), After(Prep::To), After(Prep::On)],
    reciprocal: false,
    genitive_acts: true,
};
const READY: Roles = Roles {
    actor: &[Agent],
    recipient: &[After(Prep::With), After(Prep::For)],
    reciprocal: false,
    genitive_acts: true,
};
const ACCEPT: Roles = Roles {
    actor: &[Agent],
    recipient: &[After(Prep::From), After(Prep::On), Theme],
    reciprocal: false,
    genitive_acts: true,
};
const INVITED_BY: Roles = Roles {
    actor: &[After(Prep::From), Agent],
    recipient: &[After(Prep::To), After(Prep::For)],
    reciprocal: false,
    genitive_acts: true,
};

pub(super) const RULES: &[EventRule] = &[
    EventRule {
        name: "agree/verb",
        why: "sides agree to do something: all act",
        families: &["agree"],
        when: &[When::Verb, When::Actor],
        event_type: EventType::Agree,
        cameo: "030",
        roles: BOTH,
        yes: &[
            ("اتفقت العراق والأردن على مد خط أنابيب", "AGREE IRQ,JOR>"),
            ("واتفق قادة مالي والنيجر وبوركينا فاسو على إنشاء قوة مشتركة", "AGREE BFA,MLI,NER>"),
            (
                "بحث الوزير المصري مع نظيره التركي الحرب في السودان واتفقا على توسيع التجارة بين البلدين",
                "AGREE EGY,TUR>",
            ),
        ],
        no: &["وينص الاتفاق على ذلك"],
        ..BASE
    },
    EventRule {
        name: "agree/without",
        why: "talks that end without an agreement: their sides did not agree",
        families: &["agree"],
        when: &[When::Noun, When::Without],
        event_type: EventType::Agree,
        cameo: "030",
        roles: BOTH,
        yes: &[("اختتمت قبرص واليونان محادثاتهما من دون اتفاق", "AGREE (negation) CYP,GRC>")],
        no: &["وبموجب اتفاق الهدنة"],
        ..BASE
    },
    EventRule {
        name: "agree/noun",
        why: "an agreement reached between named sides",
        families: &["agree"],
        when: &[When::Noun, When::Governed(&["do", "occur", "begin", "end"])],
        event_type: EventType::Agree,
        cameo: "030",
        roles: BOTH,
        yes: &[("توصلت روسيا وأوكرانيا إلى اتفاق", "AGREE RUS,UKR>")],
        no: &["بموجب اتفاق الهدنة"],
        ..BASE
    },
    EventRule {
        name: "invite/sent",
        why: "an invitation sent to somebody to visit",
        families: &["call"],
        when: &[When::Noun, When::Governed(&["do"]), When::Filled(Agent), When::Filled(After(Prep::To))],
        event_type: EventType::Agree,
        cameo: "030",
        roles: GIVE,
        yes: &[("وجه الملك الأردني دعوة إلى الرئيس الفنزويلي لزيارة عمان", "AGREE JOR>VEN")],
        no: &["وجهت الأم دعوة إلى الصبر"],
        ..BASE
    },
    EventRule {
        name: "accept/verb",
        why: "accepting a proposal or invitation",
        families: &["accept"],
        when: &[When::Verb, When::Actor, When::NotSector(Agent, &["EDU", "BUS"])],
        event_type: EventType::Agree,
        cameo: "030",
        roles: ACCEPT,
        yes: &[("وافقت إيران على المقترح الروسي", "AGREE IRN>RUS")],
        no: &["قبلت الجامعة ألف طالب"],
        ..BASE
    },
    EventRule {
        name: "invite/verb",
        why: "inviting to visit is an offer",
        families: &["call", "call-for"],
        when: &[When::Verb, When::Filled(Agent), When::Filled(Theme), When::Object(&["visit"])],
        event_type: EventType::Agree,
        cameo: "030",
        roles: WHOM,
        yes: &[("دعا الرئيس التركي نظيره المصري إلى زيارة أنقرة", "AGREE TUR>EGY")],
        no: &["دعا الخطيب إلى الصبر"],
        ..BASE
    },
    EventRule {
        name: "invite/noun",
        settle: Settle::Invited,
        why: "an invitation: who sent it acts",
        families: &["call"],
        when: &[When::Noun, When::Filled(After(Prep::From))],
        event_type: EventType::Agree,
        cameo: "030",
        roles: INVITED_BY,
        yes: &[("تلبية لدعوة من الرئيس الصيني", "AGREE CHN>")],
        no: &["وجهت دعوة عامة"],
        ..BASE
    },
    EventRule {
        name: "offer/verb",
        why: "offering to help, to host or to mediate",
        families: &["offer"],
        when: &[When::Verb, When::Filled(Agent)],
        event_type: EventType::Agree,
        cameo: "030",
        roles: TOWARD,
        yes: &[("عرضت سويسرا التوسط بين الجانبين", "AGREE CHE>")],
        no: &["عرض المتحف لوحات نادرة"],
        ..BASE
    },
    EventRule {
        name: "give/proposal",
        why: "putting forward a proposal or a guarantee",
        families: &["give"],
        when: &[When::Verb, When::Filled(Agent), When::Object(&["proposal"])],
        event_type: EventType::Agree,
        cameo: "030",
        roles: TOWARD,
        yes: &[("قدمت مصر مقترحا إلى إسرائيل", "AGREE EGY>ISR")],
        no: &["قدم الفنان عرضا"],
        ..BASE
    },
    EventRule {
        name: "promise/verb",
        why: "a promise, auxiliary null whatever its content",
        families: &["promise"],
        when: &[When::Filled(Agent), When::NoObject(&["sanctions"]), When::Content],
        event_type: EventType::Agree,
        cameo: "030",
        roles: TOWARD,
        yes: &[("تعهدت اليابان بتقديم قرض للأردن", "AGREE JPN>JOR")],
        no: &["يعد هذا المشروع الأكبر"],
        ..BASE
    },
    EventRule {
        name: "ready/side",
        why: "a side declares itself ready",
        families: &["ready"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Agree,
        cameo: "030",
        roles: READY,
        yes: &[("أبدت باكستان استعدادها للحوار مع الهند", "AGREE PAK>IND")],
        no: &["استعدادات لاستقبال العيد"],
        ..BASE
    },
];
