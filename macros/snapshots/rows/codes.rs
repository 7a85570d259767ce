static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: ::errorbook::__private::Texts::Joined(
        "TokenExpiredTokenMissingOther",
        b"\0\0\0\0\x0C\0\0\0\x18\0\0\0\x1D\0\0\0",
    ),
    statuses: &[401, 401, 401],
    has_const_status: false,
    codes: ::errorbook::__private::Texts::Joined(
        "auth.token-expiredauth.no_token",
        b"\0\0\0\0\x12\0\0\0\x1F\0\0\0\x1F\0\0\0",
    ),
    hashes: &[7094555598168788997, 15968828249598579217, 14695981039346656037],
    longest: 18usize,
    styles: b"\0\x08\0",
    types: ::errorbook::__private::Texts::NONE,
    titles: ::errorbook::__private::Texts::NONE,
    messages: ::errorbook::__private::Texts::NONE,
    descriptions: ::errorbook::__private::Texts::NONE,
    extras_of: &[],
    extras: &[__NONE],
};
