//! SANCTION: relations reduced.

use super::super::plover::{EventMode, EventType};
use super::super::prep::Prep;
use super::super::rule::{EventRule, Mode, Roles, Settle, Slot, When};
use super::{BASE, ON, WHOM};
use Slot::{After, Agent, Theme};

const FROM_STATE: Roles = Roles {
    actor: &[Agent],
    recipient: &[After(Prep::At), After(Prep::In), After(Prep::From), After(Prep::To), After(Prep::With), Theme],
    reciprocal: false,
    genitive_acts: false,
};
const LEAVE: Roles = Roles { recipient: &[], ..FROM_STATE };
const OWN_EMBASSY: Roles = Roles { actor: &[Agent, Theme], ..FROM_STATE };
const WITH_SIDE: Roles = Roles {
    actor: &[Agent],
    recipient: &[
        After(Prep::With),
        After(Prep::On),
        After(Prep::About),
        After(Prep::For),
        After(Prep::In),
        After(Prep::To),
        After(Prep::From),
        Theme,
    ],
    reciprocal: false,
    genitive_acts: false,
};
const SENTENCED: Roles = Roles {
    actor: &[Agent],
    recipient: &[After(Prep::On), After(Prep::Against), Theme, After(Prep::By)],
    reciprocal: false,
    genitive_acts: false,
};
const CUT_OFF: &[&str] =
    &["relations", "aid", "meeting", "agreement", "trade-goods", "exports", "licence", "assets", "money", "embargo"];

pub(super) const RULES: &[EventRule] = &[
    EventRule {
        name: "expel/envoy",
        why: "expelling envoys, or a member from a body",
        families: &["expel", "deport"],
        when: &[When::Transitive, When::Object(&["envoy", "membership"])],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Expel),
        cameo: "166",
        roles: WHOM,
        yes: &[
            ("طردت هولندا دبلوماسيين روسا", "SANCTION/expel NLD>RUS"),
            ("بعد طرد المغرب سفير ألمانيا", "SANCTION/expel MAR>DEU"),
        ],
        no: &["طرد الحكم اللاعب من المباراة"],
        ..BASE
    },
    EventRule {
        name: "order/leave",
        why: "an envoy who is told to leave is expelled",
        families: &["order", "demand", "deadline"],
        when: &[
            When::Verb,
            When::Filled(Agent),
            When::Filled(Theme),
            When::Object(&["envoy"]),
            When::Clause(&[], &["depart"]),
        ],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Expel),
        cameo: "166",
        roles: WHOM,
        yes: &[("أمرت تشاد السفير الألماني بمغادرة البلاد", "SANCTION/expel TCD>DEU")],
        no: &["أمر المدير الموظفين بالمغادرة"],
        ..BASE
    },
    EventRule {
        name: "expel/party",
        why: "expelling a named envoy or delegation",
        families: &["expel"],
        when: &[When::Transitive, When::Filled(Agent), When::Filled(Theme)],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Expel),
        cameo: "166",
        roles: WHOM,
        yes: &[("طردت إثيوبيا أطباء بلا حدود", "SANCTION/expel ETH>NGO")],
        no: &["طرد بريدي"],
        ..BASE
    },
    EventRule {
        name: "suspend/membership",
        why: "suspending a membership expels",
        families: &["suspend", "cancel"],
        when: &[When::Object(&["membership"])],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Expel),
        cameo: "166",
        roles: WHOM,
        yes: &[("علق الاتحاد الأفريقي عضوية النيجر", "SANCTION/expel IGO>NER")],
        no: &["علق النادي عضوية المشجع في المباراة"],
        ..BASE
    },
    EventRule {
        name: "recall/envoy",
        why: "recalling one's own envoy",
        families: &["pull"],
        when: &[When::Object(&["envoy"])],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Withdraw),
        cameo: "161",
        roles: FROM_STATE,
        yes: &[("سحبت الكويت سفيرها من بيروت", "SANCTION/withdraw KWT>LBN")],
        no: &["سحبت الشركة منتجها"],
        ..BASE
    },
    EventRule {
        name: "summon/own-envoy",
        why: "calling home one's own envoy for consultation",
        families: &["summon"],
        when: &[When::Own(&["envoy"])],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Withdraw),
        cameo: "161",
        roles: FROM_STATE,
        yes: &[("استدعت تشيلي سفيرها لدى إسرائيل للتشاور", "SANCTION/withdraw CHL>ISR")],
        no: &["استدعى المدرب لاعبا"],
        ..BASE
    },
    EventRule {
        name: "close/embassy",
        why: "closing one's own embassy",
        families: &["close"],
        when: &[When::Object(&["embassy"])],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Withdraw),
        cameo: "161",
        roles: OWN_EMBASSY,
        yes: &[("أغلقت كندا سفارتها في طهران", "SANCTION/withdraw CAN>IRN")],
        no: &["أغلق المتجر أبوابه"],
        ..BASE
    },
    EventRule {
        name: "leave/body",
        settle: Settle::Left,
        why: "leaving an organisation, talks or a treaty",
        families: &["pull-out", "withdraw-from", "exit", "withdraw"],
        when: &[When::Object(&["organisation", "agreement", "meeting", "membership"]), When::Filled(Agent)],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Withdraw),
        cameo: "161",
        roles: FROM_STATE,
        yes: &[("انسحبت إيران من المعاهدة", "SANCTION/withdraw IRN>")],
        no: &["انسحب العداء من السباق"],
        ..BASE
    },
    EventRule {
        name: "leave/talks",
        settle: Settle::Left,
        why: "leaving talks that were named before",
        families: &["pull-out", "withdraw-from", "exit", "withdraw"],
        when: &[When::Verb, When::Filled(Agent), When::Resumes(Prep::From)],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Withdraw),
        cameo: "161",
        roles: LEAVE,
        yes: &[("تعثرت المحادثات بعدما انسحب منها الوفد الليبي", "SANCTION/withdraw LBY>")],
        no: &["توقفت المحادثات ودخل الجيش الليبي البلدة ثم انسحب منها", "بدأت المسابقة ثم انسحب منها اللاعب الليبي"],
        ..BASE
    },
    EventRule {
        name: "leave/organization",
        settle: Settle::Left,
        why: "leaving an organisation named",
        families: &["pull-out", "withdraw-from"],
        when: &[When::Filled(Agent), When::Sector(After(Prep::From), &["IGO"])],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Withdraw),
        cameo: "161",
        roles: FROM_STATE,
        yes: &[("انسحبت النيجر من إيكواس", "SANCTION/withdraw NER>IGO")],
        no: &["انسحب الجيش من البلدة"],
        ..BASE
    },
    EventRule {
        name: "impose/sanctions",
        why: "sanctions, tariffs and embargoes laid on a side",
        families: &["impose"],
        when: &[When::Object(&["sanctions", "tariff", "embargo"]), When::NoObject(&["curfew", "emergency"])],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Discontinue),
        cameo: "163",
        roles: ON,
        yes: &[
            ("فرضت كندا عقوبات على بيلاروسيا", "SANCTION/discontinue CAN>BLR"),
            ("وفي بروكسل فرض الاتحاد الأوروبي عقوبات على سبعة أشخاص", "SANCTION/discontinue IGO>"),
        ],
        no: &["فرض الفريق سيطرته على المباراة"],
        ..BASE
    },
    EventRule {
        name: "sanctions/noun",
        why: "sanctions under which a side came",
        families: &["sanctions"],
        when: &[When::Noun, When::Governed(&["undergo", "occur", "do"])],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Discontinue),
        cameo: "163",
        roles: ON,
        yes: &[("تعرضت إيران لعقوبات أميركية", "SANCTION/discontinue USA>IRN")],
        no: &["العقوبات المدرسية"],
        ..BASE
    },
    EventRule {
        name: "cut/relations",
        why: "relations, talks, aid, trade, licences or assets cut, suspended or frozen",
        families: &["cut", "suspend", "cancel", "stop", "withhold"],
        when: &[When::Object(CUT_OFF)],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Discontinue),
        cameo: "161",
        roles: WITH_SIDE,
        yes: &[
            ("قطعت نيكاراغوا علاقاتها مع إسرائيل", "SANCTION/discontinue NIC>ISR"),
            ("علقت كندا تصدير الأسلحة إلى تركيا", "SANCTION/discontinue CAN>TUR"),
        ],
        no: &["قطع العداء مسافة طويلة"],
        ..BASE
    },
    EventRule {
        name: "close/border",
        why: "border, port or airspace closed to a named state",
        families: &["close"],
        when: &[When::Object(&["border", "airspace", "port", "crossing"]), When::Filled(After(Prep::With))],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Discontinue),
        cameo: "172",
        roles: WITH_SIDE,
        yes: &[("أغلقت النيجر حدودها مع بنين", "SANCTION/discontinue NER>BEN")],
        no: &["أغلقت البورصة على ارتفاع"],
        ..BASE
    },
    EventRule {
        name: "boycott/state",
        why: "a state that boycotts",
        families: &["boycott"],
        when: &[
            When::Verb,
            When::Filled(Agent),
            When::Filled(Theme),
            When::NotSector(Agent, &["CVL", "LAB", "OPP", "EDU", "NGO"]),
        ],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Discontinue),
        cameo: "163",
        roles: WHOM,
        yes: &[("قاطعت الجزائر المغرب", "SANCTION/discontinue DZA>MAR")],
        no: &["قاطعه المذيع", "قاطع ناشطون مغاربة الشركات الفرنسية"],
        ..BASE
    },
    EventRule {
        name: "convict/person",
        why: "a court that sentences somebody",
        families: &["convict"],
        when: &[When::Filled(Agent), When::NotSector(Agent, &["CVL", "REF", "MIL", "JRN", "UAF", "REB"])],
        event_type: EventType::Sanction,
        mode: Mode::Is(EventMode::Convict),
        cameo: "116",
        roles: SENTENCED,
        yes: &[
            ("حكمت محكمة روسية على صحافي أميركي بالسجن", "SANCTION/convict RUS>USA"),
            ("حكمت محكمة كويتية بالسجن على ثلاثة متهمين بالتجسس", "SANCTION/convict KWT>KWT"),
            ("قضت محكمة بلجيكية بسجن دبلوماسي إيراني", "SANCTION/convict BEL>IRN"),
        ],
        no: &["حكم المباراة", "قضى خمسة مدنيين ماليين جراء قصف على كيدال"],
        ..BASE
    },
];
