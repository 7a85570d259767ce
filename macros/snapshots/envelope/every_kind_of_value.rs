/// A shape.
#[derive(
    ::errorbook::__private::core::clone::Clone,
    ::errorbook::__private::core::marker::Copy,
    ::errorbook::__private::core::fmt::Debug,
)]
pub struct Own;
#[automatically_derived]
impl ::errorbook::envelope::Envelope for Own {
    const MEDIA_TYPE: &'static ::errorbook::__private::core::primitive::str = "application/vnd.own+json";
    const SHAPE: ::errorbook::envelope::Shape = ::errorbook::envelope::Shape::new(
        ::errorbook::envelope::Node::Object(::errorbook::envelope::Object {
            members: &[
                ::errorbook::envelope::Member {
                    name: "code",
                    value: ::errorbook::envelope::Value {
                        node: ::errorbook::envelope::Node::Source(
                            ::errorbook::envelope::Source::Code,
                        ),
                        optional: ::errorbook::__private::core::option::Option::None,
                    },
                },
                ::errorbook::envelope::Member {
                    name: "text",
                    value: ::errorbook::envelope::Value {
                        node: ::errorbook::envelope::Node::Text(
                            &[
                                ::errorbook::envelope::TextPart::Source(
                                    ::errorbook::envelope::Source::Code,
                                ),
                                ::errorbook::envelope::TextPart::Literal(": \""),
                                ::errorbook::envelope::TextPart::Source(
                                    ::errorbook::envelope::Source::Title,
                                ),
                                ::errorbook::envelope::TextPart::Literal("\""),
                            ],
                        ),
                        optional: ::errorbook::__private::core::option::Option::None,
                    },
                },
                ::errorbook::envelope::Member {
                    name: "unit",
                    value: ::errorbook::envelope::Value {
                        node: ::errorbook::envelope::Node::Text(
                            &[::errorbook::envelope::TextPart::Literal("s")],
                        ),
                        optional: ::errorbook::__private::core::option::Option::None,
                    },
                },
                ::errorbook::envelope::Member {
                    name: "version",
                    value: ::errorbook::envelope::Value {
                        node: ::errorbook::envelope::Node::Constant("1"),
                        optional: ::errorbook::__private::core::option::Option::None,
                    },
                },
                ::errorbook::envelope::Member {
                    name: "error",
                    value: ::errorbook::envelope::Value {
                        node: ::errorbook::envelope::Node::Object(::errorbook::envelope::Object {
                            members: &[
                                ::errorbook::envelope::Member {
                                    name: "params",
                                    value: ::errorbook::envelope::Value {
                                        node: ::errorbook::envelope::Node::Array(
                                            &[
                                                ::errorbook::envelope::Element::Value(::errorbook::envelope::Value {
                                                    node: ::errorbook::envelope::Node::Source(
                                                        ::errorbook::envelope::Source::Param,
                                                    ),
                                                    optional: ::errorbook::__private::core::option::Option::None,
                                                }),
                                            ],
                                        ),
                                        optional: ::errorbook::__private::core::option::Option::None,
                                    },
                                },
                            ],
                            spreads_details: false,
                        }),
                        optional: ::errorbook::__private::core::option::Option::None,
                    },
                },
            ],
            spreads_details: true,
        }),
    );
    fn body(
        report: &::errorbook::Report<'_>,
    ) -> ::errorbook::__private::Cow<
        'static,
        [::errorbook::__private::core::primitive::u8],
    > {
        static CACHE: ::errorbook::__private::Cache = ::errorbook::__private::Cache::new();
        CACHE.body(report, const { &<Self as ::errorbook::envelope::Envelope>::SHAPE })
    }
}
