//! What protocols with an error format of their own share: GraphQL, gRPC, JSON-RPC.

#[cfg(feature = "tonic")]
use alloc::vec::Vec;

use crate::{Report, book::Catalogued};
#[cfg(feature = "tonic")]
use crate::{render::FAILED, report::log};

/// Returns the report of an error, and logs it, which otherwise an `ErrorResponse` does.
pub(super) fn occurrence<E: Catalogued>(error: &E) -> Report<'_> {
    let report = Report::new(error);
    crate::report::log::occurrence(&report);
    report
}

/// Returns the details as JSON.
#[cfg(feature = "tonic")]
pub(super) fn details_json(report: &Report<'_>) -> Option<Vec<u8>> {
    let mut json = Vec::new();
    let mut lost = |name| log::left_out(name, FAILED);
    let outcome = report.details()?.write_json(&mut json, &mut lost);
    outcome.map(|()| json).map_err(|_| lost("details")).ok()
}

#[cfg(any(feature = "async-graphql", feature = "jsonrpsee"))]
crate::envelope! {
    /// The values beside the message.
    pub(crate) Extensions {
        "code": code,
        "type": type,
        "status": status,
        "param": param?,
        "details": details?,
        "violations": violations?,
        "doc_url": doc_url?,
        "request_id": request_id?,
        "retry_after": retry_after?,
    }
}
