//! A report as the bytes of its body.

use alloc::vec::Vec;
use core::{fmt::Write as _, mem};

use serde::{Serialize, ser::SerializeMap};

use super::{
    Element, Member, Node, Shape, Source, TextPart,
    escape::{Escaper, escape},
    source::{Text, Value, Values},
    spread,
};
use crate::{Details, Report};

/// Appends the report in this shape. Never fails and never leaves half a body.
///
/// A value that breaks off in the middle is taken out of the report, and everything is written
/// again: rare enough that the common case need not keep a way back.
pub(super) fn write(report: &Report<'_>, shape: &Shape, body: &mut Vec<u8>) {
    let start = body.len();
    let mut values = Values::of(report);
    while let Err(Unwritable(source)) = (Writer { values: &values, body }).object(shape) {
        values.forget(source);
        body.truncate(start);
    }
}

/// The `Display` or `Serialize` of this source failed.
struct Unwritable(Source);

type Written = Result<(), Unwritable>;

struct Writer<'w> {
    values: &'w Values<'w>,
    body: &'w mut Vec<u8>,
}

impl Writer<'_> {
    fn object(&mut self, shape: &Shape) -> Written {
        self.body.push(b'{');
        let mut first = true;
        for member in shape.members {
            if !self.is_left_out(&member.node, member.optional) {
                self.comma(&mut first);
                self.member(member)?;
            }
        }
        if shape.spreads_details {
            self.spread(shape, first)?;
        }
        self.body.push(b'}');
        Ok(())
    }

    fn member(&mut self, member: &Member) -> Written {
        self.body.extend_from_slice(member.key.as_bytes());
        self.node(&member.node)
    }

    fn array(&mut self, elements: &[Element]) -> Written {
        self.body.push(b'[');
        let mut first = true;
        for element in elements {
            if !self.is_left_out(&element.node, element.optional) {
                self.comma(&mut first);
                self.node(&element.node)?;
            }
        }
        self.body.push(b']');
        Ok(())
    }

    fn node(&mut self, node: &Node) -> Written {
        match node {
            Node::Source(source) => self.source(*source)?,
            Node::Constant(json) => self.body.extend_from_slice(json.as_bytes()),
            Node::Text(parts) => self.text(parts)?,
            Node::Object(shape) => self.object(shape)?,
            Node::Array(elements) => self.array(elements)?,
        }
        Ok(())
    }

    fn source(&mut self, source: Source) -> Written {
        match self.values.get(source) {
            None => self.body.extend_from_slice(b"null"),
            Some(Value::Details(details)) => self.details(&details)?,
            Some(number @ Value::Number(_)) => self.characters(source, &number)?,
            Some(text @ Value::Text(_)) => {
                self.body.push(b'"');
                self.characters(source, &text)?;
                self.body.push(b'"');
            }
        }
        Ok(())
    }

    fn text(&mut self, parts: &[TextPart]) -> Written {
        if !self.values.is_complete(parts) {
            self.body.extend_from_slice(b"null");
            return Ok(());
        }
        self.body.push(b'"');
        for part in parts {
            match part {
                TextPart::Literal(json) => self.body.extend_from_slice(json.as_bytes()),
                TextPart::Source(source) => {
                    if let Some(value) = self.values.get(*source) {
                        self.characters(*source, &value)?;
                    }
                }
            }
        }
        self.body.push(b'"');
        Ok(())
    }

    /// What stands between the quotes.
    fn characters(&mut self, source: Source, value: &Value<'_>) -> Written {
        let outcome = match value {
            Value::Text(Text::Whole(text)) => {
                escape(text, self.body);
                Ok(())
            }
            Value::Text(text) => write!(Escaper(self.body), "{text}"),
            Value::Number(number) => write!(Escaper(self.body), "{number}"),
            // Not text; the macro lets no such source into one.
            Value::Details(_) => Ok(()),
        };
        outcome.map_err(|_| Unwritable(source))
    }

    fn details(&mut self, details: &Details<'_>) -> Written {
        append(details, self.body).map_err(|_| Unwritable(Source::Details))
    }

    fn spread(&mut self, shape: &Shape, first: bool) -> Written {
        let Some(Value::Details(details)) = self.values.get(Source::Details) else {
            return Ok(());
        };
        let mut members = Members { body: self.body, first };
        spread::spread(&details, shape, &mut members).map_err(|_| Unwritable(Source::Details))
    }

    fn is_left_out(&self, node: &Node, optional: bool) -> bool {
        optional && self.values.is_absent(node)
    }

    fn comma(&mut self, first: &mut bool) {
        if !mem::take(first) {
            self.body.push(b',');
        }
    }
}

/// The members of an object whose braces somebody else writes.
struct Members<'b> {
    body: &'b mut Vec<u8>,
    first: bool,
}

impl SerializeMap for Members<'_> {
    type Ok = ();
    type Error = serde_json::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> serde_json::Result<()> {
        if !mem::take(&mut self.first) {
            self.body.push(b',');
        }
        append(key, self.body)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> serde_json::Result<()> {
        self.body.push(b':');
        append(value, self.body)
    }

    fn end(self) -> serde_json::Result<()> {
        Ok(())
    }
}

fn append<T: Serialize + ?Sized>(value: &T, body: &mut Vec<u8>) -> serde_json::Result<()> {
    #[cfg(feature = "std")]
    return serde_json::to_writer(body, value);
    // Without `std`, `serde_json` has no writer to give out.
    #[cfg(not(feature = "std"))]
    return serde_json::to_vec(value).map(|json| body.extend(json));
}
