//! The JSON shape of an error body.
//!
//! An [`Envelope`] is data: a [`Shape`] that names where each member comes from. Take one of those
//! below, or declare your own with [`envelope!`](crate::envelope!).
//!
//! | envelope | body |
//! |---|---|
//! | [`Typed`] | `type, code, message, param, doc_url, request_id`, null when absent |
//! | [`Nested`] | `error: {type, code: <status>, message}` |
//! | [`Flat`] | `code, message, request_id` |
//! | [`Detailed`] | `code, message, details?, violations?, request_id?` |
//! | [`Problem`] | RFC 9457: `type?, title, status, detail`, details beside them |
//! | [`Google`] | AIP-193: `error: {code, message, status, details: […]}` |
//! | [`JsonApi`] | JSON:API 1.1: `errors: [{…}]` |
//! | [`Microsoft`] | Microsoft REST API Guidelines: `error: {code, message, target?, …}` |
//!
//! [`Typed`], [`Nested`] and [`Flat`] have no place for details and violations, and [`Google`] none for
//! details. What no envelope of a book shows is not in its contract either.
//!
//! ```
//! use errorbook::{Envelope, envelope::{Google, Microsoft, Source, Typed}};
//!
//! assert!(Microsoft::SHAPE.shows(Source::Details) && Google::SHAPE.shows(Source::Violations));
//! assert!(!Typed::SHAPE.shows(Source::Details) && !Google::SHAPE.shows(Source::Details));
//! ```

mod detailed;
mod flat;
mod google;
mod json_api;
mod microsoft;
mod nested;
mod problem;
mod typed;

pub use crate::render::Body;
pub use crate::report::Representation;
pub use crate::shape::{
    Condition, Element, Member, Node, Object, Shape, Source, TextPart, Value, shadows,
};
pub use detailed::Detailed;
pub use flat::Flat;
pub use google::Google;
pub use json_api::JsonApi;
pub use microsoft::Microsoft;
pub use nested::Nested;
pub use problem::Problem;
pub use typed::Typed;

use alloc::{borrow::Cow, vec::Vec};

use crate::{render, report::Report};

/// The JSON shape of an API's error bodies.
///
/// Declare one with [`envelope!`](crate::envelope!).
///
/// ```
/// use errorbook::{ApiError, Envelope, Report};
///
/// errorbook::envelope! {
///     pub House { "status": status, "error": { "id": code, "text": message } }
/// }
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("no such page")]
/// #[api(status = 404)]
/// struct NoPage;
///
/// let body = Report::new(&NoPage).body::<House>();
/// assert_eq!(body, br#"{"status":404,"error":{"id":"no_page","text":"no such page"}}"#);
/// assert_eq!(House::MEDIA_TYPE, "application/json");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an envelope",
    label = "not an envelope",
    note = "take one from `errorbook::envelope`, or declare one with `errorbook::envelope!`"
)]
pub trait Envelope: 'static {
    /// The value of `Content-Type`.
    const MEDIA_TYPE: &'static str = "application/json";

    /// The value that is written, and where its members come from.
    const SHAPE: Shape;

    /// Appends the body of one response.
    ///
    /// Override it for a form that a [`Shape`] cannot express.
    fn write(report: &Report<'_>, body: &mut Vec<u8>) {
        render::write(report, const { &Self::SHAPE }, body);
    }

    /// Returns what [`write`](Self::write) writes. The macro overrides it with a cache.
    #[doc(hidden)]
    #[must_use]
    fn body(report: &Report<'_>) -> Cow<'static, [u8]> {
        Cow::Owned(render::exact(|body| Self::write(report, body)))
    }
}

impl Representation {
    /// Returns an envelope as a value.
    ///
    /// ```
    /// use errorbook::envelope::{JsonApi, Representation};
    ///
    /// assert_eq!(Representation::of::<JsonApi>().media_type(), "application/vnd.api+json");
    /// ```
    ///
    /// # Panics
    ///
    /// In the compiler, if the media type is `text/plain`, which layers take for a text of the
    /// framework.
    #[must_use]
    pub const fn of<V: Envelope>() -> Self {
        let media_type = V::MEDIA_TYPE.as_bytes();
        assert!(
            !matches!(media_type.first_chunk(), Some(b"text/plain")),
            "layers replace `text/plain`; give the envelope another media type",
        );
        Self { media_type: V::MEDIA_TYPE, shape: const { &V::SHAPE }, body: V::body }
    }
}

/// Declares envelopes: each reads as the JSON that it produces.
///
/// ```
/// use errorbook::{ApiError, Envelope, Report};
///
/// errorbook::envelope! {
///     /// The bodies of the Shop API.
///     pub Shop as "application/vnd.shop.error+json" {
///         "version": 2,
///         "error": { "class": type, "id": code?, "text": message },
///         "retry": { "in": "{retry_after}s" }?,
///     }
/// }
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("slow down")]
/// #[api(status = 429, code = none, retry_after = 10)]
/// struct Busy;
///
/// let body = Report::new(&Busy).body::<Shop>();
/// assert_eq!(
///     String::from_utf8(body).unwrap(),
///     r#"{"version":2,"error":{"class":null,"text":"slow down"},"retry":{"in":"10s"}}"#,
/// );
/// assert_eq!(Shop::MEDIA_TYPE, "application/vnd.shop.error+json");
/// ```
///
/// A declaration makes a unit struct and its [`Envelope`]. One call takes any number of them. Doc
/// comments and other attributes go to the struct. Without `as`, the media type is
/// `application/json`.
///
/// The body is an object in braces or an array in brackets. A value is
///
/// | | such as |
/// |---|---|
/// | a source, a value of the report | `message`; all of them: [`Source`](crate::envelope::Source) |
/// | a source, else a constant | `details ?? []`, `param ?? ""` |
/// | a string with sources in it; write `{{` and `}}` for braces | `"{retry_after}s"` |
/// | a constant | `"v2"`, `-1`, `true`, `null`, `{}`, `[]` |
/// | an object or an array of values | `{ "id": code }`, `[code, message]` |
///
/// `?` behind a value leaves it out when it is absent. Without it, an absent source is null. An
/// object with `?` is written only if everything in it that has no `?` is there;
/// [`Condition`](crate::envelope::Condition) has the exact rule.
///
/// `..details` at the end of an object writes the members of details beside the declared ones. A
/// member that would shadow a declared one is left out. Details that are not an object are written
/// as one member, `details`.
///
/// # Violations
///
/// `..violations` in an array makes one element for each violation of the input. Behind `else` is the
/// element of a report without violations. An envelope that shows violations nowhere has them in
/// place of absent details.
///
/// ```
/// use errorbook::{ApiError, Report, Violations};
///
/// errorbook::envelope! {
///     Shop {
///         "code": code,
///         "fields": [..violations {
///             "name": violation.field,
///             "pointer": violation.pointer,
///             "rule": violation.code ?? "invalid",
///             "text": violation.message,
///         }],
///     }
/// }
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("the order is not valid")]
/// #[api(status = 422)]
/// struct InvalidOrder(#[api(violations)] Violations);
///
/// let mut violations = Violations::new();
/// violations.push("items[1].qty", "too_small", "must be at least 1");
///
/// let body = Report::new(&InvalidOrder(violations)).body::<Shop>();
/// assert_eq!(
///     String::from_utf8(body).unwrap(),
///     concat!(
///         r#"{"code":"invalid_order","fields":[{"name":"items[1].qty","pointer":"/items/1/qty","#,
///         r#""rule":"too_small","text":"must be at least 1"}]}"#,
///     ),
/// );
/// ```
///
/// # Numbers as codes
///
/// `number(code)` writes the code as a number, for a book with `codes = "number"`. Without a book, a
/// code that is no number is null, and logged.
#[macro_export]
macro_rules! envelope {
    ($($declaration:tt)*) => {
        $crate::__private::envelope! { [$crate] $($declaration)* }
    };
}
