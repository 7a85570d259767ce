//! Checks that axum and actix-web both send the bytes of [`ErrorResponse`].

mod servers;

use std::{collections::BTreeSet, time::Duration};

use actix_web::{App, web};
use axum::{Router, extract::Path, routing::get};
use errorbook::{ApiError, Catalogued, ErrorBook, ErrorResponse, Violation};
use errorbook_examples::shop::{
    client::{Reply, Request, send},
    errors::{AuthError, HttpError, LedgerFault, PaymentError, ShopV1, StorageError},
};

/// Returns every variant of the shop, with values that may trip a framework.
fn errors() -> Vec<PaymentError> {
    let bank = |status| PaymentError::BankFailed { status, answer: "do not send this".to_owned() };
    let not_found = |id: &str| StorageError::NotFound(id.to_owned()).into();
    let broken_json = serde_json::from_str::<u8>("{").unwrap_err();
    vec![
        PaymentError::IdempotencyKeyReused,
        PaymentError::MalformedBody(broken_json),
        PaymentError::ParameterMissing("amount"),
        PaymentError::CardLimitExceeded { amount: u64::MAX, limit: 0 },
        PaymentError::VoucherInvalid(Violation::new("a\"[0].\u{202e}", "is \0 no text").into()),
        PaymentError::RateLimited { wait: Duration::from_millis(1), limit: 10 },
        PaymentError::RateLimited { wait: Duration::MAX, limit: u32::MAX },
        PaymentError::Ledger(LedgerFault),
        PaymentError::PayoutsPaused,
        bank(504),
        // A client error, an informational status, no status at all, one without a name.
        bank(418),
        bank(101),
        bank(0),
        bank(599),
        AuthError::KeyMissing.into(),
        AuthError::KeyRevoked.into(),
        not_found("pay_1"),
        not_found("zażółć 支払い 💳 \u{202e}rtl"),
        not_found("\" \\ \r\n\0 \u{7f} </script> \u{2028}"),
        not_found(""),
        not_found(&"long ".repeat(20_000)),
    ]
}

#[test]
fn the_errors_are_all_of_the_book() {
    let path = |spec: errorbook::ErrorSpec| spec.path().to_string();
    let tried: BTreeSet<_> = errors().iter().map(|error| path(error.spec())).collect();
    // Only the framework gives these; `shop.rs` tests them.
    let fallback = HttpError::CATALOG.owner();
    let rows = ShopV1::BOOK.catalog.iter().filter(|spec| spec.owner() != fallback);
    let rows: BTreeSet<_> = rows.map(path).collect();
    assert_eq!(tried, rows);
}

#[tokio::test]
async fn both_send_what_the_error_says() {
    let router =
        Router::new().route("/{n}", get(async |Path(n): Path<usize>| errors().swap_remove(n)));
    let axum = servers::axum(router).await;
    let actix_web = servers::actix_web(|| {
        let fail = async |n: web::Path<usize>| Err::<&str, _>(errors().swap_remove(*n));
        App::new().route("/{n}", web::get().to(fail))
    });
    for (n, error) in errors().iter().enumerate() {
        let target = format!("GET /{n}");
        let request = Request { target: &target, headers: &[], body: "" };
        let expected = sent(&ErrorResponse::new(error));
        assert_eq!(parts(send(axum, request).await.unwrap()), expected, "axum: {error:?}");
        assert_eq!(
            parts(send(actix_web, request).await.unwrap()),
            expected,
            "actix-web: {error:?}"
        );
    }
}

/// Status, headers and body.
type Parts = (String, Vec<(String, String)>, String);

/// Takes a reply apart. Frameworks differ in the phrase of a status without a name.
fn parts(reply: Reply) -> Parts {
    let status = reply.status_line.split(' ').nth(1).unwrap_or_default().to_owned();
    (status, reply.headers, reply.body)
}

/// Returns the expected parts.
fn sent(response: &ErrorResponse) -> Parts {
    let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
    let mut headers: Vec<_> = response.headers().map(owned).collect();
    headers.sort();
    let body = String::from_utf8(response.body().to_vec()).unwrap();
    (response.status().to_string(), headers, body)
}
