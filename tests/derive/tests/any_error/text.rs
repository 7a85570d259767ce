//! What is shown, and what is only logged.

use std::{fmt, io};

use anyhow::{Context as _, anyhow};
use errorbook::{AnyError, ErrorBook, ErrorResponse, WithFallback};

use super::{Empty, HttpError, ShopApi, Wide};

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

/// Declares a book that differs from others only in what it says of all its codes.
macro_rules! book {
    ($name:ident, $url:literal) => {
        #[derive(ErrorBook)]
        #[book(errors(Empty), fallback(HttpError), doc_url = $url)]
        struct $name;
    };
}

book!(First, "https://first.example/{code}");
book!(Second, "https://second.example/{code}");

/// Bodies are cached by row, so the same row comes in turns.
#[test]
fn one_row_in_two_books() {
    fn url<B: WithFallback + 'static>(error: impl Into<anyhow::Error>) -> String {
        let body = ErrorResponse::from(AnyError::<B>::from(error.into())).into_body();
        let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
        body["doc_url"].as_str().unwrap().to_owned()
    }
    for _ in 0..3 {
        assert_eq!(url::<First>(Empty), "https://first.example/empty");
        assert_eq!(url::<Second>(Empty), "https://second.example/empty");
        let unknown = || anyhow!("no");
        assert_eq!(url::<First>(unknown()), "https://first.example/internal_server_error");
        assert_eq!(url::<Second>(unknown()), "https://second.example/internal_server_error");
    }
}
