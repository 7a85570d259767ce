static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: ::errorbook::__private::Texts::Joined(
        "ValueMembers",
        b"\0\0\0\0\x05\0\0\0\x0C\0\0\0",
    ),
    statuses: &[402, 402],
    has_const_status: false,
    codes: ::errorbook::__private::Texts::Joined(
        "valuemembers",
        b"\0\0\0\0\x05\0\0\0\x0C\0\0\0",
    ),
    hashes: &[8999596768310594794, 8779086220311990416],
    longest: 7usize,
    styles: b"\r\r",
    types: ::errorbook::__private::Texts::NONE,
    titles: ::errorbook::__private::Texts::NONE,
    messages: ::errorbook::__private::Texts::NONE,
    descriptions: ::errorbook::__private::Texts::NONE,
    extras_of: &[1, 2],
    extras: &[
        __NONE,
        __NONE
            .details(
                ::errorbook::DetailsKind::Value(
                    <::errorbook::__private::JsonOf<Limit>>::__JSON_TYPE,
                ),
            ),
        __NONE
            .details(
                ::errorbook::DetailsKind::Members(
                    &[
                        ::errorbook::DetailMember {
                            name: "limit",
                            json: <::errorbook::__private::JsonOf<u64>>::__JSON_TYPE,
                        },
                        ::errorbook::DetailMember {
                            name: "resets_on",
                            json: <::errorbook::__private::JsonOf<Date>>::__JSON_TYPE,
                        },
                    ],
                ),
            ),
    ],
};
