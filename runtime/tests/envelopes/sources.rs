//! Tests of single sources.

use errorbook::{ApiError, Catalogued, Envelope};
use serde_json::json;

use crate::{
    occurrence::{body, occurrence},
    rows::no_page,
};

#[test]
fn a_reason_is_the_code_in_upper_case() {
    errorbook::envelope! { Reason { "reason": reason } }

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("")]
    #[api(status = 404)]
    #[expect(dead_code, reason = "only the rows are read")]
    enum Codes {
        NoPage,
        #[api(code = "auth.key-missing")]
        Dotted,
        #[api(code = "NullValue")]
        Pascal,
        #[api(code = "INVALID_2FA_CODE")]
        Capitals,
    }

    let reasons = ["NO_PAGE", "AUTH_KEY_MISSING", "NULL_VALUE", "INVALID_2FA_CODE"];
    for (spec, reason) in Codes::CATALOG.iter().zip(reasons) {
        assert_eq!(body::<Reason>(&occurrence(spec, "")), json!({ "reason": reason }));
    }
}

#[test]
fn a_status_maps_to_the_grpc_code_of_its_row_or_class() {
    errorbook::envelope! { Grpc { "status": grpc_status } }

    macro_rules! check {
        ($($status:literal $name:literal)*) => {$({
            #[derive(Debug, thiserror::Error, ApiError)]
            #[error("")]
            #[api(status = $status)]
            struct Declared;

            let expected = json!({ "status": $name });
            assert_eq!(body::<Grpc>(&occurrence(Declared.spec(), "")), expected, "{}", $status);
            let mut dynamic = occurrence(no_page(), "");
            dynamic.status = $status;
            assert_eq!(body::<Grpc>(&dynamic), expected, "{}", $status);
        })*};
    }

    check! {
        400 "INVALID_ARGUMENT"
        409 "ABORTED"
        418 "FAILED_PRECONDITION"
        422 "INVALID_ARGUMENT"
        429 "RESOURCE_EXHAUSTED"
        500 "INTERNAL"
        504 "DEADLINE_EXCEEDED"
        599 "INTERNAL"
    }
}

#[test]
fn a_code_is_a_number_in_its_plain_form() {
    errorbook::envelope! { Twilio { "code": number(code), "more": "/errors/{number(code)}"? } }

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("")]
    #[api(status = 404)]
    #[expect(dead_code, reason = "only the rows are read")]
    enum Codes {
        #[api(code = "20404")]
        Number,
        #[api(code = "020404")]
        Padded,
        Word,
    }

    let bodies = [
        json!({"code": 20404, "more": "/errors/20404"}),
        json!({"code": null}),
        json!({"code": null}),
    ];
    for (spec, expected) in Codes::CATALOG.iter().zip(bodies) {
        assert_eq!(body::<Twilio>(&occurrence(spec, "")), expected);
    }
}

/// The macro has a list of words, and the runtime another one.
#[test]
fn every_source_has_its_word() {
    use errorbook::envelope::{Element, Node, Object};

    errorbook::envelope! {
        Words {
            "type": type, "code": code, "number(code)": number(code), "status": status,
            "message": message, "title": title, "action": action, "param": param,
            "details": details, "violations": violations, "doc_url": doc_url,
            "request_id": request_id, "retry": retry, "retry_after": retry_after,
            "domain": domain, "reason": reason, "grpc_status": grpc_status,
            "timestamp": timestamp, "method": method, "path": path,
            "each": [..violations {
                "violation.field": violation.field, "violation.pointer": violation.pointer,
                "violation.fragment": violation.fragment, "violation.path": violation.path,
                "violation.code": violation.code, "violation.reason": violation.reason,
                "violation.message": violation.message,
            }],
        }
    }

    fn check(object: &Object) -> usize {
        let sources = object.members.iter().map(|member| match member.value.node {
            Node::Source(source) => {
                assert_eq!(source.word(), member.name);
                assert!(Words::SHAPE.shows(source), "{}", member.name);
                1
            }
            Node::Array([Element::EachViolation { each: Node::Object(each), .. }]) => check(each),
            node => panic!("{node:?}"),
        });
        sources.sum()
    }
    let Node::Object(root) = Words::SHAPE.root() else { panic!("not an object") };
    assert_eq!(check(root), 27);
}
