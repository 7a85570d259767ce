static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: &[],
    statuses: &[401],
    has_const_status: false,
    codes: &["no_token"],
    hashes: &[5698601604755962383],
    longest: 8usize,
    styles: b"\t",
    types: &[],
    titles: &[],
    messages: &[],
    descriptions: &[],
    extras_of: &[1],
    extras: &[
        __NONE,
        __NONE
            .log(::errorbook::Level::Warn)
            .headers(&[("www-authenticate", "Bearer"), ("x-realm", "shop")]),
    ],
};
