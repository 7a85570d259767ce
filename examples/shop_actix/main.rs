//! The shop on actix-web: other routes, but the same errors and so the same answers.
//!
//! ```sh
//! cargo run --example shop_actix                    # the tour
//! cargo run --example shop_actix -- --serve 8080    # stays up, for requests of your own
//! ```

mod routes;

use std::{
    env,
    io::{self, Write as _},
    net::{Ipv4Addr, TcpListener},
    process::ExitCode,
};

use actix_web::{App, HttpServer, rt, web};
use errorbook_examples::shop::{arguments::port, till::Shop, tour};

fn main() -> ExitCode {
    let done = rt::System::new().block_on(async {
        match port(env::args().skip(1)) {
            Ok(None) => show().await.map_err(|error| error.to_string()),
            Ok(Some(port)) => stay(port).await.map_err(|error| format!("port {port}: {error}")),
            Err(mistake) => Err(mistake),
        }
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Serves on a free port just long enough for the tour.
async fn show() -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    rt::spawn(serve(listener));
    let mut text = tour::failures(address).await?;
    text += &tour::refusals(address).await?;
    text += &tour::versions(address).await?;
    text += &tour::anything(address).await?;
    io::stdout().write_all(text.as_bytes())
}

async fn stay(port: u16) -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    println!("the shop is open: curl -i http://{}/v1/payments -d '{{}}'", listener.local_addr()?);
    serve(listener).await
}

async fn serve(listener: TcpListener) -> io::Result<()> {
    let shop = web::Data::new(Shop::default());
    let app = move || App::new().app_data(shop.clone()).configure(routes::versions);
    HttpServer::new(app).workers(1).listen(listener)?.run().await
}
