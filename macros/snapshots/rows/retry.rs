static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: ::errorbook::__private::Texts::Joined(
        "DownBusyClosed",
        b"\0\0\0\0\x04\0\0\0\x08\0\0\0\x0E\0\0\0",
    ),
    statuses: &[503, 503, 503],
    has_const_status: false,
    codes: ::errorbook::__private::Texts::Joined(
        "downbusyclosed",
        b"\0\0\0\0\x04\0\0\0\x08\0\0\0\x0E\0\0\0",
    ),
    hashes: &[15853816823481594965, 18407849519400003104, 9607039268814337733],
    longest: 6usize,
    styles: b"\r\r\r",
    types: ::errorbook::__private::Texts::NONE,
    titles: ::errorbook::__private::Texts::NONE,
    messages: ::errorbook::__private::Texts::NONE,
    descriptions: ::errorbook::__private::Texts::NONE,
    extras_of: &[1, 2, 3],
    extras: &[
        __NONE,
        __NONE.retry_after(10u32),
        __NONE.retry(::errorbook::Retry::Backoff),
        __NONE.retry(::errorbook::Retry::After).retry_after_varies(true),
    ],
};
