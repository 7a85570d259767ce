//! Values as JSON whose members stay in order, and what of it a type did not keep.

use alloc::{format, string::String};

use errorbook_contract::Json;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Number;

pub(super) use errorbook_contract::openapi::read_document as read;

use super::complete::Why;

/// Returns a value as JSON. Some crates write a member twice; [`read`] says what stays.
pub(super) fn to_json(value: &impl Serialize) -> Result<Json, Why> {
    read(&serde_json::to_string(value).map_err(Why::Write)?).map_err(Why::Contract)
}

/// Reads a value from JSON.
pub(super) fn from_json<T: DeserializeOwned>(json: &Json) -> serde_json::Result<T> {
    serde_json::from_str(&serde_json::to_string(json)?)
}

/// Returns where `kept` lacks something of `wanted`, as a JSON Pointer (RFC 6901). What is there in
/// addition does not count, such as the defaults that a type writes.
pub(super) fn first_lost(wanted: &Json, kept: &Json) -> Option<String> {
    match (wanted, kept) {
        (Json::Object(wanted), Json::Object(kept)) => wanted.iter().find_map(|(name, value)| {
            let lost = match kept.get(name) {
                Some(kept) => first_lost(value, kept)?,
                None => String::new(),
            };
            Some(format!("/{}{lost}", name.replace('~', "~0").replace('/', "~1")))
        }),
        (Json::Array(wanted), Json::Array(kept)) if wanted.len() == kept.len() => {
            let mut pairs = wanted.iter().zip(kept).enumerate();
            pairs.find_map(|(place, (wanted, kept))| {
                first_lost(wanted, kept).map(|lost| format!("/{place}{lost}"))
            })
        }
        (Json::Number(wanted), Json::Number(kept)) if are_equal(wanted, kept) => None,
        _ => (wanted != kept).then(String::new),
    }
}

/// `1` and `1.0` are equal; integers are compared exactly.
fn are_equal(wanted: &Number, kept: &Number) -> bool {
    let is_integer = |number: &Number| number.is_i64() || number.is_u64();
    if is_integer(wanted) && is_integer(kept) {
        return wanted == kept;
    }
    wanted.as_f64() == kept.as_f64()
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::{first_lost, read};

    fn lost(wanted: &str, kept: &str) -> Option<String> {
        first_lost(&read(wanted).unwrap(), &read(kept).unwrap())
    }

    #[test]
    fn what_is_lost_has_a_pointer() {
        assert_eq!(lost(r#"{"a":[{},{"b/~":1}]}"#, r#"{"a":[{},{}]}"#).unwrap(), "/a/1/b~1~0");
        assert_eq!(lost(r#"{"a":[1]}"#, r#"{"a":[1,2]}"#).unwrap(), "/a");
        assert_eq!(lost(r#"{"a":true}"#, r#"{"a":false}"#).unwrap(), "/a");
        assert_eq!(lost("1", "null").unwrap(), "");
        assert_eq!(lost("9007199254740993", "9007199254740992").unwrap(), "");
    }

    #[test]
    fn order_and_additions_are_no_loss() {
        assert_eq!(lost(r#"{"a":1,"b":1.0}"#, r#"{"style":"simple","b":1,"a":1}"#), None);
    }
}
