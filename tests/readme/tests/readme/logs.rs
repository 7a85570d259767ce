//! The event that `docs/LOGS.md` shows.

use std::{
    io,
    sync::{Arc, Mutex},
};

use crate::{
    page::{Page, on_one_line},
    server::pay_without_ledger,
};

/// Keeps what is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_says_what_the_client_does_not_get() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().without_time().with_ansi(false);
    let subscriber = subscriber.with_writer(move || writer.clone()).finish();
    let _guard = tracing_subscriber::util::SubscriberInitExt::set_default(subscriber);
    pay_without_ledger().await;
    let said = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let said = said.replace("errorbook_readme::", "shop::");
    let page = Page::read("docs/LOGS.md");
    assert_eq!(on_one_line(&said), on_one_line(page.blocks("text")[0]));
}
