//! A database in memory, with the errors of a real one.

use std::{collections::HashMap, collections::HashSet, io, sync::Mutex};

use tokio::task::yield_now;

use super::{Customer, Order, Receipt};

#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("no row was returned")]
    NotFound,
    #[error("duplicate key value violates unique constraint `{constraint}`")]
    UniqueViolation { constraint: &'static str },
    #[error("timed out while waiting for a connection")]
    PoolTimedOut,
    #[error("cannot reach postgres://shop:hunter2@10.0.0.7/shop")]
    Io(#[from] io::Error),
}

#[derive(Default)]
pub(crate) struct Db {
    receipts: Mutex<HashMap<String, Receipt>>,
    emails: Mutex<HashSet<String>>,
}

impl Db {
    /// Returns an order. Some ids fail as a database does.
    pub(crate) async fn order(&self, id: &str) -> Result<Order, Error> {
        yield_now().await;
        match id {
            "ord_1" => Ok(Order { amount: 1_200 }),
            "ord_2" => Ok(Order { amount: 90_000 }),
            "ord_busy" => Err(Error::PoolTimedOut),
            "ord_broken" => Err(io::Error::other("connection reset by peer").into()),
            _ => Err(Error::NotFound),
        }
    }

    pub(crate) async fn receipt(&self, charge: &str) -> Result<Receipt, Error> {
        yield_now().await;
        self.receipts.lock().unwrap().get(charge).cloned().ok_or(Error::NotFound)
    }

    pub(crate) async fn keep(&self, receipt: &Receipt) -> Result<(), Error> {
        yield_now().await;
        self.receipts.lock().unwrap().insert(receipt.charge.clone(), receipt.clone());
        Ok(())
    }

    pub(crate) async fn add_customer(&self, email: String) -> Result<Customer, Error> {
        yield_now().await;
        if email.is_empty() {
            return Err(Error::UniqueViolation { constraint: "customers_pkey" });
        }
        if !self.emails.lock().unwrap().insert(email.clone()) {
            return Err(Error::UniqueViolation { constraint: "customers_email_key" });
        }
        Ok(Customer { email })
    }
}
