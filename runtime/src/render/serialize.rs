//! The body for any serde format.

use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use crate::{json, report::Report};

/// The body of a report, to be serialized in any format: [`Report::json`].
///
/// In JSON it is what [`Report::body`] returns. To get JSON, prefer that: it costs a fraction.
///
/// ```
/// use errorbook::{ApiError, Report, envelope::Detailed};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("no such page")]
/// #[api(status = 404)]
/// struct NoPage;
///
/// let report = Report::new(&NoPage);
/// assert_eq!(
///     serde_json::to_value(report.json::<Detailed>()).unwrap(),
///     serde_json::json!({"code": "no_page", "message": "no such page"}),
/// );
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Body<'r> {
    report: &'r Report<'r>,
    write: fn(&Report<'_>, &mut Vec<u8>),
}

impl<'r> Body<'r> {
    pub(crate) fn new(report: &'r Report<'r>, write: fn(&Report<'_>, &mut Vec<u8>)) -> Self {
        Self { report, write }
    }
}

impl Serialize for Body<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        json::serialize(serializer, |body| {
            (self.write)(self.report, body);
            Ok(())
        })
    }
}
