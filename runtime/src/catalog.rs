//! The const tree of an error type's rows.

use core::fmt;

use crate::{ErrorSpec, Owner, unique};

/// How deep `transparent` may nest: the iterator walks the tree on a stack of this size.
const DEEPEST: usize = 16;

/// Every code that an error type can answer with: its own rows, and the catalogs of the error
/// types it passes on (`transparent`).
///
/// A const, so that reading it allocates nothing. Its [`Display`](fmt::Display) is a table.
///
/// ```
/// use errorbook::{ApiError, Catalogued};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// enum StorageError {
///     #[error("no such object")]
///     #[api(status = 404)]
///     NoObject,
/// }
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// enum UploadError {
///     #[error("too large")]
///     #[api(status = 413)]
///     TooLarge,
///     #[error(transparent)]
///     #[api(transparent)]
///     Storage(#[from] StorageError),
/// }
///
/// let codes: Vec<_> = UploadError::CATALOG.iter().filter_map(|spec| spec.code()).collect();
/// assert_eq!(codes, ["too_large", "no_object"]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Catalog {
    /// The type whose catalog this is.
    pub owner: &'static Owner,
    /// The book that the type names.
    pub book: Option<&'static Owner>,
    /// Its own rows.
    pub specs: &'static [ErrorSpec],
    /// The catalogs of the types it passes on.
    pub nested: &'static [&'static Catalog],
    depth: usize,
    proven: bool,
}

impl Catalog {
    #[doc(hidden)]
    #[must_use]
    #[track_caller]
    pub const fn new(
        owner: &'static Owner,
        book: Option<&'static Owner>,
        specs: &'static [ErrorSpec],
        nested: &'static [&'static Catalog],
    ) -> Self {
        let mut depth = 1;
        let mut i = 0;
        while i < nested.len() {
            if depth <= nested[i].depth {
                depth = nested[i].depth + 1;
            }
            i += 1;
        }
        assert!(depth <= DEEPEST, "errors nest more than 16 deep; flatten them");
        Self { owner, book, specs, nested, depth, proven: false }
    }

    /// With the word of the type's derive that no code in here means two things.
    #[doc(hidden)]
    #[must_use]
    pub const fn proven(self) -> Self {
        Self { proven: true, ..self }
    }

    /// Whether a proof of its own has compared both rows.
    pub(crate) const fn has_compared(&self, a: &ErrorSpec, b: &ErrorSpec) -> bool {
        self.proven && self.holds(a.owner) && self.holds(b.owner)
    }

    /// Whether this is the catalog of a type, or passes it on.
    pub(crate) const fn holds(&self, owner: &Owner) -> bool {
        if unique::same_owner(self.owner, owner) {
            return true;
        }
        let mut i = 0;
        while i < self.nested.len() {
            if self.nested[i].holds(owner) {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Every row, depth first; a type that is reached by two paths comes once.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no")]
    /// enum PageError {
    ///     #[api(status = 404)]
    ///     NotFound,
    ///     #[api(status = 410)]
    ///     Gone,
    /// }
    /// let statuses: Vec<_> = PageError::CATALOG.iter().map(|spec| spec.status).collect();
    /// assert_eq!(statuses, [404, 410]);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &'static ErrorSpec> + Clone {
        self.distinct().flat_map(|catalog| catalog.specs)
    }

    /// The row with this code; the first of several that share it.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no")]
    /// enum PageError {
    ///     #[api(status = 404)]
    ///     NotFound,
    ///     #[api(status = 410)]
    ///     Gone,
    /// }
    /// assert_eq!(PageError::CATALOG.find("gone").unwrap().status, 410);
    /// assert!(PageError::CATALOG.find("lost").is_none());
    /// ```
    #[must_use]
    pub fn find(&self, code: &str) -> Option<&'static ErrorSpec> {
        self.nodes().flat_map(|catalog| catalog.specs).find(|spec| spec.code() == Some(code))
    }

    /// Every row with this status.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no")]
    /// enum PageError {
    ///     #[api(status = 404)]
    ///     NotFound,
    ///     #[api(status = 410)]
    ///     Gone,
    /// }
    /// let mut gone = PageError::CATALOG.with_status(410);
    /// assert_eq!(gone.next().unwrap().code(), Some("gone"));
    /// ```
    pub fn with_status(&self, status: u16) -> impl Iterator<Item = &'static ErrorSpec> + Clone {
        self.iter().filter(move |spec| spec.status == status)
    }

    /// The first row with this status, in a const.
    pub(crate) const fn first_with_status(&self, status: u16) -> Option<&'static ErrorSpec> {
        let mut i = 0;
        while i < self.specs.len() {
            if self.specs[i].status == status {
                return Some(&self.specs[i]);
            }
            i += 1;
        }
        let mut i = 0;
        while i < self.nested.len() {
            if let Some(row) = self.nested[i].first_with_status(status) {
                return Some(row);
            }
            i += 1;
        }
        None
    }

    /// This catalog and all below it, each once.
    fn distinct(&self) -> impl Iterator<Item = &Self> + Clone {
        self.nodes()
            .enumerate()
            .filter(|&(position, node)| {
                self.nodes().take(position).all(|earlier| earlier.owner != node.owner)
            })
            .map(|(_, node)| node)
    }

    /// This catalog and all below it, as often as they are reached.
    fn nodes(&self) -> Nodes<'_> {
        Nodes { root: Some(self), path: [None; DEEPEST], depth: 0 }
    }
}

/// Walks a catalog depth first; each place on the path holds the next child to visit.
#[derive(Clone)]
struct Nodes<'a> {
    root: Option<&'a Catalog>,
    path: [Option<(&'a Catalog, usize)>; DEEPEST],
    depth: usize,
}

impl<'a> Nodes<'a> {
    fn enter(&mut self, catalog: &'a Catalog) -> Option<&'a Catalog> {
        *self.path.get_mut(self.depth)? = Some((catalog, 0));
        self.depth += 1;
        Some(catalog)
    }
}

impl<'a> Iterator for Nodes<'a> {
    type Item = &'a Catalog;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(root) = self.root.take() {
            return self.enter(root);
        }
        while let Some((catalog, next)) = self.path[..self.depth].last_mut()?.as_mut() {
            if let Some(&child) = catalog.nested.get(*next) {
                *next += 1;
                return self.enter(child);
            }
            self.depth -= 1;
        }
        None
    }
}

impl fmt::Display for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.table(f, ErrorSpec::r#type)
    }
}

impl Catalog {
    /// Writes one line for each row, with the type that `type_of` gives it.
    pub(crate) fn table(
        &self,
        f: &mut fmt::Formatter<'_>,
        type_of: impl Fn(&ErrorSpec) -> Option<&'static str>,
    ) -> fmt::Result {
        let code = |spec: &ErrorSpec| spec.code().unwrap_or("-");
        let r#type = |spec: &ErrorSpec| type_of(spec).unwrap_or("-");
        let widest = |cell: &dyn Fn(&ErrorSpec) -> &'static str| {
            self.iter().map(|spec| cell(spec).len()).max().unwrap_or(0).max(4)
        };
        let (code_width, type_width) = (widest(&code), widest(&r#type));
        writeln!(f, "{:code_width$}  status  {:type_width$}  description", "code", "type")?;
        self.iter().try_for_each(|spec| {
            let (code, r#type, status) = (code(spec), r#type(spec), spec.status);
            let description = spec.description().and_then(|text| text.lines().next()).unwrap_or("");
            let line = alloc::format!(
                "{code:code_width$}  {status:<6}  {type:type_width$}  {description}"
            );
            writeln!(f, "{}", line.trim_end())
        })
    }
}
