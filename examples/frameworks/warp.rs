//! warp: `cargo run -p errorbook-examples-frameworks --features warp --example warp`
//!
//! Then ask it: `curl -i localhost:3000/pay`, `curl -i localhost:3000/ledger`.

use std::io;

use errorbook::ApiError;
use warp::Filter as _;

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

async fn pay() -> Result<&'static str, PaymentError> {
    Err(PaymentError::Missing { param: "amount" })
}

async fn balance() -> Result<&'static str, PaymentError> {
    Ok(ledger()?)
}

#[tokio::main]
async fn main() {
    let app = warp::path!("pay").then(pay).or(warp::path!("ledger").then(balance));
    warp::serve(app).run(([127, 0, 0, 1], 3000)).await;
}

/// What fails: there is no ledger.
fn ledger() -> io::Result<&'static str> {
    Err(io::Error::other("postgres://admin:secret@db.internal"))
}
