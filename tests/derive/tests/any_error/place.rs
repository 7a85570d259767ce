//! Where the error of the book can be.

use std::{error::Error, io, sync::Arc};

use anyhow::{Context as _, anyhow};
use errorbook::{AnyError, ApiError, ErrorBook, FrameworkError};

use super::{Empty, ShopApi, UNKNOWN, Wide, code};

type BoxedApiError = Box<dyn ApiError + Send + Sync>;
type BoxError = Box<dyn Error + Send + Sync>;

/// An error of somebody else.
#[derive(Debug, thiserror::Error)]
#[error("outer")]
struct Outer(#[source] BoxError);

#[test]
fn by_the_question_mark() {
    fn own() -> Result<(), AnyError<ShopApi>> {
        Err(Wide::Number(7))?
    }
    fn standard() -> Result<u8, AnyError<ShopApi>> {
        Ok("x".parse()?)
    }
    fn message() -> Result<(), AnyError<ShopApi>> {
        Err(anyhow!("nothing of the book"))?
    }
    fn context() -> Result<(), AnyError<ShopApi>> {
        Ok(own_error().context("one").context("two")?)
    }
    fn own_error() -> Result<(), Wide> {
        Err(Wide::Text("long".repeat(100)))
    }
    let code = |error: AnyError<ShopApi>| error.spec().code().unwrap();
    assert_eq!(code(own().unwrap_err()), "number");
    assert_eq!(code(standard().unwrap_err()), UNKNOWN);
    assert_eq!(code(message().unwrap_err()), UNKNOWN);
    assert_eq!(code(context().unwrap_err()), "text");
}

#[test]
fn an_error_below_contexts() {
    for contexts in [0, 1, 2, 7, 60] {
        let below = |error: anyhow::Error| (0..contexts).fold(error, |error, _| error.context("c"));
        assert_eq!(code(below(Empty.into())), "empty", "{contexts}");
        assert_eq!(code(below(Wide::Number(1).into())), "number", "{contexts}");
        assert_eq!(code(below(anyhow!("no"))), UNKNOWN, "{contexts}");
    }
}

#[test]
fn a_context() {
    let failed = || Err::<(), _>(io::Error::other("disk"));
    assert_eq!(code(failed().context(Empty).unwrap_err()), "empty");
    assert_eq!(code(failed().context(Wide::Number(1)).unwrap_err()), "number");
    assert_eq!(code(anyhow!("no").context(Empty)), "empty");
    assert_eq!(code(anyhow!("no").context("a").context(Wide::Number(1)).context("b")), "number");
    // Of what is absent, a context is the error itself.
    assert_eq!(code(None::<()>.context(Empty).unwrap_err()), "empty");
    assert_eq!(code(None::<()>.context(Wide::Number(1)).context("more").unwrap_err()), "number");
    assert_eq!(code(anyhow::Error::msg(Wide::Number(1))), "number");
}

#[test]
fn a_source() {
    assert_eq!(code(Outer(Empty.into())), "empty");
    assert_eq!(code(Outer(Outer(Wide::Number(1).into()).into())), "number");
    assert_eq!(code(anyhow!(Outer(Outer(Empty.into()).into())).context("a").context("b")), "empty");
    assert_eq!(code(io::Error::other(Outer(Wide::Number(1).into()))), "number");
    // The source of an `io::Error` is not the error in it, but that of it.
    assert_eq!(code(io::Error::other(Empty)), "empty");
    let twice = || io::Error::other(io::Error::other(Wide::Number(1)));
    assert_eq!(code(twice()), "number");
    assert_eq!(code(anyhow!(Outer(Box::new(twice()))).context("a")), "number");
    assert_eq!(code(anyhow!(twice()).context(Empty)), "empty");
    assert_eq!(code(Outer("text".into())), UNKNOWN);
}

#[test]
fn in_a_box() {
    assert_eq!(code(Arc::new(Empty)), "empty");
    assert_eq!(code(Box::new(Wide::Number(1))), "number");
    assert_eq!(code(anyhow!("no").context(Arc::new(Wide::Number(1)))), "number");
    assert_eq!(code(anyhow!("no").context(Box::new(Wide::Number(1))).context("more")), "number");
    assert_eq!(code(Outer(Box::new(Arc::new(Empty)))), "empty");
    let shared: Arc<dyn ApiError + Send + Sync> = Arc::new(Wide::Number(1));
    assert_eq!(code(shared), "number");
}

#[test]
fn in_a_box_of_any_api_error() {
    /// Is in no book.
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("foreign")]
    #[api(status = 418)]
    struct Foreign(#[source] Wide);

    let boxed = |error: Wide| BoxedApiError::from(error);
    assert_eq!(code(boxed(Wide::Number(1))), "number");
    assert_eq!(code(Outer(Box::new(boxed(Wide::Number(1))))), "number");
    assert_eq!(code(anyhow!("no").context(boxed(Wide::Number(1)))), "number");
    // The book does not list it, but its source.
    assert_eq!(code(BoxedApiError::from(Foreign(Wide::Number(1)))), "number");
    assert_eq!(code(Foreign(Wide::Number(1))), "number");
}

#[test]
fn in_a_box_of_the_standard_library() {
    let of = |error: BoxError| AnyError::<ShopApi>::from_boxed(error).spec().code().unwrap();
    assert_eq!(of(Empty.into()), "empty");
    assert_eq!(of(Wide::Number(1).into()), "number");
    assert_eq!(of(Outer(Wide::Number(1).into()).into()), "number");
    assert_eq!(of(io::Error::other(Wide::Number(1)).into()), "number");
    assert_eq!(of("text".into()), UNKNOWN);
    let error = AnyError::<ShopApi>::from_boxed(Empty.into()).into_inner();
    assert_eq!(code(error.context(Wide::Number(1))), "number");
    let error = AnyError::<ShopApi>::from_boxed(Wide::Number(1).into()).into_inner();
    assert_eq!(code(error.context("a").context("b")), "number");
    let error: BoxError = Wide::Number(1).into();
    assert_eq!(code(anyhow!("no").context(error)), "number");
    // anyhow hides what it boxed, but not the sources of that.
    assert_eq!(of(anyhow!(Empty).context("a").into()), "empty");
    assert_eq!(of(anyhow!(Empty).into()), UNKNOWN);
}

#[test]
fn a_failure_of_the_framework() {
    #[derive(ErrorBook)]
    #[book(errors(OtherHttp), fallback(OtherHttp))]
    struct Other;
    errorbook::http_errors! {
        #[api(book = Other)]
        enum OtherHttp;
    }
    assert_eq!(code(FrameworkError::new::<ShopApi>(404)), "route_not_found");
    // The book has no row of 418, so that of 400 is lent.
    assert_eq!(code(FrameworkError::new::<ShopApi>(418)), "bad_request");
    assert_eq!(
        code(anyhow!("no").context(FrameworkError::new::<ShopApi>(415))),
        "unsupported_media_type"
    );
    assert_eq!(code(FrameworkError::new::<Other>(404)), UNKNOWN);
}

/// An error that is its own source.
#[test]
fn no_end() {
    #[derive(Debug)]
    struct Endless;
    impl std::fmt::Display for Endless {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("again")
        }
    }
    impl Error for Endless {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            Some(self)
        }
    }
    let error = AnyError::<ShopApi>::from(anyhow!(Endless));
    assert_eq!(error.spec().code(), Some(UNKNOWN));
    assert_eq!(error.chain().to_string().matches("again").count(), 65);
    assert_eq!(code(anyhow!(Endless).context(Empty)), "empty");
}
