//! tonic: `cargo run -p errorbook-examples-frameworks --features tonic --example tonic`
//!
//! Prints what a client of the service gets.

use std::io;

use errorbook::ApiError;
use tonic::{Response, Status};
use tonic_types::StatusExt as _;

#[derive(Debug, thiserror::Error, ApiError)]
enum PaymentError {
    /// A required parameter is absent.
    #[error("`{param}` is required")]
    #[api(status = 422, code = "parameter_missing")]
    Missing {
        #[api(param)]
        param: &'static str,
    },
    /// The ledger did not answer.
    #[error("ledger: {0}")] // the Display of a 5xx is logged, never sent
    #[api(status = 503, retry_after = 10)]
    LedgerDown(#[from] io::Error),
}

/// What a method of the generated service does.
fn pay() -> Result<Response<()>, Status> {
    Err(PaymentError::Missing { param: "amount" })?
}

fn balance() -> Result<Response<&'static str>, Status> {
    Ok(Response::new(ledger().map_err(PaymentError::from)?))
}

fn main() {
    let failures = [pay().err(), balance().err()];
    for status in failures.into_iter().flatten() {
        println!("{:?}: {}\n{:#?}", status.code(), status.message(), status.get_error_details());
    }
}

/// What fails: there is no ledger.
fn ledger() -> io::Result<&'static str> {
    Err(io::Error::other("postgres://admin:secret@db.internal"))
}
