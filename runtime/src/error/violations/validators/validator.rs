use alloc::{borrow::Cow, format, vec::Vec};

use ::validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

use crate::error::violations::{FieldPath, Violation, Violations};

/// Takes the paths, the codes and the messages, sorted by field.
///
/// An error without `message = "…"` gets a sentence for its rule, with the bounds of `length` and
/// `range`. The values that validator keeps beside them are left behind: the rejected one, and for
/// `must_match` that of the other field.
///
/// Paths have the names of the Rust fields: validator does not read `#[serde(rename)]`.
///
/// An error of a whole struct (`schema`) has the path of that struct. validator numbers the entries
/// of maps and sets and forgets their keys, so their paths do not point to the input.
///
/// ```
/// use errorbook::{ApiError, Invalid as _, Violations};
/// use validator::Validate as _;
///
/// #[derive(validator::Validate)]
/// struct Order {
///     #[validate(nested)]
///     items: Vec<Item>,
/// }
///
/// #[derive(validator::Validate)]
/// struct Item {
///     #[validate(range(min = 1))]
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
/// assert_eq!(error.0.to_string(), "items[1].qty: must be at least 1");
/// ```
impl From<ValidationErrors> for Violations {
    fn from(errors: ValidationErrors) -> Self {
        let mut violations = Self::new();
        add(&mut violations, &FieldPath::root(), errors);
        violations
    }
}

/// The field of an error that is about the whole struct.
const STRUCT: &str = "__all__";

/// The field of a list that is not the field of a struct.
const LIST: &str = "_tmp_validator";

/// Adds the errors of the object or the list at a path.
fn add(violations: &mut Violations, path: &FieldPath, errors: ValidationErrors) {
    let mut fields: Vec<_> = errors.into_errors().into_iter().collect();
    fields.sort_by(|(a, _), (b, _)| a.cmp(b));
    for (name, kind) in fields {
        let is_own = matches!(&*name, STRUCT | LIST);
        let field = if is_own { path.clone() } else { path.clone().key(name) };
        add_field(violations, &field, kind);
    }
}

fn add_field(violations: &mut Violations, field: &FieldPath, kind: ValidationErrorsKind) {
    match kind {
        ValidationErrorsKind::Struct(errors) => add(violations, field, *errors),
        ValidationErrorsKind::List(elements) => {
            for (index, errors) in elements {
                add(violations, &field.clone().index(index), *errors);
            }
        }
        ValidationErrorsKind::Field(errors) => {
            violations.extend(errors.into_iter().map(|error| violation(field, error)));
        }
    }
}

fn violation(field: &FieldPath, mut error: ValidationError) -> Violation {
    let message = error.message.take().unwrap_or_else(|| sentence(&error));
    Violation::new(field.clone(), message).with_code(error.code)
}

/// Returns what a rule without a message of its own says.
fn sentence(error: &ValidationError) -> Cow<'static, str> {
    let fixed = match &*error.code {
        "length" => return with_bounds(error, "must have a length of"),
        "range" => return with_bounds(error, "must be"),
        "credit_card" => "is not the number of a credit card",
        "email" => "is not an email address",
        "ip" | "ipv4" | "ipv6" => "is not an IP address",
        "must_match" => "does not match the other field",
        "non_control_character" => "has control characters",
        "regex" => "does not have the expected format",
        "required" => "is missing",
        "url" => "is not a URL",
        _ => NOT_VALID,
    };
    Cow::Borrowed(fixed)
}

const NOT_VALID: &str = "is not valid";

/// The params that hold a bound, and its words.
const BOUNDS: [(&str, &str); 5] = [
    ("equal", ""),
    ("min", "at least "),
    ("exclusive_min", "more than "),
    ("max", "at most "),
    ("exclusive_max", "less than "),
];

/// Returns a sentence with the bounds of a rule.
fn with_bounds(error: &ValidationError, verb: &str) -> Cow<'static, str> {
    let bound = |(name, words): (&str, &str)| {
        let bound = error.params.get(name).filter(|value| value.is_number())?;
        Some(format!("{words}{bound}"))
    };
    let bounds: Vec<_> = BOUNDS.into_iter().filter_map(bound).collect();
    match &*bounds {
        [] => Cow::Borrowed(NOT_VALID),
        bounds => Cow::Owned(format!("{verb} {}", bounds.join(" and "))),
    }
}
