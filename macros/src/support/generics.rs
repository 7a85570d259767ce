//! Types that depend on generic parameters.

use proc_macro2::{Group, Ident, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};
use syn::{GenericArgument, GenericParam, Generics, PathArguments, Token, Type};

/// Whether a type mentions a type or const parameter.
pub(crate) fn is_generic(ty: &Type, generics: &Generics) -> bool {
    let mut names = Vec::new();
    for param in &generics.params {
        match param {
            GenericParam::Lifetime(_) => {}
            GenericParam::Type(ty) => names.push(&ty.ident),
            GenericParam::Const(constant) => names.push(&constant.ident),
        }
    }
    !names.is_empty()
        && any(ty.to_token_stream(), &|token| match token {
            TokenTree::Ident(ident) => names.contains(&ident),
            _ => false,
        })
}

/// Whether a token is such a one, also within others.
pub(crate) fn any(tokens: TokenStream, is_such: &dyn Fn(&TokenTree) -> bool) -> bool {
    for token in tokens {
        if is_such(&token) {
            return true;
        }
        if let TokenTree::Group(group) = token
            && any(group.stream(), is_such)
        {
            return true;
        }
    }
    false
}

/// Whether a type is, or holds, the type of this name: `AuthError`, `Self` or `Box<AuthError>`, but
/// not `other::AuthError`.
pub(crate) fn is_within(name: &Ident, ty: &Type) -> bool {
    let mut behind_colon = false;
    for token in ty.to_token_stream() {
        match &token {
            TokenTree::Ident(word) if !behind_colon && (word == name || word == "Self") => {
                return true;
            }
            _ => {}
        }
        behind_colon = matches!(token, TokenTree::Punct(colon) if colon.as_char() == ':');
    }
    false
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
        result.append(token);
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
    let mut params = TokenStream::new();
    for param in &generics.params {
        match param {
            GenericParam::Lifetime(lifetime) => lifetime.to_tokens(&mut params),
            GenericParam::Type(ty) => {
                params.append_all(&ty.attrs);
                ty.ident.to_tokens(&mut params);
                ty.colon_token.to_tokens(&mut params);
                ty.bounds.to_tokens(&mut params);
            }
            GenericParam::Const(constant) => {
                constant.const_token.to_tokens(&mut params);
                constant.ident.to_tokens(&mut params);
                constant.colon_token.to_tokens(&mut params);
                constant.ty.to_tokens(&mut params);
            }
        }
        <Token![,]>::default().to_tokens(&mut params);
    }
    params
}
