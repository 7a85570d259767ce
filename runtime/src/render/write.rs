//! The bytes of a body.

use alloc::vec::Vec;
use core::fmt::Write as _;

use serde::Serialize;

use super::{
    flatten::{flatten, is_shadowed, member_lost},
    values::{Text, Value, Values},
};
use crate::{
    error::Violations,
    json::{self, Escaper, Json, contain, end_entries, escape, string},
    report::{Report, log},
    shape::{self, Element, Member, Node, Object, Shape, Source, TextPart},
};

/// Appends the report in this shape. Never fails and never leaves half a body.
pub(crate) fn write(report: &Report<'_>, shape: &Shape, body: &mut Vec<u8>) {
    if report.violations().is_some() && hides_violations(report, shape) {
        log::left_out("violations", "the envelope shows details in their place");
    }
    retry_without_unwritable(report, shape, body, |writer| writer.node(shape.root()));
}

/// Whether details take the only place that the shape has for violations.
fn hides_violations(report: &Report<'_>, shape: &Shape) -> bool {
    let shows_one = shape.shows(Source::Details) && !shape.shows(Source::Violations);
    shows_one && report.details().is_some()
}

/// Calls `write` until nothing fails.
///
/// A value that breaks off in the middle is taken out of the report, and everything is written
/// again. That is rare enough that the common case keeps no way back.
pub(super) fn retry_without_unwritable(
    report: &Report<'_>,
    shape: &Shape,
    body: &mut Vec<u8>,
    write: impl Fn(&mut Writer<'_>) -> Written,
) {
    let start = body.len();
    let mut values = Values::of(report, shape);
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
    fn object(&mut self, object: &Object) -> Written {
        self.body.push(b'{');
        for member in object.members {
            self.member(member)?;
        }
        if object.spreads_details {
            self.flatten(object)?;
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

    fn member(&mut self, member: &Member) -> Written {
        if self.is_left_out(&member.value) {
            return Ok(());
        }
        self.name(member.name);
        self.entry(&member.value.node)
    }

    fn element(&mut self, element: &Element) -> Written {
        match element {
            Element::Value(value) => self.optional_entry(value),
            Element::EachViolation { each, otherwise } => match self.values.violations() {
                Some(violations) => self.each_violation(violations, each),
                None => otherwise.as_ref().map_or(Ok(()), |value| self.optional_entry(value)),
            },
        }
    }

    fn each_violation(&mut self, violations: &Violations, each: &Node) -> Written {
        for violation in violations {
            let values = self.values.with_violation(violation);
            Writer { values: &values, body: self.body }.entry(each)?;
        }
        Ok(())
    }

    fn optional_entry(&mut self, value: &shape::Value) -> Written {
        if self.is_left_out(value) { Ok(()) } else { self.entry(&value.node) }
    }

    pub(super) fn entry(&mut self, node: &Node) -> Written {
        self.node(node)?;
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
            Node::Or(source, constant) => self.source_or(*source, constant),
            Node::Text(parts) => self.text(parts),
            Node::Object(object) => self.object(object),
            Node::Array(elements) => self.array(elements),
            Node::Constant(json) => {
                self.body.extend_from_slice(json.as_bytes());
                Ok(())
            }
        }
    }

    fn source(&mut self, source: Source) -> Written {
        if source.is_rare() {
            self.rare(source)
        } else {
            self.value(source, self.values.get(source))
        }
    }

    #[inline(never)]
    fn rare(&mut self, source: Source) -> Written {
        self.value(source, self.values.get(source))
    }

    // One match with that of `get`.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn value(&mut self, source: Source, value: Option<Value<'_>>) -> Written {
        match value {
            None => self.body.extend_from_slice(b"null"),
            Some(Value::Details(details)) => {
                let outcome = details.write_json(self.body, &mut member_lost);
                outcome.map_err(|_| Unwritable(source))?;
            }
            Some(Value::Violations(violations)) => self.json(source, violations)?,
            Some(Value::Path(path)) => self.json(source, &path.segments())?,
            Some(number @ Value::Number(_)) => self.characters(source, &number)?,
            Some(text @ Value::Text(_)) => {
                self.body.push(b'"');
                self.characters(source, &text)?;
                self.body.push(b'"');
            }
        }
        Ok(())
    }

    #[inline(never)]
    fn source_or(&mut self, source: Source, constant: &Node) -> Written {
        match self.values.get(source) {
            None => self.node(constant),
            value => self.value(source, value),
        }
    }

    #[inline(never)]
    fn json(&mut self, source: Source, value: &impl Serialize) -> Written {
        value.serialize(Json::new(self.body)).map_err(|_| Unwritable(source))
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
            // Not text; the macro lets none of them into one.
            Value::Details(_) | Value::Violations(_) | Value::Path(_) => Ok(()),
        };
        outcome.map_err(|_| Unwritable(source))
    }

    pub(super) fn flatten(&mut self, object: &Object) -> Written {
        match self.values.get(Source::Details) {
            Some(Value::Details(details)) => {
                flatten(&details, object, self.body).map_err(|_| Unwritable(Source::Details))
            }
            Some(Value::Violations(violations)) if !is_shadowed("details", object) => {
                self.name("details");
                self.json(Source::Details, violations)?;
                self.body.push(b',');
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn is_left_out(&self, value: &shape::Value) -> bool {
        value.optional.as_ref().is_some_and(|condition| !self.values.meet(condition))
    }
}
