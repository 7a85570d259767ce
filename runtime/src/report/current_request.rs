//! The request that is being answered.
//!
//! Most frameworks turn an error into a response without showing it the request. So a layer keeps
//! what the error needs to know of it at hand while the service works.

use alloc::{borrow::Cow, string::String, sync::Arc};
use core::cell::RefCell;

use super::{layers, representation::Answer, valid_id};
use crate::catalog::{Book, ErrorSpec};

/// What an error needs to know of its request.
#[derive(Debug)]
pub(crate) struct RequestContext {
    /// An id that may be sent.
    pub(crate) id: String,
    /// The header of the id.
    pub(crate) header: Cow<'static, str>,
    /// Method and path, if an envelope shows them.
    pub(crate) line: Option<RequestLine>,
    /// The book of the layer.
    pub(crate) answer: Option<Answer>,
    /// The layer around this one.
    pub(crate) outer: CurrentRequest,
}

/// The method of a request, and its path without the query.
#[derive(Clone, Debug)]
pub(crate) struct RequestLine {
    pub(crate) method: String,
    pub(crate) path: Option<String>,
}

std::thread_local! {
    static CURRENT: RefCell<CurrentRequest> = const { RefCell::new(CurrentRequest(None)) };
}

/// The request of the running code, if a layer or the framework shows it.
#[derive(Clone, Debug, Default)]
pub(crate) struct CurrentRequest(Option<Arc<RequestContext>>);

impl CurrentRequest {
    /// Returns the request of the code that calls this.
    #[inline]
    pub(crate) fn get() -> Self {
        if layers::exist() { Self::of_thread() } else { Self::default() }
    }

    fn of_thread() -> Self {
        // A thread that ends has no request.
        CURRENT.try_with(|current| current.borrow().clone()).unwrap_or_default()
    }

    /// Whether there is a request.
    pub(crate) fn is_known(&self) -> bool {
        self.0.is_some()
    }

    /// Returns the id.
    pub(crate) fn id(&self) -> Option<&str> {
        self.0.as_ref().map(|context| &*context.id)
    }

    /// Returns the method.
    pub(crate) fn method(&self) -> Option<&str> {
        self.line().map(|line| &*line.method)
    }

    /// Returns the path without the query.
    pub(crate) fn path(&self) -> Option<&str> {
        self.line()?.path.as_deref()
    }

    /// Returns what the outermost layer saw: a router takes off what it matched.
    pub(crate) fn line(&self) -> Option<&RequestLine> {
        let context = self.0.as_deref()?;
        context.outer.line().or(context.line.as_ref())
    }

    /// Returns the header of the id, in lower case.
    pub(crate) fn header(&self) -> &str {
        self.0.as_ref().map_or(valid_id::HEADER, |context| &context.header)
    }

    /// Returns how the innermost layer whose book lists the type of a row answers.
    pub(crate) fn answer_for(&self, spec: ErrorSpec) -> Option<Answer> {
        self.find(&|book| book.lists(spec.rows))
    }

    /// Returns how the innermost layer of this book answers.
    pub(crate) fn answer_in(&self, book: &Book) -> Option<Answer> {
        self.find(&|of_layer| of_layer.catalog.owner().is(book.catalog.owner()))
    }

    /// Returns the book of the innermost layer.
    #[cfg(feature = "tracing")]
    pub(crate) fn book(&self) -> Option<&'static Book> {
        Some(self.find(&|_| true)?.book)
    }

    fn find(&self, is_it: &dyn Fn(&Book) -> bool) -> Option<Answer> {
        let mut next = self.0.as_deref();
        while let Some(context) = next {
            if let Some(answer) = context.answer.filter(|answer| is_it(answer.book)) {
                return Some(answer);
            }
            next = context.outer.0.as_deref();
        }
        None
    }
}

impl RequestContext {
    /// A made-up request, for the examples of a contract.
    #[cfg(feature = "export")]
    pub(crate) fn example(id: &str, method: &str, path: &str) -> Arc<Self> {
        layers::announce();
        Arc::new(Self {
            id: id.into(),
            header: valid_id::HEADER.into(),
            line: Some(RequestLine { method: method.into(), path: Some(path.into()) }),
            answer: None,
            outer: CurrentRequest::default(),
        })
    }

    /// Calls `work` with this request as the current one. The one before is the current one again
    /// afterwards, also after a panic.
    ///
    /// `work` is synchronous, so no other task runs meanwhile.
    pub(crate) fn enter<T>(self: &Arc<Self>, work: impl FnOnce() -> T) -> T {
        struct Restore(CurrentRequest);
        impl Drop for Restore {
            fn drop(&mut self) {
                CURRENT.replace(core::mem::take(&mut self.0));
            }
        }
        let _restore = Restore(CURRENT.replace(CurrentRequest(Some(Arc::clone(self)))));
        work()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn context(id: &str) -> Arc<RequestContext> {
        layers::announce();
        let outer = CurrentRequest::get();
        let header = valid_id::HEADER.into();
        Arc::new(RequestContext { id: id.into(), header, line: None, answer: None, outer })
    }

    fn id() -> Option<String> {
        CurrentRequest::get().id().map(Into::into)
    }

    #[test]
    fn a_nested_request_ends_with_its_call() {
        context("outer").enter(|| {
            context("inner").enter(|| assert_eq!(id().as_deref(), Some("inner")));
            assert_eq!(id().as_deref(), Some("outer"));
        });
        assert_eq!(id(), None);
    }

    #[test]
    fn a_panic_ends_the_request() {
        let panicked = std::panic::catch_unwind(|| context("req_1").enter(|| panic!()));
        assert!(panicked.is_err());
        assert_eq!(id(), None);
    }
}
