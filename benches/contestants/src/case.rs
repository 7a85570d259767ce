//! The errors, as plain data. Nothing here owns memory that rendering would have to copy.

/// What is rendered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// A message that never changes.
    Static,
    /// A message with one number in it.
    Formatted,
    /// A message of 60 bytes that is only known at run time.
    Text60,
    /// A message of 1 KB, a tenth of it to be escaped.
    Text1k,
    /// All six members of the envelope `Typed`.
    Typed,
    /// Fifty field errors.
    Details50,
}

impl Case {
    pub const ALL: [Self; 6] =
        [Self::Static, Self::Formatted, Self::Text60, Self::Text1k, Self::Typed, Self::Details50];

    pub fn name(self) -> String {
        format!("{self:?}").to_lowercase()
    }

    pub fn status(self) -> u16 {
        match self {
            Self::Static | Self::Typed => 400,
            Self::Formatted => 404,
            _ => 422,
        }
    }
}

pub const TYPE: &str = "invalid_request_error";
pub const STATIC: &str = "The parameter `limit` must be at most 100.";
pub const INVALID: &str = "Validation failed.";
pub const INVOICE: u64 = 1_234_567_890;
pub const TEXT60: &str = "Keys for idempotent requests can only be used with same args";

pub const KEY_TYPE: &str = "idempotency_error";
pub const KEY_CODE: &str = "idempotency_key_reused";
pub const KEY_PARAM: &str = "idempotency_key";
pub const KEY_URL: &str = "https://docs.example.com/errors/idempotency_key_reused";
pub const REQUEST_ID: &str = "req_0123456789abcdef";

/// Text with quotes, backslashes, tabs, line breaks and letters of two to four bytes.
pub fn text1k() -> &'static str {
    let line = "line \"quoted\"\tvalue C:\\path\\x \u{2014} na\u{ef}ve \u{fc}n\u{ef}code \u{65e5}\u{672c} \u{1f680} and plain ascii text that goes on\n";
    line.repeat(1000_usize.div_ceil(line.len())).leak()
}

#[derive(Clone, Copy, Debug, serde::Serialize)]
pub struct FieldError {
    pub field: &'static str,
    pub code: &'static str,
    pub message: &'static str,
}

pub fn field_errors() -> &'static [FieldError] {
    let of = |item: usize| FieldError {
        field: format!("items[{item}].name").leak(),
        code: "too_short",
        message: "must be at least 3 characters",
    };
    Vec::leak((0..50).map(of).collect())
}
