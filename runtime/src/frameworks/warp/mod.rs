//! warp.
//!
//! The derive implements `warp::Reply`, for what a handler returns, and `From<…> for
//! warp::Rejection`, for what a filter rejects with. The layer is that of [`tower`](crate::tower),
//! with the feature `tower`.
//!
//! ```
//! use errorbook::{ApiError, warp::recover};
//! use warp::{Filter, Rejection, Reply, http::StatusCode};
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! enum PageError {
//!     #[error("no such page")]
//!     #[api(status = 404)]
//!     NoPage,
//!     #[error("the key was revoked")]
//!     #[api(status = 401)]
//!     KeyRevoked,
//! }
//!
//! async fn page() -> Result<String, PageError> {
//!     Err(PageError::NoPage)
//! }
//!
//! /// A filter in front of handlers.
//! async fn authenticate() -> Result<(), Rejection> {
//!     Err(PageError::KeyRevoked)?
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! let admin = warp::path("admin").and_then(authenticate).untuple_one();
//! let route = warp::path("page").then(page).or(admin.then(page)).recover(recover);
//! # let _ = route;
//! assert_eq!(page().await.into_response().status(), StatusCode::NOT_FOUND);
//! let rejection = authenticate().await.unwrap_err();
//! assert_eq!(recover(rejection).await.unwrap().status(), 401);
//! # }
//! ```
//!
//! # Rejections
//!
//! warp answers a rejection that no `recover` answers with the `Debug` text of what is in it. So the
//! derive does not implement `Reject` for the error itself: its `Debug` has the sources and all
//! fields, also of a masked 5xx. The rejection has a [`Rejected`] in it, whose `Debug` is the code.
//! End your routes in `.recover(errorbook::warp::recover)`.

mod reject;

pub use reject::{Rejected, recover};

#[doc(hidden)]
pub use ::warp::{
    reject::Rejection,
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
                $crate::__private::answer(self, $crate::ErrorResponse::new).into_http()
            }
        }
    };
    // A type that borrows is not `'static`, as what is in a rejection has to be.
    ([$borrow:lifetime $($params:tt)*] $ty:tt $predicates:tt) => {
        $crate::__impl_warp! { @reply [$borrow $($params)*] $ty $predicates }
    };
    ([$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        $crate::__impl_warp! { @reply [$($params)*] [$($ty)*] [$($predicates)*] }

        #[automatically_derived]
        impl<$($params)*> $crate::__private::core::convert::From<$($ty)*>
            for $crate::__private::warp::Rejection
        where
            for<'__w> $($ty)*: $crate::__private::core::marker::Send
                + $crate::__private::core::marker::Sync
                + 'static,
            $($predicates)*
        {
            fn from(__error: $($ty)*) -> Self {
                $crate::__private::warp::Rejected::reject(__error)
            }
        }
    };
}
