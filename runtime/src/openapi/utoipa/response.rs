//! Response Objects in utoipa's types.

use alloc::borrow::ToOwned as _;

use ::utoipa::openapi::{Content, Header, Ref, RefOr, Response};
use errorbook_contract::{Json, Members};

use super::{
    hold::{Holds, hold, only_extensions},
    schema::schema,
};
use crate::openapi::json::from_json;

/// Returns a response that writes the same JSON.
pub(super) fn response(json: &Json) -> RefOr<Response> {
    component(json, Response::default(), |members| {
        let mut held: Response = hold(members, &["headers", "content"], &[])?;
        for (name, json) in children(members, "headers") {
            held.headers.insert(name.to_owned(), header(json));
        }
        for (name, json) in children(members, "content") {
            held.content.insert(name.to_owned(), content(json));
        }
        Some(held)
    })
}

/// Returns a header that writes the same JSON.
pub(super) fn header(json: &Json) -> RefOr<Header> {
    let mut empty = Header::default();
    empty.schema = None;
    component(json, empty, |members| {
        let mut held: Header = hold(members, &["schema"], &[])?;
        held.schema = members.get("schema").map(schema);
        Some(held)
    })
}

fn content(json: &Json) -> RefOr<Content> {
    component(json, Content::default(), |members| {
        let mut held: Content = hold(members, &["schema"], &[])?;
        held.schema = members.get("schema").map(schema);
        Some(held)
    })
}

fn component<T: Holds>(
    json: &Json,
    empty: T,
    typed: impl FnOnce(&Members) -> Option<T>,
) -> RefOr<T> {
    let Json::Object(members) = json else {
        return RefOr::T(empty);
    };
    if members.get("$ref").is_some()
        && let Ok(reference) = from_json::<Ref>(json)
    {
        return RefOr::Ref(reference);
    }
    RefOr::T(typed(members).unwrap_or_else(|| only_extensions(empty, members)))
}

fn children<'a>(members: &'a Members, name: &str) -> impl Iterator<Item = (&'a str, &'a Json)> {
    let children = members.get(name);
    children
        .and_then(|children| match children {
            Json::Object(children) => Some(children.iter()),
            _ => None,
        })
        .into_iter()
        .flatten()
}
