use alloc::string::ToString;
use core::fmt::Display;

use ::serde_path_to_error::{Error, Path, Segment};

use crate::error::violations::{FieldPath, Violation, Violations, serde_text::SerdeText};

/// Takes the path and the kind of the mistake: one violation.
///
/// serde's text quotes the rejected value, so it is left behind. The codes are `missing`, `unknown`,
/// `duplicate`, `wrong_type`, `wrong_value` and, for what cannot be read at all, `malformed`.
///
/// A field that is absent has its own path, not that of its object. serde loses the paths in
/// enums that are `untagged` or have a `tag`, and in fields below `flatten`: there the violation is that
/// of the whole value.
///
/// ```
/// use errorbook::{Invalid as _, Violations};
///
/// #[derive(serde::Deserialize)]
/// struct Order {
///     items: Vec<Item>,
/// }
///
/// #[derive(serde::Deserialize)]
/// struct Item {
///     qty: u32,
/// }
///
/// fn order(json: &str) -> Result<Order, Violations> {
///     let json = &mut serde_json::Deserializer::from_str(json);
///     serde_path_to_error::deserialize(json).invalid()
/// }
///
/// let text = |json| order(json).err().unwrap().to_string();
/// assert_eq!(text(r#"{"items":[{"qty":1},{}]}"#), "items[1].qty: is missing");
/// assert_eq!(text(r#"{"items":[{"qty":"s3cr3t"}]}"#), "items[0].qty: has the wrong type");
/// # let order = order(r#"{"items":[{"qty":7}]}"#).unwrap();
/// # assert_eq!(order.items[0].qty, 7);
/// ```
impl<E: Display> From<Error<E>> for Violations {
    fn from(error: Error<E>) -> Self {
        violation(error.path(), error.inner()).into()
    }
}

/// Returns what an error says, without the value.
pub(super) fn violation(path: &Path, error: &impl Display) -> Violation {
    let (path, is_whole) = known(path);
    let text = error.to_string();
    let said = SerdeText::read(&text);
    let field = if is_whole { said.field(path) } else { path };
    said.kind.violation(field)
}

/// Returns the path up to a part that is not known, such as a key that is no string, and whether
/// that is all of it.
fn known(path: &Path) -> (FieldPath, bool) {
    let mut field = FieldPath::root();
    for segment in path {
        field = match segment {
            Segment::Seq { index } => field.index(*index),
            Segment::Map { key } | Segment::Enum { variant: key } => field.key(key.clone()),
            Segment::Unknown => return (field, false),
        };
    }
    (field, true)
}
