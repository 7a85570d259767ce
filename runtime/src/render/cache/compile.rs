//! A shape, compiled for one row.

use alloc::{borrow::Cow, boxed::Box, vec::Vec};

use crate::{
    catalog::{Book, ErrorSpec},
    render::{
        exact,
        values::Values,
        write::{Writer, Written, retry_without_unwritable},
    },
    report::Report,
    shape::{self, Condition, Element, Node, Object, Shape, Source, TextPart},
};

/// The body of one row: bytes that are always the same, and the parts between them.
pub(super) struct Compiled {
    spec: ErrorSpec,
    book: Option<&'static Book>,
    status: u16,
    constant_message: Option<&'static str>,
    shape: &'static Shape,
    pieces: Box<[Piece]>,
    /// The bytes after the last piece.
    end: Box<[u8]>,
}

/// Bytes, and the part after them, which differs between occurrences.
struct Piece {
    bytes: Box<[u8]>,
    part: Part,
}

enum Part {
    Node(&'static Node),
    /// A member, or an element, which has no name.
    Optional {
        name: Option<&'static str>,
        node: &'static Node,
        condition: &'static Condition,
    },
    Flatten(&'static Object),
    /// A bracket after a part that may have written nothing.
    Close(u8),
}

impl Compiled {
    /// Reads only what [`is_for`](Self::is_for) compares: see `Values::is_fixed`. The report has no
    /// violations.
    pub(super) fn new(report: &Report<'_>, shape: &'static Shape) -> Self {
        let values = Values::of(report, shape);
        let mut compiler = Compiler { values: &values, bytes: Vec::new(), pieces: Vec::new() };
        compiler.node(shape.root());
        Self {
            shape,
            spec: report.spec(),
            book: report.book(),
            status: report.status(),
            constant_message: report.constant_message(),
            pieces: compiler.pieces.into(),
            end: compiler.bytes.into(),
        }
    }

    pub(super) fn is_for(&self, report: &Report<'_>) -> bool {
        let address = |book: Option<&'static Book>| book.map(core::ptr::from_ref);
        self.spec.is_identical(report.spec())
            && address(self.book) == address(report.book())
            && self.status == report.status()
            && same(self.constant_message, report.constant_message())
    }

    pub(super) fn body(&'static self, report: &Report<'_>) -> Cow<'static, [u8]> {
        if self.pieces.is_empty() {
            return Cow::Borrowed(&self.end);
        }
        Cow::Owned(exact(|body| {
            retry_without_unwritable(report, self.shape, body, |writer| self.write(writer));
        }))
    }

    fn write(&self, writer: &mut Writer<'_>) -> Written {
        for Piece { bytes, part } in &self.pieces {
            writer.body.extend_from_slice(bytes);
            match *part {
                Part::Node(node) => writer.node(node)?,
                Part::Optional { name, node, condition } if writer.values.meet(condition) => {
                    if let Some(name) = name {
                        writer.name(name);
                    }
                    writer.entry(node)?;
                }
                Part::Optional { .. } => {}
                Part::Flatten(object) => writer.flatten(object)?,
                Part::Close(bracket) => writer.close(bracket),
            }
        }
        writer.body.extend_from_slice(&self.end);
        Ok(())
    }
}

/// Whether both are the same text in memory: place and length.
fn same(one: Option<&'static str>, other: Option<&'static str>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => core::ptr::eq(one, other),
        (None, None) => true,
        _ => false,
    }
}

/// Follows the writer, but defers the parts that differ between occurrences.
struct Compiler<'c> {
    values: &'c Values<'c>,
    bytes: Vec<u8>,
    pieces: Vec<Piece>,
}

impl Compiler<'_> {
    fn object(&mut self, object: &'static Object) {
        self.bytes.push(b'{');
        for member in object.members {
            self.entry(Some(member.name), &member.value);
        }
        if object.spreads_details && !self.values.is_fixed(Source::Details) {
            self.defer(Part::Flatten(object));
        }
        self.close(b'}');
    }

    fn array(&mut self, elements: &'static [Element]) {
        self.bytes.push(b'[');
        for element in elements {
            match element {
                Element::Value(value) | Element::EachViolation { otherwise: Some(value), .. } => {
                    self.entry(None, value);
                }
                Element::EachViolation { otherwise: None, .. } => {}
            }
        }
        self.close(b']');
    }

    fn entry(&mut self, name: Option<&'static str>, value: &'static shape::Value) {
        let values = self.values;
        let fixed = |source| values.is_fixed(source).then(|| values.get(source).is_some());
        let node = &value.node;
        if let Some(condition) = &value.optional {
            match condition.settled(&fixed) {
                Some(true) => {}
                Some(false) => return,
                None => {
                    let condition = condition.decisive(&fixed);
                    return self.defer(Part::Optional { name, node, condition });
                }
            }
        }
        if let Some(name) = name {
            self.writer().name(name);
        }
        self.node(node);
        self.bytes.push(b',');
    }

    fn node(&mut self, node: &'static Node) {
        match node {
            Node::Object(object) => self.object(object),
            Node::Array(elements) => self.array(elements),
            node if self.is_fixed(node) => {
                // A fixed value never runs user code, so this cannot fail.
                let _ = self.writer().node(node);
            }
            node => self.defer(Part::Node(node)),
        }
    }

    /// Behind a deferred part, which leaves `bytes` empty, there may be no comma to take off.
    fn close(&mut self, bracket: u8) {
        if self.bytes.is_empty() {
            self.defer(Part::Close(bracket));
        } else {
            self.writer().close(bracket);
        }
    }

    fn defer(&mut self, part: Part) {
        let bytes = core::mem::take(&mut self.bytes).into();
        self.pieces.push(Piece { bytes, part });
    }

    fn writer(&mut self) -> Writer<'_> {
        Writer { values: self.values, body: &mut self.bytes }
    }

    /// Whether a source, a text or a constant is the same each time.
    fn is_fixed(&self, node: &Node) -> bool {
        match node {
            Node::Source(source) | Node::Or(source, _) => self.values.is_fixed(*source),
            Node::Text(parts) => parts.iter().all(|part| match part {
                TextPart::Literal(_) => true,
                TextPart::Source(source) => self.values.is_fixed(*source),
            }),
            _ => true,
        }
    }
}
