//! async-graphql, served by hyper.

use std::{collections::HashMap, convert::Infallible, net::SocketAddr};

use async_graphql::{EmptyMutation, EmptySubscription, Error, Object, ResultExt as _, Schema};
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use serde_json::json;

use super::{Cell, in_each_envelope, post, said, same};
use crate::{
    cases::{Case, fold},
    rows::Row,
    server,
};

fn case<E: Case + async_graphql::ErrorExtensions>(case: &str) -> Result<i32, Error> {
    E::of(case).map_or(Ok(1), Err).extend()
}

struct Query;

#[Object]
#[expect(clippy::unused_async, reason = "the macro takes nothing else")]
impl Query {
    async fn ask(&self, envelope: String, case: String) -> Result<i32, Error> {
        let cases = fold!(HashMap::new(), |cases, path, E| {
            let mut cases = cases;
            cases.insert(path, self::case::<E> as fn(&str) -> Result<i32, Error>);
            cases
        });
        cases[&*envelope](&case)
    }
}

type Answer = Result<Response<Full<Bytes>>, Infallible>;

async fn answer(request: Request<Incoming>) -> Answer {
    let body = request.into_body().collect().await.expect("the client sends it").to_bytes();
    let request: async_graphql::Request = serde_json::from_slice(&body).expect("it is JSON");
    let schema = Schema::new(Query, EmptyMutation, EmptySubscription);
    let response = serde_json::to_vec(&schema.execute(request).await).expect("it is plain data");
    Ok(Response::new(Full::from(response)))
}

pub(crate) fn start() -> SocketAddr {
    let (listener, address) = server::listener();
    server::serve(async move || {
        let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
        while let Ok((socket, _)) = listener.accept().await {
            let connection = TokioIo::new(socket);
            tokio::spawn(http1::Builder::new().serve_connection(connection, service_fn(answer)));
        }
    });
    address
}

pub(crate) fn cell(&address: &SocketAddr, row: &Row) -> Cell {
    in_each_envelope(row, |envelope, row| {
        let query = format!("{{ ask(envelope: {envelope:?}, case: {:?}) }}", row.case);
        let answer = post(address, &json!({ "query": query }))?;
        let mut expected = said(envelope, row.case).ok_or("there is no such case")?;
        let error = &answer["errors"][0];
        same("message", &error["message"], &expected["message"].take())?;
        expected.as_object_mut().map(|members| members.remove("message"));
        same("extensions", &error["extensions"], &expected)?;
        Ok(error["extensions"]["status"].to_string())
    })
}
