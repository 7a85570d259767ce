#[derive(
    ::errorbook::__private::core::clone::Clone,
    ::errorbook::__private::core::marker::Copy,
    ::errorbook::__private::core::fmt::Debug,
)]
struct Own;
#[automatically_derived]
impl ::errorbook::envelope::Envelope for Own {
    const SHAPE: ::errorbook::envelope::Shape = ::errorbook::envelope::Shape::new(
        ::errorbook::envelope::Node::Object(::errorbook::envelope::Object {
            members: &[
                ::errorbook::envelope::Member {
                    name: "code",
                    value: ::errorbook::envelope::Value {
                        node: ::errorbook::envelope::Node::Source(
                            ::errorbook::envelope::Source::Code,
                        ),
                        optional: ::errorbook::__private::core::option::Option::Some(
                            ::errorbook::envelope::Condition::Source(
                                ::errorbook::envelope::Source::Code,
                            ),
                        ),
                    },
                },
                ::errorbook::envelope::Member {
                    name: "all",
                    value: ::errorbook::envelope::Value {
                        node: ::errorbook::envelope::Node::Text(
                            &[
                                ::errorbook::envelope::TextPart::Source(
                                    ::errorbook::envelope::Source::Code,
                                ),
                                ::errorbook::envelope::TextPart::Literal(" "),
                                ::errorbook::envelope::TextPart::Source(
                                    ::errorbook::envelope::Source::Param,
                                ),
                                ::errorbook::envelope::TextPart::Literal(" "),
                                ::errorbook::envelope::TextPart::Source(
                                    ::errorbook::envelope::Source::Title,
                                ),
                            ],
                        ),
                        optional: ::errorbook::__private::core::option::Option::Some(
                            ::errorbook::envelope::Condition::All(
                                &[
                                    ::errorbook::envelope::Condition::Source(
                                        ::errorbook::envelope::Source::Code,
                                    ),
                                    ::errorbook::envelope::Condition::Source(
                                        ::errorbook::envelope::Source::Param,
                                    ),
                                ],
                            ),
                        ),
                    },
                },
                ::errorbook::envelope::Member {
                    name: "any",
                    value: ::errorbook::envelope::Value {
                        node: ::errorbook::envelope::Node::Array(
                            &[
                                ::errorbook::envelope::Element::Value(::errorbook::envelope::Value {
                                    node: ::errorbook::envelope::Node::Source(
                                        ::errorbook::envelope::Source::Type,
                                    ),
                                    optional: ::errorbook::__private::core::option::Option::Some(
                                        ::errorbook::envelope::Condition::Source(
                                            ::errorbook::envelope::Source::Type,
                                        ),
                                    ),
                                }),
                                ::errorbook::envelope::Element::Value(::errorbook::envelope::Value {
                                    node: ::errorbook::envelope::Node::Source(
                                        ::errorbook::envelope::Source::Param,
                                    ),
                                    optional: ::errorbook::__private::core::option::Option::Some(
                                        ::errorbook::envelope::Condition::Source(
                                            ::errorbook::envelope::Source::Param,
                                        ),
                                    ),
                                }),
                            ],
                        ),
                        optional: ::errorbook::__private::core::option::Option::Some(
                            ::errorbook::envelope::Condition::Any(
                                &[
                                    ::errorbook::envelope::Condition::Source(
                                        ::errorbook::envelope::Source::Type,
                                    ),
                                    ::errorbook::envelope::Condition::Source(
                                        ::errorbook::envelope::Source::Param,
                                    ),
                                ],
                            ),
                        ),
                    },
                },
            ],
            spreads_details: false,
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
