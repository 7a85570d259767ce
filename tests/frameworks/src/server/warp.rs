//! warp.

use std::net::SocketAddr;

use warp::{Filter, Reply, filters::BoxedFilter, reply::Response};

use super::FINE;
use crate::cases::{Case, fold};

pub(crate) fn cases<E: Case + Reply>(path: &'static str) -> BoxedFilter<(Response,)> {
    let answer = async |case: String| E::of(&case).map_or(Ok(FINE), Err::<_, E>).into_response();
    warp::path(path).and(warp::path::param()).and(warp::path::end()).then(answer).boxed()
}

pub(crate) fn start() -> SocketAddr {
    let (listener, address) = super::listener();
    super::serve(async move || {
        let nothing = warp::path::end().map(|| FINE.into_response()).boxed();
        let app = fold!(nothing, |app, path, E| app.or(cases::<E>(path)).unify().boxed());
        let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
        warp::serve(app).incoming(listener).run().await;
    });
    address
}
