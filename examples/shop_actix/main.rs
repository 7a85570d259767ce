//! The shop on actix-web: same errors, same requests, same answers.
fn main() {}
