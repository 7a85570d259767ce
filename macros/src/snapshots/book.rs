//! What `#[derive(ErrorBook)]` emits.

use expect_test::expect_file;
use syn::{Item, parse_quote};

use super::{check, check_some};
use crate::error_book::derive;

#[test]
fn small() {
    let input = parse_quote! {
        #[book(errors(PayError))]
        struct ShopApi;
    };
    check(derive(&input), &expect_file!["../../snapshots/book/small.rs"]);
}

#[test]
fn every_key() {
    let input = parse_quote! {
        /// Payments.
        #[book(errors(PayError), fallback(HttpError), title = "Shop", domain = "example.com")]
        #[book(types("api_error", 4xx = "request_error", 409 = "conflict"))]
        #[book(codes("snake_case", longest = 40), doc_url = "https://example.com/errors#{code}")]
        struct ShopApi;
    };
    check_some(
        derive(&input),
        |item| matches!(item, Item::Static(_) | Item::Const(_)),
        &expect_file!["../../snapshots/book/every_key.rs"],
    );
}

#[test]
fn stub() {
    let input = parse_quote! {
        #[book(errors(PayError, PayError))]
        struct ShopApi;
    };
    check(derive(&input), &expect_file!["../../snapshots/book/stub.rs"]);
}
