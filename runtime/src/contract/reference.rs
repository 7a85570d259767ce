//! The reference page of a book, served.

use alloc::{format, string::String, sync::Arc, vec::Vec};
use core::{
    fmt,
    hash::{Hash as _, Hasher as _},
};
use std::hash::DefaultHasher;

use bytes::Bytes;
use errorbook_contract::{html, markdown};

use super::frozen::contract;
use crate::book::ErrorBook;

/// Returns a service with the reference of a book: what clients can look up about each code.
///
/// It answers `GET` and `HEAD`, below the path at which you mount it:
///
/// | path | is |
/// |---|---|
/// | `/` | the page, in HTML; `#code` leads to a code |
/// | `/errors.json` | the contract, without the paths of your types |
/// | `/errors.md` | the page in Markdown |
///
/// Each has an `ETag`, and a request that knows it gets 304 (RFC 9110, section 13.1.2). The pages are
/// made once, when this is called.
///
/// Nothing is in it that a 5xx hides from clients.
///
/// In axum, and everything else that takes tower services (feature `tower`):
///
#[cfg_attr(all(feature = "axum", feature = "tower"), doc = "```")]
#[cfg_attr(not(all(feature = "axum", feature = "tower")), doc = "```ignore")]
/// use axum::{Router, body::Body, http::Request};
/// use errorbook::{ApiError, ErrorBook};
/// use tower::ServiceExt;
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("no such page")]
/// #[api(status = 404)]
/// struct NoPage;
///
/// #[derive(ErrorBook)]
/// #[book(errors(NoPage), doc_url = "https://api.example.com/errors#{code}")]
/// struct SiteApi;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let app: Router = Router::new().nest_service("/errors", errorbook::reference::<SiteApi>());
///
/// let response = app.oneshot(Request::get("/errors").body(Body::empty())?).await?;
/// assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
/// # Ok(())
/// # }
/// ```
///
/// In actix-web it is a service of a scope:
/// `web::scope("/errors").service(errorbook::reference::<SiteApi>())`.
///
/// # Panics
///
/// If an error of the book, or an envelope written by hand, panics.
#[must_use]
pub fn reference<B: ErrorBook>() -> Reference {
    let contract = contract::<B>().public();
    let files = [
        File::new("", "text/html; charset=utf-8", html::page(&contract)),
        File::new("errors.json", "application/json", contract.to_json()),
        File::new("errors.md", "text/markdown; charset=utf-8", markdown::write(&contract)),
    ];
    Reference { files: Arc::new(files) }
}

/// The reference of a book as a service; made by [`reference`](reference()). Cheap to clone.
#[derive(Clone)]
pub struct Reference {
    files: Arc<[File; 3]>,
}

impl fmt::Debug for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reference").finish_non_exhaustive()
    }
}

struct File {
    name: &'static str,
    media_type: &'static str,
    etag: String,
    content: Bytes,
}

impl File {
    fn new(name: &'static str, media_type: &'static str, content: String) -> Self {
        let mut hasher = DefaultHasher::new();
        content.hash(&mut hasher);
        let etag = format!("\"{:016x}\"", hasher.finish());
        Self { name, media_type, etag, content: content.into() }
    }
}

/// An answer of a [`Reference`], independent of any framework.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ReferenceAnswer {
    /// The status: 200, 304, 404 or 405.
    pub status: u16,
    /// The headers. Names are in lower case.
    pub headers: Vec<(&'static str, String)>,
    /// The body, also for `HEAD`: the server sends its length and leaves it out.
    pub body: Bytes,
}

impl Reference {
    /// Answers a request, for frameworks that errorbook has no service for.
    ///
    /// `path` is the part below the path of the page, such as `/errors.md`. `if_none_match` has the
    /// values of that header.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// # #[derive(ErrorBook)]
    /// # #[book(errors(NoPage))]
    /// # struct SiteApi;
    /// let answer = errorbook::reference::<SiteApi>().answer("GET", "/errors.json", []);
    /// assert_eq!(answer.status, 200);
    /// assert!(answer.body.starts_with(b"{"));
    /// ```
    #[must_use]
    pub fn answer<'a>(
        &self,
        method: &str,
        path: &str,
        if_none_match: impl IntoIterator<Item = &'a [u8]>,
    ) -> ReferenceAnswer {
        let path = path.strip_prefix('/').unwrap_or(path);
        let Some(file) = self.files.iter().find(|file| file.name == path) else {
            return ReferenceAnswer::empty(404, []);
        };
        if !matches!(method, "GET" | "HEAD") {
            return ReferenceAnswer::empty(405, [("allow", "GET, HEAD".into())]);
        }
        let validators = [("etag", file.etag.clone()), ("cache-control", "no-cache".into())];
        if knows(if_none_match.into_iter(), &file.etag) {
            return ReferenceAnswer::empty(304, validators);
        }
        let mut answer = ReferenceAnswer::empty(200, validators);
        answer.headers.push(("content-type", file.media_type.into()));
        answer.headers.push(("x-content-type-options", "nosniff".into()));
        answer.body = file.content.clone();
        answer
    }
}

impl ReferenceAnswer {
    fn empty(status: u16, headers: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        Self { status, headers: headers.into_iter().collect(), body: Bytes::new() }
    }
}

/// Whether the client has this version (RFC 9110, section 13.1.2). Tags are compared weakly, as some
/// proxies make them weak.
fn knows<'a>(mut if_none_match: impl Iterator<Item = &'a [u8]>, etag: &str) -> bool {
    if_none_match.any(|value| {
        let mut tags = value.split(|byte| *byte == b',').map(<[u8]>::trim_ascii);
        tags.any(|tag| tag == b"*" || tag.strip_prefix(b"W/").unwrap_or(tag) == etag.as_bytes())
    })
}
