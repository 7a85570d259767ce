//! Headers, in whichever type a framework keeps them.

/// The headers of a request or a response: http 1's, http 0.2's (actix-web) or Rocket's.
pub(crate) trait Headers {
    type Name: Clone + AsRef<str> + TryFrom<&'static str>;
    type Value: Clone + AsRef<[u8]> + for<'a> TryFrom<&'a str>;

    /// Returns all values of a header. In the types of http a copy is a reference count.
    fn all(&self, name: &str) -> impl Iterator<Item = Self::Value>;

    /// Sets a header, in place of all values that it has.
    fn set(&mut self, name: Self::Name, value: Self::Value);

    /// Adds a value to those that a header has.
    fn append(&mut self, name: Self::Name, value: Self::Value);

    /// Removes all values of a header.
    fn remove(&mut self, name: &str);

    fn has(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    /// Returns the value of a header that is there once. What is sent twice is ambiguous.
    fn single(&self, name: &str) -> Option<Self::Value> {
        let mut values = self.all(name);
        let first = values.next()?;
        if values.next().is_some() { None } else { Some(first) }
    }
}

/// Headers without a framework, for the tests of this room.
#[cfg(test)]
impl Headers for std::vec::Vec<(&'static str, std::string::String)> {
    type Name = &'static str;
    type Value = std::string::String;

    fn all(&self, name: &str) -> impl Iterator<Item = Self::Value> {
        self.iter().filter(move |(own, _)| *own == name).map(|(_, value)| value.clone())
    }

    fn set(&mut self, name: &'static str, value: Self::Value) {
        self.retain(|(own, _)| *own != name);
        self.push((name, value));
    }

    fn append(&mut self, name: &'static str, value: Self::Value) {
        self.push((name, value));
    }

    fn remove(&mut self, name: &str) {
        self.retain(|(own, _)| *own != name);
    }
}
