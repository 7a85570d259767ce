crate::envelope! {
    /// `type, code, message, param, doc_url, request_id`: always all six, null when absent.
    ///
    /// The default. Clients find each member at the same place in every body.
    ///
    /// ```
    /// use errorbook::{ApiError, Report, envelope::Typed};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("`{param}` is required")]
    /// #[api(status = 422, type = "validation_error", code = "parameter_missing")]
    /// struct Missing {
    ///     #[api(param)]
    ///     param: &'static str,
    /// }
    ///
    /// let body = Report::new(&Missing { param: "amount" }).with_request_id("req_1").body::<Typed>();
    /// assert_eq!(
    ///     String::from_utf8(body).unwrap(),
    ///     concat!(
    ///         r#"{"type":"validation_error","code":"parameter_missing","#,
    ///         r#""message":"`amount` is required","param":"amount","#,
    ///         r#""doc_url":null,"request_id":"req_1"}"#,
    ///     ),
    /// );
    /// ```
    pub Typed {
        "type": type,
        "code": code,
        "message": message,
        "param": param,
        "doc_url": doc_url,
        "request_id": request_id,
    }
}
