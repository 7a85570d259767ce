//! salvo, whose `salvo_core` has all that is needed here: `cargo run -p errorbook-examples-frameworks --features salvo --example salvo`
//!
//! Then ask it: `curl -i localhost:3000/pay`, `curl -i localhost:3000/ledger`.

use std::io;

use errorbook::ApiError;
use salvo_core::{Listener as _, Router, Server, conn::TcpListener, handler};

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
async fn pay() -> Result<&'static str, PaymentError> {
    Err(PaymentError::Missing { param: "amount" })
}

#[handler]
async fn balance() -> Result<&'static str, PaymentError> {
    Ok(ledger()?)
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .push(Router::with_path("pay").get(pay))
        .push(Router::with_path("ledger").get(balance));
    let acceptor = TcpListener::new("127.0.0.1:3000").bind().await;
    Server::new(acceptor).serve(app).await;
}

/// What fails: there is no ledger.
fn ledger() -> io::Result<&'static str> {
    Err(io::Error::other("postgres://admin:secret@db.internal"))
}
