//! The inputs to begin with: those of the corpus, and of the tests of keys and of messages.

use std::{fs, path::Path, str::FromStr};

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::{Attribute, parse::Parser};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Macro {
    ApiError,
    ErrorBook,
    Envelope,
}

/// What one macro is called with.
#[derive(Clone)]
pub(super) struct Input {
    pub(super) of: Macro,
    pub(super) tokens: TokenStream,
}

/// The path of the runtime, which `errorbook::envelope!` puts in front of its input.
pub(super) fn runtime() -> TokenTree {
    Group::new(Delimiter::Bracket, quote!(::errorbook)).into()
}

/// Returns the inputs in the sources beside this crate, or none in its package.
pub(super) fn seeds() -> Vec<Input> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests");
    let derive = tests.join("derive/tests");
    let mut folders = vec![tests.join("common"), derive.join("keys"), derive.join("shapes")];
    let families = fs::read_dir(derive.join("ui")).expect("the repository");
    folders.extend(families.map(|family| family.expect("a folder").path()));
    let mut sources = Vec::new();
    for folder in folders {
        let files = fs::read_dir(folder).expect("a folder");
        sources.extend(files.map(|file| file.expect("a file").path()));
    }
    sources.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    // The order of a folder is that of the machine.
    sources.sort();
    let mut inputs = Vec::new();
    for source in sources {
        let text = fs::read_to_string(source).expect("a file");
        find(TokenStream::from_str(&text).expect("tokens"), &mut inputs);
    }
    inputs
}

/// Finds the inputs in a source, which need not be Rust.
fn find(source: TokenStream, inputs: &mut Vec<Input>) {
    let tokens: Vec<TokenTree> = source.into_iter().collect();
    let mut item = Vec::new();
    for token in tokens {
        let is_brace =
            matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        let is_end = matches!(&token, TokenTree::Punct(end) if end.as_char() == ';');
        item.push(token);
        if is_brace || is_end {
            add(&item, inputs);
            item.clear();
        }
    }
}

fn add(item: &[TokenTree], inputs: &mut Vec<Input>) {
    let tokens: TokenStream = item.iter().cloned().collect();
    let text = tokens.to_string();
    let derives = |name| text.contains("derive") && text.contains(name);
    if let Some(TokenTree::Group(body)) = item.last() {
        if text.contains("envelope !") {
            return inputs.push(Input { of: Macro::Envelope, tokens: body.stream() });
        }
        if text.starts_with("errors !") {
            return of_corpus(body.stream(), inputs);
        }
        if text.starts_with("mod") || text.starts_with("fn") {
            return find(body.stream(), inputs);
        }
    }
    if derives("ApiError") {
        inputs.push(Input { of: Macro::ApiError, tokens: without_derive(tokens) });
    } else if derives("ErrorBook") {
        inputs.push(Input { of: Macro::ErrorBook, tokens: without_derive(tokens) });
    }
}

/// Reads the enums of the corpus, each of which ends in its body: `#[attr] Name [] [] [] { … }`
fn of_corpus(body: TokenStream, inputs: &mut Vec<Input>) {
    let mut attrs = TokenStream::new();
    let mut name = None;
    let mut brackets = Vec::new();
    for token in body {
        match token {
            TokenTree::Ident(ident) => name = Some(ident),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let (name, generics) = (name.take(), brackets.first());
                let tokens = quote!(#attrs pub enum #name #generics #group);
                inputs.push(Input { of: Macro::ApiError, tokens });
                (attrs, brackets) = (TokenStream::new(), Vec::new());
            }
            TokenTree::Group(group) if name.is_some() => brackets.push(group.stream()),
            other => attrs.extend([other]),
        }
    }
}

/// Removes `#[derive(…)]`, as the compiler does.
fn without_derive(tokens: TokenStream) -> TokenStream {
    let parser = |input: syn::parse::ParseStream<'_>| {
        let attrs = input.call(Attribute::parse_outer)?;
        let attrs = attrs.into_iter().filter(|attr| !attr.path().is_ident("derive"));
        let rest: TokenStream = input.parse()?;
        Ok(quote!(#(#attrs)* #rest))
    };
    // In front of an item there may be something else, such as the end of the last one.
    parser.parse2(tokens.clone()).unwrap_or(tokens)
}

/// Whether there is an attribute that neither a derive nor the compiler knows.
pub(super) fn has_unknown_attribute(tokens: &TokenStream) -> bool {
    let known = ["api", "book", "error", "doc", "deprecated", "allow", "cfg", "from", "source"];
    let mut behind_hash = false;
    tokens.clone().into_iter().any(|token| {
        let inside = match &token {
            TokenTree::Group(group) => Some(group.stream()),
            _ => None,
        };
        let first = inside.clone().and_then(|inside| inside.into_iter().next());
        let is_unknown = matches!(first, Some(TokenTree::Ident(name))
            if behind_hash && known.iter().all(|known| name != Ident::new(known, Span::call_site())));
        behind_hash = matches!(&token, TokenTree::Punct(hash) if hash.as_char() == '#');
        is_unknown || inside.is_some_and(|inside| has_unknown_attribute(&inside))
    })
}
