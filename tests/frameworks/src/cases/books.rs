//! Books of errors that name none, and envelopes of our own.

use errorbook::ErrorBook;

/// A book that the request may ask for either envelope. The cases name other books.
#[derive(ErrorBook)]
#[book(
    errors(errorbook_tests_common::StorageError),
    fallback(crate::fallback::FallbackError),
    also(errorbook::envelope::Problem)
)]
pub(crate) struct Negotiating;

/// A book that shows the request and the moment.
#[derive(ErrorBook)]
#[book(
    errors(errorbook_tests_common::StorageError),
    fallback(crate::fallback::FallbackError),
    envelope = RequestBody
)]
pub(crate) struct Showing;

errorbook::envelope! {
    pub(crate) RequestBody {
        "timestamp": timestamp,
        "status": status,
        "code": code,
        "retry": retry,
        "method": method,
        "path": path,
    }
}

errorbook::envelope! {
    /// Has what none of the built-in envelopes shows.
    pub(crate) House [
        {
            "code": code ?? "none",
            "message": message,
            "action": action?,
            "retry": retry,
            "retry_after": retry_after ?? 0,
            "request_id": request_id?,
            "details": details ?? {},
        },
        ..violations {
            "field": violation.field,
            "pointer": violation.pointer?,
            "path": violation.path ?? [],
            "rule": "{violation.code} ({violation.reason})"?,
            "message": violation.message,
        } else { "param": param }?,
    ]
}
