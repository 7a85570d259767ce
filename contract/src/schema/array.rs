//! Arrays.

use super::{Writer, facts::Presence, value::any};
use crate::{Element, Json, Members, Node, Source, Value};

/// What an array can hold.
#[derive(Default)]
struct Elements {
    schemas: Vec<Json>,
    /// How many are there at least.
    least: u32,
}

impl Writer<'_> {
    pub(super) fn array(&self, elements: &[Element]) -> Json {
        let mut all = Elements::default();
        for element in elements {
            match element {
                Element::Value(value) => self.value(value, Presence::Always, &mut all),
                Element::EachViolation { each, otherwise } => {
                    self.each_violation(each, otherwise.as_ref(), &mut all);
                }
            }
        }
        let mut schema = Members::from_iter([("type", "array".into())]);
        if all.schemas.is_empty() {
            schema.set("maxItems", 0);
            schema.set("items", super::value::anything());
        } else {
            schema.set("items", any(all.schemas));
        }
        if all.least > 0 {
            schema.set("minItems", all.least);
        }
        Json::Object(schema)
    }

    /// One element, if what comes before lets it be there.
    fn value(&self, value: &Value, before: Presence, all: &mut Elements) {
        let (writer, presence) = match &value.when {
            None => (self.clone(), before),
            Some(condition) => {
                (self.given(condition), Presence::all([before, self.holds(condition)]))
            }
        };
        if presence == Presence::Never {
            return;
        }
        all.schemas.push(writer.node(&value.value));
        all.least += u32::from(presence == Presence::Always);
    }

    /// A list of violations is never empty.
    fn each_violation(&self, each: &Node, otherwise: Option<&Value>, all: &mut Elements) {
        let presence = self.presence(Source::Violations);
        if presence != Presence::Never {
            all.schemas.push(self.node(each));
        }
        let mut without = Elements::default();
        if let Some(value) = otherwise {
            self.value(value, presence.not(), &mut without);
            // One of the two is there.
            let is_certain =
                value.when.as_ref().is_none_or(|when| self.holds(when) == Presence::Always);
            without.least = u32::from(is_certain);
        }
        all.least += if presence == Presence::Always { 1 } else { without.least };
        all.schemas.extend(without.schemas);
    }
}
