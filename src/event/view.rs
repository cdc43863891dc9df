//! A frame as rules see it: nothing is added any more, so that what several rules ask for is found once.

use super::frame::Frame;
use super::object::Objects;
use super::scene::Scene;
use std::cell::OnceCell;
use std::ops::Deref;

/// A frame that is complete.
#[derive(Debug)]
pub(super) struct View<'f> {
    frame: &'f Frame,
    objects: OnceCell<Objects>,
}

impl<'f> View<'f> {
    pub(super) fn of(frame: &'f Frame) -> Self {
        Self { frame, objects: OnceCell::new() }
    }

    /// The frame, for as long as it lives.
    pub(super) fn frame(&self) -> &'f Frame {
        self.frame
    }

    /// The object classes of the nouns around the predicate.
    pub(super) fn objects(&self, scene: &Scene<'_>) -> Objects {
        *self.objects.get_or_init(|| scene.objects_of(self.frame))
    }
}

impl Deref for View<'_> {
    type Target = Frame;

    fn deref(&self) -> &Frame {
        self.frame
    }
}
