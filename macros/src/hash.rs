//! 64-bit FNV-1a, as the runtime's proof expects it.

use quote::ToTokens;

pub(crate) fn text(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The hash of a declaration as it is written.
pub(crate) fn tokens(tokens: &impl ToTokens) -> u64 {
    text(&tokens.to_token_stream().to_string())
}
