crate::envelope! {
    /// `error: {type, code, message}`, where `code` is the HTTP status.
    ///
    /// For APIs whose clients branch on the failure class; the stable code is not in the body.
    ///
    /// ```
    /// use errorbook::{ApiError, Report, envelope::Nested};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("a contact needs a name, phone or email")]
    /// #[api(status = 400, type = "invalid_request_error")]
    /// struct NoContact;
    ///
    /// let body = Report::new(&NoContact).body::<Nested>();
    /// assert_eq!(
    ///     String::from_utf8(body).unwrap(),
    ///     concat!(
    ///         r#"{"error":{"type":"invalid_request_error","code":400,"#,
    ///         r#""message":"a contact needs a name, phone or email"}}"#,
    ///     ),
    /// );
    /// ```
    pub Nested {
        "error": {
            "type": type,
            "code": status,
            "message": message,
        },
    }
}
