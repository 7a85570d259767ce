//! 64-bit FNV-1a, which the runtime's proof uses too.

/// Hashes a text.
pub(crate) fn text(text: &str) -> u64 {
    let mut hash = Hash::new();
    hash.add(text);
    hash.0
}

/// Hashes the letters and digits of a code, without their case. Codes that a book may not have side
/// by side have one hash, so that the proof finds them with one look.
pub(crate) fn code(code: &str) -> u64 {
    let mut hash = Hash::new();
    for &byte in code.as_bytes() {
        if byte.is_ascii_alphanumeric() {
            hash.add_number(byte.to_ascii_lowercase().into());
        }
    }
    hash.0
}

/// A hash over several texts.
pub(crate) struct Hash(u64);

impl Hash {
    pub(crate) fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    // A plain loop: macros usually run without optimization.
    pub(crate) fn add(&mut self, text: &str) {
        for &byte in text.as_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    pub(crate) fn add_number(&mut self, number: u16) {
        self.0 = (self.0 ^ u64::from(number)).wrapping_mul(0x0100_0000_01b3);
    }

    pub(crate) fn finish(&self) -> u64 {
        self.0
    }
}
