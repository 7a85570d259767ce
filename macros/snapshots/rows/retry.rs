static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: &["Down", "Busy", "Closed"],
    statuses: &[503, 503, 503],
    codes: &["down", "busy", "closed"],
    hashes: &[15853816823481594965, 18407849519400003104, 9607039268814337733],
    styles: &[13, 13, 13],
    types: &[],
    titles: &[],
    messages: &[],
    descriptions: &[],
    extras_of: &[1, 2, 3],
    extras: &[
        __NONE,
        __NONE.retry_after(10u32),
        __NONE.retry(::errorbook::Retry::Backoff),
        __NONE.retry(::errorbook::Retry::After).retry_after_varies(true),
    ],
};
