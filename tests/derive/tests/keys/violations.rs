//! `violations`: what is wrong with the input.

use std::collections::VecDeque;

use errorbook::{ApiError, Catalogued, Report, Violation, Violations, envelope::Detailed};
use errorbook_tests::body_in;
use serde_json::{Value, json};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 422, envelope = Detailed)]
enum Invalid {
    List(#[api(violations)] Violations),
    Vec(#[api(violations)] Vec<Violation>),
    Array {
        #[api(violations)]
        list: [Violation; 1],
    },
    Own(#[api(violations)] VecDeque<Violation>),
    Maybe(#[api(violations)] Option<Violations>),
    Nothing,
    #[api(status = 500)]
    Masked(#[api(violations)] Violations),
    #[api(status = 500, expose)]
    Exposed(#[api(violations)] Violations),
}

fn one() -> Violation {
    Violation::new("items[1].qty", "must be at least 1").with_code("too_small")
}

fn shown(error: &Invalid) -> Value {
    body_in::<Detailed, _>(error)["violations"].clone()
}

#[test]
fn any_list_of_violations() {
    let expected =
        json!([{"field": "items[1].qty", "code": "too_small", "message": "must be at least 1"}]);
    for error in [
        Invalid::List(one().into()),
        Invalid::Vec(vec![one()]),
        Invalid::Array { list: [one()] },
        Invalid::Own([one()].into()),
        Invalid::Maybe(Some(one().into())),
        Invalid::Exposed(one().into()),
    ] {
        assert_eq!(shown(&error), expected, "{error:?}");
    }
}

#[test]
fn none_are_shown_as_none() {
    for error in [
        Invalid::List(Violations::new()),
        Invalid::Maybe(None),
        Invalid::Nothing,
        Invalid::Masked(one().into()),
    ] {
        assert_eq!(shown(&error), Value::Null, "{error:?}");
        assert!(Report::new(&error).violations().is_none());
    }
}

#[test]
fn the_row_says_so() {
    let has = |code| Invalid::CATALOG.find(code).unwrap().has_violations();
    assert!(has("list") && has("maybe") && !has("nothing"));
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("{0}")]
#[api(status = 400)]
struct Generic<T: std::fmt::Debug + std::fmt::Display>(#[api(violations)] T);

#[test]
fn a_parameter_gets_the_bound() {
    let error = Generic(Violations::from(one()));
    assert_eq!(Report::new(&error).violations().unwrap().len(), 1);
}
