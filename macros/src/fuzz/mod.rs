//! Mutated input: whatever is written, the macros emit Rust, and a mistake gives an error.
//!
//! The seeds are fixed, so that every run has the same inputs. `ERRORBOOK_FUZZ` is the number of
//! inputs; `tests/fuzz-macros` runs many.

mod inputs;
mod large;
mod mutate;
mod one_mistake;

use std::{
    env,
    panic::{AssertUnwindSafe, catch_unwind},
};

use proc_macro2::{TokenStream, TokenTree};

use self::{
    inputs::{Input, Macro},
    mutate::{Random, Words},
};
use crate::{api_error, envelope, error_book, support::item};

/// Runs the macro of an input.
fn expand(input: &Input) -> TokenStream {
    let tokens = input.tokens.clone();
    match input.of {
        Macro::ApiError => item::derive(tokens, api_error::derive, api_error::stub),
        Macro::ErrorBook => item::derive(tokens, error_book::derive, error_book::stub),
        Macro::Envelope => {
            envelope::declare(std::iter::once(inputs::runtime()).chain(tokens).collect())
        }
    }
}

/// Counts the words in tokens that are `word`.
fn count(tokens: TokenStream, word: &str) -> usize {
    let counts = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) => count(group.stream(), word),
        TokenTree::Ident(ident) => usize::from(ident == word),
        _ => 0,
    });
    counts.sum()
}

fn size(tokens: TokenStream) -> usize {
    let sizes = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) => 1 + size(group.stream()),
        _ => 1,
    });
    sizes.sum()
}

/// Whether the code is that of a sound input.
fn is_real(of: Macro, emitted: &TokenStream) -> bool {
    let word = match of {
        Macro::ApiError => "__ROWS",
        Macro::ErrorBook => "__BOOK",
        Macro::Envelope => return emitted.is_empty() || count(emitted.clone(), "SHAPE") > 0,
    };
    count(emitted.clone(), word) > 0
}

/// Checks what the macro of an input emits. Returns the number of errors.
fn check(input: &Input) -> usize {
    let emitted = expand(input);
    let errors = count(emitted.clone(), "compile_error");
    if let Err(error) = syn::parse2::<syn::File>(emitted.clone()) {
        panic!("what is emitted is no Rust: {error}\n{emitted}");
    }
    // The compiler itself reports an attribute that may have been meant to be `#[api(…)]`.
    let is_silent = errors == 0 && !is_real(input.of, &emitted);
    assert!(!is_silent || inputs::has_unknown_attribute(&input.tokens), "no error, and no code");
    let tokens = size(input.tokens.clone());
    assert!(errors <= 10 + tokens, "{errors} errors in {tokens} tokens");
    let emitted = size(emitted);
    assert!(emitted <= 2_000 + 60 * tokens, "{emitted} tokens from {tokens}");
    errors
}

/// Checks an input, and names it if that panics.
fn check_and_name(input: &Input) -> usize {
    let outcome = catch_unwind(AssertUnwindSafe(|| check(input)));
    outcome.unwrap_or_else(|_| panic!("the input was:\n{}", input.tokens))
}

#[test]
fn seeds_are_found_and_pass() {
    let seeds = inputs::seeds();
    for of in [Macro::ApiError, Macro::ErrorBook, Macro::Envelope] {
        assert!(seeds.iter().filter(|seed| seed.of == of).count() > 20, "{of:?}");
    }
    for seed in &seeds {
        check_and_name(seed);
    }
}

#[test]
fn mutated_inputs() {
    let wanted = env::var("ERRORBOOK_FUZZ").map_or(5_000, |count| count.parse().expect("a number"));
    let seeds = inputs::seeds();
    let words = Words::of(&seeds);
    let (mut random, mut sound, mut wrong) = (Random::new(9), 0, 0);
    while sound + wrong < wanted {
        let Some(input) = mutate::mutated(&mut random, &seeds, &words) else { continue };
        if check_and_name(&input) == 0 { sound += 1 } else { wrong += 1 }
    }
    // If one kind were rare, the test would be worth little.
    assert!(sound * 10 > wanted && wrong * 10 > wanted, "{sound} sound, {wrong} wrong");
}
