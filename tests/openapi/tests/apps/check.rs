//! What a document must have.

use std::net::SocketAddr;

use errorbook_tests_net::client::{request, send_blocking};
use serde_json::{Value, json};

/// The marker of an error type of this package.
pub(crate) fn marker(name: &str) -> String {
    format!("x-errorbook:errorbook_openapi::{name}")
}

pub(crate) const ANY: &str = "x-errorbook-any:errorbook_openapi::ShopApi";

/// The responses of an operation.
pub(crate) fn responses<'d>(document: &'d Value, path: &str, method: &str) -> &'d Value {
    let operation = &document["paths"][path][method];
    assert!(operation.is_object(), "no {method} {path}: {document:#}");
    &operation["responses"]
}

/// The names of the responses of an operation.
pub(crate) fn names<'d>(document: &'d Value, path: &str, method: &str) -> Vec<&'d str> {
    let responses = responses(document, path, method).as_object().expect("responses");
    responses.keys().map(String::as_str).collect()
}

/// The codes of a response: those in `x-error-codes`.
pub(crate) fn codes(document: &Value, path: &str, method: &str, status: &str) -> Value {
    let mut response = &responses(document, path, method)[status];
    if let Some(name) = response["$ref"].as_str() {
        let name = name.strip_prefix("#/components/responses/").expect("a response");
        response = &document["components"]["responses"][name];
    }
    response["x-error-codes"].clone()
}

/// What each framework documents in the same way. `pay` has one error type, `order` two that share 422,
/// `any` answers everything, `partner` passes a status on.
pub(crate) fn is_complete(document: &Value) {
    assert_eq!(codes(document, "/pay", "post", "422"), json!(["balance_low"]));
    assert_eq!(
        codes(document, "/pay", "post", "503"),
        json!(["ledger_down", "service_unavailable"])
    );
    assert!(responses(document, "/pay", "post")["500"].is_object(), "{document:#}");
    assert!(responses(document, "/partner", "post")["4XX"].is_object(), "{document:#}");
    let any = codes(document, "/any", "post", "422");
    assert_eq!(any, json!(["balance_low", "partner_refused", "too_few", "unprocessable_content"]));
    for path in ["/pay", "/order", "/any", "/partner"] {
        let names = names(document, path, "post");
        assert!(names.iter().all(|name| !name.starts_with("x-errorbook")), "{path}: {names:?}");
    }
    let schema = &document["components"]["schemas"]["BalanceLowError"];
    let code = &schema["properties"]["code"];
    assert_eq!(code["enum"], json!(["balance_low"]), "{schema:#}");
    assert!(schema["properties"]["details"]["properties"]["balance"].is_object(), "{schema:#}");
}

/// Where two types share a status, both are there.
pub(crate) fn joins(document: &Value) {
    assert_eq!(codes(document, "/order", "post", "422"), json!(["balance_low", "too_few"]));
    assert_eq!(codes(document, "/order", "post", "410"), json!(["sold_out"]));
}

/// Asks a server for one error.
pub(crate) fn answers(server: SocketAddr) {
    let answer = send_blocking(server, request("POST", "/pay", &[], "")).expect("it answers");
    assert_eq!(answer.status, 422, "{answer:?}");
    assert_eq!(answer.json()["code"], "balance_low");
}
