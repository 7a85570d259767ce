//! The same without errorbook: an enum, its envelope through `serde_json`, and the middleware for
//! request ids and panics that a service without a layer would have.

use std::{any::Any, future::Future, io, panic::AssertUnwindSafe};

use futures_util::FutureExt as _;
use http::{HeaderMap, HeaderValue, StatusCode, header::CONTENT_TYPE};
use serde::Serialize;
use uuid::Uuid;

use crate::errors::{Failures, ISSUES, ITEM, Issue, LEFT, SECRET};

pub const REQUEST_ID: &str = "x-request-id";
pub const PANICKED: &str = "Internal Server Error";

tokio::task_local! {
    /// The id of the request that this task works on: most conversions do not see the request.
    static CURRENT_ID: String;
}

#[derive(Debug, thiserror::Error)]
pub enum HandError {
    #[error("only {left} left")]
    OutOfStock { left: u32, item: &'static str },
    #[error("{SECRET}: {0}")]
    LedgerDown(#[source] io::Error),
    #[error("{} fields are wrong", .0.len())]
    Misfit(Vec<Issue>),
}

#[derive(Serialize)]
struct Envelope<'a> {
    r#type: &'a str,
    code: &'a str,
    message: &'a str,
    param: Option<&'a str>,
    details: Option<&'a [Issue]>,
    request_id: &'a str,
}

impl HandError {
    pub fn status(&self) -> u16 {
        match self {
            Self::OutOfStock { .. } => 409,
            Self::LedgerDown(_) => 500,
            Self::Misfit(_) => 422,
        }
    }

    pub fn body(&self, request_id: &str) -> Vec<u8> {
        let text = self.to_string();
        let (r#type, code, message, param, details) = match self {
            Self::OutOfStock { item, .. } => {
                ("shop_error", "out_of_stock", &*text, Some(*item), None)
            }
            Self::LedgerDown(_) => ("server_error", "ledger_down", PANICKED, None, None),
            Self::Misfit(issues) => ("shop_error", "misfit", &*text, None, Some(&**issues)),
        };
        let envelope = Envelope { r#type, code, message, param, details, request_id };
        serde_json::to_vec(&envelope).expect("it serializes")
    }

    /// Where the conversion does not see the request.
    pub fn body_in_task(&self) -> Vec<u8> {
        CURRENT_ID.with(|id| self.body(id))
    }

    /// For frameworks whose response is that of the `http` crate.
    pub fn into_http<A: From<Vec<u8>>>(self) -> http::Response<A> {
        let mut response = http::Response::new(A::from(self.body_in_task()));
        *response.status_mut() = StatusCode::from_u16(self.status()).expect("a status");
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        response
    }
}

impl Failures for HandError {
    fn out_of_stock() -> Self {
        Self::OutOfStock { left: LEFT, item: ITEM }
    }

    fn ledger_down() -> Self {
        Self::LedgerDown(io::Error::other(SECRET))
    }

    fn misfit() -> Self {
        Self::Misfit(ISSUES.to_vec())
    }
}

/// The id that came, or a new one of the kind that errorbook makes.
pub fn id(sent: Option<&str>) -> String {
    sent.map_or_else(|| format!("req_{}", Uuid::now_v7().simple()), str::to_owned)
}

/// The id of a request in frameworks on http 1.
pub fn id_in(headers: &HeaderMap) -> String {
    id(headers.get(REQUEST_ID).and_then(|id| id.to_str().ok()))
}

/// Works on a request under its id. A panic is a value.
pub async fn under<T>(id: String, work: impl Future<Output = T>) -> Result<T, Box<dyn Any + Send>> {
    CURRENT_ID.scope(id, AssertUnwindSafe(work).catch_unwind()).await
}

/// The whole middleware, for frameworks whose response is that of the `http` crate.
pub async fn identified<A: From<&'static str>>(
    id: String,
    work: impl Future<Output = http::Response<A>>,
) -> http::Response<A> {
    let header = HeaderValue::from_str(&id).expect("visible ASCII");
    let mut response = under(id, work).await.unwrap_or_else(|_| {
        let mut response = http::Response::new(A::from(PANICKED));
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    });
    response.headers_mut().insert(REQUEST_ID, header);
    response
}
