//! What an `AnyError` is answered with.

use alloc::string::ToString;
use core::{
    error::Error,
    fmt::{self, Debug, Display},
    marker::PhantomData,
};
use std::backtrace::BacktraceStatus;

use super::{
    super::{Book, Catalogued, ErrorBook, FrameworkError, WithFallback, untyped},
    find::{Answering, Found, find, links},
};
use crate::{
    catalog::{Catalog, ErrorSpec},
    error::{ApiError, Violations, Visit, hint, sent_violations},
    report::chain,
};

/// The error of the book that was found, or a failure in the book, with the whole chain for the log.
pub(crate) struct Outcome<'a, B> {
    error: &'a anyhow::Error,
    answered: Answered<'a>,
    book: PhantomData<fn() -> B>,
}

enum Answered<'a> {
    /// An error of the book, and whether it is a context.
    Found(&'a dyn ApiError, bool),
    /// The input is not valid.
    Invalid(FrameworkError),
    /// Nothing of the book is on the chain.
    Unknown(FrameworkError),
}

/// Returns the failure that violations are answered with: of status 422 if the book has a row for it.
fn invalid<B: WithFallback>(violations: &Violations) -> FrameworkError {
    let has_row = B::BOOK.fallback.is_some_and(|rows| rows.first_with_status(422).is_some());
    let error = FrameworkError::new::<B>(if has_row { 422 } else { 400 });
    if violations.is_empty() {
        return error;
    }
    let sent = sent_violations(violations).ok().flatten().unwrap_or_default();
    error.with_reason(violations.to_string()).with_violations(sent)
}

impl<'a, B: WithFallback> Outcome<'a, B> {
    pub(super) fn of(error: &'a anyhow::Error) -> Self {
        let answered = match find::<B>(error) {
            Some(Found { answering: Answering::Error(error), is_context, .. }) => {
                Answered::Found(error, is_context)
            }
            Some(Found { answering: Answering::Input(violations), .. }) => {
                Answered::Invalid(invalid::<B>(violations))
            }
            None => Answered::Unknown(FrameworkError::new::<B>(500)),
        };
        Self { error, answered, book: PhantomData }
    }

    /// Whether no error of the book was found.
    #[cfg(feature = "tower-errors")]
    pub(super) fn is_unknown(&self) -> bool {
        matches!(self.answered, Answered::Unknown(_))
    }
}

impl<B> Outcome<'_, B> {
    fn answered(&self) -> &dyn ApiError {
        match &self.answered {
            Answered::Found(error, _) => *error,
            Answered::Invalid(failure) | Answered::Unknown(failure) => failure,
        }
    }

    /// Returns the first source that is not on the chain, as its error was attached as a context.
    fn hidden_source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.answered {
            Answered::Found(error, true) => error.source(),
            _ => None,
        }
    }
}

impl<B> ApiError for Outcome<'_, B> {
    fn spec(&self) -> ErrorSpec {
        self.answered().spec()
    }

    fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.answered().fmt_message(f)
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visit<'a>) {
        self.answered().visit(visitor);
        let backtrace = self.error.backtrace();
        if backtrace.status() == BacktraceStatus::Captured {
            visitor.backtrace(backtrace);
        }
        if let Answered::Unknown(_) = self.answered
            && let Some(hint) = links(&**self.error).find_map(hint)
        {
            visitor.hint(hint);
        }
    }
}

impl<B: ErrorBook> Catalogued for Outcome<'_, B> {
    const CATALOG: &'static Catalog = untyped::NO_CATALOG;
    type Envelope = B::Envelope;

    fn book() -> Option<&'static Book> {
        Some(B::BOOK)
    }
}

/// The whole chain, because [`source`](Error::source) cannot return what is beside it.
impl<B> Display for Outcome<'_, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&chain::of_any(&**self.error), f)?;
        match self.hidden_source() {
            Some(source) => write!(f, " (the context is caused by: {})", chain::of_any(source)),
            None => Ok(()),
        }
    }
}

impl<B> Debug for Outcome<'_, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(self.error, f)
    }
}

impl<B> Error for Outcome<'_, B> {}
