//! Servers on threads of their own, and the handlers that they share.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    thread,
};

use crate::errors::OrderError;

/// What a handler answers.
pub type Answer = Result<&'static str, OrderError>;

/// An error of the API.
///
/// # Errors
///
/// Always.
pub async fn own() -> Answer {
    tokio::task::yield_now().await;
    Err(OrderError::OutOfStock { left: 2, item: "lamp" })
}

/// The same from another task.
///
/// # Errors
///
/// Always.
pub async fn spawn() -> Answer {
    tokio::spawn(own()).await.unwrap_or_else(|_| Err(OrderError::ledger_down()))
}

/// An error that brings an id.
///
/// # Errors
///
/// Always.
pub async fn traced() -> Answer {
    tokio::task::yield_now().await;
    Err(OrderError::Traced("own_1"))
}

/// A free port.
///
/// # Panics
///
/// Where there is none.
#[must_use]
pub fn listener() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
    listener.set_nonblocking(true).expect("sockets can wait");
    let address = listener.local_addr().expect("it is bound");
    (listener, address)
}

/// Runs a server as long as the process lives.
///
/// # Panics
///
/// On its thread, where the server fails.
pub fn serve(run: impl AsyncFnOnce() + Send + 'static) {
    thread::spawn(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a runtime starts").block_on(run());
    });
}
