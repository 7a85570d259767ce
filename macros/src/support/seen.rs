//! Finds names that are written twice.

/// The names so far. A sorted list, because a set of std would cost each build more than the rules
/// that need one.
#[derive(Default)]
pub(crate) struct Seen {
    sorted: Vec<String>,
}

impl Seen {
    /// Adds a name. Returns whether it is new.
    pub(crate) fn insert(&mut self, name: &str) -> bool {
        let place = self.place(name);
        if let Err(place) = place {
            self.sorted.insert(place, name.to_owned());
        }
        place.is_err()
    }

    /// Whether the name was added.
    pub(crate) fn contains(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    /// Returns where the name is, or where it belongs.
    fn place(&self, name: &str) -> Result<usize, usize> {
        self.sorted.binary_search_by(|known| known.as_str().cmp(name))
    }
}
