//! Colours, and Arabic kept readable between Latin.

use khabar::text::chars::{class_of, CharClass};

/// What a marked span is. The order is the priority where two overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    Trigger,
    Time,
    Number,
    Entity,
}

impl Mark {
    pub const ALL: [(Self, &'static str); 4] =
        [(Self::Trigger, "event"), (Self::Time, "time"), (Self::Number, "number"), (Self::Entity, "entity")];

    const fn style(self) -> &'static str {
        match self {
            Self::Trigger => "1;31",
            Self::Time => "32",
            Self::Number => "36",
            Self::Entity => "33",
        }
    }

    /// Brackets for where there is no colour; a bidirectional display mirrors them.
    const fn brackets(self) -> (char, char) {
        match self {
            Self::Trigger => ('*', '*'),
            Self::Time => ('{', '}'),
            Self::Number => ('<', '>'),
            Self::Entity => ('[', ']'),
        }
    }
}

/// Writes with or without colour.
#[derive(Debug, Clone, Copy)]
pub struct Paint {
    coloured: bool,
}

impl Paint {
    pub const fn new(coloured: bool) -> Self {
        Self { coloured }
    }

    fn styled(self, style: &str, text: &str) -> String {
        if self.coloured && !text.is_empty() {
            format!("\x1b[{style}m{text}\x1b[0m")
        } else {
            text.to_owned()
        }
    }

    pub fn heading(self, text: &str) -> String {
        self.styled("1", text)
    }

    pub fn faint(self, text: &str) -> String {
        self.styled("2", text)
    }

    pub fn kind(self, text: &str) -> String {
        self.styled(Mark::Trigger.style(), text)
    }

    pub fn marked(self, mark: Mark, text: &str) -> String {
        if self.coloured {
            self.styled(mark.style(), text)
        } else {
            let (open, close) = mark.brackets();
            format!("{open}{text}{close}")
        }
    }

    /// Columns that the marks take beside the text.
    pub const fn mark_width(self) -> usize {
        if self.coloured {
            0
        } else {
            2
        }
    }
}

/// Without control characters, which could command the terminal, and without bidirectional controls, which could turn the
/// rest of the line; white space of any kind is one space.
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{61C}' => {}
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c if c.is_control() => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

/// Columns on a terminal.
pub fn width(text: &str) -> usize {
    text.chars()
        .map(|c| match class_of(c) {
            CharClass::Mark => 0,
            CharClass::Emoji => 2,
            _ => 1,
        })
        .sum()
}

fn is_arabic(c: char) -> bool {
    class_of(c) == CharClass::Arabic
}

/// Between isolates (FIRST STRONG … POP) if it has Arabic, so that it cannot turn what stands beside it.
pub fn isolate(text: &str) -> String {
    if text.chars().any(is_arabic) {
        format!("\u{2068}{text}\u{2069}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_commands_the_terminal() {
        assert_eq!(clean("a\x1b[31mب\u{202E}ج\n\n د"), "a\u{FFFD}[31mبج د");
    }

    #[test]
    fn marks_take_no_column() {
        assert_eq!(width("مُحَمَّد"), 4);
        assert_eq!(isolate("EGY"), "EGY");
        assert_eq!(isolate("مصر"), "\u{2068}مصر\u{2069}");
    }
}
