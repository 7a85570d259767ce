//! Panics in code of the user.

use super::Written;

/// Runs a `Display` or a `Serialize` of the user. A panic counts as a failure.
///
/// An error is answered at a time when nothing else may go wrong, so its code must arrive even if
/// one of its values does not. The panic hook has already said where it happened.
#[cfg(feature = "std")]
pub(crate) fn contain(run: impl FnOnce() -> Written) -> Written {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    // What is half written is thrown away by the caller, so nobody sees a broken state.
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|payload| {
        discard(payload);
        Err(super::Unwritable)
    })
}

/// Drops the payload of a panic. It is a value of the user as well, so its `Drop` may panic, and so may
/// that of the next payload, without end.
#[cfg(feature = "std")]
pub(crate) fn discard(payload: alloc::boxed::Box<dyn core::any::Any + Send>) {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    if let Err(another) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        core::mem::forget(another);
    }
}

/// Without `std`, a panic ends the program.
#[cfg(not(feature = "std"))]
#[inline]
pub(crate) fn contain(run: impl FnOnce() -> Written) -> Written {
    run()
}
