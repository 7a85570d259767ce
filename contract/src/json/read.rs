//! Reads JSON.

use std::{collections::HashSet, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor},
};
use serde_json::Number;

use super::{Json, Members};

/// Reads JSON whose objects may name a member twice. Both are members then, until the caller chooses.
#[cfg(feature = "openapi")]
pub(crate) fn with_repeated(text: &str) -> serde_json::Result<Json> {
    let mut json = serde_json::Deserializer::from_str(text);
    let read = Reader { allows_repeated: true }.deserialize(&mut json)?;
    json.end()?;
    Ok(read)
}

/// With its feature `arbitrary_precision`, `serde_json` shows a number as an object with this member, which
/// is its text.
const NUMBER: &str = "$serde_json::private::Number";

/// Returns the number that an object is, if it is one.
fn as_number(members: &Members) -> Option<Number> {
    match members.0.as_slice() {
        [(name, Json::String(text))] if name == NUMBER => text.parse().ok(),
        _ => None,
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OfMembers)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        STRICT.deserialize(deserializer)
    }
}

struct OfMembers;

impl<'de> Visitor<'de> for OfMembers {
    type Value = Members;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Members, A::Error> {
        STRICT.members(map)
    }
}

/// Reads a value, and those in it.
#[derive(Clone, Copy)]
struct Reader {
    /// Whether an object may name a member twice.
    allows_repeated: bool,
}

const STRICT: Reader = Reader { allows_repeated: false };

impl Reader {
    fn members<'de, A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
        let mut members: Vec<(String, Json)> = Vec::new();
        let mut names: HashSet<String> = HashSet::new();
        while let Some(name) = map.next_key::<String>()? {
            if !self.allows_repeated && !names.insert(name.clone()) {
                let why = format_args!("the member `{name}` is there twice");
                return Err(A::Error::custom(why));
            }
            members.push((name, map.next_value_seed(self)?));
        }
        Ok(Members(members))
    }
}

impl<'de> DeserializeSeed<'de> for Reader {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Json, E> {
        Number::from_f64(number).map(Json::Number).ok_or_else(|| E::custom("not a finite number"))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Json, E> {
        Ok(text.into())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Json, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Json, A::Error> {
        let mut all = Vec::new();
        while let Some(element) = elements.next_element_seed(self)? {
            all.push(element);
        }
        Ok(Json::Array(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Json, A::Error> {
        let members = self.members(map)?;
        Ok(as_number(&members).map_or(Json::Object(members), Json::Number))
    }
}

#[cfg(test)]
mod tests {
    use serde::de::value::{Error, MapDeserializer};

    use super::{Deserialize as _, Json, NUMBER};

    #[test]
    fn numbers_of_arbitrary_precision() {
        let of = |name, text| {
            let map = MapDeserializer::<_, Error>::new([(name, text)].into_iter());
            Json::deserialize(map).unwrap()
        };
        assert_eq!(of(NUMBER, "5"), Json::from(5));
        assert_eq!(of(NUMBER, "five"), Json::object([(NUMBER, "five".into())]));
        assert_eq!(of("a", "5"), Json::object([("a", "5".into())]));
    }
}
