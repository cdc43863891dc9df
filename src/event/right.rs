//! Who stands to the right of a predicate: one pass over its clause, each noun phrase into its place.

use super::arg::{Arg, Place};
use super::facts::Facts;
use super::frame::Frame;
use super::heads::Head;
use super::prep::Prep;
use super::scene::{Scene, REACH};
use crate::lexicon::{Class, Form};

/// The reading of one clause.
struct Reader<'r, 'a> {
    scene: &'r Scene<'a>,
    frame: &'r mut Frame,
    from: usize,
    sentence_end: usize,
    /// Where the next bare noun phrase stands.
    place: Place,
    /// The preposition whose noun phrase is still to come.
    prep: Option<Prep>,
    /// The place of the last participant, and where it ends.
    last: Option<(Place, usize)>,
    /// The noun whose genitive or adjective may follow.
    owner: Option<usize>,
    /// Inside what completes a participle or another noun.
    nested: bool,
    /// Where a phrase of time or cause that tells of another happening begins.
    aside: Option<usize>,
    /// The verb of a relative clause (طائرات تحمل مساعدات إلى …): what follows may still be the predicate's.
    relative: Option<usize>,
    /// Those coordinated with one another share its number.
    group: u16,
}

/// What becomes of a token at which a clause may turn.
enum Turn {
    /// It is read as any other.
    Stays,
    /// The reading goes on at this token.
    On(usize),
    /// The clause ends before it.
    Ends,
}

impl Scene<'_> {
    /// Reads the arguments to the right of `from` into the frame, the first bare noun phrase in `place`.
    pub(super) fn read_right(&self, frame: &mut Frame, from: usize, place: Place, sentence_end: usize) {
        let mut reader = Reader {
            scene: self,
            frame,
            from,
            sentence_end,
            place,
            prep: None,
            last: None,
            owner: None,
            nested: false,
            aside: None,
            relative: None,
            group: 0,
        };
        let end = reader.read();
        frame.to = frame.to.max(end);
    }
}

impl Reader<'_, '_> {
    /// Reads to the end of the clause, and says where that is.
    fn read(&mut self) -> usize {
        let mut j = self.from;
        let limit = self.sentence_end.min(self.from + REACH);
        while j < limit {
            let facts = self.scene.facts(j);
            if facts.any(Facts::TURNS) | self.aside.is_some() {
                match self.turn(j, facts) {
                    Turn::Stays => {}
                    Turn::On(next) => {
                        j = next;
                        continue;
                    }
                    Turn::Ends => break,
                }
            }
            self.nested = self.relative.is_some() | self.nested & (self.prep.is_some() | self.owner.is_some());
            j = if facts.any(Facts::LEADS) { self.take(j, facts) } else { j + 1 };
        }
        self.relative.unwrap_or(j)
    }

    /// A token that may end the clause, stand beside it or open what is passed over.
    fn turn(&mut self, j: usize, facts: Facts) -> Turn {
        let scene = self.scene;
        // «لا يقل عن عشرين»: a number.
        if let Some((_, len)) = scene.amount(j) {
            return Turn::On(j + len);
        }
        if facts.any(Facts::COMMA) {
            if scene.breaks_at_comma(j, self.sentence_end) && !self.lists(j) || self.relative.is_some() {
                return Turn::Ends;
            }
            self.aside = None;
            return Turn::On(j + 1);
        }
        if facts.any(Facts::QUOTE) {
            return Turn::On(j + 1);
        }
        if let Some(t) = scene.time(j).filter(|_| facts.any(Facts::TIME)) {
            self.prep = None;
            return Turn::On(scene.times[t].last.max(j + 1));
        }
        if scene.ends_before(j, self.sentence_end) {
            if !self.is_attributive(j) {
                return Turn::Ends;
            }
            self.relative = Some(j);
            (self.prep, self.owner, self.last) = (None, None, None);
            return Turn::On(j + 1);
        }
        if facts.any(Facts::ASIDE) {
            return Turn::On(j + scene.tokens.phrase(j).map_or(1, |p| p.len().max(1)));
        }
        if self.aside.is_none() && scene.opens_aside(j) {
            self.aside = Some(j);
            self.frame.aside = j..j;
        }
        let Some(start) = self.aside else { return Turn::Stays };
        // The object may still come: «وقعا عقب محادثاتهما اتفاقا».
        let object = !scene.is_named(j)
            && j > start + 1
            && facts.fused().is_none()
            && scene.tokens.readings(j, Class::Object).any(|s| s.form.is(Form::ACC));
        if object {
            self.aside = None;
            return Turn::Stays;
        }
        self.frame.aside.end = j + 1;
        (self.prep, self.owner, self.last) = (None, None, None);
        Turn::On(scene.mention(j).map_or(j + 1, |m| scene.mentions[m].last.max(j + 1)))
    }

    /// Whether a list of names goes on over the comma at `j`.
    fn lists(&self, j: usize) -> bool {
        let next = j + 1;
        self.last.is_some_and(|(_, end)| end == j)
            && self.scene.mention_from(next).is_some()
            && self.scene.fused_preposition(next).is_none()
            && !self.scene.tokens.clitics(next).conjunction()
    }

    /// Whether the verb at `j` tells which one the noun before it is, and may be passed over: once.
    fn is_attributive(&self, j: usize) -> bool {
        let scene = self.scene;
        self.relative.is_none()
            && self.owner.is_some_and(|h| h + 3 > j)
            && (scene.finite(j).is_some()
                || scene.has(j, Class::Pron)
                || scene.has(j, Class::Rel) && scene.has(j + 1, Class::Aux))
            && !scene.tokens.clitics(j).conjunction()
    }

    /// Takes in what may name somebody or lead to somebody, and says where to go on.
    fn take(&mut self, j: usize, facts: Facts) -> usize {
        let scene = self.scene;
        let fused = facts.fused();
        // «المصارف مع شركات السلاح»: the phrase belongs to the participle.
        let behind = self.last.is_some() | !self.frame.heads.is_empty();
        if facts.any(Facts::FUSED | Facts::PREPOSITION) && behind && j > self.from {
            self.nested |= scene.hangs_on_participle(j);
        }
        self.nested = self.nested || scene.hangs_on_masdar(self.frame, fused.or(self.prep), j);
        if let Some(m) = scene.mention(j).filter(|_| facts.any(Facts::MENTION)) {
            return self.take_mention(j, m, fused);
        }
        if let Some((prep, len)) = scene.preposition(j) {
            self.take_preposition(j, prep);
            return j + len;
        }
        if facts.any(Facts::DIGITS) {
            scene.count(self.frame, j, self.prep, self.place);
        }
        if facts.any(Facts::WORD) {
            if fused.is_some() {
                (self.prep, self.owner) = (fused, None);
            }
            if facts.any(Facts::QUANTITY) {
                scene.count(self.frame, j, self.prep, self.place);
            } else if let Some(arg) = scene.adjective_arg(j) {
                self.take_adjective(j, arg);
            } else if facts.any(Facts::HEAD) {
                self.take_noun(j);
            }
        }
        j + 1
    }

    fn take_mention(&mut self, j: usize, m: usize, fused: Option<Prep>) -> usize {
        let scene = self.scene;
        let after_comma = scene.is_comma(j - 1);
        let end = scene.mentions[m].last.max(j + 1);
        let in_list = after_comma
            && (scene.is_comma(end) && scene.mention_from(end + 1).is_some()
                || scene.tokens.clitics(end).conjunction() && scene.mention_from(end).is_some());
        // «أسيرا سعوديا و3 سودانيين»
        let counted = self.last.is_some_and(|(_, end)| {
            end < j && scene.tokens.clitics(end).conjunction() && (end..j).all(|k| scene.is_quantity(k))
        });
        let coordinated = in_list || counted || scene.tokens.clitics(j).conjunction();
        let here = match (fused.or(self.prep), self.last, self.owner) {
            (Some(prep), ..) => Place::behind(prep),
            (None, Some((place, end)), _) if coordinated && (end == j || after_comma && end + 1 == j || counted) => {
                place
            }
            (None, _, Some(head)) if (head + 1..j).all(|k| scene.is_quantity(k)) || scene.is_modifier(j - 1) => {
                self.place_of(head)
            }
            _ => self.place,
        };
        let joined = self.last.is_some_and(|(place, end)| {
            place == here && (end == j || coordinated && end + 3 > j || after_comma && end + 1 == j)
        });
        if !joined {
            self.group += 1;
        }
        if self.last.is_some_and(|(_, end)| end == j) && fused.is_none() && scene.names_state(self.frame, m) {
            self.last = Some((here, end));
            return end;
        }
        let (nested, group) = (self.nested, self.group);
        scene.args_of(m, self.owner.filter(|&h| h + 3 >= j), |a| {
            self.frame.args.push(here, Arg { nested, group, ..a });
        });
        self.last = Some((here, end));
        // «رفض مصر التهجير»: behind the genitive that acts, the object.
        let acts = here == Place::Genitive && self.place == here && !scene.tokens.clitics(end).conjunction();
        if here == Place::Subject && self.prep.is_none() || acts {
            self.place = Place::Object;
        }
        (self.prep, self.owner) = (None, None);
        end
    }

    fn take_preposition(&mut self, j: usize, prep: Prep) {
        let scene = self.scene;
        if let Some(pronoun) = scene.tokens.pronoun(j) {
            if self.relative.is_none() {
                let subject = self.frame.in_place(Place::Subject).find_map(|a| a.mention);
                if let Some(arg) = scene.resolve_other(j, pronoun, self.frame.at, subject) {
                    self.group += 1;
                    self.push(Place::behind(prep), arg);
                }
            }
            self.prep = None;
        } else {
            // عدد من، كل من، نسخة من: the preposition belongs to the quantity.
            let of_quantity = prep == Prep::From && j > 0 && (scene.is_quantity(j - 1) || scene.is_part(j - 1));
            if !of_quantity {
                self.prep = Some(prep);
            }
        }
        self.owner = None;
    }

    fn take_adjective(&mut self, j: usize, arg: Arg) {
        // «وفد برلماني ألماني»: the state of the participant before.
        let scene = self.scene;
        let close = self.owner.is_none() && self.last.is_some_and(|(_, end)| (end..j).all(|k| scene.is_modifier(k)));
        if let Some((_, before)) = self.frame.args.last_mut().filter(|(_, a)| close && a.mention.is_some()) {
            before.country = before.country.or(arg.country);
            return;
        }
        // «برعاية قطرية»: the adjective is whose it is.
        if self.prep == Some(Prep::Under) {
            self.frame.args.push(Place::Under, arg);
            self.prep = None;
            return;
        }
        // An adjective behind a noun tells whose it is (القرار الأميركي).
        let noun = self.owner.or_else(|| self.frame.heads.last().map(|h| h.at).filter(|&h| h + 2 >= j));
        let Some(head) = noun else { return };
        let here = self.place_of(head);
        if self.frame.args.last().is_none_or(|(p, a)| *p != here || a.at + 1 != j) {
            self.group += 1;
        }
        self.push(here, Arg { head: Some(head), ..arg });
    }

    fn take_noun(&mut self, j: usize) {
        let scene = self.scene;
        // The genitive of a noun, or one coordinated with it, stands where the noun does.
        let chained = self
            .owner
            .filter(|&h| h + 1 == j && self.prep.is_none())
            .filter(|&h| scene.tokens.clitics(j).conjunction() || !scene.tokens.clitics(h).article());
        // «في بيلاروسيا حليفة روسيا»: a noun in apposition stands where its mention does.
        let beside = || self.prep.is_none() && self.last.is_some_and(|(_, end)| end == j) && scene.is_relation(j);
        let of = match chained {
            Some(head) => Some(self.place_of(head)),
            None => beside().then_some(Place::Other),
        };
        let here = of.unwrap_or(self.prep.map_or(self.place, Place::behind));
        self.frame.heads.push(Head { at: j, place: here });
        self.owner = Some(j);
        if let Some(pronoun) = scene.tokens.pronoun(j) {
            if let Some(arg) = scene.resolve_pronoun(j, pronoun, self.frame.at) {
                self.group += 1;
                self.push(here, Arg { head: Some(j), ..arg });
            }
            self.owner = None;
        }
        if of.is_none() && self.prep.take().is_none() && self.place == Place::Subject {
            self.place = Place::Object;
        }
    }

    fn push(&mut self, place: Place, arg: Arg) {
        self.frame.args.push(place, Arg { nested: self.nested, group: self.group, ..arg });
    }

    /// Where the noun at `head`, which was taken in, stands.
    fn place_of(&self, head: usize) -> Place {
        self.frame.heads.iter().find(|h| h.at == head).map_or(self.place, |h| h.place)
    }
}
