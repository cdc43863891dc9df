//! What can go wrong from outside. Odd text never does: the worst is an empty list.

/// An error of the analyser.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The text is over [`Options::max_bytes`](super::Options::max_bytes).
    #[error("text is {len} bytes, over the limit of {limit} (see Options::max_bytes)")]
    TooLong {
        /// Its length.
        len: usize,
        /// The limit.
        limit: usize,
    },
    /// A reference time that cannot be read.
    #[error("reference {given:?} is not an ISO 8601 date or date-time, at byte {at}")]
    BadReference {
        /// What was given.
        given: String,
        /// The first byte that does not fit.
        at: usize,
    },
}

impl Error {
    /// A stable word for the kind of error, as the stream writes it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::TooLong { .. } => "too_long",
            Self::BadReference { .. } => "bad_reference",
        }
    }
}
