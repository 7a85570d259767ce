//! Envelopes.

use serde_json::{Value, json};

use super::{NAMES, Random};

const SOURCES: [&str; 13] = [
    "code",
    "number(code)",
    "reason",
    "type",
    "status",
    "title",
    "message",
    "param",
    "details",
    "doc_url",
    "request_id",
    "retry_after",
    "retry",
];
const OF_VIOLATION: [&str; 3] = ["violation.message", "violation.field", "violation.code"];

impl Random {
    fn source(&mut self, in_violation: bool) -> &'static str {
        if in_violation && self.0.bool() { self.one(&OF_VIOLATION) } else { self.one(&SOURCES) }
    }

    pub(super) fn node(&mut self, depth: u8, in_violation: bool) -> Value {
        match self.0.u8(..if depth == 0 { 6 } else { 10 }) {
            0..3 => json!({ "source": self.source(in_violation) }),
            3 => json!({ "or": {
                "source": self.source(in_violation), "otherwise": { "constant": self.one(&[json!(1), json!([]), json!({})]) },
            } }),
            4 => {
                json!({ "constant": self.one(&[json!(1.5), json!(null), json!(true), json!([]), json!({})]) })
            }
            5 => {
                let text = json!({ "source": self.source(in_violation) });
                json!({ "text": if self.0.bool() { json!([{ "literal": "x" }]) } else { json!([{ "literal": "x" }, text]) } })
            }
            6..8 => self.object(depth - 1, in_violation),
            _ => {
                json!({ "array": (0..self.0.u8(1..4)).map(|_| self.element(depth - 1, in_violation)).collect::<Vec<_>>() })
            }
        }
    }

    fn object(&mut self, depth: u8, in_violation: bool) -> Value {
        let mut names = NAMES.to_vec();
        self.0.shuffle(&mut names);
        let names = &names[..self.0.usize(1..4)];
        let members = names.iter().map(|name| {
            let mut member = self.value(depth, in_violation);
            member["name"] = json!(name);
            member
        });
        let members: Vec<Value> = members.collect();
        json!({ "object": { "members": members, "spreads_details": !in_violation && self.0.u8(..4) == 0 } })
    }

    fn value(&mut self, depth: u8, in_violation: bool) -> Value {
        let mut value = json!({ "value": self.node(depth, in_violation) });
        if self.0.u8(..3) == 0 {
            value["when"] = self.condition(1, in_violation);
        }
        value
    }

    fn condition(&mut self, depth: u8, in_violation: bool) -> Value {
        if depth == 0 || self.0.bool() {
            let source = if self.0.u8(..4) == 0 { "violations" } else { self.source(in_violation) };
            return json!({ "source": source });
        }
        let name = self.one(&["all", "any"]);
        let all: Vec<Value> =
            (0..self.0.u8(1..3)).map(|_| self.condition(depth - 1, in_violation)).collect();
        json!({ name: all })
    }

    fn element(&mut self, depth: u8, in_violation: bool) -> Value {
        if in_violation || self.0.bool() {
            return json!({ "value": self.value(depth, in_violation) });
        }
        let mut each = json!({ "each": self.node(depth, true) });
        if self.0.bool() {
            each["otherwise"] = self.value(depth, false);
        }
        json!({ "each_violation": each })
    }
}
