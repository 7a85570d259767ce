//! The codes that a response lists.

use std::collections::HashSet;

use super::{
    DocumentError, book::Book, codes::CODES, components::Components, key::Key, marker::Marker,
};
use crate::{Entry, Json, Members};

/// The codes that each response of an operation lists.
pub(super) struct Listed<'d>(Vec<(Key, HashSet<Option<&'d str>>)>);

impl<'d> Listed<'d> {
    /// Reads them, and refuses those that no response can have.
    pub(super) fn of(
        responses: &'d Members,
        components: &'d Components,
        book: &Book<'_>,
        place: &str,
    ) -> Result<Self, DocumentError> {
        let mut all = Vec::new();
        for (name, response) in responses.iter() {
            let Some(listed) = components.resolved(response).and_then(|json| json.get(CODES))
            else {
                continue;
            };
            let Some(key) = Key::of(name) else {
                return Err(DocumentError::codes_of_no_status(name, place));
            };
            let codes = read(listed).ok_or_else(|| DocumentError::no_codes(name, place))?;
            for code in &codes {
                if !book.of_code(*code).iter().any(|entry| key.answers(entry)) {
                    return Err(DocumentError::unknown_code(*code, key, place, book.contract));
                }
            }
            all.push((key, codes));
        }
        Ok(Self(all))
    }

    /// Whether a response lists the code of an entry.
    pub(super) fn has(&self, key: Key, entry: &Entry) -> bool {
        let mut of_key = self.0.iter().filter(|(listed, _)| *listed == key);
        of_key.any(|(_, codes)| codes.contains(&entry.code.as_deref()))
    }
}

/// Returns the codes of a list: null for an error without one.
fn read(listed: &Json) -> Option<HashSet<Option<&str>>> {
    let Json::Array(codes) = listed else { return None };
    let read = |code| match code {
        &Json::Null => Some(None),
        code => Some(Some(code.as_str()?)),
    };
    codes.iter().map(read).collect()
}

/// Refuses codes outside of a response, and errors where this API answers nothing.
pub(super) fn refuse_outside(members: &Members, place: &str) -> Result<(), DocumentError> {
    if members.get(CODES).is_some() {
        return Err(DocumentError::codes_outside(place));
    }
    for name in ["webhooks", "callbacks"] {
        if members.get(name).is_some_and(has_errors) {
            return Err(DocumentError::errors_of_others(name, place));
        }
    }
    Ok(())
}

fn has_errors(json: &Json) -> bool {
    let is_one = |name: &str| name == CODES || Marker::of(name).is_some();
    match json {
        Json::Object(members) => {
            members.iter().any(|(name, member)| is_one(name) || has_errors(member))
        }
        Json::Array(elements) => elements.iter().any(has_errors),
        _ => false,
    }
}
