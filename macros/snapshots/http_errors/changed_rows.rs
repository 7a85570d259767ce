#[derive(
    ::errorbook::__private::core::fmt::Debug,
    ::errorbook::__private::core::marker::Copy,
    ::errorbook::__private::core::cmp::PartialEq,
    ::errorbook::__private::core::cmp::Eq,
    ::errorbook::ApiError
)]
#[api(crate = ::errorbook)]
/// What we refuse.
#[cfg(all())]
#[derive(Hash, Clone)]
#[api(book = ShopApi)]
#[allow(dead_code, reason = "a layer reads the rows and makes no value")]
pub enum HttpError {
    ///The request is malformed: its path, query, header fields or body cannot be read.
    #[api(status = 400, message = "the request is malformed")]
    BadRequest,
    ///Payment Required.
    #[api(status = 402, message = "payment required", title = "Pay")]
    PaymentRequired,
    /// No such page.
    #[api(status = 404, code = "no_such_page", message = "no {{page}}")]
    RouteNotFound,
    ///The server failed. The request itself may be fine.
    #[api(status = 500, message = "the server failed")]
    InternalServerError,
    ///The server is overloaded, or did not answer in time.
    #[api(status = 503, message = "the service is not available")]
    ServiceUnavailable,
    ///The server did not answer in time.
    #[api(status = 504, message = "the server did not answer in time")]
    GatewayTimeout,
}
#[cfg(all())]
#[automatically_derived]
impl ::errorbook::__private::core::fmt::Display for HttpError {
    fn fmt(
        &self,
        __f: &mut ::errorbook::__private::core::fmt::Formatter<'_>,
    ) -> ::errorbook::__private::core::fmt::Result {
        ::errorbook::__private::core::fmt::Formatter::write_str(
            __f,
            match self {
                Self::BadRequest => "the request is malformed",
                Self::PaymentRequired => "payment required",
                Self::RouteNotFound => "no {page}",
                Self::InternalServerError => "the server failed",
                Self::ServiceUnavailable => "the service is not available",
                Self::GatewayTimeout => "the server did not answer in time",
            },
        )
    }
}
#[cfg(all())]
#[automatically_derived]
impl ::errorbook::__private::core::error::Error for HttpError {}
