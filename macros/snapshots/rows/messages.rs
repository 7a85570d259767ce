static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: ::errorbook::__private::Texts::Joined(
        "DisplayMaskedExposedFormatConstantSilent",
        b"\0\0\0\0\x07\0\0\0\r\0\0\0\x14\0\0\0\x1A\0\0\0\"\0\0\0(\0\0\0",
    ),
    statuses: &[409, 500, 500, 409, 409, 409],
    has_const_status: false,
    codes: ::errorbook::__private::Texts::Joined(
        "displaymaskedexposedformatconstantsilent",
        b"\0\0\0\0\x07\0\0\0\r\0\0\0\x14\0\0\0\x1A\0\0\0\"\0\0\0(\0\0\0",
    ),
    hashes: &[
        16594936644586722965, 3248976734921270752, 17690794806582773587,
        7267508590720539762, 2148176027787069989, 6452236368899434340,
    ],
    longest: 8usize,
    styles: b"\r\r\r\r\r\r",
    types: ::errorbook::__private::Texts::NONE,
    titles: ::errorbook::__private::Texts::NONE,
    messages: ::errorbook::__private::Texts::Joined(
        "key {id}store {0}key {0}a {{key}}",
        b"\0\0\0\0\x08\0\0\0\x08\0\0\0\x11\0\0\0\x18\0\0\0!\0\0\0!\0\0\0",
    ),
    descriptions: ::errorbook::__private::Texts::NONE,
    extras_of: &[0, 0, 1, 2, 3, 4],
    extras: &[
        __NONE,
        __NONE.exposed(true),
        __NONE.formatted_message(true),
        __NONE.constant_message("a {key}"),
        __NONE.silent(true),
    ],
};
