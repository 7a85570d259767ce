//! Whether an envelope writes reasons (AIP-193).

use crate::shape::{Shape, Source};

/// Whether one of the shapes has the source `reason`.
pub(super) const fn any_has_reason(mut shapes: &[&Shape]) -> bool {
    while let [shape, rest @ ..] = shapes {
        if shape.shows(Source::Reason) {
            return true;
        }
        shapes = rest;
    }
    false
}
