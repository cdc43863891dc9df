//! ASSAULT by force of arms: strikes, bombs, shelling, invasion, war, fighting, destruction.

use super::super::plover::{EventMode, EventType};
use super::super::prep::Prep;
use super::super::rule::{Content, EventRule, Mode, Roles, Slot, When};
use super::assault::VICTIM;
use super::{ATTACK, BASE, BOTH, WHOM};
use Slot::{After, Agent};

const WAR: Roles = Roles {
    actor: &[Agent, After(Prep::Between), After(Prep::With)],
    recipient: &[After(Prep::On), After(Prep::Against)],
    reciprocal: true,
    genitive_acts: true,
};

pub(super) const RULES: &[EventRule] = &[
    EventRule {
        name: "airstrike/side",
        why: "an attack from the air",
        families: &["airstrike"],
        when: &[],
        event_type: EventType::Assault,
        mode: Mode::MeansOr(EventMode::Aerial),
        cameo: "195",
        roles: ATTACK,
        content: Content::SwallowAssault,
        yes: &[
            ("شنت طائرات روسية غارات على إدلب", "ASSAULT/aerial RUS>"),
            ("دمرت غارة روسية مستودعا للذخيرة", "ASSAULT/aerial RUS>"),
        ],
        no: &["غارات الفريق على المرمى في المباراة"],
        ..BASE
    },
    EventRule {
        name: "missile/side",
        why: "missiles fired at a side",
        families: &["missile"],
        when: &[],
        event_type: EventType::Assault,
        mode: Mode::MeansOr(EventMode::HeavyWeapons),
        cameo: "194",
        roles: ATTACK,
        yes: &[("رشقة صاروخية من لبنان على إسرائيل", "ASSAULT/heavy-weapons >ISR")],
        no: &["صاروخ فضائي"],
        ..BASE
    },
    EventRule {
        name: "launch/fire",
        why: "opening fire",
        families: &["launch", "open", "shoot"],
        when: &[When::Object(&["fire"])],
        event_type: EventType::Assault,
        mode: Mode::MeansOr(EventMode::Firearms),
        cameo: "193",
        roles: ATTACK,
        yes: &[("أطلق مسلحون النار على دورية للجيش المالي", "ASSAULT/firearms >MLI")],
        no: &["أطلقت الوزارة مشروعا"],
        ..BASE
    },
    EventRule {
        name: "launch/missile",
        why: "missiles or shells launched at a side",
        families: &["launch", "throw"],
        when: &[When::Object(&["weapons"]), When::Aimed],
        event_type: EventType::Assault,
        mode: Mode::MeansOr(EventMode::HeavyWeapons),
        cameo: "194",
        roles: ATTACK,
        yes: &[("أطلق الحوثيون صاروخا على السعودية", "ASSAULT/heavy-weapons YEM>SAU")],
        no: &["أطلقت الصين صاروخا إلى الفضاء"],
        ..BASE
    },
    EventRule {
        name: "shoot/side",
        why: "shooting at somebody",
        families: &["shoot"],
        when: &[],
        event_type: EventType::Assault,
        mode: Mode::MeansOr(EventMode::Firearms),
        cameo: "193",
        roles: VICTIM,
        yes: &[("إطلاق نار على جنود فرنسيين", "ASSAULT/firearms >FRA")],
        no: &["إطلاق المشروع"],
        ..BASE
    },
    EventRule {
        name: "bomb/side",
        why: "a bomb attack",
        families: &["bomb", "explode"],
        when: &[When::Violent],
        event_type: EventType::Assault,
        mode: Mode::MeansOr(EventMode::Explosives),
        cameo: "183",
        roles: VICTIM,
        content: Content::SwallowAssault,
        yes: &[
            ("استهدف تفجير انتحاري مصلين في باكستان", "ASSAULT/suicide-attack >PAK"),
            ("فجر انتحاري نفسه عند بوابة مصنع في كراتشي", "ASSAULT/suicide-attack PAK>"),
        ],
        no: &["عند فجر اليوم", "انفجرت فقاعة العقارات في الصين"],
        ..BASE
    },
    EventRule {
        name: "shell/verb",
        why: "shelling",
        families: &["shell"],
        when: &[When::Verb],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "194",
        roles: WHOM,
        content: Content::SwallowAssault,
        yes: &[("قصفت المدفعية التركية مواقع كردية", "ASSAULT/heavy-weapons TUR>")],
        no: &["قصف المهاجم المرمى في المباراة"],
        ..BASE
    },
    EventRule {
        name: "shell/noun",
        why: "shelling by or of a named side",
        families: &["shell"],
        when: &[When::Noun],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "194",
        roles: VICTIM,
        content: Content::SwallowAssault,
        yes: &[("القصف الروسي على المدينة", "ASSAULT RUS>"), ("أدى قصف إسرائيلي إلى مقتل مدنيين", "ASSAULT ISR>")],
        no: &["قصف ذهني"],
        ..BASE
    },
    EventRule {
        name: "invade/noun",
        why: "an invasion, by its nationality adjective or its object",
        families: &["invade"],
        when: &[When::Noun],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "190",
        roles: VICTIM,
        yes: &[("الغزو العراقي للكويت", "ASSAULT IRQ>KWT")],
        no: &["غزو الجراد للحقول"],
        ..BASE
    },
    EventRule {
        name: "incursion/forces",
        why: "forces that push into a place: with the noun, ل brings those who do",
        families: &["incursion"],
        when: &[],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "190",
        roles: Roles { actor: &[Agent, After(Prep::For)], recipient: &[], reciprocal: false, genitive_acts: true },
        yes: &[
            ("توغلت قوات إسرائيلية في قطاع غزة", "ASSAULT ISR>"),
            ("وقع توغل للقوات الأوكرانية في كورسك", "ASSAULT UKR>"),
        ],
        no: &["توغل المهاجم في منطقة الجزاء وسدد الكرة"],
        ..BASE
    },
    EventRule {
        name: "war/sides",
        why: "a war with its parties named; a place is no party",
        families: &["war"],
        when: &[When::TwoSides],
        event_type: EventType::Assault,
        mode: Mode::None,
        cameo: "190",
        roles: WAR,
        yes: &[("الحرب الروسية الأوكرانية", "ASSAULT RUS,UKR>")],
        no: &["شارع الحرب في المدينة", "آلة حرب أميركية"],
        ..BASE
    },
    EventRule {
        name: "clash/sides",
        why: "fighting of two sides",
        families: &["clash"],
        when: &[When::TwoSides],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "190",
        roles: BOTH,
        yes: &[
            ("اندلعت اشتباكات بين الجيش السوداني ومسلحين", "ASSAULT SDN>"),
            ("تجددت المعارك بين قوات الحكومة الإثيوبية ومتمردي التيغراي", "ASSAULT ETH>"),
        ],
        no: &["مواجهة الفريقين في المباراة", "اشتعلت المنافسة بين الشركتين الكورية والأميركية"],
        ..BASE
    },
    EventRule {
        name: "exchange/fire",
        why: "both sides fire",
        families: &["exchange"],
        when: &[When::Object(&["fire"])],
        event_type: EventType::Assault,
        mode: Mode::MeansOr(EventMode::Firearms),
        cameo: "193",
        roles: BOTH,
        yes: &[("تبادل الجيش الهندي والجيش الباكستاني إطلاق النار", "ASSAULT/firearms IND,PAK>")],
        no: &["تبادل الهدايا"],
        ..BASE
    },
    EventRule {
        name: "storm/forces",
        why: "an army that storms a place",
        families: &["storm", "liberate"],
        when: &[
            When::Verb,
            When::Sector(Agent, &["MIL", "REB", "UAF", "COP", "PRM"]),
            When::NoObject(&["hostages", "prisoners"]),
        ],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "190",
        roles: WHOM,
        yes: &[("اقتحمت قوات إسرائيلية مخيم جنين", "ASSAULT ISR>")],
        no: &["اقتحم المتظاهرون المبنى"],
        ..BASE
    },
    EventRule {
        name: "take/ground",
        why: "forces that take control of ground",
        families: &["take"],
        when: &[When::Past, When::Sector(Agent, &["MIL", "REB", "UAF", "COP", "PRM"])],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "192",
        roles: Roles { actor: &[Agent], recipient: &[], reciprocal: false, genitive_acts: false },
        yes: &[("سيطرت قوات الدعم السريع على المدينة", "ASSAULT SDN>")],
        no: &["سيطر القلق على الأسواق", "المنطقة التي يسيطر عليها المسلحون"],
        ..BASE
    },
    EventRule {
        name: "destroy/side",
        why: "destruction by a named side",
        families: &["destroy", "sabotage", "burn", "vandalise", "bring-down"],
        when: &[When::Verb, When::Armed(Agent), When::NoObject(&["accident", "feeling"])],
        event_type: EventType::Assault,
        mode: Mode::MeansOr(EventMode::Destroy),
        cameo: "1712",
        roles: WHOM,
        yes: &[("دمرت القوات الروسية الجسر الأوكراني", "ASSAULT/destroy RUS>UKR")],
        no: &["دمر الزلزال المدينة", "أغرقت الشركة الفرنسية السوق بالسلع"],
        ..BASE
    },
];
