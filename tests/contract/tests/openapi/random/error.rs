//! Errors, and what occurrences of them have.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{NAMES, Random};

/// What an occurrence has for each source.
pub(super) type Values = BTreeMap<&'static str, Value>;

impl Random {
    pub(super) fn entry(&mut self, code: Option<&str>) -> Value {
        let mut entry = json!({
            "code": code, "status": 409, "title": "A title", "retry": "never", "owner": "shop::E",
            "violations": self.0.bool(), "silent": self.0.bool(), "exposed": self.0.bool(),
            "retry_after_varies": self.0.bool(),
        });
        let mut set = |name: &str, value: Value| {
            if self.0.bool() {
                entry[name] = value;
            }
        };
        set("status_varies", json!(true));
        set("type", json!("t"));
        set("doc_url", json!(format!("https://a.b/{code:?}")));
        set("retry_after", json!(3));
        set("param", json!({}));
        let kind = self.one(&["integer", "string", "object"]);
        match self.0.u8(..4) {
            0 => {
                entry["details"] =
                    json!({ "value": { "schema": { "type": kind }, "optional": self.0.bool() } });
            }
            1 => entry["details"] = json!({ "value": { "schema": {} } }),
            2 => {
                let member = json!({ "name": self.one(&NAMES), "schema": { "type": kind }, "optional": self.0.bool() });
                entry["details"] = json!({ "members": [member] });
            }
            _ => {}
        }
        entry
    }

    fn of_type(&mut self, schema: &Value) -> Value {
        match schema["type"].as_str() {
            Some("integer") => json!(7),
            Some("string") => json!("text"),
            Some("object") => json!({ self.one(&NAMES): 1.5 }),
            _ => {
                self.one(&[json!(7), json!("text"), json!({ "a": true }), json!([1]), json!(null)])
            }
        }
    }

    fn details(&mut self, entry: &Value) -> Option<Value> {
        let details = &entry["details"];
        if let Some(value) = details.get("value") {
            let is_there = value["optional"] != true || self.0.bool();
            return is_there.then(|| self.of_type(&value["schema"]));
        }
        let member = details.get("members")?.get(0)?;
        let is_there = member["optional"] != true || self.0.bool();
        is_there
            .then(|| json!({ member["name"].as_str().unwrap(): self.of_type(&member["schema"]) }))
    }

    /// Returns the values of an occurrence, and its violations.
    pub(super) fn occurrence(
        &mut self,
        entry: &Value,
        lists_violations: bool,
    ) -> (Values, Vec<Values>) {
        let mut values = Values::new();
        let varies = entry["status_varies"] == true;
        let status = if varies { self.one(&[409, 404, 500]) } else { 409 };
        let is_masked = status == 500 && entry["exposed"] != true;
        values.insert("status", json!(status));
        values.insert("title", json!("A title"));
        let again = entry["retry_after_varies"] == true && self.0.bool();
        values.insert("retry", json!(if again || varies { "after" } else { "never" }));
        let mut set = |name: &'static str, value: Option<Value>| {
            if let Some(value) = value {
                values.insert(name, value);
            }
        };
        let text = |name: &str| entry[name].as_str().map(|text| json!(text));
        if let Some(code) = entry["code"].as_str() {
            set("code", Some(json!(code)));
            set("reason", Some(json!(code.to_uppercase())));
            set("number(code)", code.parse::<u64>().ok().map(|number| json!(number)));
        }
        set("type", text("type").or_else(|| (varies && self.0.bool()).then(|| json!("other"))));
        set("doc_url", text("doc_url"));
        set("message", (entry["silent"] != true).then(|| json!("text")));
        set("request_id", self.0.bool().then(|| json!("req")));
        set("retry_after", entry.get("retry_after").cloned().or_else(|| again.then(|| json!(9))));
        if !is_masked {
            set("param", entry.get("param").filter(|_| self.0.bool()).map(|_| json!("p")));
            set("details", self.details(entry));
        }
        let mut violations = Vec::new();
        if entry["violations"] == true && !is_masked {
            for _ in 0..self.0.u8(..3) {
                let mut violation = Values::from([("violation.message", json!("no"))]);
                if self.0.bool() {
                    violation.insert("violation.field", json!("f"));
                }
                violations.push(violation);
            }
        }
        if !violations.is_empty() {
            values.insert("violations", json!([]));
            if !lists_violations && !values.contains_key("details") {
                values.insert("details", json!([{ "message": "no", "field": "f" }]));
            }
        }
        (values, violations)
    }
}
