//! Writes a type and its `Envelope` for each declaration.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{
    model::{Condition, Element, Envelope, Member, Model, Node, Object, Part, Value},
    source::Source,
};
use crate::support::{attribute::walk::named, emit};

pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let mut envelopes = TokenStream::new();
    for declared in &model.envelopes {
        envelopes.extend(envelope(model.runtime, declared));
    }
    envelopes
}

pub(super) fn envelope(runtime: &TokenStream, envelope: &Envelope<'_>) -> TokenStream {
    let declaration = envelope.declaration;
    let (vis, name) = (&declaration.vis, &declaration.name);
    let (attrs, cfgs) =
        (emit::all(&declaration.attrs), emit::all(&named(&declaration.attrs, "cfg")));
    let media_type = envelope.media_type.map(|media_type| {
        quote!(const MEDIA_TYPE: &'static #runtime::__private::core::primitive::str = #media_type;)
    });
    let root = node(runtime, &envelope.root);
    let body = body(runtime);
    quote! {
        #attrs
        #[derive(
            #runtime::__private::core::clone::Clone,
            #runtime::__private::core::marker::Copy,
            #runtime::__private::core::fmt::Debug,
        )]
        #vis struct #name;

        #cfgs
        #[automatically_derived]
        impl #runtime::envelope::Envelope for #name {
            #media_type
            const SHAPE: #runtime::envelope::Shape = #runtime::envelope::Shape::new(#root);
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

fn object(runtime: &TokenStream, object: &Object) -> TokenStream {
    let mut members = TokenStream::new();
    for member in &object.members {
        members.extend(self::member(runtime, member));
    }
    let spreads_details = object.spreads_details;
    quote! {
        #runtime::envelope::Object { members: &[#members], spreads_details: #spreads_details }
    }
}

fn member(runtime: &TokenStream, member: &Member) -> TokenStream {
    let (name, value) = (&member.name, value(runtime, &member.value));
    quote!(#runtime::envelope::Member { name: #name, value: #value },)
}

fn element(runtime: &TokenStream, element: &Element) -> TokenStream {
    match element {
        Element::Value(value) => {
            let value = self::value(runtime, value);
            quote!(#runtime::envelope::Element::Value(#value),)
        }
        Element::Each { each, otherwise } => {
            let each = node(runtime, each);
            let otherwise =
                option(runtime, otherwise.as_ref().map(|value| self::value(runtime, value)));
            quote! {
                #runtime::envelope::Element::EachViolation { each: #each, otherwise: #otherwise },
            }
        }
    }
}

fn value(runtime: &TokenStream, value: &Value) -> TokenStream {
    let node = node(runtime, &value.node);
    let optional = value.optional.as_ref().map(|condition| self::condition(runtime, condition));
    let optional = option(runtime, optional);
    quote!(#runtime::envelope::Value { node: #node, optional: #optional })
}

fn option(runtime: &TokenStream, value: Option<TokenStream>) -> TokenStream {
    let option = quote!(#runtime::__private::core::option::Option);
    match value {
        Some(value) => quote!(#option::Some(#value)),
        None => quote!(#option::None),
    }
}

fn node(runtime: &TokenStream, node: &Node) -> TokenStream {
    let content = match node {
        Node::Source(source) => {
            let source = self::source(runtime, source);
            quote!(Source(#source))
        }
        Node::Or(source, constant) => {
            let (source, constant) = (self::source(runtime, source), self::node(runtime, constant));
            quote!(Or(#source, &#constant))
        }
        Node::Constant(json) => quote!(Constant(#json)),
        Node::Text(parts) => {
            let mut list = TokenStream::new();
            for part in parts {
                list.extend(text_part(runtime, part));
            }
            quote!(Text(&[#list]))
        }
        Node::Object(inner) => {
            let inner = object(runtime, inner);
            quote!(Object(#inner))
        }
        Node::Array(elements) => {
            let mut list = TokenStream::new();
            for inner in elements {
                list.extend(element(runtime, inner));
            }
            quote!(Array(&[#list]))
        }
    };
    quote!(#runtime::envelope::Node::#content)
}

fn text_part(runtime: &TokenStream, part: &Part) -> TokenStream {
    match part {
        Part::Literal(text) => quote!(#runtime::envelope::TextPart::Literal(#text),),
        Part::Source(source) => {
            let source = self::source(runtime, source);
            quote!(#runtime::envelope::TextPart::Source(#source),)
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
    let mut list = TokenStream::new();
    for inner in inner {
        let inner = self::condition(runtime, inner);
        list.extend(quote!(#inner,));
    }
    quote!(#runtime::envelope::Condition::#variant(&[#list]))
}

fn source(runtime: &TokenStream, source: &Source) -> TokenStream {
    let variant = format_ident!("{}", source.variant);
    quote!(#runtime::envelope::Source::#variant)
}
