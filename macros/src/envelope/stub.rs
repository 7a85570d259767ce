//! Types with an empty envelope after a mistake, so that no use of the types adds another error.

use proc_macro2::TokenStream;

use super::{
    ast::Input,
    expand,
    model::{Envelope, Shape},
};

pub(super) fn stub(input: &Input) -> TokenStream {
    let stubs = input.declarations.iter().map(|declaration| {
        let shape = Shape { members: Vec::new(), spreads_details: false };
        expand::envelope(&input.runtime, &Envelope { declaration, media_type: None, shape })
    });
    stubs.collect()
}
