//! `shared`: one code on purpose for several variants.

use errorbook::{ApiError, Catalogued, ErrorBook};
use errorbook_tests::{body, codes, message};

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
    assert_eq!(first.variant, "Customer", "the first of them");
    assert!(NoFile::CATALOG.specs[0].is_shared());
}
