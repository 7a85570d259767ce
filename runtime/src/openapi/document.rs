//! What a document can be.

use alloc::{format, string::String};

use errorbook_contract::Json;

use super::{
    complete::{DocumentError, Why},
    json::{first_lost, from_json, read, to_json},
};

/// An OpenAPI document that [`complete`](super::complete) completes: JSON as a
/// [`serde_json::Value`] or as text, and with the feature of the crate,
#[cfg_attr(feature = "aide", doc = "[`aide::openapi::OpenApi`],")]
#[cfg_attr(not(feature = "aide"), doc = "`aide::openapi::OpenApi`,")]
#[cfg_attr(feature = "salvo-oapi", doc = "[`salvo_oapi::OpenApi`] and")]
#[cfg_attr(not(feature = "salvo-oapi"), doc = "`salvo_oapi::OpenApi` and")]
#[cfg_attr(feature = "utoipa", doc = "[`utoipa::openapi::OpenApi`].")]
#[cfg_attr(not(feature = "utoipa"), doc = "`utoipa::openapi::OpenApi`.")]
///
/// Write any other document as JSON first. A text may have a path or a response twice, as poem-openapi writes
/// it. It is written again as it was, on several lines or on one.
///
/// ```
/// # use errorbook::{ApiError, ErrorBook};
/// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
/// # struct NoPage;
/// # #[derive(ErrorBook)]
/// # #[book(errors(NoPage))]
/// # struct SiteApi;
/// let mut document = String::from(
///     r#"{
///       "openapi": "3.1.0",
///       "info": { "title": "Site", "version": "1" },
///       "paths": { "/": { "get": { "responses": {
///         "404": { "description": "", "x-error-codes": ["no_page"] }
///       } } } }
///     }"#,
/// );
/// errorbook::openapi::complete::<SiteApi>(&mut document)?;
/// assert!(document.contains("#/components/schemas/NoPageError"));
/// # Ok::<(), errorbook::openapi::DocumentError>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a document that errorbook can complete",
    label = "not a document",
    note = "utoipa 6, aide 0.15 and salvo-oapi 1 need the feature of errorbook for their `OpenApi`: `utoipa`, `aide`, `salvo-oapi`",
    note = "write any other document as JSON first, and complete that `serde_json::Value` or `String`; poem-openapi does it with `OpenApiService::spec`"
)]
pub trait Document: Sized + sealed::Written {}

pub(super) mod sealed {
    use errorbook_contract::Json;

    use super::DocumentError;

    pub trait Written: Sized {
        /// Returns it as JSON.
        fn write(&self) -> Result<Json, DocumentError>;

        /// Returns what it is after `before`, which is how it writes itself, became `after`.
        fn changed(&self, before: &Json, after: &Json) -> Result<Self, DocumentError>;
    }
}
use sealed::Written;

#[diagnostic::do_not_recommend]
impl<T: Written> Document for T {}

/// Returns whether a document writes all that it was made of.
pub(super) fn kept<D: Written>(document: D, wanted: &Json) -> Result<D, DocumentError> {
    match first_lost(wanted, &document.write()?) {
        None => Ok(document),
        Some(place) => Err(Why::Lost { place }.into()),
    }
}

/// A document whose crate reads back all that it writes.
macro_rules! read_back {
    ($($(#[$condition:meta])* $ty:ty,)*) => {
        $($(#[$condition])* impl Written for $ty {
            fn write(&self) -> Result<Json, DocumentError> {
                Ok(to_json(self)?)
            }

            fn changed(&self, _: &Json, after: &Json) -> Result<Self, DocumentError> {
                kept(from_json(after).map_err(Why::Read)?, after)
            }
        })*
    };
}

read_back! {
    Json,
    serde_json::Value,
    #[cfg(feature = "aide")]
    ::aide::openapi::OpenApi,
    #[cfg(feature = "salvo-oapi")]
    ::salvo_oapi::OpenApi,
}

impl Written for String {
    fn write(&self) -> Result<Json, DocumentError> {
        Ok(read(self).map_err(Why::Contract)?)
    }

    fn changed(&self, _: &Json, after: &Json) -> Result<Self, DocumentError> {
        // As it was: on several lines, or on one.
        Ok(if self.trim_end().contains('\n') { after.pretty() } else { format!("{after}") })
    }
}

#[cfg(test)]
mod tests {
    use alloc::{format, string::String};

    use errorbook_contract::{Json, openapi::Options};

    use super::{DocumentError, Written, kept};
    use crate::openapi::complete::pass;

    /// A document that has only a title.
    #[derive(Clone, Debug, PartialEq)]
    struct Titled(String);

    impl Written for Titled {
        fn write(&self) -> Result<Json, DocumentError> {
            Ok(Json::object([("openapi", "3.1.0".into()), ("title", (&self.0).into())]))
        }

        fn changed(&self, _: &Json, after: &Json) -> Result<Self, DocumentError> {
            let title = after.get("title").and_then(Json::as_str).unwrap_or_default();
            kept(Self(title.into()), after)
        }
    }

    #[test]
    fn what_a_document_cannot_hold_is_named_and_it_stays() {
        let contract = r#"{
            "format": 1, "book": "site::SiteApi", "envelopes": [],
            "errors": [{
                "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "site::Gone",
                "doc_url": "https://site.example.com/errors#gone"
            }]
        }"#;
        let mut document = Titled("Site".into());
        let error = pass(&mut document, &contract.parse().unwrap(), &Options::new()).unwrap_err();
        assert_eq!(
            format!("{error}"),
            "the type of the document cannot hold `/externalDocs`; complete it as a \
             `serde_json::Value`",
        );
        assert_eq!(document, Titled("Site".into()));
    }
}
