//! Writes a type and its `Envelope` for each declaration.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{
    model::{Condition, Envelope, Member, Model, Node, Part, Shape, Value},
    source::Source,
};

pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    model.envelopes.iter().map(|declared| envelope(model.runtime, declared)).collect()
}

pub(super) fn envelope(runtime: &TokenStream, envelope: &Envelope<'_>) -> TokenStream {
    let declaration = envelope.declaration;
    let (attrs, vis, name) = (&declaration.attrs, &declaration.vis, &declaration.name);
    let media_type = envelope.media_type.map(|media_type| {
        quote!(const MEDIA_TYPE: &'static #runtime::__private::core::primitive::str = #media_type;)
    });
    let shape = self::shape(runtime, &envelope.shape);
    let body = body(runtime);
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
            #body
        }
    }
}

fn body(runtime: &TokenStream) -> TokenStream {
    quote! {
        fn body(
            report: &#runtime::Report<'_>,
        ) -> #runtime::__private::Cow<'static, [#runtime::__private::core::primitive::u8]> {
            static CACHE: #runtime::__private::Cache = #runtime::__private::Cache::new();
            CACHE.body(report, const { &<Self as #runtime::envelope::Envelope>::SHAPE })
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
    let (name, value) = (&member.name, value(runtime, &member.value));
    quote!(#runtime::envelope::Member { name: #name, #value })
}

fn element(runtime: &TokenStream, element: &Value) -> TokenStream {
    let value = value(runtime, element);
    quote!(#runtime::envelope::Element { #value })
}

/// Writes the fields of `Member` and `Element` that say what the value is.
fn value(runtime: &TokenStream, value: &Value) -> TokenStream {
    let node = node(runtime, &value.node);
    let option = quote!(#runtime::__private::core::option::Option);
    let optional = match &value.optional {
        Some(condition) => {
            let condition = self::condition(runtime, condition);
            quote!(#option::Some(#condition))
        }
        None => quote!(#option::None),
    };
    quote!(node: #node, optional: #optional)
}

fn node(runtime: &TokenStream, node: &Node) -> TokenStream {
    let content = match node {
        Node::Source(source) => {
            let source = self::source(runtime, source);
            quote!(Source(#source))
        }
        Node::Constant(json) => quote!(Constant(#json)),
        Node::Text(parts) => {
            let parts = parts.iter().map(|part| text_part(runtime, part));
            quote!(Text(&[#(#parts),*]))
        }
        Node::Object(inner) => {
            let inner = shape(runtime, inner);
            quote!(Object(#inner))
        }
        Node::Array(elements) => {
            let elements = elements.iter().map(|inner| element(runtime, inner));
            quote!(Array(&[#(#elements),*]))
        }
    };
    quote!(#runtime::envelope::Node::#content)
}

fn text_part(runtime: &TokenStream, part: &Part) -> TokenStream {
    match part {
        Part::Literal(text) => quote!(#runtime::envelope::TextPart::Literal(#text)),
        Part::Source(source) => {
            let source = self::source(runtime, source);
            quote!(#runtime::envelope::TextPart::Source(#source))
        }
    }
}

fn condition(runtime: &TokenStream, condition: &Condition) -> TokenStream {
    let (variant, inner) = match condition {
        Condition::Source(source) => {
            let source = self::source(runtime, source);
            return quote!(#runtime::envelope::Condition::Source(#source));
        }
        Condition::All(inner) => (format_ident!("All"), inner),
        Condition::Any(inner) => (format_ident!("Any"), inner),
    };
    let inner = inner.iter().map(|inner| self::condition(runtime, inner));
    quote!(#runtime::envelope::Condition::#variant(&[#(#inner),*]))
}

fn source(runtime: &TokenStream, source: &Source) -> TokenStream {
    let variant = format_ident!("{}", source.variant);
    quote!(#runtime::envelope::Source::#variant)
}
