//! By hand.

mod auth;
mod body;
mod errors;
mod request_id;
mod routes;

pub(crate) use routes::router;
