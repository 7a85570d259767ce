//! Raw identifiers. Names that hide those of the prelude are in `tests/hygiene`.

use errorbook::{ApiError, Catalogued, envelope::Detailed};
use errorbook_tests::{body, body_in, codes, message};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400)]
#[allow(non_camel_case_types, reason = "a raw identifier")]
enum r#enum {
    r#match,
    #[api(message = "{fn} {type}")]
    r#struct {
        #[api(param)]
        r#fn: u8,
        #[api(detail)]
        r#type: u8,
    },
    r#async(#[api(param)] u8),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400)]
#[allow(non_camel_case_types, reason = "a raw identifier")]
struct r#loop {
    #[api(param)]
    r#in: u8,
}

#[test]
fn raw_identifiers_lose_their_mark() {
    assert_eq!(codes::<r#enum>(), ["match", "struct", "async"]);
    assert_eq!(codes::<r#loop>(), ["loop"]);
    let error = r#enum::r#struct { r#fn: 1, r#type: 2 };
    assert_eq!(message(&error), "1 2");
    assert_eq!(body(&error)["param"], "1");
    assert_eq!(body_in::<Detailed, _>(&error)["details"]["type"], 2);
    assert_eq!(body(&r#loop { r#in: 3 })["param"], "3");
    assert_eq!(error.spec().variant(), "struct");
    assert_eq!(r#loop::CATALOG.owner().name(), "loop");
}
