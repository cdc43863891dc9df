//! PROTEST: civilians act together in public.

use super::super::plover::{EventMode, EventType};
use super::super::prep::Prep;
use super::super::rule::{EventRule, Mode, Roles, Slot, When};
use super::{ALONE, BASE};
use Slot::{After, Agent, Counted, Theme};

const CROWD: Roles = Roles {
    actor: &[Agent, Counted],
    recipient: &[After(Prep::Before), After(Prep::Against), Theme],
    reciprocal: false,
    genitive_acts: true,
};
/// What is stormed, stoned or burnt before where they stand.
const RIOT: Roles = Roles {
    actor: &[Agent, Counted],
    recipient: &[Theme, After(Prep::Before), After(Prep::Against)],
    reciprocal: false,
    genitive_acts: true,
};
const CIVIL: &[&str] = &["CVL", "LAB", "OPP", "AGR", "REF", "JRN", "MED", "EDU", "SOC", "REL", "PTY", "NGO"];

pub(super) const RULES: &[EventRule] = &[
    EventRule {
        name: "storm/crowd",
        why: "a crowd that breaks into a place riots",
        families: &["storm", "riot", "stone"],
        when: &[When::Crowd(CIVIL), When::NewCrowd],
        event_type: EventType::Protest,
        mode: Mode::Is(EventMode::Riot),
        cameo: "145",
        roles: RIOT,
        yes: &[("اقتحم متظاهرون السفارة السويدية", "PROTEST/riot >SWE")],
        no: &["اقتحم اللاعب قائمة الهدافين", "ورشق المتظاهرون السيارات بالحجارة"],
        ..BASE
    },
    EventRule {
        name: "burn/flag",
        why: "a crowd that burns a flag or tyres",
        families: &["burn", "vandalise"],
        when: &[When::Crowd(CIVIL), When::NewCrowd],
        event_type: EventType::Protest,
        mode: Mode::Is(EventMode::Vandalize),
        cameo: "145",
        roles: RIOT,
        yes: &[("أحرق محتجون العلم الدنماركي", "PROTEST/vandalize >DNK")],
        no: &["أحرقت النيران الغابة", "كسر الوزير الصمت"],
        ..BASE
    },
    EventRule {
        name: "call/protest",
        why: "a call to demonstrate or strike is the protest to come",
        families: &["demonstrate", "strike.labour", "protest"],
        when: &[When::Noun, When::Called],
        event_type: EventType::Protest,
        mode: Mode::Is(EventMode::Demo),
        cameo: "141",
        roles: CROWD,
        yes: &[
            ("دعا ناشطون لبنانيون إلى مسيرة أمام البرلمان", "PROTEST/demo LBN>LBN"),
            ("دعت نقابة الأطباء المغربية إلى إضراب عام", "PROTEST/demo MAR>"),
        ],
        no: &["دعا الوزير إلى الهدوء", "دعت الشركة إلى اجتماع"],
        ..BASE
    },
    EventRule {
        name: "strike/labour",
        why: "workers who stop work",
        families: &["strike.labour"],
        when: &[When::Done, When::Filled(Agent)],
        event_type: EventType::Protest,
        mode: Mode::Is(EventMode::Strike),
        cameo: "143",
        roles: CROWD,
        yes: &[("نظمت نقابات تونسية إضرابا عاما", "PROTEST/strike TUN>")],
        no: &["ضربة جزاء"],
        ..BASE
    },
    EventRule {
        name: "strike/hunger",
        why: "detainees who refuse food",
        families: &["hunger-strike"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Protest,
        mode: Mode::Is(EventMode::Hunger),
        cameo: "142",
        roles: ALONE,
        yes: &[("بدأ أسرى فلسطينيون إضرابا عن الطعام", "PROTEST/hunger PSE>")],
        no: &["الإضراب عن الكلام"],
        ..BASE
    },
    EventRule {
        name: "demonstrate/verb",
        why: "a crowd that demonstrates, gathers, chants",
        families: &["demonstrate", "protest"],
        when: &[When::Verb, When::Crowd(CIVIL), When::Many(Agent)],
        event_type: EventType::Protest,
        mode: Mode::Is(EventMode::Demo),
        cameo: "141",
        roles: CROWD,
        yes: &[
            ("تظاهر مئات الأردنيين أمام السفارة الإسرائيلية", "PROTEST/demo JOR>ISR"),
            ("تظاهر الآلاف في العاصمة", "PROTEST/demo >"),
        ],
        no: &["تظاهر الطفل بالنوم"],
        ..BASE
    },
    EventRule {
        name: "gather/crowd",
        why: "people who gather to demand or denounce",
        families: &["gather"],
        when: &[When::Verb, When::Crowd(CIVIL), When::Many(Agent), When::Cause],
        event_type: EventType::Protest,
        mode: Mode::Is(EventMode::Demo),
        cameo: "141",
        roles: CROWD,
        yes: &[("تجمع عشرات اللبنانيين أمام مصرف لبنان رافعين لافتات", "PROTEST/demo LBN>LBN")],
        no: &["تجمع الركاب في المطار بعد تأخر الرحلات", "تجمعت الغيوم فوق المدينة"],
        ..BASE
    },
    EventRule {
        name: "exit/street",
        why: "people who come out into the street or in a march",
        families: &["exit"],
        when: &[
            When::Verb,
            When::Crowd(CIVIL),
            When::Clause(&["road", "protest"], &["demonstrate", "protest", "chant", "condemn"]),
        ],
        event_type: EventType::Protest,
        mode: Mode::Is(EventMode::Demo),
        cameo: "141",
        roles: CROWD,
        yes: &[("خرج آلاف الأردنيين إلى الشوارع", "PROTEST/demo JOR>")],
        no: &[
            "خرج المعارض التركي من السجن",
            "خرج السكان من المبنى بعد الزلزال",
            "سار الوفد الفرنسي على السجادة الحمراء",
        ],
        ..BASE
    },
    EventRule {
        name: "chant/crowd",
        why: "a crowd told of by what it chants; what a crowd already there chants belongs to its gathering",
        families: &["chant"],
        when: &[When::Verb, When::Crowd(CIVIL), When::NewCrowd],
        event_type: EventType::Protest,
        mode: Mode::Is(EventMode::Demo),
        cameo: "141",
        roles: CROWD,
        yes: &[("هتف عشرات الناشطين أمام السفارة الفرنسية", "PROTEST/demo >FRA")],
        no: &["وردد المتظاهرون شعارات", "ردد النائب المصري العبارة نفسها"],
        ..BASE
    },
    EventRule {
        name: "demonstrate/noun",
        why: "a demonstration under a verb of holding or taking part, or with its people named",
        families: &["demonstrate", "protest", "gather"],
        when: &[When::Noun, When::Governed(&["do", "join", "occur", "begin", "continue"])],
        event_type: EventType::Protest,
        mode: Mode::Is(EventMode::Demo),
        cameo: "141",
        roles: CROWD,
        yes: &[("نظم طلاب مغاربة وقفة احتجاجية أمام البرلمان", "PROTEST/demo MAR>MAR")],
        no: &["طوال مسيرته الفنية"],
        ..BASE
    },
    EventRule {
        name: "boycott/people",
        why: "people who boycott",
        families: &["boycott"],
        when: &[When::Verb, When::Sector(Agent, CIVIL)],
        event_type: EventType::Protest,
        mode: Mode::Is(EventMode::Boycott),
        cameo: "143",
        roles: CROWD,
        yes: &[("قاطع ناشطون مغاربة الشركات الفرنسية", "PROTEST/boycott MAR>FRA")],
        no: &["قاطعه المذيع أثناء الحديث"],
        ..BASE
    },
    EventRule {
        name: "block/road",
        why: "a crowd that blocks a road",
        families: &["cut", "close"],
        when: &[When::Verb, When::Sector(Agent, CIVIL), When::Object(&["road", "border", "port", "crossing"])],
        event_type: EventType::Protest,
        mode: Mode::Is(EventMode::Obstruct),
        cameo: "144",
        roles: ALONE,
        yes: &[("قطع محتجون لبنانيون الطرق", "PROTEST/obstruct LBN>")],
        no: &["قطع العداء المسافة"],
        ..BASE
    },
];
