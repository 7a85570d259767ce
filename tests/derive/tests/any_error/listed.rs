//! Which types a book looks for: those that it lists, and those that they pass on.

use std::rc::Rc;

use anyhow::anyhow;
use errorbook::{ApiError, ErrorBook};
use errorbook_tests_common::{LimitError, StorageError};

use super::{UNKNOWN, code_in};

errorbook::http_errors! {
    enum HttpError;
}

#[derive(ErrorBook)]
#[book(
    errors(
        Passing,
        Generic<InGeneric>,
        Borrowing<'static>,
        NotSend,
        #[cfg(test)]
        OnlyInTests,
        #[cfg(not(test))]
        Absent,
    ),
    fallback(HttpError)
)]
struct Api;

#[derive(Debug, thiserror::Error, ApiError)]
enum Passing {
    #[error(transparent)]
    #[api(transparent)]
    Storage(#[from] StorageError),
    #[error(transparent)]
    #[api(transparent)]
    Boxed(#[from] Box<Large>),
    #[error("own")]
    #[api(status = 400)]
    Own,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("large")]
#[api(status = 413)]
struct Large([u64; 4]);

/// Reaches what another crate passes on, though the book does not name it.
#[test]
fn passed_on() {
    let limit = || LimitError::QuotaExceeded { quota: 9 };
    let quota = "quota_exceeded";
    assert_eq!(code_in::<Api>(Passing::Own), "own");
    assert_eq!(code_in::<Api>(StorageError::NotFound(7)), "not_found");
    assert_eq!(code_in::<Api>(StorageError::from(limit())), quota);
    assert_eq!(code_in::<Api>(limit()), quota);
    assert_eq!(code_in::<Api>(anyhow!(limit()).context("a")), quota);
    assert_eq!(code_in::<Api>(anyhow!("no").context(limit())), quota);
    assert_eq!(code_in::<Api>(anyhow!("no").context(StorageError::NotFound(7))), "not_found");
    assert_eq!(code_in::<Api>(Large([0; 4])), "large");
    assert_eq!(code_in::<Api>(Box::new(Large([0; 4]))), "large");
    assert_eq!(code_in::<Api>(Passing::from(Box::new(Large([0; 4])))), "large");
    assert_eq!(code_in::<Api>(anyhow!("no").context(Box::new(Large([0; 4])))), "large");
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Generic<T: errorbook::Catalogued> {
    #[error(transparent)]
    #[api(transparent)]
    Inner(T),
    #[error("of the generic type")]
    #[api(status = 400)]
    Outer,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("in the generic type")]
#[api(status = 400)]
struct InGeneric;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("unlisted")]
#[api(status = 400)]
struct Unlisted;

#[test]
fn generic() {
    assert_eq!(code_in::<Api>(Generic::<InGeneric>::Outer), "outer");
    assert_eq!(code_in::<Api>(anyhow!("no").context(Generic::<InGeneric>::Outer)), "outer");
    assert_eq!(code_in::<Api>(Generic::Inner(InGeneric)), "in_generic");
    assert_eq!(code_in::<Api>(anyhow!(InGeneric).context("a")), "in_generic");
    // Documented: nothing says here that the parameter is thread-safe.
    assert_eq!(code_in::<Api>(anyhow!("no").context(InGeneric)), UNKNOWN);
    // Another argument is another type.
    assert_eq!(code_in::<Api>(Generic::<Unlisted>::Outer), UNKNOWN);
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Borrowing<'a> {
    #[error("about {0}")]
    #[api(status = 400)]
    About(&'a str),
    #[error(transparent)]
    #[api(transparent)]
    Passed(PassedBorrow<'a>),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("borrowed {0}")]
#[api(status = 400)]
struct PassedBorrow<'a>(&'a str);

#[test]
fn borrowing() {
    assert_eq!(code_in::<Api>(Borrowing::About("it")), "about");
    assert_eq!(code_in::<Api>(anyhow!("no").context(Borrowing::About("it"))), "about");
    assert_eq!(code_in::<Api>(PassedBorrow("it")), "passed_borrow");
    assert_eq!(code_in::<Api>(Borrowing::Passed(PassedBorrow("it"))), "passed_borrow");
    assert_eq!(code_in::<Api>(anyhow!("no").context(PassedBorrow("it"))), "passed_borrow");
    // A borrowing value is still an error of the API.
    let local = String::from("it");
    assert_eq!(Borrowing::About(&local).spec().code(), Some("about"));
}

/// Can be in no `anyhow::Error`, but may be in a book.
#[derive(Debug, thiserror::Error, ApiError)]
enum NotSend {
    #[error("{0}")]
    #[api(status = 400)]
    Rc(Rc<str>),
    #[error(transparent)]
    #[api(transparent)]
    Passed(PassedByNotSend),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("passed")]
#[api(status = 400)]
struct PassedByNotSend;

#[test]
fn not_thread_safe() {
    assert_eq!(NotSend::Rc("it".into()).spec().code(), Some("rc"));
    assert_eq!(NotSend::Passed(PassedByNotSend).spec().code(), Some("passed_by_not_send"));
    assert_eq!(code_in::<Api>(anyhow!("no").context(PassedByNotSend)), "passed_by_not_send");
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("here")]
#[api(status = 400)]
struct OnlyInTests;

#[test]
fn by_cfg() {
    assert_eq!(code_in::<Api>(OnlyInTests), "only_in_tests");
}

/// The book that a type names does not count, as the one of `AnyError` answers.
#[test]
fn of_two_books() {
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("shared")]
    #[api(status = 402)]
    struct InBoth;
    #[derive(ErrorBook)]
    #[book(errors(InBoth), fallback(HttpError), envelope = errorbook::envelope::Flat)]
    struct V1;
    #[derive(ErrorBook)]
    #[book(errors(InBoth), fallback(HttpError), envelope = errorbook::envelope::Problem)]
    struct V2;
    let media_type = |response: &errorbook::ErrorResponse| {
        response.headers().find(|(name, _)| *name == "content-type").unwrap().1.to_owned()
    };
    let v1 = errorbook::ErrorResponse::from(errorbook::AnyError::<V1>::from(InBoth));
    let v2 = errorbook::ErrorResponse::from(errorbook::AnyError::<V2>::from(InBoth));
    assert_eq!(media_type(&v1), "application/json");
    assert_eq!(media_type(&v2), "application/problem+json");
    assert_eq!((v1.status(), v2.status()), (402, 402));
    assert_eq!(code_in::<Api>(InBoth), UNKNOWN);
}
