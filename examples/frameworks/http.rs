//! hyper, or anything else that takes responses of the `http` crate: `cargo run -p errorbook-examples-frameworks --features http --example http`
//!
//! Then ask it: `curl -i localhost:3000/pay`, `curl -i localhost:3000/ledger`.

use std::io;

use errorbook::{ApiError, ErrorResponse};
use http::{Request, Response};
use http_body_util::Full;
use hyper::{
    body::{Bytes, Incoming},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;

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

async fn serve(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, http::Error> {
    match answer(request.uri().path()) {
        Ok(text) => Response::builder().body(Full::from(text)),
        Err(error) => Ok(ErrorResponse::new(&error).into_http()),
    }
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    loop {
        let connection = TokioIo::new(listener.accept().await?.0);
        tokio::spawn(http1::Builder::new().serve_connection(connection, service_fn(serve)));
    }
}

/// What fails: there is no ledger.
fn ledger() -> io::Result<&'static str> {
    Err(io::Error::other("postgres://admin:secret@db.internal"))
}
