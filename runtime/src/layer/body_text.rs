//! Reads the text of a framework's answer.

use alloc::vec::Vec;
use core::{
    pin::pin,
    task::{Context, Poll, Waker},
};

use super::classify::LONGEST_REASON;

/// How many parts a text may have.
#[cfg(any(feature = "poem", feature = "tower"))]
const MOST_FRAMES: usize = 16;

/// Returns what a future has ready at once.
///
/// The texts of frameworks are in memory. A body that has to be waited for is one of the
/// application, which might never end.
pub(crate) fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// Returns the whole text of a body that is ready at once. A part of a text is none.
#[cfg(any(feature = "poem", feature = "tower"))]
pub(crate) fn text<A: http_body::Body>(body: A) -> Option<Vec<u8>> {
    use bytes::Buf as _;

    let mut body = pin!(body);
    let mut text = Vec::new();
    for _ in 0..MOST_FRAMES {
        let frame = at_once(core::future::poll_fn(|cx| body.as_mut().poll_frame(cx)))?;
        let Some(frame) = frame else { return Some(text) };
        let Ok(mut data) = frame.ok()?.into_data() else { continue };
        if (text.len() + data.remaining()) as u64 > LONGEST_REASON {
            return None;
        }
        while data.has_remaining() {
            let chunk = data.chunk();
            let read = chunk.len();
            text.extend_from_slice(chunk);
            data.advance(read);
        }
    }
    None
}
