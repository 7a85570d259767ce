//! A call of the application: its request is at hand, and a panic is a value.

use alloc::{boxed::Box, string::String, sync::Arc};
use core::{
    any::Any,
    future::Future,
    panic::AssertUnwindSafe,
    pin::Pin,
    task::{Context, Poll, ready},
};
use std::panic::catch_unwind;

use pin_project_lite::pin_project;

use crate::{json::discard, report::current_request::RequestContext};

/// A panic of the application, or of a value that it left behind.
pub(crate) struct Panicked {
    /// The text of the panic, for the log.
    pub(crate) text: String,
}

impl Panicked {
    fn new(payload: Box<dyn Any + Send>) -> Self {
        let text = payload.downcast_ref::<&'static str>().copied();
        let text = text.or_else(|| payload.downcast_ref::<String>().map(|text| &**text));
        let text =
            alloc::format!("panicked: {}", text.unwrap_or("with something that is not text"));
        discard(payload);
        Self { text }
    }
}

/// Runs code of the application with its request at hand.
///
/// State left broken by a panic is the application's responsibility, with a layer and without.
pub(crate) fn attempt<T>(
    request: &Arc<RequestContext>,
    work: impl FnOnce() -> T,
) -> Result<T, Panicked> {
    catch_unwind(AssertUnwindSafe(|| request.enter(work))).map_err(Panicked::new)
}

/// Drops what the application made, which costs nothing but itself if it panics.
pub(crate) fn dispose<T>(request: &Arc<RequestContext>, value: T) {
    let _ = attempt(request, || drop(value));
}

pin_project! {
    /// The future of a call. It drops what the application made as soon as that is ready.
    pub(crate) struct Call<F> {
        #[pin]
        state: State<F>,
        request: Arc<RequestContext>,
    }
}

pin_project! {
    #[project = StateProjection]
    enum State<F> {
        Working { #[pin] inner: F },
        Panicked { panicked: Option<Panicked> },
        Done,
    }
}

impl<F: Future> Call<F> {
    /// Calls the service.
    pub(crate) fn new(request: &Arc<RequestContext>, service: impl FnOnce() -> F) -> Self {
        let state = match attempt(request, service) {
            Ok(inner) => State::Working { inner },
            Err(panicked) => State::Panicked { panicked: Some(panicked) },
        };
        Self { state, request: Arc::clone(request) }
    }
}

impl<F: Future> Future for Call<F> {
    type Output = Result<F::Output, Panicked>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        let request = &*this.request;
        let answer = match this.state.as_mut().project() {
            StateProjection::Working { inner } => match attempt(request, || inner.poll(cx)) {
                Ok(polled) => Ok(ready!(polled)),
                Err(panicked) => Err(panicked),
            },
            StateProjection::Panicked { panicked } => {
                Err(panicked.take().expect("polled after it was ready"))
            }
            StateProjection::Done => panic!("polled after it was ready"),
        };
        // A drop that panics costs nothing but itself: the answer is there.
        let _ = attempt(request, || this.state.set(State::Done));
        Poll::Ready(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::current_request::CurrentRequest;

    fn request() -> Arc<RequestContext> {
        crate::report::layers::announce();
        let (header, outer) = ("x-request-id".into(), CurrentRequest::default());
        Arc::new(RequestContext { id: "req_1".into(), header, line: None, answer: None, outer })
    }

    fn poll<F: Future>(call: Call<F>) -> Poll<Result<F::Output, Panicked>> {
        Box::pin(call).as_mut().poll(&mut Context::from_waker(core::task::Waker::noop()))
    }

    /// Panics when it is dropped.
    struct Bomb;

    impl Drop for Bomb {
        fn drop(&mut self) {
            std::panic::panic_any(Bomb);
        }
    }

    #[test]
    fn a_payload_that_panics_when_it_is_dropped() {
        let call = Call::new(&request(), async || std::panic::panic_any(Bomb));
        let Poll::Ready(Err(panicked)) = poll(call) else { panic!() };
        assert_eq!(panicked.text, "panicked: with something that is not text");
    }

    #[test]
    fn a_future_that_panics_when_it_is_dropped() {
        let call = Call::new(&request(), || {
            let bomb = Bomb;
            core::future::poll_fn(move |_| {
                let _bomb = &bomb;
                Poll::Ready(7)
            })
        });
        assert!(matches!(poll(call), Poll::Ready(Ok(7))));
    }

    #[test]
    fn the_request_is_at_hand_in_the_call_and_in_each_poll() {
        let id = || CurrentRequest::get().id().map(alloc::borrow::ToOwned::to_owned);
        let call = Call::new(&request(), || {
            let called = id();
            async move { (called, id()) }
        });
        let Poll::Ready(Ok((called, polled))) = poll(call) else { panic!() };
        assert_eq!((called.as_deref(), polled.as_deref()), (Some("req_1"), Some("req_1")));
        assert_eq!(id(), None);
    }
}
