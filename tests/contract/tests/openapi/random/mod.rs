//! Random schemas of details, and random envelopes with random errors.

mod error;
mod schema;
mod shape;
mod writer;

use errorbook_contract::{
    Contract,
    openapi::{Options, Schemas, Version, responses},
};
use fastrand::Rng;
use serde_json::{Value, json};

use self::writer::Writer;
use super::validator;

/// Names of members, of which some are words of schemas or sources.
const NAMES: [&str; 6] = ["a", "b", "c", "type", "details", "enum"];

/// What all of it is made of.
struct Random(Rng);

impl Random {
    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.0.usize(..of.len())].clone()
    }
}

fn every_body_fits(random: &mut Random) {
    let shape = random.node(3, false);
    let codes = [Some("1"), Some("b"), Some("c"), None];
    let entries: Vec<Value> =
        codes[..random.0.usize(1..5)].iter().map(|code| random.entry(*code)).collect();
    let contract = json!({
        "format": 1, "book": "shop::Api", "errors": entries,
        "envelopes": [{ "media_type": "application/json", "shape": shape }],
    });
    let contract: Contract = contract.to_string().parse().unwrap();
    let lists_violations = shape.to_string().contains("each_violation");
    for version in [Version::V3_0, Version::V3_1] {
        for schemas in [Schemas::PerCode, Schemas::PerStatus] {
            let options = Options::new().with_schemas(schemas);
            let responses = responses(&contract, &options, version);
            for entry in &entries {
                let (values, violations) = random.occurrence(entry, lists_violations);
                let status = values["status"].to_string();
                let key = if status == "409" { status } else { format!("{}XX", &status[..1]) };
                let response = serde_json::to_value(responses.get(&key).unwrap()).unwrap();
                let schema = &response["content"]["application/json"]["schema"];
                let body = Writer { values, violations }.node(&shape);
                if let Err(error) = validator(schema, version).validate(&body) {
                    panic!(
                        "{version:?} {error}\nat {}\nbody {body}\nentry {entry}\nshape {shape}\nschema {schema}",
                        error.instance_path()
                    );
                }
            }
        }
    }
}

#[test]
fn each_body_is_allowed_whatever_the_envelope() {
    let mut random = Random(Rng::with_seed(7));
    for _ in 0..300 {
        every_body_fits(&mut random);
    }
}
