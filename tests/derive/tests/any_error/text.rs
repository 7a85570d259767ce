//! What is shown, and what is only logged.

use std::{fmt, io};

use anyhow::{Context as _, anyhow};
use errorbook::{AnyError, ErrorResponse};

use super::{Empty, ShopApi, Wide};

type Any = AnyError<ShopApi>;

fn body(error: Any) -> String {
    String::from_utf8(ErrorResponse::from(error).into_body()).unwrap()
}

#[test]
fn a_known_error() {
    let error = || Any::from(anyhow!(Wide::Number(7)).context("s3cr3t").context("more"));
    assert_eq!(error().to_string(), "wide 7");
    assert_eq!(format!("{:?}", error()), "AnyError(wide 7)");
    assert_eq!(error().chain().to_string(), "more: s3cr3t: wide 7");
    assert_eq!(body(error()), r#"{"code":"number","message":"wide 7","request_id":null}"#);
}

#[test]
fn an_unknown_error() {
    let error = || Any::from(anyhow!(io::Error::other("s3cr3t")).context("s3cr3t too"));
    assert_eq!(error().to_string(), "the server failed");
    for text in [format!("{error:?}", error = error()), format!("{:#?}", error()), body(error())] {
        assert!(text.contains("the server failed") && !text.contains("s3cr3t"), "{text}");
    }
    assert_eq!(error().chain().to_string(), "s3cr3t too: s3cr3t");
    assert_eq!(format!("{:#}", error().into_inner()), "s3cr3t too: s3cr3t");
}

/// A `Display` of the user may do anything.
#[test]
fn hostile_text() {
    #[derive(Debug, thiserror::Error)]
    struct Hostile(bool);
    impl fmt::Display for Hostile {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            assert!(self.0, "a `Display` panics, as it should here");
            Err(fmt::Error)
        }
    }
    for fails in [true, false] {
        let error = Any::from(anyhow!(Hostile(fails)).context("a").context(Empty));
        assert_eq!(error.chain().to_string(), "empty: a: (its `Display` failed or panicked)");
        assert_eq!(body(error), r#"{"code":"empty","message":"empty","request_id":null}"#);
    }
}

/// Helpers return `anyhow::Result`, and handlers convert it.
#[test]
fn with_helpers() {
    fn helper() -> anyhow::Result<()> {
        Err(Empty).context("in the helper")
    }
    fn handler() -> Result<(), Any> {
        helper().context("in the handler")?;
        Ok(())
    }
    assert_eq!(handler().unwrap_err().chain().to_string(), "in the handler: in the helper: empty");
}
