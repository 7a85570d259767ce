//! Pieces of generated code that more than one macro emits.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote, quote_spanned};
use syn::{Path, ext::IdentExt};

use super::attribute::slot::{Broken, Slot};

/// The runtime as generated code names it.
#[derive(Default)]
pub(crate) struct Runtime {
    pub(crate) path: TokenStream,
    /// The import of a path that the user wrote. If it leads nowhere, only the import fails.
    pub(crate) import: Option<TokenStream>,
}

impl Runtime {
    /// Returns the runtime at the path of the key `crate`, else `::errorbook`.
    pub(crate) fn at(key: &Slot<Path>) -> Self {
        match key.get() {
            Ok(Some(path)) => {
                // With the span of the path, so that the import is shown there.
                let end =
                    path.segments.last().map_or_else(Span::call_site, |last| last.ident.span());
                let import = quote_spanned!(end=> use #path as __errorbook;);
                Self { path: quote!(__errorbook), import: Some(import) }
            }
            Ok(None) | Err(Broken) => Self { path: quote!(::errorbook), import: None },
        }
    }
}

/// Reads code that is written as text, which costs a fraction of handing it over token by token. Its
/// names are looked up where the macro is used.
pub(crate) fn tokens(code: &str) -> TokenStream {
    const BALANCED: &str = "generated code has balanced tokens";
    if proc_macro::is_available() {
        // proc-macro2 would read it by itself before, for ten times the cost.
        let tokens: proc_macro::TokenStream = code.parse().expect(BALANCED);
        return tokens.into();
    }
    code.parse().expect(BALANCED)
}

/// Moves a path to a place in the user's code, so that a failing call is shown only there.
pub(crate) fn at(place: Span, path: &TokenStream) -> TokenStream {
    with_spans(path.clone(), place, place)
}

/// Moves code over a place in the user's code, so that a mistake that the compiler finds in the code
/// is shown at the whole of the place.
pub(crate) fn over(place: &dyn ToTokens, code: TokenStream) -> TokenStream {
    let (start, end) = ends(place);
    with_spans(code, start, end)
}

/// Writes a check that the compiler runs. A failing one is shown at the whole of the place.
pub(crate) fn check(place: &dyn ToTokens, code: TokenStream) -> TokenStream {
    let code = over(place, code);
    quote!(const _: () = #code;)
}

/// Gives one span to the first token, and one to all others.
fn with_spans(code: TokenStream, first: Span, others: Span) -> TokenStream {
    let mut moved = TokenStream::new();
    let mut span = first;
    for mut token in code {
        token.set_span(span);
        moved.append(token);
        span = others;
    }
    moved
}

/// Returns the spans of the first and the last token.
pub(crate) fn ends(tokens: &dyn ToTokens) -> (Span, Span) {
    let mut ends = None;
    for token in tokens.to_token_stream() {
        let span = token.span();
        ends = Some((ends.map_or(span, |(start, _)| start), span));
    }
    ends.unwrap_or_else(|| (Span::call_site(), Span::call_site()))
}

/// Writes one part after another.
pub(crate) fn all<T: ToTokens>(parts: &[T]) -> TokenStream {
    let mut tokens = TokenStream::new();
    for part in parts {
        part.to_tokens(&mut tokens);
    }
    tokens
}

/// Writes a comma behind each item.
pub(crate) fn list<T: ToTokens>(items: &[T]) -> TokenStream {
    let mut list = TokenStream::new();
    for item in items {
        list.extend(quote!(#item,));
    }
    list
}

/// Writes the catalog of a type. If it has none, each use gives the same message at the whole type, and
/// the compiler shows equal messages once.
pub(crate) fn catalog(krate: &TokenStream, ty: &dyn ToTokens) -> TokenStream {
    quote!(<#ty as #krate::HasCatalog>::CATALOG)
}

/// Declares `__OWNER`, which identifies a type.
pub(crate) fn owner(ident: &Ident, hash: u64, krate: &TokenStream) -> TokenStream {
    let name = ident.unraw().to_string();
    quote! {
        const __OWNER: &#krate::Owner = &#krate::__private::owner(
            ::core::concat!(::core::module_path!(), "::", #name),
            match ::core::option_env!("CARGO_PKG_VERSION") {
                ::core::option::Option::Some(version) => version,
                ::core::option::Option::None => "",
            },
            #hash,
        );
    }
}

/// Writes an `Option` as an expression.
pub(crate) fn option(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

/// Mentions types that only an attribute names, so that their imports count as used.
pub(crate) fn mention(types: &[&dyn ToTokens]) -> TokenStream {
    let types = list(types);
    quote! {
        const _: ::core::option::Option<(#types)> = ::core::option::Option::None;
    }
}
