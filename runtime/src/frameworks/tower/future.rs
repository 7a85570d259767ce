//! The future of a response that passes the layer.

use core::{
    fmt,
    future::Future,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll, ready},
};

use ::http::Response;
use bytes::Bytes;
use http_body::Body;
use pin_project_lite::pin_project;

use crate::{book::ErrorBook, frameworks::http::HttpExchange, layer::call::Call};

pin_project! {
    /// The future of a response of an [`ErrorService`](super::ErrorService).
    pub struct ErrorFuture<B, F> {
        #[pin]
        call: Call<F>,
        exchange: HttpExchange,
        book: PhantomData<fn() -> B>,
    }
}

impl<B, F> ErrorFuture<B, F> {
    pub(super) fn new(call: Call<F>, exchange: HttpExchange) -> Self {
        Self { call, exchange, book: PhantomData }
    }
}

impl<B, F, A, E> Future for ErrorFuture<B, F>
where
    B: ErrorBook,
    F: Future<Output = Result<Response<A>, E>>,
    A: Body + From<Bytes>,
{
    type Output = Result<Response<A>, E>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        Poll::Ready(match ready!(this.call.poll(cx)) {
            Ok(answered) => answered.map(|response| this.exchange.answer::<B, A, A>(response)),
            Err(panicked) => Ok(this.exchange.panicked::<B, A>(panicked)),
        })
    }
}

impl<B, F> fmt::Debug for ErrorFuture<B, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorFuture").finish_non_exhaustive()
    }
}
