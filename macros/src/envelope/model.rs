//! The declarations once they are known to be sound.

use super::{source::Source, text::Part};

pub(super) struct Shape {
    pub(super) members: Vec<Member>,
    pub(super) spreads_details: bool,
}

pub(super) struct Member {
    pub(super) name: String,
    pub(super) value: Value,
}

pub(super) struct Value {
    pub(super) node: Node,
    pub(super) optional: bool,
}

pub(super) enum Node {
    Source(&'static Source),
    /// JSON text.
    Constant(String),
    Text(Vec<Part>),
    Object(Shape),
    Array(Vec<Value>),
}

/// Whether a node is there, before any occurrence is known.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Presence {
    /// Names no source: always the same.
    Constant,
    Always,
    /// Depends on the occurrence.
    Sometimes,
}

impl Node {
    pub(super) fn presence(&self) -> Presence {
        match self {
            Self::Source(source) => source.presence(),
            Self::Constant(_) => Presence::Constant,
            Self::Text(parts) => combined(parts.iter().map(|part| match part {
                Part::Literal(_) => (Presence::Constant, false),
                Part::Source(source) => (source.presence(), false),
            })),
            Self::Object(shape) => {
                let members = shape.members.iter().map(|member| member.value.presence());
                let spread = shape.spreads_details.then_some((Presence::Sometimes, true));
                combined(members.chain(spread))
            }
            Self::Array(elements) => combined(elements.iter().map(Value::presence)),
        }
    }
}

impl Value {
    fn presence(&self) -> (Presence, bool) {
        (self.node.presence(), self.optional)
    }
}

impl Source {
    fn presence(&self) -> Presence {
        if self.always { Presence::Always } else { Presence::Sometimes }
    }
}

/// The presence of a whole from that of its parts, each with whether it is optional: the same
/// rule as `Node` states in the runtime.
fn combined(parts: impl Iterator<Item = (Presence, bool)>) -> Presence {
    let mut whole = Presence::Constant;
    for part in parts {
        whole = match (whole, part) {
            (_, (Presence::Sometimes, false)) => return Presence::Sometimes,
            (_, (Presence::Always, _)) => Presence::Always,
            (Presence::Constant, (Presence::Sometimes, true)) => Presence::Sometimes,
            (whole, _) => whole,
        };
    }
    whole
}
