//! Uses errorbook under another name. Nothing in this crate is called `errorbook`.

use book::{ApiError, ErrorBook};

/// Errors of the Shop API.
#[derive(ErrorBook)]
#[book(
    crate = book,
    errors(CartError),
    fallback(HttpError),
    types(4xx = "request_error", 5xx = "api_error"),
    codes = "snake_case",
)]
pub struct ShopApi;

book::http_errors! {
    #[api(book = ShopApi)]
    pub enum HttpError;
}

book::http_errors! {
    /// Names the crate itself.
    #[api(prefix = "own_", crate = ::book)]
    pub enum Own { 404: code = "gone_away" }
}

/// Errors of a cart.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(crate = ::book, book = crate::ShopApi)]
pub enum CartError {
    /// Nothing in it.
    #[error("the cart is empty")]
    #[api(status = 409, retry = "backoff", log = "warn")]
    Empty,
    /// More than it holds.
    #[error("{limit} items are the limit")]
    #[api(status = 422)]
    Full {
        /// Items at most.
        #[api(detail)]
        limit: u8,
        /// The item that did not fit.
        #[api(param)]
        item: Option<u8>,
    },
    /// No such item.
    #[error(transparent)]
    #[api(transparent)]
    Item(#[from] NoItem),
}

/// No such item.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("no item {0}")]
#[api(crate = book, status = 404, envelope = House)]
pub struct NoItem(#[api(param)] pub u8);

/// A name that 2024 keeps for itself.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("it is {0:?}", self)]
#[api(crate = book, status = 409)]
#[allow(non_camel_case_types)]
pub enum gen {
    /// The same.
    gen,
    /// Another one.
    r#match,
    /// The last.
    other,
}

book::envelope! {
    /// One member.
    pub House { "id": code }
}

#[cfg(test)]
mod tests {
    use super::{gen, CartError, HttpError, NoItem, Own, ShopApi};
    use book::{ApiError, ErrorBook, Report};

    #[test]
    fn all_works_under_another_name() {
        assert_eq!(CartError::from(NoItem(7)).spec().status(), 404);
        assert_eq!(ShopApi::BOOK.catalog.find("empty").unwrap().status(), 409);
        assert_eq!(ShopApi::BOOK.fallback_for(405).unwrap().code(), Some("method_not_allowed"));
        assert_eq!(Own::BadRequest.spec().code(), Some("own_bad_request"));
        assert_eq!(gen::gen.spec().code(), Some("gen"));
        assert_eq!(gen::r#match.spec().code(), Some("match"));
        assert_eq!(HttpError::RouteNotFound.to_string(), "no such route");
        assert_eq!(Report::new(&NoItem(7)).body::<super::House>(), br#"{"id":"no_item"}"#);
        assert_eq!(Report::new(&CartError::Empty).r#type(), Some("request_error"));
    }
}
