crate::envelope! {
    /// The error model of Google's APIs (AIP-193): `error: {code, message, status, details}`.
    ///
    /// `code` is the HTTP status and `status` the canonical gRPC code that fits it, after the
    /// mapping in `google/rpc/code.proto` (409 is `ABORTED`). `details` holds the messages of
    /// `google/rpc/error_details.proto` for which the report has values:
    ///
    /// | message | written if there is | holds |
    /// |---|---|---|
    /// | `ErrorInfo` | a code | `reason`: the code in upper case; `domain`: the book's |
    /// | `RetryInfo` | a time to wait | `retryDelay`, such as `10s` |
    /// | `BadRequest` | a violation, or a param | for each: `field`, `description`, and the code as `reason` |
    /// | `RequestInfo` | a request id | `requestId` |
    /// | `Help` | a page about the error | one link: `description` and `url` |
    ///
    /// AIP-193 requires a `domain` in every error, so give the book one.
    ///
    /// ```
    /// use errorbook::{ApiError, Report, envelope::Google};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("the zone is out of capacity")]
    /// #[api(status = 429, code = "resource_availability", retry_after = 10)]
    /// struct OutOfCapacity;
    ///
    /// let body = Report::new(&OutOfCapacity).body::<Google>();
    /// assert_eq!(
    ///     String::from_utf8(body).unwrap(),
    ///     concat!(
    ///         r#"{"error":{"code":429,"message":"the zone is out of capacity","#,
    ///         r#""status":"RESOURCE_EXHAUSTED","details":["#,
    ///         r#"{"@type":"type.googleapis.com/google.rpc.ErrorInfo","#,
    ///         r#""reason":"RESOURCE_AVAILABILITY"},"#,
    ///         r#"{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"10s"}]}}"#,
    ///     ),
    /// );
    /// ```
    pub Google {
        "error": {
            "code": status,
            "message": message,
            "status": grpc_status,
            "details": [
                {
                    "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                    "reason": reason,
                    "domain": domain?,
                }?,
                {
                    "@type": "type.googleapis.com/google.rpc.RetryInfo",
                    "retryDelay": "{retry_after}s",
                }?,
                {
                    "@type": "type.googleapis.com/google.rpc.BadRequest",
                    "fieldViolations": [..violations {
                        "field": violation.field?,
                        "description": violation.message,
                        "reason": violation.reason?,
                    } else { "field": param, "description": message }],
                }?,
                {
                    "@type": "type.googleapis.com/google.rpc.RequestInfo",
                    "requestId": request_id,
                }?,
                {
                    "@type": "type.googleapis.com/google.rpc.Help",
                    "links": [{ "description": title, "url": doc_url }],
                }?,
            ]?,
        },
    }
}
