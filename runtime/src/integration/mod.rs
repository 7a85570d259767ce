//! The impls that errorbook adds to an error for other crates: one feature and one file each.
//!
//! The derive ends in one call of [`impl_integrations!`], which calls one macro per integration.
//! Each file defines its macro twice: with content where its feature is on, else empty. So the
//! features of this crate decide, and the macro crate knows no framework.
//!
//! All of them take the same four lists: the parameters of the impl, the type, the predicates of
//! the where clause, and the integrations that the user skips.

#![allow(unreachable_pub, reason = "`private` exports what has its feature on")]

pub mod actix_web;
pub mod axum;
#[cfg(feature = "http")]
mod http;

/// The integrations that `skip(…)` may name, with or without their features.
#[doc(hidden)]
#[allow(non_upper_case_globals)]
pub mod names {
    pub const actix_web: () = ();
    pub const axum: () = ();
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_integrations {
    ($($input:tt)*) => {
        $crate::__impl_actix_web! { $($input)* }
        $crate::__impl_axum! { $($input)* }
    };
}
#[doc(hidden)]
pub use __impl_integrations as impl_integrations;
