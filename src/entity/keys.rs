//! Hashes of keys that are folded words or mixed from them: much cheaper than those for any type, and as safe.

use crate::text::fold::mix;
use std::hash::{BuildHasher, Hasher, RandomState};

/// Builds the hashes of one table. Nobody who writes a text knows its seed, and no order of a table reaches the output.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keyed {
    seed: u64,
}

impl Default for Keyed {
    fn default() -> Self {
        Self { seed: RandomState::new().hash_one(0) }
    }
}

impl BuildHasher for Keyed {
    type Hasher = Mixed;

    fn build_hasher(&self) -> Mixed {
        Mixed(self.seed)
    }
}

/// What has been mixed so far.
pub(super) struct Mixed(u64);

impl Hasher for Mixed {
    fn write_u64(&mut self, key: u64) {
        self.0 = mix(key, self.0);
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&b| self.write_u64(b.into()));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
