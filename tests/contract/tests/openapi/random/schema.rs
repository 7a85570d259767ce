//! Schemas of details, and values.

use errorbook_contract::openapi::{Schemas, Version};
use fastrand::Rng;
use serde_json::{Map, Value, json};

use super::{
    super::{by_hand::schema, validator},
    NAMES, Random,
};

const TYPES: [&str; 7] = ["null", "boolean", "integer", "number", "string", "array", "object"];

impl Random {
    fn json(&mut self, depth: u8) -> Value {
        let kinds = if depth == 0 { 6 } else { 8 };
        match self.0.u8(..kinds) {
            0 | 1 => json!(null),
            2 => json!(self.0.bool()),
            3 => json!(self.0.i8(-2..4)),
            4 => json!(1.5),
            5 => json!(self.one(&["", "a", "bb"])),
            6 => (0..self.0.u8(..3)).map(|_| self.json(depth - 1)).collect(),
            _ => {
                let members = (0..self.0.u8(..3))
                    .map(|_| (self.one(&NAMES).to_owned(), self.json(depth - 1)));
                Value::Object(members.collect())
            }
        }
    }

    fn schemas(&mut self, depth: u8) -> Value {
        (0..self.0.u8(1..4)).map(|_| self.schema(depth)).collect()
    }

    fn named_schemas(&mut self, depth: u8) -> Value {
        let members =
            (0..self.0.u8(..3)).map(|_| (self.one(&NAMES).to_owned(), self.schema(depth)));
        Value::Object(members.collect())
    }

    fn schema(&mut self, depth: u8) -> Value {
        if self.0.u8(..12) == 0 {
            return json!(self.0.bool());
        }
        let mut schema = Map::new();
        for _ in 0..self.0.u8(..4) {
            let (name, value) = if depth > 0 && self.0.bool() {
                self.of_schemas(depth - 1)
            } else {
                self.of_values()
            };
            schema.insert(name.to_owned(), value);
        }
        Value::Object(schema)
    }

    fn of_values(&mut self) -> (&'static str, Value) {
        match self.0.u8(..12) {
            0..3 => ("type", json!(self.one(&TYPES))),
            3..5 => {
                let mut names = TYPES.to_vec();
                self.0.shuffle(&mut names);
                ("type", json!(names[..self.0.usize(1..4)]))
            }
            5 => ("const", self.json(1)),
            6 | 7 => ("enum", (0..self.0.u8(1..4)).map(|_| self.json(1)).collect()),
            8 => (
                self.one(&["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]),
                json!(self.0.i8(..3)),
            ),
            9 => (
                self.one(&["minItems", "maxItems", "minLength", "maxProperties"]),
                json!(self.0.u8(..3)),
            ),
            10 => ("required", json!([self.one(&NAMES)])),
            _ => ("default", self.json(1)),
        }
    }

    fn of_schemas(&mut self, depth: u8) -> (&'static str, Value) {
        match self.0.u8(..5) {
            0 | 1 => (
                self.one(&["anyOf", "anyOf", "oneOf", "allOf", "prefixItems"]),
                self.schemas(depth),
            ),
            2 => {
                (self.one(&["properties", "patternProperties", "$defs"]), self.named_schemas(depth))
            }
            _ => {
                let names = [
                    "items",
                    "additionalProperties",
                    "not",
                    "if",
                    "then",
                    "else",
                    "contains",
                    "propertyNames",
                    "unevaluatedItems",
                    "unevaluatedProperties",
                ];
                (self.one(&names), self.schema(depth))
            }
        }
    }
}

/// Returns how often a value is allowed, and how often one is refused.
fn ask(random: &mut Random, version: Version) -> [u32; 2] {
    let schemas = [random.schema(3), random.schema(3)];
    let optional = random.0.bool();
    let details = schemas
        .clone()
        .map(|schema| json!({ "value": { "schema": schema, "optional": optional } }));
    let made = schema(&details, Schemas::PerStatus, version);
    let made_validator = validator(&made, version);
    let validators = schemas.each_ref().map(|schema| validator(schema, Version::V3_1));
    let mut counts = [0, 0];
    for _ in 0..20 {
        let value = random.json(2);
        let one_allows = validators.iter().any(|one| one.is_valid(&value));
        let wanted = one_allows || optional && value.is_null();
        let is_allowed = made_validator.is_valid(&json!({ "code": "c0", "details": value }));
        let is_right = is_allowed == wanted || is_allowed && version == Version::V3_0;
        assert!(is_right, "{version:?} {optional} {}: {value} in {made}", json!(schemas));
        counts[usize::from(!is_allowed)] += 1;
    }
    counts
}

#[test]
fn a_schema_allows_what_it_did_and_in_3_0_no_less() {
    let mut random = Random(Rng::with_seed(7));
    for version in [Version::V3_1, Version::V3_0] {
        let mut counts = [0, 0];
        for _ in 0..1_000 {
            let more = ask(&mut random, version);
            counts = [counts[0] + more[0], counts[1] + more[1]];
        }
        assert!(counts[0] > 1_000 && counts[1] > 1_000, "{counts:?}");
    }
}
