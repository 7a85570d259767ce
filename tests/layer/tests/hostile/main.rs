//! Errors whose `Display` and `Serialize` fail, panic and lie.
//!
//! Whatever they do, each writer of one report gives the same valid JSON, with the code in it: the
//! body, the body behind a layer, `serde`, and details that are spread.

mod any;
mod cases;
mod same;
mod wild;

use std::sync::Once;

use errorbook::{ApiError, envelope::Flat};
use proptest::prelude::*;

use crate::{
    any::{text, wild},
    same::{same, same_details},
    wild::{PANIC, Text, Wild},
};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 422)]
enum Hostile {
    #[error("{message}")]
    Value {
        message: Text,
        #[api(param)]
        param: Text,
        #[api(details)]
        details: Wild,
    },
    #[error("{message}")]
    Members {
        message: Text,
        #[api(detail)]
        first: Wild,
        /// Shadowed where details are spread.
        #[api(detail)]
        code: Option<Wild>,
        #[api(detail = "la\"st")]
        last: Wild,
    },
    #[error("{message}")]
    #[api(status = 503)]
    Masked {
        message: Text,
        #[api(param)]
        param: Text,
        #[api(details)]
        details: Wild,
    },
}

/// Says nothing on stderr about the panics that are meant.
fn expect_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if panic.payload_as_str() != Some(PANIC) {
                hook(panic);
            }
        }));
    });
}

fn holds(error: &Hostile) -> Result<(), TestCaseError> {
    expect_panics();
    same(error).and_then(|()| same_details(error)).map_err(TestCaseError::fail)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_value(message in text(), param in text(), details in wild()) {
        let error = Hostile::Value { message, param, details };
        holds(&error)?;
    }

    #[test]
    fn a_masked_value(message in text(), param in text(), details in wild()) {
        let error = Hostile::Masked { message, param, details };
        holds(&error)?;
        let body = same::direct::<Flat>(&error);
        let masked = r#"{"code":"masked","message":"Service Unavailable","request_id":"req_1"}"#;
        prop_assert_eq!(body, masked);
    }

    #[test]
    fn members(
        message in text(),
        first in wild(),
        code in proptest::option::of(wild()),
        last in wild(),
    ) {
        let error = Hostile::Members { message, first, code, last };
        holds(&error)?;
    }
}
