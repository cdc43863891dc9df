//! RETREAT: release, handing over, withdrawal, lifting, ceasefire and resignation that are done.

use super::super::plover::{EventMode, EventType};
use super::super::prep::Prep;
use super::super::rule::{EventRule, Mode, Roles, Slot, When};
use super::{ALONE, BASE, BOTH, FREED, LIFTED, WHOM};
use Slot::{After, Agent};

const DISARM: Roles =
    Roles { actor: &[Agent], recipient: &[After(Prep::For), After(Prep::To)], reciprocal: false, genitive_acts: true };

pub(super) const RULES: &[EventRule] = &[
    EventRule {
        name: "release/done",
        why: "prisoners or hostages set free",
        families: &["release"],
        when: &[When::Verb, When::NotSector(Agent, &["BUS", "JRN"])],
        event_type: EventType::Retreat,
        mode: Mode::Is(EventMode::Release),
        cameo: "0841",
        roles: FREED,
        yes: &[("أفرجت إيران عن سجناء بريطانيين", "RETREAT/release IRN>GBR")],
        no: &["أفرجت الشركة عن منتجها الجديد"],
        ..BASE
    },
    EventRule {
        name: "release/noun",
        why: "the release of named persons or by a named side",
        families: &["release"],
        when: &[When::Noun, When::Filled(Agent)],
        event_type: EventType::Retreat,
        mode: Mode::Is(EventMode::Release),
        cameo: "0841",
        roles: FREED,
        yes: &[("جرى الإفراج عن معتقلين من قبل السلطات السورية", "RETREAT/release SYR>")],
        no: &["دون الإفراج عن التفاصيل"],
        ..BASE
    },
    EventRule {
        name: "launch/freedom",
        why: "أطلق سراح sets free",
        families: &["launch"],
        when: &[When::Object(&["freedom"])],
        event_type: EventType::Retreat,
        mode: Mode::Is(EventMode::Release),
        cameo: "0841",
        roles: FREED,
        yes: &[("أطلقت الصين سراح صحافيين يابانيين", "RETREAT/release CHN>JPN")],
        no: &["أطلقت الوزارة مشروعا"],
        ..BASE
    },
    EventRule {
        name: "hand/weapons",
        why: "fighters who hand in their weapons disarm",
        families: &["hand", "disarm", "throw"],
        when: &[When::Object(&["weapons"]), When::Filled(Agent)],
        event_type: EventType::Retreat,
        mode: Mode::Is(EventMode::Disarm),
        cameo: "0873",
        roles: DISARM,
        yes: &[("سلم المتمردون أسلحتهم للجيش الكولومبي", "RETREAT/disarm >COL")],
        no: &["سلم المدير الجائزة"],
        ..BASE
    },
    EventRule {
        name: "hand/base",
        why: "handing over a base is a withdrawal",
        families: &["hand", "evacuate"],
        when: &[When::Verb, When::Object(&["base", "territory"]), When::Filled(Agent)],
        event_type: EventType::Retreat,
        mode: Mode::Is(EventMode::Withdraw),
        cameo: "0872",
        roles: DISARM,
        yes: &[("سلمت الولايات المتحدة قاعدة باغرام إلى القوات الأفغانية", "RETREAT/withdraw USA>AFG")],
        no: &["سلمت الشركة المبنى"],
        ..BASE
    },
    EventRule {
        name: "hand/prisoners",
        why: "handing over prisoners or bodies",
        families: &["hand", "return", "exchange"],
        when: &[When::Object(&["prisoners", "hostages", "bodies"]), When::Filled(Agent)],
        event_type: EventType::Retreat,
        mode: Mode::Is(EventMode::Release),
        cameo: "0841",
        roles: BOTH,
        yes: &[
            ("تبادلت روسيا وأوكرانيا عشرات الأسرى", "RETREAT/release RUS,UKR>"),
            ("تبادلت إيران والولايات المتحدة خمسة سجناء في الدوحة", "RETREAT/release IRN,USA>"),
        ],
        no: &["تبادل الطرفان الآراء"],
        ..BASE
    },
    EventRule {
        name: "withdraw/troops",
        why: "troops that leave",
        families: &["withdraw", "pull", "pull-out", "evacuate"],
        when: &[When::Object(&["troops", "base"]), When::Filled(Agent)],
        event_type: EventType::Retreat,
        mode: Mode::Is(EventMode::Withdraw),
        cameo: "0872",
        roles: ALONE,
        yes: &[("سحبت إثيوبيا قواتها من الصومال", "RETREAT/withdraw ETH>")],
        no: &["سحبت الشركة منتجها"],
        ..BASE
    },
    EventRule {
        name: "withdraw/army",
        why: "an army that withdraws",
        families: &["withdraw", "pull-out", "depart"],
        when: &[When::Sector(Agent, &["MIL", "REB", "PRM"])],
        event_type: EventType::Retreat,
        mode: Mode::Is(EventMode::Withdraw),
        cameo: "0872",
        roles: ALONE,
        yes: &[("انسحبت طالبان من المدينة", "RETREAT/withdraw AFG>")],
        no: &["انسحب اللاعب من المباراة"],
        ..BASE
    },
    EventRule {
        name: "suspend/troops",
        why: "cutting the number of troops",
        families: &["suspend"],
        when: &[When::Verb, When::Object(&["troops"]), When::Filled(Agent)],
        event_type: EventType::Retreat,
        mode: Mode::Is(EventMode::Withdraw),
        cameo: "0872",
        roles: ALONE,
        yes: &[("خفضت واشنطن عدد قواتها في العراق", "RETREAT/withdraw USA>")],
        no: &["خفضت الشركة أسعارها"],
        ..BASE
    },
    EventRule {
        name: "lift/done",
        why: "sanctions, a siege or a curfew lifted",
        families: &["lift", "ease"],
        when: &[When::Object(&["sanctions", "blockade", "curfew", "emergency", "embargo"])],
        event_type: EventType::Retreat,
        cameo: "085",
        roles: LIFTED,
        yes: &[("رفعت بريطانيا العقوبات عن سوريا", "RETREAT GBR>SYR")],
        no: &["رفعت الشركة أسعارها"],
        ..BASE
    },
    EventRule {
        name: "suspend/sanctions",
        why: "suspending sanctions eases them",
        families: &["suspend", "cancel", "stop"],
        when: &[When::Object(&["sanctions"]), When::Filled(Agent)],
        event_type: EventType::Retreat,
        cameo: "085",
        roles: LIFTED,
        yes: &[("علق الاتحاد الأوروبي العقوبات على سوريا", "RETREAT IGO>SYR")],
        no: &["علق الوزير على الخبر"],
        ..BASE
    },
    EventRule {
        name: "ceasefire/force",
        why: "a ceasefire in force between named sides",
        families: &["ceasefire"],
        when: &[When::Noun, When::Governed(&["begin", "occur", "continue"])],
        event_type: EventType::Retreat,
        mode: Mode::Is(EventMode::Ceasefire),
        cameo: "0871",
        roles: BOTH,
        yes: &[("دخل وقف إطلاق النار بين أرمينيا وأذربيجان حيز التنفيذ", "RETREAT/ceasefire ARM,AZE>")],
        no: &["دعا إلى وقف إطلاق النار"],
        ..BASE
    },
    EventRule {
        name: "resign/office",
        why: "leaving public office",
        families: &["resign"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Retreat,
        mode: Mode::Is(EventMode::Resign),
        cameo: "0831",
        roles: ALONE,
        yes: &[("استقال رئيس الوزراء الكويتي", "RETREAT/resign KWT>")],
        no: &["استقال المدرب بعد الهزيمة في المباراة"],
        ..BASE
    },
    EventRule {
        name: "give/resignation",
        why: "handing in a resignation",
        families: &["give"],
        when: &[When::Verb, When::Object(&["resignation"]), When::Filled(Agent)],
        event_type: EventType::Retreat,
        mode: Mode::Is(EventMode::Resign),
        cameo: "0831",
        roles: ALONE,
        yes: &[("قدم وزير المالية اللبناني استقالته", "RETREAT/resign LBN>")],
        no: &["قدم الفنان أغنيته"],
        ..BASE
    },
    EventRule {
        name: "allow/aid",
        why: "letting aid or inspectors in",
        families: &["allow", "open"],
        when: &[When::Filled(Agent), When::Object(&["aid", "crossing"])],
        event_type: EventType::Retreat,
        mode: Mode::Is(EventMode::Access),
        cameo: "0863",
        roles: ALONE,
        yes: &[("سمحت إسرائيل بدخول شاحنات المساعدات", "RETREAT/access ISR>")],
        no: &["سمحت الوزارة ببيع الكتب"],
        ..BASE
    },
    EventRule {
        name: "surrender/side",
        why: "fighters who give themselves up",
        families: &["surrender"],
        when: &[When::Verb, When::Filled(Agent)],
        event_type: EventType::Retreat,
        cameo: "0874",
        roles: WHOM,
        yes: &[("استسلم مقاتلو التنظيم للجيش العراقي", "RETREAT >IRQ")],
        no: &["لم يستسلم الفريق للخسارة في المباراة"],
        ..BASE
    },
    EventRule {
        name: "stop/tests",
        why: "a state that stops trying out weapons",
        families: &["stop"],
        when: &[When::Verb, When::Filled(Agent), When::Weapon, When::Clause(&[], &["test.weapon"])],
        event_type: EventType::Retreat,
        cameo: "0872",
        roles: ALONE,
        yes: &[("أوقفت كوريا الشمالية تجاربها الصاروخية", "RETREAT PRK>")],
        no: &["أوقف المختبر تجاربه على اللقاح"],
        ..BASE
    },
    EventRule {
        name: "stop/own-tests",
        why: "stopping one's own fire, tests or enrichment",
        families: &["stop"],
        when: &[When::Verb, When::Filled(Agent), When::Object(&["weapons", "war", "fire"])],
        event_type: EventType::Retreat,
        cameo: "0872",
        roles: ALONE,
        yes: &[("أوقفت أذربيجان حربها", "RETREAT AZE>")],
        no: &["أوقف الحكم المباراة"],
        ..BASE
    },
];
