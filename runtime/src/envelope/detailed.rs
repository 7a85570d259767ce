crate::envelope! {
    /// `code, message`, and where the report has them, `details`, `violations` and `request_id`.
    ///
    /// ```
    /// use errorbook::{ApiError, Report, envelope::Detailed};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("the request body failed validation")]
    /// #[api(status = 400)]
    /// struct ValidationError {
    ///     #[api(detail)]
    ///     fields: Vec<&'static str>,
    /// }
    ///
    /// let body = Report::new(&ValidationError { fields: vec!["name"] }).body::<Detailed>();
    /// assert_eq!(
    ///     String::from_utf8(body).unwrap(),
    ///     concat!(
    ///         r#"{"code":"validation_error","message":"the request body failed validation","#,
    ///         r#""details":{"fields":["name"]}}"#,
    ///     ),
    /// );
    /// ```
    pub Detailed {
        "code": code,
        "message": message,
        "details": details?,
        "violations": violations?,
        "request_id": request_id?,
    }
}
