//! axum, and every framework on `axum-core`: `impl IntoResponse`.

#[cfg(feature = "axum")]
pub use axum_core::response::{IntoResponse, Response};

#[cfg(feature = "axum")]
impl IntoResponse for crate::ErrorResponse {
    fn into_response(self) -> Response {
        self.into_http()
    }
}

#[cfg(feature = "axum")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_axum {
    ([$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::axum::IntoResponse for $($ty)*
        where $($predicates)*
        {
            fn into_response(self) -> $crate::__private::axum::Response {
                $crate::ErrorResponse::new(&self).into_http()
            }
        }
    };
}

#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_axum {
    ($($input:tt)*) => {};
}
