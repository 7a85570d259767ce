//! poem: `cargo run -p errorbook-examples-frameworks --features poem --example poem`
//!
//! Then ask it: `curl -i localhost:3000/pay`, `curl -i localhost:3000/ledger`.

use std::io;

use errorbook::ApiError;
use poem::{Route, Server, get, handler, listener::TcpListener};

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

#[handler]
fn pay() -> Result<&'static str, PaymentError> {
    Err(PaymentError::Missing { param: "amount" })
}

#[handler]
fn balance() -> Result<&'static str, PaymentError> {
    Ok(ledger()?)
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let app = Route::new().at("/pay", get(pay)).at("/ledger", get(balance));
    Server::new(TcpListener::bind("127.0.0.1:3000")).run(app).await
}

/// What fails: there is no ledger.
fn ledger() -> io::Result<&'static str> {
    Err(io::Error::other("postgres://admin:secret@db.internal"))
}
