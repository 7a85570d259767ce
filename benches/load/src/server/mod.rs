//! The shop in every framework, each with errorbook and by hand, on one thread.
//!
//! | route | answers |
//! |---|---|
//! | `GET /ok` | a text |
//! | `GET /out-of-stock` | 409 with a param |
//! | `GET /down` | 500 whose `Display` and source hold a secret |
//! | `GET /misfit` | 422 with details |
//! | `GET /panic` | panics with the secret |
//! | `POST /orders` | the number of ordered things |

use std::{
    io::Read as _,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    thread,
};

use serde::Deserialize;

use crate::errors::SECRET;

mod actix_web;
mod axum;
mod hyper;
mod poem;
mod rocket;
mod salvo;
mod tower;
mod warp;

pub const FRAMEWORKS: [&str; 7] = ["axum", "actix-web", "Rocket", "poem", "warp", "salvo", "hyper"];

pub const FINE: &str = "all is well";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// The derive, and errorbook's layer.
    Errorbook,
    /// The framework's trait by hand, and a middleware by hand.
    Hand,
}

impl Variant {
    pub fn name(self) -> &'static str {
        match self {
            Self::Errorbook => "errorbook",
            Self::Hand => "hand",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        [Self::Errorbook, Self::Hand].into_iter().find(|variant| variant.name() == name)
    }
}

#[derive(Deserialize)]
struct Order {
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    qty: u32,
}

impl Order {
    fn total(&self) -> String {
        self.items.iter().map(|item| item.qty).sum::<u32>().to_string()
    }
}

fn panics() -> &'static str {
    panic!("{SECRET}")
}

/// A free port of this machine, told to whoever started the server.
fn listener() -> TcpListener {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
    listener.set_nonblocking(true).expect("sockets can wait");
    tell(listener.local_addr().expect("it is bound"));
    listener
}

fn tell(address: SocketAddr) {
    println!("{address}");
}

async fn serve(framework: &str, variant: Variant) {
    match framework {
        "axum" => axum::serve(listener(), variant).await,
        "Rocket" => rocket::serve(variant).await,
        "poem" => poem::serve(listener(), variant).await,
        "warp" => warp::serve(listener(), variant).await,
        "salvo" => salvo::serve(listener(), variant).await,
        "hyper" => hyper::serve(listener(), variant).await,
        other => panic!("{other} is none of {FRAMEWORKS:?}"),
    }
}

/// Serves until the standard input ends, which is when the process that started this one does.
pub fn run(framework: &str, variant: Variant) {
    // One line of each panic would be most of what is measured.
    std::panic::set_hook(Box::new(|_| {}));
    let framework = framework.to_owned();
    thread::spawn(move || match &*framework {
        "actix-web" => actix_web::serve(listener(), variant),
        _ => {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime starts").block_on(serve(&framework, variant));
        }
    });
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
}
