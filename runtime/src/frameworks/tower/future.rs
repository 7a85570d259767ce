//! The future of a response that passes the layer.

use alloc::{boxed::Box, vec::Vec};
use core::{
    fmt,
    future::Future,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll, ready},
};

use ::http::{Response, response::Parts};
use bytes::{Buf, Bytes};
use http_body::Body;
use pin_project_lite::pin_project;

use crate::{
    book::ErrorBook,
    frameworks::http::{HttpExchange, classify_response},
    layer::{
        catch_panic::Caught,
        classify::{Action, LONGEST_REASON},
    },
};

pin_project! {
    /// The future of a response of an [`ErrorService`](super::ErrorService).
    pub struct ErrorFuture<B, F, A> {
        #[pin]
        state: State<F, A>,
        exchange: HttpExchange,
        book: PhantomData<fn() -> B>,
    }
}

pin_project! {
    /// The parts are boxed, so that the many responses that do not need them stay small.
    #[project = StateProjection]
    enum State<F, A> {
        /// The service works.
        Working { #[pin] called: Caught<F> },
        /// The text of a framework's failure is read.
        Reading { parts: Option<Box<Parts>>, #[pin] body: A, text: Vec<u8> },
    }
}

impl<B, F, A> ErrorFuture<B, F, A> {
    pub(super) fn new(called: Caught<F>, exchange: HttpExchange) -> Self {
        Self { state: State::Working { called }, exchange, book: PhantomData }
    }
}

impl<B, F, A, E> Future for ErrorFuture<B, F, A>
where
    B: ErrorBook,
    F: Future<Output = Result<Response<A>, E>>,
    A: Body + From<Bytes>,
{
    type Output = Result<Response<A>, E>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        let exchange = &*this.exchange;
        loop {
            let response = match this.state.as_mut().project() {
                StateProjection::Working { called } => {
                    match ready!(exchange.within(|| called.poll(cx))) {
                        Ok(answered) => answered?,
                        Err(payload) => {
                            return Poll::Ready(Ok(exchange.panicked::<B, A>(&*payload)));
                        }
                    }
                }
                StateProjection::Reading { parts, body, text } => {
                    ready!(read(body, text, cx));
                    let parts = parts.take().expect("polled after it was ready");
                    return Poll::Ready(Ok(exchange.replace::<B, A>(*parts, text)));
                }
            };
            match classify_response(&response, response.body().size_hint().exact()) {
                Action::Pass => return Poll::Ready(Ok(exchange.pass(response))),
                Action::Finish => return Poll::Ready(Ok(exchange.finish(response))),
                Action::Replace => {
                    let (parts, _) = response.into_parts();
                    return Poll::Ready(Ok(exchange.replace::<B, A>(parts, b"")));
                }
                Action::ReplaceAndRead => {
                    let (parts, body) = response.into_parts();
                    let parts = Some(Box::new(parts));
                    this.state.set(State::Reading { parts, body, text: Vec::new() });
                }
            }
        }
    }
}

/// Reads a body until it ends or fails. A body that is longer than it announced has no text.
fn read<A: Body>(mut body: Pin<&mut A>, text: &mut Vec<u8>, cx: &mut Context<'_>) -> Poll<()> {
    while let Some(Ok(frame)) = ready!(body.as_mut().poll_frame(cx)) {
        let Ok(mut data) = frame.into_data() else { continue };
        while data.has_remaining() {
            let chunk = data.chunk();
            text.extend_from_slice(chunk);
            let read = chunk.len();
            data.advance(read);
        }
        if text.len() as u64 > LONGEST_REASON {
            text.clear();
            break;
        }
    }
    Poll::Ready(())
}

impl<B, F, A> fmt::Debug for ErrorFuture<B, F, A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorFuture").finish_non_exhaustive()
    }
}
