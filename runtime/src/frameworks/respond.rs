//! The response in frameworks that show the request to the error: rocket and salvo.

use crate::{ErrorResponse, Report, book::Catalogued, envelope::Representation};

/// Makes the response. Where neither the error nor a layer has an id, it is the one that the client
/// sent.
pub(super) fn respond<E: Catalogued>(error: &E, sent_id: Option<&str>) -> ErrorResponse {
    let mut report = Report::new(error);
    if let (None, Some(id)) = (report.request_id(), sent_id) {
        report = report.with_request_id(id);
    }
    report.send_as(const { &Representation::of::<E::Envelope>() })
}
