//! Answers to errors that a framework hands over.

use crate::json::contain;

/// Not public API: answers an error, then drops it. A `Drop` that panics does not take the answer
/// with it.
#[doc(hidden)]
pub fn answer<E, R>(error: E, respond: impl FnOnce(&E) -> R) -> R {
    let response = respond(&error);
    if core::mem::needs_drop::<E>() {
        let _ = contain(|| {
            drop(error);
            Ok(())
        });
    }
    response
}
