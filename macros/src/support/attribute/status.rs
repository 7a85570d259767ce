//! Statuses as an attribute writes them.

use proc_macro2::Ident;
use syn::{LitInt, Path, PathArguments, Token};

use crate::support::{status, suggest::nearest};

/// Reads a number that can be the status of an error.
pub(crate) fn error_status(number: &LitInt) -> syn::Result<u16> {
    let error = |message| Err(syn::Error::new(number.span(), message));
    match number.base10_parse() {
        Ok(400..=599) if !number.suffix().is_empty() => {
            error(format!("`{number}` has a suffix; write `{}`", number.base10_digits()))
        }
        Ok(status @ 400..=599) => Ok(status),
        _ => error(format!("status `{number}` is not an error; use 400 to 599")),
    }
}

/// Reads a name such as `CONFLICT`.
pub(crate) fn named_status(name: &Ident) -> syn::Result<u16> {
    let text = name.to_string();
    if let Some(number) = status::by_name(&text) {
        return Ok(number);
    }
    let fix = match nearest(&text, &status::names()) {
        _ if text == "none" => "every error has one, use 400 to 599".to_owned(),
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("use 400 to 599, or a const of yours by its path, as in `self::{text}`"),
    };
    Err(syn::Error::new(name.span(), format!("unknown error status `{text}`; {fix}")))
}

/// Makes an expression of a path to a const. Returns `None` for what can only be a type.
pub(crate) fn const_status(mut path: Path) -> Option<Path> {
    if path.segments.last().is_some_and(|last| !last.arguments.is_none()) {
        return None;
    }
    for segment in &mut path.segments {
        match &mut segment.arguments {
            PathArguments::None => {}
            PathArguments::AngleBracketed(arguments) => {
                arguments.colon2_token.get_or_insert(<Token![::]>::default());
            }
            PathArguments::Parenthesized(_) => return None,
        }
    }
    Some(path)
}
