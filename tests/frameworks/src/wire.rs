//! HTTP/1.1 by hand, so that every byte of a response is seen.

use std::{
    io::{self, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use serde_json::Value;

/// A response as it came over the socket.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Names in lower case, in the order of the response.
    pub(crate) headers: Vec<(String, String)>,
    /// Without the framing of chunks.
    pub(crate) body: Vec<u8>,
    /// Everything, to look for what may not be there.
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    /// The values of a header.
    pub(crate) fn header<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self.headers.iter().filter(move |(other, _)| other == name);
        named.map(|(_, value)| &**value)
    }
}

/// Sends one request and reads to the end of the connection.
pub(crate) fn send(
    address: SocketAddr,
    method: &str,
    path: &str,
    request_id: Option<&str>,
) -> io::Result<Answer> {
    let id = request_id.map(|id| format!("X-Request-ID: {id}\r\n")).unwrap_or_default();
    exchange(address, &format!("{method} {path} HTTP/1.1\r\n{id}"), "")
}

/// Posts JSON and reads to the end of the connection.
pub(crate) fn post(address: SocketAddr, path: &str, body: &Value) -> io::Result<Answer> {
    let body = body.to_string();
    let kind = "Content-Type: application/json";
    let head = format!("POST {path} HTTP/1.1\r\n{kind}\r\nContent-Length: {}\r\n", body.len());
    exchange(address, &head, &body)
}

/// Sends the first line and headers, each with its end, and a body.
pub(crate) fn exchange(address: SocketAddr, head: &str, body: &str) -> io::Result<Answer> {
    let mut socket = TcpStream::connect(address)?;
    socket.set_read_timeout(Some(Duration::from_secs(10)))?;
    write!(socket, "{head}Host: localhost\r\nConnection: close\r\n\r\n{body}")?;
    let mut bytes = Vec::new();
    // A server that will not read a body to its end resets the connection behind its answer.
    if let Err(error) = socket.read_to_end(&mut bytes)
        && bytes.is_empty()
    {
        return Err(error);
    }
    parse(bytes).ok_or_else(|| io::Error::other("not an HTTP response"))
}

fn parse(bytes: Vec<u8>) -> Option<Answer> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = str::from_utf8(&bytes[..end]).ok()?;
    let (first, rest) = head.split_once("\r\n").unwrap_or((head, ""));
    let status = first.split(' ').nth(1)?.parse().ok()?;
    let header = |line: &str| {
        let (name, value) = line.split_once(':')?;
        Some((name.to_ascii_lowercase(), value.trim().to_owned()))
    };
    let headers = rest.split("\r\n").map(header).collect::<Option<Vec<_>>>()?;
    let chunked = headers.contains(&("transfer-encoding".to_owned(), "chunked".to_owned()));
    let body = &bytes[end + 4..];
    let body = if chunked { without_chunks(body)? } else { body.to_vec() };
    Some(Answer { status, headers, body, bytes })
}

fn without_chunks(mut framed: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = framed.windows(2).position(|pair| pair == b"\r\n")?;
        let size = usize::from_str_radix(str::from_utf8(&framed[..end]).ok()?, 16).ok()?;
        if size == 0 {
            return Some(body);
        }
        let chunk = framed.get(end + 2..end + 2 + size)?;
        body.extend(chunk);
        framed = framed.get(end + 2 + size + 2..)?;
    }
}
