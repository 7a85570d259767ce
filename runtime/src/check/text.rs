//! Building the text of a panic in a const.

use crate::catalog::reason::Reason;

/// Room for a message; what does not fit is cut.
const ROOM: usize = 4096;

/// A text under construction.
pub(crate) struct Text {
    bytes: [u8; ROOM],
    length: usize,
}

impl Text {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; ROOM], length: 0 }
    }

    pub(crate) const fn push(&mut self, parts: &[&str]) {
        let mut i = 0;
        while i < parts.len() {
            self.push_one(parts[i].as_bytes());
            i += 1;
        }
    }

    /// All of it or nothing, so that no character is cut in half.
    const fn push_one(&mut self, part: &[u8]) {
        if part.len() > ROOM - self.length {
            return;
        }
        let (_, free) = self.bytes.split_at_mut(self.length);
        let (place, _) = free.split_at_mut(part.len());
        place.copy_from_slice(part);
        self.length += part.len();
    }

    pub(crate) const fn push_number(&mut self, number: usize) {
        if number >= 10 {
            self.push_number(number / 10);
        }
        #[expect(clippy::cast_possible_truncation, reason = "a digit")]
        self.push_one(&[b'0' + (number % 10) as u8]);
    }

    /// Pushes a code as the reason that it becomes.
    pub(crate) const fn push_reason(&mut self, code: &str) {
        let mut reason = Reason::of(code);
        while let Some(letter) = reason.next() {
            self.push_one(&[letter]);
        }
    }

    pub(crate) const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "an error code means two things",
        }
    }
}
