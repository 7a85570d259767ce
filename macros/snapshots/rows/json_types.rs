static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: ::errorbook::__private::Texts::NONE,
    statuses: &[402],
    has_const_status: false,
    codes: ::errorbook::__private::Texts::Joined("over_limit", b"\0\0\0\0\n\0\0\0"),
    hashes: &[11374710105517108762],
    longest: 10usize,
    styles: b"\t",
    types: ::errorbook::__private::Texts::NONE,
    titles: ::errorbook::__private::Texts::NONE,
    messages: ::errorbook::__private::Texts::NONE,
    descriptions: ::errorbook::__private::Texts::NONE,
    extras_of: &[1],
    extras: &[
        __NONE,
        __NONE
            .details(
                ::errorbook::DetailsKind::Members(
                    &[
                        ::errorbook::DetailMember {
                            name: "names",
                            json: ::errorbook::JsonType::Optional(
                                &::errorbook::__private::json(
                                    <::errorbook::__private::Holds<
                                        Vec<&'static str>,
                                        &'static str,
                                    >>::__HELD_AS,
                                    &<::errorbook::__private::JsonOf<str>>::__JSON_TYPE,
                                ),
                            ),
                        },
                        ::errorbook::DetailMember {
                            name: "limits",
                            json: ::errorbook::JsonType::Array(
                                &::errorbook::__private::json(
                                    <::errorbook::__private::Holds<
                                        HashMap<Name<'static>, f64>,
                                        f64,
                                    >>::__HELD_AS,
                                    &<::errorbook::__private::JsonOf<f64>>::__JSON_TYPE,
                                ),
                            ),
                        },
                        ::errorbook::DetailMember {
                            name: "limit",
                            json: ::errorbook::JsonType::Optional(
                                &::errorbook::JsonType::Text,
                            ),
                        },
                        ::errorbook::DetailMember {
                            name: "nullable",
                            json: ::errorbook::__private::sent(
                                ::errorbook::__private::json(
                                    <::errorbook::__private::Holds<
                                        Box<Option<u8>>,
                                        Option<u8>,
                                    >>::__HELD_AS,
                                    &::errorbook::__private::json(
                                        <::errorbook::__private::Holds<Option<u8>, u8>>::__HELD_AS,
                                        &<::errorbook::__private::JsonOf<u8>>::__JSON_TYPE,
                                    ),
                                ),
                            ),
                        },
                        ::errorbook::DetailMember {
                            name: "object",
                            json: ::errorbook::JsonType::Any,
                        },
                    ],
                ),
            ),
    ],
};
