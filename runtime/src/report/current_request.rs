//! Thread-local request id, for frameworks that drop response extensions or have no place for them.

#[cfg(feature = "poem")]
pub(crate) use self::current::identified;
#[cfg(any(feature = "poem", feature = "tower"))]
pub(crate) use self::current::within_request;

use alloc::string::String;

/// Returns the id that was given to `within_request`.
pub(crate) fn id() -> Option<String> {
    #[cfg(any(feature = "poem", feature = "tower"))]
    return current::id();
    #[cfg(not(any(feature = "poem", feature = "tower")))]
    None
}

#[cfg(any(feature = "poem", feature = "tower"))]
mod current {
    use alloc::string::String;
    use core::cell::{Cell, RefCell};

    use crate::report::layers;

    std::thread_local! {
        static REQUEST_ID: RefCell<Option<String>> = const { RefCell::new(None) };
        /// Whether a response was made that names its id.
        static IDENTIFIED: Cell<bool> = const { Cell::new(false) };
    }

    /// Calls `respond`, which turns an error into a response, with the id of its request at hand.
    /// Returns also whether errorbook made a response that names its id.
    ///
    /// The closure is synchronous, so no other task runs meanwhile.
    pub(crate) fn within_request<T>(id: &str, respond: impl FnOnce() -> T) -> (T, bool) {
        /// Resets also after a panic, so that the next request of this thread has its own id.
        struct Reset;
        impl Drop for Reset {
            fn drop(&mut self) {
                REQUEST_ID.set(None);
            }
        }
        REQUEST_ID.set(Some(id.into()));
        IDENTIFIED.set(false);
        let _reset = Reset;
        (respond(), IDENTIFIED.get())
    }

    /// Tells [`within_request`] that a response names its id.
    #[cfg(feature = "poem")]
    pub(crate) fn identified() {
        IDENTIFIED.set(true);
    }

    pub(super) fn id() -> Option<String> {
        layers::exist().then(|| REQUEST_ID.with_borrow(Clone::clone)).flatten()
    }
}
