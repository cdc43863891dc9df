//! ASSAULT by words that tell of an attack, and what armed men do: operations, occupation, breach of a ceasefire, mines.

use super::super::plover::{EventMode, EventType};
use super::super::rule::{Content, EventRule, Mode, Slot, When};
use super::{ATTACK, BASE, BOTH, WHOM};
use Slot::{Agent, Theme};

pub(super) const RULES: &[EventRule] = &[
    EventRule {
        name: "attack/verb",
        why: "an attack on somebody",
        families: &["attack", "invade"],
        when: &[When::Verb, When::Armed(Agent), When::NoObject(&["accident", "feeling"])],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "190",
        roles: WHOM,
        content: Content::SwallowAssault,
        yes: &[
            ("هاجم مسلحون قاعدة للجيش النيجري", "ASSAULT >NER"),
            ("إن تفجيرا بعبوة استهدف الجيش الكولومبي", "ASSAULT/explosives >COL"),
        ],
        no: &[
            "هاجم الناقد الفيلم",
            "اجتاحت العاصفة شمال الصين",
            "هاجم النائب اللبناني الحكومة في كلمة",
            "هاجمت أسراب الجراد حقول القمح في كينيا",
            "الأزمة التي اجتاحت الولايات المتحدة",
        ],
        ..BASE
    },
    EventRule {
        name: "attack/noun",
        why: "an attack by or on a named side",
        families: &["attack", "missile", "massacre", "violence"],
        when: &[When::Noun, When::NotBeside(&["verbal"]), When::NoSpeaker],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "190",
        roles: ATTACK,
        content: Content::SwallowAssault,
        yes: &[
            ("الهجوم الروسي على المدينة", "ASSAULT RUS>"),
            ("بذل حرس الحدود المالي كل طاقته لصد هجوم شنته قوات فرنسية", "ASSAULT FRA>MLI"),
            ("بذل الجيش المالي كل طاقته لصد الهجوم", "ASSAULT >MLI"),
            ("تعرض الجنود الإثيوبيون لهجمات من قبل مسلحين", "ASSAULT ETH>ETH"),
        ],
        no: &[
            "غادر السفير قبل الهجوم الذي استهدف البرلمان الهندي",
            "خط الهجوم في المباراة",
            "شن النائب اللبناني هجوما لاذعا على الحكومة",
            "إيران قادرة على مهاجمة السفن الأميركية",
            "شهدت أفغانستان 140 هجوما في عام واحد",
            "تحسبا لهجوم محتمل على السفارة الفرنسية",
        ],
        ..BASE
    },
    EventRule {
        name: "operation/armed",
        why: "an operation that its adjective shows to be an attack (عملية انتحارية، عمليات إرهابية)",
        families: &["operation", "strike.armed"],
        when: &[When::Noun, When::Beside(&["armed"])],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "190",
        roles: ATTACK,
        content: Content::SwallowAssault,
        yes: &[("نفذ الجيش المالي عملية عسكرية ضد المتمردين في مالي", "ASSAULT MLI>MLI")],
        no: &[
            "عملية السلام بين إسرائيل والفلسطينيين",
            "عملية جراحية للوزير المصري",
            "ضربة قوية للاقتصاد التركي",
            "لوح بخيار شن ضربات جوية على إيران",
        ],
        ..BASE
    },
    EventRule {
        name: "strike/verb",
        why: "an armed side that strikes a place or another side",
        families: &["hit"],
        when: &[When::Verb, When::Armed(Agent), When::HasObject, When::NoObject(&["accident", "feeling", "saying"])],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "190",
        roles: WHOM,
        content: Content::SwallowAssault,
        yes: &[("ضربت إسرائيل مواقع لحزب الله", "ASSAULT ISR>LBN")],
        no: &["ضرب زلزال تركيا", "ضربت العاصفة شمال الأردن", "ضرب الوزير الفرنسي مثالا", "موجة الغلاء التي ضربت بريطانيا"],
        ..BASE
    },
    EventRule {
        name: "face/armed",
        why: "two armed sides that face each other",
        families: &["face"],
        when: &[When::Armed(Agent), When::Sector(Theme, &["MIL", "REB", "UAF", "COP", "PRM", "CRM"])],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "190",
        roles: BOTH,
        yes: &[("واجه الجيش المالي مسلحين", "ASSAULT MLI>")],
        no: &["يواجه الاقتصاد المصري أزمة", "واجه الرئيس الفرنسي انتقادات"],
        ..BASE
    },
    EventRule {
        name: "occupy/place",
        why: "an army or a state that occupies a place",
        families: &["occupy"],
        when: &[When::Verb, When::Place(Theme), When::NoObject(&["rank"])],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "192",
        roles: WHOM,
        yes: &[("احتل الجيش العراقي الكويت", "ASSAULT IRQ>KWT")],
        no: &["احتلت الصين المرتبة الأولى", "احتل القطاع المالي الصدارة في السوق"],
        ..BASE
    },
    EventRule {
        name: "violate/ceasefire",
        why: "a ceasefire broken by arms",
        families: &["violate"],
        when: &[When::Verb, When::Armed(Agent), When::Object(&["ceasefire"])],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "196",
        roles: WHOM,
        yes: &[("خرق الجيش السوداني الهدنة", "ASSAULT SDN>")],
        no: &["خالفت الشركة القانون", "انتهكت الصحيفة حقوق المؤلف"],
        ..BASE
    },
    EventRule {
        name: "lay/bomb",
        why: "a bomb laid by a named side",
        families: &["lay-bomb"],
        when: &[When::Verb, When::Filled(Agent), When::Weapon],
        event_type: EventType::Assault,
        mode: Mode::MeansOr(EventMode::Explosives),
        cameo: "183",
        roles: WHOM,
        yes: &[("زرع مسلحون عبوة ناسفة على طريق الجيش المالي", "ASSAULT/explosives >MLI")],
        no: &["زرع المزارعون القمح"],
        ..BASE
    },
];
