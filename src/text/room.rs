//! Room that a thread keeps from text to text.
//!
//! Each text wants the same few lists again. Those of a long text are large enough that the system would take them back and hand
//! them out anew each time, page by page, which costs as much as a floor does. So a thread keeps the room of the last text: no
//! more than [`MOST`] bytes of each list, nothing of what stood in it, and no text takes room many times what it needs.

use std::cell::Cell;
use std::ops::{Deref, DerefMut};
use std::thread::LocalKey;

/// The most bytes of one list that are kept: what a text of a megabyte needs of the largest.
pub(crate) const MOST: usize = 4 << 20;

/// How much larger than asked for a list may be.
const SLACK: usize = 4;

/// A list that a thread keeps.
pub(crate) type Kept<T> = LocalKey<Cell<Vec<T>>>;

/// An empty list with room for so many items.
pub(crate) fn take<T>(kept: &'static Kept<T>, room: usize) -> Vec<T> {
    // A thread that is ending keeps nothing.
    let mut list = kept.try_with(Cell::take).unwrap_or_default();
    if list.capacity() / SLACK > room {
        give(kept, std::mem::take(&mut list));
    }
    list.reserve(room);
    list
}

/// Leaves the room of a list to the next text.
pub(crate) fn give<T>(kept: &'static Kept<T>, mut list: Vec<T>) {
    list.clear();
    if list.capacity() * size_of::<T>() <= MOST {
        let _ = kept.try_with(|kept| {
            let other = kept.take();
            kept.set(if other.capacity() > list.capacity() { other } else { list });
        });
    }
}

/// A list that goes back to its thread's room when it is done with.
pub(crate) struct Lent<T: 'static> {
    list: Vec<T>,
    kept: &'static Kept<T>,
}

impl<T> Lent<T> {
    pub(crate) const fn new(kept: &'static Kept<T>, list: Vec<T>) -> Self {
        Self { list, kept }
    }
}

impl<T> Drop for Lent<T> {
    fn drop(&mut self) {
        give(self.kept, std::mem::take(&mut self.list));
    }
}

impl<T: Clone> Clone for Lent<T> {
    fn clone(&self) -> Self {
        Self::new(self.kept, self.list.clone())
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for Lent<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.list.fmt(f)
    }
}

impl<T> Deref for Lent<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.list
    }
}

impl<T> DerefMut for Lent<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        &mut self.list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    thread_local! {
        static WORDS: Cell<Vec<u64>> = const { Cell::new(Vec::new()) };
    }

    #[test]
    fn room_comes_back_empty_and_no_larger_than_fits() {
        let mut list = take(&WORDS, 1000);
        list.push(1);
        let at = list.as_ptr();
        give(&WORDS, list);
        // Far too large for three: it is left where it is.
        assert!(take(&WORDS, 3).capacity() < 1000);
        let again = take(&WORDS, 900);
        assert!(again.is_empty());
        assert_eq!(again.as_ptr(), at);
        give(&WORDS, again);
        give(&WORDS, Vec::with_capacity(10));
        let larger = take(&WORDS, 500);
        assert_eq!(larger.as_ptr(), at);
        drop(Lent::new(&WORDS, larger));
        assert!(take(&WORDS, 500).capacity() >= 1000);
        give(&WORDS, Vec::with_capacity(MOST));
        assert!(take(&WORDS, 500).capacity() < MOST);
    }
}
