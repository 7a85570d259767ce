//! Servers with an `ErrorLayer`: one in each envelope, and one for each setting of a layer. One more
//! has no layer and shows what the framework does by itself. All have the same routes.
//!
//! | route | is |
//! |---|---|
//! | `/errors/{case}` | the error of that name, with any method |
//! | `/tasks/{case}` | the same from a task of its own |
//! | `GET /library` | an error of a library, which names no book |
//! | `GET /fine` | the request's id |
//! | `POST /orders` | an [`Order`] in JSON of at most [`LARGEST_BODY`] bytes |
//! | `GET /orders/{id}`, `GET /search?limit=` | a number in the path, in the query |
//! | `GET /slow` | 504 after [`PATIENCE`], from the framework's own timeout if it has one |
//! | `GET /panic`, `GET /panic-late` | a panic that tells the secret, the second after an await |
//! | `GET /text`, `GET /long-text`, `GET /leak` | 403 with [`TEXT`], with [`LONG_TEXT`]; 500 with the secret |
//! | `GET /not-modified`, `GET /stream` | 304; 500 with [`STREAMED`] in pieces |
//! | `GET /json`, `GET /html`, `GET /grpc` | 400 with a body of that type |

use std::{collections::HashMap, future, net::SocketAddr, sync::mpsc, time::Duration};

use errorbook_tests_common::StorageError;
use serde::Deserialize;

use crate::{
    cases::{Case, SECRET, fold},
    server::{self, FINE},
};

#[cfg(feature = "actix-web")]
pub(crate) mod actix_web;
#[cfg(feature = "axum")]
pub(crate) mod axum;
pub(crate) mod check;
#[cfg(feature = "tower")]
pub(crate) mod http;
pub(crate) mod members;
#[cfg(feature = "poem")]
pub(crate) mod poem;
#[cfg(feature = "rocket")]
pub(crate) mod rocket;
pub(crate) mod rows;
#[cfg(feature = "salvo")]
pub(crate) mod salvo;
#[cfg(test)]
mod settings;
#[cfg(any(feature = "axum", feature = "tower", feature = "warp"))]
pub(crate) mod tower;
#[cfg(feature = "warp")]
pub(crate) mod warp;

/// The time that a handler has.
pub(crate) const PATIENCE: Duration = Duration::from_millis(300);
pub(crate) const LARGEST_BODY: usize = 256;
/// An order that is larger.
pub(crate) const TOO_LARGE: &str = concat!(
    r#"{"items":[],"pad":""#,
    "0123456789012345678901234567890123456789012345678901234567890123",
    "0123456789012345678901234567890123456789012345678901234567890123",
    "0123456789012345678901234567890123456789012345678901234567890123",
    "0123456789012345678901234567890123456789012345678901234567890123",
    r#""}"#,
);
const _: () = assert!(TOO_LARGE.len() > LARGEST_BODY);
pub(crate) const TEXT: &str = "no entry";
/// One byte longer than a layer takes over.
pub(crate) const LONG_TEXT: &str = ascii(&[b'x'; 1025]);
pub(crate) const STREAMED: [&str; 2] = ["strea", "med"];
pub(crate) const JSON: &str = r#"{"my":"own"}"#;
pub(crate) const HTML: &str = "<p>my own</p>";

const fn ascii(bytes: &'static [u8]) -> &'static str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => unreachable!(),
    }
}

#[derive(Deserialize)]
pub(crate) struct Order {
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    qty: u32,
}

impl Order {
    pub(crate) fn total(&self) -> String {
        self.items.iter().map(|item| item.qty).sum::<u32>().to_string()
    }
}

#[derive(Deserialize)]
pub(crate) struct Search {
    pub(crate) limit: u32,
}

/// Returns the error of a case from a task of its own.
pub(crate) async fn spawned<E: Case>(case: String) -> Result<&'static str, E> {
    let task = tokio::spawn(async move { E::of(&case).map_or(Ok(FINE), Err) });
    task.await.unwrap_or(Ok(FINE))
}

pub(crate) fn of_library() -> StorageError {
    StorageError::NotFound(7)
}

pub(crate) async fn slow() -> &'static str {
    tokio::time::sleep(PATIENCE * 20).await;
    FINE
}

pub(crate) fn panic_now() -> String {
    panic!("{SECRET}")
}

pub(crate) async fn panic_late() -> String {
    tokio::task::yield_now().await;
    panic_now()
}

/// The name of the server without a layer.
pub(crate) const BARE: &str = "without a layer";
/// The name of the server whose layer sends our words for a mistake.
pub(crate) const PLAIN: &str = "in plain words";
/// The name of the server whose layer sends the words of the row.
pub(crate) const ROW: &str = "in the words of the row";
/// The name of the server whose book answers in two envelopes.
pub(crate) const NEGOTIATING: &str = "in two envelopes";
/// The name of the server whose envelope shows the request.
pub(crate) const SHOWING: &str = "with method and path";
/// The name of the server whose layer knows request ids by [`OTHER_HEADER`].
pub(crate) const WITH_OTHER_HEADER: &str = "with another header";
pub(crate) const OTHER_HEADER: &str = "x-correlation-id";

/// Serves in each envelope, and with each setting: `with_layers!(|name, layer, Error| serve(…))`.
macro_rules! with_layers {
    ($header:expr, |$name:ident, $layer:ident, $error:ident| $serve:expr) => {{
        use ::errorbook::layer::Wording;
        use $crate::cases::{Case, Negotiating, Showing, fold, typed};

        type $error = typed::CaseError;
        let ($name, $layer) = ($crate::layered::PLAIN, ErrorLayer::<typed::Book>::new());
        $serve;
        let ($name, $layer) =
            ($crate::layered::ROW, ErrorLayer::<typed::Book>::new().wording(Wording::Row));
        $serve;
        let ($name, $layer) = ($crate::layered::NEGOTIATING, ErrorLayer::<Negotiating>::new());
        $serve;
        let ($name, $layer) = ($crate::layered::SHOWING, ErrorLayer::<Showing>::new());
        $serve;
        let ($name, $layer) = (
            $crate::layered::WITH_OTHER_HEADER,
            ErrorLayer::<typed::Book>::new().request_id_header($header),
        );
        $serve;
        fold!((), |_done, $name, $error| {
            let $layer = ErrorLayer::<<$error as Case>::Book>::new();
            let $layer = $layer.wording(Wording::Framework).or_traceparent();
            $serve
        });
    }};
}
pub(crate) use with_layers;

/// The addresses of a framework's servers, by envelope.
pub(crate) struct Servers(HashMap<&'static str, SocketAddr>);

/// Tells the address of a server.
pub(crate) type Tell = mpsc::Sender<(&'static str, SocketAddr)>;

impl Servers {
    /// Starts the servers on a thread of their own, until the process ends.
    pub(crate) fn start(run: impl AsyncFnOnce(&Tell) + Send + 'static) -> Self {
        let (tell, told) = mpsc::channel();
        server::serve(async move || {
            run(&tell).await;
            future::pending::<()>().await;
        });
        Self::told(&told)
    }

    pub(crate) fn told(told: &mpsc::Receiver<(&'static str, SocketAddr)>) -> Self {
        let others = [BARE, PLAIN, ROW, NEGOTIATING, SHOWING, WITH_OTHER_HEADER].len();
        let all = fold!(others, |count, _path, E| {
            let _ = core::marker::PhantomData::<E>;
            count + 1
        });
        Self(told.iter().take(all).collect())
    }

    pub(crate) fn of(&self, name: &str) -> Result<SocketAddr, String> {
        self.0.get(name).copied().ok_or(format!("there is no server {name}"))
    }
}
