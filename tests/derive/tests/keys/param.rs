//! `param`: what the error is about.

use errorbook::{ApiError, Report};
use errorbook_tests::body;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 422)]
enum About {
    Text(#[api(param)] String),
    Number {
        #[api(param)]
        index: usize,
    },
    Maybe(#[api(param)] Option<char>),
    Nothing,
}

#[test]
fn whatever_displays() {
    assert_eq!(body(&About::Text("a\"b".into()))["param"], "a\"b");
    assert_eq!(body(&About::Number { index: 7 })["param"], "7");
    assert_eq!(body(&About::Maybe(Some('x')))["param"], "x");
    assert!(body(&About::Maybe(None))["param"].is_null());
    assert!(body(&About::Nothing)["param"].is_null());
    assert!(Report::new(&About::Nothing).param().is_none());
}
