//! With errorbook.

mod auth;
mod errors;
mod routes;

pub(crate) use routes::router;
