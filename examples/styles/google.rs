//! Google: a list of details, each with its type (AIP-193).
//!
//! <https://google.aip.dev/193>, "JSON representation"; `fieldViolations` after
//! <https://developers.google.com/data-manager/api/reference/rest/v1/BadRequest>
//!
//! [`errorbook::envelope::Google`] is the same without `metadata`.

use errorbook::{ApiError, ErrorBook, ErrorResponse, Violations};

use super::Sample;

errorbook::envelope! {
    /// The body of every error.
    pub Body {
        "error": {
            "code": status,
            "message": message,
            "status": grpc_status,
            "details": [
                {
                    "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                    "reason": reason,
                    "domain": domain,
                    "metadata": details?,
                }?,
                {
                    "@type": "type.googleapis.com/google.rpc.BadRequest",
                    "fieldViolations": [..violations {
                        "field": violation.field,
                        "description": violation.message,
                        "reason": violation.reason?,
                    }],
                }?,
                {
                    "@type": "type.googleapis.com/google.rpc.Help",
                    "links": [{
                        "description": "Additional information on this error",
                        "url": doc_url,
                    }],
                }?,
            ],
        },
    }
}

/// Errors of the API.
#[derive(ErrorBook)]
#[book(errors(Error), envelope = Body, domain = "compute.googleapis.com")]
pub struct ComputeApi;

/// What can go wrong.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ComputeApi)]
pub enum Error {
    /// The zone has nothing left of this kind.
    #[error(
        "The zone '{zone}' does not have enough resources available to fulfill the request. \
         Try a different zone, or try again later."
    )]
    #[api(status = 429, doc_url = "https://cloud.google.com/compute/docs/resource-error")]
    ResourceAvailability {
        /// Where.
        #[api(detail)]
        zone: &'static str,
        /// What.
        #[api(detail = "vmType")]
        vm_type: &'static str,
        /// What is attached to it.
        #[api(detail)]
        attachment: &'static str,
        /// Where there is some left.
        #[api(detail = "zonesWithCapacity")]
        zones_with_capacity: &'static str,
    },

    /// Fields of the request are not as they should be.
    #[error("the contact is not valid")]
    #[api(status = 400)]
    InvalidContact(#[api(violations)] Violations),
}

const NO_CAPACITY: &str = r#"HTTP/1.1 429

{
  "error": {
    "code": 429,
    "message": "The zone 'us-east1-a' does not have enough resources available to fulfill the request. Try a different zone, or try again later.",
    "status": "RESOURCE_EXHAUSTED",
    "details": [
      {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "RESOURCE_AVAILABILITY",
        "domain": "compute.googleapis.com",
        "metadata": {
          "zone": "us-east1-a",
          "vmType": "e2-medium",
          "attachment": "local-ssd=3,nvidia-t4=2",
          "zonesWithCapacity": "us-central1-f,us-central1-c"
        }
      },
      {
        "@type": "type.googleapis.com/google.rpc.Help",
        "links": [
          {
            "description": "Additional information on this error",
            "url": "https://cloud.google.com/compute/docs/resource-error"
          }
        ]
      }
    ]
  }
}"#;

const INVALID_CONTACT: &str = r#"HTTP/1.1 400

{
  "error": {
    "code": 400,
    "message": "the contact is not valid",
    "status": "INVALID_ARGUMENT",
    "details": [
      {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "INVALID_CONTACT",
        "domain": "compute.googleapis.com"
      },
      {
        "@type": "type.googleapis.com/google.rpc.BadRequest",
        "fieldViolations": [
          {
            "field": "emailAddresses[1].email",
            "description": "is not an address",
            "reason": "NOT_AN_ADDRESS"
          }
        ]
      }
    ]
  }
}"#;

pub(super) fn samples() -> Vec<Sample> {
    let no_capacity = Error::ResourceAvailability {
        zone: "us-east1-a",
        vm_type: "e2-medium",
        attachment: "local-ssd=3,nvidia-t4=2",
        zones_with_capacity: "us-central1-f,us-central1-c",
    };
    let mut violations = Violations::new();
    violations.push("emailAddresses[1].email", "not_an_address", "is not an address");
    vec![
        Sample {
            ours: ErrorResponse::new(&no_capacity),
            // Without the `LocalizedMessage`: a report has one message.
            theirs: NO_CAPACITY,
        },
        Sample {
            ours: ErrorResponse::new(&Error::InvalidContact(violations)),
            // The reference has the members and the form of `field`; the texts are ours.
            theirs: INVALID_CONTACT,
        },
    ]
}
