//! warp.
//!
//! The derive implements `warp::Reply`, for what a handler returns, and `warp::reject::Reject`, for
//! what a filter rejects with. The layer is that of [`tower`](crate::tower), with the feature
//! `tower`.
//!
//! ```
//! use errorbook::ApiError;
//! use warp::{Filter, Reply, http::StatusCode};
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("no such page")]
//! #[api(status = 404)]
//! struct NoPage;
//!
//! async fn page() -> Result<String, NoPage> {
//!     Err(NoPage)
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! let route = warp::path("page").then(page);
//! # let _ = route;
//! assert_eq!(page().await.into_response().status(), StatusCode::NOT_FOUND);
//! # }
//! ```

#[doc(hidden)]
pub use ::warp::{
    reject::Reject,
    reply::{Reply, Response},
};

impl Reply for crate::ErrorResponse {
    fn into_response(self) -> Response {
        self.into_http()
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_warp {
    // Both traits demand thread-safe types. The lifetime `'__w` makes the bound look generic, so an
    // error that is not thread-safe has no impl, while a plain bound would not compile.
    (@reply [$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::warp::Reply for $($ty)*
        where
            for<'__w> $($ty)*: $crate::__private::core::marker::Send,
            $($predicates)*
        {
            fn into_response(self) -> $crate::__private::warp::Response {
                $crate::ErrorResponse::new(&self).into_http()
            }
        }
    };
    // A type that borrows is not `'static`, as a `Reject` has to be.
    ([$borrow:lifetime $($params:tt)*] $ty:tt $predicates:tt) => {
        $crate::__impl_warp! { @reply [$borrow $($params)*] $ty $predicates }
    };
    ([$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        $crate::__impl_warp! { @reply [$($params)*] [$($ty)*] [$($predicates)*] }

        #[automatically_derived]
        impl<$($params)*> $crate::__private::warp::Reject for $($ty)*
        where
            for<'__w> $($ty)*: $crate::__private::core::marker::Send
                + $crate::__private::core::marker::Sync
                + 'static,
            $($predicates)*
        {
        }
    };
}
