//! Types that depend on generic parameters.

use proc_macro2::{Group, Ident, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericArgument, GenericParam, Generics, PathArguments, Type};

/// Whether a type mentions a type or const parameter.
pub(crate) fn is_generic(ty: &Type, generics: &Generics) -> bool {
    let types = generics.type_params().map(|param| &param.ident);
    let consts = generics.const_params().map(|param| &param.ident);
    let names: Vec<&Ident> = types.chain(consts).collect();
    !names.is_empty() && mentions(ty.to_token_stream(), &names)
}

fn mentions(tokens: TokenStream, names: &[&Ident]) -> bool {
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

/// Replaces each lifetime with `'static`, for places outside an impl.
pub(crate) fn with_static_lifetimes(tokens: TokenStream) -> TokenStream {
    let mut behind_tick = false;
    let mut result = TokenStream::new();
    for token in tokens {
        let token = match token {
            TokenTree::Ident(name) if behind_tick => Ident::new("static", name.span()).into(),
            TokenTree::Group(group) => {
                let inner = with_static_lifetimes(group.stream());
                let mut replaced = Group::new(group.delimiter(), inner);
                replaced.set_span(group.span());
                replaced.into()
            }
            other => other,
        };
        behind_tick = is_tick(&token);
        result.extend([token]);
    }
    result
}

/// Whether a token begins a lifetime.
fn is_tick(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(tick)
        if tick.as_char() == '\'' && tick.spacing() == Spacing::Joint)
}

/// Returns the type behind references. A bound on `&'a T` would bind every `&T` in the impl to
/// `'a`.
pub(crate) fn referent(ty: &Type) -> &Type {
    match ty {
        Type::Reference(reference) => referent(&reference.elem),
        Type::Group(group) => referent(&group.elem),
        other => other,
    }
}

/// Returns the `T` of a type that is spelled `Option<T>`.
pub(crate) fn option_argument(ty: &Type) -> Option<&Type> {
    let path = match ty {
        Type::Path(path) => &path.path,
        // `$ty:ty` of a macro is in an invisible group.
        Type::Group(group) => return option_argument(&group.elem),
        _ => return None,
    };
    let last = path.segments.last().filter(|segment| segment.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    let GenericArgument::Type(inner) = arguments.args.first()? else { return None };
    Some(inner)
}

/// Writes the parameters as an impl declares them, without their defaults or angle brackets.
pub(crate) fn parameters(generics: &Generics) -> TokenStream {
    let params = generics.params.iter().map(|param| match param {
        GenericParam::Lifetime(lifetime) => lifetime.to_token_stream(),
        GenericParam::Type(ty) => {
            let (attrs, ident, colon, bounds) = (&ty.attrs, &ty.ident, ty.colon_token, &ty.bounds);
            quote!(#(#attrs)* #ident #colon #bounds)
        }
        GenericParam::Const(constant) => {
            let (ident, ty) = (&constant.ident, &constant.ty);
            quote::quote_spanned!(ident.span()=> const #ident: #ty)
        }
    });
    quote!(#(#params),*)
}
