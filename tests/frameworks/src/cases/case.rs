//! What the servers ask of an error type.

use errorbook::{ErrorBook, ErrorResponse, Report, WithFallback};

/// An error type with a value for each case.
pub(crate) trait Case: Send + Sync + Sized + 'static {
    /// The book that lists it.
    type Book: WithFallback + 'static;

    /// Returns the error of a case.
    fn of(case: &str) -> Option<Self>;

    fn response(self) -> ErrorResponse;

    /// Reads the report of the error that should answer.
    fn expect<T>(case: &str, read: impl FnOnce(Report<'_>) -> T) -> Option<T>;
}

/// The envelope of the book.
pub(crate) type EnvelopeOf<E> = <<E as Case>::Book as ErrorBook>::Envelope;
