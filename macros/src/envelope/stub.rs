//! Types with an empty envelope after a mistake, so that no use of the types adds another error.

use std::collections::HashSet;

use proc_macro2::TokenStream;

use super::{
    ast::Input,
    expand,
    model::{Envelope, Node, Object},
};

pub(super) fn stub(input: &Input) -> TokenStream {
    let mut seen = HashSet::new();
    let declarations = input.declarations.iter();
    // A second declaration of one name is a mistake that the stub does not repeat.
    let once = declarations.filter(|item| item.has_cfg() || seen.insert(&item.name));
    let stubs = once.map(|declaration| {
        let root = Node::Object(Object { members: Vec::new(), spreads_details: false });
        expand::envelope(&input.runtime, &Envelope { declaration, media_type: None, root })
    });
    stubs.collect()
}
