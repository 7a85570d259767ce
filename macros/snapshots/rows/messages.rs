static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: &["Display", "Masked", "Exposed", "Format", "Constant", "Silent"],
    statuses: &[409, 500, 500, 409, 409, 409],
    codes: &["display", "masked", "exposed", "format", "constant", "silent"],
    hashes: &[
        16594936644586722965, 3248976734921270752, 17690794806582773587,
        7267508590720539762, 2148176027787069989, 6452236368899434340,
    ],
    styles: &[13, 13, 13, 13, 13, 13],
    types: &[],
    titles: &[],
    messages: &["key {id}", "", "store {0}", "key {0}", "a {{key}}", ""],
    descriptions: &[],
    extras_of: &[0, 0, 1, 2, 3, 4],
    extras: &[
        __NONE,
        __NONE.exposed(true),
        __NONE.formatted_message(true),
        __NONE.constant_message("a {key}"),
        __NONE.silent(true),
    ],
};
