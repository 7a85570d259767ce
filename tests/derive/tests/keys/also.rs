//! `also`, on a book. That a layer chooses among them is tested in `tests/layer` and
//! `tests/frameworks`.

use errorbook::{
    ApiError, ErrorBook, ErrorResponse,
    envelope::{Problem, Representation},
};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, book = SiteApi)]
struct Bad;

errorbook::envelope! {
    House as "application/vnd.house+json" { "id": code }
}

#[derive(ErrorBook)]
#[book(errors(Bad), also(Problem, House))]
struct SiteApi;

#[test]
fn the_own_envelope_comes_first() {
    let media_types = SiteApi::REPRESENTATIONS.iter().map(Representation::media_type);
    assert!(media_types.eq([
        "application/json",
        "application/problem+json",
        "application/vnd.house+json",
    ]));
}

#[test]
fn without_a_layer_there_is_one_form() {
    let response = ErrorResponse::new(&Bad);
    let headers: Vec<_> = response.headers().collect();
    assert_eq!(headers, [("content-type", "application/json")]);
}
