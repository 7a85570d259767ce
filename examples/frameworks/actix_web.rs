//! actix-web: `cargo run -p errorbook-examples-frameworks --features actix-web --example actix_web`
//!
//! Then ask it: `curl -i localhost:3000/pay`, `curl -i localhost:3000/ledger`.

use std::io;

use actix_web::{App, HttpServer, rt::System, web::get};
use errorbook::ApiError;

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

fn main() -> io::Result<()> {
    let app = || App::new().route("/pay", get().to(pay)).route("/ledger", get().to(balance));
    System::new().block_on(HttpServer::new(app).bind("127.0.0.1:3000")?.run())
}

/// What fails: there is no ledger.
fn ledger() -> io::Result<&'static str> {
    Err(io::Error::other("postgres://admin:secret@db.internal"))
}
