//! An item to derive for, also one that cannot be read.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{
    Attribute, Data, DataEnum, DataStruct, DeriveInput, Fields, Token,
    parse::{ParseStream, Parser},
    punctuated::Punctuated,
};

/// Runs a derive. For an item that cannot be read, it emits the error and the stub, which the uses
/// of the type need.
pub(crate) fn derive(
    item: TokenStream,
    derive: fn(&DeriveInput) -> TokenStream,
    stub: fn(&DeriveInput) -> TokenStream,
) -> TokenStream {
    match syn::parse2(item.clone()) {
        Ok(input) => derive(&input),
        Err(error) => {
            let error = error.to_compile_error();
            let stub = head.parse2(item).ok().map(|input| stub(&input));
            quote!(#error #stub)
        }
    }
}

/// Reads what is in front of the fields or variants.
fn head(input: ParseStream<'_>) -> syn::Result<DeriveInput> {
    let attrs = input.call(Attribute::parse_outer)?;
    let vis = input.parse()?;
    let data = match input.parse::<Option<Token![enum]>>()? {
        Some(enum_token) => Data::Enum(DataEnum {
            enum_token,
            brace_token: syn::token::Brace::default(),
            variants: Punctuated::new(),
        }),
        None => Data::Struct(DataStruct {
            struct_token: input.parse()?,
            fields: Fields::Unit,
            semi_token: None,
        }),
    };
    let (ident, generics) = (input.parse()?, input.parse()?);
    input.parse::<TokenStream>()?;
    Ok(DeriveInput { attrs, vis, ident, generics, data })
}
