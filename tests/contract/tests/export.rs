//! What the contract of a book says, and that it is true.

use std::{collections::BTreeMap, time::Duration};

use errorbook::{Catalogued, Contract, ErrorBook, ErrorSpec, Report, Violation, contract};
use errorbook_contract::{Details, Entry, Param, Retry};
use errorbook_tests_contract::*;
use serde_json::{Value, json};

fn entry(code: &str) -> Entry {
    contract::<OfProblem>().find(code).next().unwrap().clone()
}

fn schemas(entry: &Entry) -> Vec<(String, Value, bool)> {
    let Some(Details::Members(members)) = &entry.details else { panic!("no members") };
    let value = |member: &errorbook_contract::Member| serde_json::to_value(&member.schema).unwrap();
    members.iter().map(|member| (member.name.clone(), value(member), member.optional)).collect()
}

#[test]
fn the_book() {
    let contract = contract::<OfTyped>();
    assert_eq!(contract.book, "errorbook_tests_contract::OfTyped");
    assert_eq!(contract.title.as_deref(), Some("Pay API"));
    assert_eq!(contract.domain.as_deref(), Some("pay.example.com"));
    assert_eq!(contract.types, ["card_error", "request_error", "api_error"]);
    assert_eq!(contract.groups, ["Payments"]);
    assert_eq!(contract.envelopes.len(), 1);
    assert_eq!(contract.envelopes[0].media_type, "application/json");
}

#[test]
fn details_have_the_types_of_their_fields() {
    assert_eq!(
        schemas(&entry("over_limit")),
        [
            ("amount".into(), json!({ "type": "integer" }), false),
            ("limit".into(), json!({ "type": "integer" }), true),
            ("seen".into(), json!({ "type": ["boolean", "null"] }), true),
            ("ratio".into(), json!({ "type": "number" }), false),
            (
                "tags".into(),
                json!({ "type": "array", "items": { "type": ["string", "null"] } }),
                false,
            ),
            (
                "by_currency".into(),
                json!({ "type": "object", "additionalProperties": { "type": "boolean" } }),
                false,
            ),
            ("since".into(), json!({ "type": "string" }), false),
        ],
    );
    let Some(Details::Value(value)) = entry("listed").details else { panic!("no value") };
    assert_eq!(value.schema.to_string(), r#"{"items":{"type":"integer"},"type":"array"}"#);
    assert!(value.optional);
}

#[test]
fn what_no_envelope_shows_is_not_in_the_contract() {
    let over = |contract: Contract| contract.find("over_limit").next().unwrap().clone();
    assert_eq!(over(contract::<OfTyped>()).details, None);
    assert_eq!(contract::<OfFlat>().find("missing").next().unwrap().param, None);
    assert!(!contract::<OfFlat>().find("invalid").next().unwrap().violations);
    assert!(over(contract::<OfDetailed>()).details.is_some());
    // Violations take the place of details.
    assert!(contract::<OfDetailed>().find("invalid").next().unwrap().violations);
}

#[test]
fn each_fact_of_a_row() {
    let over = entry("over_limit");
    assert_eq!(over.title, "Card limit");
    assert_eq!(over.description.as_deref(), Some("The card does not cover the amount."));
    assert_eq!(over.message.as_deref(), Some("the card covers less than {amount}"));
    assert_eq!(over.action.as_deref(), Some("Pay with another card."));
    assert_eq!(over.group.as_deref(), Some("Payments"));
    assert_eq!(over.r#type.as_deref(), Some("card_error"));
    assert_eq!(over.doc_url.as_deref(), Some("https://pay.example.com/errors#over_limit"));
    assert_eq!(over.path(), "errorbook_tests_contract::PayError::OverLimit");
    assert_eq!(entry("missing").param, Some(Param::default()));
    assert_eq!(entry("too_much").param.unwrap().value.as_deref(), Some("amount"));
    assert!(entry("invalid").violations);
    let slow = entry("slow_down");
    assert!(slow.retry_after_varies && slow.retry == Retry::After && slow.retry_after.is_none());
    let headers: Vec<_> =
        slow.headers.iter().map(|header| (&*header.name, header.value.as_deref())).collect();
    assert_eq!(headers, [("x-zone", Some("eu")), ("x-limit", None)]);
    let down = entry("ledger_down");
    assert_eq!((down.retry, down.retry_after, down.message), (Retry::After, Some(10), None));
    let closed = entry("closed");
    assert!(closed.exposed && closed.retry == Retry::Never);
    assert_eq!(closed.doc_url.as_deref(), Some("https://status.example.com"));
    // The book has one type below 500 and another one from there on.
    let bank = entry("bank");
    assert!(bank.status_varies && bank.r#type.is_none());
    // It answers for each status that has no row.
    let any = entry("bad_request");
    assert!(any.status_varies && any.r#type.as_deref() == Some("request_error"));
    assert!(any.violations && any.param == Some(Param::default()));
    assert!(!entry("route_not_found").status_varies);
    assert!(entry("quiet").silent);
    // Below 500 there is nothing to expose.
    let with_own = contract::<WithOwn>();
    let exposed = |code| with_own.find(code).next().unwrap().exposed;
    assert!(exposed("down") && !exposed("lost"));
    assert_eq!(entry("old").deprecated.as_deref(), Some("use `quiet`"));
    assert!(entry("route_not_found").fallback && !entry("quiet").fallback);
}

#[test]
fn entries_without_a_code_come_last_and_shared_ones_are_all_there() {
    let contract = contract::<OfTyped>();
    assert_eq!(
        contract.errors.last().unwrap().path(),
        "errorbook_tests_contract::PayError::NoCode"
    );
    let paths: Vec<_> =
        contract.find("absent").map(|entry| entry.variant.clone().unwrap()).collect();
    assert_eq!(paths, ["NoItem", "NoUser"]);
}

/// Compares the one example with what is sent.
fn is_sent<E: Catalogued>(entry: &Entry, error: &E) {
    let report = Report::new(error).with_request_id("req_0123456789");
    let sent = String::from_utf8(report.body::<E::Envelope>()).unwrap();
    let examples: Vec<_> = entry.examples.values().map(ToString::to_string).collect();
    assert_eq!(examples, [sent]);
}

#[test]
fn a_type_that_names_an_envelope_is_answered_in_that_one() {
    let (flat, contract) = (contract::<OfFlat>(), contract::<WithOwn>());
    let entry = |code| contract.find(code).next().unwrap();
    assert_eq!(entry("mine").own_envelope.as_ref(), Some(&flat.envelopes[0]));
    is_sent(entry("mine"), &Mine);
    let gone = entry("quiet");
    assert!(gone.own_envelope.is_none() && !gone.examples.is_empty());
    // The envelope of the book shows no details, and this one does.
    let counted = entry("counted");
    assert_eq!(counted.own_envelope.as_ref().unwrap().media_type, "application/problem+json");
    assert_eq!(schemas(counted), [("count".into(), json!({ "type": "integer" }), false)]);
    assert!(entry("over_limit").details.is_none());
    examples_fit_the_schema(&contract);
    reads_what_it_wrote(&contract);
}

#[test]
fn a_book_that_the_type_does_not_name_adds_nothing_to_its_own_envelope() {
    let contract = contract::<OfOwn>();
    let entry = |code| contract.find(code).next().unwrap();
    assert_eq!((&entry("mine").r#type, &entry("mine").doc_url), (&None, &None));
    let named = entry("named");
    assert!(named.own_envelope.is_some());
    assert_eq!(named.r#type.as_deref(), Some("request_error"));
    assert_eq!(named.doc_url.as_deref(), Some("https://own.example.com/named"));
    is_sent(named, &Named);
    is_sent(entry("mine"), &Mine);
    // What another type passes on is answered as that one is.
    assert!(entry("passed").own_envelope.is_none());
    // Failures of the framework are answered in the envelope of the book.
    assert!(entry("route_not_found").own_envelope.is_none());
}

/// The error whose values the example makes up.
fn real(spec: ErrorSpec) -> Option<PayError> {
    let error = match spec.variant() {
        "OverLimit" => PayError::OverLimit {
            amount: 1,
            limit: Some(1),
            seen: Some(Some(true)),
            ratio: 1.5,
            tags: vec![Some("string".into())],
            by_currency: BTreeMap::from([("key".into(), true)]),
            since: Duration::ZERO,
        },
        "Missing" => PayError::Missing("value"),
        "Invalid" => {
            let violation = Violation::new("field", "is not valid").with_code("invalid");
            PayError::Invalid([violation].into_iter().collect())
        }
        "Listed" => PayError::Listed(Some(vec![1])),
        "SlowDown" => PayError::SlowDown { wait: Duration::from_secs(30), limit: 1 },
        "LedgerDown" => PayError::LedgerDown,
        "Hidden" => PayError::Hidden { table: "value", query: "string".into(), shard: 1 },
        "Closed" => PayError::Closed,
        "Bank" => PayError::Bank(502),
        "NoCode" => PayError::NoCode,
        "Quiet" => PayError::Quiet,
        #[expect(deprecated, reason = "it is still answered")]
        "Old" => PayError::Old,
        "NoUser" => PayError::NoUser,
        "NoItem" => PayError::NoItem,
        _ => return None,
    };
    Some(error)
}

/// Returns the body that is sent, with the request id and the time of an example.
fn sent<B: ErrorBook>(error: &PayError) -> String {
    let time = std::time::UNIX_EPOCH + Duration::from_hours(490_896);
    let report = Report::in_book::<B>(error).with_request_id("req_0123456789").with_timestamp(time);
    String::from_utf8(B::REPRESENTATIONS[0].body(&report)).unwrap()
}

fn examples_are_true<B: ErrorBook>() {
    let contract = contract::<B>();
    let media_type = &contract.envelopes[0].media_type;
    let mut compared = 0;
    for spec in PayError::CATALOG.own() {
        let Some(error) = real(spec) else { continue };
        let entry = contract.errors.iter().find(|entry| entry.path() == spec.path().to_string());
        let example = entry.unwrap().examples[media_type].to_string();
        // A type that serde does not write as a string, which `json` says it is.
        let example = example.replace(r#""since":"string""#, r#""since":{"secs":0,"nanos":0}"#);
        let example = example.replace("POST /example", "null").replace("\"null\"", "null");
        assert_eq!(example, sent::<B>(&error), "{}", spec.path());
        compared += 1;
    }
    assert_eq!(compared, 14);
}

fn examples_fit_the_schema(contract: &Contract) {
    for entry in &contract.errors {
        for envelope in contract.envelopes_of(entry) {
            let schema = serde_json::to_value(envelope.schema.as_ref().unwrap()).unwrap();
            let schema = jsonschema::validator_for(&schema).unwrap();
            let example = serde_json::to_value(&entry.examples[&envelope.media_type]).unwrap();
            if let Err(error) = schema.validate(&example) {
                panic!("{}: {error} in {example}", entry.path());
            }
        }
    }
}

fn reads_what_it_wrote(contract: &Contract) {
    let text = contract.to_json();
    let read: Contract = text.parse().unwrap();
    assert_eq!(read.to_json(), text);
    assert_eq!(&read, contract);
}

macro_rules! each_envelope {
    ($($test:ident: $book:ty;)*) => {$(
        #[test]
        fn $test() {
            examples_are_true::<$book>();
            let contract = contract::<$book>();
            examples_fit_the_schema(&contract);
            reads_what_it_wrote(&contract);
        }
    )*};
}

each_envelope! {
    typed: OfTyped;
    nested: OfNested;
    flat: OfFlat;
    detailed: OfDetailed;
    problem: OfProblem;
    google: OfGoogle;
    json_api: OfJsonApi;
    microsoft: OfMicrosoft;
    house: OfHouse;
    list: OfList;
}

#[test]
fn examples_show_a_request() {
    let contract = contract::<OfHouse>();
    let example = &contract.find("quiet").next().unwrap().examples["application/vnd.house+json"];
    assert_eq!(example.get("line").unwrap().as_str(), Some("POST /example"));
    assert_eq!(example.get("at").unwrap().as_str(), Some("2026-01-01T00:00:00.000Z"));
}

#[test]
fn nothing_that_a_5xx_hides_is_in_it() {
    assert!(!contract::<OfProblem>().to_json().contains("secret"));
    let hidden = entry("hidden");
    assert_eq!((hidden.param, hidden.details, hidden.message), (None, None, None));
    assert_eq!(hidden.headers[0].name, "x-shard");
}

#[test]
fn a_public_contract_has_no_paths() {
    let text = contract::<OfTyped>().public().to_json();
    assert!(!text.contains("errorbook_tests_contract"), "{text}");
    assert_eq!(text.parse::<Contract>().unwrap().to_json(), text);
}
