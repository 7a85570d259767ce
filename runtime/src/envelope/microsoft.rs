crate::envelope! {
    /// The error response of the Microsoft REST API Guidelines:
    /// `error: {code, message, target?, details?, innererror?}`.
    ///
    /// | member | is |
    /// |---|---|
    /// | `code` | the stable code |
    /// | `message` | the message |
    /// | `target` | the param |
    /// | `details` | for each violation: `code`, `message` and `target` |
    /// | `innererror` | `type`, `request_id`, `doc_url` and the details, if there are any |
    ///
    /// Source: Microsoft REST API Guidelines, section 7.10.2, "Error condition responses".
    ///
    /// ```
    /// use errorbook::{ApiError, Report, envelope::Microsoft};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("a contact needs a phone number")]
    /// #[api(status = 400, type = "validation_error", code = "NullValue")]
    /// struct NoPhone {
    ///     #[api(param)]
    ///     field: &'static str,
    /// }
    ///
    /// let body = Report::new(&NoPhone { field: "PhoneNumber" }).body::<Microsoft>();
    /// assert_eq!(
    ///     String::from_utf8(body).unwrap(),
    ///     concat!(
    ///         r#"{"error":{"code":"NullValue","message":"a contact needs a phone number","#,
    ///         r#""target":"PhoneNumber","innererror":{"type":"validation_error"}}}"#,
    ///     ),
    /// );
    /// ```
    pub Microsoft {
        "error": {
            "code": code,
            "message": message,
            "target": param?,
            "details": [..violations {
                "code": violation.code ?? "invalid",
                "message": violation.message,
                "target": violation.field?,
            }]?,
            "innererror": {
                "type": type?,
                "request_id": request_id?,
                "doc_url": doc_url?,
                "details": details?,
            }?,
        },
    }
}
