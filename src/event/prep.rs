//! Prepositions: what they say of the noun phrase behind them.

use super::facts::Facts;
use super::scene::Scene;
use crate::lexicon::{of_values, Class};
use once_cell::sync::Lazy;

/// The prepositions, and with each the argument place behind it: one row for both.
macro_rules! prepositions {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What stands before a noun phrase.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Prep { $($(#[$doc])* $name,)* }

        impl Prep {
            /// All of them, in order.
            pub(super) const ALL: &'static [Self] = &[$(Self::$name,)*];
        }

        /// An argument place.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Place {
            $($(#[$doc])* $name,)*
            Subject,
            Object,
            /// Genitive behind a verbal noun, or its suffixed pronoun.
            Genitive,
            /// Nationality adjective behind a verbal noun.
            Adjective,
            /// Behind the phrases of a verbal noun: whose it is cannot be told.
            Loose,
            /// Topic of the clause with أن behind the verb.
            That,
        }

        impl Place {
            /// Behind a preposition.
            #[inline]
            pub(super) const fn behind(prep: Prep) -> Self {
                match prep { $(Prep::$name => Self::$name,)* }
            }
        }
    };
}

prepositions! {
    /// مع
    With,
    /// إلى، نحو، صوب
    To,
    /// في، داخل
    In,
    /// من
    From,
    /// على
    On,
    /// عن
    About,
    /// ضد، بحق
    Against,
    /// ب
    By,
    /// ل
    For,
    /// بين
    Between,
    /// لدى
    At,
    /// أمام، قرب، قبالة
    Before,
    /// تجاه، حيال، إزاء
    Toward,
    /// برعاية، بوساطة
    Under,
    /// من قبل، على يد
    Agent,
    /// بحضور، بمشاركة
    Attended,
    /// Any other.
    Other,
}

/// Text-value id of a preposition's row → which it is, and whether it is of time or cause.
static PREPS: Lazy<Vec<(Prep, bool)>> = Lazy::new(|| of_values(|value| (prep(value), is_temporal(value))));

/// What opens an aside where an event noun follows.
fn is_temporal(word: &str) -> bool {
    matches!(
        word,
        "بعد"
            | "قبل"
            | "إثر"
            | "عقب"
            | "منذ"
            | "خلال"
            | "أثناء"
            | "في أعقاب"
            | "غداة"
            | "عشية"
            | "على هامش"
            | "قبيل"
            | "بعيد"
            | "إبان"
            | "على خلفية"
            | "في ختام"
            | "على إثر"
            | "بسبب"
            | "نتيجة"
    )
}

fn prep(word: &str) -> Prep {
    match word {
        "مع" | "بالتعاون" | "بالاشتراك" | "بالتنسيق" | "برفقة" | "بصحبة" => {
            Prep::With
        }
        "إلى" | "نحو" | "صوب" | "شطر" => Prep::To,
        "في" | "داخل" | "وسط" | "ضمن" => Prep::In,
        "من" | "من بين" => Prep::From,
        "على" | "فوق" => Prep::On,
        "عن" => Prep::About,
        "ضد" | "بحق" => Prep::Against,
        "بين" => Prep::Between,
        "لدى" | "عند" => Prep::At,
        "أمام" | "قرب" | "قبالة" | "بالقرب" | "حول" => Prep::Before,
        "تجاه" | "حيال" | "إزاء" => Prep::Toward,
        "برعاية" | "بوساطة" | "بدعوة" | "بإشراف" => Prep::Under,
        "من قبل" | "من جانب" | "على يد" | "على أيدي" => Prep::Agent,
        "بحضور" | "بمشاركة" => Prep::Attended,
        "لصالح" | "لأجل" => Prep::For,
        _ => Prep::Other,
    }
}

impl Scene<'_> {
    /// The preposition that the word at `i` is, and how many tokens it takes.
    #[inline]
    pub(super) fn preposition(&self, i: usize) -> Option<(Prep, usize)> {
        let Facts(facts) = self.facts(i);
        let prep = Prep::ALL.get((facts >> Facts::PREP & 255).checked_sub(1)? as usize)?;
        Some((*prep, (facts >> Facts::LENGTH) as usize))
    }

    /// The bits of [`Facts`] that say which preposition it is.
    pub(super) fn read_preposition(&self, i: usize) -> u64 {
        let bits = |prep: Prep, len: usize| (prep as u64 + 1) << Facts::PREP | (len as u64 & 0xffff) << Facts::LENGTH;
        // على before a pronoun is spelled like the name علي.
        if self.tokens.pronoun(i).is_some() && self.tokens.stem(i).of(self.tokens.text()) == "علي" {
            return bits(Prep::On, 1);
        }
        let Some((sense, len)) = self.tokens.sense_at(i, Class::Prep) else { return 0 };
        let (prep, temporal) = PREPS.get(sense.text_id() as usize).copied().unwrap_or((Prep::Other, false));
        let temporal = if temporal { Facts::TEMPORAL } else { 0 };
        if self.tokens.clitics(i).article() {
            return temporal;
        }
        // «نحو ألف متظاهر», «حوالي مائة»: a number, no direction.
        if matches!(prep, Prep::To | Prep::Other) && len == 1 && self.is_rough(i) && self.is_numeral(i + 1) {
            return temporal;
        }
        temporal | bits(prep, len)
    }

    /// The preposition fused to the word at `i`.
    #[inline]
    pub(super) fn fused_preposition(&self, i: usize) -> Option<Prep> {
        self.facts(i).fused()
    }
}

impl Facts {
    /// The preposition fused to the word.
    #[inline]
    pub(super) fn fused(self) -> Option<Prep> {
        const BY_PARTICLE: [Option<Prep>; 8] = {
            let (by, other) = (Some(Prep::By), Some(Prep::Other));
            [None, by, Some(Prep::For), by, other, by, Some(Prep::For), by]
        };
        BY_PARTICLE[(self.0 >> Facts::PARTICLE & 7) as usize]
    }
}
