//! The bytes of a body.

use alloc::vec::Vec;
use core::fmt::Write as _;

use super::{
    flatten::{flatten, member_lost},
    values::{Text, Value, Values},
};
use crate::{
    json::{self, Escaper, contain, end_entries, escape, string},
    report::Report,
    shape::{Condition, Element, Member, Node, Shape, Source, TextPart},
};

/// Appends the report in this shape. Never fails and never leaves half a body.
pub(crate) fn write(report: &Report<'_>, shape: &Shape, body: &mut Vec<u8>) {
    retry_without_unwritable(report, body, |writer| writer.object(shape));
}

/// Calls `write` until nothing fails.
///
/// A value that breaks off in the middle is taken out of the report, and everything is written
/// again. That is rare enough that the common case keeps no way back.
pub(super) fn retry_without_unwritable(
    report: &Report<'_>,
    body: &mut Vec<u8>,
    write: impl Fn(&mut Writer<'_>) -> Written,
) {
    let start = body.len();
    let mut values = Values::of(report);
    while let Err(Unwritable(source)) = write(&mut Writer { values: &values, body }) {
        values.forget(source);
        body.truncate(start);
    }
}

/// The `Display` or `Serialize` of this source failed.
pub(super) struct Unwritable(Source);

pub(super) type Written = Result<(), Unwritable>;

/// Writes parts of a shape. Each member and element ends in a comma; the bracket behind the last
/// one takes it off.
pub(super) struct Writer<'w> {
    pub(super) values: &'w Values<'w>,
    pub(super) body: &'w mut Vec<u8>,
}

impl Writer<'_> {
    fn object(&mut self, shape: &Shape) -> Written {
        self.body.push(b'{');
        for member in shape.members {
            self.member(member)?;
        }
        if shape.spreads_details {
            self.flatten(shape)?;
        }
        self.close(b'}');
        Ok(())
    }

    fn array(&mut self, elements: &[Element]) -> Written {
        self.body.push(b'[');
        for element in elements {
            self.element(element)?;
        }
        self.close(b']');
        Ok(())
    }

    pub(super) fn member(&mut self, member: &Member) -> Written {
        if self.is_left_out(member.optional.as_ref()) {
            return Ok(());
        }
        self.name(member.name);
        self.node(&member.node)?;
        self.body.push(b',');
        Ok(())
    }

    pub(super) fn element(&mut self, element: &Element) -> Written {
        if self.is_left_out(element.optional.as_ref()) {
            return Ok(());
        }
        self.node(&element.node)?;
        self.body.push(b',');
        Ok(())
    }

    pub(super) fn name(&mut self, name: &str) {
        string(name, self.body);
        self.body.push(b':');
    }

    pub(super) fn close(&mut self, bracket: u8) {
        end_entries(self.body);
        self.body.push(bracket);
    }

    pub(super) fn node(&mut self, node: &Node) -> Written {
        match node {
            Node::Source(source) => self.source(*source),
            Node::Text(parts) => self.text(parts),
            Node::Object(shape) => self.object(shape),
            Node::Array(elements) => self.array(elements),
            Node::Constant(json) => {
                self.body.extend_from_slice(json.as_bytes());
                Ok(())
            }
        }
    }

    fn source(&mut self, source: Source) -> Written {
        match self.values.get(source) {
            None => self.body.extend_from_slice(b"null"),
            Some(Value::Details(details)) => {
                let outcome = details.write_json(self.body, &mut member_lost);
                outcome.map_err(|_| Unwritable(source))?;
            }
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
        if !self.values.has_all(parts) {
            self.body.extend_from_slice(b"null");
            return Ok(());
        }
        self.body.push(b'"');
        for part in parts {
            match part {
                TextPart::Literal(text) => escape(text, self.body),
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

    /// Writes a value without quotes.
    fn characters(&mut self, source: Source, value: &Value<'_>) -> Written {
        let outcome = match value {
            Value::Text(Text::Whole(text)) => {
                escape(text, self.body);
                Ok(())
            }
            Value::Text(text) => {
                contain(|| write!(Escaper(self.body), "{text}").map_err(|_| json::Unwritable))
            }
            Value::Number(number) => {
                write!(Escaper(self.body), "{number}").map_err(|_| json::Unwritable)
            }
            // Not text; the macro lets no such source into one.
            Value::Details(_) => Ok(()),
        };
        outcome.map_err(|_| Unwritable(source))
    }

    pub(super) fn flatten(&mut self, shape: &Shape) -> Written {
        if let Some(Value::Details(details)) = self.values.get(Source::Details) {
            flatten(&details, shape, self.body).map_err(|_| Unwritable(Source::Details))?;
        }
        Ok(())
    }

    fn is_left_out(&self, optional: Option<&Condition>) -> bool {
        optional.is_some_and(|condition| !self.values.meet(condition))
    }
}
