//! From a report to its response.

use alloc::{borrow::Cow, vec::Vec};

use super::{ErrorResponse, Header};
use crate::{
    envelope::{Envelope, Representation},
    report::{Report, log},
};
#[cfg(feature = "layer")]
use crate::{report::layers, response::PendingResponse};

impl Report<'_> {
    /// Returns the whole response in the envelope `V`, and logs the occurrence.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report, envelope::Flat};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// let response = Report::new(&NoPage).respond::<Flat>();
    /// assert_eq!(response.status(), 404);
    /// assert!(response.headers().any(|header| header == ("content-type", "application/json")));
    /// ```
    #[must_use]
    pub fn respond<V: Envelope>(self) -> ErrorResponse {
        self.with_envelope_chosen().send_as(const { &Representation::of::<V>() })
    }

    /// Returns the whole response as the layer says, else as `own`, and logs the occurrence.
    pub(crate) fn send_as(self, own: &'static Representation) -> ErrorResponse {
        #[cfg(feature = "layer")]
        let pending = is_pending(&self).then(|| PendingResponse::of(&self, own));
        #[cfg(feature = "layer")]
        let is_logged = pending.is_none();
        #[cfg(not(feature = "layer"))]
        let is_logged = true;
        if is_logged {
            log::occurrence(&self);
        }
        let answer = self.answer();
        let representation = answer.map_or(own, |answer| answer.representation);
        ErrorResponse {
            status: self.status(),
            media_type: representation.media_type,
            is_negotiated: answer.is_some_and(|answer| answer.negotiated),
            headers: headers(&self),
            body: (representation.body)(&self),
            request_id: self.request_id().map(Into::into),
            request: self.into_request(),
            #[cfg(feature = "layer")]
            pending,
        }
    }
}

/// Whether a layer may have to answer: the response is made where the request is not known, such as
/// in a task of its own.
#[cfg(feature = "layer")]
fn is_pending(report: &Report<'_>) -> bool {
    layers::exist() && !report.request().is_known()
}

fn headers(report: &Report<'_>) -> Vec<Header> {
    let mut headers: Vec<Header> = Vec::new();
    if let Some(seconds) = report.retry_after() {
        headers.push(("retry-after", Cow::Owned(alloc::format!("{seconds}"))));
    }
    report.for_each_header(&mut |name, value| headers.push((name, value)));
    headers
}
