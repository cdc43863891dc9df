//! Amounts of money: a sign or code before the digits, a currency behind them, two of a currency.

use super::around::Around;
use super::count::counted;
use super::currency::{code, coins, currency, sign};
use super::rule::{Found, Rule, Trigger};
use super::unit::Unit;
use super::value::Value;
use super::NumberKind;
use crate::lexicon::{Class, ClassSet, Form};
use crate::token::Kind;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "money/sign-first",
        why: "a sign or code of a currency before digits",
        trigger: Trigger { signs: true, ..Trigger::BESIDE }.with(Around::CODE),
        yes: &[("بقيمة $10 مليون", "10000000 USD"), ("دفعت €25.5 للتذكرة", "25.5 EUR"), ("بلغت USD 300", "300 USD")],
        no: &["نشر على موقع $", "الرحلة MS 300"],
        read: |s| {
            let t = s.t;
            if let Some(of_sign) = t.get(s.i).and_then(|k| k.sign()).and_then(sign) {
                let a = super::amount::amount(t, s.i + 1)
                    .filter(|_| t.glued(s.i + 1) && t.kind(s.i + 1) == Some(Kind::Number))?;
                let dollar = s.i > 0 && t.glued(s.i) && t.kind(s.i - 1) == Some(Kind::Latin);
                let lettered = dollar.then(|| code(t, s.i - 1)).flatten();
                let (first, code) = lettered.map_or((s.i, of_sign), |c| (s.i - 1, c.0));
                return Some(Found::new(first, a.end, NumberKind::Money, a.value).unit(code));
            }
            let before = s.i.checked_sub(1).filter(|&b| t.kind(b) == Some(Kind::Latin) && s.digits())?;
            let (code, end) = code(t, before)?;
            let a = s.amount().filter(|_| end == s.i && s.unit().is_none())?;
            Some(Found::new(before, a.end, NumberKind::Money, a.value.clone()).unit(code))
        },
    },
    Rule {
        name: "money/behind",
        why: "a currency behind an amount, with its smaller coins",
        trigger: Trigger::COUNT.with(Around::UNIT),
        yes: &[
            ("منحة بقيمة خمسة عشر مليار دولار", "15000000000 USD"),
            ("دفع 20 دولارا و43 سنتا", "20.43 USD"),
            ("ثلاثة دنانير وخمسمئة مليم", "3.5 TND"),
            ("السعر 15 د.إ للكيلو", "15 AED"),
            ("قرض قدره 10 ملايين يورو", "10000000 EUR"),
        ],
        no: &["ارتفع الدولار أمام اليورو"],
        read: |s| counted(s, |u| matches!(u, Unit::Money(..))),
    },
    Rule {
        name: "money/dual",
        why: "a currency in the dual counts itself",
        trigger: Trigger::words(ClassSet::of(&[Class::Currency])),
        yes: &[("ارتفع السعر دولارين للبرميل", "2 USD"), ("ريالان وخمسون هللة", "2.5 SAR")],
        no: &["غاب سنتين", "تراجع الدولار", "مليونا دولار", "دولارا البلدين"],
        read: |s| {
            let t = s.t;
            let (sense, n) = t.sense_at(s.i, Class::Currency)?;
            let c = t.clitics(s.i);
            let dual = sense.form.is(Form::DUAL) && !sense.form.any(Form::CONSTRUCT);
            let (code, part) = currency(sense.text());
            // سنتين is two years as well.
            let time = t.classes(s.i).any(ClassSet::of(&[Class::TimeUnit, Class::TimeDual]));
            if !dual || time || c.article() || c.pronoun().is_some() || s.stem(s.i).chars().count() < 5 {
                return None;
            }
            let mut found = Found::new(s.i, s.i + n, NumberKind::Money, Value::whole(2).over(part)).unit(code);
            coins(t, s.i + n, Unit::Money(code, part), &mut found);
            Some(found)
        },
    },
];
