//! The error behind the text that a framework answered with.

use alloc::{borrow::ToOwned, string::String};

use super::{framework_text::Mistake, settings::Wording};
use crate::{ErrorBook, FrameworkError};

/// Makes the error of a response with this status and text.
pub(super) fn framework_error<B: ErrorBook>(
    status: u16,
    text: &[u8],
    wording: Wording,
) -> FrameworkError {
    let error = FrameworkError::new::<B>(status);
    let Ok(text) = core::str::from_utf8(text) else {
        return error.with_reason(String::from_utf8_lossy(text)).with_message(None);
    };
    let text = text.trim();
    let error = error.with_reason(text);
    let mistake = Mistake::of(text);
    match (wording, mistake) {
        (Wording::Row, _) | (Wording::Plain, None) => error.with_message(None),
        (Wording::Framework, None) => error,
        (Wording::Framework, Some(mistake)) => with_param(error, mistake.param.as_deref()),
        (Wording::Plain, Some(mistake)) => {
            let error = with_param(error, mistake.param.as_deref());
            error.with_message(Some(mistake.sentence()))
        }
    }
}

fn with_param(error: FrameworkError, param: Option<&str>) -> FrameworkError {
    match param {
        Some(param) => error.with_param(param.to_owned()),
        None => error,
    }
}
