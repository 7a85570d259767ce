//! async-graphql: `cargo run -p errorbook-examples-frameworks --features async-graphql --example async_graphql`
//!
//! Prints what a client of the schema gets. Without `.extend()`, a plain `?` would send `Display`;
//! the extension `Answers` puts that right.

use std::io;

use async_graphql::{EmptyMutation, EmptySubscription, Object, Result, ResultExt as _, Schema};
use errorbook::{ApiError, async_graphql::Answers};

#[derive(Debug, thiserror::Error, ApiError)]
enum PaymentError {
    /// A required parameter is absent.
    #[error("`{param}` is required")]
    #[api(status = 422, code = "parameter_missing")]
    Missing {
        #[api(param)]
        param: &'static str,
    },
    /// The ledger did not answer.
    #[error("ledger: {0}")] // the Display of a 5xx is logged, never sent
    #[api(status = 503, retry_after = 10)]
    LedgerDown(#[from] io::Error),
}

struct Query;

#[Object]
#[expect(clippy::unused_async, reason = "the macro takes nothing else")]
impl Query {
    async fn pay(&self) -> Result<&str> {
        Err(PaymentError::Missing { param: "amount" }).extend()
    }

    async fn ledger(&self) -> Result<&str> {
        Ok(ledger().map_err(PaymentError::from)?)
    }
}

#[tokio::main]
async fn main() -> serde_json::Result<()> {
    let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
        .extension(Answers::<PaymentError>::new())
        .finish();
    for query in ["{ pay }", "{ ledger }"] {
        println!("{}", serde_json::to_string_pretty(&schema.execute(query).await)?);
    }
    Ok(())
}

/// What fails: there is no ledger.
fn ledger() -> io::Result<&'static str> {
    Err(io::Error::other("postgres://admin:secret@db.internal"))
}
