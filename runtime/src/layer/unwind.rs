//! A future whose panics are values.

use alloc::boxed::Box;
use core::{
    any::Any,
    future::Future,
    panic::AssertUnwindSafe,
    pin::Pin,
    task::{Context, Poll},
};
use std::panic::catch_unwind;

use pin_project_lite::pin_project;

pin_project! {
    /// Ends in the payload where the inner future panics. What that leaves behind is the inner
    /// future's: its task would have gone on without it just the same.
    pub(super) struct Caught<F> {
        #[pin]
        inner: F,
    }
}

impl<F: Future> Caught<F> {
    pub(super) fn new(inner: F) -> Self {
        Self { inner }
    }
}

impl<F: Future> Future for Caught<F> {
    type Output = Result<F::Output, Box<dyn Any + Send>>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let inner = self.project().inner;
        match catch_unwind(AssertUnwindSafe(|| inner.poll(cx))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
            Err(payload) => Poll::Ready(Err(payload)),
        }
    }
}
