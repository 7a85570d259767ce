//! `book`: the book a type belongs to.

use errorbook::{ApiError, Catalogued, ErrorBook, Report, envelope};
use errorbook_tests::{body, header};

mod errors {
    use errorbook::ApiError;

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("no")]
    #[api(book = super::ShopApi)]
    pub(super) enum Named {
        #[api(status = 503, type = "api_error")]
        Down,
    }
}

#[derive(ErrorBook)]
#[book(
    errors(errors::Named, Unbound),
    envelope = envelope::Google,
    types("api_error"),
    domain = "shop.example.com"
)]
struct ShopApi;

/// Listed, but bound to no book: it may stand in several.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, type = "api_error")]
struct Unbound;

#[derive(ErrorBook)]
#[book(errors(Unbound))]
struct OtherApi;

#[test]
fn the_book_says_the_rest() {
    let error = errors::Named::Down;
    assert_eq!(errors::Named::book().unwrap().catalog.owner, ShopApi::OWNER);
    assert_eq!(Report::new(&error).book().unwrap().domain, Some("shop.example.com"));
    assert_eq!(body(&error)["error"]["code"], 503);
    assert_eq!(header(&error, "content-type"), ["application/json"]);
}

#[test]
fn a_type_without_a_book_is_answered_in_any() {
    assert!(Unbound::book().is_none());
    assert!(Report::new(&Unbound).book().is_none());
    for owner in [ShopApi::OWNER, OtherApi::OWNER] {
        assert!(owner.path.starts_with("keys::book::"));
    }
    let report = Report::in_book::<ShopApi>(&Unbound);
    assert_eq!(report.domain(), Some("shop.example.com"));
}

#[test]
fn any_error_in_a_book() {
    let errors: [Box<dyn ApiError + Send + Sync>; 2] =
        [Box::new(errors::Named::Down), Box::new(Unbound)];
    let codes = errors.each_ref().map(|error| {
        let report = Report::in_book::<ShopApi>(&**error);
        assert!(!report.body::<<ShopApi as ErrorBook>::Envelope>().is_empty());
        report.code().unwrap()
    });
    assert_eq!(codes, ["down", "unbound"]);
}
