//! The future of a response that passes the layer.

use core::{
    fmt,
    future::Future,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll, ready},
};

use ::actix_web::{
    Error, HttpResponse,
    body::{EitherBody, MessageBody},
    dev::ServiceResponse,
    error::InternalError,
    http::header::HeaderMap,
};
use pin_project_lite::pin_project;

use super::exchange::{answer, panicked};
use crate::{
    book::ErrorBook,
    layer::{catch_panic::Caught, exchange::Exchange},
};

pin_project! {
    /// The future of a response of an [`ErrorService`](super::ErrorService).
    //
    // It does not hold the request: actix-web panics if the app routes a request that has another
    // owner.
    pub struct ErrorFuture<B, F> {
        #[pin]
        called: Caught<F>,
        exchange: Exchange<HeaderMap>,
        book: PhantomData<fn() -> B>,
    }
}

impl<B, F> ErrorFuture<B, F> {
    pub(super) fn new(called: Caught<F>, exchange: Exchange<HeaderMap>) -> Self {
        Self { called, exchange, book: PhantomData }
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
        Poll::Ready(match ready!(this.called.poll(cx)) {
            Ok(Ok(response)) => {
                let (request, response) = response.into_parts();
                Ok(ServiceResponse::new(request, answer::<B, A>(exchange, response)))
            }
            // A `ServiceResponse` needs the request, which is gone. So the answer is an error too.
            Ok(Err(error)) => {
                let response = answer::<B, _>(exchange, error.error_response());
                Err(without_request(error, response.map_into_boxed_body()))
            }
            Err(payload) => Err(without_request("panicked", panicked::<B>(exchange, &*payload))),
        })
    }
}

/// Makes an error that is answered with this response.
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
