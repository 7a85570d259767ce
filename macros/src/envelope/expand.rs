//! Shapes to code.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::LitStr;

use super::{
    ast::{Declaration, Input},
    json,
    model::{Member, Node, Shape, Value},
    text::Part,
};

/// A type and its `Envelope` for each declaration.
pub(super) fn envelopes<'a>(input: &Input, shapes: impl Iterator<Item = &'a Shape>) -> TokenStream {
    let Input { runtime, declarations } = input;
    let declared = declarations.iter().zip(shapes);
    declared
        .map(|(declaration, shape)| {
            envelope(runtime, declaration, declaration.media_type.as_ref(), shape)
        })
        .collect()
}

/// Types with an empty envelope, to stand in where something was wrong.
pub(super) fn stubs(input: &Input) -> TokenStream {
    let Input { runtime, declarations } = input;
    let empty = Shape { members: Vec::new(), spreads_details: false };
    declarations.iter().map(|declaration| envelope(runtime, declaration, None, &empty)).collect()
}

fn envelope(
    runtime: &TokenStream,
    declaration: &Declaration,
    media_type: Option<&LitStr>,
    shape: &Shape,
) -> TokenStream {
    let Declaration { attrs, vis, name, .. } = declaration;
    let media_type = media_type.map(|media_type| {
        quote!(const MEDIA_TYPE: &'static #runtime::__private::core::primitive::str = #media_type;)
    });
    let shape = self::shape(runtime, shape);
    let cfgs = attrs.iter().filter(|attr| attr.path().is_ident("cfg"));
    quote! {
        #(#attrs)*
        #[derive(
            #runtime::__private::core::clone::Clone,
            #runtime::__private::core::marker::Copy,
            #runtime::__private::core::fmt::Debug,
        )]
        #vis struct #name;

        #(#cfgs)*
        #[automatically_derived]
        impl #runtime::envelope::Envelope for #name {
            #media_type
            const SHAPE: #runtime::envelope::Shape = #shape;

            fn body(
                report: &#runtime::Report<'_>,
            ) -> #runtime::__private::Cow<'static, [#runtime::__private::core::primitive::u8]> {
                static TEMPLATES: #runtime::envelope::Templates =
                    #runtime::envelope::Templates::new();
                TEMPLATES.body(report, const { &<Self as #runtime::envelope::Envelope>::SHAPE })
            }
        }
    }
}

fn shape(runtime: &TokenStream, shape: &Shape) -> TokenStream {
    let members = shape.members.iter().map(|member| self::member(runtime, member));
    let spreads_details = shape.spreads_details;
    quote! {
        #runtime::envelope::Shape { members: &[#(#members),*], spreads_details: #spreads_details }
    }
}

fn member(runtime: &TokenStream, member: &Member) -> TokenStream {
    let Member { name, value: Value { node, optional } } = member;
    let key = json::quoted(name) + ":";
    let node = self::node(runtime, node);
    quote! {
        #runtime::envelope::Member { name: #name, key: #key, node: #node, optional: #optional }
    }
}

fn element(runtime: &TokenStream, element: &Value) -> TokenStream {
    let Value { node, optional } = element;
    let node = self::node(runtime, node);
    quote!(#runtime::envelope::Element { node: #node, optional: #optional })
}

fn node(runtime: &TokenStream, node: &Node) -> TokenStream {
    let (variant, content) = match node {
        Node::Source(source) => ("Source", source_path(runtime, source.variant)),
        Node::Constant(json) => ("Constant", json.to_token_stream()),
        Node::Text(parts) => {
            let parts = parts.iter().map(|part| text_part(runtime, part));
            ("Text", quote!(&[#(#parts),*]))
        }
        Node::Object(shape) => ("Object", self::shape(runtime, shape)),
        Node::Array(elements) => {
            let elements = elements.iter().map(|element| self::element(runtime, element));
            ("Array", quote!(&[#(#elements),*]))
        }
    };
    let variant = format_ident!("{variant}");
    quote!(#runtime::envelope::Node::#variant(#content))
}

fn text_part(runtime: &TokenStream, part: &Part) -> TokenStream {
    match part {
        Part::Literal(json) => quote!(#runtime::envelope::TextPart::Literal(#json)),
        Part::Source(source) => {
            let source = source_path(runtime, source.variant);
            quote!(#runtime::envelope::TextPart::Source(#source))
        }
    }
}

fn source_path(runtime: &TokenStream, variant: &str) -> TokenStream {
    let variant = format_ident!("{variant}");
    quote!(#runtime::envelope::Source::#variant)
}
