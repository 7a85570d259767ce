//! How the tour sends a request, and what it shows of the response.

use std::{io, net::SocketAddr};

use errorbook_tests_net::client;

/// What to send.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Method and path: `GET /payments/pay_1`.
    pub target: &'a str,
    /// Headers beside `Host`, `Connection` and `Content-Length`.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body, which may be empty.
    pub body: &'a str,
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Such as `HTTP/1.1 404 Not Found`.
    pub status_line: String,
    /// Those that the error decides, by lower-case name: no date, length or connection.
    pub headers: Vec<(String, String)>,
    /// The body, byte for byte.
    pub body: String,
}

/// Headers of the server and of the connection.
const NOT_THE_ERRORS: [&str; 3] = ["connection", "content-length", "date"];

/// Sends one request on a connection of its own.
///
/// # Errors
///
/// Fails if the server does not answer, or not with text over HTTP/1.1.
pub async fn send(server: SocketAddr, request: Request<'_>) -> io::Result<Reply> {
    let Request { target, headers, body } = request;
    let (method, path) = target.split_once(' ').unwrap_or(("GET", target));
    let request = client::request(method, path, headers, body);
    let answer = client::send(server, request).await.map_err(io::Error::other)?;
    let mut headers = answer.headers;
    headers.retain(|(name, _)| !NOT_THE_ERRORS.contains(&name.as_str()));
    headers.sort();
    Ok(Reply {
        status_line: format!("HTTP/1.1 {} {}", answer.status, answer.phrase),
        headers,
        body: String::from_utf8(answer.body).map_err(io::Error::other)?,
    })
}
