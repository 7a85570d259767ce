//! Texts as the frameworks send them.

use super::*;

fn of(text: &str) -> (Option<String>, String) {
    let mistake = Mistake::of(text).unwrap_or_else(|| panic!("{text}"));
    let sentence = mistake.sentence();
    (mistake.param.map(|param| param.to_string()), sentence)
}

fn check(texts: &[(&str, Option<&str>, &str)]) {
    for &(text, param, sentence) in texts {
        assert_eq!(of(text), (param.map(ToOwned::to_owned), sentence.to_owned()), "{text}");
    }
}

#[test]
fn texts_about_json() {
    let shape = |rest| {
        format!("Failed to deserialize the JSON body into the target type: {rest} at line 1")
    };
    check(&[
        (
            "Failed to parse the request body as JSON: expected value at line 1 column 2",
            None,
            "the body is not valid JSON",
        ),
        (
            &shape("items[1].qty: invalid type: string \"7\", expected u32"),
            Some("items[1].qty"),
            "`items[1].qty` has the wrong type",
        ),
        (
            &shape("items[1]: missing field `qty`"),
            Some("items[1].qty"),
            "`items[1].qty` is missing",
        ),
        (&shape("missing field `qty`"), Some("qty"), "`qty` is missing"),
        (&shape("qty: missing field `qty`"), Some("qty.qty"), "`qty.qty` is missing"),
        (&shape("a.b: unknown field `b`, expected `c`"), Some("a.b"), "`a.b` is not known"),
        (
            &shape("invalid type: integer `7`, expected a map"),
            None,
            "a value in the body has the wrong type",
        ),
        (
            &shape("data did not match any variant of untagged enum Pay"),
            None,
            "the body does not have the expected shape",
        ),
    ]);
}

#[test]
fn texts_about_other_parts() {
    check(&[
        (
            "Invalid URL: Cannot parse `id` with value `s3cr3t` with value `a` to a `u32`",
            Some("id"),
            "`id` is not valid",
        ),
        (
            "Failed to deserialize query string: limit: invalid digit found in string",
            Some("limit"),
            "`limit` is not valid",
        ),
        ("Invalid query string", None, "the query is not valid"),
    ]);
}

#[test]
fn texts_of_other_frameworks() {
    check(&[
        (
            "Json deserialize error: missing field `qty` at line 1 column 2",
            Some("qty"),
            "`qty` is missing",
        ),
        (
            "Json deserialize error: EOF while parsing a value at line 1 column 0",
            None,
            "the body is not valid JSON",
        ),
        (
            "Json deserialize error: data did not match any variant of untagged enum Pay",
            None,
            "the body does not have the expected shape",
        ),
        ("Query deserialize error: invalid digit found in string", None, "the query is not valid"),
        ("Content type error", None, "the content type is not supported"),
        ("parse error: key must be a string at line 1 column 2", None, "the body is not valid"),
    ]);
}

#[test]
fn other_texts_say_nothing() {
    for text in ["", "forbidden: no", "only the owner may pay", "payload too large"] {
        assert_eq!(Mistake::of(text), None, "{text}");
    }
}

#[test]
fn what_the_client_sent_is_no_path() {
    let text = |name: &str| format!("Json deserialize error: unknown field `{name}`, expected `a`");
    for name in ["<script>", "a b", "1", "\u{e4}", &"a".repeat(129)] {
        assert_eq!(of(&text(name)).0, None, "{name}");
    }
}

#[test]
fn fields_of_the_body_are_violations() {
    let violation = |text| Mistake::of(text).unwrap().violation();
    let found =
        violation("Json deserialize error: missing field `qty` at line 1 column 2").unwrap();
    assert_eq!(found, Violation::new("qty", "is missing").with_code("missing"));
    let found = violation("Failed to deserialize form body: a[1]: invalid type: string \"s3cr3t\"");
    let expected = Violation::new("a[1]", "has the wrong type").with_code("wrong_type");
    assert_eq!(found, Some(expected));
    for text in [
        "Failed to parse the request body as JSON: expected value at line 1 column 2",
        "Failed to deserialize query string: limit: invalid digit found in string",
        "Invalid URL: Cannot parse `id` with value `a` to a `u32`",
        "Content type error",
    ] {
        assert_eq!(violation(text), None, "{text}");
    }
}
