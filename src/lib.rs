#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod analysis;
pub mod entity;
pub mod event;
pub mod lexicon;
pub mod number;
pub mod text;
pub mod time;
pub mod token;

#[cfg(feature = "serde")]
pub use analysis::Record;
pub use analysis::{analyze, Analysis, Analyzer, Error, Explanation, Layer, Options, Reference};
pub use entity::{EntityKind, Mention};
pub use event::{Auxiliary, Context, Event, EventMode, EventType};
pub use lexicon::{Country, Sector, UnknownCode};
pub use number::{Number, NumberKind, NumberMod};
pub use text::Span;
pub use time::{Calendar, Grain, Prefer, Time, TimexMod, TimexType};
pub use token::{tokenize, Kind, Tokens};
