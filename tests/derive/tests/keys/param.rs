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

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 422)]
enum Constant {
    #[api(param = "amount")]
    Amount,
    #[api(param = "a\"b", status = 503)]
    Masked,
    #[api(param = "amount", status = 503, expose)]
    Exposed,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 422, param = "amount")]
struct Whole;

#[test]
fn a_constant() {
    assert_eq!(body(&Constant::Amount)["param"], "amount");
    assert_eq!(body(&Whole)["param"], "amount");
    assert!(body(&Constant::Masked)["param"].is_null());
    assert_eq!(body(&Constant::Exposed)["param"], "amount");
    assert_eq!(Constant::Masked.spec().param(), Some("a\"b"));
}

#[test]
fn the_row_says_whether_it_is_in_a_field() {
    assert!(About::Text(String::new()).spec().param_varies());
    assert!(About::Maybe(None).spec().param_varies());
    assert!(!About::Nothing.spec().param_varies());
    assert!(!Constant::Amount.spec().param_varies());
}
