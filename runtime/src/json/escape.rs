//! Text as the inside of a JSON string.

use alloc::vec::Vec;
use core::fmt;

/// A writer that escapes what passes through it.
///
/// Escapes as `serde_json` does: `"`, `\` and what is below U+0020, nothing else.
pub(crate) struct Escaper<'b>(pub(crate) &'b mut Vec<u8>);

impl fmt::Write for Escaper<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape(text, self.0);
        Ok(())
    }
}

/// Appends the escaped text: runs that need no escape as a whole, the rest byte by byte.
pub(crate) fn escape(text: &str, json: &mut Vec<u8>) {
    let mut rest = text.as_bytes();
    while let Some((clean, byte, tail)) = split_at_dirty(rest) {
        json.extend_from_slice(clean);
        escape_byte(byte, json);
        rest = tail;
    }
    json.extend_from_slice(rest);
}

/// Whether a text needs no escape. Costs nothing for a literal.
#[inline]
#[expect(clippy::needless_bitwise_bool, reason = "without branches it is one pass")]
pub(crate) fn is_clean(text: &str) -> bool {
    text.bytes().fold(true, |clean, byte| clean & (LETTERS[usize::from(byte)] == 0))
}

fn escape_byte(byte: u8, json: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let letter = LETTERS[usize::from(byte)];
    json.extend_from_slice(&[b'\\', letter]);
    if letter == b'u' {
        let (high, low) = (usize::from(byte >> 4), usize::from(byte & 0xf));
        json.extend_from_slice(&[b'0', b'0', HEX[high], HEX[low]]);
    }
}

/// The letter behind the backslash; 0 for a byte that needs no escape.
static LETTERS: [u8; 0x100] = {
    let mut letters = [0; 0x100];
    letters.split_at_mut(0x20).0.copy_from_slice(&[b'u'; 0x20]);
    letters[0x08] = b'b';
    letters[b'\t' as usize] = b't';
    letters[b'\n' as usize] = b'n';
    letters[0x0c] = b'f';
    letters[b'\r' as usize] = b'r';
    letters[b'"' as usize] = b'"';
    letters[b'\\' as usize] = b'\\';
    letters
};

/// Returns the text before the first byte to escape, that byte, and the text behind it.
fn split_at_dirty(bytes: &[u8]) -> Option<(&[u8], u8, &[u8])> {
    let (clean, tail) = bytes.split_at_checked(first_dirty(bytes)?)?;
    let (&byte, tail) = tail.split_first()?;
    Some((clean, byte, tail))
}

fn first_dirty(bytes: &[u8]) -> Option<usize> {
    let Some(last_word) = bytes.last_chunk() else {
        return bytes.iter().position(|&byte| LETTERS[usize::from(byte)] != 0);
    };
    let (words, _) = bytes.as_chunks();
    for (place, word) in words.iter().enumerate() {
        let found = dirty(u64::from_le_bytes(*word));
        if found != 0 {
            return Some(8 * place + lowest(found));
        }
    }
    // Less than a word is left: look at the last whole one, whose start is known to be clean.
    let found = dirty(u64::from_le_bytes(*last_word));
    (found != 0).then(|| bytes.len() - 8 + lowest(found))
}

fn lowest(found: u64) -> usize {
    (found.trailing_zeros() / u8::BITS) as usize
}

/// The high bit of each byte to escape, in a word of eight.
///
/// Exact up to the lowest such byte. A byte above it may be marked wrongly, because the
/// subtraction borrows from it; the callers look only at the lowest.
const fn dirty(word: u64) -> u64 {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    // Flipping bit 1 turns `"`, 0x22, into 0x20 and leaves control characters among themselves.
    let quote_or_control = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
    let backslash = (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
    (quote_or_control | backslash) & !word & HIGH
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
