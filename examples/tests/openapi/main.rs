//! Writes OpenAPI documents for `tests/proofs/openapi`, which gives them to other tools, and checks each of
//! them here.

#[path = "../../../tests/openapi/tests/live/document.rs"]
mod document;
mod envelopes;
mod large;
mod of_book;
mod references;
#[path = "../../shop/routes.rs"]
mod routes;
#[expect(dead_code, reason = "each test has one of the frameworks")]
#[path = "../servers/mod.rs"]
mod servers;
mod shop;
