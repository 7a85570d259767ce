//! What a service writes by hand: the envelope through `serde_json`, and a middleware for request
//! ids and panics.
#![cfg(not(feature = "errorbook"))]

use std::{any::Any, future::Future, panic::AssertUnwindSafe};

use futures_util::FutureExt as _;
use http::{HeaderMap, HeaderValue, StatusCode, header::CONTENT_TYPE};
use serde::Serialize;
use uuid::Uuid;

use crate::shop::{Issue, ShopError};

pub(crate) const REQUEST_ID: &str = "x-request-id";
pub(crate) const PANICKED: &str = "Internal Server Error";

tokio::task_local! {
    /// The id of the current request: most frameworks do not show the request to the conversion.
    static CURRENT_ID: String;
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

impl ShopError {
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::OutOfStock { .. } => StatusCode::CONFLICT,
            Self::LedgerDown(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Misfit(_) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    pub(crate) fn body(&self, request_id: &str) -> Vec<u8> {
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

    /// For frameworks that do not show the request to the conversion.
    pub(crate) fn body_in_task(&self) -> Vec<u8> {
        CURRENT_ID.with(|id| self.body(id))
    }

    /// For frameworks whose response is that of the `http` crate.
    pub(crate) fn into_http<B: From<Vec<u8>>>(self) -> http::Response<B> {
        let mut response = http::Response::new(B::from(self.body_in_task()));
        *response.status_mut() = self.status();
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        response
    }
}

/// Returns the id that the client sent, or makes one as errorbook does.
pub(crate) fn id(sent: Option<&str>) -> String {
    sent.map_or_else(|| format!("req_{}", Uuid::now_v7().simple()), str::to_owned)
}

/// Does the same for frameworks whose headers are those of the `http` crate.
pub(crate) fn id_in(headers: &HeaderMap) -> String {
    id(headers.get(REQUEST_ID).and_then(|id| id.to_str().ok()))
}

pub(crate) fn header(id: &str) -> HeaderValue {
    HeaderValue::from_str(id).expect("visible ASCII")
}

/// Handles a request with its id at hand, and catches a panic.
pub(crate) async fn under<T>(
    id: String,
    work: impl Future<Output = T>,
) -> Result<T, Box<dyn Any + Send>> {
    CURRENT_ID.scope(id, AssertUnwindSafe(work).catch_unwind()).await
}

/// The whole middleware, for frameworks whose response is that of the `http` crate.
pub(crate) async fn identified<B: From<&'static str>>(
    id: String,
    work: impl Future<Output = http::Response<B>>,
) -> http::Response<B> {
    let header = header(&id);
    let mut response = under(id, work).await.unwrap_or_else(|_| {
        let mut response = http::Response::new(B::from(PANICKED));
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    });
    response.headers_mut().insert(REQUEST_ID, header);
    response
}
