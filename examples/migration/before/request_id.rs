//! An id for each request: the client's, or a new one.

use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use uuid::Uuid;

const HEADER: HeaderName = HeaderName::from_static("x-request-id");

tokio::task_local! {
    static CURRENT: String;
}

/// The id of the request that this task answers.
pub(crate) fn current() -> Option<String> {
    CURRENT.try_with(String::clone).ok()
}

pub(crate) async fn identify(request: Request, next: Next) -> Response {
    let id = request.headers().get(HEADER).and_then(sent).unwrap_or_else(new);
    let value = HeaderValue::from_str(&id);
    let mut response = CURRENT.scope(id, next.run(request)).await;
    if let Ok(value) = value {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

fn sent(value: &HeaderValue) -> Option<String> {
    let id = value.to_str().ok()?;
    let is_valid = (1..=128).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic());
    is_valid.then(|| id.to_owned())
}

fn new() -> String {
    format!("req_{}", Uuid::now_v7().simple())
}
