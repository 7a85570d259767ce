//! The smallest HTTP/1.1 client that shows what was really sent.

use std::{io, net::SocketAddr};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

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
/// Whatever the socket says, and `InvalidData` for what is not a plain HTTP/1.1 response.
pub async fn send(server: SocketAddr, request: Request<'_>) -> io::Result<Reply> {
    let Request { target, headers, body } = request;
    let headers = headers.iter().flat_map(|&(name, value)| [name, ": ", value, "\r\n"]);
    let headers = headers.collect::<String>();
    let length = body.len();
    let text = format!(
        "{target} HTTP/1.1\r\nHost: {server}\r\nConnection: close\r\n\
         Content-Length: {length}\r\n{headers}\r\n{body}"
    );
    let mut socket = TcpStream::connect(server).await?;
    socket.write_all(text.as_bytes()).await?;
    let mut reply = String::new();
    socket.read_to_string(&mut reply).await?;
    parse(&reply).ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, reply))
}

/// Takes a reply apart, if it is whole.
fn parse(reply: &str) -> Option<Reply> {
    let (head, body) = reply.split_once("\r\n\r\n")?;
    let mut lines = head.split("\r\n");
    let status_line = lines.next()?.to_owned();
    let mut headers = lines
        .map(|line| {
            line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        })
        .collect::<Option<Vec<_>>>()?;
    let length = &headers.iter().find(|(name, _)| name == "content-length")?.1;
    if length.parse() != Ok(body.len()) {
        return None;
    }
    headers.retain(|(name, _)| !NOT_THE_ERRORS.contains(&name.as_str()));
    headers.sort();
    Some(Reply { status_line, headers, body: body.to_owned() })
}
