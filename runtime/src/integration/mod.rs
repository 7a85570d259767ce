//! The impls that errorbook adds to an error for other crates: one feature and one file each.
//!
//! The derive ends in one call of [`impl_integrations!`], which calls one macro per integration.
//! Each file defines its macro twice: with content where its feature is on, else empty. So the
//! features of this crate decide, and the macro crate knows no framework.
//!
//! All of them take the same three lists: the parameters of the impl, the type, and the
//! predicates of the where clause. What the user skips is sorted out here, before the call.

#![allow(unreachable_pub, reason = "`private` exports what has its feature on")]

pub mod actix_web;
pub mod async_graphql;
pub mod axum;
#[cfg(feature = "http")]
mod http;
pub mod jsonrpsee;
pub mod lambda_http;
pub mod poem;
pub mod rocket;
pub mod salvo;
pub mod tonic;
pub mod warp;

/// The integrations that `skip(…)` may name, with or without their features.
#[doc(hidden)]
#[allow(non_upper_case_globals)]
pub mod names {
    pub const actix_web: () = ();
    pub const async_graphql: () = ();
    pub const axum: () = ();
    pub const jsonrpsee: () = ();
    pub const lambda_http: () = ();
    pub const poem: () = ();
    pub const rocket: () = ();
    pub const salvo: () = ();
    pub const tonic: () = ();
    pub const warp: () = ();
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_integrations {
    ($params:tt $ty:tt $predicates:tt $skip:tt) => {
        $crate::__unless_skipped! { actix_web $skip __impl_actix_web $params $ty $predicates }
        $crate::__unless_skipped! { async_graphql $skip __impl_async_graphql $params $ty $predicates }
        $crate::__unless_skipped! { axum $skip __impl_axum $params $ty $predicates }
        $crate::__unless_skipped! { jsonrpsee $skip __impl_jsonrpsee $params $ty $predicates }
        $crate::__unless_skipped! { lambda_http $skip __impl_lambda_http $params $ty $predicates }
        $crate::__unless_skipped! { poem $skip __impl_poem $params $ty $predicates }
        $crate::__unless_skipped! { rocket $skip __impl_rocket $params $ty $predicates }
        $crate::__unless_skipped! { salvo $skip __impl_salvo $params $ty $predicates }
        $crate::__unless_skipped! { tonic $skip __impl_tonic $params $ty $predicates }
        $crate::__unless_skipped! { warp $skip __impl_warp $params $ty $predicates }
    };
}
#[doc(hidden)]
pub use __impl_integrations as impl_integrations;

/// Calls the macro of one integration, unless its name stands in the list.
///
/// A macro cannot compare two words, so each name has its own rule.
#[doc(hidden)]
#[macro_export]
macro_rules! __unless_skipped {
    ($name:ident [] $integration:ident $($input:tt)*) => { $crate::$integration! { $($input)* } };
    (actix_web [actix_web $($skip:ident)*] $($input:tt)*) => {};
    (async_graphql [async_graphql $($skip:ident)*] $($input:tt)*) => {};
    (axum [axum $($skip:ident)*] $($input:tt)*) => {};
    (jsonrpsee [jsonrpsee $($skip:ident)*] $($input:tt)*) => {};
    (lambda_http [lambda_http $($skip:ident)*] $($input:tt)*) => {};
    (poem [poem $($skip:ident)*] $($input:tt)*) => {};
    (rocket [rocket $($skip:ident)*] $($input:tt)*) => {};
    (salvo [salvo $($skip:ident)*] $($input:tt)*) => {};
    (tonic [tonic $($skip:ident)*] $($input:tt)*) => {};
    (warp [warp $($skip:ident)*] $($input:tt)*) => {};
    ($name:ident [$other:ident $($skip:ident)*] $($input:tt)*) => {
        $crate::__unless_skipped! { $name [$($skip)*] $($input)* }
    };
}

/// The response to a request that may have brought an id. One that the error carries goes first.
#[cfg(any(feature = "rocket", feature = "salvo"))]
fn answer<E: crate::Catalogued>(error: &E, request_id: Option<&str>) -> crate::ErrorResponse {
    let mut report = crate::Report::new(error);
    if let (None, Some(id)) = (report.request_id(), request_id) {
        report = report.with_request_id(id);
    }
    report.respond::<E::Envelope>()
}

/// The report of an error that does not become an `ErrorResponse`, which would log it.
#[cfg(any(feature = "async-graphql", feature = "jsonrpsee", feature = "tonic"))]
fn occurrence<E: crate::Catalogued>(error: &E) -> crate::Report<'_> {
    let report = crate::Report::new(error);
    #[cfg(feature = "tracing")]
    crate::log::occurrence(&report);
    report
}

#[cfg(any(feature = "async-graphql", feature = "jsonrpsee"))]
crate::envelope! {
    /// What a protocol with an envelope of its own has beside the message.
    pub(crate) Beside {
        "code": code,
        "type": type,
        "status": status,
        "param": param?,
        "details": details?,
        "doc_url": doc_url?,
        "request_id": request_id?,
        "retry_after": retry_after?,
    }
}
