//! Reference 1: every row, as the server sends it.

use errorbook_examples::references::minimal::{MinimalApi as Api, MinimalError as Error};

use super::{Fact, assert_whole, facts_of, sends};

#[test]
fn the_book_is_both_tables() {
    let rows: [Fact; 7] = [
        (Some("invalid_request"), 400, None, None),
        (Some("authentication"), 401, None, None),
        (Some("permission_denied"), 403, None, None),
        (Some("not_found"), 404, None, None),
        // A status of the first table without a code in the second.
        (None, 409, None, None),
        (Some("rate_limited"), 429, None, None),
        (Some("internal"), 500, None, None),
    ];
    assert_eq!(facts_of::<Api>(), rows);
}

#[test]
fn every_row_on_the_wire() {
    let sent = [
        sends::<Api>(
            Error::InvalidRequest("name"),
            400,
            r#"{"code":"invalid_request","message":"the field `name` is required","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            Error::Authentication,
            401,
            r#"{"code":"authentication","message":"the API key is missing or not valid","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            Error::PermissionDenied("write"),
            403,
            r#"{"code":"permission_denied","message":"the API key lacks the scope `write`","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            Error::NotFound("invoice"),
            404,
            r#"{"code":"not_found","message":"there is no invoice","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            Error::Conflict("the invoice"),
            409,
            r#"{"code":null,"message":"the invoice was changed in the meantime","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            Error::RateLimited,
            429,
            r#"{"code":"rate_limited","message":"too many requests","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            Error::Internal,
            500,
            r#"{"code":"internal","message":"Internal Server Error","request_id":"req_1"}"#,
        ),
    ];
    assert_whole::<Api>(&sent);
}
