//! Bodies that no error has.

use errorbook::{WithFallback, contract};
use errorbook_contract::openapi::{Schemas, Version};
use fastrand::Rng;
use serde_json::Value;

use super::{Sent, of_status, schemas, sent};

/// How a body was changed.
#[derive(Clone, Copy, Debug)]
enum Change {
    /// A member that every body of its code has is gone.
    Gone,
    /// A value that every body of its status has is of another type.
    Type,
    /// Another code, which this status does not have.
    Code,
}

pub(super) fn are_rejected<B: WithFallback>() {
    let schemas = schemas::<B>(Schemas::PerCode, Version::V3_1);
    let errors = contract::<B>().errors;
    let bodies = Bodies {
        all: sent::<B>(),
        codes: errors.into_iter().filter_map(|entry| entry.code).collect(),
    };
    let mut rng = Rng::with_seed(7);
    let (mut tried, mut kinds) = (0, [0; 3]);
    while tried < 1_000 {
        let sent = &bodies.all[rng.usize(..bodies.all.len())];
        let change = [Change::Gone, Change::Type, Change::Code][rng.usize(..3)];
        let Some(mutant) = bodies.mutate(sent, change, &mut rng) else { continue };
        tried += 1;
        kinds[change as usize] += 1;
        let schema = of_status(&schemas, sent.status);
        assert!(!schema.is_valid(&mutant), "{} {change:?}: {mutant} of {}", sent.status, sent.body);
    }
    // `Nested` shows no code.
    let shows_codes = !std::any::type_name::<B>().ends_with("OfNested");
    assert!(kinds[0] > 100 && kinds[1] > 100 && (kinds[2] > 30 || !shows_codes), "{kinds:?}");
}

/// All that a book sends, by which a change is known to be one that no error has.
struct Bodies {
    all: Vec<Sent>,
    codes: Vec<String>,
}

impl Bodies {
    fn mutate(&self, sent: &Sent, change: Change, rng: &mut Rng) -> Option<Value> {
        let mut places = Vec::new();
        collect(&sent.body, &mut String::new(), &mut places);
        let place = &places[rng.usize(..places.len())];
        let mut mutant = sent.body.clone();
        match change {
            Change::Gone => {
                // Without its code, a body can be that of an error that has none.
                let of_code = |other: &&Sent| {
                    other.row == sent.row
                        || other.status == sent.status && other.row.ends_with("::NoCode")
                };
                let is_certain = self.all_have(place, of_code) && !is_unknown(place, &sent.row);
                is_certain.then(|| remove(&mut mutant, place))??;
            }
            Change::Type => {
                let of_status = |other: &&Sent| other.status == sent.status;
                let value =
                    mutant.pointer_mut(place).filter(|_| self.all_have(place, of_status))?;
                *value = if value.is_boolean() { "text".into() } else { true.into() };
            }
            Change::Code => {
                let of_status = self.all.iter().filter(|other| other.status == sent.status);
                let mut values = of_status.map(|other| other.body.pointer(place));
                let is_place = values.all(|value| value.is_some_and(|value| self.is_code(value)));
                *mutant.pointer_mut(place).filter(|_| is_place)? = "another_code".into();
            }
        }
        Some(mutant)
    }

    fn all_have(&self, place: &str, which: impl Fn(&&Sent) -> bool) -> bool {
        self.all.iter().filter(which).all(|other| other.body.pointer(place).is_some())
    }

    /// Whether it is a code, or one as a reason.
    fn is_code(&self, value: &Value) -> bool {
        let is_it =
            |text: &str| self.codes.iter().any(|code| code == text || code.to_uppercase() == text);
        value.as_str().is_some_and(is_it)
    }
}

/// A contract does not say whether the field of a param or of a time to wait is an `Option`, and which type the book gives to
/// each status that an error can have.
fn is_unknown(place: &str, row: &str) -> bool {
    let ends = |names: &[&str]| names.iter().any(|name| place.ends_with(name));
    ends(&["/param", "/target", "/parameter", "/source", "/fields", "/wait"])
        || row.ends_with("::Bank") && ends(&["/type", "/category", "/meta"])
}

fn remove(body: &mut Value, place: &str) -> Option<()> {
    let (parent, name) = place.rsplit_once('/')?;
    let Value::Object(members) = body.pointer_mut(parent)? else { return None };
    members.remove(name).map(|_| ())
}

/// Collects the pointers of all values below this one.
fn collect(value: &Value, place: &mut String, places: &mut Vec<String>) {
    let length = place.len();
    let children: Vec<(String, &Value)> = match value {
        Value::Object(members) => {
            members.iter().map(|(name, value)| (name.clone(), value)).collect()
        }
        Value::Array(elements) => {
            elements.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
        }
        _ => return,
    };
    for (step, child) in children {
        place.push('/');
        place.push_str(&step);
        places.push(place.clone());
        collect(child, place, places);
        place.truncate(length);
    }
}
