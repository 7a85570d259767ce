crate::envelope! {
    /// `code, message, request_id`, null when absent.
    ///
    /// ```
    /// use errorbook::{ApiError, Report, envelope::Flat};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("the `name` field is required")]
    /// #[api(status = 400)]
    /// struct InvalidRequest;
    ///
    /// let body = Report::new(&InvalidRequest).with_request_id("req_1").body::<Flat>();
    /// assert_eq!(
    ///     String::from_utf8(body).unwrap(),
    ///     concat!(
    ///         r#"{"code":"invalid_request","message":"the `name` field is required","#,
    ///         r#""request_id":"req_1"}"#,
    ///     ),
    /// );
    /// ```
    pub Flat {
        "code": code,
        "message": message,
        "request_id": request_id,
    }
}
