//! Kubernetes: a `Status` object, whose `reason` is the code in `PascalCase`.
//!
//! <https://github.com/kubernetes/community/blob/master/contributors/devel/sig-architecture/api-conventions.md>,
//! "Response Status Kind"

use errorbook::{ApiError, ErrorResponse};

use super::Sample;

errorbook::envelope! {
    /// A `Status` of `v1`.
    pub Status {
        "kind": "Status",
        "apiVersion": "v1",
        "metadata": {},
        "status": "Failure",
        "message": message,
        "reason": code,
        "details": details?,
        "code": status,
    }
}

/// Errors of the API.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(envelope = Status, rename_all = "PascalCase")]
pub enum Error {
    /// There is no such resource.
    #[error("{kind} \"{name}\" not found")]
    #[api(status = 404)]
    NotFound {
        /// Its name.
        #[api(detail)]
        name: &'static str,
        /// Its kind, in the plural.
        #[api(detail)]
        kind: &'static str,
    },
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample {
        ours: ErrorResponse::new(&Error::NotFound { name: "grafana", kind: "pods" }),
        theirs: r#"HTTP/1.1 404 Not Found
Content-Type: application/json

{
  "kind": "Status",
  "apiVersion": "v1",
  "metadata": {},
  "status": "Failure",
  "message": "pods \"grafana\" not found",
  "reason": "NotFound",
  "details": {
    "name": "grafana",
    "kind": "pods"
  },
  "code": 404
}"#,
    }]
}
