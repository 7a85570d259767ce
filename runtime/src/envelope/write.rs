//! A report as the bytes of its body.

use alloc::vec::Vec;
use core::fmt::Write as _;

use super::{
    Element, Member, Node, Shape, Source, TextPart,
    source::{Text, Value, Values},
    spread,
};
use crate::{
    Report,
    json::{Compound, Escaper, escape},
};

/// Appends the report in this shape. Never fails and never leaves half a body.
pub(super) fn write(report: &Report<'_>, shape: &'static Shape, body: &mut Vec<u8>) {
    complete(report, body, |writer| writer.object(shape));
}

/// Appends what `write` writes.
///
/// A value that breaks off in the middle is taken out of the report, and everything is written
/// again: rare enough that the common case need not keep a way back.
pub(super) fn complete(
    report: &Report<'_>,
    body: &mut Vec<u8>,
    write: impl Fn(&mut Writer<'_>) -> Written,
) {
    let start = body.len();
    let mut values = Values::of(report);
    while let Err(Unwritable(source)) = write(&mut Writer { values: &values, body, open: None }) {
        values.forget(source);
        body.truncate(start);
    }
}

/// The `Display` or `Serialize` of this source failed.
pub(super) struct Unwritable(Source);

pub(super) type Written = Result<(), Unwritable>;

/// A part of a shape that is left out of a [`Template`](super::template::Template), because it
/// differs from one occurrence to the next.
#[derive(Clone, Copy)]
pub(super) enum Open {
    Node(&'static Node),
    Object(&'static Shape),
    Array(&'static [Element]),
    /// An optional member behind others.
    Member(&'static Member),
    /// An optional member with others behind it.
    FirstMember(&'static Member),
    /// An optional element behind others.
    Element(&'static Element),
    /// An optional element with others behind it.
    FirstElement(&'static Element),
    /// `..details` behind other members.
    Spread(&'static Shape),
}

/// Stands for no separator: the bracket is written, and no entry.
const BEGUN: u8 = 0;

pub(super) struct Writer<'w> {
    pub(super) values: &'w Values<'w>,
    pub(super) body: &'w mut Vec<u8>,
    /// Where parts are left open, and which; without it, everything is written.
    pub(super) open: Option<&'w mut Vec<(usize, Open)>>,
}

impl Writer<'_> {
    /// Writes what was left open.
    #[cfg_attr(not(feature = "std"), expect(dead_code, reason = "for templates only"))]
    pub(super) fn fill(&mut self, open: Open) -> Written {
        let behind_others = &mut b',';
        let mut first = BEGUN;
        match open {
            Open::Node(Node::Source(source)) => self.source(*source),
            Open::Node(node) => self.node(node),
            Open::Object(shape) => self.object(shape),
            Open::Array(elements) => self.array(elements),
            Open::Member(member) => self.optional_member(member, behind_others),
            Open::Element(element) => self.optional_element(element, behind_others),
            Open::Spread(shape) => self.spread(shape, behind_others),
            Open::FirstMember(member) => {
                self.optional_member(member, &mut first)?;
                self.go_on(first);
                Ok(())
            }
            Open::FirstElement(element) => {
                self.optional_element(element, &mut first)?;
                self.go_on(first);
                Ok(())
            }
        }
    }

    pub(super) fn object(&mut self, shape: &'static Shape) -> Written {
        if self.leaves_open(Open::Object(shape)) {
            return Ok(());
        }
        // What stands in front of the next member: the brace, then commas.
        let mut separator = b'{';
        for member in shape.members {
            self.optional_member(member, &mut separator)?;
        }
        if shape.spreads_details {
            self.spread(shape, &mut separator)?;
        }
        self.close(separator, b'}');
        Ok(())
    }

    fn optional_member(&mut self, member: &'static Member, separator: &mut u8) -> Written {
        let open = match *separator {
            b',' => Open::Member(member),
            _ => Open::FirstMember(member),
        };
        if self.leaves_open_entry(open, separator)
            || self.is_left_out(&member.node, member.optional)
        {
            return Ok(());
        }
        self.separate(separator);
        self.body.extend_from_slice(member.key.as_bytes());
        self.node(&member.node)
    }

    fn array(&mut self, elements: &'static [Element]) -> Written {
        if self.leaves_open(Open::Array(elements)) {
            return Ok(());
        }
        let mut separator = b'[';
        for element in elements {
            self.optional_element(element, &mut separator)?;
        }
        self.close(separator, b']');
        Ok(())
    }

    fn optional_element(&mut self, element: &'static Element, separator: &mut u8) -> Written {
        let open = match *separator {
            b',' => Open::Element(element),
            _ => Open::FirstElement(element),
        };
        if self.leaves_open_entry(open, separator)
            || self.is_left_out(&element.node, element.optional)
        {
            return Ok(());
        }
        self.separate(separator);
        self.node(&element.node)
    }

    fn node(&mut self, node: &'static Node) -> Written {
        if self.leaves_open(Open::Node(node)) {
            return Ok(());
        }
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
            Some(Value::Details(details)) => {
                details.write_json(self.body).map_err(|_| Unwritable(source))?;
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

    fn spread(&mut self, shape: &'static Shape, separator: &mut u8) -> Written {
        if self.leaves_open(Open::Spread(shape)) {
            return Ok(());
        }
        let Some(Value::Details(details)) = self.values.get(Source::Details) else {
            return Ok(());
        };
        let mut rest = Compound::rest(self.body, *separator);
        let written = spread::spread(&details, shape, &mut rest);
        *separator = rest.separator();
        written.map_err(|_| Unwritable(Source::Details))
    }

    fn is_left_out(&self, node: &Node, optional: bool) -> bool {
        optional && self.values.is_absent(node)
    }

    /// Leaves a part open, if that is what this writer is for and the part differs from one
    /// occurrence to the next.
    fn leaves_open(&mut self, part: Open) -> bool {
        match &mut self.open {
            Some(open) if !self.values.is_settled(part) => {
                open.push((self.body.len(), part));
                true
            }
            _ => false,
        }
    }

    /// Leaves an entry open. The bracket goes before it, a comma comes with it.
    fn leaves_open_entry(&mut self, part: Open, separator: &mut u8) -> bool {
        if self.open.is_none() || self.values.is_settled(part) {
            return false;
        }
        if !matches!(*separator, b',' | BEGUN) {
            self.body.push(*separator);
            *separator = BEGUN;
        }
        self.leaves_open(part)
    }

    fn separate(&mut self, separator: &mut u8) {
        if *separator != BEGUN {
            self.body.push(*separator);
        }
        *separator = b',';
    }

    /// The comma behind an entry that came first, if it came.
    fn go_on(&mut self, separator: u8) {
        if separator == b',' {
            self.body.push(separator);
        }
    }

    fn close(&mut self, separator: u8, bracket: u8) {
        if separator != b',' {
            self.body.push(separator);
        }
        self.body.push(bracket);
    }
}
