//! `expose`: what a 5xx does not send, and how to send it.

use std::io;

use errorbook::{ApiError, Catalogued, ErrorResponse, Report, envelope};
use errorbook_tests::{body, message, row};

errorbook::envelope! {
    /// Every value that could leak.
    Everything {
        "message": message, "param": param, "details": details, "title": title,
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 500, envelope = Everything)]
enum Failure {
    #[error("secret display of {host}")]
    Masked {
        #[api(param)]
        host: &'static str,
        #[api(detail)]
        shard: &'static str,
        source: io::Error,
    },
    #[error("secret value")]
    MaskedValue(#[api(details)] Vec<&'static str>),
    #[error("display of {host}")]
    #[api(expose)]
    Exposed {
        #[api(param)]
        host: &'static str,
        #[api(detail)]
        shard: u8,
    },
    #[error("secret display")]
    #[api(message = "said")]
    Said(#[api(param)] &'static str),
    #[error("secret upstream")]
    #[api(status = 404)]
    DownUp(#[api(status)] u16, #[api(param)] &'static str),
    #[error("secret upstream")]
    #[api(status = 502)]
    UpDown(#[api(status)] u16, #[api(param)] &'static str),
    #[error("upstream {0}")]
    #[api(status = 404, expose)]
    DownUpExposed(#[api(status)] u16, #[api(param)] &'static str),
}

#[test]
fn a_5xx_sends_its_phrase() {
    let masked = [
        Failure::Masked { host: "secret", shard: "secret", source: io::Error::other("secret") },
        Failure::MaskedValue(vec!["secret"]),
        Failure::DownUp(502, "secret"),
        Failure::UpDown(502, "secret"),
        Failure::UpDown(404, "secret"),
        Failure::UpDown(7, "secret"),
    ];
    for error in masked {
        let sent = ErrorResponse::new(&error);
        let text = String::from_utf8(sent.body().to_vec()).unwrap();
        assert!(!text.contains("secret"), "{error:?}: {text}");
        assert_eq!(message(&error), errorbook::phrase(sent.status()), "{error:?}");
        assert!(body(&error)["param"].is_null() && body(&error)["details"].is_null());
        assert!(Report::new(&error).chain().to_string().contains("secret"), "the log has it");
    }
}

#[test]
fn below_500_all_is_public() {
    let sent = body(&Failure::DownUp(409, "amount"));
    assert_eq!(sent["message"], "secret upstream");
    assert_eq!(sent["param"], "amount");
}

#[test]
fn expose_lifts_the_mask() {
    let sent = body(&Failure::Exposed { host: "eu", shard: 7 });
    assert_eq!(sent["message"], "display of eu");
    assert_eq!(sent["param"], "eu");
    assert_eq!(sent["details"]["shard"], 7);
    let sent = body(&Failure::DownUpExposed(502, "eu"));
    assert_eq!(sent["message"], "upstream 502");
    assert_eq!(sent["param"], "eu");
}

#[test]
fn a_message_exposes_only_itself() {
    let sent = body(&Failure::Said("secret"));
    assert_eq!(sent["message"], "said");
    assert!(sent["param"].is_null());
}

#[test]
fn the_row_hides_the_template_too() {
    let templates: Vec<_> = Failure::CATALOG.iter().map(errorbook::ErrorSpec::message).collect();
    let expected = [
        None,
        None,
        Some("display of {host}"),
        Some("said"),
        Some("secret upstream"),
        None,
        Some("upstream {0}"),
    ];
    assert_eq!(templates, expected);
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("secret display")]
#[api(status = http::StatusCode::BAD_GATEWAY, envelope = envelope::Flat)]
struct LateStatus;

#[test]
fn a_constant_status_is_masked_too() {
    assert_eq!(body(&LateStatus)["message"], "Bad Gateway");
    assert_eq!(row::<LateStatus>(0).message(), None);
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 500, envelope = Everything, expose)]
enum AllExposed {
    #[error("display of {0}")]
    Shown(#[api(param)] &'static str),
    #[error("secret display")]
    #[api(message = "said")]
    Told(#[api(param)] &'static str),
    #[error("repeated")]
    #[api(expose)]
    Repeated,
    #[error("below")]
    #[api(status = 404)]
    Below,
    #[error(transparent)]
    #[api(transparent)]
    Inner(Failure),
}

#[test]
fn on_a_type_it_is_on_every_variant() {
    assert_eq!(message(&AllExposed::Shown("db")), "display of db");
    assert_eq!(body(&AllExposed::Shown("db"))["param"], "db");
    assert_eq!(message(&AllExposed::Told("db")), "said");
    assert_eq!(body(&AllExposed::Told("db"))["param"], "db");
    assert_eq!(message(&AllExposed::Repeated), "repeated");
    assert_eq!(message(&AllExposed::Below), "below");
    assert_eq!(row::<AllExposed>(0).message(), Some("display of {0}"));
    assert!((0..4).all(|index| row::<AllExposed>(index).is_exposed()));
}

#[test]
fn an_inner_error_keeps_its_own() {
    let masked = Failure::MaskedValue(vec!["secret"]);
    assert_eq!(message(&AllExposed::Inner(masked)), "Internal Server Error");
}
