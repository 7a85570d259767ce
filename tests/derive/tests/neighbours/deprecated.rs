//! A deprecated variant, in a crate that takes no warnings.

#![deny(warnings, clippy::pedantic)]

use errorbook::{ApiError, Catalogued};

#[derive(Debug, thiserror::Error, ApiError)]
pub enum OrderError {
    #[error("no such order")]
    #[api(status = 404)]
    NotFound,
    #[error("no such thing")]
    #[api(status = 404)]
    #[deprecated(note = "use `not_found`")]
    NoThing {
        #[api(param)]
        name: &'static str,
    },
}

#[test]
fn is_in_the_catalog() {
    assert_eq!(OrderError::CATALOG.find("no_thing").unwrap().deprecated(), Some("use `not_found`"));
}
