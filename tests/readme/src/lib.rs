//! Compiles the Rust blocks of the README and of the pages that it leads to.
#![allow(
    dead_code,
    missing_docs,
    clippy::missing_errors_doc,
    clippy::unused_async,
    reason = "the pages show only what matters"
)]

/// The ledger that the handlers call. It always fails.
mod ledger {
    use std::io;

    #[expect(clippy::unused_async, reason = "a real ledger is asked over the network")]
    pub(crate) async fn record(_amount: u64) -> io::Result<()> {
        Err(io::Error::other("db-7.internal refused"))
    }
}

/// The prices that a handler looks up.
mod prices {
    pub(crate) fn of(quantity: u32) -> anyhow::Result<u64> {
        anyhow::ensure!(quantity < 99, "no row for {quantity} in db-7.internal");
        Ok(u64::from(quantity) * 100)
    }
}

include!(concat!(env!("OUT_DIR"), "/readme.rs"));

/// The page about errors, whose examples go on with those of the README.
pub mod errors {
    use super::{PaymentError, ShopApi, ledger, prices};

    include!(concat!(env!("OUT_DIR"), "/errors.rs"));
}

/// The page about envelopes.
pub mod envelopes {
    include!(concat!(env!("OUT_DIR"), "/envelopes.rs"));
}

/// The page about OpenAPI.
pub mod openapi {
    use super::{PaymentError, ShopApi};

    include!(concat!(env!("OUT_DIR"), "/openapi.rs"));
}
