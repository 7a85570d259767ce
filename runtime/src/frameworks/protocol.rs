//! What protocols with an error format of their own share: GraphQL, gRPC, JSON-RPC.

use crate::{Report, book::Catalogued};

/// Returns the report of an error, and logs it, which otherwise an `ErrorResponse` does.
pub(super) fn occurrence<E: Catalogued>(error: &E) -> Report<'_> {
    let report = Report::new(error);
    #[cfg(feature = "tracing")]
    crate::report::log::occurrence(&report);
    report
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
        "doc_url": doc_url?,
        "request_id": request_id?,
        "retry_after": retry_after?,
    }
}
