static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: ::errorbook::__private::Texts::Joined(
        "KeyName",
        b"\0\0\0\0\x03\0\0\0\x07\0\0\0",
    ),
    statuses: &[409, 409],
    has_const_status: false,
    codes: ::errorbook::__private::Texts::Joined(
        "reusedreused",
        b"\0\0\0\0\x06\0\0\0\x0C\0\0\0",
    ),
    hashes: &[15163278609827189749, 15163278609827189749],
    longest: 6usize,
    styles: b"\r\r",
    types: ::errorbook::__private::Texts::NONE,
    titles: ::errorbook::__private::Texts::NONE,
    messages: ::errorbook::__private::Texts::NONE,
    descriptions: ::errorbook::__private::Texts::NONE,
    extras_of: &[1, 1],
    extras: &[__NONE, __NONE.shared(true)],
};
