//! What a pass over a document needs at each operation.

use super::{
    book::Book,
    components::{Components, Place},
    headers::request_id,
    key::Key,
};
use crate::{Entry, Json, Members};

/// A pass over a document.
pub(super) struct Pass<'c> {
    pub(super) book: Book<'c>,
    pub(super) components: Components,
}

impl<'c> Pass<'c> {
    /// Returns the response of some entries, written once if many operations have it.
    pub(super) fn component(&mut self, key: Key, entries: &[&'c Entry], any: bool) -> Json {
        let all = self.book.contract.errors.iter().filter(|entry| key.answers(entry));
        let (fallback, others): (Vec<_>, Vec<_>) = all.partition(|entry| entry.fallback);
        let only_fallback =
            entries.len() == fallback.len() && entries.iter().all(|entry| entry.fallback);
        let is_all = any && entries.len() == fallback.len() + others.len();
        let name = match (only_fallback, is_all) {
            (true, _) => Some(format!("FrameworkError{key}")),
            (false, true) => Some(format!("AnyError{key}")),
            (false, false) => None,
        };
        if let Some(known) = name.as_ref().and_then(|name| self.components.response(name)) {
            return known;
        }
        let place = &mut Place::Components(&mut self.components);
        let response = self.book.response(key, entries, any && !only_fallback, place);
        match name {
            Some(name) => self.components.put_response(&name, response),
            None => response,
        }
    }

    /// Adds the header with the id of the request, also to a component. What is in another file stays.
    pub(super) fn add_request_id(&mut self, response: &mut Json) {
        let Some(name) = self.book.options.request_id_header() else { return };
        let response = match response.get("$ref") {
            None => Some(response),
            Some(_) => {
                let component = self.components.name_of(response).map(str::to_owned);
                component.and_then(|name| self.components.responses.known.get_mut(&name))
            }
        };
        let Some(Json::Object(response)) = response else { return };
        let mut headers = match response.get("headers") {
            Some(Json::Object(headers)) => headers.clone(),
            _ => Members::default(),
        };
        if !headers.iter().any(|(known, _)| known.eq_ignore_ascii_case(name)) {
            headers.set(name, request_id(true));
            response.set("headers", Json::Object(headers));
        }
    }
}
