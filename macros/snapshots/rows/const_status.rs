static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: &[],
    statuses: &[
        ::errorbook::__private::status_or_500(const { teapot::STATUS.as_u16() }),
    ],
    has_const_status: true,
    codes: &["no_coffee"],
    hashes: &[4309685479631084198],
    longest: 9usize,
    styles: b"\t",
    types: &[],
    titles: &[],
    messages: &[
        ::errorbook::__private::below_500(
            ::errorbook::__private::status_or_500(const { teapot::STATUS.as_u16() }),
            "no coffee",
        ),
    ],
    descriptions: &[],
    extras_of: &[],
    extras: &[__NONE],
};
