//! A body with what differs left open, so that the rest is put together once.

use alloc::{borrow::Cow, boxed::Box, vec::Vec};

use super::{
    Shape, exact,
    source::Values,
    write::{Open, Writer, Written, complete},
};
use crate::{Book, ErrorSpec, Report};

/// A body as far as it is the same for every occurrence of a row.
pub(super) struct Template {
    spec: &'static ErrorSpec,
    book: Option<&'static Book>,
    status: u16,
    constant_message: Option<&'static str>,
    /// The parts that are left open, each behind the bytes before it.
    pieces: Box<[(Box<[u8]>, Open)]>,
    end: Box<[u8]>,
}

impl Template {
    /// Asks the report for nothing but what [`is_for`](Self::is_for) compares.
    pub(super) fn of(report: &Report<'_>, shape: &'static Shape) -> Self {
        let (mut json, mut open) = (Vec::new(), Vec::new());
        let values = Values::of(report);
        let mut writer = Writer { values: &values, body: &mut json, open: Some(&mut open) };
        if writer.object(shape).is_err() {
            json.clear();
            open = Vec::from([(0, Open::Object(shape))]);
        }
        let mut done = 0;
        let mut piece = |(at, part): (usize, Open)| {
            let before = json[done..at].into();
            done = at;
            (before, part)
        };
        let pieces = open.into_iter().map(&mut piece).collect();
        Self {
            spec: report.spec(),
            book: report.book(),
            status: report.status(),
            constant_message: report.constant_message(),
            pieces,
            end: json[done..].into(),
        }
    }

    pub(super) fn is_for(&self, report: &Report<'_>) -> bool {
        let same_book = match (self.book, report.book()) {
            (Some(own), Some(other)) => core::ptr::eq(own, other),
            (own, other) => own.is_none() && other.is_none(),
        };
        core::ptr::eq(self.spec, report.spec())
            && same_book
            && self.status == report.status()
            && self.constant_message.map(str::as_ptr) == report.constant_message().map(str::as_ptr)
    }

    pub(super) fn filled(&'static self, report: &Report<'_>) -> Cow<'static, [u8]> {
        if self.pieces.is_empty() {
            return Cow::Borrowed(&self.end);
        }
        Cow::Owned(exact(|body| complete(report, body, |writer| self.fill(writer))))
    }

    fn fill(&self, writer: &mut Writer<'_>) -> Written {
        for (before, part) in &self.pieces {
            writer.body.extend_from_slice(before);
            writer.fill(*part)?;
        }
        writer.body.extend_from_slice(&self.end);
        Ok(())
    }
}
