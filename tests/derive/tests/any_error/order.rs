//! The outermost error of the book answers.

use std::fmt;

use anyhow::{Context as _, anyhow};
use errorbook::{AnyError, ApiError};

use super::{Empty, ShopApi, Slim, UNKNOWN, Wide, code};

/// What is put around an error, or is the innermost one.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Empty,
    Slim,
    Wide,
    /// Text, with and without a size.
    Text,
    Nothing,
}

const PARTS: [Part; 5] = [Part::Empty, Part::Slim, Part::Wide, Part::Text, Part::Nothing];

/// Text without a size.
#[derive(Debug, thiserror::Error)]
struct Nothing;

impl fmt::Display for Nothing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing")
    }
}

impl Part {
    fn code(self) -> Option<&'static str> {
        match self {
            Self::Empty => Some("empty"),
            Self::Slim => Some("slim"),
            Self::Wide => Some("number"),
            Self::Text | Self::Nothing => None,
        }
    }

    fn error(self) -> anyhow::Error {
        match self {
            Self::Empty => Empty.into(),
            Self::Slim => Slim.into(),
            Self::Wide => Wide::Number(1).into(),
            Self::Text => anyhow!("text"),
            Self::Nothing => Nothing.into(),
        }
    }

    fn around(self, error: anyhow::Error) -> anyhow::Error {
        match self {
            Self::Empty => error.context(Empty),
            Self::Slim => error.context(Slim),
            Self::Wide => error.context(Wide::Number(2)),
            Self::Text => error.context("text".to_owned()),
            Self::Nothing => error.context(Nothing),
        }
    }

    /// The same, where anyhow keeps the error and its first context in one place.
    fn beside(self, inner: Self) -> anyhow::Error {
        match inner {
            Self::Empty => self.beside_error(Empty),
            Self::Slim => self.beside_error(Slim),
            Self::Wide => self.beside_error(Wide::Number(1)),
            Self::Text => self.beside_error(std::io::Error::other("text")),
            Self::Nothing => self.beside_error(Nothing),
        }
    }

    fn beside_error<E: std::error::Error + Send + Sync + 'static>(self, error: E) -> anyhow::Error {
        let failed = Err::<(), E>(error);
        match self {
            Self::Empty => failed.context(Empty),
            Self::Slim => failed.context(Slim),
            Self::Wide => failed.context(Wide::Number(2)),
            Self::Text => failed.context("text".to_owned()),
            Self::Nothing => failed.context(Nothing),
        }
        .unwrap_err()
    }
}

/// Returns the code of the first part that has one.
fn expected(parts: &[Part]) -> &'static str {
    parts.iter().find_map(|part| part.code()).unwrap_or(UNKNOWN)
}

/// Every order of every part, up to four of them, as contexts and as the error.
#[test]
fn of_contexts_and_an_error() {
    let mut tried = 0;
    for a in PARTS {
        assert_eq!(code(a.error()), expected(&[a]));
        for b in PARTS {
            assert_eq!(code(a.around(b.error())), expected(&[a, b]), "{a:?} {b:?}");
            assert_eq!(code(a.beside(b)), expected(&[a, b]), "{a:?} {b:?}");
            for c in PARTS {
                let inner = [b.around(c.error()), b.beside(c)];
                for inner in inner {
                    assert_eq!(code(a.around(inner)), expected(&[a, b, c]), "{a:?} {b:?} {c:?}");
                }
                for d in PARTS {
                    let error = a.around(b.around(c.beside(d)));
                    assert_eq!(code(error), expected(&[a, b, c, d]), "{a:?} {b:?} {c:?} {d:?}");
                    tried += 1;
                }
            }
        }
    }
    assert_eq!(tried, 625);
}

/// Wrappers that hold their source in their own memory, with and without a size.
#[derive(Debug, thiserror::Error)]
#[error("inline")]
struct Inline<E: std::error::Error + 'static>(#[source] E);

#[test]
fn of_sources_in_one_place() {
    assert_eq!(code(Inline(Empty)), "empty");
    assert_eq!(code(Inline(Inline(Wide::Number(1)))), "number");
    assert_eq!(code(anyhow!(Inline(Empty)).context(Slim)), "slim");
    // A context, an error and its source, all at one address.
    let failed = || Err::<(), _>(Inline(Empty));
    assert_eq!(code(failed().context(Slim).unwrap_err()), "slim");
    assert_eq!(code(failed().context(Nothing).unwrap_err()), "empty");
    assert_eq!(code(failed().context(Wide::Number(1)).unwrap_err()), "number");
    assert_eq!(code(Err::<(), _>(Inline(Inline(Slim))).context(Empty).unwrap_err()), "empty");
}

/// One type as a context and below: the outer one answers, with its own values.
#[test]
fn of_one_type() {
    let message = |error: anyhow::Error| AnyError::<ShopApi>::from(error).to_string();
    let outer = || Wide::Text("outer".into());
    assert_eq!(message(anyhow!(Wide::Number(1)).context(outer())), "wide text outer");
    assert_eq!(message(anyhow!(outer()).context("a")), "wide text outer");
    let failed = Err::<(), _>(Wide::Number(1)).context(outer());
    assert_eq!(message(failed.unwrap_err()), "wide text outer");
    let three = anyhow!(Wide::Number(1)).context(Wide::Number(2)).context(outer());
    assert_eq!(message(three), "wide text outer");
    // Another type is around it.
    let failed = Err::<(), _>(Wide::Number(1)).context(Wide::Number(2)).context(Empty);
    assert_eq!(message(failed.unwrap_err()), "empty");
}

/// A listed error that has another listed one as its source.
#[test]
fn of_an_error_and_its_source() {
    #[derive(errorbook::ErrorBook)]
    #[book(errors(Outer, Empty, Slim, Wide), fallback(super::HttpError))]
    struct Other;
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("outer")]
    #[api(status = 402)]
    struct Outer(#[source] Wide);

    let code = super::code_in::<Other>;
    assert_eq!(code(Outer(Wide::Number(1)).into()), "outer");
    assert_eq!(code(anyhow!(Outer(Wide::Number(1))).context("text")), "outer");
    assert_eq!(code(anyhow!(Outer(Wide::Number(1))).context(Empty)), "empty");
    assert_eq!(code(anyhow!(Inline(Outer(Wide::Number(1)))).context("text")), "outer");
}
