//! The id of the request whose error becomes a response right now, for frameworks that lose the
//! extensions of such a response, and so its [`OwnedReport`](crate::OwnedReport), or that have no
//! place for it.

#[cfg(feature = "poem")]
pub(crate) use self::current::identified;
#[cfg(any(feature = "poem", feature = "tower"))]
pub(crate) use self::current::within_request;

use alloc::string::String;

/// The id that `within_request` was given.
pub(crate) fn current_request_id() -> Option<String> {
    #[cfg(any(feature = "poem", feature = "tower"))]
    return current::current();
    #[cfg(not(any(feature = "poem", feature = "tower")))]
    None
}

#[cfg(any(feature = "poem", feature = "tower"))]
mod current {
    use alloc::string::String;
    use core::cell::{Cell, RefCell};

    use crate::owned::has_layers;

    std::thread_local! {
        static REQUEST_ID: RefCell<Option<String>> = const { RefCell::new(None) };
        /// Whether the response names an id.
        static IDENTIFIED: Cell<bool> = const { Cell::new(false) };
    }

    /// Runs what turns an error into a response, with the id of its request. Says whether
    /// errorbook made a response that names an id.
    ///
    /// No task can come between, as nothing in here waits.
    pub(crate) fn within_request<T>(id: &str, respond: impl FnOnce() -> T) -> (T, bool) {
        /// Also where a `Display` panics, so that the next request of this thread has its own id.
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

    /// Tells [`within_request`] of a response that names an id.
    #[cfg(feature = "poem")]
    pub(crate) fn identified() {
        IDENTIFIED.set(true);
    }

    pub(super) fn current() -> Option<String> {
        has_layers().then(|| REQUEST_ID.with_borrow(Clone::clone)).flatten()
    }
}
