//! A JSON value that keeps the order of its members.

mod from;
mod read;

use std::{
    collections::{HashMap, HashSet, hash_map},
    fmt,
};

use serde::{Serialize, Serializer, ser::SerializeMap as _};
use serde_json::Number;

#[cfg(feature = "openapi")]
pub(crate) use read::with_repeated;

/// A JSON value whose members stay in the order in which they were written.
///
/// An example reads best in the order of its envelope. `serde_json` sorts members, unless a feature
/// is on that would change every other crate of the build too.
///
/// ```
/// use errorbook_contract::Json;
///
/// let json: Json = serde_json::from_str(r#"{"b":1,"a":[true,null]}"#)?;
/// assert_eq!(json.get("b"), Some(&Json::from(1)));
/// assert_eq!(json.to_string(), r#"{"b":1,"a":[true,null]}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object, whose names are all different.
    Object(Members),
}

/// The members of an object, in their order. Their names are all different.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Members(Vec<(String, Json)>);

impl Members {
    /// Returns whether there are none.
    ///
    /// ```
    /// assert!(errorbook_contract::Members::default().is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the value of a member.
    ///
    /// ```
    /// use errorbook_contract::{Json, Members};
    /// let members = Members::from_iter([("a", Json::Null)]);
    /// assert_eq!(members.get("a"), Some(&Json::Null));
    /// ```
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Sets a member. One of that name keeps its place.
    ///
    /// ```
    /// use errorbook_contract::{Json, Members};
    /// let mut members = Members::default();
    /// members.set("a", 1);
    /// members.set("a", 2);
    /// assert_eq!(members, Members::from_iter([("a", Json::from(2))]));
    /// ```
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<Json>) {
        let (name, value) = (name.into(), value.into());
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = value,
            None => self.0.push((name, value)),
        }
    }

    /// Returns names and values.
    ///
    /// ```
    /// use errorbook_contract::{Json, Members};
    /// let members = Members::from_iter([("b", Json::Null), ("a", Json::Null)]);
    /// let names: Vec<_> = members.iter().map(|(name, _)| name).collect();
    /// assert_eq!(names, ["b", "a"]);
    /// ```
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Json)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Returns names and values, to be changed.
    #[cfg(feature = "openapi")]
    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = (&str, &mut Json)> {
        self.0.iter_mut().map(|(name, value)| (name.as_str(), value))
    }

    /// Returns the value of a member, to be changed.
    #[cfg(feature = "openapi")]
    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut Json> {
        self.iter_mut().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Returns the members, one by one.
    #[cfg(feature = "openapi")]
    pub(crate) fn into_iter(self) -> impl Iterator<Item = (String, Json)> {
        self.0.into_iter()
    }

    /// Takes a member out.
    #[cfg(feature = "openapi")]
    pub(crate) fn remove(&mut self, name: &str) -> Option<Json> {
        let place = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.remove(place).1)
    }

    /// Keeps the members of which this is true.
    #[cfg(feature = "openapi")]
    pub(crate) fn retain(&mut self, keeps: impl Fn(&str, &Json) -> bool) {
        self.0.retain(|(name, value)| keeps(name, value));
    }

    /// Sorts the members by name.
    #[cfg(feature = "openapi")]
    pub(crate) fn sort(&mut self) {
        self.0.sort_by(|(a, _), (b, _)| a.cmp(b));
    }

    /// Adds the members whose names are not there.
    pub(crate) fn add_missing(&mut self, of: &Self) {
        let known: HashSet<&str> = self.iter().map(|(name, _)| name).collect();
        let missing = of.0.iter().filter(|(name, _)| !known.contains(name.as_str()));
        let missing: Vec<_> = missing.cloned().collect();
        self.0.extend(missing);
    }
}

impl<N: Into<String>> FromIterator<(N, Json)> for Members {
    fn from_iter<I: IntoIterator<Item = (N, Json)>>(members: I) -> Self {
        let mut all: Vec<(String, Json)> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for (name, value) in members {
            let name = name.into();
            match places.entry(name.clone()) {
                hash_map::Entry::Occupied(place) => all[*place.get()].1 = value,
                hash_map::Entry::Vacant(place) => {
                    place.insert(all.len());
                    all.push((name, value));
                }
            }
        }
        Self(all)
    }
}

impl Json {
    /// Returns an object with these members.
    ///
    /// ```
    /// use errorbook_contract::Json;
    /// let schema = Json::object([("type", "string".into())]);
    /// assert_eq!(schema.to_string(), r#"{"type":"string"}"#);
    /// ```
    #[must_use]
    pub fn object<N: Into<String>>(members: impl IntoIterator<Item = (N, Self)>) -> Self {
        Self::Object(members.into_iter().collect())
    }

    /// Returns the value of a member; `None` also if this is no object.
    ///
    /// ```
    /// use errorbook_contract::Json;
    /// assert_eq!(Json::Null.get("a"), None);
    /// ```
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.get(name),
            _ => None,
        }
    }

    /// Returns the text of a string.
    ///
    /// ```
    /// use errorbook_contract::Json;
    /// assert_eq!(Json::from("a").as_str(), Some("a"));
    /// ```
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// Returns it on several lines, two spaces for each level.
    ///
    /// ```
    /// use errorbook_contract::Json;
    /// assert_eq!(Json::object([("a", 1.into())]).pretty(), "{\n  \"a\": 1\n}");
    /// ```
    #[must_use]
    pub fn pretty(&self) -> String {
        format!("{self:#}")
    }
}

impl fmt::Display for Json {
    /// Writes it on one line, or with `{:#}` on several.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pretty = f.alternate();
        let written =
            if pretty { serde_json::to_string_pretty(self) } else { serde_json::to_string(self) };
        f.write_str(&written.map_err(|_| fmt::Error)?)
    }
}

impl Serialize for Members {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => number.serialize(serializer),
            Self::String(text) => serializer.serialize_str(text),
            Self::Array(elements) => serializer.collect_seq(elements),
            Self::Object(members) => members.serialize(serializer),
        }
    }
}
