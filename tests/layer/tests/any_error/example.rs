//! A program whose handler takes any error by `?`, as each framework's examples show it, and the
//! same with `AnyError`. Each is real code, and their lines are counted.

use super::ask;

/// What everybody writes: a type of one's own, a response, a conversion.
mod by_hand {
    // begin: by hand
    use axum::{
        Router,
        http::StatusCode,
        response::{IntoResponse, Response},
        routing::get,
    };

    pub(super) struct PageError(anyhow::Error);

    impl IntoResponse for PageError {
        fn into_response(self) -> Response {
            let message = format!("the page failed: {}", self.0);
            (StatusCode::INTERNAL_SERVER_ERROR, message).into_response()
        }
    }

    impl<E: Into<anyhow::Error>> From<E> for PageError {
        fn from(error: E) -> Self {
            Self(error.into())
        }
    }

    async fn page() -> Result<(), PageError> {
        Ok(super::load()?)
    }

    pub(super) fn app() -> Router {
        Router::new().route("/", get(page))
    }
    // end: by hand
}

/// The whole of it: the codes of the framework, and a book with nothing else.
mod with_errorbook {
    // begin: with errorbook
    use axum::{Router, routing::get};
    use errorbook::{AnyError, ErrorBook};

    errorbook::http_errors! {
        pub(super) enum HttpError;
    }

    #[derive(ErrorBook)]
    #[book(errors(HttpError), fallback(HttpError))]
    pub(super) struct SiteApi;

    async fn page() -> Result<(), AnyError<SiteApi>> {
        Ok(super::load()?)
    }

    pub(super) fn app() -> Router {
        Router::new().route("/", get(page))
    }
    // end: with errorbook
}

fn load() -> anyhow::Result<()> {
    Err(anyhow::anyhow!("db-7 refused"))
}

/// Returns how many lines of code are between two comments.
fn lines(program: &str) -> usize {
    let source = include_str!("example.rs");
    let (_, rest) = source.split_once(&format!("// begin: {program}\n")).unwrap();
    let (program, _) = rest.split_once("// end:").unwrap();
    program.lines().filter(|line| !line.trim().is_empty()).count()
}

#[tokio::test]
async fn it_takes_fewer_lines_and_tells_less() {
    let (response, body) = ask(by_hand::app(), "/", "*/*").await;
    assert_eq!((response.status().as_u16(), &*body), (500, "the page failed: db-7 refused"));
    let (response, body) = ask(with_errorbook::app(), "/", "*/*").await;
    assert_eq!(response.status(), 500);
    assert!(body.contains("internal_server_error") && !body.contains("db-7"), "{body}");
    let (by_hand, with_errorbook) = (lines("by hand"), lines("with errorbook"));
    assert!(with_errorbook < by_hand, "{with_errorbook} and {by_hand}");
    assert!(with_errorbook <= 15, "{with_errorbook}");
}
