//! axum, and every framework on `axum-core`.
//!
//! The derive implements `axum::response::IntoResponse`, so a handler returns the error. The layer
//! is that of [`tower`](crate::tower), with the feature `tower`.
//!
//! ```
//! # use axum_core as axum;
//! use axum::response::IntoResponse;
//! use errorbook::ApiError;
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
//! assert_eq!(page().await.into_response().status(), 404);
//! # }
//! ```

#[doc(hidden)]
pub use axum_core::response::{IntoResponse, Response};

impl IntoResponse for crate::ErrorResponse {
    fn into_response(self) -> Response {
        self.into_http()
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_axum {
    ([$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::axum::IntoResponse for $($ty)*
        where $($predicates)*
        {
            fn into_response(self) -> $crate::__private::axum::Response {
                $crate::__private::answer(self, $crate::ErrorResponse::new).into_http()
            }
        }
    };
}
