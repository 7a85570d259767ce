//! The macro that declares the rows of a fallback.

/// Declares the enum of what frameworks refuse, for a book's `fallback(…)`.
///
/// ```
/// use errorbook::{Catalogued, ErrorBook};
///
/// errorbook::http_errors! {
///     #[api(book = ShopApi)]
///     pub enum HttpError;
/// }
///
/// #[derive(ErrorBook)]
/// #[book(
///     errors(HttpError),
///     fallback(HttpError),
///     types(4xx = "invalid_request_error", 5xx = "api_error"),
/// )]
/// pub struct ShopApi;
///
/// let code = |status| ShopApi::BOOK.fallback_for(status).unwrap().code().unwrap();
/// assert_eq!(code(405), "method_not_allowed");
/// assert_eq!(code(500), "internal_server_error");
/// // No framework sends this one, so it has no row and takes the code of the 400 row.
/// assert_eq!(code(409), "bad_request");
///
/// let not_found = HttpError::CATALOG.find("route_not_found").unwrap();
/// assert_eq!(not_found.status(), 404);
/// assert_eq!(ShopApi::BOOK.type_of(not_found), Some("invalid_request_error"));
/// ```
///
/// The enum has a variant for each status, with a description for the reference and a message.
/// Their types come from the book: from the statuses in its `types(…)`. The macro implements
/// [`ApiError`](macro@crate::ApiError), `Display`, `Error`, `Debug`, `Clone`, `Copy`, `PartialEq`
/// and `Eq`.
///
/// All attributes go to the enum: doc comments, `#[cfg]`, further derives, and `#[api(…)]` with the
/// keys of [a type](macro@crate::ApiError#keys-of-a-type).
///
/// # Rows
///
/// The codes are the phrases of the statuses. `rename_all` and `prefix` of `#[api(…)]` apply to
/// them. 404 is `route_not_found`, so that your API can have its own `not_found`.
///
/// | status | code | sent by |
/// |---|---|---|
/// | 400 | `bad_request` | all frameworks: a malformed body, path or query |
/// | 401 | `unauthorized` | tower-http's authorization; Rocket's client certificates |
/// | 403 | `forbidden` | CORS of poem and warp, files of poem, CSRF of tower-http |
/// | 404 | `route_not_found` | all frameworks |
/// | 405 | `method_not_allowed` | axum, actix-web, poem, salvo, warp |
/// | 406 | `not_acceptable` | compression of actix-web and tower-http; tower-http's `accept` |
/// | 408 | `request_timeout` | tower-http's timeout |
/// | 411 | `length_required` | forms of actix-web, body limits of poem and warp |
/// | 412 | `precondition_failed` | files of actix-web, poem, salvo, warp and tower-http |
/// | 413 | `content_too_large` | all frameworks |
/// | 415 | `unsupported_media_type` | axum, actix-web, poem, salvo, Rocket, warp; tower-http's decompression |
/// | 416 | `range_not_satisfiable` | files of actix-web, poem, salvo, warp and tower-http |
/// | 422 | `unprocessable_content` | axum and Rocket: JSON of another shape |
/// | 426 | `upgrade_required` | `ws` of axum and actix-web |
/// | 429 | `too_many_requests` | salvo's limit of concurrent requests |
/// | 431 | `request_header_fields_too_large` | hyper and actix-web, before there is a request for a layer: the row only documents it |
/// | 500 | `internal_server_error` | all frameworks: a panic, a failed response |
/// | 503 | `service_unavailable` | salvo's timeout |
/// | 504 | `gateway_timeout` | tower-http's timeout, where you chose this status |
///
/// # Change a row
///
/// In braces, a row is changed by its status. It takes the keys of
/// [a variant](macro@crate::ApiError#keys-of-a-variant), and a doc comment in place of the
/// description. `none` takes the row out; its status then uses the code of the 400 or 500 row, which
/// cannot be taken out. A status that is not in the table gets a row. Keys are separated by `,`, rows
/// by `;`.
///
/// ```
/// use errorbook::{ApiError, Catalogued};
///
/// errorbook::http_errors! {
///     enum HttpError {
///         /// The shop has no such page.
///         404: code = "no_such_page", message = "no such page";
///         431: none;
///         402: code = "payment_required", title = "Payment required";
///     }
/// }
///
/// let row = |code| HttpError::CATALOG.find(code);
/// assert_eq!(row("no_such_page").unwrap().description(), Some("The shop has no such page."));
/// assert_eq!(row("payment_required").unwrap().status(), 402);
/// assert!(row("request_header_fields_too_large").is_none());
/// assert_eq!(HttpError::RouteNotFound.to_string(), "no such page");
/// ```
///
/// # If a code exists already
///
/// An enum of the API may have a code such as `forbidden`, with its own meaning. The compiler then
/// reports the duplicate. Rename one of the two, take the row out, or say `shared` on both:
///
/// ```
/// # use errorbook::{ApiError, ErrorBook};
/// errorbook::http_errors! {
///     enum HttpError {
///         401: none;
///         403: code = "forbidden", shared;
///     }
/// }
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// enum AuthError {
///     #[error("the key is not known")]
///     #[api(status = 401)]
///     Unauthorized,
///     #[error("the key cannot do this")]
///     #[api(status = 403, code = "forbidden", shared)]
///     Forbidden,
/// }
///
/// #[derive(ErrorBook)]
/// #[book(errors(AuthError, HttpError), fallback(HttpError))]
/// struct ShopApi;
/// ```
///
/// # If the book has a closed set of types
///
/// A book with `types("…")` without statuses wants a type in each row. `type` on the enum is that of
/// all rows, `type` in a row that of one:
///
/// ```
/// # use errorbook::ErrorBook;
/// errorbook::http_errors! {
///     #[api(type = "invalid_request_error")]
///     enum HttpError {
///         500: type = "api_error";
///         503: type = "api_error";
///         504: type = "api_error";
///     }
/// }
///
/// #[derive(ErrorBook)]
/// #[book(errors(HttpError), fallback(HttpError), types("invalid_request_error", "api_error"))]
/// struct ShopApi;
/// ```
#[macro_export]
macro_rules! http_errors {
    ($($declaration:tt)*) => {
        $crate::__private::http_errors! { [$crate] $($declaration)* }
    };
}
