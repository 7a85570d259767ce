//! The templates of an envelope, one for each row.

use alloc::borrow::Cow;
#[cfg(feature = "std")]
use {alloc::boxed::Box, std::sync::OnceLock};

#[cfg(feature = "std")]
use super::template::Template;
use super::{Shape, exact, write::write};
use crate::Report;

/// How many rows have a template. The bodies of others are put together each time.
#[cfg(feature = "std")]
const ROWS: usize = 256;
/// How many places are tried for a row before that.
#[cfg(feature = "std")]
const TRIES: usize = 8;

/// The templates of one envelope, each made when its row first occurs. Without `std`, none.
pub struct Templates {
    #[cfg(feature = "std")]
    rows: [OnceLock<Box<Template>>; ROWS],
}

impl Templates {
    /// No templates yet, for a static.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "for a static")]
    pub const fn new() -> Self {
        Self {
            #[cfg(feature = "std")]
            rows: [const { OnceLock::new() }; ROWS],
        }
    }

    /// The body of a report. Borrowed if no two occurrences of its row differ.
    pub fn body(&'static self, report: &Report<'_>, shape: &'static Shape) -> Cow<'static, [u8]> {
        #[cfg(feature = "std")]
        if let Some(template) = self.of(report, shape) {
            return template.filled(report);
        }
        Cow::Owned(exact(|body| write(report, shape, body)))
    }

    #[cfg(feature = "std")]
    fn of(&'static self, report: &Report<'_>, shape: &'static Shape) -> Option<&'static Template> {
        // The rows of an enum lie one behind the other, so that each gets a place of its own.
        let first = core::ptr::from_ref(report.spec()).addr() / size_of::<crate::ErrorSpec>();
        (first..first + TRIES).find_map(|place| {
            let row = &self.rows[place % ROWS];
            let template = row.get_or_init(|| Template::of(report, shape).into());
            template.is_for(report).then_some(&**template)
        })
    }
}
