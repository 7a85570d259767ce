//! Checks that OpenAPI documents say of each body what it is.

use std::{collections::HashMap, sync::LazyLock};

use errorbook::{Envelope as _, contract};
use errorbook_contract::openapi::{Options, Version, responses};
use errorbook_tests_net::client::Answer;
use jsonschema::Validator;

use crate::cases::{Case, EnvelopeOf, fold};

/// The schemas of the bodies of a book, by the name of the response.
type Schemas = HashMap<String, Validator>;

static SCHEMAS: LazyLock<HashMap<&str, Schemas>> = LazyLock::new(|| {
    fold!(HashMap::new(), |all, path, E| {
        let mut all = all;
        all.insert(path, schemas::<E>());
        all
    })
});

fn schemas<E: Case>() -> Schemas {
    let media_type = <EnvelopeOf<E>>::MEDIA_TYPE;
    let responses = responses(&contract::<<E as Case>::Book>(), &Options::new(), Version::V3_1);
    let schema = |(name, response): (&str, &errorbook_contract::Json)| {
        let response = serde_json::to_value(response).expect("its keys are strings");
        let schema = &response["content"][media_type]["schema"];
        (name.to_owned(), jsonschema::draft202012::new(schema).expect("it is a schema"))
    };
    responses.iter().map(schema).collect()
}

/// Errors whose details cannot be written, so that members are missing that each body of theirs should have.
const UNWRITABLE: [&str; 2] = ["failing_values", "panicking_values"];

/// Whether the schema of its status allows an error's body.
pub(crate) fn check(envelope: &str, answer: &Answer) -> Result<(), String> {
    let text = String::from_utf8_lossy(&answer.body);
    if UNWRITABLE.iter().any(|code| text.contains(code)) {
        return Ok(());
    }
    let schemas = SCHEMAS.get(envelope).ok_or("there is no such envelope")?;
    let body = serde_json::from_slice(&answer.body).map_err(|error| error.to_string())?;
    let class = format!("{}XX", answer.status / 100);
    let schema = schemas.get(&answer.status.to_string()).or_else(|| schemas.get(&class));
    let schema = schema.ok_or_else(|| format!("{} is not documented", answer.status))?;
    schema.validate(&body).map_err(|error| format!("not as documented: {error}"))
}
