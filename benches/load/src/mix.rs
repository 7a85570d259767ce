//! What is asked, and what must come back.

/// One kind of request.
pub struct Kind {
    pub line: &'static str,
    pub json: Option<&'static str>,
    pub status: u16,
    /// Code of the envelope, where the response is an error.
    pub code: Option<&'static str>,
    pub param: Option<&'static str>,
    /// Number of details.
    pub details: Option<usize>,
    /// Whether a handler answers, and not the framework.
    pub handled: bool,
}

const OK: Kind = Kind {
    line: "GET /ok",
    json: None,
    status: 200,
    code: None,
    param: None,
    details: None,
    handled: true,
};

const MALFORMED: &str = r#"{"items":[{"qty":"#;
const ORDER: &str = r#"{"items":[{"qty":1},{"qty":2}]}"#;

pub const MIX: [Kind; 8] = [
    OK,
    Kind { line: "POST /orders", json: Some(ORDER), ..OK },
    Kind {
        line: "GET /out-of-stock",
        status: 409,
        code: Some("out_of_stock"),
        param: Some("lamp"),
        ..OK
    },
    Kind { line: "GET /down", status: 500, code: Some("ledger_down"), ..OK },
    Kind { line: "GET /misfit", status: 422, code: Some("misfit"), details: Some(3), ..OK },
    Kind { line: "GET /nowhere", status: 404, code: Some("route_unknown"), handled: false, ..OK },
    Kind {
        line: "POST /orders",
        json: Some(MALFORMED),
        status: 400,
        code: Some("invalid_request"),
        handled: false,
        ..OK
    },
    Kind { line: "GET /panic", status: 500, code: Some("internal"), handled: false, ..OK },
];

impl Kind {
    /// The bytes of a request, in place of what was in the buffer.
    pub fn write(&self, request_id: Option<&str>, bytes: &mut Vec<u8>) {
        use std::io::Write as _;
        let ok = "a vector takes everything";
        bytes.clear();
        write!(bytes, "{} HTTP/1.1\r\nhost: shop\r\n", self.line).expect(ok);
        if let Some(id) = request_id {
            write!(bytes, "x-request-id: {id}\r\n").expect(ok);
        }
        let json = self.json.unwrap_or_default();
        if !json.is_empty() {
            let kind = "content-type: application/json";
            write!(bytes, "{kind}\r\ncontent-length: {}\r\n", json.len()).expect(ok);
        }
        write!(bytes, "\r\n{json}").expect(ok);
    }
}
