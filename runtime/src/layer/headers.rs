//! Headers, in whichever type a framework keeps them.

/// The headers of a request or a response: http 1's, http 0.2's (actix-web) or Rocket's.
pub(crate) trait Headers {
    type Name: Clone + AsRef<str> + TryFrom<&'static str>;
    type Value: Clone + AsRef<[u8]> + for<'a> TryFrom<&'a str>;

    /// Returns the first value of a header. In the types of http a copy is a reference count.
    fn get(&self, name: &str) -> Option<Self::Value>;

    /// Sets a header, in place of all values that it has.
    fn set(&mut self, name: Self::Name, value: Self::Value);

    /// Removes all values of a header, and returns the first.
    fn remove(&mut self, name: &str) -> Option<Self::Value>;
}

/// Headers without a framework, for the tests of this room.
#[cfg(test)]
impl Headers for std::collections::BTreeMap<&'static str, std::string::String> {
    type Name = &'static str;
    type Value = std::string::String;

    fn get(&self, name: &str) -> Option<Self::Value> {
        self.get(name).cloned()
    }

    fn set(&mut self, name: &'static str, value: Self::Value) {
        self.insert(name, value);
    }

    fn remove(&mut self, name: &str) -> Option<Self::Value> {
        self.remove(name)
    }
}
