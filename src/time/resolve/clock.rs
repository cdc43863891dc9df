//! An hour on its day.

use super::{Around, Resolved};
use crate::time::calendar::{digits, start_of, step, value};
use crate::time::spec::Spec;
use crate::time::{Grain, TimexType};

pub(super) fn clock(spec: &Spec, around: &Around, day: Resolved, clock: (u32, u32, u32, Grain)) -> Resolved {
    let (mut hour, minute, second, grain) = clock;
    match spec.part {
        Some("AF" | "EV") if hour < 12 => hour += 12,
        Some("NI") if (6..12).contains(&hour) => hour += 12,
        Some("NI") if hour == 12 => hour = 24,
        Some("MO") if hour == 12 => hour = 0,
        _ => {}
    }
    let base = day.from.filter(|_| day.grain == Some(Grain::Day)).or_else(|| {
        let open = !spec.dated();
        around.reference.filter(|_| open).and_then(|r| start_of(r, Grain::Day))
    });
    let at = base.and_then(|b| {
        let seconds = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second);
        step(b, Grain::Second, seconds)
    });
    let mut label = match (base, day.value.is_empty()) {
        (Some(b), _) => value(b, Grain::Day),
        (None, false) => day.value,
        (None, true) => "XXXX-XX-XX".to_owned(),
    };
    let said = match grain {
        Grain::Hour => 1,
        Grain::Minute => 2,
        _ => 3,
    };
    for (sign, number) in [('T', hour), (':', minute), (':', second)].into_iter().take(said) {
        label.push(sign);
        digits(&mut label, number, 2);
    }
    Resolved {
        kind: TimexType::Time,
        value: label,
        from: at,
        to: at.and_then(|a| step(a, grain, 1)),
        grain: Some(grain),
    }
}
