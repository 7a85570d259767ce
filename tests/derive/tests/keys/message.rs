//! `message`: the public text, with the fields as format arguments.

use std::fmt;

use errorbook::{ApiError, Catalogued};
use errorbook_tests::{message, row};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 422)]
enum Texts {
    #[error("internal words")]
    Displayed,
    #[error("internal words")]
    #[api(message = "plain {{braces}} }}{{")]
    Plain,
    #[error("internal words")]
    #[api(message = "`{param}` is required, not {got:?}")]
    Named { param: &'static str, got: Option<u8> },
    #[error("internal words")]
    #[api(message = "{0} before {1}, {0} again")]
    Tuple(u8, &'static str),
    #[error("internal words")]
    #[api(message = "{total:>width$.digits$}|{total:0width$.1}|{total:.digits$e}|{digits:>width$}")]
    Adjusted { total: f64, width: usize, digits: usize },
    #[error("internal words")]
    #[api(message = "{0:>1$}|{0:<1$}|{0:^1$}|{0:*>1$}|{0:^5}|{0:.1}")]
    Padded(&'static str, usize),
    #[error("internal words")]
    #[api(message = "{type}: {{{type}}}")]
    Raw { r#type: &'static str },
    #[error("internal words")]
    #[api(message = "{ spaced :>4}|{spaced:#x}")]
    Spaced { spaced: u8 },
    #[error("internal words")]
    #[api(message = "der Schlüssel „{0}“ fehlt\n\t\"{0}\"")]
    German(&'static str),
}

#[test]
fn the_public_text() {
    let cases = [
        (Texts::Displayed, "internal words"),
        (Texts::Plain, "plain {braces} }{"),
        (Texts::Named { param: "amount", got: Some(1) }, "`amount` is required, not Some(1)"),
        (Texts::Tuple(1, "two"), "1 before two, 1 again"),
        (Texts::Adjusted { total: 1.25, width: 7, digits: 1 }, "    1.2|00001.2|1.2e0|      1"),
        (Texts::Padded("ab", 4), "  ab|ab  | ab |**ab| ab  |a"),
        (Texts::Raw { r#type: "card" }, "card: {card}"),
        (Texts::Spaced { spaced: 10 }, "  10|0xa"),
        (Texts::German("amount"), "der Schlüssel „amount“ fehlt\n\t\"amount\""),
    ];
    for (error, expected) in cases {
        assert_eq!(message(&error), expected, "{error:?}");
        assert_eq!(fmt::from_fn(|f| error.fmt_message(f)).to_string(), expected);
        assert_eq!(error.to_string(), "internal words", "Display is the user's");
    }
}

#[test]
fn the_row_has_the_template() {
    let templates: Vec<_> = Texts::CATALOG.iter().map(|spec| spec.message().unwrap()).collect();
    assert_eq!(templates[2], "`{param}` is required, not {got:?}");
    assert_eq!(templates[0], "internal words", "thiserror's text is the default");
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("db1.internal: {0}")]
#[api(status = 503, message = "storage `{0}` does not answer")]
struct Down(&'static str);

#[test]
fn a_message_is_public_at_any_status() {
    assert_eq!(message(&Down("eu")), "storage `eu` does not answer");
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("internal words")]
#[api(status = 404, message = none)]
struct Silent;

#[test]
fn no_message_at_all() {
    let report = errorbook::Report::new(&Silent);
    assert!(report.message().is_none());
    assert_eq!(message(&Silent), "Not Found");
    assert_eq!(row::<Silent>(0).message(), None);
    let typed = String::from_utf8(report.body::<errorbook::envelope::Typed>()).unwrap();
    assert!(typed.contains(r#""message":null"#), "{typed}");
    let problem = String::from_utf8(report.body::<errorbook::envelope::Problem>()).unwrap();
    assert!(!problem.contains("detail"), "{problem}");
    for body in [typed, problem] {
        assert!(!body.contains("internal words"), "{body}");
    }
}
