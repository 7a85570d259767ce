//! Keeps what the shop logs, to show it in the tour.

use std::{
    io,
    sync::{Arc, Mutex, PoisonError},
};

use tracing_subscriber::{field::MakeExt as _, fmt::format};

/// The lines so far.
#[derive(Clone, Debug, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

/// Installs the subscriber. A real service writes to stdout, with the time, and more levels.
///
/// # Panics
///
/// If there is one already.
#[must_use]
pub fn start() -> Log {
    let log = Log::default();
    let writer = log.clone();
    // Where a backtrace is captured, it differs between machines, so the tour leaves it out.
    let fields = format::debug_fn(|writer, field, value| match field.name() {
        "message" => write!(writer, "{value:?}"),
        "backtrace" => Ok(()),
        name => write!(writer, "{name}={value:?}"),
    });
    tracing_subscriber::fmt()
        .fmt_fields(fields.delimited(" "))
        .with_max_level(tracing::Level::ERROR)
        .without_time()
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .init();
    log
}

impl Log {
    /// Returns the lines.
    #[must_use]
    pub fn lines(&self) -> String {
        let lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // The space in front of a backtrace that was left out.
        String::from_utf8_lossy(&lines).replace(" \n", "\n")
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
