//! The errors: one variant per case, in each built-in envelope.

mod books;
mod case;
mod values;

pub(crate) use books::{House, Negotiating, Showing};
pub(crate) use case::{Case, EnvelopeOf};
pub(crate) use values::{Broken, Issue, Quota, any, leaky_source, violations, whole};

use std::{io, time::Duration};

use errorbook::{AnyError, ErrorResponse, Report, Violation, Violations};

/// Put wherever a server must not send it from.
pub(crate) const SECRET: &str = "tiger-7f3a";

/// Declares a module for each envelope, with a book and the errors in it. Each case is also one of
/// `AnyError`, in an envelope called `any_…`.
macro_rules! in_envelopes {
    ($($module:ident: $envelope:path,)*) => {
        $(in_envelopes! { @module $module $envelope })*

        /// Folds something over the envelopes: `fold!(start, |state, path, Error| next)`.
        macro_rules! fold {
            ($start:expr, |$state:ident, $path:ident, $error:ident| $next:expr) => {{
                let $state = $start;
                $(let $state = {
                    type $error = $crate::cases::$module::CaseError;
                    let $path = stringify!($module);
                    $next
                };
                let $state = {
                    type $error = ::errorbook::AnyError<$crate::cases::$module::Book>;
                    let $path = concat!("any_", stringify!($module));
                    $next
                };)*
                $state
            }};
        }
        pub(crate) use fold;
    };
    (@module $module:ident $envelope:path) => {
        impl Case for AnyError<$module::Book> {
            type Book = $module::Book;

            fn of(case: &str) -> Option<Self> {
                $module::CaseError::of(case).map(|error| any(case, error).into())
            }

            fn response(self) -> ErrorResponse {
                self.into()
            }

            fn expect<T>(case: &str, read: impl FnOnce(Report<'_>) -> T) -> Option<T> {
                $module::CaseError::expect(case, read)
            }
        }

        pub(crate) mod $module {
            use errorbook_tests_common::{LimitError, StorageError};

            use super::*;
            use crate::fallback::FallbackError;

            #[derive(errorbook::ErrorBook)]
            #[book(
                errors(CaseError),
                fallback(FallbackError),
                envelope = $envelope,
                domain = "cases.example.com",
                types(400 = "invalid_request_error", 4xx = "api_error", 5xx = "server_error", "rate_limit_error"),
                doc_url = "https://docs.example.com/errors#{code}",
            )]
            pub(crate) struct Book;

            #[derive(Debug, thiserror::Error, errorbook::ApiError)]
            #[api(book = Book)]
            pub(crate) enum CaseError {
                #[error("no such page")]
                #[api(status = 404)]
                DerivedCode,
                #[error("nobody can tell why")]
                #[api(status = 400, code = none)]
                NullCode,
                #[error("only the log knows")]
                #[api(status = 400, message = none)]
                NullMessage,
                #[error("")]
                #[api(status = 400)]
                EmptyMessage,
                #[error("`{param}` is required")]
                #[api(status = 422, title = "A parameter is missing")]
                Param { #[api(param)] param: &'static str },
                #[error("two fields are wrong")]
                #[api(status = 422)]
                DetailsArray(#[api(details)] Vec<Issue>),
                #[error("over the quota")]
                #[api(status = 402)]
                DetailsObject(#[api(details)] Quota),
                #[error("over the limit of {limit}")]
                #[api(status = 402)]
                DetailMembers {
                    #[api(detail)] limit: u64,
                    #[api(detail = "resetsOn")] resets_on: Option<&'static str>,
                    #[api(detail)] plan: Option<&'static str>,
                },
                #[error("upstream said {0}")]
                #[api(status = 400)]
                DynamicStatus(#[api(status)] u16),
                #[error("upstream said {0}")]
                #[api(status = 400)]
                StatusOutOfRange(#[api(status)] u16),
                #[error("moved")]
                #[api(status = 410)]
                DynamicHeaders {
                    #[api(header = "Location")] location: String,
                    #[api(header = "X-Left")] left: Option<u32>,
                },
                #[error("who are you")]
                #[api(status = 401, header("WWW-Authenticate" = "Bearer"))]
                StaticHeader,
                #[error("slow down")]
                #[api(status = 429)]
                RetryAfterField { #[api(retry_after)] wait: Duration },
                #[error("busy")]
                #[api(status = 503, retry_after = 10)]
                RetryAfterAttribute,
                #[error("{SECRET}: {source} {key}")]
                #[api(status = 500)]
                Masked {
                    source: io::Error,
                    #[api(param)] key: &'static str,
                    #[api(detail)] table: &'static str,
                },
                #[error("the index is rebuilt until {0}")]
                #[api(status = 503, expose)]
                Exposed(#[api(detail = "until")] &'static str),
                #[error(transparent)]
                #[api(transparent)]
                Transparent(#[from] StorageError),
                #[error(transparent)]
                #[api(transparent)]
                Fallback(#[from] FallbackError),
                #[error("{0}")]
                #[api(status = 400)]
                Unicode(#[api(param)] &'static str),
                #[error("{0}")]
                #[api(status = 400)]
                ControlCharacters(#[api(param)] &'static str),
                #[error("{0}")]
                #[api(status = 400)]
                Megabyte(String),
                #[error("careful")]
                #[api(status = 400)]
                HostileHeader { #[api(header = "X-Note")] note: &'static str },
                #[error("{message}")]
                #[api(status = 422)]
                FailingValues {
                    message: Broken,
                    #[api(param)] param: Broken,
                    #[api(detail)] whole: u8,
                    #[api(detail)] broken: Broken,
                    #[api(header = "X-Broken")] header: Broken,
                    #[api(request_id)] id: Broken,
                },
                #[error("{message}")]
                #[api(status = 422)]
                PanickingValues {
                    message: Broken,
                    #[api(param)] param: Broken,
                    #[api(detail)] whole: u8,
                    #[api(detail)] broken: Broken,
                    #[api(header = "X-Broken")] header: Broken,
                    #[api(request_id)] id: Broken,
                },
                #[error("the order is not valid")]
                #[api(status = 422)]
                Violations(#[api(violations)] Violations),
                #[error("the order is not valid")]
                #[api(status = 422)]
                ManyViolations(#[api(violations)] Violations),
                #[error("the order is not valid")]
                #[api(status = 422)]
                OneOrNone {
                    #[api(violations)] list: Option<Vec<Violation>>,
                    #[api(param)] param: &'static str,
                },
                #[error("{SECRET}")]
                #[api(status = 500)]
                MaskedViolations(#[api(violations)] Violations),
                #[error("the amount is too large")]
                #[api(status = 422, param = "amount", action = "Send less.")]
                ConstantParam,
                #[error("seen")]
                #[api(status = 400)]
                RequestId { #[api(request_id)] id: &'static str },
                #[error("seen")]
                #[api(status = 400)]
                HostileRequestId { #[api(request_id)] id: &'static str },
            }

            impl CaseError {
                fn invalid(case: &str) -> Option<Self> {
                    Some(match case {
                        "violations" => Self::Violations(violations(3)),
                        "many_violations" => Self::ManyViolations(violations(10_000)),
                        "one_violation" => Self::OneOrNone { list: Some(whole()), param: "items" },
                        "no_violation" => Self::OneOrNone { list: None, param: "items" },
                        "masked_violations" => {
                            Self::MaskedViolations(Violation::new(SECRET, SECRET).into())
                        }
                        _ => return None,
                    })
                }
            }

            impl Case for CaseError {
                type Book = Book;

                fn response(self) -> ErrorResponse {
                    ErrorResponse::new(&self)
                }

                fn expect<T>(case: &str, read: impl FnOnce(Report<'_>) -> T) -> Option<T> {
                    Self::of(case).map(|error| read(Report::new(&error)))
                }

                fn of(case: &str) -> Option<Self> {
                    Some(match case {
                        "any_unknown" => FallbackError::Internal(SECRET).into(),
                        "any_context" => Self::RetryAfterAttribute,
                        "any_source" | "any_box" => Self::Param { param: "amount" },
                        "derived_code" => Self::DerivedCode,
                        "null_code" => Self::NullCode,
                        "null_message" => Self::NullMessage,
                        "empty_message" => Self::EmptyMessage,
                        "param" => Self::Param { param: "amount" },
                        "details_array" => Self::DetailsArray(vec![
                            Issue { field: "amount", message: "is negative" },
                            Issue { field: "currency", message: "is unknown" },
                        ]),
                        "details_object" => Self::DetailsObject(Quota { limit: 7, window: "day" }),
                        "detail_members" => {
                            Self::DetailMembers { limit: 7, resets_on: Some("2027-01-01"), plan: None }
                        }
                        "dynamic_status" => Self::DynamicStatus(409),
                        "status_out_of_range" => Self::StatusOutOfRange(200),
                        "dynamic_headers" => {
                            Self::DynamicHeaders { location: "/v2/pages".to_owned(), left: Some(3) }
                        }
                        "static_header" => Self::StaticHeader,
                        "retry_after_field" => {
                            Self::RetryAfterField { wait: Duration::from_millis(6_500) }
                        }
                        "retry_after_attribute" => Self::RetryAfterAttribute,
                        "masked" => Self::Masked { source: leaky_source(), key: SECRET, table: SECRET },
                        "exposed" => Self::Exposed("noon"),
                        "transparent" => StorageError::from(LimitError::QuotaExceeded { quota: 9 }).into(),
                        "unicode" => Self::Unicode("žluťoučký kůň \u{202e}עברית\u{2028}🦀"),
                        "control_characters" => {
                            Self::ControlCharacters("a\0b\u{1b}[31m\u{8}\r\n\t\"\\/\u{7f}</script>")
                        }
                        "megabyte" => Self::Megabyte("0123456789abcdeé".repeat(1 << 16)),
                        "hostile_header" => Self::HostileHeader { note: "x\r\nX-Injected: yes" },
                        "failing_values" => {
                            let broken = Broken::Fails;
                            let (message, param, header, id) = (broken, broken, broken, broken);
                            Self::FailingValues { message, param, whole: 7, broken, header, id }
                        }
                        "panicking_values" => {
                            let broken = Broken::Panics;
                            let (message, param, header, id) = (broken, broken, broken, broken);
                            Self::PanickingValues { message, param, whole: 7, broken, header, id }
                        }
                        "constant_param" => Self::ConstantParam,
                        "request_id" => Self::RequestId { id: "req_1" },
                        "hostile_request_id" => {
                            Self::HostileRequestId { id: "req_1\r\nX-Injected: yes" }
                        }
                        other => return Self::invalid(other),
                    })
                }
            }
        }
    };
}

in_envelopes! {
    typed: errorbook::envelope::Typed,
    nested: errorbook::envelope::Nested,
    flat: errorbook::envelope::Flat,
    detailed: errorbook::envelope::Detailed,
    problem: errorbook::envelope::Problem,
    google: errorbook::envelope::Google,
    json_api: errorbook::envelope::JsonApi,
    microsoft: errorbook::envelope::Microsoft,
    house: House,
}
