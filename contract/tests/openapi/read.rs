//! The text of a document.

use errorbook_contract::{Json, openapi::read_document};

fn read(text: &str) -> String {
    read_document(text).unwrap().to_string()
}

#[test]
fn the_last_member_of_a_name_stays_in_the_place_of_the_first() {
    let text = r#"{"a":1,"b":-2,"a":{"c":[1.5,null,{"d":1,"d":"e"}]}}"#;
    assert_eq!(read(text), r#"{"a":{"c":[1.5,null,{"d":"e"}]},"b":-2}"#);
    assert!(serde_json::from_str::<Json>(text).is_err(), "other JSON is refused");
}

#[test]
fn a_byte_order_mark_is_left_out() {
    assert_eq!(read("\u{feff} [true]\n"), "[true]");
}

#[test]
fn what_is_not_json_is_refused() {
    for text in ["", "{", "{} {}", "openapi: 3.1.0", r#""\ud800""#, "1e999"] {
        assert!(read_document(text).is_err(), "{text}");
    }
    let deep = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert!(read_document(&deep(127)).is_ok());
    assert!(read_document(&deep(1_000_000)).is_err());
}
