//! The error behind the text that a framework answered with.

use crate::{ErrorBook, FrameworkError};

/// Makes the error of a response with this status and text. `is_shown` says whether the client may
/// see the text.
pub(super) fn framework_error<B: ErrorBook>(
    status: u16,
    text: &[u8],
    is_shown: bool,
) -> FrameworkError {
    let mut error = FrameworkError::new::<B>(status);
    if !is_shown {
        error = error.without_reason_in_response();
    }
    let Ok(text) = core::str::from_utf8(text) else { return error };
    error = error.with_reason(text.trim());
    match param(text) {
        Some(param) => error.with_param(param),
        None => error,
    }
}

/// Returns the parameter that a rejection of axum names.
fn param(text: &str) -> Option<&str> {
    const BEFORE_PATH: [&str; 3] = [
        "Failed to deserialize the JSON body into the target type: ",
        "Failed to deserialize form body: ",
        "Failed to deserialize query string: ",
    ];
    const BEFORE_NAME: &str = "Invalid URL: Cannot parse `";
    let param = match text.strip_prefix(BEFORE_NAME) {
        Some(rest) => rest.split_once("` with value `")?.0,
        None => {
            let rest = BEFORE_PATH.iter().find_map(|prefix| text.strip_prefix(prefix))?;
            rest.split_once(": ")?.0
        }
    };
    is_path(param).then_some(param)
}

/// Whether this is a path as `serde_path_to_error` writes it, such as `items[1].qty`.
fn is_path(text: &str) -> bool {
    let of_path = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.[]".contains(&byte);
    text.len() <= 128
        && text.starts_with(|c: char| c.is_ascii_alphabetic() || "_[".contains(c))
        && text.bytes().all(of_path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn params_of_rejections() {
        let json = "Failed to deserialize the JSON body into the target type: ";
        let of =
            |rest: &str| param(&alloc::format!("{json}{rest}")).map(std::borrow::ToOwned::to_owned);
        assert_eq!(of("items[1].qty: invalid type").as_deref(), Some("items[1].qty"));
        assert_eq!(of("name: missing").as_deref(), Some("name"));
        assert_eq!(of("missing field `name` at line 1 column 2"), None);
        assert_eq!(of("invalid type: string \"x\", expected u32"), None);
        let url = "Invalid URL: Cannot parse `id` with value `a` with value `b` to a `u32`";
        assert_eq!(param(url), Some("id"));
        assert_eq!(param("Invalid URL: Cannot parse `abc` to a `u32`"), None);
        assert_eq!(param("forbidden: no"), None);
    }
}
