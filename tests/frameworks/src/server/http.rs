//! hyper, with responses of the `http` crate.

use std::{collections::HashMap, convert::Infallible, net::SocketAddr};

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::Full;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;

use super::FINE;
use crate::cases::{Case, fold};

type Answer = Response<Full<Bytes>>;

fn case<E: Case>(case: &str) -> Answer {
    match E::of(case) {
        Some(error) => error.response().into_http(),
        None => Response::new(Full::from(FINE)),
    }
}

fn answer(request: &Request<Incoming>) -> Answer {
    let cases = fold!(HashMap::new(), |cases, path, E| {
        let mut cases = cases;
        cases.insert(path, case::<E> as fn(&str) -> Answer);
        cases
    });
    let mut segments = request.uri().path().split('/').skip(1);
    match (segments.next().and_then(|path| cases.get(path)), segments.next()) {
        (Some(answer), Some(case)) => answer(case),
        _ => Response::new(Full::from(FINE)),
    }
}

pub(crate) fn start() -> SocketAddr {
    let (listener, address) = super::listener();
    super::serve(async move || {
        let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
        while let Ok((socket, _)) = listener.accept().await {
            let service = service_fn(async |request| Ok::<_, Infallible>(answer(&request)));
            tokio::spawn(async move {
                // A client may go away.
                let _ = http1::Builder::new().serve_connection(TokioIo::new(socket), service).await;
            });
        }
    });
    address
}
