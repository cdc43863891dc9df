// Known people to bytes: country and roles of each, read back by `src/lexicon/people.rs`.

use codes::{Country, Sector};

#[derive(Default)]
struct People {
    /// Eight bytes each, in the order of their values.
    list: Vec<u8>,
    /// [`ROLE_BYTES`] each.
    roles: Vec<u8>,
}

impl People {
    /// Packs `KEY|ISO3|SECTOR:OFFICE:FROM..TO;…|SHORT,SHORT`.
    fn add(&mut self, value: &str) -> Result<(), String> {
        let fields: Vec<&str> = value.split('|').collect();
        let &[_, country, roles, _] = fields.as_slice() else {
            return Err(format!("{} parts of a person, expected 4", fields.len()));
        };
        let country = match country {
            "" | "-" => 0,
            code => code.parse::<Country>().map_err(|e| e.to_string())?.pack(),
        };
        let first = self.roles.len() / ROLE_BYTES;
        for role in roles.split(';').filter(|r| !r.is_empty()) {
            let parts: Vec<&str> = role.split(':').collect();
            let &[sector, _, dates] = parts.as_slice() else { return Err(format!("{role:?} is no SECTOR:OFFICE:FROM..TO")) };
            let sector = sector.parse::<Sector>().map_err(|e| e.to_string())?.pack();
            let (from, to) = dates.split_once("..").ok_or_else(|| format!("{dates:?} is no FROM..TO"))?;
            for number in [sector, bound(from, [0, 1, 1])?, bound(to, [u32::MAX, 12, 31])?] {
                self.roles.extend(number.to_le_bytes());
            }
        }
        let count = self.roles.len() / ROLE_BYTES - first;
        let (country, count) = (country as u16, u16::try_from(count).map_err(|e| e.to_string())?);
        self.list.extend((first as u32).to_le_bytes());
        self.list.extend(country.to_le_bytes());
        self.list.extend(count.to_le_bytes());
        Ok(())
    }
}

/// `2012`, `2012-05` or `2012-05-07` as a number that sorts as days do; `open` has what stands for a part left out.
fn bound(date: &str, open: [u32; 3]) -> Result<u32, String> {
    let [never, mut month, mut day] = open;
    if date.is_empty() {
        return Ok(never);
    }
    let bad = || format!("{date:?} is no date");
    let numbers: Vec<u32> = date.split('-').map(|p| p.parse().map_err(|_| bad())).collect::<Result<_, _>>()?;
    let year = match *numbers.as_slice() {
        [y] => y,
        [y, m] => {
            month = m;
            y
        }
        [y, m, d] => {
            (month, day) = (m, d);
            y
        }
        _ => return Err(bad()),
    };
    if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return Err(bad());
    }
    Ok((year * 100 + month) * 100 + day)
}
