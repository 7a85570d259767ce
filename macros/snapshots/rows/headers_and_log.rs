static __ROWS: [__Row; 1usize] = [
    __Row {
        owner: __OWNER,
        variant: "",
        status: 401,
        code: "no_token",
        hash: 9759991663930898932,
        styles: 9,
        r#type: "",
        title: "",
        message: "",
        description: "",
        extras: &__NONE
            .log(::errorbook::Level::Warn)
            .headers(&[("www-authenticate", "Bearer"), ("x-realm", "shop")]),
    },
];
