//! `title`: the summary that is the same for every occurrence.

use errorbook::{ApiError, envelope};
use errorbook_tests::{body_in, row, spec};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 409)]
enum Titled {
    #[api(title = "Key reused")]
    Own,
    Phrase,
    Dynamic(#[api(status)] u16),
}

#[test]
fn own_or_the_phrase() {
    assert_eq!(row::<Titled>(0).title(), Some("Key reused"));
    assert_eq!(row::<Titled>(1).title(), None);
    assert_eq!(spec::<Titled>("own").title_or_phrase(), "Key reused");
    assert_eq!(spec::<Titled>("phrase").title_or_phrase(), "Conflict");
    let title = |error| body_in::<envelope::Problem, _>(&error)["title"].clone();
    assert_eq!(title(Titled::Own), "Key reused");
    assert_eq!(title(Titled::Phrase), "Conflict");
    assert_eq!(title(Titled::Dynamic(423)), "Locked");
}
