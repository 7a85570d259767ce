//! `skip`: an integration's impl that the user writes by hand.

use errorbook::ApiError;
use errorbook_tests::codes;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, skip(axum, actix_web))]
enum ByHand {
    One,
}

#[test]
fn the_rest_is_derived() {
    assert_eq!(codes::<ByHand>(), ["one"]);
}
