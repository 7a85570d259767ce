//! Room to write in, so that a body is allocated once and in its exact size.

use alloc::vec::Vec;

/// The largest buffer that a thread keeps, in bytes.
#[cfg(feature = "std")]
const KEPT: usize = 64 * 1024;

#[cfg(feature = "std")]
std::thread_local! {
    static BUFFER: core::cell::Cell<Vec<u8>> = const { core::cell::Cell::new(Vec::new()) };
}

/// Returns what `write` appends, without spare capacity: some frameworks allocate again for that.
///
/// Re-entrant calls, from the `Display` of an error, allocate their own buffer.
#[cfg(feature = "std")]
pub(crate) fn exact(write: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut buffer = BUFFER.try_with(core::cell::Cell::take).unwrap_or_default();
    buffer.clear();
    write(&mut buffer);
    let body = buffer.as_slice().to_vec();
    if buffer.capacity() <= KEPT {
        // A thread that is about to end keeps nothing.
        let _ = BUFFER.try_with(|kept| kept.set(buffer));
    }
    body
}

#[cfg(not(feature = "std"))]
pub(crate) fn exact(write: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut body = Vec::with_capacity(256);
    write(&mut body);
    body.shrink_to_fit();
    body
}
