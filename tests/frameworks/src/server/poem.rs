//! poem.

use std::net::SocketAddr;

use poem::{
    Request, Result, Route, Server, endpoint::make, error::ResponseError, listener::TcpAcceptor,
};

use super::FINE;
use crate::cases::{Case, fold};

async fn case<E: Case + ResponseError>(request: Request) -> Result<&'static str> {
    let case = request.path_params::<String>()?;
    Ok(E::of(&case).map_or(Ok(FINE), Err)?)
}

pub(crate) fn cases<E: Case + ResponseError>() -> Route {
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
