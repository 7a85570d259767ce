//! `crate`: where errorbook is re-exported. A renamed dependency is in `tests/renamed`.

use errorbook_tests::body;

mod deep {
    pub(crate) mod reexport {
        pub(crate) use errorbook::*;
    }
}

#[derive(Debug, thiserror::Error, deep::reexport::ApiError)]
#[error("no")]
#[api(crate = self::deep::reexport, status = 400, book = Api)]
enum Elsewhere {
    One {
        #[api(detail)]
        value: u8,
        #[api(param)]
        param: Option<u8>,
    },
    #[api(transparent)]
    Inner(Inner),
}

#[derive(Debug, thiserror::Error, deep::reexport::ApiError)]
#[error("no")]
#[api(crate = self::deep::reexport, status = 400)]
struct Inner;

#[derive(deep::reexport::ErrorBook)]
#[book(crate = self::deep::reexport, errors(Elsewhere), codes = "snake_case")]
struct Api;

#[test]
fn a_reexport_will_do() {
    assert_eq!(body(&Elsewhere::One { value: 1, param: Some(2) })["param"], "2");
    assert_eq!(body(&Elsewhere::Inner(Inner))["code"], "inner");
}
