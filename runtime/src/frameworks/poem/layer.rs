//! The layer for poem.

use core::{fmt, marker::PhantomData};

use ::poem::{
    Body, Endpoint, IntoResponse, Middleware, Request, Response, Result,
    http::{self, HeaderName, Method},
};

use super::from_http;
use crate::{
    book::ErrorBook,
    catalog::status,
    frameworks::http::HttpExchange,
    layer::{
        call::Call,
        request_line::request_line,
        settings::{Settings, error_layer},
    },
};

error_layer! {
    /// Answers the failures of an [`Endpoint`] in the envelope of the book `B`, and gives each
    /// request an id.
    ///
    /// ```
    /// use errorbook::{ErrorBook, poem::ErrorLayer};
    /// use poem::{Endpoint, EndpointExt, Request, Route};
    ///
    /// errorbook::http_errors! {
    ///     enum HttpError;
    /// }
    ///
    /// #[derive(ErrorBook)]
    /// #[book(errors(HttpError), fallback(HttpError), envelope = errorbook::envelope::Flat)]
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
    ///     r#"{"code":"route_not_found","message":"no such route","request_id":"req_1"}"#,
    /// );
    /// # Ok(())
    /// # }
    /// ```
    header: HeaderName = HeaderName::from_static("x-request-id"),
    path: "errorbook::poem::ErrorLayer",
    example: "poem::http::HeaderName::from_static(\"x-correlation-id\")",
}

/// The endpoint that an [`ErrorLayer`] makes of an endpoint.
///
/// ```
/// # use errorbook::ErrorBook;
/// # errorbook::http_errors! { enum HttpError; }
/// # #[derive(ErrorBook)]
/// # #[book(errors(HttpError), fallback(HttpError))]
/// # struct SiteApi;
/// use errorbook::poem::{ErrorEndpoint, ErrorLayer};
/// use poem::{EndpointExt, Route};
///
/// let app: ErrorEndpoint<SiteApi, Route> = Route::new().with(ErrorLayer::new());
/// # let _ = app;
/// ```
pub struct ErrorEndpoint<B, E> {
    inner: E,
    settings: Settings<HeaderName>,
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
        let line = request_line::<B>(request.method().as_str(), request.original_uri().path());
        let headers = request.headers_mut();
        let exchange = HttpExchange::identify::<B>(&self.settings, is_head, line, headers);
        let call = Call::new(exchange.request(), || async {
            match self.inner.call(request).await {
                Ok(answer) => answer.into_response(),
                Err(error) => error.into_response(),
            }
        });
        Ok(match call.await {
            Ok(response) => answer::<B>(&exchange, response),
            Err(panicked) => from_http(exchange.panicked::<B, Body>(panicked)),
        })
    }
}

fn answer<B: ErrorBook>(exchange: &HttpExchange, mut response: Response) -> Response {
    if !status::is_error(response.status().as_u16()) {
        exchange.pass_headers(response.headers_mut());
        return response;
    }
    from_http(exchange.answer::<B, _, Body>(http::Response::from(response)))
}

impl<B, E: fmt::Debug> fmt::Debug for ErrorEndpoint<B, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorEndpoint")
            .field("inner", &self.inner)
            .field("settings", &self.settings)
            .finish()
    }
}
