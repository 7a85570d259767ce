//! `skip`: the impls of the derive make room for those written by hand, one crate at a time.
#![allow(missing_docs)]

use std::{
    collections::BTreeMap,
    fmt::{Debug, Display},
};

use aide::{OperationOutput, generate::GenContext, openapi as aide_openapi};
use errorbook::ApiError;
use poem_openapi::{
    ApiResponse,
    registry::{MetaResponses, Registry},
};
use salvo_oapi::{Components, EndpointOutRegister, Operation, Responses, ToResponses};
use utoipa::{
    IntoResponses,
    openapi::{RefOr, Response},
};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such page")]
#[api(status = 404, skip(aide, poem_openapi, salvo_oapi, utoipa))]
struct NoPage;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such page")]
#[api(status = 404, skip(utoipa))]
struct OnlyUtoipaByHand;

impl OperationOutput for NoPage {
    type Inner = Self;

    fn operation_response(
        _: &mut GenContext,
        _: &mut aide_openapi::Operation,
    ) -> Option<aide_openapi::Response> {
        Some(aide_openapi::Response { description: "by hand".into(), ..Default::default() })
    }
}

impl ApiResponse for NoPage {
    fn meta() -> MetaResponses {
        MetaResponses { responses: Vec::new() }
    }

    fn register(_: &mut Registry) {}
}

impl ToResponses for NoPage {
    fn to_responses(_: &mut Components) -> Responses {
        Responses::new()
    }
}

impl EndpointOutRegister for NoPage {
    fn register(_: &mut Components, operation: &mut Operation) {
        operation.responses.insert("404", salvo_oapi::Response::new("by hand"));
    }
}

impl IntoResponses for NoPage {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([("404".into(), RefOr::T(Response::new("by hand")))])
    }
}

impl IntoResponses for OnlyUtoipaByHand {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::new()
    }
}

/// Its parameters and their bounds are those of each impl.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("{0} of {1}")]
#[api(status = 409)]
struct Generic<'a, T, const N: usize>(&'a str, #[api(param)] T)
where
    T: Display + Debug;

#[test]
fn a_generic_type_is_documented() {
    type Error<'a> = Generic<'a, u8, 3>;
    assert!(<Error<'_> as IntoResponses>::responses().contains_key("409"));
    assert_eq!(<Error<'_> as ApiResponse>::meta().responses[0].status, Some(409));
    assert!(<Error<'_> as ToResponses>::to_responses(&mut Components::new()).contains_key("409"));
    let mut operation = aide_openapi::Operation::default();
    aide::generate::in_context(|context| {
        assert!(
            <Error<'_> as OperationOutput>::operation_response(context, &mut operation).is_none()
        );
    });
    assert_eq!(operation.responses.unwrap().responses.len(), 1);
}

#[test]
fn what_is_skipped_is_written_by_hand() {
    assert_eq!(NoPage::responses().len(), 1);
    assert_eq!(NoPage::meta().responses, []);
    assert!(NoPage::to_responses(&mut Components::new()).is_empty());
    let mut operation = Operation::default();
    <NoPage as EndpointOutRegister>::register(&mut Components::new(), &mut operation);
    assert_eq!(operation.responses.len(), 1);
    let by_hand = aide::generate::in_context(|context| {
        NoPage::operation_response(context, &mut aide_openapi::Operation::default())
    });
    assert_eq!(by_hand.unwrap().description, "by hand");
}

#[test]
fn the_others_are_derived() {
    assert!(OnlyUtoipaByHand::responses().is_empty());
    let derived = OnlyUtoipaByHand::meta().responses;
    assert_eq!(derived[0].status, Some(404));
}
