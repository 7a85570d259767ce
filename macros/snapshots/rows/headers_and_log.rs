static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: ::errorbook::__private::Texts::NONE,
    statuses: &[401],
    has_const_status: false,
    codes: ::errorbook::__private::Texts::Joined("no_token", b"\0\0\0\0\x08\0\0\0"),
    hashes: &[5698601604755962383],
    longest: 8usize,
    styles: b"\t",
    types: ::errorbook::__private::Texts::NONE,
    titles: ::errorbook::__private::Texts::NONE,
    messages: ::errorbook::__private::Texts::NONE,
    descriptions: ::errorbook::__private::Texts::NONE,
    extras_of: &[1],
    extras: &[
        __NONE,
        __NONE
            .log(::errorbook::Level::Warn)
            .headers(&[("www-authenticate", "Bearer"), ("x-realm", "shop")]),
    ],
};
