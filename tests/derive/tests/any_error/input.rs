//! Violations on the chain.

use anyhow::Context as _;
use errorbook::{
    AnyError, ErrorBook, ErrorResponse, Invalid as _, Violation, Violations, WithFallback,
    envelope::Detailed,
};
use serde_json::{Value, json};

use super::{Empty, HttpError, ShopApi, UNKNOWN, code};

fn two() -> Violations {
    let mut violations = Violations::new();
    violations.push("items[1].qty", "too_small", "must be at least 1");
    violations.push("email", "format", "is not an address");
    violations
}

fn order(result: Result<(), impl Into<Violations>>) -> anyhow::Result<()> {
    result.invalid().context("placing the order")?;
    Ok(())
}

#[test]
fn they_are_the_row_of_422() {
    assert_eq!(code(two()), "unprocessable_content");
    assert_eq!(code(order(Err(two())).unwrap_err()), "unprocessable_content");
    assert_eq!(code(anyhow::anyhow!("no").context(two())), "unprocessable_content");
    assert_eq!(code(std::io::Error::other(two())), "unprocessable_content");
}

#[test]
fn the_outermost_answers() {
    assert_eq!(code(anyhow::Error::from(two()).context(Empty)), "empty");
    assert_eq!(code(anyhow::Error::from(Empty).context(two())), "unprocessable_content");
}

#[test]
fn none_is_still_an_error() {
    assert_eq!(code(Violations::new()), "unprocessable_content");
    assert_ne!(code(Violations::new()), UNKNOWN);
}

#[derive(ErrorBook)]
#[book(errors(Empty), fallback(HttpError), envelope = Detailed)]
struct Detailing;

#[derive(ErrorBook)]
#[book(errors(Empty), fallback(HttpError))]
struct ShopWithParams;

fn body<B: WithFallback + 'static>(violations: Violations) -> (u16, Value) {
    let response = ErrorResponse::from(AnyError::<B>::from(violations));
    (response.status(), serde_json::from_slice(response.body()).unwrap())
}

#[test]
fn each_is_in_the_body() {
    let message = "items[1].qty: must be at least 1; email: is not an address";
    let expected = json!({
        "code": "unprocessable_content",
        "message": message,
        "violations": [
            {"field": "items[1].qty", "code": "too_small", "message": "must be at least 1"},
            {"field": "email", "code": "format", "message": "is not an address"},
        ],
    });
    assert_eq!(body::<Detailing>(two()), (422, expected));
    // In an envelope without a place for them, the message says it.
    assert_eq!(body::<ShopApi>(two()).1["message"], message);
}

#[test]
fn the_message_counts_all_of_them() {
    let many: Violations = (0..500).map(|_| Violation::new("qty", "no")).collect();
    let (_, body) = body::<Detailing>(many);
    assert_eq!(body["message"], "qty: no; qty: no; qty: no; and 497 more");
    assert_eq!(body["violations"][99]["message"], "401 more are not shown");
}

#[test]
fn a_param_of_the_client_is_bounded() {
    let violation = Violation::new("x".repeat(10_000), "no");
    let (_, body) = body::<ShopWithParams>(violation.into());
    assert!(body["param"].as_str().unwrap().len() < 100, "{body}");
}

#[test]
fn texts_of_the_client_are_bounded() {
    let long = "x".repeat(10_000);
    let many = (0..200).map(|_| Violation::new(&*long, long.clone())).collect();
    let (_, body) = body::<Detailing>(many);
    assert!(body.to_string().len() < 70_000, "{}", body.to_string().len());
    assert_eq!(body["violations"].as_array().unwrap().last().unwrap()["code"], "truncated");
}

errorbook::http_errors! {
    enum WithoutRow { 422: none }
}

#[derive(ErrorBook)]
#[book(errors(Empty), fallback(WithoutRow), envelope = Detailed)]
struct Smaller;

#[test]
fn a_book_without_that_row_answers_with_400() {
    let (status, body) = body::<Smaller>(two());
    assert_eq!((status, &body["code"]), (400, &json!("bad_request")));
    assert_eq!(body["violations"].as_array().unwrap().len(), 2);
}
