//! warp: `impl Reply`, for what a handler returns, and `impl Reject`, for what a filter rejects.

#[cfg(feature = "warp")]
pub use warp::{
    reject::Reject,
    reply::{Reply, Response},
};

#[cfg(feature = "warp")]
impl Reply for crate::ErrorResponse {
    fn into_response(self) -> Response {
        self.into_http()
    }
}

#[cfg(feature = "warp")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_warp {
    // Both traits demand thread-safe types. With a bound that looks generic, an error that is
    // none goes without the impl, where a plain bound would not compile.
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
    // What borrows lives too short for a `Reject`.
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

#[cfg(not(feature = "warp"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_warp {
    ($($input:tt)*) => {};
}
