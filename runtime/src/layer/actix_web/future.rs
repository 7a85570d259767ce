//! The future of a response that passes the layer.

use alloc::boxed::Box;
use core::{
    any::Any,
    fmt,
    future::Future,
    marker::PhantomData,
    panic::AssertUnwindSafe,
    pin::Pin,
    task::{Context, Poll, ready},
};
use std::panic::catch_unwind;

use actix_web::{
    Error, HttpResponse,
    body::{EitherBody, MessageBody},
    dev::ServiceResponse,
    error::InternalError,
};
use pin_project_lite::pin_project;

use super::answer::Exchange;
use crate::ErrorBook;

type Payload = Box<dyn Any + Send>;

pin_project! {
    /// The response of an [`ErrorService`](super::ErrorService).
    pub struct ErrorFuture<B, F> {
        #[pin]
        state: State<F>,
        exchange: Exchange,
        book: PhantomData<fn() -> B>,
    }
}

pin_project! {
    #[project = Now]
    enum State<F> {
        /// The app works.
        Working { #[pin] inner: F },
        /// The app panicked before it returned a future.
        Panicked { payload: Option<Payload> },
    }
}

impl<B, F> ErrorFuture<B, F> {
    pub(super) fn new(called: Result<F, Payload>, exchange: Exchange) -> Self {
        let state = match called {
            Ok(inner) => State::Working { inner },
            Err(payload) => State::Panicked { payload: Some(payload) },
        };
        Self { state, exchange, book: PhantomData }
    }
}

impl<B, F, A> Future for ErrorFuture<B, F>
where
    B: ErrorBook,
    F: Future<Output = Result<ServiceResponse<A>, Error>>,
    A: MessageBody,
{
    type Output = Result<ServiceResponse<EitherBody<A>>, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let exchange = &*this.exchange;
        let outcome = match this.state.project() {
            Now::Working { inner } => match catch_unwind(AssertUnwindSafe(|| inner.poll(cx))) {
                Ok(polled) => Ok(ready!(polled)),
                Err(payload) => Err(payload),
            },
            Now::Panicked { payload } => Err(payload.take().expect("polled after it was ready")),
        };
        Poll::Ready(match outcome {
            Ok(Ok(response)) => {
                let (request, response) = response.into_parts();
                Ok(ServiceResponse::new(request, exchange.answer::<B, A>(response)))
            }
            // The request is gone with the error, and without it there is only another error.
            Ok(Err(error)) => {
                let response = exchange.answer::<B, _>(error.error_response());
                Err(without_request(error, response.map_into_boxed_body()))
            }
            Err(payload) => Err(without_request("panicked", exchange.panicked::<B>(&*payload))),
        })
    }
}

/// An error that is answered with this response.
fn without_request<T: fmt::Debug + fmt::Display + 'static>(
    cause: T,
    response: HttpResponse,
) -> Error {
    InternalError::from_response(cause, response).into()
}

impl<B, F> fmt::Debug for ErrorFuture<B, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorFuture").finish_non_exhaustive()
    }
}
