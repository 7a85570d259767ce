//! The errors of tower's own middleware.

use alloc::boxed::Box;
use core::error::Error;

use tower::{load_shed::error::Overloaded, timeout::error::Elapsed};

use crate::book::{AnyError, FrameworkError, WithFallback, links};

/// Converts the error of a service in a box, for axum's `HandleErrorLayer` and the like.
///
/// axum takes only services that do not fail. Middleware of tower may, with its `BoxError`. This
/// answers the timeout of tower ([`Elapsed`]) with the row of 504, and what tower sheds
/// ([`Overloaded`]) with the row of 503, both of the book's `fallback(…)`. An error of the book
/// answers with its own code. All other errors are the row of 500, as everywhere in [`AnyError`].
///
/// ```
/// use std::time::Duration;
///
/// use axum::{Router, body::Body, error_handling::HandleErrorLayer, http::Request, routing::get};
/// use errorbook::{ErrorBook, tower::handle_error};
/// use tower::{ServiceBuilder, ServiceExt, timeout::TimeoutLayer};
///
/// errorbook::http_errors! {
///     enum HttpError;
/// }
///
/// #[derive(ErrorBook)]
/// #[book(errors(HttpError), fallback(HttpError))]
/// struct SiteApi;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let middleware = ServiceBuilder::new()
///     .layer(HandleErrorLayer::new(handle_error::<SiteApi>))
///     .layer(TimeoutLayer::new(Duration::from_millis(1)));
/// let app = Router::new().route("/", get(std::future::pending::<()>)).layer(middleware);
///
/// let response = app.oneshot(Request::get("/").body(Body::empty())?).await?;
/// assert_eq!(response.status(), 504);
/// # Ok(())
/// # }
/// ```
pub async fn handle_error<B: WithFallback>(error: Box<dyn Error + Send + Sync>) -> AnyError<B> {
    let status = status(&*error);
    let error = AnyError::from_boxed(error);
    match status {
        Some(status) if error.is_unknown() => {
            let failure = FrameworkError::new::<B>(status);
            error.into_inner().context(failure).into()
        }
        _ => error,
    }
}

/// Returns the status of the outermost error that is one of tower's.
fn status(error: &(dyn Error + 'static)) -> Option<u16> {
    links(error).find_map(|link| match () {
        () if link.is::<Elapsed>() => Some(504),
        () if link.is::<Overloaded>() => Some(503),
        () => None,
    })
}
