//! Walking a tree of catalogs, at compile time and at run time.

use super::{Catalog, ErrorSpec, Rows};

/// How deep `transparent` may nest: the iterator walks the tree on a stack of this size.
pub(super) const DEEPEST: usize = 16;

impl Catalog {
    /// The number of rows, counted as often as they are reached.
    pub(crate) const fn count_rows(&self) -> usize {
        let mut count = self.rows.len();
        let mut i = 0;
        while i < self.nested.len() {
            count += self.nested[i].count_rows();
            i += 1;
        }
        count
    }

    /// The number of catalogs, counted as often as they are reached.
    pub(crate) const fn count_owners(&self) -> usize {
        let mut count = 1;
        let mut i = 0;
        while i < self.nested.len() {
            count += self.nested[i].count_owners();
            i += 1;
        }
        count
    }

    pub(crate) const fn rows(&self) -> &'static Rows {
        self.rows
    }

    #[cfg(test)]
    pub(crate) const fn is_proven(&self) -> bool {
        self.proven
    }

    /// Whether the proof of this type has compared both rows.
    pub(crate) const fn has_compared(&self, a: ErrorSpec, b: ErrorSpec) -> bool {
        self.proven && self.holds(a.rows) && self.holds(b.rows)
    }

    /// Whether this is the catalog of a type, or of one that passes it on.
    pub(crate) const fn holds(&self, rows: &'static Rows) -> bool {
        if self.rows.is(rows) {
            return true;
        }
        let mut i = 0;
        while i < self.nested.len() {
            if self.nested[i].holds(rows) {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Whether the derive of this type, or of one that it passes on, reported a mistake.
    pub(crate) const fn has_stub(&self) -> bool {
        let mut i = 0;
        while i < self.nested.len() {
            if self.nested[i].has_stub() {
                return true;
            }
            i += 1;
        }
        self.owner().is_stub()
    }

    /// The first row with this status.
    pub(crate) const fn first_with_status(&self, status: u16) -> Option<ErrorSpec> {
        let mut i = 0;
        while i < self.rows.len() {
            if self.rows.statuses[i] == status {
                return Some(self.rows.get(i));
            }
            i += 1;
        }
        let mut i = 0;
        while i < self.nested.len() {
            if let Some(spec) = self.nested[i].first_with_status(status) {
                return Some(spec);
            }
            i += 1;
        }
        None
    }

    /// The rows of this catalog and of all below it, those of each catalog once.
    pub(super) fn each_row(&self) -> EachRow<'_> {
        EachRow {
            root: self,
            nodes: self.nodes(),
            seen: 0,
            rows: self.rows,
            place: self.rows.len(),
        }
    }

    /// Whether one of the first few catalogs has these rows.
    fn has_early(&self, rows: &'static Rows, few: usize) -> bool {
        for node in self.nodes().take(few) {
            if node.rows.is(rows) {
                return true;
            }
        }
        false
    }

    /// This catalog and all below it, as often as they are reached.
    pub(super) fn nodes(&self) -> Nodes<'_> {
        Nodes { root: Some(self), path: [None; DEEPEST], depth: 0 }
    }
}

/// Walks a catalog depth first; each place on the path holds the next child to visit.
#[derive(Clone)]
pub(super) struct Nodes<'a> {
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

/// Walks the rows of catalogs that were not seen before.
#[derive(Clone)]
pub(super) struct EachRow<'a> {
    root: &'a Catalog,
    nodes: Nodes<'a>,
    /// How many catalogs were reached.
    seen: usize,
    /// Those of the last catalog, and the next of them.
    rows: &'static Rows,
    place: usize,
}

impl Iterator for EachRow<'_> {
    type Item = ErrorSpec;

    fn next(&mut self) -> Option<ErrorSpec> {
        while self.place == self.rows.len() {
            let rows = self.nodes.next()?.rows;
            if !self.root.has_early(rows, self.seen) {
                (self.rows, self.place) = (rows, 0);
            }
            self.seen += 1;
        }
        self.place += 1;
        Some(self.rows.get(self.place - 1))
    }
}
