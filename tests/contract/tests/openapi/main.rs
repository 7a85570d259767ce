//! What OpenAPI documents say of the bodies of each envelope, and that it is true.

mod by_hand;
mod mutants;
#[path = "../../../common/newer.rs"]
mod newer;
mod random;

use std::{collections::BTreeMap, time::Duration};

use errorbook::{ErrorBook, FrameworkError, Report, Violation, Violations, WithFallback, contract};
use errorbook_contract::openapi::{Options, Schemas, Version, responses};
use errorbook_tests_contract::*;
use jsonschema::Validator;
use serde_json::Value;

/// A body of a book, with the status with which it is sent.
struct Sent {
    status: u16,
    /// The row of the error.
    row: String,
    body: Value,
}

/// Errors whose values are others than those of the examples, or are not there.
#[expect(deprecated, reason = "it is still answered")]
fn errors() -> Vec<PayError> {
    let over_limit = |limit, seen, ratio, tags| PayError::OverLimit {
        amount: 9,
        limit,
        seen,
        ratio,
        tags,
        by_currency: BTreeMap::new(),
        since: Duration::ZERO,
    };
    vec![
        over_limit(None, None, 0.5, Vec::new()),
        over_limit(Some(-1), Some(None), 2.0, vec![None, Some("a".into())]),
        PayError::Missing("amount"),
        PayError::TooMuch(7),
        PayError::Invalid(Violations::new()),
        PayError::Invalid(Violation::new("", "is not valid").into()),
        PayError::Invalid(
            [Violation::new("a[3].b", "no").with_code("long_one"), Violation::new("c", "no")]
                .into_iter()
                .collect(),
        ),
        PayError::Listed(None),
        PayError::Listed(Some(vec![1, 2])),
        PayError::SlowDown { wait: Duration::from_secs(3), limit: 1 },
        PayError::LedgerDown,
        PayError::Hidden { table: "secret", query: "secret".into(), shard: 1 },
        PayError::Closed,
        PayError::Bank(502),
        PayError::Bank(409),
        PayError::Bank(418),
        PayError::NoCode,
        PayError::Quiet,
        PayError::Old,
        PayError::NoUser,
        PayError::NoItem,
    ]
}

/// The statuses of the fallback's rows, one without a row, and none that the API declares for
/// errors of its own alone: there, the framework answers only for a handler that sends the bare status,
/// which is not documented.
const OF_FRAMEWORK: [u16; 20] = [
    400, 401, 403, 404, 405, 406, 408, 411, 412, 413, 414, 415, 416, 422, 426, 429, 431, 500, 503,
    504,
];

fn body<B: ErrorBook>(report: &Report<'_>) -> Sent {
    let body = String::from_utf8(B::REPRESENTATIONS[0].body(report)).unwrap();
    // A type that serde does not write as `json` says.
    let body = body.replace(r#"{"secs":0,"nanos":0}"#, r#""string""#);
    let row = report.spec().path().to_string();
    Sent { status: report.status(), row, body: serde_json::from_str(&body).unwrap() }
}

/// Returns bodies with and without an id of the request, of errors and of failures of the framework.
fn sent<B: WithFallback>() -> Vec<Sent> {
    let mut all = Vec::new();
    for error in errors() {
        let report = || Report::in_book::<B>(&error);
        all.extend([body::<B>(&report()), body::<B>(&report().with_request_id("req_1"))]);
    }
    for status in OF_FRAMEWORK {
        let failure = FrameworkError::new::<B>(status);
        all.push(body::<B>(&Report::in_book::<B>(&failure)));
        let failure = failure.with_param("a").with_violations(Violation::new("a.b", "is missing"));
        all.push(body::<B>(&Report::in_book::<B>(&failure)));
    }
    for entry in contract::<B>().errors {
        for example in entry.examples.values() {
            let body = serde_json::to_value(example).unwrap();
            all.push(Sent { status: entry.status, row: entry.path(), body });
        }
    }
    all
}

/// The schema of the bodies of each response.
fn schemas<B: ErrorBook>(schemas: Schemas, version: Version) -> BTreeMap<String, Validator> {
    let options = Options::new().with_schemas(schemas);
    let responses = responses(&contract::<B>(), &options, version);
    let schema = |(key, response): (&str, &errorbook_contract::Json)| {
        let content = serde_json::to_value(response).unwrap()["content"].take();
        let media_type = B::REPRESENTATIONS[0].media_type();
        (key.to_owned(), validator(&content[media_type]["schema"], version))
    };
    responses.iter().map(schema).collect()
}

fn validator(schema: &Value, version: Version) -> Validator {
    let newer = (version == Version::V3_0).then(|| newer::newer(schema));
    jsonschema::draft202012::new(newer.as_ref().unwrap_or(schema)).unwrap()
}

/// Returns the schema of a status: its own, else that of its class.
fn of_status(schemas: &BTreeMap<String, Validator>, status: u16) -> &Validator {
    let class = || schemas.get(&format!("{}XX", status / 100));
    schemas.get(&status.to_string()).or_else(class).unwrap()
}

fn every_body_is_documented<B: WithFallback>(of: Schemas, version: Version) {
    let schemas = schemas::<B>(of, version);
    for Sent { status, body, .. } in sent::<B>() {
        if let Err(error) = of_status(&schemas, status).validate(&body) {
            panic!("{status}: {error} at {} in {body}", error.instance_path());
        }
    }
}

macro_rules! each_envelope {
    ($($test:ident: $book:ty;)*) => {$(
        #[test]
        fn $test() {
            for version in [Version::V3_0, Version::V3_1] {
                every_body_is_documented::<$book>(Schemas::PerCode, version);
                every_body_is_documented::<$book>(Schemas::PerStatus, version);
            }
            mutants::are_rejected::<$book>();
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
fn codes_are_told_apart_where_the_envelope_shows_them() {
    fn keyword<B: ErrorBook>() -> &'static str {
        let responses = responses(&contract::<B>(), &Options::new(), Version::V3_1);
        let response = serde_json::to_value(responses.get("422").unwrap()).unwrap();
        let schema = &response["content"][B::REPRESENTATIONS[0].media_type()]["schema"];
        ["oneOf", "anyOf"].into_iter().find(|keyword| schema[keyword].is_array()).unwrap()
    }
    let told = [
        keyword::<OfTyped>(),
        keyword::<OfFlat>(),
        keyword::<OfDetailed>(),
        keyword::<OfProblem>(),
        keyword::<OfGoogle>(),
        keyword::<OfJsonApi>(),
        keyword::<OfMicrosoft>(),
        keyword::<OfHouse>(),
        keyword::<OfList>(),
    ];
    assert_eq!(told, ["oneOf"; 9]);
    assert_eq!(keyword::<OfNested>(), "anyOf");
}
