//! Finds the outermost error of a book on the chain of an `anyhow::Error`.
//!
//! The chain has the errors and their sources. An error that was attached as a context is not on it:
//! the link that shows it is a type of anyhow, and only anyhow itself looks into that. It returns the
//! outermost context of a type, but not its place. [`Search::holder_of`] finds the place.

use alloc::{boxed::Box, sync::Arc, vec::Vec};
use core::{error::Error, iter::successors, marker::PhantomData, ptr};
use std::io;

use super::super::{Catalogued, ErrorBook, FrameworkError};
use crate::{
    error::{ApiError, Boxed, Violations},
    report::chain::LONGEST_CHAIN,
};

pub(crate) type Link<'a> = &'a (dyn Error + 'static);

/// What generated code asks for each type that a book lists. Not public API.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "not public API")]
pub struct Search<'a> {
    error: &'a anyhow::Error,
    /// The chain, from the outside.
    links: Vec<Link<'a>>,
    found: Option<Found<'a>>,
}

/// What answers.
#[derive(Clone, Copy)]
pub(super) enum Answering<'a> {
    Error(&'a dyn ApiError),
    Input(&'a Violations),
}

/// What answers, and where it is.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    pub(super) answering: Answering<'a>,
    place: usize,
    /// Whether its sources are not on the chain.
    pub(super) is_context: bool,
}

/// Returns an error and its sources.
//
// The `size_hint` of anyhow's own iterator walks the whole chain, which may have no end.
pub(crate) fn links(error: Link<'_>) -> impl Iterator<Item = Link<'_>> {
    successors(Some(error), |&link| next(link)).take(LONGEST_CHAIN)
}

/// Returns what is below an error. An `io::Error` passes over the error that it was made of.
fn next(link: Link<'_>) -> Option<Link<'_>> {
    match link.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
        Some(inner) => Some(inner),
        None => link.source(),
    }
}

/// Returns the outermost error of the book, or the violations of the input.
pub(super) fn find<B: ErrorBook>(error: &anyhow::Error) -> Option<Found<'_>> {
    let mut search = Search::of(error);
    // What each book answers, whether it lists it or not.
    search.try_type(|violations| Some(Answering::Input(violations)));
    search.try_type(|error: &FrameworkError| error.is_of::<B>().then_some(Answering::Error(error)));
    search.try_type(|error: &Boxed| if_listed::<B>(&**error));
    search.try_type(|error: &Arc<dyn ApiError + Send + Sync>| if_listed::<B>(&**error));
    B::find_listed(&mut search);
    search.found
}

fn if_listed<B: ErrorBook>(error: &(dyn ApiError + Send + Sync)) -> Option<Answering<'_>> {
    B::BOOK.lists(error.spec().rows).then_some(Answering::Error(error))
}

#[expect(clippy::unnecessary_wraps, reason = "others may not be of the book")]
fn known<T: ApiError>(error: &T) -> Option<Answering<'_>> {
    Some(Answering::Error(error))
}

impl<'a> Search<'a> {
    fn of(error: &'a anyhow::Error) -> Self {
        let mut search = Self { error, links: links(&**error).collect(), found: None };
        search.open_box();
        search
    }

    /// Puts what is in a `Box<dyn Error>` in front of the link that hides it, with its sources.
    fn open_box(&mut self) {
        let Some(boxed) = self.error.downcast_ref::<Box<dyn Error + Send + Sync>>() else { return };
        if let Some(place) = self.holder_of(boxed) {
            self.links.splice(place..place, links(&**boxed));
        }
    }

    /// Looks for a type, in a box or not.
    pub fn errors_of<T: ApiError + 'static>(&mut self) {
        self.among_errors(known::<T>);
        self.among_errors(known::<Arc<T>>);
        self.among_errors(known::<Box<T>>);
    }

    fn contexts_of<T: ApiError + Send + Sync + 'static>(&mut self) {
        self.among_contexts(known::<T>);
        self.among_contexts(known::<Arc<T>>);
        self.among_contexts(known::<Box<T>>);
    }

    fn try_type<T: Error + Send + Sync + 'static>(
        &mut self,
        read: impl Fn(&T) -> Option<Answering<'_>>,
    ) {
        self.among_errors(&read);
        self.among_contexts(&read);
    }

    fn among_errors<T: Error + 'static>(&mut self, read: impl Fn(&T) -> Option<Answering<'_>>) {
        let mut links = self.links.iter().enumerate();
        let found = links.find_map(|(place, link)| Some((place, read(link.downcast_ref()?)?)));
        if let Some((place, answering)) = found {
            self.offer(Found { answering, place, is_context: false });
        }
    }

    fn among_contexts<T: Error + Send + Sync + 'static>(
        &mut self,
        read: impl Fn(&T) -> Option<Answering<'_>>,
    ) {
        let Some(value) = self.error.downcast_ref::<T>() else { return };
        let Some(place) = self.holder_of(value) else { return };
        // anyhow also returns the innermost error, which is a link, or inside of the link with the
        // first context and then the next link.
        let is_it = |link: &Link<'_>| link.downcast_ref::<T>().is_some_and(|it| ptr::eq(it, value));
        if self.links[place..].iter().take(2).any(is_it) {
            return;
        }
        if let Some(answering) = read(value) {
            self.offer(Found { answering, place, is_context: true });
        }
    }

    /// Keeps the outermost error.
    fn offer(&mut self, found: Found<'a>) {
        if self.found.is_none_or(|other| found.place < other.place) {
            self.found = Some(found);
        }
    }

    /// Returns the place of the outermost link that holds a value in its own memory.
    ///
    /// anyhow allocates each context on its own, behind a header, so a context is in one link alone,
    /// also if it has no size and is at the end of the link.
    fn holder_of<T>(&self, value: &T) -> Option<usize> {
        let address = ptr::from_ref(value).addr();
        self.links.iter().position(|link| {
            let start = ptr::from_ref(*link).addr();
            (start..=start + size_of_val(*link)).contains(&address)
        })
    }
}

/// Looks for a listed type among the contexts. Not public API.
///
/// Only a thread-safe type can be a context. Generated code does not know whether a type is one: the
/// method of this type is the inherent one, which takes precedence, or that of [`NoContexts`].
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "not public API")]
pub struct Contexts<T>(PhantomData<T>);

impl<T> Contexts<T> {
    pub const NEW: Self = Self(PhantomData);
}

impl<T: Catalogued + Send + Sync + 'static> Contexts<T> {
    pub fn find(&self, search: &mut Search<'_>) {
        search.contexts_of::<T>();
    }
}

/// Not public API: a type that cannot be a context.
#[doc(hidden)]
pub trait NoContexts {
    fn find(&self, _: &mut Search<'_>) {}
}

impl<T> NoContexts for Contexts<T> {}

#[doc(hidden)]
#[macro_export]
macro_rules! __find_listed {
    ($([$($cfgs:tt)*] [$($ty:tt)*])*) => {
        fn find_listed(search: &mut $crate::__private::Search<'_>) {
            #[allow(unused_imports)]
            use $crate::__private::NoContexts as _;
            $(
                $($cfgs)*
                {
                    <$($ty)* as $crate::HasCatalog>::find(search);
                    $crate::__private::Contexts::<$($ty)*>::NEW.find(search);
                }
            )*
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __find_passed {
    ($([$($ty:tt)*])*) => {
        fn find_passed(search: &mut $crate::__private::Search<'_>)
        where
            Self: 'static,
        {
            #[allow(unused_imports)]
            use $crate::__private::NoContexts as _;
            $(
                <$($ty)* as $crate::HasCatalog>::find(search);
                $crate::__private::Contexts::<$($ty)*>::NEW.find(search);
            )*
        }
    };
}
