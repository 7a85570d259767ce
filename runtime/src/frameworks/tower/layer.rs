//! The layer for tower.

use core::{
    fmt,
    marker::PhantomData,
    task::{Context, Poll},
};

use ::http::{HeaderName, Method, Request, Response};
use bytes::Bytes;
use http_body::Body;
use tower_layer::Layer;
use tower_service::Service;

use super::ErrorFuture;
use crate::{
    book::ErrorBook,
    frameworks::http::HttpExchange,
    layer::{
        call::Call,
        request_line::request_line,
        settings::{Settings, error_layer},
    },
};

error_layer! {
    /// Answers the failures of a [`Service`] in the envelope of the book `B`, and gives each request
    /// an id.
    ///
    /// ```
    /// use errorbook::{ErrorBook, tower::ErrorLayer};
    /// use http::{Request, Response};
    /// use http_body_util::{BodyExt, Full};
    /// use tower::{ServiceBuilder, ServiceExt, service_fn};
    ///
    /// type Body = Full<bytes::Bytes>;
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
    /// let service = ServiceBuilder::new().layer(ErrorLayer::<SiteApi>::new()).service_fn(
    ///     async |_: Request<Body>| -> Result<Response<Body>, std::convert::Infallible> {
    ///         let mut unknown_route = Response::new(Body::default());
    ///         *unknown_route.status_mut() = http::StatusCode::NOT_FOUND;
    ///         Ok(unknown_route)
    ///     },
    /// );
    /// let request = Request::get("/nowhere").header("x-request-id", "req_1").body(Body::default())?;
    /// let response = service.oneshot(request).await?;
    /// assert_eq!(response.status(), 404);
    /// assert_eq!(response.headers()["x-request-id"], "req_1");
    /// assert_eq!(
    ///     response.into_body().collect().await?.to_bytes(),
    ///     r#"{"code":"route_not_found","message":"no such route","request_id":"req_1"}"#,
    /// );
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The response body of the service must be `From<Bytes>`, as the bodies of axum, warp and
    /// `http-body-util` are. The body of tonic is not: add a gRPC service to an axum router
    /// (`Routes::into_axum_router`). Responses of gRPC pass unchanged. Only a panic is answered, with
    /// the gRPC status `INTERNAL`.
    header: HeaderName = HeaderName::from_static("x-request-id"),
    path: "errorbook::tower::ErrorLayer",
    example: "http::HeaderName::from_static(\"x-correlation-id\")",
}

/// The service that an [`ErrorLayer`] makes of a service.
///
/// ```
/// # use errorbook::ErrorBook;
/// # errorbook::http_errors! { enum HttpError; }
/// # #[derive(ErrorBook)]
/// # #[book(errors(HttpError), fallback(HttpError))]
/// # struct SiteApi;
/// use errorbook::tower::{ErrorLayer, ErrorService};
/// use tower::Layer;
///
/// let service: ErrorService<SiteApi, &str> = ErrorLayer::new().layer("the service");
/// # let _ = service;
/// ```
pub struct ErrorService<B, S> {
    inner: S,
    settings: Settings<HeaderName>,
    book: PhantomData<fn() -> B>,
}

impl<B: ErrorBook, S> Layer<S> for ErrorLayer<B> {
    type Service = ErrorService<B, S>;

    fn layer(&self, inner: S) -> Self::Service {
        ErrorService { inner, settings: self.settings.clone(), book: PhantomData }
    }
}

impl<B, S, Sent, Answered> Service<Request<Sent>> for ErrorService<B, S>
where
    B: ErrorBook,
    S: Service<Request<Sent>, Response = Response<Answered>>,
    Answered: Body + From<Bytes>,
{
    type Response = Response<Answered>;
    type Error = S::Error;
    type Future = ErrorFuture<B, S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, mut request: Request<Sent>) -> Self::Future {
        let is_head = request.method() == Method::HEAD;
        let line = request_line::<B>(request.method().as_str(), request.uri().path());
        let headers = request.headers_mut();
        let exchange = HttpExchange::identify::<B>(&self.settings, is_head, line, headers);
        let inner = &mut self.inner;
        let call = Call::new(exchange.request(), || inner.call(request));
        ErrorFuture::new(call, exchange)
    }
}

impl<B, S: Clone> Clone for ErrorService<B, S> {
    fn clone(&self) -> Self {
        let inner = self.inner.clone();
        Self { inner, settings: self.settings.clone(), book: PhantomData }
    }
}

impl<B, S: fmt::Debug> fmt::Debug for ErrorService<B, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorService")
            .field("inner", &self.inner)
            .field("settings", &self.settings)
            .finish()
    }
}
