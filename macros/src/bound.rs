//! Which types depend on generic parameters, and lifetimes where there are none.

use proc_macro2::{Group, Ident, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Generics, Type};

/// Whether a type mentions a type or const parameter.
pub(crate) fn is_generic(ty: &Type, generics: &Generics) -> bool {
    let types = generics.type_params().map(|param| &param.ident);
    let consts = generics.const_params().map(|param| &param.ident);
    let names: Vec<&Ident> = types.chain(consts).collect();
    !names.is_empty() && mentions(ty.to_token_stream(), &names)
}

/// Whether a type mentions one of these names.
pub(crate) fn mentions(tokens: TokenStream, names: &[&Ident]) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => names.contains(&&ident),
        TokenTree::Group(group) => mentions(group.stream(), names),
        _ => false,
    })
}

/// Whether a type is, or holds, the type of this name: `AuthError`, `Self` or `Box<AuthError>`, but
/// not `other::AuthError`.
pub(crate) fn is_within(name: &Ident, ty: &Type) -> bool {
    let mut behind_colon = false;
    ty.to_token_stream().into_iter().any(|token| {
        let is_path_start = !behind_colon;
        behind_colon = matches!(&token, TokenTree::Punct(colon) if colon.as_char() == ':');
        matches!(token, TokenTree::Ident(word) if is_path_start && (word == *name || word == "Self"))
    })
}

/// The type with `'static` for each lifetime, for places outside an impl.
pub(crate) fn with_static_lifetimes(tokens: TokenStream) -> TokenStream {
    let mut behind_tick = false;
    let mut result = TokenStream::new();
    for token in tokens {
        let token = match token {
            TokenTree::Ident(name) if behind_tick => {
                TokenTree::Ident(Ident::new("static", name.span()))
            }
            TokenTree::Group(group) => {
                let inner = with_static_lifetimes(group.stream());
                let mut replaced = Group::new(group.delimiter(), inner);
                replaced.set_span(group.span());
                TokenTree::Group(replaced)
            }
            other => other,
        };
        behind_tick = matches!(&token, TokenTree::Punct(tick)
            if tick.as_char() == '\'' && tick.spacing() == Spacing::Joint);
        result.extend(quote!(#token));
    }
    result
}
