//! `transparent`: everything comes from the inner error.

use std::sync::Arc;

use errorbook::{ApiError, Catalogued, ErrorBook, ErrorResponse, Report, envelope};
use errorbook_tests::{body, body_in, codes, header, message, status};
use errorbook_tests_common::{LimitError, StorageError};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 409)]
enum Inner {
    #[error("all of it: {param}")]
    All {
        #[api(param)]
        param: &'static str,
        #[api(detail)]
        left: u8,
        #[api(retry_after)]
        wait: u8,
        #[api(header = "X-Left")]
        shown: u8,
        #[api(request_id)]
        id: &'static str,
        #[api(status)]
        status: u16,
    },
    #[error("a value")]
    Value(#[api(details)] [u8; 2]),
    #[error("secret")]
    #[api(status = 503, retry_after = 4, header("X-Inner" = "yes"))]
    Down,
}

fn all(status: u16) -> Inner {
    Inner::All { param: "amount", left: 1, wait: 2, shown: 3, id: "req_4", status }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
enum Middle {
    #[api(transparent)]
    Inner(#[from] Inner),
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Outer {
    #[error(transparent)]
    #[api(transparent)]
    Middle(#[from] Middle),
    #[error(transparent)]
    #[api(transparent)]
    Boxed(Box<Inner>),
    #[error("around")]
    #[api(transparent)]
    Shared { inner: Arc<Inner> },
    #[error(transparent)]
    #[api(transparent)]
    Storage(#[from] StorageError),
    #[error("own")]
    #[api(status = 400)]
    Own,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[api(transparent)]
struct Whole(Inner);

fn outer(inner: fn() -> Inner) -> [Outer; 3] {
    [
        Outer::Middle(inner().into()),
        Outer::Boxed(inner().into()),
        Outer::Shared { inner: inner().into() },
    ]
}

#[test]
fn everything_is_the_inner_errors() {
    for error in outer(|| all(423)) {
        assert_eq!(status(&error), 423);
        assert_eq!(ErrorResponse::new(&error), ErrorResponse::new(&all(423)), "{error:?}");
        assert_eq!(error.spec().code(), Some("all"));
        assert_eq!(error.spec().owner(), Inner::CATALOG.owner());
        let report = Report::new(&error);
        assert_eq!(report.param().unwrap().to_string(), "amount");
        assert_eq!(report.retry_after(), Some(2));
        assert_eq!(report.request_id(), Some("req_4"));
        assert_eq!(header(&error, "x-left"), ["3"]);
        assert_eq!(message(&error), "all of it: amount");
        assert_eq!(body_in::<envelope::Detailed, _>(&error)["details"]["left"], 1);
    }
    for error in outer(|| Inner::Value([1, 2])) {
        let sent = body_in::<envelope::Detailed, _>(&error);
        assert_eq!(sent["details"], serde_json::json!([1, 2]));
    }
    assert_eq!(ErrorResponse::new(&Whole(all(404))), ErrorResponse::new(&all(404)));
    assert_eq!(Outer::Own.spec().owner(), Outer::CATALOG.owner());
}

/// A book lists the outer type.
#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[api(transparent, book = StorageApi)]
struct InBook(#[from] StorageError);

#[derive(ErrorBook)]
#[book(errors(InBook))]
struct StorageApi;

#[test]
fn a_struct_in_a_book() {
    assert_eq!(status(&InBook::from(StorageError::NotFound(7))), 404);
    assert!(StorageApi::BOOK.catalog.find("not_found").is_some());
}

/// A type of the same name in another module is another type.
mod same_name {
    use errorbook::ApiError;
    use errorbook_tests::status;

    mod keys {
        #[derive(Debug, thiserror::Error, errorbook::ApiError)]
        pub(super) enum AuthError {
            #[error("the key was revoked")]
            #[api(status = 401)]
            KeyRevoked,
        }
    }

    #[derive(Debug, thiserror::Error, ApiError)]
    enum AuthError {
        #[error(transparent)]
        #[api(transparent)]
        Keys(#[from] keys::AuthError),
        #[error(transparent)]
        #[api(transparent)]
        Boxed(Box<self::keys::AuthError>),
    }

    #[test]
    fn is_not_the_type_itself() {
        assert_eq!(status(&AuthError::from(keys::AuthError::KeyRevoked)), 401);
        assert_eq!(status(&AuthError::Boxed(keys::AuthError::KeyRevoked.into())), 401);
    }
}

#[test]
fn the_mask_holds() {
    for error in outer(|| Inner::Down) {
        assert_eq!(message(&error), "Service Unavailable");
        assert_eq!(header(&error, "retry-after"), ["4"]);
        assert_eq!(header(&error, "x-inner"), ["yes"]);
    }
    for error in outer(|| all(500)) {
        assert_eq!(message(&error), "Internal Server Error");
        assert!(body(&error)["param"].is_null());
        assert!(Report::new(&error).details().is_none());
    }
}

#[test]
fn from_another_crate() {
    let error = Outer::from(StorageError::from(LimitError::QuotaExceeded { quota: 9 }));
    assert_eq!(body(&error)["code"], "quota_exceeded");
    assert_eq!(body_in::<envelope::Detailed, _>(&error)["details"]["quota"], 9);
    assert_eq!(message(&error), "the quota of 9 is used up");
    assert_eq!(error.spec().owner().path(), "errorbook_tests_common::LimitError");
}

#[test]
fn the_catalog_is_a_tree() {
    let expected = ["own", "all", "value", "down", "not_found", "rate_limited", "quota_exceeded"];
    assert_eq!(codes::<Outer>(), expected);
    assert_eq!(Outer::CATALOG.nested().len(), 4);
    assert_eq!(codes::<Whole>(), codes::<Inner>());
    assert_eq!(codes::<Middle>(), codes::<Inner>());
    let paths: Vec<_> = Outer::CATALOG.iter().map(|spec| spec.path().to_string()).collect();
    assert!(paths[1].ends_with("transparent::Inner::All"), "{}", paths[1]);
}
