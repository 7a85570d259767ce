//! The error behind the text that a framework answered with.

use alloc::string::{String, ToString};

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
        (Wording::Framework, Some(mistake)) => with_field(error, &mistake),
        (Wording::Plain, Some(mistake)) => {
            with_field(error, &mistake).with_message(Some(mistake.sentence()))
        }
    }
}

/// Says what the mistake is about. Its violation has our words for either wording: those of the
/// framework quote the value.
fn with_field(mut error: FrameworkError, mistake: &Mistake) -> FrameworkError {
    if let Some(param) = &mistake.param {
        error = error.with_param(param.to_string());
    }
    match mistake.violation() {
        Some(violation) => error.with_violations(violation),
        None => error,
    }
}
