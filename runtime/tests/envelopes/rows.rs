//! Rows for [`Occurrence`](crate::occurrence::Occurrence). Only the derive can make rows.

use errorbook::{ApiError, Catalogued, ErrorSpec};
use serde_json::Value;

/// Declares an enum whose variants have these fields, and whose rows differ in all that a row can
/// say.
macro_rules! rows {
    ($name:ident $fields:tt) => {
        #[derive(Debug, thiserror::Error, ApiError)]
        #[error("")]
        #[allow(dead_code, reason = "only the rows are read")]
        pub(crate) enum $name {
            #[api(status = 404, expose)]
            NoPage $fields,
            #[api(status = 503, expose, code = none)]
            Silent $fields,
            #[api(status = 422, expose, type = "a_type")]
            Typed $fields,
            #[api(status = 409, expose, title = "\"\\/\0\u{8}\t\n\u{c}\r\u{1f}\u{7f}\u{2028}\u{feff}ü😀")]
            Titled $fields,
            #[api(status = 500, expose, code = "auth.key-missing", doc_url = "https://a/\"{code}\\{code}'")]
            Linked $fields,
            #[api(status = 400, expose, code = none, doc_url = "https://a/")]
            SilentLinked $fields,
            #[api(status = 599, expose, type = "a.type", title = "All", doc_url = "https://a/#{code}")]
            All $fields,
        }
    };
}

rows!(Plain {
    #[api(status)]
    actual: u16,
});
rows!(WithValue {
    #[api(status)]
    actual: u16,
    #[api(details)]
    details: Value,
});
rows!(WithMembers {
    #[api(status)]
    actual: u16,
    #[api(detail)]
    balance: Value,
    #[api(detail)]
    status: Value,
    #[api(detail)]
    details: Value,
    #[api(detail)]
    message: Value,
    #[api(detail = "a\"b")]
    quoted: Value,
    #[api(detail = "ü\n")]
    lines: Value,
});

/// Returns all rows.
pub(crate) fn all() -> Vec<ErrorSpec> {
    let catalogs = [Plain::CATALOG, WithValue::CATALOG, WithMembers::CATALOG];
    catalogs.iter().flat_map(|catalog| catalog.iter()).collect()
}

/// Returns a 404 without details.
pub(crate) fn no_page() -> ErrorSpec {
    Plain::CATALOG.find("no_page").expect("it is the first row")
}

/// Returns a 404 with details.
pub(crate) fn no_page_with_details() -> ErrorSpec {
    WithValue::CATALOG.find("no_page").expect("it is the first row")
}
