//! A report for any serde format.

use alloc::string::String;
use core::{fmt::Write as _, marker::PhantomData};

use serde::ser::{Serialize, SerializeMap as _, SerializeSeq as _, Serializer};

use super::{
    Element, Envelope, Node, Shape, Source, TextPart,
    source::{Text, Value, Values},
    spread,
};
use crate::Report;

/// The body of a report in the envelope `V`, to be serialized by any format that writes maps.
///
/// In JSON that is what [`Report::body`] holds, unless `V` overrides [`Envelope::write`]. Prefer
/// `body` where JSON is what you need: it costs a fraction.
///
/// ```
/// use errorbook::{ApiError, Report, envelope::Detailed};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("no such page")]
/// #[api(status = 404)]
/// struct NoPage;
///
/// let report = Report::new(&NoPage);
/// assert_eq!(
///     serde_json::to_value(report.json::<Detailed>()).unwrap(),
///     serde_json::json!({"code": "no_page", "message": "no such page"}),
/// );
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Body<'r, V> {
    report: &'r Report<'r>,
    envelope: PhantomData<fn() -> V>,
}

impl<'r, V: Envelope> Body<'r, V> {
    pub(crate) fn of(report: &'r Report<'r>) -> Self {
        Self { report, envelope: PhantomData }
    }
}

impl<V: Envelope> Serialize for Body<'_, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut values = Values::of(self.report);
        values.forget_unwritable();
        let (values, node) = (&values, &V::SHAPE);
        Valued { values, node }.serialize(serializer)
    }
}

/// A part of a shape with the values to fill it.
struct Valued<'v, T: ?Sized> {
    values: &'v Values<'v>,
    node: &'v T,
}

impl<'v, T: ?Sized> Valued<'v, T> {
    fn with<U: ?Sized>(&self, node: &'v U) -> Valued<'v, U> {
        Valued { values: self.values, node }
    }

    fn is_left_out(&self, node: &Node, optional: bool) -> bool {
        optional && self.values.is_absent(node)
    }
}

impl Serialize for Valued<'_, Shape> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let present = || {
            self.node
                .members
                .iter()
                .filter(|member| !self.is_left_out(&member.node, member.optional))
        };
        let length = (!self.node.spreads_details).then(|| present().count());
        let mut map = serializer.serialize_map(length)?;
        for member in present() {
            map.serialize_entry(member.name, &self.with(&member.node))?;
        }
        if self.node.spreads_details
            && let Some(Value::Details(details)) = self.values.get(Source::Details)
        {
            spread::spread(&details, self.node, &mut map)?;
        }
        map.end()
    }
}

impl Serialize for Valued<'_, [Element]> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let present = || {
            self.node.iter().filter(|element| !self.is_left_out(&element.node, element.optional))
        };
        let mut sequence = serializer.serialize_seq(Some(present().count()))?;
        for element in present() {
            sequence.serialize_element(&self.with(&element.node))?;
        }
        sequence.end()
    }
}

impl Serialize for Valued<'_, Node> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.node {
            Node::Source(source) => self.with(source).serialize(serializer),
            Node::Constant(json) => constant(json)?.serialize(serializer),
            Node::Text(parts) => self.with(*parts).serialize(serializer),
            Node::Object(shape) => self.with(shape).serialize(serializer),
            Node::Array(elements) => self.with(*elements).serialize(serializer),
        }
    }
}

impl Serialize for Valued<'_, Source> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.values.get(*self.node) {
            None => serializer.serialize_none(),
            Some(Value::Number(number)) => serializer.serialize_u64(number),
            Some(Value::Text(Text::Whole(text))) => serializer.serialize_str(text),
            Some(Value::Details(details)) => details.serialize(serializer),
            Some(text @ Value::Text(_)) => {
                let mut whole = String::new();
                append(&text, &mut whole)?;
                serializer.serialize_str(&whole)
            }
        }
    }
}

impl Serialize for Valued<'_, [TextPart]> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !self.values.is_complete(self.node) {
            return serializer.serialize_none();
        }
        let mut whole = String::new();
        for part in self.node {
            match part {
                TextPart::Literal(json) => whole.push_str(&unescaped(json)?),
                TextPart::Source(source) => {
                    if let Some(value) = self.values.get(*source) {
                        append(&value, &mut whole)?;
                    }
                }
            }
        }
        serializer.serialize_str(&whole)
    }
}

/// Not `serialize_str` of a `Display`: `serde_json` panics where that fails.
fn append<E: serde::ser::Error>(value: &Value<'_>, text: &mut String) -> Result<(), E> {
    let outcome = match value {
        Value::Text(value) => write!(text, "{value}"),
        Value::Number(number) => write!(text, "{number}"),
        Value::Details(_) => Ok(()),
    };
    outcome.map_err(|_| E::custom("a `Display` failed"))
}

fn constant<E: serde::ser::Error>(json: &str) -> Result<serde_json::Value, E> {
    serde_json::from_str(json).map_err(E::custom)
}

fn unescaped<E: serde::ser::Error>(json: &str) -> Result<String, E> {
    serde_json::from_str(&alloc::format!("\"{json}\"")).map_err(E::custom)
}
