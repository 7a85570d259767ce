//! What depends on a type parameter is proven in the book that lists the type.

use std::fmt::Debug;

use errorbook::{ApiError, Catalogued, ErrorBook};
use errorbook_tests_common::LimitError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Outer<'a, E: ApiError + 'static, T: Debug, const N: usize> {
    #[error("no {0} in {1:?}")]
    #[api(status = 404)]
    Nothing(#[api(param)] &'a str, [T; N]),
    #[error(transparent)]
    #[api(transparent)]
    Inner(E),
}

#[derive(ErrorBook)]
#[book(errors(Outer<'static, LimitError, u8, 2>))]
struct ShopApi;

#[test]
fn are_listed() {
    assert_eq!(ShopApi::BOOK.catalog.iter().count(), 3);
    assert!(<Outer<'_, LimitError, u8, 2>>::CATALOG.find("nothing").is_some());
}
