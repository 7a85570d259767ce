//! Writes the text of a contract file.

use super::Contract;
use crate::schema;

impl Contract {
    /// Returns the text of the file: the same for equal contracts, byte for byte.
    ///
    /// ```
    /// # use errorbook_contract::Contract;
    /// let text = "{\n  \"format\": 1,\n  \"book\": \"a::B\",\n  \"envelopes\": [],\n  \"errors\": []\n}\n";
    /// assert_eq!(text.parse::<Contract>()?.to_json(), text);
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    #[must_use]
    #[expect(clippy::missing_panics_doc, reason = "a contract can always be written")]
    pub fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).expect("every key is a string");
        text.push('\n');
        text
    }

    /// Sets the JSON Schema of each envelope.
    pub(super) fn describe_envelopes(&mut self) {
        let own = self.errors.iter_mut().filter_map(|entry| entry.own_envelope.as_mut());
        for envelope in self.envelopes.iter_mut().chain(own) {
            envelope.schema = Some(schema::of_envelope(&envelope.shape));
        }
    }
}
