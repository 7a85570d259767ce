//! `shared`: one code for several variants.

use errorbook::{ApiError, ErrorBook};
use errorbook_tests::{body, codes, message, row};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 404, type = "request_error")]
enum Lookup {
    #[error("no such customer")]
    #[api(code = "resource_missing", shared)]
    Customer,
    #[error("no such order")]
    #[api(code = "resource_missing", shared)]
    Order,
    #[error("no such refund")]
    #[api(code = "resource_missing", shared)]
    Refund,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such file")]
#[api(status = 404, type = "request_error", code = "resource_missing", shared)]
struct NoFile;

#[derive(ErrorBook)]
#[book(errors(Lookup, NoFile))]
struct LookupApi;

#[test]
fn one_code_for_several() {
    assert_eq!(codes::<Lookup>(), ["resource_missing"; 3]);
    let messages = [Lookup::Customer, Lookup::Order, Lookup::Refund].map(|error| {
        assert_eq!(body(&error)["code"], "resource_missing");
        message(&error)
    });
    assert_eq!(messages, ["no such customer", "no such order", "no such refund"]);
}

#[test]
fn also_across_types() {
    assert_eq!(LookupApi::BOOK.catalog.iter().count(), 4);
    let first = LookupApi::BOOK.catalog.find("resource_missing").unwrap();
    assert_eq!(first.variant(), "Customer", "the first of them");
    assert!(row::<NoFile>(0).is_shared());
}

/// Variants that share a code agree on status and type, however these are written.
mod agreeing {
    use errorbook::{ApiError, ErrorBook};
    use http::StatusCode;

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("no")]
    #[api(status = 401)]
    enum KeyError {
        #[api(code = "bad_key", shared)]
        Revoked,
        #[api(code = "bad_key", shared)]
        Expired,
    }

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("no")]
    #[api(status = UNAUTHORIZED, code = "bad_key", shared)]
    struct WrongKind;

    #[derive(ErrorBook)]
    #[book(errors(KeyError, WrongKind), types(401 = "auth_error", 5xx = "api_error"))]
    struct KeyApi;

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("no")]
    #[api(status = StatusCode::UNAUTHORIZED, type = "auth_error", code = "bad_key", shared)]
    struct NoKey;

    #[derive(ErrorBook)]
    #[book(errors(NoKey), types("auth_error"))]
    struct SessionApi;

    #[test]
    fn by_number_by_name_and_by_the_book() {
        let types = KeyApi::BOOK.catalog.iter().map(|spec| KeyApi::BOOK.type_of(spec));
        assert_eq!(types.collect::<Vec<_>>(), [Some("auth_error"); 3]);
        assert_eq!(SessionApi::BOOK.catalog.find("bad_key").unwrap().status(), 401);
    }
}
