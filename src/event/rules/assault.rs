//! ASSAULT on people: killing, wounding, abduction, torture, beating.

use super::super::plover::{EventMode, EventType};
use super::super::prep::Prep;
use super::super::rule::{Content, EventRule, Mode, Roles, Slot, When};
use super::BASE;
use Slot::{After, Agent, Counted, Theme};

/// The genitive of the noun is the victim.
pub(super) const VICTIM: Roles = Roles {
    actor: &[Agent],
    recipient: &[Theme, After(Prep::On), After(Prep::Against), After(Prep::For), Counted],
    reciprocal: false,
    genitive_acts: false,
};
/// Dies by somebody.
const FALLEN: Roles = Roles {
    actor: &[After(Prep::Agent)],
    recipient: &[Theme, Agent, Counted],
    reciprocal: false,
    genitive_acts: false,
};
/// Harms somebody, named or counted.
const HARM: Roles = Roles {
    actor: &[Agent],
    recipient: &[Theme, After(Prep::On), After(Prep::Against), Counted],
    reciprocal: false,
    genitive_acts: false,
};

pub(super) const RULES: &[EventRule] = &[
    EventRule {
        name: "kill/verb",
        why: "people killed or hurt; the attack in the same clause is the manner",
        families: &["kill", "injure", "massacre"],
        when: &[When::Verb, When::NoObject(&["accident", "feeling"]), When::NoDisaster],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "190",
        roles: HARM,
        content: Content::SwallowAssault,
        yes: &[
            ("قتلت القوات الإسرائيلية فلسطينيين", "ASSAULT ISR>PSE"),
            ("قتل خمسة مدنيين بينهم طفلان في قصف جوي شمال دارفور", "ASSAULT/aerial >SDN"),
            ("وفي الجنوب قتل 12 وأصيب 31 في هجوم على السوق", "ASSAULT >"),
            ("قتل أربعة مدنيين سوريين في غارة نفذتها طائرات إسرائيلية", "ASSAULT/aerial ISR>SYR"),
            ("قتل ستة جنود تشاديين في كمين نصبه مسلحون نيجيريون", "ASSAULT NGA>TCD"),
            ("أصيب ثلاثة لبنانيين في قصف إسرائيلي على صور", "ASSAULT ISR>LBN"),
            ("قال مصدر إن جنديين فرنسيين قتلا بانفجار لغم", "ASSAULT/explosives >FRA"),
            ("قتل ثلاثة جنود سنغاليين وحذرت المنظمة من كارثة إنسانية", "ASSAULT >SEN"),
            ("بحسب رواية الشرطة قتل ثلاثة جنود سنغاليين", "ASSAULT >SEN"),
            ("قتل ثلاثة مدنيين ماليين في غاو وأعربت الأمم المتحدة عن قلقها", "ASSAULT >MLI"),
        ],
        no: &[
            "قتل الوقت باللعب",
            "قتل عشرون شخصا في زلزال ضرب الإقليم",
            "ضرب إعصار سواحل الفلبين وقتل نحو أربعين شخصا",
            "العاصفة تصيب ملايين السكان بالذعر",
            "قتل سبعة عمال في انهيار منجم للفحم",
            "هؤلاء يقتلون الأمل في النفوس",
        ],
        ..BASE
    },
    EventRule {
        name: "kill/noun",
        why: "a killing whose victim is named",
        families: &["kill", "killing", "massacre"],
        when: &[When::Noun, When::Victims, When::NoObject(&["accident", "feeling"]), When::NoDisaster],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "190",
        roles: VICTIM,
        content: Content::SwallowAssault,
        yes: &[
            ("أعلنت الشرطة المالية مقتل مدنيين في قصف", "ASSAULT >MLI"),
            ("أفيد بمقتل زهاء 15 جنديا فرنسيا في اشتباكات", "ASSAULT >FRA"),
            ("أدى الهجوم إلى مقتل جنديين فرنسيين", "ASSAULT >FRA"),
            ("مقتل جنديين تركيين في هجوم شنه حزب العمال الكردستاني", "ASSAULT TUR>TUR"),
        ],
        no: &[
            "مقتل سائق في حادث سير",
            "مقتل عشرين شخصا في زلزال",
            "تحقق النيابة في مقتل السائح البلجيكي",
            "يحاكم بتهمة قتل ضابط فرنسي",
        ],
        ..BASE
    },
    EventRule {
        name: "harm/noun",
        why: "people dead or wounded: an attack must stand in the clause",
        families: &["die", "injure"],
        when: &[When::Noun, When::Victims, When::Violent, When::NoObject(&["accident", "feeling"]), When::NoDisaster],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "190",
        roles: VICTIM,
        content: Content::SwallowAssault,
        yes: &[("أدى انفجار سيارة مفخخة إلى إصابة جنود فرنسيين", "ASSAULT/explosives >FRA")],
        no: &["وفاة الشاعر بعد صراع مع المرض", "إصابة لاعبين في المباراة"],
        ..BASE
    },
    EventRule {
        name: "die/attack",
        why: "people who fall in an attack",
        families: &["die"],
        when: &[When::Verb, When::Weapon, When::NoObject(&["accident", "feeling"]), When::NoDisaster],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "190",
        roles: FALLEN,
        content: Content::SwallowAssault,
        yes: &[("استشهد فلسطيني برصاص الجيش الإسرائيلي", "ASSAULT/firearms ISR>PSE")],
        no: &["مات الشاعر عن ثمانين عاما"],
        ..BASE
    },
    EventRule {
        name: "fall/attack",
        why: "people who fall dead or wounded in an attack: the dead or their death must be named",
        families: &["fall"],
        when: &[When::Verb, When::Weapon, When::Object(&["guilt", "death"])],
        event_type: EventType::Assault,
        mode: Mode::Means,
        cameo: "190",
        roles: FALLEN,
        content: Content::SwallowAssault,
        yes: &[("لقي جنديان فرنسيان مصرعهما بانفجار لغم", "ASSAULT/explosives >FRA")],
        no: &["سقطت الحكومة البريطانية", "قضى الأسير الفلسطيني عشرين عاما في السجن"],
        ..BASE
    },
    EventRule {
        name: "assassinate/side",
        why: "a targeted killing",
        families: &["assassinate"],
        when: &[When::Filled(Theme)],
        event_type: EventType::Assault,
        mode: Mode::Is(EventMode::Targeted),
        cameo: "186",
        roles: VICTIM,
        content: Content::SwallowAssault,
        yes: &[
            ("اغتالت إسرائيل القيادي في حزب الله", "ASSAULT/targeted ISR>LBN"),
            ("نجا قائد الشرطة العراقي من محاولة اغتيال", "ASSAULT/targeted >IRQ"),
        ],
        no: &[
            "فيلم عن الاغتيال",
            "كشف مخطط لاغتيال الوزير اللبناني",
            "شهد الرجل في قضية اغتيال الوزير اللبناني",
            "حلت الذكرى الثانية لاغتيال النائب اللبناني",
            "تحدث عن ملف جريمة اغتيال الوزير اللبناني",
        ],
        ..BASE
    },
    EventRule {
        name: "abduct/side",
        why: "people taken by force",
        families: &["abduct"],
        when: &[When::NoObject(&["attention"])],
        event_type: EventType::Assault,
        mode: Mode::Is(EventMode::Abduct),
        cameo: "181",
        roles: VICTIM,
        yes: &[("خطفت بوكو حرام تلميذات في نيجيريا", "ASSAULT/abduct NGA>NGA")],
        no: &[
            "خطف الأنظار في المباراة",
            "خطفت الممثلة الأضواء في المهرجان",
            "يروي الفيلم قصة جندي فرنسي خطفه قطاع الطرق",
            "شدد على ضرورة مكافحة خطف الأجانب",
        ],
        ..BASE
    },
    EventRule {
        name: "torture/side",
        why: "torture",
        families: &["torture"],
        when: &[When::Filled(Theme)],
        event_type: EventType::Assault,
        mode: Mode::Is(EventMode::Torture),
        cameo: "1822",
        roles: VICTIM,
        yes: &[
            ("عذبت القوات السورية معتقلين", "ASSAULT/torture SYR>SYR"),
            ("تعرض صحافيون سوريون للتعذيب في السجن", "ASSAULT/torture >SYR"),
        ],
        no: &["تقرير عن التعذيب", "اللجنة العامة لمكافحة التعذيب في فرنسا", "يتعرضون للتعذيب يوميا"],
        ..BASE
    },
    EventRule {
        name: "rape/side",
        why: "sexual violence",
        families: &["rape"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Assault,
        mode: Mode::Is(EventMode::Sexual),
        cameo: "1821",
        roles: VICTIM,
        yes: &[("اغتصب جنود نساء في القرية", "ASSAULT/sexual >")],
        no: &["اغتصاب السلطة"],
        ..BASE
    },
    EventRule {
        name: "beat/side",
        why: "beating",
        families: &["beat", "hit"],
        when: &[
            When::Sector(Theme, &["CVL", "OPP", "JRN", "REF", "LAB", "EDU", "MED", "REL", "ELI", "COP"]),
            When::NoObject(&["accident", "feeling", "saying"]),
        ],
        event_type: EventType::Assault,
        mode: Mode::Is(EventMode::Beat),
        cameo: "182",
        roles: HARM,
        yes: &[("ضربت الشرطة الروسية متظاهرين في موسكو بالهراوات", "ASSAULT/beat RUS>RUS")],
        no: &["ضرب الوزير مثلا", "ضربت العاصفة سكان الساحل"],
        ..BASE
    },
    EventRule {
        name: "stab/side",
        why: "knife or ramming attacks",
        families: &["stab"],
        when: &[When::Filled(Theme)],
        event_type: EventType::Assault,
        mode: Mode::Is(EventMode::Primitive),
        cameo: "193",
        roles: VICTIM,
        yes: &[("طعن مهاجم شرطيا فرنسيا", "ASSAULT/primitive >FRA")],
        no: &["طعن المحامي في الحكم"],
        ..BASE
    },
    EventRule {
        name: "disperse/means",
        why: "a crowd dispersed by gas or water",
        families: &["disperse"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Assault,
        mode: Mode::MeansOr(EventMode::CrowdControl),
        cameo: "175",
        roles: HARM,
        yes: &[("فرقت الشرطة الكينية المتظاهرين في نيروبي بالغاز المسيل للدموع", "ASSAULT/crowd-control KEN>KEN")],
        no: &["فرقت بينهما الأيام"],
        ..BASE
    },
];
