//! tower: axum, hyper, warp and every other framework with tower services.
//!
//! [`ErrorLayer`] answers the framework's failures in the envelope of the API, and gives each
//! request an id. [`layer`](crate::layer) says what it does. In axum, add it with
//! `Router::layer(ErrorLayer::<SiteApi>::new())`.

mod future;
#[cfg(feature = "tower-errors")]
mod handle_error;
mod layer;
#[cfg(feature = "reference")]
mod reference;

pub use future::ErrorFuture;
#[cfg(feature = "tower-errors")]
pub use handle_error::handle_error;
pub use layer::{ErrorLayer, ErrorService};
