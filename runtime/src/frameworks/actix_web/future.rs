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

use super::exchange::{answer, answer_panic};
use crate::{
    book::ErrorBook,
    layer::{
        call::{Call, attempt},
        exchange::Exchange,
    },
};

pin_project! {
    /// The future of a response of an [`ErrorService`](super::ErrorService).
    //
    // It does not hold the request: actix-web panics if the app routes a request that has another
    // owner.
    pub struct ErrorFuture<B, F> {
        #[pin]
        call: Call<F>,
        exchange: Exchange<HeaderMap>,
        book: PhantomData<fn() -> B>,
    }
}

impl<B, F> ErrorFuture<B, F> {
    pub(super) fn new(call: Call<F>, exchange: Exchange<HeaderMap>) -> Self {
        Self { call, exchange, book: PhantomData }
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
        Poll::Ready(match ready!(this.call.poll(cx)) {
            Ok(Ok(response)) => {
                let (request, response) = response.into_parts();
                Ok(ServiceResponse::new(request, answer::<B, A>(exchange, response)))
            }
            // A `ServiceResponse` needs the request, which is gone. So the answer is an error too.
            Ok(Err(error)) => Err(match attempt(exchange.request(), || error.error_response()) {
                Ok(response) => {
                    let response = answer::<B, _>(exchange, response);
                    without_request(error, response.map_into_boxed_body())
                }
                Err(panicked) => without_request("panicked", answer_panic::<B>(exchange, panicked)),
            }),
            Err(panicked) => {
                Err(without_request("panicked", answer_panic::<B>(exchange, panicked)))
            }
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
