//! CONCEDE: apologies, pardons, easing; lifting, withdrawal, release and ceasefire that are only announced.

use super::super::plover::EventType;
use super::super::prep::Prep;
use super::super::rule::{Content, EventRule, Mode, Roles, Slot, When};
use super::{ALONE, BASE, FREED, LIFTED};
use Slot::{After, Agent};

const FROM: Roles = Roles {
    actor: &[Agent],
    recipient: &[After(Prep::About), After(Prep::For), After(Prep::On), After(Prep::From), After(Prep::Toward)],
    reciprocal: false,
    genitive_acts: true,
};

pub(super) const RULES: &[EventRule] = &[
    EventRule {
        name: "apologise/side",
        why: "an apology or regret for one's own act",
        families: &["apologise"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Concede,
        cameo: "055",
        roles: FROM,
        content: Content::KeepFacts,
        yes: &[("اعتذرت بولندا لأوكرانيا", "CONCEDE POL>UKR")],
        no: &["يا للأسف"],
        ..BASE
    },
    EventRule {
        name: "pardon/side",
        why: "a pardon; the release itself is RETREAT",
        families: &["pardon", "acquit"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Concede,
        cameo: "081",
        roles: FROM,
        yes: &[("أصدر الرئيس المصري عفوا عن معتقلين", "CONCEDE EGY>EGY")],
        no: &["عفوا أيها القراء"],
        ..BASE
    },
    EventRule {
        name: "promise/concede",
        why: "a promise to lift, to withdraw or to release",
        families: &["promise"],
        when: &[When::Filled(Agent), When::Object(&["sanctions"]), When::Content],
        event_type: EventType::Concede,
        cameo: "030",
        roles: LIFTED,
        yes: &[("وعد الرئيس الأميركي برفع العقوبات عن سوريا", "CONCEDE USA>SYR")],
        no: &["وعد الطبيب مريضه"],
        ..BASE
    },
    EventRule {
        name: "release/announced",
        why: "a release that is still to come is verbal",
        families: &["release"],
        when: &[When::Future],
        event_type: EventType::Concede,
        cameo: "0841",
        roles: FREED,
        yes: &[("ستفرج تركيا عن الصحافي الألماني", "CONCEDE TUR>DEU")],
        no: &["أفرجت تركيا عن الصحافي"],
        ..BASE
    },
    EventRule {
        name: "withdraw/announced",
        why: "a withdrawal that is still to come is verbal",
        families: &["withdraw", "pull", "pull-out"],
        when: &[When::Future, When::NoObject(&["envoy", "organisation", "agreement"])],
        event_type: EventType::Concede,
        cameo: "0872",
        roles: ALONE,
        yes: &[("ستسحب فرنسا قواتها من تشاد", "CONCEDE FRA>")],
        no: &["سحبت الشركة منتجها"],
        ..BASE
    },
    EventRule {
        name: "lift/announced",
        why: "lifting sanctions or a siege that is still to come",
        families: &["lift"],
        when: &[When::Future, When::Object(&["sanctions", "blockade", "curfew", "emergency", "embargo", "tariff"])],
        event_type: EventType::Concede,
        cameo: "085",
        roles: LIFTED,
        yes: &[("سترفع واشنطن العقوبات عن فنزويلا", "CONCEDE USA>VEN")],
        no: &["سترفع الشركة أسعارها"],
        ..BASE
    },
    EventRule {
        name: "ceasefire/declared",
        why: "a ceasefire declared by one side",
        families: &["ceasefire"],
        when: &[When::Noun, When::Governed(&["express", "do"])],
        event_type: EventType::Concede,
        mode: Mode::None,
        cameo: "0871",
        roles: ALONE,
        yes: &[("أعلن الجيش السوداني هدنة", "CONCEDE SDN>")],
        no: &["اتفاق الهدنة"],
        ..BASE
    },
    EventRule {
        name: "ease/rules",
        why: "easing restrictions",
        families: &["ease", "yield"],
        when: &[When::Verb, When::Filled(Agent)],
        event_type: EventType::Concede,
        cameo: "081",
        roles: FROM,
        yes: &[("خففت الصين القيود على السفر", "CONCEDE CHN>")],
        no: &["خفف الدواء آلامه"],
        ..BASE
    },
    EventRule {
        name: "pull/demand",
        why: "dropping a demand or complaint",
        families: &["pull"],
        when: &[When::Verb, When::Filled(Agent), When::Object(&["lawsuit", "request"])],
        event_type: EventType::Concede,
        cameo: "080",
        roles: ALONE,
        yes: &[("سحبت قطر شكواها", "CONCEDE QAT>")],
        no: &["سحب البنك أمواله"],
        ..BASE
    },
    // RETREAT: the same acts in effect.
];
