//! Compiles the Rust blocks of the README.
#![allow(
    missing_docs,
    clippy::missing_errors_doc,
    clippy::unused_async,
    reason = "the README shows only what matters"
)]

/// The ledger that the README's handler calls. It always fails.
mod ledger {
    use std::io;

    #[expect(clippy::unused_async, reason = "a real ledger is asked over the network")]
    pub(crate) async fn record(_amount: u64) -> io::Result<()> {
        Err(io::Error::other("db-7.internal refused"))
    }
}

/// The prices that the README's handler looks up.
mod prices {
    pub(crate) fn of(quantity: u32) -> anyhow::Result<u64> {
        anyhow::ensure!(quantity < 99, "no row for {quantity} in db-7.internal");
        Ok(u64::from(quantity) * 100)
    }
}

include!(concat!(env!("OUT_DIR"), "/readme.rs"));
