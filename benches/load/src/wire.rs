//! HTTP/1.1 over a connection that is kept, so that every byte of a response is seen.

use std::net::SocketAddr;

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// More than any response here may be, with its head.
const LARGEST: usize = 16 * 1024;

pub struct Connection {
    socket: TcpStream,
    bytes: Vec<u8>,
}

/// A response, in the bytes of its connection.
pub struct Answer<'a> {
    pub status: u16,
    pub content_type: Option<&'a [u8]>,
    pub request_id: Option<&'a [u8]>,
    pub body: &'a [u8],
    /// Everything, to look for what may not be there.
    pub raw: &'a [u8],
}

/// What of a head must be known to read on.
struct Head {
    size: usize,
    body: usize,
}

impl Connection {
    pub async fn open(server: SocketAddr) -> Result<Self, String> {
        let socket = TcpStream::connect(server).await.map_err(|error| error.to_string())?;
        socket.set_nodelay(true).map_err(|error| error.to_string())?;
        Ok(Self { socket, bytes: Vec::with_capacity(LARGEST) })
    }

    /// Sends a request and reads its response, and nothing more.
    pub async fn exchange(&mut self, request: &[u8]) -> Result<Answer<'_>, String> {
        self.socket.write_all(request).await.map_err(|error| error.to_string())?;
        self.bytes.clear();
        loop {
            match self.socket.read_buf(&mut self.bytes).await {
                Ok(0) => return Err("the connection ended".to_owned()),
                Ok(_) if self.bytes.len() > LARGEST => return Err("too many bytes".to_owned()),
                Ok(_) => {}
                Err(error) => return Err(error.to_string()),
            }
            let Some(head) = head(&self.bytes)? else { continue };
            if self.bytes.len() > head.size + head.body {
                return Err("more bytes than announced".to_owned());
            }
            if self.bytes.len() == head.size + head.body {
                return answer(&self.bytes, head.size);
            }
        }
    }

    /// What came last, for the report of what is wrong with it.
    pub fn seen(&self) -> String {
        self.bytes.escape_ascii().to_string().replace("\\r\\n", "\n").replace("\\\"", "\"")
    }
}

fn head(bytes: &[u8]) -> Result<Option<Head>, String> {
    let mut headers = [httparse::EMPTY_HEADER; 32];
    let mut response = httparse::Response::new(&mut headers);
    let parsed = response.parse(bytes).map_err(|error| format!("not a head: {error}"))?;
    let httparse::Status::Complete(size) = parsed else { return Ok(None) };
    let length = one(response.headers, "content-length")?.ok_or("no Content-Length")?;
    let length = str::from_utf8(length).ok().and_then(|length| length.parse().ok());
    Ok(Some(Head { size, body: length.ok_or("a Content-Length that is no number")? }))
}

fn answer(bytes: &[u8], head: usize) -> Result<Answer<'_>, String> {
    let mut headers = [httparse::EMPTY_HEADER; 32];
    let mut response = httparse::Response::new(&mut headers);
    response.parse(bytes).map_err(|error| format!("not a head: {error}"))?;
    Ok(Answer {
        status: response.code.ok_or("no status")?,
        content_type: one(response.headers, "content-type")?,
        request_id: one(response.headers, "x-request-id")?,
        body: &bytes[head..],
        raw: bytes,
    })
}

/// The value of a header that may stand once.
fn one<'a>(headers: &[httparse::Header<'a>], name: &str) -> Result<Option<&'a [u8]>, String> {
    let mut values = headers.iter().filter(|header| header.name.eq_ignore_ascii_case(name));
    let value = values.next().map(|header| header.value);
    match values.next() {
        Some(_) => Err(format!("{name} stands twice")),
        None => Ok(value),
    }
}
