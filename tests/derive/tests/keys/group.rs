//! `group`: the heading in the reference.

use errorbook::ApiError;
use errorbook_tests::{codes, spec};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 409, group = "Payments")]
enum Grouped {
    Inherited,
    #[api(group = "Refunds")]
    Own,
}

#[test]
fn own_before_default() {
    assert_eq!(codes::<Grouped>(), ["inherited", "own"]);
    assert_eq!(spec::<Grouped>("inherited").group(), Some("Payments"));
    assert_eq!(spec::<Grouped>("own").group(), Some("Refunds"));
}
