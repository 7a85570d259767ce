//! The contract of a book, for readers outside the compiler.
//!
//! | | |
//! |---|---|
//! | `export` | the contract as text |
//! | `frozen` | the contract as types, and the test that it does not break |
//! | `reference` | the reference page, to be served |

mod export;
#[cfg(feature = "contract")]
mod frozen;
#[cfg(feature = "reference")]
mod reference;

#[cfg(feature = "contract")]
pub use errorbook_contract::Contract;
pub use export::{export, export_type};
#[cfg(feature = "contract")]
pub use frozen::{assert_frozen, contract, contract_of_type};
#[cfg(feature = "reference")]
pub use reference::{Reference, ReferenceAnswer, reference};
