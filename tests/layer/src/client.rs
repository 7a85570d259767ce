//! A client that sends what it is told and keeps what it gets.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use serde_json::Value;

/// A response, as it came.
#[derive(Debug)]
pub struct Answer {
    /// Every byte.
    pub raw: Vec<u8>,
    /// The status.
    pub status: u16,
    /// The headers, their names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body, without the framing of chunks.
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header that stands at most once.
    ///
    /// # Panics
    ///
    /// Where it stands twice.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(own, _)| own == name);
        let value = values.next().map(|(_, value)| &**value);
        assert!(values.next().is_none(), "{name} stands twice: {:?}", self.headers);
        value
    }

    /// The body as JSON.
    ///
    /// # Panics
    ///
    /// Where it is something else.
    #[must_use]
    pub fn json(&self) -> Value {
        let body = String::from_utf8_lossy(&self.body);
        serde_json::from_str(&body).unwrap_or_else(|error| panic!("{error}: {body:?}"))
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// A request without a body.
#[must_use]
pub fn request(method: &str, path: &str, headers: &[(&str, &str)]) -> Vec<u8> {
    with_body(method, path, headers, "")
}

/// A request with a body, where that is not empty.
#[must_use]
pub fn with_body(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    use std::fmt::Write as _;
    let mut text = format!("{method} {path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n");
    for (name, value) in headers {
        let _ = write!(text, "{name}: {value}\r\n");
    }
    if !body.is_empty() {
        let _ = write!(text, "content-length: {}\r\n", body.len());
    }
    text.push_str("\r\n");
    text.push_str(body);
    text.into_bytes()
}

/// Sends bytes and reads the answer to its end.
///
/// # Panics
///
/// Where there is no answer, or none in HTTP/1.1.
#[must_use]
pub fn send(server: SocketAddr, bytes: &[u8]) -> Answer {
    let mut stream = TcpStream::connect(server).expect("connect");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("timeout");
    stream.write_all(bytes).expect("write");
    let mut raw = Vec::new();
    // A server that rejects a body early may reset the connection behind its answer.
    if let Err(error) = stream.read_to_end(&mut raw) {
        assert!(!raw.is_empty(), "{error}");
    }
    let text = String::from_utf8_lossy(&raw).into_owned();
    let (head, _) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no head: {text:?}"));
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
    let headers: Vec<_> = lines
        .map(|line| line.split_once(": ").unwrap_or_else(|| panic!("no header: {line:?}")))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let chunked =
        headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    let body = &raw[head.len() + 4..];
    let body = if chunked { unchunked(body) } else { body.to_vec() };
    Answer { status: status.expect("a status"), headers, body, raw }
}

fn unchunked(mut framed: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = framed.windows(2).position(|pair| pair == b"\r\n") {
        let size = str::from_utf8(&framed[..end]).expect("a size");
        let size = usize::from_str_radix(size, 16).expect("a size");
        if size == 0 {
            break;
        }
        body.extend(&framed[end + 2..][..size]);
        framed = &framed[end + 2 + size + 2..];
    }
    body
}
