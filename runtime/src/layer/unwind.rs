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

/// What a panic says.
pub(super) type Payload = Box<dyn Any + Send>;

pin_project! {
    /// Ends in the payload where the inner future panics, or was not even made for a panic. What
    /// that leaves behind is theirs who panicked: the thread would have gone on without it just
    /// the same.
    #[project = Now]
    pub(super) enum Caught<F> {
        /// The inner future works.
        Working { #[pin] inner: F },
        /// There was a panic before there was a future.
        Panicked { payload: Option<Payload> },
    }
}

impl<F: Future> Caught<F> {
    /// The future that a service returns for a call.
    pub(super) fn call(service: impl FnOnce() -> F) -> Self {
        match catch_unwind(AssertUnwindSafe(service)) {
            Ok(inner) => Self::Working { inner },
            Err(payload) => Self::Panicked { payload: Some(payload) },
        }
    }
}

impl<F: Future> Future for Caught<F> {
    type Output = Result<F::Output, Payload>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let inner = match self.project() {
            Now::Working { inner } => inner,
            Now::Panicked { payload } => {
                return Poll::Ready(Err(payload.take().expect("polled after it was ready")));
            }
        };
        match catch_unwind(AssertUnwindSafe(|| inner.poll(cx))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
            Err(payload) => Poll::Ready(Err(payload)),
        }
    }
}
