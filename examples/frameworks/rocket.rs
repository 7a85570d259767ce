//! Rocket: `cargo run -p errorbook-examples-frameworks --features rocket --example rocket`
//!
//! Then ask it: `curl -i localhost:3000/pay`, `curl -i localhost:3000/ledger`.

use std::io;

use errorbook::ApiError;
use rocket::{Config, get, routes};

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

#[get("/pay")]
fn pay() -> Result<&'static str, PaymentError> {
    Err(PaymentError::Missing { param: "amount" })
}

#[get("/ledger")]
fn balance() -> Result<&'static str, PaymentError> {
    Ok(ledger()?)
}

#[rocket::main]
async fn main() -> Result<(), Box<rocket::Error>> {
    let config = Config { port: 3000, ..Config::default() };
    rocket::custom(config).mount("/", routes![pay, balance]).launch().await?;
    Ok(())
}

/// What fails: there is no ledger.
fn ledger() -> io::Result<&'static str> {
    Err(io::Error::other("postgres://admin:secret@db.internal"))
}
