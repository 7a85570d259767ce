crate::envelope! {
    /// Problem Details for HTTP APIs (RFC 9457), `application/problem+json`.
    ///
    /// | member | is | RFC 9457 |
    /// |---|---|---|
    /// | `type` | `doc_url`; left out when absent, which means `about:blank` | section 3.1.1 |
    /// | `status` | the HTTP status, a number | section 3.1.2 |
    /// | `title` | the title, else the status's canonical phrase | section 3.1.3 |
    /// | `detail` | the message; left out for `message = none` | section 3.1.4 |
    /// | `code` | the stable code | extension |
    /// | `category` | the failure class, since `type` has another meaning here | extension |
    /// | `param` | the parameter this is about | extension |
    /// | `request_id` | the id of the request | extension |
    /// | `errors` | one object for each violation: `detail`, `pointer` and `code` | section 3 |
    /// | the members of details | they cannot shadow any of the above | section 3.2 |
    ///
    /// ```
    /// use errorbook::{ApiError, Report, envelope::Problem};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("your balance is {balance}, but that costs 50")]
    /// #[api(
    ///     status = 403,
    ///     code = "out_of_credit",
    ///     title = "You do not have enough credit",
    ///     doc_url = "https://example.com/probs/out-of-credit",
    /// )]
    /// struct OutOfCredit {
    ///     #[api(detail)]
    ///     balance: u32,
    /// }
    ///
    /// let body = Report::new(&OutOfCredit { balance: 30 }).body::<Problem>();
    /// assert_eq!(
    ///     String::from_utf8(body).unwrap(),
    ///     concat!(
    ///         r#"{"type":"https://example.com/probs/out-of-credit","#,
    ///         r#""title":"You do not have enough credit","status":403,"#,
    ///         r#""detail":"your balance is 30, but that costs 50","#,
    ///         r#""code":"out_of_credit","balance":30}"#,
    ///     ),
    /// );
    /// ```
    pub Problem as "application/problem+json" {
        "type": doc_url?,
        "title": title,
        "status": status,
        "detail": message?,
        "code": code?,
        "category": type?,
        "param": param?,
        "request_id": request_id?,
        "errors": [..violations {
            "detail": violation.message,
            "pointer": violation.fragment?,
            "code": violation.code?,
        }]?,
        ..details
    }
}
