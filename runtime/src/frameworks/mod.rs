//! One room for each framework: what the derive implements for it, and its layer.
//!
//! This file alone turns a framework on or off, by its feature: the modules here, and the table
//! below. A framework that the derive knows has a macro, `__impl_axum!` and so on, in its room. It
//! takes the parameters of the impl, the type, and the predicates of the where clause. What writes an
//! OpenAPI document is in the table, too, because it is implemented and skipped in the same way; its
//! rooms are in `openapi/`.

#[cfg(feature = "actix-web")]
pub mod actix_web;
#[cfg(feature = "async-graphql")]
pub mod async_graphql;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "http")]
mod http;
#[cfg(feature = "jsonrpsee")]
pub mod jsonrpsee;
#[cfg(feature = "lambda-http")]
pub mod lambda_http;
#[cfg(feature = "poem")]
pub mod poem;
#[cfg(feature = "rocket")]
pub mod rocket;
#[cfg(feature = "salvo")]
pub mod salvo;
#[cfg(feature = "tonic")]
pub mod tonic;
#[cfg(feature = "tower")]
pub mod tower;
#[cfg(feature = "warp")]
pub mod warp;

mod dynamic;
#[cfg(any(feature = "async-graphql", feature = "jsonrpsee", feature = "tonic"))]
mod protocol;
#[cfg(any(feature = "rocket", feature = "salvo"))]
mod respond;
mod table;

table::frameworks! { $
    derived {
        actix_web: "actix-web", __impl_actix_web;
        async_graphql: "async-graphql", __impl_async_graphql;
        axum: "axum", __impl_axum;
        jsonrpsee: "jsonrpsee", __impl_jsonrpsee;
        lambda_http: "lambda-http", __impl_lambda_http;
        poem: "poem", __impl_poem;
        rocket: "rocket", __impl_rocket;
        salvo: "salvo", __impl_salvo;
        tonic: "tonic", __impl_tonic;
        warp: "warp", __impl_warp;
    }
    layer_only {
        tower: "tower";
    }
    documents {
        aide: "aide", __impl_aide;
        poem_openapi: "poem-openapi", __impl_poem_openapi;
        salvo_oapi: "salvo-oapi", __impl_salvo_oapi;
        utoipa: "utoipa", __impl_utoipa;
    }
}

/// What `errorbook::__private` exports for generated code.
pub(crate) mod private {
    pub use super::*;
}
