//! Arrays.

use super::{Writer, presence::Presence};
use crate::{Element, Json, Members, Node, Source, Value};

/// What is written for an element of a shape.
pub(super) struct Written<'f, 'n> {
    /// Of these, with their writers, each one that is written is one.
    pub(super) nodes: Vec<(Writer<'f>, &'n Node)>,
    /// Whether at least one is always written.
    pub(super) is_certain: bool,
}

impl<'f> Writer<'f> {
    pub(super) fn array(&self, elements: &[Element]) -> Json {
        let all = self.elements(elements);
        let schemas = all.iter().flat_map(|one| &one.nodes).map(|(writer, node)| writer.node(node));
        let schemas: Vec<Json> = schemas.collect();
        let mut schema = Members::from_iter([("type", "array".into())]);
        if schemas.is_empty() {
            schema.set("maxItems", 0);
            schema.set("items", super::value::anything());
        } else {
            schema.set("items", super::value::any(schemas));
        }
        let least: u32 = all.iter().map(|one| u32::from(one.is_certain)).sum();
        if least > 0 {
            schema.set("minItems", least);
        }
        Json::Object(schema)
    }

    /// Returns what is written for each element.
    pub(super) fn elements<'n>(&self, elements: &'n [Element]) -> Vec<Written<'f, 'n>> {
        let written = |element: &'n Element| match element {
            Element::Value(value) => self.element(value),
            Element::EachViolation { each, otherwise } => {
                self.each_violation(each, otherwise.as_ref())
            }
        };
        elements.iter().map(written).collect()
    }

    fn element<'n>(&self, value: &'n Value) -> Written<'f, 'n> {
        let (writer, presence) = self.when(value.when.as_ref());
        let is_there = presence != Presence::Never;
        Written {
            nodes: is_there.then_some((writer, &value.value)).into_iter().collect(),
            is_certain: presence == Presence::Always,
        }
    }

    /// A list of violations is never empty. Without one, there is the other value.
    fn each_violation<'n>(&self, each: &'n Node, otherwise: Option<&'n Value>) -> Written<'f, 'n> {
        let presence = self.presence(Source::Violations);
        let mut all = Written { nodes: Vec::new(), is_certain: presence == Presence::Always };
        if presence != Presence::Never {
            all.nodes.push((self.clone(), each));
        }
        if let Some(value) = otherwise.filter(|_| !all.is_certain) {
            let other = self.element(value);
            all.nodes.extend(other.nodes);
            all.is_certain = other.is_certain;
        }
        all
    }
}
