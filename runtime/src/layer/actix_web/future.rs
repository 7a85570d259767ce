//! The future of a response that passes the layer.

use core::{
    fmt,
    future::Future,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll, ready},
};

use actix_web::{
    Error, HttpResponse,
    body::{EitherBody, MessageBody},
    dev::ServiceResponse,
    error::InternalError,
};
use pin_project_lite::pin_project;

use super::answer::Exchange;
use crate::{ErrorBook, layer::unwind::Caught};

pin_project! {
    /// The response of an [`ErrorService`](super::ErrorService).
    pub struct ErrorFuture<B, F> {
        #[pin]
        pub(super) called: Caught<F>,
        pub(super) exchange: Exchange,
        pub(super) book: PhantomData<fn() -> B>,
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
