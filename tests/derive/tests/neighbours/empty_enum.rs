//! Nothing to match, and nothing in the catalog.

use errorbook::{ApiError, Catalogued, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
enum Never {}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
enum OrderError {
    #[error(transparent)]
    #[api(transparent)]
    Never(#[from] Never),
}

#[derive(ErrorBook)]
#[book(errors(OrderError), types("api_error"), codes = "kebab-case")]
struct ShopApi;

#[test]
fn has_no_rows() {
    assert_eq!(Never::CATALOG.iter().count(), 0);
    assert_eq!(ShopApi::BOOK.catalog.iter().count(), 0);
}
