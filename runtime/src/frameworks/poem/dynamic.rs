//! Errors whose type is not known.

use super::{Response, ResponseError, StatusCode, status};
use crate::{ErrorResponse, book::Dynamic, error::Boxed};

impl ResponseError for Boxed {
    fn status(&self) -> StatusCode {
        status(&self.known())
    }

    fn as_response(&self) -> Response {
        ErrorResponse::new(&self.known()).into()
    }
}

/// poem takes only what is an error. This one is, and it is answered inside of the layer.
#[cfg(feature = "anyhow")]
mod held {
    use core::{
        error::Error,
        fmt::{self, Debug, Display},
    };

    use super::{Dynamic as _, ErrorResponse, Response, ResponseError, StatusCode, status};
    use crate::book::{AnyError, WithFallback};

    struct Held<B>(AnyError<B>);

    impl<B: WithFallback + 'static> From<AnyError<B>> for ::poem::Error {
        fn from(error: AnyError<B>) -> Self {
            Held(error).into()
        }
    }

    impl<B: WithFallback + 'static> ResponseError for Held<B> {
        fn status(&self) -> StatusCode {
            status(&self.0.known())
        }

        fn as_response(&self) -> Response {
            ErrorResponse::new(&self.0.known()).into()
        }
    }

    impl<B: WithFallback> Error for Held<B> {}

    impl<B: WithFallback> Display for Held<B> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            Display::fmt(&self.0, f)
        }
    }

    impl<B: WithFallback> Debug for Held<B> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            Debug::fmt(&self.0, f)
        }
    }
}
