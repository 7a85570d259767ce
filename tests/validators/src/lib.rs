//! What the tests of all validators share: an error with violations, and everything that is said of it.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};

use errorbook::{
    ApiError, Envelope, ErrorResponse, Report, Violation, Violations,
    envelope::{Detailed, Flat, Google, JsonApi, Microsoft, Nested, Problem, Typed},
};

/// What must not be in any answer or log.
pub const SECRET: &str = "s3cr3t";

/// The error of a handler.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("the order is not valid")]
#[api(status = 422)]
pub struct InvalidOrder(
    #[from]
    #[api(violations)]
    pub Violations,
);

/// Returns the response in one envelope.
#[must_use]
pub fn body<V: Envelope>(error: &InvalidOrder) -> String {
    String::from_utf8_lossy(&Report::new(error).body::<V>()).into_owned()
}

/// Returns all that clients, logs and developers can read of an error.
#[must_use]
pub fn all_texts(error: &InvalidOrder) -> Vec<String> {
    let bodies = [
        body::<Detailed>(error),
        body::<Flat>(error),
        body::<Google>(error),
        body::<JsonApi>(error),
        body::<Microsoft>(error),
        body::<Nested>(error),
        body::<Problem>(error),
        body::<Typed>(error),
    ];
    let InvalidOrder(violations) = error;
    let printed = [violations.to_string(), format!("{violations:?}"), format!("{error:?}")];
    bodies.into_iter().chain(printed).chain([log(error)]).collect()
}

/// Returns the log of a response.
fn log(error: &InvalidOrder) -> String {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    tracing::subscriber::with_default(subscriber, || ErrorResponse::new(error));
    let log = log.0.lock().unwrap();
    String::from_utf8_lossy(&log).into_owned()
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(text)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Checks that no text has the secret, and that all of them say something.
///
/// # Panics
///
/// Panics if one has it.
pub fn assert_secret(error: &InvalidOrder) {
    for text in all_texts(error) {
        assert!(!text.is_empty() && !text.contains(SECRET), "{text}");
    }
}

/// Returns each violation as field, code and message.
#[must_use]
pub fn rows(violations: &Violations) -> Vec<(String, Option<&str>, &str)> {
    violations.iter().map(row).collect()
}

fn row(violation: &Violation) -> (String, Option<&str>, &str) {
    (violation.field.to_string(), violation.code.as_deref(), &violation.message)
}
