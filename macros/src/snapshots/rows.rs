//! The rows of `#[derive(ApiError)]`.

use expect_test::{ExpectFile, expect_file};
use syn::{DeriveInput, Item, parse_quote};

use super::check_some;

fn check(input: &DeriveInput, expected: &ExpectFile) {
    let is_rows = |item: &Item| matches!(item, Item::Static(rows) if rows.ident == "__ROWS");
    check_some(crate::api_error::derive(input), is_rows, expected);
}

#[test]
fn codes() {
    let input = parse_quote! {
        #[api(status = 401, rename_all = "kebab-case", prefix = "auth.")]
        enum AuthError {
            TokenExpired,
            #[api(code = "no_token")]
            TokenMissing,
            #[api(code = none)]
            Other,
        }
    };
    check(&input, &expect_file!["../../snapshots/rows/codes.rs"]);
}

#[test]
fn texts() {
    let input = parse_quote! {
        /// The key was used before.
        ///
        /// Ask for another.
        #[api(status = 409, type = "request_error", group = "Keys", title = "Key reused")]
        #[api(action = "Send a new key.", doc_url = "https://example.com/errors#{code}")]
        #[deprecated(note = "keys are gone")]
        struct KeyReused;
    };
    check(&input, &expect_file!["../../snapshots/rows/texts.rs"]);
}

#[test]
fn messages() {
    let input = parse_quote! {
        enum KeyError {
            #[error("key {id}")]
            #[api(status = 409)]
            Display { id: u8 },
            #[error("store {0}")]
            #[api(status = 500)]
            Masked(u8),
            #[error("store {0}")]
            #[api(status = 500, expose)]
            Exposed(u8),
            #[api(status = 409, message = "key {0}")]
            Format(u8),
            #[api(status = 409, message = "a {{key}}")]
            Constant,
            #[api(status = 409, message = none)]
            Silent,
        }
    };
    check(&input, &expect_file!["../../snapshots/rows/messages.rs"]);
}

#[test]
fn const_status() {
    let input = parse_quote! {
        #[error("no coffee")]
        #[api(status = teapot::STATUS)]
        struct NoCoffee;
    };
    check(&input, &expect_file!["../../snapshots/rows/const_status.rs"]);
}

#[test]
fn headers_and_log() {
    let input = parse_quote! {
        #[api(status = 401, log = "warn")]
        #[api(header("WWW-Authenticate" = "Bearer", "X-Realm" = "shop"))]
        struct NoToken;
    };
    check(&input, &expect_file!["../../snapshots/rows/headers_and_log.rs"]);
}

#[test]
fn retry() {
    let input = parse_quote! {
        #[api(status = 503)]
        enum StoreError {
            #[api(retry_after = 10)]
            Down,
            #[api(retry = "backoff")]
            Busy,
            Closed(#[api(retry_after)] Duration),
        }
    };
    check(&input, &expect_file!["../../snapshots/rows/retry.rs"]);
}

#[test]
fn shared_code() {
    let input = parse_quote! {
        #[api(status = 409)]
        enum KeyError {
            #[api(code = "reused", shared)]
            Key,
            #[api(code = "reused", shared)]
            Name,
        }
    };
    check(&input, &expect_file!["../../snapshots/rows/shared_code.rs"]);
}

#[test]
fn kinds_of_details() {
    let input = parse_quote! {
        #[api(status = 402)]
        enum LimitError {
            Value(#[api(details)] Limit),
            Members {
                #[api(detail)]
                limit: u64,
                #[api(detail = "resets_on")]
                date: Date,
            },
        }
    };
    check(&input, &expect_file!["../../snapshots/rows/kinds_of_details.rs"]);
}

#[test]
fn json_types() {
    let input = parse_quote! {
        #[api(status = 402)]
        struct OverLimit<'a> {
            #[api(detail)]
            names: Option<Vec<&'a str>>,
            #[api(detail)]
            limits: [HashMap<Name<'a>, f64>; 2],
            #[api(detail, json = "string")]
            limit: Option<Limit>,
            #[api(detail)]
            nullable: Box<Option<u8>>,
            #[api(detail)]
            object: Box<dyn Serialize>,
        }
    };
    check(&input, &expect_file!["../../snapshots/rows/json_types.rs"]);
}

#[test]
fn what_varies() {
    let input = parse_quote! {
        #[api(status = 429)]
        struct OverLimit {
            #[api(param)]
            param: &'static str,
            #[api(status)]
            status: u16,
            #[api(retry_after)]
            wait: u32,
            #[api(header = "X-Limit")]
            limit: u32,
            #[api(header = "X-Rest")]
            rest: Option<u32>,
        }
    };
    check(&input, &expect_file!["../../snapshots/rows/what_varies.rs"]);
}
