use std::{borrow::Cow, collections::HashMap};

use errorbook::{Invalid as _, Violations, envelope::Microsoft};
use errorbook_tests_validators::{InvalidOrder, SECRET, assert_secret, body, rows};
use validator::{Validate, ValidationError, ValidationErrors};

#[derive(Clone, Default, Validate)]
#[validate(schema(function = "is_affordable", skip_on_field_errors = false))]
struct Order {
    #[validate(length(min = 3), contains(pattern = "!", message = "must shout", code = "silent"))]
    name: String,
    #[validate(nested)]
    items: Vec<Item>,
    #[validate(nested)]
    address: Address,
    #[validate(must_match(other = "name"))]
    same_name: String,
}

#[derive(Clone, Validate)]
struct Item {
    #[validate(range(min = 1, exclusive_max = 9))]
    qty: u32,
}

#[derive(Clone, Default, Validate)]
struct Address {
    #[validate(required)]
    city: Option<String>,
    #[validate(custom(function = "is_no_box"))]
    street: String,
}

fn is_affordable(order: &Order) -> Result<(), ValidationError> {
    if order.items.len() < 4 { Ok(()) } else { Err(ValidationError::new("too_expensive")) }
}

fn is_no_box(street: &str) -> Result<(), ValidationError> {
    if street == SECRET { Err(ValidationError::new("box")) } else { Ok(()) }
}

fn place(order: &Order) -> Result<(), InvalidOrder> {
    order.validate().invalid()?;
    Ok(())
}

#[test]
fn every_kind_of_field_has_its_path_and_they_are_sorted() {
    let order = Order {
        name: "me".into(),
        items: [1, 0, 9, 2].map(|qty| Item { qty }).into(),
        same_name: SECRET.into(),
        ..Order::default()
    };
    let mut errors = order.validate().unwrap_err();
    // As a validator of a list that is not in a field of a struct says it.
    let list = [Item { qty: 0 }].validate().unwrap_err();
    errors.errors_mut().extend(list.into_errors());
    let error = InvalidOrder(errors.into());
    let qty = "must be at least 1 and less than 9";
    assert_eq!(
        rows(&error.0),
        [
            (String::new(), Some("too_expensive"), "is not valid"),
            ("[0].qty".to_owned(), Some("range"), qty),
            ("address.city".to_owned(), Some("required"), "is missing"),
            ("items[1].qty".to_owned(), Some("range"), qty),
            ("items[2].qty".to_owned(), Some("range"), qty),
            ("name".to_owned(), Some("length"), "must have a length of at least 3"),
            ("name".to_owned(), Some("silent"), "must shout"),
            ("same_name".to_owned(), Some("must_match"), "does not match the other field"),
        ]
    );
    let body = body::<Microsoft>(&error);
    assert!(body.contains(r#""target":"items[1].qty""#), "{body}");
}

#[test]
fn the_rejected_value_is_secret() {
    let order = Order {
        name: SECRET.into(),
        same_name: "other".into(),
        address: Address { city: None, street: SECRET.into() },
        ..Order::default()
    };
    // What is left behind: the value itself, and that of the other field.
    let errors = order.validate().unwrap_err();
    let shown = errors.to_string();
    assert!(shown.matches(SECRET).count() >= 2, "{shown}");
    let error = place(&order).unwrap_err();
    assert_eq!(error.0.len(), 4);
    assert_secret(&error);
}

/// A hash map is read in another order each time.
#[test]
fn the_order_is_the_same_each_time() {
    let fields = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let errors = || {
        let mut errors = ValidationErrors::new();
        for field in fields {
            errors.add(field, ValidationError::new("length"));
        }
        Violations::from(errors)
    };
    for _ in 0..20 {
        let violations = errors();
        let found: Vec<_> = violations.iter().map(|at| at.field.to_string()).collect();
        assert_eq!(found, fields);
    }
}

#[test]
fn sentences() {
    let sentence = |code: &'static str, params: &[(&'static str, serde_json::Value)]| {
        let params: HashMap<_, _> =
            params.iter().map(|(name, value)| (Cow::from(*name), value.clone())).collect();
        let mut errors = ValidationErrors::new();
        errors.add("field", ValidationError { params, ..ValidationError::new(code) });
        Violations::from(errors).iter().next().unwrap().message.clone().into_owned()
    };
    for (code, params, expected) in [
        ("range", &[("min", 1.into())][..], "must be at least 1"),
        ("range", &[("max", 1.5.into())], "must be at most 1.5"),
        ("range", &[("exclusive_min", 0.into())], "must be more than 0"),
        ("length", &[("equal", 5.into())], "must have a length of 5"),
        ("length", &[("max", SECRET.into()), ("value", 5.into())], "is not valid"),
        ("length", &[], "is not valid"),
        ("email", &[("value", SECRET.into())], "is not an email address"),
        ("url", &[], "is not a URL"),
        ("contains", &[("needle", SECRET.into())], "is not valid"),
        ("s3cr3t", &[], "is not valid"),
    ] {
        assert_eq!(sentence(code, params), expected, "{code}");
    }
}
