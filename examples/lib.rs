//! What the examples and their tests share. Each folder here is one example.

#[path = "ec2/errors.rs"]
pub mod ec2;
pub mod references;
pub mod styles;

/// A payments shop, served by axum in `shop/` and by actix-web in `shop_actix/`.
pub mod shop {
    pub mod arguments;
    pub mod client;
    pub mod errors;
    pub mod log;
    pub mod orders;
    pub mod till;
    pub mod tour;
}
