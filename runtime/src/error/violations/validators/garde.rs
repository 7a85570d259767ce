use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use ::garde::{Path, Report};

use crate::error::violations::{FieldPath, Violation, Violations};

/// Takes the paths and the messages, in their order. garde has no codes.
///
/// garde's own messages do not repeat the value. A message of a custom rule is sent unchanged.
///
/// Paths have the names of the Rust fields: garde does not read `#[serde(rename)]`. The field of a
/// tuple variant has the path `payment[0]`, without the name of the variant.
///
/// ```
/// use errorbook::{ApiError, Invalid as _, Violations};
/// use garde::Validate as _;
///
/// #[derive(garde::Validate)]
/// struct Order {
///     #[garde(dive)]
///     items: Vec<Item>,
/// }
///
/// #[derive(garde::Validate)]
/// struct Item {
///     #[garde(range(min = 1))]
///     qty: u32,
/// }
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("the order is not valid")]
/// #[api(status = 422)]
/// struct InvalidOrder(#[from] #[api(violations)] Violations);
///
/// fn place(order: Order) -> Result<(), InvalidOrder> {
///     order.validate().invalid()?;
///     Ok(())
/// }
///
/// let error = place(Order { items: vec![Item { qty: 7 }, Item { qty: 0 }] }).unwrap_err();
/// assert_eq!(error.0.to_string(), "items[1].qty: lower than 1");
/// ```
impl From<Report> for Violations {
    fn from(report: Report) -> Self {
        let errors = report.into_inner().into_iter();
        errors.map(|(path, error)| Violation::new(field(&path), error.to_string())).collect()
    }
}

/// The kind and the text of a part of a path, as garde serializes it.
type Part = (String, String);

/// Returns the field of a path.
///
/// Its `Display` has the same text for one key `a.b` as for two keys, and no method has the parts.
fn field(path: &Path) -> FieldPath {
    let parts = serde_json::to_value(path).and_then(serde_json::from_value::<Vec<Part>>);
    match parts {
        Ok(parts) => parts.into_iter().fold(FieldPath::root(), below),
        Err(_) => FieldPath::from(path.to_string()),
    }
}

fn below(path: FieldPath, (kind, text): Part) -> FieldPath {
    match (&*kind, text.parse()) {
        // What an `Option` has inside is the field itself.
        ("none", _) => path,
        ("index", Ok(index)) => path.index(index),
        _ => path.key(text),
    }
}
