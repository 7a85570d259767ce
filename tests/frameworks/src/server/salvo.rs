//! salvo.

use std::{marker::PhantomData, net::SocketAddr};

use salvo_core::{
    Depot, Listener as _, Request, Response, Router, Server, Writer, async_trait,
    conn::{Acceptor as _, TcpListener},
    handler::Handler,
    routing::FlowCtrl,
};

use super::FINE;
use crate::cases::{Case, fold};

struct Cases<E>(PhantomData<fn() -> E>);

#[async_trait]
impl<E: Case + Writer> Handler for Cases<E> {
    async fn handle(
        &self,
        request: &mut Request,
        depot: &mut Depot,
        response: &mut Response,
        _: &mut FlowCtrl,
    ) {
        let case = request.param::<String>("case").unwrap_or_default();
        let result = E::of(&case).map_or(Ok(FINE), Err);
        result.write(request, depot, response).await;
    }
}

pub(crate) fn cases<E: Case + Writer>(path: &str) -> Router {
    Router::with_path(path).push(Router::with_path("{case}").goal(Cases::<E>(PhantomData)))
}

pub(crate) fn start() -> SocketAddr {
    super::serve_somewhere(async |tell| {
        let app = fold!(Router::new(), |app, path, E| app.push(cases::<E>(path)));
        let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
        let address = acceptor.holdings()[0].local_addr.clone();
        let _ = tell.send(address.into_std().expect("it listens on TCP"));
        Server::new(acceptor).serve(app).await;
    })
}
