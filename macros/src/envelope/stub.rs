//! Types with an empty envelope after a mistake, so that no use of the types adds another error.

use proc_macro2::TokenStream;

use super::{
    ast::Input,
    expand,
    model::{Envelope, Node, Object},
};
use crate::support::seen::Seen;

pub(super) fn stub(input: &Input) -> TokenStream {
    let mut seen = Seen::default();
    let mut stubs = TokenStream::new();
    for declaration in &input.declarations {
        // A second declaration of one name is a mistake that the stub does not repeat.
        if declaration.has_cfg() || seen.insert(&declaration.name.to_string()) {
            let root = Node::Object(Object { members: Vec::new(), spreads_details: false });
            let envelope = Envelope { declaration, media_type: None, root };
            stubs.extend(expand::envelope(&input.runtime, &envelope));
        }
    }
    stubs
}
