//! A payments shop on axum that asks itself for everything that can go wrong.
//!
//! ```sh
//! cargo run --example shop                    # the tour
//! cargo run --example shop -- --serve 8080    # stays up, for requests of your own and for /openapi.json
//! cargo run --example shop -- --serve 8080 --bare    # the same without errorbook's layer
//! ```

mod routes;

use std::{
    env,
    io::{self, Write as _},
    net::Ipv4Addr,
    process::ExitCode,
};

use axum::Router;
use errorbook_examples::shop::{arguments::port, log, tour};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments: Vec<_> = env::args().skip(1).collect();
    let router = match arguments.pop_if(|last| last == "--bare") {
        Some(_) => routes::bare(),
        None => routes::router(),
    };
    let done = match port(arguments.into_iter()) {
        Ok(None) => show(router).await.map_err(|error| error.to_string()),
        Ok(Some(port)) => stay(port, router).await.map_err(|error| format!("port {port}: {error}")),
        Err(mistake) => Err(mistake),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Serves on a free port just long enough for the tour.
async fn show(router: Router) -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let server = listener.local_addr()?;
    tokio::spawn(axum::serve(listener, router).into_future());
    let log = log::start();
    let mut text = tour::failures(server).await?;
    text += &tour::refusals(server).await?;
    text += &tour::versions(server).await?;
    text += &tour::anything(server).await?;
    text += &tour::logged(&log.lines());
    text += &tour::envelopes(server).await?;
    text += &tour::violations(server).await?;
    text += &tour::compile_error();
    io::stdout().write_all(text.as_bytes())
}

async fn stay(port: u16, router: Router) -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    println!("the shop is open: curl -i http://{}/v1/payments -d '{{}}'", listener.local_addr()?);
    axum::serve(listener, router).await
}
