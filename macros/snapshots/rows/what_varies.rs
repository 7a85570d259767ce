static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: &[],
    statuses: &[429],
    has_const_status: false,
    codes: &["over_limit"],
    hashes: &[11374710105517108762],
    longest: 10usize,
    styles: b"\t",
    types: &[],
    titles: &[],
    messages: &[],
    descriptions: &[],
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
