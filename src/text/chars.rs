//! The one table of characters: what a code point is to the scanner and to the fold.
//!
//! A letter has a 5-bit *code* (hamza-carrying alefs share ا, ى shares ي, ة shares ه, Persian and Maghrebi letters share
//! the Arabic letter they stand for in loan words) and a 2-bit *variant* that tells the folded spellings apart. Code 0 is
//! a letter that no word of the lexicon has. Compiled into the library and into its build script alike.

/// What a character is to the scanner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum CharClass {
    /// White space and line ends.
    Space = 0,
    /// A letter of the Arabic script.
    Arabic,
    /// Written on or between Arabic letters, no letter itself: vowel marks, tatweel, joiners, bidi controls.
    Mark,
    /// A letter of any other script.
    Latin,
    /// A decimal digit: ASCII, Arabic-Indic or extended Arabic-Indic.
    Digit,
    /// Punctuation.
    Punct,
    /// Signs that are no punctuation: %, currency, mathematics.
    Symbol,
    /// Emoji and pictographs.
    Emoji,
    /// Control and unassigned characters.
    Other,
}

/// A letter's code (low 5 bits) and variant (next 2) and the class (bits 8 to 11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Info(u16);

impl Info {
    const fn new(class: CharClass, code: u8, variant: u8) -> Self {
        Self((class as u16) << 8 | (variant as u16) << 5 | code as u16)
    }

    /// Of a class alone, no letter.
    pub const fn of_class(class: CharClass) -> Self {
        Self::new(class, 0, 0)
    }

    /// The letter's code, 0 if it has none.
    pub const fn code(self) -> u8 {
        (self.0 & 31) as u8
    }

    /// Which of the spellings that share the code it is.
    pub const fn variant(self) -> u8 {
        (self.0 >> 5 & 3) as u8
    }

    /// The class, as a number: compare with `CharClass::X as u8`.
    pub const fn class(self) -> u8 {
        (self.0 >> 8) as u8
    }
}

/// Codes of the letters that the tokenizer asks for by name.
pub mod code {
    #![allow(missing_docs)]
    pub const HAMZA: u8 = 1;
    pub const ALEF: u8 = 2;
    pub const BA: u8 = 3;
    pub const TA: u8 = 4;
    pub const DAL: u8 = 9;
    pub const SIN: u8 = 13;
    pub const FA: u8 = 21;
    pub const QAF: u8 = 22;
    pub const KAF: u8 = 23;
    pub const LAM: u8 = 24;
    pub const MIM: u8 = 25;
    pub const NUN: u8 = 26;
    pub const HA: u8 = 27;
    pub const WAW: u8 = 28;
    pub const YA: u8 = 29;
    pub const WAW_HAMZA: u8 = 30;
    pub const YA_HAMZA: u8 = 31;
}

/// One letter per code, for showing a key: index = code.
pub const LETTERS: [char; 32] = [
    '؟', 'ء', 'ا', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع', 'غ', 'ف', 'ق',
    'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ي', 'ؤ', 'ئ',
];

/// Code and variant of a basic Arabic letter (U+0600 to U+06FF); code 0 for the rest.
const fn arabic_letter(c: u32) -> (u8, u8) {
    match c {
        0x621 => (1, 0),
        0x622 => (2, 3),
        0x623 => (2, 1),
        0x624 => (30, 0),
        0x625 => (2, 2),
        0x626 => (31, 0),
        0x627 | 0x671 => (2, 0),
        0x628 => (3, 0),
        0x629 | 0x6C3 => (27, 1),
        0x62A..=0x63A => ((c - 0x62A) as u8 + 4, 0),
        0x641 => (21, 0),
        0x642 => (22, 0),
        0x643..=0x648 => ((c - 0x643) as u8 + 23, 0),
        0x649 => (29, 1),
        0x64A => (29, 0),
        0x67E => (3, 1),                  // پ
        0x686 => (6, 1),                  // چ
        0x698 => (12, 1),                 // ژ
        0x6A4 => (21, 1),                 // ڤ
        0x6A8 => (22, 1),                 // ڨ
        0x6A9 => (23, 0),                 // ک
        0x6AD | 0x6AF => (23, 1),         // ڭ گ
        0x6BE | 0x6C1 | 0x6D5 => (27, 0), // ھ ہ ە
        0x6CC => (29, 0),                 // ی
        _ => (0, 0),
    }
}

const fn low_info(c: u32) -> Info {
    use CharClass::*;
    let class = match c {
        0x09..=0x0D | 0x20 | 0x85 | 0xA0 => Space,
        0x30..=0x39 | 0x660..=0x669 | 0x6F0..=0x6F9 => Digit,
        0x41..=0x5A | 0x61..=0x7A | 0xAA | 0xB5 | 0xBA | 0xC0..=0xD6 | 0xD8..=0xF6 | 0xF8..=0x2FF => Latin,
        0x300..=0x36F => Latin, // combining marks of other scripts: part of their word
        0x370..=0x5FF => Latin,
        0x24 | 0x25 | 0x2B | 0x3C..=0x3E | 0x5E | 0x60 | 0x7C | 0x7E => Symbol,
        0xA2..=0xA6 | 0xA8 | 0xA9 | 0xAC | 0xAE..=0xB4 | 0xB8 | 0xB9 | 0xBC..=0xBE | 0xD7 | 0xF7 => Symbol,
        0x21..=0x2F | 0x3A..=0x40 | 0x5B..=0x5F | 0x7B | 0x7D | 0xA1 | 0xA7 | 0xAB | 0xB6 | 0xB7 | 0xBB | 0xBF => Punct,
        0x60C | 0x60D | 0x61B | 0x61D..=0x61F | 0x66A..=0x66D | 0x6D4 => {
            if c == 0x66A {
                Symbol
            } else {
                Punct
            }
        }
        0x606..=0x60B | 0x60E | 0x60F | 0x6DE | 0x6E9 => Symbol,
        0xAD
        | 0x600..=0x605
        | 0x610..=0x61A
        | 0x61C
        | 0x640
        | 0x64B..=0x65F
        | 0x670
        | 0x6D6..=0x6DD
        | 0x6DF..=0x6E8
        | 0x6EA..=0x6ED => Mark,
        0x620..=0x63F
        | 0x641..=0x64A
        | 0x66E
        | 0x66F
        | 0x671..=0x6D3
        | 0x6D5
        | 0x6EE
        | 0x6EF
        | 0x6FA..=0x6FF
        | 0x750..=0x77F => Arabic,
        0x700..=0x74F | 0x780..=0x7FF => Latin, // Syriac, Thaana, N'Ko
        _ => Other,
    };
    let (code, variant) = arabic_letter(c);
    Info::new(class, code, variant)
}

/// Class, code and variant of every code point of one or two UTF-8 bytes.
pub static LOW: [Info; 0x800] = {
    let mut table = [Info::new(CharClass::Other, 0, 0); 0x800];
    let mut c = 0;
    while c < 0x800 {
        table[c] = low_info(c as u32);
        c += 1;
    }
    table
};

/// Code (low 5 bits) and variant (next 2) of the letters U+0600 to U+06FF whose every byte pair is one letter of the
/// lexicon; 0 for all else. Small enough to stay in the nearest cache while a text is scanned.
static PLAIN: [u8; 256] = {
    let mut table = [0; 256];
    let mut c = 0;
    while c < 256 {
        let (code, variant) = arabic_letter(c + 0x600);
        if code != 0 {
            table[c as usize] = variant << 5 | code;
        }
        c += 1;
    }
    table
};

/// Code and variant of the plain letter that two bytes are, 0 if they are none.
#[inline]
pub fn plain_letter(lead: u8, low: u8) -> u8 {
    if lead & 0xFC == 0xD8 {
        PLAIN[(lead as usize & 3) << 6 | low as usize & 63]
    } else {
        0
    }
}

/// The base letters of the presentation forms U+FE80 to U+FEF4, four or two shapes each, in the block's order.
const FORMS_B: [(u32, u32); 36] = [
    (0xFE80, 0x621),
    (0xFE81, 0x622),
    (0xFE83, 0x623),
    (0xFE85, 0x624),
    (0xFE87, 0x625),
    (0xFE89, 0x626),
    (0xFE8D, 0x627),
    (0xFE8F, 0x628),
    (0xFE93, 0x629),
    (0xFE95, 0x62A),
    (0xFE99, 0x62B),
    (0xFE9D, 0x62C),
    (0xFEA1, 0x62D),
    (0xFEA5, 0x62E),
    (0xFEA9, 0x62F),
    (0xFEAB, 0x630),
    (0xFEAD, 0x631),
    (0xFEAF, 0x632),
    (0xFEB1, 0x633),
    (0xFEB5, 0x634),
    (0xFEB9, 0x635),
    (0xFEBD, 0x636),
    (0xFEC1, 0x637),
    (0xFEC5, 0x638),
    (0xFEC9, 0x639),
    (0xFECD, 0x63A),
    (0xFED1, 0x641),
    (0xFED5, 0x642),
    (0xFED9, 0x643),
    (0xFEDD, 0x644),
    (0xFEE1, 0x645),
    (0xFEE5, 0x646),
    (0xFEE9, 0x647),
    (0xFEED, 0x648),
    (0xFEEF, 0x649),
    (0xFEF1, 0x64A),
];

/// The plain letters that a presentation form or ligature stands for, `None` if the character is none of them.
pub fn presentation(c: char) -> Option<&'static [char]> {
    const BASE: [[char; 1]; 36] = {
        let mut out = [['\0'; 1]; 36];
        let mut i = 0;
        while i < 36 {
            out[i] = [match char::from_u32(FORMS_B[i].1) {
                Some(c) => c,
                None => '\0',
            }];
            i += 1;
        }
        out
    };
    let u = c as u32;
    Some(match u {
        0xFE80..=0xFEF4 => {
            let at = FORMS_B.partition_point(|&(first, _)| first <= u);
            &BASE[at - 1]
        }
        0xFEF5 | 0xFEF6 => &['ل', 'آ'],
        0xFEF7 | 0xFEF8 => &['ل', 'أ'],
        0xFEF9 | 0xFEFA => &['ل', 'إ'],
        0xFEFB | 0xFEFC => &['ل', 'ا'],
        0xFB50 | 0xFB51 => &['ا'],
        0xFB56..=0xFB59 => &['پ'],
        0xFB6A..=0xFB6D => &['ڤ'],
        0xFB7A..=0xFB7D => &['چ'],
        0xFB8A | 0xFB8B => &['ژ'],
        0xFB8E..=0xFB91 => &['ک'],
        0xFB92..=0xFB95 => &['گ'],
        0xFBA6..=0xFBAD => &['ه'],
        0xFBFC..=0xFBFF => &['ی'],
        0xFDF2 => &['ا', 'ل', 'ل', 'ه'],
        0xFDF4 => &['م', 'ح', 'م', 'د'],
        _ => return None,
    })
}

/// The class of any character.
pub fn class_of(c: char) -> CharClass {
    use CharClass::*;
    let u = c as u32;
    if u < 0x800 {
        return match LOW[u as usize].class() {
            0 => Space,
            1 => Arabic,
            2 => Mark,
            3 => Latin,
            4 => Digit,
            5 => Punct,
            6 => Symbol,
            7 => Emoji,
            _ => Other,
        };
    }
    match u {
        0x1680 | 0x2000..=0x200A | 0x2028 | 0x2029 | 0x202F | 0x205F | 0x3000 => Space,
        0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2069 | 0xFEFF | 0xFE00..=0xFE0F => Mark,
        0xFE70..=0xFE7F | 0x8CA..=0x8FF | 0x898..=0x89F | 0xFE20..=0xFE2F => Mark,
        0x8A0..=0x8C9
        | 0x870..=0x887
        | 0x889..=0x88E
        | 0xFB50..=0xFBB1
        | 0xFBD3..=0xFD3D
        | 0xFD50..=0xFDFB
        | 0xFE80..=0xFEFC => Arabic,
        0x2010..=0x2027
        | 0x2030..=0x205E
        | 0x3001..=0x3003
        | 0x3008..=0x3011
        | 0x3014..=0x301F
        | 0xFD3E
        | 0xFD3F
        | 0x2E00..=0x2E7F
        | 0xFE10..=0xFE19
        | 0xFE30..=0xFE4F
        | 0xFE50..=0xFE6B
        | 0xFF01..=0xFF0F => Punct,
        0x2070..=0x20CF | 0x2100..=0x214F | 0x2150..=0x218F | 0x2190..=0x22FF | 0xFDFC..=0xFDFF => Symbol,
        0x2300..=0x23FF | 0x2460..=0x24FF | 0x2600..=0x27BF | 0x2B00..=0x2BFF | 0x1F000..=0x1FAFF | 0x20D0..=0x20FF => {
            Emoji
        }
        0x2500..=0x25FF | 0x27C0..=0x2AFF => Symbol,
        0xE000..=0xF8FF | 0xFFF0..=0xFFFF | 0xE0000..=0x10FFFF => Other,
        _ if c.is_alphanumeric() => Latin,
        _ => Other,
    }
}

/// The value of a decimal digit of any of the three sets.
pub fn digit(c: char) -> Option<u8> {
    Some(match c {
        '0'..='9' => c as u8 - b'0',
        '\u{660}'..='\u{669}' => (c as u32 - 0x660) as u8,
        '\u{6F0}'..='\u{6F9}' => (c as u32 - 0x6F0) as u8,
        _ => return None,
    })
}
