static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: ::errorbook::__private::Texts::NONE,
    statuses: &[
        ::errorbook::__private::status_or_500(const { teapot::STATUS.as_u16() }),
    ],
    has_const_status: true,
    codes: ::errorbook::__private::Texts::Joined("no_coffee", b"\0\0\0\0\t\0\0\0"),
    hashes: &[4309685479631084198],
    longest: 9usize,
    styles: b"\t",
    types: ::errorbook::__private::Texts::NONE,
    titles: ::errorbook::__private::Texts::NONE,
    messages: ::errorbook::__private::Texts::Each(
        &[
            ::errorbook::__private::below_500(
                ::errorbook::__private::status_or_500(const { teapot::STATUS.as_u16() }),
                "no coffee",
            ),
        ],
    ),
    descriptions: ::errorbook::__private::Texts::NONE,
    extras_of: &[],
    extras: &[__NONE],
};
