//! Whether responses may pass a layer.

use core::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// Whether a layer was made in this process.
///
/// An error becomes a response in places that know neither the request nor the layers which the
/// response will pass. So it is prepared for a layer only if there is one. The switch is turned on
/// before the first request and never off, so no ordering is needed.
static EXIST: AtomicBool = AtomicBool::new(false);

/// Tells errors that their responses may pass a layer.
pub(crate) fn announce() {
    EXIST.store(true, Relaxed);
}

/// Whether a response may pass a layer.
pub(crate) fn exist() -> bool {
    EXIST.load(Relaxed)
}
