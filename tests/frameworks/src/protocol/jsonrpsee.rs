//! jsonrpsee, with one method for each envelope.

use std::net::SocketAddr;

use jsonrpsee::{
    RpcModule,
    server::Server,
    types::{ErrorObjectOwned, Params},
};
use serde_json::json;

use super::{Cell, in_each_envelope, post, said, same};
use crate::{
    cases::{Case, fold},
    rows::Row,
    server,
};

fn case<E: Case>(case: &Params<'_>) -> Result<(), ErrorObjectOwned>
where
    ErrorObjectOwned: From<E>,
{
    match E::of(&case.one::<String>()?) {
        Some(error) => Err(error)?,
        None => Ok(()),
    }
}

pub(crate) fn start() -> SocketAddr {
    let (listener, address) = server::listener();
    server::serve(async move || {
        let mut module = RpcModule::new(());
        fold!((), |_done, path, E| {
            let method = module.register_method(path, |params, (), _| case::<E>(&params));
            method.map(|_| ()).expect("each name comes once");
        });
        let server = Server::builder().build_from_tcp(listener).expect("the port is ours");
        server.start(module).stopped().await;
    });
    address
}

pub(crate) fn cell(&address: &SocketAddr, row: &Row) -> Cell {
    in_each_envelope(row, |envelope, row| {
        let call = json!({"jsonrpc": "2.0", "id": 1, "method": envelope, "params": [row.case]});
        let mut answer = post(address, &call)?;
        let mut expected = said(envelope, row.case).ok_or("there is no such case")?;
        let message = expected["message"].take();
        expected.as_object_mut().map(|members| members.remove("message"));
        let status = expected["status"].clone();
        let error = json!({"code": status, "message": message, "data": expected});
        same("error", &answer["error"].take(), &error)?;
        Ok(status.to_string())
    })
}
