//! How many bytes a body of an envelope is likely to have.

use super::{Element, Node, Shape, Source, TextPart};

impl Shape {
    /// An estimate that most bodies stay below, so that one allocation is enough.
    pub(crate) const fn likely_size(&self) -> usize {
        let mut size = "{}".len();
        let mut members = self.members;
        while let [member, rest @ ..] = members {
            size += member.key.len() + ",".len() + of_node(&member.node);
            members = rest;
        }
        if self.spreads_details { size + of_source(Source::Details) } else { size }
    }
}

const fn of_node(node: &Node) -> usize {
    match node {
        Node::Source(source) => "\"\"".len() + of_source(*source),
        Node::Constant(json) => json.len(),
        Node::Text(parts) => of_text(parts),
        Node::Object(shape) => shape.likely_size(),
        Node::Array(elements) => of_array(elements),
    }
}

const fn of_text(mut parts: &[TextPart]) -> usize {
    let mut size = "\"\"".len();
    while let [part, rest @ ..] = parts {
        size += match part {
            TextPart::Literal(json) => json.len(),
            TextPart::Source(source) => of_source(*source),
        };
        parts = rest;
    }
    size
}

const fn of_array(mut elements: &[Element]) -> usize {
    let mut size = "[]".len();
    while let [element, rest @ ..] = elements {
        size += ",".len() + of_node(&element.node);
        elements = rest;
    }
    size
}

/// Room for a long value of each source, not for the longest. What one value does not use, another
/// may.
const fn of_source(source: Source) -> usize {
    match source {
        Source::Status => 3,
        Source::RetryAfter => 6,
        Source::GrpcStatus | Source::Type => 24,
        Source::Title | Source::Param | Source::Domain => 32,
        Source::RequestId => 40,
        Source::Code | Source::Reason => 48,
        Source::DocUrl => 96,
        Source::Message | Source::Details => 160,
    }
}
