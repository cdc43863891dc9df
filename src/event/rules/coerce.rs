//! COERCE: repression and restriction short of violence.

use super::super::plover::{EventMode, EventType};
use super::super::prep::Prep;
use super::super::rule::{EventRule, Mode, Roles, Slot, When};
use super::{ALONE, BASE, ON, WHOM};
use Slot::{After, Agent, Counted, Theme};

const TAKEN: Roles = Roles {
    actor: &[Agent],
    recipient: &[After(Prep::On), Theme, After(Prep::For), Counted],
    reciprocal: false,
    genitive_acts: false,
};
const OFFICIAL: &[&str] = &["GOV", "COP", "MIL", "SPY", "JUD", "LEG", "REB", "IGO"];

pub(super) const RULES: &[EventRule] = &[
    EventRule {
        name: "arrest/verb",
        why: "police or an army that arrest people",
        families: &["arrest", "detain"],
        when: &[When::Verb, When::NoObject(&["attention"])],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Arrest),
        cameo: "173",
        roles: TAKEN,
        yes: &[
            ("اعتقلت الشرطة التركية صحافيين", "COERCE/arrest TUR>TUR"),
            ("أفرجت طهران عن سفينة برتغالية كانت تحتجزها منذ أشهر", "COERCE/arrest IRN>"),
        ],
        no: &["حبس الجمهور أنفاسه في المباراة", "حبس السكان أنفاسهم مع اقتراب العاصفة"],
        ..BASE
    },
    EventRule {
        name: "arrest/noun",
        why: "an arrest whose doer or sufferer is named",
        families: &["arrest", "detain"],
        when: &[When::Noun, When::Filled(Theme)],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Arrest),
        cameo: "173",
        roles: TAKEN,
        yes: &[("أعلنت السلطات المصرية اعتقال ناشطين", "COERCE/arrest EGY>EGY")],
        no: &["معسكر اعتقال", "حملة على الاعتقال التعسفي"],
        ..BASE
    },
    EventRule {
        name: "throw/arrest",
        why: "ألقى القبض على arrests",
        families: &["throw"],
        when: &[When::Clause(&[], &["arrest"])],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Arrest),
        cameo: "173",
        roles: TAKEN,
        yes: &[("ألقت قوات الأمن العراقية القبض على مسلحين", "COERCE/arrest IRQ>IRQ")],
        no: &["ألقى الوزير كلمة"],
        ..BASE
    },
    EventRule {
        name: "stop/person",
        why: "أوقف with a person arrests",
        families: &["stop"],
        when: &[
            When::Verb,
            When::Sector(Agent, OFFICIAL),
            When::Sector(Theme, &["CVL", "OPP", "JRN", "ELI", "REB", "UAF", "CRM", "PTY", "BUS"]),
        ],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Arrest),
        cameo: "173",
        roles: TAKEN,
        yes: &[("أوقفت الشرطة اللبنانية محتجين", "COERCE/arrest LBN>LBN")],
        no: &["أوقف الحكم المباراة"],
        ..BASE
    },
    EventRule {
        name: "stop/people-counted",
        why: "أوقف with a number of people arrests",
        families: &["stop"],
        when: &[When::Verb, When::Sector(Agent, &["COP", "GOV", "SPY"]), When::Filled(Counted)],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Arrest),
        cameo: "173",
        roles: TAKEN,
        yes: &[("أوقفت السلطات الأردنية خمسة في مداهمات ليلية", "COERCE/arrest JOR>")],
        no: &["أوقفت الوزارة العمل بالقرار"],
        ..BASE
    },
    EventRule {
        name: "impose/curfew",
        why: "a curfew",
        families: &["impose", "curfew"],
        when: &[When::Verb, When::Object(&["curfew"])],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Curfew),
        cameo: "1723",
        roles: ALONE,
        yes: &[("فرضت السلطات السودانية حظر التجول", "COERCE/curfew SDN>")],
        no: &["رفعت السلطات حظر التجول"],
        ..BASE
    },
    EventRule {
        name: "impose/emergency",
        why: "martial law or a state of emergency",
        families: &["impose", "emergency"],
        when: &[When::Object(&["emergency"]), When::Filled(Agent)],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::MartialLaw),
        cameo: "1724",
        roles: ALONE,
        yes: &[("فرضت الحكومة الإثيوبية حالة الطوارئ", "COERCE/martial-law ETH>")],
        no: &["غرفة الطوارئ"],
        ..BASE
    },
    EventRule {
        name: "emergency/declared",
        why: "a state of emergency declared by an authority",
        families: &["emergency"],
        when: &[When::Noun, When::Filled(Agent), When::Governed(&["do", "express", "begin"])],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::MartialLaw),
        cameo: "1724",
        roles: ALONE,
        yes: &[("أعلن رئيس بيرو حالة الطوارئ في العاصمة", "COERCE/martial-law PER>")],
        no: &["حالة طوارئ في المستشفى"],
        ..BASE
    },
    EventRule {
        name: "impose/blockade",
        why: "a blockade or restrictions laid on a side",
        families: &["impose", "besiege"],
        when: &[When::Object(&["blockade"])],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Restrict),
        cameo: "191",
        roles: ON,
        yes: &[("فرضت إسرائيل حصارا على غزة", "COERCE/restrict ISR>PSE")],
        no: &["حصار المرمى في المباراة"],
        ..BASE
    },
    EventRule {
        name: "besiege/verb",
        why: "a siege",
        families: &["besiege"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Restrict),
        cameo: "191",
        roles: ON,
        yes: &[("حاصرت قوات الدعم السريع مدينة الفاشر", "COERCE/restrict SDN>SDN")],
        no: &["حاصرت النيران المنازل"],
        ..BASE
    },
    EventRule {
        name: "ban/side",
        why: "a ban by an authority",
        families: &["ban", "restrict", "dissolve"],
        when: &[When::Verb, When::Sector(Agent, OFFICIAL)],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Restrict),
        cameo: "172",
        roles: TAKEN,
        yes: &[("حظرت الحكومة المجرية المسيرة", "COERCE/restrict HUN>")],
        no: &["حظر الطبيب التدخين"],
        ..BASE
    },
    EventRule {
        name: "close/own",
        why: "an authority that closes crossings, streets or media",
        families: &["close"],
        when: &[
            When::Verb,
            When::Filled(Agent),
            When::Object(&["crossing", "border", "road", "port", "airspace", "media", "territory"]),
        ],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Restrict),
        cameo: "172",
        roles: ALONE,
        yes: &[("أغلقت إسرائيل معبر كرم أبو سالم", "COERCE/restrict ISR>")],
        no: &["أغلق المؤشر على ارتفاع"],
        ..BASE
    },
    EventRule {
        name: "censor/media",
        why: "a site, paper or broadcaster silenced",
        families: &["censor"],
        when: &[When::Verb, When::Actor],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Censor),
        cameo: "172",
        roles: WHOM,
        yes: &[("حجبت السلطات الإيرانية تطبيقات المراسلة", "COERCE/censor IRN>")],
        no: &["حجب الضباب الرؤية"],
        ..BASE
    },
    EventRule {
        name: "seize/property",
        why: "property, ships or homes taken or searched by an authority",
        families: &["seize", "raid.police", "detain"],
        when: &[When::Sector(Agent, OFFICIAL)],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Seize),
        cameo: "171",
        roles: TAKEN,
        yes: &[("صادرت السلطات الإيرانية ناقلة نفط", "COERCE/seize IRN>")],
        no: &["ضبط النفس"],
        ..BASE
    },
    EventRule {
        name: "deport/people",
        why: "people sent out of the country",
        families: &["deport"],
        when: &[When::Filled(Agent)],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Deport),
        cameo: "174",
        roles: WHOM,
        yes: &[("رحلت الجزائر مهاجرين أفارقة", "COERCE/deport DZA>")],
        no: &["رحل الفنان عن عالمنا"],
        ..BASE
    },
    EventRule {
        name: "hack/side",
        why: "a cyber attack by a named side",
        families: &["hack"],
        when: &[When::Filled(Agent), When::Filled(Theme)],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Cyber),
        cameo: "170",
        roles: WHOM,
        yes: &[("اخترق قراصنة روس موقع البرلمان الألماني", "COERCE/cyber RUS>DEU")],
        no: &["اخترق العداء خط النهاية"],
        ..BASE
    },
    EventRule {
        name: "prevent/side",
        why: "an authority that keeps people or goods back",
        families: &["prevent", "coerce", "crackdown", "withhold"],
        when: &[When::Verb, When::Sector(Agent, OFFICIAL), When::Filled(Theme)],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Restrict),
        cameo: "172",
        roles: WHOM,
        yes: &[
            ("منعت الشرطة الإسرائيلية المصلين الفلسطينيين", "COERCE/restrict ISR>PSE"),
            ("منعت السلطات المصرية ناشطة من السفر", "COERCE/restrict EGY>EGY"),
        ],
        no: &["منع المرض اللاعب من المشاركة"],
        ..BASE
    },
    EventRule {
        name: "crackdown/on",
        why: "a crackdown on people named",
        families: &["crackdown", "campaign"],
        when: &[When::Noun, When::Sector(After(Prep::Against), &["CVL", "OPP", "JRN"])],
        event_type: EventType::Coerce,
        cameo: "175",
        roles: ON,
        yes: &[("شنت السلطات حملة ضد المتظاهرين", "COERCE >")],
        no: &["حملة تطعيم"],
        ..BASE
    },
    EventRule {
        name: "disperse/police",
        why: "a crowd pushed back without means named",
        families: &["disperse"],
        when: &[When::Sector(Agent, OFFICIAL), When::NoMeans],
        event_type: EventType::Coerce,
        mode: Mode::Is(EventMode::Restrict),
        cameo: "175",
        roles: WHOM,
        yes: &[("فرقت الشرطة الكينية المتظاهرين في نيروبي", "COERCE/restrict KEN>KEN")],
        no: &["فرقت بينهما الأيام"],
        ..BASE
    },
];
