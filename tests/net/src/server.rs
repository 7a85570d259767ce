//! Servers on threads of their own.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    thread,
};

use tokio::runtime;

/// Listens on a free port of this machine.
///
/// # Panics
///
/// Panics if no port is free.
#[must_use]
pub fn listener() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
    listener.set_nonblocking(true).expect("sockets can wait");
    let address = listener.local_addr().expect("it is bound");
    (listener, address)
}

/// Runs a server on a thread of its own, until the process ends.
///
/// # Panics
///
/// Panics on that thread if the server does.
pub fn serve(run: impl AsyncFnOnce() + Send + 'static) {
    thread::spawn(|| {
        let runtime = runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a runtime starts").block_on(run());
    });
}
