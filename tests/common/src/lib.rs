//! Errors of another crate, for checks across crates.

use errorbook::ApiError;

/// Limits that every API of the company shares.
#[derive(Debug, thiserror::Error, ApiError)]
pub enum LimitError {
    /// Too many requests in the current window.
    #[error("slow down")]
    #[api(status = 429, type = "rate_limit_error", retry_after = 10)]
    RateLimited,
    /// The monthly quota is used up.
    #[error("the quota of {quota} is used up")]
    #[api(status = 402, type = "rate_limit_error")]
    QuotaExceeded {
        /// Requests a month.
        #[api(detail)]
        quota: u64,
    },
}

/// Errors of a storage library, which APIs pass on.
#[derive(Debug, thiserror::Error, ApiError)]
pub enum StorageError {
    /// No such object.
    #[error("no object {0}")]
    #[api(status = 404, type = "api_error")]
    NotFound(#[api(param)] u64),
    /// Over a limit.
    #[error(transparent)]
    #[api(transparent)]
    Limit(#[from] LimitError),
}
