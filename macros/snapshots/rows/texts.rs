static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: &[],
    statuses: &[409],
    has_const_status: false,
    codes: &["key_reused"],
    hashes: &[9326080641797675032],
    longest: 10usize,
    styles: b"\t",
    types: &["request_error"],
    titles: &["Key reused"],
    messages: &[],
    descriptions: &["The key was used before.\n\nAsk for another."],
    extras_of: &[1],
    extras: &[
        __NONE,
        __NONE
            .action("Send a new key.")
            .group("Keys")
            .doc_url("https://example.com/errors#key_reused")
            .deprecated("keys are gone"),
    ],
};
