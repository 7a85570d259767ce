//! The layer for poem.

use core::{fmt, marker::PhantomData};

use poem::{
    Body, Endpoint, Error, IntoResponse, Middleware, Request, Response, Result,
    http::{self, HeaderName, Method},
};

use super::{
    exchange::{Exchange, Settings, verdict},
    settings::error_layer,
    unwind::Caught,
    verdict::{LONGEST_REASON, Verdict},
};
use crate::{ErrorBook, response::Identified, status, within::within_request};

error_layer! {
    /// Answers the failures of an [`Endpoint`] in the envelope of the book `B`, and gives every
    /// request an id. See [the module](super) for what it does.
    ///
    /// ```
    /// use errorbook::{ApiError, ErrorBook, layer::poem::ErrorLayer};
    /// use poem::{Endpoint, EndpointExt, Request, Route};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// enum CommonError {
    ///     #[error("no such page")]
    ///     #[api(status = 404)]
    ///     NotFound,
    /// }
    ///
    /// #[derive(ErrorBook)]
    /// #[book(errors(CommonError), fallback(CommonError), envelope = errorbook::envelope::Flat)]
    /// struct SiteApi;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let app = Route::new().with(ErrorLayer::<SiteApi>::new());
    /// let request = Request::builder().uri_str("/nowhere").header("x-request-id", "req_1").finish();
    /// let response = app.get_response(request).await;
    /// assert_eq!(response.status(), 404);
    /// assert_eq!(response.headers()["x-request-id"], "req_1");
    /// assert_eq!(
    ///     response.into_body().into_string().await?,
    ///     r#"{"code":"not_found","message":"not found","request_id":"req_1"}"#,
    /// );
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// An error of the API gets its id where it becomes a response, which is here. A middleware
    /// inside that turns errors into responses itself, such as `CatchError`, does it without one.
    header: HeaderName = HeaderName::from_static("x-request-id"),
    path: "errorbook::layer::poem::ErrorLayer",
    example: "poem::http::HeaderName::from_static(\"x-correlation-id\")",
}

/// The endpoint around an endpoint.
///
/// ```
/// # use errorbook::{ApiError, ErrorBook};
/// # #[derive(Debug, thiserror::Error, ApiError)]
/// # #[error("no such page")]
/// # #[api(status = 404)]
/// # struct NoPage;
/// # #[derive(ErrorBook)]
/// # #[book(errors(NoPage))]
/// # struct SiteApi;
/// use errorbook::layer::poem::{ErrorEndpoint, ErrorLayer};
/// use poem::{EndpointExt, Route};
///
/// let app: ErrorEndpoint<SiteApi, Route> = Route::new().with(ErrorLayer::new());
/// # let _ = app;
/// ```
pub struct ErrorEndpoint<B, E> {
    inner: E,
    settings: Settings,
    book: PhantomData<fn() -> B>,
}

impl<B: ErrorBook, E: Endpoint> Middleware<E> for ErrorLayer<B> {
    type Output = ErrorEndpoint<B, E>;

    fn transform(&self, inner: E) -> Self::Output {
        ErrorEndpoint { inner, settings: self.settings.clone(), book: PhantomData }
    }
}

impl<B: ErrorBook, E: Endpoint> Endpoint for ErrorEndpoint<B, E> {
    type Output = Response;

    async fn call(&self, mut request: Request) -> Result<Response> {
        let is_head = *request.method() == Method::HEAD;
        let exchange = self.settings.exchange(is_head, request.headers_mut());
        let called = Caught::call(|| async {
            match self.inner.call(request).await {
                Ok(answer) => answer.into_response(),
                Err(error) => {
                    let respond = || Error::into_response(error);
                    let (mut response, is_identified) = within_request(exchange.id(), respond);
                    if is_identified {
                        response.set_data(Identified);
                    }
                    response
                }
            }
        });
        Ok(match called.await {
            Ok(response) => answer::<B>(&exchange, response).await,
            Err(payload) => from_http(exchange.panicked::<B, Body>(&*payload)),
        })
    }
}

async fn answer<B: ErrorBook>(exchange: &Exchange, mut response: Response) -> Response {
    if !status::is_error(response.status().as_u16()) {
        exchange.name(response.headers_mut());
        return response;
    }
    let (parts, body) = http::Response::from(response).into_parts();
    let size = http_body::Body::size_hint(&body).exact();
    let response = http::Response::from_parts(parts, Body::from(body));
    from_http(match verdict(&response, size) {
        Verdict::Pass => exchange.pass(response),
        Verdict::Finish => exchange.finish(response),
        Verdict::Replace => exchange.replace::<B, Body>(response.into_parts().0, b""),
        Verdict::ReplaceAndRead => {
            let (parts, body) = response.into_parts();
            let limit = usize::try_from(LONGEST_REASON).unwrap_or(usize::MAX);
            let text = body.into_bytes_limit(limit).await.unwrap_or_default();
            exchange.replace::<B, Body>(parts, &text)
        }
    })
}

/// Without the box that poem's own conversion puts around a body.
fn from_http(response: http::Response<Body>) -> Response {
    let (parts, body) = response.into_parts();
    let mut response = Response::builder().status(parts.status).version(parts.version).body(body);
    *response.headers_mut() = parts.headers;
    *response.extensions_mut() = parts.extensions;
    response
}

impl<B, E: fmt::Debug> fmt::Debug for ErrorEndpoint<B, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorEndpoint")
            .field("inner", &self.inner)
            .field("settings", &self.settings)
            .finish()
    }
}
