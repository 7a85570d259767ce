//! jsonrpsee: `cargo run -p errorbook-examples-frameworks --features jsonrpsee --example jsonrpsee`
//!
//! Then ask it: `curl localhost:3000 -H 'content-type: application/json' -d
//! '{"jsonrpc": "2.0", "id": 1, "method": "pay"}'`, and the method `ledger`.

use std::io;

use errorbook::ApiError;
use jsonrpsee::{RpcModule, server::Server, types::ErrorObjectOwned};

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

fn pay() -> Result<&'static str, ErrorObjectOwned> {
    Err(PaymentError::Missing { param: "amount" })?
}

fn balance() -> Result<&'static str, ErrorObjectOwned> {
    Ok(ledger().map_err(PaymentError::from)?)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut module = RpcModule::new(());
    module.register_method("pay", |_, (), _| pay())?;
    module.register_method("ledger", |_, (), _| balance())?;
    Server::builder().build("127.0.0.1:3000").await?.start(module).stopped().await;
    Ok(())
}

/// What fails: there is no ledger.
fn ledger() -> io::Result<&'static str> {
    Err(io::Error::other("postgres://admin:secret@db.internal"))
}
