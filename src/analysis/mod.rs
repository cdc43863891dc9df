//! Floor 8, analysis: one call over all floors, the record it serialises to, and the errors.

mod analyzer;
mod error;
mod explain;
#[cfg(feature = "serde")]
mod record;
mod reference;

pub use analyzer::{analyze, Analysis, Analyzer, Layer, Options};
pub use error::Error;
pub use explain::Explanation;
#[cfg(feature = "serde")]
pub use record::Record;
pub use reference::Reference;
