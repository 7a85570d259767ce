//! The reference page as a tower service.

use core::{
    convert::Infallible,
    future::{Ready, ready},
    task::{Context, Poll},
};

use ::http::{HeaderValue, Request, Response, StatusCode, header::IF_NONE_MATCH};
use bytes::Bytes;
use http_body_util::Full;
use tower_service::Service;

use crate::contract::Reference;

impl<Sent> Service<Request<Sent>> for Reference {
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Sent>) -> Self::Future {
        let known = request.headers().get_all(IF_NONE_MATCH).iter().map(HeaderValue::as_bytes);
        let answer = self.answer(request.method().as_str(), request.uri().path(), known);
        let mut response = Response::new(Full::new(answer.body));
        *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or_default();
        for (name, value) in answer.headers {
            if let Ok(value) = HeaderValue::try_from(value) {
                response.headers_mut().insert(name, value);
            }
        }
        ready(Ok(response))
    }
}
