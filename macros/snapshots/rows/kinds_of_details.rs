static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: &["Value", "Members"],
    statuses: &[402, 402],
    has_const_status: false,
    codes: &["value", "members"],
    hashes: &[8999596768310594794, 8779086220311990416],
    longest: 7usize,
    styles: b"\r\r",
    types: &[],
    titles: &[],
    messages: &[],
    descriptions: &[],
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
