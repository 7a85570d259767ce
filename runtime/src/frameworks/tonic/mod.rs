//! tonic.
//!
//! The derive implements `From<…> for tonic::Status`, with the messages of
//! `google/rpc/error_details.proto`, so a method returns the error with `?`.
//!
//! | of `Status` | holds |
//! |---|---|
//! | code | the canonical one that fits the HTTP status, as in the envelope [`Google`](crate::envelope::Google) |
//! | message | the public message |
//! | `ErrorInfo` | the code in upper case, the book's domain, details as metadata |
//! | `RetryInfo` | the time to wait |
//! | `BadRequest` | the param with the message, and each field that details name |
//! | `RequestInfo` | the id of the request, if the error brings one or the layer of [`tower`](crate::tower) gave one |
//! | `Help` | the page about the error |
//! | metadata | `x-request-id`, like `RequestInfo`, and the error's own headers |
//!
//! Behind that layer, every response has the id in its metadata. `RequestInfo` has it if the error
//! becomes a `Status` while the service works on the request: not in a stream that has begun, and
//! not in a task of its own.
//!
//! All of it is sent in headers, and many peers refuse more than 8 KiB of them. So a message ends
//! after 1 KiB, and details above 3 KiB are left out.
//!
//! ```
//! use errorbook::ApiError;
//! use tonic::{Code, Request, Response, Status};
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("no such page")]
//! #[api(status = 404)]
//! struct NoPage;
//!
//! fn find() -> Result<String, NoPage> {
//!     Err(NoPage)
//! }
//!
//! async fn page(_: Request<()>) -> Result<Response<String>, Status> {
//!     Ok(Response::new(find()?))
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! assert_eq!(page(Request::new(())).await.unwrap_err().code(), Code::NotFound);
//! # }
//! ```

mod details;

use alloc::string::{String, ToString};

#[doc(hidden)]
pub use ::tonic::Status;
use ::tonic::{
    Code,
    metadata::{AsciiMetadataKey, AsciiMetadataValue, MetadataMap},
};
use serde_json::Value;
use tonic_types::StatusExt as _;

use super::protocol::occurrence;
use crate::{
    Report,
    book::Catalogued,
    catalog::grpc,
    report::{log, valid_id},
};

/// The longest message, in bytes.
const LONGEST_MESSAGE: usize = 1024;

/// The longest details, in bytes, before base64 makes a third more of them.
const LONGEST_DETAILS: usize = 3072;

/// Converts into the status of gRPC.
#[doc(hidden)]
pub fn status<E: Catalogued>(error: &E) -> Status {
    let report = occurrence(error);
    let message = shortened(report.message_or_phrase().to_string());
    let own = report.details().and_then(|details| serde_json::to_value(details).ok());
    let whole = encode(&report, &message, own);
    if whole.details().len() <= LONGEST_DETAILS {
        return whole;
    }
    log::left_out("details", "more than 3072 bytes in a header");
    encode(&report, &message, None)
}

fn encode(report: &Report<'_>, message: &str, own: Option<Value>) -> Status {
    let code = Code::from_i32(grpc::code(report.status()).0);
    let details = details::of(report, message, own);
    Status::with_error_details_and_metadata(code, message, details, metadata(report))
}

fn shortened(mut message: String) -> String {
    if message.len() > LONGEST_MESSAGE {
        message.truncate(message.floor_char_boundary(LONGEST_MESSAGE));
        message.push('\u{2026}');
    }
    message
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
        add(valid_id::HEADER, id);
    }
    report.for_each_header(&mut |name, value| add(name, &value));
    metadata
}

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
