//! The layer for actix-web.

use core::{
    fmt,
    future::{Ready, ready},
    marker::PhantomData,
    task::{Context, Poll},
};

use ::actix_web::{
    Error,
    body::{EitherBody, MessageBody},
    dev::{Service, ServiceRequest, ServiceResponse, Transform},
    http::header::HeaderName,
};

use super::ErrorFuture;
use crate::{
    book::ErrorBook,
    layer::{
        call::Call,
        exchange::Exchange,
        request_line::request_line,
        settings::{Settings, error_layer},
    },
};

error_layer! {
    /// Answers the failures of an app in the envelope of the book `B`, and gives each request an id.
    ///
    /// ```
    /// use actix_web::{App, test};
    /// use errorbook::{ErrorBook, actix_web::ErrorLayer};
    ///
    /// errorbook::http_errors! {
    ///     enum HttpError;
    /// }
    ///
    /// #[derive(ErrorBook)]
    /// #[book(errors(HttpError), fallback(HttpError), envelope = errorbook::envelope::Flat)]
    /// struct SiteApi;
    ///
    /// # actix_web::rt::System::new().block_on(async {
    /// let app = App::new().wrap(ErrorLayer::<SiteApi>::new());
    /// let app = test::init_service(app).await;
    /// let request = test::TestRequest::get().uri("/nowhere").insert_header(("x-request-id", "req_1"));
    /// let response = test::call_service(&app, request.to_request()).await;
    /// assert_eq!(response.status(), 404);
    /// assert_eq!(response.headers().get("x-request-id").unwrap(), "req_1");
    /// assert_eq!(
    ///     test::read_body(response).await,
    ///     r#"{"code":"route_not_found","message":"no such route","request_id":"req_1"}"#,
    /// );
    /// # });
    /// ```
    header: HeaderName = HeaderName::from_static("x-request-id"),
    path: "errorbook::actix_web::ErrorLayer",
    example: "actix_web::http::header::HeaderName::from_static(\"x-correlation-id\")",
}

/// The service that an [`ErrorLayer`] makes of an app's service.
///
/// ```
/// # use errorbook::ErrorBook;
/// # errorbook::http_errors! { enum HttpError; }
/// # #[derive(ErrorBook)]
/// # #[book(errors(HttpError), fallback(HttpError))]
/// # struct SiteApi;
/// use actix_web::{HttpResponse, dev::{ServiceRequest, Transform, fn_service}};
/// use errorbook::actix_web::{ErrorLayer, ErrorService};
///
/// # actix_web::rt::System::new().block_on(async {
/// let inner = fn_service(async |request: ServiceRequest| {
///     Ok::<_, actix_web::Error>(request.into_response(HttpResponse::Ok()))
/// });
/// let service: ErrorService<SiteApi, _> = ErrorLayer::new().new_transform(inner).await.unwrap();
/// # let _ = service;
/// # });
/// ```
pub struct ErrorService<B, S> {
    inner: S,
    settings: Settings<HeaderName>,
    book: PhantomData<fn() -> B>,
}

impl<B, S, A> Transform<S, ServiceRequest> for ErrorLayer<B>
where
    B: ErrorBook + 'static,
    S: Service<ServiceRequest, Response = ServiceResponse<A>, Error = Error>,
    A: MessageBody,
{
    type Response = ServiceResponse<EitherBody<A>>;
    type Error = Error;
    type Transform = ErrorService<B, S>;
    type InitError = ();
    type Future = Ready<Result<Self::Transform, ()>>;

    fn new_transform(&self, inner: S) -> Self::Future {
        ready(Ok(ErrorService { inner, settings: self.settings.clone(), book: PhantomData }))
    }
}

impl<B, S, A> Service<ServiceRequest> for ErrorService<B, S>
where
    B: ErrorBook + 'static,
    S: Service<ServiceRequest, Response = ServiceResponse<A>, Error = Error>,
    A: MessageBody,
{
    type Response = ServiceResponse<EitherBody<A>>;
    type Error = Error;
    type Future = ErrorFuture<B, S::Future>;

    fn poll_ready(&self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&self, mut request: ServiceRequest) -> Self::Future {
        let line = request_line::<B>(request.method().as_str(), request.path());
        let exchange = Exchange::identify::<B>(&self.settings, line, request.headers_mut());
        let call = Call::new(exchange.request(), || self.inner.call(request));
        ErrorFuture::new(call, exchange)
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
