//! A rejection that names a field of the body is answered with a violation.

use std::convert::Infallible;

use bytes::Bytes;
use errorbook::{ErrorBook, layer::Wording, tower::ErrorLayer};
use errorbook_tests_layer::errors::SECRET;
use futures_util::FutureExt as _;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use serde_json::{Value, json};
use tower::{Layer as _, Service as _, service_fn};

errorbook::http_errors! {
    enum HttpError;
}

#[derive(ErrorBook)]
#[book(errors(HttpError), fallback(HttpError), envelope = errorbook::envelope::Problem)]
struct ShopApi;

/// Returns the answer to a text of a framework.
fn answer(status: u16, text: &str, wording: Wording) -> Value {
    let text = text.to_owned();
    let service = service_fn(move |_: Request<Full<Bytes>>| {
        let response = Response::builder().status(status).header("content-type", "text/plain");
        let body = Full::<Bytes>::from(text.clone());
        std::future::ready(Ok::<_, Infallible>(response.body(body).unwrap()))
    });
    let mut service = ErrorLayer::<ShopApi>::new().wording(wording).layer(service);
    let call = service.call(Request::new(Full::default())).now_or_never();
    let body = call.unwrap().unwrap().into_body().collect().now_or_never();
    serde_json::from_slice(&body.unwrap().unwrap().to_bytes()).unwrap()
}

fn of_axum(rest: &str) -> String {
    format!("Failed to deserialize the JSON body into the target type: {rest} at line 1 column 9")
}

#[test]
fn a_field_of_the_body_is_a_violation_in_our_words() {
    let text = of_axum(&format!("items[1].qty: invalid type: string \"{SECRET}\", expected u32"));
    let violation =
        json!({ "detail": "has the wrong type", "pointer": "#/items/1/qty", "code": "wrong_type" });

    let plain = answer(422, &text, Wording::Plain);
    assert_eq!(plain["errors"], json!([violation]));
    assert_eq!(plain["param"], "items[1].qty");
    assert_eq!(plain["detail"], "`items[1].qty` has the wrong type");
    assert!(!plain.to_string().contains(SECRET), "{plain}");

    // The detail quotes the value, as this wording says; the violation does not.
    let framework = answer(422, &text, Wording::Framework);
    assert_eq!((&framework["errors"], &framework["detail"]), (&json!([violation]), &json!(text)));

    let row = answer(422, &text, Wording::Row);
    assert_eq!((&row["errors"], &row["param"]), (&Value::Null, &Value::Null));
    assert!(!row.to_string().contains(SECRET), "{row}");
}

#[test]
fn an_absent_field_has_its_own_path() {
    let body = answer(422, &of_axum("items[1]: missing field `qty`"), Wording::Plain);
    let violation =
        json!({ "detail": "is missing", "pointer": "#/items/1/qty", "code": "missing" });
    assert_eq!(body["errors"], json!([violation]));
}

#[test]
fn other_rejections_have_no_violation() {
    let query = "Failed to deserialize query string: limit: invalid digit found in string";
    let body = answer(400, query, Wording::Plain);
    assert_eq!((&body["errors"], &body["param"]), (&Value::Null, &json!("limit")));

    let unreadable = "Failed to parse the request body as JSON: expected value at line 1 column 2";
    assert_eq!(answer(400, unreadable, Wording::Plain)["errors"], Value::Null);

    let masked = answer(500, &of_axum("qty: invalid type: null, expected u32"), Wording::Framework);
    assert_eq!((&masked["errors"], &masked["param"]), (&Value::Null, &Value::Null));
}
