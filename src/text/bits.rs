//! Things asked sixty-four at a time: the answers are the bits of a word, and only those that are set are walked.
//!
//! Where one thing in ten is wanted and nothing tells which, a branch a thing is foreseen wrongly at each that is. Here no branch
//! hangs on an answer.

/// The numbers of the bits that are set, from the lowest on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bits(pub(crate) u64);

impl Bits {
    /// How many things are asked at once.
    pub(crate) const WIDTH: usize = u64::BITS as usize;

    /// Which of these, [`Self::WIDTH`] at most, are wanted.
    #[inline(always)] // asked of every token of a text
    pub(crate) fn of<T>(all: &[T], wanted: impl Fn(&T) -> bool) -> Self {
        Self(all.iter().rev().fold(0, |bits, one| bits << 1 | u64::from(wanted(one))))
    }
}

impl Iterator for Bits {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        let at = self.0.trailing_zeros() as usize;
        (self.0 != 0).then(|| {
            self.0 &= self.0 - 1;
            at
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_comes_in_order() {
        let all: Vec<u32> = (0..Bits::WIDTH as u32).collect();
        assert!(Bits::of(&all, |&n| n % 21 == 0).eq([0, 21, 42, 63]));
        assert!(Bits::of(&all[..5], |_| true).eq(0..5));
        assert_eq!(Bits::of(&all, |_| false).next(), None);
    }
}
