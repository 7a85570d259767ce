//! The shop in each framework, with one worker thread.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};

mod actix_web;
mod axum;
mod hyper;
mod poem;
mod rocket;
mod salvo;
mod tower;
mod warp;

pub(crate) fn serve(framework: &str) {
    if framework == "actix-web" {
        return actix_web::serve(listener());
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime starts").block_on(async {
        match framework {
            "axum" => axum::serve(listener()).await,
            "hyper" => hyper::serve(listener()).await,
            "poem" => poem::serve(listener()).await,
            "rocket" => rocket::serve().await,
            "salvo" => salvo::serve(listener()).await,
            "warp" => warp::serve(listener()).await,
            other => panic!("unknown framework {other}"),
        }
    });
}

/// Binds a free port and prints its address.
fn listener() -> TcpListener {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
    listener.set_nonblocking(true).expect("sockets can wait");
    print_address(listener.local_addr().expect("it is bound"));
    listener
}

fn print_address(address: SocketAddr) {
    println!("{address}");
}
