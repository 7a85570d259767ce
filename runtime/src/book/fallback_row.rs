//! The rows of failures of the framework.

use core::marker::PhantomData;

use super::ErrorBook;
use crate::catalog::{ErrorSpec, Extras, Owner, Rows};

static OWNER: Owner = Owner::new("errorbook::FrameworkError", env!("CARGO_PKG_VERSION"), 0);

/// The row for statuses that have no row of their own in the fallback of the book `B`.
///
/// Such a status reuses the code, type, group, doc URL and log level of the 400 or 500 row. In a book
/// without a fallback, it has no code.
struct FallbackRow<B, const STATUS: u16>(PhantomData<B>);

impl<B: ErrorBook, const STATUS: u16> FallbackRow<B, STATUS> {
    const LENDER: Option<ErrorSpec> = match B::BOOK.fallback {
        Some(rows) => rows.first_with_status(STATUS),
        None => None,
    };
    const EXTRAS: &'static [Extras] = &[match Self::LENDER {
        Some(lender) => lender.extras().of_any_status(),
        None => Extras::NONE,
    }];
    const ROWS: &'static Rows = &match Self::LENDER {
        Some(lender) => lender.rows.lend(lender.place, Self::EXTRAS),
        None => Rows { statuses: &[STATUS], extras: Self::EXTRAS, ..Rows::none(&OWNER) },
    };
}

/// Returns the row for failures of a status.
pub(super) fn row_for<B: ErrorBook>(status: u16) -> ErrorSpec {
    let own = B::BOOK.fallback.and_then(|rows| rows.first_with_status(status));
    own.unwrap_or(match status {
        ..500 => FallbackRow::<B, 400>::ROWS.get(0),
        _ => FallbackRow::<B, 500>::ROWS.get(0),
    })
}
