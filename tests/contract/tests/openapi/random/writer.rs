//! Writes bodies, as a shape says.

use serde_json::{Map, Value};

use super::error::Values;

/// The values of an occurrence.
pub(super) struct Writer {
    pub(super) values: Values,
    pub(super) violations: Vec<Values>,
}

impl Writer {
    fn with(&self, more: &Values) -> Self {
        let mut values = self.values.clone();
        values.extend(more.clone());
        Self { values, violations: Vec::new() }
    }

    fn source(&self, name: &Value) -> Option<&Value> {
        self.values.get(name.as_str().unwrap())
    }

    pub(super) fn node(&self, node: &Value) -> Value {
        let (kind, of) = node.as_object().unwrap().iter().next().unwrap();
        match kind.as_str() {
            "source" => self.source(of).cloned().unwrap_or_default(),
            "or" => {
                self.source(&of["source"]).cloned().unwrap_or_else(|| self.node(&of["otherwise"]))
            }
            "constant" => of.clone(),
            "text" => self.text(of.as_array().unwrap()).map_or(Value::Null, Value::String),
            "object" => self.object(of),
            _ => {
                let mut all = Vec::new();
                of.as_array().unwrap().iter().for_each(|element| self.element(element, &mut all));
                all.into()
            }
        }
    }

    fn text(&self, parts: &[Value]) -> Option<String> {
        let part = |part: &Value| match part.get("literal") {
            Some(text) => Some(text.as_str().unwrap().to_owned()),
            None => self.source(&part["source"]).map(|value| match value {
                Value::String(text) => text.clone(),
                value => value.to_string(),
            }),
        };
        parts.iter().map(part).collect()
    }

    fn object(&self, object: &Value) -> Value {
        let mut written = Map::new();
        let members = object["members"].as_array().unwrap();
        if object["spreads_details"] == true {
            match self.values.get("details") {
                Some(Value::Object(details)) => written.extend(details.clone()),
                None | Some(Value::Null) => {}
                Some(other) => {
                    written.insert("details".to_owned(), other.clone());
                }
            }
            written.retain(|name, _| members.iter().all(|member| member["name"] != *name));
        }
        for member in members.iter().filter(|member| self.is_there(member)) {
            written
                .insert(member["name"].as_str().unwrap().to_owned(), self.node(&member["value"]));
        }
        written.into()
    }

    fn element(&self, element: &Value, all: &mut Vec<Value>) {
        let value = match element.get("each_violation") {
            None => &element["value"],
            Some(each) if self.violations.is_empty() => &each["otherwise"],
            Some(each) => {
                all.extend(self.violations.iter().map(|one| self.with(one).node(&each["each"])));
                return;
            }
        };
        if !value.is_null() && self.is_there(value) {
            all.push(self.node(&value["value"]));
        }
    }

    fn is_there(&self, value: &Value) -> bool {
        value.get("when").is_none_or(|condition| self.holds(condition))
    }

    fn holds(&self, condition: &Value) -> bool {
        let (kind, of) = condition.as_object().unwrap().iter().next().unwrap();
        match kind.as_str() {
            "source" => self.source(of).is_some(),
            "all" => of.as_array().unwrap().iter().all(|one| self.holds(one)),
            _ => of.as_array().unwrap().iter().any(|one| self.holds(one)),
        }
    }
}
