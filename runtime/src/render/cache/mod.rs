//! Bodies that are rendered ahead, as far as they are the same for every occurrence of a row.
//!
//! Nothing else depends on how this works; without it, each body is written from its shape.

#[cfg(feature = "std")]
mod compile;

use alloc::borrow::Cow;
#[cfg(feature = "std")]
use {alloc::boxed::Box, std::sync::OnceLock};

#[cfg(feature = "std")]
use self::compile::Compiled;
use super::{exact, write};
use crate::{report::Report, shape::Shape};

/// How many rows have a place, and how many places are tried for a row. Others are not cached.
#[cfg(feature = "std")]
const ROWS: usize = 256;
#[cfg(feature = "std")]
const TRIES: usize = 8;

/// Not public API: the rendered bodies of one envelope, each made when its row first occurs.
#[doc(hidden)]
pub struct Cache {
    #[cfg(feature = "std")]
    rows: [OnceLock<Box<Compiled>>; ROWS],
}

#[allow(missing_docs, reason = "not public API")]
impl Cache {
    #[must_use]
    #[expect(clippy::new_without_default, reason = "for a static")]
    pub const fn new() -> Self {
        Self {
            #[cfg(feature = "std")]
            rows: [const { OnceLock::new() }; ROWS],
        }
    }

    /// Returns the body, borrowed if it is the same for every occurrence of the row.
    #[must_use]
    pub fn body(&'static self, report: &Report<'_>, shape: &'static Shape) -> Cow<'static, [u8]> {
        // What depends on violations differs each time.
        #[cfg(feature = "std")]
        if report.violations().is_none()
            && let Some(compiled) = self.compiled(report, shape)
        {
            return compiled.body(report);
        }
        Cow::Owned(exact(|body| write(report, shape, body)))
    }

    #[cfg(feature = "std")]
    fn compiled(
        &'static self,
        report: &Report<'_>,
        shape: &'static Shape,
    ) -> Option<&'static Compiled> {
        // The rows of an enum get places one behind the other.
        let first = report.spec().address();
        for place in first..first + TRIES {
            let slot = &self.rows[place % ROWS];
            let compiled = slot.get_or_init(|| Compiled::new(report, shape).into());
            if compiled.is_for(report) {
                return Some(compiled);
            }
        }
        None
    }
}
