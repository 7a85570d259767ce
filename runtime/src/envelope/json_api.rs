crate::envelope! {
    /// Error objects of JSON:API 1.1, `application/vnd.api+json`: `errors` with one error, or with
    /// one for each violation.
    ///
    /// | member | is |
    /// |---|---|
    /// | `id` | the id of the request |
    /// | `links.about` | the page about the error |
    /// | `status` | the HTTP status, as a string |
    /// | `code` | the stable code |
    /// | `title` | the title, else the status's canonical phrase |
    /// | `detail` | the message |
    /// | `source.parameter` | the param |
    /// | `meta` | the failure class and the details |
    ///
    /// In the error of a violation, `detail` is its message and `source.pointer` its field. Its own code
    /// is `meta.violation`. All of them have one request id, which is no id of theirs, so it is in
    /// `meta`.
    ///
    /// Source: JSON:API 1.1, "Errors", section "Error Objects".
    ///
    /// ```
    /// use errorbook::{ApiError, Report, envelope::JsonApi};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("the resource has no relationship `{path}`")]
    /// #[api(status = 400, code = "invalid_include", title = "Invalid query parameter")]
    /// struct InvalidInclude {
    ///     path: &'static str,
    ///     #[api(param)]
    ///     parameter: &'static str,
    /// }
    ///
    /// let error = InvalidInclude { path: "author", parameter: "include" };
    /// let body = Report::new(&error).body::<JsonApi>();
    /// assert_eq!(
    ///     String::from_utf8(body).unwrap(),
    ///     concat!(
    ///         r#"{"errors":[{"status":"400","code":"invalid_include","#,
    ///         r#""title":"Invalid query parameter","#,
    ///         r#""detail":"the resource has no relationship `author`","#,
    ///         r#""source":{"parameter":"include"}}]}"#,
    ///     ),
    /// );
    /// ```
    pub JsonApi as "application/vnd.api+json" {
        "errors": [..violations {
            "links": { "about": doc_url }?,
            "status": "{status}",
            "code": code?,
            "title": title,
            "detail": violation.message,
            "source": { "pointer": violation.pointer }?,
            "meta": {
                "type": type?,
                "violation": violation.code?,
                "request_id": request_id?,
                "details": details?,
            }?,
        } else {
            "id": request_id?,
            "links": { "about": doc_url }?,
            "status": "{status}",
            "code": code?,
            "title": title,
            "detail": message,
            "source": { "parameter": param }?,
            "meta": { "type": type?, "details": details? }?,
        }],
    }
}
