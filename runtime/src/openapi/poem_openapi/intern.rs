//! Texts that live as long as the program, as poem-openapi wants them.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

use alloc::{boxed::Box, string::String};

static TEXTS: Mutex<Option<HashSet<&'static str>>> = Mutex::new(None);

/// Returns a text that was leaked once, no matter how often it is asked for.
pub(super) fn intern(text: &str) -> &'static str {
    let mut texts = TEXTS.lock().unwrap_or_else(PoisonError::into_inner);
    let texts = texts.get_or_insert_default();
    match texts.get(text) {
        Some(text) => text,
        None => {
            let leaked: &'static str = Box::leak(Box::<str>::from(String::from(text)));
            texts.insert(leaked);
            leaked
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_text_is_leaked_once() {
        let text = alloc::string::String::from("interned");
        assert!(core::ptr::eq(super::intern(&text), super::intern("interned")));
    }
}
