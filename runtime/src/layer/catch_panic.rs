//! A future that returns panics as values.

use alloc::{boxed::Box, string::String};
use core::{
    any::Any,
    future::Future,
    panic::AssertUnwindSafe,
    pin::Pin,
    task::{Context, Poll},
};
use std::panic::catch_unwind;

use pin_project_lite::pin_project;

use crate::{ErrorBook, FrameworkError};

/// The message of a panic.
pub(crate) type Payload = Box<dyn Any + Send>;

/// Makes the error of a panic. Its message is for the log only, as that of any 500.
pub(crate) fn framework_error<B: ErrorBook>(payload: &(dyn Any + Send)) -> FrameworkError {
    let text = payload.downcast_ref::<&'static str>().copied();
    let text = text.or_else(|| payload.downcast_ref::<String>().map(|text| &**text));
    let text = text.unwrap_or("with something that is not text");
    FrameworkError::new::<B>(500).with_reason(alloc::format!("panicked: {text}"))
}

pin_project! {
    /// Resolves to the payload if the inner future panics, or the call that should have made it.
    /// State left broken by a panic is the application's responsibility, with a layer and without.
    #[project = CaughtProjection]
    pub(crate) enum Caught<F> {
        Working { #[pin] inner: F },
        Panicked { payload: Option<Payload> },
    }
}

impl<F: Future> Caught<F> {
    /// Calls the service, and catches a panic of the call.
    pub(crate) fn call(service: impl FnOnce() -> F) -> Self {
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
            CaughtProjection::Working { inner } => inner,
            CaughtProjection::Panicked { payload } => {
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
