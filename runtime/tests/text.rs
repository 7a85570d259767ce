//! What `Display` and `Debug` say to a person.

use errorbook::{ApiError, ErrorBook, ErrorResponse, Report, envelope::Flat};

/// Errors of pages.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = SiteApi, group = "Pages")]
#[allow(dead_code, reason = "only the rows are read")]
enum PageError {
    /// No page has this address.
    ///
    /// There was none, or it is gone.
    #[error("no such page")]
    #[api(status = 404, title = "No page", action = "Check the address.\nIt has a typo.")]
    NoPage,
    #[error("moved")]
    #[deprecated = "pages do not move any more"]
    #[api(status = 410, group = "Old", doc_url = "https://example.com/old")]
    Moved,
    #[error("text")]
    #[api(status = 409, code = none)]
    Plain,
}

/// The site.
#[derive(ErrorBook)]
#[book(
    errors(PageError),
    title = "Site API",
    types(4xx = "page_error"),
    doc_url = "https://example.com/errors#{code}"
)]
struct SiteApi;

#[test]
fn a_book_says_all_that_readers_want_to_know() {
    let table = "\
Site API

code     status  type        description
no_page  404     page_error  No page has this address.
    title: No page
    group: Pages
    action: Check the address.
    see: https://example.com/errors#no_page
moved    410     page_error
    group: Old
    deprecated: pages do not move any more
    see: https://example.com/old
-        409     page_error
    group: Pages
";
    assert_eq!(SiteApi::BOOK.to_string(), table);
}

#[test]
fn a_catalog_is_only_the_table() {
    let table = "\
code     status  type  description
no_page  404     -     No page has this address.
moved    410     -
-        409     -
";
    assert_eq!(SiteApi::BOOK.catalog.to_string(), table);
}

#[test]
fn the_debug_of_a_response_shows_its_body_as_text() {
    let report = Report::new(&PageError::NoPage).with_request_id("req_1");
    assert_eq!(
        format!("{:?}", report.respond::<Flat>()),
        concat!(
            r#"ErrorResponse { status: 404, headers: [("content-type", "application/json"), "#,
            r#"("x-request-id", "req_1")], "#,
            r#"body: "{\"code\":\"no_page\",\"message\":\"no such page\",\"request_id\":\"req_1\"}", "#,
            r#".. }"#,
        ),
    );
}

#[test]
fn the_debug_of_a_response_is_bounded() {
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("{0}")]
    #[api(status = 400)]
    struct Long(String);

    let shown = format!("{:?}", ErrorResponse::new(&Long("é".repeat(1 << 20))));
    assert!(shown.len() < 2048, "{}", shown.len());
    assert!(shown.contains("éé") && shown.contains('…'));
}
