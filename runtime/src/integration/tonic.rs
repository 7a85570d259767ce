//! tonic: `impl From<…> for Status`, with the messages of `google/rpc/error_details.proto`.
//!
//! | of `Status` | holds |
//! |---|---|
//! | code | the canonical one that fits the HTTP status, as in the envelope `Google` |
//! | message | the public message |
//! | `ErrorInfo` | the code in upper case, the book's domain, details as metadata |
//! | `RetryInfo` | the time to wait |
//! | `BadRequest` | the param with the message, and each field that details name |
//! | `RequestInfo` | the id of the request: of the error, or of the layer |
//! | `Help` | the page about the error |
//! | metadata | `x-request-id` and the error's own headers |
//!
//! Behind `layer::ErrorLayer` the id is in the metadata of every response, and in the details of
//! each error that a handler made: not in those of a stream that has begun, nor of another task.
//!
//! All of it travels in headers, which many peers refuse above 8 KiB in sum. So a message ends
//! after 1 KiB, and details above 3 KiB are left out.

#[cfg(feature = "tonic")]
pub use self::convert::{Status, status};

#[cfg(feature = "tonic")]
mod convert {
    use std::collections::HashMap;

    use alloc::string::{String, ToString};
    use core::time::Duration;

    use serde_json::Value;
    pub use tonic::Status;
    use tonic::{
        Code,
        metadata::{AsciiMetadataKey, AsciiMetadataValue, MetadataMap},
    };
    use tonic_types::{ErrorDetails, StatusExt as _};

    use crate::{
        Catalogued, Report,
        envelope::{grpc, source::fmt_reason},
        integration::occurrence,
        log,
    };

    /// The longest message, in bytes.
    const LONGEST_MESSAGE: usize = 1024;

    /// The longest details, in bytes, before base64 makes a third more of them.
    const LONGEST_DETAILS: usize = 3072;

    /// The error as gRPC shows it.
    pub fn status<E: Catalogued>(error: &E) -> Status {
        let report = occurrence(error);
        let code = Code::from_i32(grpc::code(report.status()).0);
        let message = shortened(report.message_or_phrase().to_string());
        let build = |own| {
            let details = details(&report, &message, own);
            let metadata = metadata(&report);
            Status::with_error_details_and_metadata(code, message.clone(), details, metadata)
        };
        let own = report.details().and_then(|details| serde_json::to_value(details).ok());
        let whole = build(own);
        if whole.details().len() <= LONGEST_DETAILS {
            return whole;
        }
        log::left_out("details", "more than 3072 bytes in a header");
        build(None)
    }

    fn shortened(mut message: String) -> String {
        if message.len() > LONGEST_MESSAGE {
            message.truncate(message.floor_char_boundary(LONGEST_MESSAGE));
            message.push('\u{2026}');
        }
        message
    }

    fn details(report: &Report<'_>, message: &str, own: Option<Value>) -> ErrorDetails {
        let mut details = ErrorDetails::new();
        if let Some(param) = report.param() {
            details.add_bad_request_violation(param.to_string(), message);
        }
        let mut metadata = HashMap::new();
        let members = match own {
            Some(Value::Object(members)) => members,
            Some(value) => [("details".to_string(), value)].into_iter().collect(),
            None => serde_json::Map::new(),
        };
        for (name, value) in members {
            if !add_violations(&mut details, &value) {
                metadata.insert(name, text(value));
            }
        }
        if let Some(code) = report.code() {
            let reason = core::fmt::from_fn(|f| fmt_reason(code, f)).to_string();
            details.set_error_info(reason, report.domain().unwrap_or_default(), metadata);
        }
        if let Some(seconds) = report.retry_after() {
            details.set_retry_info(Some(Duration::from_secs(seconds)));
        }
        if let Some(id) = report.request_id() {
            details.set_request_info(id, "");
        }
        if let Some(url) = report.doc_url() {
            details.add_help_link(report.title(), url.to_string());
        }
        details
    }

    /// Takes a list of `{field, message}` as what `BadRequest` is for; anything else is not.
    fn add_violations(details: &mut ErrorDetails, value: &Value) -> bool {
        let member = |item: &Value, names: &[&str]| {
            names.iter().find_map(|name| item.get(name)?.as_str()).map(str::to_string)
        };
        let violation = |item: &Value| {
            let field = member(item, &["field", "param", "path", "name"])?;
            Some((field, member(item, &["message", "description", "reason"])?))
        };
        let items = value.as_array().filter(|items| !items.is_empty());
        let Some(violations) = items
            .and_then(|items| items.iter().map(violation).collect::<Option<alloc::vec::Vec<_>>>())
        else {
            return false;
        };
        for (field, description) in violations {
            details.add_bad_request_violation(field, description);
        }
        true
    }

    /// A string as it is, anything else as JSON.
    fn text(value: Value) -> String {
        match value {
            Value::String(text) => text,
            value => value.to_string(),
        }
    }

    fn metadata(report: &Report<'_>) -> MetadataMap {
        let mut metadata = MetadataMap::new();
        let mut add = |name: &str, value: &str| {
            let name = AsciiMetadataKey::from_bytes(name.as_bytes());
            if let (Ok(name), Ok(value)) = (name, AsciiMetadataValue::try_from(value)) {
                metadata.append(name, value);
            }
        };
        if let Some(id) = report.request_id() {
            add("x-request-id", id);
        }
        report.for_each_header(&mut |name, value| add(name, &value));
        metadata
    }
}

#[cfg(feature = "tonic")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_tonic {
    ([$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::core::convert::From<$($ty)*>
            for $crate::__private::tonic::Status
        where $($predicates)*
        {
            fn from(__error: $($ty)*) -> Self {
                $crate::__private::tonic::status(&__error)
            }
        }
    };
}

#[cfg(not(feature = "tonic"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_tonic {
    ($($input:tt)*) => {};
}
