//! The impls of `#[derive(ApiError)]`, and its proof.

use expect_test::{ExpectFile, expect_file};
use syn::{DeriveInput, parse_quote};

use super::{check, check_some, is_impl};
use crate::api_error::derive;

/// Compares `impl ApiError`.
fn check_error(input: &DeriveInput, expected: &ExpectFile) {
    check_some(derive(input), |item| is_impl(item, "ApiError"), expected);
}

#[test]
fn two_variants() {
    let input = parse_quote! {
        enum PayError {
            #[api(status = 409, message = "key {0}")]
            KeyReused(u8),
            /// The ledger did not answer.
            #[api(status = 503, retry_after = 10)]
            LedgerDown,
        }
    };
    check(derive(&input), &expect_file!["../../snapshots/error/two_variants.rs"]);
}

#[test]
fn no_variants() {
    let input = parse_quote!(
        enum Never {}
    );
    check_error(&input, &expect_file!["../../snapshots/error/no_variants.rs"]);
}

#[test]
fn formats() {
    let input = parse_quote! {
        #[api(status = 409)]
        enum KeyError {
            #[api(message = "key {id:>width$}, {id:?}")]
            Key { id: u8, width: usize },
            Other,
        }
    };
    check_error(&input, &expect_file!["../../snapshots/error/formats.rs"]);
}

#[test]
fn constant_message() {
    let input = parse_quote! {
        #[api(status = 404, message = "no such page")]
        struct NoPage;
    };
    check_error(&input, &expect_file!["../../snapshots/error/constant_message.rs"]);
}

#[test]
fn role_status() {
    let input = parse_quote! {
        #[api(status = 500)]
        struct Upstream(#[api(status)] u16);
    };
    check_error(&input, &expect_file!["../../snapshots/error/role_status.rs"]);
}

#[test]
fn role_request_id() {
    let input = parse_quote! {
        #[api(status = 500)]
        struct Failed(#[api(request_id)] Option<String>);
    };
    check_error(&input, &expect_file!["../../snapshots/error/role_request_id.rs"]);
}

#[test]
fn role_param() {
    let input = parse_quote! {
        #[api(status = 422)]
        enum Invalid {
            Missing(#[api(param)] &'static str),
            Body,
        }
    };
    check_error(&input, &expect_file!["../../snapshots/error/role_param.rs"]);
}

#[test]
fn role_retry_after() {
    let input = parse_quote! {
        #[api(status = 429)]
        struct TooMany(#[api(retry_after)] Option<Duration>);
    };
    check_error(&input, &expect_file!["../../snapshots/error/role_retry_after.rs"]);
}

#[test]
fn role_details() {
    let input = parse_quote! {
        #[api(status = 402)]
        struct OverLimit(#[api(details)] Limit);
    };
    check_error(&input, &expect_file!["../../snapshots/error/role_details.rs"]);
}

#[test]
fn role_detail() {
    let input = parse_quote! {
        #[api(status = 402)]
        struct OverLimit {
            #[api(detail)]
            limit: u64,
            #[api(detail = "resets_on")]
            date: Option<Date>,
        }
    };
    check_error(&input, &expect_file!["../../snapshots/error/role_detail.rs"]);
}

#[test]
fn role_header() {
    let input = parse_quote! {
        #[api(status = 429)]
        struct TooMany {
            #[api(header = "X-Quota")]
            quota: u32,
            #[api(header = "X-Left")]
            left: Option<u32>,
        }
    };
    check_error(&input, &expect_file!["../../snapshots/error/role_header.rs"]);
}

#[test]
fn field_with_two_roles() {
    let input = parse_quote! {
        #[api(status = 422)]
        struct Invalid(#[api(header = "X-Param", param)] String);
    };
    check_error(&input, &expect_file!["../../snapshots/error/field_with_two_roles.rs"]);
}

#[test]
fn generics() {
    let input = parse_quote! {
        #[api(status = 409)]
        enum StoreError<'a, T: Debug, const N: usize> {
            Taken(#[api(param)] &'a T),
            Sizes(#[api(details)] [T; N]),
        }
    };
    check(derive(&input), &expect_file!["../../snapshots/error/generics.rs"]);
}

#[test]
fn transparent() {
    let input = parse_quote! {
        enum ShopError {
            #[api(transparent)]
            Pay(PayError),
            #[api(status = 404, message = "no such shop")]
            NoShop,
        }
    };
    check(derive(&input), &expect_file!["../../snapshots/error/transparent.rs"]);
}

#[test]
fn transparent_of_a_parameter() {
    let input = parse_quote! {
        enum Wrapped<E> {
            #[api(transparent)]
            Inner(E),
            #[api(transparent)]
            Pay(PayError),
        }
    };
    check_some(
        derive(&input),
        |item| !is_impl(item, "ApiError"),
        &expect_file!["../../snapshots/error/transparent_of_a_parameter.rs"],
    );
}

#[test]
fn in_a_book() {
    let input = parse_quote! {
        #[api(book = crate::ShopApi, skip(axum))]
        enum Never {}
    };
    check_some(
        derive(&input),
        |item| !is_impl(item, "ApiError"),
        &expect_file!["../../snapshots/error/in_a_book.rs"],
    );
}

#[test]
fn stub() {
    let input = parse_quote! {
        #[api(book = crate::ShopApi)]
        enum PayError {
            KeyReused,
        }
    };
    check(derive(&input), &expect_file!["../../snapshots/error/stub.rs"]);
}
