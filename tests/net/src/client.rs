//! A client that sends one request per connection and keeps every byte that comes back.

use std::{error, net::SocketAddr, time::Duration};

use http_body_util::{BodyExt as _, Full};
use hyper::{Response, Version, body::Bytes, client::conn::http1, ext::ReasonPhrase};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::{io::AsyncReadExt as _, net::TcpStream, runtime, time::timeout};

/// A failure to send a request or to read its answer.
pub type Error = Box<dyn error::Error + Send + Sync>;

/// A request for [`send`].
pub type Request = hyper::Request<Full<Bytes>>;

/// How long a request and its answer may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// A response.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The phrase after the status, such as `Not Found`.
    pub phrase: String,
    /// Names in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// The body, without the framing of chunks.
    pub body: Vec<u8>,
}

impl Answer {
    /// Returns the values of a header, in the order of the response.
    #[must_use]
    pub fn values(&self, name: &str) -> Vec<&str> {
        let named = self.headers.iter().filter(|(own, _)| own == name);
        named.map(|(_, value)| &**value).collect()
    }

    /// Returns the value of a header that may be sent only once.
    ///
    /// # Panics
    ///
    /// Panics if the response has two of them.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let values = self.values(name);
        assert!(values.len() < 2, "{name} is sent twice: {:?}", self.headers);
        values.first().copied()
    }

    /// Returns the body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Returns the body as JSON.
    ///
    /// # Panics
    ///
    /// Panics if the body is not JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {:?}", self.text()))
    }

    /// Returns whether a text is anywhere in the headers or in the body.
    #[must_use]
    pub fn contains(&self, text: &str) -> bool {
        let mut headers = self.headers.iter();
        headers.any(|(name, value)| name.contains(text) || value.contains(text))
            || self.text().contains(text)
    }
}

/// Builds a request. An empty body has no `Content-Length`.
///
/// # Panics
///
/// Panics if HTTP has no such method, path or header.
#[must_use]
pub fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Request {
    let mut request = hyper::Request::builder().method(method).uri(path);
    request = request.header("host", "localhost").header("connection", "close");
    for (name, value) in headers {
        // As bytes, so that a value may be other than ASCII.
        request = request.header(*name, value.as_bytes());
    }
    request.body(Full::from(body.to_owned())).expect("HTTP has such requests")
}

/// Sends a request and reads the answer to the end of the connection.
///
/// # Errors
///
/// Fails if the answer is not HTTP/1.1, takes too long, or is followed by more bytes.
pub async fn send(server: SocketAddr, request: Request) -> Result<Answer, Error> {
    timeout(PATIENCE, exchange(server, request)).await?
}

/// Does the same as [`send`] where no async runtime runs.
///
/// # Errors
///
/// Fails as [`send`] does.
pub fn send_blocking(server: SocketAddr, request: Request) -> Result<Answer, Error> {
    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(send(server, request))
}

async fn exchange(server: SocketAddr, request: Request) -> Result<Answer, Error> {
    let socket = TokioIo::new(TcpStream::connect(server).await?);
    let (mut sender, connection) = http1::handshake(socket).await?;
    let answer = async {
        let (head, body) = sender.send_request(request).await?.into_parts();
        Ok::<_, Error>(Response::from_parts(head, body.collect().await?.to_bytes()))
    };
    let (answer, connection) = tokio::join!(answer, connection.without_shutdown());
    let answer = answer?;
    // A server that does not read a body to its end may reset the connection after its answer.
    if let Ok(mut rest) = connection {
        let mut after = rest.read_buf.to_vec();
        let _ = rest.io.inner_mut().read_to_end(&mut after).await;
        if !after.is_empty() {
            return Err(format!("{} bytes after the answer", after.len()).into());
        }
    }
    if answer.version() != Version::HTTP_11 {
        return Err(format!("the answer is in {:?}", answer.version()).into());
    }
    Ok(take_apart(&answer))
}

fn take_apart(answer: &Response<Bytes>) -> Answer {
    let usual = answer.status().canonical_reason().unwrap_or_default().as_bytes();
    let phrase = answer.extensions().get::<ReasonPhrase>().map_or(usual, ReasonPhrase::as_bytes);
    let headers = answer.headers().iter().map(|(name, value)| {
        (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned())
    });
    Answer {
        status: answer.status().as_u16(),
        phrase: String::from_utf8_lossy(phrase).into_owned(),
        headers: headers.collect(),
        body: answer.body().to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use std::{
        io::{Read as _, Write as _},
        net::TcpListener,
        thread,
    };

    use super::{Answer, Error, request, send_blocking};

    /// Sends a request to a server that answers with these bytes, whatever it is asked.
    fn answered(method: &str, bytes: &'static str) -> Result<Answer, Error> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        thread::spawn(move || {
            let (mut socket, _) = listener.accept().expect("the client connects");
            let _ = socket.read(&mut [0; 1024]).expect("the client writes");
            socket.write_all(bytes.as_bytes()).expect("the client reads");
        });
        send_blocking(address, request(method, "/", &[], ""))
    }

    #[test]
    fn an_answer_is_read_whole() {
        let chunked = "HTTP/1.1 404 Not there\r\nX-A: 1\r\nx-a: 2\r\n\
                       transfer-encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n";
        let answer = answered("GET", chunked).unwrap();
        assert_eq!((answer.status, &*answer.phrase), (404, "Not there"));
        assert_eq!(answer.text(), "abc");
        assert_eq!(answer.values("x-a"), ["1", "2"]);
        assert!(answer.contains("bc") && answer.contains("x-a") && !answer.contains("bcd"));
    }

    #[test]
    fn bytes_after_the_answer_are_an_error() {
        let body = "HTTP/1.1 404 Not Found\r\ncontent-length: 3\r\n\r\nabc";
        let answer = answered("GET", body).unwrap();
        assert_eq!((&*answer.phrase, &*answer.text()), ("Not Found", "abc"));
        let error = answered("HEAD", body).unwrap_err();
        assert_eq!(error.to_string(), "3 bytes after the answer");
    }
}
