static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: ::errorbook::__private::Texts::NONE,
    statuses: &[409],
    has_const_status: false,
    codes: ::errorbook::__private::Texts::Joined("key_reused", b"\0\0\0\0\n\0\0\0"),
    hashes: &[9326080641797675032],
    longest: 10usize,
    styles: b"\t",
    types: ::errorbook::__private::Texts::Joined("request_error", b"\0\0\0\0\r\0\0\0"),
    titles: ::errorbook::__private::Texts::Joined("Key reused", b"\0\0\0\0\n\0\0\0"),
    messages: ::errorbook::__private::Texts::NONE,
    descriptions: ::errorbook::__private::Texts::Joined(
        "The key was used before.\n\nAsk for another.",
        b"\0\0\0\0*\0\0\0",
    ),
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
