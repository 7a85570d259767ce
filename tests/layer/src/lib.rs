//! What the tests of the layers share: the errors of an API, and a client that shows every byte.

pub mod client;
pub mod errors;
pub mod server;
pub mod table;
