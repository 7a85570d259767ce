//! What can go wrong, and what is answered.

use std::{borrow::Cow, error::Error, iter};

use axum::{
    extract::rejection::JsonRejection,
    http::{
        HeaderValue, StatusCode,
        header::{RETRY_AFTER, WWW_AUTHENTICATE},
    },
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use super::{
    auth::AuthError,
    body::{ErrorBody, answer, type_of},
    request_id,
};
use crate::migration::backend::{db, gateway};

#[derive(Debug, thiserror::Error)]
pub(crate) enum ShopError {
    #[error(transparent)]
    Auth(#[from] AuthError),
    #[error(transparent)]
    Body(#[from] JsonRejection),
    #[error("there is no {0}")]
    NotFound(&'static str),
    #[error("this email address has an account")]
    EmailTaken,
    #[error("{amount} cents are over the limit of {limit}")]
    OverLimit { amount: u64, limit: u64 },
    #[error("the card was declined")]
    CardDeclined { reason: &'static str },
    #[error("the payment gateway failed")]
    Gateway(#[source] gateway::Error),
    #[error("the database failed")]
    Database(#[source] db::Error),
}

impl From<gateway::Error> for ShopError {
    fn from(error: gateway::Error) -> Self {
        match error {
            gateway::Error::Declined { reason } => Self::CardDeclined { reason },
            other => Self::Gateway(other),
        }
    }
}

impl From<db::Error> for ShopError {
    fn from(error: db::Error) -> Self {
        match error {
            db::Error::UniqueViolation { constraint: "customers_email_key" } => Self::EmailTaken,
            other => Self::Database(other),
        }
    }
}

impl ShopError {
    /// The conversion for the queries of one row.
    pub(crate) fn of(what: &'static str) -> impl FnOnce(db::Error) -> Self {
        move |error| match error {
            db::Error::NotFound => Self::NotFound(what),
            other => other.into(),
        }
    }

    fn row(&self) -> (StatusCode, &'static str) {
        match self {
            Self::Auth(AuthError::KeyMissing) => (StatusCode::UNAUTHORIZED, "key_missing"),
            Self::Auth(AuthError::KeyExpired) => (StatusCode::UNAUTHORIZED, "key_expired"),
            Self::Auth(AuthError::ScopeMissing { .. }) => (StatusCode::FORBIDDEN, "scope_missing"),
            Self::Body(rejection) => (rejection.status(), code_of_body(rejection.status())),
            Self::NotFound(_) => (StatusCode::NOT_FOUND, "not_found"),
            Self::EmailTaken => (StatusCode::CONFLICT, "email_taken"),
            Self::OverLimit { .. } => (StatusCode::UNPROCESSABLE_ENTITY, "over_limit"),
            Self::CardDeclined { .. } => (StatusCode::PAYMENT_REQUIRED, "card_declined"),
            Self::Gateway(gateway::Error::TimedOut) => {
                (StatusCode::GATEWAY_TIMEOUT, "gateway_timed_out")
            }
            Self::Gateway(_) => (StatusCode::BAD_GATEWAY, "gateway_failed"),
            Self::Database(db::Error::PoolTimedOut) => {
                (StatusCode::SERVICE_UNAVAILABLE, "database_busy")
            }
            Self::Database(_) => (StatusCode::INTERNAL_SERVER_ERROR, "internal_server_error"),
        }
    }

    /// The text for the client. That of a 5xx is for the log alone.
    fn message(&self, status: StatusCode) -> Cow<'static, str> {
        if status.is_server_error() {
            return status.canonical_reason().unwrap_or_default().into();
        }
        match self {
            Self::Body(_) => message_of_body(status).into(),
            other => other.to_string().into(),
        }
    }

    fn param(&self) -> Option<&'static str> {
        match self {
            Self::Auth(AuthError::ScopeMissing { scope }) => Some(scope),
            _ => None,
        }
    }

    fn details(&self) -> Option<Value> {
        match self {
            Self::OverLimit { amount, limit } => Some(json!({ "amount": amount, "limit": limit })),
            Self::CardDeclined { reason } => Some(json!({ "reason": reason })),
            _ => None,
        }
    }

    fn log(&self, status: u16, code: &str) {
        let request_id = request_id::current();
        let chain: Vec<_> = iter::successors(Some(self as &dyn Error), |&error| error.source())
            .map(ToString::to_string)
            .collect();
        if status >= 500 {
            tracing::error!(status, code, request_id, "{}", chain.join(": "));
        } else {
            tracing::debug!(status, code, request_id, "{}", chain.join(": "));
        }
    }
}

fn code_of_body(status: StatusCode) -> &'static str {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => "content_too_large",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "unsupported_media_type",
        StatusCode::UNPROCESSABLE_ENTITY => "unprocessable_content",
        _ => "bad_request",
    }
}

fn message_of_body(status: StatusCode) -> &'static str {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => "the body is too large",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "the body must be JSON",
        StatusCode::UNPROCESSABLE_ENTITY => "a value is missing or wrong",
        _ => "the body is not valid JSON",
    }
}

impl IntoResponse for ShopError {
    fn into_response(self) -> Response {
        let (status, code) = self.row();
        self.log(status.as_u16(), code);
        let body = ErrorBody {
            r#type: type_of(status),
            code,
            message: &self.message(status),
            param: self.param(),
            details: self.details(),
        };
        let mut response = answer(status, body);
        let headers = response.headers_mut();
        match self {
            Self::Auth(AuthError::KeyMissing) => {
                headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            Self::Database(db::Error::PoolTimedOut) => {
                headers.insert(RETRY_AFTER, HeaderValue::from_static("5"));
            }
            _ => {}
        }
        response
    }
}
