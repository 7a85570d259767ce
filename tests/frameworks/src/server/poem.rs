//! poem.

use std::net::SocketAddr;

use poem::{Request, Result, Route, Server, endpoint::make, listener::TcpAcceptor};

use super::FINE;
use crate::cases::{Case, fold};

async fn case<E: Case + Into<poem::Error>>(request: Request) -> Result<&'static str> {
    let case = request.path_params::<String>()?;
    E::of(&case).map_or(Ok(FINE), |error| Err(error.into()))
}

pub(crate) fn cases<E: Case + Into<poem::Error>>() -> Route {
    Route::new().at("/:case", make(case::<E>))
}

pub(crate) fn start() -> SocketAddr {
    let (listener, address) = super::listener();
    super::serve(async move || {
        let app = fold!(Route::new(), |app, path, E| app.nest(format!("/{path}"), cases::<E>()));
        let acceptor = TcpAcceptor::from_std(listener).expect("a runtime runs");
        Server::new_with_acceptor(acceptor).run(app).await.expect("the server runs");
    });
    address
}
