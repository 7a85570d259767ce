//! What an unknown key was most likely meant to be.

use super::keys::{self, Place};
use crate::support::suggest::nearest;

/// Names that other libraries and standards use, and the keys that say the same.
const FOREIGN: &[(&str, &str)] = &[
    ("body", "details"),
    ("category", "type"),
    ("class", "type"),
    ("context", "details"),
    ("data", "details"),
    ("default", "fallback"),
    ("detail_url", "doc_url"),
    ("display", "message"),
    ("docs", "doc_url"),
    ("documentation", "doc_url"),
    ("err_code", "code"),
    ("error_code", "code"),
    ("error_type", "type"),
    ("extra", "details"),
    ("fix", "action"),
    ("forward", "transparent"),
    ("help", "action"),
    ("help_url", "doc_url"),
    ("hint", "action"),
    ("http_code", "status"),
    ("http_status", "status"),
    ("id", "code"),
    ("inner", "transparent"),
    ("kind", "type"),
    ("krate", "crate"),
    ("level", "log"),
    ("link", "doc_url"),
    ("location", "param"),
    ("log_level", "log"),
    ("metadata", "details"),
    ("msg", "message"),
    ("parameter", "param"),
    ("path", "param"),
    ("pointer", "param"),
    ("public", "expose"),
    ("rename", "code"),
    ("section", "group"),
    ("severity", "log"),
    ("status_code", "status"),
    ("summary", "title"),
    ("tag", "group"),
    ("target", "param"),
    ("text", "message"),
    ("trace_id", "request_id"),
    ("uri", "doc_url"),
    ("url", "doc_url"),
    ("visible", "expose"),
    ("wait", "retry_after"),
];

/// Returns the message for a key that does not exist, or not at this place.
pub(super) fn message(name: &str, place: Place) -> String {
    let here = place.name();
    if let Some(other) = keys::place_of(name) {
        return format!("`{name}` does not go on {here}; put it on {}", other.name());
    }
    if name == "description" {
        return format!("unknown key `{name}`; write a doc comment");
    }
    if let Some(meant) = meant(name, place) {
        return format!("unknown key `{name}`; did you mean `{meant}`?");
    }
    if let Some((key, other)) = foreign(name).and_then(|key| Some((key, keys::place_of(key)?))) {
        return format!("unknown key `{name}`; did you mean `{key}` on {}?", other.name());
    }
    format!("unknown key `{name}`; {here} takes `{}`", keys::names(place).join("`, `"))
}

/// Returns the key that was most likely meant: a foreign name of it, its beginning, or a typo.
fn meant(name: &str, place: Place) -> Option<&'static str> {
    let known = keys::names(place);
    let foreign = foreign(name).filter(|key| known.contains(key));
    foreign.or_else(|| nearest(name, &known)).or_else(|| begun(name, &known))
}

/// Returns the key of a foreign name.
fn foreign(name: &str) -> Option<&'static str> {
    let name = name.replace('-', "_");
    FOREIGN.iter().find(|(foreign, _)| *foreign == name).map(|(_, key)| *key)
}

/// Returns the one key that begins with these letters.
fn begun(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let mut keys = known.iter().filter(|key| name.len() > 1 && key.starts_with(name));
    match (keys.next(), keys.next()) {
        (Some(key), None) => Some(key),
        _ => None,
    }
}

/// The attributes of others that the derives read, so that most variants need no comparison.
const READ: [&str; 3] = ["error", "doc", "deprecated"];

/// Whether an attribute was probably meant to be `#[api(…)]` or `#[book(…)]`. The compiler reports
/// attributes that nobody knows.
pub(super) fn is_mistyped(name: &str, place: Place) -> bool {
    let names = ["api", "book", "errorbook", "api_error", "error_book"];
    let is_real =
        READ.contains(&name) || name == place.attribute() || name == place.other_attribute();
    !is_real && nearest(name, &names).is_some()
}

#[cfg(test)]
mod tests {
    use super::{FOREIGN, keys, meant};
    use crate::support::attribute::keys::Place;

    #[test]
    fn foreign_names_are_no_keys_and_mean_keys() {
        for (foreign, key) in FOREIGN {
            assert_eq!(keys::place_of(foreign), None, "{foreign}");
            assert!(keys::place_of(key).is_some(), "{key}");
        }
        assert!(FOREIGN.is_sorted());
    }

    #[test]
    fn the_nearest_key_of_the_place_is_meant() {
        for (place, name, key) in [
            (Place::Variant, "status_code", "status"),
            (Place::Variant, "sta", "status"),
            (Place::Variant, "trans", "transparent"),
            (Place::Variant, "retry-after", "retry_after"),
            (Place::Field, "par", "param"),
            (Place::Field, "metadata", "details"),
            (Place::Book, "err", "errors"),
        ] {
            assert_eq!(meant(name, place), Some(key), "{name}");
        }
        for name in ["re", "s", "metadata", "x"] {
            assert_eq!(meant(name, Place::Variant), None, "{name}");
        }
    }
}
