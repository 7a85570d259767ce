static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: ::errorbook::__private::Texts::NONE,
    statuses: &[429],
    has_const_status: false,
    codes: ::errorbook::__private::Texts::Joined("over_limit", b"\0\0\0\0\n\0\0\0"),
    hashes: &[11374710105517108762],
    longest: 10usize,
    styles: b"\t",
    types: ::errorbook::__private::Texts::NONE,
    titles: ::errorbook::__private::Texts::NONE,
    messages: ::errorbook::__private::Texts::NONE,
    descriptions: ::errorbook::__private::Texts::NONE,
    extras_of: &[1],
    extras: &[
        __NONE,
        __NONE
            .retry(::errorbook::Retry::After)
            .varying_headers(&["x-limit", "x-rest"])
            .param_varies(true)
            .status_varies(true)
            .retry_after_varies(true),
    ],
};
