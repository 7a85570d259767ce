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
//! | `BadRequest` | each violation, else the param with the message; and each field that details name |
//! | `RequestInfo` | the id of the request, if the error brings one or the layer of [`tower`](crate::tower) gave one |
//! | `Help` | the page about the error |
//! | metadata | `x-request-id`, like `RequestInfo`, and the error's own headers |
//!
//! Behind that layer, every response has the id in its metadata. `RequestInfo` has it if the error
//! becomes a `Status` while the service works on the request: not in a stream that has begun, and
//! not in a task of its own.
//!
//! All of it is sent in headers, and many peers refuse more than 8 KiB of them. So a message ends
//! after 1 KiB and a param after 256 bytes. Of violations that make the details longer than 3 KiB, the
//! first ones are sent, and the last one says how many are not. Other details above 3 KiB are left
//! out, and so are the error's own headers that have no room any more. The code is always sent.
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

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

#[doc(hidden)]
pub use ::tonic::Status;
use ::tonic::{
    Code,
    metadata::{AsciiMetadataKey, AsciiMetadataValue, MetadataMap},
};
use tonic_types::StatusExt as _;

use super::protocol::{details_json, occurrence};
use crate::{
    Report, Violations, book::Catalogued, catalog::grpc, error::first_violations, report::log,
};

/// The longest message, in bytes.
const LONGEST_MESSAGE: usize = 1024;

/// The longest details, in bytes, before base64 makes a third more of them.
const LONGEST_DETAILS: usize = 3072;

/// How large all headers may be that the error is the reason for. HTTP/2 counts 32 bytes more for
/// each (RFC 9113, section 6.5.2). Peers refuse more than 8 KiB, and the server adds its own.
const LARGEST_HEADERS: usize = 7680;

/// Converts into the status of gRPC.
#[doc(hidden)]
pub fn status<E: Catalogued>(error: &E) -> Status {
    let report = occurrence(error);
    let message = shortened(report.message_or_phrase().to_string(), LONGEST_MESSAGE);
    let mut status = with_details(&report, &message);
    *status.metadata_mut() = metadata(&report, room(&status));
    status
}

/// Makes a status with as much of the details as may be sent.
fn with_details(report: &Report<'_>, message: &str) -> Status {
    let code = Code::from_i32(grpc::code(report.status()).0);
    let encode = |details| Status::with_error_details(code, message, details);
    let fits = |status: &Status| status.details().len() <= LONGEST_DETAILS;
    let with = |own: Option<&[u8]>| {
        most(report.violations(), &|violations| {
            Some(encode(details::of(report, message, violations, own))).filter(fits)
        })
    };
    let all = with(details_json(report).as_deref());
    all.or_else(|| {
        log::left_out("details", TOO_LONG);
        with(None)
    })
    .unwrap_or_else(|| encode(details::least(report)))
}

const TOO_LONG: &str = "more than 3072 bytes in a header";

/// Returns the status with the most violations, at least one if there are any, for which `make` has
/// room.
fn most(
    all: Option<&Violations>,
    make: &dyn Fn(Option<&Violations>) -> Option<Status>,
) -> Option<Status> {
    if let Some(status) = make(all) {
        return Some(status);
    }
    let with = |shown: usize| make(Some(&first_violations(shown, all?)));
    let counts: Vec<usize> = (1..all?.len()).collect();
    let shown = counts.partition_point(|&shown| with(shown).is_some());
    if shown == 0 {
        return None;
    }
    log::left_out("violations", TOO_LONG);
    with(shown)
}

/// Cuts a text, and says so by an ellipsis.
fn shortened(mut text: String, longest: usize) -> String {
    if text.len() > longest {
        text.truncate(text.floor_char_boundary(longest));
        text.push('\u{2026}');
    }
    text
}

/// How many bytes of headers may still be added to a status.
fn room(status: &Status) -> usize {
    // At most that many: what is not a letter or a digit may be sent as `%20`.
    let message =
        status.message().bytes().map(|byte| if byte.is_ascii_alphanumeric() { 1 } else { 3 });
    let details = status.details().len().div_ceil(3) * 4;
    LARGEST_HEADERS.saturating_sub(message.sum::<usize>() + details)
}

fn metadata(report: &Report<'_>, mut room: usize) -> MetadataMap {
    let mut metadata = MetadataMap::new();
    let mut add = |name: &str, value: &str| {
        let size = name.len() + value.len() + 32;
        if size > room {
            return log::left_out(name, "no room for it in the headers");
        }
        let name = AsciiMetadataKey::from_bytes(name.as_bytes());
        if let (Ok(name), Ok(value)) = (name, AsciiMetadataValue::try_from(value)) {
            metadata.append(name, value);
            room -= size;
        }
    };
    if let Some(id) = report.request_id() {
        add(report.request().header(), id);
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
                $crate::__private::answer(__error, $crate::__private::tonic::status)
            }
        }
    };
}
