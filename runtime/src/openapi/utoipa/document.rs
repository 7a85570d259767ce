//! A whole document in utoipa's types.
//
// They do not read back what they write, such as the schema `{}`. So only what changed is made from
// JSON, and the rest stays what it is.

use alloc::{collections::BTreeMap, string::String};

use ::utoipa::openapi::{Components, OpenApi, PathItem, RefOr, Response, path::Operation};
use errorbook_contract::{Json, Members};
use serde::de::DeserializeOwned;

use super::{response::response, schema::schema};
use crate::openapi::{
    complete::{DocumentError, Why},
    document::{kept, sealed::Written},
    json::{from_json, to_json},
};

impl Written for OpenApi {
    fn write(&self) -> Result<Json, DocumentError> {
        Ok(to_json(self)?)
    }

    fn changed(&self, before: &Json, after: &Json) -> Result<Self, DocumentError> {
        let mut document = self.clone();
        let change = Change { before, after };
        if let Some(change) = change.of("paths") {
            for (path, item) in &mut document.paths.paths {
                change.of(path).into_iter().for_each(|change| change_item(item, change));
            }
        }
        if let Some(change) = change.of("components") {
            change_components(document.components.get_or_insert_default(), change);
        }
        change.read("externalDocs", &mut document.external_docs)?;
        kept(document, after)
    }
}

/// A part of a document that is not what it was.
#[derive(Clone, Copy)]
struct Change<'a> {
    before: &'a Json,
    after: &'a Json,
}

impl Change<'_> {
    /// Returns the change of a member, unless it is the same.
    fn of(self, name: &str) -> Option<Self> {
        let before = self.before.get(name).unwrap_or(&Json::Null);
        let after = self.after.get(name).unwrap_or(&Json::Null);
        (before != after).then_some(Self { before, after })
    }

    /// Reads a member that changed.
    fn read<T: DeserializeOwned>(self, name: &str, value: &mut T) -> Result<(), DocumentError> {
        if let Some(change) = self.of(name) {
            *value = from_json(change.after).map_err(Why::Read)?;
        }
        Ok(())
    }

    /// Makes the members that changed, and takes out those that are gone.
    fn apply<T>(self, all: &mut BTreeMap<String, T>, make: impl Fn(&Json) -> T) {
        let none = Members::default();
        let after = match self.after {
            Json::Object(after) => after,
            _ => &none,
        };
        all.retain(|name, _| after.get(name).is_some());
        for (name, json) in after.iter() {
            if self.before.get(name) != Some(json) {
                all.insert(name.into(), make(json));
            }
        }
    }
}

fn change_item(item: &mut PathItem, change: Change<'_>) {
    let operations = [
        ("get", &mut item.get),
        ("put", &mut item.put),
        ("post", &mut item.post),
        ("delete", &mut item.delete),
        ("options", &mut item.options),
        ("head", &mut item.head),
        ("patch", &mut item.patch),
        ("trace", &mut item.trace),
        ("query", &mut item.query),
    ];
    for (method, operation) in operations {
        if let (Some(operation), Some(change)) = (operation, change.of(method)) {
            change_operation(operation, change);
        }
    }
}

fn change_operation(operation: &mut Operation, change: Change<'_>) {
    if let Some(change) = change.of("responses") {
        change.apply::<RefOr<Response>>(&mut operation.responses.responses, response);
    }
}

fn change_components(components: &mut Components, change: Change<'_>) {
    if let Some(change) = change.of("schemas") {
        change.apply(&mut components.schemas, schema);
    }
    if let Some(change) = change.of("responses") {
        change.apply(&mut components.responses, response);
    }
}
