use std::collections::BTreeMap;

use errorbook::{Invalid as _, envelope::Problem};
use errorbook_tests_validators::{InvalidOrder, SECRET, assert_secret, body, rows};
use garde::{Error, Path, Report, Validate};
use serde_json::{Value, json};

#[derive(Clone, Validate)]
struct Order {
    #[garde(length(min = 3))]
    name: String,
    #[garde(dive)]
    items: Vec<Item>,
    #[garde(dive)]
    gifts: BTreeMap<String, Item>,
    #[garde(dive)]
    payment: Option<Payment>,
    #[garde(inner(length(min = 7)))]
    tags: Vec<String>,
    #[garde(matches(name))]
    same_name: String,
}

#[derive(Clone, Validate)]
struct Item {
    #[garde(range(min = 1), custom(is_not_seven))]
    qty: u32,
}

#[derive(Clone, Validate)]
enum Payment {
    Card {
        #[garde(length(max = 4))]
        number: String,
    },
    Cash(#[garde(range(max = 9))] u32),
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "garde passes it so")]
fn is_not_seven(qty: &u32, (): &()) -> garde::Result {
    if *qty == 7 { Err(Error::new("must not be the lucky number")) } else { Ok(()) }
}

fn right() -> Order {
    Order {
        name: "lamp".into(),
        items: vec![Item { qty: 1 }],
        gifts: BTreeMap::new(),
        payment: None,
        tags: Vec::new(),
        same_name: "lamp".into(),
    }
}

fn place(order: &Order) -> Result<(), InvalidOrder> {
    order.validate().invalid()?;
    Ok(())
}

#[test]
fn every_kind_of_field_has_its_path() {
    assert!(place(&right()).is_ok());
    let mut order = right();
    order.name = "é".into();
    order.items.push(Item { qty: 0 });
    order.items.push(Item { qty: 7 });
    order.gifts.insert("a.b".into(), Item { qty: 0 });
    order.payment = Some(Payment::Cash(10));
    order.tags.push("short".into());
    let error = place(&order).unwrap_err();
    let mut rows = rows(&error.0);
    rows.sort();
    assert_eq!(
        rows,
        [
            ("gifts[\"a.b\"].qty".to_owned(), None, "lower than 1"),
            ("items[1].qty".to_owned(), None, "lower than 1"),
            ("items[2].qty".to_owned(), None, "must not be the lucky number"),
            ("name".to_owned(), None, "length is lower than 3"),
            ("payment[0]".to_owned(), None, "greater than 9"),
            ("same_name".to_owned(), None, "does not match name field"),
            ("tags[0]".to_owned(), None, "length is lower than 7"),
        ]
    );
    let body = body::<Problem>(&error);
    assert!(body.contains(r##""pointer":"#/gifts/a.b/qty""##), "{body}");
}

#[test]
fn the_rejected_value_is_secret() {
    let mut order = right();
    order.payment = Some(Payment::Card { number: SECRET.into() });
    order.tags.push(SECRET.into());
    order.same_name = SECRET.into();
    let error = place(&order).unwrap_err();
    assert_eq!(error.0.len(), 3);
    assert_secret(&error);
}

#[test]
fn ten_thousand_errors_are_cut_to_a_hundred() {
    let mut order = right();
    order.items = vec![Item { qty: 0 }; 10_000];
    let error = place(&order).unwrap_err();
    assert_eq!(error.0.len(), 10_000);
    let body: Value = serde_json::from_str(&body::<Problem>(&error)).unwrap();
    let sent = body["errors"].as_array().unwrap();
    assert_eq!(sent.len(), 100);
    assert_eq!(sent[98]["pointer"], "#/items/98/qty");
    let mark = json!({ "detail": "9901 more are not shown", "code": "truncated" });
    assert_eq!(sent[99], mark);
}

#[test]
fn the_order_is_that_of_the_report() {
    let mut report = Report::new();
    report.append(Path::new("z").join(0), Error::new("first"));
    report.append(Path::empty(), Error::new("second"));
    report.append(Path::new("a"), Error::new("third"));
    let violations = Err::<(), _>(report).invalid().unwrap_err();
    assert_eq!(violations.to_string(), "z[0]: first; second; a: third");
}
