//! Several attributes, trailing commas, empty lists of keys and raw identifiers.

use errorbook::{ApiError, Catalogued, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 409)]
#[api(prefix = "order.", skip(axum, actix_web,))]
enum OrderError {
    #[error("of type {type}", type = r#type)]
    #[api()]
    #[api(r#type = "api_error", message = "of type {type}")]
    #[api(header("X-Order" = "1",), header("X-Type" = ""))]
    Type {
        #[api(param)]
        r#type: &'static str,
    },
    #[error("no")]
    r#No,
}

#[derive(ErrorBook)]
#[book(errors(OrderError,), types("api_error", 4xx = "api_error", 409 = "api_error",),)]
#[book(codes("dotted", longest = 10,))]
struct ShopApi;

#[test]
fn is_lenient() {
    let codes: Vec<_> = OrderError::CATALOG.iter().filter_map(errorbook::ErrorSpec::code).collect();
    assert_eq!(codes, ["order.type", "order.no"]);
    assert_eq!(ShopApi::BOOK.types.of_status(409), Some("api_error"));
}
