//! `details`: one value.

use errorbook::{ApiError, Catalogued, DetailsKind, JsonType, Report, envelope::Detailed};
use errorbook_tests::body_in;
use serde_json::{Value, json};

#[derive(Debug, serde::Serialize)]
struct Issue {
    field: &'static str,
    limit: u8,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 422, envelope = Detailed)]
enum Detailing {
    One(#[api(details)] Issue),
    Many(#[api(details)] Vec<Issue>),
    Maybe(#[api(details)] Option<Issue>),
    Free {
        #[api(details)]
        value: Value,
    },
    Nothing,
}

#[test]
fn one_value_of_any_kind() {
    let details = |error: &Detailing| body_in::<Detailed, _>(error).get("details").cloned();
    let issue = || Issue { field: "name", limit: 3 };
    let expected = json!({ "field": "name", "limit": 3 });
    assert_eq!(details(&Detailing::One(issue())), Some(expected.clone()));
    assert_eq!(
        details(&Detailing::Many(vec![issue(), issue()])),
        Some(json!([expected, expected]))
    );
    assert_eq!(details(&Detailing::Maybe(Some(issue()))), Some(expected));
    assert_eq!(details(&Detailing::Maybe(None)), None);
    assert_eq!(details(&Detailing::Free { value: json!("text") }), Some(json!("text")));
    assert_eq!(details(&Detailing::Nothing), None);
}

#[test]
fn what_the_row_says() {
    let rows: Vec<_> = Detailing::CATALOG.iter().map(errorbook::ErrorSpec::details).collect();
    assert_eq!(rows[0], DetailsKind::Value(JsonType::Any));
    assert_eq!(rows[1], DetailsKind::Value(JsonType::Array(&JsonType::Any)));
    assert_eq!(rows[2], DetailsKind::Value(JsonType::Optional(&JsonType::Any)));
    assert_eq!(rows[4], DetailsKind::None);
}

/// If `Serialize` fails, the response has no details.
#[derive(Debug)]
struct Broken;

impl serde::Serialize for Broken {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("broken"))
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 422)]
struct Failing(#[api(details)] Broken);

#[test]
fn a_failing_value_costs_only_itself() {
    let body = Report::new(&Failing(Broken)).body::<Detailed>();
    let body: Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(body["code"], "failing");
}
