//! Room to write in, so that a body is allocated once and in its exact size.

use alloc::vec::Vec;

/// The largest room that a thread keeps, in bytes.
#[cfg(feature = "std")]
const KEPT: usize = 64 * 1024;

#[cfg(feature = "std")]
std::thread_local! {
    static SCRATCH: core::cell::Cell<Vec<u8>> = const { core::cell::Cell::new(Vec::new()) };
}

/// What `write` appends, without spare capacity: some frameworks allocate again for that.
///
/// A `write` that comes here again, from the `Display` of an error, finds no room and makes its own.
#[cfg(feature = "std")]
pub(super) fn exact(write: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut scratch = SCRATCH.try_with(core::cell::Cell::take).unwrap_or_default();
    scratch.clear();
    write(&mut scratch);
    let body = scratch.as_slice().to_vec();
    if scratch.capacity() <= KEPT {
        // A thread that is about to end keeps nothing, which is all the same.
        let _ = SCRATCH.try_with(|kept| kept.set(scratch));
    }
    body
}

#[cfg(not(feature = "std"))]
pub(super) fn exact(write: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut body = Vec::with_capacity(256);
    write(&mut body);
    body.shrink_to_fit();
    body
}
