//! Sockets for the tests and for the shop example: an HTTP client, and threads for servers.

pub mod client;
pub mod server;
