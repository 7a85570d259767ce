::core::compile_error! {
    "`none` takes the row out, so it has no keys; remove `none` or the keys"
}
#[derive(
    ::errorbook::__private::core::fmt::Debug,
    ::errorbook::__private::core::clone::Clone,
    ::errorbook::__private::core::marker::Copy,
    ::errorbook::__private::core::cmp::PartialEq,
    ::errorbook::__private::core::cmp::Eq,
)]
#[cfg(all())]
#[derive(Hash)]
///What the framework refuses before a handler runs.
#[allow(dead_code, reason = "a layer reads the rows and makes no value")]
enum HttpError {
    ///The request is malformed: its path, query, header fields or body cannot be read.
    BadRequest,
    ///Credentials are missing or not valid.
    Unauthorized,
    ///No route matches the path of the request.
    RouteNotFound,
    ///The server failed. The request itself may be fine.
    InternalServerError,
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
                Self::Unauthorized => "credentials are missing or not valid",
                Self::RouteNotFound => "no such route",
                Self::InternalServerError => "the server failed",
            },
        )
    }
}
#[cfg(all())]
#[automatically_derived]
impl ::errorbook::__private::core::error::Error for HttpError {}
#[cfg(all())]
const _: () = {
    const _: () = {
        use ::errorbook as __errorbook;
        const _: () = <HttpError as __errorbook::Described>::IS_ERROR;
        const _: ::core::option::Option<()> = ::core::option::Option::None;
        #[automatically_derived]
        impl __errorbook::ApiError for HttpError
        where
            for<'__e> <HttpError as __errorbook::Itself<
                '__e,
            >>::Type: ::core::error::Error,
        {
            fn spec(&self) -> __errorbook::ErrorSpec {
                ::core::unreachable!()
            }
        }
        #[automatically_derived]
        impl __errorbook::Catalogued for HttpError
        where
            for<'__e> <HttpError as __errorbook::Itself<
                '__e,
            >>::Type: ::core::error::Error,
        {
            const CATALOG: &'static __errorbook::Catalog = __errorbook::__private::NOTHING;
            type Envelope = __errorbook::envelope::Typed;
        }
        __errorbook::__private::impl_frameworks! {
            [] [HttpError] [for < '__e > < HttpError as __errorbook::Itself < '__e >>
            ::Type : ::core::error::Error] []
        }
    };
};
