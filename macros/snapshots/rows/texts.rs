static __ROWS: [__Row; 1usize] = [
    __Row {
        owner: __OWNER,
        variant: "",
        status: 409,
        code: "key_reused",
        hash: 13250903253002729017,
        styles: 9,
        r#type: "request_error",
        title: "Key reused",
        message: "",
        description: "The key was used before.\n\nAsk for another.",
        extras: &__NONE
            .action("Send a new key.")
            .group("Keys")
            .doc_url("https://example.com/errors#key_reused")
            .deprecated("keys are gone"),
    },
];
