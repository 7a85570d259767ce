//! `domain`: the namespace of the codes (AIP-193), and the book's `title`.

use errorbook::{ApiError, ErrorBook, envelope::Google};
use errorbook_tests::body;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 403, book = ShopApi, code = "KEY_REVOKED")]
struct KeyRevoked;

#[derive(ErrorBook)]
#[book(errors(KeyRevoked), envelope = Google, domain = "shop.example.com", title = "Shop API")]
struct ShopApi;

#[test]
fn in_the_error_info() {
    let sent = body(&KeyRevoked);
    assert_eq!(sent["error"]["details"][0]["domain"], "shop.example.com");
    assert_eq!(sent["error"]["details"][0]["reason"], "KEY_REVOKED");
    assert_eq!(ShopApi::BOOK.title, Some("Shop API"));
}
