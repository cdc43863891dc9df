// The forms of a row: what its `inflect` column asks for, spelled out. Source of the paradigms: Arabic grammar.

/// Every form of the row with its features; the error names the operation that cannot be done.
pub fn forms(row: &Row) -> Result<Vec<(String, Form)>, String> {
    let (head, rest) = match row.form.split_once(' ') {
        Some((head, rest)) => (head, format!(" {rest}")),
        None => (row.form.as_str(), String::new()),
    };
    let mut out = Vec::new();
    for op in row.inflect.split(' ') {
        let (name, list) = op.split_once(':').unwrap_or((op, ""));
        let list: Vec<&str> = list.split('|').filter(|s| !s.is_empty()).collect();
        match name {
            "-" => out.push((head.to_owned(), Form::NONE)),
            "noun" => noun(head, &list, Form::NOMINAL, &mut out),
            "adj" => adjective(head, &list, Form::NOMINAL, &mut out),
            "fem" => list.iter().for_each(|f| noun(f, &[], Form::NOMINAL.or(Form::FEM), &mut out)),
            "verb" => match list.as_slice() {
                [imperfect] => verb(head, imperfect, &mut out)?,
                _ => return Err(format!("{op:?} needs one imperfect")),
            },
            "masdar" => list.iter().for_each(|m| noun(m, &[], Form::NOMINAL.or(Form::MASDAR), &mut out)),
            "agent" => list.iter().for_each(|a| adjective(a, &[], Form::NOMINAL.or(Form::AGENT), &mut out)),
            "patient" => list.iter().for_each(|p| adjective(p, &[], Form::NOMINAL.or(Form::PATIENT), &mut out)),
            _ => return Err(format!("unknown operation {op:?}")),
        }
    }
    out.sort();
    out.dedup();
    for (form, _) in &mut out {
        form.push_str(&rest);
    }
    Ok(out)
}

fn without<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    word.strip_suffix(ending).filter(|stem| stem.chars().count() >= 2)
}

/// Singular, its accusative and dual, and the plurals listed.
fn noun(word: &str, plurals: &[&str], base: Form, out: &mut Vec<(String, Form)>) {
    let article = word.starts_with("ال") && word.chars().count() > 4;
    let feminine = word.ends_with('ة') || base.any(Form::FEM);
    let gender = if feminine { Form::FEM } else { Form::MASC };
    let sing = base.or(gender).or(Form::SING);
    out.push((word.to_owned(), sing));
    // A masdar row lists its own plurals, so a word in ات is one.
    if word.ends_with("ات") && base.any(Form::MASDAR) && word.chars().count() > 4 {
        out.pop();
        out.push((word.to_owned(), base.or(Form::FEM).or(Form::PLUR)));
        return;
    }
    accusative(word, sing, out);
    let stem = match word.strip_suffix('ة') {
        Some(stem) => format!("{stem}ت"),
        None => match word.strip_suffix('ى') {
            Some(stem) => format!("{stem}ي"),
            None => word.to_owned(),
        },
    };
    if !word.ends_with('ا') && !article {
        let dual = base.or(gender).or(Form::DUAL);
        out.push((format!("{stem}ان"), dual));
        out.push((format!("{stem}ين"), dual.or(Form::OBLIQUE)));
        // سعيا and سعيي before a genitive: an accusative and a spelling error, not two strivings.
        if !(base.any(Form::MASDAR) && word.chars().count() == 3) {
            out.push((format!("{stem}ا"), dual.or(Form::CONSTRUCT)));
            out.push((format!("{stem}ي"), dual.or(Form::CONSTRUCT).or(Form::OBLIQUE)));
        }
    }
    for plural in plurals {
        match *plural {
            "ون" => sound_masculine(word, base, out),
            "ات" => {
                let stem = word.strip_suffix('ة').unwrap_or(word);
                out.push((format!("{stem}ات"), base.or(Form::FEM).or(Form::PLUR)));
            }
            broken => {
                let form = base.or(gender).or(Form::PLUR);
                if let Some(stem) = without(broken, "ون") {
                    sound_masculine(stem, base, out);
                } else {
                    out.push((broken.to_owned(), form));
                    accusative(broken, form, out);
                }
            }
        }
    }
}

fn sound_masculine(stem: &str, base: Form, out: &mut Vec<(String, Form)>) {
    let form = base.or(Form::MASC).or(Form::PLUR);
    out.push((format!("{stem}ون"), form));
    out.push((format!("{stem}ين"), form.or(Form::OBLIQUE)));
    out.push((format!("{stem}و"), form.or(Form::CONSTRUCT)));
    out.push((format!("{stem}ي"), form.or(Form::CONSTRUCT).or(Form::OBLIQUE)));
}

fn accusative(word: &str, form: Form, out: &mut Vec<(String, Form)>) {
    let bare = !["ة", "ا", "ى", "اء", "أ"].iter().any(|e| word.ends_with(e)) && !word.starts_with("ال");
    if bare {
        out.push((format!("{word}ا"), form.or(Form::ACC)));
    }
}

/// Both genders, all numbers.
fn adjective(word: &str, plurals: &[&str], base: Form, out: &mut Vec<(String, Form)>) {
    noun(word, &[], base, out);
    if let Some(stem) = word.strip_suffix('ة') {
        out.push((format!("{stem}ات"), base.or(Form::FEM).or(Form::PLUR)));
        return;
    }
    let stem = word.strip_suffix('ى').map_or_else(|| word.to_owned(), |s| format!("{s}ي"));
    noun(&format!("{stem}ة"), &[], base, out);
    out.push((format!("{stem}ات"), base.or(Form::FEM).or(Form::PLUR)));
    sound_masculine(&stem, base, out);
    for plural in plurals {
        let form = base.or(Form::PLUR);
        out.push(((*plural).to_owned(), form));
        accusative(plural, form, out);
    }
}

/// All persons of the past and the imperfect, jussive forms, and the passives that the spelling shows.
fn verb(past: &str, imperfect: &str, out: &mut Vec<(String, Form)>) -> Result<(), String> {
    let tail = imperfect
        .strip_prefix('ي')
        .ok_or_else(|| format!("the imperfect {imperfect:?} does not begin with ي"))?;
    let p: Vec<char> = past.chars().collect();
    let i: Vec<char> = imperfect.chars().collect();
    if p.len() < 2 || i.len() < 3 {
        return Err(format!("{past:?} / {imperfect:?} is too short for a verb"));
    }
    let (last, weak) = (p[p.len() - 1], p[p.len() - 2]);
    let hollow = weak == 'ا' && p.len() >= 3 && last != 'ا' && matches!(i[i.len() - 2], 'و' | 'ي' | 'ا');
    past_forms(&p, hollow, out);
    imperfect_forms(tail, &i, hollow, out);
    // Passives that are spelled apart: أدين، اختير, يزار; يدعى.
    if hollow {
        let passive = |mut w: Vec<char>, at: usize, c: char| {
            w[at] = c;
            w.into_iter().collect::<String>()
        };
        let past = passive(p.clone(), p.len() - 2, 'ي');
        for (ending, f) in [("", Form::MASC.or(Form::SING)), ("ت", Form::FEM.or(Form::SING)), ("وا", Form::MASC.or(Form::PLUR))] {
            out.push((format!("{past}{ending}"), Form::PAST.or(Form::P3).or(Form::PASSIVE).or(f)));
        }
        let stem: String = passive(i.clone(), i.len() - 2, 'ا').chars().skip(1).collect();
        for (prefix, f) in [('ي', Form::MASC), ('ت', Form::FEM)] {
            out.push((format!("{prefix}{stem}"), Form::IMPF.or(Form::P3).or(Form::PASSIVE).or(f).or(Form::SING)));
        }
    } else if matches!(last, 'ا' | 'ى') {
        let stem: String = p[..p.len() - 1].iter().collect();
        for (ending, f) in [("ي", Form::MASC.or(Form::SING)), ("يت", Form::FEM.or(Form::SING)), ("وا", Form::MASC.or(Form::PLUR))] {
            out.push((format!("{stem}{ending}"), Form::PAST.or(Form::P3).or(Form::PASSIVE).or(f)));
        }
        let stem: String = i[1..i.len() - 1].iter().collect();
        for (prefix, f) in [('ي', Form::MASC), ('ت', Form::FEM)] {
            out.push((format!("{prefix}{stem}ى"), Form::IMPF.or(Form::P3).or(Form::PASSIVE).or(f).or(Form::SING)));
        }
    }
    Ok(())
}

fn past_forms(p: &[char], hollow: bool, out: &mut Vec<(String, Form)>) {
    let word: String = p.iter().collect();
    let last = p[p.len() - 1];
    let third = Form::PAST.or(Form::P3);
    let (m, f) = (Form::MASC, Form::FEM);
    let (s, d, pl) = (Form::SING, Form::DUAL, Form::PLUR);
    let mut add = |form: String, features: Form| out.push((form, features));
    add(word.clone(), third.or(m).or(s));
    // `open` takes the endings ت ا تا وا, `closed` the endings of the first and second persons.
    let stem: String = p[..p.len() - 1].iter().collect();
    let (open_f, dual_m, plural, closed) = match last {
        'ا' | 'ى' => {
            let weak = if last == 'ا' && p.len() == 3 { 'و' } else { 'ي' };
            (stem.clone(), format!("{stem}{weak}ا"), format!("{stem}و"), format!("{stem}{weak}"))
        }
        'ي' => (word.clone(), format!("{word}ا"), format!("{stem}و"), word.clone()),
        'أ' => (word.clone(), format!("{stem}آ"), format!("{word}و"), word.clone()),
        _ if hollow => {
            let short: String = p[..p.len() - 2].iter().chain([&last]).collect();
            let short = if last == 'ء' { short.replace('ء', "ئ") } else { short };
            (word.clone(), format!("{word}ا"), format!("{word}و"), short)
        }
        _ => (word.clone(), format!("{word}ا"), format!("{word}و"), word.clone()),
    };
    let join = |stem: &str, ending: &str| match (stem.chars().last(), ending.chars().next()) {
        (Some('ن'), Some('ن')) | (Some('ت'), Some('ت')) => format!("{stem}{}", &ending['ن'.len_utf8()..]),
        _ => format!("{stem}{ending}"),
    };
    add(format!("{open_f}ت"), third.or(f).or(s));
    add(dual_m, third.or(m).or(d));
    add(format!("{open_f}تا"), third.or(f).or(d));
    add(format!("{plural}ا"), third.or(m).or(pl));
    add(plural.clone(), third.or(m).or(pl).or(Form::BOUND));
    if matches!(last, 'أ' | 'ء') {
        add(format!("{stem}ؤوا"), third.or(m).or(pl));
    }
    add(join(&closed, "ن"), third.or(f).or(pl));
    add(join(&closed, "ت"), Form::PAST.or(Form::P1).or(s));
    add(join(&closed, "نا"), Form::PAST.or(Form::P1).or(pl));
    add(join(&closed, "تم"), Form::PAST.or(Form::P2).or(pl));
}

fn imperfect_forms(tail: &str, i: &[char], hollow: bool, out: &mut Vec<(String, Form)>) {
    let last = i[i.len() - 1];
    let third = Form::IMPF.or(Form::P3);
    let stem: String = i[1..i.len() - 1].iter().collect();
    let (m, f) = (Form::MASC, Form::FEM);
    let (s, d, pl) = (Form::SING, Form::DUAL, Form::PLUR);
    // The first person of a hamza-initial root writes آ.
    let first = if let Some(rest) = tail.strip_prefix('أ') { format!("آ{rest}") } else { format!("أ{tail}") };
    for (prefix, features) in [("ي", third.or(m).or(s)), ("ت", third.or(f).or(s)), ("ن", Form::IMPF.or(Form::P1).or(pl))] {
        out.push((format!("{prefix}{tail}"), features));
    }
    out.push((first, Form::IMPF.or(Form::P1).or(s)));
    let dual = match last {
        'ى' => format!("{stem}ي"),
        'أ' => format!("{stem}آ"),
        _ => tail.to_owned(),
    };
    let plural = match last {
        'ى' | 'و' | 'ي' => stem.clone(),
        _ => tail.to_owned(),
    };
    for (prefix, g) in [("ي", m), ("ت", f)] {
        if last == 'أ' {
            out.push((format!("{prefix}{dual}ن"), third.or(g).or(d)));
            out.push((format!("{prefix}{dual}"), third.or(g).or(d).or(Form::MOOD)));
        } else {
            out.push((format!("{prefix}{dual}ان"), third.or(g).or(d)));
            out.push((format!("{prefix}{dual}ا"), third.or(g).or(d).or(Form::MOOD)));
        }
    }
    out.push((format!("ي{plural}ون"), third.or(m).or(pl)));
    out.push((format!("ي{plural}وا"), third.or(m).or(pl).or(Form::MOOD)));
    out.push((format!("ي{plural}و"), third.or(m).or(pl).or(Form::MOOD).or(Form::BOUND)));
    out.push((format!("ت{plural}ون"), Form::IMPF.or(Form::P2).or(pl)));
    if matches!(last, 'أ' | 'ء') {
        out.push((format!("ي{stem}ؤون"), third.or(m).or(pl)));
        out.push((format!("ي{stem}ؤوا"), third.or(m).or(pl).or(Form::MOOD)));
    }
    // Jussive: a weak last letter falls, and the middle of a hollow verb.
    let short = match last {
        'و' | 'ي' | 'ى' => Some(stem),
        _ if hollow => Some(i[1..i.len() - 2].iter().chain([&last]).collect()),
        _ => None,
    };
    if let Some(short) = short {
        for (prefix, features) in [("ي", third.or(m).or(s)), ("ت", third.or(f).or(s)), ("ن", Form::IMPF.or(Form::P1).or(pl))] {
            out.push((format!("{prefix}{short}"), features.or(Form::MOOD)));
        }
    }
    // Feminine plural.
    if !hollow && !matches!(last, 'و' | 'ي' | 'ى') {
        out.push((format!("ي{tail}ن"), third.or(f).or(pl)));
    }
}
