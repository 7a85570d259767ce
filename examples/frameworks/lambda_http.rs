//! AWS Lambda: `cargo run -p errorbook-examples-frameworks --features lambda-http --example lambda_http`
//!
//! Inside of Lambda, or of `cargo lambda watch`; then ask for `/pay` and `/ledger`.

use std::io;

use errorbook::ApiError;
use lambda_http::{Body, Error, IntoResponse, Request, Response, run, service_fn};

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

fn answer(path: &str) -> Result<&'static str, PaymentError> {
    match path {
        "/ledger" => Ok(ledger()?),
        _ => Err(PaymentError::Missing { param: "amount" }),
    }
}

/// An `Err` would fail the invocation, so the error is answered as `Ok`.
async fn handle(request: Request) -> Result<Response<Body>, Error> {
    match answer(request.uri().path()) {
        Ok(text) => Ok(text.into_response().await),
        Err(error) => Ok(error.into_response().await),
    }
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

/// What fails: there is no ledger.
fn ledger() -> io::Result<&'static str> {
    Err(io::Error::other("postgres://admin:secret@db.internal"))
}
