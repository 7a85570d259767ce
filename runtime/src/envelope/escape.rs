//! Text to the inside of a JSON string.

use alloc::vec::Vec;
use core::fmt;

/// A writer that escapes what passes through it.
///
/// Escapes as `serde_json` does: `"`, `\` and what is below U+0020, nothing else.
pub(super) struct Escaper<'b>(pub(super) &'b mut Vec<u8>);

impl fmt::Write for Escaper<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape(text, self.0);
        Ok(())
    }
}

/// Appends the text, escaped: clean runs as a whole, the rest byte by byte.
pub(super) fn escape(text: &str, json: &mut Vec<u8>) {
    let mut rest = text.as_bytes();
    loop {
        let (clean, tail) = rest.split_at(clean_run(rest));
        json.extend_from_slice(clean);
        let Some((&byte, tail)) = tail.split_first() else { return };
        escape_byte(byte, json);
        rest = tail;
    }
}

fn escape_byte(byte: u8, json: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let short = match byte {
        b'"' | b'\\' => byte,
        b'\n' => b'n',
        b'\r' => b'r',
        b'\t' => b't',
        0x08 => b'b',
        0x0c => b'f',
        _ => {
            let (high, low) = (usize::from(byte >> 4), usize::from(byte & 0xf));
            json.extend_from_slice(&[b'\\', b'u', b'0', b'0', HEX[high], HEX[low]]);
            return;
        }
    };
    json.extend_from_slice(&[b'\\', short]);
}

/// How many bytes at the start need no escape.
fn clean_run(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    while let Some((word, tail)) = rest.split_first_chunk() {
        let found = dirty(u64::from_le_bytes(*word));
        if found != 0 {
            let clean = found.trailing_zeros() / u8::BITS;
            return bytes.len() - rest.len() + clean as usize;
        }
        rest = tail;
    }
    let is_dirty = |byte: &u8| matches!(byte, b'"' | b'\\' | ..0x20);
    let clean = rest.iter().position(is_dirty).unwrap_or(rest.len());
    bytes.len() - rest.len() + clean
}

/// The high bit of each byte to escape, in a word of eight.
///
/// Exact up to the lowest such byte. A byte above it may be marked wrongly, because a subtraction
/// borrows from its neighbour; nobody looks at those.
const fn dirty(word: u64) -> u64 {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    const fn below(word: u64, limit: u64) -> u64 {
        word.wrapping_sub(ONES * limit) & !word & HIGH
    }
    below(word, 0x20)
        | below(word ^ (ONES * b'"' as u64), 1)
        | below(word ^ (ONES * b'\\' as u64), 1)
}

#[cfg(test)]
mod tests {
    use alloc::{string::String, vec::Vec};

    use super::escape;

    fn escaped(text: &str) -> Vec<u8> {
        let mut json = Vec::from(*b"\"");
        escape(text, &mut json);
        json.push(b'"');
        json
    }

    #[test]
    fn every_character_at_every_place_of_a_word() {
        for letter in
            (0..0x100).chain([0x2028, 0x2029, 0xffff, 0x1_f600]).filter_map(char::from_u32)
        {
            for before in 0..18 {
                let mut text: String = core::iter::repeat_n('ÿ', before / 2).collect();
                text.extend(core::iter::repeat_n('!', before % 2));
                text.push(letter);
                text.push_str("\u{1f} #\"]\\[ tail");
                assert_eq!(escaped(&text), serde_json::to_vec(&text).unwrap(), "{text:?}");
            }
        }
    }
}
