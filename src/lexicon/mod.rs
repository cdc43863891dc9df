//! Floor 2, words: what a word or phrase can be.
//!
//! One row of `data/*.tsv` is one word; `build.rs` spells out its forms and packs them. Imports the text floor only.

pub mod class;
pub mod codes;
mod people;
mod table;
mod verbal;

include!(concat!(env!("OUT_DIR"), "/ids.rs"));

pub use class::{Class, ClassSet, Codec, Form};
pub use codes::{Country, Sector, UnknownCode};
pub use people::{Day, Person, Role};
pub use table::{
    class_set, look_up, of_values, set_count, size, touch, value, value_count, OfClass, PhraseNode, Sense, Senses,
    WordId, SET_ROOM,
};
pub use verbal::{rank, Verbal};
