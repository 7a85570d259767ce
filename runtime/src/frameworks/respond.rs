//! The response in frameworks that show the request to the error: rocket and salvo.

use crate::{ErrorResponse, Report, book::Catalogued};

/// Makes the response, with the id of the request unless the error brings its own.
pub(super) fn respond<E: Catalogued>(error: &E, request_id: Option<&str>) -> ErrorResponse {
    let mut report = Report::new(error);
    if let (None, Some(id)) = (report.request_id(), request_id) {
        report = report.with_request_id(id);
    }
    report.respond::<E::Envelope>()
}
