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

/// Names no book, so that several may list it.
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
    assert_eq!(errors::Named::book().unwrap().catalog.owner(), ShopApi::OWNER);
    assert_eq!(Report::new(&error).book().unwrap().domain, Some("shop.example.com"));
    assert_eq!(body(&error)["error"]["code"], 503);
    assert_eq!(header(&error, "content-type"), ["application/json"]);
}

#[test]
fn a_type_without_a_book_is_answered_in_any() {
    assert!(Unbound::book().is_none());
    assert!(Report::new(&Unbound).book().is_none());
    for owner in [ShopApi::OWNER, OtherApi::OWNER] {
        assert!(owner.path().starts_with("keys::book::"));
    }
    let report = Report::in_book::<ShopApi>(&Unbound);
    assert_eq!(report.domain(), Some("shop.example.com"));
}

/// A code must be unique in its book only.
mod twice {
    use errorbook::{ApiError, ErrorBook};

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("no")]
    #[api(status = 404, book = FirstApi)]
    enum OrderError {
        NotFound,
        #[api(code = none)]
        NoItem,
        #[api(code = none, status = 422)]
        NoAddress,
    }

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("no")]
    #[api(status = 410, book = SecondApi)]
    struct NotFound;

    #[derive(ErrorBook)]
    #[book(errors(OrderError), codes = "snake_case")]
    struct FirstApi;

    #[derive(ErrorBook)]
    #[book(errors(NotFound))]
    struct SecondApi;

    #[test]
    fn one_code_in_two_books() {
        let status = |book: &errorbook::Book| book.catalog.find("not_found").unwrap().status();
        assert_eq!((status(FirstApi::BOOK), status(SecondApi::BOOK)), (404, 410));
        assert_eq!(FirstApi::BOOK.catalog.iter().count(), 3);
    }
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
