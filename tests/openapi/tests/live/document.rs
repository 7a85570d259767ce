//! A document that is checked here, and written for `tests/proofs/openapi`.

#[path = "../../../common/newer.rs"]
mod newer;

use std::{fmt::Write as _, fs, path::Path};

use errorbook_tests_net::client::Answer;
use serde_json::{Map, Value, json};

use self::newer::newer;

/// A document and where it is written.
pub(crate) struct Document {
    /// Its name, such as `large/thousand`.
    pub(crate) name: &'static str,
    pub(crate) json: Value,
}

/// A response, and the operation that sent it.
pub(crate) struct Recorded<'a> {
    pub(crate) method: &'a str,
    /// The path in the document, such as `/orders/{id}`.
    pub(crate) template: &'a str,
    pub(crate) answer: Answer,
}

impl Document {
    /// Checks each example against the schema beside it, and writes the document.
    pub(crate) fn prove(self) -> Self {
        let examples: Vec<_> = self.responses().flat_map(examples).collect();
        assert!(!examples.is_empty(), "{} has no examples", self.name);
        for (schema, value) in examples {
            self.assert_fits(schema, value);
        }
        write(&format!("{}.json", self.name), &format!("{:#}\n", self.json));
        self
    }

    /// Checks responses that a server sent, and writes them beside the document.
    pub(crate) fn prove_responses(&self, all: &[Recorded<'_>]) {
        let mut lines = String::new();
        for recorded in all {
            let _ = writeln!(lines, "{}", self.line(recorded));
        }
        write(&format!("{}.jsonl", self.name), &lines);
    }

    fn line(&self, recorded: &Recorded<'_>) -> Value {
        let Recorded { method, template, answer } = recorded;
        let (status, class) = (answer.status.to_string(), format!("{}XX", answer.status / 100));
        let responses = &self.json["paths"][template][method.to_lowercase()]["responses"];
        let response = [&*status, &class, "default"].into_iter();
        let response = response.map(|name| &responses[name]).find(|one| one.is_object());
        let response = response.unwrap_or_else(|| panic!("{method} {template}: {answer:?}"));
        let media_type = kind(answer.header("content-type").unwrap_or_default());
        let body = answer.json();
        let content = self.resolved(response)["content"].as_object();
        let media = content.into_iter().flatten().find(|(name, _)| kind(name) == media_type);
        let Some((_, media)) = media else {
            panic!("{method} {template}: {media_type} is not documented")
        };
        self.assert_fits(&media["schema"], &body);
        let headers: Map<_, _> =
            answer.headers.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
        json!({
            "document": self.name, "method": method, "path": template, "status": answer.status,
            "content_type": answer.header("content-type"), "headers": headers, "body": body,
        })
    }

    /// Returns each response of an error of each operation.
    pub(crate) fn responses(&self) -> impl Iterator<Item = &Value> {
        let paths = self.json["paths"].as_object().into_iter().flat_map(Map::values);
        let operations = paths.flat_map(|item| item.as_object().into_iter().flat_map(Map::values));
        let responses = operations.filter_map(|operation| operation["responses"].as_object());
        let errors = responses.flatten().filter(|(status, _)| status.starts_with(['4', '5']));
        errors.map(|(_, response)| self.resolved(response))
    }

    fn resolved<'d>(&'d self, json: &'d Value) -> &'d Value {
        let target = json["$ref"].as_str().and_then(|to| self.json.pointer(to.strip_prefix('#')?));
        target.unwrap_or(json)
    }

    /// Returns JSON with all that it refers to.
    fn in_place(&self, json: &Value) -> Value {
        match self.resolved(json) {
            Value::Object(members) => {
                let members = members.iter();
                members.map(|(name, value)| (name.clone(), self.in_place(value))).collect()
            }
            Value::Array(all) => all.iter().map(|one| self.in_place(one)).collect(),
            other => other.clone(),
        }
    }

    fn assert_fits(&self, schema: &Value, value: &Value) {
        let schema = self.in_place(schema);
        let is_older = self.json["openapi"].as_str().is_some_and(|text| text.starts_with("3.0"));
        let schema = if is_older { newer(&schema) } else { schema };
        let validator = jsonschema::draft202012::new(&schema).expect("it is a schema");
        let fits = validator.validate(value).map_err(|error| error.to_string());
        assert_eq!(fits, Ok(()), "{}: {value}", self.name);
    }
}

/// Returns a media type without its parameters, which some crates document.
fn kind(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// Returns the schema and the value of each example of a response.
fn examples(response: &Value) -> Vec<(&Value, &Value)> {
    let content = response["content"].as_object().into_iter().flat_map(Map::values);
    let examples = content.flat_map(|media| {
        let named = media["examples"].as_object().into_iter().flat_map(Map::values);
        named.map(|example| (&media["schema"], &example["value"]))
    });
    examples.collect()
}

fn write(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("openapi").join(name);
    fs::create_dir_all(path.parent().expect("it is in a folder")).expect("there is room");
    fs::write(path, text).expect("there is room");
}
